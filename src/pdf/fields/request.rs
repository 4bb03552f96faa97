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

/// Why no signature fields could be added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// The name of a field is empty or has other characters than ASCII letters, digits and `_`.
    #[error("the signature field \"{0}\" needs a name of ASCII letters, digits and underscores")]
    Name(String),
    /// Two fields have this name.
    #[error("two signature fields have the name \"{0}\"")]
    Repeated(String),
    /// The field of this name has no tooltip.
    #[error("the signature field \"{0}\" has no tooltip for screen readers")]
    Tooltip(String),
    /// No placeholder has this name.
    #[error("the PDF has no placeholder for the signature field \"{0}\"")]
    Missing(String),
    /// More than one link has this name, or one link was broken over lines or pages.
    #[error("the placeholder for the signature field \"{0}\" occurs more than once in the PDF")]
    Twice(String),
    /// A placeholder of this name is in the PDF, but no field.
    #[error("the placeholder \"{0}\" in the PDF belongs to no signature field")]
    Unclaimed(String),
    /// The placeholder of this name is not built as expected; what is not.
    #[error("the placeholder for the signature field \"{0}\" can't be used: {1}")]
    Placeholder(String, &'static str),
    /// The PDF as a whole is not built as expected.
    #[error("the PDF can't take signature fields: {0}")]
    Document(&'static str),
    /// The PDF can't be read or extended; what the PDF library said.
    #[error("the PDF can't be read or extended ({0})")]
    Unreadable(String),
}

impl From<lopdf::Error> for SignatureError {
    fn from(error: lopdf::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// Checks that every field has a usable name of its own and a tooltip.
pub(super) fn check(fields: &[SignatureField]) -> Result<(), SignatureError> {
    let mut names = BTreeSet::new();
    for SignatureField { name, tooltip } in fields {
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            return Err(SignatureError::Name(name.clone()));
        }
        if tooltip.trim().is_empty() {
            return Err(SignatureError::Tooltip(name.clone()));
        }
        if !names.insert(name) {
            return Err(SignatureError::Repeated(name.clone()));
        }
    }
    Ok(())
}
