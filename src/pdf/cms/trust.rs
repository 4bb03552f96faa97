//! Whose a detached signature is, as far as certificates that somebody trusts tell.
//!
//! Whether a certificate of the path was revoked, or had run out when the signature was made, is not asked: that needs
//! a proof of the moment.

use super::body::Body;
use super::parts::{self, items};
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

/// Checks a detached signature over a content, and looks for a path to certificates that are trusted.
///
/// # Errors
/// Says why it does not fit or can't be checked.
pub fn check_detached(signature: &[u8], content: &[u8], trusted: Option<&Anchors>) -> Result<SealedBy, &'static str> {
    const FORM: &str = "is of no form that sealing gives";
    let end = content.len();
    match check(signature, Content::File, &mut Digests::new(content), end, end..end) {
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
    Ok(SealedBy {
        name: own.name(),
        valid: own.valid.map(|time| String::from_utf8_lossy(time.value()).into_owned()),
        is_trusted: own.may_sign() && !own.has_unknown && finder.find(own, &mut |_| Ok(())).is_ok(),
    })
}

/// Whether the key of a certificate may sign data, where it says so.
pub(super) fn may_sign(certificate: der::asn1::AnyRef<'_>) -> bool {
    Body::of(certificate).is_some_and(|body| body.may_sign())
}
