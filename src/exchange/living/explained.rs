//! The first sheet: what the workbook is, how it counts, what it cannot do, and whether it adds up.

use crate::locale::{Locale, say};
use crate::office::{Cell, Entry, Look, Notation, Role};

use super::address::SheetNames;
use super::grid::{self, Grid};

/// A check of the workbook on itself.
pub(super) struct Check {
    /// What must add up.
    pub label: String,
    /// A formula that is true where it does.
    pub holds: String,
}

/// What the first sheet says.
pub(super) struct Explained<'e> {
    /// The words.
    pub locale: &'e Locale,
    /// The title of the partnership.
    pub title: String,
    /// Who takes part.
    pub partners: String,
    /// Which data it was made from.
    pub version: Vec<(String, String)>,
    /// What must add up.
    pub checks: Vec<Check>,
}

/// The widths of the two columns.
const WIDTHS: [u16; 2] = [40, 96];

impl Explained<'_> {
    /// The sheet; the names are those of all sheets, of which this is the first.
    pub fn grid(&self, names: &SheetNames) -> Grid {
        let mut grid = Grid::default();
        grid.widths = WIDTHS.to_vec();
        grid.text(
            (0, 0),
            Role::Title,
            say!(self.locale, "living-title", title = &self.title),
        );
        grid.text((1, 0), Role::Faint, self.partners.clone());
        self.lines(
            &mut grid,
            "living-about",
            &["what", "inputs", "rounding", "binary", "steps"],
        );
        self.lines(&mut grid, "living-limits", &["structure", "yardsticks", "size", "back"]);
        let row = self.begin(&mut grid, "living-sheets");
        for (name, row) in names.0.iter().skip(1).zip(row..) {
            let entry = Entry::Link {
                sheet: name.clone(),
                text: name.clone(),
            };
            let cell = Cell {
                entry,
                ..Cell::default()
            };
            grid.put((row, 0), cell);
        }
        let row = self.begin(&mut grid, "living-checks");
        let (good, bad) = (self.locale.text("living-adds-up"), self.locale.text("living-does-not"));
        for (check, row) in self.checks.iter().zip(row..) {
            grid.text((row, 0), Role::Plain, check.label.clone());
            let holds = &check.holds;
            let formula = format!("IF(ISERROR({holds}),\"{bad}\",IF({holds},\"{good}\",\"{bad}\"))");
            let cell = grid::formula(Role::Fixed, Notation::General, formula, Entry::Text(good.clone()));
            grid.put((row, 1), cell);
        }
        let row = self.begin(&mut grid, "living-version");
        for ((what, value), row) in self.version.iter().zip(row..) {
            grid.text((row, 0), Role::Plain, what.clone());
            let look = Look {
                role: Role::Plain,
                notation: Notation::Text,
            };
            let entry = Entry::Text(value.clone());
            grid.put(
                (row, 1),
                Cell {
                    entry,
                    look,
                    remark: None,
                },
            );
        }
        grid
    }

    /// Begins a part under a title; gives the row below.
    fn begin(&self, grid: &mut Grid, key: &str) -> u32 {
        let row = grid.end() + 1;
        grid.band(row, 2, self.locale.text(key));
        row + 1
    }

    /// Sentences under a title, each with what it is about before it.
    fn lines(&self, grid: &mut Grid, key: &str, subjects: &[&str]) {
        let row = self.begin(grid, key);
        for (subject, row) in subjects.iter().zip(row..) {
            let about = self.locale.text(&format!("living-subject-{subject}"));
            grid.text((row, 0), Role::Plain, about);
            let words = self.locale.text(&format!("living-says-{subject}"));
            grid.text((row, 1), Role::Plain, words);
        }
    }
}
