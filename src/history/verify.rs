//! Whether the history is what was written.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use crate::write;

use super::entry::{Entry, MOST_FINDINGS, SO_MUCH, chain};
use super::error::HistoryError;
use super::finding::HistoryFinding;
use super::layout::{self, DATA, LOCK, LOG, PENDING};
use super::read;
use super::snapshot::{is_sha256, stored};

/// Checks the history of a programme folder against itself: every line of the log, the chain, every data file, and
/// that nothing else is there. Gives what is wrong, and the versions that could be read, oldest first.
///
/// `head` is the hash that a release printed and that was kept elsewhere: the log must still hold that line. Without
/// it, a history that was rewritten as a whole, with data files that fit, goes unnoticed.
///
/// # Errors
/// Where a file or folder of the history can't be read.
pub fn verify(folder: &Path, head: Option<&str>) -> Result<(Vec<Entry>, Vec<HistoryFinding>), HistoryError> {
    let log = read::log(folder)?;
    let chain = log.as_deref().map(chain).unwrap_or_default();
    let erased = chain.erased();
    let (entries, mut findings) = (&chain.entries, chain.findings.clone());
    let mut wanted: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for entry in entries {
        for file in &entry.issue.data {
            let first = (entry.issue.label.as_str(), file.path.as_str());
            wanted.entry(&file.sha256).or_insert(first);
        }
    }
    for (sha256, (label, path)) in &wanted {
        let about =
            |message| HistoryFinding::data(sha256, format!("the copy of {path} in version “{label}” {message}"));
        if !is_sha256(sha256) {
            let message = format!("version “{label}” names {path} with something that is not a hash");
            findings.push(HistoryFinding::log(message));
            continue;
        }
        if findings.len() > MOST_FINDINGS {
            findings.push(HistoryFinding::log(SO_MUCH));
            break;
        }
        match stored(folder, sha256) {
            Ok(Some(_)) if erased.contains(sha256) => {
                findings.push(HistoryFinding::not_erased(sha256));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound && erased.contains(sha256) => {}
            Ok(Some(_)) => {}
            Ok(None) => findings.push(about("was altered")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => findings.push(about("is missing")),
            Err(error) => return Err(HistoryError::Read(layout::data(folder).join(sha256), error)),
        }
    }
    findings.extend(strangers(folder, &wanted.keys().copied().collect(), log.is_some())?);
    if let Some(head) = head
        && !chain.hashes.iter().any(|hash| hash == head)
    {
        findings.push(HistoryFinding::log(format!(
            "no line has the hash {head}: the log was rewritten or cut short since that hash was noted"
        )));
    }
    drop(wanted);
    Ok((chain.entries, findings))
}

/// Files in the history that no entry names.
fn strangers(folder: &Path, wanted: &BTreeSet<&str>, has_log: bool) -> Result<Vec<HistoryFinding>, HistoryError> {
    let not_ours = "does not belong to the history";
    let mut findings = Vec::new();
    let top = read::names(&layout::releases(folder))?;
    let pending = top.iter().any(|name| name == PENDING);
    for name in &top {
        if name == PENDING || name.starts_with(write::PREFIX) {
            findings.push(HistoryFinding::leftover(name));
        } else if ![LOG, DATA, LOCK].contains(&name.as_str()) {
            findings.push(HistoryFinding::tampering(name, not_ours));
        }
    }
    let mut orphans = false;
    let names = read::names(&layout::data(folder))?;
    for name in names.iter().filter(|name| !wanted.contains(name.as_str())) {
        let is_whole = matches!(stored(folder, name), Ok(Some(_)));
        findings.push(if name.starts_with(write::PREFIX) || (is_whole && pending) {
            HistoryFinding::leftover(&format!("{DATA}/{name}"))
        } else if is_whole {
            orphans = true;
            HistoryFinding::data(name, "belongs to no version in the log")
        } else {
            HistoryFinding::data(name, not_ours)
        });
    }
    if orphans {
        findings.push(HistoryFinding::log(if has_log {
            "lines of the log were removed, or data files were added"
        } else {
            "the log was removed, or data files were added"
        }));
    }
    Ok(findings)
}
