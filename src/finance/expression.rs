//! How a figure follows from numbers of the data and from other figures: a small tree that can be evaluated.
//!
//! One tree serves every way of showing a figure: it is evaluated here, and written for print, for data and for a worked
//! example by a [`Notation`](super::notation::Notation). Evaluating shares nothing with the engine (`outlook`, `settlement`,
//! `fairness`, `price`) but the rounding that a node names: to the cent, or by the largest remainder ([`Shares`]).

use rust_decimal::Decimal;

use crate::diagnostic::Place;

use super::figure_id::FigureId;
use super::{Cents, Shares};

/// A number with what it measures, which decides how it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Whole cents.
    Money(Cents),
    /// An exact amount in euro, such as the cost of a unit.
    Amount(Decimal),
    /// A number of units, hours, partners or times.
    Quantity(Decimal),
    /// A percentage as it was written.
    Percent(Decimal),
    /// The share of a partner: the shares of all, and its place among them.
    Share(Shares, usize),
    /// Several shares together, 0.5 for half.
    Fraction(Decimal),
    /// A calendar year from which something holds; nothing for never.
    Year(Option<u32>),
}

/// What a number that is worked out measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Whole cents.
    Money,
    /// An exact amount in euro.
    Amount,
    /// A number of units, hours, partners or times.
    Quantity,
    /// Several shares together.
    Fraction,
}

impl Measure {
    /// A number with this measure.
    #[must_use]
    pub fn of(self, number: Decimal) -> Value {
        match self {
            Self::Money => Cents::of(number).map_or(Value::Amount(number), Value::Money),
            Self::Amount => Value::Amount(number),
            Self::Quantity => Value::Quantity(number),
            Self::Fraction => Value::Fraction(number),
        }
    }
}

/// A tree of numbers, figures and operations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expression {
    /// A number of the data, with where it stands.
    Input(Value, Place),
    /// A number that stands in no file.
    Literal(Value),
    /// Another figure.
    Figure(FigureId),
    /// Another figure that is taken as given: what it rests on is not repeated where this one is explained.
    Given(FigureId),
    /// A part that is written as one number.
    Whole(Measure, Box<Self>),
    /// A part that a ledger writes out and a worked example writes as one amount.
    Detail(Box<Self>),
    /// The second, which is left out in writing where the first is zero.
    Unless(Box<Self>, Box<Self>),
    /// All terms added up.
    Sum(Vec<Self>),
    /// All amounts added up; in writing, those of zero are left out.
    Total(Vec<Self>),
    /// The first minus the second.
    Difference(Box<Self>, Box<Self>),
    /// All factors multiplied.
    Product(Vec<Self>),
    /// The first divided by the second.
    Quotient(Box<Self>, Box<Self>),
    /// A percentage, the first, of the second.
    PerCent(Box<Self>, Box<Self>),
    /// Rounded to the cent, half away from zero.
    ToTheCent(Box<Self>),
    /// The least of all.
    Least(Vec<Self>),
    /// The greatest of all.
    Greatest(Vec<Self>),
    /// The second where the first is zero, otherwise the third.
    IfZero(Box<Self>, Box<Self>, Box<Self>),
    /// The share that a weight gives, by the largest remainder.
    Share(Weights),
    /// What a partner gets of an amount by its weight, in whole cents, by the largest remainder.
    Divided(Box<Self>, Weights),
    /// The Shapley value of a partner, in whole cents, by the largest remainder; what each group is worth stands at
    /// the number whose bits are its members.
    Shapley(Vec<Self>, usize),
    /// The first calendar year from which amounts are zero or more to the end; those before `from` are no answer.
    FirstYear {
        /// The amounts of the years; year 0 comes before the plan.
        amounts: Vec<(u32, Self)>,
        /// The place of the first year that can be the answer.
        from: usize,
    },
}

/// The weights by which something is divided among the partners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weights {
    /// The weight of each partner.
    pub of_all: Vec<Expression>,
    /// The partner that this is about.
    pub partner: usize,
    /// What they add up to is written as this; nothing where writing it would say nothing.
    pub total: Option<Measure>,
}

impl Value {
    /// The number itself; zero for a year that never comes.
    #[must_use]
    pub fn number(&self) -> Decimal {
        match self {
            Self::Money(amount) => amount.euro(),
            Self::Amount(value) | Self::Quantity(value) | Self::Percent(value) | Self::Fraction(value) => *value,
            Self::Share(shares, partner) => shares.fraction(*partner),
            Self::Year(year) => Decimal::from(year.unwrap_or(0)),
        }
    }
}

impl From<Cents> for Expression {
    fn from(amount: Cents) -> Self {
        Self::Literal(Value::Money(amount))
    }
}

impl From<FigureId> for Expression {
    fn from(figure: FigureId) -> Self {
        Self::Figure(figure)
    }
}

impl Expression {
    /// The first minus the second.
    #[must_use]
    pub fn difference(from: impl Into<Self>, taken: impl Into<Self>) -> Self {
        Self::Difference(Box::new(from.into()), Box::new(taken.into()))
    }

    /// The first divided by a number.
    #[must_use]
    pub fn quotient(of: Self, by: Value) -> Self {
        Self::Quotient(Box::new(of), Box::new(Self::Literal(by)))
    }

    /// A percentage of something.
    #[must_use]
    pub fn per_cent(percent: Self, of: impl Into<Self>) -> Self {
        Self::PerCent(Box::new(percent), Box::new(of.into()))
    }

    /// Rounded to the cent.
    #[must_use]
    pub fn to_the_cent(self) -> Self {
        Self::ToTheCent(Box::new(self))
    }

    /// Written as one number.
    #[must_use]
    pub fn whole(self, measure: Measure) -> Self {
        Self::Whole(measure, Box::new(self))
    }

    /// Left out in writing where another number is zero.
    #[must_use]
    pub fn unless(self, zero: impl Into<Self>) -> Self {
        Self::Unless(Box::new(zero.into()), Box::new(self))
    }

    /// The first where this is zero, otherwise the second.
    #[must_use]
    pub fn if_zero(self, then: impl Into<Self>, otherwise: impl Into<Self>) -> Self {
        Self::IfZero(Box::new(self), Box::new(then.into()), Box::new(otherwise.into()))
    }

    /// What a partner gets of an amount by these weights.
    #[must_use]
    pub fn divided(amount: impl Into<Self>, weights: Weights) -> Self {
        Self::Divided(Box::new(amount.into()), weights)
    }

    /// The expressions that this one is made of.
    #[must_use]
    pub fn children(&self) -> Vec<&Self> {
        match self {
            Self::Input(..) | Self::Literal(_) | Self::Figure(_) | Self::Given(_) => Vec::new(),
            Self::Whole(_, of) | Self::Detail(of) | Self::ToTheCent(of) => vec![of],
            Self::Unless(a, b) | Self::Difference(a, b) | Self::Quotient(a, b) | Self::PerCent(a, b) => vec![a, b],
            Self::IfZero(zero, then, otherwise) => vec![zero, then, otherwise],
            Self::Sum(all) | Self::Total(all) | Self::Product(all) | Self::Least(all) | Self::Greatest(all) => {
                all.iter().collect()
            }
            Self::Share(weights) => weights.of_all.iter().collect(),
            Self::Divided(amount, weights) => std::iter::once(&**amount).chain(&weights.of_all).collect(),
            Self::Shapley(worth, _) => worth.iter().collect(),
            Self::FirstYear { amounts, .. } => amounts.iter().map(|(_, amount)| amount).collect(),
        }
    }

    /// Visits this expression and all that it is made of.
    pub fn visit<'e>(&'e self, see: &mut impl FnMut(&'e Self)) {
        see(self);
        for child in self.children() {
            child.visit(see);
        }
    }

    /// What the expression comes to, with figures as they are; nothing where it can't be held.
    pub fn evaluate<'v>(&'v self, figures: &impl Fn(FigureId) -> Option<&'v Value>) -> Option<Decimal> {
        let all =
            |parts: &'v [Self]| -> Option<Vec<Decimal>> { parts.iter().map(|part| part.evaluate(figures)).collect() };
        match self {
            Self::Input(value, _) | Self::Literal(value) => Some(value.number()),
            Self::Figure(id) | Self::Given(id) => figures(*id).map(Value::number),
            Self::Whole(_, of) | Self::Detail(of) | Self::Unless(_, of) => of.evaluate(figures),
            Self::Sum(terms) | Self::Total(terms) => sum(&all(terms)?),
            Self::Difference(from, taken) => from.evaluate(figures)?.checked_sub(taken.evaluate(figures)?),
            Self::Product(factors) => {
                let mut factors = all(factors)?.into_iter();
                let first = factors.next()?;
                factors.try_fold(first, Decimal::checked_mul)
            }
            Self::Quotient(of, by) => of.evaluate(figures)?.checked_div(by.evaluate(figures)?),
            Self::PerCent(percent, of) => {
                let hundredfold = of.evaluate(figures)?.checked_mul(percent.evaluate(figures)?)?;
                hundredfold.checked_div(Decimal::ONE_HUNDRED)
            }
            Self::ToTheCent(of) => Cents::of(of.evaluate(figures)?).map(Cents::euro),
            Self::Least(of) => all(of)?.into_iter().min(),
            Self::Greatest(of) => all(of)?.into_iter().max(),
            Self::IfZero(zero, then, otherwise) => {
                if zero.evaluate(figures)?.is_zero() {
                    then.evaluate(figures)
                } else {
                    otherwise.evaluate(figures)
                }
            }
            Self::Share(weights) => {
                let shares = Shares::from_weights(&all(&weights.of_all)?)?;
                shares.fractions().get(weights.partner).copied()
            }
            Self::Divided(amount, weights) => {
                let shares = Shares::from_weights(&all(&weights.of_all)?)?;
                let parts = shares.divide(Cents::of(amount.evaluate(figures)?)?).parts;
                parts.get(weights.partner).map(|part| part.euro())
            }
            Self::Shapley(worth, partner) => shapley(&all(worth)?, *partner),
            Self::FirstYear { amounts, from } => {
                let negative = |(_, amount): &'v (u32, Self)| Some(amount.evaluate(figures)? < Decimal::ZERO);
                let negative: Option<Vec<bool>> = amounts.iter().map(negative).collect();
                let place = first_year(negative?.into_iter(), *from);
                Some(Decimal::from(place.map_or(0, |place| amounts[place].0)))
            }
        }
    }
}

/// The place from which nothing is negative, no sooner than `from`; nothing where the last is.
pub(super) fn first_year(negative: impl Iterator<Item = bool>, from: usize) -> Option<usize> {
    let negative: Vec<bool> = negative.collect();
    let start = negative
        .iter()
        .rposition(|negative| *negative)
        .map_or(0, |last| last + 1);
    (start.max(from) < negative.len()).then_some(start.max(from))
}

/// All numbers added up; nothing where that can't be held.
pub(super) fn sum(terms: &[Decimal]) -> Option<Decimal> {
    terms.iter().try_fold(Decimal::ZERO, |sum, term| sum.checked_add(*term))
}

/// In how many orders all partners can join, for each order in which a group of this size joins before a partner and the
/// others after it: what a partner adds to such a group is divided by this.
#[must_use]
pub fn orders(partners: usize, size: u32) -> u64 {
    let factorial = |k: u64| (1..=k).product::<u64>();
    let (n, size) = (partners as u64, u64::from(size));
    factorial(n) / (factorial(size) * factorial(n.saturating_sub(size + 1)))
}

/// The Shapley value of a partner from what each group is worth, in euro.
fn shapley(worth: &[Decimal], partner: usize) -> Option<Decimal> {
    let all = worth.len().checked_sub(1)?;
    let partners = usize::try_from(all.count_ones()).ok()?;
    let mut floors = Vec::with_capacity(partners);
    let mut remainders = Vec::with_capacity(partners);
    for of in 0..partners {
        let mut cents = Decimal::ZERO;
        for group in (0..all).filter(|group| group >> of & 1 == 0) {
            let gain = worth.get(group | 1 << of)?.checked_sub(*worth.get(group)?)?;
            let orders = Decimal::from(orders(partners, group.count_ones()));
            cents = cents.checked_add(gain.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(orders)?)?;
        }
        // A sum of thirds and sixths is whole but for the last digits that can be held; n! of ten partners has seven.
        let cents = cents.round_dp(9);
        floors.push(cents.floor());
        remainders.push(cents.checked_sub(cents.floor())?);
    }
    let left = worth
        .get(all)?
        .checked_mul(Decimal::ONE_HUNDRED)?
        .checked_sub(sum(&floors)?)?;
    let before = |other: &usize| {
        remainders[*other] > remainders[partner] || (remainders[*other] == remainders[partner] && *other < partner)
    };
    let ahead = (0..partners).filter(before).count();
    let extra = if Decimal::from(ahead) < left {
        Decimal::ONE
    } else {
        Decimal::ZERO
    };
    floors
        .get(partner)?
        .checked_add(extra)?
        .checked_div(Decimal::ONE_HUNDRED)
}
