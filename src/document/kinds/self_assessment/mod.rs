//! A self-assessment: what it is, the questionnaire to fill in, and the results of its rounds.
//!
//! Answers are counted here once, and only counts go on: no respondent reaches the view or the attached data, and no
//! result of fewer respondents than the self-assessment asks for.

mod about;
mod assessment;
mod attachment;
mod comparison;
mod form;
mod results;
mod rounds;
mod tables;
mod words;

use crate::document::base::sections::{Blocks, Section};
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per, entries, entry, ids, points};
use crate::model::SelfAssessment;

use assessment::Assessment;
use results::Results;

entries!(SelfAssessment);

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "self-assessment",
    "the questionnaire and the results of a self-assessment",
    Per::Entry(|programme| ids(&programme.self_assessments)),
    compose,
);

/// Composes the document.
fn compose(mut composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let model = entry(&programme.self_assessments, id)?;
    let assessment = Assessment::new(model, Results::all(model), composer.locale);
    let attachment = attachment::attachment(&composer, &assessment)?;
    let (claim, of) = words::front_claim(&composer, &assessment);
    let subtitle = programme.programme.title.to_string();
    let mut front = composer.front(model.title.to_string(), subtitle, claim);
    front.mark = of.and_then(|round| assessment.mark(&mut composer, round));
    let mut sections = vec![
        about::section(&assessment, &mut composer),
        form::section(&assessment, &composer),
    ];
    for round in &assessment.rounds {
        sections.push(rounds::section(&assessment, round, &mut composer)?);
    }
    sections.extend(comparison::section(&assessment, &mut composer));
    sections.push(notes(&assessment, &composer));
    sections.push(tables::section(&assessment, &mut composer));
    composer.section_document(front, sections, attachment)
}

/// Remarks on the results.
fn notes<'a>(assessment: &Assessment<'a>, composer: &Composer<'a>) -> Section<'a> {
    let notes = &assessment.model.notes;
    let mut blocks = Blocks::default();
    blocks.points(points(notes));
    Section::new(
        "notes",
        words::counted(composer, "assessment-claim-notes", notes.len()),
        blocks,
    )
}
