//! What a form that came back holds.

use crate::pdf::objects::Unread;

/// A form as it came back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReturnedForm {
    /// Its fields that hold something or could, in the order of the file; none where it was flattened, printed or scanned.
    pub fields: Vec<ReturnedField>,
    /// The part of the file's identifier that all its versions share.
    pub identifier: Option<Vec<u8>>,
}

/// A field as it came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnedField {
    /// Its full name: the names of the groups that it stands in and its own, parted by full stops.
    pub name: String,
    /// What it holds.
    pub value: FieldValue,
    /// Whether programs are asked to let nobody change it.
    pub is_locked: bool,
    /// Why its value may not be what somebody filled in.
    pub doubts: Vec<Doubt>,
}

/// What a field holds. Texts are composed (NFC), their lines parted by line feeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldValue {
    /// What was typed; empty where nothing was.
    Text(String),
    /// Which options of a list were chosen.
    Chosen(Vec<String>),
    /// Which button of a group is on, or how the state of a box that is ticked is called; nothing where none is.
    State(Option<String>),
    /// A signature, or room for one.
    Signature,
}

/// Why the value of a field may not be what somebody filled in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// The field says that one button is on, and others show.
    Conflict {
        /// The button that the field names.
        says: Option<String>,
        /// The buttons that show as chosen.
        shows: Vec<String>,
    },
    /// Something of its text is no character.
    Damaged,
    /// Its text was probably written in another encoding than the file says.
    Encoding,
    /// Its value is of a kind that its field can't hold.
    Kind,
    /// Another field has the same name and another value.
    Twice,
    /// It stands on a page, and the form does not list it.
    Unlisted,
}

/// Why no form was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// It has no form: it was printed, flattened or scanned, or never was one.
    #[error("it has no fields, as a form that was printed, flattened or scanned has none")]
    None,
    /// It can't be read, for this reason: a main clause.
    #[error("{0}")]
    Unread(Unread),
}

impl From<Unread> for FormError {
    fn from(why: Unread) -> Self {
        Self::Unread(why)
    }
}
