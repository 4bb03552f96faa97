//! The ways in which programs write the same cells.

use std::collections::BTreeMap;

use super::hostile_tests::{of_sheet, of_sheet_and, parts, zip};
use super::*;

/// The cells of a book of one sheet, by their names.
fn cells(book: &Book) -> BTreeMap<String, Found> {
    let cells = book.sheets[0].cells.iter();
    cells.map(|(place, found)| (cell_name(*place), found.clone())).collect()
}

/// The cells of these rows, by their names.
fn of_rows(rows: &str) -> BTreeMap<String, Found> {
    cells(
        &read(&of_sheet(&format!(
            "<worksheet><sheetData>{rows}</sheetData></worksheet>"
        )))
        .unwrap(),
    )
}

fn plain(content: Content) -> Found {
    Found {
        content,
        shown_as: ShownAs::Number,
        is_computed: false,
    }
}

fn computed(content: Content) -> Found {
    Found {
        is_computed: true,
        ..plain(content)
    }
}

fn text(text: &str) -> Content {
    Content::Text(text.to_owned())
}

fn number(text: &str) -> Content {
    Content::Number(text.to_owned())
}

/// What a cell of one row holds; `None` where it is left out.
fn of_cell(cell: &str) -> Option<Found> {
    of_rows(&format!("<row r='1'>{cell}</row>")).remove("A1")
}

#[test]
fn every_kind_of_cell_is_read() {
    let cases = [
        ("<c r='A1'><v>1.50E3</v></c>", Some(plain(number("1.50E3")))),
        (
            "<c t='n'><v> 0.30000000000000004 </v></c>",
            Some(plain(number("0.30000000000000004"))),
        ),
        ("<c t='str'><v>a</v></c>", Some(plain(text("a")))),
        ("<c t='inlineStr'><is><t> a </t></is></c>", Some(plain(text(" a ")))),
        (
            "<c t='inlineStr'><is><r><rPr><b/></rPr><t>a</t></r><rPh sb='0' eb='1'><t>x</t></rPh><r><t>b&amp;&#233;</t></r></is></c>",
            Some(plain(text("ab&é"))),
        ),
        (
            "<c t='inlineStr'><is><t><![CDATA[<a>]]>&lt;</t></is></c>",
            Some(plain(text("<a><"))),
        ),
        ("<c t='b'><v>1</v></c>", Some(plain(Content::Flag(true)))),
        ("<c t='b'><v>false</v></c>", Some(plain(Content::Flag(false)))),
        (
            "<c t='e'><v>#N/A</v></c>",
            Some(plain(Content::Error("#N/A".to_owned()))),
        ),
        (
            "<c t='d'><v>2026-03-15</v></c>",
            Some(plain(Content::Day("2026-03-15".to_owned()))),
        ),
        ("<c><f>B1</f><v>2</v></c>", Some(computed(number("2")))),
        ("<c><f t='shared' si='0'/><v>2</v></c>", Some(computed(number("2")))),
        ("<c><f>B1</f></c>", Some(computed(Content::Nothing))),
        ("<c><f>B1</f><v></v></c>", Some(computed(Content::Nothing))),
        ("<c><f>B1</f><v/></c>", Some(computed(Content::Nothing))),
        ("<c t='str'><f>B1</f><v></v></c>", Some(computed(text("")))),
        ("<c t='str'><f>B1</f></c>", Some(computed(Content::Nothing))),
        (
            "<c t='str'><f>[1]Blad!A1</f><v>b_x000D_\r\nc</v></c>",
            Some(computed(text("b\nc"))),
        ),
        (
            "<c t='e'><f>1/0</f><v>#DIV/0!</v></c>",
            Some(computed(Content::Error("#DIV/0!".to_owned()))),
        ),
        ("<c s='3'/>", None),
        ("<c><v/></c>", None),
        ("<c t='s'><v/></c>", None),
        ("<c t='str'><v></v></c>", None),
        ("<c t='inlineStr'><is><t/></is></c>", None),
        ("<c t='inlineStr'/>", None),
        (
            "<c><v>1</v><extLst><ext><c><v>2</v></c></ext></extLst></c>",
            Some(plain(number("1"))),
        ),
    ];
    for (cell, found) in cases {
        assert_eq!(of_cell(cell), found, "{cell}");
    }
}

#[test]
fn rows_and_cells_need_no_reference() {
    let found = of_rows(
        "<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row><row r='5'><c/><c><v>4</v></c></row><row><c><v>5</v></c></row>",
    );
    let values = [("A1", "1"), ("D1", "2"), ("E1", "3"), ("B5", "4"), ("A6", "5")];
    assert_eq!(
        found,
        values
            .map(|(name, value)| (name.to_owned(), plain(number(value))))
            .into()
    );
}

#[test]
fn what_a_formula_of_another_cell_fills_is_computed() {
    let found = of_rows(
        "<row><c><f t='array' ref='A1:B2'>x</f><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>\
         <row><c><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>",
    );
    let computed = found
        .iter()
        .filter(|(_, found)| found.is_computed)
        .map(|(name, _)| name.as_str());
    assert_eq!(computed.collect::<Vec<_>>(), ["A1", "A2", "B1", "B2"]);
}

#[test]
fn shared_texts_and_styles_are_found() {
    let texts = "<sst count='3'><si><t>a</t></si><si><r><t>b</t></r><r><t xml:space='preserve'> c</t></r><rPh sb='0' eb='1'>\
                 <t>x</t></rPh><phoneticPr fontId='1'/></si><si><t>_x000D_\n_x005F_x0041_</t></si><si/></sst>";
    let styles = "<styleSheet><numFmts count='1'><numFmt numFmtId='164' formatCode='d\\-m\\-yyyy'/></numFmts><cellStyleXfs><xf \
                  numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='10'/><xf/></cellXfs>\
                  <dxfs><dxf><numFmt numFmtId='164' formatCode='0'/></dxf></dxfs></styleSheet>";
    let sheet = "<worksheet><sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c><c t='s'><v>3</v></c>\
                 <c s='1'><v>46096</v></c><c s='2'><v>0.24</v></c><c s='3'><v>1</v></c><c s='99'><v>1</v></c></row></sheetData></worksheet>";
    let book = read(&of_sheet_and(
        sheet,
        &[("xl/texts.xml", texts), ("xl/styles.xml", styles)],
    ))
    .unwrap();
    let shown = |content, shown_as| Found {
        shown_as,
        ..plain(content)
    };
    let expected = [
        ("A1", plain(text("a"))),
        ("B1", plain(text("b c"))),
        ("C1", plain(text("\n_x0041_"))),
        ("E1", shown(number("46096"), ShownAs::Day)),
        ("F1", shown(number("0.24"), ShownAs::Percent)),
        ("G1", plain(number("1"))),
        ("H1", plain(number("1"))),
    ];
    assert_eq!(
        cells(&book),
        expected.map(|(name, found)| (name.to_owned(), found)).into()
    );
}

#[test]
fn every_dialect_of_xml_is_read() {
    let sheet = "<worksheet><sheetData><row><c t='str'><v>é€</v></c></row></sheetData></worksheet>";
    let prefixed = "<?xml version='1.0'?><x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row>\
                    <x:c t='str'><x:v>é€</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    let marked = format!("\u{feff}{sheet}");
    for sheet in [sheet, prefixed, &marked] {
        assert_eq!(cells(&read(&of_sheet(sheet)).unwrap())["A1"], plain(text("é€")));
    }
    let mut parts = parts(&of_sheet(sheet));
    for order in [u16::to_le_bytes, u16::to_be_bytes] {
        let part = parts.iter_mut().find(|(name, _)| name.ends_with("sheet1.xml")).unwrap();
        part.1 = format!("\u{feff}{sheet}").encode_utf16().flat_map(order).collect();
        assert_eq!(
            cells(&read(&zip(&parts, zip::CompressionMethod::Stored)).unwrap())["A1"],
            plain(text("é€"))
        );
    }
    // Names of parts with the separators and the case of other systems.
    for (name, _) in &mut parts {
        *name = name.replace('/', "\\").to_uppercase();
    }
    assert!(read(&zip(&parts, zip::CompressionMethod::Stored)).is_ok());
}

#[test]
fn sheets_names_and_properties_are_read() {
    let workbook = "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name=\"l'an\" r:id='s'/><sheet name='weg' state='hidden' \
                    r:id='s'/><sheet name='diep' state='veryHidden' r:id='s'/><sheet name='grafiek' r:id='g'/></sheets><definedNames>\
                    <definedName name='een'>'l''an'!$C$7</definedName><definedName name='twee'>=weg!B2:B2</definedName>\
                    <definedName name='bereik'>weg!$A$1:$A$2</definedName><definedName name='ver'>[1]weg!$A$1</definedName>\
                    <definedName name='weg' localSheetId='0'>weg!$A$1</definedName><definedName name='stuk'>weg!#REF!</definedName>\
                    <definedName name='vast'>12</definedName><definedName name='ander'>nergens!$A$1</definedName></definedNames></workbook>";
    let relations = "<Relationships><Relationship Id='s' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet' \
                     Target='worksheets/sheet1.xml'/><Relationship Id='g' Type='x/chartsheet' Target='a.xml'/>\
                     <Relationship Id='e' Type='x/sharedStrings' Target='http://a.example/b' TargetMode='External'/></Relationships>";
    let root = "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='/xl/workbook.xml'/><Relationship Id='b' \
                Type='x/custom-properties' Target='docProps/custom.xml'/></Relationships>";
    let custom = "<Properties><property name='Brugwerk' pid='2'><vt:lpwstr>a&amp;b</vt:lpwstr></property><property name='n'><vt:i4>3</vt:i4>\
                  </property><property name='leeg'><vt:lpwstr/></property></Properties>";
    let others = [
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", relations),
        ("_rels/.rels", root),
        ("docProps/custom.xml", custom),
    ];
    let book = read(&of_sheet_and("<worksheet/>", &others)).unwrap();
    let sheets: Vec<_> = book
        .sheets
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.is_visible))
        .collect();
    assert_eq!(sheets, [("l'an", true), ("weg", false), ("diep", false)]);
    assert!(book.counts_from_1904);
    let names = [("een", "l'an", (6, 2)), ("twee", "weg", (1, 1))];
    assert_eq!(
        book.names,
        names
            .map(|(name, sheet, cell)| (name.to_owned(), (sheet.to_owned(), cell)))
            .into()
    );
    let properties = [("Brugwerk", "a&b"), ("n", "3"), ("leeg", "")];
    assert_eq!(
        book.properties,
        properties
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into()
    );
}
