//! A form that came back: what its fields hold, whatever program filled it in.
//!
//! Programs append to a file or write it anew, pack objects in streams, write choices as names, strings or lists and
//! texts in four encodings. All of that is read, within bounds ([`File`]), and nothing of it is trusted: where a file
//! contradicts itself, that is told beside the value ([`Doubt`]). Which fields there should be, and what may stand in
//! them, is for the caller.
//!
//! Deliberately absent: what is drawn on the pages, rich text, scripts, forms in XML.

mod buttons;
mod field;
#[cfg(test)]
mod tests;
mod text;
mod walk;

use super::objects::File;
pub use field::{Doubt, FieldValue, FormError, ReturnedField, ReturnedForm};

/// Reads the fields of a form that came back.
///
/// # Errors
/// Where the bytes are no PDF that can be read within bounds, or where it has no fields.
pub fn read_form(bytes: &[u8]) -> Result<ReturnedForm, FormError> {
    let file = File::read(bytes)?;
    let fields = merged(walk::fields(&file)?);
    if fields.is_empty() {
        return Err(FormError::None);
    }
    Ok(ReturnedForm {
        fields,
        identifier: file.identifier.clone(),
    })
}

/// Fields of one name as one field: it has one value, wherever it stands.
fn merged(fields: Vec<ReturnedField>) -> Vec<ReturnedField> {
    let mut first: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    let mut merged: Vec<ReturnedField> = Vec::new();
    for field in fields {
        let Some(&at) = first.get(&field.name) else {
            first.insert(field.name.clone(), merged.len());
            merged.push(field);
            continue;
        };
        let known = &mut merged[at];
        known.is_locked &= field.is_locked;
        if known.value != field.value {
            known.doubts.push(Doubt::Twice);
        }
        known.doubts.extend(field.doubts);
    }
    for field in &mut merged {
        field.doubts.sort();
        field.doubts.dedup();
    }
    merged
}
