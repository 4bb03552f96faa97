//! What the self-assessment is, and how many took part in each round.

use crate::document::base::blocks::Head::Wide;
use crate::document::base::blocks::columns;
use crate::document::base::blocks::{Cell, Column, DataTable, Row, Width};
use crate::document::base::sections::{Blocks, Section};
use crate::document::base::{Composer, plain, rich};
use crate::locale::{capitalised, say};
use crate::model::ClosedList as _;

use super::assessment::Assessment;
use super::results::Results;

/// The section.
pub(super) fn section<'a>(assessment: &Assessment<'a>, composer: &mut Composer<'a>) -> Section<'a> {
    let model = assessment.model;
    let mut blocks = Blocks::default();
    blocks.rich(rich(model.intro.as_ref()));
    blocks.sentences(aspects(assessment));
    let table = participation(assessment, composer);
    blocks.table("table-rounds", assessment.text("assessment-participation"), table);
    let minimum = assessment.minimum_word();
    blocks.sentence(say!(assessment, "assessment-privacy", minimum));
    if let Some(source) = plain(model.source.as_ref()) {
        blocks.sentence(say!(assessment, "assessment-source", source));
    }
    let (statements, rounds) = (assessment.statements(), assessment.rounds.len());
    let aspects = model.aspects.len();
    let title = say!(assessment, "assessment-claim-about", statements, aspects, rounds);
    Section::new("about", capitalised(&title), blocks)
}

/// What each aspect asks about.
fn aspects(assessment: &Assessment<'_>) -> Vec<String> {
    let line = |aspect: &crate::model::Aspect| {
        let labels = aspect.statements.iter().map(|one| assessment.quoted(&one.label));
        let labels: Vec<String> = labels.collect();
        let (count, names) = (labels.len(), assessment.locale.list(&labels));
        say!(assessment, "assessment-aspect-line", title = aspect.title, count, names)
    };
    assessment.model.aspects.iter().map(line).collect()
}

/// How many took part in each round.
fn participation(assessment: &Assessment<'_>, composer: &Composer<'_>) -> DataTable {
    let dated = assessment.rounds.iter().any(|results| results.round.date.is_some());
    let mut columns = columns(assessment.locale, &[Wide("assessment-round")]);
    if dated {
        columns.push(Column::words(assessment.text("date"), Width::Normal));
    }
    columns.push(Column::words(assessment.text("assessment-basis"), Width::Normal));
    columns.push(Column::numbers(assessment.text("assessment-respondents")));
    let row = |results: &Results<'_>| {
        let round = results.round;
        let mut cells: Vec<Cell> = vec![Cell::link(&round.title, results.label())];
        if dated {
            let date = round.date.as_ref().map(|date| composer.date(**date));
            cells.push(date.into());
        }
        cells.push(
            assessment
                .text(&format!("assessment-basis-{}", round.basis.key()))
                .into(),
        );
        cells.push(match results.respondents {
            Some(n) => assessment.whole(n).into(),
            None => assessment.fewer().into(),
        });
        Row::normal(cells)
    };
    DataTable::new(columns, assessment.rounds.iter().map(row).collect())
}
