//! Whether the data of a bag gives the same documents again.

use std::collections::BTreeSet;

use super::own_bag::OwnBag;
use super::structure::Structure;
use crate::archive::finding::{ArchiveError, Aspect, Findings};
use crate::document::{Options, Plan, unsettled};
use crate::project::{Observer, SumsOnly, set_all};

/// Says why no document of a bag can be built again.
pub(super) fn refuse(structure: &Structure, findings: &mut Findings) {
    let (code, message) = if structure.is_own {
        (
            "no-data",
            "Without a programme and an inventory that can be read, no document can be built again.",
        )
    } else {
        (
            "not-own",
            "Brugwerk did not make this bag, so it can't build its documents again.",
        )
    };
    findings.fault(Aspect::Rebuildable, code, None, message);
}

/// Sets every document of the inventory again and compares the bytes by their SHA-256.
pub(super) fn examine(bag: &OwnBag<'_>, observer: &dyn Observer, findings: &mut Findings) -> Result<(), ArchiveError> {
    let made_with = &bag.made_with;
    if let Some(difference) = &made_with.difference {
        let message = format!(
            "The bag was made by Brugwerk {} with Typst {}; this is another version ({difference}).",
            made_with.brugwerk, made_with.typst
        );
        findings.remark(Aspect::Rebuildable, "other-version", None, message);
    }
    let other_bytes = if made_with.difference.is_some() {
        "Built again by this other version, it has other bytes. The version that made the bag can tell whether it is the same."
    } else {
        "Built again from the data of the bag, it has other bytes."
    };
    let mut fault = |code, path: &str, message| findings.fault(Aspect::Rebuildable, code, path, message);
    let listed = |path: &str| bag.inventory.documents.iter().any(|piece| piece.path == path);
    for path in bag.wanted.iter().map(|wanted| wanted.place()) {
        if !listed(&path) {
            let message = "The data of the bag gives this document, which is not in the bag.";
            fault("no-document", &path, message);
        }
    }
    for is_final in [false, true] {
        let options = Options {
            language: Some(bag.language),
            is_final,
            ..Options::default()
        };
        let is_settled = |plan: &Plan| unsettled(&bag.programme, std::slice::from_ref(plan), options).is_empty();
        let (mut paths, mut plans) = (Vec::new(), Vec::new());
        // A document that is listed twice is built once.
        let mut seen = BTreeSet::new();
        for piece in bag
            .inventory
            .documents
            .iter()
            .filter(|piece| piece.is_final_master() == is_final && seen.insert(&piece.path))
        {
            match bag.wanted(piece).map(|wanted| &wanted.plan) {
                Some(plan) if is_settled(plan) => {
                    paths.push(&piece.path);
                    plans.push(plan.clone());
                }
                _ => {
                    let message = "The data of the bag does not give this document.";
                    fault("not-rebuilt", &piece.path, message);
                }
            }
        }
        let finished = set_all(&bag.programme, &plans, options, &mut SumsOnly, observer)?.all()?;
        for (path, document) in paths.into_iter().zip(finished) {
            let is_erased = bag.inventory.erased(path).is_some() && !bag.structure.has(path);
            if !is_erased && bag.structure.sha256(path) != Some(document.sha256.as_str()) {
                fault("other-bytes", path, other_bytes);
            }
        }
    }
    Ok(())
}
