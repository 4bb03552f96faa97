//! The questionnaire to fill in by hand: per aspect the statements, with a box for each answer.

use serde::Serialize;

use crate::document::view::sections::{Blocks, Section};
use crate::document::view::{Composer, Rich, rich};

use super::words::{self, Assessment};

/// The form.
#[derive(Debug, Serialize)]
pub(in crate::document) struct LikertForm<'a> {
    title: &'a str,
    instruction: Option<Rich<'a>>,
    scale: Vec<&'a str>,
    aspects: Vec<FormAspect<'a>>,
}

/// The statements of one aspect.
#[derive(Debug, Serialize)]
struct FormAspect<'a> {
    title: &'a str,
    description: Option<Rich<'a>>,
    statements: Vec<FormStatement<'a>>,
}

/// A statement with its number on the form.
#[derive(Debug, Serialize)]
struct FormStatement<'a> {
    number: usize,
    text: Rich<'a>,
}

/// The section.
pub(super) fn section<'a>(assessment: &Assessment<'a>, composer: &Composer<'a>) -> Section<'a> {
    let model = assessment.model;
    let mut numbers = 1..;
    let aspects = model
        .aspects
        .iter()
        .map(|aspect| FormAspect {
            title: aspect.title.as_str(),
            description: rich(aspect.description.as_ref()),
            statements: aspect
                .statements
                .iter()
                .zip(numbers.by_ref())
                .map(|(statement, number)| FormStatement {
                    number,
                    text: statement.text.blocks(),
                })
                .collect(),
        })
        .collect();
    let mut blocks = Blocks::default();
    blocks.likert_form(LikertForm {
        title: model.title.as_str(),
        instruction: rich(model.instruction.as_ref()),
        scale: model.scale.iter().map(|word| word.as_str()).collect(),
        aspects,
    });
    Section {
        id: "questionnaire".to_owned(),
        title: words::counted(composer, "assessment-claim-form", assessment.statements()),
        appendix: false,
        blocks,
    }
}
