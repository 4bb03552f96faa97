//! Revenue models: references, shares, volumes, prices, years, and whether every figure can be computed.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Place, Rule};
use crate::finance::fairness::Fairness;
use crate::finance::outlook::{Change, outlook};
use crate::finance::settlement::{Actuals, settle};
use crate::finance::{Plan, price_of};
use crate::model::{
    Amount, CostKind, Id, KeyComponent, KeyMethod, KeyPart, Located, PartnerShare, Partnership, PricingMethod,
    RevenueModel, ScenarioCase,
};

use super::Check;
use super::context::{Context, duplicates, error, unknown, warning};

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &UNKNOWN_PARTY,
        run: unknown_party,
    },
    Check {
        rule: &SUPPLIER_IN_MARGIN,
        run: supplier_in_margin,
    },
    Check {
        rule: &PARTNER_OUTSIDE_KEY,
        run: partner_outside_key,
    },
    Check {
        rule: &SHARES_NOT_WHOLE,
        run: shares_not_whole,
    },
    Check {
        rule: &KEY_INCOMPLETE,
        run: key_incomplete,
    },
    Check {
        rule: &DUPLICATE_ENTRY,
        run: duplicate_entry,
    },
    Check {
        rule: &UNKNOWN_REVENUE_REFERENCE,
        run: unknown_reference,
    },
    Check {
        rule: &NEGATIVE_QUANTITY,
        run: negative_quantity,
    },
    Check {
        rule: &SCENARIO_WITHOUT_VOLUMES,
        run: scenario_without_volumes,
    },
    Check {
        rule: &SCENARIO_MISSING,
        run: scenario_missing,
    },
    Check {
        rule: &CHANGE_OUT_OF_RANGE,
        run: change_out_of_range,
    },
    Check {
        rule: &PRICE_METHOD_INCOMPLETE,
        run: price_method_incomplete,
    },
    Check {
        rule: &AMOUNT_OR_PERCENT,
        run: amount_or_percent,
    },
    Check {
        rule: &PRICE_NOT_POSITIVE,
        run: price_not_positive,
    },
    Check {
        rule: &UNPAID_WITHOUT_WORK,
        run: unpaid_without_work,
    },
    Check {
        rule: &TOO_MANY_DECIMALS,
        run: too_many_decimals,
    },
    Check {
        rule: &THRESHOLDS_NOT_RISING,
        run: thresholds_not_rising,
    },
    Check {
        rule: &YEAR_OUTSIDE_PLAN,
        run: year_outside_plan,
    },
    Check {
        rule: &YEAR_GAP,
        run: year_gap,
    },
    Check {
        rule: &COALITION_MALFORMED,
        run: coalition_malformed,
    },
    Check {
        rule: &DIVISION_BY_ZERO,
        run: division_by_zero,
    },
    Check {
        rule: &FIGURE_TOO_LARGE,
        run: figure_too_large,
    },
    Check {
        rule: &YARDSTICK_WITHOUT_DATA,
        run: yardstick_without_data,
    },
    Check {
        rule: &SHARE_BELOW_STAND_ALONE,
        run: share_below_stand_alone,
    },
];

static UNKNOWN_PARTY: Rule = error(
    "unknown-party",
    "A cost is borne by a partner of the case, a supplier of the revenue model or an actor of the value chain.",
    "party: kalibre",
    "Use the id of a partner of the case, or define the supplier under `suppliers`.",
);
static SUPPLIER_IN_MARGIN: Rule = error(
    "supplier-in-margin",
    "External suppliers are paid their price and take no part in the margin.",
    "shares:\n  - { partner: drukkerij, percent: 10 }",
    "Give the share to a partner of the case; a supplier's price belongs under `activities`.",
);
static PARTNER_OUTSIDE_KEY: Rule = error(
    "partner-outside-key",
    "Shares, fees, amounts and hours belong to partners of the case.",
    "shares:\n  - { partner: knopwerk, percent: 50 }",
    "Use the id of a partner that the case lists under `partners`.",
);
static SHARES_NOT_WHOLE: Rule = error(
    "shares-not-whole",
    "Shares, and the weights of a hybrid key, add up to exactly 100 per cent.",
    "shares:\n  - { partner: kaliber, percent: 50 }\n  - { partner: knoopwerk, percent: 60 }",
    "Correct the percentages until they add up to 100; for thirds write 33.3333, 33.3333 and 33.3334, or use `method: equal`.",
);
static KEY_INCOMPLETE: Rule = error(
    "key-incomplete",
    "A key has what its method needs, and nothing that its method does not use.",
    "key: { method: fixed }",
    "Give `shares` with the method fixed, `components` with the method hybrid, and neither with the others.",
);
static DUPLICATE_ENTRY: Rule = error(
    "duplicate-entry",
    "In a revenue model an id stands once, and a partner once in a list of shares.",
    "shares:\n  - { partner: kaliber, percent: 50 }\n  - { partner: kaliber, percent: 50 }",
    "Remove one of the two, or give it another id.",
);
static UNKNOWN_REVENUE_REFERENCE: Rule = error(
    "unknown-revenue-reference",
    "Activities refer to steps of the value chain, and cost drivers to sub-actions.",
    "step: verkop",
    "Use an id that exists.",
);
static NEGATIVE_QUANTITY: Rule = error(
    "negative-quantity",
    "Volumes, quantities, costs, investments and amounts are not negative.",
    "volumes: [40, -10]",
    "Write a positive number; a cost is written without a minus sign.",
);
static SCENARIO_WITHOUT_VOLUMES: Rule = error(
    "scenario-without-volumes",
    "Every scenario has a volume for each planned year, as many as the middle one.",
    "- { case: best, volumes: [] }",
    "Write one volume per year.",
);
static SCENARIO_MISSING: Rule = error(
    "scenario-missing",
    "There is a middle scenario, and each scenario stands once.",
    "scenarios:\n  - { case: best, volumes: [10] }",
    "Add the scenario `middle`, or remove the double one.",
);
static CHANGE_OUT_OF_RANGE: Rule = error(
    "change-out-of-range",
    "A change of price or cost lies above −100 and at most at 1000 per cent.",
    "price_change: -120",
    "Write the change in per cent, for instance -5.",
);
static PRICE_METHOD_INCOMPLETE: Rule = error(
    "price-method-incomplete",
    "The chosen price method is filled in.",
    "prices: { chosen: fixed-price }",
    "Fill in the method that is chosen, or choose another.",
);
static AMOUNT_OR_PERCENT: Rule = error(
    "amount-or-percent",
    "A margin, a premium and a founding fee are either an amount or a percentage.",
    "fixed_margin: { amount: 20, percent: 20 }",
    "Write one of the two.",
);
static PRICE_NOT_POSITIVE: Rule = error(
    "sales-price-not-positive",
    "Prices are above zero.",
    "fixed_price: 0",
    "Correct the price.",
);
static UNPAID_WITHOUT_WORK: Rule = error(
    "unpaid-without-work",
    "Only work can be unpaid: it counts as effort, and goods do not.",
    "{ id: hout, kind: purchase, unpaid: true, … }",
    "Remove `unpaid`, or write `kind: work`.",
);
static TOO_MANY_DECIMALS: Rule = error(
    "too-many-decimals",
    "Costs of a piece, quantities and volumes have at most six decimals, so that products can be held exactly.",
    "unit_cost: 0.0000001",
    "Round the number to six decimals, or state the cost of a larger piece.",
);
static THRESHOLDS_NOT_RISING: Rule = error(
    "thresholds-not-rising",
    "Thresholds are above zero and rise.",
    "thresholds:\n  - { above: 20000, method: equal }\n  - { above: 10000, method: equal }",
    "Put the thresholds in rising order.",
);
static YEAR_OUTSIDE_PLAN: Rule = error(
    "year-outside-plan",
    "Years lie in the plan: the reference year, the last year of a subsidy, and no more yearly subsidies than years.",
    "reference_year: 2040",
    "Use a planned year.",
);
static YEAR_GAP: Rule = error(
    "year-gap",
    "Actual years follow each other without a gap.",
    "actuals:\n  - { year: 2023 }\n  - { year: 2025 }",
    "Add the year that lacks, or correct the year.",
);
static COALITION_MALFORMED: Rule = error(
    "coalition-malformed",
    "A coalition holds two or more partners but not all of them, and stands once.",
    "coalitions:\n  - { partners: [kaliber], amount: 5000 }",
    "A partner alone belongs under `stand_alone`; all together are the partnership itself.",
);
static DIVISION_BY_ZERO: Rule = error(
    "division-by-zero",
    "A share by cost, effort or investment rests on an amount above zero.",
    "key: { method: by-effort }",
    "Add work to the activities (for a key by effort), costs or investments of partners, or use another method.",
);
static FIGURE_TOO_LARGE: Rule = error(
    "figure-too-large",
    "Every figure that follows from the data can be held exactly (at most ten thousand billion euro).",
    "unit_cost: 999999999999\nrequired: 999999999999",
    "Correct the amounts or the volumes.",
);
static YARDSTICK_WITHOUT_DATA: Rule = error(
    "yardstick-without-data",
    "The yardstick of the fairness criterion can be computed from the data.",
    "fairness: { yardstick: shapley, tolerance: 5 }",
    "Give the stand-alone value of each partner and, for the Shapley value, that of each group; or choose another yardstick.",
);
static SHARE_BELOW_STAND_ALONE: Rule = warning(
    "share-below-stand-alone",
    "No partner earns less in the partnership than alone.",
    "stand_alone:\n  - { partner: kaliber, amount: 90000 }",
    "Talk about the key, or correct the stand-alone value.",
);

/// A revenue model with its partnership.
struct Case<'a> {
    partnership: &'a Partnership,
    model: &'a RevenueModel,
}

impl<'a> Case<'a> {
    fn partners(&self) -> Vec<&'a Located<Id>> {
        self.partnership.partners.iter().map(|part| &part.partner).collect()
    }

    fn suppliers(&self) -> Vec<&'a Located<Id>> {
        let chain = self.partnership.value_chain.as_ref();
        let externals = chain.map(|chain| chain.externals.as_slice()).unwrap_or_default();
        let suppliers = self.model.suppliers.iter().map(|supplier| &supplier.id);
        suppliers.chain(externals.iter().map(|external| &external.id)).collect()
    }

    /// Every list of shares that must be whole, with what it is.
    fn share_lists(&self) -> Vec<(&'static str, &'a [PartnerShare])> {
        let key = &self.model.key;
        let mut lists: Vec<(&'static str, &[PartnerShare])> = vec![("the shares of the key", &key.shares)];
        lists.extend(
            key.components
                .iter()
                .map(|x| ("the shares of this part", x.shares.as_slice())),
        );
        for threshold in &key.thresholds {
            lists.push(("the shares above this threshold", &threshold.shares));
            let parts = threshold.components.iter();
            lists.extend(parts.map(|x| ("the shares of this part", x.shares.as_slice())));
        }
        if let Some(fee) = &key.founding_fee {
            lists.push(("the shares of the founding fee", &fee.shares));
        }
        lists
    }

    /// Every place where a partner of the case must be named.
    fn partner_references(&self) -> Vec<&'a Located<Id>> {
        let model = self.model;
        let mut references = vec![&model.invoiced_by];
        references.extend(
            self.share_lists()
                .into_iter()
                .flat_map(|(_, list)| list.iter().map(|x| &x.partner)),
        );
        references.extend(model.key.minimum_effort.iter().map(|x| &x.partner));
        references.extend(model.investments.iter().map(|x| &x.partner));
        references.extend(model.subsidies.iter().filter_map(|x| x.partner.as_ref()));
        references.extend(model.stand_alone.iter().map(|x| &x.partner));
        references.extend(model.risks.iter().map(|x| &x.partner));
        references.extend(model.coalitions.iter().flat_map(|x| x.partners.iter()));
        for year in &model.actuals {
            let amounts = year.received.iter().chain(&year.subsidies).chain(&year.paid);
            references.extend(amounts.map(|x| &x.partner));
            references.extend(year.effort.iter().map(|x| &x.partner));
        }
        references
    }

    fn middle(&self) -> Option<&'a crate::model::Scenario> {
        let scenarios = &self.model.scenarios;
        scenarios.iter().find(|scenario| *scenario.case == ScenarioCase::Middle)
    }

    fn years(&self) -> Option<usize> {
        self.middle()
            .map(|scenario| scenario.volumes.len())
            .filter(|years| *years > 0)
    }

    /// The plan, where nothing else is at fault.
    fn plan(&self) -> Option<Plan> {
        Plan::of(self.partnership, self.model)
    }
}

fn cases<'a>(context: &Context<'a>) -> Vec<Case<'a>> {
    context
        .partnerships()
        .iter()
        .filter_map(|partnership| {
            Some(Case {
                partnership,
                model: partnership.revenue_model.as_ref()?,
            })
        })
        .collect()
}

fn unknown_party(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let known = [case.partners(), case.suppliers()].concat();
        let items = case.model.activities.iter().flat_map(|activity| activity.items.iter());
        let references = items
            .map(|item| &item.party)
            .chain(case.model.fixed_costs.iter().map(|cost| &cost.party));
        found.extend(unknown(&UNKNOWN_PARTY, "partner or supplier", references, &known));
    }
    found
}

fn supplier_in_margin(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let (partners, suppliers) = (case.partners(), case.suppliers());
        for reference in case.partner_references() {
            let is = |list: &[&Located<Id>]| list.iter().any(|id| ***id == **reference);
            if is(&suppliers) && !is(&partners) {
                found.push(Diagnostic::new(
                    &SUPPLIER_IN_MARGIN,
                    reference.place(),
                    format!("“{reference}” is an external supplier and can't stand here"),
                    SUPPLIER_IN_MARGIN.cure,
                ));
            }
        }
    }
    found
}

fn partner_outside_key(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let (partners, suppliers) = (case.partners(), case.suppliers());
        let references = case
            .partner_references()
            .into_iter()
            .filter(|reference| !suppliers.iter().any(|id| ***id == ***reference));
        found.extend(unknown(
            &PARTNER_OUTSIDE_KEY,
            "partner of this case",
            references,
            &partners,
        ));
    }
    found
}

fn shares_not_whole(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut judge = |what: &str, percents: Vec<(Decimal, Place)>| {
        let Some((_, last)) = percents.last() else { return };
        if percents.iter().any(|(_, place)| context.is_repaired(*place)) {
            return;
        }
        let total: Decimal = percents.iter().map(|(percent, _)| *percent).sum();
        if total != Decimal::ONE_HUNDRED {
            let difference = (Decimal::ONE_HUNDRED - total).normalize();
            let help = if difference.is_sign_positive() {
                format!("Give {difference} more, so that they add up to 100.")
            } else {
                format!("Take {} off, so that they add up to 100.", -difference)
            };
            found.push(Diagnostic::new(
                &SHARES_NOT_WHOLE,
                *last,
                format!("{what} add up to {} per cent instead of 100", total.normalize()),
                help,
            ));
        }
    };
    for case in cases(context) {
        for (what, list) in case.share_lists() {
            judge(
                what,
                list.iter()
                    .map(|share| (share.percent.0, share.percent.place()))
                    .collect(),
            );
        }
        let weights = |components: &[KeyComponent]| {
            components
                .iter()
                .map(|x| (x.weight.0, x.weight.place()))
                .collect::<Vec<_>>()
        };
        let key = &case.model.key;
        judge("the weights of the parts of the key", weights(&key.components));
        for threshold in &key.thresholds {
            judge(
                "the weights of the parts above this threshold",
                weights(&threshold.components),
            );
        }
    }
    found
}

fn key_incomplete(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut report = |place: Place, message: String| {
        found.push(Diagnostic::new(&KEY_INCOMPLETE, place, message, KEY_INCOMPLETE.cure));
    };
    let mut judge = |method: &Located<KeyMethod>, shares: &[PartnerShare], components: &[KeyComponent]| {
        let word = method.key();
        let place = method.place();
        match (**method, shares.is_empty(), components.is_empty()) {
            (KeyMethod::Fixed, true, _) => report(place, "the method fixed needs shares".to_owned()),
            (KeyMethod::Hybrid, _, true) => report(place, "the method hybrid needs components".to_owned()),
            (KeyMethod::Fixed, false, true) | (KeyMethod::Hybrid, true, false) => {}
            (_, true, true) => {}
            _ => report(
                place,
                format!("the method {word} has shares or components that it does not use"),
            ),
        }
        for component in components {
            let needs = matches!(
                *component.by,
                KeyPart::Fixed | KeyPart::Future | KeyPart::Openness | KeyPart::Risk
            );
            if needs && component.shares.is_empty() {
                report(
                    component.by.place(),
                    format!("the part {} needs shares", component.by.key()),
                );
            } else if !needs && !component.shares.is_empty() {
                let message = format!("the part {} has shares that it does not use", component.by.key());
                report(component.by.place(), message);
            }
        }
    };
    for case in cases(context) {
        let key = &case.model.key;
        judge(&key.method, &key.shares, &key.components);
        for threshold in &key.thresholds {
            judge(&threshold.method, &threshold.shares, &threshold.components);
        }
    }
    found
}

fn duplicate_entry(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let model = case.model;
        let mut add = |what: &str, ids: Vec<&Located<Id>>| found.extend(duplicates(&DUPLICATE_ENTRY, what, ids));
        for (_, list) in case.share_lists() {
            add("partner", list.iter().map(|x| &x.partner).collect());
        }
        add("partner", model.key.minimum_effort.iter().map(|x| &x.partner).collect());
        add("partner", model.stand_alone.iter().map(|x| &x.partner).collect());
        let items = model.activities.iter().flat_map(|activity| activity.items.iter());
        add("sub-action", items.map(|x| &x.id).collect());
        add("activity", model.activities.iter().map(|x| &x.step).collect());
        add("investment", model.investments.iter().map(|x| &x.id).collect());
        add("cost", model.fixed_costs.iter().map(|x| &x.id).collect());
        add("subsidy", model.subsidies.iter().map(|x| &x.id).collect());
        add("cost driver", model.cost_drivers.iter().map(|x| &x.id).collect());
        for driver in &model.cost_drivers {
            add("sub-action", driver.items.iter().collect());
        }
        let suppliers = model.suppliers.iter().map(|x| &x.id);
        add("party", case.partners().into_iter().chain(suppliers).collect());
    }
    found
}

fn unknown_reference(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let model = case.model;
        if let Some(chain) = &case.partnership.value_chain {
            let steps: Vec<_> = chain.steps.iter().map(|step| &step.id).collect();
            let references = model.activities.iter().map(|activity| &activity.step);
            found.extend(unknown(
                &UNKNOWN_REVENUE_REFERENCE,
                "step of the value chain",
                references,
                &steps,
            ));
        }
        let items: Vec<_> = model
            .activities
            .iter()
            .flat_map(|x| x.items.iter())
            .map(|x| &x.id)
            .collect();
        let references = model.cost_drivers.iter().flat_map(|driver| driver.items.iter());
        found.extend(unknown(&UNKNOWN_REVENUE_REFERENCE, "sub-action", references, &items));
    }
    found
}

fn negative_quantity(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let model = case.model;
        let mut judge = |what: &str, value: Decimal, place: Place| {
            if value.is_sign_negative() && !value.is_zero() {
                found.push(Diagnostic::new(
                    &NEGATIVE_QUANTITY,
                    place,
                    format!("{what} is negative"),
                    NEGATIVE_QUANTITY.cure,
                ));
            }
        };
        for item in model.activities.iter().flat_map(|activity| activity.items.iter()) {
            judge("the cost", item.unit_cost.0, item.unit_cost.place());
            judge("the quantity", item.required.0, item.required.place());
        }
        for scenario in model.scenarios.iter() {
            for volume in scenario.volumes.iter() {
                judge("the volume", volume.0, volume.place());
            }
        }
        let money = model.investments.iter().map(|x| ("the investment", &x.amount));
        let money = money.chain(model.fixed_costs.iter().map(|x| ("the cost", &x.amount)));
        let money = money.chain(model.risks.iter().map(|x| ("the amount at risk", &x.amount)));
        let money = money.chain(
            model
                .subsidies
                .iter()
                .filter_map(|x| Some(("the subsidy", x.per_unit.as_ref()?))),
        );
        let money = money.chain(
            model
                .subsidies
                .iter()
                .flat_map(|x| x.yearly.iter().map(|y| ("the subsidy", y))),
        );
        let fee = model
            .key
            .founding_fee
            .iter()
            .filter_map(|x| Some(("the fee", x.amount.as_ref()?)));
        for (what, amount) in money.chain(fee) {
            judge(what, amount.0, amount.place());
        }
        for owed in &model.key.minimum_effort {
            judge("the number of hours", owed.hours.0, owed.hours.place());
            judge("the rate", owed.rate.0, owed.rate.place());
        }
        for year in &model.actuals {
            for (what, entry) in [
                ("the amount received", &year.received),
                ("the subsidy", &year.subsidies),
                ("the amount paid", &year.paid),
            ]
            .into_iter()
            .flat_map(|(what, list)| list.iter().map(move |entry| (what, entry)))
            {
                judge(what, entry.amount.0, entry.amount.place());
            }
            for hours in &year.effort {
                judge("the number of hours", hours.hours.0, hours.hours.place());
            }
            if let Some(volume) = &year.volume {
                judge("the volume", volume.0, volume.place());
            }
        }
    }
    found
}

fn scenario_without_volumes(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let years = case.years();
        for scenario in case.model.scenarios.iter() {
            let count = scenario.volumes.len();
            let message = match years {
                _ if count == 0 => "this scenario has no volumes".to_owned(),
                Some(years) if count != years => {
                    format!("this scenario has {count} volumes, the middle one {years}")
                }
                _ if count > 60 => format!("{count} years are planned; more than 60 are not"),
                _ => continue,
            };
            found.push(Diagnostic::new(
                &SCENARIO_WITHOUT_VOLUMES,
                scenario.volumes.place(),
                message,
                SCENARIO_WITHOUT_VOLUMES.cure,
            ));
        }
    }
    found
}

fn scenario_missing(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let mut first: BTreeMap<ScenarioCase, Place> = BTreeMap::new();
        for scenario in case.model.scenarios.iter() {
            let place = scenario.case.place();
            if let Some(first) = first.get(&scenario.case) {
                found.push(
                    Diagnostic::new(
                        &SCENARIO_MISSING,
                        place,
                        format!("the scenario “{}” stands twice", scenario.case.key()),
                        SCENARIO_MISSING.cure,
                    )
                    .with_related(*first, "it stands here first"),
                );
            } else {
                first.insert(*scenario.case, place);
            }
        }
        if case.middle().is_none() {
            let place = case
                .model
                .scenarios
                .first()
                .map_or(case.model.unit.place(), |x| x.case.place());
            found.push(Diagnostic::new(
                &SCENARIO_MISSING,
                place,
                "there is no scenario “middle”",
                SCENARIO_MISSING.cure,
            ));
        }
    }
    found
}

fn change_out_of_range(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let limit = Decimal::from(1000);
    let mut judge = |change: &Located<Amount>, below: Decimal| {
        if change.0 <= below || change.0 > limit || change.0.normalize().scale() > 6 {
            found.push(Diagnostic::new(
                &CHANGE_OUT_OF_RANGE,
                change.place(),
                format!("{} per cent is out of range", change.0.normalize()),
                CHANGE_OUT_OF_RANGE.cure,
            ));
        }
    };
    let all = -Decimal::ONE_HUNDRED;
    for case in cases(context) {
        for scenario in case.model.scenarios.iter() {
            scenario
                .price_change
                .iter()
                .chain(&scenario.cost_change)
                .for_each(|change| judge(change, all));
        }
        let prices = &case.model.prices;
        if let Some(margin) = &prices.fixed_margin {
            margin.percent.iter().for_each(|percent| judge(percent, all));
        }
        let premiums = prices.added_value.iter().flat_map(|value| value.premiums.iter());
        premiums
            .filter_map(|premium| premium.percent.as_ref())
            .for_each(|percent| judge(percent, all));
    }
    found
}

fn price_method_incomplete(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let prices = &case.model.prices;
        let filled = match *prices.chosen {
            PricingMethod::FixedPrice => prices.fixed_price.is_some(),
            PricingMethod::FixedMargin => prices.fixed_margin.is_some(),
            PricingMethod::MarketAlternatives => prices.market_alternatives.is_some(),
            PricingMethod::AddedValue => prices.added_value.is_some(),
        };
        if !filled {
            found.push(Diagnostic::new(
                &PRICE_METHOD_INCOMPLETE,
                prices.chosen.place(),
                format!("the method “{}” is chosen but not filled in", prices.chosen.key()),
                PRICE_METHOD_INCOMPLETE.cure,
            ));
        }
        if let Some(market) = &prices.market_alternatives
            && market.offers.is_empty()
        {
            found.push(Diagnostic::new(
                &PRICE_METHOD_INCOMPLETE,
                market.use_.place(),
                "no alternatives are listed",
                "List at least one offer with its price.",
            ));
        }
    }
    found
}

fn amount_or_percent(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut judge = |what: &str, amount: Option<Place>, percent: Option<Place>, place: Place| {
        let message = match (amount, percent) {
            (Some(_), Some(_)) => format!("{what} has both an amount and a percentage"),
            (None, None) => format!("{what} has neither an amount nor a percentage"),
            _ => return,
        };
        let at = percent.unwrap_or(place);
        found.push(Diagnostic::new(&AMOUNT_OR_PERCENT, at, message, AMOUNT_OR_PERCENT.cure));
    };
    for case in cases(context) {
        let prices = &case.model.prices;
        if let Some(margin) = &prices.fixed_margin {
            judge(
                "the margin",
                margin.amount.as_ref().map(Located::place),
                margin.percent.as_ref().map(Located::place),
                prices.chosen.place(),
            );
        }
        for premium in prices.added_value.iter().flat_map(|value| value.premiums.iter()) {
            judge(
                "the premium",
                premium.amount.as_ref().map(Located::place),
                premium.percent.as_ref().map(Located::place),
                premium.kind.place(),
            );
        }
        if let Some(fee) = &case.model.key.founding_fee {
            judge(
                "the founding fee",
                fee.amount.as_ref().map(Located::place),
                fee.percent.as_ref().map(Located::place),
                case.model.key.method.place(),
            );
        }
    }
    for case in cases(context) {
        let key = &case.model.key;
        if let Some(fee) = key.founding_fee.as_ref().filter(|fee| fee.shares.is_empty()) {
            let place = fee.percent.as_ref().map_or(key.method.place(), Located::place);
            found.push(Diagnostic::new(
                &AMOUNT_OR_PERCENT,
                place,
                "nobody gets the founding fee",
                "List the founding partners under `shares`.",
            ));
        }
    }
    found
}

fn price_not_positive(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let prices = &case.model.prices;
        let written = prices
            .fixed_price
            .iter()
            .chain(prices.added_value.iter().map(|value| &value.base));
        let offers = prices
            .market_alternatives
            .iter()
            .flat_map(|market| market.offers.iter());
        let mut faulty = false;
        for price in written
            .chain(offers.map(|offer| &offer.price))
            .filter(|price| price.0 <= Decimal::ZERO)
        {
            faulty = true;
            found.push(Diagnostic::new(
                &PRICE_NOT_POSITIVE,
                price.place(),
                format!("the price {price} is not above zero"),
                PRICE_NOT_POSITIVE.cure,
            ));
        }
        if faulty {
            continue;
        }
        if let Some(plan) = case.plan() {
            let unit_cost = plan.unit_costs().map(|costs| costs.iter().sum()).unwrap_or_default();
            for (scenario, planned) in case.model.scenarios.iter().zip(&plan.scenarios) {
                let price = plan.price.euro().checked_mul(planned.price_factor);
                let place = scenario.price_change.as_ref().map(Located::place);
                if let (Some(place), Some(price)) = (place, price.and_then(crate::finance::Cents::of))
                    && price.count() <= 0
                {
                    found.push(Diagnostic::new(
                        &PRICE_NOT_POSITIVE,
                        place,
                        "with this change the price is less than a cent",
                        "Write a smaller change.",
                    ));
                }
            }
            for method in PricingMethod::ALL {
                if let Some(price) = price_of(prices, *method, unit_cost)
                    && price.count() <= 0
                {
                    found.push(Diagnostic::new(
                        &PRICE_NOT_POSITIVE,
                        prices.chosen.place(),
                        format!("the method “{}” gives the price {}", method.key(), price.euro()),
                        "Give a margin or a premium that brings the price above zero.",
                    ));
                }
            }
        }
    }
    found
}

fn unpaid_without_work(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let items = case.model.activities.iter().flat_map(|activity| activity.items.iter());
        for item in items.filter(|item| item.unpaid && *item.kind != CostKind::Work) {
            found.push(Diagnostic::new(
                &UNPAID_WITHOUT_WORK,
                item.kind.place(),
                format!("“{}” is unpaid, but it is no work", item.id),
                UNPAID_WITHOUT_WORK.cure,
            ));
        }
    }
    found
}

fn too_many_decimals(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let items = case.model.activities.iter().flat_map(|activity| activity.items.iter());
        let numbers = items.flat_map(|item| [&item.unit_cost, &item.required]);
        let volumes = case.model.scenarios.iter().flat_map(|scenario| scenario.volumes.iter());
        for number in numbers.chain(volumes).filter(|number| number.0.normalize().scale() > 6) {
            found.push(Diagnostic::new(
                &TOO_MANY_DECIMALS,
                number.place(),
                format!("{number} has more than six decimals"),
                TOO_MANY_DECIMALS.cure,
            ));
        }
    }
    found
}

fn thresholds_not_rising(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let mut before = Decimal::ZERO;
        for threshold in &case.model.key.thresholds {
            if threshold.above.0 <= before && !context.is_repaired(threshold.above.place()) {
                found.push(Diagnostic::new(
                    &THRESHOLDS_NOT_RISING,
                    threshold.above.place(),
                    format!("the threshold {} does not lie above {before}", threshold.above),
                    THRESHOLDS_NOT_RISING.cure,
                ));
            }
            before = threshold.above.0;
        }
    }
    found
}

fn year_outside_plan(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let model = case.model;
        let (Some(years), first) = (case.years(), model.first_year.0) else {
            continue;
        };
        let last = first.saturating_add(u32::try_from(years).unwrap_or(u32::MAX)) - 1;
        let mut report = |place: Place, message: String| {
            found.push(Diagnostic::new(
                &YEAR_OUTSIDE_PLAN,
                place,
                message,
                format!("The plan runs from {first} to {last}."),
            ));
        };
        if !(1900..=9000).contains(&first) {
            report(model.first_year.place(), format!("{first} is not a calendar year"));
        }
        if let Some(year) = &model.reference_year
            && !(first..=last).contains(&year.0)
        {
            report(year.place(), format!("the reference year {year} is not planned"));
        }
        for subsidy in &model.subsidies {
            if let Some(until) = &subsidy.until
                && !(first..=last).contains(&until.0)
            {
                report(
                    until.place(),
                    format!("the last year {until} of the subsidy is not planned"),
                );
            }
            if let Some(beyond) = subsidy.yearly.get(years) {
                report(
                    beyond.place(),
                    format!("the subsidy has more amounts than the {years} planned years"),
                );
            }
        }
    }
    found
}

fn year_gap(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        for pair in case.model.actuals.windows(2) {
            let [before, year] = pair else { continue };
            if year.year.0 != before.year.0.saturating_add(1) {
                let message = format!("{} follows {}", year.year, before.year);
                found.push(
                    Diagnostic::new(&YEAR_GAP, year.year.place(), message, YEAR_GAP.cure)
                        .with_related(before.year.place(), "the year before"),
                );
            }
        }
    }
    found
}

fn coalition_malformed(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let mut seen: Vec<Vec<&Id>> = Vec::new();
        for coalition in &case.model.coalitions {
            let mut members: Vec<&Id> = coalition.partners.iter().map(|id| id.get()).collect();
            members.sort();
            let count = members.len();
            members.dedup();
            let message = if members.len() != count {
                "a partner stands twice in this coalition"
            } else if count < 2 {
                "this coalition holds fewer than two partners"
            } else if count >= case.partnership.partners.len() {
                "this coalition holds all partners"
            } else if seen.contains(&members) {
                "this coalition stands twice"
            } else {
                seen.push(members);
                continue;
            };
            found.push(Diagnostic::new(
                &COALITION_MALFORMED,
                coalition.partners.place(),
                message,
                COALITION_MALFORMED.cure,
            ));
        }
    }
    found
}

fn division_by_zero(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let Some(basis) = case.plan().and_then(|plan| plan.basis()) else {
            continue;
        };
        let zero = |amounts: &[Decimal]| amounts.iter().all(Decimal::is_zero);
        let mut report = |place: Place, what: &str| {
            found.push(Diagnostic::new(
                &DIVISION_BY_ZERO,
                place,
                format!("shares by {what} would divide by zero: no partner has any"),
                DIVISION_BY_ZERO.cure,
            ));
        };
        let key = &case.model.key;
        let methods = std::iter::once((&key.method, &key.components)).chain(
            key.thresholds
                .iter()
                .map(|threshold| (&threshold.method, &threshold.components)),
        );
        for (method, components) in methods {
            match **method {
                KeyMethod::ByCost if zero(&basis.cost) => report(method.place(), "cost"),
                KeyMethod::ByEffort if zero(&basis.effort) => report(method.place(), "effort"),
                _ => {}
            }
            for component in components {
                match *component.by {
                    KeyPart::Cost if zero(&basis.cost) => report(component.by.place(), "cost"),
                    KeyPart::Effort if zero(&basis.effort) => report(component.by.place(), "effort"),
                    KeyPart::Investment if zero(&basis.investment) => report(component.by.place(), "investment"),
                    _ => {}
                }
            }
        }
    }
    found
}

fn figure_too_large(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut report = |place: Place, what: &str| {
        found.push(Diagnostic::new(
            &FIGURE_TOO_LARGE,
            place,
            format!("{what} is more than the calculation can hold"),
            FIGURE_TOO_LARGE.cure,
        ));
    };
    for case in cases(context) {
        let items = || case.model.activities.iter().flat_map(|activity| activity.items.iter());
        let mut too_large = false;
        for item in items() {
            let product = item.unit_cost.0.checked_mul(item.required.0);
            if product.and_then(crate::finance::Cents::of).is_none() {
                too_large = true;
                report(item.unit_cost.place(), "the cost of this sub-action");
            }
        }
        let total = items().try_fold(Decimal::ZERO, |sum, item| {
            sum.checked_add(item.unit_cost.0.checked_mul(item.required.0)?)
        });
        let Some(plan) = case.plan().filter(|_| !too_large) else {
            if !too_large && total.and_then(crate::finance::Cents::of).is_none() {
                report(case.model.unit.place(), "the cost of a unit");
            }
            continue;
        };
        let Some(key) = plan.key() else { continue };
        for (scenario, planned) in case.model.scenarios.iter().zip(&plan.scenarios) {
            if outlook(&plan, planned, &Change::NONE).is_none() {
                report(scenario.volumes.place(), "a figure of this scenario");
            }
        }
        for year in &case.model.actuals {
            // A partner that is unknown is reported by itself.
            let Some(actuals) = Actuals::of(&plan, year) else {
                continue;
            };
            let settled = settle(&plan, &key, actuals);
            if settled.is_none() {
                report(year.year.place(), "a figure of this year");
            }
        }
    }
    found
}

/// The division of the reference year, measured; nothing where another fault stands in the way.
fn fairness(case: &Case<'_>) -> Option<(Plan, Fairness)> {
    let plan = case.plan()?;
    let outlook = outlook(&plan, plan.middle()?, &Change::NONE)?;
    let fairness = Fairness::of(&plan, &outlook, &plan.basis()?)?;
    Some((plan, fairness))
}

fn yardstick_without_data(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let Some(criterion) = &case.model.fairness else {
            continue;
        };
        if *criterion.yardstick == crate::model::Yardstick::StandAlone {
            continue;
        }
        let Some((_, fairness)) = fairness(&case) else { continue };
        if fairness.measure(*criterion.yardstick).is_none() && fairness.margin.count() > 0 {
            found.push(Diagnostic::new(
                &YARDSTICK_WITHOUT_DATA,
                criterion.yardstick.place(),
                format!(
                    "the yardstick “{}” can't be computed from the data",
                    criterion.yardstick.key()
                ),
                YARDSTICK_WITHOUT_DATA.cure,
            ));
        }
    }
    found
}

fn share_below_stand_alone(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for case in cases(context) {
        let Some((plan, fairness)) = fairness(&case) else {
            continue;
        };
        for value in &case.model.stand_alone {
            let Some(partner) = plan.parties[..plan.partners]
                .iter()
                .position(|id| id == value.partner.get())
            else {
                continue;
            };
            let (gets, alone) = (fairness.parts[partner], fairness.stand_alone[partner]);
            if alone.is_some_and(|alone| gets < alone) {
                found.push(Diagnostic::new(
                    &SHARE_BELOW_STAND_ALONE,
                    value.amount.place(),
                    format!(
                        "in {} “{}” gets {} euro of the margin, less than the {} euro it would earn alone",
                        plan.calendar(plan.reference),
                        value.partner,
                        gets.euro(),
                        value.amount
                    ),
                    SHARE_BELOW_STAND_ALONE.cure,
                ));
            }
        }
    }
    found
}
