//! Erases from a bag: the content goes, the inventory keeps what it was, why it went, when and by whom.
//!
//! Each tombstone holds the hash of the one before. What the inventory said of an erased piece stays. First everything
//! that is written takes its place, then the contents go; what is interrupted in between is finished by the same command.

use std::path::{Path, PathBuf};

use super::add::{refuse_faulty, rewrite};
use super::bag::{Sealed, described_anew, json, read_json};
use super::event::EventLog;
use super::finding::{ArchiveError, BagFinding, Findings};
use super::inventory::Inventory;
use super::path::shown;
use super::tombstone::Tombstone;
use super::verify::{self, Demands, Report, Structure};
use super::{change, layout, limits, seal};
use crate::bytes::{Below, sha256};
use crate::history::{self, EraseOrder, Planned};
use crate::write;

/// What was erased from a bag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedFromBag {
    /// The paths of what was erased.
    pub paths: Vec<String>,
    /// The bag as it is now.
    pub sealed: Sealed,
    /// The signature beside it, which no longer fits.
    pub broken_seal: Option<PathBuf>,
}

/// Erases pieces of a bag in a folder, and contents of the history in it.
///
/// # Errors
/// Where the bag has a fault, holds nothing of what is meant, or its programme itself still holds it; and where something
/// can't be read or written.
pub fn erase(bag: &Path, order: &EraseOrder<'_>) -> Result<ErasedFromBag, ArchiveError> {
    let refused = |error: history::HistoryError| ArchiveError::refused("not-erased", None, format!("{error}."));
    order.judge().map_err(refused)?;
    let _lock = change::lock(bag)?;
    change::finish(bag)?;
    let (mut report, mut structure) = verify::examine(bag, Demands::default(), Findings::default())?;
    let removed = finish(bag, &report, &structure)?;
    if !removed.is_empty() {
        (report, structure) = verify::examine(bag, Demands::default(), Findings::default())?;
    }
    refuse_faulty(&report)?;
    let inventory: Inventory = read_json(bag, layout::INVENTORY)?;
    let log: EventLog = read_json(bag, layout::EVENTS)?;
    let known = |path: &&String| inventory.holds(path) && structure.has(path) && Tombstone::may_go(path);
    let mut pieces: Vec<String> = order.paths.iter().filter(known).cloned().collect();
    let (mut gone, mut changed) = (Vec::new(), Vec::new());
    let paths: Vec<String> = order
        .paths
        .iter()
        .filter(|path| !pieces.contains(path))
        .cloned()
        .collect();
    if !paths.is_empty() || !order.containing.is_empty() {
        let order = EraseOrder {
            paths: &paths,
            ..*order
        };
        let programme = bag.join(layout::PROGRAMME);
        let planned = history::plan(&programme, &order).map_err(refused)?;
        if planned.is_none() && removed.is_empty() {
            return Err(refused(history::nothing(&programme, &order)));
        }
        if let Some(Planned { erasure, log }) = planned {
            let folder = format!("{}/{}", layout::PROGRAMME, history::RELEASES);
            let files = erasure.erased.iter();
            gone.extend(files.map(|file| format!("{folder}/data/{}", file.sha256)));
            changed.push((format!("{folder}/{}", history::LOG), log));
        }
    }
    // The report on a copy names who signed it.
    let copies = inventory.returned();
    let reports: Vec<String> = copies
        .filter(|(copy, _)| pieces.iter().any(|path| path == copy))
        .map(|(_, report)| report)
        .filter(|path| structure.has(path) && !pieces.contains(path))
        .collect();
    pieces.extend(reports);
    gone.extend(pieces);
    let broken_seal = seal::lies_beside(bag);
    if gone.is_empty() {
        return Ok(ErasedFromBag {
            paths: removed,
            sealed: Sealed::of(structure.payload_size(), report.seal.unwrap_or_default()),
            broken_seal,
        });
    }
    let sealed = write_and_remove(bag, order, &gone, (changed, inventory, log), &mut structure)?;
    let paths = removed.into_iter().chain(gone).collect();
    Ok(ErasedFromBag {
        paths,
        sealed,
        broken_seal,
    })
}

/// What an erasure changes: whole files, the inventory and the log of events.
type Changed = (Vec<(String, Vec<u8>)>, Inventory, EventLog);

/// Writes what stays of what goes, and then removes that.
fn write_and_remove(
    bag: &Path,
    order: &EraseOrder<'_>,
    gone: &[String],
    (mut changed, mut inventory, mut log): Changed,
    structure: &mut Structure,
) -> Result<Sealed, ArchiveError> {
    let before = inventory.erased.len();
    for path in gone {
        let bytes = structure.files.get(path).copied().unwrap_or_default();
        let what = (path.as_str(), bytes, structure.sha256(path).unwrap_or_default());
        let stone = Tombstone::new(what, order, &inventory.erased, log.events.len() + 1);
        log.deletion(&stone);
        inventory.erased.push(stone);
        structure.files.remove(path);
        structure.sums.remove(path);
    }
    let description = described_anew(bag, &inventory)?;
    changed.extend([
        (layout::DESCRIPTION.to_owned(), description.into_bytes()),
        (layout::EVENTS.to_owned(), json(&log)?.into_bytes()),
        (layout::INVENTORY.to_owned(), json(&inventory)?.into_bytes()),
    ]);
    let changed: Vec<(&str, Vec<u8>)> = changed
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.clone()))
        .collect();
    let sealed = rewrite(bag, structure, &changed)?;
    let stones: Vec<&Tombstone> = inventory.erased.iter().skip(before).collect();
    remove(bag, &stones)?;
    Ok(sealed)
}

/// Removes contents that are erased and still there, where an erasure was broken off; gives their paths.
///
/// A hostile bag could name anything there: so only where nothing else speaks against the bag, of which the inventory
/// then fits the manifests and hangs together, and only what no manifest lists.
fn finish(bag: &Path, report: &Report, structure: &Structure) -> Result<Vec<String>, ArchiveError> {
    if !report.is_own || report.is_fine() {
        return Ok(Vec::new());
    }
    let inventory: Inventory = read_json(bag, layout::INVENTORY)?;
    let is_left = |stone: &&Tombstone| structure.has(&stone.path) && structure.sha256(&stone.path).is_none();
    let left: Vec<&Tombstone> = inventory.erased.iter().filter(is_left).collect();
    let known = inventory.known();
    let is_sound = Tombstone::is_chain(&inventory.erased) && left.iter().all(|stone| known.fault_of(stone).is_none());
    let names: Vec<String> = left.iter().map(|stone| shown(&stone.path)).collect();
    let is_of_left = |finding: &BagFinding| {
        finding.code == "wrong-oxum" || finding.file.as_ref().is_some_and(|file| names.contains(file))
    };
    if !is_sound
        || !report
            .findings
            .iter()
            .all(|finding| !finding.is_fault || is_of_left(finding))
    {
        return Ok(Vec::new());
    }
    remove(bag, &left)?;
    Ok(left.iter().map(|stone| stone.path.clone()).collect())
}

/// Removes what these say is erased, all of which is first seen to be that.
fn remove(bag: &Path, stones: &[&Tombstone]) -> Result<(), ArchiveError> {
    let below = Below::open(bag).map_err(ArchiveError::io(bag, "read"))?;
    for stone in stones {
        let bytes = below.read(&stone.path, limits::FILE);
        let bytes = bytes.map_err(ArchiveError::io(&bag.join(&stone.path), "read"))?;
        if !Tombstone::may_go(&stone.path) || sha256(bytes) != stone.sha256 {
            let message = "This is not what was erased, so it is not removed.";
            return Err(ArchiveError::refused("not-erased", stone.path.as_str(), message));
        }
    }
    for stone in stones {
        let place = bag.join(&stone.path);
        below.remove(&stone.path).map_err(ArchiveError::io(&place, "removed"))?;
        write::sync_folder(place.parent().unwrap_or(bag));
    }
    Ok(())
}
