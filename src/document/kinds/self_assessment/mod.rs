//! A self-assessment: what it is, the questionnaire to fill in, and the results of its rounds.
//!
//! Answers are counted here once, and only counts go on: no respondent reaches the view or the attached data, and no
//! result of fewer respondents than the self-assessment asks for.

mod about;
mod attachment;
mod comparison;
mod form;
mod results;
mod rounds;
mod tables;
mod words;

use crate::check::Checked;
use crate::document::base::sections::{Blocks, Section, SectionDocument};
use crate::document::base::{ComposeError, Composed, Composer, Kind, Plan, points};
use crate::locale::Locale;

use results::Results;
use words::Assessment;

/// The documents of this kind.
pub(super) fn plans(programme: &Checked) -> Vec<Plan> {
    let assessments = programme.self_assessments.iter();
    assessments
        .map(|assessment| {
            Plan::new(
                Kind::SelfAssessment,
                &assessment.id,
                format!("self-assessments/{}.pdf", assessment.id),
            )
        })
        .collect()
}

/// Composes the document.
pub(super) fn compose<'a>(
    programme: &'a Checked,
    id: &str,
    locale: &'static Locale,
) -> Result<Composed<SectionDocument<'a>>, ComposeError> {
    let model = programme
        .self_assessments
        .iter()
        .find(|assessment| assessment.id.as_str() == id)
        .ok_or_else(|| ComposeError::Unknown(id.to_owned()))?;
    let mut composer = Composer::new(programme, locale, false);
    let assessment = Assessment::new(model, Results::all(model), locale);
    let kind = assessment.text("assessment-document");
    let attachment = attachment::attachment(programme, &assessment)?;
    let (claim, of) = words::front_claim(&composer, &assessment);
    let subtitle = programme.programme.title.to_string();
    let mut front = composer.front(&kind, model.title.to_string(), subtitle, claim);
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
    Ok(composer.section_document(Kind::SelfAssessment, &kind, front, sections, attachment))
}

/// Remarks on the results.
fn notes<'a>(assessment: &Assessment<'a>, composer: &Composer<'a>) -> Section<'a> {
    let notes = &assessment.model.notes;
    let mut blocks = Blocks::default();
    blocks.points(points(notes));
    Section {
        id: "notes".to_owned(),
        title: words::counted(composer, "assessment-claim-notes", notes.len()),
        appendix: false,
        blocks,
    }
}
