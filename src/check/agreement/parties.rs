//! Who takes part in an agreement: parties, signatories, originals.

use crate::check::family::{Faults, checks};
use crate::check::loaded::LoadedProgramme;
use crate::diagnostic::Place;
use crate::message;
use crate::model::{Agreement, ChangeKind, Id, Located, Partnership, PlainText};

use super::choices::same;

checks! {
    error SIGNATORY_OF_NO_PARTY = "signatory-of-no-party" {
        guards: "Everyone who signs does so for the party that they are listed under.",
        example: "parties:\n  - partner: kaliber\n    signatories:\n      - { id: an, partner: knoopwerk, name: An, capacity: zaakvoerder }",
        cure: "List the person under the partner that they sign for, or correct `partner`.",
        each: LoadedProgramme::agreed_cases,
        check: signatory_of_no_party,
    }
    error AGREEMENT_ID_TWICE = "agreement-id-twice" {
        guards: "In an agreement a party, a tension and a changed clause are listed once.",
        example: "tensions:\n  - { tension: prijs, clauses: [price] }\n  - { tension: prijs, clauses: [payment] }",
        cure: "Put the two together, or remove one.",
        each: LoadedProgramme::agreements,
        check: agreement_id_twice,
    }
    warning CONTACT_OF_TWO = "contact-of-two" {
        guards: "Each party has a contact person and an address of its own: a notice to one party does not go to another.",
        example: "parties:\n  - { partner: kaliber, contact: { name: An Peeters, … } }\n  - { partner: knoopwerk, contact: { name: An Peeters, … } }",
        cure: "Write who speaks for this party, and where that person can be reached.",
        each: LoadedProgramme::agreements,
        check: contact_of_two,
    }
    warning FEW_ORIGINALS = "few-originals" {
        guards: "There are as many originals as parties with a distinct interest (BW 8.20).",
        example: "signing: { originals: 1, … }",
        cure: "Write at least as many originals as there are parties.",
        each: LoadedProgramme::agreed_cases,
        check: few_originals,
    }
}

fn signatory_of_no_party((partnership, agreement): (&Partnership, &Agreement), faults: &mut Faults<'_>) {
    // Who is no partner of the case is reported as such.
    let takes_part = |id: &Id| partnership.partners.iter().any(|part| *part.partner == *id);
    for party in agreement.parties.iter().filter(|party| takes_part(&party.partner)) {
        let partner = &party.partner;
        for signatory in &party.signatories {
            let other = signatory.partner.as_ref().filter(|other| takes_part(other));
            if let Some(other) = other.filter(|other| other.get() != partner.get()) {
                let message = message!(
                    "“{}” is listed under “{partner}” but signs for “{other}”",
                    signatory.name,
                    partner,
                    other
                );
                faults
                    .at(other.place(), message)
                    .relate(partner.place(), "the party it is listed under");
            }
        }
    }
}

fn agreement_id_twice(agreement: &Agreement, faults: &mut Faults<'_>) {
    // Two added clauses with one id are two things with one id.
    let changes = agreement.clauses.iter().filter(|x| *x.change != ChangeKind::Add);
    faults.repeated(
        &message!("party"),
        agreement.parties.iter().map(|x| x.partner.located()),
    );
    faults.repeated(
        &message!("tension"),
        agreement.tensions.iter().map(|x| x.tension.located()),
    );
    faults.repeated(&message!("clause"), changes.map(|x| x.clause.located()));
}

fn few_originals((partnership, agreement): (&Partnership, &Agreement), faults: &mut Faults<'_>) {
    let parties = partnership.partners.len();
    if let Some(originals) = agreement.signing.as_ref().map(|signing| &signing.originals)
        && usize::try_from(originals.0).is_ok_and(|originals| originals < parties)
    {
        let message = message!(
            "there are {originals} originals for {parties} parties",
            originals,
            parties
        );
        faults.at(originals.place(), message);
    }
}

/// A person or an address of a party.
struct Reached<'a> {
    party: usize,
    text: &'a Located<PlainText>,
    is_contact: bool,
}

fn contact_of_two(agreement: &Agreement, faults: &mut Faults<'_>) {
    let mut reached: Vec<Reached<'_>> = Vec::new();
    let mut told: Option<(usize, Place)> = None;
    for (party, of) in agreement.parties.iter().enumerate() {
        let contact = of.contact.as_ref();
        let contacts = contact
            .into_iter()
            .flat_map(|it| std::iter::once(&it.name).chain(&it.email));
        let signatories = of.signatories.iter().map(|it| (&it.name, false));
        for (text, is_contact) in contacts.map(|text| (text, true)).chain(signatories) {
            let mut others = reached.iter().filter(|other| other.party != party);
            let other = others
                .find(|other| (is_contact || other.is_contact) && same(other.text.as_str()) == same(text.as_str()));
            // One who was copied with name and address is told once.
            let is_told = |other: &Reached<'_>| told == Some((party, agreement.parties[other.party].partner.place()));
            if let Some(other) = other.filter(|other| !is_told(other)) {
                let (one, two) = (&of.partner, &agreement.parties[other.party].partner);
                let message = message!("“{text}” stands for “{one}” and for “{two}”", text, one, two);
                faults
                    .at(text.place(), message)
                    .relate(other.text.place(), "the other party");
                told = Some((party, two.place()));
            }
            reached.push(Reached {
                party,
                text,
                is_contact,
            });
        }
    }
}
