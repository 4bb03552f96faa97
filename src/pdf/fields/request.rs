//! What is asked for, and why it may be refused.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A field in which a document is signed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SignatureField {
    /// Its name: ASCII letters, digits and underscores.
    pub name: String,
    /// What a screen reader says of it.
    pub tooltip: String,
}

/// A field that people fill in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FormField {
    /// Its name: ASCII letters, digits, hyphens and underscores.
    pub name: String,
    /// What a screen reader says of it, and what shows beside the pointer: the question, and how it is answered.
    pub tooltip: String,
    /// What can be filled in, and what is already.
    pub content: FieldContent,
    /// Whether it must be filled in; programs show that, and few insist on it.
    pub is_required: bool,
    /// Whether it only shows its value.
    pub is_locked: bool,
}

/// What can be filled in, and what is already.
///
/// Values are text as people write it; decomposed letters are composed. What the typeface of fields lacks is refused
/// ([`first_unshown`](super::first_unshown)), since a field must show what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FieldContent {
    /// One line of text.
    Line {
        /// What is filled in; empty where nothing is.
        value: String,
        /// The most characters it takes.
        most: Option<u32>,
    },
    /// Lines of text.
    Area {
        /// What is filled in, its lines parted by line feeds; empty where nothing is.
        value: String,
        /// The most characters it takes.
        most: Option<u32>,
    },
    /// A box to tick.
    Check {
        /// Whether it is ticked.
        is_on: bool,
    },
    /// One of a list that folds out.
    Choice {
        /// The list.
        options: Vec<String>,
        /// The option that is chosen; empty where none is.
        value: String,
    },
    /// One of buttons that stand beside each other.
    Radio {
        /// The buttons, each with a placeholder of its own.
        options: Vec<RadioOption>,
        /// The name of the option that is chosen.
        value: Option<String>,
    },
}

/// One button of a group.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RadioOption {
    /// Its name within the group: ASCII letters, digits, hyphens and underscores.
    pub name: String,
    /// What a screen reader says of it, after the question.
    pub words: String,
}

/// Why no fields could be added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// The name of a field or of one of its options can't be used.
    #[error("the field \"{0}\" needs a name of ASCII letters, digits and underscores")]
    Name(String),
    /// Two fields, or two options of a field, have this name.
    #[error("two fields have the name \"{0}\"")]
    Repeated(String),
    /// The field of this name has no tooltip, or an option of it has no words.
    #[error("the field \"{0}\" has no tooltip for screen readers")]
    Tooltip(String),
    /// What the field of this name is filled in with can't be; why.
    #[error("the field \"{0}\" can't be filled in beforehand: {1}")]
    Value(String, &'static str),
    /// What the field of this name is filled in with has a character that it can't show.
    #[error("the field \"{0}\" can't show the character \"{1}\"")]
    Letter(String, char),
    /// No placeholder has this name.
    #[error("the PDF has no placeholder for the field \"{0}\"")]
    Missing(String),
    /// More than one link has this name, or one link was broken over lines or pages.
    #[error("the placeholder for the field \"{0}\" occurs more than once in the PDF")]
    Twice(String),
    /// A placeholder of this name is in the PDF, but no field.
    #[error("the placeholder \"{0}\" in the PDF belongs to no field")]
    Unclaimed(String),
    /// The placeholder of this name is not built as expected; what is not.
    #[error("the placeholder for the field \"{0}\" can't be used: {1}")]
    Placeholder(String, &'static str),
    /// The PDF as a whole is not built as expected.
    #[error("the PDF can't take fields: {0}")]
    Document(&'static str),
    /// The PDF can't be read or extended; what the PDF library said.
    #[error("the PDF can't be read or extended ({0})")]
    Unreadable(String),
}

impl From<lopdf::Error> for FieldError {
    fn from(error: lopdf::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// Checks that every field has a usable name of its own and a tooltip.
pub(super) fn check(signatures: &[SignatureField], form: &[FormField]) -> Result<(), FieldError> {
    let mut names = BTreeSet::new();
    for SignatureField { name, tooltip } in signatures {
        if name.contains('-') {
            return Err(FieldError::Name(name.clone()));
        }
        named(&mut names, name, tooltip)?;
    }
    for FormField {
        name, tooltip, content, ..
    } in form
    {
        named(&mut names, name, tooltip)?;
        let mut own = BTreeSet::new();
        if let FieldContent::Radio { options, .. } = content {
            for option in options {
                // What no button of a group is called when none is chosen.
                if option.name == "Off" {
                    return Err(FieldError::Name(name.clone()));
                }
                named(&mut own, &option.name, &option.words)?;
            }
        }
    }
    Ok(())
}

/// Checks one name and its tooltip.
fn named<'a>(names: &mut BTreeSet<&'a String>, name: &'a String, tooltip: &str) -> Result<(), FieldError> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    if name.is_empty() || !name.bytes().all(is_plain) {
        return Err(FieldError::Name(name.clone()));
    }
    if tooltip.trim().is_empty() {
        return Err(FieldError::Tooltip(name.clone()));
    }
    if !names.insert(name) {
        return Err(FieldError::Repeated(name.clone()));
    }
    Ok(())
}
