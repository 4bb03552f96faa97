//! Settlement: for each year that is over, who pays whom how much; without actual figures, an example.

use crate::document::base::Composer;
use crate::document::base::blocks::{Calculation, Cell, Column, DataTable, Row, RowStyle, Step, StepStyle, Width};
use crate::document::base::estimates::{Mark, Where};
use crate::finance::Cents;
use crate::finance::settlement::{Actuals, Settlement, settle};
use crate::locale::capitalised;
use crate::model::ActualYear;

use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};

/// The section; nothing where no year can be settled.
pub(super) fn section<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Option<Section<'a>> {
    let mut blocks = Blocks::default();
    let settled = sheet.settled_years();
    let title = if let Some((year, settlement)) = settled.last() {
        claim(
            sheet,
            composer,
            "revenue-claim-settled",
            &year.year.to_string(),
            settlement,
        )
    } else {
        let actuals = Actuals::as_planned(&sheet.plan, &sheet.reference)?;
        let settlement = settle(&sheet.plan, &sheet.key, actuals)?;
        let year = sheet.reference_year();
        let mark = sheet.mark(composer, "settlement");
        blocks.sentence(sheet.say(
            "revenue-settlement-example",
            &[
                ("year", (&year).into()),
                ("invoicer", sheet.name(sheet.plan.invoicer).into()),
            ],
        ));
        let title = sheet.say("revenue-settlement-of", &[("year", (&year).into())]);
        settled_year(sheet, &mut blocks, (&year, title), &settlement, mark);
        claim(sheet, composer, "revenue-claim-planned", &year, &settlement)
    };
    // The latest year first: it is the one that the heading is about.
    for (actual, settlement) in settled.iter().rev() {
        let year = actual.year.to_string();
        let mark = composer.estimates.mark(
            actual.basis,
            actual.reason.as_ref(),
            &sheet.text("revenue-estimate-actuals"),
            Where {
                label: Some(format!("settlement-{year}")),
                text: sheet.say("revenue-settlement-of", &[("year", (&year).into())]),
            },
        );
        let title = match &actual.volume {
            Some(volume) => sheet.say(
                "revenue-settlement-volume",
                &[("year", (&year).into()), ("units", (&sheet.units(volume.0)).into())],
            ),
            None => sheet.say("revenue-settlement-of", &[("year", (&year).into())]),
        };
        settled_year(sheet, &mut blocks, (&year, title), settlement, mark);
    }
    Some(Section {
        id: "settlement".to_owned(),
        title,
        appendix: false,
        blocks,
    })
}

impl<'a> Sheet<'a> {
    /// The years that are over, settled.
    pub fn settled_years(&self) -> Vec<(&'a ActualYear, Settlement)> {
        self.model
            .actuals
            .iter()
            .filter_map(|year| {
                let actuals = Actuals::of(&self.plan, year)?;
                Some((year, settle(&self.plan, &self.key, actuals)?))
            })
            .collect()
    }
}

/// Who pays whom, or how many payments it takes.
fn claim(sheet: &Sheet<'_>, composer: &Composer<'_>, key: &str, year: &str, settlement: &Settlement) -> String {
    match settlement.payments.as_slice() {
        [] => sheet.say(&format!("{key}-none"), &[("year", year.into())]),
        [payment] => sheet.say(
            &format!("{key}-one"),
            &[
                ("year", year.into()),
                ("from", sheet.name(payment.from).into()),
                ("to", sheet.name(payment.to).into()),
                ("amount", (&sheet.cents(payment.amount)).into()),
            ],
        ),
        payments => {
            let amount = Cents::sum(payments.iter().map(|payment| payment.amount)).unwrap_or_default();
            let count = composer.locale.count(payments.len());
            let claim = sheet.say(
                &format!("{key}-some"),
                &[
                    ("year", year.into()),
                    ("count-word", (&count).into()),
                    ("amount", (&sheet.cents(amount)).into()),
                ],
            );
            capitalised(&claim)
        }
    }
}

/// The blocks of a year: the payments, the balances, the reckoning, which is the longest.
fn settled_year(
    sheet: &Sheet<'_>,
    blocks: &mut Blocks<'_>,
    (year, title): (&str, String),
    settlement: &Settlement,
    mark: Option<Mark>,
) {
    // The answer comes first, then how it came about.
    if settlement.payments.is_empty() {
        blocks.sentence(sheet.text("revenue-no-payments"));
    } else {
        let caption = sheet.say("revenue-payments", &[("year", year.into())]);
        blocks.table(format!("table-payments-{year}"), caption, payments(sheet, settlement));
    }
    let mut reckoning = reckoning(sheet, title, settlement);
    if let Some(first) = reckoning.steps.first_mut() {
        first.mark = mark;
    }
    let caption = sheet.say("revenue-balances", &[("year", year.into())]);
    blocks.table(format!("table-balances-{year}"), caption, balances(sheet, settlement));
    blocks.calculation(format!("settlement-{year}"), reckoning);
}

/// From what was received and paid to the division of the margin and the compensation for effort.
fn reckoning(sheet: &Sheet<'_>, title: String, settlement: &Settlement) -> Calculation {
    let mut steps = Vec::new();
    let actuals = &settlement.actuals;
    for (key, amounts, taken) in [
        ("revenue-received-by", &actuals.received, false),
        ("revenue-subsidies-of", &actuals.subsidies, false),
        ("revenue-paid-by", &actuals.paid, true),
    ] {
        for (partner, amount) in amounts.iter().enumerate().filter(|(_, amount)| **amount != Cents::ZERO) {
            let value = if taken {
                sheet.minus(*amount)
            } else {
                sheet.cents(*amount)
            };
            let label = sheet.say(key, &[("name", sheet.name(partner).into())]);
            steps.push(Step::new(label, None, value, StepStyle::Normal));
        }
    }
    let mut residue = sheet.divide(&settlement.distribution, &mut steps);
    if let Some(effort) = &settlement.effort {
        let lacking = effort.lacking.iter().zip(&effort.paid).enumerate();
        for (partner, (hours, paid)) in lacking.filter(|(_, (hours, _))| !hours.is_zero()) {
            let rate = sheet.plan.rule.minimum_effort.get(partner).copied().flatten();
            steps.push(Step::new(
                sheet.say("revenue-lacking-of", &[("name", sheet.name(partner).into())]),
                rate.map(|(_, rate)| format!("{} × {}", sheet.quantity(*hours), sheet.euro(rate))),
                sheet.minus(*paid),
                StepStyle::Normal,
            ));
        }
        let received = effort.received.iter().enumerate();
        for (partner, amount) in received.filter(|(_, amount)| **amount != Cents::ZERO) {
            steps.push(Step::new(
                sheet.say("revenue-compensation-of", &[("name", sheet.name(partner).into())]),
                None,
                sheet.cents(*amount),
                StepStyle::Normal,
            ));
        }
        if effort.paid.iter().all(|paid| *paid == Cents::ZERO) {
            let met = sheet.text("revenue-effort-met");
            residue = Some(residue.map_or(met.clone(), |residue| format!("{residue} {met}")));
        }
    }
    Calculation {
        title: Some(title),
        steps,
        residue,
    }
}

/// What each partner is entitled to, what it holds, and what it is still to receive or to pay.
fn balances(sheet: &Sheet<'_>, settlement: &Settlement) -> DataTable {
    let effort = settlement
        .effort
        .as_ref()
        .filter(|effort| effort.paid.iter().any(|paid| *paid != Cents::ZERO));
    let mut titles = vec!["revenue-costs-paid", "margin-share-party"];
    if effort.is_some() {
        titles.push("revenue-compensation");
    }
    titles.extend(["revenue-entitled", "revenue-holds", "revenue-balance"]);
    let mut columns = vec![Column::words(sheet.text("partner"), Width::Normal)];
    columns.extend(titles.into_iter().map(|key| Column::numbers(sheet.text(key))));
    let at = |amounts: &[Cents], partner: usize| amounts.get(partner).copied().unwrap_or_default();
    let rows = sheet
        .partner_places()
        .map(|partner| {
            let mut cells: Vec<Cell> = vec![
                sheet.name(partner).into(),
                sheet.cents(at(&settlement.actuals.paid, partner)).into(),
                sheet.cents(at(&settlement.distribution.totals, partner)).into(),
            ];
            if let Some(effort) = effort {
                let net = at(&effort.received, partner).minus(at(&effort.paid, partner));
                cells.push(sheet.gain(net.unwrap_or_default()).into());
            }
            cells.push(sheet.cents(at(&settlement.entitled, partner)).into());
            cells.push(sheet.cents(at(&settlement.holds, partner)).into());
            cells.push(sheet.gain(at(&settlement.balances, partner)).into());
            Row::normal(cells)
        })
        .collect();
    let mut table = DataTable::new(columns, rows);
    table.note = Some(sheet.text("revenue-balance-note"));
    table
}

/// Who pays whom how much.
fn payments(sheet: &Sheet<'_>, settlement: &Settlement) -> DataTable {
    let rows = settlement
        .payments
        .iter()
        .map(|payment| {
            Row::new(
                RowStyle::Strong,
                vec![
                    sheet.name(payment.from).into(),
                    sheet.name(payment.to).into(),
                    sheet.cents(payment.amount).into(),
                ],
            )
        })
        .collect();
    DataTable::new(
        vec![
            Column::words(sheet.text("revenue-payer"), Width::Normal),
            Column::words(sheet.text("revenue-payee"), Width::Normal),
            Column::numbers(sheet.text("amount")),
        ],
        rows,
    )
}
