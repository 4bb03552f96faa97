//! Quantities: costs, volumes and amounts, and whether every figure can be computed from them.

use rust_decimal::Decimal;

use crate::check::family::{Faults, checks};
use crate::diagnostic::{Message, Place};
use crate::finance::outlook::{Variation, outlook};
use crate::finance::settlement::{Actuals, settle};
use crate::finance::{Cents, Plan, PlannedScenario};
use crate::message;
use crate::model::{Amount, CostItem, CostKind, Located, Scenario};

use super::case::{RevenueCase, revenue_models};

checks! {
    error UNPAID_WITHOUT_WORK = "unpaid-without-work" {
        guards: "Only work can be unpaid: it counts as effort, and goods do not.",
        example: "{ id: hout, kind: purchase, unpaid: true, … }",
        cure: "Remove `unpaid`, or write `kind: work`.",
        each: revenue_models,
        check: unpaid_without_work,
    }
    error TOO_MANY_DECIMALS = "too-many-decimals" {
        guards: "Costs per piece, quantities, volumes and changes in per cent have at most six decimals, so that products are exact.",
        example: "unit_cost: 0.0000001",
        cure: "Round the number to six decimals, or state the cost of a larger piece.",
        each: revenue_models,
        check: too_many_decimals,
    }
    warning MINIMUM_ABOVE_PLAN = "minimum-above-plan" {
        guards: "A minimum of hours a year is no more than the plan asks of the partner in its busiest year.",
        example: "minimum_effort:\n  - { partner: kaliber, hours: 90000, rate: 27.50 }",
        cure: "Correct the hours, or add the work that lacks to the activities.",
        each: revenue_models,
        check: minimum_above_plan,
    }
    error FIGURE_TOO_LARGE = "figure-too-large" {
        guards: "Every figure that follows from the data can be computed exactly (at most ten thousand billion euro).",
        example: "unit_cost: 999999999999\nrequired: 999999999999",
        cure: "Correct the amounts or the volumes.",
        each: revenue_models,
        check: figure_too_large,
    }
}

fn minimum_above_plan(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let volumes = case.model.scenarios.iter().flat_map(|scenario| scenario.volumes.iter());
    let Some(most) = volumes.map(|volume| volume.0).max() else {
        return;
    };
    for owed in &case.model.key.minimum_effort {
        let work = case
            .items()
            .filter(|item| *item.kind == CostKind::Work && *item.party == *owed.partner);
        let hours: Vec<&Located<Amount>> = work.map(|item| &item.required).collect();
        let mut each = hours.iter();
        let planned = each.try_fold(Decimal::ZERO, |sum, hours| sum.checked_add(hours.0));
        let planned = planned.and_then(|hours| hours.checked_mul(most));
        // Who has no work in the activities works outside them.
        if let (Some(planned), Some(first)) = (planned, hours.first())
            && !planned.is_zero()
            && owed.hours.0 > planned
        {
            let message = message!(
                "“{}” owes {} hours a year, and the plan asks at most {planned} of it in a year",
                owed.partner,
                owed.hours,
                planned = planned.normalize()
            );
            faults
                .at(owed.hours.place(), message)
                .relate(first.place(), "the hours of one unit");
        }
    }
}

fn unpaid_without_work(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    for item in case.items().filter(|item| item.unpaid && *item.kind != CostKind::Work) {
        faults.at(
            item.kind.place(),
            message!("“{}” is unpaid, but it is not work", item.id),
        );
    }
}

fn too_many_decimals(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let numbers = case.items().flat_map(|item| {
        let (cost, required) = (&item.unit_cost, &item.required);
        [(cost.0, cost.place()), (required.0, required.place())]
    });
    let volumes = case.model.scenarios.iter().flat_map(|scenario| scenario.volumes.iter());
    let volumes = volumes.map(|volume| (volume.0, volume.place()));
    let model = case.model;
    let changes = model
        .scenarios
        .iter()
        .flat_map(|x| x.price_change.iter().chain(&x.cost_change));
    let margin = model.prices.fixed_margin.iter().filter_map(|x| x.percent.as_ref());
    let premiums = case.premiums().filter_map(|x| x.percent.as_ref());
    let percentages = changes.chain(margin).chain(premiums).map(|rate| (rate.0, rate.place()));
    for (number, place) in numbers
        .chain(volumes)
        .chain(percentages)
        .filter(|(number, _)| number.normalize().scale() > 6)
    {
        faults.at(place, message!("{number} has more than six decimals", number));
    }
}

/// What a sub-action costs for one unit; nothing where that can't be computed.
fn cost_of(item: &CostItem) -> Option<Decimal> {
    let cost = item.unit_cost.0.checked_mul(item.required.0)?;
    Cents::of(cost).map(|_| cost)
}

fn figure_too_large(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let mut report = |place: Place, what: Message| {
        faults.at(place, message!("{what} is too large to compute", what));
    };
    let mut costly = case.items().filter(|item| cost_of(item).is_none()).peekable();
    if costly.peek().is_some() {
        costly.for_each(|item| report(item.unit_cost.place(), message!("the cost of this sub-action")));
        return;
    }
    let Some(plan) = case.plan() else {
        let total = case
            .items()
            .try_fold(Decimal::ZERO, |sum, item| sum.checked_add(cost_of(item)?));
        if total.and_then(Cents::of).is_none() {
            report(case.model.unit.place(), message!("the cost of a unit"));
        }
        return;
    };
    let Some(key) = plan.key() else { return };
    let listed = case.model.scenarios.iter().zip(&plan.scenarios);
    let large = listed.filter(|(_, planned)| outlook(&plan, planned, &Variation::NONE).is_none());
    let mut found: Vec<(Place, Message)> = large
        .map(|(scenario, planned)| too_large(case, &plan, scenario, planned))
        .collect();
    found.dedup_by_key(|(place, _)| *place);
    // What no scenario can bear is one cost, not the volumes of each.
    let costliest = case.items().max_by_key(|item| cost_of(item));
    match costliest.filter(|_| found.len() > 1 && found.len() == plan.scenarios.len()) {
        Some(item) => report(
            item.unit_cost.place(),
            message!("what the cost of this sub-action leads to"),
        ),
        None => found.into_iter().for_each(|(place, what)| report(place, what)),
    }
    for year in &case.model.actuals {
        let volume = year.volume.as_ref();
        let accrued = plan.accrued().unwrap_or_default();
        let reserve = |volume: &Amount| {
            let mut reserves = accrued
                .iter()
                .map(|cost| cost.checked_mul(volume.0).and_then(Cents::of));
            reserves.all(|reserve| reserve.is_some())
        };
        if let Some(volume) = volume.filter(|volume| !reserve(volume.get())) {
            report(volume.place(), message!("what is accrued by this volume"));
        }
        // A partner that is unknown is reported by itself.
        let actuals = Actuals::of(&plan, year);
        if actuals.is_some_and(|actuals| settle(&plan, &key, actuals).is_none()) {
            let amounts = year.received.iter().chain(&year.subsidies).chain(&year.paid);
            let largest = amounts.max_by_key(|entry| entry.amount.0);
            let place = largest.map_or(year.year.place(), |entry| entry.amount.place());
            report(place, message!("a figure of this year"));
        }
    }
}

/// What makes a figure of a scenario too large: the volume of the year whose figures can't be held by themselves, the
/// largest amount of a year where they can't be held without any sales, or the largest volume.
fn too_large(case: RevenueCase<'_>, plan: &Plan, scenario: &Scenario, planned: &PlannedScenario) -> (Place, Message) {
    let none = vec![Decimal::ZERO; planned.volumes.len()];
    let holds = |volumes: Vec<Decimal>| {
        let planned = PlannedScenario {
            volumes,
            ..planned.clone()
        };
        outlook(plan, &planned, &Variation::NONE).is_some()
    };
    if !holds(none.clone()) {
        let model = case.model;
        let fixed = model.fixed_costs.iter().map(|cost| &cost.amount);
        let investments = model.investments.iter().map(|investment| &investment.amount);
        let subsidies = model.subsidies.iter().flat_map(|subsidy| &subsidy.yearly);
        let largest = fixed.chain(investments).chain(subsidies).max_by_key(|amount| amount.0);
        let place = largest.map_or(scenario.volumes.place(), Located::place);
        return (place, message!("what this amount leads to"));
    }
    let alone = |year: &usize| {
        let mut volumes = none.clone();
        volumes[*year] = planned.volumes[*year];
        !holds(volumes)
    };
    let years = 0..planned.volumes.len();
    let year = years
        .clone()
        .find(alone)
        .or_else(|| years.max_by_key(|year| planned.volumes[*year]));
    let volume = year.and_then(|year| scenario.volumes.get().get(year));
    let place = volume.map_or(scenario.volumes.place(), Located::place);
    (place, message!("a figure of this scenario"))
}
