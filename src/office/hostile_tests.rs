//! Files that were made, or damaged, to harm: each is refused or read, soon, and nothing stops.

use std::io::{Cursor, Read as _, Write as _};
use std::time::Instant;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::random::Random;
use super::round_trip_tests::random_workbook;
use super::*;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/// Seconds that no file may take; far more than any does, since tests run beside others and without optimisation.
const SECONDS: u64 = 20;

/// Something for each number below a limit, one behind the other.
fn repeated(below: usize, made: impl Fn(usize) -> String) -> String {
    (0..below).map(made).collect::<Vec<_>>().concat()
}

/// The parts of a zip file.
pub(super) fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// A zip file of parts.
pub(super) fn zip(parts: &[(String, Vec<u8>)], method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file(name.as_str(), options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of one sheet, whose part is this.
pub(super) fn of_sheet(sheet: &str) -> Vec<u8> {
    of_sheet_and(sheet, &[])
}

/// A workbook of one sheet, whose part is this, and other parts instead of its own.
pub(super) fn of_sheet_and(sheet: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let mut parts = vec![
        (
            "_rels/.rels".to_owned(),
            "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>"
                .to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            "<Relationships><Relationship Id='s' Type='x/worksheet' Target='worksheets/sheet1.xml'/>\
             <Relationship Id='t' Type='x/sharedStrings' Target='/xl/texts.xml'/>\
             <Relationship Id='y' Type='x/styles' Target='../xl/./styles.xml'/></Relationships>"
                .to_owned(),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!(
                "<workbook xmlns='{NAMESPACE}' xmlns:r='r'><sheets><sheet name='Blad' sheetId='1' r:id='s'/></sheets></workbook>"
            ),
        ),
        ("xl/worksheets/sheet1.xml".to_owned(), sheet.to_owned()),
    ];
    for (name, text) in others {
        parts.retain(|(known, _)| known != name);
        parts.push(((*name).to_owned(), (*text).to_owned()));
    }
    let parts: Vec<_> = parts
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    zip(&parts, CompressionMethod::Deflated)
}

fn sheet_of(rows: &str) -> String {
    format!("<worksheet xmlns='{NAMESPACE}'><sheetData>{rows}</sheetData></worksheet>")
}

/// Why bytes are not read.
fn why(bytes: &[u8]) -> String {
    let start = Instant::now();
    let why = read(bytes).unwrap_err().why.to_string();
    assert!(start.elapsed().as_secs() < SECONDS, "{why} took {:?}", start.elapsed());
    why
}

fn a_workbook(seed: u64) -> Vec<u8> {
    write(&random_workbook(&mut Random::new(seed))).unwrap()
}

#[test]
fn cut_files_are_refused() {
    let bytes = a_workbook(3);
    for length in (0..bytes.len()).step_by(29) {
        assert!(read(&bytes[..length]).is_err(), "{length}");
    }
}

#[test]
fn changed_bytes_are_read_or_refused() {
    let mut random = Random::new(4);
    let bytes = a_workbook(4);
    for _ in 0..600 {
        let mut bytes = bytes.clone();
        for _ in 0..=random.below(4) {
            let at = random.below(bytes.len());
            bytes[at] = u8::try_from(random.below(256)).unwrap();
        }
        let _ = read(&bytes);
    }
}

/// Changes within the parts reach further than changes of the packed bytes, which their checksums show.
#[test]
fn changed_parts_are_read_or_refused() {
    let mut random = Random::new(5);
    let pieces = [
        "<c>",
        "</c>",
        "<row r='5'>",
        "<f/>",
        "<v>1</v>",
        " r='C7'",
        "r=\"",
        "t=\"s\"",
        "&amp;",
        "&#x0;",
        "&x;",
        "<!--",
        "]]>",
        "<![CDATA[",
        "\u{0}",
        "<is><t>",
        "9999999999",
        "-1",
        "'",
        "\"",
        "<",
        ">",
        "_xD83D_",
        "date1904=\"1\"",
        "<?xml?>",
        "t=\"array\" ref=\"A1:XFD1048576\"",
        "!$A$1",
    ];
    for seed in 0..12 {
        let whole = parts(&a_workbook(seed));
        for _ in 0..70 {
            let mut parts = whole.clone();
            for _ in 0..=random.below(3) {
                let part = random.below(parts.len());
                let bytes = &mut parts[part].1;
                let at = random.below(bytes.len() + 1);
                let to = (at + random.below(40)).min(bytes.len());
                let piece = match random.below(3) {
                    0 => Vec::new(),
                    1 => pieces[random.below(pieces.len())].as_bytes().to_vec(),
                    _ => bytes[at..to].repeat(2),
                };
                bytes.splice(at..if random.below(2) == 0 { to } else { at }, piece);
            }
            let _ = read(&zip(&parts, CompressionMethod::Stored));
        }
    }
}

#[test]
fn each_part_can_be_missing() {
    let whole = parts(&a_workbook(6));
    for missing in 0..whole.len() {
        let mut parts = whole.clone();
        let (name, _) = parts.remove(missing);
        let read = read(&zip(&parts, CompressionMethod::Deflated));
        let is_needed = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"].contains(&name.as_str())
            || name.starts_with("xl/worksheets/sheet")
            || name == "xl/sharedStrings.xml";
        assert_eq!(read.is_err(), is_needed, "{name}");
    }
}

#[test]
fn parts_of_one_name_are_refused() {
    for twin in ["xl/workbook.xmm", "XL/workbook.xmm"] {
        let mut parts = parts(&a_workbook(7));
        parts.push((twin.to_owned(), b"<workbook/>".to_vec()));
        let mut bytes = zip(&parts, CompressionMethod::Deflated);
        let places: Vec<usize> = (0..bytes.len() - 15)
            .filter(|at| bytes[*at..].starts_with(twin.as_bytes()))
            .collect();
        assert_eq!(places.len(), 2);
        for at in places {
            bytes[at + 14] = b'l';
        }
        assert_eq!(why(&bytes), "the workbook has two parts of one name");
    }
}

#[test]
fn bombs_are_refused() {
    let mut sheet = sheet_of("");
    sheet.push_str(&" ".repeat(70 << 20));
    let bytes = of_sheet(&sheet);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(
        why(&bytes),
        "the part xl/worksheets/sheet1.xml of the workbook is larger than people fill in"
    );

    // The same with headers that say that it is small.
    let mut lying = bytes.clone();
    let size = u32::try_from(sheet.len()).unwrap().to_le_bytes();
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
    }
    assert!(lying != bytes);
    why(&lying);

    // Small parts that are large together.
    let relations = repeated(400, |n| {
        format!("<Relationship Id='s{n}' Type='x/worksheet' Target='worksheets/sheet1.xml'/>")
    });
    let sheets = repeated(400, |n| format!("<sheet name='{n}' r:id='s{n}'/>"));
    let sheet = sheet_of(&" ".repeat(1 << 20));
    let bytes = of_sheet_and(
        &sheet,
        &[
            (
                "xl/_rels/workbook.xml.rels",
                &format!("<Relationships>{relations}</Relationships>"),
            ),
            (
                "xl/workbook.xml",
                &format!("<workbook><sheets>{sheets}</sheets></workbook>"),
            ),
        ],
    );
    assert!(why(&bytes).ends_with("is larger than people fill in"));
}

#[test]
fn crowds_are_refused() {
    let cases = [
        (
            sheet_of(&"<row><c><v>1</v></c></row>".repeat(1_000_000)),
            "the workbook has more than 200000 rows, the last in the sheet Blad",
        ),
        (
            sheet_of(&format!("<row>{}</row>", "<c><v>1</v></c>".repeat(16_000)).repeat(40)),
            "the workbook has more than 400000 filled cells, the last in the sheet Blad",
        ),
        (
            sheet_of(&"<row/><a/>".repeat(190_000 * 10)),
            "the workbook has more than 200000 rows, the last in the sheet Blad",
        ),
        (
            sheet_of(&"<a/>".repeat(4_000_000)),
            "the workbook holds far more than people fill in",
        ),
        (
            "<worksheet>".repeat(1_000_000),
            "the part xl/worksheets/sheet1.xml of the workbook nests deeper than any program writes",
        ),
        (
            sheet_of(&format!("<row><c {}/></row>", "a='' ".repeat(1_000_000))),
            "the workbook is damaged: its part xl/worksheets/sheet1.xml can't be read",
        ),
        (
            sheet_of(&format!("<row>{}</row>", "<c t='s'><v>0</v></c>".repeat(16_000))),
            "the workbook holds far more than people fill in",
        ),
        (
            sheet_of(&format!(
                "<row>{}{}</row>",
                "<c><f t='array' ref='A1:XFD1048576'/><v>1</v></c>".repeat(8_000),
                "<c><v>1</v></c>".repeat(8_000)
            )),
            "formulas of the sheet Blad fill more cells than people fill in",
        ),
    ];
    let text = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(32_767));
    for (sheet, said) in cases {
        let bytes = of_sheet_and(&sheet, &[("xl/texts.xml", &text)]);
        assert!(bytes.len() < limits::FILE);
        assert_eq!(why(&bytes), said);
    }
    let parts: Vec<_> = (0..3_000).map(|number| (number.to_string(), Vec::new())).collect();
    let crowd = zip(&parts, CompressionMethod::Stored);
    assert_eq!(
        why(&crowd),
        "the workbook consists of far more parts than programs write"
    );
    let mut ends = zip(&parts[..1], CompressionMethod::Stored);
    ends.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0\0\0\0\0\0\0\0\0\0\0".repeat(800_000));
    assert_eq!(
        why(&ends),
        "the workbook consists of far more parts than programs write"
    );
    let mut large = b"PK\x03\x04".to_vec();
    large.resize(limits::FILE + 1, 0);
    assert_eq!(why(&large), "the workbook is larger than 20 MiB");
}

#[test]
fn entities_are_refused() {
    let laughs = repeated(29, |n| format!("<!ENTITY a{} '&a{n};&a{n};'>", n + 1));
    let declared = format!(
        "<!DOCTYPE a [<!ENTITY a0 'ha'>{laughs}]>{}",
        sheet_of("<row><c t='str'><v>&a29;</v></c></row>")
    );
    let said =
        "the part xl/worksheets/sheet1.xml of the workbook declares entities, which no program for workbooks does";
    assert_eq!(why(&of_sheet(&declared)), said);
    assert_eq!(
        why(&of_sheet("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><worksheet/>")),
        said
    );
    assert_eq!(why(&of_sheet(&sheet_of("<row><c t='str'><v>&a;</v></c></row>"))), said);
}

#[test]
fn cells_that_cannot_be_are_refused() {
    for row in [
        "<row r='0'/>",
        "<row r='1048577'/>",
        "<row r='x'/>",
        "<row r='1048576'/><row/>",
        "<row><c r='XFE1'/></row>",
        "<row><c r='XFD1'/><c/></row>",
        "<row><c r='A0'/></row>",
        "<row><c r=''/></row>",
        "<row><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
        "<row><c t='s'><v>0</v></c></row>",
        "<row><c t='s'><v>-1</v></c></row>",
        "<row><c t='b'><v>2</v></c></row>",
        "<row><c t='own'><v>2</v></c></row>",
        "<row><c><f t='array' ref='A'/></c></row>",
        "<row><c></row>",
        "<row a=1/>",
    ] {
        assert!(read(&of_sheet(&sheet_of(row))).is_err(), "{row}");
    }
    let long = format!("<row><c t='str'><v>{}</v></c></row>", "x".repeat(32_768));
    assert_eq!(
        why(&of_sheet(&sheet_of(&long))),
        "the cell A1 of the sheet Blad holds more text than a cell can"
    );
}

#[test]
fn other_files_are_named() {
    let ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let locked: Vec<u8> = ole
        .into_iter()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let with = |name: &str| zip(&[(name.to_owned(), Vec::new())], CompressionMethod::Stored);
    let cases = [
        (Vec::new(), "the file is empty"),
        (
            ole.to_vec(),
            "the file is a workbook of Excel 97–2003 (.xls) or another old Office file",
        ),
        (locked, "the workbook is protected by a password"),
        (b"%PDF-1.7".to_vec(), "the file is a PDF, not a workbook"),
        (
            b"a;b\n1;2".to_vec(),
            "the file is plain text, perhaps a .csv, not a workbook",
        ),
        (vec![0xFF; 9], "the file is not a workbook"),
        (b"PK\x03\x04".to_vec(), "the workbook is damaged: it can't be unpacked"),
        (with("xl/workbook.bin"), "the file is a binary workbook (.xlsb)"),
        (with("content.xml"), "the file is an OpenDocument file (.ods)"),
        (
            with("word/document.xml"),
            "the file is another Office document, not a workbook",
        ),
        (
            with("xl/vbaProject.bin"),
            "the workbook holds macros, which can't be looked into",
        ),
        (
            with("xl/macrosheets/sheet1.xml"),
            "the workbook holds macros, which can't be looked into",
        ),
        (with("readme.txt"), "the file is not a workbook"),
    ];
    for (bytes, said) in cases {
        assert_eq!(why(&bytes), said);
    }
}
