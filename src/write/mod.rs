//! Files on disk, whole or not at all.
//!
//! A file is written beside its place, in a temporary folder, flushed to the disk, and renamed. A reader sees the old
//! file or the new one, never a part; a failure leaves what was there untouched. A run that is killed leaves temporary
//! folders, which the next one in the same folder clears away.

mod temporary;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::diagnostic::Message;
use crate::message;

pub use temporary::{PREFIX, TemporaryFolder, file_in, sweep};

/// Why files could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{} can't be written ({source})", .path.display())]
pub struct WriteError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl WriteError {
    /// What is wrong, a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        message!(
            "{} can't be written ({error}).",
            self.path.display(),
            error = self.source
        )
    }

    /// What the system said of this path.
    pub fn at(path: &Path) -> impl Fn(io::Error) -> Self {
        move |source| Self {
            path: path.to_owned(),
            source,
        }
    }
}

/// Writes all files below `folder`, which is made where it does not exist; paths have forward slashes.
///
/// All contents reach the disk under temporary names before the first file takes its place.
///
/// # Errors
/// Names the first file or folder that could not be written. Files that already took their place stay.
pub fn write_all<'a>(
    folder: &Path,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Result<Vec<PathBuf>, WriteError> {
    let mut stage = Stage::default();
    for (path, bytes) in files {
        stage.put(folder, path, bytes)?;
    }
    stage.commit()
}

/// Files that lie ready on the disk, each beside its place; where they never take it, nothing of them stays.
///
/// No file is kept open, so that there may be more of them than a system lets a process open: only one lock for each
/// folder that gets any.
#[derive(Debug, Default)]
pub struct Stage {
    /// The temporary folder in each folder that gets files.
    folders: BTreeMap<PathBuf, TemporaryFolder>,
    files: Vec<Staged>,
    /// The folders that were made.
    made: Vec<PathBuf>,
}

/// A file that lies ready.
#[derive(Debug)]
struct Staged {
    source: PathBuf,
    target: PathBuf,
}

impl Stage {
    /// Puts a file on the disk, beside its place below `folder`.
    ///
    /// # Errors
    /// Where it can't be written, or a folder stands in its place.
    pub fn put(&mut self, folder: &Path, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        let target = folder.join(path);
        if target.is_dir() {
            let error = io::Error::new(io::ErrorKind::IsADirectory, "a folder stands in its place");
            return Err(WriteError::at(&target)(error));
        }
        let parent = target.parent().unwrap_or(folder).to_owned();
        let temporary = match self.folders.entry(parent.clone()) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let missing = parent
                    .ancestors()
                    .take_while(|path| !path.as_os_str().is_empty() && !path.exists());
                self.made.extend(missing.map(Path::to_owned));
                fs::create_dir_all(&parent).map_err(WriteError::at(&parent))?;
                entry.insert(TemporaryFolder::new_in(&parent).map_err(WriteError::at(&target))?)
            }
        };
        let source = temporary.path().join(self.files.len().to_string());
        write_whole(&source, bytes).map_err(WriteError::at(&target))?;
        self.files.push(Staged { source, target });
        Ok(())
    }

    /// Lets all files take their places, in the order in which they were put.
    ///
    /// # Errors
    /// Names the first file that could not take its place. Those before it stay.
    pub fn commit(mut self) -> Result<Vec<PathBuf>, WriteError> {
        let mut written = Vec::with_capacity(self.files.len());
        for Staged { source, target } in self.files.drain(..) {
            fs::rename(&source, &target).map_err(WriteError::at(&target))?;
            written.push(target);
        }
        for parent in self.folders.keys() {
            sync_folder(parent);
        }
        Ok(written)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.folders.clear();
        // The deepest first; a folder that holds something by now is not empty, and stays.
        self.made
            .sort_by_key(|folder| std::cmp::Reverse(folder.components().count()));
        for folder in &self.made {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Writes a file that others may read, down to the disk.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    set_normal_mode(&file)?;
    file.sync_all()
}

/// Whatever the habit of the system is, a document is for others to read.
///
/// # Errors
/// Where the system refuses.
#[cfg(unix)]
pub fn set_normal_mode(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

/// Whatever the habit of the system is, a document is for others to read; here there is nothing to set.
///
/// # Errors
/// None here.
#[cfg(not(unix))]
pub fn set_normal_mode(_: &File) -> io::Result<()> {
    Ok(())
}

/// Makes a rename last. Not every file system can; the file itself is safe by then.
pub fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_appear_whole_with_a_normal_mode() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        write_all(
            folder.path(),
            [("a/b.txt", b"x".as_slice()), ("c.txt", b"y".as_slice())],
        )?;
        assert_eq!(fs::read(folder.path().join("a/b.txt"))?, b"x");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(folder.path().join("c.txt"))?.permissions().mode();
            assert_eq!(mode & 0o777, 0o644);
        }
        assert_eq!(fs::read_dir(folder.path())?.count(), 2, "a temporary file was left");
        Ok(())
    }

    #[test]
    fn what_never_takes_its_place_leaves_no_folder_that_was_not_there() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        fs::create_dir(folder.path().join("old"))?;
        let mut stage = Stage::default();
        for path in ["new/deep/a.txt", "new/b.txt", "old/c.txt"] {
            stage.put(folder.path(), path, b"x")?;
        }
        drop(stage);
        assert!(!folder.path().join("new").exists());
        assert_eq!(fs::read_dir(folder.path().join("old"))?.count(), 0);
        Ok(())
    }

    #[test]
    fn a_failure_leaves_what_was_there() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("a.txt"), "old")?;
        fs::create_dir(folder.path().join("b.txt"))?;
        let files = [("a.txt", b"new".as_slice()), ("b.txt", b"new".as_slice())];
        assert!(write_all(folder.path(), files).is_err());
        assert_eq!(fs::read_to_string(folder.path().join("a.txt"))?, "old");
        assert_eq!(fs::read_dir(folder.path())?.count(), 2, "a temporary file was left");
        Ok(())
    }
}
