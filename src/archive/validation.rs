//! The report on the signatures of a copy, which lies beside it: in the words of ETSI EN 319 102-1, as JSON.
//!
//! It follows from the copy and from the certificates that it names as trusted, so that verifying can make it again and
//! compare. Without such certificates it says that signatures are intact, and nothing of whose they are.

use serde::{Deserialize, Serialize};

use super::bag::json;
use super::finding::ArchiveError;
use super::signed::{INTACT, SignedCopy};
use crate::pdf::{Anchors, Validation};

/// The word that says what kind of file a report is.
const FORMAT: &str = "brugwerk-validation-report";
/// In whose words it is.
pub(super) const STANDARD: &str = "ETSI EN 319 102-1";
/// By what signatures are judged where certificates are given.
pub(super) const JUDGED: &str =
    "judged by the certificates that are given here as trusted, and by what the copy carries; nothing was fetched";

#[derive(Serialize)]
struct Report<'a> {
    format: &'a str,
    version: u32,
    standard: &'a str,
    copy: &'a str,
    sha256: &'a str,
    statement: &'a str,
    signatures: &'a [Validation],
    anchors: Vec<String>,
}

/// What of a report it follows from.
#[derive(Deserialize)]
struct Trusted {
    anchors: Vec<String>,
}

/// The report on a copy, from what is known of its signatures by these certificates.
pub(super) fn report(copy: &SignedCopy, signatures: &[Validation], trusted: &Anchors) -> Result<String, ArchiveError> {
    json(&Report {
        format: FORMAT,
        version: 1,
        standard: STANDARD,
        copy: &copy.path,
        sha256: &copy.sha256,
        statement: if trusted.is_empty() { INTACT } else { JUDGED },
        signatures,
        anchors: trusted.pem(),
    })
}

/// The certificates that a report names as trusted; none where it is no report.
pub(super) fn trusted(report: &str) -> Option<Anchors> {
    let Trusted { anchors } = serde_json::from_str(report).ok()?;
    if anchors.is_empty() {
        return Some(Anchors::default());
    }
    Anchors::read(&anchors.concat()).ok()
}
