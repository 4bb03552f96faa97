//! Whether each signed copy of a bag extends its master and nothing else, what of it is signed, and by whom.

use std::collections::BTreeSet;

use super::own_bag::OwnBag;
use super::returned::{Next, Returned, reported};
use crate::archive::finding::{Aspect, Findings};
use crate::archive::path::shown;
use crate::archive::signed::{SignedCopy, Signing, remarks};
use crate::archive::{layout, validation};
use crate::pdf::{Anchors, CheckedCopy, SignatureKind, Validation};

/// The code of what is told of a copy that is not signed in every field, or not checked.
pub(super) const NOT_SIGNED: &str = "not-signed";
/// The code of what is told of a signature that did not pass.
pub(super) const NOT_PASSED: &str = "not-passed";

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
        let returned = Returned {
            folder: layout::SIGNED,
            code: "signed-copy",
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
        let file = returned.path;
        if let Some(checked) = checked(bag, copy, &returned, findings) {
            for remark in remarks(checked.signatures()) {
                findings.remark(Aspect::Conformant, NOT_SIGNED, file, remark);
            }
            let report = |trusted: &Anchors| validation::report(copy, &checked.validate(trusted), trusted).ok();
            reported(bag, &layout::validation(file), report, findings);
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
fn checked(
    bag: &OwnBag<'_>,
    copy: &SignedCopy,
    returned: &Returned<'_>,
    findings: &mut Findings,
) -> Option<CheckedCopy> {
    let master = returned.master(bag, findings)?;
    let read = |path: &str| bag.pdf(path).map_err(|fault| vec![fault]);
    let checked = read(&master).and_then(|master| CheckedCopy::of(&master, &read(&copy.path)?));
    let checked = checked
        .inspect_err(|faults| {
            for reason in faults {
                returned.fault(format!("It is not a signed copy of its master: {reason}."), findings);
            }
        })
        .ok()?;
    let found = Signing::of(checked.signatures());
    if !copy.signing.is_borne_out_by(&found) {
        let found = found.sentence();
        returned.fault(
            format!("The inventory is wrong about what of it is signed. It is {found}"),
            findings,
        );
    }
    Some(checked)
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
