//! Figures of the yardsticks of fairness.

use rust_decimal::Decimal;

use crate::finance::Cents;
use crate::model::{ClosedList as _, Yardstick};

use super::super::sheet::Sheet;
use super::{Figure, Formula, Group, Lines, Value, Writer};

/// The most partners for which the Shapley value is written out group by group.
const MOST_WRITTEN_OUT: usize = 3;

pub(super) fn groups(sheet: &Sheet<'_>) -> Vec<Group> {
    let year = sheet.reference_year();
    let figures = sheet
        .fairness
        .measures
        .iter()
        .flat_map(|measure| {
            let inputs = inputs(sheet, measure.yardstick);
            let ids = sheet.plan.parties.iter().zip(&measure.amounts).enumerate();
            ids.map(|(partner, (id, amount))| {
                let name = format!("{}: {}", sheet.yardstick(measure.yardstick), sheet.name(partner));
                let id = format!("yardstick.{}.{id}", measure.yardstick.key());
                Figure::new(id, name, Value::Money(*amount))
                    .by(formula(sheet, measure.yardstick, partner))
                    .from(&inputs)
            })
            .collect::<Vec<_>>()
        })
        .collect();
    vec![Group {
        title: sheet.say("revenue-yardsticks", &[("year", (&year).into())]),
        figures,
    }]
}

fn formula(sheet: &Sheet<'_>, yardstick: Yardstick, partner: usize) -> Formula {
    let weights: Vec<Decimal> = match yardstick {
        Yardstick::Cost => sheet
            .reference
            .costs
            .iter()
            .take(sheet.plan.partners)
            .map(|cost| cost.euro())
            .collect(),
        Yardstick::Effort => sheet.basis.effort.clone(),
        Yardstick::Risk => {
            let mut risk = sheet.basis.investment.clone();
            for (partner, amount) in &sheet.plan.risks {
                if let Some(sum) = risk.get_mut(*partner) {
                    *sum = sum.saturating_add(amount.euro());
                }
            }
            risk
        }
        Yardstick::StandAlone => alone(sheet).map(Cents::euro).collect(),
        Yardstick::Shapley => return shapley(sheet, partner),
    };
    let total = weights.iter().copied().fold(Decimal::ZERO, Decimal::saturating_add);
    Writer::new(sheet)
        .money(sheet.fairness.margin)
        .times()
        .amount(weights.get(partner).copied().unwrap_or_default())
        .over()
        .amount(total)
        .done()
}

fn alone<'s>(sheet: &'s Sheet<'_>) -> impl Iterator<Item = Cents> + 's {
    sheet.fairness.stand_alone.iter().map(|value| value.unwrap_or_default())
}

/// Each group that a partner can join, with its weight and what the partner adds to it.
fn shapley(sheet: &Sheet<'_>, partner: usize) -> Formula {
    let partners = sheet.plan.partners;
    let writer = Writer::new(sheet);
    if partners > MOST_WRITTEN_OUT {
        return writer
            .put(
                "Σ |S|! (n − |S| − 1)! ÷ n! × (v(S ∪ i) − v(S))",
                "sum |S|! (n - |S| - 1)! / n! * (v(S + i) - v(S))",
            )
            .done();
    }
    let all = (1_u32 << partners) - 1;
    let value = |group: u32| -> Cents {
        if group == all {
            return sheet.fairness.margin;
        }
        if group.is_power_of_two() {
            let only = usize::try_from(group.trailing_zeros()).unwrap_or(usize::MAX);
            return alone(sheet).nth(only).unwrap_or_default();
        }
        let coalition = sheet.plan.coalitions.iter().find(|(members, _)| *members == group);
        coalition.map_or(Cents::ZERO, |(_, value)| *value)
    };
    // How often each weight 1 ÷ n, 1 ÷ n(n − 1) … goes into one: the orders in which partners can join.
    let orders = |size: u32| -> u64 {
        let n = u64::try_from(partners).unwrap_or(u64::MAX);
        let size = u64::from(size);
        let factorial = |k: u64| (1..=k).product::<u64>();
        factorial(n) / (factorial(size) * factorial(n.saturating_sub(size + 1)))
    };
    (0..all)
        .filter(|group| group >> partner & 1 == 0)
        .fold(writer, |writer, group| {
            let with = value(group | 1 << partner);
            let writer = writer.and();
            let writer = if group == 0 {
                writer.money(with)
            } else {
                writer
                    .put("(", "(")
                    .money(with)
                    .minus()
                    .money(value(group))
                    .put(")", ")")
            };
            writer.over().number(Decimal::from(orders(group.count_ones())))
        })
        .done()
}

fn inputs(sheet: &Sheet<'_>, yardstick: Yardstick) -> Lines {
    let model = sheet.model;
    match yardstick {
        Yardstick::Cost => sheet.partner_places().fold(Lines::default(), |lines, partner| {
            lines
                .with(&sheet.item_lines(Some(partner)))
                .with(&sheet.fixed_lines(partner))
        }),
        Yardstick::Effort => sheet.partner_places().fold(Lines::default(), |lines, partner| {
            lines.with(&sheet.item_lines(Some(partner)))
        }),
        Yardstick::Risk => {
            let own = Lines::of(sheet, model.risks.iter().map(|risk| risk.amount.place()));
            own.with(&sheet.investment_lines(None))
        }
        Yardstick::StandAlone => Lines::of(sheet, model.stand_alone.iter().map(|value| value.amount.place())),
        Yardstick::Shapley => {
            let alone = model.stand_alone.iter().map(|value| value.amount.place());
            Lines::of(sheet, alone.chain(model.coalitions.iter().map(|x| x.amount.place())))
        }
    }
}
