//! The first sheet of a workbook: what it holds, and what is still empty.

use rust_decimal::Decimal;

use crate::locale::Locale;
use crate::office::{Cell, Column as Width, Entry, Look, Notation, Role, Row as Line, Sheet};

use super::laid::{HEADS, Laid};

/// The sheet, for these tables and the sheets that hold them.
pub fn sheet(title: &str, tables: &[Laid<'_>], sheets: &[Sheet], locale: &Locale) -> Sheet {
    let mut rows = vec![line(vec![text(title, Role::Title)])];
    for key in ["sheet-intro", "sheet-intro-rows", "sheet-intro-return"] {
        rows.push(line(vec![text(&locale.text(key), Role::Plain)]));
    }
    rows.push(Line::default());
    let heads = ["sheet-contents", "sheet-rows", "sheet-empty", "sheet-state"];
    rows.push(line(heads.map(|key| text(&locale.text(key), Role::Head)).into()));
    rows.extend(
        tables
            .iter()
            .zip(sheets)
            .map(|(table, sheet)| of_table(table, sheet, locale)),
    );
    Sheet {
        name: locale.text("sheet-contents"),
        columns: [64, 12, 16, 16]
            .map(|width| Width {
                width,
                ..Width::default()
            })
            .into(),
        rows,
        is_protected: true,
        ..Sheet::default()
    }
}

fn of_table(table: &Laid<'_>, sheet: &Sheet, locale: &Locale) -> Line {
    let count = (table.rows.len() * table.columns.len()).saturating_sub(filled(table, sheet));
    let area = area(table, sheet);
    let blanks = format!("COUNTBLANK({area})");
    let (full, lacking) = (locale.text("sheet-complete"), locale.text("sheet-incomplete"));
    let state = format!("IF({blanks}=0,\"{full}\",\"{lacking}\")");
    let link = Entry::Link {
        sheet: sheet.name.clone(),
        text: sheet.name.clone(),
    };
    line(vec![
        cell(link, Role::Plain, Notation::Text),
        cell(number(table.rows.len()), Role::Fixed, Notation::Whole),
        cell(formula(blanks, number(count)), Role::Fixed, Notation::Whole),
        cell(
            formula(state, Entry::Text(if count == 0 { full } else { lacking })),
            Role::Fixed,
            Notation::General,
        ),
    ])
}

/// How many cells of a table hold something.
fn filled(table: &Laid<'_>, sheet: &Sheet) -> usize {
    let (first, leading) = (HEADS as usize, table.leading());
    let (above, before) = if table.table.is_turned() {
        (leading, first)
    } else {
        (first, leading)
    };
    let cells = sheet
        .rows
        .iter()
        .skip(above)
        .flat_map(|line| line.cells.iter().skip(before));
    cells.filter(|cell| cell.entry != Entry::Nothing).count()
}

/// The cells of a table that hold data.
fn area(table: &Laid<'_>, sheet: &Sheet) -> String {
    let rows = HEADS as usize..HEADS as usize + table.rows.len();
    let columns = table.leading()..table.leading() + table.columns.len();
    let (rows, columns) = if table.table.is_turned() {
        (columns, rows)
    } else {
        (rows, columns)
    };
    let cell = |row: usize, column: usize| format!("${}${}", letters(column), row + 1);
    let name = sheet.name.replace('\'', "''");
    format!(
        "'{name}'!{}:{}",
        cell(rows.start, columns.start),
        cell(rows.end.saturating_sub(1), columns.end.saturating_sub(1))
    )
}

/// The letters of a column, counted from 0.
pub fn letters(column: usize) -> String {
    const LETTERS: usize = 26;
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % LETTERS).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / LETTERS;
    }
    letters.iter().rev().collect()
}

fn number(count: usize) -> Entry {
    Entry::Number(Decimal::from(count))
}

fn formula(formula: String, result: Entry) -> Entry {
    Entry::Formula {
        formula,
        result: Box::new(result),
    }
}

fn text(text: &str, role: Role) -> Cell {
    cell(Entry::Text(text.to_owned()), role, Notation::General)
}

fn cell(entry: Entry, role: Role, notation: Notation) -> Cell {
    Cell {
        entry,
        look: Look { role, notation },
        remark: None,
    }
}

fn line(cells: Vec<Cell>) -> Line {
    Line {
        cells,
        is_hidden: false,
        ..Line::default()
    }
}
