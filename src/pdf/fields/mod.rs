//! Turns placeholder links of a finished PDF into fields: to sign in, and to fill in.
//!
//! Typst makes no form fields. A template therefore draws a link to `https://sig.invalid/<name>`, or to
//! `https://form.invalid/<name>` and `https://form.invalid/<name>/<option>` for a button of a group, round a box that
//! holds artifacts only ([`placeholders`]), and a field is made of it afterwards ([`planned`], [`form`]). One incremental
//! update is appended: what Typst wrote stays byte for byte, and everything that PDF/A-3a and PDF/UA-1 ask of a field is
//! added with it, the typeface of what is typed included ([`font`], [`looks`]).
//!
//! Signature fields are empty. Who signs, with what and in which order is left to the signers' own programs. Fields to
//! fill in may hold a value already; no program of the file computes or checks anything.

mod font;
pub(super) mod form;
mod looks;
mod placeholders;
mod planned;
mod request;
mod tags;
#[cfg(test)]
mod tests;

use lopdf::{Dictionary, Document, IncrementalDocument, LoadOptions, Object, StringFormat};
use sha2::{Digest as _, Sha256};

pub use font::first_unshown;
use form::PlannedForm;
use looks::Looks;
use placeholders::Key;
use planned::{Places, PlannedSignature};
pub use request::{FieldContent, FieldError, FormField, RadioOption, SignatureField};

/// The most fields of a PDF, each button counted: others' programs get slow beyond.
const MOST_FIELDS: usize = 5_000;

/// Makes a field of each placeholder, in the order of `form` and then of `signatures`, by one update appended to the PDF.
///
/// Without fields and without placeholders the PDF comes back as it was. The same input gives the same bytes.
///
/// # Errors
/// Where a name or tooltip can't be used or a field can't hold or show its value, where fields and placeholders do not
/// match one to one, and where the PDF is not built as Typst builds it.
pub fn add_fields(pdf: &[u8], signatures: &[SignatureField], form: &[FormField]) -> Result<Vec<u8>, FieldError> {
    request::check(signatures, form)?;
    form.iter().try_for_each(form::check_value)?;
    // Strictly: a lenient reader mends what it can't read, and an update must fit the bytes that are there.
    let options = LoadOptions {
        strict: true,
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(pdf, options)?;
    let placeholders = placeholders::find(&document)?;
    let claimed = keys(signatures, form);
    if claimed.len() > MOST_FIELDS {
        return Err(FieldError::Document("too many fields are asked for"));
    }
    if let Some(key) = placeholders.keys().find(|key| claimed.binary_search(key).is_err()) {
        return Err(FieldError::Unclaimed(key.to_string()));
    }
    if claimed.is_empty() {
        return Ok(pdf.to_vec());
    }
    if document.catalog()?.has(b"AcroForm") {
        return Err(FieldError::Document("it has form fields already"));
    }
    let identifier = document.trailer.get_deref(b"ID", &document).and_then(Object::as_array);
    let Some(first_id) = identifier.ok().and_then(|parts| parts.first()).cloned() else {
        return Err(FieldError::Document("it has no file identifier"));
    };
    let places = Places {
        elements: tags::annotation_elements(&document)?,
        document: &document,
        placeholders,
    };
    let signatures = signatures.iter().map(|field| {
        let widget = places.widget(&Key::signature(&field.name))?;
        Ok(PlannedSignature { field, widget })
    });
    let planned = Planned {
        signatures: signatures.collect::<Result<_, FieldError>>()?,
        form: form
            .iter()
            .map(|field| PlannedForm::plan(&places, field))
            .collect::<Result<_, _>>()?,
    };
    append(pdf, document, planned, first_id)
}

/// The placeholders that fields need, sorted.
fn keys(signatures: &[SignatureField], form: &[FormField]) -> Vec<Key> {
    let mut keys: Vec<Key> = signatures.iter().map(|field| Key::signature(&field.name)).collect();
    for field in form {
        match &field.content {
            FieldContent::Radio { options, .. } => {
                keys.extend(options.iter().map(|option| Key::form(&field.name, Some(&option.name))));
            }
            _ => keys.push(Key::form(&field.name, None)),
        }
    }
    keys.sort();
    keys
}

/// What becomes of all placeholders.
struct Planned<'f> {
    signatures: Vec<PlannedSignature<'f>>,
    form: Vec<PlannedForm<'f>>,
}

impl Planned<'_> {
    /// Puts the fields into the update; gives the form that lists them.
    fn write(self, update: &mut Document) -> Result<Dictionary, FieldError> {
        let mut fields: Vec<Object> = Vec::new();
        let mut defaults = None;
        if !self.form.is_empty() {
            let mut looks = Looks::new(update)?;
            for field in self.form {
                fields.push(field.write(update, &mut looks)?.into());
            }
            defaults = Some(looks.defaults());
        }
        let has_signatures = !self.signatures.is_empty();
        for field in self.signatures {
            fields.push(field.widget.annotation.into());
            field.write(update)?;
        }
        let mut form = Dictionary::new();
        form.set("Fields", fields);
        for (key, value) in defaults.into_iter().flatten() {
            form.set(key, value);
        }
        if has_signatures {
            form.set("SigFlags", 1);
        }
        Ok(form)
    }
}

/// Appends the update that makes the fields; `first_id` is the part of the identifier that all versions of a file share.
fn append(pdf: &[u8], document: Document, planned: Planned<'_>, first_id: Object) -> Result<Vec<u8>, FieldError> {
    let root = document.trailer.get(b"Root").and_then(Object::as_reference)?;
    let mut catalog = document.get_dictionary(root)?.clone();
    let mut update = IncrementalDocument::create_from(pdf.to_vec(), document);
    let added = &mut update.new_document;
    let form = planned.write(added)?;
    // An object of its own: a signer marks the form as signed, and can then leave the catalog alone.
    let form = added.try_add_object(form)?;
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
fn save(update: &mut IncrementalDocument) -> Result<Vec<u8>, FieldError> {
    let mut bytes = Vec::new();
    update
        .save_to(&mut bytes)
        .map_err(|error| FieldError::Unreadable(error.to_string()))?;
    // The next update begins with an object, and before an object PDF/A asks for the end of a line (ISO 19005-2,
    // 6.1.9). Not every signing program adds it.
    bytes.push(b'\n');
    Ok(bytes)
}
