//! Workbooks as others send them back: ours, with cells changed in their XML.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};

use brugwerk::office::{Book, Content, cell_name, read};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What somebody typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Typed {
    Nothing,
    Text(String),
    Number(String),
    Formula(String),
}

pub fn text(text: &str) -> Typed {
    Typed::Text(text.to_owned())
}

/// A workbook in somebody's hands.
pub struct InHands {
    parts: Vec<(String, Vec<u8>)>,
    pub book: Book,
}

impl InHands {
    pub fn new(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = Vec::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            parts.push((part.name().unwrap().into_owned(), bytes));
        }
        Self {
            parts,
            book: read(bytes).unwrap(),
        }
    }

    /// The text of all parts whose name begins so.
    pub fn part(&self, name: &str) -> String {
        let parts = self.parts.iter().filter(|(own, _)| own.starts_with(name));
        parts
            .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
            .collect()
    }

    fn xml(&mut self, sheet: &str) -> &mut Vec<u8> {
        let number = self.book.sheets.iter().position(|own| own.name == sheet).unwrap() + 1;
        let name = format!("xl/worksheets/sheet{number}.xml");
        &mut self.parts.iter_mut().find(|(own, _)| *own == name).unwrap().1
    }

    /// Types in a cell that the sheet has.
    pub fn types(&mut self, sheet: &str, place: (u32, u16), typed: &Typed) {
        let name = cell_name(place);
        let xml = String::from_utf8(std::mem::take(self.xml(sheet))).unwrap();
        let start = xml
            .find(&format!("<c r=\"{name}\""))
            .unwrap_or_else(|| panic!("{sheet} has no cell {name}"));
        let head = start + xml[start..].find('>').unwrap() + 1;
        let end = if xml[..head].ends_with("/>") {
            head
        } else {
            start + xml[start..].find("</c>").unwrap() + 4
        };
        let style = xml[start..head]
            .split(" s=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .unwrap_or("0");
        let mut cell = format!("<c r=\"{name}\" s=\"{style}\"");
        match typed {
            Typed::Nothing => cell.push_str("/>"),
            Typed::Text(text) => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                write!(
                    cell,
                    " t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
                )
                .unwrap();
            }
            Typed::Number(number) => write!(cell, "><v>{number}</v></c>").unwrap(),
            Typed::Formula(formula) => write!(cell, "><f>{formula}</f><v>1</v></c>").unwrap(),
        }
        *self.xml(sheet) = [&xml[..start], &cell, &xml[end..]].concat().into_bytes();
    }

    /// Deletes a row; those below it stay where they are, as when its cells are cleared.
    pub fn clears_row(&mut self, sheet: &str, row: u32) {
        let xml = String::from_utf8(std::mem::take(self.xml(sheet))).unwrap();
        let start = xml.find(&format!("<row r=\"{}\"", row + 1)).unwrap();
        let end = start + xml[start..].find("</row>").unwrap() + 6;
        *self.xml(sheet) = [&xml[..start], &xml[end..]].concat().into_bytes();
    }

    /// Gives cells of two rows each other's content, from a column on.
    pub fn swaps(&mut self, sheet: &str, (one, other): (u32, u32), from: u16) {
        let own = self.book.sheets.iter().find(|own| own.name == sheet).unwrap().clone();
        let last = own.cells.keys().map(|(_, column)| *column).max().unwrap();
        for column in from..=last {
            let (a, b) = (typed(&own.cells, (one, column)), typed(&own.cells, (other, column)));
            if a != b {
                self.types(sheet, (one, column), &b);
                self.types(sheet, (other, column), &a);
            }
        }
    }

    /// Loses a sheet's content.
    pub fn empties(&mut self, sheet: &str) {
        let xml = String::from_utf8(std::mem::take(self.xml(sheet))).unwrap();
        let (start, end) = (xml.find("<sheetData>").unwrap(), xml.find("</sheetData>").unwrap());
        *self.xml(sheet) = [&xml[..start], "<sheetData>", &xml[end..]].concat().into_bytes();
    }

    /// The file as it is sent back.
    pub fn sent_back(&self) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.parts {
            archive.start_file(name, SimpleFileOptions::default()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }
}

fn typed(cells: &BTreeMap<(u32, u16), brugwerk::office::Found>, place: (u32, u16)) -> Typed {
    match cells.get(&place).map(|found| &found.content) {
        Some(Content::Text(text)) => Typed::Text(text.clone()),
        Some(Content::Number(number)) => Typed::Number(number.clone()),
        _ => Typed::Nothing,
    }
}
