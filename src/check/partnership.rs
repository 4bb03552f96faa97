//! A partnership: its partners, its value chain, its contributions, its typology.

use crate::model::{Id, Located, Partnership, Sector, ValueChain};

use super::family::{Faults, checks, suggestion};
use super::loaded::LoadedProgramme;

checks! {
    error TOO_FEW_PARTNERS = "too-few-partners" {
        guards: "A partnership has at least two partners.",
        example: "partners:\n  - { partner: kaliber }",
        cure: "Add the other partners of the case.",
        each: LoadedProgramme::partnerships,
        check: too_few_partners,
    }
    warning ONE_SIDED_PARTNERSHIP = "one-sided-partnership" {
        guards: "A partnership brings a social partner together with a regular or public one.",
        example: "partners:\n  - { partner: kaliber }\n  - { partner: de-wroeter }",
        cure: "Check the sectors of the partners; a blended business model needs both sides.",
        each: LoadedProgramme::partnerships,
        check: one_sided_partnership,
    }
    error ACTOR_OUTSIDE_CASE = "actor-outside-case" {
        guards: "Every actor in a value chain is a partner of the case or is declared under `externals`.",
        example: "by: [somebody]",
        cure: "Use the id of a partner of this case, or declare the actor under `value_chain.externals`.",
        each: LoadedProgramme::partnerships,
        check: actor_outside_case,
    }
    error STEP_WITHOUT_ACTOR = "step-without-actor" {
        guards: "Every step of the value chain has an actor.",
        example: "by: []",
        cure: "Name at least one actor under `by`.",
        each: LoadedProgramme::value_chains,
        check: step_without_actor,
    }
    error EMPTY_VALUE_CHAIN = "empty-value-chain" {
        guards: "A value chain has steps.",
        example: "value_chain: { steps: [] }",
        cure: "Add the steps, or leave out `value_chain`.",
        each: LoadedProgramme::partnerships,
        check: empty_value_chain,
    }
    error STAGE_SPLIT = "stage-split" {
        guards: "The steps of a stage follow one another.",
        example: "steps:\n  - { id: a, group: one }\n  - { id: b, group: two }\n  - { id: c, group: one }",
        cure: "Put the steps of one stage together, or give the later ones another stage.",
        each: LoadedProgramme::value_chains,
        check: stage_split,
    }
    error CONTRIBUTION_OUTSIDE_CASE = "contribution-outside-case" {
        guards: "Only partners of the case contribute.",
        example: "contributions:\n  - { partner: q-jobs }",
        cure: "Use the id of a partner of this case, or add the partner to the case.",
        each: LoadedProgramme::partnerships,
        check: contribution_outside_case,
    }
    error CONTRIBUTION_TWICE = "contribution-twice" {
        guards: "A partner's contribution is described in one place.",
        example: "contributions:\n  - { partner: kaliber }\n  - { partner: kaliber }",
        cure: "Put the points of one partner together.",
        each: LoadedProgramme::partnerships,
        check: contribution_twice,
    }
    warning CONTRIBUTION_MISSING = "contribution-missing" {
        guards: "Where contributions are given, every partner of the case has one.",
        example: "contributions:\n  - { partner: kaliber }",
        cure: "Add what the other partner brings.",
        each: LoadedProgramme::partnerships,
        check: contribution_missing,
    }
    error TYPOLOGY_OUT_OF_SCOPE = "typology-out-of-scope" {
        guards: "A case has a typology that the programme studies.",
        example: "typology: { type: new-enterprise }",
        cure: "Choose a typology of the scope, or add this one to `programme.scope.typologies`.",
        each: LoadedProgramme::partnerships,
        check: typology_out_of_scope,
    }
}

/// The ids of the partners of a case.
fn partners(case: &Partnership) -> impl Iterator<Item = &Located<Id>> {
    case.partners.iter().map(|part| &part.partner)
}

fn too_few_partners(case: &Partnership, faults: &mut Faults<'_>) {
    let mut ids: Vec<&Id> = partners(case).map(Located::get).collect();
    ids.sort();
    ids.dedup();
    if ids.len() < 2 {
        let message = format!("the partnership “{}” has fewer than two partners", case.title);
        faults.at(case.partners.place(), message);
    }
}

fn one_sided_partnership(case: &Partnership, faults: &mut Faults<'_>) {
    let loaded = faults.loaded;
    let sector = |id: &Located<Id>| {
        let sector = &loaded.partner(id)?.sector;
        (!loaded.is_repaired(sector.place())).then_some(**sector)
    };
    // A partner or sector that was refused is reported elsewhere; without it nothing can be said.
    let Some(sectors) = partners(case).map(sector).collect::<Option<Vec<Sector>>>() else {
        return;
    };
    let is_social = |sector: &Sector| *sector == Sector::Social;
    let missing = if !sectors.iter().any(is_social) {
        "social"
    } else if sectors.iter().all(is_social) {
        "regular or public"
    } else {
        return;
    };
    if sectors.len() >= 2 {
        let message = format!("the partnership “{}” has no {missing} partner", case.title);
        faults.at(case.partners.place(), message);
    }
}

fn actor_outside_case(case: &Partnership, faults: &mut Faults<'_>) {
    let Some(chain) = &case.value_chain else { return };
    let externals = chain.externals.iter().map(|external| &external.id);
    let known: Vec<&Id> = partners(case).chain(externals).map(Located::get).collect();
    let named = chain.steps.iter().flat_map(|step| {
        let details = step.details.iter().map(|detail| &detail.actor);
        step.by.iter().chain(&step.support).chain(details)
    });
    for actor in named.filter(|actor| !known.contains(&actor.get())) {
        let help = suggestion(actor.as_str(), known.iter().map(|id| id.as_str()));
        let message = format!("“{actor}” is neither a partner of this case nor a declared external actor");
        faults
            .at(actor.place(), message)
            .advise(format!("{help} Or declare it under `value_chain.externals`."));
    }
}

fn step_without_actor(chain: &ValueChain, faults: &mut Faults<'_>) {
    for step in chain.steps.iter().filter(|step| step.by.is_empty()) {
        faults.at(step.id.place(), format!("the step “{}” has no actor", step.title));
    }
}

fn empty_value_chain(case: &Partnership, faults: &mut Faults<'_>) {
    if case.value_chain.as_ref().is_some_and(|chain| chain.steps.is_empty()) {
        let message = format!("the value chain of “{}” has no steps", case.title);
        faults.at(case.id.place(), message);
    }
}

fn stage_split(chain: &ValueChain, faults: &mut Faults<'_>) {
    let mut closed: Vec<&Id> = Vec::new();
    let mut current: Option<&Id> = None;
    for step in &chain.steps {
        let stage = step.group.as_ref();
        if stage.map(Located::get) != current {
            closed.extend(current);
            current = stage.map(Located::get);
        }
        if let Some(stage) = stage.filter(|stage| closed.contains(&stage.get())) {
            let message = format!(
                "the step “{}” returns to the stage “{stage}” after another stage",
                step.title
            );
            faults.at(stage.place(), message);
        }
    }
}

fn contribution_outside_case(case: &Partnership, faults: &mut Faults<'_>) {
    let known: Vec<&Id> = partners(case).map(Located::get).collect();
    for contribution in &case.contributions {
        let id = &contribution.partner;
        if !known.contains(&id.get()) {
            faults
                .at(
                    id.place(),
                    format!("“{id}” contributes but is not a partner of this case"),
                )
                .advise(suggestion(id.as_str(), known.iter().map(|id| id.as_str())));
        }
    }
}

fn contribution_twice(case: &Partnership, faults: &mut Faults<'_>) {
    faults.repeated("contribution of", case.contributions.iter().map(|x| &x.partner));
}

fn contribution_missing(case: &Partnership, faults: &mut Faults<'_>) {
    let contributes = |id: &Id| case.contributions.iter().any(|x| *x.partner.get() == *id);
    if case.contributions.is_empty() {
        return;
    }
    for partner in partners(case).filter(|partner| !contributes(partner)) {
        let message = format!("the contribution of “{partner}” is missing");
        faults.at(partner.place(), message);
    }
}

fn typology_out_of_scope(case: &Partnership, faults: &mut Faults<'_>) {
    let (Some(scope), Some(typology)) = (&faults.loaded.programme.programme.scope, &case.typology) else {
        return;
    };
    let kind = &typology.kind;
    // A typology that does not exist at all is reported as unknown.
    let mut typologies = faults.loaded.method.typologies.iter();
    let exists = typologies.any(|typology| *typology.id == **kind);
    let in_scope = scope.typologies.is_empty() || scope.typologies.iter().any(|id| **id == **kind);
    if exists && !in_scope {
        let message = format!("the typology “{kind}” is outside the scope of the programme");
        faults.at(kind.place(), message);
    }
}
