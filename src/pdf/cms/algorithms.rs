//! The digests and signature algorithms that are known.

use std::ops::Range;

use der::asn1::{AnyRef, ObjectIdentifier};
use ring::signature::{self, VerificationAlgorithm};
use sha2::{Digest, Sha256, Sha384, Sha512};

use super::curves::Curve;
use super::parts::{Algorithm, algorithm, id, is_numbered, items, members, modulus_bits};

pub(super) const SHA256: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.1");
pub(super) const SHA384: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.2");
pub(super) const SHA512: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.3");

pub(super) const RSA: ObjectIdentifier = oid("1.2.840.113549.1.1.1");
const RSA_PSS: ObjectIdentifier = oid("1.2.840.113549.1.1.10");
const RSA_SHA256: ObjectIdentifier = oid("1.2.840.113549.1.1.11");
const RSA_SHA384: ObjectIdentifier = oid("1.2.840.113549.1.1.12");
const RSA_SHA512: ObjectIdentifier = oid("1.2.840.113549.1.1.13");
pub(super) const EC_KEY: ObjectIdentifier = oid("1.2.840.10045.2.1");
pub(super) const EC_SHA256: ObjectIdentifier = oid("1.2.840.10045.4.3.2");
pub(super) const EC_SHA384: ObjectIdentifier = oid("1.2.840.10045.4.3.3");
const EC_SHA512: ObjectIdentifier = oid("1.2.840.10045.4.3.4");
pub(super) const P256: ObjectIdentifier = oid("1.2.840.10045.3.1.7");
pub(super) const P384: ObjectIdentifier = oid("1.3.132.0.34");
const P521: ObjectIdentifier = oid("1.3.132.0.35");
pub(super) const ED25519: ObjectIdentifier = oid("1.3.101.112");

const fn oid(text: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(text)
}

/// The digest of some bytes; none where the algorithm is not known or too weak.
pub(super) fn digest(id: ObjectIdentifier, bytes: &[u8]) -> Option<Vec<u8>> {
    match id {
        SHA256 => Some(Sha256::digest(bytes).to_vec()),
        SHA384 => Some(Sha384::digest(bytes).to_vec()),
        SHA512 => Some(Sha512::digest(bytes).to_vec()),
        _ => None,
    }
}

/// Digests of a file without one gap, each counting on from the one before: many signatures cost little more than one.
#[derive(Debug)]
pub(in crate::pdf) struct Digests<'a> {
    bytes: &'a [u8],
    sha256: Running<Sha256>,
    sha384: Running<Sha384>,
    sha512: Running<Sha512>,
    /// How many bytes may still be read once more for signatures that are made over the file itself.
    left: usize,
}

/// A digest of the first so many bytes.
#[derive(Debug, Default)]
struct Running<D> {
    state: D,
    at: usize,
}

impl<D: Digest + Clone> Running<D> {
    fn without(&mut self, bytes: &[u8], first: usize, second: Range<usize>) -> Option<Vec<u8>> {
        if first < self.at {
            *self = Self { state: D::new(), at: 0 };
        }
        self.state.update(bytes.get(self.at..first)?);
        self.at = first;
        Some(self.state.clone().chain_update(bytes.get(second)?).finalize().to_vec())
    }
}

/// How many times a file is read for signatures without attributes.
const MOST_READINGS: usize = 8;

impl<'a> Digests<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            sha256: Running::default(),
            sha384: Running::default(),
            sha512: Running::default(),
            left: bytes.len().saturating_mul(MOST_READINGS),
        }
    }

    /// The digest of the file up to `first`, and of `second` after it.
    pub(super) fn without(&mut self, id: ObjectIdentifier, first: usize, second: Range<usize>) -> Option<Vec<u8>> {
        match id {
            SHA256 => self.sha256.without(self.bytes, first, second),
            SHA384 => self.sha384.without(self.bytes, first, second),
            SHA512 => self.sha512.without(self.bytes, first, second),
            _ => None,
        }
    }

    /// These bytes themselves, a few times.
    pub(super) fn bytes(&mut self, first: usize, second: Range<usize>) -> Option<Vec<u8>> {
        let parts = [self.bytes.get(..first)?, self.bytes.get(second)?];
        self.left = self.left.checked_sub(parts[0].len() + parts[1].len())?;
        Some(parts.concat())
    }
}

/// The digest that an algorithm of signatures names by itself, as those of certificates do.
pub(super) fn digest_of(how: Algorithm<'_>) -> Option<ObjectIdentifier> {
    match how.id {
        RSA_SHA256 | EC_SHA256 => Some(SHA256),
        RSA_SHA384 | EC_SHA384 => Some(SHA384),
        RSA_SHA512 | EC_SHA512 | ED25519 => Some(SHA512),
        RSA_PSS => {
            let parameters = members(how.parameters?)?;
            let digest = parameters.iter().find(|part| is_numbered(**part, 0))?;
            Some(algorithm(*items(digest.value())?.first()?)?.id)
        }
        _ => None,
    }
}

/// How a signature can be checked.
pub(super) enum Check {
    With(&'static dyn VerificationAlgorithm),
    /// On a curve, over the digest of what is signed.
    On(Curve),
    /// It is not checked, and why.
    Not(&'static str),
}

/// How a signature of this algorithm is checked against this key.
pub(super) fn check(algorithm: Algorithm<'_>, digest: ObjectIdentifier, kind: Algorithm<'_>, key: &[u8]) -> Check {
    if kind.id == RSA || kind.id == RSA_PSS {
        match modulus_bits(key) {
            Some(0..2048) => return Check::Not("was made with an RSA key of fewer than 2048 bits, which is too weak"),
            Some(2048..=8192) => {}
            _ => return Check::Not("was made with an RSA key of a size that Brugwerk does not check"),
        }
    }
    if let Some(curve) = curve(algorithm, digest, kind) {
        return Check::On(curve);
    }
    verification(algorithm, digest, kind).map_or(
        Check::Not("uses an algorithm or a curve that Brugwerk does not know"),
        Check::With,
    )
}

/// The curve of a signature whose digest `ring` does not take with it.
fn curve(algorithm: Algorithm<'_>, digest: ObjectIdentifier, kind: Algorithm<'_>) -> Option<Curve> {
    let curve = if kind.id == EC_KEY {
        id(kind.parameters?)?
    } else {
        return None;
    };
    match (algorithm.id, digest, curve) {
        (EC_SHA512, SHA512, P256) => Some(Curve::P256),
        (EC_SHA512, SHA512, P384) => Some(Curve::P384),
        (EC_SHA512, SHA512, P521) | (EC_SHA384, SHA384, P521) => Some(Curve::P521),
        _ => None,
    }
}

/// How a signature of this algorithm is checked against a key of this kind; none where Brugwerk does not know.
fn verification(
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
