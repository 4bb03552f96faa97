//! Ids that stand twice, and references that lead nowhere.

use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Id, Located, Show};

use super::Check;
use super::context::{Context, duplicates, error, unknown};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        rule: &DUPLICATE_ID,
        run: duplicate_ids,
    },
    Check {
        rule: &UNKNOWN_PARTNER,
        run: unknown_partners,
    },
    Check {
        rule: &UNKNOWN_TYPOLOGY,
        run: unknown_typologies,
    },
    Check {
        rule: &UNKNOWN_FACET,
        run: unknown_facets,
    },
    Check {
        rule: &UNKNOWN_DIMENSION,
        run: unknown_dimensions,
    },
    Check {
        rule: &UNKNOWN_IMPACT_VALUE,
        run: unknown_impact_values,
    },
    Check {
        rule: &UNKNOWN_DOMAIN,
        run: unknown_domains,
    },
    Check {
        rule: &UNKNOWN_BLOCK,
        run: unknown_blocks,
    },
    Check {
        rule: &UNKNOWN_TENSION_CLASS,
        run: unknown_classes,
    },
    Check {
        rule: &UNKNOWN_STAGE,
        run: unknown_stages,
    },
    Check {
        rule: &UNKNOWN_STEP,
        run: unknown_steps,
    },
    Check {
        rule: &UNKNOWN_SUBJECT,
        run: unknown_subjects,
    },
];

static DUPLICATE_ID: Rule = error(
    "duplicate-id",
    "An id stands once among things of its kind.",
    "partners:\n  - id: kaliber\n  - id: kaliber",
    "Give one of the two another id, or remove it.",
);
static UNKNOWN_PARTNER: Rule = error(
    "unknown-partner",
    "A partnership names partners of the partners file.",
    "partners:\n  - { partner: kalibre }",
    "Use the id of a partner, or add the partner to the partners file.",
);
static UNKNOWN_TYPOLOGY: Rule = error(
    "unknown-typology",
    "A typology is one of the method's.",
    "typology:\n  type: plattform",
    "Use the id of a typology of the method.",
);
static UNKNOWN_FACET: Rule = error(
    "unknown-facet",
    "A facet is one of the method's.",
    "facets:\n  - { facet: revenue, status: settled }",
    "Use the id of a facet of the method.",
);
static UNKNOWN_DIMENSION: Rule = error(
    "unknown-dimension",
    "An impact dimension is one of the method's.",
    "ratings:\n  - { dimension: jobs, level: high }",
    "Use the id of an impact dimension of the method.",
);
static UNKNOWN_IMPACT_VALUE: Rule = error(
    "unknown-impact-value",
    "An impact dimension belongs to a kind of value of the method.",
    "dimensions:\n  - { id: jobs, name: Jobs, value: social }",
    "Use the id of a value under `impact.values`.",
);
static UNKNOWN_DOMAIN: Rule = error(
    "unknown-domain",
    "A domain is one of the method's.",
    "domain: value-creatoin",
    "Use the id of a domain of the method.",
);
static UNKNOWN_BLOCK: Rule = error(
    "unknown-block",
    "A canvas block is one of the method's.",
    "block: customers",
    "Use the id of a canvas block of the method.",
);
static UNKNOWN_TENSION_CLASS: Rule = error(
    "unknown-tension-class",
    "A tension class is one of the method's.",
    "class: strategical",
    "Use the id of a tension class of the method.",
);
static UNKNOWN_STAGE: Rule = error(
    "unknown-stage",
    "A step of the value chain belongs to a stage under `groups`.",
    "group: colection",
    "Use the id of a stage, or add the stage to `groups`.",
);
static UNKNOWN_STEP: Rule = error(
    "unknown-step",
    "A worksheet belongs to a step of the method.",
    "worksheets:\n  - { id: sheet, step: step-9, sheet: canvas, title: Canvas }",
    "Use the id of a step of the method.",
);
static UNKNOWN_SUBJECT: Rule = error(
    "unknown-subject",
    "The subject of a figure exists in the method.",
    "- { show: typology-page, of: platfrom }",
    "Use the id of a typology for typology-page, of a worksheet for worksheet.",
);

fn duplicate_ids(context: &Context<'_>) -> Vec<Diagnostic> {
    let Context { programme, method, .. } = context;
    let mut found = Vec::new();
    let mut look = |what: &str, ids: Vec<&Located<Id>>| found.extend(duplicates(&DUPLICATE_ID, what, ids));
    look("partner", programme.partners.iter().map(|x| &x.id).collect());
    look("partnership", programme.partnerships.iter().map(|x| &x.id).collect());
    look("phase", programme.programme.phases.iter().map(|x| &x.id).collect());
    look("source", programme.programme.sources.iter().map(|x| &x.id).collect());
    look("typology", method.typologies.iter().map(|x| &x.id).collect());
    look("property", method.properties.iter().map(|x| &x.id).collect());
    look("facet", method.facets.iter().map(|x| &x.id).collect());
    look("domain", method.domains.iter().map(|x| &x.id).collect());
    look("block", method.blocks.iter().map(|x| &x.id).collect());
    look("tension class", method.tension_classes.iter().map(|x| &x.id).collect());
    look("impact value", method.impact.values.iter().map(|x| &x.id).collect());
    look("dimension", method.impact.dimensions.iter().map(|x| &x.id).collect());
    look("success factor", method.success_factors.iter().map(|x| &x.id).collect());
    look("step", method.steps.iter().map(|x| &x.id).collect());
    look("worksheet", method.worksheets.iter().map(|x| &x.id).collect());
    look(
        "agreement element",
        method.agreement_elements.iter().map(|x| &x.id).collect(),
    );
    if let Some(conclusions) = &programme.conclusions {
        look("finding", conclusions.findings.iter().map(|x| &x.id).collect());
        look(
            "point of added value",
            conclusions.added_value.iter().map(|x| &x.id).collect(),
        );
    }
    let assessments = &programme.self_assessments;
    look("self-assessment", assessments.iter().map(|x| &x.id).collect());
    for assessment in assessments {
        let statements = assessment.aspects.iter().flat_map(|aspect| aspect.statements.iter());
        look("aspect", assessment.aspects.iter().map(|x| &x.id).collect());
        look("statement", statements.map(|x| &x.id).collect());
        look("round", assessment.rounds.iter().map(|x| &x.id).collect());
    }
    // Chapters and sections share one set of ids, because texts link to both.
    look(
        "chapter or section",
        programme
            .report
            .iter()
            .flat_map(|chapter| std::iter::once(&chapter.id).chain(chapter.sections.iter().map(|x| &x.id)))
            .collect(),
    );
    if let Some(analysis) = &programme.needs_analysis {
        look("topic", analysis.context.iter().map(|x| &x.id).collect());
        look("practice case", analysis.practices.iter().map(|x| &x.id).collect());
        let votes = analysis.focus_group.iter().flat_map(|group| group.votes.iter());
        look("vote", votes.map(|x| &x.id).collect());
        look("reference", analysis.references.iter().map(|x| &x.id).collect());
    }
    if let Some(call) = &programme.call {
        look("level", call.levels.iter().map(|x| &x.id).collect());
        look("field", call.form.iter().map(|x| &x.id).collect());
        look("candidate", call.candidates.iter().map(|x| &x.id).collect());
        look("lab", call.labs.iter().map(|x| &x.id).collect());
    }
    for case in &programme.partnerships {
        look("tension", case.tensions.iter().map(|x| &x.id).collect());
        if let Some(chain) = &case.value_chain {
            look("step", chain.steps.iter().map(|x| &x.id).collect());
            look("stage", chain.groups.iter().map(|x| &x.id).collect());
            look(
                "actor",
                case.partners
                    .iter()
                    .map(|x| &x.partner)
                    .chain(chain.externals.iter().map(|x| &x.id))
                    .collect(),
            );
        } else {
            look("partner", case.partners.iter().map(|x| &x.partner).collect());
        }
    }
    found
}

fn unknown_partners(context: &Context<'_>) -> Vec<Diagnostic> {
    if context.is_incomplete() {
        return Vec::new();
    }
    let known: Vec<_> = context.programme.partners.iter().map(|x| &x.id).collect();
    let named = context
        .partnerships()
        .iter()
        .flat_map(|case| case.partners.iter().map(|x| &x.partner));
    unknown(&UNKNOWN_PARTNER, "partner", named, &known)
}

fn unknown_typologies(context: &Context<'_>) -> Vec<Diagnostic> {
    let known: Vec<_> = context.method.typologies.iter().map(|x| &x.id).collect();
    let scope = context
        .programme
        .programme
        .scope
        .iter()
        .flat_map(|scope| &scope.typologies);
    let chosen = context
        .partnerships()
        .iter()
        .filter_map(|case| case.typology.as_ref())
        .map(|x| &x.kind);
    let compared = context
        .method
        .properties
        .iter()
        .flat_map(|x| x.values.iter().map(|value| &value.typology));
    unknown(
        &UNKNOWN_TYPOLOGY,
        "typology",
        scope.chain(chosen).chain(compared),
        &known,
    )
}

fn unknown_facets(context: &Context<'_>) -> Vec<Diagnostic> {
    let known: Vec<_> = context.method.facets.iter().map(|x| &x.id).collect();
    let bundled = context.method.properties.iter().filter_map(|x| x.facet.as_ref());
    let rated = context
        .partnerships()
        .iter()
        .filter_map(|case| case.status.as_ref())
        .flat_map(|status| status.facets.iter().map(|x| &x.facet));
    unknown(&UNKNOWN_FACET, "facet", bundled.chain(rated), &known)
}

fn unknown_dimensions(context: &Context<'_>) -> Vec<Diagnostic> {
    let known: Vec<_> = context.method.impact.dimensions.iter().map(|x| &x.id).collect();
    let rated = context
        .partnerships()
        .iter()
        .filter_map(|case| case.impact.as_ref())
        .flat_map(|impact| impact.ratings.iter().map(|x| &x.dimension));
    unknown(&UNKNOWN_DIMENSION, "impact dimension", rated, &known)
}

fn unknown_impact_values(context: &Context<'_>) -> Vec<Diagnostic> {
    let known: Vec<_> = context.method.impact.values.iter().map(|x| &x.id).collect();
    let named = context.method.impact.dimensions.iter().map(|x| &x.value);
    unknown(&UNKNOWN_IMPACT_VALUE, "kind of value", named, &known)
}

fn unknown_domains(context: &Context<'_>) -> Vec<Diagnostic> {
    let known: Vec<_> = context.method.domains.iter().map(|x| &x.id).collect();
    let blocks = context.method.blocks.iter().map(|x| &x.domain);
    let tensions = context
        .partnerships()
        .iter()
        .flat_map(|case| case.tensions.iter().map(|x| &x.domain));
    unknown(&UNKNOWN_DOMAIN, "domain", blocks.chain(tensions), &known)
}

fn unknown_blocks(context: &Context<'_>) -> Vec<Diagnostic> {
    let known: Vec<_> = context.method.blocks.iter().map(|x| &x.id).collect();
    let tensions = context
        .partnerships()
        .iter()
        .flat_map(|case| case.tensions.iter().map(|x| &x.block));
    let questions = context
        .method
        .exercises
        .iter()
        .flat_map(|exercises| &exercises.questionnaire.sections)
        .flat_map(|section| section.questions.iter().map(|x| &x.block));
    unknown(&UNKNOWN_BLOCK, "canvas block", tensions.chain(questions), &known)
}

fn unknown_classes(context: &Context<'_>) -> Vec<Diagnostic> {
    let known: Vec<_> = context.method.tension_classes.iter().map(|x| &x.id).collect();
    let tensions = context
        .partnerships()
        .iter()
        .flat_map(|case| case.tensions.iter().map(|x| &x.class));
    unknown(&UNKNOWN_TENSION_CLASS, "tension class", tensions, &known)
}

fn unknown_stages(context: &Context<'_>) -> Vec<Diagnostic> {
    let chains = context
        .partnerships()
        .iter()
        .filter_map(|case| case.value_chain.as_ref());
    chains
        .flat_map(|chain| {
            let known: Vec<_> = chain.groups.iter().map(|x| &x.id).collect();
            let named = chain.steps.iter().filter_map(|step| step.group.as_ref());
            unknown(&UNKNOWN_STAGE, "stage", named, &known)
        })
        .collect()
}

fn unknown_steps(context: &Context<'_>) -> Vec<Diagnostic> {
    let known: Vec<_> = context.method.steps.iter().map(|x| &x.id).collect();
    let named = context.method.worksheets.iter().filter_map(|x| x.step.as_ref());
    unknown(&UNKNOWN_STEP, "step", named, &known)
}

fn unknown_subjects(context: &Context<'_>) -> Vec<Diagnostic> {
    let typologies: Vec<_> = context.method.typologies.iter().map(|x| &x.id).collect();
    let worksheets: Vec<_> = context.method.worksheets.iter().map(|x| &x.id).collect();
    let blocks = context
        .programme
        .report
        .iter()
        .flat_map(|chapter| &chapter.sections)
        .flat_map(|section| &section.blocks);
    blocks
        .filter_map(|block| Some((block.show.as_deref()?, block.of.as_ref()?)))
        .flat_map(|(show, of)| match show {
            Show::TypologyPage | Show::Quadrant => unknown(&UNKNOWN_SUBJECT, "typology", [of], &typologies),
            Show::Worksheet => unknown(&UNKNOWN_SUBJECT, "worksheet", [of], &worksheets),
            _ => Vec::new(),
        })
        .collect()
}
