//! One signature: what it covers, whether it fits that, and what it forbids.

use std::ops::Range;

use super::form::Place;
use crate::pdf::cms::{self, Content, Digests, Fit, Moment, SubIndication};
use crate::pdf::tail::{Dictionary, Tail, Value};

/// What a signature is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Signature,
    TimeStamp,
}

/// Whether a signature holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It fits what it covers.
    Fits,
    /// It can't be told, and why.
    NotChecked(SubIndication, &'static str),
    /// It does not, and why.
    Invalid(SubIndication, &'static str),
}

/// A signature that was examined.
#[derive(Debug)]
pub(super) struct Found {
    pub place: Place,
    pub kind: Kind,
    pub verdict: Verdict,
    /// The name of its field.
    pub field: String,
    /// The signature itself, and when it was made, as the file says.
    pub contents: Vec<u8>,
    pub claimed: Option<Moment>,
    locks: Vec<Lock>,
}

/// What a signature forbids of later updates (ISO 32000-2, sections 12.8.2.2 and 12.8.2.4).
#[derive(Debug, Default)]
struct Lock {
    forbids_all: bool,
    fields: Locked,
}

/// The fields that a signature locks.
#[derive(Debug, Default)]
enum Locked {
    #[default]
    None,
    All,
    These(Vec<String>),
    AllBut(Vec<String>),
}

/// Examines the signature that this revision brought into a field.
pub(super) fn examine(
    tail: &Tail<'_>,
    revision: usize,
    place: Place,
    value: &Value,
    digests: &mut Digests<'_>,
) -> Found {
    let mut found = Found {
        place,
        kind: Kind::Signature,
        verdict: UNCOVERED,
        field: String::new(),
        contents: Vec::new(),
        claimed: None,
        locks: Vec::new(),
    };
    let Some(value) = resolved(tail, revision, value) else {
        return found;
    };
    let Some(signature) = value.dictionary() else {
        return found;
    };
    let filter = signature.name(b"SubFilter").unwrap_or_default();
    if signature.name(b"Type") == Some(b"DocTimeStamp") || filter == b"ETSI.RFC3161" {
        found.kind = Kind::TimeStamp;
    }
    let text = |key: &[u8]| signature.get(key).and_then(Value::text);
    found.contents = text(b"Contents")
        .map(|contents| contents.bytes.clone())
        .unwrap_or_default();
    found.claimed = text(b"M").and_then(|day| Moment::of_pdf(&day.words()?));
    found.verdict = verdict(tail, revision, signature, found.kind, digests);
    let references = signature
        .get(b"Reference")
        .and_then(|value| resolved(tail, revision, value));
    for reference in references.as_ref().and_then(Value::array).unwrap_or_default() {
        found.locks.extend(lock(tail, revision, reference));
    }
    found
}

const UNCOVERED: Verdict = Verdict::Invalid(
    SubIndication::FormatFailure,
    "does not cover the whole file as it was when it was made",
);

fn verdict(tail: &Tail<'_>, revision: usize, signature: &Dictionary, kind: Kind, digests: &mut Digests<'_>) -> Verdict {
    let Some((contents, first, second)) = covered(tail, revision, signature) else {
        return UNCOVERED;
    };
    let content = match (kind, signature.name(b"SubFilter")) {
        (Kind::Signature, Some(b"ETSI.CAdES.detached" | b"adbe.pkcs7.detached")) => Content::File,
        (Kind::TimeStamp, Some(b"ETSI.RFC3161")) => Content::TimeStamp,
        _ => return Verdict::NotChecked(SubIndication::Generic, "is of a kind that Brugwerk does not know"),
    };
    match cms::check(contents, content, digests, first, second) {
        Fit::Fits => Verdict::Fits,
        Fit::Unknown(sub, why) => Verdict::NotChecked(sub, why),
        Fit::Broken(sub, why) => Verdict::Invalid(sub, why),
    }
}

/// The value of a signature, and the two parts of the file that it covers: everything to the end of its revision but that
/// value itself.
fn covered<'v>(tail: &Tail<'_>, revision: usize, signature: &'v Dictionary) -> Option<(&'v [u8], usize, Range<usize>)> {
    let numbers: Option<Vec<usize>> = signature
        .get(b"ByteRange")?
        .array()?
        .iter()
        .map(|number| usize::try_from(number.whole()?).ok())
        .collect();
    let [0, first, second, length] = numbers?[..] else {
        return None;
    };
    let contents = signature.get(b"Contents")?.text()?;
    let end = second.checked_add(length)?;
    let is_gap = contents.place == (first..second) && tail.bytes.get(first) == Some(&b'<');
    let rest = tail.bytes.get(tail.revisions.get(revision)?.end..end)?;
    (is_gap && rest.iter().all(u8::is_ascii_whitespace)).then(|| (&contents.bytes[..], first, second..end))
}

/// What a value is, or refers to, in this revision.
fn resolved(tail: &Tail<'_>, revision: usize, value: &Value) -> Option<Value> {
    match value {
        Value::Reference(number) => {
            let place = |number: u32| tail.place(number, revision);
            tail.object(place(*number)?, place).map(|object| object.value)
        }
        value => Some(value.clone()),
    }
}

/// What a reference of a signature forbids.
fn lock(tail: &Tail<'_>, revision: usize, reference: &Value) -> Option<Lock> {
    let reference = resolved(tail, revision, reference)?;
    let reference = reference.dictionary()?;
    let parameters = reference
        .get(b"TransformParams")
        .and_then(|value| resolved(tail, revision, value));
    let parameters = parameters
        .as_ref()
        .and_then(Value::dictionary)
        .cloned()
        .unwrap_or_default();
    let forbids_all = parameters.get(b"P").and_then(Value::whole) == Some(1);
    let names = || -> Vec<String> {
        let names = parameters
            .get(b"Fields")
            .and_then(|value| resolved(tail, revision, value));
        let names = names.as_ref().and_then(Value::array).unwrap_or_default();
        names.iter().filter_map(|name| name.text()?.words()).collect()
    };
    let fields = match (reference.name(b"TransformMethod"), parameters.name(b"Action")) {
        (Some(b"FieldMDP"), Some(b"All")) => Locked::All,
        (Some(b"FieldMDP"), Some(b"Include")) => Locked::These(names()),
        (Some(b"FieldMDP"), Some(b"Exclude")) => Locked::AllBut(names()),
        _ => Locked::None,
    };
    Some(Lock { forbids_all, fields })
}

impl Found {
    /// Why a later signature in this field, of this name, may not be there.
    pub fn forbids(&self, later: &Found, name: &str) -> Option<&'static str> {
        if later.kind == Kind::TimeStamp {
            return None;
        }
        let is_locked = |lock: &Lock| match &lock.fields {
            Locked::None => false,
            Locked::All => true,
            Locked::These(names) => names.iter().any(|locked| locked == name),
            Locked::AllBut(names) => names.iter().all(|free| free != name),
        };
        if self.locks.iter().any(|lock| lock.forbids_all) {
            return Some("one of its signatures forbids every later change, and another signature followed it");
        }
        let is_own = matches!(later.place, Place::Own(_));
        (is_own && self.locks.iter().any(is_locked))
            .then_some("one of its signatures locks a field that was signed after it")
    }
}
