//! Whose a detached signature is, as far as certificates that somebody trusts tell.
//!
//! A path leads from the certificate of the signer to a trusted one, each signed with the key of the next, which may
//! issue others. Whether one of them was revoked, or had run out when the signature was made, is not asked: that needs
//! a proof of the moment.

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Encode as _, Tagged as _};
use ring::signature::UnparsedPublicKey;

use super::algorithms::{self, Check, digest};
use super::parts::{self, Algorithm, Certificate, algorithm, id, items, members, octets};
use super::{Content, Digests, Fit, certificate, check};

/// The most certificates of a path.
const LONGEST: usize = 6;
const BASIC_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");
const KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.15");
const EXTENDED_KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");
/// Extensions that may be critical: those that are judged, other names, and policies, of which none is asked.
const KNOWN: [ObjectIdentifier; 5] = [
    BASIC_CONSTRAINTS,
    KEY_USAGE,
    EXTENDED_KEY_USAGE,
    ObjectIdentifier::new_unwrap("2.5.29.17"),
    ObjectIdentifier::new_unwrap("2.5.29.32"),
];
/// Purposes with which data may be signed: any, mail, documents (of three makers), code.
const SIGNING: [&str; 6] = [
    "2.5.29.37.0",
    "1.3.6.1.5.5.7.3.4",
    "1.3.6.1.5.5.7.3.36",
    "1.3.6.1.4.1.311.10.3.12",
    "1.2.840.113583.1.1.5",
    "1.3.6.1.5.5.7.3.3",
];
/// Parts of a name that are shown: of a person or function, unit, organisation, country.
const SHOWN: [&str; 4] = ["2.5.4.3", "2.5.4.11", "2.5.4.10", "2.5.4.6"];

/// Who made a detached signature that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedBy {
    /// The name in the certificate; hostile where it is not trusted.
    pub name: String,
    /// From when until when the certificate says that it holds, as it writes that.
    pub valid: [String; 2],
    /// Whether a path leads to a certificate that is trusted.
    pub is_trusted: bool,
}

/// Checks a detached signature over a content, and looks for a path to certificates in PEM that are trusted.
///
/// # Errors
/// Says why it does not fit or can't be checked.
pub fn check_detached(signature: &[u8], content: &[u8], trusted: Option<&str>) -> Result<SealedBy, &'static str> {
    const FORM: &str = "is of no form that sealing gives";
    let end = content.len();
    match check(signature, Content::File, &mut Digests::new(content), end, end..end) {
        Fit::Fits => {}
        Fit::Unknown(why) | Fit::Broken(why) => return Err(why),
    }
    // A file has nothing behind its structure, other than a signature in a PDF.
    if items(signature).is_none_or(|items| items.len() != 1) {
        return Err("has something behind its end");
    }
    let whole = parts::parse(signature).ok_or(FORM)?;
    let signer = parts::signer(*whole.signers.first().ok_or(FORM)?).ok_or(FORM)?;
    if signer.attributes.is_none() {
        return Err("names no certificate: it has no signed attributes");
    }
    let own = certificate(&whole, &signer).map_err(|_| FORM)?;
    let is_own = |one: &&AnyRef<'_>| parts::certificate(**one).is_some_and(|one| one == own);
    let own = *whole.certificates.iter().find(is_own).ok_or(FORM)?;
    let anchors = match trusted {
        Some(text) => {
            parts::certificates(text).ok_or("can't be held against the trusted certificates: they can't be read")?
        }
        None => Vec::new(),
    };
    if trusted.is_some() && anchors.is_empty() {
        return Err("can't be held against the trusted certificates: the file holds none");
    }
    let body = Body::of(own).ok_or(FORM)?;
    Ok(SealedBy {
        name: name(body.subject).unwrap_or_default(),
        valid: body
            .valid
            .map(|time| String::from_utf8_lossy(time.value()).into_owned()),
        is_trusted: body.may_sign && !body.has_unknown && leads_to(own, &whole.certificates, &anchors),
    })
}

/// Whether a path leads from a certificate to one that is trusted.
fn leads_to(own: AnyRef<'_>, brought: &[AnyRef<'_>], anchors: &[Vec<u8>]) -> bool {
    let anchors: Vec<AnyRef<'_>> = anchors
        .iter()
        .filter_map(|anchor| items(anchor)?.first().copied())
        .collect();
    let mut at = own;
    for below in 0..LONGEST {
        if anchors.contains(&at) {
            return true;
        }
        let Some(body) = Body::of(at) else { return false };
        if body.has_unknown {
            return false;
        }
        let issuers = anchors.iter().chain(brought);
        let issuer = issuers.copied().find(|issuer| {
            Body::of(*issuer).is_some_and(|issuer| {
                let may_issue = issuer.may_issue && issuer.longest.is_none_or(|longest| below <= longest);
                may_issue
                    && !issuer.has_unknown
                    && issuer.subject == body.issuer
                    && body.is_signed_with(&issuer.certificate)
            })
        });
        match issuer {
            Some(issuer) => at = issuer,
            None => return false,
        }
    }
    false
}

/// What of a certificate a path rests on.
struct Body<'a> {
    certificate: Certificate<'a>,
    /// What its issuer signed, with how and the value.
    signed: Vec<u8>,
    how: Algorithm<'a>,
    value: &'a [u8],
    issuer: AnyRef<'a>,
    subject: AnyRef<'a>,
    valid: [AnyRef<'a>; 2],
    /// Whether its key may sign others' certificates.
    may_issue: bool,
    /// Whether its key may sign anything else.
    may_sign: bool,
    /// The most certificates of issuers below it.
    longest: Option<usize>,
    /// Whether it makes a demand that is not known here.
    has_unknown: bool,
}

impl<'a> Body<'a> {
    fn of(whole: AnyRef<'a>) -> Option<Self> {
        let outer = members(whole)?;
        let [tbs, how, bits] = outer[..] else { return None };
        let (0, value) = bits.value().split_first()? else {
            return None;
        };
        let body = members(tbs)?;
        let body = match &body[..] {
            [version, rest @ ..] if parts::is_numbered(*version, 0) => rest,
            rest => rest,
        };
        let [_serial, _signature, issuer, validity, subject, _key, rest @ ..] = body else {
            return None;
        };
        let [from, until] = members(*validity)?[..] else {
            return None;
        };
        let extensions = rest.iter().find(|part| parts::is_numbered(**part, 3));
        let extensions = match extensions {
            Some(extensions) => members(*items(extensions.value())?.first()?)?,
            None => Vec::new(),
        };
        let usage = extension(&extensions, KEY_USAGE).and_then(|bytes| items(bytes)?.first().copied());
        // The first byte of a bit string counts unused bits; signing and agreeing are the first two bits, issuing the sixth.
        let usage = usage.map_or(Some(0xff), |usage| usage.value().get(1).copied())?;
        let constraints = extension(&extensions, BASIC_CONSTRAINTS);
        let is_issuer = constraints.is_some_and(|bytes| {
            let first = items(bytes).and_then(|items| members(*items.first()?));
            first.is_some_and(|parts| {
                parts
                    .first()
                    .is_some_and(|part| part.tag() == der::Tag::Boolean && part.value() != [0])
            })
        });
        let constrained = constraints.and_then(|bytes| members(*items(bytes)?.first()?));
        let longest = constrained.and_then(|parts| parts.last().copied());
        let longest = longest.filter(|part| part.tag() == der::Tag::Integer);
        let longest = longest.map(|part| match part.value() {
            [one] => usize::from(*one),
            _ => usize::MAX,
        });
        let critical: Vec<ObjectIdentifier> = extensions.iter().filter_map(critical).collect();
        let purposes = extension(&extensions, EXTENDED_KEY_USAGE)
            .filter(|_| critical.contains(&EXTENDED_KEY_USAGE))
            .map(|bytes| {
                items(bytes)
                    .and_then(|items| members(*items.first()?))
                    .unwrap_or_default()
            });
        let is_for_signing = purposes.is_none_or(|purposes| {
            let mut names = purposes.iter().filter_map(|purpose| id(*purpose));
            names.any(|name| SIGNING.contains(&name.to_string().as_str()))
        });
        Some(Self {
            longest,
            has_unknown: critical.iter().any(|name| !KNOWN.contains(name)),
            certificate: parts::certificate(whole)?,
            signed: tbs.to_der().ok()?,
            how: algorithm(how)?,
            value,
            issuer: *issuer,
            subject: *subject,
            valid: [from, until],
            may_issue: is_issuer && usage & 0x04 != 0,
            may_sign: usage & 0xc0 != 0 && is_for_signing,
        })
    }

    fn is_signed_with(&self, issuer: &Certificate<'_>) -> bool {
        let Some(digest_id) = algorithms::digest_of(self.how) else {
            return false;
        };
        match algorithms::check(self.how, digest_id, issuer.kind, issuer.key) {
            Check::Not(_) => false,
            Check::With(how) => UnparsedPublicKey::new(how, issuer.key)
                .verify(&self.signed, self.value)
                .is_ok(),
            Check::On(curve) => {
                digest(digest_id, &self.signed).is_some_and(|digest| curve.holds(issuer.key, &digest, self.value))
            }
        }
    }
}

/// Whether the key of a certificate may sign data, where it says so.
pub(super) fn may_sign(certificate: AnyRef<'_>) -> bool {
    Body::of(certificate).is_some_and(|body| body.may_sign)
}

/// The content of the extension of this name.
fn extension<'a>(extensions: &[AnyRef<'a>], name: ObjectIdentifier) -> Option<&'a [u8]> {
    extensions.iter().find_map(|extension| {
        let parts = members(*extension)?;
        (id(*parts.first()?)? == name).then(|| octets(*parts.last()?))?
    })
}

/// The name of an extension that is critical.
fn critical(extension: &AnyRef<'_>) -> Option<ObjectIdentifier> {
    match &members(*extension)?[..] {
        [name, is_critical, _] if is_critical.value() != [0] => id(*name),
        _ => None,
    }
}

/// A name in words.
fn name(subject: AnyRef<'_>) -> Option<String> {
    let mut words = Vec::new();
    for shown in SHOWN {
        for part in members(subject)? {
            for pair in members(part)? {
                let pair = members(pair)?;
                let [kind, text] = pair[..] else { return None };
                if id(kind)?.to_string() == shown {
                    words.push(String::from_utf8_lossy(text.value()).into_owned());
                }
            }
        }
    }
    Some(words.join(", "))
}
