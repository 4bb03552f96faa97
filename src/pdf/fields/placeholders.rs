//! The links that a template draws where a field is to be.

use std::collections::BTreeMap;

use lopdf::{Document, Object, ObjectId};

use super::request::SignatureError;

/// What the address of every placeholder begins with; the domain can't exist (RFC 2606).
pub(super) const ADDRESS: &[u8] = b"https://sig.invalid/";

/// Where a placeholder stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placeholder {
    /// Its page.
    pub page: ObjectId,
    /// The annotation that is the link.
    pub annotation: ObjectId,
}

/// All placeholders of the PDF, by name.
pub(super) fn find(document: &Document) -> Result<BTreeMap<String, Placeholder>, SignatureError> {
    let mut found = BTreeMap::new();
    for page in document.page_iter() {
        let dictionary = document.get_dictionary(page)?;
        let Ok(annotations) = dictionary.get_deref(b"Annots", document).and_then(Object::as_array) else {
            continue;
        };
        for annotation in annotations {
            let Some(name) = name(document, annotation) else {
                continue;
            };
            let Ok(annotation) = annotation.as_reference() else {
                let fault = "its annotation is written inside the page";
                return Err(SignatureError::Placeholder(name, fault));
            };
            if found.insert(name.clone(), Placeholder { page, annotation }).is_some() {
                return Err(SignatureError::Twice(name));
            }
        }
    }
    Ok(found)
}

/// The last part of the address, where an annotation is a placeholder.
fn name(document: &Document, annotation: &Object) -> Option<String> {
    let (_, annotation) = document.dereference(annotation).ok()?;
    let action = annotation.as_dict().ok()?.get_deref(b"A", document).ok()?;
    let address = action.as_dict().ok()?.get_deref(b"URI", document).ok()?;
    let name = address.as_str().ok()?.strip_prefix(ADDRESS)?;
    Some(String::from_utf8_lossy(name).into_owned())
}
