//! Erasing what versions hold: the content goes, a line of the log says what it was, why, when and by whom.
//!
//! The line is part of the chain, so that nobody can take it out again without a trace; the hashes of what was erased stay
//! in the lines of their versions. First the line is written, then the content goes: what is interrupted in between is
//! finished by the next erasure or release.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::bytes::sha256;
use crate::model::Date;
use crate::write::{self, WriteError};

use super::entry::{Chain, chain, sealed};
use super::erased::{ErasedFile, Erasure};
use super::error::HistoryError;
use super::finding::Weight;
use super::layout::{self, LOG};
use super::lock::lock;
use super::read;
use super::snapshot::{is_sha256, stored};
use super::verify::verify;

/// What is to be erased, and why.
#[derive(Debug, Clone, Copy)]
pub struct EraseOrder<'a> {
    /// Data files by their path, in every version.
    pub paths: &'a [String],
    /// Data files that hold one of these texts, in every version.
    pub containing: &'a [String],
    /// Why.
    pub reason: &'a str,
    /// The day.
    pub date: Date,
    /// Who decided it.
    pub by: &'a [String],
}

/// An erasure that is decided by writing the log.
#[derive(Debug)]
pub struct Planned {
    /// Its line.
    pub erasure: Erasure,
    /// The log with that line.
    pub log: Vec<u8>,
}

impl EraseOrder<'_> {
    /// Refuses an order without a reason or a name.
    ///
    /// # Errors
    /// Says which of them is missing.
    pub fn judge(&self) -> Result<(), HistoryError> {
        let is_odd = |text: &str| text.trim().is_empty() || text.contains(char::is_control);
        if is_odd(self.reason) || self.by.is_empty() || self.by.iter().any(|name| is_odd(name)) {
            return Err(HistoryError::Refused(
                "an erasure needs a reason and the name of who decided it, on one line each".to_owned(),
            ));
        }
        if self.containing.iter().any(|text| self.reason.contains(text)) {
            return Err(HistoryError::Refused(
                "the reason holds the very text that is to be erased, and the log would keep it; word it otherwise"
                    .to_owned(),
            ));
        }
        if self.containing.iter().any(|text| text.trim().chars().count() < 3) {
            return Err(HistoryError::Refused(
                "a text of fewer than three characters stands in almost any file; name a longer one".to_owned(),
            ));
        }
        Ok(())
    }
}

/// Erases from the history of a programme folder.
///
/// # Errors
/// Where the history was tampered with, the folder itself still holds what is to be erased, nothing in the history is
/// meant, or the system refuses.
pub fn erase(folder: &Path, order: &EraseOrder<'_>) -> Result<Erasure, HistoryError> {
    order.judge()?;
    if read::log(folder)?.is_none() {
        return Err(HistoryError::Refused(
            "nothing was released in this folder, so there is no history to erase from".to_owned(),
        ));
    }
    let _lock = lock(folder)?;
    refuse_altered(folder)?;
    let removed = finish(folder)?;
    if let Some(planned) = plan(folder, order)? {
        write::write_all(&layout::releases(folder), [(LOG, planned.log.as_slice())])?;
        finish(folder)?;
        return Ok(planned.erasure);
    }
    // An erasure that was broken off is done now; it is told as it was decided.
    let mut erasures = erasures(folder)?;
    erasures.reverse();
    let is_removed = |file: &ErasedFile| removed.contains(&file.sha256);
    let finished = erasures
        .into_iter()
        .find(|erasure| erasure.erased.iter().any(is_removed));
    finished.ok_or_else(|| nothing(folder, order))
}

/// What is said where nothing in the history is meant.
#[must_use]
pub fn nothing(folder: &Path, order: &EraseOrder<'_>) -> HistoryError {
    let lines = lines_with(folder, order.containing).unwrap_or_default();
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    HistoryError::Refused(if lines.is_empty() {
        "the history holds nothing of that kind, other than what is in the folder itself as well".to_owned()
    } else {
        format!(
            "no data file of the history holds it, but the log itself does, in line {}: who approved, a label, a path or a reason. No line of the log can change without breaking the chain",
            lines.join(", ")
        )
    })
}

/// The numbers of the lines of the log that hold one of these texts.
///
/// # Errors
/// Where the log can't be read.
pub fn lines_with(folder: &Path, texts: &[String]) -> Result<Vec<usize>, HistoryError> {
    let log = read::log(folder)?.unwrap_or_default();
    let log = String::from_utf8_lossy(&log);
    let texts = texts.iter().map(|text| serde_json::to_string(text).unwrap_or_default());
    let texts: Vec<String> = texts.map(|text| text.trim_matches('"').to_owned()).collect();
    let holds = |line: &str| texts.iter().any(|text| line.contains(text));
    let lines = (1..).zip(log.lines()).filter(|(_, line)| holds(line));
    Ok(lines.map(|(number, _)| number).collect())
}

/// Nothing is removed from a history that somebody altered.
fn refuse_altered(folder: &Path) -> Result<(), HistoryError> {
    let (_, mut tampering) = verify(folder, None)?;
    tampering.retain(|finding| finding.weight == Weight::Tampering);
    if tampering.is_empty() {
        Ok(())
    } else {
        Err(HistoryError::Altered(tampering))
    }
}

/// What would be erased; none where nothing in the history is meant. Nothing is written.
///
/// # Errors
/// As [`erase`].
pub fn plan(folder: &Path, order: &EraseOrder<'_>) -> Result<Option<Planned>, HistoryError> {
    order.judge()?;
    refuse_altered(folder)?;
    let mut log = read::log(folder)?.unwrap_or_default();
    let chain = chain(&log);
    let erased = meant(folder, &chain, order)?;
    if erased.is_empty() {
        return Ok(None);
    }
    let erasure = Erasure {
        number: chain.hashes.len() + 1,
        erased,
        reason: order.reason.trim().to_owned(),
        date: order.date.to_string(),
        erased_by: order.by.iter().map(|name| name.trim().to_owned()).collect(),
        brugwerk: env!("CARGO_PKG_VERSION").to_owned(),
        previous: chain.hashes.last().cloned(),
    };
    let (line, _) = sealed(&erasure).map_err(|error| WriteError::at(&layout::log(folder))(error.into()))?;
    log.extend_from_slice(line.as_bytes());
    log.push(b'\n');
    Ok(Some(Planned { erasure, log }))
}

/// The contents that an order means; each must be gone from the folder itself.
fn meant(folder: &Path, chain: &Chain, order: &EraseOrder<'_>) -> Result<Vec<ErasedFile>, HistoryError> {
    let mut contents: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for file in chain.entries.iter().flat_map(|entry| &entry.issue.data) {
        contents.entry(&file.sha256).or_default().insert(&file.path);
    }
    let gone = chain.erased();
    let mut found = Vec::new();
    for (hash, paths) in contents.into_iter().filter(|(hash, _)| !gone.contains(hash)) {
        let bytes = stored(folder, hash).map_err(|error| HistoryError::Read(layout::data(folder).join(hash), error))?;
        let bytes = bytes.unwrap_or_default();
        let holds = |text: &String| bytes.windows(text.len()).any(|part| part == text.as_bytes());
        let is_named = order.paths.iter().any(|path| paths.contains(path.as_str()));
        if !is_named && !order.containing.iter().any(holds) {
            continue;
        }
        let is_current = |path: &&&str| read::programme_file(folder, path).is_ok_and(|bytes| sha256(bytes) == hash);
        let current = paths.iter().find(is_current);
        if let Some(path) = current.filter(|_| order.containing.iter().any(holds)) {
            return Err(HistoryError::Refused(format!(
                "{path} in the folder itself still holds what is to be erased; take it out there first"
            )));
        }
        // What is named by its path may stay as it is now: only its earlier contents go.
        if current.is_none() {
            found.push(ErasedFile {
                sha256: hash.to_owned(),
                paths: paths.iter().map(|path| (*path).to_owned()).collect(),
            });
        }
    }
    Ok(found)
}

/// Removes contents that are erased and still there; gives their hashes. The history was found to be unaltered.
pub(super) fn finish(folder: &Path) -> Result<Vec<String>, HistoryError> {
    let mut removed = Vec::new();
    let chain = chain(&read::log(folder)?.unwrap_or_default());
    for hash in chain.erased() {
        let path = layout::data(folder).join(hash);
        if is_sha256(hash) && fs::symlink_metadata(&path).is_ok() {
            fs::remove_file(&path).map_err(WriteError::at(&path))?;
            removed.push(hash.to_owned());
        }
    }
    Ok(removed)
}

/// What was erased from the history of a programme folder, oldest first.
///
/// # Errors
/// Where the log can't be read.
pub fn erasures(folder: &Path) -> Result<Vec<Erasure>, HistoryError> {
    Ok(chain(&read::log(folder)?.unwrap_or_default()).erasures)
}
