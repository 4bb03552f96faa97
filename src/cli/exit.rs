//! How a failure is printed, and the exit code that tells it.

use std::process::ExitCode;

use brugwerk::archive::ArchiveError;
use brugwerk::diagnostic::{Message, render_json};
use brugwerk::document::Output;
use brugwerk::history::HistoryError;
use brugwerk::message;
use brugwerk::project::{SetDocuments, SetError};
use serde_json::json;

use super::arguments::Format;
use super::failure::Failure;
use super::language;
use super::report::{self, finding_line, findings_json};

/// Prints what was not printed yet; gives the exit code.
pub fn tell(failure: Failure, format: Format) -> ExitCode {
    let code = match failure {
        Failure::Told => 1,
        Failure::Set(error) => refused(&error, format),
        Failure::Partly(set) => partly_refused(&set, format),
        Failure::Archive(ArchiveError::Refused(findings)) => {
            if format == Format::Json {
                return printed(&json!({ "findings": findings_json(&findings) }).to_string());
            }
            for finding in &findings {
                report::message(&finding_line(finding));
            }
            report::say(&message!("Nothing was written."));
            1
        }
        Failure::Archive(error) => {
            let is_misuse = matches!(
                error,
                ArchiveError::NoPlace | ArchiveError::OtherTool(_) | ArchiveError::NoFolder(_)
            );
            told(&message!("{error}", error), if is_misuse { 2 } else { 3 })
        }
        Failure::History(HistoryError::Altered(findings)) => {
            for finding in &findings {
                report::message(&format!("{finding}."));
            }
            told(
                &message!(
                    "The history of this folder is not what was written. Put it back from a copy; nothing was changed."
                ),
                1,
            )
        }
        Failure::History(HistoryError::NoVersion(sentence)) => told(&message!("{sentence}", sentence), 2),
        Failure::History(HistoryError::Faulty(name, error)) => {
            diagnosed(&error, format);
            let summary = report::summary(&error.diagnostics);
            told(
                &message!(
                    "{summary} in {name}; only versions without faults can be compared.",
                    summary,
                    name
                ),
                1,
            )
        }
        Failure::History(error) => {
            let code = match error {
                HistoryError::Refused(_) | HistoryError::UnknownLabel(..) => 2,
                _ => 3,
            };
            told(&message!("{}", report::sentence(&error.to_string())), code)
        }
        Failure::Usage(sentence) => told(&sentence, 2),
        Failure::Io(sentence) => told(&sentence, 3),
    };
    ExitCode::from(code)
}

/// Prints why documents were not set, and that nothing is written.
fn refused(error: &SetError, format: Format) -> u8 {
    error.failures.iter().for_each(report::say);
    if error.diagnostics.is_empty() {
        return 3;
    }
    diagnosed(error, format);
    if format == Format::Json {
        return 1;
    }
    let summary = report::summary(&error.diagnostics);
    told(&message!("\n{summary}; nothing was written.", summary), 1)
}

/// Prints why some documents were not set, and which were not written.
fn partly_refused(set: &SetDocuments, format: Format) -> u8 {
    let Some(error) = &set.error else { return 0 };
    error.failures.iter().for_each(report::say);
    let code = if error.diagnostics.is_empty() { 3 } else { 1 };
    if format == Format::Json {
        return code;
    }
    if !error.diagnostics.is_empty() {
        diagnosed(error, format);
        report::message("");
    }
    for plan in &set.refused {
        report::say(&message!("{file} was not written.", file = plan.file_name(Output::Pdf)));
    }
    let (written, refused) = (set.finished.len(), set.refused.len());
    let sentence = if error.diagnostics.is_empty() {
        message!("Documents written: {written}; refused: {refused}.", written, refused)
    } else {
        let summary = report::summary(&error.diagnostics);
        message!(
            "{summary}. Documents written: {written}; refused: {refused}.",
            summary,
            written,
            refused
        )
    };
    told(&sentence, code)
}

/// Prints diagnostics: for programs as a result, for people as messages.
fn diagnosed(error: &SetError, format: Format) {
    if format == Format::Json {
        // Where that can't be printed, the exit code still tells.
        let _ = report::result(&render_json(&error.diagnostics, &error.sources, language::spoken()));
    } else {
        let text = report::diagnostics(&error.diagnostics, &error.sources, report::stderr_is_terminal());
        report::message(text.trim_end());
    }
}

fn told(sentence: &Message, code: u8) -> u8 {
    report::say(sentence);
    code
}

/// Prints a result that tells of a fault.
fn printed(text: &str) -> ExitCode {
    match report::result(text) {
        Ok(()) => ExitCode::from(1),
        Err(failure) => tell(failure, Format::Human),
    }
}
