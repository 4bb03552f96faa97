//! Where the files of a programme come from: a folder on disk, or the sample that the binary carries.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::diagnostic::Rule;

use super::rules;

/// The largest YAML or CSV file.
const MAX_TEXT: u64 = 4 << 20;
/// The largest image.
const MAX_IMAGE: u64 = 16 << 20;

/// The files of a programme.
#[derive(Debug, Clone)]
pub enum Folder {
    /// A folder on disk.
    Disk(PathBuf),
    /// Files in memory, by path with forward slashes.
    Memory(BTreeMap<String, Vec<u8>>),
}

/// Why a file of the folder can't be had.
#[derive(Debug)]
pub enum FolderError {
    /// There is no such file.
    NotFound,
    /// A link leads out of the folder.
    Outside,
    /// It is larger than the limit, in bytes.
    TooLarge(u64),
    /// It is not a regular file.
    NotAFile,
    /// The system refused.
    Io(io::Error),
}

impl FolderError {
    /// The rule under which it is reported.
    #[must_use]
    pub fn rule(&self) -> &'static Rule {
        match self {
            Self::NotFound => &rules::FILE_NOT_FOUND,
            Self::Outside => &rules::FILE_OUTSIDE_FOLDER,
            Self::TooLarge(_) => &rules::FILE_TOO_LARGE,
            Self::NotAFile | Self::Io(_) => &rules::FILE_UNREADABLE,
        }
    }
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("there is no such file in the programme folder"),
            Self::Outside => f.write_str("this leads out of the programme folder"),
            Self::TooLarge(limit) => write!(f, "the file is larger than {} MiB", limit >> 20),
            Self::NotAFile => f.write_str("this is not a regular file"),
            Self::Io(error) => write!(f, "the file can't be read ({error})"),
        }
    }
}

impl std::error::Error for FolderError {}

impl Folder {
    /// Reads a file; `path` is relative with forward slashes and was checked to hold no `..`.
    ///
    /// # Errors
    /// Says why the file can't be had; a link that leads out of the folder is refused.
    pub fn read(&self, path: &str) -> Result<Vec<u8>, FolderError> {
        match self {
            Self::Memory(files) => files.get(path).cloned().ok_or(FolderError::NotFound),
            Self::Disk(root) => read_inside(root, path),
        }
    }
}

fn read_inside(root: &Path, path: &str) -> Result<Vec<u8>, FolderError> {
    let root = fs::canonicalize(root).map_err(from_io)?;
    let full = fs::canonicalize(root.join(path)).map_err(from_io)?;
    if !full.starts_with(&root) {
        return Err(FolderError::Outside);
    }
    let is_text = [".yaml", ".yml", ".csv"].iter().any(|ending| path.ends_with(ending));
    let limit = if is_text { MAX_TEXT } else { MAX_IMAGE };
    // A pipe or device would block or never end.
    let metadata = fs::metadata(&full).map_err(from_io)?;
    if !metadata.is_file() {
        return Err(FolderError::NotAFile);
    }
    let mut bytes = Vec::new();
    File::open(&full)
        .and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
        .map_err(from_io)?;
    if bytes.len() as u64 > limit {
        return Err(FolderError::TooLarge(limit));
    }
    Ok(bytes)
}

fn from_io(error: io::Error) -> FolderError {
    match error.kind() {
        io::ErrorKind::NotFound => FolderError::NotFound,
        _ => FolderError::Io(error),
    }
}
