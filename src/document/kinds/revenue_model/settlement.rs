//! Settlement: for each year that is over, who pays whom how much; without actual figures, an example.

use crate::document::base::Composer;
use crate::document::base::blocks::Head::{Normal, Numbers};
use crate::document::base::blocks::{Calculation, Cell, Column, DataTable, Row, RowStyle, Step, Width};
use crate::document::base::claims::hedged;
use crate::document::base::estimates::{Mark, Where};
use crate::finance::Cents;
use crate::finance::figure_id::{Scope, Word};
use crate::finance::settlement::Settlement;
use crate::locale::{capitalised, say};
use crate::model::{ClosedList as _, Yardstick};

use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};

/// The section: the years that are over, or the reference year as an example.
pub(super) fn section<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Section<'a> {
    let mut blocks = Blocks::default();
    let settled = || sheet.model.actuals.iter().zip(&sheet.settlements).rev();
    let title = if let Some((actual, settlement)) = settled().next() {
        let year = actual.year.to_string();
        let of_year = claim(sheet, "revenue-claim-settled", &year, settlement);
        hedged(sheet.locale, &of_year, actual.basis.max(sheet.model.key_basis()))
    } else {
        let settlement = &sheet.as_planned;
        let year = sheet.reference_year();
        let mark = sheet.mark(composer, "settlement");
        let invoicer = sheet.name(sheet.plan.invoicer);
        blocks.sentence(say!(sheet, "revenue-settlement-example", year, invoicer));
        let title = say!(sheet, "revenue-settlement-of", year);
        let scope = sheet.reference_scope();
        settled_year(sheet, &mut blocks, (&year, title), (scope, settlement), mark);
        sheet.divided_heading(&claim(sheet, "revenue-claim-planned", &year, settlement))
    };
    // The latest year first: it is the one that the heading is about.
    for (actual, settlement) in settled() {
        let year = actual.year.to_string();
        let basis = (actual.basis, actual.reason.as_ref());
        let place = Where::at(format!("settlement-{year}"), say!(sheet, "revenue-settlement-of", year));
        let mark = composer.mark(&basis, "revenue-estimate-actuals", place);
        let title = match &actual.volume {
            Some(volume) => say!(sheet, "revenue-settlement-volume", year, units = sheet.units(volume.0)),
            None => say!(sheet, "revenue-settlement-of", year),
        };
        let scope = Scope::Settled(actual.year.0);
        settled_year(sheet, &mut blocks, (&year, title), (scope, settlement), mark);
        if sheet.model.fairness.is_some() {
            blocks.sentence(test(sheet, &year, settlement));
        }
    }
    Section::new("settlement", title, blocks)
}

/// Who pays whom, or how many payments it takes.
fn claim(sheet: &Sheet<'_>, key: &str, year: &str, settlement: &Settlement) -> String {
    match settlement.payments.as_slice() {
        [] => say!(sheet, &format!("{key}-none"), year, all = sheet.partners().len()),
        [payment] => {
            let (key, amount) = (format!("{key}-one"), sheet.cents(payment.amount));
            let (from, to) = (sheet.name(payment.from), sheet.name(payment.to));
            say!(sheet, &key, year, from, to, amount)
        }
        payments => {
            let (key, amount) = (format!("{key}-some"), sheet.cents(settlement.moved));
            let count_word = sheet.locale.count(payments.len());
            capitalised(&say!(sheet, &key, year, count_word, amount))
        }
    }
}

/// Whether the key passes the test of the partners with the figures of a year that is over.
fn test(sheet: &Sheet<'_>, year: &str, settlement: &Settlement) -> String {
    let (yardstick, tolerance) = sheet.plan.fairness;
    let fairness = &settlement.fairness;
    let passed = fairness.is_fair(yardstick, tolerance);
    if yardstick == Yardstick::StandAlone {
        if passed {
            return say!(sheet, "revenue-test-alone-passed", year, all = sheet.partners().len());
        }
        let alone = fairness.stand_alone.iter().map(|value| value.unwrap_or(Cents::ZERO));
        let parts = fairness.parts.iter().zip(alone).enumerate();
        let worse: Vec<String> = parts
            .filter(|(_, (part, alone))| *part < alone)
            .map(|(partner, _)| sheet.name(partner).to_owned())
            .collect();
        return say!(
            sheet,
            "revenue-test-alone-failed",
            year,
            names = sheet.locale.list(&worse)
        );
    }
    if fairness.margin <= Cents::ZERO {
        return say!(sheet, "revenue-test-nothing", year);
    }
    let Some(measure) = fairness.measure(yardstick) else {
        return say!(sheet, "revenue-test-unmeasured", year);
    };
    let key = if passed {
        "revenue-test-passed"
    } else {
        "revenue-test-failed"
    };
    let distance = sheet.locale.decimal(measure.distance(), 2);
    let (tolerance, yardstick) = (
        sheet.quantity(tolerance),
        sheet.text(&format!("word-yardstick-{}", yardstick.key())),
    );
    say!(sheet, key, year, distance, tolerance, yardstick)
}

/// The years that are over and do not pass the test of the partners.
pub(super) fn failed_years(sheet: &Sheet<'_>) -> Vec<String> {
    let (yardstick, tolerance) = sheet.plan.fairness;
    let years = sheet.model.actuals.iter().zip(&sheet.settlements);
    let failed = years.filter(|(_, settlement)| !settlement.fairness.is_fair(yardstick, tolerance));
    failed.map(|(actual, _)| actual.year.to_string()).collect()
}

/// The blocks of a year: the payments, the balances, the reckoning, which is the longest.
fn settled_year(
    sheet: &Sheet<'_>,
    blocks: &mut Blocks<'_>,
    (year, title): (&str, String),
    (scope, settlement): (Scope, &Settlement),
    mark: Option<Mark>,
) {
    // The answer comes first, then how it came about.
    if settlement.payments.is_empty() {
        blocks.sentence(sheet.text("revenue-no-payments"));
    } else {
        let caption = say!(sheet, "revenue-payments", year);
        blocks.table(format!("table-payments-{year}"), caption, payments(sheet, settlement));
    }
    let mut reckoning = reckoning(sheet, title, (scope, settlement));
    if let Some(first) = reckoning.steps.first_mut() {
        first.mark = mark;
    }
    let caption = say!(sheet, "revenue-balances", year);
    blocks.table(format!("table-balances-{year}"), caption, balances(sheet, settlement));
    blocks.calculation(format!("settlement-{year}"), reckoning);
}

/// From what was received and paid to the division of the margin and the compensation for effort.
fn reckoning(sheet: &Sheet<'_>, title: String, (scope, settlement): (Scope, &Settlement)) -> Calculation {
    let mut steps = Vec::new();
    let actuals = &settlement.actuals;
    for (key, amounts, taken) in [
        ("revenue-received-by", &actuals.received, false),
        ("revenue-subsidies-of", &actuals.subsidies, false),
        ("revenue-paid-by", &actuals.paid, true),
        ("revenue-reserve-of", &actuals.reserves, true),
    ] {
        for (partner, amount) in amounts.iter().enumerate().filter(|(_, amount)| **amount != Cents::ZERO) {
            let value = if taken {
                sheet.minus(*amount)
            } else {
                sheet.cents(*amount)
            };
            steps.push(Step::normal(say!(sheet, key, name = sheet.name(partner)), None, value));
        }
    }
    let mut residue = sheet.divide(scope, &settlement.distribution, &mut steps);
    if let Some(effort) = &settlement.effort {
        let lacking = effort.lacking.iter().zip(&effort.paid).enumerate();
        for (partner, (_, paid)) in lacking.filter(|(_, (hours, _))| !hours.is_zero()) {
            let label = say!(sheet, "revenue-lacking-of", name = sheet.name(partner));
            let formula = sheet.worked(scope.of(Word::EffortPaid, partner));
            steps.push(Step::normal(label, formula, sheet.minus(*paid)));
        }
        let received = effort.received.iter().enumerate();
        for (partner, amount) in received.filter(|(_, amount)| **amount != Cents::ZERO) {
            let label = say!(sheet, "revenue-compensation-of", name = sheet.name(partner));
            steps.push(Step::normal(label, None, sheet.cents(*amount)));
        }
        if effort.paid.iter().all(|paid| *paid == Cents::ZERO) {
            let bound = sheet.model.key.minimum_effort.len();
            let met = say!(sheet, "revenue-effort-met", count = bound);
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
pub(in crate::document) fn balances(sheet: &Sheet<'_>, settlement: &Settlement) -> DataTable {
    let effort = settlement
        .effort
        .as_ref()
        .filter(|effort| effort.paid.iter().any(|paid| *paid != Cents::ZERO));
    let reserves = &settlement.actuals.reserves;
    let with_reserves = reserves.iter().any(|reserve| *reserve != Cents::ZERO);
    let mut titles = vec!["revenue-costs-paid"];
    if with_reserves {
        titles.push("revenue-reserves");
    }
    titles.push("margin-share-party");
    if effort.is_some() {
        titles.push("revenue-compensation");
    }
    titles.extend(["revenue-entitled", "revenue-holds", "revenue-balance"]);
    let mut columns = vec![Column::words(sheet.text("partner"), Width::Normal)];
    columns.extend(titles.into_iter().map(|key| Column::numbers(sheet.text(key))));
    let rows = sheet
        .partner_places()
        .map(|partner| {
            let mut cells: Vec<Cell> = vec![
                sheet.name(partner).into(),
                sheet.cents(settlement.actuals.paid[partner]).into(),
            ];
            if with_reserves {
                cells.push(sheet.cents(reserves[partner]).into());
            }
            cells.push(sheet.cents(settlement.distribution.totals[partner]).into());
            if let Some(effort) = effort {
                cells.push(sheet.gain(effort.net[partner]).into());
            }
            cells.push(sheet.cents(settlement.entitled[partner]).into());
            cells.push(sheet.cents(settlement.holds[partner]).into());
            cells.push(sheet.gain(settlement.balances[partner]).into());
            Row::normal(cells)
        })
        .collect();
    let note = if with_reserves {
        "revenue-balance-note-reserves"
    } else {
        "revenue-balance-note"
    };
    DataTable::new(columns, rows).noted(sheet.text(note))
}

/// Who pays whom how much.
pub(in crate::document) fn payments(sheet: &Sheet<'_>, settlement: &Settlement) -> DataTable {
    let rows = settlement.payments.iter().map(|payment| {
        Row::new(
            RowStyle::Strong,
            vec![
                sheet.name(payment.from).into(),
                sheet.name(payment.to).into(),
                sheet.cents(payment.amount).into(),
            ],
        )
    });
    sheet.table(
        &[Normal("revenue-payer"), Normal("revenue-payee"), Numbers("amount")],
        rows,
    )
}
