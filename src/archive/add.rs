//! Adds a signed copy of an agreement to a bag; and what every addition of a copy has in common.

use std::fs::File;
use std::path::Path;

use super::bag::{Sealed, described_anew, json, read_json, tag_files};
use super::digest;
use super::event::EventLog;
use super::finding::{ArchiveError, Aspect, Findings};
use super::inventory::{Inventory, Piece, Role, State};
use super::signed::{SignedCopy, Signing, remarks};
use super::verify::{self, Demands, Report, Structure};
use super::{change, layout, limits, manifest, validation};
use crate::bytes::{self, Below, sha256};
use crate::model::Date;
use crate::pdf::{self, Anchors, CheckedCopy, Validation};

/// What a signed copy that was added is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addition {
    /// The copy, as the inventory lists it.
    pub copy: SignedCopy,
    /// The bag as it is now.
    pub sealed: Sealed,
    /// What is not signed or was not checked: plain sentences.
    pub remarks: Vec<String>,
    /// What is known of each signature.
    pub validation: Vec<Validation>,
}

/// A bag that a copy is added to, as it was found.
pub(super) struct Opened {
    pub report: Report,
    pub structure: Structure,
    pub inventory: Inventory,
    pub log: EventLog,
    /// Whether an addition that was cut off was finished first.
    pub was_unfinished: bool,
    _lock: File,
}

impl Opened {
    /// Opens a bag in a folder, in which nothing is wrong.
    pub fn of(bag: &Path) -> Result<Self, ArchiveError> {
        let lock = change::lock(bag)?;
        let was_unfinished = change::finish(bag)?;
        let (report, structure) = verify::examine(bag, Demands::default(), Findings::default())?;
        refuse_faulty(&report)?;
        Ok(Self {
            report,
            structure,
            inventory: read_json(bag, layout::INVENTORY)?,
            log: read_json(bag, layout::EVENTS)?,
            was_unfinished,
            _lock: lock,
        })
    }

    /// The bag as it is.
    pub fn sealed(&self) -> Sealed {
        Sealed::of(
            self.structure.payload_size(),
            self.report.seal.clone().unwrap_or_default(),
        )
    }

    /// The master of this agreement, which a copy with this SHA-256 that came in on this day may be added to.
    pub fn master(&self, agreement: &str, sum: &str, date: Date) -> Result<&Piece, ArchiveError> {
        let inventory = &self.inventory;
        let masters = inventory.documents.iter().filter(|piece| piece.role == Role::Master);
        let Some(master) = masters.clone().find(|piece| piece.id == agreement) else {
            let known: Vec<&str> = masters.map(|piece| piece.id.as_str()).collect();
            let known: &str = if known.is_empty() { "none" } else { &known.join(", ") };
            let message = format!("The bag has no agreement “{agreement}”. Its agreements: {known}.");
            return Err(ArchiveError::refused("no-master", None, message));
        };
        if master.state == State::Draft {
            let message = format!(
                "The master of this agreement is a draft: {} points are open. Close them in the data and archive the programme again.",
                master.open_points
            );
            return Err(ArchiveError::refused("draft-master", master.path.as_str(), message));
        }
        if date.to_string() < inventory.date {
            let message = format!(
                "The day {date} lies before the date of the data, {}. Name the day on which the copy came in.",
                inventory.date
            );
            return Err(ArchiveError::refused("too-early", None, message));
        }
        let signed = inventory.signed.iter().map(|copy| (&copy.path, &copy.sha256));
        let received = inventory.received.iter().map(|copy| (&copy.path, &copy.sha256));
        if let Some((path, _)) = signed.chain(received).find(|(_, sha256)| *sha256 == sum) {
            let message = "This very copy is in the bag already.";
            return Err(ArchiveError::refused("already-there", path.as_str(), message));
        }
        Ok(master)
    }

    /// A name of its own for a copy: the one that a partner gave the file may name a person.
    pub fn free_path(&self, folder: &str, agreement: &str, date: Date) -> String {
        (1..=limits::FILES)
            .map(|n| format!("{folder}/{agreement}/{date}-{n}.pdf"))
            .find(|path| !self.structure.files.contains_key(path) && !self.inventory.holds(path))
            .unwrap_or_default()
    }

    /// Writes these files, the inventory and the log, and everything that follows from them.
    pub fn write(mut self, bag: &Path, files: Vec<(&str, Vec<u8>)>) -> Result<Sealed, ArchiveError> {
        let inventory = &self.inventory;
        let description = described_anew(bag, inventory)?;
        let metadata = [
            (layout::DESCRIPTION, description.into_bytes()),
            (layout::EVENTS, json(&self.log)?.into_bytes()),
            (layout::INVENTORY, json(inventory)?.into_bytes()),
        ];
        let changed: Vec<(&str, Vec<u8>)> = files.into_iter().chain(metadata).collect();
        rewrite(bag, &mut self.structure, &changed)
    }
}

/// The bytes of a copy that is to be added to a bag.
pub(super) fn returned(bag: &Path, file: &Path) -> Result<Vec<u8>, ArchiveError> {
    if bag.is_file() {
        let message =
            "A copy is added to a bag in a folder. Unpack this one first; `brugwerk archive pack` packs it again.";
        return Err(ArchiveError::refused("packed-bag", None, message));
    }
    bytes::read(file, pdf::MOST_BYTES).map_err(ArchiveError::io(file, "read"))
}

/// The bytes of a master.
pub(super) fn original(bag: &Path, master: &Piece) -> Result<Vec<u8>, ArchiveError> {
    let original = Below::open(bag).and_then(|bag| bag.read(&master.path, pdf::MOST_BYTES));
    original.map_err(|error| {
        let message = format!("The master can't be read ({error}).");
        ArchiveError::refused("bad-pdf", master.path.as_str(), message)
    })
}

/// Adds a signed copy of the agreement with this id to a bag in a folder, on this day.
///
/// The bag is verified first. An interruption leaves the bag as it was, or one that [`verify`](fn@super::verify) calls
/// unfinished; the next addition finishes that one before it does anything else. Where the copy is there then, it is
/// given back as added. A report on its signatures lies beside the copy: by the certificates that are trusted, or, without
/// any, that they are intact and nothing more.
///
/// # Errors
/// Where the bag has a fault, has no final master of this agreement, or the copy is not that master with signatures
/// appended; and where something can't be read or written.
pub fn add_signed_copy(
    bag: &Path,
    agreement: &str,
    file: &Path,
    date: Date,
    trusted: &Anchors,
) -> Result<Addition, ArchiveError> {
    let bytes = returned(bag, file)?;
    let mut opened = Opened::of(bag)?;
    let sum = sha256(&bytes);
    let known = opened.inventory.signed.iter().find(|copy| copy.sha256 == sum);
    if let Some(copy) = known.filter(|copy| opened.was_unfinished && copy.agreement == agreement) {
        let report = &opened.report;
        let found = report.copies.iter().find(|found| found.path == copy.path);
        return Ok(Addition {
            copy: copy.clone(),
            validation: found.map(|found| found.validation.clone()).unwrap_or_default(),
            sealed: opened.sealed(),
            remarks: report.remarks_on(&copy.path),
        });
    }
    let master = opened.master(agreement, &sum, date)?;
    let checked = checked(&original(bag, master)?, &bytes, master)?;
    let copy = SignedCopy {
        path: opened.free_path(layout::SIGNED, agreement, date),
        agreement: agreement.to_owned(),
        master: master.path.clone(),
        added: date.to_string(),
        signing: Signing::of(checked.signatures()),
        bytes: bytes.len() as u64,
        sha256: sum,
    };
    let validation = checked.validate(trusted);
    let judged = validation::report(&copy, &validation, trusted)?.into_bytes();
    let judged_path = layout::validation(&copy.path);
    opened.inventory.signed.push(copy.clone());
    opened.log.accession(&copy);
    let sealed = opened.write(bag, vec![(&copy.path, bytes), (&judged_path, judged)])?;
    Ok(Addition {
        copy,
        sealed,
        remarks: remarks(checked.signatures()),
        validation,
    })
}

/// A copy that is its master and signatures, and nothing else.
fn checked(original: &[u8], bytes: &[u8], master: &Piece) -> Result<CheckedCopy, ArchiveError> {
    CheckedCopy::of(original, bytes).map_err(|faults| {
        let mut findings = Findings::default();
        for fault in faults {
            let message = format!(
                "The file is not a signed copy of this master: {fault}. A copy that a service or another program wrote anew is kept with --received, and never counts as signed."
            );
            findings.fault(Aspect::Conformant, "signed-copy", master.path.as_str(), message);
        }
        ArchiveError::Refused(findings.into_sorted())
    })
}

/// Nothing is added to a bag that is at fault: the new manifests would cover the fault up.
pub(super) fn refuse_faulty(report: &Report) -> Result<(), ArchiveError> {
    if !report.is_own {
        let message = "This is not a bag of Brugwerk, so it has no masters that a copy could extend.";
        return Err(ArchiveError::refused("not-a-bag", None, message));
    }
    if report.is_fine() {
        return Ok(());
    }
    let faults = report.findings.iter().filter(|finding| finding.is_fault);
    Err(ArchiveError::Refused(faults.cloned().collect()))
}

/// Writes changed payload files and everything that follows from them.
pub(super) fn rewrite(
    bag: &Path,
    structure: &mut Structure,
    changed: &[(&str, Vec<u8>)],
) -> Result<Sealed, ArchiveError> {
    for (path, bytes) in changed {
        structure.files.insert((*path).to_owned(), bytes.len() as u64);
        structure.sums.insert((*path).to_owned(), digest::of_bytes(bytes));
    }
    let size = structure.payload_size();
    let tags = structure.tags.iter().map(|(label, value)| match label.as_str() {
        "Payload-Oxum" => (label.as_str(), size.to_string()),
        _ => (label.as_str(), value.clone()),
    });
    let (tag_files, seal) = tag_files(&structure.payload_sums(), &manifest::write_tags(tags));

    let changed = changed.iter().map(|(path, bytes)| (*path, bytes.as_slice()));
    let tag_files = tag_files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
    // The declaration and the profile stay what they are, and the first of them holds the lock.
    let kept = [layout::DECLARATION, layout::PROFILE];
    let tag_files = tag_files.filter(|(path, _)| !kept.contains(path));
    change::replace(bag, changed.chain(tag_files))?;
    Ok(Sealed::of(size, seal))
}
