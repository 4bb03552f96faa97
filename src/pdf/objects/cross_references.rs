//! Where objects stand, by the cross-references of a file: tables, streams, and both at once.

use std::collections::{BTreeMap, BTreeSet};

use super::allowance::{Allowance, Unread};
use super::unfold::unfold;
use crate::pdf::tail::{Dictionary, Reader, Value};

/// The most tables of a file.
const MOST_TABLES: usize = 400;
/// How many bytes at the end of a file hold `startxref`.
const ENDING: usize = 2048;
/// What an entry takes, of what may be kept.
const ENTRY: usize = 64;
/// How deep a trailer may be nested.
const DEPTH: usize = 16;

const ODD: Unread = "its cross-references can't be read";

/// Where an object stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the file, from this byte on.
    At(usize),
    /// In the stream of this number.
    In(u32),
    /// Nowhere.
    Free,
}

/// Places by number; newer ones come first, and older ones count only where those say nothing.
pub(super) type Places = BTreeMap<u32, Place>;

/// What the cross-references and trailers of a file say.
#[derive(Debug)]
pub(super) struct CrossReferences {
    pub places: Places,
    /// The number of the catalogue.
    pub root: u32,
    /// The part of the identifier that all versions of the file share.
    pub identifier: Option<Vec<u8>>,
}

/// Reads the cross-references of a file, the newest first.
pub(super) fn read(bytes: &[u8], allowance: &Allowance) -> Result<CrossReferences, Unread> {
    let mut places = Places::new();
    let mut seen = BTreeSet::new();
    let (mut root, mut identifier) = (None, None);
    let mut next = vec![start(bytes).ok_or("no `startxref` stands at its end")?];
    while let Some(at) = next.pop() {
        if !seen.insert(at) || seen.len() > MOST_TABLES {
            return Err("its cross-references lead in a circle, or there are too many");
        }
        let mut reader = Reader::unvouched(bytes, at);
        let trailer = if reader.takes_word(b"xref") {
            table(&mut reader, &mut places, allowance)?
        } else {
            stream(&mut reader, &mut places, allowance)?
        };
        if trailer.has(b"Encrypt") {
            return Err("it is encrypted");
        }
        root = root.or(trailer.reference(b"Root"));
        let parts = trailer.get(b"ID").and_then(Value::array);
        let first = parts.and_then(|parts| parts.first()?.text());
        identifier = identifier.or(first.map(|text| text.bytes.clone()));
        // What stands in both: the stream belongs to this table, before the older ones.
        for key in [b"Prev".as_slice(), b"XRefStm"] {
            if let Some(value) = trailer.get(key) {
                next.push(number(value).ok_or(ODD)?);
            }
        }
    }
    Ok(CrossReferences {
        places,
        root: root.ok_or("it has no catalogue")?,
        identifier,
    })
}

fn number(value: &Value) -> Option<usize> {
    usize::try_from(value.whole()?).ok()
}

/// The number after the last `startxref`.
fn start(bytes: &[u8]) -> Option<usize> {
    const WORD: &[u8] = b"startxref";
    let ending = bytes.len().saturating_sub(ENDING);
    let word = bytes[ending..].windows(WORD.len()).rposition(|part| part == WORD)?;
    let mut reader = Reader::unvouched(bytes, ending + word + WORD.len());
    reader.space();
    usize::try_from(reader.digits()?).ok()
}

/// Reads a table, after its first word; gives its trailer.
fn table(reader: &mut Reader<'_>, places: &mut Places, allowance: &Allowance) -> Result<Dictionary, Unread> {
    let mut found = Vec::new();
    loop {
        reader.space();
        if reader.takes_word(b"trailer") {
            break;
        }
        let first = reader.digits().ok_or(ODD)?;
        reader.space();
        let count = reader.digits().ok_or(ODD)?;
        reader.space();
        for number in first..first.saturating_add(count) {
            allowance.take(ENTRY)?;
            let line = reader.rest().get(..20).ok_or(ODD)?;
            let mut entry = Reader::unvouched(line, 0);
            let place = entry.digits().and_then(|place| usize::try_from(place).ok());
            let place = match line[17] {
                b'n' => Place::At(place.ok_or(ODD)?),
                b'f' => Place::Free,
                _ => return Err(ODD),
            };
            found.push((u32::try_from(number).map_err(|_| ODD)?, place));
            reader.at += line.len();
        }
    }
    reader.space();
    let Ok(Value::Dictionary(trailer)) = reader.value(DEPTH) else {
        return Err(ODD);
    };
    // What a table calls free can stand in the stream beside it.
    let has_stream = trailer.has(b"XRefStm");
    for (number, place) in found {
        if place != Place::Free || !has_stream {
            places.entry(number).or_insert(place);
        }
    }
    Ok(trailer)
}

/// Reads a stream of cross-references; gives its dictionary, which is its trailer.
fn stream(reader: &mut Reader<'_>, places: &mut Places, allowance: &Allowance) -> Result<Dictionary, Unread> {
    let object = reader.object(|_| None).map_err(|_| ODD)?;
    let packed = object
        .stream
        .as_ref()
        .and_then(|place| reader.bytes().get(place.clone()));
    let (Some(packed), Value::Dictionary(head)) = (packed, object.value) else {
        return Err(ODD);
    };
    let data = unfold(&head, packed, allowance.left())?;
    allowance.take(data.len())?;
    let numbers = |key: &[u8]| -> Option<Vec<usize>> { head.get(key)?.array()?.iter().map(number).collect() };
    let widths = numbers(b"W").filter(|widths| widths.iter().all(|width| *width <= 8));
    let Some([kind, first, second]) = widths.as_deref() else {
        return Err(ODD);
    };
    let size = head.get(b"Size").and_then(number).ok_or(ODD)?;
    let sections = numbers(b"Index").unwrap_or_else(|| vec![0, size]);
    let width = kind + first + second;
    let mut lines = data.chunks_exact(width.max(1));
    for section in sections.chunks_exact(2) {
        for number in section[0]..section[0].saturating_add(section[1]) {
            // A section can claim more entries than there are.
            let Some(line) = lines.next() else { break };
            allowance.take(ENTRY)?;
            let (kind_of, rest) = line.split_at(*kind);
            let value = |bytes: &[u8]| bytes.iter().fold(0_u64, |value, byte| (value << 8) | u64::from(*byte));
            let target = value(&rest[..*first]);
            let kind_of = if kind_of.is_empty() { 1 } else { value(kind_of) };
            let place = match kind_of {
                0 => Place::Free,
                1 => Place::At(usize::try_from(target).map_err(|_| ODD)?),
                2 => Place::In(u32::try_from(target).map_err(|_| ODD)?),
                _ => continue,
            };
            places.entry(u32::try_from(number).map_err(|_| ODD)?).or_insert(place);
        }
    }
    Ok(head)
}
