//! Reading the files of a history, which may be hostile: no link, no pipe, nothing without end.

use std::fs;
use std::io;
use std::path::Path;

use crate::bytes::Below;

use super::error::HistoryError;
use super::layout::{self, DATA, LOCK, LOG, RELEASES};

/// The most bytes of a file that are read: more than any file that a programme may name.
const MOST: u64 = 64 << 20;

/// A programme folder; one in a bag is opened from the bag, without following a link in it.
fn root(folder: &Path) -> io::Result<Below> {
    let bag = folder.ancestors().nth(2).filter(|_| folder.ends_with("data/programme"));
    match bag.filter(|bag| fs::symlink_metadata(bag.join("bagit.txt")).is_ok()) {
        Some(bag) => Below::open(bag)?.folder("data/programme"),
        None => Below::open(folder),
    }
}

/// The bytes of a file of the history; the path is relative to `releases`.
pub(super) fn file(folder: &Path, path: &str) -> io::Result<Vec<u8>> {
    root(folder)?.read(format!("{RELEASES}/{path}"), MOST)
}

/// The bytes of a file of the programme itself.
pub(super) fn programme_file(folder: &Path, path: &str) -> io::Result<Vec<u8>> {
    root(folder)?.read(path, MOST)
}

/// The bytes of a data file by its name.
pub(super) fn data(folder: &Path, name: &str) -> io::Result<Vec<u8>> {
    file(folder, &format!("{DATA}/{name}"))
}

/// The text of the log; nothing where there is none.
pub(super) fn log(folder: &Path) -> Result<Option<Vec<u8>>, HistoryError> {
    refuse_links(folder)?;
    match file(folder, LOG) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(HistoryError::Read(layout::log(folder), error)),
    }
}

/// The sorted names in a folder; none where it does not exist.
pub(super) fn names(folder: &Path) -> Result<Vec<String>, HistoryError> {
    let read = || -> io::Result<Vec<String>> {
        let names = fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
        names.collect()
    };
    match read() {
        Ok(mut names) => {
            names.sort();
            Ok(names)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(HistoryError::Read(folder.to_owned(), error)),
    }
}

/// Refuses a history whose folders or lock are links or anything but what they should be: a link could lead
/// reading and writing anywhere.
pub(super) fn refuse_links(folder: &Path) -> Result<(), HistoryError> {
    let releases = layout::releases(folder);
    for (path, what) in [
        (releases.clone(), "folder"),
        (layout::data(folder), "folder"),
        (releases.join(LOCK), "file"),
    ] {
        let is_what = |data: &fs::Metadata| if what == "file" { data.is_file() } else { data.is_dir() };
        if fs::symlink_metadata(&path).is_ok_and(|data| !is_what(&data)) {
            return Err(HistoryError::Refused(format!(
                "{} is a link or something other than a {what}; the history of a programme lies in its folder itself, so remove it or put the {what} back",
                path.display()
            )));
        }
    }
    Ok(())
}
