//! Whose a detached signature is, as far as certificates that somebody trusts tell.
//!
//! Whether a certificate of the path was revoked is not asked, nor whether it had run out when a signature was made: that
//! needs a proof of the moment.

use std::borrow::Cow;

use der::{Encode as _, Tag, Tagged as _};

use super::body::Body;
use super::claims::is_signed_along;
use super::moment::Moment;
use super::parts::{self, items, members};
use super::path::{Anchors, Effort, Finder, brought};
use super::{Content, Digests, Fit, certificate, check};

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

/// Who says that a content was there at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StampedBy {
    /// Who says so; trusted only where the certificate held at that moment and is one for time stamps.
    pub by: SealedBy,
    /// The moment, in UTC.
    pub moment: String,
}

const FORM: &str = "is of no form that sealing gives";

/// Checks a detached signature over a content, and looks for a path to certificates that are trusted.
///
/// # Errors
/// Says why it does not fit or can't be checked.
pub fn check_detached(signature: &[u8], content: &[u8], trusted: Option<&Anchors>) -> Result<SealedBy, &'static str> {
    detached(signature, Content::File, content, trusted)
}

/// Checks a time stamp (RFC 3161) on a content, by itself or in the answer of a service, and looks for a path to certificates
/// that are trusted.
///
/// # Errors
/// Says why it does not fit or can't be checked.
pub fn check_stamp(answer: &[u8], content: &[u8], trusted: Option<&Anchors>) -> Result<StampedBy, &'static str> {
    let token = token(answer);
    let by = detached(&token, Content::TimeStamp, content, trusted)?;
    let moment = moment(&token).ok_or(FORM)?;
    Ok(StampedBy {
        by,
        moment: moment.to_string(),
    })
}

/// When a time stamp says that its content was there.
fn moment(token: &[u8]) -> Option<Moment> {
    parts::parse(token)?.content.and_then(parts::time_stamp_moment)
}

/// The time stamp in the answer of a service, behind its status (RFC 3161, section 2.4.2); or what was given.
fn token(answer: &[u8]) -> Cow<'_, [u8]> {
    let inner = || {
        let [whole] = items(answer)?[..] else { return None };
        let [status, token] = members(whole)?[..] else {
            return None;
        };
        (status.tag() == Tag::Sequence).then(|| token.to_der().ok())?
    };
    inner().map_or(Cow::Borrowed(answer), Cow::Owned)
}

/// Checks what stands beside a content.
fn detached(
    signature: &[u8],
    kind: Content,
    content: &[u8],
    trusted: Option<&Anchors>,
) -> Result<SealedBy, &'static str> {
    let end = content.len();
    match check(signature, kind, &mut Digests::new(content), end, end..end) {
        Fit::Fits => {}
        Fit::Unknown(_, why) | Fit::Broken(_, why) => return Err(why),
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
    let brought = brought(&whole.certificates);
    let own = brought.iter().find(|body| body.certificate == own).ok_or(FORM)?;
    let anchors = trusted.map(Anchors::bodies).unwrap_or_default();
    let finder = Finder {
        anchors: anchors.iter().collect(),
        known: brought.iter().collect(),
        effort: &Effort::new(),
    };
    let is_for_it = match kind {
        Content::File => own.may_sign(),
        Content::TimeStamp => {
            let [from, until] = own.valid.map(Moment::of);
            let moment = moment(signature);
            own.may_stamp() && is_signed_along(&signer, own) && from <= moment && moment <= until && from.is_some()
        }
    };
    Ok(SealedBy {
        name: own.name(),
        valid: own.valid.map(|time| String::from_utf8_lossy(time.value()).into_owned()),
        is_trusted: is_for_it && !own.has_unknown && finder.find(own, &mut |_| Ok(())).is_ok(),
    })
}

/// Whether the key of a certificate may sign data, where it says so.
pub(super) fn may_sign(certificate: der::asn1::AnyRef<'_>) -> bool {
    Body::of(certificate).is_some_and(|body| body.may_sign())
}
