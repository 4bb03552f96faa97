//! Whether a signed copy is the unsigned master and signatures, and nothing else.
//!
//! A signature is appended to a PDF: the copy begins with every byte of the master. What was appended may fill in
//! signature fields and may not touch a page, its content or its resources. Each signature must fit the bytes that it
//! covers; whose it is and whether that person can be trusted is for a validation service.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::cms::{self, Fit};
use super::finished::{FinishedPdf, dictionary};

/// Keys of the catalogue that signing may set.
const CATALOG_KEYS: &[&[u8]] = &[b"AcroForm", b"DSS", b"Perms", b"Extensions", b"Metadata", b"Version"];
/// Keys of the form that signing may set.
const FORM_KEYS: &[&[u8]] = &[b"Fields", b"SigFlags", b"DR", b"DA"];
/// Keys of a signature field that signing may set.
const FIELD_KEYS: &[&[u8]] = &[b"V", b"AP", b"M", b"MK", b"F", b"Lock", b"SV", b"AS"];

/// The signatures of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Signatures {
    /// How many there are.
    pub count: usize,
    /// How many were checked against what they cover; the others use what Brugwerk does not know.
    pub fitting: usize,
}

/// Checks a copy against its master.
///
/// # Errors
/// Everything that speaks against it, sorted; each is the end of a sentence that begins with "it" or names what it is about.
pub fn check_signed_copy(master: &[u8], copy: &[u8]) -> Result<Signatures, Vec<String>> {
    let fail = |fault: &str| Err(vec![fault.to_owned()]);
    if !copy.starts_with(master) {
        return fail("it does not begin with the bytes of the unsigned master, so it can't be shown to say the same");
    }
    if copy.len() == master.len() {
        return fail("it is the unsigned master itself");
    }
    let before = FinishedPdf::open(master).map_err(|fault| vec![format!("of its master: {fault}")])?;
    let after = FinishedPdf::open(copy).map_err(|fault| vec![fault])?;
    let mut faults: BTreeSet<String> = changes(&before.document, &after.document)
        .into_iter()
        .map(str::to_owned)
        .collect();
    let signatures = signatures(&after.document, master.len(), copy, &mut faults);
    if signatures.count == 0 && faults.is_empty() {
        return fail("it carries no signature");
    }
    if faults.is_empty() {
        Ok(signatures)
    } else {
        Err(faults.into_iter().collect())
    }
}

/// Whatever of the master is no longer what it was and is no signature.
fn changes(before: &Document, after: &Document) -> Vec<&'static str> {
    let root = |document: &Document| document.trailer.get(b"Root").and_then(Object::as_reference).ok();
    let (Some(old_root), Some(new_root)) = (root(before), root(after)) else {
        return vec!["it has no catalogue"];
    };
    if old_root != new_root {
        return vec!["its catalogue differs from that of its master"];
    }
    let form = reference(before, old_root, b"AcroForm");
    let metadata = reference(before, old_root, b"Metadata");
    let fields = form.and_then(|form| reference(before, form, b"Fields"));
    let information = before.trailer.get(b"Info").and_then(Object::as_reference).ok();
    let pages: Vec<ObjectId> = before.page_iter().collect();
    let annotations = pages.iter().filter_map(|page| reference(before, *page, b"Annots"));
    let lists: Vec<ObjectId> = annotations.chain(fields).collect();
    let judge = |id: ObjectId, old: &Object, new: &Object| match (old, new) {
        (Object::Dictionary(old), Object::Dictionary(new)) if id == old_root => (
            same_but(old, new, CATALOG_KEYS) && gained_fields(before, after, old, new),
            "its catalogue was changed beyond signatures",
        ),
        (Object::Dictionary(old), Object::Dictionary(new)) if Some(id) == form => (
            same_but(old, new, FORM_KEYS) && gained(before, after, old, new, b"Fields"),
            "its form was changed beyond signatures",
        ),
        (Object::Dictionary(old), Object::Dictionary(new)) if pages.contains(&id) => (
            same_but(old, new, &[b"Annots"]) && gained(before, after, old, new, b"Annots"),
            "a page was changed",
        ),
        (Object::Dictionary(old), Object::Dictionary(new)) if is_signature_field(old) => (
            same_but(old, new, FIELD_KEYS),
            "a signature field was changed beyond its signature",
        ),
        (Object::Array(old), Object::Array(new)) if lists.contains(&id) => (
            list_gained(after, old, new),
            "its list of fields was changed beyond signatures",
        ),
        // Who wrote last, and when: an update may say so, and no page shows it.
        (Object::Dictionary(_), Object::Dictionary(_)) if Some(id) == information => (true, ""),
        (Object::Stream(_), Object::Stream(_)) if Some(id) == metadata => (true, ""),
        _ => (false, "something that is no signature was changed"),
    };
    let mut found = Vec::new();
    if before.get_pages() != after.get_pages() {
        found.push("its pages are not those of its master");
    }
    for (id, old) in &before.objects {
        match after.objects.get(id) {
            None => found.push("something of its master was deleted"),
            Some(new) if same(old, new) => {}
            Some(new) => {
                let (is_allowed, change) = judge(*id, old, new);
                found.extend((!is_allowed).then_some(change));
            }
        }
    }
    found
}

/// Whether two objects say the same, however they are written: a signer writes what it touches in its own manner.
fn same(old: &Object, new: &Object) -> bool {
    match (old, new) {
        (Object::Stream(old), Object::Stream(new)) => {
            same_but(&old.dict, &new.dict, &[])
                && old.content == new.content
                && old.start_position == new.start_position
        }
        (Object::Dictionary(old), Object::Dictionary(new)) => same_but(old, new, &[]),
        (Object::Array(old), Object::Array(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| same(old, new))
        }
        (Object::String(old_bytes, _), Object::String(new_bytes, _)) => {
            let text = |object| lopdf::decode_text_string(object).ok();
            old_bytes == new_bytes || text(old).is_some_and(|text_of_old| Some(text_of_old) == text(new))
        }
        (Object::Integer(_) | Object::Real(_), Object::Integer(_) | Object::Real(_)) => {
            matches!((old.as_float(), new.as_float()), (Ok(old), Ok(new)) if (old - new).abs() < 0.001)
        }
        _ => old == new,
    }
}

/// Whether two dictionaries are the same but for these keys.
fn same_but(old: &Dictionary, new: &Dictionary, keys: &[&[u8]]) -> bool {
    let is_compared = |(key, _): &(&Vec<u8>, &Object)| !keys.contains(&key.as_slice());
    old.iter().filter(is_compared).count() == new.iter().filter(is_compared).count()
        && old
            .iter()
            .filter(is_compared)
            .all(|(key, value)| new.get(key).is_ok_and(|other| same(value, other)))
}

/// Whether the form that stands in the catalogue itself only gained signature fields.
fn gained_fields(before: &Document, after: &Document, old: &Dictionary, new: &Dictionary) -> bool {
    let form = |document: &Document, catalog: &Dictionary| {
        let form = catalog.get(b"AcroForm").ok()?;
        dictionary(document, form).cloned()
    };
    match (form(before, old), form(after, new)) {
        (Some(old), Some(new)) => same_but(&old, &new, FORM_KEYS) && gained(before, after, &old, &new, b"Fields"),
        (None, Some(new)) => gained(before, after, &Dictionary::new(), &new, b"Fields"),
        (None, None) => true,
        (Some(_), None) => false,
    }
}

/// Whether a list under this key kept its items and gained nothing but signature fields.
fn gained(before: &Document, after: &Document, old: &Dictionary, new: &Dictionary, key: &[u8]) -> bool {
    let list = |document: &Document, dictionary: &Dictionary| -> Vec<Object> {
        let list = dictionary.get_deref(key, document).and_then(Object::as_array);
        list.cloned().unwrap_or_default()
    };
    list_gained(after, &list(before, old), &list(after, new))
}

fn list_gained(after: &Document, old: &[Object], new: &[Object]) -> bool {
    old.iter().all(|item| new.contains(item))
        && new
            .iter()
            .filter(|item| !old.contains(item))
            .all(|item| dictionary(after, item).is_some_and(is_signature_field))
}

/// Whether a dictionary is a signature field.
fn is_signature_field(dictionary: &Dictionary) -> bool {
    let name = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).ok();
    name(b"FT") == Some(b"Sig") && name(b"Subtype").is_none_or(|kind| kind == b"Widget")
}

/// What an object refers to under this key.
fn reference(document: &Document, id: ObjectId, key: &[u8]) -> Option<ObjectId> {
    document.get_dictionary(id).ok()?.get(key).ok()?.as_reference().ok()
}

/// Counts the signatures of a copy; each must cover at least the master, and fit what it covers.
fn signatures(document: &Document, master: usize, copy: &[u8], faults: &mut BTreeSet<String>) -> Signatures {
    let fields = document.objects.values().filter_map(|object| object.as_dict().ok());
    let signed = fields
        .filter(|field| is_signature_field(field))
        .filter_map(|field| field.get_deref(b"V", document).ok()?.as_dict().ok());
    let mut found = Signatures::default();
    for signature in signed {
        found.count += 1;
        match fit(signature, master, copy) {
            Fit::Fits => found.fitting += 1,
            Fit::Unknown(_) => {}
            Fit::Broken(why) => faults.extend([format!("a signature {why}")]),
        }
    }
    found
}

/// Whether a signature covers the master, that is everything of its revision but the place that it stands in itself,
/// and fits that.
fn fit(signature: &Dictionary, master: usize, copy: &[u8]) -> Fit {
    const UNCOVERED: Fit = Fit::Broken("does not cover the master");
    let numbers = signature.get(b"ByteRange").and_then(Object::as_array);
    let numbers: Vec<usize> = numbers
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
        .filter_map(|n| usize::try_from(n.as_i64().ok()?).ok())
        .collect();
    let [0, first, second, rest] = numbers[..] else {
        return UNCOVERED;
    };
    let covered = second.checked_add(rest).and_then(|end| copy.get(second..end));
    let Some(covered) = covered.filter(|_| first >= master && second > first) else {
        return UNCOVERED;
    };
    let digits = copy[first..second]
        .strip_prefix(b"<")
        .and_then(|gap| gap.strip_suffix(b">"));
    if !digits.is_some_and(|gap| {
        gap.iter()
            .all(|byte| byte.is_ascii_hexdigit() || byte.is_ascii_whitespace())
    }) {
        return Fit::Broken("leaves more uncovered than itself");
    }
    match signature.get(b"Contents").and_then(Object::as_str) {
        Ok(contents) => cms::check(contents, [&copy[..first], covered]),
        Err(_) => UNCOVERED,
    }
}
