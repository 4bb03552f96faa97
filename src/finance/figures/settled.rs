//! Figures of years that are over: the margin, its division, missing effort, and who pays whom.

use rust_decimal::Decimal;

use crate::diagnostic::Place;
use crate::finance::Cents;
use crate::finance::expression::{Expression, Measure, Value, Weights};
use crate::finance::figure_id::{Scope, Word};
use crate::finance::settlement::{EffortSettlement, Settlement};
use crate::model::{ActualYear, PartnerAmount, Yardstick};

use super::{Maker, exact, money, negative, quantity};

impl Maker<'_> {
    /// The years that are over.
    pub(super) fn settled(&mut self) {
        let (computed, model) = (self.computed, self.model);
        for (year, settlement) in model.actuals.iter().zip(&computed.settlements) {
            let scope = Scope::Settled(year.year.0);
            self.settled_margin(scope, year, settlement);
            let parts = self.division(scope, &settlement.distribution);
            for (partner, part) in parts.into_iter().enumerate() {
                self.money(
                    scope.of(Word::Part, partner),
                    settlement.distribution.totals[partner],
                    part,
                );
            }
            if let Some(effort) = &settlement.effort {
                self.effort(scope, year, effort);
            }
            self.settled_yardstick(scope, settlement);
            self.balances(scope, settlement);
            self.payments(scope, settlement);
        }
    }

    /// What each received and paid, and the margin that is left.
    fn settled_margin(&mut self, scope: Scope, year: &ActualYear, settlement: &Settlement) {
        let of = |maker: &Self, list: &[PartnerAmount], partner: usize| -> Vec<Expression> {
            let own = list.iter().filter(|entry| maker.is(partner, &entry.partner));
            own.map(|entry| money(&entry.amount)).collect()
        };
        let sums = |list: &[PartnerAmount]| {
            let sum = |partner| Expression::Sum(of(self, list, partner)).whole(Measure::Money);
            self.partners().map(sum).collect::<Vec<_>>()
        };
        let received = Expression::Total([sums(&year.received), sums(&year.subsidies)].concat());
        let volume = year.volume.as_ref().map(quantity);
        let reserves: Vec<Option<Expression>> = self
            .partners()
            .map(|partner| self.reserve(partner, volume.as_ref()))
            .collect();
        let mut costs = sums(&year.paid);
        costs.extend(reserves.iter().flatten().cloned());
        let paid = Expression::Sum(costs).whole(Measure::Money);
        let margin = Expression::difference(received, paid);
        for (partner, reserve) in reserves.into_iter().enumerate() {
            if let Some(reserve) = reserve {
                let id = scope.of(Word::Reserve, partner);
                self.money(id, settlement.actuals.reserves[partner], reserve);
            }
        }
        if self.computed.plan.fairness.0 == Yardstick::Cost {
            self.own_costs(scope, year, settlement, volume.as_ref());
        }
        for partner in self.partners() {
            let paid = Expression::Sum(of(self, &year.paid, partner));
            let held =
                Expression::Sum([of(self, &year.received, partner), of(self, &year.subsidies, partner)].concat());
            self.money(scope.of(Word::Paid, partner), settlement.actuals.paid[partner], paid);
            self.money(scope.of(Word::Holds, partner), settlement.holds[partner], held);
        }
        self.money(scope.all(Word::Margin), settlement.distribution.margin, margin);
    }

    /// The cost of each partner itself, without what went to suppliers.
    fn own_costs(&mut self, scope: Scope, year: &ActualYear, settlement: &Settlement, volume: Option<&Expression>) {
        let plan = &self.computed.plan;
        for partner in self.partners() {
            let of = |list: &[PartnerAmount]| -> Vec<Expression> {
                let own = list.iter().filter(|entry| self.is(partner, &entry.partner));
                own.map(|entry| money(&entry.amount)).collect()
            };
            let (mut borne, mut suppliers) = (of(&year.paid), of(&year.suppliers));
            borne.extend(self.reserve(partner, volume));
            if partner == plan.invoicer && plan.items.iter().any(|item| plan.is_accrued(item)) {
                let others = self.parties().skip(plan.partners);
                suppliers.extend(others.filter_map(|party| self.accrued(party, volume)));
            }
            let cost = Expression::difference(
                Expression::Sum(borne).whole(Measure::Money),
                Expression::Sum(suppliers).whole(Measure::Money),
            );
            let actuals = &settlement.actuals;
            let value = actuals.paid[partner]
                .plus(actuals.reserves[partner])
                .and_then(|borne| borne.minus(actuals.suppliers[partner]));
            self.money(scope.of(Word::Cost, partner), value.unwrap_or_default(), cost);
        }
    }

    /// What missing hours cost, and who gets it: by the key, among those that spent what they owe.
    fn effort(&mut self, scope: Scope, year: &ActualYear, effort: &EffortSettlement) {
        let agreed = &self.model.key.minimum_effort;
        let spent = year.effort.iter().map(|entry| entry.hours.place());
        let owed = agreed.iter().flat_map(|owed| [owed.hours.place(), owed.rate.place()]);
        let places: Vec<Place> = spent.chain(owed).collect();
        let nothing = || Expression::Literal(Value::Quantity(Decimal::ZERO));
        let lacking = self.each(scope, Word::Lacking);
        let met = lacking.iter().zip(self.each(Scope::Key, Word::Share));
        let met: Vec<Expression> = met
            .map(|(lacking, share)| Expression::from(*lacking).if_zero(share, nothing()))
            .collect();
        for partner in self.partners() {
            let owed = agreed.iter().find(|owed| self.is(partner, &owed.partner));
            let hours = year.effort.iter().filter(|entry| self.is(partner, &entry.partner));
            let hours = Expression::Sum(hours.map(|entry| quantity(&entry.hours)).collect());
            let lacks = owed.map_or_else(nothing, |owed| {
                let owed = self.hours_of_year(year.year.0, quantity(&owed.hours));
                Expression::Greatest(vec![nothing(), Expression::difference(owed, hours)])
            });
            self.add(lacking[partner], Value::Quantity(effort.lacking[partner]), lacks)
                .from(places.iter().copied());
        }
        let paid = |maker: &Self, partner: usize| {
            let owed = agreed.iter().find(|owed| maker.is(partner, &owed.partner));
            owed.map_or(Cents::ZERO.into(), |owed| {
                Expression::Product(vec![lacking[partner].into(), exact(&owed.rate)]).to_the_cent()
            })
        };
        let together = Expression::Sum(self.partners().map(|partner| paid(self, partner)).collect());
        let pot = Expression::from(scope.all(Word::Pot));
        self.money(scope.all(Word::Pot), effort.pot, together);
        for partner in self.partners() {
            let (of_all, total) = (met.clone(), Some(Measure::Fraction));
            let to_those = Expression::divided(pot.clone(), Weights { of_all, partner, total });
            let to_those = Expression::from(lacking[partner]).if_zero(to_those, Cents::ZERO);
            let to_all = Expression::divided(pot.clone(), self.shares(Word::Share, partner));
            let received = Expression::Sum(met.clone()).if_zero(to_all, to_those);
            let part = scope.of(Word::Part, partner);
            let paid = paid(self, partner);
            self.money(scope.of(Word::EffortPaid, partner), effort.paid[partner], paid)
                .from(places.iter().copied())
                .resting([part]);
            self.money(
                scope.of(Word::EffortReceived, partner),
                effort.received[partner],
                received,
            )
            .resting([part]);
        }
    }

    /// What each is entitled to, and is still to receive.
    fn balances(&mut self, scope: Scope, settlement: &Settlement) {
        for partner in self.partners() {
            let of = |word: Word| scope.of(word, partner);
            let mut terms = vec![of(Word::Paid).into()];
            let reserve = of(Word::Reserve);
            terms.extend(
                self.figures
                    .get(reserve)
                    .map(|_| Expression::from(reserve).unless(reserve)),
            );
            terms.push(of(Word::Part).into());
            let mut due = Expression::Sum(terms);
            if settlement.effort.is_some() {
                let less = Expression::difference(due, of(Word::EffortPaid));
                due = Expression::Sum(vec![less, of(Word::EffortReceived).into()]);
            }
            self.money(of(Word::Entitled), settlement.entitled[partner], due);
            let balance = Expression::difference(of(Word::Entitled), of(Word::Holds));
            self.money(of(Word::Balance), settlement.balances[partner], balance);
        }
    }

    /// Who pays whom: what is left of a debt, but at most what is left of a claim.
    fn payments(&mut self, scope: Scope, settlement: &Settlement) {
        let balances = self.each(scope, Word::Balance).into_iter();
        let mut open: Vec<Expression> = balances.map(Expression::from).collect();
        for payment in &settlement.payments {
            let id = scope.of(Word::Payment(payment.to), payment.from);
            let debt = negative(open[payment.from].clone()).whole(Measure::Money);
            let claim = open[payment.to].clone().whole(Measure::Money);
            self.money(id, payment.amount, Expression::Least(vec![debt, claim]));
            open[payment.from] = Expression::Sum(vec![open[payment.from].clone(), id.into()]);
            open[payment.to] = Expression::difference(open[payment.to].clone(), id);
        }
    }
}
