//! What verifying finds, as data.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::path::shown;
use crate::diagnostic::Severity;
use crate::project::{OpenError, PlaceError, SetError};
use crate::write::WriteError;

/// What a finding is about; each gets a verdict of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, strum::IntoStaticStr, strum::VariantArray)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Aspect {
    /// Whether everything is there, and nothing else.
    Complete,
    /// Whether every file has the checksums that the manifests state.
    Untouched,
    /// Whether the bag keeps to BagIt and to its profile, and its documents say what its data says.
    Conformant,
    /// Whether its own data gives the same documents again.
    Rebuildable,
}

/// One fault or remark about a bag.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BagFinding {
    /// What it is about.
    pub aspect: Aspect,
    /// The file, relative to the bag, as it can be shown to people.
    pub file: Option<String>,
    /// A stable code.
    pub code: &'static str,
    /// Whether it makes the verdict a no.
    pub is_fault: bool,
    /// What is wrong and what to do, in plain sentences.
    pub message: String,
}

impl BagFinding {
    /// The word for how severe it is.
    #[must_use]
    pub fn severity(&self) -> &'static str {
        if self.is_fault {
            Severity::Error.word()
        } else {
            Severity::Warning.word()
        }
    }
}

/// Findings as they come up.
#[derive(Debug, Default)]
pub(super) struct Findings {
    list: Vec<BagFinding>,
    /// The aspects against which something speaks, kept or not.
    against: BTreeSet<Aspect>,
}

/// The most findings that are kept; a verdict takes account of all.
const MOST: usize = 10_000;

impl Findings {
    /// Adds a fault; the name of the file may be hostile.
    pub fn fault<'a>(
        &mut self,
        aspect: Aspect,
        code: &'static str,
        file: impl Into<Option<&'a str>>,
        message: impl Into<String>,
    ) {
        self.against.insert(aspect);
        self.add(aspect, code, file.into(), true, message.into());
    }

    fn add(&mut self, aspect: Aspect, code: &'static str, file: Option<&str>, is_fault: bool, message: String) {
        if self.list.len() < MOST {
            self.list.push(BagFinding {
                aspect,
                file: file.map(shown),
                code,
                is_fault,
                message,
            });
        }
    }

    /// Adds a remark, which leaves the verdict as it is; the name of the file may be hostile.
    pub fn remark<'a>(
        &mut self,
        aspect: Aspect,
        code: &'static str,
        file: impl Into<Option<&'a str>>,
        message: impl Into<String>,
    ) {
        self.add(aspect, code, file.into(), false, message.into());
    }

    /// Adds what was found elsewhere.
    pub fn extend(&mut self, more: Vec<BagFinding>) {
        let faults = more.iter().filter(|finding| finding.is_fault);
        self.against.extend(faults.map(|finding| finding.aspect));
        self.list.extend(more);
    }

    /// Whether something speaks against this aspect.
    pub fn against(&self, aspect: Aspect) -> bool {
        self.against.contains(&aspect)
    }

    /// Whether a fault was found.
    pub fn has_fault(&self) -> bool {
        !self.against.is_empty()
    }

    /// Everything, each once, sorted by aspect and file.
    pub fn into_sorted(mut self) -> Vec<BagFinding> {
        self.list.sort();
        self.list.dedup();
        self.list
    }
}

impl Aspect {
    /// Every aspect, in the order in which verdicts are printed.
    pub const ALL: &'static [Self] = <Self as strum::VariantArray>::VARIANTS;

    /// The word for a verdict on it.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// Why a bag could not be made, changed or read.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// Something in the data or the bag is at fault; nothing was written.
    #[error("{}", .0.iter().map(|finding| finding.message.as_str()).collect::<Vec<_>>().join(" "))]
    Refused(Vec<BagFinding>),
    /// The place of the bag can't be used.
    #[error(transparent)]
    Place(#[from] PlaceError),
    /// No place was named.
    #[error("Say where the bag goes: `--out DIR`, `--zip FILE` or `--tar FILE`.")]
    NoPlace,
    /// The programme folder can't be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The programme or a document of it is at fault.
    #[error(transparent)]
    Set(Box<SetError>),
    /// The bag in this folder is another tool's.
    #[error("{} is a bag of another tool. Pack it with that tool, or with any program for zip or tar files.", .0.display())]
    OtherTool(PathBuf),
    /// A bag in a folder is asked for, and this isn't one.
    #[error("{} is not a folder. Name a bag in a folder; a packed bag is packed already.", .0.display())]
    NoFolder(PathBuf),
    /// The system refused; a plain sentence.
    #[error("{0}")]
    Io(String),
}

impl ArchiveError {
    /// One fault about one file.
    pub(super) fn refused<'a>(
        code: &'static str,
        file: impl Into<Option<&'a str>>,
        message: impl Into<String>,
    ) -> Self {
        let mut findings = Findings::default();
        findings.fault(Aspect::Conformant, code, file, message);
        Self::Refused(findings.into_sorted())
    }

    /// What the system said when something was done with a path, for instance `read`.
    pub(super) fn io(path: &Path, done: &'static str) -> impl Fn(io::Error) -> Self {
        move |error| Self::Io(format!("{} can't be {done} ({error}).", path.display()))
    }
}

impl From<SetError> for ArchiveError {
    fn from(error: SetError) -> Self {
        Self::Set(Box::new(error))
    }
}

impl From<WriteError> for ArchiveError {
    fn from(error: WriteError) -> Self {
        Self::Io(format!("{error}."))
    }
}
