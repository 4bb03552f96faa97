//! Elliptic curves with digests that `ring` does not take with them: identity cards and services sign so.

use p256::ecdsa::signature::hazmat::PrehashVerifier;

use super::parts::{items, members};

/// A curve, with the bytes of a coordinate on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Curve {
    P256,
    P384,
    P521,
}

impl Curve {
    /// Whether a signature of a message with this digest was made with this key.
    pub fn holds(self, key: &[u8], digest: &[u8], signature: &[u8]) -> bool {
        self.verify(key, digest, signature).is_some()
    }

    fn verify(self, key: &[u8], digest: &[u8], signature: &[u8]) -> Option<()> {
        match self {
            Self::P256 => {
                let signature = p256::ecdsa::Signature::from_slice(&fixed(signature, 32)?).ok()?;
                let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(key).ok()?;
                key.verify_prehash(digest, &signature).ok()
            }
            Self::P384 => {
                let signature = p384::ecdsa::Signature::from_slice(&fixed(signature, 48)?).ok()?;
                let key = p384::ecdsa::VerifyingKey::from_sec1_bytes(key).ok()?;
                key.verify_prehash(digest, &signature).ok()
            }
            Self::P521 => {
                let signature = p521::ecdsa::Signature::from_slice(&fixed(signature, 66)?).ok()?;
                let key = p521::ecdsa::VerifyingKey::from_sec1_bytes(key).ok()?;
                key.verify_prehash(digest, &signature).ok()
            }
        }
    }
}

/// The two numbers of a signature (RFC 3279, section 2.2.3), each in so many bytes.
fn fixed(signature: &[u8], width: usize) -> Option<Vec<u8>> {
    let whole = items(signature)?;
    let [pair] = whole[..] else { return None };
    let numbers = members(pair)?;
    let [_, _] = numbers[..] else { return None };
    let mut bytes = Vec::with_capacity(2 * width);
    for number in numbers {
        let digits = number.value();
        let digits = &digits[digits.iter().position(|byte| *byte != 0)?..];
        bytes.resize(bytes.len() + width.checked_sub(digits.len())?, 0);
        bytes.extend(digits);
    }
    Some(bytes)
}
