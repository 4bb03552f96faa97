//! The structure of a PDF, read strictly from the first byte to the last, before any library sees the bytes.
//!
//! Programs find the objects of a PDF by its cross-references, and mend what does not fit in ways of their own: one can
//! then see a page that another does not. A file is vouched for only where nothing is left to mend. From the header to
//! the last `%%EOF` it consists of revisions, each of them objects, a cross-reference table, a trailer and `startxref`;
//! each entry of a table leads to exactly the object that it names, each object has an entry, and nothing stands between
//! them but white space.
//!
//! Invariants: work and memory grow with the size of the file and nothing else; one object at a time is held as a tree.
//!
//! Deliberately absent: cross-reference streams and object streams, which are refused by name; mending; what objects mean.

mod syntax;
mod table;
#[cfg(test)]
mod tests;
mod value;

use std::collections::BTreeMap;

pub(in crate::pdf) use syntax::Reader;
use syntax::{Fault, is_space, whole};
use table::Table;
pub(in crate::pdf) use value::{Dictionary, Object, Value};

/// The most revisions of a file; a signature adds one or two.
const MOST_REVISIONS: usize = 200;
/// The most white space after the last `%%EOF`.
const MOST_AFTER: usize = 16;
/// How many bytes at the end of a file hold `startxref`.
const ENDING: usize = 64;

/// A PDF that can be vouched for.
#[derive(Debug)]
pub(super) struct Tail<'a> {
    pub bytes: &'a [u8],
    /// Its revisions, the oldest first.
    pub revisions: Vec<Revision>,
    /// The number of its catalogue, the same in every revision.
    pub root: u32,
}

/// What was written at once: the file itself, or an update appended to it.
#[derive(Debug)]
pub(super) struct Revision {
    /// Where each of its objects begins, by number.
    pub places: BTreeMap<u32, usize>,
    /// The document information that its trailer names.
    pub information: Option<u32>,
    /// The byte after its `%%EOF`.
    pub end: usize,
}

impl<'a> Tail<'a> {
    /// Reads the structure of a PDF.
    ///
    /// # Errors
    /// Says why the file can't be vouched for, as the end of a sentence that begins with "it".
    pub fn read(bytes: &'a [u8]) -> Result<Self, String> {
        read(bytes)
            .map_err(|Fault { at, why }| format!("it is not a file that can be vouched for: {why} (at byte {at})"))
    }

    /// Where each object of the first so many revisions begins.
    pub fn places(&self, revisions: usize) -> BTreeMap<u32, usize> {
        let mut places = BTreeMap::new();
        for revision in self.revisions.iter().take(revisions) {
            places.extend(revision.places.iter().map(|(number, place)| (*number, *place)));
        }
        places
    }

    /// Where an object begins in this revision.
    pub fn place(&self, number: u32, revision: usize) -> Option<usize> {
        let mut until = self.revisions.iter().take(revision + 1).rev();
        until.find_map(|revision| revision.places.get(&number)).copied()
    }

    /// The object that begins here; `place` knows where others do.
    pub fn object(&self, at: usize, place: impl Fn(u32) -> Option<usize>) -> Option<Object> {
        Reader::at(self.bytes, at)
            .object(|number| length(self.bytes, place(number)?))
            .ok()
    }
}

fn read(bytes: &[u8]) -> Result<Tail<'_>, Fault> {
    let tables = tables(bytes)?;
    let mut reader = Reader::at(bytes, 0);
    header(&mut reader)?;
    let mut places = BTreeMap::new();
    let mut revisions = Vec::new();
    let mut root = None;
    let mut identifier = None;
    let mut size = 0;
    for table in tables {
        // What is added may not be what something before it already referred to.
        let is_taken = |number: &u32| usize::try_from(*number).is_ok_and(|number| number < size);
        if table
            .places
            .keys()
            .any(|number| is_taken(number) && !places.contains_key(number))
        {
            return reader.fault("an update brings an object under a number that was left free");
        }
        places.extend(table.places.iter().map(|(number, place)| (*number, *place)));
        objects(&mut reader, &table, &places)?;
        let highest = places.last_key_value().map_or(0, |(number, _)| u64::from(*number));
        let stated = whole(table.trailer.get(b"Size")).unwrap_or_default();
        let is_beyond = |number: u64| usize::try_from(number).map_or(true, |number| number >= stated);
        if is_beyond(highest) || is_beyond(reader.highest.into()) || stated < size {
            return reader.fault("a trailer states fewer objects than there are, or than are referred to");
        }
        size = stated;
        let named = table
            .trailer
            .reference(b"Root")
            .filter(|root| places.contains_key(root));
        if named.is_none() || root.is_some_and(|root| Some(root) != named) {
            return reader.fault("a trailer names no catalogue, or another one than that before it");
        }
        root = named;
        let first = first_identifier(&table.trailer);
        if first.is_err()
            || (identifier.is_some() && matches!(&first, Ok(Some(first)) if identifier.as_ref() != Some(first)))
        {
            return reader.fault("a trailer has an identifier that is not that of the file");
        }
        identifier = identifier.or(first.ok().flatten());
        let information = match table.trailer.get(b"Info") {
            None => None,
            Some(Value::Reference(number)) if places.contains_key(number) => Some(*number),
            Some(_) => return reader.fault("a trailer names document information that is not there"),
        };
        revisions.push(Revision {
            places: table.places,
            information,
            end: table.end,
        });
    }
    reader.space();
    if !reader.rest().is_empty() {
        return reader.fault("something follows the last `%%EOF`");
    }
    let Some(root) = root else {
        return reader.fault("it has no catalogue");
    };
    Ok(Tail { bytes, revisions, root })
}

/// Every cross-reference table, the oldest first: from the last `startxref` on, each names the one before it.
fn tables(bytes: &[u8]) -> Result<Vec<Table>, Fault> {
    let end = bytes
        .iter()
        .rposition(|byte| !is_space(*byte))
        .map_or(0, |last| last + 1);
    let refused = |why| Fault { at: end, why };
    // Programs look for the end within the last kilobyte, and without it mend what they find.
    if !bytes[..end].ends_with(b"%%EOF") || bytes.len() - end > MOST_AFTER {
        return Err(refused("it does not end with `%%EOF`"));
    }
    let ending = end.saturating_sub(ENDING);
    let word = bytes[ending..end].windows(9).rposition(|part| part == b"startxref");
    let word = word.ok_or(refused("no `startxref` stands before the last `%%EOF`"))?;
    let mut reader = Reader::at(bytes, ending + word + 9);
    reader.line_end();
    let mut next = reader.digits().and_then(|at| usize::try_from(at).ok());
    if next.is_none() {
        return Err(refused("no `startxref` stands before the last `%%EOF`"));
    }
    let mut tables: Vec<Table> = Vec::new();
    while let Some(at) = next {
        if tables.len() == MOST_REVISIONS {
            return Err(refused("it has too many revisions"));
        }
        let table = table::table(bytes, at)?;
        // Otherwise a few bytes could be read once for each of many tables that overlap.
        if tables.last().is_some_and(|later| table.end > later.at) {
            return Err(refused("its cross-reference tables overlap"));
        }
        next = table.previous;
        tables.push(table);
    }
    if tables.first().is_none_or(|last| last.end != end) {
        return Err(refused("the last `startxref` is not that of the last table"));
    }
    tables.reverse();
    Ok(tables)
}

/// The first line, and the comment after it that says that the file is not text.
fn header(reader: &mut Reader<'_>) -> Result<(), Fault> {
    let is_known = reader.takes(b"%PDF-1.") && reader.rest().first().is_some_and(u8::is_ascii_digit)
        || reader.takes(b"%PDF-2.") && reader.rest().first().is_some_and(u8::is_ascii_digit);
    if !is_known {
        return reader.fault("it does not begin as a PDF");
    }
    reader.at += 1;
    if !reader.line_end() {
        return reader.fault("its first line does not end after the version");
    }
    reader.space_and_comments()
}

/// Steps over every object of a revision, to the end of the revision; each has its entry, and each entry its object.
fn objects(reader: &mut Reader<'_>, table: &Table, places: &BTreeMap<u32, usize>) -> Result<(), Fault> {
    let mut found = 0;
    loop {
        reader.space_and_comments()?;
        if reader.at == table.at {
            break;
        }
        if reader.at > table.at {
            return reader.fault("an object reaches into a cross-reference table");
        }
        let start = reader.at;
        let bytes = reader.bytes();
        let object = reader.object(|number| length(bytes, *places.get(&number)?))?;
        if table.places.get(&object.number) != Some(&start) {
            reader.at = start;
            return reader.fault("an object stands where no cross-reference leads to");
        }
        found += 1;
    }
    if found != table.places.len() {
        return reader.fault("a cross-reference leads to no object, or to one of another number");
    }
    reader.at = table.end;
    Ok(())
}

/// The length of a stream that stands in an object of its own.
fn length(bytes: &[u8], at: usize) -> Option<u64> {
    Reader::at(bytes, at).number_object()
}

/// The part of the identifier that all revisions share; an identifier that is none is refused.
fn first_identifier(trailer: &Dictionary) -> Result<Option<Vec<u8>>, ()> {
    match trailer.get(b"ID") {
        None => Ok(None),
        Some(Value::Array(parts)) => match &parts[..] {
            [Value::Text(first), Value::Text(_)] => Ok(Some(first.bytes.clone())),
            _ => Err(()),
        },
        Some(_) => Err(()),
    }
}
