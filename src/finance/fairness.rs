//! Yardsticks of fairness beside the chosen key.
//!
//! In the reference year of the middle scenario, and in each year that is over: by cost (of that year, costs per year included), by effort (of a
//! unit), by risk carried (investments and amounts at risk), by stand-alone value (in proportion to what each would
//! earn alone; all must be given, none negative), and the Shapley value (with a gain to divide, and every group given).
//! Efficiency (what is divided is the whole margin), individual rationality (nobody earns less than alone) and the
//! core (no group earns less than on its own) are those of cooperative game theory.
//! Source of the Shapley value: L. S. Shapley, "A value for n-person games" (1953).

use rust_decimal::Decimal;

use crate::model::{Yardstick, YearlyFigure};

use super::key::{Basis, Distribution};
use super::outlook::{Outlook, Year};
use super::plan::Plan;
use super::{Cents, Shares};

/// What each partner gets of the margin, and what each yardstick would give it.
#[derive(Debug, Clone)]
pub struct Fairness {
    /// The margin of the reference year.
    pub margin: Cents,
    /// What each partner gets of it.
    pub parts: Vec<Cents>,
    /// The yardsticks that the data allows.
    pub measures: Vec<Measure>,
    /// What each partner would earn alone in that year, where it is given.
    pub stand_alone: Vec<Option<Cents>>,
    /// Groups that would earn more on their own: the group as a set of bits, what it gets, what it would earn.
    pub objections: Vec<(u32, Cents, Cents)>,
}

/// What a yardstick gives.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Which yardstick.
    pub yardstick: Yardstick,
    /// The amount that it gives each partner; together the margin.
    pub amounts: Vec<Cents>,
    /// The shares in per cent; from the shares themselves where there is no gain to divide.
    pub percent: Vec<Decimal>,
    /// By how many percentage points each partner's part lies above it.
    pub deviation: Vec<Decimal>,
}

impl Measure {
    /// The largest deviation of a partner, in percentage points.
    #[must_use]
    pub fn distance(&self) -> Decimal {
        self.deviation.iter().map(Decimal::abs).max().unwrap_or_default()
    }
}

/// The division of a year, to be measured.
#[derive(Debug, Clone, Copy)]
pub struct Divided<'a> {
    /// The calendar year.
    pub year: u32,
    /// The margin, divided.
    pub distribution: &'a Distribution,
    /// The shares of the key.
    pub base: &'a Shares,
    /// The cost of that year for each partner, in euro, without what went to suppliers.
    pub costs: &'a [Decimal],
    /// Effort and investments.
    pub basis: &'a Basis,
}

impl Fairness {
    /// Measures the division of the reference year.
    ///
    /// `basis` holds effort and investments in that outlook. Gives nothing where a figure can't be held.
    #[must_use]
    pub fn of(plan: &Plan, outlook: &Outlook, basis: &Basis) -> Option<Self> {
        Self::of_planned(plan, outlook, outlook.years.get(plan.reference)?, basis)
    }

    /// Measures the division of a year of an outlook, with effort and investments in it.
    #[must_use]
    pub fn of_planned(plan: &Plan, outlook: &Outlook, year: &Year, basis: &Basis) -> Option<Self> {
        let costs: Vec<Decimal> = year.costs[..plan.partners].iter().map(|cost| cost.euro()).collect();
        let divided = Divided {
            year: year.calendar,
            distribution: &year.distribution,
            base: &outlook.key.base,
            costs: &costs,
            basis,
        };
        Self::of_year(plan, divided)
    }

    /// Measures the division of a year. Gives nothing where a figure can't be held.
    #[must_use]
    pub fn of_year(plan: &Plan, divided: Divided<'_>) -> Option<Self> {
        let margin = divided.distribution.margin;
        let parts = divided.distribution.totals.clone();
        let chosen = percent_of(&parts).unwrap_or_else(|| hundredfold(divided.base));
        let own = |value: Cents| plan.part_years.amount(YearlyFigure::Amounts, divided.year, value);
        let stand_alone = plan.stand_alone.iter();
        let stand_alone: Vec<Option<Cents>> = stand_alone
            .map(|value| value.map_or(Some(None), |value| own(value).map(Some)))
            .collect::<Option<_>>()?;
        let coalitions = plan.coalitions.iter();
        let coalitions: Vec<(u32, Cents)> = coalitions
            .map(|(group, value)| Some((*group, own(*value)?)))
            .collect::<Option<_>>()?;
        let mut measures = Vec::new();
        let mut add = |yardstick, amounts: Vec<Cents>, percent: Vec<Decimal>| {
            let deviation = chosen
                .iter()
                .zip(&percent)
                .map(|(chosen, percent)| chosen.checked_sub(*percent))
                .collect::<Option<_>>()?;
            measures.push(Measure {
                yardstick,
                amounts,
                percent,
                deviation,
            });
            Some(())
        };
        let mut risk = divided.basis.investment.clone();
        for (partner, amount) in &plan.risks {
            risk[*partner] = risk[*partner].checked_add(amount.euro())?;
        }
        let alone: Option<Vec<Decimal>> = stand_alone.iter().map(|value| value.map(Cents::euro)).collect();
        for (yardstick, weights) in [
            (Yardstick::Cost, Some(divided.costs.to_vec())),
            (Yardstick::Effort, Some(divided.basis.effort.clone())),
            (Yardstick::Risk, Some(risk)),
            (Yardstick::StandAlone, alone),
        ] {
            if let Some(shares) = weights.and_then(|weights: Vec<Decimal>| Shares::from_weights(&weights)) {
                add(yardstick, shares.divide(margin).parts, hundredfold(&shares))?;
            }
        }
        if let Some(amounts) = shapley(&stand_alone, &coalitions, margin)
            && let Some(percent) = percent_of(&amounts)
        {
            add(Yardstick::Shapley, amounts, percent)?;
        }
        let objections = objections(&parts, &stand_alone, &coalitions)?;
        Some(Self {
            margin,
            parts,
            measures,
            stand_alone,
            objections,
        })
    }

    /// The measure of this yardstick, where the data allows it.
    #[must_use]
    pub fn measure(&self, yardstick: Yardstick) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.yardstick == yardstick)
    }

    /// Whether the key is fair by the criterion of the partners.
    ///
    /// By stand-alone value: nobody earns less than alone, nothing where that is not given. By another yardstick:
    /// there is a gain to divide and nobody's part lies further from it than the tolerance.
    #[must_use]
    pub fn is_fair(&self, yardstick: Yardstick, tolerance: Decimal) -> bool {
        if yardstick == Yardstick::StandAlone {
            let alone = self.stand_alone.iter().map(|value| value.unwrap_or(Cents::ZERO));
            return self.parts.iter().zip(alone).all(|(part, alone)| *part >= alone);
        }
        self.margin > Cents::ZERO
            && self
                .measure(yardstick)
                .is_some_and(|measure| measure.distance() <= tolerance)
    }
}

/// Partners and groups that get less than they would earn on their own.
fn objections(
    parts: &[Cents],
    stand_alone: &[Option<Cents>],
    coalitions: &[(u32, Cents)],
) -> Option<Vec<(u32, Cents, Cents)>> {
    let mut objections = Vec::new();
    for (partner, value) in stand_alone.iter().enumerate() {
        if let Some(value) = value.filter(|value| parts[partner] < *value) {
            let group = u32::try_from(partner).ok().and_then(|place| 1_u32.checked_shl(place));
            objections.push((group.unwrap_or_default(), parts[partner], value));
        }
    }
    for (group, value) in coalitions {
        let gets = Cents::sum(members(*group, parts.len()).map(|partner| parts[partner]))?;
        if gets < *value {
            objections.push((*group, gets, *value));
        }
    }
    Some(objections)
}

/// The partners in a group.
pub fn members(group: u32, partners: usize) -> impl Iterator<Item = usize> {
    (0..partners).filter(move |partner| {
        let place = u32::try_from(*partner).unwrap_or(u32::MAX);
        group.checked_shr(place).is_some_and(|rest| rest & 1 == 1)
    })
}

fn hundredfold(shares: &Shares) -> Vec<Decimal> {
    shares
        .fractions()
        .iter()
        .map(|share| share * Decimal::ONE_HUNDRED)
        .collect()
}

/// Each amount as a percentage of the sum; nothing where the sum is no gain.
fn percent_of(amounts: &[Cents]) -> Option<Vec<Decimal>> {
    let total = Cents::sum(amounts.iter().copied())?;
    if total <= Cents::ZERO {
        return None;
    }
    amounts
        .iter()
        .map(|amount| {
            amount
                .euro()
                .checked_mul(Decimal::ONE_HUNDRED)?
                .checked_div(total.euro())
        })
        .collect()
}

/// The Shapley value of each partner, to the cent; together the margin.
///
/// φᵢ = Σ over groups S without i of |S|! (n − |S| − 1)! ÷ n! × (v(S with i) − v(S)). It needs the value of every
/// group: each partner alone, each group of several, and the margin for all together.
fn shapley(stand_alone: &[Option<Cents>], coalitions: &[(u32, Cents)], margin: Cents) -> Option<Vec<Cents>> {
    const MOST: usize = 10;
    let n = stand_alone.len();
    if !(2..=MOST).contains(&n) {
        return None;
    }
    let all = (1_u32 << n) - 1;
    let mut values = vec![None; 1 << n];
    values[0] = Some(Cents::ZERO);
    for (partner, value) in stand_alone.iter().enumerate() {
        values[1 << partner] = *value;
    }
    for (group, value) in coalitions {
        *values.get_mut(*group as usize)? = Some(*value);
    }
    values[all as usize] = Some(margin);
    let values: Vec<Cents> = values.into_iter().collect::<Option<_>>()?;
    let factorials: Vec<i128> = (0..=n as i128)
        .scan(1_i128, |product, i| {
            *product *= i.max(1);
            Some(*product)
        })
        .collect();
    // Numerators over n!, in cents: exact.
    let mut numerators = vec![0_i128; n];
    for group in 0..all {
        let size = group.count_ones() as usize;
        for partner in (0..n).filter(|partner| group >> partner & 1 == 0) {
            let with = values[(group | 1 << partner) as usize].count();
            let gain = i128::from(with) - i128::from(values[group as usize].count());
            numerators[partner] += factorials[size] * factorials[n - size - 1] * gain;
        }
    }
    // The floors lack at most n − 1 cents of the margin; they go to the largest remainders.
    let whole = factorials[n];
    let mut amounts = numerators
        .iter()
        .map(|numerator| i64::try_from(numerator.div_euclid(whole)).ok())
        .collect::<Option<Vec<_>>>()?;
    let given: i64 = amounts.iter().sum();
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by_key(|partner| std::cmp::Reverse(numerators[*partner].rem_euclid(whole)));
    for partner in order.into_iter().take(usize::try_from(margin.count() - given).ok()?) {
        amounts[partner] += 1;
    }
    Some(amounts.into_iter().map(Cents::new).collect())
}
