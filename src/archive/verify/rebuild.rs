//! Whether the data of a bag gives the same documents again.

use super::bagit::Structure;
use super::content::Content;
use crate::archive::bag::{Wanted, place};
use crate::archive::finding::{ArchiveError, Aspect, Findings};
use crate::archive::inventory::{Piece, Role, State};
use crate::archive::path::shown;
use crate::document::{Options, Plan, unsettled};
use crate::project::{Observer, SumsOnly, set_all};

/// Sets every document of the inventory again and compares the bytes by their SHA-256.
pub(super) fn examine(
    content: &Content,
    structure: &Structure,
    observer: &dyn Observer,
    findings: &mut Findings,
) -> Result<(), ArchiveError> {
    let difference = content.made_with.difference.as_ref();
    if let Some(difference) = difference {
        let message = format!(
            "The bag was made by Brugwerk {} with Typst {}; this is another version ({difference}).",
            content.made_with.brugwerk, content.made_with.typst
        );
        findings.remark(Aspect::Rebuildable, "other-version", None, message);
    }
    let listed = |path: &str| content.inventory.documents.iter().any(|piece| piece.path == path);
    for path in content.wanted.iter().map(|wanted| place(&wanted.plan, wanted.role)) {
        if !listed(&path) {
            let message = "The data of the bag gives this document, which is not in the bag.";
            findings.fault(Aspect::Rebuildable, "no-document", Some(&shown(&path)), message);
        }
    }
    for is_final in [false, true] {
        let options = Options {
            language: Some(content.language),
            is_final,
            ..Options::default()
        };
        let chosen = content.inventory.documents.iter().filter(|piece| {
            let final_master = piece.role == Role::Master && piece.state == State::Final;
            final_master == is_final
        });
        let mut pieces: Vec<(&Piece, Plan)> = Vec::new();
        for piece in chosen {
            match content.wanted(piece) {
                Some(Wanted { plan, .. })
                    if unsettled(&content.programme, std::slice::from_ref(plan), options).is_empty() =>
                {
                    pieces.push((piece, plan.clone()));
                }
                _ => {
                    let message = "The data of the bag does not give this document.";
                    findings.fault(Aspect::Rebuildable, "not-rebuilt", Some(&shown(&piece.path)), message);
                }
            }
        }
        let plans: Vec<Plan> = pieces.iter().map(|(_, plan)| plan.clone()).collect();
        let finished = set_all(&content.programme, &plans, options, &mut SumsOnly, observer)?;
        for ((piece, _), document) in pieces.iter().zip(finished) {
            if structure.sha256(&piece.path) == Some(document.sha256.as_str()) {
                continue;
            }
            let message = if difference.is_some() {
                "Built again by this other version, it has other bytes. The version that made the bag can tell whether it is the same."
            } else {
                "Built again from the data of the bag, it has other bytes."
            };
            findings.fault(Aspect::Rebuildable, "other-bytes", Some(&shown(&piece.path)), message);
        }
    }
    Ok(())
}
