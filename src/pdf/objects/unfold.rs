//! What a stream holds, unpacked.

use lopdf::{Dictionary as Entries, Object as Entry, Stream};

use super::allowance::Unread;
use crate::pdf::tail::{Dictionary, Value};

/// The most ways in which a stream is packed one after another.
const MOST_FILTERS: usize = 3;

const ODD: Unread = "a stream is packed in a way that is not read";

/// Unpacks the bytes of a stream to so many bytes at most.
pub(in crate::pdf) fn unfold(stream: &Dictionary, packed: &[u8], most: usize) -> Result<Vec<u8>, Unread> {
    let names = match stream.get(b"Filter") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(names)) => names.iter().map(entry).collect::<Option<_>>().ok_or(ODD)?,
        Some(name) => vec![entry(name).ok_or(ODD)?],
    };
    if names.len() > MOST_FILTERS {
        return Err(ODD);
    }
    let mut entries = Entries::new();
    if !names.is_empty() {
        entries.set("Filter", Entry::Array(names));
    }
    if let Some(parameters) = stream.get(b"DecodeParms") {
        entries.set("DecodeParms", entry(parameters).ok_or(ODD)?);
    }
    let stream = Stream::new(entries, packed.to_vec());
    stream.get_plain_content_with_limit(most).map_err(|error| match error {
        lopdf::Error::Decompress(_) => "a stream unpacks to more than is read",
        _ => ODD,
    })
}

/// A value that says how a stream is packed; none where it stands in another object.
fn entry(value: &Value) -> Option<Entry> {
    Some(match value {
        Value::Null => Entry::Null,
        Value::Boolean(is_so) => Entry::Boolean(*is_so),
        Value::Number(_) => Entry::Integer(value.whole()?),
        Value::Name(name) => Entry::Name(name.clone()),
        Value::Array(items) => Entry::Array(items.iter().map(entry).collect::<Option<_>>()?),
        Value::Dictionary(dictionary) => {
            let mut entries = Entries::new();
            for key in dictionary.keys() {
                entries.set(key, entry(dictionary.get(key)?)?);
            }
            Entry::Dictionary(entries)
        }
        Value::Text(_) | Value::Reference(_) => return None,
    })
}
