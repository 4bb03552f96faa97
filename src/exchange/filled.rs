//! Forms that came back, as proposals: answers of respondents, contributions, canvases. What has no place in the data is
//! told, for a person.

use std::collections::BTreeMap;

use crate::diagnostic::Message;
use crate::document::{FormCode, HandOut, Options, compose, form_plans};
use crate::edit::AnswersChange;
use crate::locale::say;
use crate::message;
use crate::model::Audience;
use crate::office::{Book, BookSheet};
use crate::pdf::read_form;

use super::forms::{self, FieldFault, FilledField, FilledForm, Value, answers_of, code_of, printed_code};
use super::leaf::{Came, Leaf};
use super::proposal::{Origin, Proposal, State, Step};
use super::record::Record;
use super::returned::Reader;
use super::rows::rows;
use super::table::{Column, Table};

/// A cell of the data that a field of a form is about: its table, row and column.
type Target = (&'static str, String, String);

impl Reader<'_, '_> {
    /// Compares a form that came back; gives what it says it is, and for whom.
    ///
    /// # Errors
    /// Where it is no form of this programme, or can't be read.
    pub fn form(&mut self, file: &str, bytes: &[u8]) -> Result<(String, Audience), Message> {
        let returned = read_form(bytes).map_err(|error| match printed_code(bytes) {
            Some(code) => message!(
                "this is the form “{code}” printed or flattened, and its fields are gone: type what stands in it into a new one",
                code
            ),
            None => message!("{error}", error),
        })?;
        let code = code_of(&returned)?;
        let sent = self.sent_form(&code)?;
        let filled = forms::read(&returned, &sent)?;
        for fault in &filled.faults {
            self.fault_at(file, fault);
        }
        let is_as_sent = code.hash == sent.code.hash;
        match code.kind.as_str() {
            "self-assessment-form" => self.filled_answers(file, &filled),
            _ => {
                for field in filled.answers.iter().filter(|field| field.is_changed) {
                    self.filled_field(file, &code, field, is_as_sent);
                }
            }
        }
        Ok((code.to_string(), Audience::default()))
    }

    /// The form as it would be sent now.
    fn sent_form(&self, code: &FormCode) -> Result<HandOut, Message> {
        let programme = self.speech.programme();
        let plans = form_plans(programme);
        let plan = plans.iter().find(|plan| plan.name() == code.kind && plan.id == code.id);
        let options = Options {
            language: Some(self.speech.locale().language()),
            ..Options::default()
        };
        let document = plan.and_then(|plan| compose(programme, plan, options).ok());
        let sent = document.and_then(|document| document.hand_out);
        sent.ok_or_else(|| message!("this programme has no form “{code}” any more", code))
    }

    fn fault_at(&mut self, file: &str, fault: &FieldFault) {
        let place = if fault.meaning.is_empty() {
            &fault.field
        } else {
            &fault.meaning
        };
        self.fault(origin(file, place), fault.message.clone());
    }

    /// Proposes the answers of a respondent.
    fn filled_answers(&mut self, file: &str, filled: &FilledForm) {
        let programme = self.speech.programme();
        let assessments = programme.self_assessments.iter();
        let Some(assessment) = assessments.clone().find(|one| one.id.as_str() == filled.code.id) else {
            return;
        };
        let (row, faults) = answers_of(filled, assessment);
        for fault in &faults {
            self.fault_at(file, fault);
        }
        let round = assessment
            .rounds
            .iter()
            .find(|round| row.round.as_deref() == Some(round.id.as_str()));
        let Some((round, path)) = round.and_then(|round| Some((round, round.file.as_ref()?))) else {
            self.fault(
                origin(file, forms::ROUND),
                message!("the form does not say a round whose answers stand in a file of their own"),
            );
            return;
        };
        // What is missing or in doubt was told; a row with holes that nobody left would say more than was answered.
        if row.respondent.is_empty() || !faults.is_empty() || !filled.faults.is_empty() {
            return;
        }
        let known = round
            .answers
            .iter()
            .find(|known| known.respondent.as_str() == row.respondent);
        let given = row.given();
        if let Some(known) = known {
            let now: BTreeMap<&str, String> = known
                .answers
                .iter()
                .map(|answer| (answer.statement.as_str(), answer.value.to_string()))
                .collect();
            let is_same = now.len() == given.len()
                && given
                    .iter()
                    .all(|(statement, answer)| now.get(statement.as_str()) == Some(answer));
            if !is_same {
                let respondent = &row.respondent;
                self.fault(
                    origin(file, forms::RESPONDENT),
                    message!(
                        "“{respondent}” has answered in this round already; give this respondent another pseudonym",
                        respondent
                    ),
                );
            }
            return;
        }
        let (title, respondent) = (round.title.to_string(), row.respondent.clone());
        let sentence = say!(self.speech.locale(), "sheet-answers-added", round = title, respondent);
        let proposal = Proposal {
            id: String::new(),
            origin: origin(file, ""),
            sentence,
            path: path.as_str().to_owned(),
            line: 1,
            keys: respondent.clone(),
            old: None,
            new: None,
            is_new: true,
            state: State::Sound,
            steps: vec![Step::Answers(AnswersChange::Add {
                respondent,
                answers: given,
            })],
        };
        self.propose(proposal);
        if !row.remarks.is_empty() {
            let remarks = &row.remarks;
            self.remark(
                origin(file, forms::REMARKS),
                message!("a respondent adds, which stands in no data: “{remarks}”", remarks),
            );
        }
    }

    /// Proposes what a field says, where the data has a place for it.
    fn filled_field(&mut self, file: &str, code: &FormCode, field: &FilledField, is_as_sent: bool) {
        let origin = origin(file, &field.meaning);
        let Value::Text(text) = &field.value else {
            self.unplaced(origin, field);
            return;
        };
        let Some((name, key, column_key)) = target(code, &field.name) else {
            self.unplaced(origin, field);
            return;
        };
        let Some(table) = Table::named(name) else { return };
        let column = table
            .columns(&|_| 1)
            .into_iter()
            .find(|column| column.key == column_key);
        let Some(column) = column else { return };
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let new = if column.is_list { lines.join("\n") } else { text.clone() };
        let (book, sheet) = (Book::default(), BookSheet::default());
        let came = Came {
            file,
            book: &book,
            record: Record::default(),
        };
        let leaf = Leaf {
            came: &came,
            sheet: &sheet,
            table,
            rows: rows(table, self.files, Audience::Internal),
            columns: Vec::new(),
            parents: Vec::new(),
        };
        self.place(&leaf, &key, &column, &new, origin, is_as_sent);
    }

    fn place(&mut self, leaf: &Leaf<'_, '_>, key: &str, column: &Column, new: &str, origin: Origin, is_as_sent: bool) {
        let row = leaf.rows.iter().find(|row| row.key() == key);
        let now = row
            .map(|row| row.datum(column, Audience::Internal).text)
            .unwrap_or_default();
        // A form does not carry what it was sent with; of the same data, that is what stands there now.
        let count = self.collected.proposals.len();
        if let Err(message) = self.set(leaf, key, column, (&now, new), origin.clone()) {
            self.fault(origin, message);
            return;
        }
        if !is_as_sent {
            for proposal in self.collected.proposals.iter_mut().skip(count) {
                proposal.state = State::Conflict(message!("the data changed since this form was sent"));
            }
        }
    }

    /// Tells what a field says that has no place in the data.
    fn unplaced(&mut self, origin: Origin, field: &FilledField) {
        let said = match &field.value {
            Value::Text(text) => text.clone(),
            Value::Ticked(is_ticked) => self.speech.flag(&is_ticked.to_string()),
            Value::Button(button) => button.clone().unwrap_or_default(),
        };
        self.remark(
            origin,
            message!("filled in, and to be taken over by hand: “{said}”", said),
        );
    }
}

fn origin(file: &str, place: &str) -> Origin {
    Origin {
        file: file.to_owned(),
        place: place.to_owned(),
    }
}

/// The cell of the data that a field is about; ids hold no underscore.
fn target(code: &FormCode, field: &str) -> Option<Target> {
    let (first, second) = field.split_once('_')?;
    let id = &code.id;
    match code.kind.as_str() {
        "contributions-form" => Some(("contributions", format!("{id}/{first}"), second.replace('-', "_"))),
        "partnership-canvas-form" => Some(("canvases", format!("{id}/{first}/{second}"), "answers".to_owned())),
        _ => None,
    }
}
