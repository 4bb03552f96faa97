//! A file and its objects.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::allowance::{Allowance, Unread};
use super::cross_references::{self, Place, Places};
use super::unfold::unfold;
use crate::pdf::tail::{Dictionary, Object, Reader, Value};

/// The most bytes that one stream unpacks to.
const MOST_UNFOLDED: usize = 8 << 20;
/// What asking for an object costs beside its bytes.
const ASKING: usize = 64;
/// How often a reference may lead to another one.
const MOST_STEPS: usize = 8;
/// How deep an object in a stream may be nested.
const DEPTH: usize = 64;

const GONE: Unread = "it refers to an object that is not there";
const OTHER: Unread = "a cross-reference leads to another object than the one that it names";

/// A file for which nobody vouches.
#[derive(Debug)]
pub(in crate::pdf) struct File<'a> {
    pub bytes: &'a [u8],
    /// What reading it may still take.
    pub allowance: Allowance,
    /// The number of its catalogue.
    pub root: u32,
    /// The part of its identifier that all its versions share.
    pub identifier: Option<Vec<u8>>,
    places: Places,
    packed: RefCell<BTreeMap<u32, Rc<Packed>>>,
}

/// A stream of objects, unpacked.
#[derive(Debug)]
struct Packed {
    bytes: Vec<u8>,
    places: BTreeMap<u32, usize>,
}

impl<'a> File<'a> {
    /// Reads where the objects of a file stand.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Unread> {
        if !bytes.starts_with(b"%PDF-") {
            return Err("it does not begin as a PDF");
        }
        let allowance = Allowance::new();
        let read = cross_references::read(bytes, &allowance)?;
        Ok(Self {
            bytes,
            allowance,
            root: read.root,
            identifier: read.identifier,
            places: read.places,
            packed: RefCell::default(),
        })
    }

    /// Whether an object stands in the file itself, and not packed in a stream of it.
    pub fn has_in_the_open(&self, number: u32) -> bool {
        matches!(self.places.get(&number), Some(Place::At(_)))
    }

    /// The object of this number.
    pub fn object(&self, number: u32) -> Result<Object, Unread> {
        self.allowance.take(ASKING)?;
        match self.places.get(&number) {
            None | Some(Place::Free) => Err(GONE),
            Some(Place::At(at)) => self.object_at(number, *at),
            Some(Place::In(stream)) => self.object_in(number, *stream),
        }
    }

    fn object_at(&self, number: u32, at: usize) -> Result<Object, Unread> {
        let mut reader = Reader::unvouched(self.bytes, at);
        let length = |number: u32| match self.places.get(&number) {
            Some(Place::At(at)) => Reader::unvouched(self.bytes, *at).number_object(),
            _ => None,
        };
        let object = reader.object(length);
        let skipped = object.as_ref().ok().and_then(|object| object.stream.as_ref());
        let skipped = skipped.map_or(0, ExactSizeIterator::len);
        self.allowance
            .take(reader.at.saturating_sub(at).saturating_sub(skipped))?;
        let object = object.map_err(|fault| fault.why)?;
        if object.number == number {
            Ok(object)
        } else {
            Err(OTHER)
        }
    }

    fn object_in(&self, number: u32, stream: u32) -> Result<Object, Unread> {
        let known = self.packed.borrow().get(&stream).cloned();
        let packed = if let Some(packed) = known {
            packed
        } else {
            let packed = Rc::new(self.unpacked(stream)?);
            self.packed.borrow_mut().insert(stream, Rc::clone(&packed));
            packed
        };
        let at = *packed.places.get(&number).ok_or(GONE)?;
        let mut reader = Reader::unvouched(&packed.bytes, at);
        reader.space();
        let value = reader.value(DEPTH);
        self.allowance.take(reader.at.saturating_sub(at))?;
        Ok(Object {
            number,
            value: value.map_err(|fault| fault.why)?,
            stream: None,
        })
    }

    /// The stream of objects of this number.
    fn unpacked(&self, number: u32) -> Result<Packed, Unread> {
        const ODD: Unread = "a stream of objects can't be read";
        let Some(Place::At(at)) = self.places.get(&number) else {
            return Err(ODD);
        };
        let object = self.object_at(number, *at)?;
        let bytes = self.unfolded(&object)?;
        let whole = |key: &[u8]| usize::try_from(object.dictionary()?.get(key)?.whole()?).ok();
        let (count, first) = (whole(b"N").ok_or(ODD)?, whole(b"First").ok_or(ODD)?);
        let mut places = BTreeMap::new();
        let mut reader = Reader::unvouched(&bytes, 0);
        for _ in 0..count {
            self.allowance.take(ASKING)?;
            reader.space();
            let number = reader.digits().and_then(|number| u32::try_from(number).ok());
            reader.space();
            let place = reader.digits().and_then(|place| usize::try_from(place).ok());
            let (Some(number), Some(place)) = (number, place) else {
                return Err(ODD);
            };
            places.entry(number).or_insert(first.saturating_add(place));
        }
        Ok(Packed { bytes, places })
    }

    /// What a value is, or refers to; nothing where that is not there.
    pub fn resolved(&self, value: &Value) -> Result<Value, Unread> {
        let mut value = value.clone();
        for _ in 0..MOST_STEPS {
            let Value::Reference(number) = value else {
                return Ok(value);
            };
            value = match self.object(number) {
                Err(GONE) => Value::Null,
                found => found?.value,
            };
        }
        Err("references lead from one to another without end")
    }

    /// The dictionary that stands under this key, or none.
    pub fn dictionary(&self, of: &Dictionary, key: &[u8]) -> Result<Option<Dictionary>, Unread> {
        match of.get(key).map(|value| self.resolved(value)).transpose()? {
            Some(Value::Dictionary(dictionary)) => Ok(Some(dictionary)),
            _ => Ok(None),
        }
    }

    /// What the stream that an object is holds, unpacked.
    pub fn unfolded(&self, object: &Object) -> Result<Vec<u8>, Unread> {
        let packed = object.stream.as_ref().and_then(|place| self.bytes.get(place.clone()));
        let (Some(head), Some(packed)) = (object.dictionary(), packed) else {
            return Err("a stream is not where one should be");
        };
        let most = self.allowance.left().min(MOST_UNFOLDED);
        let unfolded = unfold(head, packed, most);
        // What fails may have unpacked as much.
        let taken = unfolded.as_ref().map_or(most, Vec::len);
        self.allowance.take(taken.max(packed.len().min(most)))?;
        unfolded
    }
}
