//! Says what is wrong with a bag, or that nothing is.
//!
//! First as far as BagIt goes, for bags of any tool ([`bagit`]); then, for a bag of Brugwerk, whether its documents and
//! metadata say what its data says ([`documents`], [`metadata`]), whether everything else follows from that
//! ([`expected`]) and, where asked, whether its data gives the same documents again ([`rebuild`]).

mod bagit;
mod demanded;
mod documents;
mod expected;
mod history;
mod made_with;
mod manifests;
mod metadata;
mod own_bag;
mod profile;
mod rebuild;
mod structure;

use std::collections::BTreeMap;
use std::path::Path;

use super::finding::{ArchiveError, Aspect, BagFinding, Findings};
use super::unpack::unpack;
use crate::pdf::SealedBy;
use crate::project::Observer;
use own_bag::OwnBag;

pub use documents::FoundCopy;
pub use made_with::MadeWith;
pub(super) use structure::Structure;

/// The verdicts on a bag, with the reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Whether it is a bag of Brugwerk, by its profile; of other bags, only what BagIt asks is verified.
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
    /// Who sealed it, where a signature lies beside it that fits.
    pub sealed_by: Option<SealedBy>,
    /// The signed copies that extend their master and nothing else, with what of them is signed.
    pub copies: Vec<FoundCopy>,
    /// The reasons, sorted by aspect and file.
    pub findings: Vec<BagFinding>,
}

impl Report {
    /// Whether every verdict that was asked for is a yes.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.verdicts.values().all(|verdict| *verdict)
    }

    /// Adds what was found besides.
    fn add(&mut self, findings: Findings) {
        for (aspect, verdict) in &mut self.verdicts {
            *verdict &= !findings.against(*aspect);
        }
        let mut all = Findings::default();
        all.extend(std::mem::take(&mut self.findings));
        all.extend(findings.into_sorted());
        self.findings = all.into_sorted();
    }

    /// What is told of a signed copy that is not signed in every field, or not checked.
    pub(super) fn remarks_on(&self, copy: &str) -> Vec<String> {
        let is_on = |x: &&BagFinding| x.code == documents::NOT_SIGNED && x.file.as_deref() == Some(copy);
        self.findings.iter().filter(is_on).map(|x| x.message.clone()).collect()
    }
}

/// What is asked of a bag beside what every bag is asked.
#[derive(Clone, Copy, Default)]
pub struct Demands<'a> {
    /// Every document is set again, and the observer hears of each.
    pub rebuild: Option<&'a dyn Observer>,
    /// It must be a bag of Brugwerk.
    pub is_own: bool,
    /// The seal that it must have, as it was noted elsewhere.
    pub seal: Option<&'a str>,
    /// The certificates, in PEM, of which one must stand behind the signature beside it.
    pub trust: Option<&'a str>,
}

/// Verifies a bag without asking more of it than of every bag; see [`verify_as`].
///
/// # Errors
/// As [`verify_as`].
pub fn verify(bag: &Path, rebuild: Option<&dyn Observer>) -> Result<Report, ArchiveError> {
    let demands = Demands {
        rebuild,
        ..Demands::default()
    };
    verify_as(bag, demands)
}

/// Verifies a bag: a folder, a zip file or a tar file.
///
/// No link is followed, nothing outside the bag is read, nothing is fetched, and nothing is written but a private
/// temporary folder for a packed bag.
///
/// # Errors
/// Where the bag can't be read at all; what is wrong with it is in [`Report::findings`].
pub fn verify_as(bag: &Path, demands: Demands<'_>) -> Result<Report, ArchiveError> {
    let mut findings = Findings::default();
    let metadata = std::fs::metadata(bag).map_err(ArchiveError::io(bag, "read"))?;
    if metadata.is_dir() {
        let (report, _) = examine(bag, demands.rebuild, findings)?;
        return demanded::examine(bag, bag, demands, report);
    }
    if metadata.is_file() {
        match unpack(bag, &mut findings) {
            // The temporary folder lives until the bag in it was examined.
            Ok((_temporary, Some(folder))) => {
                let (report, _) = examine(&folder, demands.rebuild, findings)?;
                let report = demanded::packing(bag, &folder, report)?;
                return demanded::examine(bag, &folder, demands, report);
            }
            Ok((_, None)) => {}
            Err(ArchiveError::Refused(reasons)) => findings.extend(reasons),
            Err(error) => return Err(error),
        }
    } else {
        let message = "This is neither a folder nor a file. Name a bag.";
        findings.fault(Aspect::Conformant, "not-a-bag", None, message);
    }
    let report = Report::of(&Structure::default(), None, None, findings);
    demanded::examine(bag, bag, demands, report)
}

/// Verifies a bag in a folder; gives it also as BagIt sees it.
pub(super) fn examine(
    bag: &Path,
    rebuild: Option<&dyn Observer>,
    mut findings: Findings,
) -> Result<(Report, Structure), ArchiveError> {
    let structure = bagit::examine(bag, &mut findings)?;
    let own = structure
        .is_own
        .then(|| OwnBag::read(&structure, &mut findings))
        .flatten();
    let mut copies = Vec::new();
    if structure.is_own {
        let pages = own.as_ref().map(|own| {
            copies = documents::signed_copies(own, &mut findings);
            examine_own(own, &mut findings)
        });
        history::examine(bag, &mut findings);
        if let Some(own) = &own {
            history::released(own, &mut findings);
        }
        if let (Some(own), Some(pages)) = (&own, &pages) {
            expected::examine(own, pages, &mut findings);
        }
    }
    let mut rebuildable = None;
    if let Some(observer) = rebuild {
        match &own {
            Some(own) => rebuild::examine(own, observer, &mut findings)?,
            None => rebuild::refuse(&structure, &mut findings),
        }
        rebuildable = Some(!findings.against(Aspect::Rebuildable));
    }
    let made_with = own.map(|own| own.made_with);
    let mut report = Report::of(&structure, made_with, rebuildable, findings);
    report.copies = copies;
    Ok((report, structure))
}

/// Examines what a bag of Brugwerk holds; gives the number of pages of its documents.
fn examine_own(own: &OwnBag<'_>, findings: &mut Findings) -> BTreeMap<String, usize> {
    metadata::tools(own, findings);
    metadata::listed(own, findings);
    metadata::description(own, findings);
    metadata::events(own, findings);
    documents::examine(own, findings)
}

impl Report {
    fn of(structure: &Structure, made_with: Option<MadeWith>, rebuildable: Option<bool>, findings: Findings) -> Self {
        // What was not read can't be vouched for.
        let verdict = |aspect| (aspect, structure.was_read && !findings.against(aspect));
        let mut verdicts = BTreeMap::from([Aspect::Complete, Aspect::Untouched, Aspect::Conformant].map(verdict));
        verdicts.extend(rebuildable.map(|verdict| (Aspect::Rebuildable, verdict)));
        let size = structure.payload_size();
        Self {
            is_own: structure.is_own,
            was_read: structure.was_read,
            verdicts,
            made_with,
            files: size.files,
            bytes: size.bytes,
            seal: structure.seal.clone(),
            sealed_by: None,
            copies: Vec::new(),
            findings: findings.into_sorted(),
        }
    }
}
