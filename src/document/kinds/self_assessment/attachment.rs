//! The data that the document carries: the questionnaire, and counts of the results that it shows.

use serde::Serialize;

use crate::chart::likert::ANSWERS;
use crate::document::base::Composer;
use crate::model::{Aspect, Basis, Date, Id, Located, PlainText, RichText, WholeNumber};

use super::assessment::Assessment;
use super::results::Results;

#[derive(Serialize)]
struct Data<'a> {
    self_assessment: Questionnaire<'a>,
    rounds: Vec<RoundCounts<'a>>,
}

/// The self-assessment without its answers.
#[derive(Serialize)]
struct Questionnaire<'a> {
    id: &'a Id,
    title: &'a Located<PlainText>,
    intro: Option<&'a Located<RichText>>,
    instruction: Option<&'a Located<RichText>>,
    scale: &'a [Located<PlainText>],
    minimum: &'a Located<WholeNumber>,
    aspects: &'a [Aspect],
    source: Option<&'a Located<PlainText>>,
    notes: &'a [Located<RichText>],
}

/// A round; too few respondents leave neither their number nor their answers.
#[derive(Serialize)]
struct RoundCounts<'a> {
    id: &'a Id,
    title: &'a Located<PlainText>,
    date: Option<&'a Located<Date>>,
    basis: Basis,
    reason: Option<&'a Located<PlainText>>,
    respondents: Option<u64>,
    statements: Vec<Counts<'a>>,
}

#[derive(Serialize)]
struct Counts<'a> {
    statement: &'a Id,
    #[serde(rename = "counts")]
    per_answer: [u64; ANSWERS],
    /// What these counts rest on, where that differs from the round.
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<Basis>,
}

/// The data as JSON.
pub(super) fn attachment(composer: &Composer<'_>, assessment: &Assessment<'_>) -> Result<Vec<u8>, serde_json::Error> {
    let model = assessment.model;
    let content = Data {
        self_assessment: Questionnaire {
            id: &model.id,
            title: &model.title,
            intro: model.intro.as_ref(),
            instruction: model.instruction.as_ref(),
            scale: &model.scale,
            minimum: &model.minimum,
            aspects: &model.aspects,
            source: model.source.as_ref(),
            notes: &model.notes,
        },
        rounds: assessment.rounds.iter().map(counts).collect(),
    };
    composer.attachment(&content)
}

fn counts<'a>(results: &'a Results<'a>) -> RoundCounts<'a> {
    let round = results.round;
    RoundCounts {
        id: &round.id,
        title: &round.title,
        date: round.date.as_ref(),
        basis: round.basis,
        reason: round.reason.as_ref(),
        respondents: results.respondents,
        statements: results
            .tallies()
            .map(|tally| Counts {
                statement: &tally.statement.id,
                per_answer: tally.counts,
                basis: results.counts_of(tally.statement).and_then(|counts| counts.basis),
            })
            .collect(),
    }
}
