//! Files on disk, whole or not at all.
//!
//! A file is written beside its place under a temporary name, flushed to the disk, and renamed. A reader sees the old
//! file or the new one, never a part; a failure leaves what was there untouched. A run that is killed leaves temporary
//! files, which the next one in the same folder clears away.

mod temporary;

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

pub use temporary::{PREFIX, TemporaryFolder, file_in};

/// Why files could not be written.
#[derive(Debug)]
pub struct WriteError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} can't be written ({})", self.path.display(), self.source)
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// A file that lies ready on the disk under a temporary name; it is removed where it never takes its place.
#[derive(Debug)]
pub struct Staged {
    temporary: NamedTempFile,
    target: PathBuf,
    parent: PathBuf,
    /// The folders that were made for it.
    made: Vec<PathBuf>,
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
    let staged = files
        .into_iter()
        .map(|(path, bytes)| stage(folder, path, bytes))
        .collect::<Result<_, _>>()?;
    commit(staged)
}

/// Puts a file on the disk under a temporary name, beside its place below `folder`.
///
/// # Errors
/// Where it can't be written, or a folder stands in its place.
pub fn stage(folder: &Path, path: &str, bytes: &[u8]) -> Result<Staged, WriteError> {
    let target = folder.join(path);
    let at = |source| WriteError {
        path: target.clone(),
        source,
    };
    if target.is_dir() {
        return Err(at(io::Error::new(
            io::ErrorKind::IsADirectory,
            "a folder stands in its place",
        )));
    }
    let parent = target.parent().unwrap_or(folder).to_owned();
    let made = parent
        .ancestors()
        .take_while(|path| !path.as_os_str().is_empty() && !path.exists());
    let made = made.map(Path::to_owned).collect();
    fs::create_dir_all(&parent).map_err(|source| WriteError {
        path: parent.clone(),
        source,
    })?;
    let temporary = temporary(&parent, bytes).map_err(at)?;
    Ok(Staged {
        temporary,
        target,
        parent,
        made,
    })
}

/// Lets staged files go, and the folders that were made for them.
pub fn discard(staged: Vec<Staged>) {
    let mut made = Vec::new();
    for file in staged {
        made.extend(file.made);
        drop(file.temporary);
    }
    // The deepest first; a folder that somebody put something in meanwhile is not empty, and stays.
    made.sort_by_key(|folder| std::cmp::Reverse(folder.components().count()));
    for folder in made {
        let _ = fs::remove_dir(folder);
    }
}

/// Lets staged files take their place, in this order.
///
/// # Errors
/// Names the first file that could not take its place. Those before it stay.
pub fn commit(staged: Vec<Staged>) -> Result<Vec<PathBuf>, WriteError> {
    let mut written = Vec::new();
    let mut parents = BTreeSet::new();
    for file in staged {
        let target = file.target;
        file.temporary.persist(&target).map_err(|error| WriteError {
            path: target.clone(),
            source: error.error,
        })?;
        parents.insert(file.parent);
        written.push(target);
    }
    for parent in &parents {
        sync_folder(parent);
        temporary::sweep(parent);
    }
    Ok(written)
}

fn temporary(parent: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut temporary = file_in(parent)?;
    temporary.write_all(bytes)?;
    set_normal_mode(temporary.as_file())?;
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// Temporary files are private; a document is for others to read.
#[cfg(unix)]
fn set_normal_mode(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn set_normal_mode(_: &File) -> io::Result<()> {
    Ok(())
}

/// Makes a rename last. Not every file system can; the file itself is safe by then.
fn sync_folder(folder: &Path) {
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
    fn what_is_discarded_leaves_no_folder_that_was_not_there() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        fs::create_dir(folder.path().join("old"))?;
        let staged = ["new/deep/a.txt", "new/b.txt", "old/c.txt"]
            .into_iter()
            .map(|path| stage(folder.path(), path, b"x"))
            .collect::<Result<_, _>>()?;
        discard(staged);
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
