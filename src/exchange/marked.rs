//! A workbook that came back, made anew with what is wrong in it beside its cells.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Checked;
use crate::diagnostic::Message;
use crate::locale::Locale;
use crate::office::{self, Book, BookSheet, Cell, Content, Entry, Found, Role, Sheet, ShownAs, cell_name};
use crate::project::Project;

use super::handout::{Asked, workbook_of};
use super::laid::HEADS;
use super::proposal::{Collected, Fault, ReceivedFile, State};
use super::record::{TABLE_SIGN, text};
use super::table::Table;

/// What is said beside a cell of a file, by sheet and cell.
type Remarks = BTreeMap<String, Vec<String>>;

/// The workbook of a file that came back as the data are now, with what was typed in it, and beside each cell at fault what is
/// wrong; it can be filled in further and sent back. `project` is read for those whom the file was handed to.
///
/// # Errors
/// Where the file is no workbook of ours, or can't be made anew.
pub fn marked(
    project: &Project,
    programme: &Checked,
    file: &ReceivedFile,
    collected: &Collected,
    locale: &Locale,
) -> Result<Vec<u8>, Message> {
    let book = office::read(&file.bytes).map_err(|refused| refused.why)?;
    let asked = Asked {
        audience: file.audience,
        only: file.document.strip_prefix("partnership:"),
    };
    let mut fresh = workbook_of(project, programme, asked, locale)?;
    let remarks = remarks(file, collected, locale);
    for sheet in &mut fresh.sheets {
        let sign = head(sheet);
        let Some(name) = sign.strip_prefix(TABLE_SIGN) else {
            continue;
        };
        if let Some(came) = book.sheets.iter().find(|came| text(came, 0, 0) == sign) {
            let is_turned = Table::named(name).is_some_and(Table::is_turned);
            overlay(sheet, came, &book, is_turned, &remarks);
        }
    }
    office::write(&fresh)
}

fn head(sheet: &Sheet) -> String {
    let cell = sheet.rows.first().and_then(|row| row.cells.first());
    match cell.map(|cell| &cell.entry) {
        Some(Entry::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

/// What is to be said beside the cells of a file.
fn remarks(file: &ReceivedFile, collected: &Collected, locale: &Locale) -> Remarks {
    let language = locale.language();
    let mut remarks = Remarks::new();
    let faults = collected.faults.iter().filter(|fault| fault.origin.file == file.name);
    for Fault { origin, message } in faults {
        let said = message.in_language(language);
        remarks.entry(origin.place.clone()).or_default().push(said);
    }
    let proposals = collected
        .proposals
        .iter()
        .filter(|proposal| proposal.origin.file == file.name);
    for proposal in proposals {
        if let State::Conflict(why) | State::Faulty(why) = &proposal.state {
            let said = why.in_language(language);
            remarks.entry(proposal.origin.place.clone()).or_default().push(said);
        }
    }
    remarks
}

/// Lays what came back over a fresh sheet: what was cleared is empty there too.
fn overlay(sheet: &mut Sheet, came: &BookSheet, book: &Book, is_turned: bool, remarks: &Remarks) {
    let turn = |(row, column): (u32, u16)| (u32::from(column), u16::try_from(row).unwrap_or(u16::MAX));
    let place = |at: (u32, u16)| if is_turned { turn(at) } else { at };
    let own = |at: (u32, u16)| text(came, place(at).0, place(at).1).to_owned();
    let (rows, columns) = reach(sheet, is_turned);
    let came_at: BTreeSet<(u32, u16)> = came.cells.keys().map(|at| place(*at)).collect();
    let column_of: BTreeMap<String, u16> = came_at.range((0, 1)..(1, 0)).map(|at| (own(*at), at.1)).collect();
    let lines: BTreeSet<u32> = came_at
        .iter()
        .map(|(row, _)| *row)
        .filter(|row| *row >= HEADS)
        .collect();
    let mut line_of: BTreeMap<String, u32> = BTreeMap::new();
    let mut added: Vec<u32> = Vec::new();
    let keys: BTreeSet<String> = (HEADS..rows).map(|row| text_at(sheet, place((row, 0)))).collect();
    for line in lines {
        let key = own((line, 0));
        if key.is_empty() || !keys.contains(&key) || line_of.contains_key(&key) {
            added.push(line);
        } else {
            line_of.insert(key, line);
        }
    }
    let mut added = added.into_iter();
    for row in HEADS..rows {
        let key = text_at(sheet, place((row, 0)));
        let line = if key.is_empty() {
            added.next()
        } else {
            line_of.get(&key).copied()
        };
        for column in 0..columns {
            let from = column_of.get(&text_at(sheet, place((0, column)))).copied();
            let Some(cell) = cell_at(sheet, place((row, column))) else {
                continue;
            };
            match (line, from) {
                (Some(line), Some(from)) => {
                    let at = place((line, from));
                    let name = format!("{}!{}", came.name, cell_name(at));
                    fill(cell, came.cells.get(&at), book, remarks.get(&name));
                }
                // A row that somebody took away stays away.
                (None, _) if !key.is_empty() => cell.entry = Entry::Nothing,
                _ => {}
            }
        }
    }
}

/// How many rows and columns a sheet has, as a table that is not turned.
fn reach(sheet: &Sheet, is_turned: bool) -> (u32, u16) {
    let height = sheet.rows.len();
    let width = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let (rows, columns) = if is_turned { (width, height) } else { (height, width) };
    (
        u32::try_from(rows).unwrap_or(u32::MAX),
        u16::try_from(columns).unwrap_or(u16::MAX),
    )
}

fn text_at(sheet: &Sheet, (row, column): (u32, u16)) -> String {
    let row = usize::try_from(row).ok().and_then(|row| sheet.rows.get(row));
    match row
        .and_then(|row| row.cells.get(usize::from(column)))
        .map(|cell| &cell.entry)
    {
        Some(Entry::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

fn cell_at(sheet: &mut Sheet, (row, column): (u32, u16)) -> Option<&mut Cell> {
    let row = usize::try_from(row).ok().and_then(|row| sheet.rows.get_mut(row))?;
    row.cells.get_mut(usize::from(column))
}

fn fill(cell: &mut Cell, found: Option<&Found>, book: &Book, remarks: Option<&Vec<String>>) {
    if cell.look.role != Role::Input {
        return;
    }
    cell.entry = found.map_or(Entry::Nothing, |found| entry(found, book));
    if let Some(remarks) = remarks {
        cell.look.role = Role::Fault;
        cell.remark = Some(remarks.join("\n"));
    }
}

/// What somebody typed, as it is typed again.
fn entry(found: &Found, book: &Book) -> Entry {
    match &found.content {
        Content::Number(_) if found.shown_as == ShownAs::Day => {
            let day = office::day(found, book.counts_from_1904);
            day.map_or_else(|_| as_text(found), Entry::Day)
        }
        Content::Number(number) => number.parse().map_or_else(|_| as_text(found), Entry::Number),
        _ => as_text(found),
    }
}

fn as_text(found: &Found) -> Entry {
    match &found.content {
        Content::Text(text) | Content::Number(text) | Content::Day(text) | Content::Error(text) => {
            Entry::Text(text.clone())
        }
        Content::Flag(flag) => Entry::Text(flag.to_string()),
        Content::Nothing => Entry::Nothing,
    }
}
