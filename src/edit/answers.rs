//! A file of answers changed without loss: one cell, or one row.

use crate::diagnostic::Message;
use crate::load::written_cells;
use crate::message;

use super::change::Refusal;

/// A change of a file of answers; respondents are the first cells of rows, statements those of the first row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswersChange {
    /// Another answer; an empty one leaves the statement open.
    Set {
        /// Who answers.
        respondent: String,
        /// The statement.
        statement: String,
        /// The answer.
        answer: String,
    },
    /// A new respondent, below the others.
    Add {
        /// Who answers.
        respondent: String,
        /// The statements with their answers.
        answers: Vec<(String, String)>,
    },
    /// A respondent whose answers go.
    Remove {
        /// Who answered.
        respondent: String,
    },
}

/// Changes the text of a file of answers; `file` is the path that messages name.
///
/// # Errors
/// Where the text has no such row or column, or would then say something else than was meant.
pub fn edit_answers(file: &str, text: &str, change: &AnswersChange) -> Result<String, Refusal> {
    let refuse = |message: Message| Refusal::of_file(file, message);
    let too_many = || refuse(message!("the file holds too many cells"));
    let (separator, rows) = written_cells(text).ok_or_else(too_many)?;
    let mut intended: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|(said, _)| said.clone()).collect())
        .collect();
    let head = intended.first().cloned().unwrap_or_default();
    let row_of = |respondent: &str| {
        let found = intended
            .iter()
            .skip(1)
            .position(|row| row.first().is_some_and(|first| first == respondent));
        found
            .map(|at| at + 1)
            .ok_or_else(|| refuse(message!("there is no respondent “{respondent}” here", respondent)))
    };
    let column_of = |statement: &str| {
        let found = head.iter().position(|own| own == statement).filter(|at| *at > 0);
        found.ok_or_else(|| refuse(message!("there is no column “{statement}” here", statement)))
    };
    let changed = match change {
        AnswersChange::Set {
            respondent,
            statement,
            answer,
        } => {
            let (row, column) = (row_of(respondent)?, column_of(statement)?);
            let place = rows
                .get(row)
                .and_then(|row| row.get(column))
                .map(|(_, place)| place.clone());
            let place = place.ok_or_else(|| refuse(message!("the row of “{respondent}” is too short", respondent)))?;
            if let Some(said) = intended.get_mut(row).and_then(|row| row.get_mut(column)) {
                said.clone_from(answer);
            }
            replaced(text, place, &cell(answer, separator))
        }
        AnswersChange::Add { respondent, answers } => {
            let mut row = vec![String::new(); head.len()];
            for (statement, answer) in answers {
                let column = column_of(statement)?;
                if let Some(cell) = row.get_mut(column) {
                    cell.clone_from(answer);
                }
            }
            if let Some(first) = row.first_mut() {
                first.clone_from(respondent);
            }
            let cells: Vec<String> = row.iter().map(|said| cell(said, separator)).collect();
            intended.push(row);
            appended(text, &cells.join(&separator.to_string()))
        }
        AnswersChange::Remove { respondent } => {
            let row = row_of(respondent)?;
            intended.remove(row);
            let start = rows
                .get(row)
                .and_then(|row| row.first())
                .map_or(0, |(_, place)| place.start);
            let next = rows.get(row + 1).and_then(|row| row.first());
            let end = next.map_or(text.len(), |(_, place)| place.start);
            replaced(text, start..end, "")
        }
    };
    let said = written_cells(&changed).map(|(_, rows)| {
        let rows = rows.into_iter();
        rows.map(|row| row.into_iter().map(|(said, _)| said).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    });
    if said.as_ref() == Some(&intended) {
        Ok(changed)
    } else {
        Err(refuse(message!(
            "this can't be changed without changing something else as well; change it by hand"
        )))
    }
}

/// A cell as it is written, in quotes where it must be.
fn cell(said: &str, separator: char) -> String {
    if said.contains([separator, '"', '\n', '\r']) {
        format!("\"{}\"", said.replace('"', "\"\""))
    } else {
        said.to_owned()
    }
}

fn replaced(text: &str, place: std::ops::Range<usize>, with: &str) -> String {
    let before = text.get(..place.start).unwrap_or_default();
    let behind = text.get(place.end..).unwrap_or_default();
    [before, with, behind].concat()
}

/// The text with a line more, ended as the others are.
fn appended(text: &str, line: &str) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let body = text.trim_end_matches(['\n', '\r']);
    [body, end, line, end].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "respondent;a;b\r\nr01;5;\r\nr02;3;4\r\n";

    #[test]
    fn a_cell_and_a_row_are_changed_alone() {
        let set = |respondent: &str, answer: &str| AnswersChange::Set {
            respondent: respondent.to_owned(),
            statement: "b".to_owned(),
            answer: answer.to_owned(),
        };
        let edited = |change| edit_answers("a.csv", TEXT, &change);
        assert_eq!(
            edited(set("r01", "2")).unwrap(),
            "respondent;a;b\r\nr01;5;2\r\nr02;3;4\r\n"
        );
        assert_eq!(
            edited(set("r02", "")).unwrap(),
            "respondent;a;b\r\nr01;5;\r\nr02;3;\r\n"
        );
        assert!(edited(set("r03", "1")).is_err());
        let add = AnswersChange::Add {
            respondent: "r;3".to_owned(),
            answers: vec![("b".to_owned(), "1".to_owned())],
        };
        assert_eq!(edited(add).unwrap(), format!("{TEXT}\"r;3\";;1\r\n"));
        let remove = AnswersChange::Remove {
            respondent: "r01".to_owned(),
        };
        assert_eq!(edited(remove).unwrap(), "respondent;a;b\r\nr02;3;4\r\n");
    }
}
