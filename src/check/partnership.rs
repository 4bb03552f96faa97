//! A partnership: its partners, its value chain, its contributions, its typology.

use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Id, Located, Partnership, Sector};

use super::Check;
use super::context::{Context, duplicates, error, suggestion, warning};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        rule: &TOO_FEW_PARTNERS,
        run: too_few_partners,
    },
    Check {
        rule: &ONE_SIDED_PARTNERSHIP,
        run: one_sided,
    },
    Check {
        rule: &ACTOR_OUTSIDE_CASE,
        run: actors_outside,
    },
    Check {
        rule: &STEP_WITHOUT_ACTOR,
        run: steps_without_actor,
    },
    Check {
        rule: &EMPTY_VALUE_CHAIN,
        run: empty_chains,
    },
    Check {
        rule: &STAGE_SPLIT,
        run: split_stages,
    },
    Check {
        rule: &CONTRIBUTION_OUTSIDE_CASE,
        run: contributions_outside,
    },
    Check {
        rule: &CONTRIBUTION_TWICE,
        run: contributions_twice,
    },
    Check {
        rule: &CONTRIBUTION_MISSING,
        run: contributions_missing,
    },
    Check {
        rule: &TYPOLOGY_OUT_OF_SCOPE,
        run: typologies_out_of_scope,
    },
];

static TOO_FEW_PARTNERS: Rule = error(
    "too-few-partners",
    "A partnership has at least two partners.",
    "partners:\n  - { partner: kaliber }",
    "Add the other partners of the case.",
);
static ONE_SIDED_PARTNERSHIP: Rule = warning(
    "one-sided-partnership",
    "A partnership brings a social partner together with a regular or public one.",
    "partners:\n  - { partner: kaliber }\n  - { partner: de-wroeter }",
    "Check the sectors of the partners; a blended business model needs both sides.",
);
static ACTOR_OUTSIDE_CASE: Rule = error(
    "actor-outside-case",
    "Who acts in a value chain is a partner of the case or declared under `externals`.",
    "by: [somebody]",
    "Use the id of a partner of this case, or declare the actor under `value_chain.externals`.",
);
static STEP_WITHOUT_ACTOR: Rule = error(
    "step-without-actor",
    "Somebody does each step of the value chain.",
    "by: []",
    "Name at least one actor under `by`.",
);
static EMPTY_VALUE_CHAIN: Rule = error(
    "empty-value-chain",
    "A value chain has steps.",
    "value_chain: { steps: [] }",
    "Add the steps, or leave out `value_chain`.",
);
static STAGE_SPLIT: Rule = error(
    "stage-split",
    "The steps of a stage follow one another.",
    "steps:\n  - { id: a, group: one }\n  - { id: b, group: two }\n  - { id: c, group: one }",
    "Put the steps of one stage together, or give the later ones another stage.",
);
static CONTRIBUTION_OUTSIDE_CASE: Rule = error(
    "contribution-outside-case",
    "Who contributes is a partner of the case.",
    "contributions:\n  - { partner: q-jobs }",
    "Use the id of a partner of this case, or add the partner to the case.",
);
static CONTRIBUTION_TWICE: Rule = error(
    "contribution-twice",
    "A partner's contribution stands in one place.",
    "contributions:\n  - { partner: kaliber }\n  - { partner: kaliber }",
    "Put the points of one partner together.",
);
static CONTRIBUTION_MISSING: Rule = warning(
    "contribution-missing",
    "Where contributions are given, every partner of the case has one.",
    "contributions:\n  - { partner: kaliber }",
    "Add what the other partner brings.",
);
static TYPOLOGY_OUT_OF_SCOPE: Rule = error(
    "typology-out-of-scope",
    "A case has a typology that the programme studies.",
    "typology: { type: new-enterprise }",
    "Choose a typology of the scope, or add this one to `programme.scope.typologies`.",
);

fn too_few_partners(context: &Context<'_>) -> Vec<Diagnostic> {
    context
        .partnerships()
        .iter()
        .filter(|case| {
            let mut ids: Vec<&Id> = case.partners.iter().map(|part| part.partner.get()).collect();
            ids.sort();
            ids.dedup();
            ids.len() < 2
        })
        .map(|case| {
            Diagnostic::new(
                &TOO_FEW_PARTNERS,
                case.partners.place(),
                format!("the partnership “{}” has fewer than two partners", case.title),
                TOO_FEW_PARTNERS.cure,
            )
        })
        .collect()
}

fn one_sided(context: &Context<'_>) -> Vec<Diagnostic> {
    context
        .partnerships()
        .iter()
        .filter_map(|case| {
            // A partner or sector that was refused is reported elsewhere; without it nothing can be said.
            let sectors: Option<Vec<Sector>> = case
                .partners
                .iter()
                .map(|part| {
                    let sector = &context.partner(&part.partner)?.sector;
                    (!context.is_repaired(sector.place())).then_some(**sector)
                })
                .collect();
            let sectors = sectors?;
            let social = sectors.contains(&Sector::Social);
            let other = sectors.iter().any(|sector| *sector != Sector::Social);
            (sectors.len() >= 2 && !(social && other)).then(|| {
                let missing = if social { "regular or public" } else { "social" };
                Diagnostic::new(
                    &ONE_SIDED_PARTNERSHIP,
                    case.partners.place(),
                    format!("the partnership “{}” has no {missing} partner", case.title),
                    ONE_SIDED_PARTNERSHIP.cure,
                )
            })
        })
        .collect()
}

/// The ids of those who may act in a case: its partners and its declared externals.
fn actors(case: &Partnership) -> Vec<&Located<Id>> {
    let externals = case
        .value_chain
        .iter()
        .flat_map(|chain| &chain.externals)
        .map(|external| &external.id);
    case.partners
        .iter()
        .map(|part| &part.partner)
        .chain(externals)
        .collect()
}

fn actors_outside(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in context.partnerships() {
        let known = actors(case);
        let named = case.value_chain.iter().flat_map(|chain| &chain.steps).flat_map(|step| {
            step.by
                .iter()
                .chain(&step.support)
                .chain(step.details.iter().map(|detail| &detail.actor))
        });
        for actor in named.filter(|actor| !known.iter().any(|id| ***id == ***actor)) {
            found.push(Diagnostic::new(
                &ACTOR_OUTSIDE_CASE,
                actor.place(),
                format!("“{actor}” is neither a partner of this case nor declared external"),
                format!(
                    "{} Or declare it under `value_chain.externals`.",
                    suggestion(actor.as_str(), known.iter().map(|id| id.as_str()))
                ),
            ));
        }
    }
    found
}

fn steps_without_actor(context: &Context<'_>) -> Vec<Diagnostic> {
    context
        .partnerships()
        .iter()
        .filter_map(|case| case.value_chain.as_ref())
        .flat_map(|chain| &chain.steps)
        .filter(|step| step.by.is_empty() && !context.is_repaired(step.id.place()))
        .map(|step| {
            Diagnostic::new(
                &STEP_WITHOUT_ACTOR,
                step.id.place(),
                format!("nobody does the step “{}”", step.title),
                STEP_WITHOUT_ACTOR.cure,
            )
        })
        .collect()
}

fn empty_chains(context: &Context<'_>) -> Vec<Diagnostic> {
    context
        .partnerships()
        .iter()
        .filter(|case| case.value_chain.as_ref().is_some_and(|chain| chain.steps.is_empty()))
        .map(|case| {
            Diagnostic::new(
                &EMPTY_VALUE_CHAIN,
                case.id.place(),
                format!("the value chain of “{}” has no steps", case.title),
                EMPTY_VALUE_CHAIN.cure,
            )
        })
        .collect()
}

fn split_stages(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for chain in context
        .partnerships()
        .iter()
        .filter_map(|case| case.value_chain.as_ref())
    {
        let mut closed: Vec<&Id> = Vec::new();
        let mut current: Option<&Id> = None;
        for step in &chain.steps {
            let stage = step.group.as_ref();
            if stage.map(Located::get) != current {
                closed.extend(current);
                current = stage.map(Located::get);
            }
            if let Some(stage) = stage.filter(|stage| closed.contains(&stage.get())) {
                found.push(Diagnostic::new(
                    &STAGE_SPLIT,
                    stage.place(),
                    format!(
                        "the step “{}” returns to the stage “{stage}” after another stage",
                        step.title
                    ),
                    STAGE_SPLIT.cure,
                ));
            }
        }
    }
    found
}

fn contributions_outside(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in context.partnerships() {
        let known: Vec<&Located<Id>> = case.partners.iter().map(|part| &part.partner).collect();
        for contribution in &case.contributions {
            let id = &contribution.partner;
            if !known.iter().any(|partner| ***partner == **id) {
                found.push(Diagnostic::new(
                    &CONTRIBUTION_OUTSIDE_CASE,
                    id.place(),
                    format!("“{id}” contributes but is not a partner of this case"),
                    suggestion(id.as_str(), known.iter().map(|partner| partner.as_str())),
                ));
            }
        }
    }
    found
}

fn contributions_twice(context: &Context<'_>) -> Vec<Diagnostic> {
    context
        .partnerships()
        .iter()
        .flat_map(|case| {
            duplicates(
                &CONTRIBUTION_TWICE,
                "contribution of",
                case.contributions.iter().map(|contribution| &contribution.partner),
            )
        })
        .collect()
}

fn contributions_missing(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in context
        .partnerships()
        .iter()
        .filter(|case| !case.contributions.is_empty())
    {
        for part in &case.partners.get()[..] {
            if !case
                .contributions
                .iter()
                .any(|contribution| *contribution.partner == *part.partner)
            {
                found.push(Diagnostic::new(
                    &CONTRIBUTION_MISSING,
                    part.partner.place(),
                    format!("what “{}” contributes is not told", part.partner),
                    CONTRIBUTION_MISSING.cure,
                ));
            }
        }
    }
    found
}

fn typologies_out_of_scope(context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(scope) = &context.programme.programme.scope else {
        return Vec::new();
    };
    context
        .partnerships()
        .iter()
        .filter_map(|case| case.typology.as_ref())
        .map(|typology| &typology.kind)
        // A typology that does not exist at all is reported as unknown.
        .filter(|kind| context.method.typologies.iter().any(|typology| *typology.id == ***kind))
        .filter(|kind| !scope.typologies.is_empty() && !scope.typologies.iter().any(|id| **id == ***kind))
        .map(|kind| {
            Diagnostic::new(
                &TYPOLOGY_OUT_OF_SCOPE,
                kind.place(),
                format!("the typology “{kind}” is outside the scope of the programme"),
                TYPOLOGY_OUT_OF_SCOPE.cure,
            )
        })
        .collect()
}
