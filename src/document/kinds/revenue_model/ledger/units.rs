//! Figures of one unit and of the key: costs, prices, shares.

use rust_decimal::Decimal;

use crate::contract::parameters::SHARE_DECIMALS;
use crate::model::{ClosedList as _, KeyPart, MarketPrice, PricingMethod};

use super::super::sheet::Sheet;
use super::{Figure, Formula, Group, Value, Writer};

pub(super) fn groups(sheet: &Sheet<'_>) -> Vec<Group> {
    vec![
        Group {
            title: sheet.text("revenue-cost-of-unit"),
            figures: costs(sheet),
        },
        Group {
            title: sheet.text("price"),
            figures: prices(sheet),
        },
        Group {
            title: sheet.text("revenue-key-shares"),
            figures: shares(sheet),
        },
    ]
}

fn costs(sheet: &Sheet<'_>) -> Vec<Figure> {
    let items: Vec<_> = sheet
        .model
        .activities
        .iter()
        .flat_map(|activity| activity.items.iter())
        .zip(&sheet.plan.items)
        .collect();
    let mut figures: Vec<Figure> = sheet
        .plan
        .parties
        .iter()
        .zip(&sheet.unit_costs)
        .enumerate()
        .map(|(party, (id, cost))| {
            let mut writer = Writer::new(sheet);
            for (item, _) in items
                .iter()
                .filter(|(item, planned)| planned.party == party && !item.unpaid)
            {
                writer = writer.and().number(item.required.0).times().amount(item.unit_cost.0);
            }
            let name = sheet.say("revenue-cost-of", &[("name", sheet.name(party).into())]);
            Figure::new(format!("unit-cost.{id}"), name, Value::Amount(*cost))
                .by(writer.done())
                .from(&sheet.item_lines(Some(party)))
        })
        .collect();
    let sum = sheet
        .unit_costs
        .iter()
        .filter(|cost| !cost.is_zero())
        .fold(Writer::new(sheet), |writer, cost| writer.and().amount(*cost));
    figures.push(
        Figure::new(
            "unit-cost".to_owned(),
            sheet.text("revenue-cost-of-unit"),
            Value::Amount(sheet.unit_cost),
        )
        .by(sum.done())
        .resting(&sheet.item_lines(None)),
    );
    figures
}

fn prices(sheet: &Sheet<'_>) -> Vec<Figure> {
    let mut figures: Vec<Figure> = sheet
        .priced()
        .into_iter()
        .map(|(method, price)| {
            Figure::new(
                format!("price.{}", method.key()),
                sheet.price_method(method),
                Value::Money(price),
            )
            .by(price_formula(sheet, method))
            .from(&sheet.price_lines(method))
            .resting(&sheet.price_basis(method))
        })
        .collect();
    let chosen = &sheet.model.prices.chosen;
    let name = sheet.say(
        "revenue-chosen-price",
        &[("method", (&sheet.price_method(**chosen)).into())],
    );
    figures.push(
        Figure::new("price".to_owned(), name, Value::Money(sheet.plan.price))
            .by(Writer::new(sheet).money(sheet.plan.price).done())
            .from(&super::Lines::of(sheet, [chosen.place()]))
            .resting(&sheet.price_lines(**chosen)),
    );
    figures
}

fn price_formula(sheet: &Sheet<'_>, method: PricingMethod) -> Formula {
    let prices = &sheet.model.prices;
    let mut writer = Writer::new(sheet);
    match method {
        PricingMethod::FixedPrice => {
            if let Some(price) = &prices.fixed_price {
                writer = writer.amount(price.0);
            }
        }
        PricingMethod::FixedMargin => {
            writer = writer.amount(sheet.unit_cost);
            if let Some(margin) = &prices.fixed_margin {
                writer = match (&margin.amount, &margin.percent) {
                    (Some(amount), _) => writer.plus().amount(amount.0),
                    (None, Some(percent)) => writer.plus().percent(percent.0).times().amount(sheet.unit_cost),
                    (None, None) => writer,
                };
            }
        }
        PricingMethod::MarketAlternatives => {
            if let Some(market) = &prices.market_alternatives {
                let offers = market.offers.iter().map(|offer| offer.price.0).enumerate();
                let (open, between, close) = match *market.use_ {
                    MarketPrice::Lowest => ("min(", "; ", ")"),
                    MarketPrice::Highest => ("max(", "; ", ")"),
                    MarketPrice::Average => ("(", " + ", ")"),
                };
                writer = writer.put(open, open);
                for (index, price) in offers {
                    if index > 0 {
                        writer = writer.put(between, between);
                    }
                    writer = writer.amount(price);
                }
                writer = writer.put(close, close);
                if *market.use_ == MarketPrice::Average {
                    writer = writer.over().number(Decimal::from(market.offers.len()));
                }
            }
        }
        PricingMethod::AddedValue => {
            if let Some(value) = &prices.added_value {
                writer = writer.amount(value.base.0);
                for premium in value.premiums.iter() {
                    writer = match (&premium.amount, &premium.percent) {
                        (Some(amount), _) => writer.plus().amount(amount.0),
                        (None, Some(percent)) => writer.plus().percent(percent.0).times().amount(value.base.0),
                        (None, None) => writer,
                    };
                }
            }
        }
    }
    writer.done()
}

fn shares(sheet: &Sheet<'_>) -> Vec<Figure> {
    let printed = sheet.key.base.percentages(SHARE_DECIMALS);
    let exact = sheet.key.base.fractions();
    let inputs = sheet.key_lines();
    let parties = sheet.plan.parties.iter().zip(exact).zip(printed).enumerate();
    parties
        .map(|(partner, ((id, exact), printed))| {
            Figure::new(
                format!("share.{id}"),
                sheet.name(partner).to_owned(),
                Value::Share(exact, printed),
            )
            .by(share_formula(sheet, partner))
            .from(&sheet.key_own_lines())
            .resting(&inputs)
        })
        .collect()
}

/// What a share is made of: one weight of all weights, or the weighted shares of the parts.
fn share_formula(sheet: &Sheet<'_>, partner: usize) -> Formula {
    let writer = Writer::new(sheet);
    if let ([(kind, ..)], [(_, _, fixed)]) = (sheet.key.parts.as_slice(), sheet.plan.rule.base.as_slice()) {
        let weights = match kind {
            KeyPart::Equal => vec![Decimal::ONE; sheet.plan.partners],
            KeyPart::Cost => sheet.basis.cost.clone(),
            KeyPart::Effort => sheet.basis.effort.clone(),
            KeyPart::Investment => sheet.basis.investment.clone(),
            KeyPart::Fixed | KeyPart::Future | KeyPart::Openness | KeyPart::Risk => fixed.clone(),
        };
        let total = weights.iter().copied().fold(Decimal::ZERO, Decimal::saturating_add);
        let own = weights.get(partner).copied().unwrap_or_default();
        return writer.number(own).over().number(total).done();
    }
    sheet
        .key
        .parts
        .iter()
        .fold(writer, |writer, (_, weight, shares)| {
            writer.and().percent(*weight).times().share(shares, partner)
        })
        .done()
}
