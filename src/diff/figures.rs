//! How a change in the data alters prices, shares and parts of the margin.

use rust_decimal::Decimal;

use crate::contract::shares::SHARE_DECIMALS;
use crate::finance::Plan;
use crate::finance::outlook::{Variation, outlook};
use crate::locale::Argument;
use crate::model::{KeyMethod, Partnership};

use super::change::GroupedChange;
use super::weight::Weight;
use super::words::Words;

/// The figures of a revenue model that partners look at first.
struct Figures {
    unit: String,
    price: Decimal,
    unit_cost: Decimal,
    year: u32,
    margin: Decimal,
    /// For each partner its id, its share in per cent, and its part of the margin of the reference year.
    partners: Vec<(String, Decimal, Decimal)>,
}

impl Figures {
    fn of(case: &Partnership) -> Option<Self> {
        let model = case.revenue_model.as_ref()?;
        let plan = Plan::of(case, model)?;
        let key = plan.key()?;
        let unit_cost = plan
            .unit_costs()?
            .iter()
            .try_fold(Decimal::ZERO, |sum, cost| sum.checked_add(*cost))?;
        let middle = outlook(&plan, plan.middle()?, &Variation::NONE)?;
        let year = middle.years.get(plan.reference)?;
        let shares = key.base.percentages(SHARE_DECIMALS);
        let parts = plan.parties.iter().zip(shares).zip(&year.distribution.totals);
        Some(Self {
            unit: model.unit.to_string(),
            price: plan.price.euro(),
            unit_cost,
            year: plan.calendar(plan.reference),
            margin: year.margin().euro(),
            partners: parts
                .map(|((id, share), part)| (id.to_string(), share, part.euro()))
                .collect(),
        })
    }
}

/// Lists the figures that changed; nothing where either version can't be computed.
pub fn compare(group: &str, old: &Partnership, new: &Partnership, words: &Words) -> Vec<GroupedChange> {
    let (Some(before), Some(after)) = (Figures::of(old), Figures::of(new)) else {
        return Vec::new();
    };
    let mut reporter = Reporter {
        group,
        words,
        changes: Vec::new(),
    };
    let unit = [("unit", Argument::from(&after.unit))];
    reporter.amount("change-price", "price", &unit, before.price, after.price);
    reporter.amount("change-cost", "unit-cost", &unit, before.unit_cost, after.unit_cost);
    let known = |id: &str| before.partners.iter().find(|(known, ..)| known == id);
    let both = after
        .partners
        .iter()
        .filter_map(|after| Some((known(&after.0)?, after)));
    // Shares that the partners set themselves are reported with the data.
    let is_given = [old, new].iter().all(|case| {
        let model = case.revenue_model.as_ref();
        model.is_some_and(|model| *model.key.method == KeyMethod::Fixed)
    });
    for ((id, was, _), (_, is, _)) in both.clone().filter(|_| !is_given) {
        let name = [("name", words.partner(id).into())];
        let share = |share: &Decimal| words.percentage(*share, SHARE_DECIMALS);
        reporter.add(
            "change-share-computed",
            &format!("share/{id}"),
            &name,
            share(was),
            share(is),
        );
    }
    // Parts of different years can't be compared.
    if before.year == after.year {
        let year = after.year.to_string();
        let of_year = [("year", Argument::from(&year))];
        reporter.amount("change-margin", "margin", &of_year, before.margin, after.margin);
        for ((id, _, was), (_, _, is)) in both {
            let names = [("name", words.partner(id).into()), ("year", (&year).into())];
            reporter.amount("change-part-of-margin", &format!("part/{id}"), &names, *was, *is);
        }
    }
    reporter.changes
}

struct Reporter<'a> {
    group: &'a str,
    words: &'a Words<'a>,
    changes: Vec<GroupedChange>,
}

impl Reporter<'_> {
    fn amount(&mut self, key: &str, what: &str, names: &[(&str, Argument<'_>)], old: Decimal, new: Decimal) {
        let amount = |amount| self.words.locale.amount(amount);
        self.add(key, what, names, amount(old), amount(new));
    }

    /// Reports a figure that differs as it is printed.
    fn add(&mut self, key: &str, what: &str, names: &[(&str, Argument<'_>)], old: String, new: String) {
        if old == new {
            return;
        }
        let arguments = [names, &[("old", (&old).into()), ("new", (&new).into())]].concat();
        let sentence = self.words.sentence(key, &arguments);
        let topic = self.words.locale.text("change-consequences");
        let mut change = GroupedChange::computed(self.group, topic, what, Some(old), Some(new), sentence);
        change.change.weight = what.starts_with("share/").then_some(Weight::Shares);
        self.changes.push(change);
    }
}
