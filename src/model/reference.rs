//! Ids that know what they are the id of: references, and ids of one's own.
//!
//! The schema says the kind as `x-ref` and `x-id`. That is how the loader finds every reference and every id on its one
//! walk, and how a new field is checked from its first day.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::diagnostic::Place;

use super::kind::{Named, Nothing};
use super::{ClosedList as _, Id, Kind, Located};

/// An id with its place: what it refers to, and of what it is the id.
///
/// Reads like the id itself (it dereferences to it) and is written out as the id alone.
#[derive(Debug, Clone)]
pub struct TypedId<To, Of> {
    id: Located<Id>,
    kinds: PhantomData<fn() -> (To, Of)>,
}

/// An id that refers to something of kind `K`.
pub type Ref<K> = TypedId<K, Nothing>;

/// The id of something of kind `K`.
pub type OwnId<K> = TypedId<Nothing, K>;

/// An id that refers to something of kind `K` and makes it known as something of kind `As`.
pub type OwnRef<K, As> = TypedId<K, As>;

/// An id whose meaning another key beside it tells: its field has `x-by` in the schema.
pub type IdBySibling = TypedId<Nothing, Nothing>;

impl<To, Of> TypedId<To, Of> {
    /// Where the id was written.
    #[must_use]
    pub fn place(&self) -> Place {
        self.id.place()
    }

    /// The id itself.
    #[must_use]
    pub fn get(&self) -> &Id {
        self.id.get()
    }

    /// The id as a value with a place, whatever its kind.
    #[must_use]
    pub fn located(&self) -> &Located<Id> {
        &self.id
    }
}

impl<To, Of> From<Located<Id>> for TypedId<To, Of> {
    fn from(id: Located<Id>) -> Self {
        Self { id, kinds: PhantomData }
    }
}

impl<To, Of> Deref for TypedId<To, Of> {
    type Target = Id;

    fn deref(&self) -> &Id {
        self.id.get()
    }
}

impl<To, Of> fmt::Display for TypedId<To, Of> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.id.fmt(f)
    }
}

impl<To, Of> Serialize for TypedId<To, Of> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.id.serialize(serializer)
    }
}

impl<'de, To, Of> Deserialize<'de> for TypedId<To, Of> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Located::deserialize(deserializer).map(Self::from)
    }
}

impl<To: Named, Of: Named> JsonSchema for TypedId<To, Of> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Id::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Id::json_schema(generator);
        for (word, kind) in [("x-ref", To::KIND), ("x-id", Of::KIND)] {
            if let Some(kind) = kind {
                schema.insert(word.to_owned(), Kind::key(kind).into());
            }
        }
        schema
    }
}
