//! Who takes part in an agreement: parties, signatories, originals.

use crate::check::family::{Faults, checks};
use crate::check::loaded::LoadedProgramme;
use crate::message;
use crate::model::{Agreement, ChangeKind, Id, Partnership};

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
