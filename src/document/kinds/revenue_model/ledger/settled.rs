//! Figures of years that are over.

use rust_decimal::Decimal;

use crate::finance::Cents;
use crate::finance::settlement::{EffortSettlement, Settlement};
use crate::model::ActualYear;

use super::super::sheet::Sheet;
use super::{Figure, Formula, Group, Value, Writer};

pub(super) fn groups(sheet: &Sheet<'_>) -> Vec<Group> {
    sheet
        .settled_years()
        .iter()
        .map(|(year, settlement)| Group {
            title: sheet.say("revenue-settlement-of", &[("year", (&year.year.to_string()).into())]),
            figures: figures(sheet, year, settlement),
        })
        .collect()
}

fn figures(sheet: &Sheet<'_>, year: &ActualYear, settlement: &Settlement) -> Vec<Figure> {
    let at = format!("settlement.{}", year.year);
    let actuals = &settlement.actuals;
    let mut inputs = sheet.actual_lines(year);
    let money = |id: String, name: String, amount: Cents| Figure::new(format!("{at}.{id}"), name, Value::Money(amount));
    let received = actuals.received.iter().chain(&actuals.subsidies).copied();
    let paid = Cents::sum(actuals.paid.iter().copied()).unwrap_or_default();
    let mut figures = vec![
        money(
            "margin".to_owned(),
            sheet.text("margin"),
            settlement.distribution.margin,
        )
        .by(Writer::new(sheet).sum(received).minus().money(paid).done())
        .from(&inputs),
    ];
    inputs.add(&sheet.beside_key_lines());
    figures.push(
        money(
            "fee".to_owned(),
            sheet.text("revenue-founding-fee"),
            settlement.distribution.fee,
        )
        .by(sheet.fee_formula(&settlement.distribution))
        .from(&sheet.fee_lines())
        .resting(&inputs),
    );
    inputs.add(&sheet.key_lines());
    let of = |key: &str, partner: usize| sheet.say(key, &[("name", sheet.name(partner).into())]);
    let ids = || sheet.plan.parties.iter().take(sheet.plan.partners).enumerate();
    let value = |amounts: &[Cents], partner: usize| amounts.get(partner).copied().unwrap_or_default();
    for (partner, id) in ids() {
        figures.push(
            money(
                format!("part.{id}"),
                of("revenue-part-of", partner),
                value(&settlement.distribution.totals, partner),
            )
            .by(sheet.part_formula_of(&settlement.distribution, partner))
            .resting(&inputs),
        );
    }
    if let Some(effort) = &settlement.effort {
        inputs.add(&sheet.effort_lines(year));
        for (partner, id) in ids() {
            let rate = sheet.plan.rule.minimum_effort.get(partner).copied().flatten();
            let lacking = effort.lacking.get(partner).copied().unwrap_or_default();
            let formula = rate.map_or_else(Formula::default, |(_, rate)| {
                Writer::new(sheet).number(lacking).times().amount(rate).done()
            });
            figures.push(
                money(
                    format!("effort-paid.{id}"),
                    of("revenue-lacking-of", partner),
                    value(&effort.paid, partner),
                )
                .by(formula)
                .from(&sheet.effort_lines(year))
                .resting(&inputs),
            );
            figures.push(
                money(
                    format!("effort-received.{id}"),
                    of("revenue-compensation-of", partner),
                    value(&effort.received, partner),
                )
                .by(compensation(sheet, effort, partner))
                .resting(&inputs),
            );
        }
    }
    for (partner, id) in ids() {
        let mut writer = Writer::new(sheet)
            .money(value(&actuals.paid, partner))
            .plus()
            .money(value(&settlement.distribution.totals, partner));
        if let Some(effort) = &settlement.effort {
            writer = writer
                .minus()
                .money(value(&effort.paid, partner))
                .plus()
                .money(value(&effort.received, partner));
        }
        let due = value(&settlement.entitled, partner);
        figures.push(
            money(format!("entitled.{id}"), of("revenue-entitled-of", partner), due)
                .by(writer.done())
                .resting(&inputs),
        );
        figures.push(
            money(
                format!("balance.{id}"),
                of("revenue-balance-of", partner),
                value(&settlement.balances, partner),
            )
            .by(Writer::new(sheet)
                .money(due)
                .minus()
                .money(value(&settlement.holds, partner))
                .done())
            .resting(&inputs),
        );
    }
    let mut open = settlement.balances.clone();
    for payment in &settlement.payments {
        let (Some(from), Some(to)) = (sheet.plan.parties.get(payment.from), sheet.plan.parties.get(payment.to)) else {
            continue;
        };
        let debt = Cents::ZERO.minus(value(&open, payment.from)).unwrap_or_default();
        let claim = value(&open, payment.to);
        let name = sheet.say(
            "revenue-payment-of",
            &[
                ("from", sheet.name(payment.from).into()),
                ("to", sheet.name(payment.to).into()),
            ],
        );
        figures.push(
            money(format!("payment.{from}.{to}"), name, payment.amount)
                .by(Writer::new(sheet)
                    .put("min(", "min(")
                    .money(debt)
                    .put("; ", "; ")
                    .money(claim)
                    .put(")", ")")
                    .done())
                .resting(&inputs),
        );
        if let Some(left) = open.get_mut(payment.from) {
            *left = left.plus(payment.amount).unwrap_or_default();
        }
        if let Some(left) = open.get_mut(payment.to) {
            *left = left.minus(payment.amount).unwrap_or_default();
        }
    }
    figures
}

/// What a partner gets of the payments for hours that lack: by the key, among those that spent what they owe.
fn compensation(sheet: &Sheet<'_>, effort: &EffortSettlement, partner: usize) -> Formula {
    let writer = Writer::new(sheet);
    let pot = Cents::sum(effort.paid.iter().copied()).unwrap_or_default();
    let shares = sheet.key.base.fractions();
    let met: Decimal = shares
        .iter()
        .zip(&effort.lacking)
        .filter(|(_, lacking)| lacking.is_zero())
        .map(|(share, _)| *share)
        .sum();
    if met.is_zero() {
        return writer.money(pot).times().share(&sheet.key.base, partner).done();
    }
    let lacks = effort.lacking.get(partner).is_some_and(|lacking| !lacking.is_zero());
    if lacks {
        return writer.money(Cents::ZERO).done();
    }
    writer
        .money(pot)
        .times()
        .share(&sheet.key.base, partner)
        .over()
        .fraction(met)
        .done()
}
