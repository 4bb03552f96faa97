//! A sheet that came back, beside what was sent of it and what the data holds now.

use std::collections::BTreeSet;

use crate::model::Audience;
use crate::office::{Book, BookSheet, cell_name};

use super::cell::same;
use super::laid::HEADS;
use super::proposal::Origin;
use super::record::Record;
use super::rows::Row;
use super::table::{Column, Table};

/// A workbook while it is compared.
pub(super) struct Came<'b> {
    pub(super) file: &'b str,
    pub(super) book: &'b Book,
    pub(super) record: Record,
}

/// A sheet while it is compared.
pub(super) struct Leaf<'b, 'd> {
    pub(super) came: &'b Came<'b>,
    pub(super) sheet: &'b BookSheet,
    pub(super) table: Table,
    /// The rows as they are now.
    pub(super) rows: Vec<Row<'d>>,
    /// The columns that the sheet still has, and where.
    pub(super) columns: Vec<(u16, Column)>,
    /// Where it names what a row belongs to.
    pub(super) parents: Vec<u16>,
}

impl Came<'_> {
    pub(super) fn origin(&self, sheet: &str, cell: &str) -> Origin {
        let place = match (sheet, cell) {
            ("", _) => String::new(),
            (sheet, "") => sheet.to_owned(),
            (sheet, cell) => format!("{sheet}!{cell}"),
        };
        Origin {
            file: self.file.to_owned(),
            place,
        }
    }

    /// A place in the file.
    pub(super) fn at(&self, place: &str) -> Origin {
        Origin {
            file: self.file.to_owned(),
            place: place.to_owned(),
        }
    }

    /// The columns of which anything was sent.
    pub(super) fn sent_columns(&self, table: &str) -> BTreeSet<&str> {
        let sent = self.record.sent.keys().filter(|(own, ..)| own == table);
        sent.map(|(.., column)| column.as_str()).collect()
    }
}

impl<'d> Leaf<'_, 'd> {
    pub(super) fn origin(&self, row: u32, column: u16) -> Origin {
        let turned = (u32::from(column), u16::try_from(row).unwrap_or(u16::MAX));
        let cell = cell_name(if self.table.is_turned() { turned } else { (row, column) });
        self.came.origin(&self.sheet.name, &cell)
    }

    pub(super) fn whole(&self) -> Origin {
        self.came.origin(&self.sheet.name, "")
    }

    /// The rows of the sheet that hold anything, below the heads.
    pub(super) fn lines(&self) -> Vec<u32> {
        let mut lines: Vec<u32> = self
            .sheet
            .cells
            .keys()
            .map(|(row, _)| *row)
            .filter(|row| *row >= HEADS)
            .collect();
        lines.dedup();
        lines
    }

    /// The keys of the rows that were sent.
    pub(super) fn expected(&self) -> Vec<&str> {
        self.came.record.rows(self.table.name)
    }

    /// What was sent of a cell.
    pub(super) fn sent(&self, key: &str, column: &Column) -> Option<String> {
        self.came
            .record
            .sent(self.table.name, key, &column.key)
            .map(ToOwned::to_owned)
    }

    /// The row of the data that is meant by a key.
    pub(super) fn now(&self, key: &str) -> Option<&Row<'d>> {
        let same = |row: &&Row<'d>| row.key() == key;
        let row = self.rows.iter().find(same)?;
        if !row.is_numbered() || self.is_as_sent(row, key) {
            return Some(row);
        }
        // A number says nothing once the list changed: then the row is the one that still holds what was sent.
        let (list, _) = key.rsplit_once('/').unwrap_or_default();
        let mut others = self.rows.iter().filter(|row| {
            let own = row.key();
            own.rsplit_once('/').unwrap_or_default().0 == list && self.is_as_sent(row, key)
        });
        let found = others.next();
        if others.next().is_some() { None } else { found }
    }

    pub(super) fn is_as_sent(&self, row: &Row<'_>, key: &str) -> bool {
        self.columns.iter().all(|(_, column)| {
            let now = row.datum(column, Audience::Internal).text;
            self.sent(key, column).is_none_or(|sent| same(column.kind, &sent, &now))
        })
    }

    pub(super) fn file_of(&self, key: &str) -> Option<usize> {
        self.rows.iter().find(|row| row.key() == key).map(|row| row.file)
    }

    /// Whether its rows have ids of their own, which no column shows.
    pub(super) fn needs_id(&self) -> bool {
        let what = self.table.what().and_then(|what| what.of_field("id"));
        what.is_some_and(|id| id.is_own_id() && id.refers_to().is_none())
    }
}
