//! The key: its shares and parts, its thresholds, and whether it is fair.

use rust_decimal::Decimal;

use crate::check::family::{Faults, checks};
use crate::diagnostic::{Message, Place};
use crate::finance::Plan;
use crate::finance::fairness::Fairness;
use crate::finance::outlook::{Outlook, Variation, outlook};
use crate::message;
use crate::model::{ClosedList as _, KeyComponent, KeyMethod, KeyPart, PartnerShare, Yardstick};

use super::case::{RevenueCase, revenue_models};

checks! {
    error SHARES_NOT_WHOLE = "shares-not-whole" {
        guards: "Shares, and the weights of a hybrid key, add up to exactly 100 per cent.",
        example: "shares:\n  - { partner: kaliber, percent: 50 }\n  - { partner: knoopwerk, percent: 60 }",
        cure: "Correct the percentages until they add up to 100; for thirds write 33.3333, 33.3333 and 33.3334, or use `method: equal`.",
        each: revenue_models,
        check: shares_not_whole,
    }
    error KEY_INCOMPLETE = "key-incomplete" {
        guards: "A key has what its method needs, and nothing that its method does not use.",
        example: "key: { method: fixed }",
        cure: "Give `shares` with the method fixed, `components` with the method hybrid, and neither with the others.",
        each: revenue_models,
        check: key_incomplete,
    }
    error THRESHOLDS_NOT_RISING = "thresholds-not-rising" {
        guards: "Thresholds are above zero and rise.",
        example: "thresholds:\n  - { above: 20000, method: equal }\n  - { above: 10000, method: equal }",
        cure: "Put the thresholds in rising order.",
        each: revenue_models,
        check: thresholds_not_rising,
    }
    error DIVISION_BY_ZERO = "division-by-zero" {
        guards: "A share by cost, effort or investment rests on an amount above zero.",
        example: "key: { method: by-effort }",
        cure: "Add work to the activities (for a key by effort), costs or investments of partners, or use another method.",
        each: revenue_models,
        check: division_by_zero,
    }
    error YARDSTICK_WITHOUT_DATA = "yardstick-without-data" {
        guards: "The yardstick of the fairness criterion can be computed from the data.",
        example: "fairness: { yardstick: shapley, tolerance: 5 }",
        cure: "Give the stand-alone value of each partner and, for the Shapley value, that of each group; or choose another yardstick.",
        each: revenue_models,
        check: yardstick_without_data,
    }
    warning SHARE_BELOW_STAND_ALONE = "share-below-stand-alone" {
        guards: "No partner earns less in the partnership than alone.",
        example: "stand_alone:\n  - { partner: kaliber, amount: 90000 }",
        cure: "Discuss the key, or correct the stand-alone value.",
        each: revenue_models,
        check: share_below_stand_alone,
    }
    warning KEY_FAILS_PLANNED_YEAR = "key-fails-planned-year" {
        guards: "A key passes the yearly test of its own criterion in every planned year with something to divide, in each scenario.",
        example: "scenarios:\n  - { case: worst, volumes: [12, 38] }\nfairness: { yardstick: cost, tolerance: 1 }",
        cure: "Change the key, the amounts that the yardstick rests on or the tolerance, or choose another yardstick.",
        each: revenue_models,
        check: key_fails_planned_year,
    }
}

/// A part of a whole: what it is called, its percentage, and where both stand.
type Part = (String, Decimal, Place);

fn shares_not_whole(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let shares = |list: &[PartnerShare]| -> Vec<Part> {
        let part = |x: &PartnerShare| {
            (
                x.partner.to_string(),
                x.percent.0,
                across(x.partner.place(), x.percent.place()),
            )
        };
        list.iter().map(part).collect()
    };
    let weights = |parts: &[KeyComponent]| -> Vec<Part> {
        let part = |x: &KeyComponent| {
            (
                x.by.key().to_owned(),
                x.weight.0,
                across(x.by.place(), x.weight.place()),
            )
        };
        parts.iter().map(part).collect()
    };
    let names = std::iter::once((
        message!("the shares of the key"),
        message!("the weights of the parts of the key"),
    ))
    .chain(std::iter::repeat((
        message!("the shares above this threshold"),
        message!("the weights of the parts above this threshold"),
    )));
    for (division, (of_shares, of_weights)) in case.divisions().zip(names) {
        not_whole(&of_shares, &shares(division.shares), faults);
        not_whole(&of_weights, &weights(division.components), faults);
        for part in division.components {
            not_whole(&message!("the shares of this part"), &shares(&part.shares), faults);
        }
    }
    if let Some(fee) = &case.model.key.founding_fee {
        not_whole(
            &message!("the shares of the founding fee"),
            &shares(&fee.shares),
            faults,
        );
    }
}

/// The place from where one starts to where the other ends.
fn across(one: Place, other: Place) -> Place {
    Place {
        start: one.start.min(other.start),
        end: one.end.max(other.end),
        ..one
    }
}

/// Reports percentages that don't add up to 100, from the first of them to the last: nothing says which is wrong.
fn not_whole(what: &Message, parts: &[Part], faults: &mut Faults<'_>) {
    // A stand-in lies inside the place of the part that it belongs to.
    let stands_in = |part: Place| {
        let mut repaired = faults.loaded.notes.repaired.iter();
        repaired.any(|place| place.file == part.file && part.start <= place.start && place.end <= part.end)
    };
    let is_repaired = parts.iter().any(|(_, _, place)| stands_in(*place));
    let Some((_, _, first)) = parts.first().filter(|_| !is_repaired) else {
        return;
    };
    let place = parts.iter().fold(*first, |whole, (_, _, place)| across(whole, *place));
    let total: Decimal = parts.iter().map(|(_, percent, _)| *percent).sum();
    let missing = (Decimal::ONE_HUNDRED - total).normalize();
    if missing.is_zero() {
        return;
    }
    let named = |(name, percent, _): &Part| format!("{name} {}", percent.normalize());
    let all = parts.iter().map(named).collect::<Vec<_>>().join(" + ");
    let message = message!(
        "{what} add up to {} per cent instead of 100: {all}",
        total.normalize(),
        what,
        all
    );
    faults.at(place, message).advise(if missing.is_sign_positive() {
        message!(
            "Give {missing} more to those that have too little, so that they add up to 100.",
            missing
        )
    } else {
        message!(
            "Take {} off those that have too much, so that they add up to 100.",
            -missing
        )
    });
}

fn key_incomplete(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    for division in case.divisions() {
        let method = division.method;
        match (**method, division.shares.is_empty(), division.components.is_empty()) {
            (KeyMethod::Fixed, true, _) => {
                faults.at(method.place(), "the method fixed needs shares");
            }
            (KeyMethod::Hybrid, _, true) => {
                faults.at(method.place(), "the method hybrid needs components");
            }
            (KeyMethod::Fixed, false, true) | (KeyMethod::Hybrid, true, false) | (_, true, true) => {}
            _ => {
                let message = message!(
                    "the method {} does not use the shares or components it has",
                    method.key()
                );
                faults.at(method.place(), message);
            }
        }
        for part in division.components {
            let by = &part.by;
            let needs_shares = matches!(
                **by,
                KeyPart::Fixed | KeyPart::Future | KeyPart::Openness | KeyPart::Risk
            );
            if needs_shares && part.shares.is_empty() {
                faults.at(by.place(), message!("the part {} needs shares", by.key()));
            } else if !needs_shares && !part.shares.is_empty() {
                faults.at(
                    by.place(),
                    message!("the part {} does not use the shares it has", by.key()),
                );
            }
        }
    }
}

fn thresholds_not_rising(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let mut before = Decimal::ZERO;
    for threshold in &case.model.key.thresholds {
        let above = &threshold.above;
        if above.0 <= before {
            faults.at(
                above.place(),
                message!("the threshold {above} is not above {before}", above, before),
            );
        }
        before = above.0;
    }
}

fn division_by_zero(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let Some(basis) = case.plan().and_then(|plan| plan.basis()) else {
        return;
    };
    let mut judge = |place: Place, what: Message, amounts: &[Decimal]| {
        if amounts.iter().all(Decimal::is_zero) {
            let message = message!("shares by {what} would divide by zero: no partner has any", what);
            faults.at(place, message);
        }
    };
    for division in case.divisions() {
        let place = division.method.place();
        match **division.method {
            KeyMethod::ByCost => judge(place, message!("cost"), &basis.cost),
            KeyMethod::ByEffort => judge(place, message!("effort"), &basis.effort),
            _ => {}
        }
        for part in division.components {
            match *part.by {
                KeyPart::Cost => judge(part.by.place(), message!("cost"), &basis.cost),
                KeyPart::Effort => judge(part.by.place(), message!("effort"), &basis.effort),
                KeyPart::Investment => judge(part.by.place(), message!("investment"), &basis.investment),
                _ => {}
            }
        }
    }
}

/// The division of the reference year, measured; nothing where another fault stands in the way.
fn fairness(case: RevenueCase<'_>) -> Option<(Plan, Fairness)> {
    let plan = case.plan()?;
    let outlook = outlook(&plan, plan.middle()?, &Variation::NONE)?;
    let fairness = Fairness::of(&plan, &outlook, &plan.basis()?)?;
    Some((plan, fairness))
}

fn yardstick_without_data(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let Some(criterion) = &case.model.fairness else { return };
    let yardstick = &criterion.yardstick;
    if **yardstick == Yardstick::StandAlone {
        return;
    }
    let measured = fairness(case).map(|(_, fairness)| fairness);
    if measured.is_some_and(|it| it.measure(**yardstick).is_none() && it.margin.count() > 0) {
        let message = message!("the yardstick “{}” can't be computed from the data", yardstick.key());
        faults.at(yardstick.place(), message);
    }
}

fn share_below_stand_alone(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let Some((plan, fairness)) = fairness(case) else { return };
    let partners = &plan.parties[..plan.partners];
    for value in &case.model.stand_alone {
        let Some(partner) = partners.iter().position(|id| id == value.partner.get()) else {
            continue;
        };
        let gets = fairness.parts[partner];
        if fairness.stand_alone[partner].is_some_and(|alone| gets < alone) {
            let message = message!(
                "in {} “{}” gets {} euro of the margin, less than the {} euro it would earn alone",
                plan.calendar(plan.reference),
                value.partner,
                gets.euro(),
                value.amount
            );
            faults.at(value.amount.place(), message);
        }
    }
}

fn key_fails_planned_year(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let (Some(_), Some(plan)) = (&case.model.fairness, case.plan()) else {
        return;
    };
    // Where a scenario lacks a year, another one is what the plan took for it.
    if !case.is_even() {
        return;
    }
    // Days that were swapped, or that are none, make years that nobody meant.
    let duration = case.partnership.agreement.as_ref().and_then(|it| it.duration.as_ref());
    let days = duration.map(|it| (it.start.as_ref(), it.end.as_ref()));
    if let Some((Some(start), Some(end))) = days
        && (end.get() < start.get() || [start, end].iter().any(|day| faults.loaded.is_repaired(day.place())))
    {
        return;
    }
    for scenario in case.model.scenarios.iter() {
        let planned = plan.scenario(*scenario.case);
        let Some(outlook) = planned.and_then(|planned| outlook(&plan, planned, &Variation::NONE)) else {
            continue;
        };
        let years: Vec<String> = failing_years(&plan, &outlook).map(|year| year.to_string()).collect();
        if !years.is_empty() {
            let message = message!(
                "in the scenario “{}” the key does not pass its own yearly test in {years}",
                scenario.case.key(),
                years = years.join(", ")
            );
            faults.at(scenario.case.place(), message);
        }
    }
}

/// The calendar years in which there is something to divide and the key is not fair by its own criterion.
fn failing_years(plan: &Plan, outlook: &Outlook) -> impl Iterator<Item = u32> {
    let (yardstick, tolerance) = plan.fairness;
    let basis = plan.basis();
    outlook.years.iter().filter_map(move |year| {
        let fairness = Fairness::of_planned(plan, outlook, year, basis.as_ref()?)?;
        let fails = fairness.margin.count() > 0 && !fairness.is_fair(yardstick, tolerance);
        fails.then_some(year.calendar)
    })
}
