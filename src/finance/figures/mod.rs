//! Every figure of a revenue model, each with the expression that it follows from and the places that it rests on.
//!
//! Values come from the engine; expressions are put together here, file by file as the model is read: one unit, the
//! years, the yardsticks, the years that are over. A law says that each expression comes to its value.

mod parts;
mod settled;
mod units;
mod yardsticks;
mod years;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::diagnostic::Place;
use crate::model::{Amount, CostItem, Id, Located, Money, Partnership, RevenueModel, YearlyFigure};

use super::Cents;
use super::computed::Computed;
use super::expression::{Expression, Measure, Value, Weights};
use super::figure_id::{FigureId, Scope, Word};
use super::key::Distribution;

/// A revenue model: computed, and explained figure by figure. Nothing of it can fail any more.
#[derive(Debug, Clone)]
pub struct Reckoned {
    /// What the engine gives.
    pub computed: Computed,
    /// Each figure with its expression.
    pub figures: Figures,
}

impl Reckoned {
    /// Computes and explains a revenue model; nothing where a reference or a figure is at fault, which the checks report.
    #[must_use]
    pub fn of(partnership: &Partnership, model: &RevenueModel) -> Option<Self> {
        let computed = Computed::of(partnership, model)?;
        let figures = Figures::of(&computed, model);
        Some(Self { computed, figures })
    }
}

/// A figure that knows itself.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Its name.
    pub id: FigureId,
    /// Its value, as the engine computed it.
    pub value: Value,
    /// How it follows from the data and from other figures.
    pub expression: Expression,
    /// The places of the data that stand in its formula, or decide about it.
    pub own: BTreeSet<Place>,
    /// Figures that it rests on besides those in its expression.
    rests: Vec<FigureId>,
}

/// The figures of a model; a figure rests on figures before it alone.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    list: Vec<Figure>,
    index: BTreeMap<FigureId, usize>,
}

impl Figures {
    /// The figures of a model that was computed.
    fn of(computed: &Computed, model: &RevenueModel) -> Self {
        let mut maker = Maker {
            computed,
            model,
            figures: Self::default(),
        };
        maker.units();
        maker.later_costs();
        maker.key();
        maker.years();
        maker.yardsticks();
        maker.settled();
        maker.figures
    }

    /// A figure by its name.
    #[must_use]
    pub fn get(&self, id: FigureId) -> Option<&Figure> {
        self.list.get(*self.index.get(&id)?)
    }

    /// The figures in their order, steps that are not listed included.
    #[must_use]
    pub fn all(&self) -> &[Figure] {
        &self.list
    }

    /// What an expression comes to, with other figures as they are.
    #[must_use]
    pub fn evaluate(&self, expression: &Expression) -> Option<Decimal> {
        expression.evaluate(&|id| self.get(id).map(|figure| &figure.value))
    }

    /// For each figure, in their order, the places that it rests on, also by way of other figures.
    #[must_use]
    pub fn inputs(&self) -> Vec<BTreeSet<Place>> {
        let mut inputs: Vec<BTreeSet<Place>> = Vec::with_capacity(self.list.len());
        for figure in &self.list {
            let mut places = figure.own.clone();
            let mut named = figure.rests.clone();
            figure.expression.visit(&mut |part| {
                if let Expression::Figure(id) = part {
                    named.push(*id);
                }
            });
            let named: BTreeSet<usize> = named.iter().filter_map(|id| self.index.get(id).copied()).collect();
            for earlier in named.into_iter().filter_map(|index| inputs.get(index)) {
                places.extend(earlier);
            }
            inputs.push(places);
        }
        inputs
    }
}

impl Figure {
    /// Adds places that decide about the figure though they are no number in its formula.
    fn from(&mut self, places: impl IntoIterator<Item = Place>) -> &mut Self {
        self.own.extend(places);
        self
    }

    /// Adds figures that it rests on though they are not in its formula.
    fn resting(&mut self, figures: impl IntoIterator<Item = FigureId>) -> &mut Self {
        self.rests.extend(figures);
        self
    }
}

/// Puts the figures together.
struct Maker<'a> {
    computed: &'a Computed,
    model: &'a RevenueModel,
    figures: Figures,
}

impl Maker<'_> {
    fn add(&mut self, id: FigureId, value: Value, expression: Expression) -> &mut Figure {
        let mut own = BTreeSet::new();
        expression.visit(&mut |part| {
            if let Expression::Input(_, place) = part {
                own.insert(*place);
            }
        });
        let index = self.figures.list.len();
        self.figures.index.insert(id, index);
        self.figures.list.push(Figure {
            id,
            value,
            expression,
            own,
            rests: Vec::new(),
        });
        &mut self.figures.list[index]
    }

    fn money(&mut self, id: FigureId, amount: Cents, expression: Expression) -> &mut Figure {
        self.add(id, Value::Money(amount), expression)
    }

    fn partners(&self) -> std::ops::Range<usize> {
        0..self.computed.plan.partners
    }

    fn parties(&self) -> std::ops::Range<usize> {
        0..self.computed.plan.parties.len()
    }

    /// The figure of each partner.
    fn each(&self, scope: Scope, word: Word) -> Vec<FigureId> {
        self.partners().map(|partner| scope.of(word, partner)).collect()
    }

    /// Weights that are shares of the partners, listed elsewhere as figures.
    fn shares(&self, word: Word, partner: usize) -> Weights {
        Weights {
            of_all: self.each(Scope::Key, word).into_iter().map(Expression::from).collect(),
            partner,
            total: None,
        }
    }

    /// Whether an id is that of a party.
    fn is(&self, party: usize, id: &Id) -> bool {
        self.computed.plan.parties.get(party) == Some(id)
    }

    /// Adds the founding fee of a year; gives how each partner's part of the margin comes about.
    fn division(&mut self, scope: Scope, distribution: &Distribution) -> Vec<Expression> {
        let margin = scope.all(Word::Margin);
        let fee = scope.all(Word::Fee);
        let key = &self.computed.key;
        let mut expression = Expression::from(Cents::ZERO);
        let mut decided: Vec<Place> = Vec::new();
        if let Some(written) = &self.model.key.founding_fee {
            let gain = Expression::Greatest(vec![Cents::ZERO.into(), margin.into()]);
            expression = gain.if_zero(Cents::ZERO, self.fee_of_gain(written, scope));
            decided.extend(written.shares.iter().map(|share| share.percent.place()));
            decided.extend(written.percent.as_ref().map(|percent| percent.place()));
            decided.extend(written.amount.as_ref().map(|amount| amount.place()));
        }
        let bands: Vec<Word> = (0..key.bands.len()).map(Word::BandShare).collect();
        let others: Vec<FigureId> = bands.iter().flat_map(|word| self.each(Scope::Key, *word)).collect();
        self.money(fee, distribution.fee, expression)
            .from(decided)
            .resting(others.into_iter().chain([margin]));
        // What is left after the fee is cut at each threshold; a loss stays whole, below the first.
        let rest = Expression::difference(margin, fee);
        let year = self.year_of(scope);
        let above = |band: usize| {
            let amount = Scope::Key.all(Word::Threshold(band)).into();
            self.of_year(YearlyFigure::Thresholds, year, amount)
        };
        let up_to = |band: usize| {
            if band < key.bands.len() {
                Expression::Least(vec![rest.clone(), above(band)])
            } else {
                rest.clone()
            }
        };
        let slices: Vec<Expression> = (0..bands.len())
            .map(|band| {
                let slice = Expression::difference(up_to(band + 1), above(band));
                let slice = Expression::Greatest(vec![Cents::ZERO.into(), slice]);
                slice.whole(Measure::Money)
            })
            .collect();
        let first = up_to(0).whole(Measure::Money);
        let part = |partner: usize| {
            let mut terms = Vec::new();
            if key.fee.is_some() {
                terms.push(Expression::divided(fee, self.shares(Word::FeeShare, partner)).unless(fee));
            }
            terms.push(Expression::divided(first.clone(), self.shares(Word::Share, partner)));
            for (slice, word) in slices.iter().zip(&bands) {
                terms.push(Expression::divided(slice.clone(), self.shares(*word, partner)).unless(slice.clone()));
            }
            Expression::Sum(terms)
        };
        self.partners().map(part).collect()
    }
}

/// An amount of the data in whole cents.
fn money(written: &Located<Money>) -> Expression {
    Expression::Input(Measure::Money.of(written.0), written.place())
}

/// An exact amount of the data.
fn exact(written: &Located<Money>) -> Expression {
    Expression::Input(Value::Amount(written.0), written.place())
}

/// A number of units, hours or pieces of the data.
fn quantity(written: &Located<Amount>) -> Expression {
    Expression::Input(Value::Quantity(written.0), written.place())
}

/// What a sub-action costs for one unit.
fn product(item: &CostItem) -> Expression {
    let cost = Expression::Input(Value::Amount(item.unit_cost.0), item.unit_cost.place());
    Expression::Product(vec![quantity(&item.required), cost])
}

/// Zero minus something.
fn negative(of: impl Into<Expression>) -> Expression {
    Expression::difference(Cents::ZERO, of)
}
