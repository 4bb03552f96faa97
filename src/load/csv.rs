//! Answers of respondents from a CSV file: one row each, one column per statement.
//!
//! The first row names the columns: whatever it likes for the respondents, then ids of statements. Cells are separated by
//! commas, or by semicolons or tabs as spreadsheets write them; an empty cell is a statement left open, and rows and
//! columns that hold nothing are passed over. Every value knows its cell, and every statement the cell that names it.
//! What a spreadsheet puts around the answers (titles, totals, quotes, codes for no answer) is told with what cures it.

mod cells;
pub(super) mod form;
pub(super) mod heads;
pub(super) mod table;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, FileId, Message, Place, Rule};
use crate::message;
use crate::model::{Answer, Id, Kind, Located, PlainText, RespondentAnswers, Round, Scalar as _, SelfAssessment};

use super::syntax::TEXT_AFTER_QUOTE;
use super::{Loader, Reference, rules, yaml};
pub use cells::written_cells;
use cells::{Cell, MAX_CELLS, Row, rows, separator};
use form::Form;
use table::Table;

impl Loader<'_> {
    /// Reads the answers of rounds whose file holds them; answers that a round has itself stay what they are.
    pub(super) fn read_answers(&mut self, assessments: &mut [SelfAssessment]) {
        for assessment in assessments {
            let mut rounds = std::mem::take(&mut assessment.rounds);
            let mut form = Form::of(assessment);
            let statements = assessment.aspects.iter().flat_map(|aspect| aspect.statements.iter());
            let mut places = statements.map(|statement| statement.id.place());
            form.is_repaired = places.any(|place| self.notes.repaired.contains(&place));
            let references = self.notes.ids.references.iter();
            let of_statements = references.filter(|reference| reference.kind == Kind::Statement);
            form.elsewhere = of_statements.map(|reference| reference.id.clone()).collect();
            for round in &mut rounds {
                self.read_round(round, &form);
            }
            assessment.rounds = rounds;
        }
    }

    /// Reads the answers of a round, where its file holds them.
    fn read_round(&mut self, round: &mut Round, form: &Form<'_>) {
        let Some(path) = &round.file else { return };
        if !round.answers.is_empty() || !round.counts.is_empty() {
            return;
        }
        let Some(bytes) = self.fetch(path) else { return };
        let Some((file, text)) = self.text(path.as_str(), &bytes) else {
            return;
        };
        let faults = self.notes.diagnostics.len();
        round.answers = answers(text, file, form, &mut self.notes.diagnostics);
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
fn answers(text: &str, file: FileId, form: &Form<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<RespondentAnswers> {
    let mut report = |rule: &'static Rule, message: Message| {
        diagnostics.push(rule.at(Place::start_of(file), message));
    };
    let (separator, start) = separator(text);
    let Some(rows) = rows(text, start, separator, file) else {
        let message = message!("the file holds more than {MAX_CELLS} cells", MAX_CELLS);
        report(&rules::TOO_MANY_VALUES, message);
        return Vec::new();
    };
    if rows.is_empty() {
        report(&rules::EMPTY_FILE, message!("the file holds no data"));
        return Vec::new();
    }
    let table = Table {
        text,
        file,
        separator,
        rows,
    };
    let Some((header, rows)) = table.sorted(form, diagnostics) else {
        return Vec::new();
    };
    let statements = heads::read(&header.cells, form, char::from(separator), diagnostics);
    let columns = Columns {
        text,
        header: &header,
        statements,
        form,
    };
    rows.iter()
        .filter_map(|row| columns.respondent(row, diagnostics))
        .collect()
}

/// What the first row says of the others.
struct Columns<'a> {
    text: &'a str,
    header: &'a Row,
    statements: Vec<Option<Located<Id>>>,
    form: &'a Form<'a>,
}

impl Columns<'_> {
    /// The answers in one row.
    fn respondent(&self, row: &Row, diagnostics: &mut Vec<Diagnostic>) -> Option<RespondentAnswers> {
        let (first, cells) = row.cells.split_first()?;
        if row.cells.len() != self.header.cells.len() {
            diagnostics.push(self.other_length(row, first));
            return None;
        }
        let respondent = self.name(first, diagnostics)?;
        let mut answers = Vec::new();
        for (cell, statement) in cells.iter().zip(&self.statements) {
            let Some(statement) = statement.as_ref().filter(|_| !cell.text.is_empty()) else {
                continue;
            };
            match self.form.answer(cell) {
                Ok(value) => answers.push(Answer {
                    statement: statement.clone().into(),
                    value,
                }),
                Err(fault) => diagnostics.push(*fault),
            }
        }
        Some(RespondentAnswers {
            respondent,
            answers: Located::new(answers, first.place),
        })
    }

    /// The fault of a row with more or fewer cells than columns.
    fn other_length(&self, row: &Row, first: &Cell) -> Diagnostic {
        let (cells, columns) = (row.cells.len(), self.header.cells.len());
        let message = message!(
            "this row has {cells} cells, the first row names {columns} columns",
            cells,
            columns
        );
        let fault = rules::ROW_OF_OTHER_LENGTH
            .at(first.place, message)
            .with_related(self.header.place(), "the first row");
        if columns > 3 && cells + 1 >= 2 * columns {
            fault.with_help("Two rows stand on this line: let the second one start on a line of its own.")
        } else if cells > columns {
            fault.with_help(
                "Remove what is too much: a comma inside an answer, as in “4,5”, makes two cells of it, and an answer is one \
                 whole number.",
            )
        } else {
            fault
        }
    }

    /// Who answered; nothing where the cell does not say it.
    fn name(&self, cell: &Cell, diagnostics: &mut Vec<Diagnostic>) -> Option<Located<PlainText>> {
        if let Err(fault) = yaml::check_length(&cell.text, cell.place) {
            diagnostics.push(*fault);
            return None;
        }
        let written = self.text.get(cell.place.start as usize..cell.place.end as usize);
        if written.is_some_and(|written| written.contains('"') && !written.trim_start().starts_with('"')) {
            let plain = cell.text.replace('"', "");
            let message = message!("quotes stand inside this cell, not around it");
            let fault = TEXT_AFTER_QUOTE.at(cell.place, message);
            diagnostics.push(fault.with_help(message!("Write {plain}.", plain)));
        }
        match PlainText::parse(&cell.text) {
            Ok(name) => Some(Located::new(name, cell.place)),
            Err(fault) if cell.text.is_empty() => {
                let help = "Write a name or a number for the respondent in the first cell; remove the line where it is none’s.";
                diagnostics.push(
                    fault
                        .rule
                        .at(cell.place, "this row names no respondent")
                        .with_help(help),
                );
                None
            }
            Err(fault) => {
                diagnostics.push(fault.rule.at(cell.place, fault.message).with_help(fault.help));
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::form::Asked;
    use super::*;

    fn read(text: &str) -> (Vec<RespondentAnswers>, Vec<(&'static str, String)>) {
        let mut diagnostics = Vec::new();
        let asked = |(id, label, text)| Asked { id, label, text };
        let form = Form {
            statements: [("a", "Alfa", "Alfa is goed."), ("b", "Bravo", "Bravo ook.")]
                .map(asked)
                .to_vec(),
            scale: vec!["nee", "eerder nee", "tussenin", "eerder ja", "ja"],
            ..Form::default()
        };
        let answers = answers(text, FileId(0), &form, &mut diagnostics);
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
            "sep=;\r\nwho;a;b\r\nr1;1;5\r\nr2;;3\r\n",
            ",who,a,b,,\n,r1,1,5,,\n,r2,,3,,\n,,,,,\n",
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
            ("unknown-column", "B c"),
            ("unreadable-answer", "zes"),
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
        for text in ["r1,4,5\nr2,3,4\n", "a,b\n4,5\n3,4\n"] {
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
