//! A CMS structure taken apart, as far as its signature asks; what is not of the expected form is none.

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Decode as _, Reader as _, SliceReader, Tag, Tagged as _};

/// Signed data (RFC 5652, section 5).
const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
/// What a time stamp signs (RFC 3161, section 2.4.2).
pub(super) const TIME_STAMP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");
/// The attribute that holds the digest of the content (RFC 5652, section 11.2).
const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");

/// What of a CMS structure matters here.
pub(super) struct Signed<'a> {
    pub content_type: ObjectIdentifier,
    /// What it carries of what it signs.
    pub content: Option<&'a [u8]>,
    pub certificates: Vec<AnyRef<'a>>,
    pub signers: Vec<AnyRef<'a>>,
}

/// Who signed, and how.
pub(super) struct Signer<'a> {
    pub digest: ObjectIdentifier,
    pub attributes: Option<&'a [u8]>,
    pub algorithm: Algorithm<'a>,
    pub value: &'a [u8],
}

/// An algorithm with its parameters.
#[derive(Clone, Copy)]
pub(super) struct Algorithm<'a> {
    pub id: ObjectIdentifier,
    pub parameters: Option<AnyRef<'a>>,
}

/// A tag that the structure gives a number, as in `[0]`.
pub(super) fn is_numbered(value: AnyRef<'_>, number: u32) -> bool {
    matches!(value.tag(), Tag::ContextSpecific { number: found, .. } if found.value() == number)
}

/// The values one behind another.
pub(super) fn items(bytes: &[u8]) -> Option<Vec<AnyRef<'_>>> {
    let mut reader = SliceReader::new(bytes).ok()?;
    let mut items = Vec::new();
    while !reader.is_finished() {
        items.push(AnyRef::decode(&mut reader).ok()?);
    }
    Some(items)
}

/// The members of a sequence or a set.
pub(super) fn members(value: AnyRef<'_>) -> Option<Vec<AnyRef<'_>>> {
    matches!(value.tag(), Tag::Sequence | Tag::Set).then(|| items(value.value()))?
}

pub(super) fn octets(value: AnyRef<'_>) -> Option<&[u8]> {
    (value.tag() == Tag::OctetString).then(|| value.value())
}

pub(super) fn id(value: AnyRef<'_>) -> Option<ObjectIdentifier> {
    value.decode_as().ok()
}

pub(super) fn algorithm(value: AnyRef<'_>) -> Option<Algorithm<'_>> {
    let parts = members(value)?;
    Some(Algorithm {
        id: id(*parts.first()?)?,
        parameters: parts.get(1).copied(),
    })
}

/// Takes a signature apart; what follows it is the padding that a PDF gives it.
pub(super) fn parse(signature: &[u8]) -> Option<Signed<'_>> {
    let mut reader = SliceReader::new(signature).ok()?;
    let outer = members(AnyRef::decode(&mut reader).ok()?)?;
    let [kind, wrapped] = outer[..] else { return None };
    if id(kind)? != SIGNED_DATA || !is_numbered(wrapped, 0) {
        return None;
    }
    let data = items(wrapped.value())?;
    let parts = members(*data.first()?)?;
    let [_version, _digests, carried, rest @ .., signers] = &parts[..] else {
        return None;
    };
    let carried = members(*carried)?;
    let content = match carried.get(1) {
        Some(wrapped) => Some(octets(*items(wrapped.value())?.first()?)?),
        None => None,
    };
    let certificates = rest.iter().find(|part| is_numbered(**part, 0));
    Some(Signed {
        content_type: id(*carried.first()?)?,
        content,
        certificates: certificates.map_or_else(|| Some(Vec::new()), |part| items(part.value()))?,
        signers: members(*signers)?,
    })
}

/// Takes apart who signed, and how.
pub(super) fn signer(value: AnyRef<'_>) -> Option<Signer<'_>> {
    let parts = members(value)?;
    let [_version, _name, digest, rest @ ..] = &parts[..] else {
        return None;
    };
    let (attributes, rest) = match rest {
        [first, rest @ ..] if is_numbered(*first, 0) => (Some(first.value()), rest),
        rest => (None, rest),
    };
    let [how, value, ..] = rest else { return None };
    Some(Signer {
        digest: algorithm(*digest)?.id,
        attributes,
        algorithm: algorithm(*how)?,
        value: octets(*value)?,
    })
}

/// The digest that the signed attributes state.
pub(super) fn message_digest(attributes: &[u8]) -> Option<&[u8]> {
    for attribute in items(attributes)? {
        let parts = members(attribute)?;
        let [name, values] = parts[..] else { return None };
        if id(name)? == MESSAGE_DIGEST {
            return octets(*members(values)?.first()?);
        }
    }
    None
}

/// The digest that a time stamp states of what it is of, and its algorithm (RFC 3161, section 2.4.2).
pub(super) fn time_stamp_imprint(content: &[u8]) -> Option<(ObjectIdentifier, &[u8])> {
    let whole = items(content)?;
    let parts = members(*whole.first()?)?;
    let imprint = members(*parts.get(2)?)?;
    Some((algorithm(*imprint.first()?)?.id, octets(*imprint.get(1)?)?))
}

/// The kind of the key that a certificate is about, and the key (RFC 5280, section 4.1).
pub(super) fn public_key(certificate: AnyRef<'_>) -> Option<(Algorithm<'_>, &[u8])> {
    let certificate = members(certificate)?;
    let body = members(*certificate.first()?)?;
    let body = match &body[..] {
        [version, rest @ ..] if is_numbered(*version, 0) => rest,
        rest => rest,
    };
    let [_serial, _signature, _issuer, _validity, _subject, key, ..] = body else {
        return None;
    };
    let parts = members(*key)?;
    let [kind, bits] = parts[..] else { return None };
    let (0, key) = bits.value().split_first()? else {
        return None;
    };
    (bits.tag() == Tag::BitString).then_some((algorithm(kind)?, key))
}
