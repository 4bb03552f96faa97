//! Why a command did not succeed.

use brugwerk::archive::ArchiveError;
use brugwerk::diagnostic::Message;
use brugwerk::history::HistoryError;
use brugwerk::project::{OpenError, PlaceError, SetDocuments, SetError, UnknownDocument};
use brugwerk::write::WriteError;

/// Why a command did not succeed.
#[derive(Debug)]
pub enum Failure {
    /// Something is at fault, and was printed.
    Told,
    /// The data or a template of the folder has faults, or a document could not be set.
    Set(Box<SetError>),
    /// Some documents were written, and others could not be set.
    Partly(Box<SetDocuments>),
    /// A bag can't be made, changed or read.
    Archive(ArchiveError),
    /// The history can't be read or added to.
    History(HistoryError),
    /// The command was used wrongly.
    Usage(Message),
    /// Something could not be read or written.
    Io(Message),
}

impl Failure {
    /// Fails where one of the documents was refused, or the folder has a faulty template.
    pub fn of_refused(set: SetDocuments) -> Result<(), Self> {
        match set.error {
            None => Ok(()),
            Some(error) if set.finished.is_empty() => Err(error.into()),
            Some(_) => Err(Self::Partly(Box::new(set))),
        }
    }
}

impl From<SetError> for Failure {
    fn from(error: SetError) -> Self {
        Self::Set(Box::new(error))
    }
}

impl From<PlaceError> for Failure {
    fn from(error: PlaceError) -> Self {
        match error {
            PlaceError::Refused(sentence) => Self::Usage(sentence),
            PlaceError::Unwritable(sentence) => Self::Io(sentence),
        }
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::Io(error.message())
    }
}

impl From<UnknownDocument> for Failure {
    fn from(error: UnknownDocument) -> Self {
        Self::Usage(error.message())
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        Self::Io(error.message())
    }
}

impl From<ArchiveError> for Failure {
    fn from(error: ArchiveError) -> Self {
        match error {
            ArchiveError::Place(error) => error.into(),
            ArchiveError::Open(error) => error.into(),
            ArchiveError::Set(error) => Self::Set(error),
            error => Self::Archive(error),
        }
    }
}

impl From<HistoryError> for Failure {
    fn from(error: HistoryError) -> Self {
        match error {
            HistoryError::Place(error) => error.into(),
            HistoryError::Open(error) => error.into(),
            HistoryError::Set(error) => Self::Set(error),
            error => Self::History(error),
        }
    }
}
