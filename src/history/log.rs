//! Reading the log and the versions in it.

use std::collections::BTreeMap;
use std::path::Path;

use super::entry::{Entry, chain};
use super::error::HistoryError;
use super::{read, snapshot};

/// The issued versions of a programme folder, oldest first; none where nothing was released yet.
///
/// # Errors
/// Where the log can't be read, or is not a chain of entries.
pub fn entries(folder: &Path) -> Result<Vec<Entry>, HistoryError> {
    let Some(text) = read::log(folder)? else {
        return Ok(Vec::new());
    };
    let chain = chain(&text);
    if chain.findings.is_empty() {
        Ok(chain.entries)
    } else {
        Err(HistoryError::Altered(chain.findings))
    }
}

/// The version with this label.
///
/// # Errors
/// Where the log can't be read, is not a chain of entries, or has no such label.
pub fn entry(folder: &Path, label: &str) -> Result<Entry, HistoryError> {
    let entries = entries(folder)?;
    let known: Vec<String> = entries.iter().map(|entry| entry.issue.label.clone()).collect();
    entries
        .into_iter()
        .find(|entry| entry.issue.label == label)
        .ok_or_else(|| HistoryError::UnknownLabel(label.to_owned(), known))
}

/// The data files of a version, by path, each checked against its hash.
///
/// # Errors
/// Where the log or a data file can't be read or was altered, or there is no such label.
pub fn files(folder: &Path, label: &str) -> Result<BTreeMap<String, Vec<u8>>, HistoryError> {
    snapshot::files(folder, &entry(folder, label)?)
}
