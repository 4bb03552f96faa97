//! One update after the master, compared with what was there before it.

use std::collections::{BTreeMap, BTreeSet};

use super::form::{Form, Place, added_fault, name, signing_fault};
use super::metadata::{is_same_information, is_same_metadata};
use crate::pdf::tail::{Dictionary, Object, Revision, Tail, Value};

/// Keys of the catalogue that signing may set.
const CATALOG_KEYS: [&[u8]; 6] = [b"AcroForm", b"DSS", b"Perms", b"Extensions", b"Metadata", b"Version"];
/// Keys of the form that signing may set.
const FORM_KEYS: [&[u8]; 4] = [b"Fields", b"SigFlags", b"DR", b"DA"];
/// Keys of what validation needs (ISO 32000-2, section 12.8.4.3); the others are digests of signatures.
const VALIDATION_KEYS: [&[u8]; 10] = [
    b"Type", b"VRI", b"Certs", b"CRLs", b"OCSPs", b"Cert", b"CRL", b"OCSP", b"TU", b"TS",
];
/// Keys of a stream that is a certificate or a proof about one.
const PROOF_KEYS: [&[u8]; 4] = [b"Length", b"Filter", b"DecodeParms", b"Type"];

/// No more is looked for in an update once so many faults were found.
const MOST_FAULTS: usize = 10;

/// What an update changed.
#[derive(Debug, Default)]
pub(super) struct Changed {
    /// The fields that it filled, with their values and names.
    pub signed: Vec<(Place, Value, String)>,
    /// Whether it brought what validation needs.
    pub is_validation: bool,
}

/// A copy, as far as its updates were judged.
pub(super) struct Copy<'a> {
    tail: &'a Tail<'a>,
    form: &'a Form,
    /// Where each object stands.
    places: BTreeMap<u32, usize>,
    /// The names of fields that were added.
    names: BTreeSet<String>,
    /// The objects that hold what validation needs.
    validation: BTreeSet<u32>,
    information: Option<u32>,
}

/// What an object that was added is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    Field,
    Signature,
    Validation,
    /// A part of a picture or of a signature.
    Part,
}

/// An update while it is judged.
struct Step<'s, 'a> {
    copy: &'s Copy<'a>,
    revision: &'a Revision,
    faults: &'s mut BTreeSet<String>,
    changed: Changed,
    /// The fields that it adds, with their pages.
    added: Vec<(u32, Option<u32>)>,
    names: BTreeSet<String>,
    /// Objects that may be added, with what they are for.
    open: Vec<(u32, Use)>,
    validation: BTreeSet<u32>,
    /// The signature that the catalogue says decides what may be changed.
    permission: Option<u32>,
}

impl<'a> Copy<'a> {
    /// The master, which is the first so many revisions.
    pub fn new(tail: &'a Tail<'a>, revisions: usize, form: &'a Form) -> Self {
        let last = revisions.checked_sub(1).and_then(|last| tail.revisions.get(last));
        Self {
            tail,
            form,
            places: tail.places(revisions),
            names: form.fields.iter().map(|field| field.name.clone()).collect(),
            validation: BTreeSet::new(),
            information: last.and_then(|revision| revision.information),
        }
    }

    /// Judges the next update; whatever it changes beyond signing is a fault.
    pub fn update(&mut self, index: usize, faults: &mut BTreeSet<String>) -> Changed {
        let Some(revision) = self.tail.revisions.get(index) else {
            return Changed::default();
        };
        let mut step = Step {
            copy: self,
            revision,
            faults,
            changed: Changed::default(),
            added: Vec::new(),
            names: BTreeSet::new(),
            open: Vec::new(),
            validation: BTreeSet::new(),
            permission: None,
        };
        step.judge();
        let Step {
            changed,
            names,
            validation,
            ..
        } = step;
        self.names.extend(names);
        self.validation.extend(validation);
        self.places
            .extend(revision.places.iter().map(|(number, place)| (*number, *place)));
        self.information = revision.information.or(self.information);
        changed
    }
}

impl Step<'_, '_> {
    fn fault(&mut self, fault: &str) {
        self.faults.insert(fault.to_owned());
    }

    /// An object as it was before.
    fn object_before(&self, number: u32) -> Option<Object> {
        let place = |number| self.copy.places.get(&number).copied();
        self.copy.tail.object(place(number)?, place)
    }

    /// An object as it is after the update.
    fn object_after(&self, number: u32) -> Option<Object> {
        let place = |number| {
            self.revision
                .places
                .get(&number)
                .or(self.copy.places.get(&number))
                .copied()
        };
        self.copy.tail.object(place(number)?, place)
    }

    fn is_changed(&self, number: u32) -> bool {
        self.revision.places.contains_key(&number) && self.copy.places.contains_key(&number)
    }

    fn is_added(&self, number: u32) -> bool {
        self.revision.places.contains_key(&number) && !self.copy.places.contains_key(&number)
    }

    fn judge(&mut self) {
        // What fields there are decides what lists of them may gain.
        let form = self.copy.form;
        let first: Vec<u32> = std::iter::once(form.number).chain(form.list).collect();
        let others = self.revision.places.keys().filter(|number| !first.contains(number));
        for number in first.iter().chain(others) {
            if self.is_changed(*number) {
                self.change(*number);
            }
            if self.faults.len() > MOST_FAULTS {
                return;
            }
        }
        if self.revision.information.is_none() && self.copy.information.is_some() {
            self.fault("its document information was removed");
        }
        if let Some(number) = self
            .revision
            .information
            .filter(|number| Some(*number) != self.copy.information)
        {
            self.other_information(number);
        }
        self.permission();
        // What a fault left unread can't be followed.
        if self.faults.is_empty() {
            self.reach();
        }
    }

    /// Judges an object that was there before.
    fn change(&mut self, number: u32) {
        let (Some(old), Some(new)) = (self.object_before(number), self.object_after(number)) else {
            return self.fault("something of its master can't be read after an update");
        };
        if self.is_same(&old, &new) {
            return;
        }
        let form = self.copy.form;
        let metadata = || {
            let catalog = self.object_before(self.copy.tail.root)?;
            catalog.dictionary()?.reference(b"Metadata")
        };
        if let (None, None, Some(before), Some(after)) = (&old.stream, &new.stream, old.dictionary(), new.dictionary())
        {
            if number == self.copy.tail.root {
                return self.catalog(before, after);
            }
            if number == form.number {
                return self.form(before, after);
            }
            if let Some(index) = form.fields.iter().position(|field| field.number == number) {
                return self.field(index, before, after);
            }
            if Some(number) == self.copy.information && is_same_information(before, after) {
                return;
            }
            if before.name(b"Type") == Some(b"Page") {
                return self.page(before, after);
            }
        }
        if self.copy.validation.contains(&number) {
            return self.open.push((number, Use::Validation));
        }
        if let (Some(before), Some(after)) = (old.value.array(), new.value.array()) {
            if form.list == Some(number) {
                return self.fields(before, after);
            }
            if self.lists_annotations(number) {
                return self.annotations(before, after);
            }
        }
        if metadata() == Some(number) {
            if !is_same_metadata(self.copy.tail.bytes, &old, &new) {
                self.fault("its metadata was changed beyond who wrote last, and when");
            }
            return;
        }
        self.faults
            .insert(format!("something that is no signature was changed (object {number})"));
    }

    fn is_same(&self, old: &Object, new: &Object) -> bool {
        let bytes = self.copy.tail.bytes;
        let streams = match (&old.stream, &new.stream) {
            (None, None) => true,
            (Some(old), Some(new)) => bytes.get(old.clone()) == bytes.get(new.clone()),
            _ => false,
        };
        streams && old.value.says(&new.value)
    }

    fn catalog(&mut self, old: &Dictionary, new: &Dictionary) {
        const FAULT: &str = "its catalogue was changed beyond signatures";
        if !old.says_but(new, &CATALOG_KEYS) || old.get(b"AcroForm") != new.get(b"AcroForm") {
            return self.fault(FAULT);
        }
        let changed = |key: &[u8]| match (old.get(key), new.get(key)) {
            (None, None) => None,
            (Some(old), Some(new)) if old.says(new) => None,
            (_, new) => Some(new.cloned()),
        };
        match changed(b"DSS") {
            None => {}
            Some(None) => self.fault("what validates its signatures was removed"),
            Some(Some(value)) => self.validation(&value),
        }
        match changed(b"Perms") {
            None => {}
            Some(Some(Value::Dictionary(permissions)))
                if permissions.has_only(&[b"DocMDP"]) && permissions.reference(b"DocMDP").is_some() =>
            {
                self.permission = permissions.reference(b"DocMDP");
            }
            Some(_) => self.fault(FAULT),
        }
        let is_plain = |value: Option<Value>| value.is_some_and(|value| value.is_self_contained());
        if changed(b"Extensions").is_some_and(|value| !is_plain(value)) {
            self.fault(FAULT);
        }
        let is_version = |value: Option<Value>| matches!(value, Some(Value::Name(name)) if name.len() == 3);
        if changed(b"Version").is_some_and(|value| !is_version(value)) {
            self.fault(FAULT);
        }
        if changed(b"Metadata").is_some() {
            self.fault("its metadata was changed beyond who wrote last, and when");
        }
    }

    fn form(&mut self, old: &Dictionary, new: &Dictionary) {
        let flags = new.get(b"SigFlags").and_then(Value::whole);
        let is_text = new.get(b"DA").is_none_or(|style| style.text().is_some());
        if !old.says_but(new, &FORM_KEYS) || !matches!(flags, Some(1..=3)) || !is_text {
            return self.fault("its form was changed beyond signatures");
        }
        if let Some(resources) = new.get(b"DR") {
            self.needs(resources, Use::Part);
        }
        match (old.get(b"Fields"), new.get(b"Fields")) {
            (Some(Value::Array(old)), Some(Value::Array(new))) => self.fields(old, new),
            (old, new) if old == new => {}
            _ => self.fault("its list of fields was changed beyond signatures"),
        }
    }

    /// The fields of the form: those of before, in their order, and seals or time stamps after them.
    fn fields(&mut self, old: &[Value], new: &[Value]) {
        let Some(gained) = gained(old, new) else {
            return self.fault("its list of fields was changed beyond signatures");
        };
        if gained.len() > 1 {
            return self.fault("one update adds several fields, as no signing does");
        }
        for number in gained {
            let field = self.object_after(number).filter(|_| self.is_added(number));
            let Some(field) = field.as_ref().and_then(Object::dictionary) else {
                return self.fault("its list of fields was changed beyond signatures");
            };
            if let Some(fault) = added_fault(field) {
                return self.fault(fault);
            }
            let name = field.get(b"T").and_then(Value::text).and_then(|text| text.words());
            let Some(name) = name.filter(|name| !self.copy.names.contains(name)) else {
                return self.fault(
                    "a field was added under the name of another, or without one: sign in the fields that are there",
                );
            };
            if !self.names.insert(name) {
                return self.fault("a field was added under the name of another");
            }
            self.added.push((number, field.reference(b"P")));
            self.open.push((number, Use::Field));
            self.signed(Place::Added, field);
        }
    }

    /// A field of the master.
    fn field(&mut self, index: usize, old: &Dictionary, new: &Dictionary) {
        if let Some(fault) = signing_fault(old, new) {
            let name = name(old).unwrap_or_default();
            self.faults.insert(format!("its signature field {name} {fault}"));
            return;
        }
        self.signed(Place::Own(index), new);
    }

    /// A field that carries a signature now.
    fn signed(&mut self, place: Place, field: &Dictionary) {
        match field.get(b"V") {
            Some(Value::Reference(number)) if !self.is_added(*number) => {
                self.fault("a field shows a signature that stands elsewhere too");
            }
            Some(Value::Reference(number)) => self.open.push((*number, Use::Signature)),
            Some(value) => self.needs(value, Use::Part),
            None => {}
        }
        if let Some(picture) = field.get(b"AP") {
            if !self.is_picture(place, picture) {
                return self.fault("a signature field shows what is no picture");
            }
            self.needs(picture, Use::Part);
        }
        let name = field.get(b"T").and_then(|name| name.text()?.words());
        let value = field.get(b"V").cloned();
        self.changed
            .signed
            .extend(value.map(|value| (place, value, name.unwrap_or_default())));
    }

    /// Whether a field shows one picture; one that was added, an empty picture.
    fn is_picture(&self, place: Place, picture: &Value) -> bool {
        let states = picture.dictionary().filter(|states| states.has_only(&[b"N"]));
        let shown = states.and_then(|states| self.object_after(states.reference(b"N")?));
        shown.is_some_and(|shown| {
            let drawn = shown.stream.clone().and_then(|bytes| self.copy.tail.bytes.get(bytes));
            let is_form = shown.dictionary().and_then(|form| form.name(b"Subtype")) == Some(b"Form");
            let is_empty = drawn.is_some_and(|drawn| drawn.iter().all(u8::is_ascii_whitespace));
            is_form && drawn.is_some() && (place != Place::Added || is_empty)
        })
    }

    fn page(&mut self, old: &Dictionary, new: &Dictionary) {
        let key: &[&[u8]] = &[b"Annots"];
        if !old.says_but(new, key) {
            return self.fault("a page was changed");
        }
        let list = |value: Option<&Value>| match value {
            None => Some(Vec::new()),
            Some(Value::Array(items)) => Some(items.clone()),
            Some(_) => None,
        };
        match (list(old.get(b"Annots")), list(new.get(b"Annots"))) {
            (Some(old), Some(new)) => self.annotations(&old, &new),
            _ => self.fault("a page was changed"),
        }
    }

    /// What stands on a page beside its content: that of before, and seals or time stamps that show nothing.
    fn annotations(&mut self, old: &[Value], new: &[Value]) {
        let is_field = |number: &u32| self.added.iter().any(|(added, _)| added == number);
        if !gained(old, new).is_some_and(|gained| gained.iter().all(is_field)) {
            self.fault("something was put on a page, or taken from it");
        }
    }

    /// Whether an object lists the annotations of the page of a field that was added.
    fn lists_annotations(&self, number: u32) -> bool {
        let lists = |page: u32| self.object_before(page)?.dictionary()?.reference(b"Annots");
        let pages = self.added.iter().filter_map(|(_, page)| *page);
        pages.filter_map(lists).any(|list| list == number)
    }

    /// Document information under another number than before.
    fn other_information(&mut self, number: u32) {
        let old = self.copy.information.and_then(|number| self.object_before(number));
        let (Some(old), Some(new)) = (old, self.object_after(number)) else {
            return self.fault("its document information was changed beyond who wrote last, and when");
        };
        match (old.dictionary(), new.dictionary()) {
            (Some(old), Some(new)) if is_same_information(old, new) => self.open.push((number, Use::Part)),
            _ => self.fault("its document information was changed beyond who wrote last, and when"),
        }
    }

    /// What validation needs, as the catalogue names it.
    fn validation(&mut self, value: &Value) {
        if value.reference().is_none() && !is_validation(value, 8) {
            return self.fault("its catalogue was changed beyond signatures");
        }
        self.changed.is_validation = true;
        self.needs(value, Use::Validation);
    }

    /// The signature that the catalogue names is the one of this update.
    fn permission(&mut self) {
        let Some(number) = self.permission else { return };
        let mut values = self.changed.signed.iter().map(|(_, value, _)| value.reference());
        if !values.any(|value| value == Some(number)) {
            self.fault("its catalogue names a signature that is not in this update");
        }
    }

    fn needs(&mut self, value: &Value, purpose: Use) {
        let mut found = Vec::new();
        value.references(&mut found);
        self.open.extend(found.into_iter().map(|number| (number, purpose)));
    }

    /// Follows what may be added to everything that it needs; what is left over belongs to nothing.
    fn reach(&mut self) {
        let mut reached = BTreeSet::new();
        while let Some((number, purpose)) = self.open.pop() {
            let is_known =
                purpose == Use::Validation && self.copy.validation.contains(&number) && self.is_changed(number);
            if !(self.is_added(number) || is_known) || !reached.insert(number) {
                continue;
            }
            let Some(object) = self.object_after(number) else {
                continue;
            };
            self.reached(&object, purpose);
        }
        let stray = self
            .revision
            .places
            .keys()
            .find(|number| self.is_added(**number) && !reached.contains(number));
        if let Some(number) = stray {
            self.faults.insert(format!(
                "an update brings something that belongs to no signature (object {number})"
            ));
        }
    }

    /// Notes an object that may be added, and what it needs.
    fn reached(&mut self, object: &Object, purpose: Use) {
        let dictionary = object.dictionary();
        let signs = dictionary.is_some_and(|dictionary| dictionary.has(b"ByteRange") || dictionary.has(b"FT"));
        match purpose {
            Use::Field => return,
            Use::Signature => return self.needs(&object.value, Use::Part),
            _ if signs => return self.fault("a signature stands in no field of its form"),
            Use::Part => return self.needs(&object.value, Use::Part),
            Use::Validation => {}
        }
        let is_sound = match (&object.stream, dictionary) {
            (Some(_), Some(dictionary)) => dictionary.has_only(&PROOF_KEYS),
            _ => is_validation(&object.value, 8),
        };
        if !is_sound {
            return self.fault("what validates its signatures holds something else too");
        }
        self.changed.is_validation = true;
        self.validation.insert(object.number);
        self.needs(&object.value, Use::Validation);
    }
}

/// What a list gained at its end; none where it is not otherwise what it was, or gained what is no object.
fn gained(old: &[Value], new: &[Value]) -> Option<Vec<u32>> {
    let (kept, gained) = new.split_at_checked(old.len())?;
    (kept == old).then(|| gained.iter().map(Value::reference).collect())?
}

/// Whether a value is of the form that certificates and proofs about them are listed in.
fn is_validation(value: &Value, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    match value {
        Value::Dictionary(dictionary) => {
            let is_digest = |key: &[u8]| key.len() == 40 && key.iter().all(u8::is_ascii_hexdigit);
            dictionary
                .keys()
                .all(|key| VALIDATION_KEYS.contains(&key) || is_digest(key))
                && dictionary.values().all(|value| is_validation(value, depth))
        }
        Value::Array(items) => items.iter().all(|item| is_validation(item, depth)),
        Value::Reference(_) | Value::Name(_) | Value::Text(_) => true,
        _ => false,
    }
}
