//! Lists of a revenue model in which a partner, a step or a sub-action stands once.

use crate::check::family::{Faults, checks};
use crate::message;
use crate::model::{Id, Ref};

use super::case::{RevenueCase, revenue_models};

checks! {
    error DUPLICATE_ENTRY = "duplicate-entry" {
        guards: "In a revenue model a partner appears once in a list of shares, a step of the value chain once, a sub-action once under a cost driver.",
        example: "shares:\n  - { partner: kaliber, percent: 50 }\n  - { partner: kaliber, percent: 50 }",
        cure: "Remove one of the two.",
        each: revenue_models,
        check: duplicate_entry,
    }
    error COALITION_MALFORMED = "coalition-malformed" {
        guards: "A coalition has two or more partners but not all of them, and is listed once.",
        example: "coalitions:\n  - { partners: [kaliber], amount: 5000 }",
        cure: "A partner alone belongs under `stand_alone`; all partners together are the partnership itself.",
        each: revenue_models,
        check: coalition_malformed,
    }
}

fn duplicate_entry(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let model = case.model;
    for list in case.share_lists() {
        faults.repeated(&message!("partner"), list.iter().map(|x| x.partner.located()));
    }
    faults.repeated(
        &message!("partner"),
        model.key.minimum_effort.iter().map(|x| x.partner.located()),
    );
    faults.repeated(
        &message!("partner"),
        model.stand_alone.iter().map(|x| x.partner.located()),
    );
    faults.repeated(&message!("activity"), model.activities.iter().map(|x| x.step.located()));
    for driver in &model.cost_drivers {
        faults.repeated(&message!("sub-action"), driver.items.iter().map(Ref::located));
    }
}

fn coalition_malformed(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    // Without its partners nobody knows who is all of them.
    if faults.loaded.is_repaired(case.partnership.partners.place()) {
        return;
    }
    let mut seen: Vec<Vec<&Id>> = Vec::new();
    for coalition in &case.model.coalitions {
        let mut members: Vec<&Id> = coalition.partners.iter().map(Ref::get).collect();
        members.sort();
        let count = members.len();
        members.dedup();
        let message = if members.len() != count {
            message!("a partner appears twice in this coalition")
        } else if count < 2 {
            message!("this coalition has fewer than two partners")
        } else if count >= case.partnership.partners.len() {
            message!("this coalition has all partners")
        } else if seen.contains(&members) {
            message!("this coalition is listed twice")
        } else {
            seen.push(members);
            continue;
        };
        faults.at(coalition.partners.place(), message);
    }
}
