//! The appendix: every figure with its formula and the lines that it follows from.

use crate::document::base::blocks::{Column, DataTable, Row, RowStyle, Width};

use super::ledger::{Group, Value};
use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};

/// The section.
pub(super) fn section<'a>(sheet: &Sheet<'a>, groups: &[Group]) -> Section<'a> {
    let mut blocks = Blocks::default();
    blocks.sentence(sheet.text("revenue-ledger-intro"));
    let mut rows = Vec::new();
    let mut count = 0;
    for group in groups {
        let shown: Vec<Row> = group
            .figures
            .iter()
            // What does not exist in this model is not worth a line: a subsidy or a fee of nothing.
            .filter(|figure| !is_nothing(figure.value) || !figure.formula.printed.is_empty())
            .map(|figure| {
                Row::normal(vec![
                    figure.name.as_str().into(),
                    figure.formula.printed.as_str().into(),
                    figure.value.printed(sheet).into(),
                    figure.own.printed(sheet).into(),
                ])
            })
            .collect();
        count += shown.len();
        rows.push(Row::new(RowStyle::Group, vec![group.title.as_str().into()]));
        rows.extend(shown);
    }
    let mut table = DataTable::new(
        vec![
            Column::words(sheet.text("revenue-figure"), Width::Normal),
            Column::words(sheet.text("calculation-formula"), Width::Wide),
            Column::numbers(sheet.text("revenue-value")),
            Column::words(sheet.text("revenue-lines"), Width::Narrow),
        ],
        rows,
    );
    let file = super::ledger::path(sheet, sheet.model.unit.place().file);
    table.note = Some(sheet.say("revenue-lines-note", &[("file", file.into())]));
    blocks.table("table-ledger", sheet.text("revenue-ledger"), table);
    Section::appendix(
        "ledger",
        sheet.say("revenue-claim-ledger", &[("count", (&count.to_string()).into())]),
        blocks,
    )
}

fn is_nothing(value: Value) -> bool {
    matches!(value, Value::Money(amount) if amount == crate::finance::Cents::ZERO)
}
