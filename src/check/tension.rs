//! Hybrid tensions.

use crate::message;
use crate::model::{CanvasBlock, Id, Tension, TensionState};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    error TENSION_IN_OTHER_DOMAIN = "tension-in-other-domain" {
        guards: "A tension lies in the domain of its canvas block, or gives a reason why it does not.",
        example: "domain: value-creation\nblock: customer-relationships",
        cure: "Correct the domain or the block, or explain under `domain_reason` why the two differ.",
        each: LoadedProgramme::tensions,
        check: tension_in_other_domain,
    }
    warning DOMAIN_REASON_WITHOUT_NEED = "domain-reason-without-need" {
        guards: "A tension has a domain reason only where its domain and its block differ.",
        example: "domain: value-creation\nblock: channels\ndomain_reason: as in the source",
        cure: "Remove `domain_reason`.",
        each: LoadedProgramme::tensions,
        check: domain_reason_without_need,
    }
    error AGREED_WITHOUT_RESOLUTION = "agreed-without-resolution" {
        guards: "A tension that the partners have settled says how they deal with it.",
        example: "state: agreed",
        cure: "Write the `resolution`, or set the state to open.",
        each: LoadedProgramme::tensions,
        check: agreed_without_resolution,
    }
}

fn block_of<'a>(loaded: LoadedProgramme<'a>, tension: &Tension) -> Option<&'a CanvasBlock> {
    loaded.method.blocks.iter().find(|block| *block.id == *tension.block)
}

fn tension_in_other_domain(tension: &Tension, faults: &mut Faults<'_>) {
    let Some(block) = block_of(faults.loaded, tension) else {
        return;
    };
    let domains = &faults.loaded.method.domains;
    let is_known = |id: &Id| domains.iter().any(|domain| *domain.id == *id);
    if is_known(&tension.domain)
        && is_known(&block.domain)
        && *block.domain != *tension.domain
        && tension.domain_reason.is_none()
        && !faults.loaded.is_repaired(tension.block.place())
    {
        let message = message!(
            "the tension “{}” lies in “{}”, but its block “{}” belongs to “{}”",
            tension.title,
            tension.domain,
            block.name,
            block.domain
        );
        faults
            .at(tension.domain.place(), message)
            .relate(tension.block.place(), "its block");
    }
}

fn domain_reason_without_need(tension: &Tension, faults: &mut Faults<'_>) {
    let block = block_of(faults.loaded, tension).filter(|block| *block.domain == *tension.domain);
    if let Some(reason) = tension.domain_reason.as_ref().filter(|_| block.is_some()) {
        let message = message!("the tension “{}” lies in the domain of its block", tension.title);
        faults.at(reason.place(), message);
    }
}

fn agreed_without_resolution(tension: &Tension, faults: &mut Faults<'_>) {
    if *tension.state == TensionState::Agreed && tension.resolution.is_none() {
        let message = message!("the tension “{}” is agreed but has no resolution", tension.title);
        faults.at(tension.state.place(), message);
    }
}
