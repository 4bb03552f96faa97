//! Erases from a bag: the content goes, the inventory keeps what it was, why it went, when and by whom.
//!
//! Each tombstone holds the hash of the one before. What the inventory said of an erased piece stays. First everything
//! that is written takes its place, then the contents go; what is interrupted in between is finished by the same command.

use std::fs;
use std::path::Path;

use super::add::{refuse_faulty, rewrite};
use super::bag::{Sealed, described, json, read_json};
use super::event::EventLog;
use super::finding::{ArchiveError, Findings};
use super::inventory::Inventory;
use super::tombstone::Tombstone;
use super::verify;
use super::{change, layout, path, source};
use crate::history::{self, EraseOrder, Planned};
use crate::locale::Language;
use crate::write;

/// What was erased from a bag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedFromBag {
    /// The paths of what was erased.
    pub paths: Vec<String>,
    /// The bag as it is now.
    pub sealed: Sealed,
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
    finish(bag)?;
    let (report, mut structure) = verify::examine(bag, None, Findings::default())?;
    refuse_faulty(&report)?;
    let mut inventory: Inventory = read_json(bag, layout::INVENTORY)?;
    let mut log: EventLog = read_json(bag, layout::EVENTS)?;
    let known = |path: &&String| inventory.holds(path) && structure.has(path);
    let pieces: Vec<String> = order.paths.iter().filter(known).cloned().collect();
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
        let Planned { erasure, log } = history::plan(&bag.join(layout::PROGRAMME), &order).map_err(refused)?;
        let folder = format!("{}/{}", layout::PROGRAMME, history::RELEASES);
        gone.extend(
            erasure
                .erased
                .iter()
                .map(|file| format!("{folder}/data/{}", file.sha256)),
        );
        changed.push((format!("{folder}/{}", history::LOG), log));
    }
    gone.extend(pieces);
    for path in &gone {
        let bytes = structure.files.get(path).copied().unwrap_or_default();
        let what = (path.as_str(), bytes, structure.sha256(path).unwrap_or_default());
        let stone = Tombstone::new(what, order, &inventory.erased, log.events.len() + 1);
        log.deletion(&stone);
        inventory.erased.push(stone);
        structure.files.remove(path);
        structure.sums.remove(path);
    }
    let language = Language::from_code(&inventory.language).unwrap_or(Language::Nl);
    let programme = source::read_programme(bag, Some(language))
        .ok()
        .and_then(|outcome| outcome.programme);
    let unreadable = || ArchiveError::refused("bad-programme", None, "The programme in the bag can't be read.");
    let description = described(&programme.ok_or_else(unreadable)?, &inventory, language)?;
    changed.extend([
        (layout::DESCRIPTION.to_owned(), description.into_bytes()),
        (layout::EVENTS.to_owned(), json(&log)?.into_bytes()),
        (layout::INVENTORY.to_owned(), json(&inventory)?.into_bytes()),
    ]);
    let changed: Vec<(&str, Vec<u8>)> = changed
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.clone()))
        .collect();
    let sealed = rewrite(bag, &mut structure, &changed)?;
    finish(bag)?;
    Ok(ErasedFromBag { paths: gone, sealed })
}

/// Removes contents that are erased and still there.
fn finish(bag: &Path) -> Result<(), ArchiveError> {
    let Ok(inventory) = read_json::<Inventory>(bag, layout::INVENTORY) else {
        return Ok(());
    };
    for stone in &inventory.erased {
        let place = bag.join(&stone.path);
        let is_there = fs::symlink_metadata(&place).is_ok_and(|data| data.is_file());
        if path::fault(&stone.path).is_none() && is_there {
            fs::remove_file(&place).map_err(ArchiveError::io(&place, "removed"))?;
            write::sync_folder(place.parent().unwrap_or(bag));
        }
    }
    Ok(())
}
