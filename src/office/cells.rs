//! The cells of a sheet.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::message;

use super::book::{Content, Found, NotRead, ShownAs};
use super::place::{Place, cell_name, place};
use super::xml::{Node, Tag, Xml};
use super::{limits, refusal, text};

/// What cells refer to, and how much all sheets together may still hold.
pub(super) struct Shared {
    /// The texts that cells refer to by their number.
    pub(super) texts: Vec<String>,
    /// How a number is shown in each style.
    pub(super) shown: Vec<ShownAs>,
    /// How many rows may still come.
    pub(super) rows_left: u32,
    /// How many cells may still come.
    pub(super) cells_left: usize,
    /// How many bytes the texts of cells may still take.
    pub(super) text_left: usize,
    /// How many cells may still be looked up for formulas that fill many.
    pub(super) filled_left: usize,
}

/// A sheet while it is read.
struct Sheet<'s> {
    name: &'s str,
    shared: &'s mut Shared,
    cells: BTreeMap<Place, Found>,
    /// The ranges that one formula fills.
    filled: Vec<(Place, Place)>,
    /// The row that comes next where it does not say which it is, from 0.
    next_row: u32,
    /// The cell that comes next where it does not say which it is.
    next: Place,
}

/// A cell while it is read.
#[derive(Default)]
struct Draft {
    place: Place,
    kind: Option<String>,
    style: usize,
    value: Option<String>,
    inline: Option<String>,
    is_computed: bool,
}

/// The cells of a sheet of this name.
pub(super) fn read(name: &str, mut xml: Xml<'_>, shared: &mut Shared) -> Result<BTreeMap<Place, Found>, NotRead> {
    let mut sheet = Sheet {
        name,
        shared,
        cells: BTreeMap::new(),
        filled: Vec::new(),
        next_row: 0,
        next: (0, 0),
    };
    let mut draft = Draft::default();
    while let Some(node) = xml.next()? {
        match (node, xml.path()) {
            (Node::Open(tag), ["worksheet", "sheetData", "row"]) => sheet.row(&xml, &tag)?,
            (Node::Open(tag), ["worksheet", "sheetData", "row", "c"]) => draft = sheet.cell(&xml, &tag)?,
            (Node::Open(tag), ["worksheet", "sheetData", "row", "c", "f"]) => {
                draft.is_computed = true;
                sheet.formula(&xml, &tag)?;
            }
            (Node::Open(_), ["worksheet", "sheetData", "row", "c", "v"]) => text::join(&mut draft.value, ""),
            (Node::Open(_), ["worksheet", "sheetData", "row", "c", "is"]) => {
                text::join(&mut draft.inline, "");
            }
            (Node::Text(piece), ["worksheet", "sheetData", "row", "c", "v"]) => text::join(&mut draft.value, &piece),
            (Node::Text(piece), ["worksheet", "sheetData", "row", "c", "is", inner @ ..]) if text::is_shown(inner) => {
                text::join(&mut draft.inline, &piece);
            }
            (Node::Close("c"), ["worksheet", "sheetData", "row"]) => sheet.keep(std::mem::take(&mut draft), &xml)?,
            _ => {}
        }
    }
    sheet.mark_filled()?;
    Ok(sheet.cells)
}

impl Sheet<'_> {
    fn row(&mut self, xml: &Xml<'_>, tag: &Tag<'_>) -> Result<(), NotRead> {
        self.shared.rows_left = self
            .shared
            .rows_left
            .checked_sub(1)
            .ok_or_else(|| self.too_many_rows())?;
        let [number] = xml.attributes(tag, ["r"])?;
        let row = match number {
            Some(number) => number
                .trim()
                .parse::<u32>()
                .ok()
                .and_then(|number| number.checked_sub(1)),
            None => Some(self.next_row),
        };
        let row = row
            .filter(|row| *row < limits::SHEET_ROWS)
            .ok_or_else(|| xml.damaged())?;
        self.next_row = row + 1;
        self.next = (row, 0);
        Ok(())
    }

    fn cell(&mut self, xml: &Xml<'_>, tag: &Tag<'_>) -> Result<Draft, NotRead> {
        let [reference, kind, style] = xml.attributes(tag, ["r", "t", "s"])?;
        let place = match reference {
            Some(reference) => place(reference.trim()),
            None => Some(self.next).filter(|(_, column)| *column < limits::SHEET_COLUMNS),
        };
        let place = place.ok_or_else(|| xml.damaged())?;
        self.next = (place.0, place.1 + 1);
        Ok(Draft {
            place,
            kind: kind.map(Cow::into_owned),
            style: style.and_then(|style| style.trim().parse().ok()).unwrap_or(0),
            ..Draft::default()
        })
    }

    /// Keeps the range of a formula that fills more than its own cell.
    fn formula(&mut self, xml: &Xml<'_>, tag: &Tag<'_>) -> Result<(), NotRead> {
        let [kind, range] = xml.attributes(tag, ["t", "ref"])?;
        let fills = kind.is_some_and(|kind| matches!(&*kind, "array" | "dataTable"));
        if let Some(range) = range.filter(|_| fills) {
            let (first, last) = range.split_once(':').unwrap_or((&range, &range));
            let (first, last) = (place(first), place(last));
            self.filled.push(first.zip(last).ok_or_else(|| xml.damaged())?);
        }
        Ok(())
    }

    /// Keeps a cell that holds something.
    fn keep(&mut self, draft: Draft, xml: &Xml<'_>) -> Result<(), NotRead> {
        let shown_as = self.shared.shown.get(draft.style).copied().unwrap_or_default();
        let (place, is_computed) = (draft.place, draft.is_computed);
        let Some(content) = self.content(draft, xml)? else {
            return Ok(());
        };
        self.shared.cells_left = self
            .shared
            .cells_left
            .checked_sub(1)
            .ok_or_else(|| self.too_many_cells())?;
        let found = Found {
            content,
            shown_as,
            is_computed,
        };
        if self.cells.insert(place, found).is_some() {
            return Err(refusal::damaged(message!(
                "the workbook is damaged: the sheet {sheet} has the cell {cell} twice",
                sheet = self.name,
                cell = cell_name(place)
            )));
        }
        Ok(())
    }

    /// What a cell holds; `None` where it holds nothing.
    fn content(&mut self, draft: Draft, xml: &Xml<'_>) -> Result<Option<Content>, NotRead> {
        let place = draft.place;
        let nothing = draft.is_computed.then_some(Content::Nothing);
        let kind = draft.kind.as_deref().unwrap_or("n");
        if kind == "inlineStr" {
            let text = draft.inline.or(draft.value);
            return self.text(place, text.map(|text| text::resolved(&text)));
        }
        let Some(value) = draft.value else {
            return Ok(nothing);
        };
        if kind == "str" {
            // A formula may well give an empty text.
            let empty = draft.is_computed.then(|| Content::Text(String::new()));
            return Ok(self.text(place, Some(text::resolved(&value)))?.or(empty));
        }
        let value = value.trim();
        if value.is_empty() {
            return Ok(nothing);
        }
        self.text_left(place, value)?;
        Ok(Some(match (kind, value) {
            ("s", number) => {
                let text = number
                    .parse::<usize>()
                    .ok()
                    .and_then(|number| self.shared.texts.get(number));
                let text = text.ok_or_else(|| xml.damaged())?.clone();
                return self.text(place, Some(text));
            }
            ("n", number) => Content::Number(number.to_owned()),
            ("b", "1" | "true") => Content::Flag(true),
            ("b", "0" | "false") => Content::Flag(false),
            ("d", day) => Content::Day(day.to_owned()),
            ("e", error) => Content::Error(error.to_owned()),
            _ => return Err(xml.damaged()),
        }))
    }

    /// A text; `None` where it is empty.
    fn text(&mut self, place: Place, text: Option<String>) -> Result<Option<Content>, NotRead> {
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            return Ok(None);
        };
        self.text_left(place, &text)?;
        Ok(Some(Content::Text(text)))
    }

    /// Counts what a cell holds.
    fn text_left(&mut self, place: Place, text: &str) -> Result<(), NotRead> {
        if text.len() > limits::TEXT && text.encode_utf16().count() > limits::TEXT {
            return Err(refusal::too_large(message!(
                "the cell {cell} of the sheet {sheet} holds more text than a cell can",
                cell = cell_name(place),
                sheet = self.name
            )));
        }
        let left = self.shared.text_left.checked_sub(text.len());
        let left = left.ok_or_else(refusal::too_much)?;
        self.shared.text_left = left;
        Ok(())
    }

    /// Marks the cells that a formula of another cell fills.
    fn mark_filled(&mut self) -> Result<(), NotRead> {
        for (first, last) in std::mem::take(&mut self.filled) {
            if first > last {
                continue;
            }
            for (place, found) in self.cells.range_mut(first..=last) {
                let left = self.shared.filled_left.checked_sub(1);
                self.shared.filled_left = left.ok_or_else(|| too_many_formulas(self.name))?;
                found.is_computed |= (first.1..=last.1).contains(&place.1);
            }
        }
        Ok(())
    }

    fn too_many_rows(&self) -> NotRead {
        refusal::too_large(message!(
            "the workbook has more than {most} rows, the last in the sheet {sheet}",
            most = limits::ROWS,
            sheet = self.name
        ))
    }

    fn too_many_cells(&self) -> NotRead {
        refusal::too_large(message!(
            "the workbook has more than {most} filled cells, the last in the sheet {sheet}",
            most = limits::CELLS,
            sheet = self.name
        ))
    }
}

fn too_many_formulas(sheet: &str) -> NotRead {
    refusal::too_large(message!(
        "formulas of the sheet {sheet} fill more cells than people fill in",
        sheet
    ))
}
