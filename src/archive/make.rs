//! Makes a whole bag from a programme folder, and packs one.

use std::fs;
use std::path::{Path, PathBuf};

use super::bag::{self, Placed, Sealed};
use super::finding::ArchiveError;
use super::pack::{Packed, Packing, identity, pack};
use super::source::copy_programme;
use super::{change, layout, seal, verify};
use crate::check::Checked;
use crate::document::{Options, Plan};
use crate::history::{self, Reissued};
use crate::load::{self, Folder, Reading, View};
use crate::locale::Language;
use crate::model::{Audience, Date};
use crate::pdf::Sealer;
use crate::project::{BagTarget, CheckedProject, Observer, Project, Stage, Staged};
use crate::write::{self, TemporaryFolder};

/// Where a bag goes: a folder, packed files, or several of these.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The folder that becomes the bag.
    pub folder: Option<PathBuf>,
    /// A zip file of it.
    pub zip: Option<PathBuf>,
    /// A tar file of it.
    pub tar: Option<PathBuf>,
}

/// A bag that was made.
#[derive(Debug)]
pub struct Made {
    /// The folder and files that were written.
    pub written: Vec<PathBuf>,
    /// The documents in it, by their paths in the bag.
    pub documents: Vec<String>,
    /// What it holds.
    pub sealed: Sealed,
    /// The agreements in it that say something else than those that were released under the same number and version.
    pub reissued: Vec<Reissued>,
    /// In a bag for an audience, the files that the data names and that went along as they are, to their last byte.
    pub whole: Vec<String>,
}

/// Places that were judged to be free.
struct Judged {
    folder: Option<BagTarget>,
    packed: Vec<(Packing, BagTarget)>,
}

impl Places {
    /// Judges all places before anything is written; `source` is what the bag is made from.
    fn judged(&self, source: &Path) -> Result<Judged, ArchiveError> {
        let judged = |path: &Option<PathBuf>, what| {
            let target = path.as_ref().map(|path| BagTarget::judge(path, Some(source), what));
            target.transpose()
        };
        let folder = judged(&self.folder, "bag")?;
        let zip = judged(&self.zip, "zip file")?.map(|target| (Packing::Zip, target));
        let tar = judged(&self.tar, "tar file")?.map(|target| (Packing::Tar, target));
        let packed: Vec<(Packing, BagTarget)> = zip.into_iter().chain(tar).collect();
        let all: Vec<&BagTarget> = folder.iter().chain(packed.iter().map(|(_, target)| target)).collect();
        BagTarget::refuse_nested(&all)?;
        Ok(Judged { folder, packed })
    }
}

/// Makes a bag of a programme folder beside its place, verifies it, and lets it take the place whole; with a signer, the
/// signature over the tag manifest lies beside each place.
///
/// A bag for an audience holds its view of the data and the documents that follow from that, and no masters.
///
/// # Errors
/// Where a place is not free, the folder can't be archived, the programme or a document is at fault, or the system
/// refuses. Nothing is written then.
pub fn make(
    folder: &Path,
    places: &Places,
    reading: Reading,
    signer: Option<&Sealer>,
    observer: &dyn Observer,
) -> Result<Made, ArchiveError> {
    let judged = places.judged(folder)?;
    if signer.is_some() {
        seal::refuse_taken([&places.folder, &places.zip, &places.tar].into_iter().flatten())?;
    }
    let first = judged
        .folder
        .as_ref()
        .or(judged.packed.first().map(|(_, target)| target));
    let first = first.ok_or(ArchiveError::NoPlace)?;
    observer.stage(Stage::Copying);
    let temporary = TemporaryFolder::new_in(&first.existing).map_err(ArchiveError::io(&first.existing, "written"))?;
    let bag = temporary.path().join("bag");
    let (checked, whole) = archived(folder, temporary.path(), reading, observer)?;
    let programme = checked.accept()?;
    let language = reading.language.unwrap_or_else(|| programme.programme.language.into());
    let documents = set_documents(&checked, programme, language, &bag, observer)?;
    // Where the history itself is at fault, the bag is refused below. A view has no history to compare with.
    let reissued = if reading.audience == Audience::Internal {
        history::reissued(&bag.join(layout::PROGRAMME), programme).unwrap_or_default()
    } else {
        Vec::new()
    };
    observer.stage(Stage::Sealing);
    let completed = bag::complete(&bag, programme, language, &documents)?;
    observer.stage(Stage::Verifying);
    refuse_faulty(&bag)?;
    let name = programme.programme.id.to_string();
    let signature = signer.map(|signer| seal::sign(&bag, signer)).transpose()?;
    let packed = prepared(&bag, &name, *programme.programme.document.date, judged.packed)?;
    let mut written = Vec::new();
    if let Some(target) = judged.folder {
        take_place(&bag, &target.path)?;
        written.push(target.path);
    }
    written.extend(commit(packed)?);
    if let Some(signature) = signature {
        written.extend(seal::write_beside(&signature, &written)?);
    }
    Ok(Made {
        written,
        documents: documents.iter().map(|placed| placed.document.place()).collect(),
        sealed: completed,
        reissued,
        whole,
    })
}

/// Lays the data of a bag in its place, and reads it from there; gives also which files of a view are as they were.
fn archived(
    folder: &Path,
    temporary: &Path,
    reading: Reading,
    observer: &dyn Observer,
) -> Result<(CheckedProject, Vec<String>), ArchiveError> {
    let target = temporary.join("bag").join(layout::PROGRAMME);
    let is_view = reading.audience != Audience::Internal;
    // What is archived is what is read: the copy, so that a change in between can't make the two differ.
    let copy = if is_view { &temporary.join("whole") } else { &target };
    copy_programme(folder, copy)?;
    observer.stage(Stage::Reading);
    let checked = Project::open_folder(copy, reading)?.check();
    checked.accept()?;
    observer.accepted(checked.diagnostics(), checked.sources());
    if !is_view {
        return Ok((checked, Vec::new()));
    }
    let view = load::view(Folder::Disk(copy.clone()), reading);
    let View { files, whole } = view.map_err(|error| ArchiveError::Io(format!("The data can't be read: {error}.")))?;
    write::write_all(
        &target,
        files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())),
    )?;
    let checked = Project::open_folder(&target, reading)?.check();
    Ok((checked, whole.into_iter().collect()))
}

/// Packs a bag in a folder that has no fault; gives the files that were written.
///
/// # Errors
/// Where a place is not free, the bag has a fault or is another tool's, or the system refuses.
pub fn repack(bag: &Path, places: &Places) -> Result<Vec<PathBuf>, ArchiveError> {
    if !bag.is_dir() {
        return Err(ArchiveError::NoFolder(bag.to_owned()));
    }
    let judged = places.judged(bag)?;
    if judged.packed.is_empty() {
        return Err(ArchiveError::NoPlace);
    }
    // Nothing is added to it meanwhile.
    let _lock = change::lock_for_reading(bag)?;
    let report = verify::verify(bag, None)?;
    if !report.is_fine() {
        return Err(ArchiveError::Refused(report.findings));
    }
    if !report.is_own {
        return Err(ArchiveError::OtherTool(bag.to_owned()));
    }
    let (name, date) = identity(bag)?;
    commit(prepared(bag, &name, date, judged.packed)?)
}

/// A bag that was made is one that verifying accepts, or it never takes its place.
fn refuse_faulty(bag: &Path) -> Result<(), ArchiveError> {
    let report = verify::verify(bag, None)?;
    if report.is_fine() && report.is_own {
        return Ok(());
    }
    let faults = report.findings.into_iter().filter(|finding| finding.is_fault);
    Err(ArchiveError::Refused(faults.collect()))
}

/// Packs a bag into files beside their places.
fn prepared(
    bag: &Path,
    name: &str,
    date: Date,
    places: Vec<(Packing, BagTarget)>,
) -> Result<Vec<(Packed, BagTarget)>, ArchiveError> {
    let packed = places.into_iter().map(|(packing, target)| {
        let packed = pack(bag, packing, name, date, &target.existing)?;
        Ok((packed, target))
    });
    packed.collect()
}

/// Lets packed bags take their places.
fn commit(packed: Vec<(Packed, BagTarget)>) -> Result<Vec<PathBuf>, ArchiveError> {
    let mut written = Vec::new();
    for (file, target) in packed {
        file.commit(&target.path)?;
        written.push(target.path);
    }
    Ok(written)
}

/// Sets every document into the bag, and every agreement a second time as a master.
fn set_documents(
    checked: &CheckedProject,
    programme: &Checked,
    language: Language,
    bag: &Path,
    observer: &dyn Observer,
) -> Result<Vec<Placed>, ArchiveError> {
    let wanted = bag::wanted(programme, language);
    let mut placed = Vec::new();
    for group in wanted.chunk_by(|a, b| a.role == b.role && a.is_final() == b.is_final()) {
        let Some(first) = group.first() else { continue };
        let options = Options {
            language: Some(language),
            is_final: first.is_final(),
            ..Options::default()
        };
        let plans: Vec<Plan> = group.iter().map(|document| document.plan.clone()).collect();
        let mut staged = Staged::below(bag.join(first.role.folder()));
        let finished = checked.set(&plans, options, &mut staged, observer)?;
        staged.commit()?;
        placed.extend(group.iter().zip(finished).map(|(document, finished)| Placed {
            document: document.clone(),
            pages: finished.pages,
        }));
    }
    Ok(placed)
}

/// Moves the finished bag to its place.
fn take_place(bag: &Path, target: &Path) -> Result<(), ArchiveError> {
    let cannot = ArchiveError::io(target, "written");
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).map_err(&cannot)?;
    }
    if target.is_dir() {
        // Empty, as was judged; where it no longer is, this fails and nothing is lost.
        fs::remove_dir(target).map_err(&cannot)?;
    }
    fs::rename(bag, target).map_err(&cannot)
}
