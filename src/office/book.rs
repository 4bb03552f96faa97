//! A workbook that came back.

use std::collections::BTreeMap;

use crate::diagnostic::Message;

/// A workbook that came back.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Book {
    /// Its sheets, in order, hidden ones too.
    pub sheets: Vec<BookSheet>,
    /// Names of single cells: the sheet, and the cell from row and column 0; names of anything else are left out.
    pub names: BTreeMap<String, (String, (u32, u16))>,
    /// Properties of the file that other programs gave it.
    pub properties: BTreeMap<String, String>,
    /// Whether days are counted from 1904.
    pub counts_from_1904: bool,
}

/// A sheet of a workbook that came back.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BookSheet {
    /// Its name.
    pub name: String,
    /// Whether it is seen.
    pub is_visible: bool,
    /// Its cells that hold something, by row and column from 0.
    pub cells: BTreeMap<(u32, u16), Found>,
}

/// What a cell that came back holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it holds.
    pub content: Content,
    /// How a number in it is shown.
    pub shown_as: ShownAs,
    /// Whether a formula computes it.
    pub is_computed: bool,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A text.
    Text(String),
    /// A number, as the file writes it.
    Number(String),
    /// True or false.
    Flag(bool),
    /// A day, as the file writes it: year, month and day, perhaps with a time.
    Day(String),
    /// An error, such as `#REF!`.
    Error(String),
    /// A formula without a result.
    Nothing,
}

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ShownAs {
    /// As a number.
    #[default]
    Number,
    /// As text.
    Text,
    /// With a per cent sign, a hundred times as large.
    Percent,
    /// As a day or a time.
    Day,
}

/// Why a file is not read: one plain sentence, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotRead {
    /// Why, without a full stop.
    pub why: Message,
    /// What to do.
    pub help: Message,
}
