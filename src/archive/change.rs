//! Changes to a finished bag, which can be completed after any interruption.
//!
//! New files lie ready in a temporary folder in the bag. Giving that folder its name, [`layout::UNFINISHED`], decides
//! the change: from then on files only move from there to their places, and that can be resumed from any moment.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use super::finding::ArchiveError;
use super::layout;
use super::walk::{Entry, Hidden, walk};
use crate::bytes::Below;
use crate::write::{self, TemporaryFolder};

/// Keeps other changes and readings out of a bag until the file is closed.
pub(super) fn lock(bag: &Path) -> Result<File, ArchiveError> {
    locked(bag, File::try_lock)
}

/// Keeps changes out of a bag until the file is closed; others may read it meanwhile.
pub(super) fn lock_for_reading(bag: &Path) -> Result<File, ArchiveError> {
    locked(bag, File::try_lock_shared)
}

fn locked(bag: &Path, lock: fn(&File) -> Result<(), TryLockError>) -> Result<File, ArchiveError> {
    let path = bag.join(layout::DECLARATION);
    let failed = ArchiveError::io(&path, "read");
    let file = Below::open(bag).and_then(|bag| bag.file(layout::DECLARATION));
    let file = file.map_err(&failed)?;
    match lock(&file) {
        // Where a file system has no locks, nobody is kept out.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(ArchiveError::Io(format!(
            "{} is being changed by another run. Try again when that has ended.",
            bag.display()
        ))),
    }
}

/// Puts new and changed files of a bag into their places: all of them, or none.
pub(super) fn replace<'a>(
    bag: &Path,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Result<(), ArchiveError> {
    let temporary = TemporaryFolder::new_in(bag).map_err(ArchiveError::io(bag, "written"))?;
    write::write_all(temporary.path(), files)?;
    let decided = bag.join(layout::UNFINISHED);
    fs::rename(temporary.path(), &decided).map_err(ArchiveError::io(&decided, "written"))?;
    write::sync_folder(bag);
    drop(temporary);
    finish(bag).map(drop)
}

/// Resumes a change that was interrupted, where there is one, and says so; clears away what was never decided.
pub(super) fn finish(bag: &Path) -> Result<bool, ArchiveError> {
    write::sweep(bag);
    let decided = bag.join(layout::UNFINISHED);
    if !fs::symlink_metadata(&decided).is_ok_and(|data| data.is_dir()) {
        return Ok(false);
    }
    let found = walk(bag, Hidden::Listed).map_err(ArchiveError::io(bag, "read"))?;
    // A link could have files moved out of the bag.
    let is_plain = found.entries.values().all(|entry| matches!(entry, Entry::File(_)));
    if found.stopped.is_some() || !found.bad_names.is_empty() || !is_plain {
        let message = "The interrupted addition can't be finished: the bag holds links, odd names or too many files. `brugwerk verify` names them.";
        return Err(ArchiveError::refused(
            "unfinished-addition",
            layout::UNFINISHED,
            message,
        ));
    }
    for path in found
        .entries
        .keys()
        .filter_map(|path| layout::below(path, layout::UNFINISHED))
    {
        let target = bag.join(path);
        let parent = target.parent().unwrap_or(bag);
        fs::create_dir_all(parent)
            .and_then(|()| fs::rename(decided.join(path), &target))
            .map_err(ArchiveError::io(&target, "written"))?;
        write::sync_folder(parent);
    }
    fs::remove_dir_all(&decided).map_err(ArchiveError::io(&decided, "removed"))?;
    Ok(true)
}
