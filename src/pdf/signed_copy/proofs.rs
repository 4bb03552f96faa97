//! What was added to a copy for validation: certificates, and proofs about them (ISO 32000-2, section 12.8.4.3).

use lopdf::{Dictionary as Entries, Object as Entry, Stream};

use crate::pdf::cms::Proofs;
use crate::pdf::tail::{Dictionary, Tail, Value};

/// The most certificates, lists and responses that are read.
const MOST: usize = 1_000;
/// The most bytes that they unfold to together.
const MOST_BYTES: usize = 16 << 20;

/// Reads what the last revision names; what is of no known form, or beyond the bounds, is left out.
pub(super) fn of(tail: &Tail<'_>) -> Proofs {
    let mut reader = Reader {
        tail,
        count: MOST,
        bytes: MOST_BYTES,
        is_cut: false,
    };
    let catalog = reader.resolved(&Value::Reference(tail.root));
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

struct Reader<'t> {
    tail: &'t Tail<'t>,
    /// How many may still be read, and how many bytes.
    count: usize,
    bytes: usize,
    is_cut: bool,
}

impl Reader<'_> {
    fn place(&self, number: u32) -> Option<usize> {
        self.tail.place(number, self.tail.revisions.len())
    }

    /// What a value is, or refers to.
    fn resolved(&self, value: &Value) -> Option<Value> {
        match value {
            Value::Reference(number) => {
                let object = self.tail.object(self.place(*number)?, |number| self.place(number));
                object.map(|object| object.value)
            }
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
        let object = self.tail.object(self.place(number)?, |number| self.place(number))?;
        let packed = self.tail.bytes.get(object.stream.clone()?)?;
        let bytes = if is_packed(object.dictionary()?)? {
            let mut entries = Entries::new();
            entries.set("Filter", Entry::Name(b"FlateDecode".to_vec()));
            let stream = Stream::new(entries, packed.to_vec());
            stream.get_plain_content_with_limit(self.bytes).ok()
        } else {
            (packed.len() <= self.bytes).then(|| packed.to_vec())
        };
        self.is_cut |= bytes.is_none();
        self.bytes -= bytes.as_ref().map_or(0, Vec::len).min(self.bytes);
        bytes
    }
}

/// Whether a stream is packed; none where that is in no way that is read here.
fn is_packed(stream: &Dictionary) -> Option<bool> {
    let filter = match stream.get(b"Filter") {
        None => None,
        Some(Value::Name(name)) => Some(name),
        Some(Value::Array(names)) => match &names[..] {
            [] => None,
            [Value::Name(name)] => Some(name),
            _ => return None,
        },
        Some(_) => return None,
    };
    match filter {
        None => Some(false),
        Some(name) if name == b"FlateDecode" && !stream.has(b"DecodeParms") => Some(true),
        Some(_) => None,
    }
}
