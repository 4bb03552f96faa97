//! Whether a signature fits the bytes that it covers.
//!
//! A signature in a PDF is a CMS structure (RFC 5652) without the content, which is the file itself, or a time stamp on
//! it (RFC 3161). What it says is checked against the bytes, and the signature against the key of the certificate that
//! its signer names. Whose it is and whether that can be trusted is judged where certificates are given that somebody
//! trusts ([`mod@validate`]).
//!
//! Only what is needed is taken apart, so that an odd certificate does not stand in the way.

mod algorithms;
mod body;
mod build;
mod claims;
mod crl;
mod curves;
mod moment;
mod ocsp;
mod parts;
mod path;
mod revocation;
mod trust;
mod validate;
mod words;

use std::ops::Range;

use der::asn1::AnyRef;
use der::{Encode as _, Tag};
use ring::signature::UnparsedPublicKey;

pub(super) use algorithms::Digests;
use algorithms::{Check, digest};
pub use build::Sealer;
pub(super) use moment::Moment;
use parts::{Certificate, CertificateId, Signed, Signer, TIME_STAMP};
pub use path::Anchors;
use trust::may_sign;
pub use trust::{SealedBy, StampedBy, check_detached, check_stamp};
pub(super) use validate::{Evidence, Proofs, validate};
pub use words::{Indication, NamedCertificate, SignatureKind, SubIndication, Validation};

/// The most certificates of a signature.
const MOST_CERTIFICATES: usize = 50;

/// Whether a signature fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// It was made over these very bytes with the key of the certificate that it names and brings.
    Fits,
    /// It can't be told, and why.
    Unknown(SubIndication, &'static str),
    /// It does not, and why.
    Broken(SubIndication, &'static str),
}

/// What a signature is made over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// The file, which the signature does not carry.
    File,
    /// A statement of time about the file, which it carries.
    TimeStamp,
}

const FORM: Fit = broken("is of no form that signing gives");
const CHANGED: Fit = Fit::Broken(
    SubIndication::HashFailure,
    "does not fit what it covers: that was changed after it was signed",
);
const DIGEST: Fit = weak("rests on a digest that Brugwerk does not know, or that is too weak");

/// Of no form that signing gives, and why.
const fn broken(why: &'static str) -> Fit {
    Fit::Broken(SubIndication::FormatFailure, why)
}

/// Made in a way that is too weak or not known, and why.
const fn weak(why: &'static str) -> Fit {
    Fit::Unknown(SubIndication::CryptoConstraintsFailureNoPoe, why)
}

/// Checks a signature against the parts of the file that it covers, which are all up to `first`, and `second`; what follows
/// its structure is the padding of a PDF.
pub(super) fn check(
    signature: &[u8],
    content: Content,
    digests: &mut Digests<'_>,
    first: usize,
    second: Range<usize>,
) -> Fit {
    let judged = parts::parse(signature)
        .ok_or(FORM)
        .and_then(|signed| judge(&signed, content, digests, first, second));
    judged.map_or_else(|fit| fit, |()| Fit::Fits)
}

/// Judges what was taken apart; what speaks against it is the error.
fn judge(
    whole: &Signed<'_>,
    content: Content,
    digests: &mut Digests<'_>,
    first: usize,
    second: Range<usize>,
) -> Result<(), Fit> {
    // One signature, one signer (ISO 32000-2, section 12.8.3.3).
    let [one] = whole.signers[..] else {
        return Err(broken("is not that of one signer"));
    };
    if whole.certificates.len() > MOST_CERTIFICATES {
        return Err(broken("brings more certificates than any signer needs"));
    }
    let signer = parts::signer(one).ok_or(FORM)?;
    let is_stamp = whole.content_type == TIME_STAMP;
    let carried = match (content, whole.content) {
        (Content::File, None) if !is_stamp => None,
        (Content::TimeStamp, Some(carried)) if is_stamp => Some(carried),
        (Content::File, Some(_)) if !is_stamp => {
            return Err(Fit::Unknown(SubIndication::Generic, "carries a content of its own"));
        }
        (Content::File, _) => return Err(broken("is a time stamp, which nobody signs with")),
        (Content::TimeStamp, _) => return Err(broken("is no time stamp, though it is named one")),
    };
    if let Some(carried) = carried {
        let (algorithm, stated) = parts::time_stamp_imprint(carried).ok_or(FORM)?;
        if stated != digests.without(algorithm, first, second.clone()).ok_or(DIGEST)? {
            return Err(CHANGED);
        }
    }
    let message = match (signer.attributes, carried) {
        (Some(attributes), carried) => {
            let stated = parts::message_digest(attributes).ok_or(FORM)?;
            let found = match carried {
                Some(carried) => digest(signer.digest, carried),
                None => digests.without(signer.digest, first, second),
            };
            if stated != found.ok_or(DIGEST)? {
                return Err(CHANGED);
            }
            if parts::content_type(attributes).is_some_and(|kind| kind != whole.content_type) {
                return Err(FORM);
            }
            // They are signed as the set that they are (RFC 5652, section 5.4).
            let set = AnyRef::new(Tag::Set, attributes).and_then(|set| set.to_der());
            set.map_err(|_| FORM)?
        }
        (None, Some(carried)) => carried.to_vec(),
        (None, None) => digests.bytes(first, second).ok_or(Fit::Unknown(
            SubIndication::Generic,
            "is one of too many that state no digest",
        ))?,
    };
    let certificate = certificate(whole, &signer)?;
    let holds = match algorithms::check(signer.algorithm, signer.digest, certificate.kind, certificate.key) {
        Check::Not(why) => return Err(weak(why)),
        Check::With(how) => UnparsedPublicKey::new(how, certificate.key)
            .verify(&message, signer.value)
            .is_ok(),
        Check::On(curve) => {
            let digest = digest(signer.digest, &message).ok_or(DIGEST)?;
            curve.holds(certificate.key, &digest, signer.value)
        }
    };
    if holds {
        Ok(())
    } else {
        Err(Fit::Broken(
            SubIndication::SigCryptoFailure,
            "does not fit the certificate that it names",
        ))
    }
}

/// The certificate that the signer names, among those that the signature brings.
fn certificate<'a>(whole: &Signed<'a>, signer: &Signer<'a>) -> Result<Certificate<'a>, Fit> {
    let is_named = |certificate: &Certificate<'_>| match signer.certificate {
        CertificateId::Issued(issuer, serial) => certificate.issuer == issuer && certificate.serial == serial,
        CertificateId::Key(key) => certificate.key_identifier == Some(key),
    };
    let mut certificates = whole.certificates.iter().filter_map(|one| parts::certificate(*one));
    certificates.find(is_named).ok_or(Fit::Broken(
        SubIndication::NoSigningCertificateFound,
        "brings no certificate of its signer, so that nobody can tell whether it was made with a key",
    ))
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

    /// Holds a signature against this content, of which a part is left out.
    fn fit(name: &str, signature: &[u8], content: &[u8], second: Range<usize>) -> Fit {
        let kind = if name == "time-stamp" {
            Content::TimeStamp
        } else {
            Content::File
        };
        check(signature, kind, &mut Digests::new(content), 20, second)
    }

    fn fits(name: &str, signature: &[u8]) -> Fit {
        fit(name, signature, CONTENT, 20..CONTENT.len())
    }

    #[test]
    fn signatures_of_another_program_fit_what_they_cover_and_nothing_else() {
        let known = fixtures![
            "rsa-sha256",
            "rsa-sha512",
            "rsa-pss-sha384",
            "p256-sha256",
            "p256-sha512",
            "p384-sha384",
            "p521-sha512",
            "no-attributes",
            "time-stamp",
        ];
        for (name, signature) in known {
            assert_eq!(fits(name, signature), Fit::Fits, "{name}");
            let padded = [signature, &[0; 50]].concat();
            assert_eq!(fits(name, &padded), Fit::Fits, "{name}, padded");
            let mut other = CONTENT.to_vec();
            other[30] ^= 1;
            let changed = fit(name, signature, &other, 20..other.len());
            assert!(matches!(changed, Fit::Broken(..)), "{name}, another content");
            let shorter = fit(name, signature, CONTENT, 20..20);
            assert!(matches!(shorter, Fit::Broken(..)), "{name}, less content");
            // The value of the signature stands at the end, save where unsigned attributes follow.
            let mut forged = signature.to_vec();
            let end = forged.len() - 3;
            forged[end] ^= 1;
            assert!(
                matches!(fits(name, &forged), Fit::Broken(..)),
                "{name}, another signature"
            );
        }
    }

    #[test]
    fn what_is_not_known_is_not_called_broken() {
        let unknown = fixtures!["rsa-sha1", "rsa-1024", "brainpool", "own-content"];
        for (name, signature) in unknown {
            assert!(matches!(fits(name, signature), Fit::Unknown(..)), "{name}");
        }
        // Anybody can write such a thing: there is no key that could have made it.
        let [(_, bare)] = fixtures!["no-certificate"];
        assert!(matches!(fits("", bare), Fit::Broken(_, why) if why.contains("no certificate")));
        // What is named a time stamp is one, and nothing else is.
        let [(_, signature), (_, stamp)] = fixtures!["p256-sha256", "time-stamp"];
        assert!(matches!(fits("", stamp), Fit::Broken(..)) && matches!(fits("time-stamp", signature), Fit::Broken(..)));
    }

    #[test]
    fn the_certificate_is_the_one_that_the_signer_names() {
        // Signed with `-keyid`, and with the certificate of another in front of that of the signer.
        for (name, signature) in fixtures!["key-identifier", "two-certificates"] {
            assert_eq!(fits(name, signature), Fit::Fits, "{name}");
        }
    }

    #[test]
    fn what_is_cut_never_fits_and_no_turned_bit_brings_the_reader_down() {
        let [(_, signature)] = fixtures!["p256-sha256"];
        for end in 0..signature.len() {
            assert_ne!(fits("", &signature[..end]), Fit::Fits, "cut at {end}");
        }
        for at in 0..signature.len() {
            for bit in 0..8 {
                let mut turned = signature.to_vec();
                turned[at] ^= 1 << bit;
                // Names and dates of the certificate may differ without a word: only its key counts here.
                let _ = fits("", &turned);
            }
        }
        assert_eq!(fits("", b""), FORM);
        assert_eq!(fits("", &[0x30, 0x03, 0x02, 0x01, 0x00]), FORM);
    }
}
