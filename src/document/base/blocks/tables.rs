//! Blocks that several documents place: tables, key figures, reckonings, verdicts.

use serde::Serialize;

use crate::document::base::estimates::Mark;
use crate::document::base::{Composer, Rich};
use crate::locale::Locale;
use crate::model::{Inline, Located, RichBlock, RichText};

/// A few large numbers.
#[derive(Debug, Serialize)]
pub(in crate::document) struct KeyFigures {
    pub items: Vec<KeyFigure>,
}

/// A large number.
#[derive(Debug, Serialize)]
pub(in crate::document) struct KeyFigure {
    pub label: String,
    pub value: String,
    pub note: Option<String>,
    pub mark: Option<Mark>,
}

/// A table.
#[derive(Debug, Serialize)]
pub(in crate::document) struct DataTable {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub note: Option<String>,
    pub reasons: Option<Reasons>,
    pub mark: Option<Mark>,
    pub size: Size,
    pub landscape: bool,
}

/// Why the rows of a table are as they are: a list below it, which takes no room from its columns.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Reasons {
    pub title: String,
    pub items: Vec<String>,
}

/// A column of a table.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Column {
    pub title: String,
    pub align: Align,
    pub width: Width,
}

/// How a column is set.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::document) enum Align {
    Left,
    Right,
}

/// How much room a column asks for.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::document) enum Width {
    Narrow,
    Normal,
    Wide,
}

/// The size of a table's text.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::document) enum Size {
    Normal,
    Fine,
}

/// A row of a table.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Row {
    pub style: RowStyle,
    pub cells: Vec<Cell>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::document) enum RowStyle {
    Normal,
    Strong,
    Total,
    Group,
    Quiet,
}

/// A cell of a table.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(in crate::document) enum Cell {
    Plain(String),
    Rich {
        rich: Vec<RichBlock>,
    },
    Sign {
        v: String,
        sign: Option<&'static str>,
        target: Option<String>,
        mark: Option<Mark>,
    },
}

/// A line-by-line reckoning.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Calculation {
    pub title: Option<String>,
    pub steps: Vec<Step>,
    pub residue: Option<String>,
}

/// A line of a reckoning.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Step {
    pub label: String,
    pub formula: Option<String>,
    pub value: String,
    pub style: StepStyle,
    pub mark: Option<Mark>,
}

/// What a line of a reckoning is.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::document) enum StepStyle {
    Normal,
    Sub,
    Total,
}

/// One prominent answer.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Verdict {
    pub question: String,
    pub answer: String,
    pub sentence: Vec<RichBlock>,
    pub good: Option<bool>,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<Rich<'_>> for Cell {
    fn from(text: Rich<'_>) -> Self {
        Self::Rich { rich: text.to_vec() }
    }
}

impl From<&Located<RichText>> for Cell {
    fn from(text: &Located<RichText>) -> Self {
        text.blocks().into()
    }
}

/// Where there is nothing to say, a dash stands.
impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(something: Option<T>) -> Self {
        something.map_or_else(|| "–".into(), Into::into)
    }
}

impl Cell {
    /// A text that links to the place with this label.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "callers hand over a number, an id or a text alike"
    )]
    pub fn link(text: impl ToString, target: String) -> Self {
        Self::Sign {
            v: text.to_string(),
            sign: None,
            target: Some(target),
            mark: None,
        }
    }

    /// A word with its sign: good or not.
    pub fn judged(text: String, good: bool) -> Self {
        Self::Sign {
            v: text,
            sign: Some(if good { "yes" } else { "no" }),
            target: None,
            mark: None,
        }
    }

    /// A text with the mark of an estimate, where it is one.
    pub fn marked(text: String, mark: Option<Mark>) -> Self {
        if mark.is_none() {
            return Self::Plain(text);
        }
        Self::Sign {
            v: text,
            sign: None,
            target: None,
            mark,
        }
    }

    /// An address of the web that links there.
    pub fn address(url: &str) -> Self {
        let link = Inline::Link {
            url: url.to_owned(),
            c: vec![Inline::Text { v: url.to_owned() }],
        };
        Self::Rich {
            rich: vec![RichBlock::Par { c: vec![link] }],
        }
    }
}

/// What stands under a column's words, which a key of the locale gives.
#[derive(Clone, Copy)]
pub(in crate::document) enum Head<'k> {
    Narrow(&'k str),
    Normal(&'k str),
    Wide(&'k str),
    Numbers(&'k str),
}

/// The columns under these words.
pub(in crate::document) fn columns(locale: &Locale, heads: &[Head<'_>]) -> Vec<Column> {
    let column = |head: &Head<'_>| match head {
        Head::Narrow(key) => Column::words(locale.text(key), Width::Narrow),
        Head::Normal(key) => Column::words(locale.text(key), Width::Normal),
        Head::Wide(key) => Column::words(locale.text(key), Width::Wide),
        Head::Numbers(key) => Column::numbers(locale.text(key)),
    };
    heads.iter().map(column).collect()
}

impl KeyFigure {
    /// A figure without note or mark.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "callers hand over a number, an id or a text alike"
    )]
    pub fn new(label: String, value: impl ToString) -> Self {
        Self {
            label,
            value: value.to_string(),
            note: None,
            mark: None,
        }
    }

    /// The same with a note under it.
    pub fn noted(self, note: impl Into<Option<String>>) -> Self {
        let note = note.into();
        Self { note, ..self }
    }
}

impl Column {
    /// A column of words.
    pub fn words(title: impl Into<String>, width: Width) -> Self {
        Self {
            title: title.into(),
            align: Align::Left,
            width,
        }
    }

    /// A column of numbers.
    pub fn numbers(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            align: Align::Right,
            width: Width::Narrow,
        }
    }
}

impl Row {
    /// A row of this style.
    pub fn new(style: RowStyle, cells: Vec<Cell>) -> Self {
        Self { style, cells }
    }

    /// An ordinary row.
    pub fn normal(cells: Vec<Cell>) -> Self {
        Self::new(RowStyle::Normal, cells)
    }

    /// The row under all others, with their total.
    pub fn total(cells: Vec<Cell>) -> Self {
        Self::new(RowStyle::Total, cells)
    }

    /// A row that matters less than others.
    pub fn quiet(cells: Vec<Cell>) -> Self {
        Self::new(RowStyle::Quiet, cells)
    }

    /// A title over the rows that follow.
    pub fn group(title: impl Into<Cell>) -> Self {
        Self::new(RowStyle::Group, vec![title.into()])
    }
}

impl DataTable {
    /// A table with columns under the words of these keys.
    pub fn under(locale: &Locale, heads: &[Head<'_>], rows: impl IntoIterator<Item = Row>) -> Self {
        Self::new(columns(locale, heads), rows.into_iter().collect())
    }

    /// A table without note or mark, in the ordinary size.
    pub fn new(columns: Vec<Column>, rows: Vec<Row>) -> Self {
        Self {
            columns,
            rows,
            note: None,
            reasons: None,
            mark: None,
            size: Size::Normal,
            landscape: false,
        }
    }

    /// The same with the number of the estimate that it rests on.
    pub fn marked(self, mark: Option<Mark>) -> Self {
        Self { mark, ..self }
    }

    /// The same with a note under it.
    pub fn noted(self, note: impl Into<Option<String>>) -> Self {
        let note = note.into();
        Self { note, ..self }
    }
}

impl Composer<'_> {
    /// A table with columns under the words of these keys.
    pub fn table(&self, heads: &[Head<'_>], rows: impl IntoIterator<Item = Row>) -> DataTable {
        DataTable::under(self.locale, heads, rows)
    }
}

impl Step {
    /// An ordinary line with its formula.
    pub fn normal(label: String, formula: Option<String>, value: String) -> Self {
        Self::new(label, formula, value, StepStyle::Normal)
    }

    /// A line with its formula.
    pub fn new(label: String, formula: Option<String>, value: String, style: StepStyle) -> Self {
        Self {
            label,
            formula,
            value,
            style,
            mark: None,
        }
    }
}
