//! What was added to a copy for validation: certificates, and proofs about them (ISO 32000-2, section 12.8.4.3).

use crate::pdf::cms::Proofs;
use crate::pdf::objects::{File, unfold};
use crate::pdf::tail::{Dictionary, Object, Tail, Value};

/// The most certificates, lists and responses that are read.
const MOST: usize = 1_000;
/// The most bytes that they unfold to together.
const MOST_BYTES: usize = 16 << 20;

/// Reads what the last revision of a copy names; what is of no known form, or beyond the bounds, is left out.
pub(in crate::pdf) fn of(tail: &Tail<'_>) -> Proofs {
    let place = |number: u32| tail.place(number, tail.revisions.len());
    read(tail.bytes, tail.root, &|number| tail.object(place(number)?, place))
}

/// The same of a file for which nobody vouches.
pub(in crate::pdf) fn of_file(file: &File<'_>) -> Proofs {
    read(file.bytes, file.root, &|number| file.object(number).ok())
}

fn read(bytes: &[u8], root: u32, object: &dyn Fn(u32) -> Option<Object>) -> Proofs {
    let mut reader = Reader {
        file: bytes,
        object,
        count: MOST,
        bytes: MOST_BYTES,
        is_cut: false,
    };
    let catalog = reader.resolved(&Value::Reference(root));
    let store = catalog.and_then(|catalog| reader.resolved(catalog.dictionary()?.get(b"DSS")?));
    let Some(store) = store.as_ref().and_then(Value::dictionary) else {
        return Proofs::default();
    };
    Proofs {
        certificates: reader.streams(store, b"Certs"),
        lists: reader.streams(store, b"CRLs"),
        responses: reader.streams(store, b"OCSPs"),
        is_cut: reader.is_cut,
    }
}

struct Reader<'r> {
    file: &'r [u8],
    object: &'r dyn Fn(u32) -> Option<Object>,
    /// How many may still be read, and how many bytes.
    count: usize,
    bytes: usize,
    is_cut: bool,
}

impl Reader<'_> {
    /// What a value is, or refers to.
    fn resolved(&self, value: &Value) -> Option<Value> {
        match value {
            Value::Reference(number) => (self.object)(*number).map(|object| object.value),
            value => Some(value.clone()),
        }
    }

    fn streams(&mut self, store: &Dictionary, key: &[u8]) -> Vec<Vec<u8>> {
        let list = store.get(key).and_then(|list| self.resolved(list));
        let list = list.as_ref().and_then(Value::array).unwrap_or_default();
        self.is_cut |= list.len() > self.count;
        let list = list.iter().take(self.count).filter_map(Value::reference);
        let numbers: Vec<u32> = list.collect();
        self.count -= numbers.len();
        numbers.into_iter().filter_map(|number| self.stream(number)).collect()
    }

    fn stream(&mut self, number: u32) -> Option<Vec<u8>> {
        let object = (self.object)(number)?;
        let packed = self.file.get(object.stream.clone()?)?;
        let head = object.dictionary().filter(|head| is_known(head))?;
        let bytes = unfold(head, packed, self.bytes).ok();
        self.is_cut |= bytes.is_none();
        // What fails may have unpacked as much as was left.
        self.bytes -= bytes.as_ref().map_or(self.bytes, Vec::len).min(self.bytes);
        bytes
    }
}

/// Whether a stream is packed in a way that is read here, or not at all.
fn is_known(stream: &Dictionary) -> bool {
    let is_flate = |value: &Value| value.name() == Some(b"FlateDecode");
    let is_known = match stream.get(b"Filter") {
        None => return true,
        Some(Value::Array(names)) => names.len() <= 1 && names.iter().all(is_flate),
        Some(name) => is_flate(name),
    };
    is_known && !stream.has(b"DecodeParms")
}
