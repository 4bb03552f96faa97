//! How a failure is printed, and the exit code that tells it.

use std::process::ExitCode;

use brugwerk::archive::ArchiveError;
use brugwerk::diagnostic::render_json;
use brugwerk::document::Output;
use brugwerk::history::HistoryError;
use brugwerk::project::{SetDocuments, SetError};
use serde_json::json;

use super::arguments::Format;
use super::failure::Failure;
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
            report::message("Nothing was written.");
            1
        }
        Failure::Archive(error) => {
            let is_misuse = matches!(
                error,
                ArchiveError::NoPlace | ArchiveError::OtherTool(_) | ArchiveError::NoFolder(_)
            );
            told(&error.to_string(), if is_misuse { 2 } else { 3 })
        }
        Failure::History(HistoryError::Altered(findings)) => {
            for finding in &findings {
                report::message(&format!("{finding}."));
            }
            told(
                "The history of this folder is not what was written. Put it back from a copy; nothing was changed.",
                1,
            )
        }
        Failure::History(HistoryError::NoVersion(sentence)) => told(&sentence, 2),
        Failure::History(HistoryError::Faulty(name, error)) => {
            diagnosed(&error, format);
            let summary = report::summary(&error.diagnostics).unwrap_or_default();
            told(
                &format!("{summary} in {name}; only versions without faults can be compared."),
                1,
            )
        }
        Failure::History(error) => {
            let code = match error {
                HistoryError::Refused(_) | HistoryError::UnknownLabel(..) => 2,
                _ => 3,
            };
            told(&report::sentence(&error.to_string()), code)
        }
        Failure::Usage(sentence) => told(&sentence, 2),
        Failure::Io(sentence) => told(&sentence, 3),
    };
    ExitCode::from(code)
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

/// Prints why some documents were not set, and which were not written.
fn partly_refused(set: &SetDocuments, format: Format) -> u8 {
    let Some(error) = &set.error else { return 0 };
    error.failures.iter().for_each(|sentence| report::message(sentence));
    let code = if error.diagnostics.is_empty() { 3 } else { 1 };
    if format == Format::Json {
        return code;
    }
    if !error.diagnostics.is_empty() {
        diagnosed(error, format);
        report::message("");
    }
    for plan in &set.refused {
        report::message(&format!("{} was not written.", plan.file_name(Output::Pdf)));
    }
    let count = |n: usize| format!("{n} document{}", if n == 1 { "" } else { "s" });
    let written = count(set.finished.len());
    let summary = report::summary(&error.diagnostics).map_or(String::new(), |summary| format!("{summary}; "));
    told(
        &format!("{summary}{written} written, {} not.", count(set.refused.len())),
        code,
    )
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
        Err(failure) => tell(failure, Format::Human),
    }
}
