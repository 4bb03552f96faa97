//! Quantities: costs, volumes and amounts, and whether every figure can be computed from them.

use rust_decimal::Decimal;

use crate::check::family::{Faults, checks};
use crate::diagnostic::{Message, Place};
use crate::finance::Cents;
use crate::finance::outlook::{Variation, outlook};
use crate::finance::settlement::{Actuals, settle};
use crate::message;
use crate::model::{CostItem, CostKind};

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
    error FIGURE_TOO_LARGE = "figure-too-large" {
        guards: "Every figure that follows from the data can be computed exactly (at most ten thousand billion euro).",
        example: "unit_cost: 999999999999\nrequired: 999999999999",
        cure: "Correct the amounts or the volumes.",
        each: revenue_models,
        check: figure_too_large,
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
    let mut too_large = case.items().filter(|item| cost_of(item).is_none()).peekable();
    if too_large.peek().is_some() {
        too_large.for_each(|item| report(item.unit_cost.place(), message!("the cost of this sub-action")));
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
    for (scenario, planned) in case.model.scenarios.iter().zip(&plan.scenarios) {
        if outlook(&plan, planned, &Variation::NONE).is_none() {
            report(scenario.volumes.place(), message!("a figure of this scenario"));
        }
    }
    for year in &case.model.actuals {
        // A partner that is unknown is reported by itself.
        let actuals = Actuals::of(&plan, year);
        if actuals.is_some_and(|actuals| settle(&plan, &key, actuals).is_none()) {
            report(year.year.place(), message!("a figure of this year"));
        }
    }
}
