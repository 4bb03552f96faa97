//! Dates and terms of an agreement.

use crate::check::family::{Faults, checks};
use crate::check::loaded::LoadedProgramme;
use crate::message;
use crate::model::{Agreement, Date, Located};

checks! {
    error END_BEFORE_START = "end-before-start" {
        guards: "An agreement ends after it starts; reviews come after its start, and its file is kept beyond its end.",
        example: "duration: { start: 2025-01-01, end: 2024-12-31, renewal: none }",
        cure: "Correct one of the two dates.",
        each: LoadedProgramme::agreements,
        check: end_before_start,
    }
    error TERM_OUT_OF_RANGE = "term-out-of-range" {
        guards: "The notice of a renewal is not longer than the renewal; an agreement is signed and reviewed before it ends.",
        example: "duration: { renewal_months: 12, renewal_notice_months: 24, … }",
        cure: "Write a shorter notice, or correct one of the two dates.",
        each: LoadedProgramme::agreements,
        check: term_out_of_range,
    }
    warning SIGNED_BEFORE_DATE = "signed-before-date" {
        guards: "An agreement bears its own date, and is signed on that day or later, and before it ends.",
        example: "agreement:\n  date: 2026-06-29\n  signing: { date: 2026-06-12, … }",
        cure: "Correct one of the two dates.",
        each: LoadedProgramme::agreements,
        check: signed_before_date,
    }
}

/// Whether an agreement ends before it starts, so that no other date can be judged by these two.
pub(super) fn is_reversed(agreement: &Agreement) -> bool {
    let duration = agreement.duration.as_ref();
    let both = duration.and_then(|duration| duration.start.as_ref().zip(duration.end.as_ref()));
    both.is_some_and(|(start, end)| **end <= **start)
}

fn signed_before_date(agreement: &Agreement, faults: &mut Faults<'_>) {
    let Some(date) = &agreement.date else { return };
    let end = agreement.duration.as_ref().and_then(|duration| duration.end.as_ref());
    if let Some(end) = end.filter(|end| ***end < **date && !is_reversed(agreement)) {
        let message = message!("the agreement bears the date {date}, after it ends", date);
        faults
            .at(date.place(), message)
            .relate(end.place(), "the agreement ends here");
        return;
    }
    let signed = agreement.signing.as_ref().and_then(|signing| signing.date.as_ref());
    if let Some(signed) = signed.filter(|signed| ***signed < **date) {
        let message = message!(
            "the agreement is signed on {signed}, before the date that it bears",
            signed
        );
        faults.at(signed.place(), message).relate(date.place(), "its date");
    }
}

/// The date of the first review.
fn first_review(agreement: &Agreement) -> Option<&Located<Date>> {
    agreement.reviews.as_ref()?.first.as_ref()
}

fn end_before_start(agreement: &Agreement, faults: &mut Faults<'_>) {
    let Some(duration) = &agreement.duration else { return };
    let (start, end) = (duration.start.as_ref(), duration.end.as_ref());
    let review = first_review(agreement);
    let keep = agreement
        .archive
        .as_ref()
        .and_then(|archive| archive.keep_until.as_ref());
    if let (Some(start), Some(end)) = (start, end)
        && **end <= **start
    {
        let message = message!("the agreement ends on {end}, before it starts", end);
        faults.at(end.place(), message).relate(start.place(), "it starts here");
        return;
    }
    if let (Some(start), Some(review)) = (start, review)
        && **review < **start
    {
        let message = message!("the first review on {review} comes before the start", review);
        faults
            .at(review.place(), message)
            .relate(start.place(), "it starts here");
    }
    if let (Some(end), Some(keep)) = (end, keep)
        && **keep < **end
    {
        let message = message!("the file is kept until {keep}, before the agreement ends", keep);
        faults
            .at(keep.place(), message)
            .relate(end.place(), "the agreement ends here");
    }
}

fn term_out_of_range(agreement: &Agreement, faults: &mut Faults<'_>) {
    let Some(duration) = &agreement.duration else { return };
    if let (Some(renewal), Some(notice)) = (&duration.renewal_months, &duration.renewal_notice_months)
        && notice.0 > renewal.0
    {
        let message = message!(
            "a notice of {notice} months is longer than the renewal of {renewal} months",
            notice,
            renewal
        );
        faults
            .at(notice.place(), message)
            .relate(renewal.place(), "the renewal");
    }
    let Some(end) = duration.end.as_ref().filter(|_| !is_reversed(agreement)) else {
        return;
    };
    let signed = agreement.signing.as_ref().and_then(|signing| signing.date.as_ref());
    for (what, date) in [
        (message!("signature"), signed),
        (message!("first review"), first_review(agreement)),
    ] {
        if let Some(date) = date.filter(|date| ***date > **end) {
            let message = message!("the {what} on {date} comes after the end", what, date);
            faults
                .at(date.place(), message)
                .relate(end.place(), "the agreement ends here");
        }
    }
}
