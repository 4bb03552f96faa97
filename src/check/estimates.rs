//! Estimates and their reasons.

use crate::model::{Basis, Ground};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    error ESTIMATE_WITHOUT_REASON = "estimate-without-reason" {
        guards: "A value that is judged, reconstructed, an example or fictional has a reason, so that the document can print it.",
        example: "basis: judged",
        cure: "Add `reason:` beside `basis:`, with one line that says why the source does not give the value and what it rests on.",
        each: grounds,
        check: estimate_without_reason,
    }
    warning REASON_WITHOUT_ESTIMATE = "reason-without-estimate" {
        guards: "A reason says why a value stands in no source; beside `basis: sourced`, or without a basis, no document prints it.",
        example: "reason: colours are unreadable",
        cure: "Add what the value rests on, for instance `basis: judged`, or remove the reason.",
        each: grounds,
        check: reason_without_estimate,
    }
}

/// What everything rests on that can be marked as an estimate.
fn grounds(loaded: LoadedProgramme<'_>) -> Vec<Ground<'_>> {
    loaded.programme.grounds()
}

fn estimate_without_reason(
    Ground {
        place, basis, reason, ..
    }: Ground<'_>,
    faults: &mut Faults<'_>,
) {
    if basis.is_estimated() && reason.is_none() {
        faults.at(place, "this is marked as an estimate without a reason");
    }
}

fn reason_without_estimate(Ground { basis, reason, .. }: Ground<'_>, faults: &mut Faults<'_>) {
    if let Some(reason) = reason.filter(|_| basis == Basis::Sourced) {
        let message = "this reason belongs to a value that is not marked as an estimate";
        faults.at(reason.place(), message);
    }
}
