//! A partnership: its partners, its value chain, its contributions, its typology.

use crate::message;
use crate::model::{Id, Located, Partnership, Ref, Sector, ValueChain};

use super::family::{Faults, checks};
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
        cure: "Check the sectors of the partners; the sectors of a method stand for two sides that meet.",
        each: LoadedProgramme::partnerships,
        check: one_sided_partnership,
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
    case.partners.iter().map(|part| part.partner.located())
}

fn too_few_partners(case: &Partnership, faults: &mut Faults<'_>) {
    let mut ids: Vec<&Id> = partners(case).map(Located::get).collect();
    ids.sort();
    ids.dedup();
    if ids.len() < 2 {
        let message = message!("the partnership “{}” has fewer than two partners", case.title);
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
        message!("social")
    } else if sectors.iter().all(is_social) {
        message!("regular or public")
    } else {
        return;
    };
    if sectors.len() >= 2 {
        let message = message!("the partnership “{}” has no {missing} partner", case.title, missing);
        faults.at(case.partners.place(), message);
    }
}

fn step_without_actor(chain: &ValueChain, faults: &mut Faults<'_>) {
    for step in chain.steps.iter().filter(|step| step.by.is_empty()) {
        faults.at(step.id.place(), message!("the step “{}” has no actor", step.title));
    }
}

fn empty_value_chain(case: &Partnership, faults: &mut Faults<'_>) {
    if case.value_chain.as_ref().is_some_and(|chain| chain.steps.is_empty()) {
        let message = message!("the value chain of “{}” has no steps", case.title);
        faults.at(case.id.place(), message);
    }
}

fn stage_split(chain: &ValueChain, faults: &mut Faults<'_>) {
    let mut closed: Vec<&Id> = Vec::new();
    let mut current: Option<&Id> = None;
    // A stage that does not exist is reported as unknown.
    let exists = |stage: &Id| chain.groups.iter().any(|group| *group.id == *stage);
    let steps = chain.steps.iter();
    for step in steps.filter(|step| step.group.as_ref().is_none_or(|stage| exists(stage))) {
        let stage = step.group.as_ref();
        if stage.map(Ref::get) != current {
            closed.extend(current);
            current = stage.map(Ref::get);
        }
        if let Some(stage) = stage.filter(|stage| closed.contains(&stage.get())) {
            let message = message!(
                "the step “{}” returns to the stage “{stage}” after another stage",
                step.title,
                stage
            );
            faults.at(stage.place(), message);
        }
    }
}

fn contribution_twice(case: &Partnership, faults: &mut Faults<'_>) {
    faults.repeated(
        &message!("contribution of"),
        case.contributions.iter().map(|x| x.partner.located()),
    );
}

fn contribution_missing(case: &Partnership, faults: &mut Faults<'_>) {
    let contributes = |id: &Id| case.contributions.iter().any(|x| *x.partner.get() == *id);
    if case.contributions.is_empty() {
        return;
    }
    for partner in partners(case).filter(|partner| !contributes(partner)) {
        let message = message!("the contribution of “{partner}” is missing", partner);
        faults.at(partner.place(), message);
    }
}

fn typology_out_of_scope(case: &Partnership, faults: &mut Faults<'_>) {
    let (Some(scope), Some(typology)) = (&faults.loaded.programme.programme.scope, &case.typology) else {
        return;
    };
    let kind = &typology.kind;
    // A typology that does not exist at all is reported as unknown; in the scope, it may be the one that is meant.
    let typologies = &faults.loaded.method.typologies;
    let exists = |id: &Id| typologies.iter().any(|typology| *typology.id == *id);
    let in_scope = scope.typologies.is_empty() || scope.typologies.iter().any(|id| **id == **kind || !exists(id));
    if exists(kind) && !in_scope {
        let message = message!("the typology “{kind}” is outside the scope of the programme", kind);
        faults.at(kind.place(), message);
    }
}
