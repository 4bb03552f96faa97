//! One signature: what it covers, whether it fits that, and what it forbids.

use super::form::Place;
use super::value::{self, Kind, Verdict};
use crate::pdf::cms::{Digests, Moment, SubIndication};
use crate::pdf::tail::{Dictionary, Tail, Value};

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
    found.kind = value::kind(signature);
    found.contents = value::contents(signature).to_vec();
    found.claimed = value::claimed(signature);
    found.verdict = verdict(tail, revision, signature, digests);
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

/// Whether a signature covers everything to the end of its revision, and fits that.
fn verdict(tail: &Tail<'_>, revision: usize, signature: &Dictionary, digests: &mut Digests<'_>) -> Verdict {
    let end = tail.revisions.get(revision).map(|revision| revision.end);
    let is_whole = |covered: &value::Covered| {
        let rest = end.and_then(|end| tail.bytes.get(end..covered.second.end));
        rest.is_some_and(|rest| rest.iter().all(u8::is_ascii_whitespace))
    };
    match value::covered(tail.bytes, signature).filter(is_whole) {
        Some(covered) => value::verdict(signature, covered, digests),
        None => UNCOVERED,
    }
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
