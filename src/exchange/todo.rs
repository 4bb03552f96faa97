//! Tasks as a sheet: what each person must supply, with room for an answer.

use crate::locale::{Locale, say};
use crate::message;
use crate::office::{BookSheet, Cell, Column as Width, Entry, Look, Notation, Role, Row as Line, Sheet, Workbook};
use crate::tasks::Task;

use super::data::calendar_day;
use super::leaf::Came;
use super::record::{LAYOUT, Record, TABLE_SIGN, TASKS, text};
use super::returned::Reader;

/// The columns, with their widths.
const COLUMNS: [(&str, u16); 7] = [
    ("sheet-key", 20),
    ("sheet-task-who", 24),
    ("sheet-task-about", 30),
    ("sheet-task-text", 60),
    ("sheet-task-due", 14),
    ("sheet-task-place", 34),
    ("sheet-task-answer", 60),
];
/// The number of the column for answers.
const ANSWER: u16 = 6;

/// A workbook with these tasks, for the person of this name where they are one person's.
#[must_use]
pub fn to_do(tasks: &[Task], name: Option<&str>, data: &str, locale: &Locale) -> Workbook {
    let title = match name {
        Some(name) => say!(locale, "sheet-tasks-of", name),
        None => locale.text("sheet-tasks"),
    };
    let record = Record {
        layout: LAYOUT.to_owned(),
        document: TASKS.to_owned(),
        data: data.to_owned(),
        language: locale.language().code().to_owned(),
        ..Record::default()
    };
    Workbook {
        title,
        author: "Brugwerk".to_owned(),
        sheets: vec![sheet(tasks, locale), record.sheet()],
        ..Workbook::default()
    }
}

/// The sheet of these tasks.
pub fn sheet(tasks: &[Task], locale: &Locale) -> Sheet {
    let keys = (0..COLUMNS.len()).map(|at| match at {
        0 => format!("{TABLE_SIGN}{TASKS}"),
        at => format!("task.{at}"),
    });
    let heads = COLUMNS.iter().map(|(key, _)| cell(&locale.text(key), Role::Head));
    let mut rows = vec![
        Line {
            cells: keys.map(|key| cell(&key, Role::Faint)).collect(),
            is_hidden: true,
            ..Line::default()
        },
        Line {
            cells: heads.collect(),
            ..Line::default()
        },
    ];
    rows.extend(tasks.iter().map(row));
    Sheet {
        name: locale.text("sheet-tasks"),
        columns: COLUMNS
            .map(|(_, width)| Width {
                width,
                ..Width::default()
            })
            .into(),
        rows,
        frozen: (2, 1),
        repeated: Some((1, 1)),
        is_protected: true,
        ..Sheet::default()
    }
}

fn row(task: &Task) -> Line {
    let day = task.due.and_then(|due| calendar_day(&due.to_string()));
    let due = Cell {
        entry: day.map_or(Entry::Nothing, Entry::Day),
        look: Look {
            role: Role::Fixed,
            notation: Notation::Day,
        },
        remark: None,
    };
    let fixed = |text: &str| cell(text, Role::Fixed);
    Line {
        cells: vec![
            cell(&task.id, Role::Faint),
            fixed(&task.who_name),
            fixed(&task.about_name),
            fixed(&task.whole_text()),
            due,
            fixed(&task.location()),
            cell("", Role::Input),
        ],
        ..Line::default()
    }
}

fn cell(text: &str, role: Role) -> Cell {
    Cell {
        entry: if text.is_empty() {
            Entry::Nothing
        } else {
            Entry::Text(text.to_owned())
        },
        look: Look {
            role,
            notation: Notation::Text,
        },
        remark: None,
    }
}

impl Reader<'_, '_> {
    /// Tells the answers to tasks: where each belongs in the data is for a person to say.
    pub(super) fn answered_tasks(&mut self, came: &Came<'_>, sheet: &BookSheet) {
        let rows = sheet.cells.keys().filter(|(row, column)| *row > 1 && *column == ANSWER);
        for (row, _) in rows {
            let answer = text(sheet, *row, ANSWER).trim();
            if answer.is_empty() {
                continue;
            }
            let place = format!("{}!{}", sheet.name, crate::office::cell_name((*row, ANSWER)));
            let (task, at) = (text(sheet, *row, 3), text(sheet, *row, 5));
            self.remark(
                came.at(&place),
                message!(
                    "an answer to “{task}”, to be taken over by hand at {at}: “{answer}”",
                    task,
                    at,
                    answer
                ),
            );
        }
    }
}
