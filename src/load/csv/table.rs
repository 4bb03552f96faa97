//! The shape of a file of answers: what a spreadsheet, a mail or a hand put around and between its rows.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, FileId, Message, Place, rules};
use crate::load::rules::{COLUMNS_WITHOUT_NAMES, ROW_OF_OTHER_LENGTH};
use crate::load::syntax::UNCLOSED_QUOTE;
use crate::message;

use super::cells::{Cell, Row, SEPARATORS, reread};
use super::form::Form;
use super::heads;

rules! {
    pub error ROW_WITHOUT_ANSWERS = "row-without-answers" {
        guards: "Every row of a file of answers below its first is that of a respondent: no titles, totals, averages or remarks stand among them.",
        example: "respondent,trust,goals\nr01,4,5\nAverage,4.2,4.6",
        cure: "Remove this line.",
    }
}

/// A file of answers while its shape is judged.
pub struct Table<'t> {
    pub text: &'t str,
    pub file: FileId,
    pub separator: u8,
    pub rows: Vec<Row>,
}

/// What was done to the whole of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    Quoted,
    Separated(u8),
}

/// What a row holds that is no respondent's.
enum Kind {
    Names,
    Total,
    Other,
}

impl Table<'_> {
    /// The row that names the columns, and those of the respondents; what else stands there is reported.
    pub fn sorted(mut self, form: &Form<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<(Row, Vec<Row>)> {
        self.drop_empty_columns();
        self.cut_at_open_quote(diagnostics);
        let columns = self.mend_rows(diagnostics);
        let named = |row: &Row| heads::named(&row.cells, form);
        let top =
            (0..self.rows.len().min(8)).find(|at| named(&self.rows[*at]) * 2 >= form.statements.len().clamp(2, 4));
        let top = top.unwrap_or(0);
        let header = self.rows.get(top)?.clone();
        if let Some(fault) = self.unnamed(&header, columns, form) {
            diagnostics.push(fault);
            return None;
        }
        if top > 0 {
            let title = &self.rows[0];
            let message = message!("what stands here is above the row that names the columns");
            diagnostics.push(
                COLUMNS_WITHOUT_NAMES
                    .at(title.place(), message)
                    .with_related(header.place(), "the row that names the columns")
                    .with_help(removed(&[1, header.line - 1])),
            );
        }
        let below = self.rows.split_off(top + 1);
        Some((header.clone(), respondents(below, &header, form, diagnostics)))
    }

    /// Leaves out columns that hold nothing, as a spreadsheet writes them beside a table.
    fn drop_empty_columns(&mut self) {
        let width = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let mut filled = vec![false; width];
        for row in &self.rows {
            for (filled, cell) in filled.iter_mut().zip(&row.cells) {
                *filled |= !cell.text.is_empty();
            }
        }
        if filled.iter().all(|filled| *filled) {
            return;
        }
        for row in &mut self.rows {
            let mut kept = filled.iter();
            row.cells.retain(|_| kept.next().copied().unwrap_or(true));
        }
    }

    /// Leaves out the rows from a quote on that is not closed on its line.
    fn cut_at_open_quote(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        let is_open = |cell: &Cell| {
            let written = self.text.get(cell.place.start as usize..cell.place.end as usize);
            written.is_some_and(|written| written.starts_with('"') && written.contains('\n'))
        };
        let found = self.rows.iter().enumerate().find_map(|(at, row)| {
            let cell = row.cells.iter().find(|cell| is_open(cell))?;
            Some((at, cell.place.start as usize))
        });
        let Some((at, start)) = found else { return };
        let message = message!(
            "the quote {quote} opens a text here and is not closed on this line",
            quote = "\""
        );
        let fault = UNCLOSED_QUOTE.at(Place::new(self.file, start, start + 1), message);
        diagnostics.push(fault.with_help("Remove this quote."));
        self.rows.truncate(at);
    }

    /// Reads rows anew that have quotes around them or other separators than the rest; tells how many columns the rows
    /// have.
    fn mend_rows(&mut self, diagnostics: &mut Vec<Diagnostic>) -> usize {
        let readings: Vec<Vec<(Slip, Row)>> = self.rows.iter().map(|row| self.readings(row)).collect();
        let own = most_frequent(self.rows.iter().map(|row| row.cells.len()));
        let other = readings.iter().flatten().map(|(_, row)| row.cells.len());
        let columns = if own > 1 { own } else { most_frequent(other).max(own) };
        let mut slips: BTreeMap<Slip, Vec<Row>> = BTreeMap::new();
        for (row, readings) in self.rows.iter_mut().zip(readings) {
            let meant = readings.into_iter().find(|(_, meant)| meant.cells.len() == columns);
            if let (Some((slip, meant)), true) = (meant, row.cells.len() != columns) {
                slips.entry(slip).or_default().push(std::mem::replace(row, meant));
            }
        }
        for (slip, rows) in slips {
            let lines: Vec<usize> = rows.iter().map(|row| row.line).collect();
            let place = rows.first().map_or_else(Place::default, Row::place);
            let (message, help) = self.told(slip, &lines);
            diagnostics.push(ROW_OF_OTHER_LENGTH.at(place, message).with_help(help));
        }
        columns
    }

    /// The other ways in which a row may be read.
    fn readings(&self, row: &Row) -> Vec<(Slip, Row)> {
        let place = row.place();
        let (start, end) = (place.start as usize, place.end as usize);
        let written = row.written(self.text);
        let mut found = Vec::new();
        if row.cells.len() == 1 && written.len() > 1 && written.starts_with('"') && written.ends_with('"') {
            let inner = reread(self.text, (start + 1, end - 1), self.separator, self.file, row.line);
            found.extend(inner.map(|row| (Slip::Quoted, row)));
        }
        for separator in SEPARATORS.into_iter().chain([b'|']) {
            if separator != self.separator && written.as_bytes().contains(&separator) {
                let other = reread(self.text, (start, end), separator, self.file, row.line);
                found.extend(other.map(|row| (Slip::Separated(separator), row)));
            }
        }
        found
    }

    /// What to say of a slip in some lines.
    fn told(&self, slip: Slip, lines: &[usize]) -> (Message, Message) {
        let shown = ranges(lines);
        match slip {
            Slip::Quoted => (
                message!("quotes stand around the whole row, so that it is one cell"),
                message!(
                    "Remove the quotes at the start and the end of the line, in each of the lines {shown}.",
                    shown
                ),
            ),
            Slip::Separated(sign) => {
                let (sign, own) = (name(sign), name(self.separator));
                (
                    message!("the cells of this row are separated by {sign}, not by {own}", sign, own),
                    message!(
                        "Replace each {sign} by a {own}, in each of the lines {shown}.",
                        shown,
                        sign,
                        own
                    ),
                )
            }
        }
    }

    /// What makes the first row none that names columns.
    fn unnamed(&self, header: &Row, columns: usize, form: &Form<'_>) -> Option<Diagnostic> {
        let place = header.cells.first()?.place;
        let sign = char::from(self.separator);
        let whole = heads::whole(form, sign);
        if columns < 2 && header.cells.len() < 2 {
            let message = message!("nothing separates the columns of this file");
            return Some(COLUMNS_WITHOUT_NAMES.at(place, message).with_help(message!(
                "Write a comma between all cells of each row, as a spreadsheet does when it saves a sheet as CSV; the first row is “{whole}”.",
                whole
            )));
        }
        let first_cells = self.rows.iter().filter_map(|row| row.cells.first());
        let statements = first_cells.filter(|cell| form.asks(&cell.text)).count();
        if statements > 1
            && statements * 2 > form.statements.len()
            && !header.cells.iter().any(|cell| form.asks(&cell.text))
        {
            let message = message!("the rows are the statements here, and the columns the respondents");
            return Some(
                COLUMNS_WITHOUT_NAMES
                    .at(place, message)
                    .with_help("Exchange rows and columns: copy them in a spreadsheet and paste them transposed."),
            );
        }
        let message = heads::misses_names(&header.cells, form)?;
        let fault = COLUMNS_WITHOUT_NAMES.at(place, message);
        let fits = header.cells.len() == form.statements.len() + 1;
        Some(if fits {
            fault.with_help(message!(
                "Write the names of the columns on a line above it; in the order of the statements that is “{whole}”.",
                whole
            ))
        } else {
            fault
        })
    }
}

/// The rows of respondents; those of others are reported, rows that follow one another once.
fn respondents(rows: Vec<Row>, header: &Row, form: &Form<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Row> {
    let mut kept = Vec::new();
    let mut others: Vec<(Kind, Row)> = Vec::new();
    for row in rows {
        match kind(&row, header, form) {
            Some(kind) => others.push((kind, row)),
            None => kept.push(row),
        }
    }
    let mut others = others.into_iter().peekable();
    while let Some((kind, row)) = others.next() {
        let mut lines = vec![row.line];
        while let Some((_, next)) = others.next_if(|(_, next)| lines.last() == Some(&(next.line - 1))) {
            lines.push(next.line);
        }
        let message = match kind {
            Kind::Names => message!("this row names the columns once more"),
            Kind::Total => message!("this row holds totals or averages, not the answers of a respondent"),
            Kind::Other => message!("this row holds no answer from 1 to 5"),
        };
        diagnostics.push(ROW_WITHOUT_ANSWERS.at(row.place(), message).with_help(removed(&lines)));
    }
    kept
}

/// What a row holds where it is not that of a respondent.
fn kind(row: &Row, header: &Row, form: &Form<'_>) -> Option<Kind> {
    let (first, cells) = row.cells.split_first()?;
    let filled: Vec<&Cell> = cells.iter().filter(|cell| !cell.text.is_empty()).collect();
    let is_answer = |cell: &&&Cell| matches!(&*cell.text, "1" | "2" | "3" | "4" | "5");
    let answers = filled.iter().filter(is_answer).count();
    let first = first.text.trim_end_matches([':', '.', '=']).to_lowercase();
    let is_header = |(cell, head): (&&Cell, &Cell)| cell.text == head.text;
    if filled.len() > 1 && filled.iter().zip(&header.cells[1..]).all(is_header) {
        Some(Kind::Names)
    } else if TOTALS.contains(&first.split(' ').next().unwrap_or_default()) || first == "n" && answers < filled.len() {
        Some(Kind::Total)
    } else if answers > 0 || filled.len() < 2 && row.cells.len() == header.cells.len() {
        None
    } else if filled.iter().all(|cell| form.answer(cell).is_err()) {
        Some(Kind::Other)
    } else {
        Some(Kind::Total)
    }
}

/// What the row of a total is called.
const TOTALS: &[&str] = &[
    "gemiddelde",
    "gemiddeld",
    "gem",
    "totaal",
    "som",
    "aantal",
    "mediaan",
    "standaardafwijking",
    "stdev",
    "average",
    "mean",
    "total",
    "sum",
    "count",
    "median",
    "moyenne",
    "somme",
    "médiane",
    "nombre",
    "max",
    "min",
    "maximum",
    "minimum",
];

/// How to remove lines; of a range only the first and the last are named.
fn removed(lines: &[usize]) -> Message {
    match (lines.first(), lines.last()) {
        (Some(from), Some(to)) if from < to => {
            message!("Remove lines {from} to {to}.", from, to)
        }
        _ => message!("Remove this line."),
    }
}

/// The number that occurs most; of several, the largest.
fn most_frequent(numbers: impl Iterator<Item = usize>) -> usize {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for number in numbers {
        *counts.entry(number).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(number, count)| (*count, *number));
    most.map_or(0, |(number, _)| number)
}

/// Numbers of lines as a reader writes them: `2–5, 8`.
fn ranges(lines: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for line in lines {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *line => *last = *line,
            _ => ranges.push((*line, *line)),
        }
    }
    let shown = ranges.iter().map(|(from, to)| {
        if from == to {
            from.to_string()
        } else {
            format!("{from}–{to}")
        }
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// What a separator is called.
fn name(separator: u8) -> Message {
    match separator {
        b';' => message!("semicolon"),
        b'\t' => message!("tab"),
        b'|' => message!("bar"),
        _ => message!("comma"),
    }
}
