//! A programme folder that is open: read once, checked, changed.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::check::{self, Outcome};
use crate::diagnostic::{Message, Place, Sources};
use crate::load::{self, CachedFolder, FileChange, Folder, FolderError, PROGRAMME_FILE, Reading};
use crate::message;

use super::checked::CheckedProject;

/// A programme folder, on disk or in memory, whose files are read once.
#[derive(Debug)]
pub struct Project {
    folder: CachedFolder,
    reading: Reading,
}

/// Why a folder can't be opened.
#[derive(Debug)]
pub struct OpenError {
    folder: PathBuf,
    source: FolderError,
}

impl OpenError {
    /// What is wrong, a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        let folder = self.folder.display();
        match &self.source {
            FolderError::NotFound => message!(
                "There is no {PROGRAMME_FILE} in the folder “{folder}”. Name a programme folder, or start one with `brugwerk init`.",
                PROGRAMME_FILE,
                folder
            ),
            error => message!(
                "{folder}/{PROGRAMME_FILE}: {error}.",
                folder,
                PROGRAMME_FILE,
                error = error.message()
            ),
        }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for OpenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

impl Project {
    /// Opens a programme folder, to be read for an audience and in a language.
    ///
    /// # Errors
    /// Where its `programme.yaml` can't be read at all; what is wrong in it, [`Project::check`] says.
    pub fn open(folder: Folder, reading: Reading) -> Result<Self, OpenError> {
        let folder = CachedFolder::new(folder);
        match load::Files::read(&folder, PROGRAMME_FILE) {
            Ok(_) => Ok(Self { folder, reading }),
            Err(source) => Err(OpenError {
                folder: match folder.below() {
                    Folder::Disk(path) => path.clone(),
                    Folder::Unlinked(path, below) => path.join(below),
                    Folder::Memory(_) => PathBuf::new(),
                },
                source,
            }),
        }
    }

    /// Opens a programme folder on disk.
    ///
    /// # Errors
    /// As [`Project::open`].
    pub fn open_folder(folder: &Path, reading: Reading) -> Result<Self, OpenError> {
        Self::open(Folder::Disk(folder.to_owned()), reading)
    }

    /// Checks the programme as its audience sees it: every fault of its data and its templates.
    #[must_use]
    pub fn check(&self) -> CheckedProject {
        let start = Instant::now();
        let mut load_time = Duration::ZERO;
        let mut checked = self.checked_by(|folder| {
            let loaded = load::load(folder, self.reading)?;
            load_time = start.elapsed();
            Ok(check::check(loaded))
        });
        checked.load_time = load_time;
        checked.check_time = start.elapsed().saturating_sub(load_time);
        checked
    }

    /// Checks the programme whole, and where values of it are marked also as each audience sees it.
    #[must_use]
    pub fn check_every_edition(&self) -> CheckedProject {
        self.checked_by(|folder| check::check_editions(folder))
    }

    fn checked_by(&self, check: impl FnOnce(&CachedFolder) -> Result<Outcome, FolderError>) -> CheckedProject {
        self.folder.forget_requests();
        let outcome = check(&self.folder).unwrap_or_else(|error| unreadable(&error));
        self.folder.drop_unrequested();
        CheckedProject::new(outcome)
    }

    /// Every file and folder that the last check asked for, also what is not there: a change of any other leaves the
    /// programme as it is. Paths are relative, with forward slashes.
    #[must_use]
    pub fn paths(&self) -> BTreeSet<String> {
        self.folder.requested()
    }

    /// The bytes of a file of the programme, as they were read.
    ///
    /// # Errors
    /// Where it was not read yet and can't be.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, FolderError> {
        load::Files::read(&self.folder, path)
    }

    /// The files of the folder, as they were read.
    #[must_use]
    pub fn files(&self) -> &dyn load::Files {
        &self.folder
    }

    /// Takes what happened to files; the next check reads these again and keeps the rest.
    pub fn update(&self, changes: impl IntoIterator<Item = FileChange>) {
        changes.into_iter().for_each(|change| self.folder.change(change));
    }
}

/// The outcome for a folder whose `programme.yaml` is gone or can't be read any more.
fn unreadable(error: &FolderError) -> Outcome {
    let mut sources = Sources::default();
    let place = Place::start_of(sources.add(PROGRAMME_FILE, ""));
    let message = message!("{PROGRAMME_FILE}: {error}", PROGRAMME_FILE, error = error.message());
    Outcome {
        programme: None,
        diagnostics: vec![error.rule().at(place, message).with_help(error.cure())],
        sources,
    }
}
