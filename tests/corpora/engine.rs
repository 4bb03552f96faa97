//! The laws of the revenue engine on plans of any size of figure: nothing is lost or made, whoever is listed first.
//!
//! The bytes are read as a plan. Where a figure can't be held the engine gives nothing; it never gives a wrong one.

use arbitrary::{Result, Unstructured};
use brugwerk::finance::fairness::Fairness;
use brugwerk::finance::key::{Band, Fee, FeeRule, KeyRule, Part};
use brugwerk::finance::outlook::{Outlook, Variation, outlook};
use brugwerk::finance::part_year::PartYears;
use brugwerk::finance::sensitivity::{Input, fair_range, swings, what_if};
use brugwerk::finance::settlement::{Actuals, settle};
use brugwerk::finance::{Cents, Item, Plan, PlannedScenario, PlannedSubsidy, Shares};
use brugwerk::model::{ClosedList as _, Id, KeyPart, LaterCosts, Scalar as _, ScenarioCase, Yardstick};
use rust_decimal::Decimal;

/// The largest single amount, in cents: what `Cents::of` gives at most.
const MOST: i64 = 1_000_000_000_000_000;

/// Holds the laws to a plan that these bytes describe.
pub fn hold(bytes: &[u8]) {
    let mut source = Unstructured::new(bytes);
    let Ok(plan) = plan(&mut source) else {
        return;
    };
    for scenario in &plan.scenarios {
        let Some(computed) = outlook(&plan, scenario, &Variation::NONE) else {
            continue;
        };
        nothing_is_lost(&plan, &computed);
        yardsticks_divide_the_margin(&plan, &computed);
        a_higher_price_earns_no_less(&plan, scenario, &computed);
    }
    order_decides_cents_alone(&plan);
    settlements_sum_to_zero(&plan, &mut source);
    let drivers = vec![vec![0]];
    let _ = swings(&plan, &drivers, plan.items.len(), 10);
    let table = what_if(&plan, &drivers[0], &Input::Driver(0));
    // Looks at six hundred outlooks.
    if source.ratio(1, 16).unwrap_or(false) {
        let range = fair_range(&plan, &drivers[0], &Input::Driver(0));
        let planned = table.is_some_and(|table| table.iter().any(|step| step.percent == 0 && step.fair));
        assert!(
            range.is_some() || !planned,
            "a key that is fair as planned has no range"
        );
    }
}

fn nothing_is_lost(plan: &Plan, outlook: &Outlook) {
    let whole = |shares: &Shares| assert_eq!(shares.fractions().iter().sum::<Decimal>(), Decimal::ONE);
    whole(&outlook.key.base);
    outlook.key.bands.iter().for_each(|band| whole(&band.division));
    assert_eq!(
        outlook.key.base.percentages(2).iter().sum::<Decimal>(),
        Decimal::ONE_HUNDRED
    );
    for (index, year) in outlook.years.iter().enumerate() {
        let margin = exact([year.revenue, year.subsidy]) - exact([year.cost]);
        let division = &year.distribution;
        assert_eq!(exact([year.margin()]), margin);
        assert_eq!(exact(division.totals.iter().copied()), margin);
        assert_eq!(exact(year.costs.iter().copied()), exact([year.cost]));
        assert_eq!(exact(division.fee_parts.iter().copied()), exact([division.fee]));
        assert!(division.fee >= Cents::ZERO && (division.fee <= division.margin || division.fee == Cents::ZERO));
        let slices = exact(division.slices.iter().map(|slice| slice.amount));
        assert_eq!(slices + exact([division.fee]), margin);
        for slice in &division.slices {
            assert_eq!(exact(slice.division.parts.iter().copied()), exact([slice.amount]));
        }
        let partners = exact(outlook.partner_cumulative.iter().map(|line| line[index + 1]));
        assert_eq!(partners, exact([outlook.cumulative[index + 1]]));
    }
    assert_eq!(outlook.partner_cumulative.len(), plan.partners);
}

fn yardsticks_divide_the_margin(plan: &Plan, outlook: &Outlook) {
    let Some(basis) = plan.basis() else {
        return;
    };
    let Some(fairness) = Fairness::of(plan, outlook, &basis) else {
        return;
    };
    for measure in &fairness.measures {
        let divided = exact(measure.amounts.iter().copied());
        assert_eq!(divided, exact([fairness.margin]), "{:?}", measure.yardstick);
    }
    for (group, gets, value) in &fairness.objections {
        assert!(gets < value && *group != 0);
    }
}

fn a_higher_price_earns_no_less(plan: &Plan, scenario: &PlannedScenario, planned: &Outlook) {
    let change = Variation {
        price: Decimal::new(11, 1),
        ..Variation::NONE
    };
    let Some(higher) = outlook(plan, scenario, &change) else {
        return;
    };
    for (year, planned) in higher.years.iter().zip(&planned.years) {
        assert!(year.margin() >= planned.margin());
    }
}

/// Listing the partners the other way round turns the results round; at most left-over cents go to another.
fn order_decides_cents_alone(plan: &Plan) {
    let turned = turned(plan);
    for (scenario, same) in plan.scenarios.iter().zip(&turned.scenarios) {
        let (Some(one), Some(other)) = (
            outlook(plan, scenario, &Variation::NONE),
            outlook(&turned, same, &Variation::NONE),
        ) else {
            continue;
        };
        for (year, same) in one.years.iter().zip(&other.years) {
            assert_eq!(year.margin(), same.margin());
            // One cent for each division, and one where the last digit of a share went to another.
            let cents = 2 + 2 * i128::try_from(year.distribution.slices.len()).unwrap_or(i128::MAX);
            let parts = year.distribution.totals.iter();
            for (part, same) in parts.zip(same.distribution.totals.iter().rev()) {
                let apart = i128::from(part.count()) - i128::from(same.count());
                assert!(apart.abs() <= cents, "{part:?} became {same:?}");
            }
        }
    }
}

fn settlements_sum_to_zero(plan: &Plan, source: &mut Unstructured<'_>) {
    let Some(key) = plan.key() else {
        return;
    };
    let Ok(actuals) = actuals(plan, source) else {
        return;
    };
    let Some(settled) = settle(plan, &key, actuals) else {
        return;
    };
    assert_eq!(exact(settled.balances.iter().copied()), 0);
    assert_eq!(
        exact(settled.entitled.iter().copied()),
        exact(settled.holds.iter().copied())
    );
    if let Some(effort) = &settled.effort {
        assert_eq!(
            exact(effort.paid.iter().copied()),
            exact(effort.received.iter().copied())
        );
    }
    let mut open: Vec<i64> = settled.balances.iter().map(|balance| balance.count()).collect();
    for payment in &settled.payments {
        assert!(payment.amount > Cents::ZERO && payment.from != payment.to);
        open[payment.from] += payment.amount.count();
        open[payment.to] -= payment.amount.count();
    }
    assert!(open.iter().all(|balance| *balance == 0), "{open:?}");
    assert!(settled.payments.len() < plan.partners);
}

fn exact(amounts: impl IntoIterator<Item = Cents>) -> i128 {
    amounts.into_iter().map(|amount| i128::from(amount.count())).sum()
}

/// The same plan with the partners listed the other way round.
fn turned(plan: &Plan) -> Plan {
    let last = plan.partners - 1;
    let turn = |party: usize| if party <= last { last - party } else { party };
    let parts = |parts: &[Part]| {
        let turned = parts.iter().map(|(kind, weight, fixed)| {
            let fixed = fixed.iter().rev().copied().collect();
            (*kind, *weight, fixed)
        });
        turned.collect::<Vec<_>>()
    };
    let mut other = plan.clone();
    other.parties[..plan.partners].reverse();
    for item in &mut other.items {
        item.party = turn(item.party);
    }
    for (party, _) in other.fixed_costs.iter_mut().chain(&mut other.investments) {
        *party = turn(*party);
    }
    for subsidy in &mut other.subsidies {
        subsidy.partner = subsidy.partner.map(turn);
    }
    other.rule.base = parts(&plan.rule.base);
    for (band, same) in other.rule.bands.iter_mut().zip(&plan.rule.bands) {
        band.division = parts(&same.division);
    }
    if let Some(fee) = &mut other.rule.fee {
        let weights: Vec<Decimal> = fee.shares.fractions().into_iter().rev().collect();
        fee.shares = Shares::from_weights(&weights).expect("shares that were shares before");
    }
    other.rule.minimum_effort.reverse();
    other.stand_alone.reverse();
    other
}

fn actuals(plan: &Plan, source: &mut Unstructured<'_>) -> Result<Actuals> {
    Ok(Actuals {
        year: plan.first_year,
        reserves: vec![Cents::ZERO; plan.partners],
        suppliers: vec![Cents::ZERO; plan.partners],
        received: repeat(plan.partners, || cents(source))?,
        subsidies: repeat(plan.partners, || cents(source))?,
        paid: repeat(plan.partners, || cents(source))?,
        effort: if source.arbitrary()? {
            Some(repeat(plan.partners, || quantity(source))?)
        } else {
            None
        },
    })
}

fn plan(source: &mut Unstructured<'_>) -> Result<Plan> {
    let partners = source.int_in_range(2..=6_usize)?;
    let parties = partners + source.int_in_range(0..=2)?;
    let years = source.int_in_range(1..=5_usize)?;
    let items = source.int_in_range(1..=6_usize)?;
    let rule = KeyRule {
        base: parts(source, partners)?,
        bands: {
            let mut above: Vec<i64> = repeat(source.int_in_range(0..=3)?, || source.int_in_range(0..=MOST))?;
            above.sort_unstable();
            above
                .into_iter()
                .map(|above| {
                    Ok(Band {
                        above: Cents::new(above),
                        division: parts(source, partners)?,
                    })
                })
                .collect::<Result<_>>()?
        },
        fee: fee(source, partners)?,
        minimum_effort: repeat(partners, || {
            Ok(if source.arbitrary()? {
                Some((quantity(source)?, quantity(source)?))
            } else {
                None
            })
        })?,
    };
    Ok(Plan {
        parties: (0..parties)
            .map(|index| Id::parse(&format!("p{index}")).expect("an id"))
            .collect(),
        partners,
        items: repeat(items, || {
            Ok(Item {
                activity: source.int_in_range(0..=2)?,
                party: source.int_in_range(0..=parties - 1)?,
                cost: quantity(source)?,
                effort: quantity(source)?,
                spent_after: 0,
            })
        })?,
        fixed_costs: owed(source, parties)?,
        investments: owed(source, partners)?,
        subsidies: repeat(source.int_in_range(0..=2)?, || {
            Ok(PlannedSubsidy {
                partner: if source.arbitrary()? {
                    Some(source.int_in_range(0..=partners - 1)?)
                } else {
                    None
                },
                per_unit: quantity(source)?,
                yearly: repeat(source.int_in_range(0..=years)?, || gain(source))?,
                paid_years: source.int_in_range(0..=years)?,
            })
        })?,
        price: gain(source)?,
        first_year: source.int_in_range(0..=1_000_000)?,
        years,
        reference: source.int_in_range(0..=years - 1)?,
        invoicer: source.int_in_range(0..=partners - 1)?,
        scenarios: [ScenarioCase::Middle, ScenarioCase::Worst]
            .into_iter()
            .map(|case| {
                Ok(PlannedScenario {
                    case,
                    volumes: repeat(years, || quantity(source))?,
                    price_factor: quantity(source)?,
                    cost_factor: quantity(source)?,
                })
            })
            .collect::<Result<_>>()?,
        rule,
        stand_alone: repeat(partners, || {
            Ok(if source.arbitrary()? {
                Some(cents(source)?)
            } else {
                None
            })
        })?,
        coalitions: if source.arbitrary()? {
            (1..(1_u32 << partners) - 1)
                .filter(|group| group.count_ones() > 1)
                .map(|group| Ok((group, cents(source)?)))
                .collect::<Result<_>>()?
        } else {
            Vec::new()
        },
        risks: owed(source, partners)?,
        fairness: (*source.choose(Yardstick::ALL)?, quantity(source)?),
        part_years: PartYears::default(),
        later_costs: LaterCosts::default(),
    })
}

fn parts(source: &mut Unstructured<'_>, partners: usize) -> Result<Vec<Part>> {
    let kinds = [
        KeyPart::Equal,
        KeyPart::Fixed,
        KeyPart::Cost,
        KeyPart::Effort,
        KeyPart::Investment,
        KeyPart::Risk,
    ];
    repeat(source.int_in_range(1..=3)?, || {
        Ok((
            *source.choose(&kinds)?,
            quantity(source)?,
            repeat(partners, || quantity(source))?,
        ))
    })
}

fn fee(source: &mut Unstructured<'_>, partners: usize) -> Result<Option<Fee>> {
    let rule = match source.int_in_range(0..=2)? {
        0 => return Ok(None),
        1 => FeeRule::Percent(Decimal::new(source.int_in_range(0..=1_000_000)?, 4)),
        _ => FeeRule::Amount(gain(source)?),
    };
    let shares = Shares::from_weights(&repeat(partners, || quantity(source))?);
    Ok(shares.map(|shares| Fee { rule, shares }))
}

fn owed(source: &mut Unstructured<'_>, parties: usize) -> Result<Vec<(usize, Cents)>> {
    repeat(source.int_in_range(0..=3)?, || {
        Ok((source.int_in_range(0..=parties - 1)?, gain(source)?))
    })
}

/// An amount of either sign, often at an edge.
fn cents(source: &mut Unstructured<'_>) -> Result<Cents> {
    Ok(match source.int_in_range(0..=7_u8)? {
        0 => Cents::ZERO,
        1 => Cents::new(MOST),
        2 => Cents::new(-MOST),
        3..=5 => Cents::new(source.int_in_range(-10_000_000..=10_000_000)?),
        _ => Cents::new(source.int_in_range(-MOST..=MOST)?),
    })
}

/// An amount that is no loss.
fn gain(source: &mut Unstructured<'_>) -> Result<Cents> {
    let amount = cents(source)?;
    Ok(if amount.is_negative() {
        Cents::new(-amount.count())
    } else {
        amount
    })
}

/// A decimal of zero or more, often at an edge.
fn quantity(source: &mut Unstructured<'_>) -> Result<Decimal> {
    Ok(match source.int_in_range(0..=9_u8)? {
        0 => Decimal::ZERO,
        1 => Decimal::ONE,
        2 => Decimal::MAX,
        3 => Decimal::new(1, 28),
        4..=7 => Decimal::new(source.int_in_range(0..=100_000_000)?, source.int_in_range(0..=6)?),
        _ => Decimal::from_parts(
            source.arbitrary()?,
            source.arbitrary()?,
            source.arbitrary()?,
            false,
            source.int_in_range(0..=28)?,
        ),
    })
}

fn repeat<T>(count: usize, mut make: impl FnMut() -> Result<T>) -> Result<Vec<T>> {
    (0..count).map(|_| make()).collect()
}
