//! A value together with the place it was written.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use serde::{Serialize, Serializer};

use crate::diagnostic::{FileId, Place};
use crate::locale::{Argument, ToArgument};

/// A value and its place in the source.
///
/// Reads like the value itself (it dereferences to it) and is written out as the value alone.
#[derive(Debug, Clone, Default)]
pub struct Located<T> {
    value: T,
    place: Place,
}

impl<T> Located<T> {
    /// The newtype name by which a deserializer is asked for a place; only the loader answers it.
    pub const MARKER: &'static str = "$brugwerk::Located";

    /// Puts a value at a place.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }

    /// Where the value was written.
    pub fn place(&self) -> Place {
        self.place
    }

    /// The value itself.
    pub fn get(&self) -> &T {
        &self.value
    }
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: ToArgument> ToArgument for Located<T> {
    fn to_argument(&self) -> Argument<'_> {
        self.value.to_argument()
    }
}

impl<T: fmt::Display> fmt::Display for Located<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: Serialize> Serialize for Located<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        WRITTEN.with_borrow_mut(|written| {
            if let Some(written) = written {
                written.insert(self.place);
            }
        });
        self.value.serialize(serializer)
    }
}

thread_local! {
    /// The places of the values that this thread has written out since it was asked to note them.
    static WRITTEN: RefCell<Option<BTreeSet<Place>>> = const { RefCell::new(None) };
}

/// Does something, and gives besides its result the places of all values that were written out meanwhile.
pub fn noting_places<T>(act: impl FnOnce() -> T) -> (T, BTreeSet<Place>) {
    let before = WRITTEN.replace(Some(BTreeSet::new()));
    let result = act();
    let written = WRITTEN.replace(before).unwrap_or_default();
    (result, written)
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Located<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(Self::MARKER, LocatedVisitor(PhantomData))
    }
}

/// Takes the four parts that the loader hands over: file, first byte, end byte, value.
struct LocatedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for LocatedVisitor<T> {
    type Value = Located<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value with its place")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Self::Value, A::Error> {
        let missing = || serde::de::Error::custom("the loader handed over a value without its place");
        let file = parts.next_element()?.ok_or_else(missing)?;
        let start = parts.next_element()?.ok_or_else(missing)?;
        let end = parts.next_element()?.ok_or_else(missing)?;
        let value = parts.next_element()?.ok_or_else(missing)?;
        Ok(Located {
            value,
            place: Place {
                file: FileId(file),
                start,
                end,
            },
        })
    }
}

impl<T: JsonSchema> JsonSchema for Located<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
