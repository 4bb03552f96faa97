//! Reading the files of a history, which may be hostile: no link, no pipe, nothing without end.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use super::{DATA, HistoryError, LOCK, RELEASES};

/// The most bytes of a file that are read: more than any file that a programme may name.
const MOST: u64 = 64 << 20;

/// The bytes of a regular file.
pub(super) fn file(path: &Path) -> io::Result<Vec<u8>> {
    regular(path)?;
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST {
        return Err(io::Error::other("it is larger than 64 MiB, more than is read"));
    }
    Ok(bytes)
}

/// The sorted names in a folder; none where it does not exist.
pub(super) fn names(folder: &Path) -> io::Result<Vec<String>> {
    let list = match fs::read_dir(folder) {
        Ok(list) => list,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut names = list
        .map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>, _>>()?;
    names.sort();
    Ok(names)
}

/// Refuses a history whose folders or lock are links or something else than what they should be: one could have it read
/// or written wherever it leads.
pub(super) fn refuse_links(folder: &Path) -> Result<(), HistoryError> {
    let releases = folder.join(RELEASES);
    for part in [releases.clone(), releases.join(DATA)] {
        if fs::symlink_metadata(&part).is_ok_and(|data| !data.is_dir()) {
            return Err(not_its_own(&part, "folder"));
        }
    }
    let lock = releases.join(LOCK);
    if fs::symlink_metadata(&lock).is_ok_and(|data| !data.is_file()) {
        return Err(not_its_own(&lock, "file"));
    }
    Ok(())
}

fn not_its_own(path: &Path, what: &str) -> HistoryError {
    HistoryError::Refused(format!(
        "{} is a link or something else than a {what}; the history of a programme lies in its folder itself, so remove it or put the {what} back",
        path.display()
    ))
}

fn regular(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path)?.is_file() {
        Ok(())
    } else {
        Err(io::Error::other("it is a link or something else than a file"))
    }
}
