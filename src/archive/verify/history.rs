//! The log of releases in the programme of a bag: whether it still says what it said.

use std::collections::BTreeSet;
use std::path::Path;

use super::own_bag::OwnBag;
use crate::archive::finding::{Aspect, Findings};
use crate::archive::layout;
use crate::archive::path::shown;
use crate::archive::tombstone::Tombstone;
use crate::history::{self, IssuedFile, Weight, data_hash};
use crate::load::PROGRAMME_FILE;

/// Verifies the log of releases, where the programme has one.
///
/// Only in a bag that is complete and untouched: then every file of the log is one of a stated size.
pub(super) fn examine(bag: &Path, stones: &[Tombstone], findings: &mut Findings) {
    if findings.against(Aspect::Complete) || findings.against(Aspect::Untouched) {
        return;
    }
    let programme = bag.join(layout::PROGRAMME);
    let file = |path: &str| format!("{}/{path}", layout::PROGRAMME);
    match history::verify(&programme, None) {
        Ok((_, found)) => {
            erasures(&programme, stones, findings);
            for finding in found.iter().filter(|finding| finding.weight != Weight::Leftover) {
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

/// Tells what the log says was erased, and where the inventory says something else of that.
fn erasures(programme: &Path, stones: &[Tombstone], findings: &mut Findings) {
    let erasures = history::erasures(programme).unwrap_or_default();
    let log = format!("{}/{}/{}", layout::PROGRAMME, history::RELEASES, history::LOG);
    for erasure in &erasures {
        findings.remark(Aspect::Complete, "erased", log.as_str(), shown(&erasure.to_string()));
    }
    let told = erasures.iter().flat_map(|erasure| {
        let files = erasure.erased.iter();
        files.map(move |file| (&file.sha256, &erasure.date, &erasure.reason, &erasure.erased_by))
    });
    let told: BTreeSet<_> = told.collect();
    for stone in stones.iter().filter(|stone| Tombstone::content(&stone.path).is_some()) {
        if !told.contains(&(&stone.sha256, &stone.date, &stone.reason, &stone.erased_by)) {
            let message = "The log of releases says nothing of this erasure, or something else.";
            findings.fault(Aspect::Untouched, "history", stone.path.as_str(), message);
        }
    }
}

/// Where the log has a version of the very data of the bag, made by the same programs in the same language, its documents
/// are those of the bag.
pub(super) fn released(bag: &OwnBag<'_>, findings: &mut Findings) {
    let Ok(entries) = history::entries(&bag.structure.folder.join(layout::PROGRAMME)) else {
        return;
    };
    let in_programme = |path: &str| bag.structure.sha256(&format!("{}/{path}", layout::PROGRAMME));
    let paths = bag
        .programme
        .data_paths()
        .into_iter()
        .chain([PROGRAMME_FILE.to_owned()]);
    let files = paths.filter_map(|path| {
        let sha256 = in_programme(&path)?.to_owned();
        Some(IssuedFile { path, sha256 })
    });
    let mut files: Vec<IssuedFile> = files.collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files.dedup();
    let hash = data_hash(&files);
    let is_default = bag.language == bag.programme.programme.language.into();
    let tools = &bag.inventory.tools;
    let entries = entries.iter().map(|entry| &entry.issue);
    for issue in entries.filter(|issue| is_default && issue.data_sha256 == hash) {
        if (&issue.brugwerk, &issue.typst) != (&tools.brugwerk, &tools.typst) {
            continue;
        }
        for document in &issue.documents {
            let folder = if issue.is_final {
                layout::MASTERS
            } else {
                layout::DOCUMENTS
            };
            let path = format!("{folder}/{}", document.path);
            let found = bag.structure.sha256(&path);
            if found.is_some_and(|found| found != document.sha256) {
                let label = &issue.label;
                let message =
                    format!("The log of releases names another document for the same data, in version “{label}”.");
                findings.fault(Aspect::Untouched, "against-log", path.as_str(), message);
            }
        }
    }
}
