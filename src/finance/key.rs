//! The distribution key: how the margin of a year is divided among the partners.

use rust_decimal::Decimal;

use crate::model::{KeyPart, YearlyFigure};

use super::part_year::PartYears;
use super::price::part;
use super::{Cents, Division, Shares};

/// What a part of a key rewards, its weight in per cent, and fixed weights per partner where it has them.
pub type Part = (KeyPart, Decimal, Vec<Decimal>);

/// What the shares of a key may rest on, per partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// Cost of a unit.
    pub cost: Vec<Decimal>,
    /// Hours times rate of a unit.
    pub effort: Vec<Decimal>,
    /// Investments.
    pub investment: Vec<Decimal>,
}

/// How shares come about; resolved against costs and effort it is a [`Key`].
#[derive(Debug, Clone)]
pub struct KeyRule {
    /// The parts of the key.
    pub base: Vec<Part>,
    /// Another division above thresholds, in rising order; `division` holds the parts.
    pub bands: Vec<Band<Vec<Part>>>,
    /// The fee for founding parties.
    pub fee: Option<Fee>,
    /// Hours that each partner owes a year and what a missing hour costs, in euro.
    pub minimum_effort: Vec<Option<(Decimal, Decimal)>>,
}

/// A division of the margin above an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band<T> {
    /// The amount of margin a year, after the founding fee, above which it holds.
    pub above: Cents,
    /// The division.
    pub division: T,
}

/// A fee for founding parties, before the margin is divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fee {
    /// How large it is.
    pub rule: FeeRule,
    /// Who gets it.
    pub shares: Shares,
}

/// How large the founding fee is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeeRule {
    /// A percentage of the margin.
    Percent(Decimal),
    /// An amount a year, at most the margin.
    Amount(Cents),
}

/// A key with its shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The shares of each part of the key with its weight in per cent.
    pub parts: Vec<(KeyPart, Decimal, Shares)>,
    /// The shares.
    pub base: Shares,
    /// Other shares above thresholds, in rising order.
    pub bands: Vec<Band<Shares>>,
    /// The fee for founding parties.
    pub fee: Option<Fee>,
}

impl Key {
    /// Whether its shares divide the whole margin: no founding fee comes before it, no threshold changes it.
    #[must_use]
    pub fn divides_all(&self) -> bool {
        self.fee.is_none() && self.bands.is_empty()
    }
}

/// The margin of a year, divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    /// The margin.
    pub margin: Cents,
    /// The founding fee, and each partner's part of it.
    pub fee: Cents,
    /// Each partner's part of the founding fee.
    pub fee_parts: Vec<Cents>,
    /// What is left to divide by the key.
    pub rest: Cents,
    /// The slices of what is left, each with its division; at least one.
    pub slices: Vec<Slice>,
    /// What each partner gets in all.
    pub totals: Vec<Cents>,
}

/// A slice of the margin that is divided by the same shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    /// The threshold above which it lies; nothing for the first.
    pub above: Option<Cents>,
    /// The amount in it.
    pub amount: Cents,
    /// Each partner's part, and who got left-over cents.
    pub division: Division,
}

impl KeyRule {
    /// Finds the shares; nothing where a part rests on amounts that are all zero.
    #[must_use]
    pub fn resolve(&self, basis: &Basis) -> Option<Key> {
        let shares = |parts: &[Part]| -> Option<Vec<_>> {
            let shares = |(kind, weight, fixed): &Part| Some((*kind, *weight, part_shares(*kind, fixed, basis)?));
            parts.iter().map(shares).collect()
        };
        let bands = self.bands.iter().map(|band| {
            Some(Band {
                above: band.above,
                division: mix(&shares(&band.division)?, basis.cost.len())?,
            })
        });
        let parts = shares(&self.base)?;
        Some(Key {
            base: mix(&parts, basis.cost.len())?,
            parts,
            bands: bands.collect::<Option<_>>()?,
            fee: self.fee.clone(),
        })
    }

    /// Whether the shares change with the cost of a unit.
    #[must_use]
    pub fn follows_costs(&self) -> bool {
        let parts = self
            .base
            .iter()
            .chain(self.bands.iter().flat_map(|band| &band.division));
        parts
            .into_iter()
            .any(|(kind, ..)| matches!(kind, KeyPart::Cost | KeyPart::Effort | KeyPart::Investment))
    }
}

/// The shares of one part of a key.
fn part_shares(kind: KeyPart, fixed: &[Decimal], basis: &Basis) -> Option<Shares> {
    match kind {
        KeyPart::Equal => Shares::equal(basis.cost.len()),
        KeyPart::Cost => Shares::from_weights(&basis.cost),
        KeyPart::Effort => Shares::from_weights(&basis.effort),
        KeyPart::Investment => Shares::from_weights(&basis.investment),
        KeyPart::Fixed | KeyPart::Future | KeyPart::Openness | KeyPart::Risk => Shares::from_weights(fixed),
    }
}

/// The weighted mix of the parts.
fn mix(parts: &[(KeyPart, Decimal, Shares)], partners: usize) -> Option<Shares> {
    if let [(_, _, only)] = parts {
        return Some(only.clone());
    }
    let mut weights = vec![Decimal::ZERO; partners];
    for (_, weight, shares) in parts {
        for (sum, share) in weights.iter_mut().zip(shares.fractions()) {
            *sum = sum.checked_add(share.checked_mul(*weight)?)?;
        }
    }
    Shares::from_weights(&weights)
}

impl Key {
    /// The key as it holds in a calendar year: a fee that is an amount, and thresholds, brought back to the part of the
    /// year that counts; nothing where one can't be held.
    #[must_use]
    pub fn in_year(&self, years: &PartYears, year: u32) -> Option<Self> {
        let mut key = self.clone();
        for band in &mut key.bands {
            band.above = years.amount(YearlyFigure::Thresholds, year, band.above)?;
        }
        if let Some(FeeRule::Amount(amount)) = key.fee.as_mut().map(|fee| &mut fee.rule) {
            *amount = years.amount(YearlyFigure::Fees, year, *amount)?;
        }
        Some(key)
    }

    /// Divides the margin of a year.
    ///
    /// From a positive margin the founding fee is taken first. What is left is divided by the shares; the part of it
    /// above a threshold by the shares of that threshold. A loss is divided by the shares, without fee or threshold.
    /// Gives nothing where an amount can't be held.
    #[must_use]
    pub fn distribute(&self, margin: Cents) -> Option<Distribution> {
        let partners = self.base.len();
        let positive = margin > Cents::ZERO;
        let (fee, fee_parts) = match &self.fee {
            Some(fee) if positive => {
                let amount = match &fee.rule {
                    FeeRule::Percent(percent) => Cents::of(part(margin.euro(), *percent)?)?,
                    FeeRule::Amount(amount) => (*amount).min(margin),
                };
                (amount, fee.shares.divide(amount).parts)
            }
            _ => (Cents::ZERO, vec![Cents::ZERO; partners]),
        };
        let rest = margin.minus(fee)?;
        let mut slices = Vec::with_capacity(1 + self.bands.len());
        let mut bands = self
            .bands
            .iter()
            .filter(|band| positive && rest > band.above)
            .peekable();
        let first = bands.peek().map_or(rest, |band| band.above);
        slices.push(Slice {
            above: None,
            amount: first,
            division: self.base.divide(first),
        });
        while let Some(band) = bands.next() {
            let upto = bands.peek().map_or(rest, |next| next.above);
            let amount = upto.minus(band.above)?;
            slices.push(Slice {
                above: Some(band.above),
                amount,
                division: band.division.divide(amount),
            });
        }
        let mut totals = fee_parts.clone();
        for slice in &slices {
            for (total, part) in totals.iter_mut().zip(&slice.division.parts) {
                *total = total.plus(*part)?;
            }
        }
        Some(Distribution {
            margin,
            fee,
            fee_parts,
            rest,
            slices,
            totals,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimals(values: &[i64]) -> Vec<Decimal> {
        values.iter().map(|value| Decimal::from(*value)).collect()
    }

    fn basis() -> Basis {
        Basis {
            cost: decimals(&[30, 70]),
            effort: decimals(&[10, 0]),
            investment: decimals(&[0, 0]),
        }
    }

    fn rule(base: Vec<Part>) -> KeyRule {
        KeyRule {
            base,
            bands: vec![],
            fee: None,
            minimum_effort: vec![None; 2],
        }
    }

    #[test]
    fn a_hybrid_key_is_the_weighted_mix_of_its_parts() {
        let rule = rule(vec![
            (KeyPart::Cost, Decimal::from(50), vec![]),
            (KeyPart::Effort, Decimal::from(30), vec![]),
            (KeyPart::Risk, Decimal::from(20), decimals(&[0, 100])),
        ]);
        let key = rule.resolve(&basis()).expect("a key");
        assert_eq!(key.base.percentages(2), [Decimal::new(4500, 2), Decimal::new(5500, 2)]);
    }

    #[test]
    fn a_part_that_rests_on_nothing_gives_no_key() {
        let rule = rule(vec![(KeyPart::Investment, Decimal::ONE_HUNDRED, vec![])]);
        assert_eq!(rule.resolve(&basis()), None);
    }

    #[test]
    fn fee_and_thresholds_take_their_slice_of_a_gain_and_nothing_of_a_loss() {
        let mut rule = rule(vec![(KeyPart::Equal, Decimal::ONE_HUNDRED, vec![])]);
        rule.fee = Some(Fee {
            rule: FeeRule::Percent(Decimal::TEN),
            shares: Shares::from_weights(&decimals(&[1, 0])).expect("shares"),
        });
        rule.bands = vec![Band {
            above: Cents::new(50_000),
            division: vec![(KeyPart::Fixed, Decimal::ONE_HUNDRED, decimals(&[25, 75]))],
        }];
        let key = rule.resolve(&basis()).expect("a key");
        let gain = key.distribute(Cents::new(100_000)).expect("a division");
        assert_eq!(gain.fee, Cents::new(10_000));
        let amounts: Vec<i64> = gain.slices.iter().map(|slice| slice.amount.count()).collect();
        assert_eq!(amounts, [50_000, 40_000]);
        assert_eq!(gain.totals, [10_000 + 25_000 + 10_000, 25_000 + 30_000].map(Cents::new));
        let loss = key.distribute(Cents::new(-101)).expect("a division");
        assert_eq!((loss.fee, loss.slices.len()), (Cents::ZERO, 1));
        assert_eq!(loss.totals, [-51, -50].map(Cents::new));
    }
}
