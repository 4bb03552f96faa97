//! A workbook that came back, compared with what was sent: each difference a proposal, each slip a fault at its cell.

use std::collections::{BTreeMap, BTreeSet};

use crate::bytes::sha256;
use crate::diagnostic::Message;
use crate::edit::Edit;
use crate::message;
use crate::model::{Audience, ClosedList as _};
use crate::office::{Book, BookSheet};

use super::cell::{self, Read, same};
use super::changes::{Changes, keys};
use super::data::{DataFile, json};
use super::laid::{HEADS, lay};
use super::leaf::{Came, Leaf};
use super::proposal::{Collected, Fault, Origin, Proposal, State, Step};
use super::record::{ANSWERS, LAYOUT, Record, TABLE_SIGN, TASKS, text};
use super::rows::{longest, rows};
use super::speech::Speech;
use super::table::{Column, Kind, Table};

/// The fewest rows of a table that are not taken away together without a person.
const MOST_GONE: usize = 2;

/// Compares workbooks that came back with the data.
pub struct Reader<'a, 'd> {
    /// The words of the programme.
    pub speech: Speech<'a>,
    /// The data files as they are now.
    pub files: &'d [DataFile],
    /// What was found.
    pub collected: Collected,
    changes: Changes,
}

impl<'a, 'd> Reader<'a, 'd> {
    /// A reader of what comes back to these data files.
    pub fn new(speech: Speech<'a>, files: &'d [DataFile]) -> Self {
        Self {
            speech,
            files,
            collected: Collected::default(),
            changes: Changes::default(),
        }
    }

    /// Compares a workbook; gives what it says it is, and for whom.
    ///
    /// # Errors
    /// Where it is none of ours, or of another layout.
    pub fn workbook(&mut self, file: &str, book: &Book) -> Result<(String, Audience), Message> {
        let record = Record::of(book);
        let is_table = |sheet: &BookSheet| text(sheet, 0, 0).starts_with(TABLE_SIGN);
        if !book.sheets.iter().any(is_table) {
            return Err(message!(
                "this workbook has none of the sheets that are collected: those of tables and of tasks, as `brugwerk hand-out` writes them; a revenue model with its formulas is to reckon with alone"
            ));
        }
        if let Some(record) = &record
            && record.layout != LAYOUT
        {
            return Err(message!(
                "this workbook was laid out by another version of Brugwerk; hand it out anew"
            ));
        }
        let is_recorded = record.is_some();
        let came = Came {
            file,
            book,
            record: record.unwrap_or_else(|| self.as_now()),
        };
        if !is_recorded {
            self.remark(
                came.origin("", ""),
                message!("the sheet with what was sent is gone, so all is compared with the data as they are now"),
            );
        }
        self.speech.recall(came.record.words.clone());
        if is_recorded {
            self.lost_tables(&came);
        }
        for sheet in book.sheets.iter().filter(|sheet| is_table(sheet)) {
            self.sheet(&came, sheet);
        }
        let audience = Audience::from_key(&came.record.audience).unwrap_or_default();
        Ok((came.record.document.clone(), audience))
    }

    pub(super) fn fault(&mut self, origin: Origin, message: Message) {
        self.collected.faults.push(Fault { origin, message });
    }

    pub(super) fn remark(&mut self, origin: Origin, message: Message) {
        self.collected.remarks.push(Fault { origin, message });
    }

    /// A record of the data as they are now, where a workbook lost its own.
    fn as_now(&self) -> Record {
        let mut record = Record::default();
        for laid in lay(self.files, Audience::Internal, None) {
            for row in &laid.rows {
                for column in &laid.columns {
                    let datum = row.datum(column, Audience::Internal);
                    if datum.is_open {
                        let at = (laid.table.name.to_owned(), row.key(), column.key.clone());
                        record.sent.insert(at, datum.text);
                    }
                }
            }
        }
        record
    }

    fn sheet(&mut self, came: &Came<'_>, sheet: &BookSheet) {
        let name = text(sheet, 0, 0).strip_prefix(TABLE_SIGN).unwrap_or_default();
        if name == TASKS {
            self.answered_tasks(came, sheet);
            return;
        }
        if name.starts_with(ANSWERS) {
            self.answers(came, sheet, name);
            return;
        }
        let Some(table) = Table::named(name) else {
            let name = name.to_owned();
            self.fault(
                came.origin(&sheet.name, "A1"),
                message!("there is no table “{name}”", name),
            );
            return;
        };
        let turned = table.is_turned().then(|| turned(sheet));
        let leaf = self.leaf(came, turned.as_ref().unwrap_or(sheet), table);
        let origin = || came.origin(&sheet.name, "");
        let seen: BTreeSet<&str> = leaf.columns.iter().map(|(_, column)| column.key.as_str()).collect();
        let sent: BTreeSet<&str> = came.sent_columns(name);
        let gone: Vec<&str> = sent.difference(&seen).copied().collect();
        if !gone.is_empty() {
            let gone = gone.join(", ");
            self.fault(
                origin(),
                message!("columns are gone: {gone}; nothing of them was read", gone),
            );
        }
        self.own_columns(&leaf);
        let Some(found) = self.rows_of(&leaf) else { return };
        let expected = leaf.expected();
        let lacking: Vec<&str> = expected
            .iter()
            .copied()
            .filter(|key| !found.contains_key(*key))
            .collect();
        let is_all = lacking.len() > MOST_GONE && lacking.len() == expected.len();
        for key in lacking {
            self.gone(&leaf, key, is_all);
        }
    }

    /// Tells of columns that somebody put beside ours.
    fn own_columns(&mut self, leaf: &Leaf<'_, 'd>) {
        let cells = leaf
            .sheet
            .cells
            .keys()
            .filter(|(row, column)| *row >= HEADS && *column > 0);
        let others: BTreeSet<u16> = cells
            .map(|(_, column)| *column)
            .filter(|column| text(leaf.sheet, 0, *column).is_empty())
            .collect();
        for column in others {
            self.remark(
                leaf.origin(1, column),
                message!("this column is none of those that were sent; nothing of it was read"),
            );
        }
    }

    /// Tells of tables whose sheet is gone, or has lost the row by which its columns are known.
    fn lost_tables(&mut self, came: &Came<'_>) {
        let signs = came.book.sheets.iter().map(|sheet| text(sheet, 0, 0));
        let there: BTreeSet<&str> = signs.filter_map(|sign| sign.strip_prefix(TABLE_SIGN)).collect();
        let sent: BTreeSet<&str> = came.record.sent.keys().map(|(table, ..)| table.as_str()).collect();
        for table in sent.difference(&there) {
            let key = if table.starts_with(ANSWERS) { "answers" } else { table };
            let sheet = self.speech.locale().text(&format!("table-of-{key}"));
            self.fault(
                came.origin("", ""),
                message!(
                    "the sheet “{sheet}” is gone or has lost its hidden first row; nothing of it was read",
                    sheet
                ),
            );
        }
    }

    /// What of a sheet can be compared.
    fn leaf<'b>(&self, came: &'b Came<'b>, sheet: &'b BookSheet, table: Table) -> Leaf<'b, 'd> {
        let rows = rows(table, self.files, Audience::Internal);
        let heads: BTreeMap<&str, u16> = sheet
            .cells
            .range((0, 1)..(1, 0))
            .map(|((_, column), _)| (text(sheet, 0, *column), *column))
            .collect();
        let widest = |way: &[&str]| {
            let prefix = format!("{}.", way.join("."));
            let numbers = heads.keys().filter_map(|key| key.strip_prefix(&prefix)?.parse().ok());
            numbers.max().unwrap_or(0).max(longest(&rows, way))
        };
        let columns = table.columns(&widest).into_iter();
        let columns = columns.filter_map(|column| Some((*heads.get(column.key.as_str())?, column)));
        let parents = (0..).map_while(|depth| heads.get(format!("@{depth}").as_str()).copied());
        Leaf {
            columns: columns.collect(),
            parents: parents.collect(),
            came,
            sheet,
            table,
            rows,
        }
    }

    /// Compares the rows of a sheet; gives where each stands, by its key. Nothing where it isn't clear
    /// which of them are there.
    fn rows_of(&mut self, leaf: &Leaf<'_, 'd>) -> Option<BTreeMap<String, u32>> {
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        let mut known: Vec<(u32, String)> = Vec::new();
        let mut added: Vec<u32> = Vec::new();
        let expected: BTreeSet<&str> = leaf.expected().into_iter().collect();
        let mut is_clear = true;
        for row in leaf.lines() {
            let key = text(leaf.sheet, row, 0).trim().to_owned();
            let is_filled = leaf
                .columns
                .iter()
                .any(|(at, _)| !text(leaf.sheet, row, *at).trim().is_empty());
            if key.is_empty() {
                if is_filled {
                    added.push(row);
                }
                continue;
            }
            if !expected.contains(key.as_str()) {
                // Another key may stand for a row that was sent: then that row is not gone.
                is_clear = false;
                self.fault(
                    leaf.origin(row, 0),
                    message!("“{key}” is no key that was sent; put the old one back, or leave this cell empty in a row that is new", key),
                );
                continue;
            }
            if let Some(first) = seen.insert(key.clone(), row) {
                let (first, key) = (first + 1, key.clone());
                self.fault(
                    leaf.origin(row, 0),
                    message!(
                        "“{key}” stands here and on row {first}; leave this cell empty in the row that is new",
                        key,
                        first
                    ),
                );
                continue;
            }
            known.push((row, key));
        }
        if let Some((row, other)) = self.misplaced(leaf, &known) {
            self.fault(
                leaf.origin(row, 0),
                message!("this row holds what was sent for “{other}”: the rows were sorted without their first column; nothing of this sheet was read", other),
            );
            return None;
        }
        for (row, key) in known {
            self.row(leaf, row, &key);
        }
        for row in added {
            self.added(leaf, row);
        }
        is_clear.then_some(seen)
    }

    /// A row that holds what was sent for another one.
    fn misplaced(&mut self, leaf: &Leaf<'_, 'd>, known: &[(u32, String)]) -> Option<(u32, String)> {
        let mut sent: BTreeMap<Vec<String>, &str> = BTreeMap::new();
        let of = |key: &str| {
            leaf.columns
                .iter()
                .map(|(_, column)| leaf.sent(key, column).unwrap_or_default())
                .collect::<Vec<_>>()
        };
        for (_, key) in known {
            sent.insert(of(key), key);
        }
        let mut moved = Vec::new();
        for (row, key) in known {
            let now: Option<Vec<String>> = leaf
                .columns
                .iter()
                .map(|(at, column)| match leaf.sent(key, column) {
                    Some(_) => self.read(leaf, *row, *at, column, key).ok().map(|read| read.text),
                    None => Some(String::new()),
                })
                .collect();
            let Some(now) = now else { continue };
            let filled = now.iter().filter(|text| !text.is_empty()).count();
            if filled > 1
                && now != of(key)
                && let Some(other) = sent.get(&now)
            {
                moved.push((*row, (*other).to_owned()));
            }
        }
        moved.into_iter().next()
    }

    fn read(&mut self, leaf: &Leaf<'_, 'd>, row: u32, at: u16, column: &Column, key: &str) -> Result<Read, Message> {
        let Some(found) = leaf.sheet.cells.get(&(row, at)) else {
            return Ok(Read::default());
        };
        let file = leaf.file_of(key).and_then(|number| self.files.get(number));
        let file = file.or_else(|| self.files.iter().find(|file| leaf.table.is_in(file)));
        let Some(file) = file else { return Ok(Read::default()) };
        cell::read(found, column, file, &mut self.speech, leaf.came.book.counts_from_1904)
    }

    /// Compares a row that was sent.
    fn row(&mut self, leaf: &Leaf<'_, 'd>, row: u32, key: &str) {
        for (at, column) in &leaf.columns {
            let Some(sent) = leaf.sent(key, column) else { continue };
            let origin = leaf.origin(row, *at);
            let read = match self.read(leaf, row, *at, column, key) {
                Ok(read) => read,
                Err(message) => {
                    self.fault(origin, message);
                    continue;
                }
            };
            if same(column.kind, &read.text, &sent) {
                continue;
            }
            if let Some(remark) = read.remark {
                self.remark(origin.clone(), remark);
            }
            if let Err(message) = self.set(leaf, key, column, (&sent, &read.text), origin.clone()) {
                self.fault(origin, message);
            }
        }
    }

    /// Proposes another value for a cell.
    pub(super) fn set(
        &mut self,
        leaf: &Leaf<'_, '_>,
        key: &str,
        column: &Column,
        (sent, new): (&str, &str),
        origin: Origin,
    ) -> Result<(), Message> {
        let Some(row) = leaf.now(key) else {
            return Err(message!("what this row is about is no longer in the data"));
        };
        let Some(file) = self.files.get(row.file) else {
            return Ok(());
        };
        let now = row.datum(column, Audience::Internal).text;
        if same(column.kind, &now, new) {
            return Ok(());
        }
        let edits = self.changes.set(leaf.table, file, row, column, new)?;
        let state = if same(column.kind, &now, sent) {
            State::Sound
        } else {
            let shown = self.speech.shown(column, file, &now);
            State::Conflict(message!(
                "the data changed since this was sent; “{shown}” stands there now",
                shown
            ))
        };
        let place = (column.place).map(|place| (place + 1).to_string());
        let names = row.names.iter().map(String::as_str);
        let names: Vec<&str> = names
            .chain(column.way.iter().copied())
            .chain(place.as_deref())
            .collect();
        let value = |text: &str| (!text.is_empty()).then(|| as_json(column, text));
        let sentence = self.speech.telling().sentence(&names, value(&now), value(new));
        let line = file.line(&row.steps);
        let keys = [
            keys(leaf.table, file, row),
            column.way.iter().map(|name| (*name).to_owned()).collect(),
        ]
        .concat();
        let optional = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let path = file.path.clone();
        self.propose(Proposal {
            id: String::new(),
            origin,
            sentence,
            line,
            keys: [
                keys.join("."),
                place.map(|place| format!(".{place}")).unwrap_or_default(),
            ]
            .concat(),
            old: optional(&now),
            new: optional(new),
            is_new: false,
            state,
            steps: yaml(edits),
            path,
        });
        Ok(())
    }

    /// Proposes to take a row away that was sent and did not come back.
    fn gone(&mut self, leaf: &Leaf<'_, 'd>, key: &str, is_all: bool) {
        let Some(row) = leaf.now(key) else { return };
        let Some(file) = self.files.get(row.file) else { return };
        if !leaf.table.is_list() {
            let key = key.to_owned();
            self.fault(
                leaf.whole(),
                message!("the row “{key}” is gone; what it holds stays as it is", key),
            );
            return;
        }
        let names: Vec<&str> = row.names.iter().map(String::as_str).collect();
        let old = json(row.value, leaf.table.what());
        let sentence = self.speech.telling().sentence(&names, Some(old), None);
        let is_changed = leaf.columns.iter().any(|(_, column)| {
            let now = row.datum(column, Audience::Internal).text;
            leaf.sent(key, column)
                .is_some_and(|sent| !same(column.kind, &sent, &now))
        });
        let state = if is_all {
            State::Conflict(message!("all rows of this sheet are gone; were they meant to be?"))
        } else if is_changed {
            State::Conflict(message!("the row is gone, and the data changed since it was sent"))
        } else {
            State::Sound
        };
        let path = file.path.clone();
        self.propose(Proposal {
            id: String::new(),
            origin: leaf.whole(),
            sentence,
            line: file.line(&row.steps),
            keys: keys(leaf.table, file, row).join("."),
            old: Some(row.key()),
            new: None,
            is_new: false,
            state,
            steps: yaml(Changes::remove(leaf.table, file, row)),
            path,
        });
    }

    /// Adds a proposal under an id that the same change always has.
    pub(super) fn propose(&mut self, mut proposal: Proposal) {
        const DIGITS: usize = 8;
        let Proposal { path, keys, new, .. } = &proposal;
        let what = format!("{path}\n{keys}\n{}", new.as_deref().unwrap_or("\0"));
        proposal.id = sha256(&what).chars().take(DIGITS).collect();
        // What somebody answered stands in no sentence and in no log.
        if matches!(proposal.steps.as_slice(), [Step::Answers(_)]) {
            proposal.new = None;
        }
        let is_known = self.collected.proposals.iter().any(|known| known.id == proposal.id);
        if !is_known {
            self.collected.proposals.push(proposal);
        }
    }
}

/// The same sheet with its rows as columns.
fn turned(sheet: &BookSheet) -> BookSheet {
    let cells = sheet.cells.iter().filter_map(|((row, column), found)| {
        let column = u32::from(*column);
        Some(((column, u16::try_from(*row).ok()?), found.clone()))
    });
    BookSheet {
        name: sheet.name.clone(),
        is_visible: sheet.is_visible,
        cells: cells.collect(),
    }
}

pub(super) fn yaml(edits: Vec<Edit>) -> Vec<Step> {
    edits.into_iter().map(Step::Yaml).collect()
}

/// The text of a cell as the model serialises it.
fn as_json(column: &Column, text: &str) -> serde_json::Value {
    let single = |text: &str| match column.kind {
        Kind::Flag => text.eq_ignore_ascii_case("true").into(),
        _ => serde_json::Value::from(text),
    };
    if column.is_list {
        text.lines().map(single).collect()
    } else {
        single(text)
    }
}
