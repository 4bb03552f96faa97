//! The price: the methods compared, and what becomes of the price of a unit.

use rust_decimal::Decimal;

use crate::chart::waterfall::{Effect, Step, Waterfall};
use crate::chart::{self, ChartError, TEXT_WIDTH_PT};
use crate::document::base::Composer;
use crate::document::base::figures::{ChartView, coordinate};
use crate::finance::Cents;
use crate::locale::say;

use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};

/// The most suppliers that have a bar of their own.
const MOST_SUPPLIERS: usize = 4;

/// The section.
pub(super) fn section<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Result<Section<'a>, ChartError> {
    let mut blocks = Blocks::default();
    let table = sheet.price_table().marked(sheet.mark(composer, "price"));
    blocks.table("table-prices", sheet.text("revenue-price-methods"), table);
    let prices = &sheet.model.prices;
    let market = prices
        .market_alternatives
        .as_ref()
        .map(|market| sheet.market_table(market));
    blocks.table("table-market", sheet.text("revenue-market"), market);
    let premiums = prices.added_value.as_ref().map(|value| sheet.premiums_table(value));
    blocks.table("table-premiums", sheet.text("revenue-premiums"), premiums);
    blocks.chart("fig-waterfall", from_price_to_share(sheet, composer)?);
    Ok(Section::new("price", sheet.heading(&claim(sheet)), blocks))
}

/// What is left of the price of a unit.
fn claim(sheet: &Sheet<'_>) -> String {
    let margin = sheet.plan.price.euro().saturating_sub(sheet.unit_cost);
    let key = if margin.is_sign_negative() && !margin.is_zero() {
        "revenue-claim-price-short"
    } else {
        "revenue-claim-price"
    };
    let (price, margin) = (sheet.cents(sheet.plan.price), sheet.euro(margin.abs()));
    say!(sheet, key, unit = sheet.model.unit, price, margin)
}

/// From price to the share of each partner, as bars.
fn from_price_to_share(sheet: &Sheet<'_>, composer: &mut Composer<'_>) -> Result<Option<ChartView>, ChartError> {
    let step = |label: String, value: Decimal, text: String, effect: Effect| Step {
        label,
        value: coordinate(value),
        value_text: text,
        effect,
    };
    let total = |key: &str, value: Decimal| step(sheet.text(key), value, sheet.euro(value), Effect::Total);
    let price = sheet.plan.price.euro();
    let mut steps = vec![total("price", price)];
    for (label, cost) in costs(sheet) {
        steps.push(step(label, cost, sheet.euro(-cost), Effect::Down));
    }
    let mut margin = price.saturating_sub(sheet.unit_cost);
    let subsidy = sheet.subsidy_per_unit;
    let mut what_is_left = "margin";
    if !subsidy.is_zero() {
        what_is_left = "total-margin";
        let label = say!(sheet, "revenue-subsidy-first-year", year = sheet.calendar(0));
        let text = Cents::of(subsidy).map_or_else(String::new, |subsidy| sheet.gain(subsidy));
        steps.push(step(label, subsidy, text, Effect::Up));
        margin = margin.saturating_add(subsidy);
    }
    steps.push(total(what_is_left, margin));
    // After a fee or above a threshold a partner's part of one unit is none of these shares.
    if let Some(cents) = Cents::of(margin).filter(|_| sheet.key.divides_all()) {
        for (partner, part) in sheet.key.base.divide(cents).parts.into_iter().enumerate() {
            let label = say!(sheet, "revenue-part-of", name = sheet.name(partner));
            steps.push(step(label, part.euro(), sheet.cents(part), Effect::Share(partner)));
        }
    }
    let list: Vec<String> = steps
        .iter()
        .map(|step| format!("{} {}", step.label, step.value_text))
        .collect();
    let key = if sheet.plan.fixed_costs.is_empty() {
        "revenue-waterfall-measure"
    } else {
        "revenue-waterfall-measure-fixed"
    };
    let measure = say!(sheet, key, unit = sheet.model.unit);
    let title = say!(sheet, "revenue-waterfall-title", unit = sheet.model.unit);
    let alt = say!(sheet, "revenue-alt-waterfall", title, list = list.join("; "));
    let caption = sheet.caption(composer, "price", (title, measure), alt);
    let input = Waterfall {
        width_pt: TEXT_WIDTH_PT,
        steps,
    };
    composer.drawing("waterfall", caption, || chart::draw(&input))
}

/// What each party's cost takes off the price; suppliers together where there are many.
fn costs(sheet: &Sheet<'_>) -> Vec<(String, Decimal)> {
    let cost = |party: usize| sheet.unit_costs[party];
    let own = |party: usize| {
        let label = say!(sheet, "revenue-cost-of", name = sheet.name(party));
        (label, cost(party))
    };
    let suppliers = sheet.supplier_places();
    let mut costs: Vec<(String, Decimal)> = sheet.partner_places().map(own).collect();
    if suppliers.len() > MOST_SUPPLIERS {
        let together = suppliers.map(cost).fold(Decimal::ZERO, Decimal::saturating_add);
        costs.push((sheet.text("external-suppliers"), together));
    } else {
        costs.extend(suppliers.map(own));
    }
    costs.retain(|(_, cost)| !cost.is_zero());
    costs
}
