//! A CMS structure taken apart, as far as its signature asks; what is not of the expected form is none.

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Decode as _, Reader as _, SliceReader, Tag, Tagged as _, pem};

use super::moment::Moment;

/// Signed data (RFC 5652, section 5).
pub(super) const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
/// What a time stamp signs (RFC 3161, section 2.4.2).
pub(super) const TIME_STAMP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");
/// The attribute that holds the type of the content (RFC 5652, section 11.1).
pub(super) const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
/// The extension that identifies the key of a certificate (RFC 5280, section 4.2.1.2).
const KEY_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.14");
/// The attribute that holds the digest of the content (RFC 5652, section 11.2).
pub(super) const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");

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
    pub certificate: CertificateId<'a>,
    pub digest: ObjectIdentifier,
    pub attributes: Option<&'a [u8]>,
    pub algorithm: Algorithm<'a>,
    pub value: &'a [u8],
    /// What was added to the signature, and is not signed along.
    pub unsigned: Option<&'a [u8]>,
}

/// What names the certificate of a signer (RFC 5652, section 5.3).
pub(super) enum CertificateId<'a> {
    /// Who issued it, and under which number.
    Issued(AnyRef<'a>, AnyRef<'a>),
    /// The identifier of its key.
    Key(&'a [u8]),
}

/// What of a certificate matters here (RFC 5280, section 4.1).
#[derive(PartialEq)]
pub(super) struct Certificate<'a> {
    pub serial: AnyRef<'a>,
    pub issuer: AnyRef<'a>,
    /// The kind of its key.
    pub kind: Algorithm<'a>,
    pub key: &'a [u8],
    pub key_identifier: Option<&'a [u8]>,
}

/// An algorithm with its parameters.
#[derive(Clone, Copy, PartialEq)]
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
    let [_version, name, digest, rest @ ..] = &parts[..] else {
        return None;
    };
    let certificate = if is_numbered(*name, 0) {
        CertificateId::Key(name.value())
    } else {
        let [issuer, serial] = members(*name)?[..] else {
            return None;
        };
        CertificateId::Issued(issuer, serial)
    };
    let (attributes, rest) = match rest {
        [first, rest @ ..] if is_numbered(*first, 0) => (Some(first.value()), rest),
        rest => (None, rest),
    };
    let [how, value, rest @ ..] = rest else { return None };
    let unsigned = rest.iter().find(|part| is_numbered(**part, 1));
    Some(Signer {
        certificate,
        digest: algorithm(*digest)?.id,
        attributes,
        algorithm: algorithm(*how)?,
        value: octets(*value)?,
        unsigned: unsigned.map(|part| part.value()),
    })
}

/// The one value of the one signed attribute of this name; none where there are more or none.
pub(super) fn attribute(attributes: &[u8], name: ObjectIdentifier) -> Option<AnyRef<'_>> {
    let mut found = None;
    for attribute in items(attributes)? {
        let parts = members(attribute)?;
        let [kind, values] = parts[..] else { return None };
        if id(kind)? == name {
            let [value] = members(values)?[..] else { return None };
            if found.replace(value).is_some() {
                return None;
            }
        }
    }
    found
}

/// The digest that the signed attributes state.
pub(super) fn message_digest(attributes: &[u8]) -> Option<&[u8]> {
    octets(attribute(attributes, MESSAGE_DIGEST)?)
}

/// The type of the content that the signed attributes state.
pub(super) fn content_type(attributes: &[u8]) -> Option<ObjectIdentifier> {
    id(attribute(attributes, CONTENT_TYPE)?)
}

/// The digest that a time stamp states of what it is of, and its algorithm (RFC 3161, section 2.4.2).
pub(super) fn time_stamp_imprint(content: &[u8]) -> Option<(ObjectIdentifier, &[u8])> {
    let whole = items(content)?;
    let parts = members(*whole.first()?)?;
    let imprint = members(*parts.get(2)?)?;
    Some((algorithm(*imprint.first()?)?.id, octets(*imprint.get(1)?)?))
}

/// When a time stamp says that what it is of was there (RFC 3161, section 2.4.2).
pub(super) fn time_stamp_moment(content: &[u8]) -> Option<Moment> {
    let parts = members(*items(content)?.first()?)?;
    Moment::of(*parts.get(4)?)
}

/// Takes a certificate apart.
pub(super) fn certificate(certificate: AnyRef<'_>) -> Option<Certificate<'_>> {
    let certificate = members(certificate)?;
    let body = members(*certificate.first()?)?;
    let body = match &body[..] {
        [version, rest @ ..] if is_numbered(*version, 0) => rest,
        rest => rest,
    };
    let [serial, _signature, issuer, _validity, _subject, key, rest @ ..] = body else {
        return None;
    };
    let parts = members(*key)?;
    let [kind, bits] = parts[..] else { return None };
    let (0, key) = bits.value().split_first()? else {
        return None;
    };
    let extensions = rest.iter().find(|part| is_numbered(**part, 3));
    Some(Certificate {
        serial: *serial,
        issuer: *issuer,
        kind: algorithm(kind)?,
        key: (bits.tag() == Tag::BitString).then_some(key)?,
        key_identifier: extensions.and_then(|extensions| key_identifier(*extensions)),
    })
}

fn key_identifier(extensions: AnyRef<'_>) -> Option<&[u8]> {
    let list = members(*items(extensions.value())?.first()?)?;
    let named = list.iter().find_map(|extension| {
        let parts = members(*extension)?;
        (id(*parts.first()?)? == KEY_IDENTIFIER).then_some(*parts.last()?)
    });
    octets(*items(octets(named?)?)?.first()?)
}

/// The bits of the modulus of an RSA key (RFC 8017, section A.1.1).
pub(super) fn modulus_bits(key: &[u8]) -> Option<usize> {
    let parts = members(*items(key)?.first()?)?;
    let modulus = parts.first()?.value();
    let digits = &modulus[modulus.iter().position(|byte| *byte != 0)?..];
    Some(digits.len() * 8 - usize::try_from(digits.first()?.leading_zeros()).ok()?)
}

/// The certificates in a PEM file, as they are; none where one of them can't be read.
pub(super) fn certificates(text: &str) -> Option<Vec<Vec<u8>>> {
    const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
    const END: &str = "-----END CERTIFICATE-----";
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(BEGIN) {
        let end = rest.get(start..)?.find(END)? + start + END.len();
        let (_, bytes) = pem::decode_vec(rest.get(start..end)?.as_bytes()).ok()?;
        certificate(*items(&bytes)?.first()?)?;
        found.push(bytes);
        rest = rest.get(end..)?;
    }
    Some(found)
}
