//! Where everything of a history lies.

use std::path::{Path, PathBuf};

pub use crate::load::RELEASES;

/// The log inside it.
pub const LOG: &str = "log.jsonl";
/// The folder with the data files inside it.
pub(super) const DATA: &str = "data";
/// The lock file of a release.
pub(super) const LOCK: &str = ".lock";
/// The file that says that a release is under way; files of no version are leftovers while it is there.
pub(super) const PENDING: &str = ".pending";

/// The folder of the history of a programme folder.
pub(super) fn releases(folder: &Path) -> PathBuf {
    folder.join(RELEASES)
}

/// The log of a programme folder.
pub(super) fn log(folder: &Path) -> PathBuf {
    releases(folder).join(LOG)
}

/// The folder with the data files of all versions.
pub(super) fn data(folder: &Path) -> PathBuf {
    releases(folder).join(DATA)
}
