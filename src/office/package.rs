//! A workbook as a zip file: its parts, and how they refer to one another.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::message;

use super::book::NotRead;
use super::xml::{Node, Xml};
use super::{limits, refusal};

/// The parts of a workbook.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Where each part is; by its name in small letters, since the names of parts are equal whatever their case.
    parts: BTreeMap<String, usize>,
    /// How many bytes may still be unpacked.
    bytes_left: u64,
    /// How many nodes of XML may still be read.
    pub(super) nodes_left: u64,
}

/// What a part says of another one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Relation {
    /// The last word of what the other part is to it, such as `worksheet`.
    pub(super) kind: String,
    /// The name of the other part, from the root of the package.
    pub(super) target: String,
}

impl<'b> Package<'b> {
    /// Opens a zip file; nothing is unpacked yet.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, NotRead> {
        refuse_crowded(bytes)?;
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| not_a_zip())?;
        if archive.has_duplicate_names() {
            return Err(ambiguous());
        }
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let name = archive
                .name_for_index(index)
                .and_then(Result::ok)
                .ok_or_else(not_a_zip)?;
            if !name.ends_with('/') && parts.insert(key(&name), index).is_some() {
                return Err(ambiguous());
            }
        }
        Ok(Self {
            archive,
            parts,
            bytes_left: limits::ALL_PARTS,
            nodes_left: limits::NODES,
        })
    }

    /// The names of its parts, in small letters.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(|name| name.as_str())
    }

    /// Whether it has a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&key(name))
    }

    /// The text of a part; `None` where it has no such part.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, NotRead> {
        let Some(index) = self.parts.get(&key(name)) else {
            return Ok(None);
        };
        let file = self
            .archive
            .by_index(*index)
            .map_err(|error| unreadable(&error, name))?;
        let most = limits::PART.min(self.bytes_left);
        let mut bytes = Vec::new();
        // The size in its header may lie; what comes out is counted.
        let read = file.take(most + 1).read_to_end(&mut bytes);
        let length = u64::try_from(read.map_err(|_| refusal::damaged_part(name))?).unwrap_or(u64::MAX);
        self.bytes_left = self.bytes_left.checked_sub(length).ok_or_else(|| too_large(name))?;
        if length > most {
            return Err(too_large(name));
        }
        decoded(bytes).map(Some).ok_or_else(|| refusal::damaged_part(name))
    }

    /// What a part says of others, by the id that it uses for each; those outside the file are left out.
    pub(super) fn relations(&mut self, part: &str) -> Result<BTreeMap<String, Relation>, NotRead> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = if folder.is_empty() {
            format!("_rels/{file}.rels")
        } else {
            format!("{folder}/_rels/{file}.rels")
        };
        let Some(text) = self.text(&name)? else {
            return Ok(BTreeMap::new());
        };
        let mut relations = BTreeMap::new();
        let mut xml = Xml::new(&name, &text, &mut self.nodes_left);
        while let Some(node) = xml.next()? {
            let (Node::Open(tag), ["Relationships", "Relationship"]) = (node, xml.path()) else {
                continue;
            };
            let [id, kind, target, mode] = xml.attributes(&tag, ["Id", "Type", "Target", "TargetMode"])?;
            let (Some(id), Some(kind), Some(target)) = (id, kind, target) else {
                return Err(xml.damaged());
            };
            if mode.is_some_and(|mode| mode == "External") {
                continue;
            }
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let target = resolved(folder, &target).ok_or_else(|| xml.damaged())?;
            if relations.insert(id.into_owned(), Relation { kind, target }).is_some() {
                return Err(xml.damaged());
            }
        }
        Ok(relations)
    }
}

/// Refuses zip files of more parts than workbooks have, since the library takes memory for each before it tells how many
/// there are; and of many ends, since it tries them all.
fn refuse_crowded(bytes: &[u8]) -> Result<(), NotRead> {
    let (mut parts, mut ends) = (0, 0);
    for four in bytes.windows(4) {
        if let [b'P', b'K', kind, behind] = *four {
            parts += usize::from((kind, behind) == (1, 2));
            ends += usize::from((kind, behind) == (5, 6));
        }
    }
    if parts > limits::PARTS || ends > limits::ENDS {
        return Err(refusal::too_large(message!(
            "the workbook consists of far more parts than programs write"
        )));
    }
    Ok(())
}

/// The name under which a part is found.
fn key(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_lowercase()
}

/// The name of a part from the root, as another part in a folder refers to it; `None` where it lies outside.
fn resolved(folder: &str, target: &str) -> Option<String> {
    let target = target.split(['#', '?']).next().unwrap_or_default().replace('\\', "/");
    let (mut path, steps): (Vec<&str>, &str) = match target.strip_prefix('/') {
        Some(absolute) => (Vec::new(), absolute),
        None => (folder.split('/').filter(|step| !step.is_empty()).collect(), &target),
    };
    for step in steps.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()?),
            step => path.push(step),
        }
    }
    Some(path.join("/"))
}

/// The text of bytes in UTF-8, or in UTF-16 where they begin with its mark.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let unit = match bytes.get(..2) {
        Some([0xFF, 0xFE]) => u16::from_le_bytes,
        Some([0xFE, 0xFF]) => u16::from_be_bytes,
        _ => {
            let text = String::from_utf8(bytes).ok()?;
            return Some(match text.strip_prefix('\u{FEFF}') {
                Some(behind) => behind.to_owned(),
                None => text,
            });
        }
    };
    let units = bytes.get(2..)?.chunks_exact(2);
    let units = units.map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).collect::<Result<_, _>>().ok()
}

/// The kind of a relation that the package has to its workbook, in every dialect.
pub(super) const WORKBOOK: &str = "officeDocument";

fn not_a_zip() -> NotRead {
    refusal::damaged(message!("the workbook is damaged: it can't be unpacked"))
}

fn ambiguous() -> NotRead {
    refusal::damaged(message!("the workbook has two parts of one name"))
}

fn too_large(name: &str) -> NotRead {
    refusal::too_large(message!(
        "the part {part} of the workbook is larger than people fill in",
        part = name
    ))
}

fn unreadable(error: &ZipError, name: &str) -> NotRead {
    match error {
        ZipError::UnsupportedArchive(reason) if *reason == ZipError::PASSWORD_REQUIRED => refusal::encrypted(),
        _ => refusal::damaged_part(name),
    }
}
