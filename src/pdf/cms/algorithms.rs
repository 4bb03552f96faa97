//! The digests and signature algorithms that are known.

use der::asn1::{AnyRef, ObjectIdentifier};
use ring::signature::{self, VerificationAlgorithm};
use sha2::{Digest, Sha256, Sha384, Sha512};

use super::parts::{Algorithm, algorithm, id, is_numbered, items, members};

const SHA256: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.1");
const SHA384: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.2");
const SHA512: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.3");

const RSA: ObjectIdentifier = oid("1.2.840.113549.1.1.1");
const RSA_PSS: ObjectIdentifier = oid("1.2.840.113549.1.1.10");
const RSA_SHA256: ObjectIdentifier = oid("1.2.840.113549.1.1.11");
const RSA_SHA384: ObjectIdentifier = oid("1.2.840.113549.1.1.12");
const RSA_SHA512: ObjectIdentifier = oid("1.2.840.113549.1.1.13");
const EC_KEY: ObjectIdentifier = oid("1.2.840.10045.2.1");
const EC_SHA256: ObjectIdentifier = oid("1.2.840.10045.4.3.2");
const EC_SHA384: ObjectIdentifier = oid("1.2.840.10045.4.3.3");
const P256: ObjectIdentifier = oid("1.2.840.10045.3.1.7");
const P384: ObjectIdentifier = oid("1.3.132.0.34");
const ED25519: ObjectIdentifier = oid("1.3.101.112");

const fn oid(text: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(text)
}

/// The digest of parts that follow each other; none where the algorithm is not known or too weak.
pub(super) fn digest(id: ObjectIdentifier, parts: [&[u8]; 2]) -> Option<Vec<u8>> {
    fn of<D: Digest>(parts: [&[u8]; 2]) -> Vec<u8> {
        let digest = parts.iter().fold(D::new(), |digest, part| digest.chain_update(part));
        digest.finalize().to_vec()
    }
    match id {
        SHA256 => Some(of::<Sha256>(parts)),
        SHA384 => Some(of::<Sha384>(parts)),
        SHA512 => Some(of::<Sha512>(parts)),
        _ => None,
    }
}

/// How a signature of this algorithm is checked against a key of this kind; none where Brugwerk does not know.
pub(super) fn verification(
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
