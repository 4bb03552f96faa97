//! Cells by sheet, row and column, and how formulas name them.

/// A cell of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Address {
    /// The place of its sheet in the workbook.
    pub sheet: usize,
    /// Its row, from 0.
    pub row: u32,
    /// Its column, from 0.
    pub column: u16,
}

impl Address {
    /// So many rows below.
    pub const fn below(self, rows: u32) -> Self {
        Self {
            row: self.row + rows,
            ..self
        }
    }

    /// So many columns to the right.
    pub const fn right(self, columns: u16) -> Self {
        Self {
            column: self.column + columns,
            ..self
        }
    }

    /// The name within its sheet: `C5`.
    pub fn local(self) -> String {
        let mut letters = Vec::new();
        let mut rest = u32::from(self.column) + 1;
        while rest > 0 {
            let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
            letters.push(char::from(b'A' + letter));
            rest = (rest - 1) / 26;
        }
        let letters: String = letters.into_iter().rev().collect();
        format!("{letters}{}", self.row + 1)
    }
}

/// The names of the sheets, for formulas.
#[derive(Debug, Clone, Default)]
pub(super) struct SheetNames(pub Vec<String>);

impl SheetNames {
    /// A cell as a formula on the sheet `here` names it.
    pub fn cell(&self, here: usize, at: Address) -> String {
        format!("{}{}", self.before(here, at.sheet), at.local())
    }

    /// The cells from one to another on the same sheet.
    pub fn range(&self, here: usize, from: Address, to: Address) -> String {
        format!("{}{}:{}", self.before(here, from.sheet), from.local(), to.local())
    }

    /// The name of another sheet, as it stands before a cell; always quoted, so that no name can be taken for a cell.
    fn before(&self, here: usize, sheet: usize) -> String {
        let name = self.0.get(sheet).map_or("", String::as_str);
        if here == sheet {
            String::new()
        } else {
            format!("'{}'!", name.replace('\'', "''"))
        }
    }
}

/// The longest name that a sheet can have.
const LONGEST: usize = 31;

impl SheetNames {
    /// Adds a sheet under this name, shortened and told apart from those before where need be; gives its place.
    pub fn add(&mut self, name: &str) -> usize {
        let allowed = |c: char| !c.is_control() && !"[]:*?/\\".contains(c);
        let clean: String = name.chars().filter(|c| allowed(*c)).collect();
        let clean = clean.trim().trim_matches('\'');
        let taken = |name: &str| self.0.iter().any(|other| other.to_lowercase() == name.to_lowercase());
        let short = |end: &str| -> String {
            let room = LONGEST - end.chars().count();
            format!("{}{end}", clean.chars().take(room).collect::<String>().trim_end())
        };
        let mut name = short("");
        let mut count = 2;
        while taken(&name) || name.is_empty() {
            name = short(&format!(" {count}"));
            count += 1;
        }
        self.0.push(name);
        self.0.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(sheet: usize, row: u32, column: u16) -> Address {
        Address { sheet, row, column }
    }

    #[test]
    fn columns_are_letters() {
        for (column, name) in [(0, "A1"), (25, "Z1"), (26, "AA1"), (701, "ZZ1"), (702, "AAA1")] {
            assert_eq!(at(0, 0, column).local(), name);
        }
    }

    #[test]
    fn other_sheets_stand_before_their_cells() {
        let mut names = SheetNames::default();
        for name in ["Invoer", "L'année", "Coûts: [2026]", "invoer", &"x".repeat(40)] {
            names.add(name);
        }
        assert_eq!(
            names.0[2..],
            ["Coûts 2026".to_owned(), "invoer 2".to_owned(), "x".repeat(31)]
        );
        assert_eq!(names.cell(0, at(0, 4, 2)), "C5");
        assert_eq!(names.cell(0, at(1, 4, 2)), "'L''année'!C5");
        assert_eq!(names.range(0, at(1, 4, 2), at(1, 6, 2)), "'L''année'!C5:C7");
    }
}
