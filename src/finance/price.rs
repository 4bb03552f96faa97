//! Prices: what a price brings, and the price that each method gives.

use rust_decimal::Decimal;

use crate::model::{AddedValue, FixedMargin, MarketAlternatives, MarketPrice, Prices, PricingMethod};

use super::Cents;

/// What one price brings, per unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriceLine {
    /// Price, in euro.
    pub price: Decimal,
    /// Price minus cost, in euro.
    pub margin: Decimal,
    /// Margin as a share of the price, 0.1 for ten per cent.
    pub margin_share: Decimal,
    /// Subsidy, in euro.
    pub subsidy: Decimal,
    /// Margin plus subsidy, in euro.
    pub total_margin: Decimal,
    /// Margin plus subsidy as a share of the price.
    pub total_share: Decimal,
}

/// Computes what one price brings against the cost of a unit, with the subsidy for a unit.
///
/// The formulas are those of the price table of the revenue-model template of ESF call 512: margin = price − cost,
/// margin % = margin ÷ price, total margin = margin + subsidy, total % = total margin ÷ price.
///
/// Gives nothing for a price of zero, or where a figure can't be held.
#[must_use]
pub fn price_line(unit_cost: Decimal, price: Decimal, subsidy: Decimal) -> Option<PriceLine> {
    let margin = price.checked_sub(unit_cost)?;
    let total_margin = margin.checked_add(subsidy)?;
    Some(PriceLine {
        price,
        margin,
        margin_share: margin.checked_div(price)?,
        subsidy,
        total_margin,
        total_share: total_margin.checked_div(price)?,
    })
}

/// The price that a method gives against the cost of a unit, rounded to the cent.
///
/// Gives nothing where the method isn't filled in, or where a figure can't be held.
#[must_use]
pub fn price_of(prices: &Prices, method: PricingMethod, unit_cost: Decimal) -> Option<Cents> {
    let euro = match method {
        PricingMethod::FixedPrice => prices.fixed_price.as_ref()?.0,
        PricingMethod::FixedMargin => fixed_margin(prices.fixed_margin.as_ref()?, unit_cost)?,
        PricingMethod::MarketAlternatives => market(prices.market_alternatives.as_ref()?)?,
        PricingMethod::AddedValue => added_value(prices.added_value.as_ref()?)?,
    };
    Cents::of(euro)
}

/// The cost of a unit and a margin on it.
fn fixed_margin(margin: &FixedMargin, unit_cost: Decimal) -> Option<Decimal> {
    let added = match (&margin.amount, &margin.percent) {
        (Some(amount), _) => amount.0,
        (None, Some(percent)) => part(unit_cost, percent.0)?,
        (None, None) => return None,
    };
    unit_cost.checked_add(added)
}

/// The price of the market that counts.
fn market(alternatives: &MarketAlternatives) -> Option<Decimal> {
    let prices = || alternatives.offers.iter().map(|offer| offer.price.0);
    match *alternatives.use_ {
        MarketPrice::Lowest => prices().min(),
        MarketPrice::Highest => prices().max(),
        MarketPrice::Average => {
            let sum = prices().try_fold(Decimal::ZERO, |sum, price| sum.checked_add(price))?;
            sum.checked_div(Decimal::from(alternatives.offers.len()))
        }
    }
}

/// The base and its premiums.
fn added_value(value: &AddedValue) -> Option<Decimal> {
    let base = value.base.0;
    value.premiums.iter().try_fold(base, |sum, premium| {
        let added = match (&premium.amount, &premium.percent) {
            (Some(amount), _) => amount.0,
            (None, Some(percent)) => part(base, percent.0)?,
            (None, None) => return None,
        };
        sum.checked_add(added)
    })
}

/// A percentage of an amount; nothing where it can't be held.
#[must_use]
pub fn part(amount: Decimal, percent: Decimal) -> Option<Decimal> {
    amount.checked_mul(percent)?.checked_div(Decimal::ONE_HUNDRED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::from_str_exact(text).expect("test value")
    }

    #[test]
    fn the_price_table_of_the_template() {
        // Price, margin, margin %, total margin including subsidy, total %, as the template prints them.
        for (price, margin, share, total, total_share) in [
            ("110", "10.0", "9.1", "194.9", "177"),
            ("120", "20.0", "16.7", "204.9", "171"),
            ("175", "75.0", "42.9", "259.9", "148"),
            ("126", "26.0", "20.6", "210.9", "167"),
        ] {
            let line = price_line(decimal("100.00"), decimal(price), decimal("184.85")).expect("a line");
            let round = |value: Decimal, decimals: u32| {
                let strategy = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
                format!(
                    "{:.*}",
                    decimals as usize,
                    value.round_dp_with_strategy(decimals, strategy)
                )
            };
            assert_eq!(round(line.margin, 1), margin);
            assert_eq!(round(line.margin_share * Decimal::ONE_HUNDRED, 1), share);
            assert_eq!(round(line.total_margin, 1), total);
            assert_eq!(round(line.total_share * Decimal::ONE_HUNDRED, 0), total_share);
        }
    }

    #[test]
    fn what_cannot_be_held_gives_nothing() {
        assert_eq!(price_line(Decimal::ONE, Decimal::ZERO, Decimal::ZERO), None);
        assert_eq!(price_line(Decimal::MIN, Decimal::MAX, Decimal::ZERO), None);
    }
}
