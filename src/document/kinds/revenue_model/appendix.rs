//! The appendix: every figure with its formula and the lines that it follows from.

use crate::document::base::blocks::Head::{Narrow, Normal, Numbers, Wide};
use crate::document::base::blocks::Row;

use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};
use crate::finance::Cents;
use crate::finance::expression::Value;
use crate::locale::say;

/// The section.
pub(super) fn section<'a>(sheet: &Sheet<'a>) -> Section<'a> {
    let mut blocks = Blocks::default();
    blocks.sentence(sheet.text("revenue-ledger-intro"));
    let mut rows = Vec::new();
    let mut count = 0;
    for (scope, figures) in sheet.ledger() {
        rows.push(Row::group(sheet.scope_title(scope)));
        for figure in figures {
            let formula = sheet.formula(figure);
            // What does not exist in this model is not worth a line: a subsidy or a fee of nothing.
            if formula.is_empty() && figure.value == Value::Money(Cents::ZERO) {
                continue;
            }
            count += 1;
            rows.push(Row::normal(vec![
                sheet.figure_name(figure.id).into(),
                formula.into(),
                sheet.value(&figure.value).into(),
                sheet.printed_lines(&figure.own).into(),
            ]));
        }
    }
    let mut table = sheet.table(
        &[
            Normal("revenue-figure"),
            Wide("calculation-formula"),
            Numbers("revenue-value"),
            Narrow("revenue-lines"),
        ],
        rows,
    );
    let file = sheet.path(sheet.model.unit.place().file);
    table.note = Some(say!(sheet, "revenue-lines-note", file));
    blocks.table("table-ledger", sheet.text("revenue-ledger"), table);
    let title = say!(sheet, "revenue-claim-ledger", count = i32::to_string(&count));
    Section::appendix("ledger", title, blocks)
}
