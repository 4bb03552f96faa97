//! What verifying finds, as data.

use std::fmt;
use std::path::PathBuf;

use serde::Serialize;

use crate::diagnostic::Severity;
use crate::project::{OpenError, PlaceError, SetError};

/// What a finding is about; each gets a verdict of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
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

impl Aspect {
    /// Every aspect, in the order in which verdicts are told.
    pub const ALL: [Self; 4] = [Self::Complete, Self::Untouched, Self::Conformant, Self::Rebuildable];

    /// The word for a verdict on it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Untouched => "untouched",
            Self::Conformant => "conformant",
            Self::Rebuildable => "rebuildable",
        }
    }
}

/// One fault or remark about a bag.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// What it is about.
    pub aspect: Aspect,
    /// The file, relative to the bag.
    pub file: Option<String>,
    /// A stable code.
    pub code: &'static str,
    /// Whether it makes the verdict a no.
    pub is_fault: bool,
    /// What is wrong and what to do, in plain sentences.
    pub message: String,
}

impl Finding {
    /// The word for how grave it is.
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
    list: Vec<Finding>,
}

impl Findings {
    /// Adds a fault.
    pub fn fault(&mut self, aspect: Aspect, code: &'static str, file: Option<&str>, message: impl Into<String>) {
        self.push(aspect, code, file, true, message.into());
    }

    /// Adds a remark that leaves the verdict as it is.
    pub fn remark(&mut self, aspect: Aspect, code: &'static str, file: Option<&str>, message: impl Into<String>) {
        self.push(aspect, code, file, false, message.into());
    }

    /// Adds what was found elsewhere.
    pub fn extend(&mut self, more: Vec<Finding>) {
        self.list.extend(more);
    }

    fn push(&mut self, aspect: Aspect, code: &'static str, file: Option<&str>, is_fault: bool, message: String) {
        self.list.push(Finding {
            aspect,
            file: file.map(str::to_owned),
            code,
            is_fault,
            message,
        });
    }

    /// Whether something speaks against this aspect.
    pub fn against(&self, aspect: Aspect) -> bool {
        self.list
            .iter()
            .any(|finding| finding.aspect == aspect && finding.is_fault)
    }

    /// Whether a fault was found.
    pub fn has_fault(&self) -> bool {
        self.list.iter().any(|finding| finding.is_fault)
    }

    /// Everything, each once, sorted by aspect and file.
    pub fn into_sorted(mut self) -> Vec<Finding> {
        self.list.sort();
        self.list.dedup();
        self.list
    }
}

/// Why a bag could not be made, changed or read.
#[derive(Debug)]
pub enum ArchiveError {
    /// Something in the data or the bag is at fault; nothing was written.
    Refused(Vec<Finding>),
    /// The place of the bag can't be used.
    Place(PlaceError),
    /// No place was named.
    NoPlace,
    /// The programme folder can't be opened.
    Open(OpenError),
    /// The programme or a document of it is at fault.
    Set(Box<SetError>),
    /// The bag in this folder is another tool's.
    OtherTool(PathBuf),
    /// A bag in a folder is asked for, and this is none.
    NoFolder(PathBuf),
    /// The system refused; a plain sentence.
    Io(String),
}

impl fmt::Display for ArchiveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(findings) => {
                let sentences: Vec<&str> = findings.iter().map(|finding| finding.message.as_str()).collect();
                f.write_str(&sentences.join(" "))
            }
            Self::Place(error) => error.fmt(f),
            Self::NoPlace => f.write_str("Say where the bag goes: `--out DIR`, `--zip FILE` or `--tar FILE`."),
            Self::Open(error) => error.fmt(f),
            Self::Set(error) => error.fmt(f),
            Self::OtherTool(bag) => write!(
                f,
                "{} is a bag of another tool. Pack it with that tool, or with any program for zip or tar files.",
                bag.display()
            ),
            Self::NoFolder(bag) => write!(
                f,
                "{} is no folder. Name a bag in a folder; a packed bag is packed already.",
                bag.display()
            ),
            Self::Io(sentence) => f.write_str(sentence),
        }
    }
}

impl std::error::Error for ArchiveError {}

impl From<PlaceError> for ArchiveError {
    fn from(error: PlaceError) -> Self {
        Self::Place(error)
    }
}

impl From<OpenError> for ArchiveError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

impl From<SetError> for ArchiveError {
    fn from(error: SetError) -> Self {
        Self::Set(Box::new(error))
    }
}

impl ArchiveError {
    /// One fault about one file.
    pub(super) fn refused(code: &'static str, file: Option<&str>, message: impl Into<String>) -> Self {
        let mut findings = Findings::default();
        findings.fault(Aspect::Conformant, code, file, message);
        Self::Refused(findings.into_sorted())
    }

    /// What the system said about a path.
    pub(super) fn io(path: &std::path::Path, doing: &str, error: &std::io::Error) -> Self {
        Self::Io(format!("{} can't be {doing} ({error}).", path.display()))
    }
}

impl From<crate::write::WriteError> for ArchiveError {
    fn from(error: crate::write::WriteError) -> Self {
        Self::Io(format!("{error}."))
    }
}
