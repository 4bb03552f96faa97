//! A folder whose files are read once and kept, so that a programme that lives long reads again only what changed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::folder::{Files, Folder, FolderError, counted};

/// Something that happened to a file of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The file below may have changed: it is read again when it is next asked for.
    Reread(String),
    /// The file has these bytes from now on, whatever lies below.
    Written(String, Vec<u8>),
    /// There is no such file from now on, whatever lies below.
    Removed(String),
}

/// A folder, the files of it that were read, and changes laid over it.
#[derive(Debug)]
pub struct HeldFolder {
    below: Folder,
    held: Mutex<Held>,
}

/// What is kept of a folder.
#[derive(Debug, Default)]
struct Held {
    /// The bytes of files that were read below.
    read: BTreeMap<String, Vec<u8>>,
    /// The bytes that were laid over files; nothing where a file was removed.
    laid: BTreeMap<String, Option<Vec<u8>>>,
    /// Every file and folder that was asked for, also those that are not there.
    asked: BTreeSet<String>,
}

impl HeldFolder {
    /// Keeps what is read of `below`.
    #[must_use]
    pub fn new(below: Folder) -> Self {
        Self {
            below,
            held: Mutex::default(),
        }
    }

    /// The folder below.
    #[must_use]
    pub fn below(&self) -> &Folder {
        &self.below
    }

    /// Lays a change over the folder.
    pub fn change(&self, change: Change) {
        let mut held = self.held();
        let (Change::Reread(path) | Change::Written(path, _) | Change::Removed(path)) = &change;
        held.read.remove(path);
        match change {
            Change::Reread(path) => drop(held.laid.remove(&path)),
            Change::Written(path, bytes) => drop(held.laid.insert(path, Some(bytes))),
            Change::Removed(path) => drop(held.laid.insert(path, None)),
        }
    }

    /// Every file and folder that was asked for since the last [`HeldFolder::forget_questions`], also what is not there.
    #[must_use]
    pub fn asked(&self) -> BTreeSet<String> {
        self.held().asked.clone()
    }

    /// Begins a new list of what is asked for.
    pub fn forget_questions(&self) {
        self.held().asked.clear();
    }

    /// Lets go of what was read and that nobody asked for since the last [`HeldFolder::forget_questions`].
    pub fn let_go(&self) {
        let Held { read, asked, .. } = &mut *self.held();
        read.retain(|path, _| asked.contains(path));
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        // Each change of it is one insertion or removal, so a thread that gave up leaves it whole.
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Files for HeldFolder {
    fn read(&self, path: &str) -> Result<Vec<u8>, FolderError> {
        let mut held = self.held();
        held.asked.insert(path.to_owned());
        if let Some(laid) = held.laid.get(path) {
            return laid.clone().ok_or(FolderError::NotFound);
        }
        if let Some(read) = held.read.get(path) {
            return Ok(read.clone());
        }
        let bytes = self.below.read(path)?;
        held.read.insert(path.to_owned(), bytes.clone());
        Ok(bytes)
    }

    fn list(&self, below: &str, most: usize) -> Result<Vec<String>, FolderError> {
        let mut held = self.held();
        held.asked.insert(below.to_owned());
        let listed = match self.below.list(below, most) {
            Err(FolderError::NotFound) => Vec::new(),
            listed => listed?,
        };
        let mut found: BTreeSet<String> = listed.into_iter().collect();
        let prefix = format!("{below}/");
        for (path, bytes) in held.laid.iter().filter(|(path, _)| path.starts_with(&prefix)) {
            match bytes {
                Some(_) => drop(found.insert(path.clone())),
                None => drop(found.remove(path)),
            }
        }
        counted(found.into_iter().collect(), most)
    }
}
