//! What a workbook that comes back says of itself, and of what it was when it left.
//!
//! It stands on a sheet that no menu shows. What came back is compared with what was sent, and not with the data as they
//! are: so a change that somebody else made meanwhile is told and not undone.

use std::collections::BTreeMap;

use crate::office::{Book, BookSheet, Cell, Content, Entry, Look, Notation, Role, Row, Sheet, Shown};

/// The sheet.
const SHEET: &str = "_brugwerk";
/// What its first cell says.
const SIGN: &str = "brugwerk";
/// What a line begins with that says what a word means.
const WORD: &str = "=";
/// The version of how workbooks are laid out; another version reads no workbook of this one.
pub const LAYOUT: &str = "1";

/// What the first cell of a sheet with a table begins with; its name follows.
pub const TABLE_SIGN: &str = "brugwerk:";
/// How the name of a table of answers begins; the id of its self-assessment follows.
pub const ANSWERS: &str = "answers/";

/// The name of the table of tasks.
pub const TASKS: &str = "tasks";

/// What a hand-out says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// The version of its layout.
    pub layout: String,
    /// What it is: `programme`, or `partnership:ID`.
    pub document: String,
    /// The SHA-256 of the data that it was made from.
    pub data: String,
    /// The language of its words.
    pub language: String,
    /// For whom it was made.
    pub audience: String,
    /// What was sent, by table, row and column.
    pub sent: BTreeMap<(String, String, String), String>,
    /// What its words meant: the value, by what they are words of and the word.
    pub words: BTreeMap<(String, String), String>,
}

impl Record {
    fn heads(&self) -> [(&'static str, &str); 6] {
        [
            (SIGN, "workbook"),
            ("layout", &self.layout),
            ("document", &self.document),
            ("data", &self.data),
            ("language", &self.language),
            ("audience", &self.audience),
        ]
    }

    /// The sheet that says it.
    pub fn sheet(&self) -> Sheet {
        let heads = self.heads();
        let heads = heads.iter().map(|(name, value)| row([name, value, "", ""]));
        let sent = self.sent.iter();
        let sent = sent.map(|((table, key, column), text)| row([table, key, column, text]));
        let words = self.words.iter();
        let words = words.map(|((of, word), value)| row([WORD, of, word, value]));
        Sheet {
            name: SHEET.to_owned(),
            shown: Shown::VeryHidden,
            rows: heads.chain(words).chain(sent).collect(),
            is_protected: true,
            ..Sheet::default()
        }
    }

    /// What a workbook says of itself; nothing where it lost that, or never had it.
    pub fn of(book: &Book) -> Option<Self> {
        let sheet = book.sheets.iter().find(|sheet| text(sheet, 0, 0) == SIGN)?;
        let mut record = Self::default();
        let last = sheet.cells.keys().map(|(row, _)| *row).max()?;
        for row in 0..=last {
            let [name, value, column, sent] = [0, 1, 2, 3].map(|column| text(sheet, row, column));
            match name {
                SIGN => {}
                "layout" if column.is_empty() => value.clone_into(&mut record.layout),
                "document" if column.is_empty() => value.clone_into(&mut record.document),
                "data" if column.is_empty() => value.clone_into(&mut record.data),
                "language" if column.is_empty() => value.clone_into(&mut record.language),
                "audience" if column.is_empty() => value.clone_into(&mut record.audience),
                WORD => {
                    let key = (value.to_owned(), column.to_owned());
                    record.words.insert(key, sent.to_owned());
                }
                _ => {
                    let key = (name.to_owned(), value.to_owned(), column.to_owned());
                    record.sent.insert(key, sent.to_owned());
                }
            }
        }
        Some(record)
    }

    /// What was sent of a cell; nothing where it had no such cell.
    pub fn sent(&self, table: &str, row: &str, column: &str) -> Option<&str> {
        let key = (table.to_owned(), row.to_owned(), column.to_owned());
        self.sent.get(&key).map(String::as_str)
    }

    /// The keys of the rows that were sent of a table.
    pub fn rows(&self, table: &str) -> Vec<&str> {
        let mut rows: Vec<&str> = Vec::new();
        for (_, row, _) in self.sent.keys().filter(|(own, ..)| own == table) {
            if rows.last() != Some(&row.as_str()) {
                rows.push(row);
            }
        }
        rows
    }
}

fn row(texts: [&str; 4]) -> Row {
    let cell = |text: &str| Cell {
        entry: if text.is_empty() {
            Entry::Nothing
        } else {
            Entry::Text(text.to_owned())
        },
        look: Look {
            role: Role::Fixed,
            notation: Notation::Text,
        },
        remark: None,
    };
    Row {
        cells: texts.iter().map(|text| cell(text)).collect(),
        is_hidden: false,
        ..Row::default()
    }
}

/// The text of a cell; nothing where there is none.
pub fn text(sheet: &BookSheet, row: u32, column: u16) -> &str {
    match sheet.cells.get(&(row, column)).map(|found| &found.content) {
        Some(Content::Text(text) | Content::Number(text) | Content::Day(text)) => text,
        _ => "",
    }
}
