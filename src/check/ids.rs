//! Ids that are used twice, and references that lead nowhere.

use crate::model::{Block, Call, Located, Method, NeedsAnalysis, Partnership, Programme, Show, ValueChain};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    error DUPLICATE_ID = "duplicate-id" {
        guards: "An id is unique among things of its kind.",
        example: "partners:\n  - id: kaliber\n  - id: kaliber",
        cure: "Give one of the two another id, or remove it.",
        check: duplicate_id,
    }
    error UNKNOWN_PARTNER = "unknown-partner" {
        guards: "The partners of a partnership exist in the partners file.",
        example: "partners:\n  - { partner: kalibre }",
        cure: "Use the id of a partner, or add the partner to the partners file.",
        check: unknown_partner,
    }
    error UNKNOWN_TYPOLOGY = "unknown-typology" {
        guards: "Every typology that is named exists in the method.",
        example: "typology:\n  type: plattform",
        cure: "Use the id of a typology of the method.",
        check: unknown_typology,
    }
    error UNKNOWN_FACET = "unknown-facet" {
        guards: "Every facet that is named exists in the method.",
        example: "facets:\n  - { facet: revenue, status: settled }",
        cure: "Use the id of a facet of the method.",
        check: unknown_facet,
    }
    error UNKNOWN_DIMENSION = "unknown-dimension" {
        guards: "Every impact dimension that is named exists in the method.",
        example: "ratings:\n  - { dimension: jobs, level: high }",
        cure: "Use the id of an impact dimension of the method.",
        check: unknown_dimension,
    }
    error UNKNOWN_IMPACT_VALUE = "unknown-impact-value" {
        guards: "An impact dimension belongs to a kind of value of the method.",
        example: "dimensions:\n  - { id: jobs, name: Jobs, value: social }",
        cure: "Use the id of a value under `impact.values`.",
        check: unknown_impact_value,
    }
    error UNKNOWN_DOMAIN = "unknown-domain" {
        guards: "Every domain that is named exists in the method.",
        example: "domain: value-creatoin",
        cure: "Use the id of a domain of the method.",
        check: unknown_domain,
    }
    error UNKNOWN_BLOCK = "unknown-block" {
        guards: "Every canvas block that is named exists in the method.",
        example: "block: customers",
        cure: "Use the id of a canvas block of the method.",
        check: unknown_block,
    }
    error UNKNOWN_TENSION_CLASS = "unknown-tension-class" {
        guards: "Every tension class that is named exists in the method.",
        example: "class: strategical",
        cure: "Use the id of a tension class of the method.",
        check: unknown_tension_class,
    }
    error UNKNOWN_STAGE = "unknown-stage" {
        guards: "A step of the value chain belongs to a stage under `groups`.",
        example: "group: colection",
        cure: "Use the id of a stage, or add the stage to `groups`.",
        each: LoadedProgramme::value_chains,
        check: unknown_stage,
    }
    error UNKNOWN_STEP = "unknown-step" {
        guards: "A worksheet belongs to a step of the method.",
        example: "worksheets:\n  - { id: sheet, step: step-9, sheet: canvas, title: Canvas }",
        cure: "Use the id of a step of the method.",
        check: unknown_step,
    }
    error UNKNOWN_SUBJECT = "unknown-subject" {
        guards: "The subject of a figure exists in the method.",
        example: "- { show: typology-page, of: platfrom }",
        cure: "Use the id of a typology for typology-page, of a worksheet for worksheet.",
        each: LoadedProgramme::report_blocks,
        check: unknown_subject,
    }
}

fn duplicate_id(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    duplicates_of_programme(loaded.programme, faults);
    duplicates_of_method(loaded.method, faults);
    loaded
        .programme
        .needs_analysis
        .iter()
        .for_each(|analysis| duplicates_of_analysis(analysis, faults));
    loaded
        .programme
        .call
        .iter()
        .for_each(|call| duplicates_of_call(call, faults));
    loaded
        .partnerships()
        .iter()
        .for_each(|partnership| duplicates_of_partnership(partnership, faults));
}

fn duplicates_of_programme(programme: &Programme, faults: &mut Faults<'_>) {
    faults.repeated("partner", programme.partners.iter().map(|x| &x.id));
    faults.repeated("partnership", programme.partnerships.iter().map(|x| &x.id));
    faults.repeated("phase", programme.programme.phases.iter().map(|x| &x.id));
    faults.repeated("source", programme.programme.sources.iter().map(|x| &x.id));
    if let Some(conclusions) = &programme.conclusions {
        faults.repeated("finding", conclusions.findings.iter().map(|x| &x.id));
        faults.repeated("point of added value", conclusions.added_value.iter().map(|x| &x.id));
    }
    let assessments = &programme.self_assessments;
    faults.repeated("self-assessment", assessments.iter().map(|x| &x.id));
    for assessment in assessments {
        let statements = assessment.aspects.iter().flat_map(|aspect| aspect.statements.iter());
        faults.repeated("aspect", assessment.aspects.iter().map(|x| &x.id));
        faults.repeated("statement", statements.map(|x| &x.id));
        faults.repeated("round", assessment.rounds.iter().map(|x| &x.id));
    }
    // Chapters and sections share one set of ids, because texts link to both.
    let chapters = programme.report.iter();
    let ids = chapters.flat_map(|chapter| std::iter::once(&chapter.id).chain(chapter.sections.iter().map(|x| &x.id)));
    faults.repeated("chapter or section", ids);
}

fn duplicates_of_method(method: &Method, faults: &mut Faults<'_>) {
    faults.repeated("typology", method.typologies.iter().map(|x| &x.id));
    faults.repeated("property", method.properties.iter().map(|x| &x.id));
    faults.repeated("facet", method.facets.iter().map(|x| &x.id));
    faults.repeated("domain", method.domains.iter().map(|x| &x.id));
    faults.repeated("block", method.blocks.iter().map(|x| &x.id));
    faults.repeated("tension class", method.tension_classes.iter().map(|x| &x.id));
    faults.repeated("impact value", method.impact.values.iter().map(|x| &x.id));
    faults.repeated("dimension", method.impact.dimensions.iter().map(|x| &x.id));
    faults.repeated("success factor", method.success_factors.iter().map(|x| &x.id));
    faults.repeated("step", method.steps.iter().map(|x| &x.id));
    faults.repeated("worksheet", method.worksheets.iter().map(|x| &x.id));
    faults.repeated("agreement element", method.agreement_elements.iter().map(|x| &x.id));
}

fn duplicates_of_analysis(analysis: &NeedsAnalysis, faults: &mut Faults<'_>) {
    let votes = analysis.focus_group.iter().flat_map(|group| group.votes.iter());
    faults.repeated("topic", analysis.context.iter().map(|x| &x.id));
    faults.repeated("practice case", analysis.practices.iter().map(|x| &x.id));
    faults.repeated("vote", votes.map(|x| &x.id));
    faults.repeated("reference", analysis.references.iter().map(|x| &x.id));
}

fn duplicates_of_call(call: &Call, faults: &mut Faults<'_>) {
    faults.repeated("level", call.levels.iter().map(|x| &x.id));
    faults.repeated("field", call.form.iter().map(|x| &x.id));
    faults.repeated("candidate", call.candidates.iter().map(|x| &x.id));
    faults.repeated("lab", call.labs.iter().map(|x| &x.id));
}

fn duplicates_of_partnership(partnership: &Partnership, faults: &mut Faults<'_>) {
    let partners = partnership.partners.iter().map(|x| &x.partner);
    faults.repeated("tension", partnership.tensions.iter().map(|x| &x.id));
    if let Some(chain) = &partnership.value_chain {
        faults.repeated("step", chain.steps.iter().map(|x| &x.id));
        faults.repeated("stage", chain.groups.iter().map(|x| &x.id));
        faults.repeated("actor", partners.chain(chain.externals.iter().map(|x| &x.id)));
    } else {
        faults.repeated("partner", partners);
    }
}

fn unknown_partner(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    if !loaded.is_incomplete() {
        let parts = loaded.partnerships().iter().flat_map(|x| x.partners.iter());
        let known = loaded.programme.partners.iter().map(|x| &x.id);
        faults.unknown("partner", parts.map(|part| &part.partner), known);
    }
}

fn unknown_typology(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let scope = loaded
        .programme
        .programme
        .scope
        .iter()
        .flat_map(|scope| &scope.typologies);
    let partnerships = loaded.partnerships().iter();
    let chosen = partnerships.filter_map(|x| x.typology.as_ref()).map(|x| &x.kind);
    let values = loaded.method.properties.iter().flat_map(|x| &x.values);
    let named = scope.chain(chosen).chain(values.map(|x| &x.typology));
    faults.unknown("typology", named, loaded.method.typologies.iter().map(|x| &x.id));
}

fn unknown_facet(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let bundled = loaded.method.properties.iter().filter_map(|x| x.facet.as_ref());
    let rated = loaded.statuses().flat_map(|x| x.facets.iter()).map(|x| &x.facet);
    faults.unknown(
        "facet",
        bundled.chain(rated),
        loaded.method.facets.iter().map(|x| &x.id),
    );
}

fn unknown_dimension(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let total = loaded.programme.programme.impact_total.iter();
    let rated = loaded
        .impacts()
        .chain(total)
        .flat_map(|x| x.ratings.iter())
        .map(|x| &x.dimension);
    faults.unknown(
        "impact dimension",
        rated,
        loaded.method.impact.dimensions.iter().map(|x| &x.id),
    );
}

fn unknown_impact_value(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let impact = &loaded.method.impact;
    let named = impact.dimensions.iter().map(|x| &x.value);
    faults.unknown("kind of value", named, impact.values.iter().map(|x| &x.id));
}

fn unknown_domain(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let named = loaded
        .method
        .blocks
        .iter()
        .map(|x| &x.domain)
        .chain(loaded.tensions().map(|x| &x.domain));
    faults.unknown("domain", named, loaded.method.domains.iter().map(|x| &x.id));
}

fn unknown_block(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let sections = loaded.method.exercises.iter().flat_map(|x| &x.questionnaire.sections);
    let questions = sections.flat_map(|x| x.questions.iter()).map(|x| &x.block);
    let named = loaded.tensions().map(|x| &x.block).chain(questions);
    faults.unknown("canvas block", named, loaded.method.blocks.iter().map(|x| &x.id));
}

fn unknown_tension_class(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let known = loaded.method.tension_classes.iter().map(|x| &x.id);
    faults.unknown("tension class", loaded.tensions().map(|x| &x.class), known);
}

fn unknown_stage(chain: &ValueChain, faults: &mut Faults<'_>) {
    let named = chain.steps.iter().filter_map(|step| step.group.as_ref());
    faults.unknown("stage", named, chain.groups.iter().map(|x| &x.id));
}

fn unknown_step(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let named = loaded.method.worksheets.iter().filter_map(|x| x.step.as_ref());
    faults.unknown("step", named, loaded.method.steps.iter().map(|x| &x.id));
}

fn unknown_subject(block: &Located<Block>, faults: &mut Faults<'_>) {
    let method = faults.loaded.method;
    let (Some(show), Some(of)) = (block.show.as_deref(), &block.of) else {
        return;
    };
    match show {
        Show::TypologyPage | Show::Quadrant => {
            faults.unknown("typology", [of], method.typologies.iter().map(|x| &x.id));
        }
        Show::Worksheet => faults.unknown("worksheet", [of], method.worksheets.iter().map(|x| &x.id)),
        _ => {}
    }
}
