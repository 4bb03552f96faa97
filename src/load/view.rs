//! A programme folder as an audience may read it: files that say what its edition holds, and nothing else.
//!
//! Each data file is written anew from what was read of it. A value that the audience may not see gives way to a mark with
//! words that say so, in the same place; so the new files, read for that audience, give the very edition that the whole
//! folder gives. Comments, anchors and everything that the edition does not read are gone.

use std::collections::{BTreeMap, BTreeSet};

use super::cached_folder::CachedFolder;
use super::folder::{Files as _, Folder, FolderError};
use super::{Loader, Reading, read_by};

/// What an audience may read of a folder.
#[derive(Debug, Default)]
pub struct View {
    /// Its files, by path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Those of them that are no YAML: they are as they were, to their last byte.
    pub whole: BTreeSet<String>,
}

/// The files of a folder as the audience of a reading may read them.
///
/// # Errors
/// Only where its `programme.yaml` can't be read at all; of a file with a fault there may be none.
pub fn view(folder: Folder, reading: Reading) -> Result<View, FolderError> {
    let folder = CachedFolder::new(folder);
    let mut loader = Loader::new(&folder, reading);
    loader.views = Some(BTreeMap::new());
    let (read, mut texts) = read_by(loader)?;
    let is_named = |path: &String| read.notes.files.contains_key(path);
    let is_yaml = |path: &String| path.ends_with(".yaml") || path.ends_with(".yml");
    let mut view = View::default();
    for path in folder.requested() {
        if let Some(text) = texts.remove(&path) {
            view.files.insert(path, text.into_bytes());
        } else if (!is_yaml(&path) || is_named(&path))
            && let Ok(bytes) = folder.read(&path)
        {
            view.whole.insert(path.clone());
            view.files.insert(path, bytes);
        }
    }
    Ok(view)
}
