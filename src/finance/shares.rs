//! Shares that add up to exactly one, and amounts that are divided by them to the cent.
//!
//! **Rounding policy.** A share is held in parts of 10⁻¹⁸; what the parts lack of one goes, part by part, to the
//! largest remainders. An amount is divided by giving everyone the whole cents of its share and then, cent by cent,
//! what is left over to the largest remainders. Equal remainders go in the order in which the partners are listed.
//! So nothing is lost or created, and who got a left-over cent is known and shown. This is the method of the largest
//! remainder, also named after Hamilton or Hare and Niemeyer.

use rust_decimal::Decimal;

use super::Cents;

/// One, in the parts in which shares are held.
pub const WHOLE: u64 = 1_000_000_000_000_000_000;

/// The number of decimals of a share.
const SCALE: u32 = 18;

/// The shares of the partners, in their order; together exactly one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares(Vec<u64>);

/// An amount divided by shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Division {
    /// The part of each partner; together exactly the amount.
    pub parts: Vec<Cents>,
    /// Which partners got a left-over cent, in the order in which they got it.
    pub residue: Vec<usize>,
}

impl Shares {
    /// Everyone the same; none where there is nobody.
    #[must_use]
    pub fn equal(partners: usize) -> Option<Self> {
        Self::from_weights(&vec![Decimal::ONE; partners])
    }

    /// In proportion to weights; nothing where a weight is negative or all are zero.
    #[must_use]
    pub fn from_weights(weights: &[Decimal]) -> Option<Self> {
        let negative = weights
            .iter()
            .any(|weight| weight.is_sign_negative() && !weight.is_zero());
        let total = weights
            .iter()
            .try_fold(Decimal::ZERO, |sum, weight| sum.checked_add(*weight))?;
        if negative || total.is_zero() {
            return None;
        }
        let whole = Decimal::from(WHOLE);
        let mut floors = Vec::with_capacity(weights.len());
        let mut remainders = Vec::with_capacity(weights.len());
        for weight in weights {
            let parts = weight.checked_div(total)?.checked_mul(whole)?;
            let floor = parts.floor();
            floors.push(u64::try_from(floor).ok()?);
            remainders.push(parts.checked_sub(floor)?);
        }
        let given = floors.iter().try_fold(0_u64, |sum, part| sum.checked_add(*part))?;
        let lacking = usize::try_from(WHOLE.checked_sub(given)?).ok()?;
        for index in largest(&remainders, lacking) {
            floors[index] += 1;
        }
        (floors.iter().sum::<u64>() == WHOLE).then_some(Self(floors))
    }

    /// How many partners there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no partners; never, for shares that could be made.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The share of each partner, 0.5 for half.
    #[must_use]
    pub fn fractions(&self) -> Vec<Decimal> {
        (0..self.len()).map(|partner| self.fraction(partner)).collect()
    }

    /// The share of one partner, 0.5 for half; zero beyond the last.
    #[must_use]
    pub fn fraction(&self, partner: usize) -> Decimal {
        let parts = self.0.get(partner).copied().unwrap_or(0);
        Decimal::from_i128_with_scale(i128::from(parts), SCALE)
    }

    /// The shares in per cent with this many decimals, rounded so that they still add up to 100.
    #[must_use]
    pub fn percentages(&self, decimals: u32) -> Vec<Decimal> {
        let units = 100 * 10_u64.pow(decimals.min(9));
        apportion(units, &self.0)
            .0
            .into_iter()
            .map(|units| Decimal::from_i128_with_scale(i128::from(units), decimals.min(9)))
            .collect()
    }

    /// How many equal parts these are, where percentages with this many decimals would make them differ: three, but not two
    /// or four. Whoever has no share is left out.
    #[must_use]
    pub fn equal_parts(&self, decimals: u32) -> Option<usize> {
        let weights: Vec<Decimal> = self.0.iter().map(|part| Decimal::from((*part).min(1))).collect();
        let parts = self.0.iter().filter(|part| **part > 0).count();
        let units = 100 * 10_u64.pow(decimals.min(9));
        let alike = u64::try_from(parts).is_ok_and(|parts| units.is_multiple_of(parts.max(1)));
        (!alike && Self::from_weights(&weights).as_ref() == Some(self)).then_some(parts)
    }

    /// Divides an amount; a loss is divided like a gain.
    #[must_use]
    pub fn divide(&self, amount: Cents) -> Division {
        let (units, residue) = apportion(amount.count().unsigned_abs(), &self.0);
        let sign = if amount.is_negative() { -1 } else { 1 };
        let parts = units
            .into_iter()
            .map(|units| Cents::new(sign * i64::try_from(units).unwrap_or(i64::MAX)))
            .collect();
        Division { parts, residue }
    }
}

/// Divides whole units by shares; who got a left-over unit comes second.
fn apportion(units: u64, shares: &[u64]) -> (Vec<u64>, Vec<usize>) {
    let whole = u128::from(WHOLE);
    let products: Vec<u128> = shares
        .iter()
        .map(|share| u128::from(units) * u128::from(*share))
        .collect();
    // A product divided by the whole is at most `units`.
    let mut parts: Vec<u64> = products
        .iter()
        .map(|product| u64::try_from(product / whole).unwrap_or(u64::MAX))
        .collect();
    let given: u64 = parts.iter().sum();
    let remainders: Vec<u128> = products.iter().map(|product| product % whole).collect();
    let residue = largest(&remainders, usize::try_from(units - given).unwrap_or(0));
    for index in &residue {
        parts[*index] += 1;
    }
    (parts, residue)
}

/// The places of the largest values; equal ones in their order.
fn largest<T: Ord>(values: &[T], count: usize) -> Vec<usize> {
    if count == 0 {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*b].cmp(&values[*a]));
    order.truncate(count);
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights(values: &[&str]) -> Vec<Decimal> {
        values
            .iter()
            .map(|value| Decimal::from_str_exact(value).expect("a decimal"))
            .collect()
    }

    fn percentages(values: &[&str], decimals: u32) -> Vec<String> {
        let shares = Shares::from_weights(&weights(values)).expect("shares");
        shares.percentages(decimals).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn printed_percentages_add_up_to_a_hundred() {
        assert_eq!(percentages(&["1", "1", "1"], 2), ["33.34", "33.33", "33.33"]);
        assert_eq!(percentages(&["46.37", "53.63"], 2), ["46.37", "53.63"]);
        assert_eq!(percentages(&["1", "2", "3", "0"], 1), ["16.7", "33.3", "50.0", "0.0"]);
    }

    #[test]
    fn equal_parts_are_known_where_percentages_would_make_them_differ() {
        let parts = |values: &[&str]| Shares::from_weights(&weights(values)).expect("shares").equal_parts(2);
        assert_eq!(parts(&["7", "7", "7"]), Some(3));
        assert_eq!(parts(&["1", "0", "1", "1"]), Some(3));
        assert_eq!(parts(&["1", "1"]), None);
        assert_eq!(parts(&["33.34", "33.33", "33.33"]), None);
    }

    #[test]
    fn an_amount_is_divided_without_loss_and_the_residue_is_named() {
        let thirds = Shares::equal(3).expect("shares");
        let division = thirds.divide(Cents::new(10_000));
        assert_eq!(division.parts, [3334, 3333, 3333].map(Cents::new));
        assert_eq!(division.residue, [0]);
        let loss = thirds.divide(Cents::new(-100));
        assert_eq!(loss.parts, [-34, -33, -33].map(Cents::new));
        let nothing = thirds.divide(Cents::ZERO);
        assert_eq!((nothing.parts, nothing.residue), (vec![Cents::ZERO; 3], vec![]));
    }

    #[test]
    fn weights_that_cannot_be_shares_give_nothing() {
        assert_eq!(Shares::from_weights(&weights(&["0", "0"])), None);
        assert_eq!(Shares::from_weights(&weights(&["-1", "2"])), None);
        assert_eq!(Shares::from_weights(&[]), None);
        assert_eq!(Shares::from_weights(&[Decimal::MAX, Decimal::MAX]), None);
    }

    #[test]
    fn the_largest_amount_is_divided_exactly() {
        let shares = Shares::from_weights(&weights(&["0.000001", "3", "999999999999.99"])).expect("shares");
        let amount = Cents::new(9_000_000_000_000_000_000);
        assert_eq!(Cents::sum(shares.divide(amount).parts), Some(amount));
    }
}
