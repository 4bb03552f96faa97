//! Why a command did not succeed, how that is printed, and its exit code.

use std::process::ExitCode;

use brugwerk::archive::ArchiveError;
use brugwerk::diagnostic::render_json;
use brugwerk::history::HistoryError;
use brugwerk::project::{OpenError, PlaceError, SetError};
use brugwerk::write::WriteError;
use serde_json::json;

use super::Format;
use super::report::{self, finding_line, findings_json};

/// Why a command did not succeed.
#[derive(Debug)]
pub enum Failure {
    /// Something is at fault, and was printed.
    Told,
    /// The data or a template of the folder has faults, or a document could not be set.
    Set(Box<SetError>),
    /// A bag can't be made, changed or read.
    Archive(ArchiveError),
    /// The history can't be read or added to.
    History(HistoryError),
    /// The command was used wrongly.
    Usage(String),
    /// Something could not be read or written.
    Io(String),
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
        Self::Io(error.to_string())
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        Self::Io(format!("{error}."))
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

impl Failure {
    /// Prints what was not printed yet; gives the exit code.
    pub fn tell(self, format: Format) -> ExitCode {
        let code = match self {
            Self::Told => 1,
            Self::Set(error) => refused(&error, format),
            Self::Archive(ArchiveError::Refused(findings)) => {
                if format == Format::Json {
                    return printed(&json!({ "findings": findings_json(&findings) }).to_string());
                }
                for finding in &findings {
                    report::message(&finding_line(finding));
                }
                report::message("Nothing was written.");
                1
            }
            Self::Archive(error) => {
                let is_misuse = matches!(
                    error,
                    ArchiveError::NoPlace | ArchiveError::OtherTool(_) | ArchiveError::NoFolder(_)
                );
                told(&error.to_string(), if is_misuse { 2 } else { 3 })
            }
            Self::History(HistoryError::Altered(findings)) => {
                for finding in &findings {
                    report::message(&format!("{finding}."));
                }
                told(
                    "The history of this folder is not what was written. Put it back from a copy; nothing was changed.",
                    1,
                )
            }
            Self::History(HistoryError::NoVersion(sentence)) => told(&sentence, 2),
            Self::History(HistoryError::Faulty(name, error)) => {
                diagnosed(&error, format);
                let summary = report::summary(&error.diagnostics).unwrap_or_default();
                told(
                    &format!("{summary} in {name}; only versions without faults can be compared."),
                    1,
                )
            }
            Self::History(error) => {
                let code = match error {
                    HistoryError::Refused(_) | HistoryError::UnknownLabel(..) => 2,
                    _ => 3,
                };
                told(&report::sentence(&error.to_string()), code)
            }
            Self::Usage(sentence) => told(&sentence, 2),
            Self::Io(sentence) => told(&sentence, 3),
        };
        ExitCode::from(code)
    }
}

/// Prints why documents were not set, and that nothing is written.
fn refused(error: &SetError, format: Format) -> u8 {
    error.failures.iter().for_each(|sentence| report::message(sentence));
    if error.diagnostics.is_empty() {
        return 3;
    }
    diagnosed(error, format);
    if format == Format::Json {
        return 1;
    }
    let summary = report::summary(&error.diagnostics).unwrap_or_default();
    told(&format!("\n{summary}; nothing was written."), 1)
}

/// Prints diagnostics: for programs as a result, for people as messages.
fn diagnosed(error: &SetError, format: Format) {
    if format == Format::Json {
        // Where that can't be printed, the exit code still tells.
        let _ = report::result(&render_json(&error.diagnostics, &error.sources));
    } else {
        let text = report::diagnostics(&error.diagnostics, &error.sources, report::stderr_is_terminal());
        report::message(text.trim_end());
    }
}

fn told(sentence: &str, code: u8) -> u8 {
    report::message(sentence);
    code
}

/// Prints a result that tells of a fault.
fn printed(text: &str) -> ExitCode {
    match report::result(text) {
        Ok(()) => ExitCode::from(1),
        Err(failure) => failure.tell(Format::Human),
    }
}
