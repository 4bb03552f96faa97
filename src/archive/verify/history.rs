//! The log of releases in the programme of a bag: whether it still says what it said.

use std::path::Path;

use crate::archive::finding::{Aspect, Findings};
use crate::archive::layout;
use crate::history::{self, Weight};

/// Verifies the log of releases, where the programme has one.
///
/// Only in a bag that is complete and untouched: then every file of the log is one of a stated size.
pub(super) fn examine(bag: &Path, findings: &mut Findings) {
    if findings.against(Aspect::Complete) || findings.against(Aspect::Untouched) {
        return;
    }
    let programme = bag.join(layout::PROGRAMME);
    let file = |path: &str| format!("{}/{path}", layout::PROGRAMME);
    match history::verify(&programme, None) {
        Ok((_, found)) => {
            for finding in found.iter().filter(|finding| finding.weight == Weight::Tampering) {
                let message = format!("The log of releases is not intact: {}.", finding.message);
                findings.fault(Aspect::Untouched, "history", file(&finding.path).as_str(), message);
            }
        }
        Err(error) => {
            let message = format!("The log of releases can't be read: {error}.");
            findings.fault(Aspect::Untouched, "history", file(history::RELEASES).as_str(), message);
        }
    }
}
