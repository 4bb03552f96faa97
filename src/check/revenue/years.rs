//! Scenarios and years: what is planned, and what came of it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::check::family::{Faults, checks};
use crate::diagnostic::{Message, Place};
use crate::message;
use crate::model::{
    ClosedList as _, Id, LaterCosts, Located, PartYear, PartnerAmount, ScenarioCase, WholeNumber, YearlyFigure,
};

use super::case::{RevenueCase, revenue_models};

/// The most years that a plan may have.
const MOST_YEARS: usize = 60;

checks! {
    error SCENARIO_WITHOUT_VOLUMES = "scenario-without-volumes" {
        guards: "Every scenario has a volume for each planned year, as many as the others.",
        example: "- { case: best, volumes: [] }",
        cure: "Write one volume per year.",
        each: revenue_models,
        check: scenario_without_volumes,
    }
    error SCENARIO_MISSING = "scenario-missing" {
        guards: "There is a middle scenario, and each scenario is listed once.",
        example: "scenarios:\n  - { case: best, volumes: [10] }",
        cure: "Add the scenario `middle`, or remove the duplicate.",
        each: revenue_models,
        check: scenario_missing,
    }
    warning SCENARIOS_REVERSED = "scenarios-reversed" {
        guards: "The best scenario sells no less than the middle one, and the worst no more; where prices differ, volumes may.",
        example: "scenarios:\n  - { case: best, volumes: [10, 20] }\n  - { case: middle, volumes: [12, 24] }",
        cure: "Correct the volumes, or exchange the two scenarios.",
        each: revenue_models,
        check: scenarios_reversed,
    }
    error YEAR_OUTSIDE_PLAN = "year-outside-plan" {
        guards: "Years are planned years: the reference year and the last year of a subsidy; a subsidy has no more amounts than there are years, and no actual year comes before the plan.",
        example: "reference_year: 2040",
        cure: "Use a planned year, or let the plan begin earlier.",
        each: revenue_models,
        check: year_outside_plan,
    }
    error YEAR_GAP = "year-gap" {
        guards: "Actual years follow each other without a gap.",
        example: "actuals:\n  - { year: 2023 }\n  - { year: 2025 }",
        cure: "Add the missing year, or correct the year.",
        each: revenue_models,
        check: year_gap,
    }
    error ACTUAL_YEAR_INCOMPLETE = "actual-year-incomplete" {
        guards: "An actual year has the units sold where costs are accrued by them, and no partner paid suppliers more than it paid in all.",
        example: "actuals:\n  - { year: 2026, paid: [{ partner: kaliber, amount: 5000 }], suppliers: [{ partner: kaliber, amount: 6000 }] }",
        cure: "Give the units sold as `volume`; write under `suppliers` what of `paid` went to suppliers.",
        each: revenue_models,
        check: actual_year_incomplete,
    }
    error PART_YEAR_WITHOUT_START = "part-year-without-start" {
        guards: "Figures that go by the days of a part of a year rest on the first day of the agreement.",
        example: "part_years: { hours: by-days }",
        cure: "Give the first day as `start` under `duration` of the agreement, or write `whole`.",
        each: revenue_models,
        check: part_year_without_start,
    }
}

/// The change of price, in per cent, from which on another volume than the name of a scenario says is no slip.
const OTHER_PRICE: Decimal = Decimal::TEN;

/// The first year in which a scenario sells more than a better one.
fn scenarios_reversed(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let of = |wanted: ScenarioCase| {
        let mut scenarios = case.model.scenarios.iter().filter(|scenario| *scenario.case == wanted);
        let found = scenarios.next()?;
        let has_other_price = found
            .price_change
            .as_ref()
            .is_some_and(|change| change.0.abs() >= OTHER_PRICE);
        (scenarios.next().is_none() && !has_other_price).then_some(found)
    };
    let all = [ScenarioCase::Worst, ScenarioCase::Middle, ScenarioCase::Best].map(of);
    let [Some(worst), Some(middle), Some(best)] = all else {
        return;
    };
    // What is said of years is said of the same years.
    if !case.is_even() {
        return;
    }
    let years = worst.volumes.iter().zip(middle.volumes.iter()).zip(best.volumes.iter());
    for ((low, mid), high) in years {
        if low.0 <= mid.0 && mid.0 <= high.0 {
            continue;
        }
        // Of three volumes, the one that the other two do not bear out.
        let (wrong, other, message) = if low.0 < high.0 && mid.0 < low.0 {
            (
                mid,
                low,
                message!(
                    "in this year the middle scenario sells {mid}, fewer than the worst ({low})",
                    mid,
                    low
                ),
            )
        } else if low.0 < high.0 && mid.0 > high.0 {
            (
                mid,
                high,
                message!(
                    "in this year the middle scenario sells {mid}, more than the best ({high})",
                    mid,
                    high
                ),
            )
        } else if mid.0 <= high.0 {
            (
                low,
                mid,
                message!(
                    "in this year the worst scenario sells {low}, more than the middle one ({mid})",
                    low,
                    mid
                ),
            )
        } else {
            (
                high,
                mid,
                message!(
                    "in this year the best scenario sells {high}, fewer than the middle one ({mid})",
                    high,
                    mid
                ),
            )
        };
        faults
            .at(wrong.place(), message)
            .relate(other.place(), "the other scenario");
        return;
    }
}

fn actual_year_incomplete(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let model = case.model;
    let accrued = model.later_items().find_map(|item| item.spent_after.as_ref());
    let accrued = accrued.filter(|_| model.later_costs() == LaterCosts::Accrued);
    for actual in &model.actuals {
        if let Some(accrued) = accrued.filter(|_| actual.volume.is_none()) {
            let message = message!("the year {} does not say how many units were sold", actual.year);
            faults
                .at(actual.year.place(), message)
                .relate(accrued.place(), "this cost is accrued for each of them");
        }
        let of = |list: &[PartnerAmount], id: &Id| -> Decimal {
            let own = list.iter().filter(|entry| *entry.partner == *id);
            own.map(|entry| entry.amount.0).sum()
        };
        for (index, entry) in actual.suppliers.iter().enumerate() {
            let is_first = actual.suppliers[..index]
                .iter()
                .all(|other| *other.partner != *entry.partner.get());
            let (to_suppliers, paid) = (of(&actual.suppliers, &entry.partner), of(&actual.paid, &entry.partner));
            if is_first && to_suppliers > paid {
                let message = message!(
                    "“{}” paid suppliers {to_suppliers} euro in {}, more than the {paid} euro that it paid in all",
                    entry.partner,
                    actual.year,
                    to_suppliers,
                    paid
                );
                faults.at(entry.amount.place(), message);
            }
        }
    }
}

fn part_year_without_start(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let agreement = case.partnership.agreement.as_ref();
    let duration = agreement.and_then(|agreement| agreement.duration.as_ref());
    if duration.is_some_and(|duration| duration.start.is_some()) {
        return;
    }
    let rules = case.model.part_years.iter();
    let written = rules.flat_map(|rules| YearlyFigure::ALL.iter().filter_map(|figure| rules.written(*figure)));
    for rule in written.filter(|rule| ***rule == PartYear::ByDays) {
        faults.at(
            rule.place(),
            "this figure goes by days, but nothing says when the agreement begins",
        );
    }
}

fn scenario_without_volumes(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let years = case.years();
    for scenario in case.model.scenarios.iter() {
        let count = scenario.volumes.len();
        let message = match years {
            _ if count == 0 => message!("this scenario has no volumes"),
            Some(years) if count != years => message!(
                "this scenario has {count} volumes, and {years} years are planned",
                count,
                years
            ),
            _ if count > MOST_YEARS => message!(
                "{count} years are planned; at most {MOST_YEARS} are possible",
                count,
                MOST_YEARS
            ),
            _ => continue,
        };
        let fault = faults.at(scenario.volumes.place(), message);
        let Some(years) = years.filter(|years| *years != count) else {
            continue;
        };
        if count < years {
            fault.advise(message!("Write a volume for each of the {years} years.", years));
        } else {
            fault.advise(message!(
                "Remove what is too much: {years} volumes, one for each year.",
                years
            ));
        }
        let mut others = case.model.scenarios.iter();
        if let Some(other) = others.find(|other| other.volumes.len() == years) {
            fault.relate(other.volumes.place(), "as many years");
        }
    }
}

fn scenario_missing(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let mut first: BTreeMap<ScenarioCase, Place> = BTreeMap::new();
    let lacks_middle = case.middle().is_none();
    for scenario in case.model.scenarios.iter() {
        let place = scenario.case.place();
        if let Some(first) = first.get(&scenario.case) {
            let message = message!("the scenario “{}” is listed twice", scenario.case.key());
            let fault = faults.at(place, message);
            fault.relate(*first, "it is listed here first");
            // One of the two may be the one that is missing.
            if lacks_middle {
                fault.advise("Write `middle` in the place of one of the two: that scenario is missing.");
                return;
            }
            fault.advise("Correct the name of one of the two, or remove it.");
        } else {
            first.insert(*scenario.case, place);
        }
    }
    if lacks_middle {
        let place = case
            .model
            .scenarios
            .first()
            .map_or(case.model.unit.place(), |x| x.case.place());
        faults.at(place, "there is no scenario “middle”");
    }
}

fn year_outside_plan(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let model = case.model;
    let Some(years) = case.years() else { return };
    if faults.loaded.is_repaired(model.first_year.place()) {
        return;
    }
    let first = model.first_year.0;
    let last = first.saturating_add(u32::try_from(years).unwrap_or(u32::MAX)) - 1;
    let until = model.subsidies.iter().filter_map(|subsidy| subsidy.until.as_ref());
    let stated: Vec<_> = model.reference_year.iter().chain(until).collect();
    let is_before = |year: &&Located<WholeNumber>| year.0 < first;
    let is_apart = stated.iter().all(is_before) || stated.iter().all(|year| year.0 > last);
    if let ([year, _, ..], true) = (&stated[..], is_apart) {
        let message = message!(
            "the plan runs from {first} to {last}, and all other years of the model lie outside it",
            first,
            last
        );
        let fault = faults.at(model.first_year.place(), message);
        fault.relate(year.place(), "one of these years");
        fault.advise("Correct the first year.");
        return;
    }
    let mut report = |place: Place, message: Message| {
        let help = message!("The plan runs from {first} to {last}.", first, last);
        faults.at(place, message).advise(help);
    };
    if let Some(year) = model
        .reference_year
        .as_ref()
        .filter(|year| !(first..=last).contains(&year.0))
    {
        report(year.place(), message!("the reference year {year} is not planned", year));
    }
    for actual in model.actuals.iter().filter(|actual| actual.year.0 < first) {
        let message = message!("the actual year {} comes before the plan", actual.year);
        report(actual.year.place(), message);
    }
    for subsidy in &model.subsidies {
        if let Some(until) = subsidy
            .until
            .as_ref()
            .filter(|until| !(first..=last).contains(&until.0))
        {
            report(
                until.place(),
                message!("the last year {until} of the subsidy is not planned", until),
            );
        }
        if let Some(beyond) = subsidy.yearly.get(years) {
            let message = message!("the subsidy has more amounts than the {years} planned years", years);
            report(beyond.place(), message);
        }
    }
}

fn year_gap(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let years = || case.model.actuals.iter().map(|actual| &actual.year);
    for (before, year) in years().zip(years().skip(1)) {
        if year.0 != before.0.saturating_add(1) {
            faults
                .at(
                    year.place(),
                    message!(
                        "{year} stands after {before}, but years of figures follow one another without a gap",
                        year,
                        before
                    ),
                )
                .relate(before.place(), "the year before");
        }
    }
}
