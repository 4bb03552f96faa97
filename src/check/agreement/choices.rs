//! Choices that an agreement may hold and that seldom do what the partners want.
//!
//! Sources of the legal rules: Civil Code 5.88 and 5.89; Code of Economic Law VI.91/3 to 91/5 (law of 4 April 2019);
//! the decree on collective maatwerk. What rests on custom alone says so.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::check::family::{Faults, checks};
use crate::check::loaded::LoadedProgramme;
use crate::diagnostic::{Message, Place};
use crate::message;
use crate::model::{
    Agreement, ClosedList as _, DataRole, Date, Exclusivity, GrossFault, Id, Located, Partnership, Ref, Renewal,
    ResultsOwner, Signatory, WholeNumber,
};

use super::terms::is_reversed;

checks! {
    error CAP_OF_NOTHING = "cap-of-nothing" {
        guards: "A limit of liability leaves something to be paid: one of zero hollows out the agreement (BW 5.89) and excludes liability for essential commitments (WER VI.91/5).",
        example: "liability: { cap: 0, gross_fault: uncapped, auxiliaries: kept }",
        cure: "Write the amount that a party pays at most in a year, or remove `cap`.",
        each: LoadedProgramme::agreements,
        check: cap_of_nothing,
    }
    warning TOKEN_CAP = "token-cap" {
        guards: "A limit of liability is more than a token: one under 1,000 euro a year hollows out the agreement as one of zero does (BW 5.89; WER VI.91/5). The amount is custom.",
        example: "liability: { cap: 1, gross_fault: uncapped, auxiliaries: kept }",
        cure: "Write the amount that a party pays at most in a year, or remove `cap`.",
        each: LoadedProgramme::agreements,
        check: token_cap,
    }
    warning CHOICE_WITHOUT_EFFECT = "choice-without-effect" {
        guards: "A value has an effect beside the choice that it belongs to: months of renewal where the agreement is renewed, an owner of results where one partner owns them, a processor where one processes data for the others, conditions where others can join.",
        example: "duration: { renewal: none, renewal_months: 24, … }",
        cure: "Remove the value, or make the choice that it belongs to.",
        each: LoadedProgramme::agreements,
        check: choice_without_effect,
    }
    warning GROSS_FAULT_CAPPED = "gross-fault-capped" {
        guards: "A limit that holds for gross fault too is presumed unfair between enterprises (WER VI.91/5).",
        example: "liability: { cap: 75000, gross_fault: capped, auxiliaries: kept }",
        cure: "Write `gross_fault: uncapped`, or take advice and record why the limit is fair.",
        each: LoadedProgramme::agreements,
        check: gross_fault_capped,
    }
    warning PENALTY_ABOVE_CAP = "penalty-above-cap" {
        guards: "A fixed compensation stays under the limit of liability that it counts towards; one out of proportion to the damage is presumed unfair (WER VI.91/5) and may be reduced (BW 5.88).",
        example: "liability: { cap: 2000, penalty: { amount: 2500, reason: … }, … }",
        cure: "Lower the compensation, or raise the limit.",
        each: LoadedProgramme::agreements,
        check: penalty_above_cap,
    }
    error SITE_WORK_WITH_ITSELF = "site-work-with-itself" {
        guards: "Work at another's site has two parties: who sends the employees and who receives them (law of 4 August 1996, chapter IV).",
        example: "site_work: { provider: kaliber, host: kaliber }",
        cure: "Name the party whose site it is under `host`, or remove `site_work`.",
        each: LoadedProgramme::agreements,
        check: site_work_with_itself,
    }
    warning DATE_OUTSIDE_DURATION = "date-outside-duration" {
        guards: "What an agreement fixes falls within its duration: the start of an enclave and the first day on which a notice takes effect; tasks and open points after its own date, and before its end. This is custom.",
        example: "duration: { start: 2026-07-01, end: 2030-12-31, … }\ntasks:\n  - { partner: kaliber, text: …, due: 2031-03-31 }",
        cure: "Correct the date or the duration.",
        each: LoadedProgramme::agreements,
        check: date_outside_duration,
    }
    warning TERM_LONGER_THAN_AGREEMENT = "term-longer-than-agreement" {
        guards: "A notice, the time between two reviews, the time to hand over and the months of force majeure or deadlock after which a partner may leave are shorter than the agreement. This is custom.",
        example: "duration: { start: 2026-01-01, end: 2026-12-31, … }\ntermination: { notice_months: 18, cure_days: 30 }",
        cure: "Write fewer months, or a later end.",
        each: LoadedProgramme::agreements,
        check: term_longer_than_agreement,
    }
    warning SIGNED_AFTER_START = "signed-after-start" {
        guards: "An agreement is signed before it starts: until then nothing in writing binds the parties, and an enclave needs its agreement beforehand (decree on collective maatwerk).",
        example: "duration: { start: 2026-07-01, … }\nsigning: { date: 2026-09-15, … }",
        cure: "Let the agreement start on the day of signing or later, or add a clause on what was done before.",
        each: LoadedProgramme::agreements,
        check: signed_after_start,
    }
    warning EXCLUSIVITY_WITHOUT_REGION = "exclusivity-without-region" {
        guards: "The region and the activities of an exclusivity belong to an exclusivity: without one they say nothing (WER IV.1 on competition asks for both to be clear).",
        example: "exclusivity: none\nexclusivity_scope: { region: Limburg }",
        cure: "Write `exclusivity: region`, or remove `exclusivity_scope`.",
        each: LoadedProgramme::agreements,
        check: exclusivity_without_region,
    }
    warning SIGNS_FOR_TWO = "signs-for-two" {
        guards: "One person does not sign for two parties: who represents both sides of an agreement has a conflict of interest.",
        example: "parties:\n  - { partner: kaliber, signatories: [{ id: een, name: An Peeters, … }] }\n  - { partner: knoopwerk, signatories: [{ id: twee, name: An Peeters, … }] }",
        cure: "Let somebody else sign for one of the two, or record under `mandate` who allowed it.",
        each: LoadedProgramme::agreed_cases,
        check: signs_for_two,
    }
    warning JOINT_MANDATE_ALONE = "joint-mandate-alone" {
        guards: "Where a power to sign is given to two persons together, two persons sign.",
        example: "signatories:\n  - { id: een, name: An Peeters, capacity: bestuurder, mandate: \"artikel 17 van de statuten: twee bestuurders samen\" }",
        cure: "Add the other signatory, or correct `mandate`.",
        each: LoadedProgramme::agreements,
        check: joint_mandate_alone,
    }
    error VAT_PARTY_MISSING = "vat-party-missing" {
        guards: "Where an agreement speaks of value added tax, it gives the status of every party.",
        example: "vat:\n  parties: [{ partner: kaliber, status: taxable }]\n  invoicing: each",
        cure: "Add the partner with its status under `vat.parties`.",
        each: LoadedProgramme::agreed_cases,
        check: vat_party_missing,
    }
    error EMAIL_MALFORMED = "email-malformed" {
        guards: "A notice that an agreement sends by e-mail can arrive: the address of a partner or a contact person has one @ and a domain.",
        example: "contact: { name: An Peeters, email: an.peeters@kaliber }",
        cure: "Write the address in full, as in an.peeters@kaliber.be.",
        check: email_malformed,
    }
    error EMBLEM_WITHOUT_STATEMENT = "emblem-without-statement" {
        guards: "The emblem of the European Union stands beside its statement in full (Regulation (EU) 2021/1060, article 50 and annex IX).",
        example: "funder: { name: ESF+, eu_emblem: true }",
        cure: "Write `co_funding: Medegefinancierd door de Europese Unie`, or `eu_emblem: false`.",
        check: emblem_without_statement,
    }
}

fn cap_of_nothing(agreement: &Agreement, faults: &mut Faults<'_>) {
    let cap = agreement
        .liability
        .as_ref()
        .and_then(|liability| liability.cap.as_ref());
    if let Some(cap) = cap.filter(|cap| cap.0.is_zero()) {
        faults.at(
            cap.place(),
            "a limit of zero excludes all liability (BW 5.89; WER VI.91/5)",
        );
    }
}

/// Below this limit in euro nothing of weight is left to be paid.
const TOKEN: Decimal = Decimal::ONE_THOUSAND;

fn token_cap(agreement: &Agreement, faults: &mut Faults<'_>) {
    let cap = agreement.liability.as_ref().and_then(|it| it.cap.as_ref());
    if let Some(cap) = cap.filter(|cap| !cap.0.is_zero() && cap.0 < TOKEN) {
        let message = message!(
            "a limit of {cap} euro leaves next to nothing to be paid (BW 5.89; WER VI.91/5)",
            cap
        );
        faults.at(cap.place(), message);
    }
}

fn choice_without_effect(agreement: &Agreement, faults: &mut Faults<'_>) {
    let mut idle = |choice: Place, word: &str, values: &[(&str, Option<Place>)]| {
        for &(key, place) in values {
            if let Some(place) = place {
                let message = message!("beside `{word}`, `{key}` says nothing", key, word);
                faults.at(place, message).relate(choice, "the choice");
            }
        }
    };
    if let Some(duration) = agreement.duration.as_ref().filter(|it| *it.renewal == Renewal::None) {
        let months = duration.renewal_months.as_ref().map(Located::place);
        let notice = duration.renewal_notice_months.as_ref().map(Located::place);
        // Of two that go together, one tells of both.
        let notice = notice.filter(|_| months.is_none());
        let values = [("renewal_months", months), ("renewal_notice_months", notice)];
        idle(duration.renewal.place(), "renewal: none", &values);
    }
    if let Some(knowledge) = agreement
        .knowledge
        .as_ref()
        .filter(|it| *it.results != ResultsOwner::One)
    {
        let word = format!("results: {}", knowledge.results.key());
        let owner = knowledge.owner.as_ref().map(Ref::place);
        idle(knowledge.results.place(), &word, &[("owner", owner)]);
    }
    if let Some(data) = agreement
        .personal_data
        .as_ref()
        .filter(|it| *it.role != DataRole::Processor)
    {
        let word = format!("role: {}", data.role.key());
        let processor = data.processor.as_ref().map(Ref::place);
        idle(data.role.place(), &word, &[("processor", processor)]);
    }
    if let Some(accession) = agreement.accession.as_ref().filter(|it| !*it.open) {
        let investment = accession.investment.as_ref().map(Located::place);
        let first = accession.conditions.first().map(Located::place);
        let values = [("investment", investment), ("conditions", first)];
        idle(accession.open.place(), "open: false", &values);
    }
}

fn gross_fault_capped(agreement: &Agreement, faults: &mut Faults<'_>) {
    let liability = agreement.liability.as_ref().filter(|liability| liability.cap.is_some());
    if let Some(choice) = liability
        .map(|liability| &liability.gross_fault)
        .filter(|it| ***it == GrossFault::Capped)
    {
        faults.at(
            choice.place(),
            "the limit of liability holds for gross fault too (WER VI.91/5)",
        );
    }
}

fn penalty_above_cap(agreement: &Agreement, faults: &mut Faults<'_>) {
    let Some(liability) = &agreement.liability else { return };
    if let (Some(cap), Some(penalty)) = (&liability.cap, &liability.penalty)
        && penalty.amount.0 > cap.0
        // A limit that is no limit is told by itself.
        && cap.0 >= TOKEN
    {
        let message = message!(
            "a compensation of {} euro is above the limit of {cap} euro (BW 5.88; WER VI.91/5)",
            penalty.amount,
            cap
        );
        faults
            .at(penalty.amount.place(), message)
            .relate(cap.place(), "the limit");
    }
}

fn site_work_with_itself(agreement: &Agreement, faults: &mut Faults<'_>) {
    if let Some(work) = agreement
        .site_work
        .as_ref()
        .filter(|work| work.provider.get() == work.host.get())
    {
        let message = message!(
            "“{}” is both who works on the site and whose site it is (law of 4 August 1996, chapter IV)",
            work.host
        );
        faults.at(work.host.place(), message);
    }
}

fn date_outside_duration(agreement: &Agreement, faults: &mut Faults<'_>) {
    due_before_date(agreement, faults);
    let Some(duration) = agreement.duration.as_ref().filter(|_| !is_reversed(agreement)) else {
        return;
    };
    let mut dates: Vec<(Message, bool, &Located<Date>)> =
        due(agreement).map(|(what, date)| (what, true, date)).collect();
    let enclave = agreement.enclave.as_ref().and_then(|enclave| enclave.start.as_ref());
    dates.extend(enclave.map(|date| (message!("the enclave starts on"), false, date)));
    let notice = agreement.termination.as_ref().and_then(|end| end.not_before.as_ref());
    dates.extend(notice.map(|date| (message!("a notice takes effect from"), false, date)));
    for (what, may_prepare, date) in dates {
        // A task and an open point may prepare the start; nothing else comes before it.
        let starts = duration.start.as_ref().filter(|_| !may_prepare);
        let early = starts.filter(|start| **date < ***start);
        let late = duration.end.as_ref().filter(|end| **date > ***end);
        for (limit, side) in [(early, message!("before it starts")), (late, message!("after it ends"))] {
            if let Some(limit) = limit {
                let message = message!(
                    "{what} {date}, outside the agreement: {side}",
                    what = what.clone(),
                    date,
                    side
                );
                faults.at(date.place(), message).relate(limit.place(), "its duration");
            }
        }
    }
}

/// The days by which something must be done.
fn due(agreement: &Agreement) -> impl Iterator<Item = (Message, &Located<Date>)> {
    let tasks = agreement.tasks.iter().filter_map(|task| task.due.as_ref());
    let points = agreement.open_points.iter().filter_map(|point| point.due.as_ref());
    let tasks = tasks.map(|date| (message!("a task is due on"), date));
    tasks.chain(points.map(|date| (message!("an open point is due on"), date)))
}

/// Reports what was due before the agreement was written.
fn due_before_date(agreement: &Agreement, faults: &mut Faults<'_>) {
    let own = agreement.date.as_ref();
    let date = own.unwrap_or(&faults.loaded.programme.programme.document.date);
    for (what, due) in due(agreement).filter(|(_, due)| ***due < **date) {
        let message = message!(
            "{what} {due}, before the date of the agreement, {date}",
            what,
            due,
            date
        );
        faults.at(due.place(), message).relate(date.place(), "its date");
    }
}

fn term_longer_than_agreement(agreement: &Agreement, faults: &mut Faults<'_>) {
    let Some((start, end)) = agreement
        .duration
        .as_ref()
        .filter(|_| !is_reversed(agreement))
        .and_then(|it| it.start.as_ref().zip(it.end.as_ref()))
    else {
        return;
    };
    let years = i64::from(end.year()) - i64::from(start.year());
    // A duration up to the last day of a month counts that month whole.
    let months = years * 12 + i64::from(end.month()) - i64::from(start.month()) + 1;
    let termination = agreement.termination.as_ref();
    let changed = agreement.changed_circumstances.as_ref();
    let terms: [(Message, Option<&Located<WholeNumber>>); 5] = [
        (
            message!("a force majeure before a partner may leave"),
            changed.and_then(|it| it.end_months.as_ref()),
        ),
        (
            message!("a deadlock before a partner may leave"),
            agreement.governance.as_ref().and_then(|it| it.exit_months.as_ref()),
        ),
        (
            message!("a notice"),
            termination.and_then(|it| it.notice_months.as_ref()),
        ),
        (
            message!("a handover"),
            termination.and_then(|it| it.handover_months.as_ref()),
        ),
        (
            message!("the time between two reviews"),
            agreement.reviews.as_ref().map(|it| &it.every_months),
        ),
    ];
    for (what, term) in terms {
        if let Some(term) = term.filter(|term| i64::from(term.0) > months) {
            let message = message!(
                "{what} of {term} months is longer than the agreement of {months} months",
                what,
                term,
                months
            );
            faults
                .at(term.place(), message)
                .relate(end.place(), "the agreement ends here");
        }
    }
}

fn signed_after_start(agreement: &Agreement, faults: &mut Faults<'_>) {
    let start = agreement.duration.as_ref().and_then(|duration| duration.start.as_ref());
    let signed = agreement.signing.as_ref().and_then(|signing| signing.date.as_ref());
    if let (Some(start), Some(signed)) = (start, signed)
        && **signed > **start
        && !is_reversed(agreement)
        && agreement
            .duration
            .as_ref()
            .and_then(|duration| duration.end.as_ref())
            .is_none_or(|end| **signed <= **end)
    {
        let message = message!(
            "the agreement is signed on {signed}, after it starts: until then nothing in writing binds the parties",
            signed
        );
        faults
            .at(signed.place(), message)
            .relate(start.place(), "it starts here");
    }
}

fn exclusivity_without_region(agreement: &Agreement, faults: &mut Faults<'_>) {
    let Some(scope) = &agreement.exclusivity_scope else {
        return;
    };
    let place = scope.region.as_ref().map(Located::place);
    let place = place.or(scope.activities.first().map(Located::place));
    let choice = agreement.exclusivity.as_ref().map(|choice| *choice.get());
    let message = match choice {
        None | Some(Exclusivity::None) => message!("nothing is exclusive, so this says nothing"),
        Some(Exclusivity::Full) if scope.region.is_some() => message!("a full exclusivity has no region"),
        _ => return,
    };
    if let Some(place) = place {
        faults.at(place, message);
    }
}

fn signs_for_two((_, agreement): (&Partnership, &Agreement), faults: &mut Faults<'_>) {
    let mut seen: Vec<(String, Place, usize)> = Vec::new();
    for (index, party) in agreement.parties.iter().enumerate() {
        for signatory in &party.signatories {
            let name = person(signatory);
            let place = signatory.name.place();
            match seen.iter().find(|(known, _, other)| *known == name && *other != index) {
                Some((_, first, _)) => {
                    let message = message!(
                        "“{}” signs for two parties, which is a conflict of interest",
                        signatory.name
                    );
                    faults.at(place, message).relate(*first, "signs here too");
                }
                None => seen.push((name, place, index)),
            }
        }
    }
}

/// The name of who signs, however it is spaced.
fn person(signatory: &Signatory) -> String {
    same(signatory.name.as_str())
}

/// A name or an address as it is compared: without capitals, with single spaces.
pub(super) fn same(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn vat_party_missing((case, agreement): (&Partnership, &Agreement), faults: &mut Faults<'_>) {
    let Some(vat) = &agreement.vat else { return };
    // A status under an id that is none of the case is that of a partner who seems to be missing.
    let is_of_case = |id: &Id| case.partners.iter().any(|partner| *partner.partner == *id);
    if !vat.parties.iter().all(|party| is_of_case(&party.partner)) {
        return;
    }
    for partner in case.partners.iter() {
        if !vat.parties.iter().any(|party| *party.partner == *partner.partner) {
            let message = message!("the status of “{}” for value added tax is missing", partner.partner);
            faults.at(vat.invoicing.place(), message);
        }
    }
}

/// Words of a power to sign that is given to several persons together, in the languages of agreements.
const TOGETHER: &[&str] = &[
    "twee bestuurders",
    "samen",
    "gezamenlijk",
    "deux administrateurs",
    "conjointement",
    "ensemble",
    "two directors",
    "jointly",
    "together",
];

fn joint_mandate_alone(agreement: &Agreement, faults: &mut Faults<'_>) {
    for party in &agreement.parties {
        // One person who stands there twice is still one.
        let persons: BTreeSet<String> = party.signatories.iter().map(person).collect();
        let (1, Some(signatory)) = (persons.len(), party.signatories.first()) else {
            continue;
        };
        let Some(mandate) = &signatory.mandate else { continue };
        let lower = mandate.as_str().to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
        let words = format!(" {} ", words.join(" "));
        if let Some(word) = TOGETHER.iter().find(|word| words.contains(&format!(" {word} "))) {
            let message = message!(
                "the power of “{}” is for several persons (“{word}”), and nobody else signs for “{}”",
                signatory.name,
                party.partner,
                word
            );
            faults.at(mandate.place(), message);
        }
    }
}

fn email_malformed(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let partners = loaded
        .programme
        .partners
        .iter()
        .filter_map(|partner| partner.email.as_ref());
    let parties = loaded.agreements().flat_map(|agreement| &agreement.parties);
    let contacts = parties.filter_map(|party| party.contact.as_ref()?.email.as_ref());
    for email in partners.chain(contacts).filter(|email| !is_address(email.as_str())) {
        faults.at(email.place(), message!("“{email}” is no e-mail address", email));
    }
}

/// Whether a text has the form of an e-mail address: one @, a domain with a dot, no spaces, no empty part.
fn is_address(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else {
        return false;
    };
    let is_part =
        |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || "@,;:<>()[]\"\\".contains(c));
    let labels: Vec<&str> = domain.split('.').collect();
    let is_label = |label: &&str| is_part(label) && !label.starts_with('-') && !label.ends_with('-');
    let has_end = labels
        .last()
        .is_some_and(|end| end.chars().count() >= 2 && !end.chars().all(|c| c.is_ascii_digit()));
    name.split('.').all(is_part) && labels.len() >= 2 && labels.iter().all(is_label) && has_end
}

fn emblem_without_statement(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let funder = loaded.programme.programme.funder.as_ref();
    let shows_emblem = funder.filter(|funder| funder.eu_emblem == Some(true) && funder.co_funding.is_none());
    if let Some(funder) = shows_emblem {
        let message = "the emblem of the European Union would stand without its statement (Regulation (EU) 2021/1060, article 50)";
        faults.at(funder.name.place(), message);
    }
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn addresses_have_one_at_and_a_domain() {
        for good in [
            "an@kaliber.be",
            "an.peeters@mail.kaliber.be",
            "info-noesthoek@voorbeeld.example",
            "x+y@é.be",
        ] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "an",
            "an@kaliber",
            "an@@kaliber.be",
            "an @kaliber.be",
            "an@kaliber..be",
            "@kaliber.be",
            "an.@k.be",
            "an@k.be,jo@k.be",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
