//! Whether each signed copy of a bag extends its master and nothing else, what of it is signed, and by whom.

use std::collections::BTreeSet;

use super::own_bag::OwnBag;
use crate::archive::finding::{Aspect, Findings};
use crate::archive::inventory::{Piece, Role, State};
use crate::archive::path::shown;
use crate::archive::signed::{SignedCopy, Signing, remarks};
use crate::archive::{layout, validation};
use crate::model::{Date, Scalar as _};
use crate::pdf::{Anchors, CheckedCopy, SignatureKind, Validation};

/// The code of what is told of a copy that is not signed in every field, or not checked.
pub(super) const NOT_SIGNED: &str = "not-signed";
/// The code of what is told of a signature that did not pass.
const NOT_PASSED: &str = "not-passed";

/// A signed copy, with what was found in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundCopy {
    /// Its path in the bag.
    pub path: String,
    /// What of it is signed.
    pub signing: Signing,
    /// What is known of each signature, the oldest first.
    pub validation: Vec<Validation>,
}

/// Each signed copy extends the master in the bag and nothing else; gives what was found in those that do.
pub(super) fn examine(bag: &OwnBag<'_>, trust: Option<&Anchors>, findings: &mut Findings) -> Vec<FoundCopy> {
    let none = Anchors::default();
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for copy in &bag.inventory.signed {
        if bag.structure.is_late(findings) {
            break;
        }
        let file = copy.path.as_str();
        if bag.is_erased(file, &copy.sha256, findings) {
            continue;
        }
        let Some(sum) = bag.structure.sha256(file) else {
            let message = "The inventory lists this signed copy, which is not in the manifests or not there.";
            findings.fault(Aspect::Complete, "missing-document", file, message);
            continue;
        };
        let mut fault = |message: &str| findings.fault(Aspect::Conformant, "signed-copy", file, message);
        if sum != copy.sha256 || bag.structure.files.get(file) != Some(&copy.bytes) {
            fault("It is not the copy that the inventory describes: its size or SHA-256 differs.");
        }
        // No copy after it is read: one that is listed again and again would be read as often.
        if !seen.insert(&copy.path) || !seen.insert(&copy.sha256) {
            fault("The inventory lists this copy twice.");
            break;
        }
        let place = format!("{}/{}/{}-", layout::SIGNED, copy.agreement, copy.added);
        let number = file.strip_prefix(&place).and_then(|rest| rest.strip_suffix(".pdf"));
        if number.is_none_or(|number| number.parse::<u32>().is_err()) {
            fault("It does not lie where a copy of this agreement that came in on this day lies.");
        }
        if Date::parse(&copy.added).is_err() || copy.added < bag.inventory.date {
            fault("The inventory is wrong about when it came in.");
        }
        if bag.inventory.erased(&copy.master).is_some() {
            let message = "Its master was erased, so that nothing shows whether it is a copy of it.";
            findings.remark(Aspect::Conformant, "erased", file, message);
            continue;
        }
        if let Some(checked) = checked(bag, copy, &mut fault) {
            for remark in remarks(checked.signatures()) {
                findings.remark(Aspect::Conformant, NOT_SIGNED, file, remark);
            }
            report(bag, copy, &checked, findings);
            let validation = checked.validate(trust.unwrap_or(&none));
            if trust.is_some() {
                judge(file, &validation, findings);
            }
            found.push(FoundCopy {
                path: shown(file),
                signing: Signing::of(checked.signatures()),
                validation,
            });
        }
    }
    found
}

/// What a signed copy adds to its master, where it adds nothing else.
fn checked(bag: &OwnBag<'_>, copy: &SignedCopy, fault: &mut dyn FnMut(&str)) -> Option<CheckedCopy> {
    let is_master =
        |piece: &&Piece| piece.role == Role::Master && piece.id == copy.agreement && piece.path == copy.master;
    let master = bag.inventory.documents.iter().find(is_master);
    if master.is_some_and(|master| master.state == State::Draft) {
        fault("Its master is a draft, which nobody can sign.");
    }
    let Some(master) = master.filter(|master| bag.structure.has(&master.path)) else {
        fault("The bag has no master of the agreement that it is a copy of.");
        return None;
    };
    let read = |path: &str| bag.pdf(path).map_err(|fault| vec![fault]);
    let checked = read(&master.path).and_then(|master| CheckedCopy::of(&master, &read(&copy.path)?));
    let checked = checked
        .inspect_err(|faults| {
            for reason in faults {
                fault(&format!("It is not a signed copy of its master: {reason}."));
            }
        })
        .ok()?;
    let found = Signing::of(checked.signatures());
    if !copy.signing.is_borne_out_by(&found) {
        fault(&format!(
            "The inventory is wrong about what of it is signed. It is {}",
            found.sentence()
        ));
    }
    Some(checked)
}

/// The report beside a copy is the one that follows from it and from the certificates that the report names as trusted.
fn report(bag: &OwnBag<'_>, copy: &SignedCopy, checked: &CheckedCopy, findings: &mut Findings) {
    let path = layout::validation(&copy.path);
    if let Some(stone) = bag.inventory.erased(&path) {
        let sum = stone.sha256.clone();
        bag.is_erased(&path, &sum, findings);
        return;
    }
    if !bag.structure.has(&path) {
        let message = "The report on the signatures of a copy, which lies beside it, is not there.";
        return findings.fault(Aspect::Complete, "missing-document", path.as_str(), message);
    }
    let Some(found) = bag.structure.text(&path, findings) else {
        return;
    };
    let expected = validation::trusted(&found)
        .and_then(|trusted| validation::report(copy, &checked.validate(&trusted), &trusted).ok());
    if expected.is_none_or(|expected| expected != found) {
        let what = "It is not the report that follows from the copy and the certificates that it names";
        bag.differs("metadata-differs", &path, what, findings);
    }
}

/// Says which signatures did not pass; it speaks against the copy where something speaks against that of a signatory.
fn judge(file: &str, validation: &[Validation], findings: &mut Findings) {
    for one in validation {
        let Some(sub) = one.sub_indication else { continue };
        let message = one.sentence();
        if one.kind == SignatureKind::Signature && sub.is_against() {
            findings.fault(Aspect::Conformant, NOT_PASSED, file, message);
        } else {
            findings.remark(Aspect::Conformant, NOT_PASSED, file, message);
        }
    }
}
