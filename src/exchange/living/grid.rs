//! A sheet while it is put together: cells in any order.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::office::{Cell, Column, Entry, Look, Notation, Role, Row, Sheet, Validation};

use super::address::Address;

/// As many significant digits as a cell holds exactly.
const DIGITS: u32 = 15;

/// A sheet while it is put together.
#[derive(Debug, Clone, Default)]
pub(super) struct Grid {
    cells: BTreeMap<(u32, u16), Cell>,
    /// How wide its columns are.
    pub widths: Vec<u16>,
    /// How many rows and columns stay in sight.
    pub frozen: (u32, u16),
    /// What the cells of a column may hold: the column, from which row, to which.
    pub validation: Option<(u16, Validation, u32, u32)>,
}

impl Grid {
    /// Puts a cell.
    pub fn put(&mut self, (row, column): (u32, u16), cell: Cell) {
        self.cells.insert((row, column), cell);
    }

    /// Puts a cell at an address on this sheet.
    pub fn put_at(&mut self, at: Address, cell: Cell) {
        self.put((at.row, at.column), cell);
    }

    /// Puts a text.
    pub fn text(&mut self, at: (u32, u16), role: Role, words: impl Into<String>) {
        self.put(at, text(role, words));
    }

    /// Puts texts beside each other.
    pub fn texts(&mut self, (row, column): (u32, u16), role: Role, words: impl IntoIterator<Item = String>) {
        for (words, column) in words.into_iter().zip(column..) {
            self.text((row, column), role, words);
        }
    }

    /// Puts the heads of columns beside each other: the first over words, the others over numbers.
    pub fn heads(&mut self, (row, column): (u32, u16), words: impl IntoIterator<Item = String>) {
        for (words, at) in words.into_iter().zip(column..) {
            let mut cell = text(Role::Head, words);
            if at > column {
                cell.look.notation = Notation::Decimal;
            }
            self.put((row, at), cell);
        }
    }

    /// Looks like the head of a group of rows across so many columns.
    pub fn band(&mut self, row: u32, columns: u16, words: impl Into<String>) {
        self.text((row, 0), Role::Group, words);
        for column in 1..columns {
            self.put((row, column), text(Role::Group, ""));
        }
    }

    /// The number that a formula gives; nothing where none stands there or what it gives can't be held.
    pub fn result(&self, at: (u32, u16)) -> Option<Decimal> {
        match &self.cells.get(&at)?.entry {
            Entry::Formula { result, .. } => match **result {
                Entry::Number(value) => Some(value),
                _ => None,
            },
            _ => None,
        }
    }

    /// How a number in a cell is shown.
    pub fn notation(&self, at: (u32, u16)) -> Notation {
        self.cells.get(&at).map(|cell| cell.look.notation).unwrap_or_default()
    }

    /// The first row below all that is put.
    pub fn end(&self) -> u32 {
        self.cells.last_key_value().map_or(0, |((row, _), _)| row + 1)
    }

    /// The sheet under this name, open to input where its cells say so alone.
    pub fn into_sheet(self, name: String) -> Sheet {
        let mut rows = vec![Row::default(); usize::try_from(self.end()).unwrap_or_default()];
        for ((row, column), cell) in self.cells {
            let Some(row) = usize::try_from(row).ok().and_then(|row| rows.get_mut(row)) else {
                continue;
            };
            let least = usize::from(column) + 1;
            if row.cells.len() < least {
                row.cells.resize(least, Cell::default());
            }
            row.height = row
                .height
                .max(height(&cell, self.widths.get(usize::from(column)).copied()));
            row.cells[usize::from(column)] = cell;
        }
        let mut columns: Vec<Column> = self
            .widths
            .into_iter()
            .map(|width| Column {
                width,
                ..Column::default()
            })
            .collect();
        if let Some((column, validation, from, to)) = self.validation
            && let Some(column) = columns.get_mut(usize::from(column))
        {
            column.validation = Some((validation, from, to));
        }
        Sheet {
            name,
            columns,
            rows,
            frozen: self.frozen,
            is_protected: true,
            ..Sheet::default()
        }
    }
}

/// How many points high a row must be for a cell; 0 where one line will do.
///
/// Programs that show a workbook without laying it out anew would cut texts off.
fn height(cell: &Cell, width: Option<u16>) -> u16 {
    /// Points of a title, and of a line of any other text.
    const POINTS: (u16, u16) = (24, 15);
    let Entry::Text(text) = &cell.entry else { return 0 };
    // Letters of a proportional typeface are narrower than digits, bold ones are not.
    let tenths = match cell.look.role {
        Role::Title => return POINTS.0,
        Role::Group => return 0,
        Role::Head | Role::Total => 11,
        _ => 9,
    };
    let letters = text.chars().count() * tenths;
    let lines = letters.div_ceil(10 * usize::from(width.unwrap_or(10).max(1)));
    let lines = u16::try_from(lines).unwrap_or(u16::MAX);
    if lines > 1 { lines.saturating_mul(POINTS.1) } else { 0 }
}

/// A cell with a text; nothing but its look where the text is empty.
pub(super) fn text(role: Role, words: impl Into<String>) -> Cell {
    let words = words.into();
    let entry = if words.is_empty() {
        Entry::Nothing
    } else {
        Entry::Text(words)
    };
    let look = Look {
        role,
        notation: Notation::General,
    };
    Cell {
        entry,
        look,
        remark: None,
    }
}

/// A cell with a number.
pub(super) fn number(role: Role, notation: Notation, value: Decimal) -> Cell {
    Cell {
        entry: entry(Some(value)),
        look: Look { role, notation },
        remark: None,
    }
}

/// A cell with a formula, and what it gives.
pub(super) fn formula(role: Role, notation: Notation, formula: String, result: Entry) -> Cell {
    let result = Box::new(result);
    Cell {
        entry: Entry::Formula { formula, result },
        look: Look { role, notation },
        remark: None,
    }
}

/// A number as a cell holds it; nothing where there is none.
pub(super) fn entry(value: Option<Decimal>) -> Entry {
    value.map_or(Entry::Nothing, |value| {
        Entry::Number(value.round_sf(DIGITS).unwrap_or(value).normalize())
    })
}
