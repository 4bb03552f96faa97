//! The links that a template draws where a field is to be.

use std::collections::BTreeMap;
use std::fmt;

use lopdf::{Document, Object, ObjectId};

use super::request::FieldError;

/// What the address of a placeholder of a signature begins with; the domain can't exist (RFC 2606).
pub(super) const SIGNATURE: &[u8] = b"https://sig.invalid/";
/// What that of a field to fill in begins with; its name follows, and that of an option of it after a slash.
pub(super) const FORM: &[u8] = b"https://form.invalid/";

/// Which field a placeholder is for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub is_signature: bool,
    pub name: String,
    /// The button, in a group of them.
    pub option: Option<String>,
}

impl Key {
    pub fn signature(name: &str) -> Self {
        Self {
            is_signature: true,
            name: name.to_owned(),
            option: None,
        }
    }

    pub fn form(name: &str, option: Option<&str>) -> Self {
        Self {
            is_signature: false,
            name: name.to_owned(),
            option: option.map(str::to_owned),
        }
    }

    /// The field that an address is for.
    fn of(address: &[u8]) -> Option<Self> {
        let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        if let Some(name) = address.strip_prefix(SIGNATURE) {
            return Some(Self::signature(&words(name)));
        }
        let name = words(address.strip_prefix(FORM)?);
        Some(match name.split_once('/') {
            Some((name, option)) => Self::form(name, Some(option)),
            None => Self::form(&name, None),
        })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        match &self.option {
            Some(option) => write!(f, "/{option}"),
            None => Ok(()),
        }
    }
}

/// Where a placeholder stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placeholder {
    /// Its page.
    pub page: ObjectId,
    /// The annotation that is the link.
    pub annotation: ObjectId,
}

/// All placeholders of the PDF.
pub(super) fn find(document: &Document) -> Result<BTreeMap<Key, Placeholder>, FieldError> {
    let mut found = BTreeMap::new();
    for page in document.page_iter() {
        let dictionary = document.get_dictionary(page)?;
        let Ok(annotations) = dictionary.get_deref(b"Annots", document).and_then(Object::as_array) else {
            continue;
        };
        for annotation in annotations {
            let Some(key) = key(document, annotation) else {
                continue;
            };
            let Ok(annotation) = annotation.as_reference() else {
                let fault = "its annotation is written inside the page";
                return Err(FieldError::Placeholder(key.to_string(), fault));
            };
            let name = key.to_string();
            if found.insert(key, Placeholder { page, annotation }).is_some() {
                return Err(FieldError::Twice(name));
            }
        }
    }
    Ok(found)
}

/// The field that an annotation is a placeholder for, where it is one.
fn key(document: &Document, annotation: &Object) -> Option<Key> {
    let (_, annotation) = document.dereference(annotation).ok()?;
    let action = annotation.as_dict().ok()?.get_deref(b"A", document).ok()?;
    let address = action.as_dict().ok()?.get_deref(b"URI", document).ok()?;
    Key::of(address.as_str().ok()?)
}
