//! The challenges by class: tensions that are known, with what was agreed, and room for others.

use std::borrow::Cow;

use crate::document::base::estimates::Mark;
use crate::document::base::{paragraph, points, rich};
use crate::model::{ClosedList as _, Sheet, Tension, TensionState};

use super::book::Book;
use super::sheet::{Known, KnownSign, WorkCell, WorkRow, WorkSheet, WorkTable};

const ID: &str = "workbook-challenges";

/// How many challenges each class leaves room for, and how many where none is known.
const ROOM: usize = 1;
const ROOM_OF_BLANK: usize = 3;

/// The sheet; nothing where the method has no such worksheet.
pub(super) fn sheet<'a>(book: &mut Book<'a>) -> Option<WorkSheet<'a>> {
    let worksheet = book.worksheet(Sheet::Challenges)?;
    let classes = &book.composer.programme.method.tension_classes;
    let all = book.partnership().map(|it| it.tensions.as_slice()).unwrap_or_default();
    let marks: Vec<Option<Mark>> = all
        .iter()
        .map(|tension| book.mark(tension, "estimate-tension", ID))
        .collect();
    // One mark stands at the head of the sheet where all tensions share it.
    let shared = marks
        .first()
        .copied()
        .flatten()
        .filter(|first| marks.iter().all(|mark| mark.is_some_and(|mark| mark.n == first.n)));
    let tables = classes.iter().map(|class| {
        let tensions = all
            .iter()
            .zip(&marks)
            .filter(|(tension, _)| *tension.class == *class.id);
        let mut rows: Vec<WorkRow<'a>> = tensions
            .map(|(tension, mark)| row(book, tension, mark.filter(|_| shared.is_none())))
            .collect();
        let room = if rows.is_empty() { ROOM_OF_BLANK } else { ROOM };
        rows.extend((0..room).map(|_| WorkRow::blank(3)));
        let columns = book.columns(&[("challenge", 36), ("agreed-step", 42), ("who-when", 22)]);
        WorkTable {
            intro: rich(class.description.as_ref()),
            examples: if all.is_empty() {
                points(&class.examples)
            } else {
                Vec::new()
            },
            ..WorkTable::new(columns, rows).titled(class.name.as_str())
        }
    });
    let tables = tables.collect();
    Some(WorkSheet {
        mark: shared,
        ..book.sheet(ID, Some(worksheet), tables)
    })
}

/// A tension: what it is, the step that was agreed, and who does what. What is thought of so far about an open one
/// stands with it, so that there is room for the step that is still to be agreed.
fn row<'a>(book: &Book<'a>, tension: &'a Tension, mark: Option<Mark>) -> WorkRow<'a> {
    let resolution = tension.resolution.as_ref().map(|text| Known::points([text.blocks()]));
    let (agreed, so_far) = match *tension.state.get() {
        TensionState::Agreed => (resolution, None),
        TensionState::Open => (None, resolution),
    };
    let so_far = so_far.map(|known| Known {
        lead: Some(book.text("workbook-so-far")),
        ..known
    });
    let challenge = Known {
        more: so_far.map(Box::new),
        points: vec![Cow::Owned(paragraph(tension.title.to_string()))],
        head: true,
        sign: Some(KnownSign {
            of: "state",
            key: tension.state.key(),
            word: book.text(&format!("state-{}", tension.state.key())),
        }),
        mark: mark.filter(|_| tension.basis.is_estimated()),
        columns: 1,
        ..Known::default()
    };
    WorkRow::new(vec![
        challenge.into(),
        agreed.map_or(WorkCell::Write, Into::into),
        WorkCell::Write,
    ])
}
