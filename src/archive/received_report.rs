//! The report that lies beside a copy that does not derive from its master, as JSON.
//!
//! It follows from the master, the copy and the certificates that it names as trusted, so that verifying can make it again
//! and compare.

use serde::Serialize;

use super::bag::json;
use super::finding::ArchiveError;
use super::received::{Received, ReceivedState};
use super::validation::{JUDGED, STANDARD};
use crate::pdf::{Anchors, OwnSignature, PageComparison, ReceivedCopy};

/// The word that says what kind of file a report is.
const FORMAT: &str = "brugwerk-received-report";
/// What a report does not say.
const STATEMENT: &str = "This copy does not derive from the master and counts as no signed copy. Compared is the text of pages alone, as the files themselves name its characters, without white space: not how pages look, nor pictures, annotations or fields, nor what covers text.";

/// What is said of signatures that are judged without certificates.
const UNKNOWN: &str = "held against what they cover; whose they are is not established";

#[derive(Serialize)]
struct Report<'a> {
    format: &'a str,
    version: u32,
    copy: &'a str,
    sha256: &'a str,
    master: &'a str,
    state: ReceivedState,
    statement: &'a str,
    not_derived: &'a [String],
    unread: Option<&'a str>,
    #[serde(flatten)]
    pages: &'a PageComparison,
    standard: &'a str,
    judgement: &'a str,
    signatures: Vec<OwnSignature>,
    anchors: Vec<String>,
}

/// The report on a copy: why it does not derive from the master, what its pages say, and what is known of its signatures by
/// these certificates.
pub(super) fn report(
    copy: &Received,
    not_derived: &[String],
    found: &ReceivedCopy,
    trusted: &Anchors,
) -> Result<String, ArchiveError> {
    json(&Report {
        format: FORMAT,
        version: 1,
        copy: &copy.path,
        sha256: &copy.sha256,
        master: &copy.master,
        state: copy.state,
        statement: STATEMENT,
        not_derived,
        unread: found.unread(),
        pages: found.pages(),
        standard: STANDARD,
        judgement: if trusted.is_empty() { UNKNOWN } else { JUDGED },
        signatures: found.validate(trusted),
        anchors: trusted.pem(),
    })
}
