//! The plan: a revenue model with its references resolved, ready to be computed with.

use rust_decimal::Decimal;

use crate::model::{
    CostKind, Id, KeyMethod, KeyPart, LaterCosts, PartnerShare, Partnership, RevenueModel, ScenarioCase, Yardstick,
};

use super::key::{Band, Basis, Fee, FeeRule, Key, KeyRule};
use super::part_year::PartYears;
use super::price::price_of;
use super::{Cents, Shares};

/// A revenue model that can be computed with. Parties are the partners in the order of the case, then suppliers.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Ids of the parties; the first [`Plan::partners`] are partners.
    pub parties: Vec<Id>,
    /// How many of the parties are partners.
    pub partners: usize,
    /// Sub-actions, in the order of the data.
    pub items: Vec<Item>,
    /// Costs per year, with the party that bears each.
    pub fixed_costs: Vec<(usize, Cents)>,
    /// Investments in year 0, with the partner that pays each.
    pub investments: Vec<(usize, Cents)>,
    /// Subsidies.
    pub subsidies: Vec<PlannedSubsidy>,
    /// The price of a unit.
    pub price: Cents,
    /// The first calendar year.
    pub first_year: u32,
    /// How many years are planned.
    pub years: usize,
    /// The planned year, from 0, on which yardsticks and examples rest.
    pub reference: usize,
    /// The partner that invoices customers and pays suppliers.
    pub invoicer: usize,
    /// The scenarios, as they are listed.
    pub scenarios: Vec<PlannedScenario>,
    /// How shares come about.
    pub rule: KeyRule,
    /// What each partner would earn alone in the reference year; nothing where it isn't given.
    pub stand_alone: Vec<Option<Cents>>,
    /// What groups of partners would earn; a group is a set of bits, one per partner.
    pub coalitions: Vec<(u32, Cents)>,
    /// Amounts that partners may lose besides their investments.
    pub risks: Vec<(usize, Cents)>,
    /// When the key is fair.
    pub fairness: (Yardstick, Decimal),
    /// What figures of a year come to in a part of a year.
    pub part_years: PartYears,
    /// When costs of later years count.
    pub later_costs: LaterCosts,
}

/// A sub-action.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its activity, from 0.
    pub activity: usize,
    /// The party that bears the cost.
    pub party: usize,
    /// What it costs for one unit, in euro.
    pub cost: Decimal,
    /// Hours times rate for one unit, in euro.
    pub effort: Decimal,
    /// In how many years after that of the sale the cost is spent.
    pub spent_after: usize,
}

/// A subsidy.
#[derive(Debug, Clone)]
pub struct PlannedSubsidy {
    /// The partner that keeps it; otherwise it comes into the margin.
    pub partner: Option<usize>,
    /// Amount per unit, in euro.
    pub per_unit: Decimal,
    /// Amounts per planned year.
    pub yearly: Vec<Cents>,
    /// The number of planned years in which the amount per unit is paid.
    pub paid_years: usize,
}

/// A scenario.
#[derive(Debug, Clone)]
pub struct PlannedScenario {
    /// Best, middle or worst.
    pub case: ScenarioCase,
    /// Units sold in each year.
    pub volumes: Vec<Decimal>,
    /// What the price is multiplied by.
    pub price_factor: Decimal,
    /// What the cost of a unit is multiplied by.
    pub cost_factor: Decimal,
}

impl Plan {
    /// Resolves a revenue model; nothing where a reference or a figure is at fault, which the checks report.
    #[must_use]
    pub fn of(partnership: &Partnership, model: &RevenueModel) -> Option<Self> {
        let parties = parties(partnership, model);
        let partners = partnership.partners.len();
        let party = |id: &Id| parties.iter().position(|party| party == id);
        let partner = |id: &Id| party(id).filter(|index| *index < partners);
        let middle = model
            .scenarios
            .iter()
            .find(|scenario| *scenario.case == ScenarioCase::Middle)?;
        let years = middle.volumes.len();
        let items = items(model, party)?;
        let unit_cost = items
            .iter()
            .try_fold(Decimal::ZERO, |sum, item| sum.checked_add(item.cost))?;
        let first_year = model.first_year.0;
        let reference = match &model.reference_year {
            Some(year) => usize::try_from(year.0.checked_sub(first_year)?).ok()?,
            None => years.checked_sub(1)?,
        };
        if reference >= years {
            return None;
        }
        let mut stand_alone = vec![None; partners];
        for amount in &model.stand_alone {
            *stand_alone.get_mut(partner(&amount.partner)?)? = Cents::of(amount.amount.0);
        }
        let fairness = model
            .fairness
            .as_ref()
            .map_or((Yardstick::StandAlone, Decimal::ZERO), |criterion| {
                (*criterion.yardstick, criterion.tolerance.0)
            });
        Some(Self {
            fixed_costs: amounts(&model.fixed_costs, |x| (party(&x.party), x.amount.0))?,
            investments: amounts(&model.investments, |x| (partner(&x.partner), x.amount.0))?,
            subsidies: subsidies(model, years, partner)?,
            price: price_of(&model.prices, *model.prices.chosen, unit_cost)?,
            first_year,
            years,
            reference,
            invoicer: partner(&model.invoiced_by)?,
            scenarios: scenarios(model)?,
            rule: key_rule(model, partners, partner)?,
            stand_alone,
            coalitions: model
                .coalitions
                .iter()
                .map(|coalition| {
                    let members = coalition.partners.iter().try_fold(0_u32, |set, id| {
                        1_u32
                            .checked_shl(u32::try_from(partner(id)?).ok()?)
                            .map(|bit| set | bit)
                    })?;
                    Some((members, Cents::of(coalition.amount.0)?))
                })
                .collect::<Option<_>>()?,
            risks: amounts(&model.risks, |x| (partner(&x.partner), x.amount.0))?,
            fairness,
            part_years: PartYears::of(partnership, model),
            later_costs: model.later_costs(),
            parties,
            partners,
            items,
        })
    }

    /// The middle scenario.
    #[must_use]
    pub fn middle(&self) -> Option<&PlannedScenario> {
        self.scenario(ScenarioCase::Middle)
    }

    /// The scenario of this case.
    #[must_use]
    pub fn scenario(&self, case: ScenarioCase) -> Option<&PlannedScenario> {
        self.scenarios.iter().find(|scenario| scenario.case == case)
    }

    /// The calendar year of a planned year.
    #[must_use]
    pub fn calendar(&self, year: usize) -> u32 {
        self.first_year.saturating_add(u32::try_from(year).unwrap_or(u32::MAX))
    }

    /// The cost of a unit for each party, in euro.
    #[must_use]
    pub fn unit_costs(&self) -> Option<Vec<Decimal>> {
        self.costs_of(None, |_| true)
    }

    /// The cost of a unit that each party accrues for later years, in euro.
    #[must_use]
    pub fn accrued(&self) -> Option<Vec<Decimal>> {
        self.costs_of(None, |item| self.is_accrued(item))
    }

    /// Whether the cost of a sub-action counts before it is spent.
    #[must_use]
    pub fn is_accrued(&self, item: &Item) -> bool {
        self.later_costs == LaterCosts::Accrued && item.spent_after > 0
    }

    /// In how many years after the sale the cost of a sub-action counts.
    #[must_use]
    pub fn delay(&self, item: &Item) -> usize {
        match self.later_costs {
            LaterCosts::Accrued => 0,
            LaterCosts::Spent => item.spent_after,
        }
    }

    /// The delays that sub-actions have, each once, in rising order; none where all count in the year of the sale.
    #[must_use]
    pub fn delays(&self) -> Vec<usize> {
        let mut delays: Vec<usize> = self.items.iter().map(|item| self.delay(item)).collect();
        delays.retain(|delay| *delay > 0);
        delays.sort_unstable();
        delays.dedup();
        delays
    }

    /// The cost of a unit for each party by the sub-actions that count, some of them (from 0) multiplied by a factor.
    pub(super) fn costs_of(
        &self,
        changed: Option<(&[usize], Decimal)>,
        counts: impl Fn(&Item) -> bool,
    ) -> Option<Vec<Decimal>> {
        let mut costs = vec![Decimal::ZERO; self.parties.len()];
        for (index, item) in self.items.iter().enumerate().filter(|(_, item)| counts(item)) {
            let factor = changed.filter(|(items, _)| items.contains(&index));
            let own = match factor {
                Some((_, factor)) => item.cost.checked_mul(factor)?,
                None => item.cost,
            };
            let cost = costs.get_mut(item.party)?;
            *cost = cost.checked_add(own)?;
        }
        Some(costs)
    }

    /// What the shares of the key may rest on.
    #[must_use]
    pub fn basis(&self) -> Option<Basis> {
        let mut cost = self.unit_costs()?;
        cost.truncate(self.partners);
        let mut effort = vec![Decimal::ZERO; self.partners];
        for item in self.items.iter().filter(|item| item.party < self.partners) {
            effort[item.party] = effort[item.party].checked_add(item.effort)?;
        }
        let mut investment = vec![Decimal::ZERO; self.partners];
        for (partner, amount) in &self.investments {
            investment[*partner] = investment[*partner].checked_add(amount.euro())?;
        }
        Some(Basis {
            cost,
            effort,
            investment,
        })
    }

    /// The cost of a unit for each party, and what shares may rest on, when some sub-actions (from 0) are multiplied by
    /// a factor.
    pub(super) fn with_items(&self, changed: Option<(&[usize], Decimal)>) -> Option<(Vec<Decimal>, Basis)> {
        let (mut unit_costs, mut basis) = (self.unit_costs()?, self.basis()?);
        if let Some((items, factor)) = changed {
            let extra = factor.checked_sub(Decimal::ONE)?;
            for item in items.iter().filter_map(|index| self.items.get(*index)) {
                let cost = &mut unit_costs[item.party];
                *cost = cost.checked_add(item.cost.checked_mul(extra)?)?;
                if item.party < self.partners {
                    basis.cost[item.party] = *cost;
                    basis.effort[item.party] = basis.effort[item.party].checked_add(item.effort.checked_mul(extra)?)?;
                }
            }
        }
        Some((unit_costs, basis))
    }

    /// The key, resolved against the plan; nothing where a share would rest on nothing.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        self.rule.resolve(&self.basis()?)
    }
}

/// Ids of the partners, of the suppliers, and of the actors of the value chain that bear a cost.
fn parties(partnership: &Partnership, model: &RevenueModel) -> Vec<Id> {
    let mut parties: Vec<Id> = partnership.partners.iter().map(|x| x.partner.get().clone()).collect();
    parties.extend(model.suppliers.iter().map(|x| x.id.get().clone()));
    let externals = partnership.value_chain.iter().flat_map(|chain| &chain.externals);
    for external in externals {
        let bears_cost = model
            .activities
            .iter()
            .flat_map(|x| x.items.iter())
            .any(|item| *item.party == *external.id)
            || model.fixed_costs.iter().any(|cost| *cost.party == *external.id);
        if bears_cost && !parties.contains(&external.id) {
            parties.push(external.id.get().clone());
        }
    }
    parties
}

fn items(model: &RevenueModel, party: impl Fn(&Id) -> Option<usize>) -> Option<Vec<Item>> {
    let mut items = Vec::new();
    for (activity, of) in model.activities.iter().enumerate() {
        for item in of.items.iter() {
            let amount = item.unit_cost.0.checked_mul(item.required.0)?;
            items.push(Item {
                activity,
                party: party(&item.party)?,
                cost: if item.unpaid { Decimal::ZERO } else { amount },
                effort: if *item.kind == CostKind::Work {
                    amount
                } else {
                    Decimal::ZERO
                },
                spent_after: match &item.spent_after {
                    Some(years) => usize::try_from(years.0).ok()?,
                    None => 0,
                },
            });
        }
    }
    Some(items)
}

fn amounts<T>(list: &[T], read: impl Fn(&T) -> (Option<usize>, Decimal)) -> Option<Vec<(usize, Cents)>> {
    list.iter()
        .map(|entry| {
            let (party, amount) = read(entry);
            Some((party?, Cents::of(amount)?))
        })
        .collect()
}

fn subsidies(
    model: &RevenueModel,
    years: usize,
    partner: impl Fn(&Id) -> Option<usize>,
) -> Option<Vec<PlannedSubsidy>> {
    model
        .subsidies
        .iter()
        .map(|subsidy| {
            let paid_years = match &subsidy.until {
                Some(until) => usize::try_from((until.0 + 1).saturating_sub(model.first_year.0)).ok()?,
                None => years,
            };
            Some(PlannedSubsidy {
                partner: match &subsidy.partner {
                    Some(id) => Some(partner(id)?),
                    None => None,
                },
                per_unit: subsidy.per_unit.as_ref().map_or(Decimal::ZERO, |amount| amount.0),
                yearly: subsidy
                    .yearly
                    .iter()
                    .map(|amount| Cents::of(amount.0))
                    .collect::<Option<_>>()?,
                paid_years,
            })
        })
        .collect()
}

fn scenarios(model: &RevenueModel) -> Option<Vec<PlannedScenario>> {
    model
        .scenarios
        .iter()
        .map(|scenario| {
            let factor = |change: Option<Decimal>| {
                let change = change.unwrap_or_default().checked_div(Decimal::ONE_HUNDRED)?;
                Decimal::ONE.checked_add(change)
            };
            Some(PlannedScenario {
                case: *scenario.case,
                volumes: scenario.volumes.iter().map(|volume| volume.0).collect(),
                price_factor: factor(scenario.price_change.as_ref().map(|change| change.0))?,
                cost_factor: factor(scenario.cost_change.as_ref().map(|change| change.0))?,
            })
        })
        .collect()
}

fn key_rule(model: &RevenueModel, partners: usize, partner: impl Fn(&Id) -> Option<usize> + Copy) -> Option<KeyRule> {
    let key = &model.key;
    let shares = |list: &[PartnerShare]| {
        let mut weights = vec![Decimal::ZERO; partners];
        for share in list {
            *weights.get_mut(partner(&share.partner)?)? = share.percent.0;
        }
        Some(weights)
    };
    let parts = |method: KeyMethod, fixed: &[PartnerShare], components: &[crate::model::KeyComponent]| {
        let whole = Decimal::ONE_HUNDRED;
        Some(match method {
            KeyMethod::Equal => vec![(KeyPart::Equal, whole, vec![])],
            KeyMethod::Fixed => vec![(KeyPart::Fixed, whole, shares(fixed)?)],
            KeyMethod::ByCost => vec![(KeyPart::Cost, whole, vec![])],
            KeyMethod::ByEffort => vec![(KeyPart::Effort, whole, vec![])],
            KeyMethod::Hybrid => components
                .iter()
                .map(|component| Some((*component.by, component.weight.0, shares(&component.shares)?)))
                .collect::<Option<_>>()?,
        })
    };
    let fee = match &key.founding_fee {
        None => None,
        Some(fee) => Some(Fee {
            rule: match (&fee.percent, &fee.amount) {
                (Some(percent), _) => FeeRule::Percent(percent.0),
                (None, Some(amount)) => FeeRule::Amount(Cents::of(amount.0)?),
                (None, None) => return None,
            },
            shares: Shares::from_weights(&shares(&fee.shares)?)?,
        }),
    };
    let mut minimum_effort = vec![None; partners];
    for owed in &key.minimum_effort {
        *minimum_effort.get_mut(partner(&owed.partner)?)? = Some((owed.hours.0, owed.rate.0));
    }
    Some(KeyRule {
        base: parts(*key.method, &key.shares, &key.components)?,
        bands: key
            .thresholds
            .iter()
            .map(|threshold| {
                Some(Band {
                    above: Cents::of(threshold.above.0)?,
                    division: parts(*threshold.method, &threshold.shares, &threshold.components)?,
                })
            })
            .collect::<Option<_>>()?,
        fee,
        minimum_effort,
    })
}
