//! What a change of the data does to prices, shares and parts of the margin.

use rust_decimal::Decimal;

use crate::contract::parameters::SHARE_DECIMALS;
use crate::finance::Plan;
use crate::finance::outlook::{Change as Input, outlook};
use crate::model::{KeyMethod, Partnership};

use super::words::Words;
use super::{Change, Kind, Told, Weight};

/// The figures of a revenue model that partners look at first.
struct Figures {
    unit: String,
    price: Decimal,
    unit_cost: Decimal,
    year: u32,
    margin: Decimal,
    /// For each partner its id, its share in hundredths, and its part of the margin of the reference year.
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
        let middle = outlook(&plan, plan.middle()?, &Input::NONE)?;
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

/// Tells which figures changed; nothing where either version can't be computed.
pub fn tell(group: &str, old: &Partnership, new: &Partnership, words: &Words) -> Vec<Told> {
    let (Some(before), Some(after)) = (Figures::of(old), Figures::of(new)) else {
        return Vec::new();
    };
    let mut told = Vec::new();
    let mut add = |key: &str, what: &str, names: &[(&str, &str)], old: String, new: String| {
        if old == new {
            return;
        }
        let arguments = [names, &[("old", old.as_str()), ("new", new.as_str())]].concat();
        told.push(Told {
            group: group.to_owned(),
            topic: words.locale.text("change-consequences"),
            change: Change {
                sentence: words.say(key, &arguments),
                kind: Kind::Changed,
                path: format!("{group}/computed/{what}"),
                old: Some(old.into()),
                new: Some(new.into()),
                consequence: true,
                weight: what.starts_with("share/").then_some(Weight::Shares),
            },
        });
    };
    let unit = [("unit", after.unit.as_str())];
    let amount = |amount: Decimal| words.locale.amount(amount);
    add(
        "change-price",
        "price",
        &unit,
        amount(before.price),
        amount(after.price),
    );
    add(
        "change-cost",
        "unit-cost",
        &unit,
        amount(before.unit_cost),
        amount(after.unit_cost),
    );
    // Shares that are given as they are were told with the data.
    let given = [old, new].iter().all(|case| {
        let model = case.revenue_model.as_ref();
        model.is_some_and(|model| *model.key.method == KeyMethod::Fixed)
    });
    let percentage = |share: Decimal| words.percentage(share, SHARE_DECIMALS);
    let known = |id: &str| before.partners.iter().find(|(known, ..)| known == id);
    for (id, share, _) in after.partners.iter().filter(|_| !given) {
        if let Some((_, earlier, _)) = known(id) {
            let name = [("name", words.partner(id))];
            let what = format!("share/{id}");
            let (earlier, share) = (percentage(*earlier), percentage(*share));
            add("change-share-computed", &what, &name, earlier, share);
        }
    }
    // Parts of different years can't be held against each other.
    if before.year == after.year {
        let year = after.year.to_string();
        let of_year = [("year", year.as_str())];
        add(
            "change-margin",
            "margin",
            &of_year,
            amount(before.margin),
            amount(after.margin),
        );
        for (id, _, part) in &after.partners {
            if let Some((_, _, earlier)) = known(id) {
                let name = words.partner(id);
                let names = [("name", name), ("year", year.as_str())];
                add(
                    "change-part-of-margin",
                    &format!("part/{id}"),
                    &names,
                    amount(*earlier),
                    amount(*part),
                );
            }
        }
    }
    told
}
