//! Exact figures: prices and margins.
//!
//! Everything is a [`Decimal`]; no float occurs on this floor. Amounts stay unrounded here and are rounded once, half
//! away from zero, where they are printed (see [`crate::locale::Locale::decimal`]). An operation that can't be held
//! exactly gives nothing instead of a wrong figure.

use rust_decimal::Decimal;

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
