//! The data files of a version, read again.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use crate::bytes::sha256;

use super::entry::{Entry, IssuedFile, chain};
use super::error::HistoryError;
use super::finding::HistoryFinding;
use super::layout;
use super::read;

/// Whether a text is a SHA-256 in hexadecimal digits, and so can be the name of a file.
#[must_use]
pub fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// The data file with this hash as it is stored; none where it is another.
pub(super) fn stored(folder: &Path, hash: &str) -> io::Result<Option<Vec<u8>>> {
    if !is_sha256(hash) {
        return Ok(None);
    }
    let bytes = read::data(folder, hash)?;
    Ok((sha256(&bytes) == hash).then_some(bytes))
}

/// The data files of an entry, by path, each checked against its hash.
pub(super) fn files(folder: &Path, entry: &Entry) -> Result<BTreeMap<String, Vec<u8>>, HistoryError> {
    let label = &entry.issue.label;
    let chain = chain(&read::log(folder)?.unwrap_or_default());
    for file in &entry.issue.data {
        let erasure = chain.erasure_of(&file.sha256);
        if let Some(erasure) = erasure.filter(|_| chain.erased().contains(file.sha256.as_str())) {
            return Err(HistoryError::Refused(format!(
                "{} of version “{label}” was erased on {}: {}",
                file.path, erasure.date, erasure.reason
            )));
        }
    }
    let read = |file: &IssuedFile| match stored(folder, &file.sha256) {
        Ok(Some(bytes)) => Ok((file.path.clone(), bytes)),
        Ok(None) => {
            let message = format!("the copy of {} in version “{label}” was altered", file.path);
            Err(HistoryError::Altered(vec![HistoryFinding::data(&file.sha256, message)]))
        }
        Err(error) => Err(HistoryError::Read(layout::data(folder).join(&file.sha256), error)),
    };
    entry.issue.data.iter().map(read).collect()
}
