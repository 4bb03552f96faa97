//! What a signature says of itself beside what it covers: when, with which certificate, stamped by whom.

use der::Encode as _;
use der::asn1::ObjectIdentifier;
use sha1::{Digest as _, Sha1};

use super::algorithms::{SHA256, digest};
use super::body::Body;
use super::moment::Moment;
use super::parts::{self, Signer, algorithm, attribute, id, items, members, octets};

/// When it was signed, as the signer says (RFC 5652, section 11.3).
const SIGNING_TIME: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.5");
/// The certificate by its SHA-1 (RFC 2634, section 5.4), which names it and proves nothing.
const CERTIFICATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.12");
/// The certificate by another digest (RFC 5035, section 3).
const CERTIFICATE_V2: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");
/// A time stamp on the value of a signature (RFC 3161, appendix A).
const STAMP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.14");
/// The most time stamps of a signature.
const MOST_STAMPS: usize = 10;

/// When a signature was made, as it says itself.
pub(super) fn moment(signer: &Signer<'_>) -> Option<Moment> {
    Moment::of(attribute(signer.attributes?, SIGNING_TIME)?)
}

/// Whether this certificate is the one that was signed along, where one was.
pub(super) fn is_signed_along(signer: &Signer<'_>, own: &Body<'_>) -> bool {
    let Some(attributes) = signer.attributes else {
        return true;
    };
    let Ok(own) = own.whole.to_der() else { return false };
    let first = |name| {
        let list = members(attribute(attributes, name)?)?;
        members(*members(*list.first()?)?.first()?)
    };
    let v2 = first(CERTIFICATE_V2).is_none_or(|parts| {
        let stated = match parts[..] {
            [how, hash, ..] if octets(hash).is_some() => algorithm(how).map(|how| (how.id, hash)),
            [hash, ..] => Some((SHA256, hash)),
            [] => None,
        };
        stated.is_some_and(|(how, hash)| digest(how, &own).as_deref() == octets(hash))
    });
    let v1 = first(CERTIFICATE).is_none_or(|parts| {
        let hash = parts.first().and_then(|hash| octets(*hash));
        hash == Some(&Sha1::digest(&own)[..])
    });
    v1 && v2
}

/// The time stamps that were added to a signature.
pub(super) fn stamps(signer: &Signer<'_>) -> Vec<Vec<u8>> {
    let find = |unsigned| -> Option<Vec<Vec<u8>>> {
        let mut found = Vec::new();
        for attribute in items(unsigned)? {
            let [name, values] = members(attribute)?[..] else {
                return None;
            };
            if id(name)? == STAMP {
                let values = members(values)?.into_iter().map(|value| value.to_der().ok());
                found.extend(values.collect::<Option<Vec<_>>>()?);
            }
        }
        found.truncate(MOST_STAMPS);
        Some(found)
    };
    signer.unsigned.and_then(find).unwrap_or_default()
}

/// Lists and responses that a signature carries itself, in the attribute of one maker of PDF programs.
pub(super) fn revocation(signer: &Signer<'_>) -> [Vec<Vec<u8>>; 2] {
    /// The attribute (ISO 32000-2, section 12.8.3.3.2).
    const ARCHIVAL: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113583.1.1.8");
    let parts = signer
        .attributes
        .and_then(|attributes| members(attribute(attributes, ARCHIVAL)?));
    let numbered = |number| -> Option<Vec<Vec<u8>>> {
        let part = parts.as_ref()?.iter().find(|part| parts::is_numbered(**part, number))?;
        let values = members(*items(part.value())?.first()?)?;
        values.into_iter().map(|value| value.to_der().ok()).collect()
    };
    [0, 1].map(|number| numbered(number).unwrap_or_default())
}
