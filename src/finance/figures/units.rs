//! Figures of one unit and of the key: costs, prices, shares.

use rust_decimal::Decimal;

use crate::diagnostic::Place;
use crate::finance::Shares;
use crate::finance::expression::{Expression, Measure, Value, Weights};
use crate::finance::figure_id::{Scope, Word};
use crate::model::{CostKind, KeyComponent, KeyMethod, KeyPart, MarketPrice, PartnerShare, PricingMethod, Threshold};

use super::{Maker, exact, money, product};

impl Maker<'_> {
    /// What a unit costs, and the price that each method gives.
    pub(super) fn units(&mut self) {
        let (computed, model) = (self.computed, self.model);
        let items = || model.activities.iter().flat_map(|activity| activity.items.iter());
        for party in self.parties() {
            let own = || items().filter(|item| self.is(party, &item.party));
            let places: Vec<Place> = own()
                .flat_map(|item| [item.party.place(), item.unit_cost.place(), item.required.place()])
                .collect();
            let cost = own().filter(|item| !item.unpaid).map(product).collect();
            let effort = own().filter(|item| *item.kind == CostKind::Work).map(product).collect();
            let value = Value::Amount(computed.unit_costs[party]);
            self.add(Scope::Unit.of(Word::UnitCost, party), value, Expression::Sum(cost))
                .from(places.iter().copied());
            if let Some(value) = computed.basis.effort.get(party) {
                let id = Scope::Unit.of(Word::UnitEffort, party);
                self.add(id, Value::Amount(*value), Expression::Sum(effort))
                    .from(places);
            }
        }
        for (partner, amount) in computed.middle.investments.iter().enumerate() {
            let own = model
                .investments
                .iter()
                .filter(|investment| self.is(partner, &investment.partner));
            let own = own.map(|investment| money(&investment.amount)).collect();
            self.money(Scope::Unit.of(Word::Investment, partner), *amount, Expression::Sum(own));
        }
        let parties = self.parties().map(|party| Scope::Unit.of(Word::UnitCost, party).into());
        let cost = Expression::Total(parties.collect());
        self.add(Scope::Unit.all(Word::UnitCost), Value::Amount(computed.unit_cost), cost);
        for (method, price) in &computed.prices {
            let mut decided = Vec::new();
            let formula = self.price(*method, &mut decided).to_the_cent();
            self.money(Scope::Price.all(Word::PriceBy(*method)), *price, formula)
                .from(decided);
        }
        let chosen = &model.prices.chosen;
        let method = Scope::Price.all(Word::PriceBy(**chosen));
        self.money(Scope::Price.all(Word::Price), computed.plan.price, method.into())
            .from([chosen.place()]);
    }

    /// The price that a method gives, before it is rounded, and places that decide about it.
    fn price(&self, method: PricingMethod, decided: &mut Vec<Place>) -> Expression {
        let prices = &self.model.prices;
        let mut terms = Vec::new();
        match method {
            PricingMethod::FixedPrice => terms.extend(prices.fixed_price.as_ref().map(exact)),
            PricingMethod::FixedMargin => {
                let cost = Expression::from(Scope::Unit.all(Word::UnitCost));
                if let Some(margin) = &prices.fixed_margin {
                    terms.push(cost.clone());
                    if let Some(amount) = &margin.amount {
                        terms.push(exact(amount));
                    } else if let Some(percent) = &margin.percent {
                        let percent = Expression::Input(Value::Percent(percent.0), percent.place());
                        terms.push(Expression::per_cent(percent, cost));
                    }
                }
            }
            PricingMethod::MarketAlternatives => {
                if let Some(market) = &prices.market_alternatives {
                    decided.push(market.use_.place());
                    let offers: Vec<Expression> = market.offers.iter().map(|offer| exact(&offer.price)).collect();
                    let count = Value::Quantity(Decimal::from(offers.len()));
                    return match *market.use_ {
                        MarketPrice::Lowest => Expression::Least(offers),
                        MarketPrice::Highest => Expression::Greatest(offers),
                        MarketPrice::Average => Expression::quotient(Expression::Sum(offers), count),
                    };
                }
            }
            PricingMethod::AddedValue => {
                if let Some(value) = &prices.added_value {
                    terms.push(exact(&value.base));
                    terms.extend(value.premiums.iter().filter_map(|premium| {
                        let percent = |percent| Expression::per_cent(percent, exact(&value.base));
                        let by_percent = premium
                            .percent
                            .as_ref()
                            .map(|written| percent(Expression::Input(Value::Percent(written.0), written.place())));
                        premium.amount.as_ref().map(exact).or(by_percent)
                    }));
                }
            }
        }
        Expression::Sum(terms)
    }

    /// The shares of the key, of the founding fee and above each threshold.
    pub(super) fn key(&mut self) {
        let (computed, written) = (self.computed, &self.model.key);
        let (key, rule) = (&computed.key, &computed.plan.rule);
        let whole = Some(Measure::Quantity);
        let (weights, total) = if let [(kind, ..)] = rule.base.as_slice() {
            (
                self.weights(*kind, given(*written.method, &written.shares, &written.components)),
                whole,
            )
        } else {
            for (part, component) in written.components.iter().enumerate() {
                let weights = self.weights(*component.by, &component.shares);
                self.shares_of(Word::PartShare(part), &key.parts[part].2, &weights, whole, &[]);
            }
            let share = |part, partner| Scope::Key.of(Word::PartShare(part), partner).into();
            (self.mixed(&written.components, share), None)
        };
        let mut decided = places_of(&written.shares, &written.components);
        decided.push(written.method.place());
        self.shares_of(Word::Share, &key.base, &weights, total, &decided);
        if let (Some(fee), Some(written)) = (&key.fee, &written.founding_fee) {
            let weights = self.weights(KeyPart::Fixed, &written.shares);
            self.shares_of(Word::FeeShare, &fee.shares, &weights, whole, &[]);
        }
        for (index, (threshold, band)) in written.thresholds.iter().zip(&key.bands).enumerate() {
            let id = Scope::Key.all(Word::Threshold(index));
            self.money(id, band.above, money(&threshold.above));
            let Threshold {
                method,
                shares,
                components,
                ..
            } = threshold;
            let weights = if let [(kind, ..)] = rule.bands[index].division.as_slice() {
                self.weights(*kind, given(**method, shares, components))
            } else {
                let share = |part: usize, partner| {
                    let component: &KeyComponent = &components[part];
                    let of_all = self.weights(*component.by, &component.shares);
                    Expression::Share(Weights {
                        of_all,
                        partner,
                        total: whole,
                    })
                };
                self.mixed(components, share)
            };
            let mut decided = places_of(shares, components);
            decided.extend([threshold.above.place(), method.place()]);
            self.shares_of(Word::BandShare(index), &band.division, &weights, whole, &decided);
        }
    }

    /// The share of each partner by the weights of all.
    fn shares_of(
        &mut self,
        word: Word,
        shares: &Shares,
        weights: &[Expression],
        total: Option<Measure>,
        decided: &[Place],
    ) {
        for partner in self.partners() {
            let of_all = weights.to_vec();
            let formula = Expression::Share(Weights { of_all, partner, total });
            let value = Value::Share(shares.clone(), partner);
            self.add(Scope::Key.of(word, partner), value, formula)
                .from(decided.iter().copied());
        }
    }

    /// The weight of each partner in a key of several parts: its shares in the parts, by the weights of these.
    fn mixed(&self, components: &[KeyComponent], share: impl Fn(usize, usize) -> Expression) -> Vec<Expression> {
        let mixed = |partner: usize| {
            let parts = components.iter().enumerate().map(|(part, component)| {
                let weight = Expression::Input(Value::Percent(component.weight.0), component.weight.place());
                Expression::per_cent(weight, share(part, partner))
            });
            Expression::Sum(parts.collect())
        };
        self.partners().map(mixed).collect()
    }

    /// The weight of each partner in a part of a key.
    fn weights(&self, kind: KeyPart, given: &[PartnerShare]) -> Vec<Expression> {
        let figures = |word: Word| {
            let figures = self.each(Scope::Unit, word).into_iter();
            figures
                .map(|id| Expression::from(id).whole(Measure::Quantity))
                .collect()
        };
        match kind {
            KeyPart::Equal => vec![Expression::Literal(Value::Quantity(Decimal::ONE)); self.computed.plan.partners],
            KeyPart::Cost => figures(Word::UnitCost),
            KeyPart::Effort => figures(Word::UnitEffort),
            KeyPart::Investment => figures(Word::Investment),
            KeyPart::Fixed | KeyPart::Future | KeyPart::Openness | KeyPart::Risk => {
                self.partners().map(|partner| self.given(given, partner)).collect()
            }
        }
    }

    /// The share that is written for a partner.
    fn given(&self, shares: &[PartnerShare], partner: usize) -> Expression {
        let written = shares.iter().find(|share| self.is(partner, &share.partner));
        written.map_or(Expression::Literal(Value::Quantity(Decimal::ZERO)), |share| {
            Expression::Input(Value::Quantity(share.percent.0), share.percent.place())
        })
    }
}

/// The shares that are written for a key of one part.
fn given<'k>(method: KeyMethod, shares: &'k [PartnerShare], components: &'k [KeyComponent]) -> &'k [PartnerShare] {
    match components.first().filter(|_| method == KeyMethod::Hybrid) {
        Some(component) => &component.shares,
        None => shares,
    }
}

/// Where the shares of a key and the weights of its parts stand.
fn places_of(shares: &[PartnerShare], components: &[KeyComponent]) -> Vec<Place> {
    let of_components = components.iter().flat_map(|component| {
        let shares = component.shares.iter().map(|share| share.percent.place());
        std::iter::once(component.weight.place()).chain(shares)
    });
    shares
        .iter()
        .map(|share| share.percent.place())
        .chain(of_components)
        .collect()
}
