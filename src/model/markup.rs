//! Signs of Markdown that are left in a text because they were not closed, or not written as Markdown has them.
//!
//! A reader of Markdown prints what it can't make out as it was typed: half a bold, a link with a space in it, a table
//! without its row of dashes. Nobody means to print these signs.

use crate::diagnostic::{Message, rules};
use crate::message;

use super::scalar::ScalarFault;
use super::scalars::fault;

rules! {
    error BROKEN_MARKUP = "broken-markup" {
        guards: "Signs of Markdown in a text are whole: bold is closed, a link has no space between its brackets, a list has dashes, and a table a row of dashes below its head.",
        example: "summary: \"**Together: one offer\"",
        cure: "Write the sign that is missing; write a backslash before a sign that belongs to the text.",
    }
}

/// The fault of the first sign that stands in a text as it will be printed, or in the lines as they were typed.
pub(super) fn check(source: &str, printed: &[&str], has_table: bool) -> Result<(), ScalarFault> {
    for line in source.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("• ").or(line.strip_prefix("· ")) {
            let message = message!("a bullet of a word processor starts this line");
            return refuse(
                line,
                message,
                message!("Write “- {rest}”, with an empty line above the first one.", rest),
            );
        }
        let is_row = line.starts_with('|') && line.ends_with('|') && line.matches('|').count() > 2;
        if is_row && !has_table {
            let message = message!("this row of a table stands in no table");
            let dashes = "| --- ".repeat(line.matches('|').count() - 1) + "|";
            return refuse(
                line,
                message,
                message!("Write “{dashes}” on a line below the head of the table.", dashes),
            );
        }
        if let Some(reference) = open_reference(line) {
            let message = message!("the brace of “{reference}” is not closed", reference);
            return refuse(reference, message, message!("Write }} behind it."));
        }
    }
    // What a backslash takes its meaning from is meant as a sign.
    if source.contains('\\') {
        return Ok(());
    }
    for text in printed {
        if text.contains("**") {
            let message = message!("** stands in this text and makes nothing bold");
            let help = message!(
                "Write ** before the first and behind the last word that should be bold, without spaces inside."
            );
            return refuse("**", message, help);
        }
        if let Some(sign) = ["](", "] (#", "] (http"].into_iter().find(|sign| text.contains(sign)) {
            let message = message!("a link is not whole: “{sign}”", sign);
            let help = message!("Write [words](#place) or [words](https://…), without a space before the parenthesis.");
            return refuse(sign, message, help);
        }
    }
    Ok(())
}

/// Refuses a row that has more cells than the head of its table: they would be lost.
pub(super) fn check_row(typed: &str, columns: usize) -> Result<(), ScalarFault> {
    let row = typed.trim().trim_start_matches('|');
    let row = row.strip_suffix('|').unwrap_or(row);
    let escaped = row.matches("\\|").count();
    let cells = row.matches('|').count() + 1 - escaped;
    if cells > columns {
        let message = message!(
            "this row has {cells} cells, and the head of its table {columns}",
            cells,
            columns
        );
        return refuse(
            typed.trim(),
            message,
            message!("Give the head a cell more, or write the row with as many cells."),
        );
    }
    Ok(())
}

/// A reference of a clause whose brace is not closed: `{art:payment and`.
fn open_reference(line: &str) -> Option<&str> {
    let starts = ["{art:", "{annex:", "{term:"]
        .into_iter()
        .flat_map(|start| line.match_indices(start));
    let mut open = starts.filter_map(|(at, _)| {
        let rest = line.get(at..)?;
        let word = rest.split_whitespace().next()?;
        (!word.contains('}')).then_some(word)
    });
    open.next()
}

fn refuse(piece: &str, message: Message, help: Message) -> Result<(), ScalarFault> {
    Err(ScalarFault {
        help,
        piece: Some(piece.to_owned()),
        ..fault(&BROKEN_MARKUP, message)
    })
}
