//! The appendix: how often each answer was given to each statement, per round.

use crate::document::base::Composer;
use crate::document::base::blocks::Head::Wide;
use crate::document::base::blocks::columns;
use crate::document::base::blocks::{Cell, Column, DataTable, Row, Size};
use crate::document::base::sections::{Blocks, Section};
use crate::locale::say;

use super::assessment::Assessment;
use super::results::Results;

/// The label of a round's table.
pub(super) fn label(results: &Results<'_>) -> String {
    format!("table-{}", results.label())
}

/// The section.
pub(super) fn section<'a>(assessment: &Assessment<'a>, composer: &mut Composer<'a>) -> Section<'a> {
    let mut blocks = Blocks::default();
    for results in assessment.rounds.iter().filter(|results| results.is_shown()) {
        let round = results.round.title.as_str();
        let caption = say!(assessment, "assessment-results-table", round);
        let mut table = table(assessment, results, composer);
        table.mark = assessment.group_mark(composer, results);
        blocks.table(label(results), caption, table);
    }
    Section::appendix("counts", assessment.text("assessment-claim-tables"), blocks)
}

/// The counts, the shares and the mean of every statement.
fn table(assessment: &Assessment<'_>, results: &Results<'_>, composer: &mut Composer<'_>) -> DataTable {
    let mut columns = columns(assessment.locale, &[Wide("assessment-statement")]);
    columns.extend(assessment.model.scale.iter().map(|word| Column::numbers(word.as_str())));
    for key in ["n", "share-disagree", "share-neutral", "share-agree", "mean"] {
        columns.push(Column::numbers(assessment.text(&format!("assessment-column-{key}"))));
    }
    let mut rows = Vec::new();
    for tally in results.tallies() {
        let mut cells = vec![assessment.named(composer, results, tally.statement)];
        cells.extend(tally.counts.map(|count| Cell::from(assessment.whole(count))));
        cells.push(assessment.whole(tally.n()).into());
        let counts = [tally.disagree(), tally.neutral(), tally.agree()];
        cells.extend(counts.map(|count| Cell::from(assessment.percent(tally.share(count)))));
        cells.push(assessment.locale.decimal(tally.mean(), 1).into());
        rows.push(Row::normal(cells));
    }
    let word = |place: usize| {
        let word = assessment.model.scale.get().get(place);
        word.map(|word| assessment.quoted(word)).unwrap_or_default()
    };
    let mut table = DataTable::new(columns, rows);
    table.size = Size::Fine;
    let [full_no, no, yes, full_yes] = [0, 1, 3, 4].map(word);
    table.note = Some(say!(assessment, "assessment-table-note", full_no, no, yes, full_yes));
    table
}
