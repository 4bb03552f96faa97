//! A folder whose files are read once and kept, so that a long-lived programme reads again only what changed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::folder::{Files, Folder, FolderError, counted, own_names};

/// Something that happened to a file of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileChange {
    /// The file below may have changed: it is read again at the next request.
    Reread(String),
    /// The file has these bytes from now on, whatever lies below.
    Written(String, Vec<u8>),
    /// There is no such file from now on, whatever lies below.
    Removed(String),
}

/// A folder, the files of it that were read, and changes laid over it.
#[derive(Debug)]
pub struct CachedFolder {
    below: Folder,
    cache: Mutex<Cache>,
}

/// What is kept of a folder.
#[derive(Debug, Default)]
struct Cache {
    /// The bytes of files that were read below.
    read: BTreeMap<String, Vec<u8>>,
    /// The bytes laid over files; none where a file was removed.
    laid: BTreeMap<String, Option<Vec<u8>>>,
    /// Every file and folder that was requested, found or not.
    requested: BTreeSet<String>,
}

impl CachedFolder {
    /// Keeps what is read of `below`.
    #[must_use]
    pub fn new(below: Folder) -> Self {
        Self {
            below,
            cache: Mutex::default(),
        }
    }

    /// The folder below.
    #[must_use]
    pub fn below(&self) -> &Folder {
        &self.below
    }

    /// Lays a change over the folder.
    pub fn change(&self, change: FileChange) {
        let mut cache = self.cache();
        let (FileChange::Reread(path) | FileChange::Written(path, _) | FileChange::Removed(path)) = &change;
        cache.read.remove(path);
        match change {
            FileChange::Reread(path) => drop(cache.laid.remove(&path)),
            FileChange::Written(path, bytes) => drop(cache.laid.insert(path, Some(bytes))),
            FileChange::Removed(path) => drop(cache.laid.insert(path, None)),
        }
    }

    /// Every file and folder requested since the last [`CachedFolder::forget_requests`], found or not.
    #[must_use]
    pub fn requested(&self) -> BTreeSet<String> {
        self.cache().requested.clone()
    }

    /// Starts a new list of requests.
    pub fn forget_requests(&self) {
        self.cache().requested.clear();
    }

    /// Drops what was read but not requested since the last [`CachedFolder::forget_requests`].
    pub fn drop_unrequested(&self) {
        let Cache { read, requested, .. } = &mut *self.cache();
        read.retain(|path, _| requested.contains(path));
    }

    fn cache(&self) -> MutexGuard<'_, Cache> {
        // Each change of it is one insertion or removal, so a thread that gave up leaves it whole.
        self.cache.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Files for CachedFolder {
    fn read(&self, path: &str) -> Result<Vec<u8>, FolderError> {
        let mut cache = self.cache();
        cache.requested.insert(path.to_owned());
        if let Some(laid) = cache.laid.get(path) {
            return laid.clone().ok_or(FolderError::NotFound);
        }
        if let Some(read) = cache.read.get(path) {
            return Ok(read.clone());
        }
        let bytes = self.below.read(path)?;
        cache.read.insert(path.to_owned(), bytes.clone());
        Ok(bytes)
    }

    fn list(&self, below: &str, most: usize) -> Result<Vec<String>, FolderError> {
        let mut cache = self.cache();
        cache.requested.insert(below.to_owned());
        let listed = match self.below.list(below, most) {
            Err(FolderError::NotFound) => Vec::new(),
            listed => listed?,
        };
        let mut found: BTreeSet<String> = listed.into_iter().collect();
        let prefix = format!("{below}/");
        for (path, bytes) in cache.laid.iter().filter(|(path, _)| path.starts_with(&prefix)) {
            match bytes {
                Some(_) => drop(found.insert(path.clone())),
                None => drop(found.remove(path)),
            }
        }
        counted(found.into_iter().collect(), most)
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let mut found: BTreeSet<String> = self.below.names(folder).into_iter().collect();
        let laid = &self.cache().laid;
        let of = |is_there: bool| laid.iter().filter(move |(_, bytes)| bytes.is_some() == is_there);
        found.extend(own_names(of(true).map(|(path, _)| path.as_str()), folder));
        own_names(of(false).map(|(path, _)| path.as_str()), folder).for_each(|gone| {
            found.remove(&gone);
        });
        found.into_iter().collect()
    }
}
