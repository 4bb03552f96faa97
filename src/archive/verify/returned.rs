//! What is asked of every copy that partners returned, whether it derives from its master or not.

use std::collections::BTreeSet;

use super::own_bag::OwnBag;
use crate::archive::finding::{Aspect, Findings};
use crate::archive::inventory::{Piece, Role, State};
use crate::archive::validation;
use crate::model::{Date, Scalar as _};
use crate::pdf::Anchors;

/// A copy as the inventory lists it.
pub(super) struct Returned<'a> {
    /// The folder in which copies of its kind lie, and the code of what is wrong with one.
    pub folder: &'static str,
    pub code: &'static str,
    pub path: &'a str,
    pub agreement: &'a str,
    pub master: &'a str,
    pub added: &'a str,
    pub bytes: u64,
    pub sha256: &'a str,
}

/// What is to be done with a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Its content is examined.
    Examine,
    /// Its content is not there, or says nothing.
    Skip,
    /// No copy after it is read either.
    Stop,
}

impl Returned<'_> {
    /// Adds what is wrong with it.
    pub fn fault(&self, message: impl Into<String>, findings: &mut Findings) {
        findings.fault(Aspect::Conformant, self.code, self.path, message);
    }

    /// Whether it is there, lies in its place and came in when it says; `seen` has the copies before it.
    pub fn placed(&self, bag: &OwnBag<'_>, seen: &mut BTreeSet<String>, findings: &mut Findings) -> Next {
        let file = self.path;
        if bag.structure.is_late(findings) {
            return Next::Stop;
        }
        if bag.is_erased(file, self.sha256, findings) {
            return Next::Skip;
        }
        let Some(sum) = bag.structure.sha256(file) else {
            let message = "The inventory lists this copy, which is not in the manifests or not there.";
            findings.fault(Aspect::Complete, "missing-document", file, message);
            return Next::Skip;
        };
        if sum != self.sha256 || bag.structure.files.get(file) != Some(&self.bytes) {
            self.fault(
                "It is not the copy that the inventory describes: its size or SHA-256 differs.",
                findings,
            );
        }
        // No copy after it is read: one that is listed again and again would be read as often.
        if !seen.insert(file.to_owned()) || !seen.insert(self.sha256.to_owned()) {
            self.fault("The inventory lists this copy twice.", findings);
            return Next::Stop;
        }
        let place = format!("{}/{}/{}-", self.folder, self.agreement, self.added);
        let number = file.strip_prefix(&place).and_then(|rest| rest.strip_suffix(".pdf"));
        if number.is_none_or(|number| number.parse::<u32>().is_err()) {
            self.fault(
                "It does not lie where a copy of this agreement that came in on this day lies.",
                findings,
            );
        }
        if Date::parse(self.added).is_err() || *self.added < *bag.inventory.date {
            self.fault("The inventory is wrong about when it came in.", findings);
        }
        if bag.inventory.erased(self.master).is_some() {
            let message = "Its master was erased, so that nothing shows whether it is a copy of it.";
            findings.remark(Aspect::Conformant, "erased", file, message);
            return Next::Skip;
        }
        Next::Examine
    }

    /// The path of its master, where the bag has it.
    pub fn master(&self, bag: &OwnBag<'_>, findings: &mut Findings) -> Option<String> {
        let is_master =
            |piece: &&Piece| piece.role == Role::Master && piece.id == self.agreement && piece.path == self.master;
        let master = bag.inventory.documents.iter().find(is_master);
        if master.is_some_and(|master| master.state == State::Draft) {
            self.fault("Its master is a draft, which nobody can sign.", findings);
        }
        let master = master.filter(|master| bag.structure.has(&master.path));
        if master.is_none() {
            self.fault("The bag has no master of the agreement that it is a copy of.", findings);
        }
        master.map(|master| master.path.clone())
    }
}

/// The report beside a copy is the one that follows from it and from the certificates that the report names as trusted.
pub(super) fn reported(
    bag: &OwnBag<'_>,
    path: &str,
    expected: impl FnOnce(&Anchors) -> Option<String>,
    findings: &mut Findings,
) {
    if let Some(stone) = bag.inventory.erased(path) {
        let sum = stone.sha256.clone();
        bag.is_erased(path, &sum, findings);
        return;
    }
    if !bag.structure.has(path) {
        let message = "The report on a copy, which lies beside it, is not there.";
        return findings.fault(Aspect::Complete, "missing-document", path, message);
    }
    let Some(found) = bag.structure.text(path, findings) else {
        return;
    };
    let expected = validation::trusted(&found).and_then(|trusted| expected(&trusted));
    if expected.is_none_or(|expected| expected != found) {
        let what = "It is not the report that follows from the copy and the certificates that it names";
        bag.differs("metadata-differs", path, what, findings);
    }
}
