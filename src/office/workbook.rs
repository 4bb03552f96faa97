//! A workbook to hand out.

use rust_decimal::Decimal;
use time::Date;

/// A workbook to hand out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Workbook {
    /// Its title, in the properties of the file.
    pub title: String,
    /// Who made it, in the properties of the file.
    pub author: String,
    /// The sheets, in order.
    pub sheets: Vec<Sheet>,
    /// Lists to choose from, each under a name that [`Validation::Choice`] gives.
    pub choices: Vec<Choices>,
    /// Single cells that have a name: the name, the sheet, and the cell from row and column 0.
    pub names: Vec<(String, String, (u32, u16))>,
    /// Properties of the file of our own: name and value.
    pub properties: Vec<(String, String)>,
}

/// The words that a list to choose from offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// What validations call it: letters, digits, points and underscores.
    pub name: String,
    /// The words, in order.
    pub words: Vec<String>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its name, of at most 31 characters, without `[]:*?/\`, and no apostrophe at its beginning or end.
    pub name: String,
    /// Whether it is seen.
    pub shown: Shown,
    /// Its columns, from the first.
    pub columns: Vec<Column>,
    /// Its rows, from the first.
    pub rows: Vec<Row>,
    /// How many rows and columns stay in sight.
    pub frozen: (u32, u16),
    /// The rows that each printed page begins with: the first, and how many.
    pub repeated: Option<(u32, u32)>,
    /// Whether only what is open to input can be changed.
    pub is_protected: bool,
    /// What cells may hold elsewhere than in whole columns.
    pub areas: Vec<Area>,
}

/// Cells that may hold certain things alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// What they may hold.
    pub validation: Validation,
    /// What is asked, in a few words: said to whoever types what the validation refuses.
    pub asked: Option<String>,
    /// The first cell, by row and column from 0.
    pub first: (u32, u16),
    /// The last cell.
    pub last: (u32, u16),
}

/// Whether a sheet is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// It is.
    #[default]
    Visible,
    /// It is not, until somebody asks for it.
    Hidden,
    /// It is not, and no menu shows it: what Brugwerk reads back.
    VeryHidden,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// How many digits wide it is; the program's own width where it is 0.
    pub width: u16,
    /// Whether it is hidden.
    pub is_hidden: bool,
    /// What its cells may hold, from which row (counted from 0), to which row.
    pub validation: Option<(Validation, u32, u32)>,
    /// What is asked, in a few words: said to whoever types what the validation refuses.
    pub asked: Option<String>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Its cells, from the first column.
    pub cells: Vec<Cell>,
    /// Whether it is hidden.
    pub is_hidden: bool,
    /// How many points high it is; as high as the program makes it where it is 0.
    pub height: u16,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What it holds.
    pub entry: Entry,
    /// How it looks, and whether it is open to input.
    pub look: Look,
    /// A remark that stands beside it when the pointer rests on it.
    pub remark: Option<String>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Entry {
    /// Nothing.
    #[default]
    Nothing,
    /// A text; never a formula, whatever it begins with.
    Text(String),
    /// A number; of at most 15 significant digits, which is what a cell can hold exactly.
    Number(Decimal),
    /// A day.
    Day(Date),
    /// A formula, in English function names and with points as decimal marks, and what it gives.
    Formula {
        /// The formula, without the sign before it.
        formula: String,
        /// What it gives, as a program that does not compute it shows.
        result: Box<Entry>,
    },
    /// A link to a sheet of the workbook.
    Link {
        /// The name of the sheet.
        sheet: String,
        /// The words of the link.
        text: String,
    },
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// What it is for.
    pub role: Role,
    /// How its number is shown.
    pub notation: Notation,
}

/// What a cell is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// Text that explains.
    #[default]
    Plain,
    /// The title of a sheet.
    Title,
    /// The head of a column.
    Head,
    /// The head of a group of rows.
    Group,
    /// Open to input.
    Input,
    /// Computed or fixed, closed to input.
    Fixed,
    /// A total, closed to input.
    Total,
    /// A remark, less prominent.
    Faint,
    /// At fault.
    Fault,
}

/// How a number is shown; the decimal mark is the reader's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Notation {
    /// As the program shows it.
    #[default]
    General,
    /// As text: what is typed stays as it is typed.
    Text,
    /// An amount with two decimals and points or spaces between thousands.
    Money,
    /// A number with as many decimals as it has.
    Decimal,
    /// An exact amount: two decimals at least, and six at most.
    Exact,
    /// A number of hundredths, without a per cent sign.
    Percent,
    /// A part of one, as a percentage with two decimals and its sign.
    Share,
    /// A whole number.
    Whole,
    /// A year, or another whole number without marks between thousands.
    Year,
    /// A day, as day, month and year.
    Day,
}

/// What a cell may hold.
#[derive(Debug, Clone, PartialEq)]
pub enum Validation {
    /// A word of a list of [`Workbook::choices`].
    Choice(String),
    /// A whole number between two others.
    Whole(i64, i64),
    /// A number between two others.
    Number(Decimal, Decimal),
    /// A day.
    Day,
}
