//! Who takes part in an agreement: parties, signatories, and the ids that refer to them.

use crate::check::family::{Faults, checks};
use crate::check::loaded::LoadedProgramme;
use crate::model::{Agreement, Id, Located, Partnership};

checks! {
    error SIGNATORY_OF_NO_PARTY = "signatory-of-no-party" {
        guards: "Everyone who signs does so for a partner of the case.",
        example: "parties:\n  - partner: iemand-anders\n    signatories: [ … ]",
        cure: "Use the id of a partner that the case lists under `partners`.",
        each: LoadedProgramme::agreed_cases,
        check: signatory_of_no_party,
    }
    error AGREEMENT_PARTNER_UNKNOWN = "agreement-partner-unknown" {
        guards: "Tasks, contributions, policies and points of an agreement belong to partners of the case.",
        example: "tasks:\n  - { partner: kalibre, text: … }",
        cure: "Use the id of a partner that the case lists under `partners`.",
        each: LoadedProgramme::agreed_cases,
        check: agreement_partner_unknown,
    }
    error AGREEMENT_ID_TWICE = "agreement-id-twice" {
        guards: "In an agreement a party, a signatory, a body, an open point and a tension are listed once.",
        example: "bodies:\n  - { id: stuurgroep, … }\n  - { id: stuurgroep, … }",
        cure: "Remove one of the two, or give it another id.",
        each: LoadedProgramme::agreements,
        check: agreement_id_twice,
    }
    warning FEW_ORIGINALS = "few-originals" {
        guards: "There are as many originals as parties with a distinct interest (BW 8.20).",
        example: "signing: { originals: 1, … }",
        cure: "Write the number of parties.",
        each: LoadedProgramme::agreed_cases,
        check: few_originals,
    }
}

fn partners(partnership: &Partnership) -> impl Iterator<Item = &Located<Id>> {
    partnership.partners.iter().map(|part| &part.partner)
}

fn signatory_of_no_party((partnership, agreement): (&Partnership, &Agreement), faults: &mut Faults<'_>) {
    let references = agreement.parties.iter().map(|party| &party.partner);
    faults.unknown("partner of this case", references, partners(partnership));
    for party in &agreement.parties {
        let partner = &party.partner;
        for signatory in &party.signatories {
            if let Some(other) = signatory.partner.as_ref().filter(|other| other.get() != partner.get()) {
                let message = format!(
                    "“{}” is listed under “{partner}” but signs for “{other}”",
                    signatory.name
                );
                faults
                    .at(other.place(), message)
                    .relate(partner.place(), "the party it is listed under");
            }
        }
    }
}

fn agreement_partner_unknown((partnership, agreement): (&Partnership, &Agreement), faults: &mut Faults<'_>) {
    let mut references: Vec<&Located<Id>> = agreement.tasks.iter().map(|x| &x.partner).collect();
    references.extend(agreement.contributions.iter().map(|x| &x.partner));
    references.extend(agreement.insurance.iter().map(|x| &x.partner));
    references.extend(agreement.risks.iter().filter_map(|x| x.bearer.as_ref()));
    references.extend(agreement.open_points.iter().filter_map(|x| x.owner.as_ref()));
    references.extend(agreement.enclave.iter().flat_map(|x| [&x.provider, &x.host]));
    references.extend(agreement.site_work.iter().flat_map(|x| [&x.provider, &x.host]));
    let aid = agreement.public_money.iter().flat_map(|x| &x.de_minimis);
    references.extend(aid.map(|x| &x.partner));
    references.extend(agreement.archive.iter().filter_map(|x| x.keeper.as_ref()));
    if let Some(knowledge) = &agreement.knowledge {
        references.extend(knowledge.background.iter().map(|x| &x.partner));
        references.extend(&knowledge.owner);
    }
    references.extend(agreement.personal_data.iter().filter_map(|x| x.processor.as_ref()));
    faults.unknown("partner of this case", references, partners(partnership));
}

fn agreement_id_twice(agreement: &Agreement, faults: &mut Faults<'_>) {
    let signatories = agreement.parties.iter().flat_map(|party| &party.signatories);
    let bodies = agreement
        .governance
        .iter()
        .flat_map(|governance| governance.bodies.iter());
    faults.repeated("party", agreement.parties.iter().map(|x| &x.partner));
    faults.repeated("signatory", signatories.map(|x| &x.id));
    faults.repeated("body", bodies.map(|x| &x.id));
    faults.repeated("open point", agreement.open_points.iter().map(|x| &x.id));
    faults.repeated("tension", agreement.tensions.iter().map(|x| &x.tension));
    faults.repeated("clause", agreement.clauses.iter().map(|x| &x.clause));
}

fn few_originals((partnership, agreement): (&Partnership, &Agreement), faults: &mut Faults<'_>) {
    let parties = partnership.partners.len();
    if let Some(originals) = agreement.signing.as_ref().map(|signing| &signing.originals)
        && usize::try_from(originals.0).is_ok_and(|originals| originals < parties)
    {
        let message = format!("there are {originals} originals for {parties} parties");
        faults.at(originals.place(), message);
    }
}
