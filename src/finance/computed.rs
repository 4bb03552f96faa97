//! A revenue model with all that is computed from it, once.

use rust_decimal::Decimal;

use crate::model::{ClosedList as _, Partnership, PricingMethod, RevenueModel, ScenarioCase};

use super::Cents;
use super::fairness::Fairness;
use super::key::{Basis, Key};
use super::outlook::{Outlook, Variation, Year, outlook};
use super::plan::Plan;
use super::price::price_of;
use super::settlement::{Actuals, Settlement, settle};

/// A revenue model, resolved and computed: nothing of it can fail any more.
#[derive(Debug, Clone)]
pub struct Computed {
    /// The revenue model, resolved.
    pub plan: Plan,
    /// What the shares of the key rest on.
    pub basis: Basis,
    /// The key with its shares.
    pub key: Key,
    /// The cost of a unit for each party.
    pub unit_costs: Vec<Decimal>,
    /// The cost of a unit.
    pub unit_cost: Decimal,
    /// The methods that are filled in, with the price that each gives.
    pub prices: Vec<(PricingMethod, Cents)>,
    /// The subsidy that comes into the margin with each unit in the first year.
    pub subsidy_per_unit: Decimal,
    /// All costs per year.
    pub fixed_costs: Cents,
    /// All investments.
    pub invested: Cents,
    /// The scenarios that are given, best first.
    pub outlooks: Vec<(ScenarioCase, Outlook)>,
    /// The middle scenario.
    pub middle: Outlook,
    /// The reference year of the middle scenario.
    pub reference: Year,
    /// The key beside the yardsticks.
    pub fairness: Fairness,
    /// The reference year, settled as if it came out as planned.
    pub as_planned: Settlement,
    /// The years that are over, settled, in the order of the data.
    pub settlements: Vec<Settlement>,
}

impl Computed {
    /// Computes a revenue model; nothing where a reference or a figure is at fault, which the checks report.
    #[must_use]
    pub fn of(partnership: &Partnership, model: &RevenueModel) -> Option<Self> {
        let plan = Plan::of(partnership, model)?;
        let basis = plan.basis()?;
        let key = plan.key()?;
        let unit_costs = plan.unit_costs()?;
        let unit_cost = unit_costs
            .iter()
            .try_fold(Decimal::ZERO, |sum, cost| sum.checked_add(*cost))?;
        let outlooks = ScenarioCase::ALL
            .iter()
            .filter_map(|case| Some((*case, plan.scenario(*case)?)))
            .map(|(case, scenario)| Some((case, outlook(&plan, scenario, &Variation::NONE)?)))
            .collect::<Option<Vec<_>>>()?;
        let middle = outlooks
            .iter()
            .find(|(case, _)| *case == ScenarioCase::Middle)
            .map(|(_, outlook)| outlook.clone())?;
        let reference = middle.years.get(plan.reference)?.clone();
        let settlement = |actuals| settle(&plan, &key, actuals);
        Some(Self {
            prices: PricingMethod::ALL
                .iter()
                .filter_map(|method| Some((*method, price_of(&model.prices, *method, unit_cost)?)))
                .collect(),
            subsidy_per_unit: plan
                .subsidies
                .iter()
                .filter(|subsidy| subsidy.partner.is_none() && subsidy.paid_years > 0)
                .try_fold(Decimal::ZERO, |sum, subsidy| sum.checked_add(subsidy.per_unit))?,
            fixed_costs: Cents::sum(plan.fixed_costs.iter().map(|(_, amount)| *amount))?,
            invested: Cents::sum(middle.investments.iter().copied())?,
            fairness: Fairness::of(&plan, &middle, &basis)?,
            as_planned: settlement(Actuals::as_planned(&plan, &reference)?)?,
            settlements: model
                .actuals
                .iter()
                .map(|year| settlement(Actuals::of(&plan, year)?))
                .collect::<Option<_>>()?,
            plan,
            basis,
            key,
            unit_costs,
            unit_cost,
            outlooks,
            middle,
            reference,
        })
    }

    /// The price that a method gives; nothing where it isn't filled in.
    #[must_use]
    pub fn price(&self, method: PricingMethod) -> Option<Cents> {
        self.prices
            .iter()
            .find(|(priced, _)| *priced == method)
            .map(|(_, price)| *price)
    }

    /// Whether the key is fair by the criterion of the partners.
    #[must_use]
    pub fn is_fair(&self) -> bool {
        let (yardstick, tolerance) = self.plan.fairness;
        self.fairness.is_fair(yardstick, tolerance)
    }
}
