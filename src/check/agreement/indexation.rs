//! What an agreement says of an index, beside a plan that reckons without one.

use rust_decimal::Decimal;

use crate::check::family::{Faults, checks};
use crate::check::loaded::LoadedProgramme;
use crate::message;
use crate::model::{Agreement, Partnership};

checks! {
    warning INDEXED_COSTS_UNPLANNED = "indexed-costs-unplanned" {
        guards: "Where costs follow an index, a scenario shows what rising costs do: a plan of several years reckons with the costs of its start.",
        example: "indexation: { index: de gezondheidsindex, percent: 80, base: 2026-06-30 }",
        cure: "Give a scenario a `cost_change` above zero, for instance `cost_change: 5` in the worst one.",
        each: LoadedProgramme::agreed_cases,
        check: indexed_costs_unplanned,
    }
}

fn indexed_costs_unplanned((partnership, agreement): (&Partnership, &Agreement), faults: &mut Faults<'_>) {
    let (Some(indexation), Some(model)) = (&agreement.indexation, &partnership.revenue_model) else {
        return;
    };
    let mut scenarios = model.scenarios.iter();
    let several_years = model.scenarios.iter().any(|scenario| scenario.volumes.len() > 1);
    let rises = scenarios.any(|scenario| {
        let change = scenario.cost_change.as_ref();
        change.is_some_and(|change| change.0 > Decimal::ZERO)
    });
    if several_years && !rises {
        let message = message!(
            "{}% of the costs follows an index, but in every scenario of the plan costs stay as they are or fall",
            indexation.percent.0
        );
        faults
            .at(indexation.percent.place(), message)
            .relate(model.scenarios.place(), "the scenarios");
    }
}
