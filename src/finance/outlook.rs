//! Scenarios over the years: revenue, cost, subsidy, margin, and what each partner gets.

use rust_decimal::Decimal;

use crate::model::YearlyFigure;

use super::Cents;
use super::key::{Basis, Distribution, Key};
use super::plan::{Plan, PlannedScenario};

/// What is different from the plan, for what-if questions.
#[derive(Debug, Clone, Copy)]
pub struct Variation<'a> {
    /// What the price is multiplied by.
    pub price: Decimal,
    /// What volumes are multiplied by.
    pub volume: Decimal,
    /// What subsidies that come into the margin are multiplied by.
    pub subsidy: Decimal,
    /// What costs per year are multiplied by.
    pub fixed: Decimal,
    /// What investments are multiplied by.
    pub investment: Decimal,
    /// Sub-actions, and what their cost is multiplied by.
    pub items: Option<(&'a [usize], Decimal)>,
}

impl Variation<'_> {
    /// Nothing is different.
    pub const NONE: Self = Self {
        price: Decimal::ONE,
        volume: Decimal::ONE,
        subsidy: Decimal::ONE,
        fixed: Decimal::ONE,
        investment: Decimal::ONE,
        items: None,
    };
}

/// A scenario, computed.
#[derive(Debug, Clone)]
pub struct Outlook {
    /// The key that was used.
    pub key: Key,
    /// The price of a unit in this scenario.
    pub price: Cents,
    /// Investments of each partner.
    pub investments: Vec<Cents>,
    /// The planned years.
    pub years: Vec<Year>,
    /// The result of all partners since the start, own subsidies included, at the end of year 0, year 1, …
    pub cumulative: Vec<Cents>,
    /// The same for each partner: its investments, its part of margins, the subsidies that it keeps.
    pub partner_cumulative: Vec<Vec<Cents>>,
    /// The result of all partners at the end of the plan.
    pub end: Cents,
    /// The result of each partner at the end of the plan.
    pub partner_ends: Vec<Cents>,
}

/// A planned year, computed.
#[derive(Debug, Clone)]
pub struct Year {
    /// The calendar year.
    pub calendar: u32,
    /// Units sold.
    pub volume: Decimal,
    /// Volume times price.
    pub revenue: Cents,
    /// Subsidies that come into the margin.
    pub subsidy: Cents,
    /// Subsidies that each partner keeps.
    pub own_subsidies: Vec<Cents>,
    /// What all partners together keep.
    pub own_subsidy: Cents,
    /// The cost of each party.
    pub costs: Vec<Cents>,
    /// How much of it each party accrues for later years.
    pub reserves: Vec<Cents>,
    /// The cost of all parties.
    pub cost: Cents,
    /// Revenue minus cost.
    pub without_subsidy: Cents,
    /// Revenue and subsidy minus cost, divided.
    pub distribution: Distribution,
}

impl Year {
    /// Revenue and subsidy minus cost.
    #[must_use]
    pub fn margin(&self) -> Cents {
        self.distribution.margin
    }
}

/// Since when something holds to the end of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// From this planned year on; 0 is the first.
    Year(usize),
    /// Not in the planned years.
    Never,
}

impl Outlook {
    /// The first planned year from which the result since the start is zero or more, to the end of the plan.
    ///
    /// Year 0 is never the answer, even without investments.
    #[must_use]
    pub fn break_even(&self) -> Since {
        since(self.cumulative.iter().skip(1).map(|amount| !amount.is_negative()))
    }

    /// The first year from which revenue covers cost (or equals it) without any subsidy, to the end of the plan.
    #[must_use]
    pub fn independent(&self) -> Since {
        since(self.years.iter().map(|year| !year.without_subsidy.is_negative()))
    }

    /// What a partner has at the end for each euro it invested, minus that euro; nothing without investment.
    #[must_use]
    pub fn partner_return(&self, partner: usize) -> Option<Decimal> {
        let invested = self.investments.get(partner)?.euro();
        let result = self.partner_ends.get(partner)?.euro();
        if invested.is_zero() {
            return None;
        }
        result.checked_div(invested)
    }
}

fn since(years: impl DoubleEndedIterator<Item = bool> + ExactSizeIterator) -> Since {
    let count = years.len();
    let tail = years.rev().take_while(|fine| *fine).count();
    if tail == 0 {
        Since::Never
    } else {
        Since::Year(count - tail)
    }
}

/// What a unit costs each party, by when it counts.
struct UnitCosts {
    /// In the year of the sale.
    now: Vec<Decimal>,
    /// So many years later.
    later: Vec<(usize, Vec<Decimal>)>,
    /// What of the first is accrued for later years.
    accrued: Vec<Decimal>,
}

impl UnitCosts {
    /// The costs of a scenario, and what shares may rest on.
    fn of(plan: &Plan, scenario: &PlannedScenario, change: &Variation<'_>) -> Option<(Self, Basis)> {
        let (mut now, basis) = plan.with_items(change.items)?;
        let times = |costs: &mut Vec<Decimal>| {
            costs.iter_mut().try_for_each(|cost| {
                *cost = cost.checked_mul(scenario.cost_factor)?;
                Some(())
            })
        };
        let mut later = Vec::new();
        for delay in plan.delays() {
            let mut costs = plan.costs_of(change.items, |item| plan.delay(item) == delay)?;
            for (cost, delayed) in now.iter_mut().zip(&costs) {
                *cost = cost.checked_sub(*delayed)?;
            }
            times(&mut costs)?;
            later.push((delay, costs));
        }
        times(&mut now)?;
        let mut accrued = plan.costs_of(change.items, |item| plan.is_accrued(item))?;
        times(&mut accrued)?;
        Some((Self { now, later, accrued }, basis))
    }

    /// The cost of each party in a year, its costs per year included.
    fn of_year(&self, volumes: &[Decimal], year: usize, fixed: &[Decimal]) -> Option<Vec<Cents>> {
        let cost = |party: usize| {
            let mut cost = self.now[party].checked_mul(volumes[year])?;
            for (delay, costs) in &self.later {
                if let Some(sold) = year.checked_sub(*delay).and_then(|sold| volumes.get(sold)) {
                    cost = cost.checked_add(costs[party].checked_mul(*sold)?)?;
                }
            }
            Cents::of(cost.checked_add(fixed[party])?)
        };
        (0..self.now.len()).map(cost).collect()
    }
}

/// The costs per year of each party in a calendar year.
fn fixed_costs(plan: &Plan, year: u32, factor: Decimal) -> Option<Vec<Decimal>> {
    let mut fixed = vec![Decimal::ZERO; plan.parties.len()];
    for (party, amount) in &plan.fixed_costs {
        let amount = plan.part_years.amount(YearlyFigure::FixedCosts, year, *amount)?;
        fixed[*party] = fixed[*party].checked_add(amount.euro().checked_mul(factor)?)?;
    }
    Some(fixed)
}

/// Computes a scenario.
///
/// For each year: revenue = volume × price; cost of a party = volume × its cost of a unit × the scenario's factor +
/// its costs per year; margin = revenue + subsidies that come in − cost. Each is rounded to the cent once, half away
/// from zero, and sums are sums of what was rounded. The price is rounded to the cent before it is multiplied, since
/// that is what a customer pays. Volumes are not rounded. Costs of later years count as the plan says, in the year of
/// the sale or in the year in which they are spent; figures of a year are brought back to the part that counts.
///
/// Gives nothing where a figure can't be held or the key rests on nothing.
#[must_use]
pub fn outlook(plan: &Plan, scenario: &PlannedScenario, change: &Variation<'_>) -> Option<Outlook> {
    let (unit_costs, basis) = UnitCosts::of(plan, scenario, change)?;
    let key = plan.rule.resolve(&basis)?;
    let price = Cents::of(
        plan.price
            .euro()
            .checked_mul(scenario.price_factor)?
            .checked_mul(change.price)?,
    )?;
    let volumes = scenario.volumes.iter();
    let volumes: Vec<Decimal> = volumes
        .map(|volume| volume.checked_mul(change.volume))
        .collect::<Option<_>>()?;
    let mut investments = vec![Cents::ZERO; plan.partners];
    for (partner, amount) in &plan.investments {
        let amount = Cents::of(amount.euro().checked_mul(change.investment)?)?;
        investments[*partner] = investments[*partner].plus(amount)?;
    }
    let invested = Cents::sum(investments.iter().copied())?;
    let mut cumulative = vec![Cents::ZERO.minus(invested)?];
    let mut partner_cumulative = investments
        .iter()
        .map(|amount| Some(vec![Cents::ZERO.minus(*amount)?]))
        .collect::<Option<Vec<_>>>()?;
    let mut years = Vec::with_capacity(volumes.len());
    for (index, volume) in volumes.iter().enumerate() {
        let calendar = plan.calendar(index);
        let revenue = Cents::of(volume.checked_mul(price.euro())?)?;
        let (subsidy, own_subsidies) = subsidies(plan, index, *volume, change.subsidy)?;
        let costs = unit_costs.of_year(&volumes, index, &fixed_costs(plan, calendar, change.fixed)?)?;
        let reserves = unit_costs.accrued.iter();
        let reserves = reserves.map(|accrued| Cents::of(accrued.checked_mul(*volume)?));
        let cost = Cents::sum(costs.iter().copied())?;
        let margin = revenue.plus(subsidy)?.minus(cost)?;
        let distribution = key.in_year(&plan.part_years, calendar)?.distribute(margin)?;
        let own_subsidy = Cents::sum(own_subsidies.iter().copied())?;
        let result = distribution.margin.plus(own_subsidy)?;
        for (partner, cumulated) in partner_cumulative.iter_mut().enumerate() {
            let gained = distribution.totals[partner].plus(own_subsidies[partner])?;
            cumulated.push(cumulated[index].plus(gained)?);
        }
        cumulative.push(cumulative[index].plus(result)?);
        years.push(Year {
            calendar,
            volume: *volume,
            revenue,
            subsidy,
            own_subsidies,
            own_subsidy,
            reserves: reserves.collect::<Option<_>>()?,
            costs,
            cost,
            without_subsidy: revenue.minus(cost)?,
            distribution,
        });
    }
    let last = years.len();
    Some(Outlook {
        key,
        price,
        investments,
        years,
        end: cumulative[last],
        partner_ends: partner_cumulative.iter().map(|values| values[last]).collect(),
        cumulative,
        partner_cumulative,
    })
}

/// Subsidies of a year: what comes into the margin, and what each partner keeps.
fn subsidies(plan: &Plan, year: usize, volume: Decimal, factor: Decimal) -> Option<(Cents, Vec<Cents>)> {
    let mut pooled = Cents::ZERO;
    let mut own = vec![Cents::ZERO; plan.partners];
    for subsidy in &plan.subsidies {
        let yearly = subsidy.yearly.get(year).map_or(Decimal::ZERO, |amount| amount.euro());
        let per_unit = if year < subsidy.paid_years {
            subsidy.per_unit
        } else {
            Decimal::ZERO
        };
        let amount = volume.checked_mul(per_unit)?.checked_add(yearly)?;
        match subsidy.partner {
            Some(partner) => own[partner] = own[partner].plus(Cents::of(amount)?)?,
            None => pooled = pooled.plus(Cents::of(amount.checked_mul(factor)?)?)?,
        }
    }
    Some((pooled, own))
}
