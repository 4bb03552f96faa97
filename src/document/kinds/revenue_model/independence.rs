//! Financial independence: the margin without any subsidy.

use crate::document::base::Composer;
use crate::document::base::blocks::{Cell, Column, DataTable, Row, Width};
use crate::finance::outlook::Since;

use super::sheet::Sheet;
use super::summary;
use crate::document::base::sections::{Blocks, Section};
use crate::locale::say;

/// The section.
pub(super) fn section<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Section<'a> {
    let mut blocks = Blocks::default();
    blocks.verdict(summary::independence(sheet));
    let table = without_subsidy(sheet).marked(sheet.mark(composer, "independence"));
    blocks.table("table-independence", sheet.text("revenue-without-subsidy"), table);
    let since = sheet.middle.independent();
    let key = match since {
        Since::Year(0) => "revenue-claim-independent-start",
        Since::Year(_) => "revenue-claim-independent-since",
        Since::Never => "revenue-claim-independent-never",
    };
    let last = sheet.calendar(sheet.plan.years.saturating_sub(1));
    Section::new(
        "independence",
        sheet.heading(&say!(sheet, key, year = sheet.since(since), last)),
        blocks,
    )
}

/// Revenue minus cost per year and scenario.
fn without_subsidy(sheet: &Sheet<'_>) -> DataTable {
    let mut columns = vec![Column::words(sheet.text("year"), Width::Normal)];
    let cases = sheet.outlooks.iter().map(|(case, _)| sheet.scenario(*case));
    columns.extend(cases.map(Column::numbers));
    let mut rows: Vec<Row> = (0..sheet.plan.years)
        .map(|year| {
            let mut cells: Vec<Cell> = vec![sheet.calendar(year).into()];
            let outlooks = sheet.outlooks.iter();
            cells.extend(outlooks.map(|(_, outlook)| Cell::from(sheet.whole(outlook.years[year].without_subsidy))));
            Row::normal(cells)
        })
        .collect();
    let mut answers: Vec<Cell> = vec![sheet.text("revenue-independent").into()];
    answers.extend(sheet.outlooks.iter().map(|(_, outlook)| {
        let is_independent = outlook.independent() != Since::Never;
        Cell::judged(sheet.independent_answer(outlook), is_independent)
    }));
    rows.push(Row::total(answers));
    DataTable::new(columns, rows)
}
