//! Cross-reference tables with their trailers (ISO 32000-2, sections 7.5.4 and 7.5.5), in their strict form.

use std::collections::BTreeMap;

use super::syntax::{Fault, Reader, TRAILER_DEPTH, whole};
use super::value::Dictionary;

/// The highest number of an object that programs must understand (ISO 32000-2, annex C).
const MOST_OBJECTS: u64 = 8_388_607;
/// The entry of object 0, which is free for ever.
const FREE: &[u8] = b"0000000000 65535 f";
/// What a trailer may say.
const KEYS: [&[u8]; 5] = [b"Size", b"Root", b"Info", b"ID", b"Prev"];

/// A table, its trailer and what follows to the end of its revision.
#[derive(Debug)]
pub(super) struct Table {
    /// Where it begins.
    pub at: usize,
    /// Where each object begins, by number.
    pub places: BTreeMap<u32, usize>,
    pub trailer: Dictionary,
    /// Where the table before this one begins.
    pub previous: Option<usize>,
    /// The byte after `%%EOF`.
    pub end: usize,
}

/// The table that begins here.
pub(super) fn table(bytes: &[u8], at: usize) -> Result<Table, Fault> {
    let mut reader = Reader::at(bytes, at);
    if !reader.takes_word(b"xref") {
        let begins_object = reader.digits().is_some() && reader.takes(b" 0 obj");
        return reader.fault(if begins_object {
            "this file has cross-reference streams, which Brugwerk can't vouch for yet"
        } else {
            "no cross-reference table stands where `startxref` or `/Prev` points to"
        });
    }
    let places = places(&mut reader)?;
    let trailer = trailer(&mut reader)?;
    let previous = match trailer.get(b"Prev") {
        None => None,
        Some(value) => match whole(Some(value)) {
            Some(previous) if previous < at => Some(previous),
            _ => return reader.fault("its cross-reference tables do not follow each other in the file"),
        },
    };
    reader.space_and_comments()?;
    if !reader.takes(b"startxref") || !reader.line_end() {
        return reader.fault("no `startxref` follows a trailer");
    }
    if reader.digits() != u64::try_from(at).ok() {
        return reader.fault("a `startxref` does not name the table before it");
    }
    if !reader.line_end() || !reader.takes(b"%%EOF") {
        return reader.fault("no `%%EOF` follows a `startxref`");
    }
    Ok(Table {
        at,
        places,
        trailer,
        previous,
        end: reader.at,
    })
}

/// The entries of a table; every object but 0 is in use, and stands in one place.
fn places(reader: &mut Reader<'_>) -> Result<BTreeMap<u32, usize>, Fault> {
    let mut places = BTreeMap::new();
    let mut next = 0;
    // Between the word and the sections, and after each of them.
    let spaced = |reader: &mut Reader<'_>| {
        reader.takes(b" ");
        reader.line_end()
    };
    if !spaced(reader) {
        return reader.fault("a cross-reference table is written oddly");
    }
    while !reader.takes_word(b"trailer") {
        let first = reader.digits().filter(|_| reader.takes(b" "));
        let count = reader.digits().filter(|_| spaced(reader));
        let (Some(first), Some(count)) = (first, count) else {
            return reader
                .fault("a section of a cross-reference table is written oddly, or has another count of entries");
        };
        if first < next {
            return reader.fault("a cross-reference table names an object twice, or objects out of order");
        }
        if first + count > MOST_OBJECTS {
            return reader.fault("a cross-reference table names more objects than a file may have");
        }
        for number in first..first + count {
            let start = reader.at;
            let line = reader
                .rest()
                .get(..20)
                .filter(|line| matches!(&line[18..], b" \n" | b" \r" | b"\r\n"));
            let Some(line) = line else {
                return reader.fault("an entry of a cross-reference table is not twenty bytes long");
            };
            let mut entry = Reader::at(line, 0);
            let place = entry.digits().and_then(|place| usize::try_from(place).ok());
            let is_used = entry.at == 10 && entry.takes(b" 00000 n");
            let is_free = number == 0 && line.starts_with(FREE);
            match (u32::try_from(number), place) {
                (Ok(number), Some(place)) if is_used && number > 0 => {
                    places.insert(number, place);
                }
                _ if is_free => {}
                _ => {
                    return reader
                        .fault("an entry of a cross-reference table is free, of another generation or written oddly");
                }
            }
            reader.at = start + 20;
        }
        next = first + count;
    }
    Ok(places)
}

/// The dictionary that follows the word `trailer`.
fn trailer(reader: &mut Reader<'_>) -> Result<Dictionary, Fault> {
    reader.space();
    if !reader.takes(b"<<") {
        return reader.fault("a trailer has no dictionary");
    }
    let trailer = reader.dictionary(TRAILER_DEPTH)?;
    if trailer.has(b"XRefStm") {
        return reader.fault("this file has both cross-reference tables and streams, which Brugwerk can't vouch for");
    }
    if trailer.has(b"Encrypt") {
        return reader.fault("it is encrypted, which PDF/A forbids");
    }
    if !trailer.has_only(&KEYS) {
        return reader.fault("a trailer says what no trailer of a file with plain tables says");
    }
    Ok(trailer)
}
