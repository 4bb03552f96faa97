//! What came back, as proposals: nothing is changed until somebody takes them.

use crate::diagnostic::Message;
use crate::edit::{AnswersChange, Edit};
use crate::model::Audience;

/// A cell or field of a file that came back.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The name of the file.
    pub file: String,
    /// The cell, as `Prijzen!C7`, or the name of the field.
    pub place: String,
}

/// A change that a file that came back proposes.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// By what it can be taken: the same for the same change.
    pub id: String,
    /// From where it came.
    pub origin: Origin,
    /// The change in a sentence, without a full stop.
    pub sentence: String,
    /// The data file that it changes.
    pub path: String,
    /// The line of the value that it changes, or of what it is added to.
    pub line: usize,
    /// The keys that lead to the value, joined by points.
    pub keys: String,
    /// What is written there now; nothing where there is nothing.
    pub old: Option<String>,
    /// What is to be written; nothing where it is to be removed.
    pub new: Option<String>,
    /// Whether it adds a row.
    pub is_new: bool,
    /// Whether it can be taken.
    pub state: State,
    /// What makes it, in the file of its path.
    pub(super) steps: Vec<Step>,
}

/// An edit of a data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Of YAML.
    Yaml(Edit),
    /// Of a file of answers.
    Answers(AnswersChange),
}

/// Whether a proposal can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nothing speaks against it.
    Sound,
    /// The data changed since it was sent, or something else wants a person: it is taken by its id alone.
    Conflict(Message),
    /// The data would be at fault; it can't be taken.
    Faulty(Message),
}

/// Something in a file that came back that can't be read as what belongs there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub origin: Origin,
    /// What is wrong, one plain sentence without a full stop.
    pub message: Message,
}

/// What files that came back say.
#[derive(Debug, Clone, Default)]
pub struct Collected {
    /// The changes that they propose, in the order of the files and their sheets.
    pub proposals: Vec<Proposal>,
    /// What is wrong in them.
    pub faults: Vec<Fault>,
    /// What was read otherwise than it stands there, such as an amount that was rounded.
    pub remarks: Vec<Fault>,
    /// The files, with their SHA-256 and their bytes.
    pub files: Vec<ReceivedFile>,
}

/// A file that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedFile {
    /// Its name.
    pub name: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it says it is: `programme`, `partnership:ID`.
    pub document: String,
    /// For whom it says it was made.
    pub audience: Audience,
}

impl Proposal {
    /// Whether it is about a single value that is there, or could be.
    pub(super) fn is_of_one(&self) -> bool {
        !self.is_new || matches!(self.steps.as_slice(), [Step::Answers(_)])
    }

    /// Whether nothing speaks against it.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.state == State::Sound
    }
}
