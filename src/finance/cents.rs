//! Amounts of money in whole cents.

use rust_decimal::{Decimal, RoundingStrategy};

/// An amount of money in whole cents of a euro.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Cents(i64);

impl Cents {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// No single amount is larger, so that the sum of a thousand of them can still be held.
    const LIMIT: i64 = 1_000_000_000_000_000;

    /// This many whole cents.
    #[must_use]
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// Rounds an amount in euro to the cent, half away from zero; nothing beyond ten thousand billion euro.
    #[must_use]
    pub fn of(euro: Decimal) -> Option<Self> {
        let rounded = euro.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        let mut whole = rounded;
        whole.rescale(2);
        if whole != rounded {
            return None;
        }
        let cents = i64::try_from(whole.mantissa()).ok()?;
        (-Self::LIMIT..=Self::LIMIT).contains(&cents).then_some(Self(cents))
    }

    /// The amount in euro.
    #[must_use]
    pub fn euro(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// The number of cents.
    #[must_use]
    pub const fn count(self) -> i64 {
        self.0
    }

    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The opposite amount: a gain for a loss.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self(self.0.saturating_neg())
    }

    /// The sum; nothing where it can't be held.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference; nothing where it can't be held.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The sum of amounts; nothing where it can't be held.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_cent_is_rounded_away_from_zero() {
        for (euro, cents) in [
            ("0.005", 1),
            ("-0.005", -1),
            ("0.0049", 0),
            ("1", 100),
            ("12.345", 1235),
        ] {
            let euro = Decimal::from_str_exact(euro).expect("a decimal");
            assert_eq!(Cents::of(euro), Some(Cents(cents)), "{euro}");
        }
    }

    #[test]
    fn what_is_too_large_gives_nothing() {
        assert_eq!(Cents::of(Decimal::MAX), None);
        assert_eq!(Cents::of(Decimal::from(10_000_000_000_001_i64)), None);
        assert_eq!(Cents(i64::MAX).plus(Cents(1)), None);
    }
}
