//! Says what is wrong with a bag, or that nothing is.
//!
//! First as far as BagIt goes, for bags of any tool ([`bagit`]); then, for a bag of Brugwerk, whether its documents
//! say what its data says ([`content`]), whether everything else follows from that ([`expected`]) and, where asked,
//! whether its data gives the same documents again.

mod bagit;
mod content;
mod expected;
mod history;
mod manifests;
mod rebuild;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use super::finding::{ArchiveError, Aspect, Finding, Findings};
use super::path::shown;
use super::unpack::unpack;
use crate::project::Observer;

pub(super) use bagit::Structure;

/// The verdicts on a bag, with the reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Whether it is a bag of Brugwerk, by its profile; of another, only what BagIt asks is verified.
    pub is_own: bool,
    /// Whether it could be read to its end; no verdict is a yes otherwise.
    pub was_read: bool,
    /// The verdict on each aspect; rebuilding is not there where it was not asked or the bag is of another tool.
    pub verdicts: BTreeMap<Aspect, bool>,
    /// The versions that made its documents.
    pub made_with: Option<MadeWith>,
    /// The number of payload files.
    pub files: usize,
    /// The size of the payload.
    pub bytes: u64,
    /// The SHA-256 of `tagmanifest-sha512.txt`, where there is one.
    pub seal: Option<String>,
    /// The reasons, sorted by aspect and file.
    pub findings: Vec<Finding>,
}

/// The versions that made the documents of a bag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MadeWith {
    /// The version of Brugwerk.
    pub brugwerk: String,
    /// The version of Typst.
    pub typst: String,
    /// How the tools of this binary differ; none where they are the same.
    pub difference: Option<String>,
}

impl MadeWith {
    /// A difference between what was written and what this version would write: a fault where it is the same version.
    fn differs(&self, code: &'static str, file: &str, what: &str, findings: &mut Findings) {
        match &self.difference {
            None => findings.fault(Aspect::Conformant, code, Some(&shown(file)), format!("{what}.")),
            Some(difference) => findings.remark(
                Aspect::Conformant,
                code,
                Some(&shown(file)),
                format!("{what}; but this is another version than made it ({difference})."),
            ),
        }
    }
}

impl Report {
    /// Whether every verdict that was asked for is a yes.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.verdicts.values().all(|verdict| *verdict)
    }
}

/// Verifies a bag: a folder, a zip file or a tar file.
///
/// No link is followed, nothing outside the bag is read, nothing is fetched, and nothing is written but a private
/// temporary folder for a packed bag. With an observer in `rebuild`, every document is set again, and it is told of that.
///
/// # Errors
/// Where the bag can't be read at all; what is wrong with it is in [`Report::findings`].
pub fn verify(bag: &Path, rebuild: Option<&dyn Observer>) -> Result<Report, ArchiveError> {
    let mut findings = Findings::default();
    let metadata = std::fs::metadata(bag).map_err(|error| ArchiveError::io(bag, "read", &error))?;
    if metadata.is_dir() {
        return examine(bag, rebuild, findings).map(|(report, _)| report);
    }
    if !metadata.is_file() {
        let message = "This is neither a folder nor a file. Name a bag.";
        findings.fault(Aspect::Conformant, "not-a-bag", None, message);
        return Ok(Report::of(&Structure::default(), None, None, findings));
    }
    let (temporary, unpacked) = match unpack(bag, &mut findings) {
        Ok(unpacked) => unpacked,
        Err(ArchiveError::Refused(reasons)) => {
            findings.extend(reasons);
            return Ok(Report::of(&Structure::default(), None, None, findings));
        }
        Err(error) => return Err(error),
    };
    let report = match &unpacked {
        Some(folder) => examine(folder, rebuild, findings).map(|(report, _)| report),
        None => Ok(Report::of(&Structure::default(), None, None, findings)),
    };
    drop(temporary);
    report
}

/// Verifies a bag in a folder; gives it also as BagIt sees it.
pub(super) fn examine(
    bag: &Path,
    rebuild: Option<&dyn Observer>,
    mut findings: Findings,
) -> Result<(Report, Structure), ArchiveError> {
    let structure = bagit::examine(bag, &mut findings)?;
    if !structure.is_own {
        if rebuild.is_some() {
            let message = "Brugwerk did not make this bag, so that it can't build its documents again.";
            findings.fault(Aspect::Rebuildable, "not-own", None, message);
        }
        let report = Report::of(&structure, None, rebuild.map(|_| false), findings);
        return Ok((report, structure));
    }
    let content = content::examine(bag, &structure, &mut findings);
    history::examine(bag, &mut findings);
    if let Some(content) = &content {
        expected::examine(bag, content, &structure, &mut findings);
    }
    let mut rebuildable = None;
    if let Some(rebuild) = rebuild {
        match &content {
            Some(content) => rebuild::examine(content, &structure, rebuild, &mut findings)?,
            None => findings.fault(
                Aspect::Rebuildable,
                "no-data",
                None,
                "Without a programme and an inventory that can be read, no document can be built again.",
            ),
        }
        rebuildable = Some(!findings.against(Aspect::Rebuildable));
    }
    let made_with = content.map(|content| content.made_with);
    let report = Report::of(&structure, made_with, rebuildable, findings);
    Ok((report, structure))
}

impl Report {
    fn of(structure: &Structure, made_with: Option<MadeWith>, rebuildable: Option<bool>, findings: Findings) -> Self {
        // Of what was not read, nothing can be said for it.
        let verdict = |aspect| structure.was_read && !findings.against(aspect);
        let mut verdicts = BTreeMap::from([
            (Aspect::Complete, verdict(Aspect::Complete)),
            (Aspect::Untouched, verdict(Aspect::Untouched)),
            (Aspect::Conformant, verdict(Aspect::Conformant)),
        ]);
        verdicts.extend(rebuildable.map(|verdict| (Aspect::Rebuildable, verdict)));
        Self {
            is_own: structure.is_own,
            was_read: structure.was_read,
            verdicts,
            made_with,
            files: structure.payload_files,
            bytes: structure.payload_bytes,
            seal: structure.seal.clone(),
            findings: findings.into_sorted(),
        }
    }
}
