//! YAML as a tree in which everything knows its place.

use crate::diagnostic::{Message, Place};
use crate::message;
use crate::model::Mark;

/// A value with its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it was written.
    pub place: Place,
    /// What was written.
    pub kind: Kind,
    /// Who may see it, where a tag before it says so.
    pub mark: Option<Mark>,
}

/// What was written.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A scalar in its written form; `plain` when it carries no quotes and may mean null or a boolean.
    Scalar {
        /// The text after YAML escapes.
        text: String,
        /// Whether it stands without quotes.
        plain: bool,
    },
    /// A list.
    Seq(Vec<Node>),
    /// A mapping, in written order.
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_place: Place,
    /// The value.
    pub value: Node,
}

/// Where the first of some keys stands.
pub fn first_key(entries: &[Entry]) -> Option<Place> {
    entries.iter().map(|entry| entry.key_place).min()
}

impl Node {
    /// A value that everybody may see.
    pub fn new(place: Place, kind: Kind) -> Self {
        Self {
            place,
            kind,
            mark: None,
        }
    }

    /// Whether this is nothing: `key:` without a value, `~` or `null`.
    pub fn is_null(&self) -> bool {
        matches!(&self.kind, Kind::Scalar { text, plain: true } if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// What the value is, for messages.
    pub fn describe(&self) -> Message {
        match &self.kind {
            _ if self.is_null() => message!("nothing"),
            Kind::Scalar { .. } => message!("a single value"),
            Kind::Seq(_) => message!("a list"),
            Kind::Map(_) => message!("a mapping of keys"),
        }
    }

    /// The value of a key of a mapping.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.kind {
            Kind::Map(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value),
            _ => None,
        }
    }

    /// The items of a list.
    pub fn items(&self) -> Option<&[Self]> {
        match &self.kind {
            Kind::Seq(items) => Some(items),
            _ => None,
        }
    }

    /// The text of a single value.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Hands every single value of the tree to `visit`.
    pub fn scalars(&self, visit: &mut impl FnMut(Place, &str)) {
        match &self.kind {
            Kind::Scalar { text, .. } => visit(self.place, text),
            Kind::Seq(items) => items.iter().for_each(|item| item.scalars(visit)),
            Kind::Map(entries) => entries.iter().for_each(|entry| entry.value.scalars(visit)),
        }
    }

    /// How many nodes the tree has, itself included, and how many bytes of text.
    pub fn size(&self) -> (usize, usize) {
        let both = |a: (usize, usize), b: (usize, usize)| (a.0 + b.0, a.1 + b.1);
        let below = match &self.kind {
            Kind::Scalar { text, .. } => (0, text.len()),
            Kind::Seq(items) => items.iter().map(Self::size).fold((0, 0), both),
            Kind::Map(entries) => entries
                .iter()
                .map(|entry| both(entry.value.size(), (0, entry.key.len())))
                .fold((0, 0), both),
        };
        both((1, 0), below)
    }
}
