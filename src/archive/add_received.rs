//! Adds a copy to a bag that does not derive from its master: it is kept and marked, and counts as no signed copy.

use std::path::Path;

use super::add::{Opened, original, returned};
use super::bag::Sealed;
use super::finding::ArchiveError;
use super::layout;
use super::received::{Received, ReceivedState};
use super::received_report::report;
use crate::bytes::sha256;
use crate::model::Date;
use crate::pdf::{Anchors, CheckedCopy, OwnSignature, ReceivedCopy};

/// What a copy that was added is.
#[derive(Debug)]
pub struct Receipt {
    /// The copy, as the inventory lists it.
    pub copy: Received,
    /// Why it does not derive from the master: each is the end of a sentence that begins with "it".
    pub not_derived: Vec<String>,
    /// What was found in it.
    pub found: ReceivedCopy,
    /// What is known of each of its signatures.
    pub signatures: Vec<OwnSignature>,
    /// The bag as it is now.
    pub sealed: Sealed,
}

/// Adds a copy of the agreement with this id that does not derive from its master to a bag in a folder, on this day.
///
/// What holds for [`add_signed_copy`](super::add_signed_copy) holds here too. The report beside the copy says what its pages
/// say beside those of the master, and what is known of the signatures over its own bytes.
///
/// # Errors
/// Where the bag has a fault or no final master of this agreement, the copy is no PDF, is that master, or is a signed copy of
/// it; and where something can't be read or written.
pub fn add_received_copy(
    bag: &Path,
    agreement: &str,
    file: &Path,
    date: Date,
    trusted: &Anchors,
) -> Result<Receipt, ArchiveError> {
    let bytes = returned(bag, file)?;
    let mut opened = Opened::of(bag)?;
    let sum = sha256(&bytes);
    let known = opened.inventory.received.iter().find(|copy| copy.sha256 == sum);
    let finished = known.filter(|copy| opened.was_unfinished && copy.agreement == agreement);
    let finished = finished.cloned();
    let master = match &finished {
        Some(copy) => opened
            .inventory
            .documents
            .iter()
            .find(|piece| piece.path == copy.master),
        None => Some(opened.master(agreement, &sum, date)?),
    };
    let master =
        master.ok_or_else(|| ArchiveError::refused("no-master", None, "The bag has no master of this copy."))?;
    let refused = |code, message: &str| Err(ArchiveError::refused(code, master.path.as_str(), message));
    if master.sha256 == sum {
        return refused(
            "already-there",
            "This is the unsigned master, which is in the bag already.",
        );
    }
    if !bytes.starts_with(b"%PDF-") {
        return refused("no-pdf", "The copy is no PDF. Ask for it as a PDF, or scan it as one.");
    }
    let before = original(bag, master)?;
    let Err(not_derived) = CheckedCopy::of(&before, &bytes) else {
        return refused(
            "signed-copy",
            "The file is a signed copy of this master. Leave out --received, so that it counts as one.",
        );
    };
    let found = ReceivedCopy::of(&before, &bytes);
    let signatures = found.validate(trusted);
    if let Some(copy) = finished {
        return Ok(Receipt {
            copy,
            not_derived,
            found,
            signatures,
            sealed: opened.sealed(),
        });
    }
    let copy = Received {
        path: opened.free_path(layout::RECEIVED, agreement, date),
        agreement: agreement.to_owned(),
        master: master.path.clone(),
        added: date.to_string(),
        event: opened.log.events.len() + 1,
        state: ReceivedState::Received,
        bytes: bytes.len() as u64,
        sha256: sum,
    };
    let told = report(&copy, &not_derived, &found, trusted)?.into_bytes();
    let told_path = layout::report(&copy.path);
    opened.inventory.received.push(copy.clone());
    opened.log.receipt(&copy);
    let sealed = opened.write(bag, vec![(&copy.path, bytes), (&told_path, told)])?;
    Ok(Receipt {
        copy,
        not_derived,
        found,
        signatures,
        sealed,
    })
}
