//! The questionnaire to fill in by hand: per aspect the statements, with a box for each answer.

use crate::document::base::blocks::Block;
use crate::document::base::blocks::forms::{FormAspect, FormStatement, LikertForm};
use crate::document::base::sections::{Blocks, Section};
use crate::document::base::{Composer, rich};

use super::assessment::Assessment;
use super::words;

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
    blocks.add(Block::LikertForm(LikertForm {
        title: model.title.as_str(),
        instruction: rich(model.instruction.as_ref()),
        scale: model.scale.iter().map(|word| word.as_str()).collect(),
        aspects,
    }));
    Section::new(
        "questionnaire",
        words::counted(composer, "assessment-claim-form", assessment.statements()),
        blocks,
    )
}
