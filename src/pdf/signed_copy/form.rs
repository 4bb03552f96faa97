//! The signature fields of a master, and what may become of a field.

use std::collections::BTreeMap;

use crate::pdf::tail::{Dictionary, Tail, Value};

/// The most signature fields of a master.
const MOST_FIELDS: usize = 100;
/// What may be in a field that a seal or a time stamp adds.
const ADDED_KEYS: [&[u8]; 12] = [
    b"Type", b"Subtype", b"FT", b"T", b"TU", b"F", b"Ff", b"Rect", b"P", b"V", b"AP", b"M",
];
/// What signing may set in a field of the master.
const SIGNED_KEYS: [&[u8]; 4] = [b"V", b"AP", b"F", b"M"];
/// Printed with the page (ISO 32000-2, table 167).
const PRINTED: i64 = 4;
/// Hidden on the screen, or not to be changed: what a signing program may set of a field that shows nothing.
const HIDDEN: i64 = 2;
const LOCKED: i64 = 64 | 128 | 512;

/// Where a signature stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In this field of the master.
    Own(usize),
    /// In a field that was added with it, and shows nothing.
    Added,
}

/// The form of a master.
#[derive(Debug)]
pub(super) struct Form {
    /// The object that is the form.
    pub number: u32,
    /// The object that lists the fields, where that is one of its own.
    pub list: Option<u32>,
    pub fields: Vec<OwnField>,
}

/// A signature field of a master.
#[derive(Debug)]
pub(super) struct OwnField {
    pub number: u32,
    pub name: String,
}

impl Form {
    /// The form of the first so many revisions.
    ///
    /// # Errors
    /// Says what is odd about it, as the end of a sentence that begins with "it".
    pub fn of(tail: &Tail<'_>, revisions: usize) -> Result<Self, String> {
        let places = tail.places(revisions);
        Self::read(tail, &places).ok_or_else(|| "it has no empty signature fields as Brugwerk makes them".to_owned())
    }

    fn read(tail: &Tail<'_>, places: &BTreeMap<u32, usize>) -> Option<Self> {
        let object = |number: u32| tail.object(*places.get(&number)?, |number| places.get(&number).copied());
        let number = object(tail.root)?.dictionary()?.reference(b"AcroForm")?;
        let form = object(number)?;
        let fields = form.dictionary()?.get(b"Fields")?;
        let list = fields.reference();
        let listed = match list {
            Some(list) => object(list)?.value,
            None => fields.clone(),
        };
        let mut fields: Vec<OwnField> = Vec::new();
        for item in listed.array()? {
            let number = item.reference()?;
            let field = object(number)?;
            let field = field.dictionary()?;
            let name = name(field)?;
            let is_sound = is_signature_field(field)
                && is_visible(field)
                && ![b"V".as_slice(), b"A", b"AA", b"Kids", b"Parent"]
                    .iter()
                    .any(|key| field.has(key))
                && fields.iter().all(|other| other.name != name && other.number != number);
            if !is_sound || fields.len() == MOST_FIELDS {
                return None;
            }
            fields.push(OwnField { number, name });
        }
        (!fields.is_empty()).then_some(Self { number, list, fields })
    }
}

/// The name of a field, in the letters that Brugwerk gives it.
pub(super) fn name(field: &Dictionary) -> Option<String> {
    let words = field.get(b"T")?.text()?.words()?;
    let is_plain = !words.is_empty() && words.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    is_plain.then_some(words)
}

/// Whether a dictionary is a signature field with its place on a page.
fn is_signature_field(field: &Dictionary) -> bool {
    field.name(b"FT") == Some(b"Sig")
        && field.name(b"Subtype") == Some(b"Widget")
        && field.name(b"Type").is_none_or(|kind| kind == b"Annot")
}

/// Whether it is printed and not hidden.
fn is_visible(field: &Dictionary) -> bool {
    let flags = field.get(b"F").and_then(Value::whole).unwrap_or_default();
    flags & !LOCKED == PRINTED
}

/// Why a field of the master may not become this one; none where it was signed and nothing else.
pub(super) fn signing_fault(old: &Dictionary, new: &Dictionary) -> Option<&'static str> {
    if old.has(b"V") {
        return Some("was changed after it was signed");
    }
    if !old.says_but(new, &SIGNED_KEYS) {
        return Some("was changed beyond its signature: its place, its name or what it does");
    }
    if !new.has(b"V") {
        return Some("was changed without being signed");
    }
    if !is_visible(new) {
        return Some("was hidden");
    }
    if new.get(b"M").is_some_and(|day| day.text().is_none()) {
        return Some("has a date that is none");
    }
    let shown = new.get(b"AP").and_then(Value::dictionary);
    let is_shown = shown.is_some_and(|shown| shown.has_only(&[b"N"]) && shown.reference(b"N").is_some());
    (!is_shown).then_some("shows something else than one picture of a signature")
}

/// Why a field that was added may not be there; none where it shows nothing and does nothing.
pub(super) fn added_fault(field: &Dictionary) -> Option<&'static str> {
    if [b"A".as_slice(), b"AA"].iter().any(|key| field.has(key)) {
        return Some("a field was added that does something");
    }
    if !is_signature_field(field) || !field.has_only(&ADDED_KEYS) || !field.has(b"V") {
        return Some("a field was added that is no seal and no time stamp");
    }
    let corners: Option<Vec<i64>> = field
        .get(b"Rect")
        .and_then(Value::array)
        .and_then(|corners| corners.iter().map(Value::number).collect());
    let is_empty = matches!(corners.as_deref(), Some([x0, y0, x1, y1]) if x0 == x1 && y0 == y1);
    let flags = field.get(b"F").and_then(Value::whole).unwrap_or_default();
    if !is_empty || flags & !(LOCKED | PRINTED | HIDDEN) != 0 {
        return Some("a field was added that shows something on a page, and the master has none in that place");
    }
    None
}
