//! What the self-assessment is, and how many took part in each round.

use crate::document::base::blocks::Head::Wide;
use crate::document::base::blocks::columns;
use crate::document::base::blocks::{Cell, Column, DataTable, Row, Width};
use crate::document::base::sections::{Blocks, Section};
use crate::document::base::{Composer, plain, rich};
use crate::locale::capitalised;
use crate::model::Basis;

use super::assessment::Assessment;
use super::results::Results;

/// The section.
pub(super) fn section<'a>(assessment: &Assessment<'a>, composer: &mut Composer<'a>) -> Section<'a> {
    let model = assessment.model;
    let mut blocks = Blocks::default();
    if let Some(intro) = rich(model.intro.as_ref()) {
        blocks.rich(intro);
    }
    blocks.sentences(aspects(assessment, composer));
    let table = participation(assessment, composer);
    blocks.table("table-rounds", assessment.text("assessment-participation"), table);
    let minimum = assessment.minimum_word(composer);
    blocks.sentence(assessment.say("assessment-privacy", &[("minimum", (&minimum).into())]));
    if let Some(source) = plain(model.source.as_ref()) {
        blocks.sentence(assessment.say("assessment-source", &[("source", source.into())]));
    }
    let (statements, rounds) = (assessment.statements(), assessment.rounds.len());
    let aspects = model.aspects.len();
    let title = assessment.say(
        "assessment-claim-about",
        &[
            ("statements", statements.into()),
            ("statements-word", (&composer.count_word(statements)).into()),
            ("aspects", aspects.into()),
            ("aspects-word", (&composer.count_word(aspects)).into()),
            ("rounds", rounds.into()),
            ("rounds-word", (&composer.count_word(rounds)).into()),
        ],
    );
    Section::new("about", capitalised(&title), blocks)
}

/// What each aspect asks about.
fn aspects(assessment: &Assessment<'_>, composer: &Composer<'_>) -> Vec<String> {
    let line = |aspect: &crate::model::Aspect| {
        let labels: Vec<String> = aspect
            .statements
            .iter()
            .map(|one| assessment.quoted(&one.label))
            .collect();
        assessment.say(
            "assessment-aspect-line",
            &[
                ("title", aspect.title.as_str().into()),
                ("count", labels.len().into()),
                ("count-word", (&composer.count_word(labels.len())).into()),
                ("names", (&assessment.locale.list(&labels)).into()),
            ],
        )
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
        let basis = match round.basis {
            Basis::Source => "assessment-basis-source",
            Basis::Estimate => "assessment-basis-estimate",
        };
        cells.push(assessment.text(basis).into());
        cells.push(match results.respondents {
            Some(n) => assessment.whole(n).into(),
            None => assessment.fewer().into(),
        });
        Row::normal(cells)
    };
    DataTable::new(columns, assessment.rounds.iter().map(row).collect())
}
