//! Prices: the chosen method, margins, premiums and changes.

use crate::check::family::{Faults, checks};
use crate::diagnostic::{Message, Place};
use crate::finance::Cents;
use crate::message;
use crate::model::{ClosedList as _, Located, PricingMethod};

use super::case::{RevenueCase, revenue_models};

checks! {
    error PRICE_METHOD_INCOMPLETE = "price-method-incomplete" {
        guards: "The chosen price method is filled in.",
        example: "prices: { chosen: fixed-price }",
        cure: "Fill in the method that is chosen, or choose another.",
        each: revenue_models,
        check: price_method_incomplete,
    }
    error AMOUNT_OR_PERCENT = "amount-or-percent" {
        guards: "A margin, a premium and a founding fee are either an amount or a percentage.",
        example: "fixed_margin: { amount: 20, percent: 20 }",
        cure: "Write one of the two.",
        each: revenue_models,
        check: amount_or_percent,
    }
    error PRICE_NOT_POSITIVE = "sales-price-not-positive" {
        guards: "The price of the chosen method, and those of the scenarios, are above zero.",
        example: "price_change: -99.999",
        cure: "Give a margin, a premium or a change that leaves a price above zero.",
        each: revenue_models,
        check: sales_price_not_positive,
    }
}

fn price_method_incomplete(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let prices = &case.model.prices;
    let is_filled_in = match *prices.chosen {
        PricingMethod::FixedPrice => prices.fixed_price.is_some(),
        PricingMethod::FixedMargin => prices.fixed_margin.is_some(),
        PricingMethod::MarketAlternatives => prices.market_alternatives.is_some(),
        PricingMethod::AddedValue => prices.added_value.is_some(),
    };
    if !is_filled_in {
        let message = message!("the method “{}” is chosen but not filled in", prices.chosen.key());
        faults.at(prices.chosen.place(), message);
    }
    if let Some(market) = prices
        .market_alternatives
        .as_ref()
        .filter(|market| market.offers.is_empty())
    {
        faults
            .at(market.use_.place(), "no alternatives are listed")
            .advise("List at least one offer with its price.");
    }
}

fn amount_or_percent(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let mut judge = |what: Message, amount: Option<Place>, percent: Option<Place>, place: Place| {
        let message = match (amount, percent) {
            (Some(_), Some(_)) => message!("{what} has both an amount and a percentage", what),
            (None, None) => message!("{what} has neither an amount nor a percentage", what),
            _ => return,
        };
        faults.at(percent.unwrap_or(place), message);
    };
    if let Some(margin) = &case.model.prices.fixed_margin {
        let (amount, percent) = (margin.amount.as_ref(), margin.percent.as_ref());
        let place = case.model.prices.chosen.place();
        judge(
            message!("the margin"),
            amount.map(Located::place),
            percent.map(Located::place),
            place,
        );
    }
    for premium in case.premiums() {
        let (amount, percent) = (premium.amount.as_ref(), premium.percent.as_ref());
        let place = premium.kind.place();
        judge(
            message!("the premium"),
            amount.map(Located::place),
            percent.map(Located::place),
            place,
        );
    }
    if let Some(fee) = &case.model.key.founding_fee {
        let (amount, percent) = (fee.amount.as_ref(), fee.percent.as_ref());
        let place = case.model.key.method.place();
        judge(
            message!("the founding fee"),
            amount.map(Located::place),
            percent.map(Located::place),
            place,
        );
        if fee.shares.is_empty() {
            faults
                .at(percent.map_or(place, Located::place), "nobody gets the founding fee")
                .advise("List the founding partners under `shares`.");
        }
    }
}

fn sales_price_not_positive(case: RevenueCase<'_>, faults: &mut Faults<'_>) {
    let Some(plan) = case.plan() else { return };
    let is_too_low = |price: &Cents| price.count() <= 0;
    for (scenario, planned) in case.model.scenarios.iter().zip(&plan.scenarios) {
        let price = plan.price.euro().checked_mul(planned.price_factor).and_then(Cents::of);
        if let (Some(change), Some(_)) = (&scenario.price_change, price.filter(is_too_low)) {
            faults
                .at(change.place(), "with this change the price is less than a cent")
                .advise("Write a smaller change.");
        }
    }
    let chosen = &case.model.prices.chosen;
    if is_too_low(&plan.price) {
        let message = message!("the method “{}” gives the price {}", chosen.key(), plan.price.euro());
        faults
            .at(chosen.place(), message)
            .advise("Give a margin or a premium that brings the price above zero, or choose another method.");
    }
}
