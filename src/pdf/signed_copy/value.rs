//! The value of a signature field: what it says, what it covers, and whether it fits that.

use std::ops::Range;

use crate::pdf::cms::{self, Content, Digests, Fit, Moment, SubIndication};
use crate::pdf::tail::{Dictionary, Value};

/// What a signature is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pdf) enum Kind {
    Signature,
    TimeStamp,
}

/// Whether a signature holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pdf) enum Verdict {
    /// It fits what it covers.
    Fits,
    /// It can't be told, and why.
    NotChecked(SubIndication, &'static str),
    /// It does not, and why.
    Invalid(SubIndication, &'static str),
}

/// The parts of a file that a signature covers: everything up to its end but the signature itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pdf) struct Covered {
    pub first: usize,
    pub second: Range<usize>,
}

/// What a signature is for, by what it says.
pub(in crate::pdf) fn kind(signature: &Dictionary) -> Kind {
    let filter = signature.name(b"SubFilter").unwrap_or_default();
    if signature.name(b"Type") == Some(b"DocTimeStamp") || filter == b"ETSI.RFC3161" {
        Kind::TimeStamp
    } else {
        Kind::Signature
    }
}

/// The signature itself.
pub(in crate::pdf) fn contents(signature: &Dictionary) -> &[u8] {
    let contents = signature.get(b"Contents").and_then(Value::text);
    contents.map(|contents| contents.bytes.as_slice()).unwrap_or_default()
}

/// When it was made, as the file says.
pub(in crate::pdf) fn claimed(signature: &Dictionary) -> Option<Moment> {
    let day = signature.get(b"M").and_then(Value::text);
    day.and_then(|day| Moment::of_pdf(&day.words()?))
}

/// What it covers, where that is the beginning of the file without anything but itself.
pub(in crate::pdf) fn covered(bytes: &[u8], signature: &Dictionary) -> Option<Covered> {
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
    let end = second.checked_add(length).filter(|end| *end <= bytes.len())?;
    let is_gap = contents.place == (first..second) && bytes.get(first) == Some(&b'<');
    is_gap.then_some(Covered {
        first,
        second: second..end,
    })
}

/// Whether it fits what it covers.
pub(in crate::pdf) fn verdict(signature: &Dictionary, covered: Covered, digests: &mut Digests<'_>) -> Verdict {
    let content = match (kind(signature), signature.name(b"SubFilter")) {
        (Kind::Signature, Some(b"ETSI.CAdES.detached" | b"adbe.pkcs7.detached")) => Content::File,
        (Kind::TimeStamp, Some(b"ETSI.RFC3161")) => Content::TimeStamp,
        _ => return Verdict::NotChecked(SubIndication::Generic, "is of a kind that Brugwerk does not know"),
    };
    match cms::check(contents(signature), content, digests, covered.first, covered.second) {
        Fit::Fits => Verdict::Fits,
        Fit::Unknown(sub, why) => Verdict::NotChecked(sub, why),
        Fit::Broken(sub, why) => Verdict::Invalid(sub, why),
    }
}
