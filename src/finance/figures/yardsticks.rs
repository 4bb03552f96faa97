//! Figures of the yardsticks of fairness: what each gives of the margin of the reference year, and the one that the partners
//! chose of the margin of each year that is over.

use crate::diagnostic::Place;
use crate::finance::Cents;
use crate::finance::expression::{Expression, Measure, Weights};
use crate::finance::fairness::Measure as Measured;
use crate::finance::figure_id::{Scope, Word};
use crate::finance::settlement::Settlement;
use crate::model::{Located, Money, ScenarioCase, Yardstick, YearlyFigure};

use super::{Maker, money};

impl Maker<'_> {
    /// What each yardstick gives each partner of the margin of the reference year.
    ///
    /// The margin that it divides is taken as given: the places are those that make the yardsticks differ.
    pub(super) fn yardsticks(&mut self) {
        let computed = self.computed;
        let reference = Scope::Year(ScenarioCase::Middle, computed.plan.reference);
        for measure in &computed.fairness.measures {
            let places = self.yardstick_places(measure.yardstick);
            self.yardstick(Scope::Yardsticks, reference, measure, &places);
        }
    }

    /// What the yardstick of the partners gives each of them of the margin of a year that is over.
    pub(super) fn settled_yardstick(&mut self, scope: Scope, settlement: &Settlement) {
        let (yardstick, _) = self.computed.plan.fairness;
        let Some(measure) = settlement.fairness.measure(yardstick) else {
            return;
        };
        let places = match yardstick {
            Yardstick::Cost => Vec::new(),
            _ => self.yardstick_places(yardstick),
        };
        self.yardstick(scope, scope, measure, &places);
    }

    /// What a yardstick gives each partner of the margin that a part of the model has.
    fn yardstick(&mut self, listed: Scope, divided: Scope, measure: &Measured, places: &[Place]) {
        let yardstick = measure.yardstick;
        let margin = Expression::Given(divided.all(Word::Margin));
        let is_shapley = yardstick == Yardstick::Shapley;
        let of_all = if is_shapley {
            self.worth(divided, &margin)
        } else {
            self.partners()
                .map(|partner| self.yardstick_weight(yardstick, divided, partner))
                .collect()
        };
        for (partner, amount) in measure.amounts.iter().enumerate() {
            let of_all = of_all.clone();
            let formula = if is_shapley {
                Expression::Shapley(of_all, partner)
            } else {
                let total = Some(Measure::Amount);
                Expression::divided(margin.clone(), Weights { of_all, partner, total })
            };
            let id = listed.of(Word::Yardstick(yardstick), partner);
            self.money(id, *amount, formula).from(places.iter().copied());
        }
    }

    /// In proportion to what a yardstick divides the margin.
    fn yardstick_weight(&self, yardstick: Yardstick, divided: Scope, partner: usize) -> Expression {
        let weight = match yardstick {
            Yardstick::Cost => Expression::Given(divided.of(Word::Cost, partner)),
            Yardstick::Effort => Scope::Unit.of(Word::UnitEffort, partner).into(),
            Yardstick::Risk => {
                let risks = self.model.risks.iter().filter(|risk| self.is(partner, &risk.partner));
                let mut terms: Vec<Expression> = risks.map(|risk| money(&risk.amount)).collect();
                terms.push(Scope::Unit.of(Word::Investment, partner).into());
                Expression::Sum(terms)
            }
            Yardstick::StandAlone | Yardstick::Shapley => self.alone(divided, partner),
        };
        weight.whole(Measure::Amount)
    }

    /// What a partner would earn alone; of several amounts the last counts.
    fn alone(&self, divided: Scope, partner: usize) -> Expression {
        let mut amounts = self.model.stand_alone.iter();
        let alone = amounts.rfind(|alone| self.is(partner, &alone.partner));
        alone.map_or(Cents::ZERO.into(), |alone| self.value_of_year(divided, &alone.amount))
    }

    /// What partners would earn on their own in the year of a part of the model.
    fn value_of_year(&self, divided: Scope, amount: &Located<Money>) -> Expression {
        self.of_year(YearlyFigure::Amounts, self.year_of(divided), money(amount))
    }

    /// What each group of partners is worth; the bits of its place are its members.
    fn worth(&self, divided: Scope, margin: &Expression) -> Vec<Expression> {
        let all = (1_usize << self.computed.plan.partners) - 1;
        let mut worth = vec![Expression::from(Cents::ZERO); all + 1];
        for partner in self.partners() {
            worth[1 << partner] = self.alone(divided, partner);
        }
        let coalitions = self.model.coalitions.iter().zip(&self.computed.plan.coalitions);
        for (written, (group, _)) in coalitions {
            worth[*group as usize] = self.value_of_year(divided, &written.amount);
        }
        worth[all] = margin.clone();
        worth
    }

    /// The places of what a yardstick compares.
    fn yardstick_places(&self, yardstick: Yardstick) -> Vec<Place> {
        let model = self.model;
        let own = |word: Word| {
            let figures = self.each(Scope::Unit, word).into_iter();
            let figures = figures.filter_map(|id| self.figures.get(id));
            figures.flat_map(|figure| figure.own.iter().copied())
        };
        let alone = model.stand_alone.iter().map(|value| value.amount.place());
        match yardstick {
            Yardstick::Cost => {
                let fixed = model.fixed_costs.iter();
                let fixed = fixed.filter(|cost| self.partners().any(|partner| self.is(partner, &cost.party)));
                own(Word::UnitCost)
                    .chain(fixed.map(|cost| cost.amount.place()))
                    .collect()
            }
            Yardstick::Effort => own(Word::UnitEffort).collect(),
            Yardstick::Risk => {
                let risks = model.risks.iter().map(|risk| risk.amount.place());
                own(Word::Investment).chain(risks).collect()
            }
            Yardstick::StandAlone => alone.collect(),
            Yardstick::Shapley => alone
                .chain(model.coalitions.iter().map(|it| it.amount.place()))
                .collect(),
        }
    }
}
