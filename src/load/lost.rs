//! Items of a list whose first line was lost, so that their keys stand with those of another item or of none.

use crate::diagnostic::{Diagnostic, FileId, Place};
use crate::message;

use super::lines::{Lines, columns, holds_data, indentation, key_length};
use super::rules;
use super::syntax;

crate::diagnostic::rules! {
    pub error LOST_LINE = "lost-line" {
        guards: "The first line of each item of a list is there.",
        example: "partners:\n  - id: kaliber\n    name: Kaliber\n    sector: social\n    name: Knoopwerk\n    sector: regular",
        cure: "Write the first line of the item back.",
    }
}

/// A first line that may be lost.
pub struct Lost<'a> {
    /// The lines above which it may have stood, the likeliest first.
    pub numbers: Vec<usize>,
    /// The first line of another item of the list.
    first: &'a str,
}

/// The most lines of one item that are looked at.
const MOST: usize = 400;

/// The fault of a first line that is lost between two items: the keys of the second stand a second time in the first.
pub fn among<'a>(lines: &Lines<'a>, faults: &[Diagnostic]) -> Option<Lost<'a>> {
    let mut doubles = faults
        .iter()
        .filter(|fault| fault.rule.code == rules::DUPLICATE_KEY.code);
    let double = doubles.next()?;
    let number = lines.number(double.place.start as usize);
    let column = columns(lines.get(number)).1;
    let (first, _) = lines
        .above(number)
        .take(MOST)
        .find(|(_, line)| columns(line) == (column.saturating_sub(2), column))?;
    // A key that was written twice is no item, unless more follows it or it holds something else.
    let twice = lines.number(double.related.as_ref()?.0.start as usize);
    let is_alone = doubles.next().is_none();
    let is_copied = part(lines, twice) == part(lines, number);
    let behind = number + part(lines, number).len();
    let more = lines.get(behind);
    let follows = holds_data(more) && columns(more) == (column, column);
    if is_alone && (is_copied || !follows && part(lines, number).len() < 2) {
        return None;
    }
    // Keys that the first item lacks may stand above the first that it has.
    let starts = (first + 1..=number)
        .rev()
        .filter(|at| columns(lines.get(*at)) == (column, column));
    Some(Lost {
        numbers: starts.take(6).collect(),
        first: lines.get(first),
    })
}

/// The fault of a first line that is lost at the start of a list, whose next item the parser stopped at.
pub fn before<'a>(lines: &Lines<'a>, stopped: usize) -> Option<Lost<'a>> {
    let next = lines.get(stopped);
    let (start, content) = columns(next);
    if content == start || key_length(next.get(content..)?).is_none() {
        return None;
    }
    let mut first = None;
    for (number, line) in lines.above(stopped).take(MOST) {
        if indentation(line).len() <= start {
            break;
        }
        first = Some(number);
    }
    Some(Lost {
        numbers: vec![first?],
        first: next,
    })
}

/// The lines of a key and of what it holds.
fn part<'a>(lines: &Lines<'a>, number: usize) -> Vec<&'a str> {
    let column = columns(lines.get(number)).1;
    let below = (number + 1..lines.lines.len()).map(|at| lines.get(at));
    let held = below.take_while(|line| !holds_data(line) || indentation(line).len() > column);
    let own = lines.get(number).get(column..).unwrap_or_default();
    std::iter::once(own).chain(held).take(MOST).collect()
}

impl Lost<'_> {
    /// The text of the file with such a line above a line.
    pub fn mended(&self, lines: &Lines<'_>, number: usize) -> String {
        let (above, below) = lines.text.split_at(lines.start(number));
        [above, self.first, "\n", below].concat()
    }

    /// The fault of a line above another.
    pub fn told(&self, file: FileId, lines: &Lines<'_>, number: usize) -> Option<Diagnostic> {
        let (start, content) = columns(self.first);
        let body = self.first.get(content..)?;
        let key = body.get(..key_length(body)?)?;
        let (at, line) = (lines.start(number), lines.get(number));
        let place = Place::new(file, at + columns(line).1, at + line.trim_end().len());
        let message = message!(
            "the first line of this item, “- {key}: …”, is missing above this line",
            key
        );
        Some(LOST_LINE.at(place, message).with_help(message!(
            "Write “- {key}: ” with its value on a line above it, behind {}.",
            syntax::spaces(start),
            key
        )))
    }
}
