//! Answers of respondents from a CSV file: one row each, one column per statement.
//!
//! The first row names the columns: whatever it likes for the respondents, then ids of statements. Cells are separated by
//! commas, or by semicolons or tabs as spreadsheets write them; an empty cell is a statement left open. Every value
//! knows its cell, and every statement the cell that names it.

use std::collections::{BTreeMap, BTreeSet};

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::diagnostic::{Diagnostic, FileId, Message, Place, Rule};
use crate::message;
use crate::model::{
    Answer, Id, Kind, Located, PlainText, RespondentAnswers, Round, Scalar, SelfAssessment, WholeNumber,
};

use super::{Loader, Reference, rules, yaml};

/// The most cells a file may hold.
const MAX_CELLS: usize = 100_000;
/// What may separate two cells; the first is the default.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// A cell with its place.
struct Cell {
    text: String,
    place: Place,
}

impl Loader<'_> {
    /// Reads the answers of rounds whose file holds them; answers that a round has itself stay what they are.
    pub(super) fn read_answers(&mut self, assessments: &mut [SelfAssessment]) {
        for SelfAssessment { aspects, rounds, .. } in assessments {
            let statements = aspects.iter().flat_map(|aspect| aspect.statements.iter());
            let asked: BTreeSet<String> = statements.map(|statement| statement.id.to_string()).collect();
            for round in rounds.iter_mut() {
                self.read_round(round, &asked);
            }
        }
    }

    /// Reads the answers of a round, where its file holds them.
    fn read_round(&mut self, round: &mut Round, asked: &BTreeSet<String>) {
        let Some(path) = &round.file else { return };
        if !round.answers.is_empty() || !round.counts.is_empty() {
            return;
        }
        let Some(bytes) = self.fetch(path) else { return };
        let Some((file, text)) = self.text(path.as_str(), &bytes) else {
            return;
        };
        let faults = self.notes.diagnostics.len();
        round.answers = answers(text, file, asked, &mut self.notes.diagnostics);
        // Every respondent answers under the same heads of columns.
        let heads = round.answers.iter().flat_map(|respondent| respondent.answers.iter());
        let heads: BTreeMap<Place, &Answer> = heads.map(|answer| (answer.statement.place(), answer)).collect();
        self.notes
            .ids
            .references
            .extend(heads.into_iter().map(|(place, answer)| Reference {
                kind: Kind::Statement,
                id: answer.statement.to_string(),
                place,
                file: path.place().file,
            }));
        self.notes.incomplete |= self.notes.diagnostics.len() > faults;
    }
}

/// Reads the answers; what is at fault goes to `diagnostics` and is left out.
fn answers(
    text: &str,
    file: FileId,
    asked: &BTreeSet<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<RespondentAnswers> {
    let mut report = |rule: &'static Rule, place: Place, message: Message| {
        diagnostics.push(rule.at(place, message));
    };
    let Some(rows) = rows(text, file) else {
        let message = message!("the file holds more than {MAX_CELLS} cells", MAX_CELLS);
        report(&rules::TOO_MANY_VALUES, Place::start_of(file), message);
        return Vec::new();
    };
    let Some((header, rows)) = rows.split_first() else {
        report(
            &rules::EMPTY_FILE,
            Place::start_of(file),
            message!("the file holds no data"),
        );
        return Vec::new();
    };
    if let Some(message) = misses_names(header, asked) {
        let start = header.first().map_or(Place::start_of(file), |cell| cell.place);
        report(&rules::COLUMNS_WITHOUT_NAMES, start, message);
        return Vec::new();
    }
    let statements: Vec<Option<Located<Id>>> = header
        .iter()
        .skip(1)
        .map(|cell| scalar::<Id>(cell, diagnostics))
        .collect();
    rows.iter()
        .filter_map(|row| respondent(row, header, &statements, diagnostics))
        .collect()
}

/// What the first row lacks, where it names no columns or none for the respondents.
fn misses_names(header: &[Cell], asked: &BTreeSet<String>) -> Option<Message> {
    let is_number = |cell: &Cell| !cell.text.is_empty() && cell.text.bytes().all(|byte| byte.is_ascii_digit());
    let (first, others) = header.split_first()?;
    if !others.is_empty()
        && others.iter().all(|cell| is_number(cell) || cell.text.is_empty())
        && others.iter().any(is_number)
    {
        return Some(message!("the first row holds answers, not the names of the columns"));
    }
    let is_statement = asked.contains(&first.text);
    is_statement.then(|| {
        message!(
            "the first column is that of the statement “{}”; the column with the respondents is missing",
            first.text
        )
    })
}

/// The answers in one row.
fn respondent(
    row: &[Cell],
    header: &[Cell],
    statements: &[Option<Located<Id>>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<RespondentAnswers> {
    let (first, cells) = row.split_first()?;
    if row.len() != header.len() {
        let message = message!(
            "this row has {} cells, the first row names {} columns",
            row.len(),
            header.len()
        );
        let rule = &rules::ROW_OF_OTHER_LENGTH;
        let fault = rule.at(first.place, message);
        diagnostics.push(match header.first() {
            Some(column) => fault.with_related(column.place, "the first row"),
            None => fault,
        });
        return None;
    }
    let respondent = scalar::<PlainText>(first, diagnostics)?;
    let mut answers = Vec::new();
    for (cell, statement) in cells.iter().zip(statements) {
        if cell.text.is_empty() {
            continue;
        }
        let value = scalar::<WholeNumber>(cell, diagnostics);
        if let (Some(statement), Some(value)) = (statement.clone(), value) {
            let statement = statement.into();
            answers.push(Answer { statement, value });
        }
    }
    Some(RespondentAnswers {
        respondent,
        answers: Located::new(answers, first.place),
    })
}

/// The value of a cell; a fault is reported and leaves nothing.
fn scalar<T: Scalar>(cell: &Cell, diagnostics: &mut Vec<Diagnostic>) -> Option<Located<T>> {
    if let Err(fault) = yaml::check_length(&cell.text, cell.place) {
        diagnostics.push(*fault);
        return None;
    }
    match T::parse(&cell.text) {
        Ok(value) => Some(Located::new(value, cell.place)),
        Err(fault) => {
            diagnostics.push(fault.rule.at(cell.place, fault.message).with_help(fault.help));
            None
        }
    }
}

/// The rows that are not empty; nothing where there are too many cells.
fn rows(text: &str, file: FileId) -> Option<Vec<Vec<Cell>>> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).build();
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut at = 0;
    for _ in 0..MAX_CELLS {
        let (cell, next, ends_row) = cell(&mut reader, text, at, file);
        at = next;
        row.extend(cell);
        if ends_row.is_none_or(|ends| ends) {
            if row.iter().any(|cell: &Cell| !cell.text.is_empty()) {
                rows.push(std::mem::take(&mut row));
            }
            row.clear();
        }
        if ends_row.is_none() {
            return Some(rows);
        }
    }
    None
}

/// The next cell, where the text goes on after it, and whether it ends its row; nothing for the last at the end.
fn cell(reader: &mut Reader, text: &str, start: usize, file: FileId) -> (Option<Cell>, usize, Option<bool>) {
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

/// What separates cells: of the separators that spreadsheets write, the most frequent in the first row.
fn delimiter(text: &str) -> u8 {
    let line = text.trim_start().lines().next().unwrap_or_default();
    let count = |delimiter: u8| line.bytes().filter(|byte| *byte == delimiter).count();
    let mut best = DELIMITERS[0];
    for delimiter in DELIMITERS {
        if count(delimiter) > count(best) {
            best = delimiter;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<RespondentAnswers>, Vec<(&'static str, String)>) {
        let mut diagnostics = Vec::new();
        let answers = answers(text, FileId(0), &BTreeSet::from(["vraag".to_owned()]), &mut diagnostics);
        let faults = diagnostics.iter().map(|fault| {
            let written = text.get(fault.place.start as usize..fault.place.end as usize);
            (fault.rule.code, written.unwrap_or("?").to_owned())
        });
        (answers, faults.collect())
    }

    fn picture(answers: &[RespondentAnswers]) -> Vec<String> {
        let line = |one: &RespondentAnswers| {
            let values: Vec<String> = one
                .answers
                .iter()
                .map(|answer| format!("{}={}", answer.statement, answer.value))
                .collect();
            format!("{} {}", one.respondent, values.join(" "))
        };
        answers.iter().map(line).collect()
    }

    #[test]
    fn reads_what_spreadsheets_write() {
        for text in [
            "who,a,b\nr1,1,5\nr2,,3\n",
            "who;a;b\r\nr1;1;5\r\nr2;;3",
            "who\ta\tb\r\"r1\"\t\"1\"\t 5\rr2\t\t3\r\r",
            "\"who, or not\",a,b\n\n\"r1\",1,5\n,,\nr2,,3\n",
        ] {
            let (answers, faults) = read(text);
            assert_eq!(picture(&answers), ["r1 a=1 b=5", "r2 b=3"], "{text:?}");
            assert_eq!(faults, []);
        }
    }

    #[test]
    fn every_fault_has_its_cell() {
        let (answers, faults) = read("who,a,B c\r\nr1,zes,2\r\nr2,1\r\n,2,3\r\nr3,\"4\",5\r\n");
        assert_eq!(picture(&answers), ["r1 ", "r3 a=4"]);
        let expected = [
            ("malformed-id", "B c"),
            ("malformed-whole-number", "zes"),
            ("row-of-other-length", "r2"),
            ("empty-text", ""),
        ];
        assert_eq!(faults, expected.map(|(code, text)| (code, text.to_owned())));
    }

    #[test]
    fn every_value_has_its_cell() {
        let text = "who,a,b\r\nr1,1,\"5\"\r\nr2,2,3";
        let (answers, _) = read(text);
        let places: Vec<&str> = answers
            .iter()
            .flat_map(|one| one.answers.iter())
            .filter_map(|answer| {
                let place = answer.value.place();
                text.get(place.start as usize..place.end as usize)
            })
            .collect();
        assert_eq!(places, ["1", "\"5\"", "2", "3"]);
    }

    #[test]
    fn a_first_row_without_names_is_one_fault() {
        for text in ["r1,4,5\nr2,3,4\n", "vraag,b\n4,5\n3,4\n"] {
            let codes: Vec<_> = read(text).1.into_iter().map(|(code, _)| code).collect();
            assert_eq!(codes, ["columns-without-names"], "{text}");
        }
    }

    #[test]
    fn nothing_and_too_much_are_reported() {
        assert_eq!(read("\n\n").1, [("empty-file", String::new())]);
        let long = format!("who,a\n{}", "r,1\n".repeat(MAX_CELLS / 2));
        assert_eq!(read(&long).1, [("too-many-values", String::new())]);
    }
}
