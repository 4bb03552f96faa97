//! The division: the key, how it came about, and an example worked out.

use crate::contract::shares::division_text;
use crate::document::base::blocks::Step;
use crate::document::base::{Composer, rich};
use crate::model::ClosedList as _;

use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};
use crate::locale::say;

/// The section.
pub(super) fn section<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Section<'a> {
    let mut blocks = Blocks::default();
    let mark = sheet.mark(composer, "division");
    let key = &sheet.model.key;
    blocks.rich(rich(key.reason.as_ref()));
    if key.reason.is_none() {
        blocks.sentence(sheet.text(&format!("revenue-key-{}-sentence", key.method.key())));
    }
    // Shares may rest on a source where the amounts and hours around them don't.
    let shares = (sheet.model.key_basis(), sheet.model.furthest().1);
    let shares = composer.mark(&shares, "revenue-estimate", sheet.place_of("division"));
    if let Some(parts) = sheet.key_parts_table() {
        blocks.table("table-key", sheet.text("revenue-key-parts"), parts.marked(shares));
    } else {
        let table = sheet.shares_table().marked(shares);
        blocks.table("table-shares", sheet.text("revenue-key-shares"), table);
    }
    let fee = sheet.founding_fee_table().map(|table| table.marked(mark));
    blocks.table("table-founding-fee", sheet.text("revenue-founding-fee"), fee);
    let thresholds = sheet.thresholds_table().map(|table| table.marked(mark));
    blocks.table("table-thresholds", sheet.text("revenue-thresholds"), thresholds);
    let effort = sheet.minimum_effort_table().map(|table| table.marked(mark));
    blocks.table("table-minimum-effort", sheet.text("revenue-minimum-effort"), effort);
    let part_years = sheet.part_years_table();
    blocks.table("table-part-years", sheet.text("revenue-part-years"), part_years);
    let mut example = sheet.worked_example();
    if let Some(Step { mark: of, .. }) = example.steps.first_mut() {
        *of = mark;
    }
    blocks.calculation("example", example);
    let words = division_text(sheet.programme, &sheet.plan, &sheet.key, sheet.locale);
    let claim = say!(sheet, "revenue-claim-shares", shares = words);
    Section::new("division", composer.hedged(&claim, sheet.model.key_basis()), blocks)
}
