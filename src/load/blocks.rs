//! Lines that slipped out of their column together.

use super::edits::{Edit, Slip};
use super::lines::{Lines, columns, holds_data, indentation};

/// The most lines that may have slipped together.
const MOST: usize = 200;
/// The most places where such lines may end that are tried.
const ENDS: usize = 24;

/// The moves of a line, together with lines below it, that may undo a slip; the likeliest first.
pub fn moves(lines: &Lines<'_>, number: usize) -> Vec<Edit> {
    let line = lines.get(number);
    let own = indentation(line).len();
    if !holds_data(line) || indentation(line).contains('\t') {
        return Vec::new();
    }
    let mut found = Vec::new();
    for wanted in wanted(lines, number) {
        for end in ends(lines, number, own.max(wanted)).into_iter().take(ENDS) {
            found.extend(moved(lines, number, end, own, wanted));
        }
    }
    found
}

/// The columns in which lines above start, and those one step from the line's own.
fn wanted(lines: &Lines<'_>, number: usize) -> Vec<usize> {
    let own = indentation(lines.get(number)).len();
    let mut wanted: Vec<usize> = Vec::new();
    let above = lines.above(number).take(12).flat_map(|(_, line)| {
        let (start, content) = columns(line);
        [content, start]
    });
    let steps = [own.checked_sub(2), Some(own + 2), own.checked_sub(1), Some(own + 1)];
    for column in above.chain(steps.into_iter().flatten()) {
        if column != own && !wanted.contains(&column) && wanted.len() < 6 {
            wanted.push(column);
        }
    }
    wanted
}

/// The lines behind the last that may have slipped: where a line starts no further than either column, or there are no
/// more.
fn ends(lines: &Lines<'_>, number: usize, column: usize) -> Vec<usize> {
    let all = lines.lines.len();
    let last = (number + MOST).min(all);
    let own = indentation(lines.get(number)).len();
    let mut ends = Vec::new();
    for end in number + 1..=last {
        let next = lines.get(end);
        if end < all && !holds_data(next) {
            continue;
        }
        let lead = indentation(next).len();
        if end == all || lead <= column {
            ends.push(end);
        }
        if lead < own {
            break;
        }
    }
    // What stands below and kept its column starts where these lines should.
    ends.sort_by_key(|end| indentation(lines.get(*end)).len() != column);
    ends
}

/// The lines from one to before another in another column; nothing for a line alone, which is an edit of a line.
fn moved(lines: &Lines<'_>, from: usize, end: usize, own: usize, wanted: usize) -> Option<Edit> {
    let holding = (from..end).filter(|number| holds_data(lines.get(*number))).count();
    if holding < 2 {
        return None;
    }
    let mut text: Vec<String> = Vec::new();
    for number in from..end {
        let line = lines.get(number);
        let lead = indentation(line).len();
        text.push(if line.trim().is_empty() {
            String::new()
        } else {
            let column = (lead + wanted).checked_sub(own)?;
            format!("{}{}", " ".repeat(column), line.trim_start())
        });
    }
    let line = lines.get(from);
    Some(Edit {
        slip: Slip::Block {
            left: wanted < own,
            by: wanted.abs_diff(own),
        },
        at: own,
        length: line.trim_end().len() - own,
        word: String::new(),
        line: text.join("\n"),
        lines: end - from,
        moves: true,
    })
}
