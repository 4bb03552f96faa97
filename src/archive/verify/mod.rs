//! Says what is wrong with a bag, or that nothing is.
//!
//! First as far as BagIt goes, for bags of any tool ([`bagit`]); then, for a bag of Brugwerk, whether its documents and
//! metadata say what its data says ([`documents`], [`metadata`]), whether everything else follows from that
//! ([`expected`]) and, where asked, whether its data gives the same documents again ([`rebuild`]).

mod bagit;
mod copies;
mod demanded;
mod documents;
mod earlier;
mod expected;
mod history;
mod made_with;
mod manifests;
mod metadata;
mod own_bag;
mod profile;
mod rebuild;
mod received;
mod report;
mod returned;
mod structure;

use std::collections::BTreeMap;
use std::path::Path;

use super::finding::{ArchiveError, Aspect, Findings};
use super::unpack::unpack;
use crate::project::Observer;
use own_bag::OwnBag;

pub use copies::FoundCopy;
pub use made_with::MadeWith;
pub use received::FoundReceived;
pub use report::{Demands, Report};
pub(super) use structure::Structure;

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
        let (report, _) = examine(bag, demands, findings)?;
        return demanded::examine(bag, bag, demands, report);
    }
    if metadata.is_file() {
        match unpack(bag, &mut findings) {
            // The temporary folder lives until the bag in it was examined.
            Ok((_temporary, Some(folder))) => {
                let (report, _) = examine_of(&folder, Some(metadata.len()), demands, findings)?;
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
    demands: Demands<'_>,
    findings: Findings,
) -> Result<(Report, Structure), ArchiveError> {
    examine_of(bag, None, demands, findings)
}

/// Verifies a bag in a folder, of a packed form of this size where it has one.
fn examine_of(
    bag: &Path,
    packed: Option<u64>,
    demands: Demands<'_>,
    mut findings: Findings,
) -> Result<(Report, Structure), ArchiveError> {
    let structure = bagit::examine(bag, packed, &mut findings)?;
    let own = structure
        .is_own
        .then(|| OwnBag::read(&structure, &mut findings))
        .flatten();
    let (mut copies, mut received, mut earlier) = (Vec::new(), Vec::new(), Vec::new());
    if structure.is_own {
        let pages = own.as_ref().map(|own| {
            copies = copies::examine(own, demands.trust, &mut findings);
            received = received::examine(own, demands.trust, &mut findings);
            examine_own(own, &mut findings)
        });
        let stones = own.as_ref().map_or(&[][..], |own| &own.inventory.erased);
        history::examine(bag, stones, &mut findings);
        if let Some(own) = &own {
            history::released(own, &mut findings);
        }
        if let (Some(own), Some(pages)) = (&own, &pages) {
            expected::examine(own, pages, &mut findings);
            // Only of a bag that hangs together is it known what it was.
            if !findings.has_fault() {
                earlier = earlier::states(own);
            }
        }
    }
    let mut rebuildable = None;
    if let Some(observer) = demands.rebuild {
        match &own {
            Some(own) => rebuild::examine(own, observer, &mut findings)?,
            None => rebuild::refuse(&structure, &mut findings),
        }
        rebuildable = Some(!findings.against(Aspect::Rebuildable));
    }
    let made_with = own.map(|own| own.made_with);
    let mut report = Report::of(&structure, made_with, rebuildable, findings);
    (report.copies, report.received) = (copies, received);
    report.earlier = earlier;
    Ok((report, structure))
}

/// Examines what a bag of Brugwerk holds; gives the number of pages of its documents.
fn examine_own(own: &OwnBag<'_>, findings: &mut Findings) -> BTreeMap<String, usize> {
    metadata::tools(own, findings);
    metadata::audience(own, findings);
    metadata::listed(own, findings);
    metadata::description(own, findings);
    metadata::events(own, findings);
    documents::examine(own, findings)
}
