//! What a sheet of the workbook is made from.

use crate::document::base::estimates::{Mark, Sourced, Where};
use crate::document::base::{Case, Composer, points, rich};
use crate::model::{Partnership, Sheet, Worksheet};

use super::sheet::{WorkSheet, WorkTable};

/// What a sheet is made from.
pub(super) struct Book<'a> {
    /// The composer of the document.
    pub composer: Composer<'a>,
    /// The partnership whose data fills it in; the blank workbook has none.
    pub case: Option<Case<'a>>,
}

impl<'a> Book<'a> {
    /// A fixed label.
    pub fn text(&self, key: &str) -> String {
        self.composer.locale.text(key)
    }

    /// The partnership whose data fills it in.
    pub fn partnership(&self) -> Option<&'a Partnership> {
        self.case.as_ref().map(|case| case.partnership)
    }

    /// Columns under the words of these keys, each with the share of the width that it takes.
    pub fn columns(&self, columns: &[(&str, u8)]) -> Vec<(String, u8)> {
        let columns = columns.iter();
        columns.map(|(key, share)| (self.text(key), *share)).collect()
    }

    /// The worksheet of the method of this kind.
    pub fn worksheet(&self, kind: Sheet) -> Option<&'a Worksheet> {
        let sheets = &self.composer.programme.method.worksheets;
        sheets.iter().find(|worksheet| *worksheet.sheet == kind)
    }

    /// The mark of what is known on the sheet with this label.
    pub fn mark(&mut self, part: &impl Sourced, what: &str, sheet: &str) -> Option<Mark> {
        let place = Where::at(sheet, self.text(sheet));
        self.composer.mark(part, what, place)
    }

    /// A sheet with the words that the method gives it.
    pub fn sheet(&self, id: &str, worksheet: Option<&'a Worksheet>, tables: Vec<WorkTable<'a>>) -> WorkSheet<'a> {
        WorkSheet {
            id: id.to_owned(),
            kicker: self.text(id),
            title: worksheet.map_or_else(|| self.text(&format!("{id}-title")), |it| it.title.to_string()),
            instruction: worksheet.and_then(|it| rich(it.instruction.as_ref())),
            principles: worksheet.map(|it| points(&it.principles)).unwrap_or_default(),
            questions: worksheet.map(|it| points(&it.questions)).unwrap_or_default(),
            mark: None,
            tables,
            flows: false,
        }
    }
}
