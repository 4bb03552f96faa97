//! What must not change a result, or change it in one direction alone: size, order, company, price, bounds.

use rust_decimal::Decimal;

use brugwerk::model::{Id, KeyPart, Scalar as _, Yardstick};

use super::plans::{Random, middle, plan, total};
use brugwerk::finance::fairness::{Fairness, members};
use brugwerk::finance::key::{Band, Fee, FeeRule, Key, Part};
use brugwerk::finance::outlook::{Variation, outlook};
use brugwerk::finance::settlement::{Actuals, settle};
use brugwerk::finance::{Cents, Plan, Shares};

/// The largest amount of money that the data may hold.
const MOST: Cents = Cents::new(99_999_999_999_999);

/// Every part of the key, those of the bands too.
fn every_part(plan: &mut Plan) -> impl Iterator<Item = &mut Part> {
    let bands = plan.rule.bands.iter_mut().flat_map(|band| &mut band.division);
    plan.rule.base.iter_mut().chain(bands)
}

/// The same plan with the partners in another order: the first becomes the last.
fn rotated(plan: &Plan) -> Plan {
    let n = plan.partners;
    let to = |party: usize| if party < n { (party + n - 1) % n } else { party };
    let mut other = plan.clone();
    other.parties[..n].rotate_left(1);
    for item in &mut other.items {
        item.party = to(item.party);
    }
    for (party, _) in other.fixed_costs.iter_mut().chain(&mut other.investments) {
        *party = to(*party);
    }
    for (partner, _) in &mut other.risks {
        *partner = to(*partner);
    }
    for subsidy in &mut other.subsidies {
        subsidy.partner = subsidy.partner.map(to);
    }
    every_part(&mut other).for_each(|(_, _, fixed)| fixed.rotate_left(1));
    if let Some(fee) = &mut other.rule.fee {
        let mut weights = fee.shares.fractions();
        weights.rotate_left(1);
        fee.shares = Shares::from_weights(&weights).expect("shares");
    }
    other.rule.minimum_effort.rotate_left(1);
    other.stand_alone.rotate_left(1);
    for (group, _) in &mut other.coalitions {
        *group = members(*group, n).map(|partner| 1 << to(partner)).sum();
    }
    other.invoicer = to(plan.invoicer);
    other
}

#[test]
fn who_is_listed_first_decides_left_over_cents_alone() {
    let mut random = Random(0x0bde);
    for round in 0..1500 {
        let plan = plan(&mut random);
        let other = rotated(&plan);
        let (one, same) = (middle(&plan), middle(&other));
        for (year, again) in one.years.iter().zip(&same.years) {
            assert_eq!(year.margin(), again.margin(), "{round}");
            // The fee and each slice leave cents over; the last digit of a share may turn one more.
            let cents = 2 + 2 * year.distribution.slices.len() as u64;
            let mut parts = again.distribution.totals.clone();
            parts.rotate_right(1);
            for (part, again) in year.distribution.totals.iter().zip(parts) {
                assert!(part.count().abs_diff(again.count()) <= cents, "{round}");
            }
        }
        let yardsticks = |plan: &Plan, outlook| Fairness::of(plan, outlook, &plan.basis()?);
        let measures = yardsticks(&plan, &one).expect("measured").measures;
        let again = yardsticks(&other, &same).expect("measured").measures;
        assert_eq!(measures.len(), again.len(), "{round}");
        for (measure, mut again) in measures.into_iter().zip(again) {
            again.amounts.rotate_right(1);
            for (amount, again) in measure.amounts.iter().zip(&again.amounts) {
                assert!(
                    amount.count().abs_diff(again.count()) <= 1,
                    "{round} {:?}",
                    measure.yardstick
                );
            }
        }
    }
}

#[test]
fn the_order_of_sub_actions_and_costs_decides_nothing() {
    let mut random = Random(0x17e5);
    for round in 0..500 {
        let plan = plan(&mut random);
        let mut other = plan.clone();
        other.items.reverse();
        other.fixed_costs.reverse();
        other.investments.reverse();
        let (one, same) = (middle(&plan), middle(&other));
        assert_eq!(one.partner_cumulative, same.partner_cumulative, "{round}");
        assert_eq!(one.key, same.key, "{round}");
    }
}

/// Yearly figures are rounded to half a cent before they are multiplied here, and after in the larger plan.
#[test]
fn money_times_k_gives_results_times_k_but_for_rounding() {
    let mut random = Random(0x5ca1);
    for round in 0..1000 {
        let mut plan = plan(&mut random);
        for scenario in &mut plan.scenarios {
            // A price is rounded before it is multiplied by the volume, which is another law.
            scenario.price_factor = Decimal::ONE;
        }
        let k = 2 + i64::try_from(random.below(99)).expect("small");
        let times = |amount: Cents| Cents::new(k * amount.count());
        let mut large = plan.clone();
        for item in &mut large.items {
            item.cost *= Decimal::from(k);
            item.effort *= Decimal::from(k);
        }
        for (_, amount) in large.fixed_costs.iter_mut().chain(&mut large.investments) {
            *amount = times(*amount);
        }
        for subsidy in &mut large.subsidies {
            subsidy.per_unit *= Decimal::from(k);
            subsidy.yearly.iter_mut().for_each(|amount| *amount = times(*amount));
        }
        large.price = times(plan.price);
        for band in &mut large.rule.bands {
            band.above = times(band.above);
        }
        if let Some(Fee {
            rule: FeeRule::Amount(amount),
            ..
        }) = &mut large.rule.fee
        {
            *amount = times(*amount);
        }
        let (one, other) = (middle(&plan), middle(&large));
        for (year, large) in one.years.iter().zip(&other.years) {
            let rounded = 1 + plan.parties.len() + plan.subsidies.len();
            let divided = 2 + year.distribution.slices.len();
            let step = u64::try_from(k + 1).expect("small");
            let margin = rounded as u64 * step / 2;
            assert!(
                large.margin().count().abs_diff(k * year.margin().count()) <= margin,
                "{round}"
            );
            let parts = year.distribution.totals.iter().zip(&large.distribution.totals);
            for (part, large) in parts {
                let apart = large.count().abs_diff(k * part.count());
                assert!(apart <= margin + divided as u64 * step, "{round}: {apart}");
            }
        }
    }
}

#[test]
fn a_partner_without_cost_and_share_changes_nothing() {
    let mut random = Random(0x9057);
    for round in 0..1000 {
        let mut plan = plan(&mut random);
        // An equal part gives the newcomer a share.
        every_part(&mut plan)
            .filter(|(kind, ..)| *kind == KeyPart::Equal)
            .for_each(|part| part.0 = KeyPart::Fixed);
        let n = plan.partners;
        let mut other = plan.clone();
        let to = |party: &mut usize| *party += usize::from(*party >= n);
        other.parties.insert(n, Id::parse("newcomer").expect("an id"));
        other.partners += 1;
        other.items.iter_mut().for_each(|item| to(&mut item.party));
        other.fixed_costs.iter_mut().for_each(|(party, _)| to(party));
        every_part(&mut other).for_each(|(_, _, fixed)| fixed.push(Decimal::ZERO));
        if let Some(fee) = &mut other.rule.fee {
            let mut weights = fee.shares.fractions();
            weights.push(Decimal::ZERO);
            fee.shares = Shares::from_weights(&weights).expect("shares");
        }
        other.rule.minimum_effort.push(None);
        other.stand_alone.push(Some(Cents::ZERO));
        let (one, same) = (middle(&plan), middle(&other));
        assert_eq!(one.cumulative, same.cumulative, "{round}");
        assert_eq!(one.partner_cumulative, same.partner_cumulative[..n], "{round}");
        assert!(same.partner_cumulative[n].iter().all(|amount| *amount == Cents::ZERO));
    }
}

#[test]
fn a_higher_price_never_earns_less_and_a_higher_cost_never_more() {
    let mut random = Random(0xb1ce);
    for round in 0..1000 {
        let plan = plan(&mut random);
        let scenario = plan.middle().expect("a middle scenario");
        let factor = Decimal::ONE + random.decimal(10_000, 4);
        let all: Vec<usize> = (0..plan.items.len()).collect();
        let planned = middle(&plan);
        let dearer = Variation {
            price: factor,
            ..Variation::NONE
        };
        let costlier = Variation {
            fixed: factor,
            items: Some((&all, factor)),
            ..Variation::NONE
        };
        let dearer = outlook(&plan, scenario, &dearer).expect("an outlook");
        let costlier = outlook(&plan, scenario, &costlier).expect("an outlook");
        for (index, year) in planned.years.iter().enumerate() {
            assert!(dearer.years[index].margin() >= year.margin(), "{round}");
            assert!(costlier.years[index].margin() <= year.margin(), "{round}");
        }
    }
}

/// A key that gives the first partner the fee and divides the rest equally, above `above` all to the second.
fn key(rule: FeeRule, above: Cents) -> Key {
    let only = |index: usize| {
        let weights: Vec<Decimal> = (0..2)
            .map(|partner| Decimal::from(u8::from(partner == index)))
            .collect();
        Shares::from_weights(&weights).expect("shares")
    };
    Key {
        parts: Vec::new(),
        base: Shares::equal(2).expect("shares"),
        bands: vec![Band {
            above,
            division: only(1),
        }],
        fee: Some(Fee { rule, shares: only(0) }),
    }
}

#[test]
fn fees_and_thresholds_hold_at_their_bounds() {
    let hundred = Cents::new(10_000);
    let divided = |rule: FeeRule, margin: i64| {
        let it = key(rule, hundred).distribute(Cents::new(margin)).expect("divided");
        let slices: Vec<i64> = it.slices.iter().map(|slice| slice.amount.count()).collect();
        assert_eq!(total(&it.totals), Cents::new(margin));
        (it.fee.count(), slices)
    };
    let percent = |percent: i64| FeeRule::Percent(Decimal::from(percent));
    let amount = |cents: i64| FeeRule::Amount(Cents::new(cents));
    // The threshold itself belongs to the slice below it.
    assert_eq!(divided(percent(0), 10_000), (0, vec![10_000]));
    assert_eq!(divided(percent(0), 10_001), (0, vec![10_000, 1]));
    assert_eq!(divided(percent(100), 10_001), (10_001, vec![0]));
    // Half a cent of fee is a cent.
    assert_eq!(divided(percent(50), 1), (1, vec![0]));
    // What a fee takes does not count for the threshold.
    assert_eq!(divided(amount(1), 10_001), (1, vec![10_000]));
    assert_eq!(divided(amount(20_000), 20_000), (20_000, vec![0]));
    assert_eq!(divided(amount(20_000), 19_999), (19_999, vec![0]));
    assert_eq!(divided(amount(20_000), 0), (0, vec![0]));
    assert_eq!(divided(amount(20_000), -1), (0, vec![-1]));
    assert_eq!(
        divided(percent(0), MOST.count()),
        (0, vec![10_000, MOST.count() - 10_000])
    );
}

#[test]
fn who_brings_every_group_the_same_gets_that_by_shapley() {
    let mut random = Random(0x5a91);
    for round in 0..500 {
        let mut plan = plan(&mut random);
        let planned = middle(&plan);
        let margin = planned.years[plan.reference].margin();
        if margin <= Cents::ZERO {
            continue;
        }
        let (n, own) = (plan.partners, random.cents(100_000));
        let dummy = n - 1;
        let others = (1_u32 << dummy) - 1;
        // Groups without the last partner have any value; with it, its own value more.
        let mut values = vec![Cents::ZERO; 1 << n];
        for group in 1..others {
            values[group as usize] = random.cents(1_000_000);
        }
        values[others as usize] = margin.minus(own).expect("small");
        for group in 0..=others {
            values[(group | 1 << dummy) as usize] = values[group as usize].plus(own).expect("small");
        }
        plan.stand_alone = (0..n).map(|partner| Some(values[1 << partner])).collect();
        plan.coalitions = (1..(1_u32 << n) - 1)
            .filter(|group| group.count_ones() > 1)
            .map(|group| (group, values[group as usize]))
            .collect();
        let fairness = Fairness::of(&plan, &planned, &plan.basis().expect("a basis")).expect("measured");
        let shapley = fairness.measure(Yardstick::Shapley).expect("a value");
        assert_eq!(shapley.amounts[dummy], own, "{round}");
        assert_eq!(total(&shapley.amounts), margin, "{round}");
    }
}

#[test]
fn the_largest_figures_of_the_data_are_held_or_refused() {
    let mut random = Random(0xb166);
    let (mut held, mut refused) = (0, 0);
    for _ in 0..2000 {
        let mut plan = plan(&mut random);
        let mut edge = |amount: &mut Cents| match random.index(4) {
            0 => *amount = MOST,
            1 => *amount = Cents::ZERO,
            _ => {}
        };
        for (_, amount) in plan.fixed_costs.iter_mut().chain(&mut plan.investments) {
            edge(amount);
        }
        for subsidy in &mut plan.subsidies {
            subsidy.yearly.iter_mut().for_each(&mut edge);
        }
        edge(&mut plan.price);
        plan.stand_alone.iter_mut().flatten().for_each(&mut edge);
        plan.coalitions.iter_mut().for_each(|(_, amount)| edge(amount));
        for scenario in &mut plan.scenarios {
            let largest = random.index(3) == 0;
            scenario
                .volumes
                .iter_mut()
                .filter(|_| largest)
                .for_each(|volume| *volume = Decimal::MAX);
        }
        let Some(outlook) = outlook(&plan, &plan.scenarios[0], &Variation::NONE) else {
            refused += 1;
            continue;
        };
        held += 1;
        for year in &outlook.years {
            assert_eq!(total(&year.distribution.totals), year.margin());
        }
        let year = &outlook.years[0];
        let actuals = Actuals::as_planned(&plan, year).expect("actuals");
        let settled = settle(&plan, &outlook.key, actuals).expect("settled");
        assert_eq!(total(&settled.balances), Cents::ZERO);
        let basis = plan.basis().expect("a basis");
        assert!(Fairness::of(&plan, &outlook, &basis).is_some());
    }
    assert!(held > 200 && refused > 200, "{held} held, {refused} refused");
}
