//! What to change, where, and why that was refused.

use std::fmt;

use crate::diagnostic::{Diagnostic, Message, Place, Position, Sources};
use crate::load::Value;

/// What to change at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another value in the place of what stands there. A mark that is there stays, unless the new value has one.
    Set(Value),
    /// A new item in the list that stands there.
    InsertItem {
        /// How many items stand before it; with more than there are, it is the last.
        at: usize,
        /// The item.
        value: Value,
    },
    /// A new key in the mapping that stands there.
    InsertKey {
        /// How many keys stand before it; with more than there are, it is the last.
        at: usize,
        /// The key.
        key: String,
        /// Its value.
        value: Value,
    },
    /// The item, or the key with its value, is removed. A list or mapping of which it is the last becomes empty.
    Remove,
    /// The item or key gets another place in its list or mapping.
    Move {
        /// How many of the others stand before it; with more than there are, it is the last.
        to: usize,
    },
}

/// A change and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The keys that lead there; none lead to the whole text.
    pub keys: Vec<String>,
    /// What to change.
    pub change: Change,
}

impl Edit {
    /// A change where these keys, joined by points, lead.
    #[must_use]
    pub fn at(keys: &str, change: Change) -> Self {
        let keys = keys.split('.').filter(|key| !key.is_empty());
        Self {
            keys: keys.map(ToOwned::to_owned).collect(),
            change,
        }
    }
}

/// Why a change was not made. It is shown as `file:line:column: sentence`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The file.
    pub path: String,
    /// Where in it.
    pub position: Position,
    /// Why, one plain sentence without a full stop.
    pub message: Message,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.position;
        write!(f, "{}:{line}:{column}: {}", self.path, self.message)
    }
}

impl std::error::Error for Refusal {}

impl Refusal {
    /// Refuses a file as a whole.
    pub(super) fn of_file(path: &str, message: Message) -> Self {
        Self {
            path: path.to_owned(),
            position: Position { line: 1, column: 1 },
            message,
        }
    }

    /// Refuses what stands at a byte of a text.
    pub(super) fn at(path: &str, text: &str, at: usize, message: Message) -> Self {
        let mut sources = Sources::default();
        let file = sources.add(path, text);
        Self {
            path: path.to_owned(),
            position: sources.position(Place::new(file, at, at)),
            message,
        }
    }

    pub(super) fn unreadable(path: &str, text: &str, fault: &Diagnostic) -> Self {
        Self::at(path, text, fault.place.start as usize, fault.message.clone())
    }
}
