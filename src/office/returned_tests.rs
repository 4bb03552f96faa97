//! A workbook that was handed out comes back from the programs of others, in which a few cells were changed.
//!
//! The files in `tests/fixtures/workbooks/` were made so; the README there says by which programs.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::sample_workbook::sample_workbook;
use super::*;

/// The sheet in which cells were changed.
const SHEET: &str = "Prijzen l'an";

const LIBREOFFICE: &[u8] = include_bytes!("../../tests/fixtures/workbooks/libreoffice.xlsx");
const OPENPYXL: &[u8] = include_bytes!("../../tests/fixtures/workbooks/openpyxl.xlsx");
const EXCELJS: &[u8] = include_bytes!("../../tests/fixtures/workbooks/exceljs.xlsx");
const SHEETJS: &[u8] = include_bytes!("../../tests/fixtures/workbooks/sheetjs.xlsx");

/// The cells that are open to input, by sheet and name, that differ from those of another book: as it was, as it is.
fn changes<'b>(sent: &'b Book, back: &'b Book) -> BTreeMap<String, (Option<&'b Content>, Option<&'b Content>)> {
    let mut changes = BTreeMap::new();
    for (before, after) in sent.sheets.iter().zip(&back.sheets) {
        assert_eq!(before.name, after.name);
        assert_eq!(before.is_visible, after.is_visible);
        for place in before.cells.keys().chain(after.cells.keys()) {
            let (old, new) = (before.cells.get(place), after.cells.get(place));
            if [old, new].into_iter().flatten().any(|found| found.is_computed) {
                assert_eq!(old.map(|found| found.is_computed), new.map(|found| found.is_computed));
            } else if old != new {
                let contents = (old.map(|found| &found.content), new.map(|found| &found.content));
                changes.insert(format!("{}!{}", before.name, cell_name(*place)), contents);
            }
        }
    }
    changes
}

fn sent() -> Book {
    read(&write(&sample_workbook()).unwrap()).unwrap()
}

#[test]
fn changes_made_in_other_programs_are_found_and_no_others() {
    let sent = sent();
    for (program, bytes) in [
        ("LibreOffice", LIBREOFFICE),
        ("openpyxl", OPENPYXL),
        ("exceljs", EXCELJS),
        ("SheetJS", SHEETJS),
    ] {
        let back = read(bytes).unwrap();
        assert_eq!(sent.sheets.len(), back.sheets.len(), "{program}");
        let changes = changes(&sent, &back);
        let names: Vec<&str> = changes.keys().map(|name| name.as_str()).collect();
        let expected = ["B5", "B8", "C4", "C8", "E8"].map(|name| format!("{SHEET}!{name}"));
        assert_eq!(names, expected, "{program}");
        let sheet = back.sheets.iter().find(|sheet| sheet.name == SHEET).unwrap();
        let at = |row, column| &sheet.cells[&(row, column)];
        assert_eq!(text(at(4, 1)).unwrap(), "Nieuw & beter", "{program}");
        assert_eq!(number(at(3, 2)).unwrap().value, Decimal::new(199_999, 2), "{program}");
        assert_eq!(number(at(7, 2)).unwrap().value, Decimal::new(3, 1), "{program}");
        let day = day(at(7, 4), back.counts_from_1904).unwrap();
        assert_eq!(day.to_string(), "2026-03-15", "{program}");
        assert_eq!(at(7, 4).shown_as, ShownAs::Day, "{program}");
        assert_eq!(back.names, sent.names, "{program}");
    }
}

/// What a program loses, so that nothing is built on it.
#[test]
fn what_programs_lose_is_known() {
    let sent = sent();
    let result = |book: &Book| book.sheets[0].cells[&(1, 1)].content.clone();
    let has_property = |book: &Book| book.properties == sent.properties;
    let known = [
        (LIBREOFFICE, true, true),
        (OPENPYXL, false, true),
        (EXCELJS, true, false),
        (SHEETJS, true, true),
    ];
    for (bytes, keeps_results, keeps_properties) in known {
        let back = read(bytes).unwrap();
        assert_eq!(result(&back) != Content::Nothing, keeps_results);
        assert_eq!(has_property(&back), keeps_properties);
    }
}

/// A workbook that counts from 1904, with formats of many kinds and formulas with strange results.
#[test]
fn formats_and_results_of_libreoffice_are_read() {
    use ShownAs::{Day, Number, Percent, Text};
    let book = read(include_bytes!("../../tests/fixtures/workbooks/formats-1904.xlsx")).unwrap();
    assert!(book.counts_from_1904);
    let cells = &book.sheets[0].cells;
    let shown: Vec<ShownAs> = (0..9).map(|row| cells[&(row, 1)].shown_as).collect();
    assert_eq!(shown, [Percent, Day, Number, Day, Text, Day, Number, Number, Day]);
    assert_eq!(number(&cells[&(0, 1)]).unwrap().value, Decimal::new(24, 0));
    assert_eq!(day(&cells[&(1, 1)], true).unwrap().to_string(), "2030-03-16");
    assert!((0..3).all(|row| cells[&(row, 4)].is_computed));
    let results: Vec<&Content> = (0..4).map(|row| &cells[&(row, 5)].content).collect();
    let text = |text: &str| Content::Text(text.to_owned());
    let error = Content::Error("#DIV/0!".to_owned());
    assert_eq!(results, [&error, &text("ab"), &Content::Flag(true), &text("")]);
}

/// Rich texts, formulas that fill ranges, and no styles at all.
#[test]
fn what_other_writers_make_is_read() {
    let book = read(include_bytes!("../../tests/fixtures/workbooks/xlsxwriter.xlsx")).unwrap();
    let cells = &book.sheets[0].cells;
    assert_eq!(text(&cells[&(0, 0)]).unwrap(), "vet en schuin ");
    assert_eq!(number(&cells[&(1, 0)]).unwrap().value, Decimal::new(24, 0));
    assert_eq!(text(&cells[&(6, 0)]).unwrap(), "a_x000D_\nb");
    assert!((0..3).all(|row| cells[&(row, 1)].is_computed));
    assert!(cells.contains_key(&(1_048_575, 16_383)));
    assert_eq!(book.names, [("een".to_owned(), ("it's".to_owned(), (1, 0)))].into());
    let book = read(include_bytes!("../../tests/fixtures/workbooks/pyexcelerate.xlsx")).unwrap();
    let cells = &book.sheets[0].cells;
    assert_eq!(day(&cells[&(0, 2)], false).unwrap().to_string(), "2026-03-15");
    assert_eq!(cells[&(0, 5)].content, Content::Nothing);
}
