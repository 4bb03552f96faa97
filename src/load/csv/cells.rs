//! The cells of a CSV file, each with its place.

use std::ops::Range;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::diagnostic::{FileId, Place};

/// The most cells a file may hold.
pub const MAX_CELLS: usize = 100_000;
/// What may separate two cells; the first is the default.
pub const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A cell with its place.
#[derive(Debug, Clone)]
pub struct Cell {
    pub text: String,
    pub place: Place,
}

/// A row that is not empty.
#[derive(Debug, Clone)]
pub struct Row {
    pub cells: Vec<Cell>,
    /// The number of its line, from 1.
    pub line: usize,
}

impl Row {
    /// Where it stands, from its first cell to its last.
    pub fn place(&self) -> Place {
        let ends = self.cells.first().zip(self.cells.last());
        ends.map_or_else(Place::default, |(first, last)| Place {
            end: last.place.end,
            ..first.place
        })
    }

    /// Its cells as they were written.
    pub fn written<'t>(&self, text: &'t str) -> &'t str {
        let place = self.place();
        text.get(place.start as usize..place.end as usize).unwrap_or_default()
    }
}

/// What separates the cells of a text, and where its first row starts: what the first line declares, as a spreadsheet
/// writes it, or else the most frequent separator of the first lines.
pub fn separator(text: &str) -> (u8, usize) {
    /// The lines that are counted.
    const LINES: usize = 20;
    let declared = text.strip_prefix("sep=").and_then(|rest| rest.lines().next());
    if let Some([sign]) = declared.map(str::as_bytes)
        && SEPARATORS.contains(sign)
    {
        return (*sign, "sep=,".len());
    }
    let count = |separator: u8| -> usize {
        let lines = text.split(['\n', '\r']).filter(|line| !line.is_empty()).take(LINES);
        lines
            .map(|line| line.bytes().filter(|byte| *byte == separator).count())
            .sum()
    };
    let mut best = SEPARATORS[0];
    for separator in SEPARATORS {
        if count(separator) > count(best) {
            best = separator;
        }
    }
    (best, 0)
}

/// The rows from a place on that are not empty; nothing where there are too many cells.
pub fn rows(text: &str, start: usize, separator: u8, file: FileId) -> Option<Vec<Row>> {
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    let mut rows: Vec<Row> = Vec::new();
    let mut cells: Vec<Cell> = Vec::new();
    let mut at = start;
    let (mut line, mut counted) = (1, 0);
    for _ in 0..MAX_CELLS {
        let (cell, next, ends_row) = cell(&mut reader, text, (at, cells.is_empty()), file);
        at = next;
        cells.extend(cell);
        if ends_row.is_none_or(|ends| ends) {
            let first = cells.first().map_or(counted, |cell| cell.place.start as usize);
            let between = text.get(counted..first).unwrap_or_default();
            line += between.split('\n').count() - 1;
            counted = first.max(counted);
            let cells = std::mem::take(&mut cells);
            if cells.iter().any(|cell| !cell.text.is_empty()) {
                rows.push(Row { cells, line });
            }
        }
        if ends_row.is_none() {
            return Some(rows);
        }
    }
    None
}

/// The cells of a row, each with what it says and the bytes in which it is written.
pub type WrittenRow = Vec<(String, Range<usize>)>;

/// The cells of a text, row by row, each with what it says and the bytes in which it is written; and what separates them.
/// Nothing where there are too many.
#[must_use]
pub fn written_cells(text: &str) -> Option<(char, Vec<WrittenRow>)> {
    let (separator, start) = separator(text);
    let rows = rows(text, start, separator, FileId::default())?;
    let cell = |cell: Cell| (cell.text, cell.place.start as usize..cell.place.end as usize);
    let rows = rows.into_iter().map(|row| row.cells.into_iter().map(cell).collect());
    Some((char::from(separator), rows.collect()))
}

/// What stands between two places, as one row with another separator.
pub fn reread(text: &str, (start, end): (usize, usize), separator: u8, file: FileId, line: usize) -> Option<Row> {
    let text = text.get(..end)?;
    let row = rows(text, start, separator, file)?.into_iter().next()?;
    Some(Row { line, ..row })
}

/// The next cell, where the text goes on after it, and whether it ends its row; nothing for the last at the end.
fn cell(
    reader: &mut Reader,
    text: &str,
    (start, is_first): (usize, bool),
    file: FileId,
) -> (Option<Cell>, usize, Option<bool>) {
    let bytes = text.as_bytes();
    let mut at = start;
    let mut value = Vec::new();
    let mut buffer = [0; 256];
    loop {
        let (result, read, written) = reader.read_field(bytes.get(at..).unwrap_or_default(), &mut buffer);
        at += read;
        value.extend_from_slice(buffer.get(..written).unwrap_or_default());
        let ends_row = match result {
            // All text was handed over, so only the empty rest is left, which marks the end.
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => continue,
            ReadFieldResult::Field { record_end } => record_end,
            ReadFieldResult::End => return (None, at, None),
        };
        let written = text.get(start..at).unwrap_or_default();
        // A row may start with the second half of the line break before it.
        let lead = written.len() - written.trim_start_matches(['\r', '\n']).len();
        let lead = if is_first { lead } else { 0 };
        let body = written.trim_end_matches(['\r', '\n']);
        let body = if ends_row {
            body.len()
        } else {
            body.len().saturating_sub(1)
        };
        let place = Place::new(file, start + lead, start + body.max(lead));
        let text = String::from_utf8_lossy(&value).trim().to_owned();
        return (Some(Cell { text, place }), at, Some(ends_row));
    }
}
