//! The revenue model on two sheets: what it costs, and what it brings and how that is divided.
//!
//! The figures are those of the revenue model's own document, printed by the same functions.

use crate::contract::shares::{division_limits, printed_shares};
use crate::document::base::estimates::Mark;
use crate::document::kinds::revenue_model::sheet::Sheet as Plan;
use crate::finance::{Cents, price_line};
use crate::locale::{capitalised, say};
use crate::model::{ClosedList as _, PricingMethod, ScenarioCase, Sheet};

use super::book::Book;
use super::sheet::{Known, WorkCell, WorkRow, WorkSheet, WorkTable};

const COSTS: &str = "workbook-costs";
const REVENUES: &str = "workbook-revenues";

/// Rows to write in: below what is known, and where nothing is.
const ROOM: usize = 2;
const ROOM_OF_BLANK: usize = 4;

/// The planned years of the blank sheet.
const BLANK_YEARS: usize = 3;

/// The partners of the blank sheet.
const BLANK_PARTNERS: usize = 2;

/// The two sheets; nothing where the method has no such worksheet.
pub(super) fn sheets<'a>(book: &mut Book<'a>) -> Vec<WorkSheet<'a>> {
    let Some(worksheet) = book.worksheet(Sheet::RevenueModel) else {
        return Vec::new();
    };
    let locale = book.composer.locale;
    let partnership = book.partnership();
    let plan = partnership.and_then(|partnership| Plan::new(book.composer.programme, partnership, locale));
    let plan = plan.as_ref();
    let mark = |book: &mut Book<'a>, sheet: &str| -> Option<Mark> { book.mark(plan?.model, "revenue-estimate", sheet) };
    let costs = WorkSheet {
        mark: mark(book, COSTS),
        questions: Vec::new(),
        flows: plan.is_some(),
        ..book.sheet(
            COSTS,
            Some(worksheet),
            vec![investments(book, plan), costs(book, plan), yearly(book, plan)],
        )
    };
    let revenues = WorkSheet {
        mark: mark(book, REVENUES),
        title: book.text("workbook-revenues-title"),
        instruction: None,
        principles: Vec::new(),
        ..book.sheet(
            REVENUES,
            Some(worksheet),
            vec![prices(book, plan), scenarios(book, plan), division(book, plan)],
        )
    };
    vec![costs, revenues]
}

/// Rows that are known, and room below them.
fn with_room(mut rows: Vec<WorkRow<'_>>, columns: usize) -> Vec<WorkRow<'_>> {
    let room = if rows.is_empty() { ROOM_OF_BLANK } else { ROOM };
    rows.extend((0..room).map(|_| WorkRow::blank(columns)));
    rows
}

/// A row that is known: its name, its party, and figures.
fn known_row<'a>(title: &str, party: &str, figures: Vec<String>) -> WorkRow<'a> {
    let mut cells: Vec<WorkCell<'a>> = vec![Known::head(title).into(), Known::text(party).into()];
    cells.extend(figures.into_iter().map(|figure| Known::figure(figure).into()));
    WorkRow::new(cells)
}

fn investments<'a>(book: &Book<'a>, plan: Option<&Plan<'a>>) -> WorkTable<'a> {
    let rows = plan.map(|plan| {
        let all = plan.model.investments.iter();
        let rows = all.map(|it| {
            known_row(
                it.title.as_str(),
                plan.name_of(&it.partner),
                vec![plan.euro(it.amount.0)],
            )
        });
        rows.collect()
    });
    let columns = book.columns(&[("investment", 50), ("partner", 25), ("amount", 25)]);
    let count = columns.len();
    WorkTable::new(columns, with_room(rows.unwrap_or_default(), count)).titled(book.text("investments-year-zero"))
}

/// What a unit costs: every sub-action, and the total.
fn costs<'a>(book: &Book<'a>, plan: Option<&Plan<'a>>) -> WorkTable<'a> {
    let columns = book.columns(&[
        ("sub-action", 32),
        ("party", 17),
        ("revenue-per", 13),
        ("revenue-cost-of-piece", 13),
        ("required", 10),
        ("cost", 15),
    ]);
    let mut rows = Vec::new();
    if let Some(plan) = plan {
        let decimals = plan.required_decimals();
        for item in plan.model.activities.iter().flat_map(|activity| activity.items.iter()) {
            let cost = item.unit_cost.0.saturating_mul(item.required.0);
            let title = if item.unpaid {
                format!("{} ({})", item.title, plan.text("revenue-unpaid"))
            } else {
                item.title.to_string()
            };
            let figures = [
                plan.euro_exact(item.unit_cost.0),
                plan.quantity_in_column(item.required.0, decimals),
                plan.euro(if item.unpaid { rust_decimal::Decimal::ZERO } else { cost }),
            ];
            let mut cells = known_row(&title, plan.name_of(&item.party), Vec::new()).cells;
            cells.push(Known::text(item.per.as_ref().map_or("", |per| per.as_str())).into());
            cells.extend(figures.into_iter().map(|figure| Known::figure(figure).into()));
            rows.push(WorkRow::new(cells));
        }
    }
    // What a unit costs is long where it is known: whoever changes it writes beside it, and it stays on one page.
    if rows.is_empty() {
        rows = with_room(rows, columns.len());
    }
    if let Some(plan) = plan {
        let total = Known {
            columns: columns.len() - 1,
            ..Known::head(plan.text("revenue-cost-of-unit"))
        };
        let amount = Known::figure(plan.euro(plan.unit_cost));
        rows.push(WorkRow::new(vec![total.into(), amount.into()]));
    }
    let title = plan.map_or_else(
        || book.text("workbook-costs-of-unit"),
        |plan| say!(plan.locale, "workbook-costs-of", unit = plan.model.unit),
    );
    WorkTable::new(columns, rows).titled(title)
}

fn yearly<'a>(book: &Book<'a>, plan: Option<&Plan<'a>>) -> WorkTable<'a> {
    let rows = plan.map(|plan| {
        let all = plan.model.fixed_costs.iter();
        let rows = all.map(|it| known_row(it.title.as_str(), plan.name_of(&it.party), vec![plan.euro(it.amount.0)]));
        rows.collect()
    });
    let columns = book.columns(&[("revenue-fixed-cost", 50), ("party", 25), ("revenue-amount-a-year", 25)]);
    let count = columns.len();
    WorkTable::new(columns, with_room(rows.unwrap_or_default(), count)).titled(book.text("costs-yearly"))
}

/// The price methods, with the price and the margin of those that were filled in.
fn prices<'a>(book: &Book<'a>, plan: Option<&Plan<'a>>) -> WorkTable<'a> {
    let rows = PricingMethod::ALL.iter().map(|method| {
        let name = capitalised(&book.text(&format!("word-pricing-method-{}", method.key())));
        let line = plan.and_then(|plan| {
            let price = plan.price(*method)?;
            let line = price_line(plan.unit_cost, price.euro(), plan.subsidy_per_unit)?;
            let margin = plan.locale.percentage(line.margin_share, 1);
            Some([plan.euro(line.price), plan.euro(line.margin), margin])
        });
        let chosen = plan.is_some_and(|plan| *plan.model.prices.chosen == *method);
        let mut cells = vec![WorkCell::head(name)];
        match line {
            Some(figures) => cells.extend(figures.into_iter().map(|figure| Known::figure(figure).into())),
            None => cells.extend((0..3).map(|_| WorkCell::Write)),
        }
        cells.push(if chosen {
            Known::text(book.text("workbook-chosen")).into()
        } else {
            WorkCell::Write
        });
        WorkRow::new(cells)
    });
    let columns = book.columns(&[
        ("price-method", 26),
        ("price", 15),
        ("margin", 15),
        ("margin-share", 14),
        ("workbook-why-this", 30),
    ]);
    let title = book.text("workbook-prices");
    WorkTable::new(columns, rows.collect()).titled(title)
}

/// Revenues per year in the best, the middle and the worst case.
fn scenarios<'a>(book: &Book<'a>, plan: Option<&Plan<'a>>) -> WorkTable<'a> {
    let years = plan.map_or(BLANK_YEARS, |plan| plan.plan.years);
    let rows = (0..years).map(|year| {
        let name = plan.map_or_else(
            || format!("{} {}", book.text("year"), year + 1),
            |plan| plan.calendar(year),
        );
        let mut cells = vec![WorkCell::head(name)];
        for case in ScenarioCase::ALL {
            let planned = plan.and_then(|plan| {
                let (_, outlook) = plan.outlooks.iter().find(|(known, _)| known == case)?;
                let year = outlook.years.get(year)?;
                Some(format!("{} ({})", plan.whole(year.revenue), plan.quantity(year.volume)))
            });
            cells.push(planned.map_or(WorkCell::Write, |text| Known::figure(text).into()));
        }
        WorkRow::new(cells)
    });
    let mut columns = book.columns(&[("year", 16)]);
    let scenario = |case: &ScenarioCase| (book.text(&format!("scenario-{}", case.key())), 28);
    columns.extend(ScenarioCase::ALL.iter().map(scenario));
    let title = plan.map_or_else(
        || book.text("revenues"),
        |plan| say!(plan.locale, "workbook-revenues-of", units = plan.model.units),
    );
    WorkTable::new(columns, rows.collect()).titled(title)
}

/// Who gets which part of the margin, and what the key is made of.
fn division<'a>(book: &Book<'a>, plan: Option<&Plan<'a>>) -> WorkTable<'a> {
    let columns = book.columns(&[
        ("partner", 26),
        ("margin-share-party", 16),
        ("incentive", 26),
        ("workbook-our-proposal", 32),
    ]);
    let mut rows: Vec<WorkRow<'a>> = Vec::new();
    if let Some(plan) = plan {
        let shares = printed_shares(&plan.key.base, book.composer.locale);
        rows.extend(plan.partners().iter().zip(shares).map(|(name, share)| {
            WorkRow::new(vec![
                WorkCell::head(name.clone()),
                Known::figure(share).into(),
                WorkCell::Write,
                WorkCell::Write,
            ])
        }));
        let parts = plan.key.parts.iter();
        let parts: Vec<String> = parts
            .map(|(part, weight, _)| format!("{} {}", plan.key_part(*part), plan.percent(*weight)))
            .collect();
        let limits = division_limits(&plan.key, book.composer.locale);
        let words = [parts.join(" · "), limits].into_iter().filter(|part| !part.is_empty());
        let key = Known {
            lead: Some(book.text("workbook-key")),
            columns: columns.len(),
            ..Known::text(words.collect::<Vec<_>>().join(" · "))
        };
        rows.push(WorkRow::new(vec![key.into()]));
        let invested = plan.invested;
        if invested != Cents::ZERO {
            let known = Known {
                lead: Some(book.text("investments-year-zero")),
                columns: columns.len(),
                ..Known::text(plan.cents(invested))
            };
            rows.push(WorkRow::new(vec![known.into()]));
        }
    } else {
        let names: Vec<String> = match book.partnership() {
            Some(partnership) => {
                let partners = book.composer.programme.partners_of(partnership);
                partners.map(|partner| partner.name.to_string()).collect()
            }
            None => (1..=BLANK_PARTNERS)
                .map(|n| format!("{} {n}:", book.text("partner")))
                .collect(),
        };
        rows.extend(names.into_iter().map(|name| {
            let mut cells = vec![WorkCell::head(name)];
            cells.extend((0..3).map(|_| WorkCell::Write));
            WorkRow::new(cells)
        }));
    }
    WorkTable::new(columns, rows).titled(book.text("margin-division"))
}
