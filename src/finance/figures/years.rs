//! Figures of the planned years, scenario by scenario.

use rust_decimal::Decimal;

use crate::diagnostic::Place;
use crate::finance::expression::{Expression, Measure, Value};
use crate::finance::figure_id::{FigureId, Scope, Word};
use crate::finance::outlook::{Outlook, Since, Year};
use crate::model::{Located, Rate, Scenario, ScenarioCase, YearlyFigure};

use super::{Maker, exact, money, negative, quantity};

/// A planned year of a scenario: as written, and as computed.
struct Planned<'a> {
    written: &'a Scenario,
    outlook: &'a Outlook,
    year: &'a Year,
    case: ScenarioCase,
    index: usize,
}

impl Planned<'_> {
    fn scope(&self) -> Scope {
        Scope::Year(self.case, self.index)
    }

    /// The scopes of the years before.
    fn before(&self) -> impl Iterator<Item = Scope> + use<> {
        let case = self.case;
        (0..self.index).map(move |index| Scope::Year(case, index))
    }
}

impl Maker<'_> {
    /// The years of every scenario, and from when it holds by itself.
    pub(super) fn years(&mut self) {
        let (computed, model) = (self.computed, self.model);
        for (case, outlook) in &computed.outlooks {
            for written in model.scenarios.iter().filter(|scenario| *scenario.case == *case) {
                for (index, year) in outlook.years.iter().enumerate() {
                    let case = *case;
                    let planned = Planned {
                        written,
                        outlook,
                        year,
                        case,
                        index,
                    };
                    self.sales(&planned);
                    self.costs(&planned);
                    let parts = self.division(planned.scope(), &year.distribution);
                    self.since_start(&planned, parts);
                }
                self.turning_years(*case, outlook);
            }
        }
    }

    /// Units sold, what they bring, and subsidies.
    fn sales(&mut self, planned: &Planned<'_>) {
        let (year, scope) = (planned.year, planned.scope());
        let volume = scope.all(Word::Volume);
        let units = &planned.written.volumes[planned.index];
        self.add(volume, Value::Quantity(year.volume), quantity(units));
        let mut price = vec![Scope::Price.all(Word::Price).into()];
        price.extend(planned.written.price_change.as_ref().map(factor));
        let price = Expression::Product(price).to_the_cent().whole(Measure::Money);
        let revenue = Expression::Product(vec![volume.into(), price]).to_the_cent();
        self.money(scope.all(Word::Revenue), year.revenue, revenue);
        let (pooled, places) = self.subsidies(planned, None);
        self.money(scope.all(Word::Subsidy), year.subsidy, pooled)
            .from(places)
            .resting([volume]);
        for (partner, amount) in year.own_subsidies.iter().enumerate() {
            let (own, places) = self.subsidies(planned, Some(partner));
            let rests = (!places.is_empty()).then_some(volume);
            self.money(scope.of(Word::OwnSubsidy, partner), *amount, own)
                .from(places)
                .resting(rests);
        }
    }

    /// The subsidies of a year that a partner keeps, or that come into the margin, each rounded by itself, and where
    /// they stand.
    fn subsidies(&self, planned: &Planned<'_>, partner: Option<usize>) -> (Expression, Vec<Place>) {
        let (mut terms, mut places) = (Vec::new(), Vec::new());
        let subsidies = self.model.subsidies.iter().zip(&self.computed.plan.subsidies);
        for (subsidy, rule) in subsidies.filter(|(_, rule)| rule.partner == partner) {
            let mut own = Vec::new();
            if let Some(amount) = subsidy.per_unit.as_ref().filter(|_| planned.index < rule.paid_years) {
                let volume = planned.scope().all(Word::Volume).into();
                own.push(Expression::Product(vec![volume, exact(amount)]).unless(exact(amount)));
                places.push(amount.place());
                places.extend(subsidy.until.as_ref().map(|until| until.place()));
            }
            if let Some(amount) = subsidy.yearly.get(planned.index) {
                own.push(money(amount).unless(money(amount)));
                places.push(amount.place());
            }
            terms.push(Expression::Sum(own).to_the_cent());
        }
        (Expression::Sum(terms), places)
    }

    /// The cost of each party, of all, and the margin.
    fn costs(&mut self, planned: &Planned<'_>) {
        let (year, scope) = (planned.year, planned.scope());
        let change = planned.written.cost_change.as_ref();
        let change = change.map(|change| {
            let factor = factor(change).whole(Measure::Quantity);
            factor.clone().unless(Expression::difference(factor, one()))
        });
        let sold = |delay: usize| {
            let year = planned.index.checked_sub(delay)?;
            Some(Scope::Year(planned.case, year).all(Word::Volume))
        };
        for (party, cost) in year.costs.iter().enumerate() {
            let fixed = self.model.fixed_costs.iter().filter(|cost| self.is(party, &cost.party));
            let fixed = fixed.map(|cost| self.of_year(YearlyFigure::FixedCosts, year.calendar, money(&cost.amount)));
            let fixed = Expression::Sum(fixed.collect());
            let mut terms = self.unit_terms(party, sold, change.as_ref());
            terms.push(Expression::Detail(Box::new(fixed)));
            self.money(scope.of(Word::Cost, party), *cost, Expression::Sum(terms).to_the_cent());
        }
        let parties = self.parties().map(|party| scope.of(Word::Cost, party));
        let cost = all_of(parties);
        let [revenue, subsidy] = [Word::Revenue, Word::Subsidy].map(|word| scope.all(word));
        // What the margin rests on is listed with the costs already.
        self.money(scope.all(Word::Cost), year.cost, cost)
            .resting([revenue, subsidy]);
        let margin = Expression::Sum(vec![revenue.into(), subsidy.into()]);
        let margin = Expression::difference(margin, scope.all(Word::Cost));
        self.money(scope.all(Word::Margin), year.margin(), margin);
    }

    /// What each gets of the margin, and what all and each have since the start.
    fn since_start(&mut self, planned: &Planned<'_>, parts: Vec<Expression>) {
        let (outlook, scope, now) = (planned.outlook, planned.scope(), planned.index + 1);
        let investments = self.each(Scope::Unit, Word::Investment);
        let own_subsidies = self.each(scope, Word::OwnSubsidy);
        let kept: Vec<FigureId> = planned
            .before()
            .flat_map(|scope| self.each(scope, Word::OwnSubsidy))
            .collect();
        let places = |maker: &Self, of: FigureId| -> Vec<Place> {
            let figure = maker.figures.get(of).filter(|_| planned.index == 0);
            figure
                .into_iter()
                .flat_map(|figure| figure.own.iter().copied())
                .collect()
        };
        let previous = planned.before().last();
        for (partner, part) in parts.into_iter().enumerate() {
            self.money(
                scope.of(Word::Part, partner),
                planned.year.distribution.totals[partner],
                part,
            );
            let invested = investments[partner];
            let before = match previous {
                Some(year) => year.of(Word::Cumulative, partner).into(),
                None => negative(invested).whole(Measure::Money),
            };
            let own = own_subsidies[partner];
            let own = Expression::from(own).unless(own);
            let sum = Expression::Sum(vec![before, scope.of(Word::Part, partner).into(), own]);
            let places = places(self, invested);
            self.money(
                scope.of(Word::Cumulative, partner),
                outlook.partner_cumulative[partner][now],
                sum,
            )
            .from(places)
            .resting(kept.iter().copied());
        }
        let before = match previous {
            Some(year) => year.all(Word::Cumulative).into(),
            None => negative(all_of(investments.iter().copied())).whole(Measure::Money),
        };
        let own = all_of(own_subsidies).whole(Measure::Money);
        let sum = Expression::Sum(vec![before, scope.all(Word::Margin).into(), own.clone().unless(own)]);
        let places: Vec<Place> = investments.into_iter().flat_map(|of| places(self, of)).collect();
        let parts = self.each(scope, Word::Part);
        self.money(scope.all(Word::Cumulative), outlook.cumulative[now], sum)
            .from(places)
            .resting(parts);
    }

    /// The years of break-even and of financial independence.
    fn turning_years(&mut self, case: ScenarioCase, outlook: &Outlook) {
        let plan = &self.computed.plan;
        let start = negative(all_of(self.each(Scope::Unit, Word::Investment))).whole(Measure::Money);
        let (mut results, mut margins, mut rests) = (vec![(0, start)], Vec::new(), Vec::new());
        for index in 0..outlook.years.len() {
            let (year, scope) = (plan.calendar(index), Scope::Year(case, index));
            results.push((year, scope.all(Word::Cumulative).into()));
            let margin = Expression::difference(scope.all(Word::Revenue), scope.all(Word::Cost));
            margins.push((year, margin.whole(Measure::Money)));
            rests.extend(self.each(scope, Word::Part));
            rests.extend(self.each(scope, Word::OwnSubsidy));
        }
        let value = |since: Since| match since {
            Since::Year(year) => Value::Year(Some(plan.calendar(year))),
            Since::Never => Value::Year(None),
        };
        let scope = Scope::Scenario(case);
        let break_even = Expression::FirstYear {
            amounts: results,
            from: 1,
        };
        self.add(scope.all(Word::BreakEven), value(outlook.break_even()), break_even);
        let independent = Expression::FirstYear {
            amounts: margins,
            from: 0,
        };
        self.add(scope.all(Word::Independent), value(outlook.independent()), independent)
            .resting(rests);
    }
}

fn one() -> Expression {
    Expression::Literal(Value::Quantity(Decimal::ONE))
}

/// What a change in per cent multiplies by.
fn factor(change: &Located<Rate>) -> Expression {
    let change = Expression::Input(Value::Percent(change.0), change.place());
    Expression::Sum(vec![one(), Expression::per_cent(change, one())])
}

/// Figures of several parties together.
fn all_of(figures: impl IntoIterator<Item = FigureId>) -> Expression {
    Expression::Total(figures.into_iter().map(Expression::from).collect())
}
