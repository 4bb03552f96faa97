//! Reads a workbook that came back.

use std::collections::{BTreeMap, BTreeSet};

use crate::message;

use super::book::{Book, BookSheet, Found, NotRead};
use super::cells::{self, Shared};
use super::package::{self, Package, Relation};
use super::place::{Place, place};
use super::xml::{Node, Tag, Xml};
use super::{limits, refusal, styles, text};

/// Reads a workbook of any program that writes Excel workbooks (`.xlsx`).
///
/// Nothing in it is run, followed or computed: a cell with a formula has what the program computed last.
///
/// # Errors
///
/// Where it is another kind of file, damaged, larger than people fill in, or made to harm.
pub fn read(bytes: &[u8]) -> Result<Book, NotRead> {
    refuse_other_kinds(bytes)?;
    let mut package = Package::open(bytes)?;
    refuse_other_packages(&package)?;
    let root = package.relations("")?;
    let part = target(&root, package::WORKBOOK).unwrap_or("xl/workbook.xml").to_owned();
    let plan = plan(&mut package, &part)?;
    let relations = package.relations(&part)?;
    let mut shared = shared(&mut package, &relations)?;
    let mut book = Book {
        counts_from_1904: plan.counts_from_1904,
        properties: properties(&mut package, &root)?,
        ..Book::default()
    };
    for planned in plan.sheets {
        let relation = relations
            .get(&planned.relation)
            .ok_or_else(|| refusal::damaged_part(&part))?;
        match &*relation.kind {
            "worksheet" => {}
            "xlMacrosheet" | "xlIntlMacrosheet" => return Err(has_macros()),
            _ => continue,
        }
        let cells = sheet(&mut package, &planned.name, &relation.target, &mut shared)?;
        book.sheets.push(BookSheet {
            name: planned.name,
            is_visible: planned.is_visible,
            cells,
        });
    }
    book.names = plan.names;
    let sheets: BTreeSet<&str> = book.sheets.iter().map(|sheet| &*sheet.name).collect();
    book.names.retain(|_, (sheet, _)| sheets.contains(&**sheet));
    Ok(book)
}

/// Refuses what is no zip file, and says what it is.
fn refuse_other_kinds(bytes: &[u8]) -> Result<(), NotRead> {
    if bytes.len() > limits::FILE {
        return Err(refusal::too_large(message!(
            "the workbook is larger than {most} MiB",
            most = limits::FILE >> 20
        )));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(());
    }
    Err(if bytes.is_empty() {
        refusal::no_workbook(message!("the file is empty"))
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        let has = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            bytes.windows(name.len()).any(|window| window == name)
        };
        if has("EncryptedPackage") {
            refusal::encrypted()
        } else {
            refusal::other_kind(message!(
                "the file is a workbook of Excel 97–2003 (.xls) or another old Office file"
            ))
        }
    } else if bytes.starts_with(b"%PDF") {
        refusal::no_workbook(message!("the file is a PDF, not a workbook"))
    } else if std::str::from_utf8(bytes).is_ok() {
        refusal::other_kind(message!("the file is plain text, perhaps a .csv, not a workbook"))
    } else {
        refusal::no_workbook(message!("the file is not a workbook"))
    })
}

/// Refuses zip files that are no workbook of this kind, and says what they are; and those with macros.
fn refuse_other_packages(package: &Package<'_>) -> Result<(), NotRead> {
    if package.has("xl/workbook.bin") {
        return Err(refusal::other_kind(message!("the file is a binary workbook (.xlsb)")));
    }
    if package
        .names()
        .any(|name| name.ends_with("vbaproject.bin") || name.contains("/macrosheets/"))
    {
        return Err(has_macros());
    }
    if package.has("content.xml") {
        return Err(refusal::other_kind(message!("the file is an OpenDocument file (.ods)")));
    }
    if package.has("word/document.xml") || package.has("ppt/presentation.xml") {
        return Err(refusal::no_workbook(message!(
            "the file is another Office document, not a workbook"
        )));
    }
    if package.has("index/document.iwa") {
        return Err(NotRead {
            why: message!("the file is a document of Numbers"),
            help: message!("Export it from Numbers to Excel (.xlsx), and use that file."),
        });
    }
    Ok(())
}

fn has_macros() -> NotRead {
    refusal::unsafe_content(
        message!("the workbook holds macros, which can't be looked into"),
        message!("Save it as Excel workbook without macros (.xlsx), and use that file."),
    )
}

/// What a workbook says of its sheets and names.
#[derive(Default)]
struct Plan {
    sheets: Vec<Planned>,
    names: BTreeMap<String, (String, Place)>,
    counts_from_1904: bool,
}

/// A sheet that is still to read.
struct Planned {
    name: String,
    relation: String,
    is_visible: bool,
}

fn plan(package: &mut Package<'_>, part: &str) -> Result<Plan, NotRead> {
    let Some(text) = package.text(part)? else {
        return Err(refusal::no_workbook(message!("the file is not a workbook")));
    };
    let mut plan = Plan::default();
    let mut name = None;
    let mut refers = String::new();
    let mut xml = Xml::new(part, &text, &mut package.nodes_left);
    while let Some(node) = xml.next()? {
        match (node, xml.path()) {
            (Node::Open(tag), ["workbook", "workbookPr"]) => {
                let [from_1904] = xml.attributes(&tag, ["date1904"])?;
                plan.counts_from_1904 = from_1904.is_some_and(|flag| matches!(flag.trim(), "1" | "true" | "on"));
            }
            (Node::Open(tag), ["workbook", "sheets", "sheet"]) => plan.sheets.push(planned(&xml, &tag)?),
            (Node::Open(tag), ["workbook", "definedNames", "definedName"]) => {
                refers.clear();
                let [own, sheet] = xml.attributes(&tag, ["name", "localSheetId"])?;
                // A name of one sheet alone is its print area, or a copy that the copy of a sheet brought along.
                name = own.filter(|_| sheet.is_none()).map(|name| name.into_owned());
            }
            (Node::Text(piece), ["workbook", "definedNames", "definedName"]) => refers.push_str(&piece),
            (Node::Close("definedName"), ["workbook", "definedNames"]) => {
                if let (Some(name), Some(cell)) = (name.take(), single_cell(&refers)) {
                    plan.names.insert(name, cell);
                }
            }
            _ => {}
        }
        if plan.sheets.len() > limits::SHEETS {
            return Err(refusal::too_large(message!(
                "the workbook has more than {most} sheets",
                most = limits::SHEETS
            )));
        }
    }
    let names: BTreeSet<&str> = plan.sheets.iter().map(|sheet| &*sheet.name).collect();
    if names.len() < plan.sheets.len() {
        return Err(refusal::damaged(message!(
            "the workbook is damaged: it has two sheets of one name"
        )));
    }
    Ok(plan)
}

fn planned(xml: &Xml<'_>, tag: &Tag<'_>) -> Result<Planned, NotRead> {
    let [name, relation, state] = xml.attributes(tag, ["name", "id", "state"])?;
    let (Some(name), Some(relation)) = (name, relation) else {
        return Err(xml.damaged());
    };
    Ok(Planned {
        name: name.into_owned(),
        relation: relation.into_owned(),
        is_visible: state.is_none_or(|state| state == "visible"),
    })
}

/// The sheet and the cell that a formula such as `'Prijs''s'!$C$7` refers to; `None` where it is anything else.
fn single_cell(formula: &str) -> Option<(String, Place)> {
    let (sheet, cell) = formula.trim().trim_start_matches('=').rsplit_once('!')?;
    let cell = match cell.split_once(':') {
        Some((first, last)) => Some(first).filter(|first| *first == last)?,
        None => cell,
    };
    let sheet = match sheet.strip_prefix('\'') {
        Some(quoted) => quoted.strip_suffix('\'')?.replace("''", "'"),
        None => sheet.to_owned(),
    };
    Some((sheet, place(cell)?))
}

/// The texts and styles that all sheets refer to.
fn shared(package: &mut Package<'_>, relations: &BTreeMap<String, Relation>) -> Result<Shared, NotRead> {
    let mut shared = Shared {
        texts: Vec::new(),
        shown: Vec::new(),
        rows_left: limits::ROWS,
        cells_left: limits::CELLS,
        text_left: limits::ALL_TEXTS,
        filled_left: limits::FILLED,
    };
    if let Some(part) = target(relations, "sharedStrings")
        && let Some(content) = package.text(part)?
    {
        shared.texts = text::shared(Xml::new(part, &content, &mut package.nodes_left))?;
    }
    if let Some(part) = target(relations, "styles")
        && let Some(content) = package.text(part)?
    {
        shared.shown = styles::shown(Xml::new(part, &content, &mut package.nodes_left))?;
    }
    Ok(shared)
}

fn sheet(
    package: &mut Package<'_>,
    name: &str,
    part: &str,
    shared: &mut Shared,
) -> Result<BTreeMap<Place, Found>, NotRead> {
    let content = package.text(part)?.ok_or_else(|| refusal::damaged_part(part))?;
    cells::read(name, Xml::new(part, &content, &mut package.nodes_left), shared)
}

/// The properties of the file that are not everywhere the same.
fn properties(
    package: &mut Package<'_>,
    root: &BTreeMap<String, Relation>,
) -> Result<BTreeMap<String, String>, NotRead> {
    let mut properties = BTreeMap::new();
    let Some(part) = target(root, "custom-properties").or_else(|| target(root, "customProperties")) else {
        return Ok(properties);
    };
    let Some(content) = package.text(part)? else {
        return Ok(properties);
    };
    let mut current = None;
    let mut xml = Xml::new(part, &content, &mut package.nodes_left);
    while let Some(node) = xml.next()? {
        match (node, xml.path()) {
            (Node::Open(tag), ["Properties", "property"]) => {
                let [name] = xml.attributes(&tag, ["name"])?;
                current = name.map(|name| (name.into_owned(), None));
            }
            (Node::Text(piece), ["Properties", "property", _]) => {
                if let Some((_, value)) = &mut current {
                    text::join(value, &piece);
                }
            }
            (Node::Close("property"), ["Properties"]) => {
                if let Some((name, value)) = current.take() {
                    properties.insert(name, value.unwrap_or_default());
                }
            }
            _ => {}
        }
    }
    Ok(properties)
}

/// The part that has this kind of relation, the first where many have.
fn target<'r>(relations: &'r BTreeMap<String, Relation>, kind: &str) -> Option<&'r str> {
    let found = relations.values().find(|relation| relation.kind == kind);
    found.map(|relation| &*relation.target)
}
