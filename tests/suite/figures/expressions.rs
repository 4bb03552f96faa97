//! Every expression comes to the value that the engine gave, over the samples and over random models made from them.
//!
//! Evaluating shares no code with the engine but the rounding that an expression names, so neither can err alone.

use brugwerk::diagnostic::Place;
use brugwerk::finance::expression::Expression;
use brugwerk::finance::figures::Reckoned;
use brugwerk::model::{
    Amount, ClosedList as _, CostKind, Date, ExactMoney, KeyComponent, KeyMethod, KeyPart, LaterCosts, Located,
    MarketPrice, Money, PartYear, PartYears, PartnerShare, Partnership, Percentage, PricingMethod, Rate, RevenueModel,
    Scalar as _, Threshold, WholeNumber, Yardstick,
};
use brugwerk::sample::{self, SampleFile};
use rust_decimal::Decimal;

use super::plans::Random;
use crate::common;

/// The partnerships of a sample that have a revenue model.
fn partnerships(sample: &[SampleFile]) -> Vec<Partnership> {
    let outcome = common::outcome(&common::folder(&common::files(sample)));
    let programme = outcome.programme.expect("sound");
    let all = programme.partnerships.iter();
    all.filter(|partnership| partnership.revenue_model.is_some())
        .cloned()
        .collect()
}

/// Checks each expression against the value that the engine gave; `false` where the model can't be computed.
fn every_expression_comes_to_its_value(partnership: &Partnership, model: &RevenueModel, round: &str) -> bool {
    let Some(Reckoned { computed, figures }) = Reckoned::of(partnership, model) else {
        return false;
    };
    for figure in figures.all() {
        let name = format!("{round}: {}", figure.id.text(&computed.plan));
        let value = Some(figure.value.number());
        assert_eq!(
            figures.evaluate(&figure.expression),
            value,
            "{name}: {:?}",
            figure.expression
        );
        figure.expression.visit(&mut |part| {
            if let Expression::Figure(id) | Expression::Given(id) = part {
                assert!(figures.get(*id).is_some(), "{name}: {id:?}");
            }
        });
    }
    true
}

#[test]
fn the_expressions_of_the_samples_come_to_their_values() {
    for sample in [sample::HOUTKRING, sample::ESF_512] {
        for partnership in partnerships(sample) {
            let model = partnership.revenue_model.as_ref().expect("a model");
            assert!(every_expression_comes_to_its_value(
                &partnership,
                model,
                partnership.id.as_str()
            ));
        }
    }
}

#[test]
fn the_expressions_of_random_models_come_to_their_values() {
    let mut random = Random(0xf15c);
    let mut computed = 0;
    let samples: Vec<Partnership> = [sample::HOUTKRING, sample::ESF_512]
        .into_iter()
        .flat_map(partnerships)
        .collect();
    for round in 0..300 {
        let sample = random.index(samples.len());
        let partnership = random.changed(&samples[sample]);
        let model = partnership.revenue_model.as_ref().expect("a model");
        let round = format!("{} {round}", partnership.id);
        computed += usize::from(every_expression_comes_to_its_value(&partnership, model, &round));
    }
    assert!(computed > 200, "{computed} of 300 models could be computed");
}

/// Another value at the same place.
fn put<T>(slot: &mut Located<T>, value: T) {
    *slot = Located::new(value, slot.place());
}

/// Changes of a model, any of which may be edges: zero, nothing given, another method.
impl Random {
    /// A partnership of which every number of the revenue model may be another, and rules of it too.
    pub fn changed(&mut self, partnership: &Partnership) -> Partnership {
        let mut partnership = partnership.clone();
        self.change_duration(&mut partnership);
        let mut model = partnership.revenue_model.clone().expect("a model");
        self.change_costs(&mut model);
        self.change_prices(&mut model);
        self.change_years(&mut model);
        self.change_key(&mut model, &partnership);
        partnership.revenue_model = Some(model);
        partnership
    }

    fn seldom(&mut self) -> bool {
        self.index(4) == 0
    }

    fn edged(&mut self, limit: u64, scale: u32) -> Decimal {
        let most = if self.seldom() { 1 } else { limit };
        self.decimal(most, scale)
    }

    fn money(&mut self, slot: &mut Located<Money>) {
        let amount = self.edged(5_000_000, 2);
        put(slot, Money(amount));
    }

    fn amount(&mut self, slot: &mut Located<Amount>, limit: u64, scale: u32) {
        let amount = self.edged(limit, scale);
        put(slot, Amount(amount));
    }

    /// Lets the agreement begin and end on some day of the years that are planned or over.
    fn change_duration(&mut self, partnership: &mut Partnership) {
        let duration = partnership.agreement.as_mut().and_then(|it| it.duration.as_mut());
        let Some(duration) = duration else { return };
        let place = duration.renewal.place();
        let mut day = |first: usize| {
            let (year, month, day) = (first + self.index(3), 1 + self.index(12), 1 + self.index(28));
            let date = Date::parse(&format!("{year}-{month:02}-{day:02}")).expect("a day");
            Some(Located::new(date, place))
        };
        (duration.start, duration.end) = (day(2022), day(2025));
    }

    fn change_costs(&mut self, model: &mut RevenueModel) {
        let mut activities = model.activities.get().clone();
        for activity in &mut activities {
            let mut items = activity.items.get().clone();
            for item in &mut items {
                put(&mut item.unit_cost, ExactMoney(self.edged(100_000, 4)));
                self.amount(&mut item.required, 10_000, 3);
                item.unpaid = self.seldom();
                let kinds = CostKind::ALL;
                put(&mut item.kind, kinds[self.index(kinds.len())]);
                let after = WholeNumber(1 + u32::try_from(self.index(3)).expect("small"));
                item.spent_after = self.seldom().then(|| Located::new(after, item.kind.place()));
            }
            put(&mut activity.items, items);
        }
        put(&mut model.activities, activities);
        model
            .fixed_costs
            .iter_mut()
            .for_each(|cost| self.money(&mut cost.amount));
        model.investments.iter_mut().for_each(|it| self.money(&mut it.amount));
        model.risks.iter_mut().for_each(|risk| self.money(&mut risk.amount));
        if self.seldom() {
            model.fixed_costs.clear();
        }
    }

    fn change_prices(&mut self, model: &mut RevenueModel) {
        let prices = &mut model.prices;
        if let Some(market) = &mut prices.market_alternatives {
            put(&mut market.use_, MarketPrice::ALL[self.index(MarketPrice::ALL.len())]);
        }
        if let Some(margin) = &mut prices.fixed_margin {
            let place = model.unit.place();
            let percent = Located::new(Rate(self.edged(100_000, 4)), place);
            if self.seldom() {
                (margin.amount, margin.percent) = (None, Some(percent));
            }
        }
        let filled_in = [
            (PricingMethod::FixedPrice, prices.fixed_price.is_some()),
            (PricingMethod::FixedMargin, prices.fixed_margin.is_some()),
            (PricingMethod::MarketAlternatives, prices.market_alternatives.is_some()),
            (PricingMethod::AddedValue, prices.added_value.is_some()),
        ];
        let filled_in: Vec<_> = filled_in.into_iter().filter(|(_, filled_in)| *filled_in).collect();
        put(&mut prices.chosen, filled_in[self.index(filled_in.len())].0);
        prices.fixed_price.iter_mut().for_each(|price| self.money(price));
    }

    fn change_years(&mut self, model: &mut RevenueModel) {
        let place = model.unit.place();
        let mut scenarios = model.scenarios.get().clone();
        for scenario in &mut scenarios {
            let mut volumes = scenario.volumes.get().clone();
            for volume in &mut volumes {
                self.amount(volume, 100_000, 2);
            }
            put(&mut scenario.volumes, volumes);
            for change in [&mut scenario.price_change, &mut scenario.cost_change] {
                let percent = self.edged(40_000, 3) - Decimal::from(20);
                *change = (!self.seldom()).then(|| Located::new(Rate(percent), place));
            }
        }
        put(&mut model.scenarios, scenarios);
        for subsidy in &mut model.subsidies {
            subsidy.per_unit.iter_mut().for_each(|amount| self.money(amount));
            subsidy.yearly.iter_mut().for_each(|amount| self.money(amount));
        }
        model.stand_alone.iter_mut().for_each(|it| self.money(&mut it.amount));
        model.coalitions.iter_mut().for_each(|it| self.money(&mut it.amount));
        let rule = |random: &mut Self| {
            let rules = PartYear::ALL;
            Some(Located::new(rules[random.index(rules.len())], place))
        };
        model.part_years = Some(PartYears {
            fixed_costs: rule(self),
            fees: rule(self),
            thresholds: rule(self),
            hours: rule(self),
            amounts: rule(self),
        });
        let later = LaterCosts::ALL;
        model.later_costs = Some(Located::new(later[self.index(later.len())], place));
        if let Some(criterion) = &mut model.fairness {
            put(
                &mut criterion.yardstick,
                Yardstick::ALL[self.index(Yardstick::ALL.len())],
            );
        }
        for year in &mut model.actuals {
            year.suppliers = year.paid.clone();
            year.suppliers
                .iter_mut()
                .for_each(|entry| self.money(&mut entry.amount));
            year.volume = Some(Located::new(Amount(self.edged(100_000, 2)), place));
            let amounts = year
                .received
                .iter_mut()
                .chain(&mut year.subsidies)
                .chain(&mut year.paid);
            amounts.for_each(|entry| self.money(&mut entry.amount));
            year.effort
                .iter_mut()
                .for_each(|entry| self.amount(&mut entry.hours, 200, 0));
        }
    }

    fn change_key(&mut self, model: &mut RevenueModel, partnership: &Partnership) {
        let place = model.unit.place();
        let key = &mut model.key;
        for effort in &mut key.minimum_effort {
            self.amount(&mut effort.hours, 200, 0);
            self.money(&mut effort.rate);
        }
        put(&mut key.method, KeyMethod::ALL[self.index(KeyMethod::ALL.len())]);
        key.shares = self.shares(partnership, place);
        key.components = (0..=self.index(3))
            .map(|_| self.component(partnership, place))
            .collect();
        if let Some(fee) = &mut key.founding_fee {
            let amount = Located::new(Money(self.edged(5_000_000, 2)), place);
            if self.seldom() {
                (fee.percent, fee.amount) = (None, Some(amount));
            }
        }
        key.thresholds.clear();
        for band in 1..=self.index(3) {
            key.thresholds.push(Threshold {
                above: Located::new(Money(Decimal::from(band * 10_000)), place),
                method: Located::new(KeyMethod::ALL[self.index(KeyMethod::ALL.len())], place),
                shares: self.shares(partnership, place),
                components: (0..=self.index(3))
                    .map(|_| self.component(partnership, place))
                    .collect(),
            });
        }
    }

    fn component(&mut self, partnership: &Partnership, place: Place) -> KeyComponent {
        KeyComponent {
            by: Located::new(KeyPart::ALL[self.index(KeyPart::ALL.len())], place),
            weight: Located::new(Percentage(self.edged(1_000_000, 4) + Decimal::ONE), place),
            shares: self.shares(partnership, place),
            note: None,
        }
    }

    fn shares(&mut self, partnership: &Partnership, place: Place) -> Vec<PartnerShare> {
        let partners = partnership.partners.iter();
        let shares = partners.map(|it| PartnerShare {
            partner: it.partner.located().clone().into(),
            percent: Located::new(Percentage(self.edged(1_000_000, 4) + Decimal::new(1, 4)), place),
        });
        shares.collect()
    }
}
