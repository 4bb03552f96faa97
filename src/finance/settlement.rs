//! Settlement: given the actual figures of a year, who pays whom how much.

use rust_decimal::Decimal;

use crate::model::{ActualYear, Id, PartnerAmount, PartnerHours};

use super::Cents;
use super::fairness::{Divided, Fairness};
use super::key::{Distribution, Key};
use super::outlook::Year;
use super::plan::Plan;

/// The actual figures of a year, per partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actuals {
    /// The calendar year.
    pub year: u32,
    /// Received from customers.
    pub received: Vec<Cents>,
    /// Received in subsidies that belong to the partnership.
    pub subsidies: Vec<Cents>,
    /// Costs borne, and payments to suppliers.
    pub paid: Vec<Cents>,
    /// Costs of later years that count already, by the units sold.
    pub reserves: Vec<Cents>,
    /// How much of what was paid, and of what is accrued, is for suppliers.
    pub suppliers: Vec<Cents>,
    /// Hours spent; nothing where they aren't given.
    pub effort: Option<Vec<Decimal>>,
}

/// A settled year.
#[derive(Debug, Clone)]
pub struct Settlement {
    /// The figures it rests on.
    pub actuals: Actuals,
    /// The margin, divided.
    pub distribution: Distribution,
    /// The compensation for missing effort, where partners owe effort and their hours are given.
    pub effort: Option<EffortSettlement>,
    /// What each partner is entitled to: its costs, its part of the margin, and the compensation.
    pub entitled: Vec<Cents>,
    /// What each partner holds: what it received.
    pub holds: Vec<Cents>,
    /// What each partner is still to receive; negative where it is to pay. Together zero.
    pub balances: Vec<Cents>,
    /// The payments that bring every balance to zero.
    pub payments: Vec<Payment>,
    /// What all payments come to.
    pub moved: Cents,
    /// The division beside the yardsticks, with the figures of this year.
    pub fairness: Fairness,
}

/// The compensation for missing effort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffortSettlement {
    /// Missing hours.
    pub lacking: Vec<Decimal>,
    /// What each partner pays for them.
    pub paid: Vec<Cents>,
    /// What all pay together.
    pub pot: Cents,
    /// What each partner gets of it.
    pub received: Vec<Cents>,
    /// What each partner gets in the end; negative where it pays.
    pub net: Vec<Cents>,
}

/// A payment between partners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Payment {
    /// Who pays.
    pub from: usize,
    /// Who is paid.
    pub to: usize,
    /// How much.
    pub amount: Cents,
}

impl Actuals {
    /// Resolves the figures of a year that is over; nothing where a reference is at fault, or where costs are accrued by
    /// the units sold and these are not given.
    #[must_use]
    pub fn of(plan: &Plan, year: &ActualYear) -> Option<Self> {
        let partner = |id: &Id| plan.parties[..plan.partners].iter().position(|party| party == id);
        let amounts = |list: &[PartnerAmount]| {
            let mut sums = vec![Cents::ZERO; plan.partners];
            for entry in list {
                let index = partner(&entry.partner)?;
                sums[index] = sums[index].plus(Cents::of(entry.amount.0)?)?;
            }
            Some(sums)
        };
        let hours = |list: &[PartnerHours]| {
            let mut sums = vec![Decimal::ZERO; plan.partners];
            for entry in list {
                let index = partner(&entry.partner)?;
                sums[index] = sums[index].checked_add(entry.hours.0)?;
            }
            Some(sums)
        };
        let accrued = plan.accrued()?;
        let reserves = if accrued.iter().all(Decimal::is_zero) {
            vec![Cents::ZERO; accrued.len()]
        } else {
            let volume = year.volume.as_ref()?.0;
            let reserves = accrued.iter().map(|cost| Cents::of(cost.checked_mul(volume)?));
            reserves.collect::<Option<_>>()?
        };
        let mut suppliers = amounts(&year.suppliers)?;
        let to_suppliers = Cents::sum(reserves[plan.partners..].iter().copied())?;
        suppliers[plan.invoicer] = suppliers[plan.invoicer].plus(to_suppliers)?;
        Some(Self {
            year: year.year.0,
            received: amounts(&year.received)?,
            subsidies: amounts(&year.subsidies)?,
            paid: amounts(&year.paid)?,
            reserves: of_partners(plan, &reserves)?,
            suppliers,
            effort: if year.effort.is_empty() {
                None
            } else {
                Some(hours(&year.effort)?)
            },
        })
    }

    /// A planned year as if it came out as planned: the invoicing partner receives everything and pays the suppliers.
    #[must_use]
    pub fn as_planned(plan: &Plan, year: &Year) -> Option<Self> {
        let only = |amount| {
            let mut amounts = vec![Cents::ZERO; plan.partners];
            amounts[plan.invoicer] = amount;
            amounts
        };
        let reserves = of_partners(plan, &year.reserves)?;
        let costs = of_partners(plan, &year.costs)?;
        let paid = costs.iter().zip(&reserves).map(|(cost, reserve)| cost.minus(*reserve));
        let suppliers = Cents::sum(year.costs[plan.partners..].iter().copied())?;
        Some(Self {
            year: year.calendar,
            received: only(year.revenue),
            subsidies: only(year.subsidy),
            paid: paid.collect::<Option<_>>()?,
            reserves,
            suppliers: only(suppliers),
            effort: None,
        })
    }
}

/// Amounts of all parties, by partner: those of suppliers fall to the partner that pays them.
fn of_partners(plan: &Plan, amounts: &[Cents]) -> Option<Vec<Cents>> {
    let (partners, suppliers) = amounts.split_at_checked(plan.partners)?;
    let mut amounts = partners.to_vec();
    let paid = amounts.get_mut(plan.invoicer)?;
    *paid = paid.plus(Cents::sum(suppliers.iter().copied())?)?;
    Some(amounts)
}

/// Settles a year.
///
/// Margin = received + subsidies − paid − accrued for later years. Each partner is entitled to what it paid and accrued,
/// to its part of the margin by the key as it holds in that year, and to its balance of the compensation for effort. It holds what it received. The difference is what it is
/// still to receive or to pay; the differences add up to zero. Gives nothing where an amount can't be held.
#[must_use]
pub fn settle(plan: &Plan, key: &Key, actuals: Actuals) -> Option<Settlement> {
    let received = Cents::sum(actuals.received.iter().chain(&actuals.subsidies).copied())?;
    let paid = Cents::sum(actuals.paid.iter().chain(&actuals.reserves).copied())?;
    let of_year = key.in_year(&plan.part_years, actuals.year)?;
    let distribution = of_year.distribute(received.minus(paid)?)?;
    let effort = match &actuals.effort {
        Some(hours) if plan.rule.minimum_effort.iter().any(Option::is_some) => {
            Some(effort(plan, key, actuals.year, hours)?)
        }
        _ => None,
    };
    let mut entitled = Vec::with_capacity(plan.partners);
    let mut holds = Vec::with_capacity(plan.partners);
    let mut balances = Vec::with_capacity(plan.partners);
    for partner in 0..plan.partners {
        let borne = actuals.paid[partner].plus(actuals.reserves[partner])?;
        let mut due = borne.plus(distribution.totals[partner])?;
        if let Some(effort) = &effort {
            due = due.plus(effort.net[partner])?;
        }
        let held = actuals.received[partner].plus(actuals.subsidies[partner])?;
        balances.push(due.minus(held)?);
        entitled.push(due);
        holds.push(held);
    }
    let payments = payments(&balances);
    let fairness = measured(plan, key, &actuals, &distribution)?;
    Some(Settlement {
        fairness,
        moved: Cents::sum(payments.iter().map(|payment| payment.amount))?,
        payments,
        actuals,
        distribution,
        effort,
        entitled,
        holds,
        balances,
    })
}

/// The division of a year beside the yardsticks.
fn measured(plan: &Plan, key: &Key, actuals: &Actuals, distribution: &Distribution) -> Option<Fairness> {
    let cost = |partner: usize| {
        let borne = actuals.paid[partner].plus(actuals.reserves[partner])?;
        Some(borne.minus(actuals.suppliers[partner])?.euro())
    };
    let costs: Vec<Decimal> = (0..plan.partners).map(cost).collect::<Option<_>>()?;
    let divided = Divided {
        year: actuals.year,
        distribution,
        base: &key.base,
        costs: &costs,
        basis: &plan.basis()?,
    };
    Fairness::of_year(plan, divided)
}

/// Who pays for missing hours, and who gets it.
///
/// A partner that spent less than it owes pays the missing hours at the agreed rate. Those payments go to the partners
/// that spent what they owe (who owes nothing, did), by their shares in the key; where nobody did, or those who did
/// have no share, to all by the key. The shares are those without threshold. The hours that are owed are those of the
/// part of the year that counts.
fn effort(plan: &Plan, key: &Key, year: u32, hours: &[Decimal]) -> Option<EffortSettlement> {
    let owed = &plan.rule.minimum_effort;
    let mut lacking = vec![Decimal::ZERO; plan.partners];
    let mut paid = vec![Cents::ZERO; plan.partners];
    for (partner, owed) in owed.iter().enumerate() {
        if let Some((owed, rate)) = owed {
            let owed = plan.part_years.hours(year, *owed)?;
            lacking[partner] = owed.checked_sub(hours[partner])?.max(Decimal::ZERO);
            paid[partner] = Cents::of(lacking[partner].checked_mul(*rate)?)?;
        }
    }
    let pot = Cents::sum(paid.iter().copied())?;
    let met: Vec<Decimal> = key
        .base
        .fractions()
        .into_iter()
        .zip(&lacking)
        .map(|(share, lacking)| if lacking.is_zero() { share } else { Decimal::ZERO })
        .collect();
    let shares = super::Shares::from_weights(&met).unwrap_or_else(|| key.base.clone());
    let received = shares.divide(pot).parts;
    let net = received.iter().zip(&paid).map(|(received, paid)| received.minus(*paid));
    Some(EffortSettlement {
        net: net.collect::<Option<_>>()?,
        pot,
        received,
        lacking,
        paid,
    })
}

/// Payments that bring balances to zero: the largest debt pays the largest claim, again and again; of equal ones the
/// partner listed first.
fn payments(balances: &[Cents]) -> Vec<Payment> {
    let mut open: Vec<i64> = balances.iter().map(|balance| balance.count()).collect();
    let mut payments = Vec::new();
    loop {
        // The first of equal ones, so that the order of the partners decides.
        let debtor = (0..open.len()).min_by_key(|partner| open[*partner]);
        let creditor = (0..open.len()).rev().max_by_key(|partner| open[*partner]);
        let (Some(from), Some(to)) = (debtor, creditor) else {
            break;
        };
        let amount = open[to].min(open[from].saturating_neg());
        if amount <= 0 {
            break;
        }
        open[from] += amount;
        open[to] -= amount;
        payments.push(Payment {
            from,
            to,
            amount: Cents::new(amount),
        });
    }
    payments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payments_bring_every_balance_to_zero() {
        let balances = [-700, 300, -100, 500].map(Cents::new);
        let payments = payments(&balances);
        let mut open = balances.map(Cents::count);
        for payment in &payments {
            open[payment.from] += payment.amount.count();
            open[payment.to] -= payment.amount.count();
        }
        assert_eq!(open, [0; 4]);
        assert_eq!(
            payments[0],
            Payment {
                from: 0,
                to: 3,
                amount: Cents::new(500)
            }
        );
        assert!(payments.len() <= 3);
    }

    #[test]
    fn nobody_owes_nothing() {
        assert_eq!(payments_of(&[0, 0]), 0);
    }

    fn payments_of(balances: &[i64]) -> usize {
        payments(&balances.iter().map(|cents| Cents::new(*cents)).collect::<Vec<_>>()).len()
    }
}
