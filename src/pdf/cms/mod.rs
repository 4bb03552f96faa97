//! Whether a signature fits the bytes that it covers.
//!
//! A signature in a PDF is a CMS structure (RFC 5652) without the content, which is the file itself, or a time stamp on
//! it (RFC 3161). What it says is checked against the bytes, and the signature against the keys of the certificates that
//! it brings. Whether those can be trusted is not asked: that needs the lists of the day, and is for a validation service.
//!
//! Only what is needed is taken apart, so that an odd certificate does not stand in the way.

mod algorithms;
mod parts;

use der::asn1::AnyRef;
use der::{Encode as _, Tag};
use ring::signature::UnparsedPublicKey;

use algorithms::{digest, verification};
use parts::{Signed, TIME_STAMP};

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

const FORM: Fit = Fit::Broken("is of no form that signing gives");
const CHANGED: Fit = Fit::Broken("does not fit what it covers: that was changed after it was signed");
const DIGEST: Fit = Fit::Unknown("rests on a digest that Brugwerk does not know, or that is too weak");

/// Checks a signature against the parts of the file that it covers; what follows its structure is the padding of a PDF.
pub(super) fn check(signature: &[u8], covered: [&[u8]; 2]) -> Fit {
    let judged = parts::parse(signature)
        .ok_or(FORM)
        .and_then(|signed| judge(&signed, covered));
    judged.map_or_else(|fit| fit, |()| Fit::Fits)
}

/// Judges what was taken apart; what speaks against it is the error.
fn judge(whole: &Signed<'_>, covered: [&[u8]; 2]) -> Result<(), Fit> {
    // One signature, one signer (ISO 32000-2, section 12.8.3.3).
    let [one] = whole.signers[..] else {
        return Err(Fit::Broken("is not that of one signer"));
    };
    let signer = parts::signer(one).ok_or(FORM)?;
    if let Some(content) = whole.content {
        if whole.content_type != TIME_STAMP {
            return Err(Fit::Unknown("carries a content of its own"));
        }
        let (algorithm, stated) = parts::time_stamp_imprint(content).ok_or(FORM)?;
        if stated != digest(algorithm, covered).ok_or(DIGEST)? {
            return Err(CHANGED);
        }
    }
    let content = whole.content.map_or(covered, |content| [content, &[]]);
    let message = match signer.attributes {
        Some(attributes) => {
            let stated = parts::message_digest(attributes).ok_or(FORM)?;
            if stated != digest(signer.digest, content).ok_or(DIGEST)? {
                return Err(CHANGED);
            }
            // They are signed as the set that they are (RFC 5652, section 5.4).
            let set = AnyRef::new(Tag::Set, attributes).and_then(|set| set.to_der());
            set.map_err(|_| FORM)?
        }
        None => content.concat(),
    };
    let keys = whole.certificates.iter().filter_map(|one| parts::public_key(*one));
    let known = keys.filter_map(|(kind, key)| Some((verification(signer.algorithm, signer.digest, kind)?, key)));
    let mut tried = known.map(|(how, key)| UnparsedPublicKey::new(how, key).verify(&message, signer.value).is_ok());
    match tried.next() {
        None => Err(Fit::Unknown(
            "uses an algorithm that Brugwerk does not know, or brings no certificate",
        )),
        Some(first) if first || tried.any(|fits| fits) => Ok(()),
        Some(_) => Err(Fit::Broken("does not fit the certificate that it brings")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was signed. The signatures were made with OpenSSL 3.0 and keys that nobody kept: `openssl cms -sign -binary
    /// -outform DER`, with `-noattr`, `-nocerts` and `-nodetach` for the odd ones, and `openssl ts -reply -token_out`.
    const CONTENT: &[u8] = include_bytes!("../../../tests/fixtures/signatures/content");

    macro_rules! fixtures {
        ($($name:literal),+ $(,)?) => {
            [$(($name, include_bytes!(concat!("../../../tests/fixtures/signatures/", $name, ".der")).as_slice())),+]
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
