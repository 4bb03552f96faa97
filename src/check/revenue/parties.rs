//! Who takes part in a revenue model: partners, suppliers, and the ids that refer to them.

use crate::check::family::{Faults, checks};
use crate::model::{Id, Located};

use super::case::{RevenueCase, revenue_models};

checks! {
    error UNKNOWN_PARTY = "unknown-party" {
        guards: "A cost is borne by a partner of the case, a supplier of the revenue model or an actor of the value chain.",
        example: "party: kalibre",
        cure: "Use the id of a partner of the case, or define the supplier under `suppliers`.",
        each: revenue_models,
        check: unknown_party,
    }
    error SUPPLIER_IN_MARGIN = "supplier-in-margin" {
        guards: "External suppliers are paid their price and get no part of the margin.",
        example: "shares:\n  - { partner: drukkerij, percent: 10 }",
        cure: "Give the share to a partner of the case; a supplier's price belongs under `activities`.",
        each: revenue_models,
        check: supplier_in_margin,
    }
    error PARTNER_OUTSIDE_KEY = "partner-outside-key" {
        guards: "Shares, fees, amounts and hours belong to partners of the case.",
        example: "shares:\n  - { partner: knopwerk, percent: 50 }",
        cure: "Use the id of a partner that the case lists under `partners`.",
        each: revenue_models,
        check: partner_outside_key,
    }
    error DUPLICATE_ENTRY = "duplicate-entry" {
        guards: "In a revenue model an id is unique, and a partner appears once in a list of shares.",
        example: "shares:\n  - { partner: kaliber, percent: 50 }\n  - { partner: kaliber, percent: 50 }",
        cure: "Remove one of the two, or give it another id.",
        each: revenue_models,
        check: duplicate_entry,
    }
    error UNKNOWN_REVENUE_REFERENCE = "unknown-revenue-reference" {
        guards: "Activities refer to steps of the value chain, and cost drivers to sub-actions.",
        example: "step: verkop",
        cure: "Use an id that exists.",
        each: revenue_models,
        check: unknown_revenue_reference,
    }
    error COALITION_MALFORMED = "coalition-malformed" {
        guards: "A coalition has two or more partners but not all of them, and is listed once.",
        example: "coalitions:\n  - { partners: [kaliber], amount: 5000 }",
        cure: "A partner alone belongs under `stand_alone`; all partners together are the partnership itself.",
        each: revenue_models,
        check: coalition_malformed,
    }
}

/// Every id that must be that of a partner of the case.
fn partner_references(case: RevenueCase<'_>) -> Vec<&Located<Id>> {
    let model = case.model;
    let mut references = vec![&model.invoiced_by];
    references.extend(case.share_lists().flatten().map(|x| &x.partner));
    references.extend(model.key.minimum_effort.iter().map(|x| &x.partner));
    references.extend(model.investments.iter().map(|x| &x.partner));
    references.extend(model.subsidies.iter().filter_map(|x| x.partner.as_ref()));
    references.extend(model.stand_alone.iter().map(|x| &x.partner));
    references.extend(model.risks.iter().map(|x| &x.partner));
    references.extend(model.coalitions.iter().flat_map(|x| x.partners.iter()));
    for year in &model.actuals {
        let amounts = year.received.iter().chain(&year.subsidies).chain(&year.paid);
        references.extend(amounts.map(|x| &x.partner));
        references.extend(year.effort.iter().map(|x| &x.partner));
    }
    references
}

fn unknown_party(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let costs = case.model.fixed_costs.iter().map(|cost| &cost.party);
    let references = case.items().map(|item| &item.party).chain(costs);
    faults.unknown(
        "partner or supplier",
        references,
        case.partners().chain(case.suppliers()),
    );
}

fn supplier_in_margin(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    for reference in partner_references(case) {
        let is_partner = case.partners().any(|id| id.get() == reference.get());
        let is_supplier = case.suppliers().any(|id| id.get() == reference.get());
        if is_supplier && !is_partner {
            let message = format!("“{reference}” is an external supplier and gets no part of the margin");
            faults.at(reference.place(), message);
        }
    }
}

fn partner_outside_key(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let is_supplier = |reference: &Located<Id>| case.suppliers().any(|id| id.get() == reference.get());
    let references = partner_references(case).into_iter().filter(|id| !is_supplier(id));
    faults.unknown("partner of this case", references, case.partners());
}

fn duplicate_entry(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let model = case.model;
    for list in case.share_lists() {
        faults.repeated("partner", list.iter().map(|x| &x.partner));
    }
    faults.repeated("partner", model.key.minimum_effort.iter().map(|x| &x.partner));
    faults.repeated("partner", model.stand_alone.iter().map(|x| &x.partner));
    faults.repeated("sub-action", case.items().map(|x| &x.id));
    faults.repeated("activity", model.activities.iter().map(|x| &x.step));
    faults.repeated("investment", model.investments.iter().map(|x| &x.id));
    faults.repeated("cost", model.fixed_costs.iter().map(|x| &x.id));
    faults.repeated("subsidy", model.subsidies.iter().map(|x| &x.id));
    faults.repeated("cost driver", model.cost_drivers.iter().map(|x| &x.id));
    for driver in &model.cost_drivers {
        faults.repeated("sub-action", driver.items.iter());
    }
    faults.repeated("party", case.partners().chain(model.suppliers.iter().map(|x| &x.id)));
}

fn unknown_revenue_reference(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    if let Some(chain) = &case.partnership.value_chain {
        let references = case.model.activities.iter().map(|activity| &activity.step);
        faults.unknown(
            "step of the value chain",
            references,
            chain.steps.iter().map(|step| &step.id),
        );
    }
    let references = case.model.cost_drivers.iter().flat_map(|driver| driver.items.iter());
    faults.unknown("sub-action", references, case.items().map(|x| &x.id));
}

fn coalition_malformed(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let mut seen: Vec<Vec<&Id>> = Vec::new();
    for coalition in &case.model.coalitions {
        let mut members: Vec<&Id> = coalition.partners.iter().map(Located::get).collect();
        members.sort();
        let count = members.len();
        members.dedup();
        let message = if members.len() != count {
            "a partner appears twice in this coalition"
        } else if count < 2 {
            "this coalition has fewer than two partners"
        } else if count >= case.partnership.partners.len() {
            "this coalition has all partners"
        } else if seen.contains(&members) {
            "this coalition is listed twice"
        } else {
            seen.push(members);
            continue;
        };
        faults.at(coalition.partners.place(), message);
    }
}
