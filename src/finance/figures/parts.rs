//! Figures of a year in a part of one, and costs of a unit by the year in which they count.

use rust_decimal::Decimal;

use crate::finance::expression::{Expression, Measure, Value};
use crate::finance::figure_id::{FigureId, Scope, Word};
use crate::finance::{Cents, Item, Plan};
use crate::model::{CostItem, FoundingFee, YearlyFigure};

use super::{Maker, money, product};

impl Maker<'_> {
    /// The calendar year that a part of the model is about; the reference year where it is about none.
    pub(super) fn year_of(&self, scope: Scope) -> u32 {
        let plan = &self.computed.plan;
        match scope {
            Scope::Year(_, index) => plan.calendar(index),
            Scope::Settled(year) => year,
            Scope::Unit | Scope::Price | Scope::Key | Scope::Scenario(_) | Scope::Yardsticks => {
                plan.calendar(plan.reference)
            }
        }
    }

    /// What an amount of a year comes to in a calendar year: itself, or the part of its days.
    pub(super) fn of_year(&self, figure: YearlyFigure, year: u32, amount: Expression) -> Expression {
        match self.computed.plan.part_years.reduced(figure, year) {
            None => amount,
            Some(part) => {
                let days = Expression::Literal(Value::Quantity(Decimal::from(part.days)));
                let days = Expression::Product(vec![amount, days]);
                let of = Value::Quantity(Decimal::from(part.of));
                Expression::quotient(days, of).to_the_cent()
            }
        }
    }

    /// The founding fee of a margin that is a gain.
    pub(super) fn fee_of_gain(&self, fee: &FoundingFee, scope: Scope) -> Expression {
        let margin = scope.all(Word::Margin);
        match (&fee.percent, &fee.amount) {
            (Some(percent), _) => {
                let percent = Expression::Input(Value::Percent(percent.0), percent.place());
                Expression::per_cent(percent, margin).to_the_cent()
            }
            (None, Some(amount)) => {
                let amount = self.of_year(YearlyFigure::Fees, self.year_of(scope), money(amount));
                Expression::Least(vec![amount, margin.into()])
            }
            (None, None) => Cents::ZERO.into(),
        }
    }

    /// The costs of a unit that count in later years, and those that are accrued for them.
    pub(super) fn later_costs(&mut self) {
        let plan = &self.computed.plan;
        let delays = plan.delays();
        let zero = std::iter::once(0).filter(|_| !delays.is_empty());
        for delay in zero.chain(delays.iter().copied()) {
            self.unit_cost_by(Word::CostAfter(delay), |plan, item| plan.delay(item) == delay);
        }
        if plan.items.iter().any(|item| plan.is_accrued(item)) {
            self.unit_cost_by(Word::Accrued, Plan::is_accrued);
        }
    }

    /// The cost of a unit for each party by the sub-actions that count.
    fn unit_cost_by(&mut self, word: Word, counts: impl Fn(&Plan, &Item) -> bool) {
        let (computed, model) = (self.computed, self.model);
        let plan = &computed.plan;
        let written = model.activities.iter().flat_map(|activity| activity.items.iter());
        let counted = written.zip(&plan.items).filter(|(_, item)| counts(plan, item));
        let written: Vec<&CostItem> = counted.map(|(written, _)| written).collect();
        for party in self.parties() {
            let own = written
                .iter()
                .filter(|item| self.is(party, &item.party) && !item.unpaid);
            let cost = Expression::Sum(own.map(|item| product(item)).collect());
            let value = cost.evaluate(&|_| None).unwrap_or_default();
            let places: Vec<_> = written.iter().filter_map(|item| item.spent_after.as_ref()).collect();
            self.add(Scope::Unit.of(word, party), Value::Amount(value), cost)
                .from(places.into_iter().map(|after| after.place()));
        }
    }

    /// What a party bears in a planned year for units sold, in terms of those of the year and of years before.
    pub(super) fn unit_terms(
        &self,
        party: usize,
        volume: impl Fn(usize) -> Option<FigureId>,
        change: Option<&Expression>,
    ) -> Vec<Expression> {
        let product = |sold: FigureId, unit: FigureId| {
            let mut factors = vec![sold.into(), unit.into()];
            factors.extend(change.cloned());
            Expression::Product(factors).unless(unit)
        };
        let delays = self.computed.plan.delays();
        if delays.is_empty() {
            let unit = Scope::Unit.of(Word::UnitCost, party);
            return volume(0).map(|sold| product(sold, unit)).into_iter().collect();
        }
        let delays = std::iter::once(0).chain(delays);
        let term = |delay| Some(product(volume(delay)?, Scope::Unit.of(Word::CostAfter(delay), party)));
        delays.filter_map(term).collect()
    }

    /// What hours of a year come to in a calendar year, to the hundredth.
    pub(super) fn hours_of_year(&self, year: u32, hours: Expression) -> Expression {
        match self.computed.plan.part_years.reduced(YearlyFigure::Hours, year) {
            None => hours,
            // A hundredth of an hour and a cent are rounded alike.
            Some(_) => self.of_year(YearlyFigure::Hours, year, hours).whole(Measure::Quantity),
        }
    }

    /// What counts for a partner already in a year that is over, by the units sold: its own, and for the partner that
    /// pays suppliers also theirs; nothing where nothing is accrued.
    pub(super) fn reserve(&self, partner: usize, volume: Option<&Expression>) -> Option<Expression> {
        let plan = &self.computed.plan;
        let suppliers = self.parties().skip(plan.partners).filter(|_| partner == plan.invoicer);
        let own = self.accrued(partner, volume)?;
        let terms = suppliers.filter_map(|party| self.accrued(party, volume));
        Some(Expression::Sum(std::iter::once(own).chain(terms).collect()))
    }

    /// What is accrued for the work of a party in a year that is over; nothing where nothing is.
    pub(super) fn accrued(&self, party: usize, volume: Option<&Expression>) -> Option<Expression> {
        let plan = &self.computed.plan;
        let volume = volume.filter(|_| plan.items.iter().any(|item| plan.is_accrued(item)))?;
        let unit = Scope::Unit.of(Word::Accrued, party);
        let product = Expression::Product(vec![volume.clone(), unit.into()]);
        Some(product.to_the_cent().unless(unit))
    }
}
