//! What the files that are handed out hold, beside their cells.

use super::hostile_tests::parts;
use super::sample_workbook::sample_workbook;
use super::*;

/// The parts of the sample, by name.
fn part(name: &str) -> String {
    let parts = parts(&write(&sample_workbook()).unwrap());
    let (_, bytes) = parts.into_iter().find(|(known, _)| known == name).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// A workbook of one visible sheet with one cell.
fn of_cell(cell: Cell) -> Workbook {
    Workbook {
        sheets: vec![Sheet {
            name: "Blad".to_owned(),
            rows: vec![Row {
                cells: vec![cell],
                is_hidden: false,
                ..Row::default()
            }],
            ..Sheet::default()
        }],
        ..Workbook::default()
    }
}

fn of_text(text: &str) -> Workbook {
    of_cell(Cell {
        entry: Entry::Text(text.to_owned()),
        ..Cell::default()
    })
}

fn refused(workbook: &Workbook) -> String {
    write(workbook).unwrap_err().to_string()
}

#[test]
fn sheets_are_arranged_and_closed_but_for_input() {
    let sheet = part("xl/worksheets/sheet2.xml");
    for piece in [
        "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\" insertRows=\"0\"/>",
        "<pane xSplit=\"2\" ySplit=\"3\" topLeftCell=\"C4\" activePane=\"bottomRight\" state=\"frozen\"/>",
        "fitToHeight=\"0\" orientation=\"landscape\"",
        "<pageSetUpPr fitToPage=\"1\"/>",
        "<formula1>list_1kind</formula1>",
        "error=\"Kies uit de lijst.\"",
        "<formula1>-1000</formula1><formula2>999999999999</formula2>",
    ] {
        assert!(sheet.contains(piece), "{piece} is not in {sheet}");
    }
    let styles = part("xl/styles.xml");
    assert!(styles.contains("<protection locked=\"0\"/>"));
    assert!(styles.contains("quotePrefix=\"1\""));
    let workbook = part("xl/workbook.xml");
    for piece in [
        "<sheet name=\"_brugwerk\" sheetId=\"3\" state=\"veryHidden\" r:id=\"rId3\"/>",
        "<sheet name=\"_lists\" sheetId=\"4\" state=\"hidden\" r:id=\"rId4\"/>",
        "<definedName name=\"list_1kind\">'_lists'!$A$1:$A$3</definedName>",
        "<definedName name=\"eerste_prijs\">'Prijzen l''an'!$C$4</definedName>",
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'Prijzen l''an'!$3:$3</definedName>",
        "fullCalcOnLoad=\"1\"",
    ] {
        assert!(workbook.contains(piece), "{piece} is not in {workbook}");
    }
}

#[test]
fn files_tell_neither_the_time_nor_the_user() {
    let core = part("docProps/core.xml");
    assert_eq!(core.matches("2000-01-01T00:00:00Z</dcterms:").count(), 2);
    assert_eq!(core.matches("Brugwerk").count(), 2, "{core}");
    let remarks = part("xl/comments1.xml");
    assert!(remarks.contains("<authors><author>Brugwerk</author></authors>"));
    assert!(remarks.contains("Hulp bij Prijs (€)\ntweede regel"));
}

#[test]
fn texts_stay_texts() {
    for text in [
        "=1+1",
        "{=1}",
        "https://a.example",
        "1e5",
        "TRUE",
        "#REF!",
        "@x",
        "31/12/2026",
        "'",
    ] {
        let bytes = write(&of_text(text)).unwrap();
        let sheet = parts(&bytes)
            .into_iter()
            .find(|(name, _)| name == "xl/worksheets/sheet1.xml")
            .unwrap();
        let sheet = String::from_utf8(sheet.1).unwrap();
        assert!(
            sheet.contains("t=\"s\"><v>0</v></c>") && !sheet.contains("<f>") && !sheet.contains("hyperlink"),
            "{sheet}"
        );
    }
}

#[test]
fn what_a_workbook_cannot_hold_is_told() {
    assert!(write(&of_text(&"é".repeat(32_767))).is_ok());
    assert_eq!(
        refused(&of_text(&"x".repeat(32_768))),
        "the sheet Blad: the cell A1: a text is longer than 32767 characters"
    );
    assert_eq!(
        refused(&of_text(&"😀".repeat(16_384))),
        refused(&of_text(&"x".repeat(32_768)))
    );
    assert_eq!(refused(&Workbook::default()), "a workbook needs a sheet that is seen");
    let mut workbook = of_text("a");
    workbook.sheets[0].columns.push(Column {
        validation: Some((Validation::Choice("weg".to_owned()), 0, 1)),
        ..Column::default()
    });
    assert_eq!(
        refused(&workbook),
        "the sheet Blad: there is no list weg to choose from"
    );
    let mut workbook = of_text("a");
    workbook.sheets.push(workbook.sheets[0].clone());
    assert!(write(&workbook).is_err());
    for name in ["", "a/b", "'a", &"x".repeat(32)] {
        let mut workbook = of_text("a");
        workbook.sheets[0].name = name.to_owned();
        assert!(write(&workbook).is_err(), "{name}");
    }
    for name in ["a b", "A1", "1a", "R1C1", ""] {
        let mut workbook = of_text("a");
        workbook.names.push((name.to_owned(), "Blad".to_owned(), (0, 0)));
        assert!(write(&workbook).is_err(), "{name}");
    }
}

#[test]
fn remarks_of_every_length_are_written() {
    for length in [0, 1, 255, 5_000, 32_713] {
        let mut workbook = of_cell(Cell {
            remark: Some("é".repeat(length)),
            ..Cell::default()
        });
        workbook.author = "a".repeat(200);
        assert!(read(&write(&workbook).unwrap()).unwrap().sheets[0].cells.is_empty());
    }
}
