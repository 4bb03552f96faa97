//! Where finished documents go.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::write::{Stage, WriteError};

/// Takes finished documents, one after another.
pub trait Sink: Send {
    /// Takes a file of a document; `path` is relative, with forward slashes.
    ///
    /// # Errors
    /// Where it can't be kept.
    fn take(&mut self, path: &str, bytes: Vec<u8>) -> Result<(), WriteError>;
}

/// Lays files ready beside their places below a folder; [`Staged::commit`] lets them take these.
#[derive(Debug)]
pub struct Staged {
    folder: PathBuf,
    stage: Stage,
}

impl Staged {
    /// Files for this folder, which is made where it does not exist.
    #[must_use]
    pub fn below(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            stage: Stage::default(),
        }
    }

    /// Files for a folder whose place was judged (see [`super::OutputGuard::judge_all`]).
    #[must_use]
    pub fn in_judged(place: PathBuf) -> Self {
        Self {
            folder: place,
            stage: Stage::strict(),
        }
    }

    /// Lets all files take their places. Without it, nothing of them stays.
    ///
    /// # Errors
    /// Names the first file that could not take its place. Those before it stay.
    pub fn commit(self) -> Result<Vec<PathBuf>, WriteError> {
        self.stage.commit()
    }
}

impl Sink for Staged {
    fn take(&mut self, path: &str, bytes: Vec<u8>) -> Result<(), WriteError> {
        self.stage.put(&self.folder, path, &bytes)
    }
}

/// Keeps files in memory.
#[derive(Debug, Default)]
pub struct InMemory {
    /// The bytes of each file, by path.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Sink for InMemory {
    fn take(&mut self, path: &str, bytes: Vec<u8>) -> Result<(), WriteError> {
        self.files.insert(path.to_owned(), bytes);
        Ok(())
    }
}

/// Keeps nothing: what is set is known by its size and its sum alone.
#[derive(Debug, Default)]
pub struct SumsOnly;

impl Sink for SumsOnly {
    fn take(&mut self, _: &str, _: Vec<u8>) -> Result<(), WriteError> {
        Ok(())
    }
}
