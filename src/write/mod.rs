//! Files on disk, whole or not at all.
//!
//! A file is written beside its place, in a temporary folder, flushed to the disk, and renamed. A reader sees the old
//! file or the new one, never a part; a failure leaves what was there untouched. A run that is killed leaves temporary
//! folders, which the next one in the same folder clears away.

mod temporary;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};

use cap_fs_ext::DirExt as _;
use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};

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
/// folder that gets any, and the folder itself. What is written goes into the folder that was opened, whatever is put in
/// its place meanwhile.
#[derive(Debug, Default)]
pub struct Stage {
    /// The temporary folder in each folder that gets files.
    folders: BTreeMap<PathBuf, Prepared>,
    files: Vec<Staged>,
    /// The folders that were made.
    made: Vec<PathBuf>,
    /// Whether no link is followed on the way to a folder.
    is_strict: bool,
}

/// A folder that gets files.
#[derive(Debug)]
struct Prepared {
    folder: Dir,
    /// The name of the temporary folder in it.
    name: PathBuf,
    _temporary: TemporaryFolder,
}

/// A file that lies ready.
#[derive(Debug)]
struct Staged {
    parent: PathBuf,
    source: PathBuf,
    target: PathBuf,
}

impl Stage {
    /// Files for folders whose paths lead to them without a link, which was judged before: a link that somebody puts there
    /// afterwards is not followed.
    #[must_use]
    pub fn strict() -> Self {
        let mut stage = Self::default();
        stage.is_strict = true;
        stage
    }

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
        if !self.folders.contains_key(&parent) {
            let missing = parent
                .ancestors()
                .take_while(|path| !path.as_os_str().is_empty() && !path.exists());
            self.made.extend(missing.map(Path::to_owned));
            let prepared = Prepared::new(&parent, self.is_strict).map_err(WriteError::at(&parent))?;
            self.folders.insert(parent.clone(), prepared);
        }
        if let Some(prepared) = self.folders.get(&parent) {
            let source = prepared.name.join(self.files.len().to_string());
            write_whole(&prepared.folder, &source, bytes).map_err(WriteError::at(&target))?;
            self.files.push(Staged { parent, source, target });
        }
        Ok(())
    }

    /// Lets all files take their places, in the order in which they were put.
    ///
    /// # Errors
    /// Names the first file that could not take its place. Those before it stay.
    pub fn commit(mut self) -> Result<Vec<PathBuf>, WriteError> {
        let mut written = Vec::with_capacity(self.files.len());
        for Staged { parent, source, target } in self.files.drain(..) {
            if let (Some(Prepared { folder, .. }), Some(name)) = (self.folders.get(&parent), target.file_name()) {
                folder.rename(&source, folder, name).map_err(WriteError::at(&target))?;
            }
            written.push(target);
        }
        for parent in self.folders.keys() {
            sync_folder(parent);
        }
        Ok(written)
    }
}

impl Prepared {
    /// Makes and opens a folder, and a temporary one in it.
    fn new(path: &Path, is_strict: bool) -> io::Result<Self> {
        let folder = if is_strict {
            strictly(path)?
        } else {
            fs::create_dir_all(path)?;
            Dir::open_ambient_dir(non_empty(path), ambient_authority())?
        };
        let temporary = TemporaryFolder::new_in(path)?;
        let name = PathBuf::from(temporary.path().file_name().unwrap_or_default());
        // It was made by its path, and must have come to lie in the folder that was opened.
        if !folder.symlink_metadata(&name).is_ok_and(|data| data.is_dir()) {
            return Err(io::Error::other("something else was put in its place meanwhile"));
        }
        Ok(Self {
            folder,
            name,
            _temporary: temporary,
        })
    }
}

/// The folder in which the run is, where a path is empty.
fn non_empty(path: &Path) -> &Path {
    if path.as_os_str().is_empty() {
        Path::new(".")
    } else {
        path
    }
}

/// Opens a folder step by step from the root, without following a link; what is missing is made.
fn strictly(path: &Path) -> io::Result<Dir> {
    let root = path.ancestors().last().unwrap_or(path);
    let mut folder = Dir::open_ambient_dir(root, ambient_authority())?;
    let steps = path.components().filter_map(|step| match step {
        Component::Normal(step) => Some(step),
        _ => None,
    });
    for step in steps {
        let opened = folder.open_dir_nofollow(step);
        folder = match opened {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                match folder.create_dir(step) {
                    Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                    _ => {}
                }
                folder.open_dir_nofollow(step)?
            }
            Err(_) if folder.symlink_metadata(step).is_ok_and(|data| data.is_symlink()) => {
                let message = format!("{} on the way to it is a link", step.display());
                return Err(io::Error::new(io::ErrorKind::NotADirectory, message));
            }
            opened => opened?,
        };
    }
    Ok(folder)
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

/// Writes a file down to the disk; who may read it is up to the habit of the system.
fn write_whole(folder: &Dir, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    let mut file = folder.open_with(path, &options)?.into_std();
    file.write_all(bytes)?;
    file.sync_all()
}

/// Lets a file or folder that lies ready take a place that must be free.
///
/// # Errors
/// Where something stands there, or the system refuses.
pub fn rename_to_free(source: &Path, target: &Path) -> io::Result<()> {
    match fs::hard_link(source, target) {
        // The other name goes with the temporary folder.
        Ok(()) => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
        // Not every file system has them.
        Err(_) => {}
    }
    if fs::symlink_metadata(target).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(source, target)
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
    fn files_appear_whole_with_the_mode_that_the_user_gives_files() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        write_all(
            folder.path(),
            [("a/b.txt", b"x".as_slice()), ("c.txt", b"y".as_slice())],
        )?;
        assert_eq!(fs::read(folder.path().join("a/b.txt"))?, b"x");
        // As permissive as any file that a program of this user makes.
        fs::write(folder.path().join("d.txt"), b"z")?;
        let mode = |name: &str| Ok::<_, io::Error>(fs::metadata(folder.path().join(name))?.permissions());
        assert_eq!(mode("c.txt")?, mode("d.txt")?);
        fs::remove_file(folder.path().join("d.txt"))?;
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

    #[cfg(unix)]
    #[test]
    fn a_link_that_is_put_in_the_place_of_a_folder_is_not_written_through() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let place = fs::canonicalize(folder.path())?;
        let other = tempfile::tempdir()?;
        fs::create_dir(place.join("out"))?;
        // Before the first file comes.
        fs::create_dir(place.join("new"))?;
        std::os::unix::fs::symlink(other.path(), place.join("new/deep"))?;
        let mut stage = Stage::strict();
        assert!(stage.put(&place.join("new"), "deep/a.txt", b"x").is_err());
        // Between the first file and its place.
        stage.put(&place.join("out"), "a.txt", b"x")?;
        fs::rename(place.join("out"), place.join("aside"))?;
        std::os::unix::fs::symlink(other.path(), place.join("out"))?;
        let _ = stage.commit();
        assert_eq!(fs::read_dir(other.path())?.count(), 0);
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
