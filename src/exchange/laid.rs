//! A table as a sheet lays it out: which columns it has, and which cells lead.

use crate::model::Audience;

use super::data::DataFile;
use super::rows::{Row, longest, rows};
use super::table::{Column, TABLES, Table};

/// Rows of a sheet before the data: the keys of the columns, hidden, and their heads.
pub const HEADS: u32 = 2;

/// The empty rows below the data, to add to.
pub const SPARE: u32 = 10;

/// A table with its rows.
#[derive(Debug)]
pub struct Laid<'d> {
    /// The table.
    pub table: Table,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row<'d>>,
}

/// The tables of a programme that an audience may see, or those of one partnership; a table without rows is left out
/// where nothing could be added to it.
pub fn lay<'d>(files: &'d [DataFile], audience: Audience, only: Option<&str>) -> Vec<Laid<'d>> {
    let laid = TABLES.iter().filter_map(|table| {
        let mut rows = rows(*table, files, audience);
        if let Some(only) = only {
            let id = |row: &Row<'_>| files.get(row.file).and_then(DataFile::id) == Some(only);
            rows.retain(id);
        }
        if rows.is_empty() {
            return None;
        }
        let columns = table.columns(&|way| longest(&rows, way));
        Some(Laid {
            table: *table,
            columns,
            rows,
        })
    });
    laid.collect()
}

impl Laid<'_> {
    /// How many names lead to its rows, before their own: the file, and each list around theirs.
    pub fn parents(&self) -> usize {
        let Some(first) = self.rows.first() else { return 0 };
        first.identity.len() - usize::from(self.table.is_list())
    }

    /// How many cells of a row stand before those of its columns: what it is recognised by, and what it belongs to.
    pub fn leading(&self) -> usize {
        1 + self.parents()
    }
}
