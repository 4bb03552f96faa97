//! Temporary files and folders, and clearing away those of a run that was killed.
//!
//! Each file is locked as long as the run that made it lives; the system gives the lock free however that run ends. What
//! bears our name and can be locked is therefore left over. A folder goes with a locked file of the same name.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempDir};

/// What the names of temporary files begin with.
pub const PREFIX: &str = ".brugwerk-";
/// How many random letters and digits follow.
const RANDOM: usize = 12;
/// What the name of a temporary folder ends with.
const FOLDER: &str = ".folder";

/// A temporary file in `folder`; it is removed when it is let go.
///
/// # Errors
/// Where the system refuses.
pub fn file_in(folder: &Path) -> io::Result<NamedTempFile> {
    loop {
        let file = tempfile::Builder::new()
            .prefix(PREFIX)
            .rand_bytes(RANDOM)
            .tempfile_in(folder)?;
        // Where files can't be locked, none is ever swept away.
        let is_locked = file.as_file().lock().is_ok();
        // Another run may have taken it for a leftover in the moment before it was locked.
        if !is_locked || fs::symlink_metadata(file.path()).is_ok() {
            return Ok(file);
        }
    }
}

/// A temporary folder that only its owner may enter; it is removed with all it holds when it is let go.
#[derive(Debug)]
pub struct TemporaryFolder {
    // In this order: while there is a folder, there is a locked file.
    folder: TempDir,
    _lock: NamedTempFile,
}

impl TemporaryFolder {
    /// Makes a folder in `parent`, after what killed runs left there was cleared away.
    ///
    /// # Errors
    /// Where the system refuses.
    pub fn new_in(parent: &Path) -> io::Result<Self> {
        sweep(parent);
        let lock = file_in(parent)?;
        let name = lock.path().file_name().unwrap_or_default().to_string_lossy();
        let folder = tempfile::Builder::new()
            .prefix(&format!("{name}{FOLDER}"))
            .rand_bytes(0)
            .tempdir_in(parent)?;
        Ok(Self { folder, _lock: lock })
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// Clears away what killed runs left in this folder. What can't be removed stays: it harms nothing.
pub fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().to_str().is_some_and(is_name);
        if is_ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            let _ = remove(&entry.path());
        }
    }
}

/// Whether a file name is one that [`file_in`] gives.
fn is_name(name: &str) -> bool {
    name.strip_prefix(PREFIX)
        .is_some_and(|rest| rest.len() == RANDOM && rest.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Removes a file that nobody holds, and its folder before it.
fn remove(path: &Path) -> io::Result<()> {
    let file = File::open(path)?;
    file.try_lock()?;
    let mut folder = path.as_os_str().to_owned();
    folder.push(FOLDER);
    let folder = PathBuf::from(folder);
    if fs::symlink_metadata(&folder).is_ok_and(|data| data.is_dir()) {
        fs::remove_dir_all(&folder)?;
    }
    fs::remove_file(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder)? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }

    #[test]
    fn what_a_killed_run_left_is_swept_and_nothing_else() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let left = folder.path().join(".brugwerk-abcDEF123456");
        let left_folder = folder.path().join(".brugwerk-abcDEF123456.folder");
        fs::write(&left, "x")?;
        fs::create_dir_all(left_folder.join("bag/data"))?;
        fs::write(left_folder.join("bag/data/x"), "x")?;
        for own in [".brugwerk-notes", ".brugwerk-abcDEF123456.txt", "report.pdf"] {
            fs::write(folder.path().join(own), "x")?;
        }
        fs::create_dir(folder.path().join(".brugwerk-abcDEF999999"))?;
        sweep(folder.path());
        let kept = [
            ".brugwerk-abcDEF123456.txt",
            ".brugwerk-abcDEF999999",
            ".brugwerk-notes",
            "report.pdf",
        ];
        assert_eq!(names(folder.path())?, kept);
        Ok(())
    }

    #[test]
    fn what_a_living_run_holds_stays() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = file_in(folder.path())?;
        let temporary = TemporaryFolder::new_in(folder.path())?;
        sweep(folder.path());
        assert!(file.path().is_file());
        assert!(temporary.path().is_dir());
        drop((file, temporary));
        assert_eq!(names(folder.path())?, Vec::<String>::new());
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_link_with_our_name_is_not_followed() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let other = tempfile::tempdir()?;
        fs::write(other.path().join("kept"), "x")?;
        fs::write(folder.path().join(".brugwerk-abcDEF123456"), "x")?;
        std::os::unix::fs::symlink(other.path(), folder.path().join(".brugwerk-abcDEF123456.folder"))?;
        sweep(folder.path());
        assert_eq!(names(other.path())?, ["kept"]);
        Ok(())
    }
}
