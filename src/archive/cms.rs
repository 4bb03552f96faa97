//! Whether a signature fits the bytes that it covers.
//!
//! A signature in a PDF is a CMS structure (RFC 5652) without the content, which is the file itself, or a time stamp on
//! it (RFC 3161). What it says is held against the bytes, and the signature against the keys of the certificates that it
//! brings. Whether those can be trusted is not asked: that needs the lists of the day, and is for a validation service.
//!
//! Only what is needed is taken apart, so that an odd certificate does not stand in the way.

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Decode as _, Encode as _, Reader as _, SliceReader, Tag, Tagged as _};
use ring::signature::{self, UnparsedPublicKey, VerificationAlgorithm};
use sha2::{Sha256, Sha384, Sha512};

/// Whether a signature fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// It was made over these very bytes with the key of a certificate that it brings.
    Fits,
    /// It can't be told, and why.
    Unknown(&'static str),
    /// It does not, and why.
    Broken(&'static str),
}

/// Signed data (RFC 5652, section 5).
const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
/// What a time stamp signs (RFC 3161, section 2.4.2).
const TIME_STAMP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");
/// The attribute that holds the digest of the content (RFC 5652, section 11.2).
const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");

const FORM: Fit = Fit::Broken("is of no form that signing gives");

/// Holds a signature against the parts of the file that it covers.
pub(super) fn check(signature: &[u8], covered: [&[u8]; 2]) -> Fit {
    let judged = parse(signature).ok_or(FORM).and_then(|signed| judge(&signed, covered));
    judged.map_or_else(|fit| fit, |()| Fit::Fits)
}

/// What of a CMS structure matters here.
struct Signed<'a> {
    content_type: ObjectIdentifier,
    /// What it carries of what it signs.
    content: Option<&'a [u8]>,
    certificates: Vec<AnyRef<'a>>,
    signers: Vec<AnyRef<'a>>,
}

/// Who signed, and how.
struct Signer<'a> {
    digest: ObjectIdentifier,
    attributes: Option<&'a [u8]>,
    algorithm: Algorithm<'a>,
    value: &'a [u8],
}

/// An algorithm with its parameters.
#[derive(Clone, Copy)]
struct Algorithm<'a> {
    id: ObjectIdentifier,
    parameters: Option<AnyRef<'a>>,
}

/// A tag that the structure gives a number, as in `[0]`.
fn is_numbered(value: AnyRef<'_>, number: u32) -> bool {
    matches!(value.tag(), Tag::ContextSpecific { number: found, .. } if found.value() == number)
}

/// The values one behind another.
fn items(bytes: &[u8]) -> Option<Vec<AnyRef<'_>>> {
    let mut reader = SliceReader::new(bytes).ok()?;
    let mut items = Vec::new();
    while !reader.is_finished() {
        items.push(AnyRef::decode(&mut reader).ok()?);
    }
    Some(items)
}

/// The members of a sequence or a set.
fn members(value: AnyRef<'_>) -> Option<Vec<AnyRef<'_>>> {
    matches!(value.tag(), Tag::Sequence | Tag::Set).then(|| items(value.value()))?
}

fn octets(value: AnyRef<'_>) -> Option<&[u8]> {
    (value.tag() == Tag::OctetString).then(|| value.value())
}

fn id(value: AnyRef<'_>) -> Option<ObjectIdentifier> {
    value.decode_as().ok()
}

fn algorithm(value: AnyRef<'_>) -> Option<Algorithm<'_>> {
    let parts = members(value)?;
    Some(Algorithm {
        id: id(*parts.first()?)?,
        parameters: parts.get(1).copied(),
    })
}

/// Takes a signature apart; what follows it is the padding that a PDF gives it.
fn parse(signature: &[u8]) -> Option<Signed<'_>> {
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
fn signer(value: AnyRef<'_>) -> Option<Signer<'_>> {
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

/// Judges what was taken apart; what speaks against it is the error.
fn judge(whole: &Signed<'_>, covered: [&[u8]; 2]) -> Result<(), Fit> {
    // One signature, one signer (ISO 32000-2, section 12.8.3.3).
    let [one] = whole.signers[..] else {
        return Err(Fit::Broken("is not that of one signer"));
    };
    let signer = signer(one).ok_or(FORM)?;
    if let Some(content) = whole.content {
        if whole.content_type != TIME_STAMP {
            return Err(Fit::Unknown("carries a content of its own"));
        }
        time_stamp(content, covered)?;
    }
    let content = whole.content.map_or(covered, |content| [content, &[]]);
    let message = match signer.attributes {
        Some(attributes) => {
            let stated = message_digest(attributes).ok_or(FORM)?;
            if stated != digest(signer.digest, content)? {
                return Err(CHANGED);
            }
            // They are signed as the set that they are (RFC 5652, section 5.4).
            let set = AnyRef::new(Tag::Set, attributes).and_then(|set| set.to_der());
            set.map_err(|_| FORM)?
        }
        None => content.concat(),
    };
    let mut seen = false;
    for certificate in &whole.certificates {
        let Some((kind, key)) = public_key(*certificate) else {
            continue;
        };
        let Some(how) = how(signer.algorithm, signer.digest, kind) else {
            continue;
        };
        if UnparsedPublicKey::new(how, key).verify(&message, signer.value).is_ok() {
            return Ok(());
        }
        seen = true;
    }
    Err(if seen {
        Fit::Broken("does not fit the certificate that it brings")
    } else {
        Fit::Unknown("uses an algorithm that Brugwerk does not know, or brings no certificate")
    })
}

const CHANGED: Fit = Fit::Broken("does not fit what it covers: that was changed after it was signed");

/// Holds a time stamp against the bytes that it is of.
fn time_stamp(content: &[u8], covered: [&[u8]; 2]) -> Result<(), Fit> {
    let imprint = || {
        let whole = items(content)?;
        let parts = members(*whole.first()?)?;
        let imprint = members(*parts.get(2)?)?;
        Some((algorithm(*imprint.first()?)?.id, octets(*imprint.get(1)?)?))
    };
    let (how, stated) = imprint().ok_or(FORM)?;
    if stated == digest(how, covered)? {
        Ok(())
    } else {
        Err(CHANGED)
    }
}

/// The digest that the signed attributes state.
fn message_digest(attributes: &[u8]) -> Option<&[u8]> {
    for attribute in items(attributes)? {
        let parts = members(attribute)?;
        let [name, values] = parts[..] else { return None };
        if id(name)? == MESSAGE_DIGEST {
            return octets(*members(values)?.first()?);
        }
    }
    None
}

/// The kind of the key that a certificate is about, and the key (RFC 5280, section 4.1).
fn public_key(certificate: AnyRef<'_>) -> Option<(Algorithm<'_>, &[u8])> {
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

const SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA512: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3");

fn digest(id: ObjectIdentifier, parts: [&[u8]; 2]) -> Result<Vec<u8>, Fit> {
    fn of<D: sha2::Digest>(parts: [&[u8]; 2]) -> Vec<u8> {
        let digest = parts.iter().fold(D::new(), |digest, part| digest.chain_update(part));
        digest.finalize().to_vec()
    }
    match id {
        SHA256 => Ok(of::<Sha256>(parts)),
        SHA384 => Ok(of::<Sha384>(parts)),
        SHA512 => Ok(of::<Sha512>(parts)),
        _ => Err(Fit::Unknown(
            "rests on a digest that Brugwerk does not know, or that is too weak",
        )),
    }
}

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const RSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
const RSA_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const RSA_SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.12");
const RSA_SHA512: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.13");
const EC_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const EC_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");
const EC_SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.3");
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const P384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");
const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");

/// How a signature of this algorithm is held against a key of this kind; none where Brugwerk does not know.
fn how(
    algorithm: Algorithm<'_>,
    digest: ObjectIdentifier,
    key: Algorithm<'_>,
) -> Option<&'static dyn VerificationAlgorithm> {
    let is_rsa = key.id == RSA || key.id == RSA_PSS;
    let curve = if key.id == EC_KEY { id(key.parameters?) } else { None };
    match (algorithm.id, digest) {
        (RSA | RSA_SHA256, SHA256) if is_rsa => Some(&signature::RSA_PKCS1_2048_8192_SHA256),
        (RSA | RSA_SHA384, SHA384) if is_rsa => Some(&signature::RSA_PKCS1_2048_8192_SHA384),
        (RSA | RSA_SHA512, SHA512) if is_rsa => Some(&signature::RSA_PKCS1_2048_8192_SHA512),
        (RSA_PSS, _) if is_rsa => pss(algorithm.parameters?, digest),
        (EC_SHA256, SHA256) if curve == Some(P256) => Some(&signature::ECDSA_P256_SHA256_ASN1),
        (EC_SHA256, SHA256) if curve == Some(P384) => Some(&signature::ECDSA_P384_SHA256_ASN1),
        (EC_SHA384, SHA384) if curve == Some(P256) => Some(&signature::ECDSA_P256_SHA384_ASN1),
        (EC_SHA384, SHA384) if curve == Some(P384) => Some(&signature::ECDSA_P384_SHA384_ASN1),
        (ED25519, _) if key.id == ED25519 => Some(&signature::ED25519),
        _ => None,
    }
}

/// The same for the probabilistic scheme of RSA (RFC 4055, section 3.1), in the one form that is in use: one digest
/// throughout, and a salt as long as it.
fn pss(parameters: AnyRef<'_>, digest: ObjectIdentifier) -> Option<&'static dyn VerificationAlgorithm> {
    let parameters = members(parameters)?;
    let numbered = |number| {
        let found = parameters.iter().find(|part| is_numbered(**part, number))?;
        items(found.value())?.first().copied()
    };
    let mask = algorithm(numbered(1)?)?;
    let (salt, how): (u8, &'static dyn VerificationAlgorithm) = match digest {
        SHA256 => (32, &signature::RSA_PSS_2048_8192_SHA256),
        SHA384 => (48, &signature::RSA_PSS_2048_8192_SHA384),
        SHA512 => (64, &signature::RSA_PSS_2048_8192_SHA512),
        _ => return None,
    };
    let is_uniform = algorithm(numbered(0)?)?.id == digest && algorithm(mask.parameters?)?.id == digest;
    (is_uniform && numbered(2)?.value() == [salt]).then_some(how)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was signed. The signatures were made with OpenSSL 3.0 and keys that nobody kept: `openssl cms -sign -binary
    /// -outform DER`, with `-noattr`, `-nocerts` and `-nodetach` for the odd ones, and `openssl ts -reply -token_out`.
    const CONTENT: &[u8] = include_bytes!("../../tests/fixtures/signatures/content");

    macro_rules! fixtures {
        ($($name:literal),+ $(,)?) => {
            [$(($name, include_bytes!(concat!("../../tests/fixtures/signatures/", $name, ".der")).as_slice())),+]
        };
    }

    fn covered() -> [&'static [u8]; 2] {
        [&CONTENT[..20], &CONTENT[20..]]
    }

    #[test]
    fn signatures_of_another_program_fit_what_they_cover_and_nothing_else() {
        let known = fixtures![
            "rsa-sha256",
            "rsa-sha512",
            "rsa-pss-sha384",
            "p256-sha256",
            "p384-sha384",
            "no-attributes",
            "time-stamp",
        ];
        for (name, signature) in known {
            assert_eq!(check(signature, covered()), Fit::Fits, "{name}");
            let padded = [signature, &[0; 50]].concat();
            assert_eq!(check(&padded, covered()), Fit::Fits, "{name}, padded");
            let mut other = CONTENT.to_vec();
            other[30] ^= 1;
            let changed = check(signature, [&other[..20], &other[20..]]);
            assert!(matches!(changed, Fit::Broken(_)), "{name}, another content");
            let shorter = check(signature, [&CONTENT[..20], &[]]);
            assert!(matches!(shorter, Fit::Broken(_)), "{name}, less content");
            // The value of the signature stands at the end, save where unsigned attributes follow.
            let mut forged = signature.to_vec();
            let end = forged.len() - 3;
            forged[end] ^= 1;
            assert!(
                matches!(check(&forged, covered()), Fit::Broken(_)),
                "{name}, another signature"
            );
        }
    }

    #[test]
    fn what_is_not_known_is_not_called_broken() {
        let unknown = fixtures!["rsa-sha1", "p521-sha512", "no-certificate", "own-content"];
        for (name, signature) in unknown {
            assert!(matches!(check(signature, covered()), Fit::Unknown(_)), "{name}");
        }
    }

    #[test]
    fn what_is_cut_never_fits_and_no_turned_bit_brings_the_reader_down() {
        let [(_, signature)] = fixtures!["p256-sha256"];
        for end in 0..signature.len() {
            assert_ne!(check(&signature[..end], covered()), Fit::Fits, "cut at {end}");
        }
        for at in 0..signature.len() {
            for bit in 0..8 {
                let mut turned = signature.to_vec();
                turned[at] ^= 1 << bit;
                // Names and dates of the certificate may differ without a word: only its key counts here.
                let _ = check(&turned, covered());
            }
        }
        assert_eq!(check(b"", covered()), FORM);
        assert_eq!(check(&[0x30, 0x03, 0x02, 0x01, 0x00], covered()), FORM);
    }
}
