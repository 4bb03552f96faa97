//! Why the history can't be read or added to.

use std::io;
use std::path::PathBuf;

use crate::project::{OpenError, PlaceError, SetError};
use crate::write::WriteError;

use super::finding::HistoryFinding;

/// Why the history can't be read or added to.
#[derive(Debug, thiserror::Error)]
pub enum HistoryError {
    /// A file or folder can't be read.
    #[error("{} can't be read ({})", .0.display(), .1)]
    Read(PathBuf, io::Error),
    /// A file or folder can't be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// Another release is being made in the same folder.
    #[error("another release is being made in {}; try again when it is done", .0.display())]
    Busy(PathBuf),
    /// The log is not what was written; what is wrong, one sentence each.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Altered(Vec<HistoryFinding>),
    /// There is no version with this label; the labels that there are.
    #[error("there is no version “{}”{}", .0, known_versions(.1))]
    UnknownLabel(String, Vec<String>),
    /// What was asked for can't be done, in a sentence.
    #[error("{0}")]
    Refused(String),
    /// What was named is no version, or none that has what is asked for; a whole sentence.
    #[error("{0}")]
    NoVersion(String),
    /// A document can't be composed: a fault of Brugwerk.
    #[error("{0}. This is a fault of Brugwerk; please report it")]
    Compose(String),
    /// The programme folder can't be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The documents must not, or can't, be written to their place.
    #[error(transparent)]
    Place(#[from] PlaceError),
    /// The data or a document is at fault.
    #[error(transparent)]
    Set(Box<SetError>),
    /// The data of the version with this name is at fault.
    #[error("{0}: {1}")]
    Faulty(String, Box<SetError>),
}

impl From<SetError> for HistoryError {
    fn from(error: SetError) -> Self {
        Self::Set(Box::new(error))
    }
}

fn known_versions(labels: &[String]) -> String {
    if labels.is_empty() {
        ": nothing was released in this folder yet".to_owned()
    } else {
        format!("; known versions: {}", labels.join(", "))
    }
}
