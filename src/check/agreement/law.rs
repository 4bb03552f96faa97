//! What the law requires of an agreement, or advises against.
//!
//! Sources of the legal rules: Civil Code 5.75, 5.89 and 6.3; Code of Economic Law VI.91/2 to 91/5; the law on late
//! payment in commercial transactions; the decree on collective maatwerk and its order; the law of 24 July 1987 on
//! lending staff, article 31; Regulation (EU) 2023/2831 on de minimis aid.

use rust_decimal::Decimal;

use crate::check::family::{Faults, checks};
use crate::check::loaded::LoadedProgramme;
use crate::diagnostic::{Message, Place};
use crate::message;
use crate::model::{Agreement, Assessment, Id, LateInterest, Partnership, Renewal, Sector};

checks! {
    error PAYMENT_TOO_LATE = "payment-too-late" {
        guards: "Between enterprises payment is due within 60 days at most.",
        example: "payment: { days: 90, settlement_months: 3 }",
        cure: "Write 60 days or fewer; the law's own term is 30.",
        each: LoadedProgramme::agreements,
        check: payment_too_late,
    }
    error RENEWAL_WITHOUT_NOTICE = "renewal-without-notice" {
        guards: "A tacit renewal, and an agreement for an indefinite time, can be ended with reasonable notice (WER VI.91/5, BW 5.75).",
        example: "duration: { start: 2025-01-01, end: 2025-12-31, renewal: tacit }",
        cure: "Write `renewal_notice_months` and `renewal_months` for a tacit renewal, `termination.notice_months` where there is no end date.",
        each: LoadedProgramme::agreements,
        check: renewal_without_notice,
    }
    error ENCLAVE_NOT_ALLOWED = "enclave-not-allowed" {
        guards: "An enclave is work by a recognised maatwerkbedrijf in the core activity of another enterprise; it is notified at least a day before, and only the coach instructs.",
        example: "enclave: { provider: kaliber, host: knoopwerk, recognised: false, core_activity: true }",
        cure: "Correct the data, or describe the work as a service under `site_work`.",
        each: LoadedProgramme::agreements,
        check: enclave_not_allowed,
    }
    error INSTRUCTIONS_WITHOUT_LIST = "instructions-without-list" {
        guards: "A host instructs another's employees only on safety and on what the agreement lists (law of 24 July 1987, article 31).",
        example: "site_work: { provider: kaliber, host: knoopwerk, host_instructions: true }",
        cure: "List the instructions under `site_work.instructions`, or remove `host_instructions`.",
        each: LoadedProgramme::agreements,
        check: instructions_without_list,
    }
    error CAP_AGAINST_LAW = "cap-against-law" {
        guards: "No cap covers intent or harm to life and body (BW 5.89).",
        example: "liability: { cap: 50000, covers_intent: true, … }",
        cure: "Remove the line; the clause library states what a cap never covers.",
        each: LoadedProgramme::agreements,
        check: cap_against_law,
    }
    warning LATE_INTEREST_EXCLUDED = "late-interest-excluded" {
        guards: "Excluding interest on late payment is presumed unfair between enterprises (Directive 2011/7, article 7).",
        example: "payment: { late_interest: excluded, … }",
        cure: "Let the statutory interest apply, or take advice.",
        each: LoadedProgramme::agreements,
        check: late_interest_excluded,
    }
    warning POOLED_ASSETS_WITH_KEY = "pooled-assets-with-key" {
        guards: "Common ownership together with a division of profit is likely to make a partnership in law (maatschap, WVV 4:1), with joint liability.",
        example: "pooled_assets: true",
        cure: "Let each partner keep its own goods and pay for what is delivered, or take advice.",
        each: LoadedProgramme::agreed_cases,
        check: pooled_assets_with_key,
    }
    lack PENALTY_WITHOUT_REASON = "penalty-without-reason" {
        guards: "A fixed compensation rests on an estimate of the damage; otherwise a judge may reduce it.",
        example: "liability: { penalty: { amount: 5000 }, … }",
        cure: "Write under `reason` how the amount was estimated.",
        each: LoadedProgramme::agreements,
        check: penalty_without_reason,
    }
    warning DE_MINIMIS_NEAR_LIMIT = "de-minimis-near-limit" {
        guards: "De minimis aid stays under 300,000 euro in three years per group of enterprises; 240,000 or more is close to that limit.",
        example: "de_minimis:\n  - { partner: kaliber, amount: 290000 }",
        cure: "Check the amount in the register before new aid is accepted.",
        each: LoadedProgramme::agreements,
        check: de_minimis_near_limit,
    }
    error DE_MINIMIS_ABOVE_LIMIT = "de-minimis-above-limit" {
        guards: "No de minimis aid goes above 750,000 euro in three years per group of enterprises, and that only for services of general economic interest (Regulations (EU) 2023/2831 and 2023/2832, article 3).",
        example: "de_minimis:\n  - { partner: kaliber, amount: 800000 }",
        cure: "Check the amount in the register; aid above the limit needs another basis, which the agreement then names.",
        each: LoadedProgramme::agreements,
        check: de_minimis_above_limit,
    }
    lack PUBLIC_PARTNER_PAID = "public-partner-paid" {
        guards: "Where a public body takes part in a revenue model, the partners review whether a public contract must be tendered.",
        example: "(a partner with `sector: public` and no `public_money.procurement`)",
        cure: "Write the outcome of the review under `public_money.procurement`.",
        each: LoadedProgramme::agreed_cases,
        check: public_partner_paid,
    }
    lack TARGET_GROUP_DATA = "target-group-data" {
        guards: "Where data on target-group employees are exchanged, the partners record why an impact assessment was made or not (GDPR 35).",
        example: "personal_data: { role: joint, target_group: true, assessment: not-needed }",
        cure: "Write the reason under `assessment_reason`.",
        each: LoadedProgramme::agreements,
        check: target_group_data,
    }
}

fn payment_too_late(agreement: &Agreement, faults: &mut Faults<'_>) {
    if let Some(payment) = agreement.payment.as_ref().filter(|payment| payment.days.0 > 60) {
        let message = message!("payment after {} days is later than the law allows", payment.days);
        faults.at(payment.days.place(), message);
    }
}

fn renewal_without_notice(agreement: &Agreement, faults: &mut Faults<'_>) {
    let Some(duration) = &agreement.duration else { return };
    let place = duration.renewal.place();
    let lacks_terms = duration.renewal_notice_months.is_none() || duration.renewal_months.is_none();
    if *duration.renewal == Renewal::Tacit && lacks_terms {
        faults.at(place, "a tacit renewal needs its length and the notice that ends it");
    }
    if duration.start.is_some() && duration.end.is_none() {
        let termination = agreement.termination.as_ref();
        if termination.is_none_or(|end| end.notice_months.is_none()) {
            faults.at(place, "an agreement without an end date needs a notice period");
        }
        if *duration.renewal != Renewal::None {
            faults.at(place, "an agreement without an end date is not renewed");
        }
    }
}

fn enclave_not_allowed(agreement: &Agreement, faults: &mut Faults<'_>) {
    let Some(enclave) = &agreement.enclave else { return };
    let loaded = faults.loaded;
    let provider = faults.loaded.partner(&enclave.provider);
    let mut refuse_if = |is_fault: bool, place: Place, message: Message| {
        if is_fault {
            faults.at(place, message);
        }
    };
    refuse_if(
        provider.is_some_and(|provider| *provider.sector != Sector::Social),
        enclave.provider.place(),
        message!("an enclave is set up by a social enterprise"),
    );
    refuse_if(
        !*enclave.recognised,
        enclave.recognised.place(),
        message!("only a recognised maatwerkbedrijf sets up an enclave"),
    );
    refuse_if(
        enclave.provider.get() == enclave.host.get(),
        enclave.host.place(),
        message!("the provider and the host of an enclave are two enterprises"),
    );
    refuse_if(
        !*enclave.core_activity,
        enclave.core_activity.place(),
        message!("the work of an enclave belongs to the core activity of its host"),
    );
    if let Some(instructs) = &enclave.host_instructions {
        refuse_if(
            **instructs,
            instructs.place(),
            message!("in an enclave the host gives no instructions"),
        );
    }
    let start = enclave
        .start
        .as_ref()
        .filter(|start| !loaded.is_repaired(start.place()));
    if let (Some(notified), Some(start)) = (&enclave.notified, start) {
        let message = message!("an enclave is notified at least a day before it starts");
        refuse_if(**notified >= **start, notified.place(), message);
    }
}

fn instructions_without_list(agreement: &Agreement, faults: &mut Faults<'_>) {
    let work = agreement.site_work.as_ref().filter(|work| work.instructions.is_empty());
    let instructs = work.and_then(|work| work.host_instructions.as_ref());
    if let Some(instructs) = instructs.filter(|instructs| ***instructs) {
        let message = "the host gives instructions, but the agreement lists none";
        faults.at(instructs.place(), message);
    }
}

fn cap_against_law(agreement: &Agreement, faults: &mut Faults<'_>) {
    let Some(liability) = &agreement.liability else { return };
    for (covers, what) in [
        (&liability.covers_intent, message!("intent")),
        (&liability.covers_injury, message!("harm to life and body")),
    ] {
        if let Some(covers) = covers.as_ref().filter(|covers| ***covers) {
            faults.at(covers.place(), message!("the cap would cover {what}", what));
        }
    }
}

fn late_interest_excluded(agreement: &Agreement, faults: &mut Faults<'_>) {
    let interest = agreement
        .payment
        .as_ref()
        .and_then(|payment| payment.late_interest.as_ref());
    if let Some(interest) = interest.filter(|interest| ***interest == LateInterest::Excluded) {
        faults.at(interest.place(), "late payment bears no interest");
    }
}

fn pooled_assets_with_key((partnership, agreement): (&Partnership, &Agreement), faults: &mut Faults<'_>) {
    let pooled = agreement.pooled_assets.as_ref().filter(|pooled| ***pooled);
    if let Some(pooled) = pooled.filter(|_| partnership.revenue_model.is_some()) {
        faults.at(pooled.place(), "the partners pool goods and divide a margin");
    }
}

fn penalty_without_reason(agreement: &Agreement, faults: &mut Faults<'_>) {
    let penalty = agreement
        .liability
        .as_ref()
        .and_then(|liability| liability.penalty.as_ref());
    if let Some(penalty) = penalty.filter(|penalty| penalty.reason.is_none()) {
        let message = "nothing explains how this compensation was estimated";
        faults.at(penalty.amount.place(), message);
    }
}

/// The aid of each partner over three years: who, how much in all, and the place of its last amount.
fn de_minimis(agreement: &Agreement) -> Vec<(&Id, Decimal, Place)> {
    let mut sums: Vec<(&Id, Decimal, Place)> = Vec::new();
    for aid in agreement.public_money.iter().flat_map(|money| &money.de_minimis) {
        let (partner, place) = (aid.partner.get(), aid.amount.place());
        match sums.iter_mut().find(|(known, ..)| *known == partner) {
            Some((_, sum, last)) => (*sum, *last) = (sum.saturating_add(aid.amount.0), place),
            None => sums.push((partner, aid.amount.0, place)),
        }
    }
    sums
}

fn de_minimis_near_limit(agreement: &Agreement, faults: &mut Faults<'_>) {
    let (near, limit, most) = (240_000, 300_000, 750_000);
    let sums = de_minimis(agreement).into_iter();
    for (partner, sum, place) in sums.filter(|(_, sum, _)| *sum >= near.into() && *sum <= most.into()) {
        let message = if sum > limit.into() {
            message!(
                "“{partner}” received {sum} euro of de minimis aid, above the limit of {limit}: only services of general economic interest may reach {most} (Regulation (EU) 2023/2831, article 3)",
                partner,
                sum,
                limit,
                most
            )
        } else {
            message!("“{partner}” received {sum} euro of de minimis aid", partner, sum)
        };
        faults.at(place, message);
    }
}

fn de_minimis_above_limit(agreement: &Agreement, faults: &mut Faults<'_>) {
    for (partner, sum, place) in de_minimis(agreement) {
        if sum > 750_000.into() {
            faults.at(
                place,
                message!("“{partner}” received {sum} euro of de minimis aid, above every limit (Regulations (EU) 2023/2831 and 2023/2832, article 3)", partner, sum),
            );
        }
    }
}

fn public_partner_paid((partnership, agreement): (&Partnership, &Agreement), faults: &mut Faults<'_>) {
    let money = agreement.public_money.as_ref();
    if partnership.revenue_model.is_none() || money.is_some_and(|money| money.procurement.is_some()) {
        return;
    }
    let mut partners = partnership.partners.iter().map(|part| &part.partner);
    let public = partners.find(|id| {
        let partner = faults.loaded.partner(id);
        partner.is_some_and(|partner| *partner.sector == Sector::Public)
    });
    if let Some(id) = public {
        let message = message!(
            "“{id}” is a public body, and nothing says whether a tender was needed",
            id
        );
        faults.at(id.place(), message);
    }
}

fn target_group_data(agreement: &Agreement, faults: &mut Faults<'_>) {
    let Some(data) = &agreement.personal_data else { return };
    let is_decided = *data.assessment != Assessment::Open;
    if *data.target_group && is_decided && data.assessment_reason.is_none() {
        let message = "nothing explains this decision about an impact assessment";
        faults.at(data.assessment.place(), message);
    }
}
