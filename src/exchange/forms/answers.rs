//! A filled self-assessment as a row of the answers of its round.

use crate::document::form_names;
use crate::message;
use crate::model::SelfAssessment;

use super::{FieldFault, FilledForm, Value};

/// The answers of one respondent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswersRow {
    /// The id of the round; nothing where the copy does not say which, or no longer one of ours.
    pub round: Option<String>,
    /// The code of the respondent; empty where none was filled in.
    pub respondent: String,
    /// The answer to each statement by its id, in the order of the questionnaire: 1 to 5, or nothing.
    pub answers: Vec<(String, Option<u8>)>,
    /// What the respondent adds; no part of the answers.
    pub remarks: String,
}

impl AnswersRow {
    /// The names of the columns of a file of answers, in the order of the questionnaire.
    #[must_use]
    pub fn header(assessment: &SelfAssessment) -> Vec<String> {
        let statements = assessment.aspects.iter().flat_map(|aspect| aspect.statements.iter());
        let ids = statements.map(|statement| statement.id.to_string());
        std::iter::once(form_names::RESPONDENT.to_owned()).chain(ids).collect()
    }

    /// The answers that were given, by statement.
    #[must_use]
    pub fn given(&self) -> Vec<(String, String)> {
        let answers = self.answers.iter();
        let given = answers.filter_map(|(statement, number)| Some((statement.clone(), (*number)?.to_string())));
        given.collect()
    }

    /// The cells under the columns of a file, whose first names the respondent; a column of something else stays empty.
    #[must_use]
    pub fn cells(&self, header: &[String]) -> Vec<String> {
        let answer = |id: &String| {
            let answer = self.answers.iter().find(|(own, _)| own == id);
            let number = answer.and_then(|(_, number)| *number);
            number.map(|number| number.to_string()).unwrap_or_default()
        };
        let others = header.iter().skip(1).map(answer);
        std::iter::once(self.respondent.clone()).chain(others).collect()
    }

    /// The row as a line of a CSV file with this separator, without the end of the line.
    #[must_use]
    pub fn line(&self, header: &[String], separator: char) -> String {
        let quoted = |cell: String| {
            if cell.contains(['"', '\n', '\r', ',', ';', '\t', separator]) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell
            }
        };
        let cells: Vec<String> = self.cells(header).into_iter().map(quoted).collect();
        cells.join(&separator.to_string())
    }
}

/// The answers in a filled form, with the faults that reading them as answers brings; those of the fields themselves are
/// in the form.
#[must_use]
pub fn answers_of(filled: &FilledForm, assessment: &SelfAssessment) -> (AnswersRow, Vec<FieldFault>) {
    let mut faults = Vec::new();
    let text = |name: &str| match filled.value(name) {
        Some(Value::Text(text)) => text.as_str(),
        _ => "",
    };
    let at = |name: &str, message| {
        let field = filled.answers.iter().find(|field| field.name == name);
        FieldFault {
            field: name.to_owned(),
            meaning: field.map(|field| field.meaning.clone()).unwrap_or_default(),
            message,
        }
    };
    let respondent = text(form_names::RESPONDENT);
    // A spreadsheet would compute it.
    if respondent.starts_with(['=', '+', '-', '@']) {
        let message = message!("the code of a respondent begins with a letter or a digit, not as a formula does");
        faults.push(at(form_names::RESPONDENT, message));
    }
    let named = form_names::rounds(assessment);
    let place = named.iter().position(|name| name.trim() == text(form_names::ROUND));
    let round = place.and_then(|place| assessment.rounds.get(place));
    let statements = assessment.aspects.iter().flat_map(|aspect| aspect.statements.iter());
    let answers: Vec<(String, Option<u8>)> = statements
        .map(|statement| {
            let number = match filled.value(&form_names::statement(statement.id.as_str())) {
                Some(Value::Button(Some(button))) => button.parse().ok(),
                _ => None,
            };
            (statement.id.to_string(), number)
        })
        .collect();
    if answers.iter().all(|(_, number)| number.is_none()) {
        let first = answers.first().map(|(id, _)| form_names::statement(id));
        let message = message!("no statement has an answer");
        faults.push(at(&first.unwrap_or_default(), message));
    }
    let row = AnswersRow {
        round: round.map(|round| round.id.to_string()),
        respondent: respondent.to_owned(),
        answers,
        remarks: text(form_names::REMARKS).to_owned(),
    };
    (row, faults)
}
