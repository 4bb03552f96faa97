//! The answers of respondents as a sheet, out and back.
//!
//! They stand in a file of their own, one row a respondent. What somebody answered is never written out in a sentence.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Checked;
use crate::diagnostic::Message;
use crate::edit::AnswersChange;
use crate::locale::{Locale, say};
use crate::message;
use crate::model::{Round, SelfAssessment, Statement};
use crate::office::{self, Cell, Column as Width, Entry, Look, Notation, Role, Row as Line, Sheet, Validation};

use super::laid::{HEADS, SPARE};
use super::leaf::Came;
use super::proposal::{Origin, Proposal, State, Step};
use super::record::{ANSWERS, Record, TABLE_SIGN, text};
use super::returned::Reader;

/// What a respondent is called in the record of a workbook.
const RESPONDENT: &str = "respondent";
/// The cells before those of statements: the key, the round, the respondent.
const LEADING: usize = 3;

/// The rounds whose answers stand in a file of their own.
fn rounds(assessment: &SelfAssessment) -> impl Iterator<Item = &Round> {
    assessment.rounds.iter().filter(|round| round.file.is_some())
}

fn statements(assessment: &SelfAssessment) -> Vec<&Statement> {
    let aspects = assessment.aspects.iter();
    aspects.flat_map(|aspect| aspect.statements.iter()).collect()
}

/// The answers of a round, by respondent and statement.
fn given(round: &Round) -> BTreeMap<&str, BTreeMap<&str, String>> {
    let rows = round.answers.iter().map(|row| {
        let answers = row.answers.iter();
        let answers = answers.map(|answer| (answer.statement.as_str(), answer.value.to_string()));
        (row.respondent.as_str(), answers.collect())
    });
    rows.collect()
}

/// The sheets of the self-assessments of a programme, and what of them was sent.
pub fn sheets(programme: &Checked, locale: &Locale, record: &mut Record) -> Vec<Sheet> {
    let assessments = programme.self_assessments.iter().enumerate();
    let with_files = assessments.filter(|(_, assessment)| rounds(assessment).next().is_some());
    with_files
        .map(|(number, assessment)| sheet(assessment, number, locale, record))
        .collect()
}

fn sheet(assessment: &SelfAssessment, number: usize, locale: &Locale, record: &mut Record) -> Sheet {
    let table = format!("{ANSWERS}{}", assessment.id.as_str());
    let statements = statements(assessment);
    let keys = [format!("{TABLE_SIGN}{table}"), "@0".to_owned(), RESPONDENT.to_owned()];
    let keys = keys
        .into_iter()
        .chain(statements.iter().map(|statement| statement.id.to_string()));
    let heads = ["sheet-key", "sheet-round", "sheet-respondent"].map(|key| locale.text(key));
    let heads = heads
        .into_iter()
        .chain(statements.iter().map(|statement| statement.label.to_string()));
    let mut rows = vec![
        line(keys.map(|key| cell(Entry::Text(key), Role::Faint)).collect(), true),
        line(heads.map(|head| cell(Entry::Text(head), Role::Head)).collect(), false),
    ];
    for round in rounds(assessment) {
        for (respondent, answers) in given(round) {
            let key = format!("{}/{respondent}", round.id.as_str());
            let mut cells = vec![
                cell(Entry::Text(key.clone()), Role::Faint),
                cell(Entry::Text(round.title.to_string()), Role::Fixed),
                cell(Entry::Text(respondent.to_owned()), Role::Fixed),
            ];
            for statement in &statements {
                let answer = answers.get(statement.id.as_str()).cloned().unwrap_or_default();
                record
                    .sent
                    .insert((table.clone(), key.clone(), statement.id.to_string()), answer.clone());
                let number = answer.parse().ok().map_or(Entry::Nothing, Entry::Number);
                cells.push(cell(number, Role::Input));
            }
            rows.push(line(cells, false));
        }
    }
    let count = LEADING + statements.len();
    rows.extend((0..SPARE).map(|_| line((0..count).map(|_| cell(Entry::Nothing, Role::Input)).collect(), false)));
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let most = i64::try_from(assessment.scale.len()).unwrap_or(i64::MAX);
    let of_statement = Width {
        width: 14,
        validation: Some((Validation::Whole(1, most), HEADS, last)),
        asked: Some(say!(locale, "sheet-hint-answer", most = most.to_string())),
        ..Width::default()
    };
    let leading = [18, 26, 16].map(|width| Width {
        width,
        ..Width::default()
    });
    let more = if number == 0 {
        String::new()
    } else {
        format!(" {}", number + 1)
    };
    Sheet {
        name: format!("{}{more}", locale.text("table-of-answers")),
        columns: leading
            .into_iter()
            .chain(statements.iter().map(|_| of_statement.clone()))
            .collect(),
        rows,
        frozen: (HEADS, u16::try_from(LEADING).unwrap_or_default()),
        repeated: Some((1, 1)),
        is_protected: true,
        ..Sheet::default()
    }
}

fn cell(entry: Entry, role: Role) -> Cell {
    Cell {
        entry,
        look: Look {
            role,
            notation: if role == Role::Input {
                Notation::General
            } else {
                Notation::Text
            },
        },
        remark: None,
    }
}

fn line(cells: Vec<Cell>, is_hidden: bool) -> Line {
    Line {
        cells,
        is_hidden,
        ..Line::default()
    }
}

/// A sheet with answers while it is compared.
struct Answered<'b> {
    came: &'b Came<'b>,
    sheet: &'b office::BookSheet,
    table: String,
    assessment: &'b SelfAssessment,
    /// The columns of statements that the sheet still has.
    columns: Vec<(u16, &'b Statement)>,
}

impl Reader<'_, '_> {
    /// Compares a sheet with answers.
    pub(super) fn answers(&mut self, came: &Came<'_>, sheet: &office::BookSheet, table: &str) {
        let id = table.strip_prefix(ANSWERS).unwrap_or_default();
        let programme = self.speech.programme();
        let Some(assessment) = programme.self_assessments.iter().find(|one| one.id.as_str() == id) else {
            self.fault(
                came.origin(&sheet.name, "A1"),
                message!("there is no self-assessment “{id}”", id),
            );
            return;
        };
        let statements = statements(assessment);
        let column_of = |id: &str| {
            let mut heads = sheet.cells.range((0, 1)..(1, 0)).map(|((_, column), _)| *column);
            heads.find(|column| text(sheet, 0, *column) == id)
        };
        let columns = statements
            .into_iter()
            .filter_map(|one| Some((column_of(one.id.as_str())?, one)));
        let answered = Answered {
            columns: columns.collect(),
            came,
            sheet,
            table: table.to_owned(),
            assessment,
        };
        let expected: BTreeSet<&str> = came.record.rows(table).into_iter().collect();
        let mut seen = BTreeSet::new();
        let mut rows: Vec<u32> = sheet
            .cells
            .keys()
            .map(|(row, _)| *row)
            .filter(|row| *row >= HEADS)
            .collect();
        rows.dedup();
        for row in rows {
            let key = text(sheet, row, 0).trim().to_owned();
            if !expected.contains(key.as_str()) {
                self.new_respondent(&answered, row);
            } else if seen.insert(key.clone()) {
                self.respondent(&answered, row, &key);
            } else {
                let key = &key;
                self.fault(
                    answered.origin(row, 0),
                    message!(
                        "“{key}” stands here twice; leave this cell empty in the row that is new",
                        key
                    ),
                );
            }
        }
        let gone: Vec<&str> = expected.into_iter().filter(|key| !seen.contains(*key)).collect();
        for key in gone {
            self.gone_respondent(&answered, key);
        }
    }

    /// Compares the answers of a respondent.
    fn respondent(&mut self, answered: &Answered<'_>, row: u32, key: &str) {
        let (round_id, respondent) = key.split_once('/').unwrap_or_default();
        let round = answered
            .assessment
            .rounds
            .iter()
            .find(|round| round.id.as_str() == round_id);
        for (at, statement) in &answered.columns {
            let Some(sent) = answered.came.record.sent(&answered.table, key, statement.id.as_str()) else {
                continue;
            };
            let origin = answered.origin(row, *at);
            let answer = match answered.answer(row, *at) {
                Ok(answer) => answer,
                Err(message) => {
                    self.fault(origin, message);
                    continue;
                }
            };
            if answer == sent {
                continue;
            }
            let Some((round, now)) = round.and_then(|round| Some((round, given(round).remove(respondent)?))) else {
                self.fault(origin, message!("this respondent is no longer in the data"));
                continue;
            };
            let now = now.get(statement.id.as_str()).cloned().unwrap_or_default();
            if now == answer {
                continue;
            }
            let state = if now == sent {
                State::Sound
            } else {
                State::Conflict(message!("the answer changed since this was sent"))
            };
            let (title, label) = (round.title.to_string(), statement.label.to_string());
            let sentence = say!(
                self.speech.locale(),
                "sheet-answer-changed",
                round = title,
                respondent,
                statement = label
            );
            let change = AnswersChange::Set {
                respondent: respondent.to_owned(),
                statement: statement.id.to_string(),
                answer,
            };
            let keys = format!("{respondent}.{}", statement.id.as_str());
            let line = self.line_of(round, respondent);
            let proposal = proposal(round, origin, sentence, keys, state);
            self.propose_answers(Proposal { line, ..proposal }, change);
        }
    }

    /// The line of a respondent in the file of a round.
    fn line_of(&self, round: &Round, respondent: &str) -> usize {
        let row = round.answers.iter().find(|row| row.respondent.as_str() == respondent);
        let sources = &self.speech.programme().notes().sources;
        row.map_or(1, |row| sources.position(row.respondent.place()).line)
    }

    fn new_respondent(&mut self, answered: &Answered<'_>, row: u32) {
        let mut answers = Vec::new();
        for (at, statement) in &answered.columns {
            match answered.answer(row, *at) {
                Ok(answer) if answer.is_empty() => {}
                Ok(answer) => answers.push((statement.id.to_string(), answer)),
                Err(message) => {
                    self.fault(answered.origin(row, *at), message);
                    return;
                }
            }
        }
        let respondent = text(answered.sheet, row, 2).trim().to_owned();
        if answers.is_empty() && respondent.is_empty() {
            return;
        }
        let asked = text(answered.sheet, row, 1).trim();
        let mut rounds: Vec<&Round> = rounds(answered.assessment).collect();
        if !asked.is_empty() {
            rounds.retain(|round| round.title.as_str() == asked || round.id.as_str() == asked);
        }
        let [round] = rounds.as_slice() else {
            self.fault(
                answered.origin(row, 1),
                message!("say here in which round these answers were given"),
            );
            return;
        };
        if respondent.is_empty() {
            self.fault(
                answered.origin(row, 2),
                message!("give the respondent a pseudonym, for instance r01"),
            );
            return;
        }
        if let Some(known) = given(round).get(respondent.as_str()) {
            let is_same = answers.len() == known.len()
                && answers
                    .iter()
                    .all(|(statement, answer)| known.get(statement.as_str()) == Some(answer));
            if !is_same {
                let respondent = &respondent;
                self.fault(
                    answered.origin(row, 2),
                    message!(
                        "“{respondent}” has answered in this round already; give this respondent another pseudonym",
                        respondent
                    ),
                );
            }
            return;
        }
        let title = round.title.to_string();
        let sentence = say!(self.speech.locale(), "sheet-answers-added", round = title, respondent);
        let proposal = proposal(
            round,
            answered.origin(row, 0),
            sentence,
            respondent.clone(),
            State::Sound,
        );
        self.propose_answers(
            Proposal {
                is_new: true,
                ..proposal
            },
            AnswersChange::Add { respondent, answers },
        );
    }

    fn gone_respondent(&mut self, answered: &Answered<'_>, key: &str) {
        let (round, respondent) = key.split_once('/').unwrap_or_default();
        let round = answered.assessment.rounds.iter().find(|one| one.id.as_str() == round);
        let Some(round) = round.filter(|round| given(round).contains_key(respondent)) else {
            return;
        };
        let title = round.title.to_string();
        let sentence = say!(self.speech.locale(), "sheet-answers-gone", round = title, respondent);
        let state = State::Conflict(message!("all answers of a respondent are gone; were they meant to be?"));
        let origin = answered.came.origin(&answered.sheet.name, "");
        let proposal = proposal(round, origin, sentence, respondent.to_owned(), state);
        let line = self.line_of(round, respondent);
        self.propose_answers(
            Proposal { line, ..proposal },
            AnswersChange::Remove {
                respondent: respondent.to_owned(),
            },
        );
    }

    /// Proposes a change of answers, whose values stand in no sentence and in no log.
    fn propose_answers(&mut self, proposal: Proposal, change: AnswersChange) {
        let new = match &change {
            AnswersChange::Set { answer, .. } => Some(answer.clone()),
            AnswersChange::Add { answers, .. } => {
                let lines: Vec<String> = answers.iter().map(|(id, answer)| format!("{id}: {answer}")).collect();
                Some(lines.join("\n"))
            }
            AnswersChange::Remove { .. } => None,
        };
        self.propose(Proposal {
            new,
            steps: vec![Step::Answers(change)],
            ..proposal
        });
    }
}

impl Answered<'_> {
    fn origin(&self, row: u32, column: u16) -> Origin {
        self.came.origin(&self.sheet.name, &office::cell_name((row, column)))
    }

    /// The answer in a cell: a number of the scale, or its words.
    fn answer(&self, row: u32, column: u16) -> Result<String, Message> {
        let Some(found) = self.sheet.cells.get(&(row, column)).filter(|found| !found.is_blank()) else {
            return Ok(String::new());
        };
        if found.is_computed {
            return Err(message!(
                "a formula stands here; put its value in its place, as “paste values” does"
            ));
        }
        let most = self.assessment.scale.len();
        let words = self
            .assessment
            .scale
            .iter()
            .position(|word| text(self.sheet, row, column).trim() == word.as_str());
        if let Some(at) = words {
            return Ok((at + 1).to_string());
        }
        let number = office::number(found)?.value.normalize().to_string();
        if (1..=most).any(|answer| answer.to_string() == number) {
            return Ok(number);
        }
        Err(message!("an answer is a whole number from 1 to {most}", most))
    }
}

/// A proposal about answers, before its change is put in.
fn proposal(round: &Round, origin: Origin, sentence: String, keys: String, state: State) -> Proposal {
    Proposal {
        id: String::new(),
        origin,
        sentence,
        path: round
            .file
            .as_ref()
            .map(|path| path.as_str().to_owned())
            .unwrap_or_default(),
        line: 1,
        keys,
        old: None,
        new: None,
        is_new: false,
        state,
        steps: Vec::new(),
    }
}
