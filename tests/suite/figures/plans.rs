//! The laws of the engine on many random plans.

use rust_decimal::Decimal;

use brugwerk::model::{ClosedList as _, Id, KeyPart, LaterCosts, Scalar as _, ScenarioCase, Yardstick};

use brugwerk::finance::fairness::Fairness;
use brugwerk::finance::key::{Band, Fee, FeeRule, KeyRule, Part};
use brugwerk::finance::outlook::{Outlook, Variation, outlook};
use brugwerk::finance::part_year::PartYears;
use brugwerk::finance::sensitivity::{Input, fair_range, swings, what_if};
use brugwerk::finance::settlement::{Actuals, settle};
use brugwerk::finance::{Cents, Plan, Shares};
use brugwerk::finance::{Item, PlannedScenario, PlannedSubsidy};

/// Random numbers from a fixed seed (xorshift64*), so that a failure can be repeated.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % limit
    }

    pub fn index(&mut self, limit: usize) -> usize {
        usize::try_from(self.below(limit as u64)).expect("small")
    }

    pub fn decimal(&mut self, limit: u64, scale: u32) -> Decimal {
        Decimal::new(i64::try_from(self.below(limit)).expect("small"), scale)
    }

    pub fn cents(&mut self, limit: u64) -> Cents {
        Cents::new(i64::try_from(self.below(limit)).expect("small"))
    }
}

fn parts(random: &mut Random, partners: usize) -> Vec<Part> {
    let kinds = [
        KeyPart::Equal,
        KeyPart::Fixed,
        KeyPart::Cost,
        KeyPart::Effort,
        KeyPart::Risk,
    ];
    let count = 1 + random.index(4);
    (0..count)
        .map(|_| {
            let fixed = (0..partners)
                .map(|_| random.decimal(1_000_000, 4) + Decimal::new(1, 4))
                .collect();
            (
                kinds[random.index(kinds.len())],
                random.decimal(10_000, 2) + Decimal::ONE,
                fixed,
            )
        })
        .collect()
}

pub fn plan(random: &mut Random) -> Plan {
    let partners = 2 + random.index(4);
    let parties = partners + random.index(3);
    let id = |index: usize| Id::parse(&format!("p{index}")).expect("an id");
    let items = (0..=random.index(12))
        .map(|activity| {
            let amount = random.decimal(100_000_000, 4);
            Item {
                activity,
                // The first item is work of the first partner, so that no share rests on nothing.
                party: if activity == 0 { 0 } else { random.index(parties) },
                cost: amount + Decimal::new(1, 2),
                effort: amount + Decimal::new(1, 2),
                spent_after: random.index(3),
            }
        })
        .collect();
    let years = 1 + random.index(6);
    let scenario = |case, random: &mut Random| PlannedScenario {
        case,
        volumes: (0..years).map(|_| random.decimal(500_000, 2)).collect(),
        price_factor: Decimal::new(900, 3) + random.decimal(200, 3),
        cost_factor: Decimal::new(900, 3) + random.decimal(200, 3),
    };
    let thresholds = random.index(3);
    let rule = KeyRule {
        base: parts(random, partners),
        bands: (0..thresholds)
            .map(|index| Band {
                above: Cents::new(1_000_000 * (i64::try_from(index).expect("small") + 1)),
                division: parts(random, partners),
            })
            .collect(),
        fee: match random.index(3) {
            0 => None,
            1 => Some(FeeRule::Percent(random.decimal(1_000_000, 4))),
            _ => Some(FeeRule::Amount(random.cents(10_000_000))),
        }
        .map(|rule| Fee {
            rule,
            shares: Shares::equal(partners).expect("shares"),
        }),
        minimum_effort: (0..partners)
            .map(|_| (random.index(2) == 0).then(|| (random.decimal(100_000, 2), random.decimal(10_000, 2))))
            .collect(),
    };
    Plan {
        parties: (0..parties).map(id).collect(),
        partners,
        items,
        fixed_costs: (0..random.index(4))
            .map(|_| (random.index(parties), random.cents(10_000_000)))
            .collect(),
        investments: (0..random.index(4))
            .map(|_| (random.index(partners), random.cents(10_000_000)))
            .collect(),
        subsidies: (0..random.index(4))
            .map(|_| PlannedSubsidy {
                partner: (random.index(2) == 0).then(|| random.index(partners)),
                per_unit: random.decimal(100_000, 2),
                yearly: (0..random.index(years + 1)).map(|_| random.cents(10_000_000)).collect(),
                paid_years: random.index(years + 1),
            })
            .collect(),
        price: Cents::new(1).plus(random.cents(10_000_000)).expect("small"),
        first_year: 2026,
        years,
        reference: random.index(years),
        invoicer: random.index(partners),
        scenarios: vec![
            scenario(ScenarioCase::Middle, random),
            scenario(ScenarioCase::Worst, random),
        ],
        rule,
        stand_alone: (0..partners).map(|_| Some(random.cents(1_000_000))).collect(),
        coalitions: (1..(1_u32 << partners) - 1)
            .filter(|group| group.count_ones() > 1)
            .map(|group| (group, random.cents(5_000_000)))
            .collect(),
        risks: vec![(0, random.cents(1_000_000))],
        fairness: (Yardstick::Shapley, Decimal::TEN),
        part_years: PartYears::default(),
        later_costs: LaterCosts::ALL[random.index(LaterCosts::ALL.len())],
    }
}

/// The outlook of the middle scenario.
pub fn middle(plan: &Plan) -> Outlook {
    outlook(plan, plan.middle().expect("a middle scenario"), &Variation::NONE).expect("an outlook")
}

pub fn total(amounts: &[Cents]) -> Cents {
    Cents::sum(amounts.iter().copied()).expect("small")
}

#[test]
fn nothing_is_lost_or_made_in_thousands_of_random_plans() {
    let mut random = Random(0x5eed);
    for round in 0..3000 {
        let plan = plan(&mut random);
        for scenario in &plan.scenarios {
            let outlook = outlook(&plan, scenario, &Variation::NONE).expect("an outlook");
            assert_eq!(
                outlook.key.base.fractions().iter().sum::<Decimal>(),
                Decimal::ONE,
                "{round}"
            );
            assert_eq!(
                outlook.key.base.percentages(2).iter().sum::<Decimal>(),
                Decimal::ONE_HUNDRED
            );
            for (index, year) in outlook.years.iter().enumerate() {
                let margin = year
                    .revenue
                    .plus(year.subsidy)
                    .and_then(|sum| sum.minus(year.cost))
                    .expect("small");
                assert_eq!(margin, year.margin(), "{round}");
                assert_eq!(total(&year.distribution.totals), margin, "{round}");
                assert_eq!(total(&year.costs), year.cost, "{round}");
                let slices: Vec<Cents> = year.distribution.slices.iter().map(|slice| slice.amount).collect();
                assert_eq!(total(&slices).plus(year.distribution.fee), Some(margin), "{round}");
                let partners: Vec<Cents> = outlook.partner_cumulative.iter().map(|line| line[index + 1]).collect();
                assert_eq!(total(&partners), outlook.cumulative[index + 1], "{round}");
            }
            let reference = &outlook.years[plan.reference];
            let fairness = Fairness::of(&plan, &outlook, &plan.basis().expect("a basis")).expect("measured");
            for measure in &fairness.measures {
                assert_eq!(
                    total(&measure.amounts),
                    reference.margin(),
                    "{round} {:?}",
                    measure.yardstick
                );
            }
        }
    }
}

#[test]
fn settlements_sum_to_zero_and_payments_settle_them() {
    let mut random = Random(0xca5e);
    for round in 0..3000 {
        let plan = plan(&mut random);
        let key = plan.key().expect("a key");
        let amounts = |random: &mut Random| {
            (0..plan.partners)
                .map(|_| random.cents(100_000_000))
                .collect::<Vec<_>>()
        };
        let actuals = Actuals {
            year: plan.first_year,
            reserves: amounts(&mut random),
            suppliers: vec![Cents::ZERO; plan.partners],
            received: amounts(&mut random),
            subsidies: amounts(&mut random),
            paid: amounts(&mut random),
            effort: (random.index(3) > 0).then(|| (0..plan.partners).map(|_| random.decimal(100_000, 2)).collect()),
        };
        let settled = settle(&plan, &key, actuals).expect("settled");
        assert_eq!(total(&settled.balances), Cents::ZERO, "{round}");
        assert_eq!(total(&settled.entitled), total(&settled.holds), "{round}");
        if let Some(effort) = &settled.effort {
            assert_eq!(total(&effort.paid), total(&effort.received), "{round}");
        }
        let mut open: Vec<i64> = settled.balances.iter().map(|balance| balance.count()).collect();
        for payment in &settled.payments {
            assert!(payment.amount > Cents::ZERO && payment.from != payment.to, "{round}");
            open[payment.from] += payment.amount.count();
            open[payment.to] -= payment.amount.count();
        }
        assert!(open.iter().all(|balance| *balance == 0), "{round}");
        assert!(settled.payments.len() < plan.partners, "{round}");
    }
}

#[test]
fn sensitivity_answers_for_every_random_plan() {
    let mut random = Random(0x7011);
    for _ in 0..150 {
        let plan = plan(&mut random);
        let drivers = vec![vec![0]];
        for swing in swings(&plan, &drivers, plan.items.len(), 10).expect("swings") {
            assert_eq!((swing.low.len(), swing.high.len()), (plan.partners, plan.partners));
        }
        let table = what_if(&plan, &drivers[0], &Input::Driver(0)).expect("a table");
        let planned = &table[3];
        assert_eq!(planned.percent, 0);
        let range = fair_range(&plan, &drivers[0], &Input::Driver(0));
        assert_eq!(range.is_some(), planned.fair);
    }
}
