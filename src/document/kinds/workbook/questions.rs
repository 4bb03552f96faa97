//! Exercise 2: the questions by block of the business model, with what is known of each block.

use std::borrow::Cow;

use crate::document::base::estimates::Where;
use crate::document::base::{Rich, find, paragraph, points, rich};
use crate::model::{ClosedList as _, Id, Question, RichBlock};

use super::book::Book;
use super::sheet::{Known, WorkCell, WorkRow, WorkSheet, WorkTable};

const ID: &str = "workbook-questions";

/// A sheet per section of the questionnaire.
pub(super) fn sheets<'a>(book: &mut Book<'a>) -> Vec<WorkSheet<'a>> {
    let Some(exercises) = &book.composer.programme.method.exercises else {
        return Vec::new();
    };
    let questionnaire = &exercises.questionnaire;
    let sections = questionnaire.sections.iter().enumerate();
    sections
        .map(|(index, section)| {
            let id = format!("{ID}-{}", section.id);
            let place = Where::at(&id, &section.title);
            let mark = book.composer.mark(section, "estimate-questions", place);
            let mut blocks: Vec<&'a Id> = Vec::new();
            for question in &section.questions {
                if !blocks.contains(&question.block.get()) {
                    blocks.push(question.block.get());
                }
            }
            let mut rows = Vec::new();
            for block in blocks {
                let questions = section.questions.iter().filter(|question| *question.block == *block);
                rows.extend(block_rows(book, block, &questions.collect::<Vec<_>>()));
            }
            let columns = book.columns(&[("canvas-block", 22), ("question", 34), ("answer", 44)]);
            let table = WorkTable::new(columns, rows);
            WorkSheet {
                kicker: format!("{} · {}", book.text(ID), questionnaire.title),
                title: section.title.to_string(),
                // The instruction of the whole stands once; each section says what it is about.
                instruction: if index == 0 {
                    rich(questionnaire.instruction.as_ref())
                } else {
                    rich(section.description.as_ref())
                },
                mark,
                id,
                ..book.sheet(ID, None, vec![table])
            }
        })
        .collect()
}

/// What is known of a block, and its questions with room for an answer.
fn block_rows<'a>(book: &Book<'a>, block: &Id, questions: &[&'a Question]) -> Vec<WorkRow<'a>> {
    let known = known(book, block);
    let name = find(&book.composer.programme.method.blocks, block.as_str());
    let mut head = Some(WorkCell::Head {
        title: name.map_or("", |block| block.name.as_str()).into(),
        note: None,
        rows: questions.len() + usize::from(known.is_some()),
    });
    let mut rows = Vec::new();
    if let Some(known) = known {
        let cells = head.take().into_iter().chain([known.into()]);
        rows.push(WorkRow::new(cells.collect()));
    }
    rows.extend(questions.iter().map(|question| {
        let hint = WorkCell::Hint {
            points: vec![question.question.blocks()],
        };
        WorkRow::new(head.take().into_iter().chain([hint, WorkCell::Write]).collect())
    }));
    rows
}

/// The points of the canvas and the tensions that lie in a block.
fn known<'a>(book: &Book<'a>, block: &Id) -> Option<Known<'a>> {
    let partnership = book.partnership()?;
    let canvas = partnership
        .business_model
        .iter()
        .flat_map(|canvas| canvas.blocks.iter());
    let answers: Vec<Rich<'a>> = canvas
        .filter(|answer| *answer.block == *block)
        .flat_map(|answer| points(&answer.points))
        .collect();
    let tensions = partnership.tensions.iter().filter(|tension| *tension.block == *block);
    let tensions: Vec<String> = tensions
        .map(|tension| {
            let state = book.text(&format!("state-{}", tension.state.key()));
            format!("{} ({state})", tension.title)
        })
        .collect();
    let listed = |lead: &str, points: Vec<Cow<'a, [RichBlock]>>| Known {
        lead: Some(book.text(lead)),
        points,
        columns: 2,
        ..Known::default()
    };
    let answers = (!answers.is_empty()).then(|| {
        let answers = answers.into_iter().map(Cow::Borrowed);
        listed("workbook-known-canvas", answers.collect())
    });
    let tensions = (!tensions.is_empty()).then(|| {
        let tensions = tensions.into_iter().map(|text| paragraph(text).into());
        listed("workbook-known-tensions", tensions.collect())
    });
    match (answers, tensions) {
        (Some(answers), tensions) => Some(Known {
            more: tensions.map(Box::new),
            ..answers
        }),
        (None, tensions) => tensions,
    }
}
