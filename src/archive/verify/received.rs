//! What the copies of a bag say that do not derive from their master, as far as it can be read.

use std::collections::BTreeSet;

use super::copies::NOT_PASSED;
use super::own_bag::OwnBag;
use super::returned::{Next, Returned, reported};
use crate::archive::finding::{Aspect, Findings};
use crate::archive::path::shown;
use crate::archive::{layout, received, received_report};
use crate::pdf::{Anchors, CheckedCopy, OwnSignature, PageComparison, ReceivedCopy};

/// The code of what is wrong with such a copy, or told of it.
const CODE: &str = "received-copy";

/// A copy that does not derive from its master, with what was found in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundReceived {
    /// Its path in the bag.
    pub path: String,
    /// What its pages say beside those of the master.
    pub pages: PageComparison,
    /// What is known of each of its signatures, the oldest first.
    pub signatures: Vec<OwnSignature>,
}

/// Reads each copy that does not derive from its master beside it; gives what was found.
pub(super) fn examine(bag: &OwnBag<'_>, trust: Option<&Anchors>, findings: &mut Findings) -> Vec<FoundReceived> {
    let none = Anchors::default();
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for copy in &bag.inventory.received {
        let returned = Returned {
            folder: layout::RECEIVED,
            code: CODE,
            path: &copy.path,
            agreement: &copy.agreement,
            master: &copy.master,
            added: &copy.added,
            bytes: copy.bytes,
            sha256: &copy.sha256,
        };
        match returned.placed(bag, &mut seen, findings) {
            Next::Examine => {}
            Next::Skip => continue,
            Next::Stop => break,
        }
        let Some(master) = returned.master(bag, findings) else {
            continue;
        };
        let (master, bytes) = match (bag.pdf(&master), bag.pdf(&copy.path)) {
            (Ok(master), Ok(bytes)) => (master, bytes),
            (Err(why), _) | (_, Err(why)) => {
                returned.fault(format!("It can't be read beside its master: {why}."), findings);
                continue;
            }
        };
        let Err(not_derived) = CheckedCopy::of(&master, &bytes) else {
            returned.fault("It is a signed copy of its master, and does not belong here.", findings);
            continue;
        };
        let read = ReceivedCopy::of(&master, &bytes);
        let report = |trusted: &Anchors| received_report::report(copy, &not_derived, &read, trusted).ok();
        reported(bag, &layout::report(&copy.path), report, findings);
        findings.remark(Aspect::Conformant, CODE, returned.path, received::sentence(&read));
        for remark in read.pages().remarks() {
            findings.remark(Aspect::Conformant, CODE, returned.path, remark);
        }
        let signatures = read.validate(trust.unwrap_or(&none));
        // It counts as no signed copy, so that no signature speaks against the bag.
        for one in signatures
            .iter()
            .filter(|one| trust.is_some() && !one.validation.has_passed())
        {
            findings.remark(Aspect::Conformant, NOT_PASSED, returned.path, one.validation.sentence());
        }
        found.push(FoundReceived {
            path: shown(&copy.path),
            pages: read.pages().clone(),
            signatures,
        });
    }
    found
}
