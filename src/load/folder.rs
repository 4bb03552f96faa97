//! Where the files of a programme come from: a folder on disk, or the sample that the binary carries.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::bytes::{Below, Kind};
use crate::diagnostic::{Message, Rule};
use crate::message;

use super::rules;

/// The largest YAML or CSV file.
const MAX_TEXT: u64 = 4 << 20;
/// The largest image.
const MAX_IMAGE: u64 = 16 << 20;
/// The most bytes of YAML and CSV files together.
const MAX_TEXTS: u64 = 32 << 20;
/// The most bytes of all other files together.
const MAX_OTHERS: u64 = 256 << 20;
/// The most files that are read.
const MAX_FILES: usize = 10_000;

/// The files of a programme.
#[derive(Debug, Clone)]
pub enum Folder {
    /// A folder on disk; links in it may lead to its own files.
    Disk(PathBuf),
    /// A folder on disk, and a folder in it that is read; no link is followed in either.
    Unlinked(PathBuf, &'static str),
    /// Files in memory, by path with forward slashes.
    Memory(BTreeMap<String, Vec<u8>>),
}

/// Why a file of the folder can't be read.
#[derive(Debug)]
pub enum FolderError {
    /// There is no such file.
    NotFound,
    /// A link leads to nothing.
    Dangling,
    /// A link leads out of the folder.
    Outside,
    /// It is larger than the limit, in bytes.
    TooLarge(u64),
    /// The files of its kind are together larger than the limit, in bytes.
    TooLargeTogether(u64),
    /// The folder holds more files than this.
    TooMany(usize),
    /// The name of a file is not UTF-8.
    NotText,
    /// It is not a regular file.
    NotAFile,
    /// It is not a folder.
    NotAFolder,
    /// The system refused.
    Io(io::Error),
}

impl FolderError {
    /// The rule under which it is reported.
    #[must_use]
    pub fn rule(&self) -> &'static Rule {
        match self {
            Self::NotFound | Self::Dangling => &rules::FILE_NOT_FOUND,
            Self::Outside => &rules::FILE_OUTSIDE_FOLDER,
            Self::TooLarge(_) | Self::TooLargeTogether(_) | Self::TooMany(_) => &rules::FILE_TOO_LARGE,
            Self::NotText | Self::NotAFile | Self::NotAFolder | Self::Io(_) => &rules::FILE_UNREADABLE,
        }
    }

    /// What cures it.
    #[must_use]
    pub fn cure(&self) -> Message {
        match self {
            Self::Dangling => message!("Let the link lead to a file of the programme folder, or remove it."),
            Self::NotAFolder => message!("Make it a folder with the templates in it, or give the file another name."),
            _ => self.rule().cure.into(),
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotFound => message!("there is no such file in the programme folder"),
            Self::Dangling => message!("this link leads to nothing"),
            Self::Outside => message!("this leads out of the programme folder"),
            Self::TooLarge(limit) => message!("the file is larger than {} MiB", limit >> 20),
            Self::TooLargeTogether(limit) => {
                message!(
                    "with this file, those of its sort take more than {} MiB together",
                    limit >> 20
                )
            }
            Self::TooMany(limit) => message!("the folder holds more than {limit} files", limit),
            Self::NotText => message!("it holds a file whose name is not UTF-8 text"),
            Self::NotAFile => message!("this is not a regular file"),
            Self::NotAFolder => message!("this is not a folder"),
            Self::Io(error) => message!("the file can't be read ({error})", error),
        }
    }
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for FolderError {}

/// How many files were read, and how large they are together.
#[derive(Debug, Default)]
pub(super) struct Spent {
    texts: u64,
    others: u64,
    files: usize,
}

impl Spent {
    /// Adds a file that was read.
    ///
    /// # Errors
    /// Where it is one too many, or exceeds what files of its kind may take together.
    pub(super) fn add(&mut self, path: &str, bytes: usize) -> Result<(), FolderError> {
        self.files += 1;
        if self.files > MAX_FILES {
            return Err(FolderError::TooMany(MAX_FILES));
        }
        let (spent, limit) = if is_text(path) {
            (&mut self.texts, MAX_TEXTS)
        } else {
            (&mut self.others, MAX_OTHERS)
        };
        *spent += bytes as u64;
        if *spent > limit {
            return Err(FolderError::TooLargeTogether(limit));
        }
        Ok(())
    }
}

/// Whether a file is read as text of its own, by its name.
fn is_text(path: &str) -> bool {
    [".yaml", ".yml", ".csv"].iter().any(|ending| path.ends_with(ending))
}

/// Where the files of a programme are read from.
pub trait Files: fmt::Debug + Send + Sync {
    /// Reads a file; `path` is relative with forward slashes and was checked to hold no `..`.
    ///
    /// # Errors
    /// Says why the file can't be read; a link that leads out of the folder is refused.
    fn read(&self, path: &str) -> Result<Vec<u8>, FolderError>;

    /// The regular files below a folder, with forward slashes, in order; hidden ones are passed over, and so are links to
    /// folders, which could go in circles.
    ///
    /// # Errors
    /// Where the folder is not there, can't be read, or holds more than `most` files.
    fn list(&self, below: &str, most: usize) -> Result<Vec<String>, FolderError>;

    /// The names of the regular files that stand in a folder itself, in order, to advise by; none where it can't be
    /// read or holds thousands. The empty path is the whole folder.
    fn names(&self, folder: &str) -> Vec<String>;
}

/// The most names of one folder that are looked at.
const MAX_NAMES: usize = 4_000;

impl Files for Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, FolderError> {
        match self {
            Self::Memory(files) => files.get(path).cloned().ok_or(FolderError::NotFound),
            Self::Disk(root) => read_inside(root, path),
            Self::Unlinked(root, below) => {
                let opened = Below::open(root).and_then(|root| root.folder(below));
                read_below(&opened.map_err(from_io)?, Path::new(path), path)
            }
        }
    }

    fn list(&self, below: &str, most: usize) -> Result<Vec<String>, FolderError> {
        let found = match self {
            Self::Memory(files) => {
                let prefix = format!("{below}/");
                files.keys().filter(|path| path.starts_with(&prefix)).cloned().collect()
            }
            Self::Disk(root) => {
                if !find_inside(root, below)?.is_dir() {
                    return Err(FolderError::NotAFolder);
                }
                list_below(&open_root(root).map_err(from_io)?, below, most)?
            }
            Self::Unlinked(root, inner) => {
                let opened = Below::open(root).and_then(|root| root.folder(inner));
                list_below(&opened.map_err(from_io)?, below, most)?
            }
        };
        counted(found, most)
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let of_disk = |root: io::Result<Below>| names_below(root.and_then(|root| root.folder(folder)));
        match self {
            Self::Memory(files) => own_names(files.keys().map(String::as_str), folder).collect(),
            Self::Disk(root) => of_disk(open_root(root)),
            Self::Unlinked(root, inner) => of_disk(Below::open(root).and_then(|root| root.folder(inner))),
        }
    }
}

/// Opens a folder to which a link may lead.
fn open_root(root: &Path) -> io::Result<Below> {
    Below::open(&fs::canonicalize(root)?)
}

/// Of files by path, the names of those that stand in a folder itself.
pub(super) fn own_names<'a>(paths: impl Iterator<Item = &'a str>, folder: &str) -> impl Iterator<Item = String> {
    paths.filter_map(move |path| {
        let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
        (parent == folder).then(|| name.to_owned())
    })
}

/// The names of the regular files in a folder on disk.
fn names_below(folder: io::Result<Below>) -> Vec<String> {
    let Ok(folder) = folder else { return Vec::new() };
    let Ok(entries) = folder.entries() else {
        return Vec::new();
    };
    let mut names = Vec::new();
    for (name, kind) in entries.take(MAX_NAMES + 1).flatten() {
        if let (Kind::File(_), Ok(name)) = (kind, name.into_string()) {
            names.push(name);
        }
    }
    if names.len() > MAX_NAMES {
        return Vec::new();
    }
    names.sort();
    names
}

/// A list of files, which must be there and not too long.
pub(super) fn counted(found: Vec<String>, most: usize) -> Result<Vec<String>, FolderError> {
    match found.len() {
        0 => Err(FolderError::NotFound),
        count if count > most => Err(FolderError::TooMany(most)),
        _ => Ok(found),
    }
}

fn list_below(root: &Below, below: &str, most: usize) -> Result<Vec<String>, FolderError> {
    let mut found = Vec::new();
    let mut open = vec![below.to_owned()];
    while let Some(folder) = open.pop() {
        let entries = root.folder(&folder).map_err(|error| match error.kind() {
            io::ErrorKind::InvalidInput => FolderError::NotAFolder,
            _ => from_io(error),
        })?;
        for entry in entries.entries().map_err(from_io)? {
            let (name, kind) = entry.map_err(from_io)?;
            let name = name.into_string().map_err(|_| FolderError::NotText)?;
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{folder}/{name}");
            if kind == Kind::Folder {
                open.push(path);
            } else {
                found.push(path);
            }
            if found.len() + open.len() > most {
                return Err(FolderError::TooMany(most));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Where a path of the folder leads, links followed.
fn find_inside(root: &Path, path: &str) -> Result<PathBuf, FolderError> {
    let root = fs::canonicalize(root).map_err(from_io)?;
    let full = match fs::canonicalize(root.join(path)) {
        Ok(full) => full,
        Err(error) => {
            let is_there = fs::symlink_metadata(root.join(path)).is_ok();
            return Err(match from_io(error) {
                FolderError::NotFound if is_there => FolderError::Dangling,
                error => error,
            });
        }
    };
    if !full.starts_with(&root) {
        return Err(FolderError::Outside);
    }
    Ok(full)
}

/// Reads a file to which a link of the folder may lead: first where that is, then without following any.
fn read_inside(root: &Path, path: &str) -> Result<Vec<u8>, FolderError> {
    let full = find_inside(root, path)?;
    let root = fs::canonicalize(root).map_err(from_io)?;
    let inner = full.strip_prefix(&root).map_err(|_| FolderError::Outside)?;
    if inner.as_os_str().is_empty() {
        return Err(FolderError::NotAFile);
    }
    read_below(&Below::open(&root).map_err(from_io)?, inner, path)
}

fn read_below(root: &Below, inner: &Path, path: &str) -> Result<Vec<u8>, FolderError> {
    let limit = if is_text(path) { MAX_TEXT } else { MAX_IMAGE };
    root.read(inner, limit).map_err(|error| match error.kind() {
        io::ErrorKind::FileTooLarge => FolderError::TooLarge(limit),
        io::ErrorKind::InvalidInput => FolderError::NotAFile,
        _ => from_io(error),
    })
}

fn from_io(error: io::Error) -> FolderError {
    match error.kind() {
        io::ErrorKind::NotFound => FolderError::NotFound,
        _ => FolderError::Io(error),
    }
}
