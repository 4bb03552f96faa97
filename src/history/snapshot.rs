//! The data files of a version, read again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::document::hex;

use super::{DATA, Entry, Finding, HistoryError, RELEASES, Weight, read};

/// The place of a data file with this hash.
pub(super) fn object(folder: &Path, sha256: &str) -> PathBuf {
    folder.join(RELEASES).join(DATA).join(sha256)
}

/// Whether a text is a SHA-256 in hexadecimal digits, and so can be the name of a file.
pub(super) fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// The data files of an entry, by path, each held against its hash.
pub(super) fn files(folder: &Path, entry: &Entry) -> Result<BTreeMap<String, Vec<u8>>, HistoryError> {
    let label = &entry.issue.label;
    let mut files = BTreeMap::new();
    for file in &entry.issue.data {
        let altered = || {
            HistoryError::Altered(vec![Finding {
                weight: Weight::Tampering,
                path: format!("{RELEASES}/{DATA}/{}", file.sha256),
                message: format!("the copy of {} in version “{label}” was altered", file.path),
            }])
        };
        if !is_sha256(&file.sha256) {
            return Err(altered());
        }
        let path = object(folder, &file.sha256);
        let bytes = read::file(&path).map_err(|error| HistoryError::Read(path, error))?;
        if hex(&Sha256::digest(&bytes)) != file.sha256 {
            return Err(altered());
        }
        files.insert(file.path.clone(), bytes);
    }
    Ok(files)
}
