//! Turns placeholder links of a finished PDF into empty signature fields.
//!
//! Typst makes no form fields. A template therefore draws a link to `https://sig.invalid/<name>` round a box that holds
//! artifacts only ([`placeholders`]), and a field is made of it afterwards ([`planned`]). One incremental update is
//! appended: what Typst wrote stays byte for byte, and everything that PDF/A-3a and PDF/UA-1 ask of a field is added
//! with it.
//!
//! The fields are empty. Who signs, with what and in which order is left to the signers' own programs.

mod placeholders;
mod planned;
mod request;
mod tags;
#[cfg(test)]
mod tests;

use lopdf::{Dictionary, Document, IncrementalDocument, LoadOptions, Object, StringFormat, dictionary};
use sha2::{Digest as _, Sha256};

use planned::PlannedField;
pub use request::{SignatureError, SignatureField};

/// Makes an empty signature field of each placeholder, in the order of `fields`, by one update appended to the PDF.
///
/// Without fields and without placeholders the PDF comes back as it was. The same input gives the same bytes.
///
/// # Errors
/// Where a name or tooltip can't be used, where fields and placeholders do not match one to one, and where the PDF is
/// not built as Typst builds it.
pub fn add_signature_fields(pdf: &[u8], fields: &[SignatureField]) -> Result<Vec<u8>, SignatureError> {
    request::check(fields)?;
    // Strictly: a lenient reader mends what it can't read, and an update must fit the bytes that are there.
    let options = LoadOptions {
        strict: true,
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(pdf, options)?;
    let placeholders = placeholders::find(&document)?;
    let is_claimed = |name: &String| fields.iter().any(|field| field.name == *name);
    if let Some(name) = placeholders.keys().find(|name| !is_claimed(name)) {
        return Err(SignatureError::Unclaimed(name.clone()));
    }
    if fields.is_empty() {
        return Ok(pdf.to_vec());
    }
    if document.catalog()?.has(b"AcroForm") {
        return Err(SignatureError::Document("it has form fields already"));
    }
    let identifier = document.trailer.get_deref(b"ID", &document).and_then(Object::as_array);
    let Some(first_id) = identifier.ok().and_then(|parts| parts.first()).cloned() else {
        return Err(SignatureError::Document("it has no file identifier"));
    };
    let elements = tags::annotation_elements(&document)?;
    let planned = fields
        .iter()
        .map(|field| PlannedField::plan(&document, field, &placeholders, &elements))
        .collect::<Result<Vec<_>, _>>()?;
    append(pdf, document, planned, first_id)
}

/// Appends the update that makes the fields; `first_id` is the part of the identifier that all versions of a file share.
fn append(
    pdf: &[u8],
    document: Document,
    planned: Vec<PlannedField>,
    first_id: Object,
) -> Result<Vec<u8>, SignatureError> {
    let root = document.trailer.get(b"Root").and_then(Object::as_reference)?;
    let mut catalog = document.get_dictionary(root)?.clone();
    let mut update = IncrementalDocument::create_from(pdf.to_vec(), document);
    let added = &mut update.new_document;
    let mut widgets = Vec::new();
    for field in planned {
        widgets.push(Object::Reference(field.annotation));
        field.write(added)?;
    }
    // An object of its own: a signer marks the form as signed, and can then leave the catalog alone.
    let form = added.try_add_object(dictionary! { "Fields" => widgets, "SigFlags" => 1 })?;
    catalog.set("AcroForm", form);
    added.set_object(root, catalog);

    // No other entry of the trailer: those of a cross-reference stream describe the old one.
    let mut trailer = Dictionary::new();
    for key in ["Root", "Info", "Prev"] {
        if let Ok(value) = added.trailer.get(key.as_bytes()) {
            trailer.set(key, value.clone());
        }
    }
    trailer.set("ID", vec![first_id.clone(), first_id.clone()]);
    added.trailer = trailer;

    // The second part of the identifier tells versions of one file apart, so it comes from the content.
    let draft = save(&mut update)?;
    let version: Vec<u8> = Sha256::digest(&draft).iter().take(16).copied().collect();
    let version = Object::String(version, StringFormat::Hexadecimal);
    update.new_document.trailer.set("ID", vec![first_id, version]);
    save(&mut update)
}

/// The update after the bytes of the PDF.
fn save(update: &mut IncrementalDocument) -> Result<Vec<u8>, SignatureError> {
    let mut bytes = Vec::new();
    update
        .save_to(&mut bytes)
        .map_err(|error| SignatureError::Unreadable(error.to_string()))?;
    // The next update begins with an object, and before an object PDF/A asks for the end of a line (ISO 19005-2,
    // 6.1.9). Not every signing program adds it.
    bytes.push(b'\n');
    Ok(bytes)
}
