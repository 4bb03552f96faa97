//! Agreements: references, dates, what the law forbids, and changes to clauses.
//!
//! Sources of the legal rules: Civil Code 5.75, 5.89 and 6.3; Code of Economic Law VI.91/2 to 91/5; the law on late
//! payment in commercial transactions; the decree on collective maatwerk and its order; the law of 24 July 1987 on
//! lending staff, article 31; Regulation (EU) 2023/2831 on de minimis aid.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Place, Rule};
use crate::model::{
    Agreement, Assessment, Id, LateInterest, Located, Money, Partnership, Renewal, Sector, WholeNumber,
};

use super::Check;
use super::context::{Context, duplicates, error, unknown, warning};

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &SIGNATORY_OF_NO_PARTY,
        run: signatory_of_no_party,
    },
    Check {
        rule: &AGREEMENT_PARTNER_UNKNOWN,
        run: agreement_partner_unknown,
    },
    Check {
        rule: &AGREEMENT_ID_TWICE,
        run: agreement_id_twice,
    },
    Check {
        rule: &END_BEFORE_START,
        run: end_before_start,
    },
    Check {
        rule: &PAYMENT_TOO_LATE,
        run: payment_too_late,
    },
    Check {
        rule: &RENEWAL_WITHOUT_NOTICE,
        run: renewal_without_notice,
    },
    Check {
        rule: &ENCLAVE_NOT_ALLOWED,
        run: enclave_not_allowed,
    },
    Check {
        rule: &INSTRUCTIONS_WITHOUT_LIST,
        run: instructions_without_list,
    },
    Check {
        rule: &CAP_AGAINST_LAW,
        run: cap_against_law,
    },
    Check {
        rule: &TERM_OUT_OF_RANGE,
        run: term_out_of_range,
    },
    Check {
        rule: &LATE_INTEREST_EXCLUDED,
        run: late_interest_excluded,
    },
    Check {
        rule: &NEGATIVE_AMOUNT,
        run: negative_amount,
    },
    Check {
        rule: &POOLED_ASSETS_WITH_KEY,
        run: pooled_assets_with_key,
    },
    Check {
        rule: &FEW_ORIGINALS,
        run: few_originals,
    },
    Check {
        rule: &PENALTY_WITHOUT_REASON,
        run: penalty_without_reason,
    },
    Check {
        rule: &DE_MINIMIS_NEAR_LIMIT,
        run: de_minimis_near_limit,
    },
    Check {
        rule: &PUBLIC_PARTNER_PAID,
        run: public_partner_paid,
    },
    Check {
        rule: &TARGET_GROUP_DATA,
        run: target_group_data,
    },
];

static SIGNATORY_OF_NO_PARTY: Rule = error(
    "signatory-of-no-party",
    "Everyone who signs does so for a partner of the case.",
    "parties:\n  - partner: iemand-anders\n    signatories: [ … ]",
    "Use the id of a partner that the case lists under `partners`.",
);
static AGREEMENT_PARTNER_UNKNOWN: Rule = error(
    "agreement-partner-unknown",
    "Tasks, contributions, policies and points of an agreement belong to partners of the case.",
    "tasks:\n  - { partner: kalibre, text: … }",
    "Use the id of a partner that the case lists under `partners`.",
);
static AGREEMENT_ID_TWICE: Rule = error(
    "agreement-id-twice",
    "In an agreement a party, a signatory, a body, an open point and a tension stand once.",
    "bodies:\n  - { id: stuurgroep, … }\n  - { id: stuurgroep, … }",
    "Remove one of the two, or give it another id.",
);
static END_BEFORE_START: Rule = error(
    "end-before-start",
    "An agreement ends after it starts; reviews come after its start and its file is kept beyond its end.",
    "duration: { start: 2025-01-01, end: 2024-12-31, renewal: none }",
    "Correct one of the two dates.",
);
static PAYMENT_TOO_LATE: Rule = error(
    "payment-too-late",
    "Between enterprises payment is due within 60 days at most.",
    "payment: { days: 90, settlement_months: 3 }",
    "Write 60 days or fewer; 30 is the law's own term.",
);
static RENEWAL_WITHOUT_NOTICE: Rule = error(
    "renewal-without-notice",
    "A tacit renewal, and an agreement for an indefinite time, can be ended with reasonable notice (WER VI.91/5, BW 5.75).",
    "duration: { start: 2025-01-01, end: 2025-12-31, renewal: tacit }",
    "Write `renewal_notice_months` and `renewal_months` for a tacit renewal, `termination.notice_months` where there is no end date.",
);
static ENCLAVE_NOT_ALLOWED: Rule = error(
    "enclave-not-allowed",
    "An enclave is work by a recognised maatwerkbedrijf in the core activity of another enterprise, notified at least a day before, where only the coach instructs.",
    "enclave: { provider: kaliber, host: knoopwerk, recognised: false, core_activity: true }",
    "Correct the data, or describe the work as a service under `site_work`.",
);
static INSTRUCTIONS_WITHOUT_LIST: Rule = error(
    "instructions-without-list",
    "A host instructs another's employees only on safety and on what the agreement lists (law of 24 July 1987, article 31).",
    "site_work: { provider: kaliber, host: knoopwerk, host_instructions: true }",
    "List the instructions under `site_work.instructions`, or remove `host_instructions`.",
);
static CAP_AGAINST_LAW: Rule = error(
    "cap-against-law",
    "No cap covers intent, or harm to life and body (BW 5.89).",
    "liability: { cap: 50000, covers_intent: true, … }",
    "Remove the line; the clause library states what a cap never covers.",
);
static TERM_OUT_OF_RANGE: Rule = error(
    "term-out-of-range",
    "Periods, counts and quorums of an agreement are more than zero and no longer than makes sense.",
    "reviews: { every_months: 0 }",
    "Write a number of at least one, or leave the key out where it is optional.",
);
static LATE_INTEREST_EXCLUDED: Rule = warning(
    "late-interest-excluded",
    "Excluding interest on late payment is presumed unfair between enterprises (Directive 2011/7, article 7).",
    "payment: { late_interest: excluded, … }",
    "Let the statutory interest hold, or take advice.",
);
static NEGATIVE_AMOUNT: Rule = error(
    "negative-amount",
    "Amounts in an agreement are not negative.",
    "liability: { cap: -1, … }",
    "Correct the amount.",
);
static POOLED_ASSETS_WITH_KEY: Rule = warning(
    "pooled-assets-with-key",
    "Common ownership together with a division of profit makes a partnership in law (maatschap, WVV 4:1) likely, with joint liability.",
    "pooled_assets: true",
    "Let each partner keep its own goods and pay for what is delivered, or take advice.",
);
static FEW_ORIGINALS: Rule = warning(
    "few-originals",
    "There are as many originals as parties with a distinct interest (BW 8.20).",
    "signing: { originals: 1, … }",
    "Write the number of parties.",
);
static PENALTY_WITHOUT_REASON: Rule = warning(
    "penalty-without-reason",
    "A fixed compensation rests on an estimate of the damage, or a judge may reduce it.",
    "liability: { penalty: { amount: 5000 }, … }",
    "Write under `reason` how the amount was estimated.",
);
static DE_MINIMIS_NEAR_LIMIT: Rule = warning(
    "de-minimis-near-limit",
    "De minimis aid stays under 300,000 euro in three years per group of enterprises; from 240,000 it is close.",
    "de_minimis:\n  - { partner: kaliber, amount: 290000 }",
    "Check the amount in the register before new aid is accepted.",
);
static PUBLIC_PARTNER_PAID: Rule = warning(
    "public-partner-paid",
    "Where a public body takes part in a revenue model, it is reviewed whether a public contract must be tendered.",
    "(a partner with `sector: public` and no `public_money.procurement`)",
    "Write under `public_money.procurement` what came out of the review.",
);
static TARGET_GROUP_DATA: Rule = warning(
    "target-group-data",
    "Where data on target-group employees are exchanged, the partners record why an impact assessment was made or not (GDPR 35).",
    "personal_data: { role: joint, target_group: true, assessment: not-needed }",
    "Write the reason under `assessment_reason`.",
);

/// An agreement with its partnership.
struct Case<'a> {
    partnership: &'a Partnership,
    agreement: &'a Agreement,
}

impl<'a> Case<'a> {
    fn partners(&self) -> Vec<&'a Located<Id>> {
        self.partnership.partners.iter().map(|part| &part.partner).collect()
    }
}

fn cases<'a>(context: &Context<'a>) -> Vec<Case<'a>> {
    context
        .partnerships()
        .iter()
        .filter_map(|partnership| {
            Some(Case {
                partnership,
                agreement: partnership.agreement.as_ref()?,
            })
        })
        .collect()
}

/// A finding whose help is the rule's own cure.
fn finding(rule: &'static Rule, place: Place, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(rule, place, message, rule.cure)
}

fn signatory_of_no_party(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let partners = case.partners();
        let parties = || case.agreement.parties.iter();
        let references = parties().map(|party| &party.partner);
        found.extend(unknown(
            &SIGNATORY_OF_NO_PARTY,
            "partner of this case",
            references,
            &partners,
        ));
        for party in parties() {
            for signatory in &party.signatories {
                if let Some(other) = signatory
                    .partner
                    .as_ref()
                    .filter(|other| *other.get() != *party.partner.get())
                {
                    found.push(
                        finding(
                            &SIGNATORY_OF_NO_PARTY,
                            other.place(),
                            format!(
                                "“{}” stands under “{}” but signs for “{other}”",
                                signatory.name, party.partner
                            ),
                        )
                        .with_related(party.partner.place(), "the party it stands under"),
                    );
                }
            }
        }
    }
    found
}

fn agreement_partner_unknown(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let agreement = case.agreement;
        let mut references: Vec<&Located<Id>> = agreement.tasks.iter().map(|x| &x.partner).collect();
        references.extend(agreement.contributions.iter().map(|x| &x.partner));
        references.extend(agreement.insurance.iter().map(|x| &x.partner));
        references.extend(agreement.risks.iter().filter_map(|x| x.bearer.as_ref()));
        references.extend(agreement.open_points.iter().filter_map(|x| x.owner.as_ref()));
        if let Some(enclave) = &agreement.enclave {
            references.extend([&enclave.provider, &enclave.host]);
        }
        if let Some(work) = &agreement.site_work {
            references.extend([&work.provider, &work.host]);
        }
        if let Some(money) = &agreement.public_money {
            references.extend(money.de_minimis.iter().map(|x| &x.partner));
        }
        references.extend(agreement.archive.iter().filter_map(|x| x.keeper.as_ref()));
        if let Some(knowledge) = &agreement.knowledge {
            references.extend(knowledge.background.iter().map(|x| &x.partner));
            references.extend(&knowledge.owner);
        }
        references.extend(agreement.personal_data.iter().filter_map(|x| x.processor.as_ref()));
        let rule = &AGREEMENT_PARTNER_UNKNOWN;
        found.extend(unknown(rule, "partner of this case", references, &case.partners()));
    }
    found
}

fn agreement_id_twice(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let agreement = case.agreement;
        let mut add = |what: &str, ids: Vec<&Located<Id>>| found.extend(duplicates(&AGREEMENT_ID_TWICE, what, ids));
        add("party", agreement.parties.iter().map(|x| &x.partner).collect());
        let signatories = agreement.parties.iter().flat_map(|party| &party.signatories);
        add("signatory", signatories.map(|x| &x.id).collect());
        let bodies = agreement
            .governance
            .iter()
            .flat_map(|governance| governance.bodies.iter());
        add("body", bodies.map(|x| &x.id).collect());
        add("open point", agreement.open_points.iter().map(|x| &x.id).collect());
        add("tension", agreement.tensions.iter().map(|x| &x.tension).collect());
        add("clause", agreement.clauses.iter().map(|x| &x.clause).collect());
    }
    found
}

fn end_before_start(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let agreement = case.agreement;
        let Some(duration) = &agreement.duration else { continue };
        if let (Some(start), Some(end)) = (&duration.start, &duration.end)
            && **end <= **start
        {
            found.push(
                finding(
                    &END_BEFORE_START,
                    end.place(),
                    format!("the agreement ends on {end}, before it starts"),
                )
                .with_related(start.place(), "it starts here"),
            );
        }
        let first = agreement.reviews.as_ref().and_then(|reviews| reviews.first.as_ref());
        if let (Some(start), Some(first)) = (&duration.start, first)
            && **first < **start
        {
            found.push(
                finding(
                    &END_BEFORE_START,
                    first.place(),
                    format!("the first review on {first} comes before the start"),
                )
                .with_related(start.place(), "it starts here"),
            );
        }
        let keep = agreement
            .archive
            .as_ref()
            .and_then(|archive| archive.keep_until.as_ref());
        if let (Some(end), Some(keep)) = (&duration.end, keep)
            && **keep < **end
        {
            found.push(
                finding(
                    &END_BEFORE_START,
                    keep.place(),
                    format!("the file is kept until {keep}, not to the end"),
                )
                .with_related(end.place(), "the agreement ends here"),
            );
        }
    }
    found
}

fn payment_too_late(context: &Context<'_>) -> Vec<Diagnostic> {
    let terms = cases(context)
        .into_iter()
        .filter_map(|case| case.agreement.payment.as_ref());
    terms
        .filter(|payment| payment.days.0 > 60)
        .map(|payment| {
            let message = format!("payment after {} days is later than the law allows", payment.days);
            finding(&PAYMENT_TOO_LATE, payment.days.place(), message)
        })
        .collect()
}

fn renewal_without_notice(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let Some(duration) = &case.agreement.duration else {
            continue;
        };
        let place = duration.renewal.place();
        if *duration.renewal == Renewal::Tacit
            && (duration.renewal_notice_months.is_none() || duration.renewal_months.is_none())
        {
            let message = "a tacit renewal needs its length and the notice that ends it";
            found.push(finding(&RENEWAL_WITHOUT_NOTICE, place, message));
        }
        let notice = case
            .agreement
            .termination
            .as_ref()
            .and_then(|end| end.notice_months.as_ref());
        if duration.start.is_some() && duration.end.is_none() && notice.is_none() {
            let message = "an agreement without an end date needs a notice";
            found.push(finding(&RENEWAL_WITHOUT_NOTICE, place, message));
        }
        if duration.start.is_some() && duration.end.is_none() && *duration.renewal != Renewal::None {
            let message = "an agreement without an end date is not renewed";
            found.push(finding(&RENEWAL_WITHOUT_NOTICE, place, message));
        }
    }
    found
}

fn enclave_not_allowed(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut report = |place: Place, message: &str| found.push(finding(&ENCLAVE_NOT_ALLOWED, place, message));
    for case in cases(context) {
        let Some(enclave) = &case.agreement.enclave else {
            continue;
        };
        let provider = context.partner(&enclave.provider);
        if provider.is_some_and(|provider| *provider.sector != Sector::Social) {
            report(enclave.provider.place(), "an enclave is set up by a social enterprise");
        }
        if !*enclave.recognised {
            report(
                enclave.recognised.place(),
                "only a recognised maatwerkbedrijf sets up an enclave",
            );
        }
        if *enclave.provider.get() == *enclave.host.get() {
            report(
                enclave.host.place(),
                "provider and host of an enclave are two enterprises",
            );
        }
        if !*enclave.core_activity {
            report(
                enclave.core_activity.place(),
                "the work of an enclave belongs to the host's core activity",
            );
        }
        if let Some(instructs) = enclave.host_instructions.as_ref().filter(|instructs| ***instructs) {
            report(instructs.place(), "in an enclave the host gives no instructions");
        }
        if let (Some(notified), Some(start)) = (&enclave.notified, &enclave.start)
            && **notified >= **start
        {
            report(
                notified.place(),
                "an enclave is notified at least a day before it starts",
            );
        }
    }
    found
}

fn instructions_without_list(context: &Context<'_>) -> Vec<Diagnostic> {
    let works = cases(context)
        .into_iter()
        .filter_map(|case| case.agreement.site_work.as_ref());
    works
        .filter(|work| work.instructions.is_empty())
        .filter_map(|work| work.host_instructions.as_ref().filter(|instructs| ***instructs))
        .map(|instructs| {
            let message = "the host instructs, but the agreement lists no instructions";
            finding(&INSTRUCTIONS_WITHOUT_LIST, instructs.place(), message)
        })
        .collect()
}

fn cap_against_law(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for liability in cases(context)
        .into_iter()
        .filter_map(|case| case.agreement.liability.as_ref())
    {
        for (covers, what) in [
            (&liability.covers_intent, "intent"),
            (&liability.covers_injury, "harm to life and body"),
        ] {
            if let Some(covers) = covers.as_ref().filter(|covers| ***covers) {
                found.push(finding(
                    &CAP_AGAINST_LAW,
                    covers.place(),
                    format!("the cap would cover {what}"),
                ));
            }
        }
    }
    found
}

/// The longest period in months.
const MONTHS: u32 = 600;
/// The longest period in days.
const DAYS: u32 = 1000;

fn term_out_of_range(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut judge = |what: &str, number: Option<&Located<WholeNumber>>, most: u32| {
        let Some(number) = number else { return };
        if !(1..=most).contains(&number.0) {
            let message = format!("{what} of {number} lies outside 1 to {most}");
            found.push(finding(&TERM_OUT_OF_RANGE, number.place(), message));
        }
    };
    for case in cases(context) {
        let agreement = case.agreement;
        if let Some(duration) = &agreement.duration {
            judge("a renewal", duration.renewal_months.as_ref(), MONTHS);
            let longest = duration
                .renewal_months
                .as_ref()
                .map_or(MONTHS, |months| months.0.max(1));
            judge("a notice", duration.renewal_notice_months.as_ref(), longest);
        }
        judge(
            "a review period",
            agreement.reviews.as_ref().map(|x| &x.every_months),
            MONTHS,
        );
        if let Some(payment) = &agreement.payment {
            judge("a term of payment", Some(&payment.days), DAYS);
            judge("a term of settlement", Some(&payment.settlement_months), 24);
            judge("an advance period", payment.advance_months.as_ref(), 12);
        }
        if let Some(transparency) = &agreement.transparency {
            judge("a reporting period", Some(&transparency.report_months), 24);
            judge("a notice of audit", Some(&transparency.audit_notice_days), DAYS);
        }
        judge(
            "a term of confidentiality",
            agreement.confidentiality.as_ref().map(|x| &x.years),
            100,
        );
        if let Some(change) = &agreement.changed_circumstances {
            judge("a notice of force majeure", Some(&change.notice_days), DAYS);
            judge("a term of force majeure", change.end_months.as_ref(), MONTHS);
        }
        if let Some(end) = &agreement.termination {
            judge("a notice", end.notice_months.as_ref(), MONTHS);
            judge("a term to mend a breach", Some(&end.cure_days), DAYS);
            judge("a term to finish work", end.handover_months.as_ref(), MONTHS);
        }
        judge(
            "a term to talk",
            agreement.disputes.as_ref().map(|x| &x.talk_days),
            DAYS,
        );
        judge(
            "a number of originals",
            agreement.signing.as_ref().map(|x| &x.originals),
            100,
        );
    }
    for case in cases(context) {
        let agreement = case.agreement;
        for body in agreement
            .governance
            .iter()
            .flat_map(|governance| governance.bodies.iter())
        {
            if let Some(quorum) = body.quorum.as_ref().filter(|quorum| quorum.0.is_zero()) {
                found.push(finding(
                    &TERM_OUT_OF_RANGE,
                    quorum.place(),
                    "a quorum of 0 per cent asks for nobody",
                ));
            }
        }
        let Some(end) = agreement.duration.as_ref().and_then(|duration| duration.end.as_ref()) else {
            continue;
        };
        let signed = agreement.signing.as_ref().and_then(|signing| signing.date.as_ref());
        let review = agreement.reviews.as_ref().and_then(|reviews| reviews.first.as_ref());
        for (what, date) in [("signature", signed), ("first review", review)] {
            if let Some(date) = date.filter(|date| ***date > **end) {
                let message = format!("the {what} on {date} comes after the end");
                found.push(
                    finding(&TERM_OUT_OF_RANGE, date.place(), message)
                        .with_related(end.place(), "the agreement ends here"),
                );
            }
        }
    }
    found
}

fn late_interest_excluded(context: &Context<'_>) -> Vec<Diagnostic> {
    let payments = cases(context)
        .into_iter()
        .filter_map(|case| case.agreement.payment.as_ref());
    payments
        .filter_map(|payment| payment.late_interest.as_ref())
        .filter(|interest| ***interest == LateInterest::Excluded)
        .map(|interest| {
            finding(
                &LATE_INTEREST_EXCLUDED,
                interest.place(),
                "late payment bears no interest",
            )
        })
        .collect()
}

fn negative_amount(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let agreement = case.agreement;
        let mut amounts: Vec<&Located<Money>> = Vec::new();
        amounts.extend(agreement.contributions.iter().filter_map(|x| x.value.as_ref()));
        amounts.extend(agreement.insurance.iter().filter_map(|x| x.cover.as_ref()));
        amounts.extend(agreement.accession.iter().filter_map(|x| x.investment.as_ref()));
        amounts.extend(
            agreement
                .public_money
                .iter()
                .flat_map(|x| x.de_minimis.iter().map(|aid| &aid.amount)),
        );
        if let Some(liability) = &agreement.liability {
            amounts.extend(&liability.cap);
            amounts.extend(liability.penalty.as_ref().map(|penalty| &penalty.amount));
        }
        let negative = amounts.into_iter().filter(|amount| amount.0 < Decimal::ZERO);
        found.extend(negative.map(|amount| {
            finding(
                &NEGATIVE_AMOUNT,
                amount.place(),
                format!("the amount {amount} is negative"),
            )
        }));
    }
    found
}

fn pooled_assets_with_key(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context)
        .iter()
        .filter(|case| case.partnership.revenue_model.is_some())
    {
        if let Some(pooled) = case.agreement.pooled_assets.as_ref().filter(|pooled| ***pooled) {
            let message = "the partners pool goods and divide a margin";
            found.push(finding(&POOLED_ASSETS_WITH_KEY, pooled.place(), message));
        }
    }
    found
}

fn few_originals(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let parties = case.partnership.partners.len();
        if let Some(signing) = &case.agreement.signing
            && usize::try_from(signing.originals.0).is_ok_and(|originals| originals < parties)
        {
            let message = format!("there are {} originals for {parties} parties", signing.originals);
            found.push(finding(&FEW_ORIGINALS, signing.originals.place(), message));
        }
    }
    found
}

fn penalty_without_reason(context: &Context<'_>) -> Vec<Diagnostic> {
    let liabilities = cases(context)
        .into_iter()
        .filter_map(|case| case.agreement.liability.as_ref());
    liabilities
        .filter_map(|liability| liability.penalty.as_ref())
        .filter(|penalty| penalty.reason.is_none())
        .map(|penalty| {
            let message = "nothing says how this compensation was estimated";
            finding(&PENALTY_WITHOUT_REASON, penalty.amount.place(), message)
        })
        .collect()
}

fn de_minimis_near_limit(context: &Context<'_>) -> Vec<Diagnostic> {
    let near = Decimal::from(240_000);
    let money = cases(context)
        .into_iter()
        .filter_map(|case| case.agreement.public_money.as_ref());
    money
        .flat_map(|money| &money.de_minimis)
        .filter(|aid| aid.amount.0 >= near)
        .map(|aid| {
            let message = format!("“{}” received {} euro of de minimis aid", aid.partner, aid.amount);
            finding(&DE_MINIMIS_NEAR_LIMIT, aid.amount.place(), message)
        })
        .collect()
}

fn public_partner_paid(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context)
        .iter()
        .filter(|case| case.partnership.revenue_model.is_some())
    {
        let money = case.agreement.public_money.as_ref();
        if money.is_some_and(|money| money.procurement.is_some()) {
            continue;
        }
        let public = case.partnership.partners.iter().find(|part| {
            context
                .partner(&part.partner)
                .is_some_and(|partner| *partner.sector == Sector::Public)
        });
        if let Some(part) = public {
            let message = format!(
                "“{}” is a public body, and nothing says whether a tender was needed",
                part.partner
            );
            found.push(finding(&PUBLIC_PARTNER_PAID, part.partner.place(), message));
        }
    }
    found
}

fn target_group_data(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for data in cases(context)
        .into_iter()
        .filter_map(|case| case.agreement.personal_data.as_ref())
    {
        let decided = *data.assessment != Assessment::Open;
        if *data.target_group && decided && data.assessment_reason.is_none() {
            let message = "nothing says why this was decided about an impact assessment";
            found.push(finding(&TARGET_GROUP_DATA, data.assessment.place(), message));
        }
    }
    found
}
