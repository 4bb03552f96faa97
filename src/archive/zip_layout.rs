//! Whether a zip file can be read in one way alone.
//!
//! Programs find the files of a zip file from its end, or from its beginning, or they mend what is odd; what lies between,
//! before or behind is seen by some and not by others. So the file has to be its entries one behind another in the order
//! of the list, the list, and the record at the end: no byte more (APPNOTE 4.3).

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};

use super::limits;

/// Extra fields that give an entry neither another name nor another size: times and owners.
const HARMLESS: [u16; 5] = [0x5455, 0x7855, 0x7875, 0x000a, 0x000d];

/// What is said where a part of the list is missing.
const NOT_WHOLE: &str = "its list of entries is not whole";

/// Bytes of the record at the end.
const END: u64 = 22;

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn word(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?)))
}

/// Whether the extra fields of an entry are whole and harmless.
fn is_harmless(mut extra: &[u8]) -> bool {
    while let (Some(kind), Some(length)) = (half(extra, 0), half(extra, 2)) {
        let Some(rest) = extra.get(4 + usize::from(length)..) else {
            return false;
        };
        if !HARMLESS.contains(&kind) {
            return false;
        }
        extra = rest;
    }
    extra.is_empty()
}

/// What in a zip file some programs see and others don't, where there is something.
pub(super) fn fault(source: &mut File, size: u64) -> io::Result<Option<&'static str>> {
    let result = judge(source, size);
    source.rewind()?;
    match result {
        Ok(fault) => Ok(fault),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(Some("it is cut short")),
        Err(error) => Err(error),
    }
}

fn read(source: &mut File, at: u64, length: u64) -> io::Result<Vec<u8>> {
    source.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    source.take(length).read_to_end(&mut bytes)?;
    if (bytes.len() as u64) < length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(bytes)
}

fn judge(source: &mut File, size: u64) -> io::Result<Option<&'static str>> {
    let Some(end_at) = size.checked_sub(END) else {
        return Ok(Some(NOT_WHOLE));
    };
    let end = read(source, end_at, END)?;
    if !end.starts_with(b"PK\x05\x06") || half(&end, 20) != Some(0) {
        return Ok(Some("something stands behind its end, or a comment does"));
    }
    let numbers = (half(&end, 10), word(&end, 12), word(&end, 16));
    let (Some(count), Some(length), Some(start)) = numbers else {
        return Ok(Some(NOT_WHOLE));
    };
    let is_split = half(&end, 4) != Some(0) || half(&end, 6) != Some(0) || half(&end, 8) != Some(count);
    if is_split || start + length != end_at || length > limits::HEADERS {
        return Ok(Some("its list of entries does not stand right before its end"));
    }
    let list = read(source, start, length)?;
    let (mut at, mut expected) = (0, 0);
    for _ in 0..count {
        let Some((next, entry)) = listed(&list, at) else {
            return Ok(Some(NOT_WHOLE));
        };
        if entry.offset != expected {
            let fault = "its entries don't lie one behind another in the order of its list";
            return Ok(Some(fault));
        }
        if entry.is_odd {
            return Ok(Some(
                "an entry has a comment, or a field that can give it another name or size",
            ));
        }
        match end_of(source, &entry)? {
            Some(end) => expected = end,
            None => return Ok(Some("an entry begins otherwise than its list says")),
        }
        at = next;
    }
    let is_whole = at == list.len() && expected == start;
    Ok((!is_whole).then_some("something lies between its entries, its list and its end"))
}

/// What the list says of an entry.
struct Listed {
    offset: u64,
    packed: u64,
    flags: u16,
    method: u16,
    name: Vec<u8>,
    is_odd: bool,
}

fn listed(list: &[u8], at: usize) -> Option<(usize, Listed)> {
    let head = list.get(at..at + 46)?;
    let lengths = [half(head, 28)?, half(head, 30)?, half(head, 32)?].map(usize::from);
    let [name, extra, comment] = lengths;
    let name_end = at + 46 + name;
    let entry = Listed {
        offset: word(head, 42)?,
        packed: word(head, 20)?,
        flags: half(head, 8)?,
        method: half(head, 10)?,
        name: list.get(at + 46..name_end)?.to_vec(),
        is_odd: comment > 0 || half(head, 34)? != 0 || !is_harmless(list.get(name_end..name_end + extra)?),
    };
    head.starts_with(b"PK\x01\x02").then_some(())?;
    Some((name_end + extra + comment, entry))
}

/// Where the content of an entry ends; none where it does not begin as the list says.
fn end_of(source: &mut File, entry: &Listed) -> io::Result<Option<u64>> {
    let head = read(source, entry.offset, 30)?;
    let (Some(name), Some(extra)) = (half(&head, 26), half(&head, 28)) else {
        return Ok(None);
    };
    let (name, extra) = (u64::from(name), u64::from(extra));
    let names = read(source, entry.offset + 30, name + extra)?;
    let (own_name, own_extra) = names.split_at(usize::try_from(name).unwrap_or_default());
    let is_same = head.starts_with(b"PK\x03\x04")
        && half(&head, 6) == Some(entry.flags)
        && half(&head, 8) == Some(entry.method)
        && own_name == entry.name
        && is_harmless(own_extra);
    if !is_same {
        return Ok(None);
    }
    let end = entry.offset + 30 + name + extra + entry.packed;
    // Sizes and checksum that follow the content, with or without a mark of their own (APPNOTE 4.3.9).
    if entry.flags & 8 == 0 {
        return Ok((word(&head, 18) == Some(entry.packed)).then_some(end));
    }
    let mark = read(source, end, 4)?;
    Ok(Some(end + if mark == b"PK\x07\x08" { 16 } else { 12 }))
}
