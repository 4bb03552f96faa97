//! Adding a version to the log.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::bytes::sha256;
use crate::write::{self, Stage, WriteError};

use super::entry::{Entry, Issue, IssuedDocument, IssuedFile, LONGEST_LABEL, chain, data_hash, is_label};
use super::error::HistoryError;
use super::finding::Weight;
use super::layout::{self, LOG, PENDING};
use super::lock::lock;
use super::verify::verify;
use super::{erasure, read};

/// A release that is being made. As long as it lives no other can be made in the same folder.
#[derive(Debug)]
pub struct Release {
    folder: PathBuf,
    label: String,
    approved_by: Vec<String>,
    is_final: bool,
    earlier: Vec<Entry>,
    /// The hashes of all lines of the log.
    hashes: Vec<String>,
    log: Vec<u8>,
    // Closing the file releases the lock, also where the process is killed.
    _lock: File,
}

impl Release {
    /// Begins a release: keeps others out, and checks the history against itself.
    ///
    /// # Errors
    /// Where the folder can't be written, another release is under way, the history was tampered with, or the label
    /// or a name can't be used.
    pub fn begin(folder: &Path, label: &str, approved_by: &[String], is_final: bool) -> Result<Self, HistoryError> {
        if !is_label(label) {
            return Err(HistoryError::Refused(format!(
                "“{label}” can't be a label; use at most {LONGEST_LABEL} letters, digits, dots, hyphens and underscores, a letter or digit first"
            )));
        }
        let approved_by: Vec<String> = approved_by.iter().map(|name| name.trim().to_owned()).collect();
        let is_odd = |name: &String| name.is_empty() || name.contains(char::is_control);
        if approved_by.is_empty() || approved_by.iter().any(is_odd) {
            return Err(HistoryError::Refused(
                "a release needs the name of who approved it; write --approved-by NAME".to_owned(),
            ));
        }
        let lock = lock(folder)?;
        let (earlier, findings) = verify(folder, None)?;
        let mut tampering = findings;
        tampering.retain(|finding| finding.weight == Weight::Tampering);
        if !tampering.is_empty() {
            return Err(HistoryError::Altered(tampering));
        }
        // Some systems don't tell upper and lower case apart, and neither do people.
        let mut labels = earlier.iter().map(|entry| &entry.issue.label);
        if labels.any(|taken| taken.eq_ignore_ascii_case(label)) {
            return Err(HistoryError::Refused(format!(
                "the label “{label}” is taken; a version that was issued never changes, so choose another"
            )));
        }
        sweep(folder, &earlier)?;
        erasure::finish(folder)?;
        let log = read::log(folder)?.unwrap_or_default();
        Ok(Self {
            folder: folder.to_owned(),
            label: label.to_owned(),
            approved_by,
            is_final,
            earlier,
            hashes: chain(&log).hashes,
            log,
            _lock: lock,
        })
    }

    /// Refuses data that was issued already, as the last version and in the same form.
    ///
    /// # Errors
    /// Where nothing changed since the last version.
    pub fn refuse_unchanged(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<(), HistoryError> {
        let hash = data_hash(&issued(files));
        match self.earlier.last() {
            Some(last) if last.issue.data_sha256 == hash && last.issue.is_final == self.is_final => {
                Err(HistoryError::Refused(format!(
                    "nothing changed since version “{}”, so there is nothing to release",
                    last.issue.label
                )))
            }
            _ => Ok(()),
        }
    }

    /// Puts the data files of the version on the disk. They are not part of the history before [`Release::finish`].
    ///
    /// # Errors
    /// Names the file that can't be written.
    pub fn store(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<(), HistoryError> {
        write::write_all(&layout::releases(&self.folder), [(PENDING, [].as_slice())])?;
        let store = layout::data(&self.folder);
        let mut stage = Stage::default();
        let mut seen = BTreeSet::new();
        for bytes in files.values() {
            let name = sha256(bytes);
            let known = read::data(&self.folder, &name).is_ok_and(|there| there == *bytes);
            if !known && seen.insert(name.clone()) {
                stage.put(&store, &name, bytes)?;
            }
        }
        stage.commit()?;
        Ok(())
    }

    /// Adds the line of the version to the log, which makes it issued, and gives it back.
    ///
    /// # Errors
    /// Where the log can't be written; it is then as it was.
    pub fn finish(
        self,
        date: String,
        files: &BTreeMap<String, Vec<u8>>,
        documents: Vec<IssuedDocument>,
    ) -> Result<Entry, HistoryError> {
        let listed = issued(files);
        let issue = Issue {
            number: self.hashes.len() + 1,
            label: self.label,
            date,
            approved_by: self.approved_by,
            is_final: self.is_final,
            data_sha256: data_hash(&listed),
            data: listed,
            documents,
            brugwerk: env!("CARGO_PKG_VERSION").to_owned(),
            typst: crate::TYPST_VERSION.to_owned(),
            previous: self.hashes.last().cloned(),
        };
        let sealed = issue.seal().map_err(io::Error::other);
        let (entry, line) = sealed.map_err(WriteError::at(&layout::log(&self.folder)))?;
        let mut log = self.log;
        log.extend_from_slice(line.as_bytes());
        log.push(b'\n');
        write::write_all(&layout::releases(&self.folder), [(LOG, log.as_slice())])?;
        // The version is issued by now; the next release clears away a mark that stayed.
        let _ = fs::remove_file(layout::releases(&self.folder).join(PENDING));
        Ok(entry)
    }
}

/// The files with their hashes, sorted by path.
fn issued(files: &BTreeMap<String, Vec<u8>>) -> Vec<IssuedFile> {
    files
        .iter()
        .map(|(path, bytes)| IssuedFile {
            path: path.clone(),
            sha256: sha256(bytes),
        })
        .collect()
}

/// Clears away what an interrupted release had written. Only the holder of the lock may, and only in a history
/// that was found to be whole.
fn sweep(folder: &Path, earlier: &[Entry]) -> Result<(), HistoryError> {
    let releases = layout::releases(folder);
    let data = layout::data(folder);
    let pending = releases.join(PENDING);
    let broken_off = pending.exists();
    write::sweep(&releases);
    write::sweep(&data);
    if !broken_off {
        return Ok(());
    }
    let issued = earlier.iter().flat_map(|entry| &entry.issue.data);
    let named: BTreeSet<&str> = issued.map(|file| file.sha256.as_str()).collect();
    for name in read::names(&data)?.iter().filter(|name| !named.contains(name.as_str())) {
        remove(&data.join(name))?;
    }
    remove(&pending)
}

fn remove(path: &Path) -> Result<(), HistoryError> {
    Ok(fs::remove_file(path).map_err(WriteError::at(path))?)
}
