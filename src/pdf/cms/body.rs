//! A certificate with everything that a path rests on (RFC 5280, section 4).

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Encode as _, Tagged as _};
use ring::signature::UnparsedPublicKey;

use super::algorithms::{self, Check, digest};
use super::moment::Moment;
use super::parts::{self, Algorithm, Certificate, algorithm, id, items, members, octets};

const BASIC_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");
const KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.15");
const EXTENDED_KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");
/// Where lists of revoked certificates are kept.
const LISTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.31");
/// Says that nobody asks whether it was revoked (RFC 6960, section 4.2.2.2.1).
const NO_CHECK: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.5");
/// Extensions that may be critical: those that are judged, other names, and policies, of which none is asked.
const KNOWN: [ObjectIdentifier; 5] = [
    BASIC_CONSTRAINTS,
    KEY_USAGE,
    EXTENDED_KEY_USAGE,
    ObjectIdentifier::new_unwrap("2.5.29.17"),
    ObjectIdentifier::new_unwrap("2.5.29.32"),
];
/// Purposes with which data may be signed: any, mail, documents (of three makers), code.
const SIGNING: [ObjectIdentifier; 6] = [
    ObjectIdentifier::new_unwrap("2.5.29.37.0"),
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.4"),
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.36"),
    ObjectIdentifier::new_unwrap("1.3.6.1.4.1.311.10.3.12"),
    ObjectIdentifier::new_unwrap("1.2.840.113583.1.1.5"),
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.3"),
];
/// The purpose of a key that signs time stamps (RFC 3161, section 2.3).
const TIME_STAMPING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.8");
/// The purpose of a key that signs for its issuer whether certificates are revoked (RFC 6960, section 4.2.2.2).
const OCSP_SIGNING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.9");
/// Parts of a name that are shown: of a person or function, unit, organisation, country.
const SHOWN: [ObjectIdentifier; 4] = [
    ObjectIdentifier::new_unwrap("2.5.4.3"),
    ObjectIdentifier::new_unwrap("2.5.4.11"),
    ObjectIdentifier::new_unwrap("2.5.4.10"),
    ObjectIdentifier::new_unwrap("2.5.4.6"),
];

/// What of a certificate a path rests on.
pub(super) struct Body<'a> {
    pub whole: AnyRef<'a>,
    pub certificate: Certificate<'a>,
    signed: Statement<'a>,
    pub issuer: AnyRef<'a>,
    pub subject: AnyRef<'a>,
    /// From when until when it holds, as it writes that.
    pub valid: [AnyRef<'a>; 2],
    /// Where lists are kept that would name it, if it was revoked.
    pub lists: Option<&'a [u8]>,
    /// What its key may be used for; bits in the order of RFC 5280, section 4.2.1.3.
    usage: u8,
    is_issuer: bool,
    /// The purposes of its key, where it limits them, and whether that is critical.
    purposes: Option<(Vec<ObjectIdentifier>, bool)>,
    /// The most certificates of issuers below it.
    pub longest: Option<usize>,
    /// Whether nobody asks whether it was revoked.
    pub is_unchecked: bool,
    /// Whether it makes a demand that is not known here.
    pub has_unknown: bool,
}

/// What somebody signed, with how and the value: a certificate, a list, a response.
pub(super) struct Statement<'a> {
    bytes: Vec<u8>,
    how: Algorithm<'a>,
    value: &'a [u8],
}

/// Whether a statement was signed with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signed {
    Yes,
    No,
    /// It can't be told: the algorithm is too weak or not known.
    Unknown,
}

impl<'a> Statement<'a> {
    /// A statement, how it was signed, and the value as a bit string.
    pub fn of(body: AnyRef<'a>, how: AnyRef<'a>, bits: AnyRef<'a>) -> Option<Self> {
        let (0, value) = bits.value().split_first()? else {
            return None;
        };
        (bits.tag() == der::Tag::BitString).then_some(())?;
        Some(Self {
            bytes: body.to_der().ok()?,
            how: algorithm(how)?,
            value,
        })
    }

    /// How many bytes were signed.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    pub fn is_signed_with(&self, key: &Certificate<'_>) -> Signed {
        let Some(digest_id) = algorithms::digest_of(self.how) else {
            return Signed::Unknown;
        };
        let holds = match algorithms::check(self.how, digest_id, key.kind, key.key) {
            Check::Not(_) => return Signed::Unknown,
            Check::With(how) => UnparsedPublicKey::new(how, key.key)
                .verify(&self.bytes, self.value)
                .is_ok(),
            Check::On(curve) => {
                digest(digest_id, &self.bytes).is_some_and(|digest| curve.holds(key.key, &digest, self.value))
            }
        };
        if holds { Signed::Yes } else { Signed::No }
    }
}

impl<'a> Body<'a> {
    pub fn of(whole: AnyRef<'a>) -> Option<Self> {
        let outer = members(whole)?;
        let [tbs, how, bits] = outer[..] else { return None };
        let body = members(tbs)?;
        let body = match &body[..] {
            [version, rest @ ..] if parts::is_numbered(*version, 0) => rest,
            rest => rest,
        };
        let [_serial, _signature, issuer, validity, subject, _key, rest @ ..] = body else {
            return None;
        };
        let [from, until] = members(*validity)?[..] else {
            return None;
        };
        let extensions = rest.iter().find(|part| parts::is_numbered(**part, 3));
        let extensions = match extensions {
            Some(extensions) => members(*items(extensions.value())?.first()?)?,
            None => Vec::new(),
        };
        let usage = extension(&extensions, KEY_USAGE).and_then(|bytes| items(bytes)?.first().copied());
        let (is_issuer, longest) = constraints(&extensions);
        let critical: Vec<ObjectIdentifier> = extensions.iter().filter_map(critical).collect();
        let purposes = extension(&extensions, EXTENDED_KEY_USAGE).map(|bytes| {
            let purposes = items(bytes).and_then(|items| members(*items.first()?));
            let names = purposes.unwrap_or_default().into_iter().filter_map(id).collect();
            (names, critical.contains(&EXTENDED_KEY_USAGE))
        });
        Some(Self {
            whole,
            certificate: parts::certificate(whole)?,
            signed: Statement::of(tbs, how, bits)?,
            issuer: *issuer,
            subject: *subject,
            valid: [from, until],
            lists: extension(&extensions, LISTS),
            // The first byte of a bit string counts unused bits. What says nothing is for everything.
            usage: usage.map_or(Some(0xff), |usage| usage.value().get(1).copied())?,
            is_issuer,
            purposes,
            longest,
            is_unchecked: extension(&extensions, NO_CHECK).is_some(),
            has_unknown: critical.iter().any(|name| !KNOWN.contains(name)),
        })
    }

    /// Whether its key may sign data: digital signatures, or what is not to be denied.
    pub fn may_sign(&self) -> bool {
        let is_for_it = match &self.purposes {
            Some((purposes, true)) => purposes.iter().any(|purpose| SIGNING.contains(purpose)),
            _ => true,
        };
        self.usage & 0xc0 != 0 && is_for_it
    }

    /// Whether its key signs time stamps, and nothing else.
    pub fn may_stamp(&self) -> bool {
        let is_for_it = matches!(&self.purposes, Some((purposes, true)) if purposes[..] == [TIME_STAMPING]);
        self.usage & 0xc0 != 0 && is_for_it
    }

    /// Whether its key says for its issuer whether certificates are revoked.
    pub fn may_respond(&self) -> bool {
        let purposes = self.purposes.as_ref();
        self.usage & 0x80 != 0 && purposes.is_some_and(|(purposes, _)| purposes.contains(&OCSP_SIGNING))
    }

    /// Whether its key may sign others' certificates.
    pub fn may_issue(&self) -> bool {
        self.is_issuer && self.usage & 0x04 != 0
    }

    /// Whether its key may sign lists of revoked certificates.
    pub fn may_list(&self) -> bool {
        self.usage & 0x02 != 0
    }

    pub fn is_signed_with(&self, issuer: &Body<'_>) -> Signed {
        self.signed.is_signed_with(&issuer.certificate)
    }

    /// From when until when it holds.
    pub fn period(&self) -> Option<[Moment; 2]> {
        let [from, until] = self.valid;
        Some([Moment::of(from)?, Moment::of(until)?])
    }

    /// The name of whom it is about, in words; hostile where it is not trusted.
    pub fn name(&self) -> String {
        name(self.subject).unwrap_or_default()
    }
}

/// Whether a certificate is that of an issuer, and how many issuers may follow below it.
fn constraints(extensions: &[AnyRef<'_>]) -> (bool, Option<usize>) {
    let parts = extension(extensions, BASIC_CONSTRAINTS).and_then(|bytes| members(*items(bytes)?.first()?));
    let parts = parts.unwrap_or_default();
    let is_true = |part: &AnyRef<'_>| part.tag() == der::Tag::Boolean && part.value() != [0];
    let longest = parts.last().filter(|part| part.tag() == der::Tag::Integer);
    let longest = longest.map(|part| match part.value() {
        [one] => usize::from(*one),
        _ => usize::MAX,
    });
    (parts.first().is_some_and(is_true), longest)
}

/// The content of the extension of this name.
pub(super) fn extension<'a>(extensions: &[AnyRef<'a>], name: ObjectIdentifier) -> Option<&'a [u8]> {
    extensions.iter().find_map(|extension| {
        let parts = members(*extension)?;
        (id(*parts.first()?)? == name).then(|| octets(*parts.last()?))?
    })
}

/// The name of an extension that is critical.
pub(super) fn critical(extension: &AnyRef<'_>) -> Option<ObjectIdentifier> {
    match &members(*extension)?[..] {
        [name, is_critical, _] if is_critical.value() != [0] => id(*name),
        _ => None,
    }
}

/// A name in words.
fn name(subject: AnyRef<'_>) -> Option<String> {
    let mut words = Vec::new();
    for shown in SHOWN {
        for part in members(subject)? {
            for pair in members(part)? {
                let pair = members(pair)?;
                let [kind, text] = pair[..] else { return None };
                if id(kind)? == shown {
                    words.push(String::from_utf8_lossy(text.value()).into_owned());
                }
            }
        }
    }
    Some(words.join(", "))
}
