//! Finds a version of a programme by what a person calls it: a folder, a bag, a label, or a folder and a label.

use std::fs;
use std::path::{Path, PathBuf};

use crate::bytes::Below;
use crate::check::Checked;
use crate::load::{Folder, PROGRAMME_FILE, Reading};
use crate::locale::Language;
use crate::model::{Audience, ClosedList as _};
use crate::project::Project;

use super::entry::is_label;
use super::error::HistoryError;
use super::log::files;

/// Where a bag holds its programme.
const IN_BAG: &str = "data/programme";
/// Where a bag holds its inventory, and how many bytes of it are read.
const INVENTORY: &str = "data/metadata/inventory.json";
const MOST: u64 = 16 << 20;

/// A version of a programme.
#[derive(Debug)]
pub struct Version {
    /// What it is called: its label, or the name of its folder.
    pub name: String,
    /// Whether that name is a label.
    pub is_issued: bool,
    /// The folder that it comes from, or in whose history it lies.
    pub folder: PathBuf,
    /// What it says.
    pub programme: Checked,
}

impl Version {
    /// The version that `name` means: a programme folder, a bag in a folder, `DIR@LABEL`, or a label in the history of
    /// the folder `home`.
    ///
    /// # Errors
    /// Where it means none of these, the version can't be read, or its data has a fault.
    pub fn find(name: &str, home: &Path, language: Option<Language>) -> Result<Self, HistoryError> {
        let path = Path::new(name);
        let folder = programme_folder(path);
        if folder.join(PROGRAMME_FILE).is_file() {
            return Self::read_folder(path, folder, language);
        }
        let (folder, label) = match name.rsplit_once('@') {
            Some((folder, label)) if Path::new(folder).is_dir() => (programme_folder(Path::new(folder)), label),
            _ if path.is_dir() && folder != path => {
                return Err(HistoryError::NoVersion(format!(
                    "“{name}” is a bag without a programme of Brugwerk, so there is nothing to compare."
                )));
            }
            _ if path.is_dir() => return Self::read_folder(path, folder, language),
            _ if path.is_file() => {
                return Err(HistoryError::NoVersion(format!(
                    "“{name}” is a file. Name a programme folder, a bag in a folder (unpack a packed one), or a label."
                )));
            }
            _ => (programme_folder(home), name),
        };
        if !is_label(label) {
            return Err(HistoryError::NoVersion(format!(
                "“{name}” is not a folder, a bag or a label. Name a programme folder, or a version that was released."
            )));
        }
        Self::issued(folder, label, language)
    }

    /// The version of a programme folder that was issued under this label.
    ///
    /// # Errors
    /// Where there is none, it can't be read, or its data has a fault.
    pub(super) fn issued(folder: PathBuf, label: &str, language: Option<Language>) -> Result<Self, HistoryError> {
        let source = Folder::Memory(files(&folder, label)?);
        let reading = Reading {
            language,
            ..Reading::default()
        };
        Self::read(label.to_owned(), true, source, folder, reading)
    }

    /// Its label, where it was issued.
    #[must_use]
    pub fn label(&self) -> Option<&str> {
        self.is_issued.then_some(self.name.as_str())
    }

    /// The programme of a folder, or of a bag, which may be for an audience.
    fn read_folder(path: &Path, folder: PathBuf, language: Option<Language>) -> Result<Self, HistoryError> {
        let audience = if is_bag(path) {
            audience(path)
        } else {
            Audience::Internal
        };
        let reading = Reading { language, audience };
        Self::read(folder_name(path), false, source(path), folder, reading)
    }

    fn read(
        name: String,
        is_issued: bool,
        source: Folder,
        folder: PathBuf,
        reading: Reading,
    ) -> Result<Self, HistoryError> {
        let checked = Project::open(source, reading)?.check();
        match checked.into_accepted() {
            Ok(programme) => Ok(Self {
                name,
                is_issued,
                folder,
                programme,
            }),
            Err(error) => Err(HistoryError::Faulty(name, Box::new(error))),
        }
    }
}

/// Where the programme of a folder or a bag is read; a bag has no links, so none is followed in it.
fn source(folder: &Path) -> Folder {
    if is_bag(folder) {
        Folder::Unlinked(folder.to_owned(), IN_BAG)
    } else {
        Folder::Disk(folder.to_owned())
    }
}

/// The audience that a bag is for, as its inventory says.
fn audience(bag: &Path) -> Audience {
    let bytes = Below::open(bag).and_then(|bag| bag.read(INVENTORY, MOST));
    let inventory: serde_json::Value = bytes
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default();
    let audience = inventory["audience"].as_str().and_then(Audience::from_key);
    audience.unwrap_or_default()
}

fn is_bag(folder: &Path) -> bool {
    fs::symlink_metadata(folder.join("bagit.txt")).is_ok()
}

/// The programme folder that a folder is, or that a bag holds.
fn programme_folder(folder: &Path) -> PathBuf {
    if is_bag(folder) {
        folder.join(IN_BAG)
    } else {
        folder.to_owned()
    }
}

/// The name of a folder by itself: where it lies on this machine says nothing to whoever reads the changes.
fn folder_name(path: &Path) -> String {
    let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let name = whole.file_name().map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| path.display().to_string())
}
