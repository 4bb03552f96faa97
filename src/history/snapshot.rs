//! The data files of a version: which they are, and reading them again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::check::Checked;
use crate::document::hex;
use crate::load::{Folder, FolderError, PROGRAMME_FILE};

use super::{DATA, Entry, Finding, HistoryError, RELEASES, Weight, read};

/// What the paths of texts begin with that the binary carries.
const BUILT_IN: &str = "built-in/";

/// The paths of all files that a programme was read from, sorted.
///
/// Texts that the binary carries are not among them: the log names the version of Brugwerk.
#[must_use]
pub fn data_paths(programme: &Checked) -> BTreeSet<String> {
    let texts = programme.sources().files().iter().map(|file| file.path.clone());
    let named = programme.images().keys().chain(programme.files().keys()).cloned();
    let fonts = programme.brand.iter().filter_map(|brand| brand.fonts.as_ref());
    let fonts = fonts.flat_map(|fonts| fonts.text.iter().chain(&fonts.display).map(ToString::to_string));
    texts
        .filter(|path| !path.starts_with(BUILT_IN))
        .chain(named)
        .chain(fonts)
        .chain(programme.templates().keys().cloned())
        .collect()
}

/// The bytes of these files of a folder.
///
/// # Errors
/// Names the file that can't be read; refuses one that lies in the history itself.
pub fn read_files(folder: &Path, paths: &BTreeSet<String>) -> Result<BTreeMap<String, Vec<u8>>, HistoryError> {
    let source = Folder::Disk(folder.to_owned());
    let mut files = BTreeMap::new();
    for path in paths.iter().map(String::as_str).chain([PROGRAMME_FILE]) {
        if path.starts_with(&format!("{RELEASES}/")) {
            return Err(HistoryError::Refused(format!(
                "{path} lies in the history of the programme, and can't be part of its data; move it out of {RELEASES}/"
            )));
        }
        let bytes = source.read(path).map_err(|error| {
            let source = match error {
                FolderError::Io(source) => source,
                other => std::io::Error::other(other.to_string()),
            };
            HistoryError::Read(folder.join(path), source)
        })?;
        files.insert(path.to_owned(), bytes);
    }
    Ok(files)
}

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
