//! Files below a folder, opened step by step from it: never through a link, and nothing but regular files.
//!
//! What a path names can be exchanged between a look at it and its opening. So nothing is looked at first: each step is
//! opened from the one before without following a link, a pipe is never waited for, and what was opened is what is asked
//! whether it is a file.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Component, Path};

use cap_fs_ext::{DirExt as _, FollowSymlinks, OpenOptionsFollowExt as _, OpenOptionsSyncExt as _};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};

/// What stands in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A folder.
    Folder,
    /// A regular file of this size.
    File(u64),
    /// A symbolic link, wherever it leads.
    Link,
    /// A pipe, a socket or a device.
    Special,
}

/// A folder that was opened; whatever takes its place afterwards is not read.
#[derive(Debug)]
pub struct Below {
    dir: Dir,
}

impl Below {
    /// Opens a folder by its path, in which links are followed.
    ///
    /// # Errors
    /// Where it is no folder, or the system refuses.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let dir = Dir::open_ambient_dir(folder, ambient_authority())?;
        Ok(Self { dir })
    }

    /// Opens a folder below this one; the empty path is this one.
    ///
    /// # Errors
    /// Where a step is a link or no folder, or the system refuses.
    pub fn folder(&self, path: impl AsRef<Path>) -> io::Result<Self> {
        let mut dir = self.dir.try_clone()?;
        for step in path.as_ref().components() {
            let Component::Normal(step) = step else {
                return Err(odd());
            };
            dir = dir.open_dir_nofollow(step).map_err(|error| {
                let is_odd = dir.symlink_metadata(step).is_ok_and(|data| !data.is_dir());
                if is_odd { odd() } else { error }
            })?;
        }
        Ok(Self { dir })
    }

    /// Opens a regular file below this folder.
    ///
    /// # Errors
    /// Where a step is a link, it is no regular file ([`io::ErrorKind::InvalidInput`]), or the system refuses.
    pub fn file(&self, path: impl AsRef<Path>) -> io::Result<File> {
        let path = path.as_ref();
        let name = path.file_name().ok_or_else(odd)?;
        let parent = path.parent().unwrap_or(Path::new(""));
        let inner;
        let folder = if parent.as_os_str().is_empty() {
            self
        } else {
            inner = self.folder(parent)?;
            &inner
        };
        let mut options = options();
        options.follow(FollowSymlinks::No);
        let opened = folder.dir.open_with(name, &options).map_err(|error| {
            let is_odd = folder.dir.symlink_metadata(name).is_ok_and(|data| !data.is_file());
            if is_odd { odd() } else { error }
        })?;
        regular(opened.into_std())
    }

    /// The bytes of a regular file below this folder, at most `limit` of them.
    ///
    /// # Errors
    /// As [`Below::file`]; also where it is larger than the limit ([`io::ErrorKind::FileTooLarge`]).
    pub fn read(&self, path: impl AsRef<Path>, limit: u64) -> io::Result<Vec<u8>> {
        whole(self.file(path)?, limit)
    }

    /// Removes a regular file below this folder.
    ///
    /// # Errors
    /// As [`Below::file`].
    pub fn remove(&self, path: impl AsRef<Path>) -> io::Result<()> {
        let path = path.as_ref();
        let name = path.file_name().ok_or_else(odd)?;
        let folder = self.folder(path.parent().unwrap_or(Path::new("")))?;
        if !folder.dir.symlink_metadata(name)?.is_file() {
            return Err(odd());
        }
        folder.dir.remove_file(name)
    }

    /// What stands in this folder, in the order in which the system lists it.
    ///
    /// # Errors
    /// Where the system refuses.
    pub fn entries(&self) -> io::Result<impl Iterator<Item = io::Result<(OsString, Kind)>>> {
        let entries = self.dir.entries()?;
        Ok(entries.map(|entry| {
            let entry = entry?;
            let kind = entry.file_type()?;
            let kind = if kind.is_dir() {
                Kind::Folder
            } else if kind.is_symlink() {
                Kind::Link
            } else if kind.is_file() {
                Kind::File(entry.metadata()?.len())
            } else {
                Kind::Special
            };
            Ok((entry.file_name(), kind))
        }))
    }
}

/// Opens a regular file by its path, in which links are followed.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let opened = cap_std::fs::File::open_ambient_with(path, &options(), ambient_authority())?;
    regular(opened.into_std())
}

/// The bytes of a file that was opened, at most `limit` of them.
pub(super) fn whole(file: File, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(too_large(limit));
    }
    Ok(bytes)
}

/// What is said of a file that is larger than a limit.
#[must_use]
pub fn too_large(limit: u64) -> io::Error {
    let message = format!("it is larger than {} MiB, more than is read", limit >> 20);
    io::Error::new(io::ErrorKind::FileTooLarge, message)
}

/// For reading, without waiting for who writes into a pipe.
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).nonblock(true);
    options
}

/// What was opened, where it is a regular file.
fn regular(file: File) -> io::Result<File> {
    if file.metadata()?.is_file() {
        Ok(file)
    } else {
        Err(odd())
    }
}

fn odd() -> io::Error {
    let message = "it is a link, or something other than a file";
    io::Error::new(io::ErrorKind::InvalidInput, message)
}
