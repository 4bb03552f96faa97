//! What a sheet of the workbook is made of: tables whose cells are known already, or wait for a pen.

use std::borrow::Cow;

use serde::Serialize;

use crate::document::base::estimates::Mark;
use crate::document::base::{Points, Rich, paragraph};
use crate::model::RichBlock;

/// A sheet: an exercise on pages of its own.
#[derive(Debug, Serialize)]
pub(super) struct WorkSheet<'a> {
    /// Its label.
    pub id: String,
    /// What it is, above the title: "Oefening 1".
    pub kicker: String,
    pub title: String,
    pub instruction: Option<Rich<'a>>,
    pub principles: Points<'a>,
    pub questions: Points<'a>,
    /// The estimate that what is known on this sheet rests on.
    pub mark: Option<Mark>,
    pub tables: Vec<WorkTable<'a>>,
    /// Whether the tables follow each other as high as they are, as long lists do, and don't fill the page.
    pub flows: bool,
}

/// A table to complete.
#[derive(Debug, Serialize)]
pub(super) struct WorkTable<'a> {
    pub title: Option<String>,
    pub intro: Option<Rich<'a>>,
    pub examples: Points<'a>,
    pub columns: Vec<WorkColumn>,
    pub rows: Vec<WorkRow<'a>>,
}

/// A column, with the share of the width that it takes.
#[derive(Debug, Serialize)]
pub(super) struct WorkColumn {
    pub title: String,
    pub share: u8,
}

/// A row of a table.
#[derive(Debug, Serialize)]
pub(super) struct WorkRow<'a> {
    pub cells: Vec<WorkCell<'a>>,
    /// Whether there is something to write, so that the row takes of the spare room.
    pub write: bool,
}

/// A cell of a table.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum WorkCell<'a> {
    /// The name of one or more rows.
    Head {
        title: Cow<'a, str>,
        note: Option<&'a str>,
        rows: usize,
    },
    /// What the data says already.
    Known {
        #[serde(flatten)]
        known: Known<'a>,
    },
    /// An explanation of the method.
    Hint { points: Points<'a> },
    /// Room to write.
    Write,
    /// Boxes, one of which is ticked.
    Ticks { options: Vec<String> },
}

/// Something that the data says already.
#[derive(Debug, Default, Serialize)]
pub(super) struct Known<'a> {
    /// A word before the points: "Nog open".
    pub lead: Option<String>,
    pub points: Vec<Cow<'a, [RichBlock]>>,
    /// A sign with its word.
    pub sign: Option<KnownSign>,
    /// Under a second word, what else is known.
    pub more: Option<Box<Known<'a>>>,
    pub mark: Option<Mark>,
    /// Whether it names its row.
    pub head: bool,
    /// Whether it is a figure.
    pub figure: bool,
    /// How many columns it takes.
    pub columns: usize,
}

/// The sign of a status or of the state of a tension.
#[derive(Debug, Serialize)]
pub(super) struct KnownSign {
    /// `status` or `state`.
    pub of: &'static str,
    pub key: &'static str,
    pub word: String,
}

impl<'a> Known<'a> {
    /// Points of the data.
    pub fn points(points: impl IntoIterator<Item = Rich<'a>>) -> Self {
        Self {
            points: points.into_iter().map(Cow::Borrowed).collect(),
            columns: 1,
            ..Self::default()
        }
    }

    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            points: vec![Cow::Owned(paragraph(text.into()))],
            columns: 1,
            ..Self::default()
        }
    }

    /// A text that names its row.
    pub fn head(text: impl Into<String>) -> Self {
        Self {
            head: true,
            ..Self::text(text)
        }
    }

    /// A figure.
    pub fn figure(text: String) -> Self {
        Self {
            figure: true,
            ..Self::text(text)
        }
    }
}

impl<'a> From<Known<'a>> for WorkCell<'a> {
    fn from(known: Known<'a>) -> Self {
        Self::Known { known }
    }
}

impl<'a> WorkCell<'a> {
    /// The name of a row.
    pub fn head(title: impl Into<Cow<'a, str>>) -> Self {
        Self::Head {
            title: title.into(),
            note: None,
            rows: 1,
        }
    }
}

impl<'a> WorkRow<'a> {
    /// A row, which takes of the spare room where a cell is to be written in.
    pub fn new(cells: Vec<WorkCell<'a>>) -> Self {
        let write = cells.iter().any(|cell| matches!(cell, WorkCell::Write));
        Self { cells, write }
    }

    /// A row with nothing but room to write.
    pub fn blank(cells: usize) -> Self {
        Self::new((0..cells).map(|_| WorkCell::Write).collect())
    }
}

impl<'a> WorkTable<'a> {
    /// A table with columns of these titles and shares.
    pub fn new(columns: Vec<(String, u8)>, rows: Vec<WorkRow<'a>>) -> Self {
        Self {
            title: None,
            intro: None,
            examples: Points::new(),
            columns: columns
                .into_iter()
                .map(|(title, share)| WorkColumn { title, share })
                .collect(),
            rows,
        }
    }

    /// The same under a title.
    pub fn titled(self, title: impl Into<String>) -> Self {
        Self {
            title: Some(title.into()),
            ..self
        }
    }
}

impl WorkSheet<'_> {
    /// How many cells are known, and how many wait for a pen.
    pub fn count(&self) -> (usize, usize) {
        let cells = || {
            self.tables
                .iter()
                .flat_map(|table| &table.rows)
                .flat_map(|row| &row.cells)
        };
        (
            cells().filter(|cell| matches!(cell, WorkCell::Known { .. })).count(),
            cells()
                .filter(|cell| matches!(cell, WorkCell::Write | WorkCell::Ticks { .. }))
                .count(),
        )
    }
}
