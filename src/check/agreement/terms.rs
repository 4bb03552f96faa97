//! Dates, terms and amounts of an agreement.

use rust_decimal::Decimal;

use crate::check::family::{Faults, checks};
use crate::check::loaded::LoadedProgramme;
use crate::model::{Agreement, Date, Located, Money, WholeNumber};

/// The longest period in months.
const MONTHS: u32 = 600;
/// The longest period in days.
const DAYS: u32 = 1000;

checks! {
    error END_BEFORE_START = "end-before-start" {
        guards: "An agreement ends after it starts; reviews come after its start, and its file is kept beyond its end.",
        example: "duration: { start: 2025-01-01, end: 2024-12-31, renewal: none }",
        cure: "Correct one of the two dates.",
        each: LoadedProgramme::agreements,
        check: end_before_start,
    }
    error TERM_OUT_OF_RANGE = "term-out-of-range" {
        guards: "Periods, counts and quorums of an agreement are more than zero and not unreasonably long.",
        example: "reviews: { every_months: 0 }",
        cure: "Write a number of at least one, or leave the key out where it is optional.",
        each: LoadedProgramme::agreements,
        check: term_out_of_range,
    }
    error NEGATIVE_AMOUNT = "negative-amount" {
        guards: "Amounts in an agreement are not negative.",
        example: "liability: { cap: -1, … }",
        cure: "Correct the amount.",
        each: LoadedProgramme::agreements,
        check: negative_amount,
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
        let message = format!("the agreement ends on {end}, before it starts");
        faults.at(end.place(), message).relate(start.place(), "it starts here");
    }
    if let (Some(start), Some(review)) = (start, review)
        && **review < **start
    {
        let message = format!("the first review on {review} comes before the start");
        faults
            .at(review.place(), message)
            .relate(start.place(), "it starts here");
    }
    if let (Some(end), Some(keep)) = (end, keep)
        && **keep < **end
    {
        let message = format!("the file is kept until {keep}, before the agreement ends");
        faults
            .at(keep.place(), message)
            .relate(end.place(), "the agreement ends here");
    }
}

/// Every period and count of an agreement, with the largest that makes sense.
fn terms(agreement: &Agreement) -> Vec<(&'static str, Option<&Located<WholeNumber>>, u32)> {
    let mut terms = vec![
        (
            "a review period",
            agreement.reviews.as_ref().map(|x| &x.every_months),
            MONTHS,
        ),
        (
            "a term of confidentiality",
            agreement.confidentiality.as_ref().map(|x| &x.years),
            100,
        ),
        (
            "a term to talk",
            agreement.disputes.as_ref().map(|x| &x.talk_days),
            DAYS,
        ),
        (
            "a number of originals",
            agreement.signing.as_ref().map(|x| &x.originals),
            100,
        ),
    ];
    if let Some(duration) = &agreement.duration {
        let renewal = duration.renewal_months.as_ref();
        let longest = renewal.map_or(MONTHS, |months| months.0.max(1));
        terms.push(("a renewal", renewal, MONTHS));
        terms.push(("a notice", duration.renewal_notice_months.as_ref(), longest));
    }
    if let Some(payment) = &agreement.payment {
        terms.push(("a term of payment", Some(&payment.days), DAYS));
        terms.push(("a term of settlement", Some(&payment.settlement_months), 24));
        terms.push(("an advance period", payment.advance_months.as_ref(), 12));
    }
    if let Some(transparency) = &agreement.transparency {
        terms.push(("a reporting period", Some(&transparency.report_months), 24));
        terms.push(("a notice of audit", Some(&transparency.audit_notice_days), DAYS));
    }
    if let Some(change) = &agreement.changed_circumstances {
        terms.push(("a notice of force majeure", Some(&change.notice_days), DAYS));
        terms.push(("a term of force majeure", change.end_months.as_ref(), MONTHS));
    }
    if let Some(end) = &agreement.termination {
        terms.push(("a notice", end.notice_months.as_ref(), MONTHS));
        terms.push(("a term to mend a breach", Some(&end.cure_days), DAYS));
        terms.push(("a term to finish work", end.handover_months.as_ref(), MONTHS));
    }
    terms
}

fn term_out_of_range(agreement: &Agreement, faults: &mut Faults<'_>) {
    for (what, term, most) in terms(agreement) {
        if let Some(term) = term.filter(|term| !(1..=most).contains(&term.0)) {
            let message = format!("{what} must be between 1 and {most}, not {term}");
            faults.at(term.place(), message);
        }
    }
    let bodies = agreement
        .governance
        .iter()
        .flat_map(|governance| governance.bodies.iter());
    for quorum in bodies
        .filter_map(|body| body.quorum.as_ref())
        .filter(|quorum| quorum.0.is_zero())
    {
        faults.at(quorum.place(), "a quorum of 0 per cent requires nobody");
    }
    let Some(end) = agreement.duration.as_ref().and_then(|duration| duration.end.as_ref()) else {
        return;
    };
    let signed = agreement.signing.as_ref().and_then(|signing| signing.date.as_ref());
    for (what, date) in [("signature", signed), ("first review", first_review(agreement))] {
        if let Some(date) = date.filter(|date| ***date > **end) {
            let message = format!("the {what} on {date} comes after the end");
            faults
                .at(date.place(), message)
                .relate(end.place(), "the agreement ends here");
        }
    }
}

fn negative_amount(agreement: &Agreement, faults: &mut Faults<'_>) {
    let mut amounts: Vec<&Located<Money>> = Vec::new();
    amounts.extend(agreement.contributions.iter().filter_map(|x| x.value.as_ref()));
    amounts.extend(agreement.insurance.iter().filter_map(|x| x.cover.as_ref()));
    amounts.extend(agreement.accession.iter().filter_map(|x| x.investment.as_ref()));
    let aid = agreement.public_money.iter().flat_map(|x| &x.de_minimis);
    amounts.extend(aid.map(|x| &x.amount));
    if let Some(liability) = &agreement.liability {
        amounts.extend(&liability.cap);
        amounts.extend(liability.penalty.as_ref().map(|penalty| &penalty.amount));
    }
    for amount in amounts.into_iter().filter(|amount| amount.0 < Decimal::ZERO) {
        faults.at(amount.place(), format!("the amount {amount} is negative"));
    }
}
