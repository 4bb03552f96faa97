//! Sensitivity: which inputs move each partner's result most, and where the key stops being fair.

use rust_decimal::Decimal;

use super::Cents;
use super::fairness::Fairness;
use super::key::Basis;
use super::outlook::{Variation, outlook};
use super::plan::Plan;

/// An input of the plan that can move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// The price of a unit.
    Price,
    /// Units sold.
    Volume,
    /// Subsidies that come into the margin.
    Subsidy,
    /// Costs per year.
    FixedCosts,
    /// Investments.
    Investments,
    /// A cost driver, from 0.
    Driver(usize),
    /// The cost of an activity, from 0.
    Activity(usize),
}

/// How an input moves what each partner has at the end of the plan.
#[derive(Debug, Clone)]
pub struct Swing {
    /// The input.
    pub input: Input,
    /// Each partner's result when the input is lower.
    pub low: Vec<Cents>,
    /// Each partner's result when it is higher.
    pub high: Vec<Cents>,
}

impl Swing {
    /// How far apart a partner's two results lie.
    #[must_use]
    pub fn width(&self, partner: usize) -> i64 {
        self.high[partner]
            .count()
            .abs_diff(self.low[partner].count())
            .try_into()
            .unwrap_or(i64::MAX)
    }
}

/// What a moved input does in the reference year.
#[derive(Debug, Clone)]
pub struct WhatIf {
    /// By how many per cent the input moved.
    pub percent: i32,
    /// The margin.
    pub margin: Cents,
    /// What each partner gets.
    pub parts: Vec<Cents>,
    /// Whether the key is still fair by the criterion of the partners.
    pub fair: bool,
}

/// How far an input can move before the key stops being fair, in tenths of a per cent; nothing within the range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FairRange {
    /// The first fall at which it is no longer fair.
    pub fall: Option<i32>,
    /// The first rise at which it is no longer fair.
    pub rise: Option<i32>,
}

/// The steps of a what-if table, in per cent.
pub const STEPS: [i32; 7] = [-30, -20, -10, 0, 10, 20, 30];

/// The furthest move that is considered, in tenths of a per cent.
const FURTHEST: i32 = 300;

/// Sub-actions that an input stands for; none for other inputs.
#[must_use]
pub fn items_of(plan: &Plan, drivers: &[Vec<usize>], input: &Input) -> Vec<usize> {
    match input {
        Input::Driver(index) => drivers[*index].clone(),
        Input::Activity(index) => (0..plan.items.len())
            .filter(|item| plan.items[*item].activity == *index)
            .collect(),
        _ => Vec::new(),
    }
}

/// The change in which one input is multiplied by a factor.
#[must_use]
pub fn change<'a>(input: &Input, items: &'a [usize], factor: Decimal) -> Variation<'a> {
    let mut change = Variation::NONE;
    match input {
        Input::Price => change.price = factor,
        Input::Volume => change.volume = factor,
        Input::Subsidy => change.subsidy = factor,
        Input::FixedCosts => change.fixed = factor,
        Input::Investments => change.investment = factor,
        Input::Driver(_) | Input::Activity(_) => change.items = Some((items, factor)),
    }
    change
}

/// One plus this many tenths of a per cent.
fn factor(tenths: i32) -> Decimal {
    Decimal::new(1000 + i64::from(tenths), 3)
}

/// Moves each input down and up by a percentage, in the middle scenario.
///
/// Inputs that move nothing are left out; the others stand in the order of their effect on all partners together,
/// largest first. Gives nothing where a figure can't be held.
#[must_use]
pub fn swings(plan: &Plan, drivers: &[Vec<usize>], activities: usize, percent: i32) -> Option<Vec<Swing>> {
    let middle = plan.middle()?;
    let covered = |activity: usize| {
        let items = items_of(plan, drivers, &Input::Activity(activity));
        drivers
            .iter()
            .any(|driver| items.iter().all(|item| driver.contains(item)))
    };
    let mut inputs = vec![
        Input::Price,
        Input::Volume,
        Input::Subsidy,
        Input::FixedCosts,
        Input::Investments,
    ];
    inputs.extend((0..drivers.len()).map(Input::Driver));
    // An activity whose whole cost moves with a driver would show the same twice.
    inputs.extend(
        (0..activities)
            .filter(|activity| !covered(*activity))
            .map(Input::Activity),
    );
    let mut swings = Vec::new();
    for input in inputs {
        let items = items_of(plan, drivers, &input);
        let at = |tenths| Some(outlook(plan, middle, &change(&input, &items, factor(tenths)))?.partner_ends);
        let (low, high) = (at(-10 * percent)?, at(10 * percent)?);
        if low != high {
            swings.push(Swing { input, low, high });
        }
    }
    swings.sort_by_key(|swing| {
        let total: i64 = (0..plan.partners)
            .map(|partner| swing.width(partner))
            .fold(0, i64::saturating_add);
        std::cmp::Reverse(total)
    });
    Some(swings)
}

/// What a moved input does in the reference year of the middle scenario, for each of [`STEPS`].
#[must_use]
pub fn what_if(plan: &Plan, items: &[usize], input: &Input) -> Option<Vec<WhatIf>> {
    STEPS
        .iter()
        .map(|percent| {
            let fairness = moved(plan, items, input, 10 * percent)?;
            Some(WhatIf {
                percent: *percent,
                margin: fairness.margin,
                fair: fairness.is_fair(plan.fairness.0, plan.fairness.1),
                parts: fairness.parts,
            })
        })
        .collect()
}

/// How far an input can fall and rise, up to 30 per cent, before the key stops being fair.
///
/// Looks at every tenth of a per cent in turn, since fairness can come and go. Gives nothing where the key is not fair
/// as planned.
#[must_use]
pub fn fair_range(plan: &Plan, items: &[usize], input: &Input) -> Option<FairRange> {
    let fair = |tenths: i32| {
        moved(plan, items, input, tenths).is_some_and(|fairness| fairness.is_fair(plan.fairness.0, plan.fairness.1))
    };
    if !fair(0) {
        return None;
    }
    Some(FairRange {
        fall: (1..=FURTHEST).map(|tenths| -tenths).find(|tenths| !fair(*tenths)),
        rise: (1..=FURTHEST).find(|tenths| !fair(*tenths)),
    })
}

/// Fairness in the reference year when an input moves by this many tenths of a per cent.
fn moved(plan: &Plan, items: &[usize], input: &Input, tenths: i32) -> Option<Fairness> {
    let factor = factor(tenths);
    let change = change(input, items, factor);
    let outlook = outlook(plan, plan.middle()?, &change)?;
    Fairness::of(plan, &outlook, &basis(plan, &change)?)
}

/// What yardsticks rest on when an input has moved.
fn basis(plan: &Plan, change: &Variation<'_>) -> Option<Basis> {
    let (_, mut basis) = plan.with_items(change.items)?;
    for amount in &mut basis.investment {
        *amount = amount.checked_mul(change.investment)?;
    }
    Some(basis)
}
