//! The issued versions of a programme: an append-only log inside the programme folder.
//!
//! `releases/log.jsonl` holds one JSON object a line, each with the hash of the line before it; `releases/data` holds
//! the data files of every version, each under its own hash, so that versions share what did not change and any two
//! can be compared from the folder alone. A release writes the data files first and the log last, and the log takes
//! its place whole; whatever stops a release, the log stands as it stood before or as it should stand after. A file
//! `.pending` stands there meanwhile: without it, a data file of no version shows that the log was cut short.
//!
//! The chain shows that no earlier line, file or order was altered *relative to its head*. Who rewrites the whole log
//! makes a chain that fits: only a head hash that was kept elsewhere gives that away (see [`verify()`]).
//!
//! Deliberately absent: who may release. The names of who approved are recorded, not proven.

mod entry;
mod issue;
mod read;
mod release;
mod snapshot;
mod verify;
mod version;
mod written;

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

pub use crate::load::RELEASES;
use crate::project::{OpenError, PlaceError, SetError};
use crate::write::WriteError;

pub use entry::{Entry, Issue, IssuedDocument, IssuedFile, data_hash};
pub use issue::{Order, data_files, issue};
pub use release::{Release, is_label};
pub use verify::{Finding, Weight, verify};
pub use version::Version;
pub use written::{WrittenChanges, write_changes};

/// The log inside it.
pub const LOG: &str = "log.jsonl";
/// The folder with the data files inside it.
const DATA: &str = "data";
/// The file by which a release keeps others out.
const LOCK: &str = ".lock";
/// The file that says that a release is under way; files of no version are leftovers while it is there.
const PENDING: &str = ".pending";

/// Why the history can't be read or added to.
#[derive(Debug)]
pub enum HistoryError {
    /// A file or folder can't be read.
    Read(PathBuf, io::Error),
    /// A file or folder can't be written.
    Write(WriteError),
    /// Another release is being made in the same folder.
    Busy(PathBuf),
    /// The log is not what was written; what is wrong, one sentence each.
    Altered(Vec<Finding>),
    /// There is no version with this label; the labels that there are.
    UnknownLabel(String, Vec<String>),
    /// What was asked for can't be done, in a sentence.
    Refused(String),
    /// What was named is no version, or none that has what is asked for; a whole sentence.
    NoVersion(String),
    /// A document can't be composed: a fault of Brugwerk.
    Compose(String),
    /// The programme folder can't be opened.
    Open(OpenError),
    /// The documents must not, or can't, be written to their place.
    Place(PlaceError),
    /// The data or a document is at fault.
    Set(Box<SetError>),
    /// The data of the version with this name is at fault.
    Faulty(String, Box<SetError>),
}

impl fmt::Display for HistoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(path, error) => write!(f, "{} can't be read ({error})", path.display()),
            Self::Write(error) => error.fmt(f),
            Self::Busy(folder) => write!(
                f,
                "another release is being made in {}; try again when it is done",
                folder.display()
            ),
            Self::Altered(findings) => {
                let sentences: Vec<String> = findings.iter().map(ToString::to_string).collect();
                f.write_str(&sentences.join("; "))
            }
            Self::UnknownLabel(label, known) if known.is_empty() => {
                write!(
                    f,
                    "there is no version “{label}”: nothing was released in this folder yet"
                )
            }
            Self::UnknownLabel(label, known) => {
                write!(f, "there is no version “{label}”; known versions: {}", known.join(", "))
            }
            Self::Refused(why) | Self::NoVersion(why) => f.write_str(why),
            Self::Compose(why) => write!(f, "{why}. This is a fault of Brugwerk; please report it"),
            Self::Open(error) => error.fmt(f),
            Self::Place(error) => error.fmt(f),
            Self::Set(error) => error.fmt(f),
            Self::Faulty(name, error) => write!(f, "{name}: {error}"),
        }
    }
}

impl std::error::Error for HistoryError {}

impl From<OpenError> for HistoryError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

impl From<PlaceError> for HistoryError {
    fn from(error: PlaceError) -> Self {
        Self::Place(error)
    }
}

impl From<SetError> for HistoryError {
    fn from(error: SetError) -> Self {
        Self::Set(Box::new(error))
    }
}

impl From<WriteError> for HistoryError {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}

/// The issued versions of a programme folder, oldest first; none where nothing was released yet.
///
/// # Errors
/// Where the log can't be read, or is not a chain of entries.
pub fn entries(folder: &Path) -> Result<Vec<Entry>, HistoryError> {
    let Some(text) = read_log(folder)? else {
        return Ok(Vec::new());
    };
    let (entries, findings) = entry::chain(&text);
    if findings.is_empty() {
        Ok(entries)
    } else {
        Err(HistoryError::Altered(findings))
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

/// The data files of a version, by path, each held against its hash.
///
/// # Errors
/// Where the log or a data file can't be read or was altered, or there is no such label.
pub fn files(folder: &Path, label: &str) -> Result<BTreeMap<String, Vec<u8>>, HistoryError> {
    snapshot::files(folder, &entry(folder, label)?)
}

/// The text of the log; nothing where there is none.
fn read_log(folder: &Path) -> Result<Option<Vec<u8>>, HistoryError> {
    read::refuse_links(folder)?;
    let path = folder.join(RELEASES).join(LOG);
    match read::file(&path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(HistoryError::Read(path, error)),
    }
}
