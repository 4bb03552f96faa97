//! Makes a detached signature: CMS signed data (RFC 5652) of one signer, with the attributes that CAdES-BES asks for
//! (ETSI EN 319 122-1) and the certificates, without the content.
//!
//! The same content, key and certificates give the same bytes: no clock, and no chance in the signature.

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Encode as _, Tag, pem};
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use sha2::{Digest as _, Sha256};

use super::algorithms::{self, EC_KEY, EC_SHA256, EC_SHA384, ED25519, P256, P384, RSA, SHA256, SHA384, SHA512};
use super::parts::{self, CONTENT_TYPE, MESSAGE_DIGEST, SIGNED_DATA, algorithm, id, items, members, octets};
use super::{Content, Digests, Fit, check, may_sign};

/// Plain data, which the signature is detached from.
const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
/// The attribute that names the certificate by its hash (RFC 5035).
const SIGNING_CERTIFICATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");

const BAD_KEY: &str = "the key is not one that Brugwerk seals with: RSA of at least 2048 bits, P-256, P-384 or Ed25519, unencrypted, in PEM";
const BAD_CERTIFICATE: &str =
    "the certificate can't be read: it must be one certificate in PEM, followed by those of its issuers";

/// Who seals: a key and its certificate, with those of its issuers.
pub struct Sealer {
    key: Key,
    certificates: Vec<Vec<u8>>,
}

/// A secret is shown nowhere.
impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sealer").finish_non_exhaustive()
    }
}

enum Key {
    Rsa(Box<RsaKeyPair>),
    P256(p256::ecdsa::SigningKey),
    P384(p384::ecdsa::SigningKey),
    Ed25519(Ed25519KeyPair),
}

impl Sealer {
    /// Reads a key and certificates in PEM.
    ///
    /// # Errors
    /// Says which of them can't be used, and why.
    pub fn read(key: &str, certificates: &str) -> Result<Self, &'static str> {
        let certificates = parts::certificates(certificates).filter(|found| !found.is_empty());
        Ok(Self {
            key: Key::read(key).ok_or(BAD_KEY)?,
            certificates: certificates.ok_or(BAD_CERTIFICATE)?,
        })
    }

    /// Signs a content.
    ///
    /// # Errors
    /// Where the key is not that of the certificate.
    pub fn sign(&self, content: &[u8]) -> Result<Vec<u8>, &'static str> {
        let own = self.certificates.first().and_then(|own| items(own));
        let own = own.and_then(|items| items.first().copied()).ok_or(BAD_CERTIFICATE)?;
        if !may_sign(own) {
            return Err("the certificate says that its key may not sign data");
        }
        let signature = self.signed(content).ok_or(BAD_CERTIFICATE)?;
        let fit = check(
            &signature,
            Content::File,
            &mut Digests::new(content),
            content.len(),
            content.len()..content.len(),
        );
        match fit {
            Fit::Fits => Ok(signature),
            Fit::Unknown(..) | Fit::Broken(..) => Err("the key is not that of the certificate"),
        }
    }

    fn signed(&self, content: &[u8]) -> Option<Vec<u8>> {
        let own = self.certificates.first()?;
        let certificate = parts::certificate(*items(own)?.first()?)?;
        let (digest_id, algorithm_id, has_null) = self.key.algorithms();
        let digest = sequence(&[&oid(digest_id)?])?;
        let attributes = [
            sequence(&[&oid(CONTENT_TYPE)?, &value(Tag::Set, &[&oid(DATA)?])?])?,
            sequence(&[&oid(MESSAGE_DIGEST)?, &{
                let digest = algorithms::digest(digest_id, content)?;
                value(Tag::Set, &[&value(Tag::OctetString, &[&digest])?])?
            }])?,
            sequence(&[&oid(SIGNING_CERTIFICATE)?, &{
                let hash = value(Tag::OctetString, &[&Sha256::digest(own)])?;
                let named = sequence(&[&sequence(&[&sequence(&[&hash])?])?])?;
                value(Tag::Set, &[&named])?
            }])?,
        ];
        let mut attributes: Vec<&[u8]> = attributes.iter().map(Vec::as_slice).collect();
        attributes.sort_unstable();
        // They are signed as the set that they are, and stand there as the first numbered part.
        let set = value(Tag::Set, &attributes)?;
        let numbered = [&[0xa0], set.get(1..)?].concat();
        let null: &[u8] = if has_null { &[5, 0] } else { &[] };
        let signer = sequence(&[
            &[2, 1, 1],
            &sequence(&[&certificate.issuer.to_der().ok()?, &certificate.serial.to_der().ok()?])?,
            &digest,
            &numbered,
            &sequence(&[&oid(algorithm_id)?, null])?,
            &value(Tag::OctetString, &[&self.key.sign(&set)?])?,
        ])?;
        let brought: Vec<&[u8]> = self.certificates.iter().map(Vec::as_slice).collect();
        let brought = value(Tag::Set, &brought)?;
        let data = sequence(&[
            &[2, 1, 1],
            &value(Tag::Set, &[&digest])?,
            &sequence(&[&oid(DATA)?])?,
            &[&[0xa0], brought.get(1..)?].concat(),
            &value(Tag::Set, &[&signer])?,
        ])?;
        let wrapped = value(Tag::Set, &[&data])?;
        sequence(&[&oid(SIGNED_DATA)?, &[&[0xa0], wrapped.get(1..)?].concat()])
    }
}

impl Key {
    fn read(text: &str) -> Option<Self> {
        // OpenSSL writes the parameters of a curve before its key.
        let start = text.rfind("-----BEGIN ")?;
        let (label, bytes) = pem::decode_vec(text.get(start..)?.trim().as_bytes()).ok()?;
        match label {
            "PRIVATE KEY" => {
                let parts = members(*items(&bytes)?.first()?)?;
                let [_version, kind, key, ..] = parts[..] else {
                    return None;
                };
                let kind = algorithm(kind)?;
                let key = octets(key)?;
                if kind.id == RSA {
                    Self::rsa(key)
                } else if kind.id == EC_KEY {
                    Self::on_curve(key, id(kind.parameters?))
                } else if kind.id == ED25519 {
                    let seed = octets(*items(key)?.first()?)?;
                    Ed25519KeyPair::from_seed_unchecked(seed).ok().map(Self::Ed25519)
                } else {
                    None
                }
            }
            "RSA PRIVATE KEY" => Self::rsa(&bytes),
            "EC PRIVATE KEY" => Self::on_curve(&bytes, None),
            _ => None,
        }
    }

    fn rsa(key: &[u8]) -> Option<Self> {
        RsaKeyPair::from_der(key).ok().map(Box::new).map(Self::Rsa)
    }

    /// A key on a curve (RFC 5915); the curve stands in it, or beside it.
    fn on_curve(key: &[u8], curve: Option<ObjectIdentifier>) -> Option<Self> {
        let parts = members(*items(key)?.first()?)?;
        let secret = octets(*parts.get(1)?)?;
        let inner = parts.iter().find(|part| parts::is_numbered(**part, 0));
        let curve = curve.or_else(|| id(*items(inner?.value())?.first()?))?;
        if curve == P256 {
            p256::ecdsa::SigningKey::from_slice(secret).ok().map(Self::P256)
        } else if curve == P384 {
            p384::ecdsa::SigningKey::from_slice(secret).ok().map(Self::P384)
        } else {
            None
        }
    }

    /// The digest, the algorithm, and whether it states that it has no parameters.
    fn algorithms(&self) -> (ObjectIdentifier, ObjectIdentifier, bool) {
        match self {
            Self::Rsa(_) => (SHA256, RSA, true),
            Self::P256(_) => (SHA256, EC_SHA256, false),
            Self::P384(_) => (SHA384, EC_SHA384, false),
            // RFC 8419, section 3.1.
            Self::Ed25519(_) => (SHA512, ED25519, false),
        }
    }

    fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        use p256::ecdsa::signature::Signer as _;
        match self {
            Self::Rsa(key) => {
                let mut value = vec![0; key.public().modulus_len()];
                // Chance hides how long it takes; the signature has none in it.
                key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut value)
                    .ok()?;
                Some(value)
            }
            Self::P256(key) => {
                let value: p256::ecdsa::Signature = key.try_sign(message).ok()?;
                Some(value.to_der().as_bytes().to_vec())
            }
            Self::P384(key) => {
                let value: p384::ecdsa::Signature = key.try_sign(message).ok()?;
                Some(value.to_der().as_bytes().to_vec())
            }
            Self::Ed25519(key) => Some(key.sign(message).as_ref().to_vec()),
        }
    }
}

/// A value of these parts.
fn value(tag: Tag, parts: &[&[u8]]) -> Option<Vec<u8>> {
    AnyRef::new(tag, &parts.concat()).ok()?.to_der().ok()
}

fn sequence(parts: &[&[u8]]) -> Option<Vec<u8>> {
    value(Tag::Sequence, parts)
}

fn oid(id: ObjectIdentifier) -> Option<Vec<u8>> {
    id.to_der().ok()
}
