//! One run at a time changes a history.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use crate::write::WriteError;

use super::error::HistoryError;
use super::layout::{self, LOCK};
use super::read;

/// Keeps other releases out of this folder until the file is closed.
pub(super) fn lock(folder: &Path) -> Result<File, HistoryError> {
    read::refuse_links(folder)?;
    let releases = layout::releases(folder);
    fs::create_dir_all(&releases).map_err(WriteError::at(&releases))?;
    let path = releases.join(LOCK);
    let failed = WriteError::at(&path);
    let mut options = File::options();
    let file = options.create(true).truncate(false).write(true).open(&path);
    let file = file.map_err(&failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(HistoryError::Busy(folder.to_owned())),
        Err(TryLockError::Error(error)) => Err(failed(error).into()),
    }
}
