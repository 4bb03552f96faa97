//! The revenue engine: a whole model against figures that another program reckoned, laws over random plans, and the
//! expressions of figures against their values over random models.

mod expressions;
mod laws;
pub mod plans;

use crate::common;
use brugwerk::finance::Plan;
use brugwerk::finance::fairness::Fairness;
use brugwerk::finance::outlook::{Since, Variation, outlook};
use brugwerk::model::Yardstick;
use brugwerk::sample;
use rust_decimal::Decimal;

/// The revenue model of the sample that is ready to sign; its figures were reckoned by another program.
fn houtkring() -> Plan {
    let outcome = common::outcome(&common::folder(&common::files(sample::HOUTKRING)));
    let programme = outcome.programme.expect("sound");
    let partnership = &programme.partnerships[0];
    Plan::of(partnership, partnership.revenue_model.as_ref().expect("a model")).expect("a plan")
}

#[test]
fn a_whole_model_comes_out_as_another_program_reckoned_it() {
    let plan = houtkring();
    let middle = outlook(&plan, plan.middle().expect("middle"), &Variation::NONE).expect("an outlook");
    let percent: Vec<String> = middle.key.base.percentages(2).iter().map(ToString::to_string).collect();
    assert_eq!(percent, ["41.05", "38.02", "20.93"]);
    let margins: Vec<Decimal> = middle.years.iter().map(|year| year.margin().euro().round()).collect();
    assert_eq!(margins, [11_988, 44_471, 51_960, 61_434, 70_950].map(Decimal::from));
    let cumulative: Vec<Decimal> = middle.cumulative.iter().map(|sum| sum.euro().round()).collect();
    // The total counts what partners keep themselves: 6,000 euro of own subsidy in each of the first three years.
    assert_eq!(
        cumulative,
        [
            -102_000,
            -90_012 + 6_000,
            -45_541 + 12_000,
            6_419 + 18_000,
            67_853 + 18_000,
            138_803 + 18_000
        ]
        .map(Decimal::from)
    );
    assert_eq!(middle.break_even(), Since::Year(2));
    assert_eq!(middle.independent(), Since::Year(1));
    let fairness = Fairness::of(&plan, &middle, &plan.basis().expect("a basis")).expect("measured");
    let parts: Vec<Decimal> = fairness.parts.iter().map(|part| part.euro().round()).collect();
    assert_eq!(parts, [24_933, 23_355, 13_146].map(Decimal::from));
    let shapley = fairness.measure(Yardstick::Shapley).expect("the Shapley value");
    let amounts: Vec<Decimal> = shapley.amounts.iter().map(|part| part.euro().round()).collect();
    assert_eq!(amounts, [25_478, 23_728, 12_228].map(Decimal::from));
    assert_eq!(shapley.distance().round_dp(2), Decimal::new(149, 2));
    assert!(fairness.is_fair(Yardstick::Shapley, Decimal::from(5)));
    assert_eq!(fairness.objections, []);
}
