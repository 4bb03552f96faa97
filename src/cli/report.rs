//! What commands print.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write as _};

use brugwerk::check::{Checked, Outcome};
use brugwerk::diagnostic::{Diagnostic, Sources, count, render_human, render_json};

use super::{Failure, Format};

/// The most diagnostics that are printed for people; a file that is wrong throughout helps nobody beyond that.
const MOST: usize = 500;

/// Prints a message to standard error.
pub fn message(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Prints a result to standard output. A reader that went away is no fault of ours.
pub fn result(text: &str) -> Result<(), Failure> {
    match writeln!(io::stdout().lock(), "{text}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::Io(format!("Standard output can't be written ({error}).")))
        }
        _ => Ok(()),
    }
}

/// Whether to use colour on a stream.
pub fn colour(terminal: bool) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    terminal && !set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// The diagnostics for people.
pub fn diagnostics(diagnostics: &[Diagnostic], sources: &Sources, terminal: bool) -> String {
    let shown = diagnostics.get(..MOST).unwrap_or(diagnostics);
    let mut text = render_human(shown, sources, colour(terminal));
    if diagnostics.len() > MOST {
        let more = diagnostics.len() - MOST;
        let _ = writeln!(text, "… and {more} more; `brugwerk check --format json` prints all.");
    }
    text
}

/// "2 faults, 1 warning", or nothing where there are none.
pub fn summary(diagnostics: &[Diagnostic]) -> Option<String> {
    let plural = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    match count(diagnostics) {
        (0, 0) => None,
        (0, warnings) => Some(plural(warnings, "warning")),
        (errors, 0) => Some(plural(errors, "fault")),
        (errors, warnings) => Some(format!("{}, {}", plural(errors, "fault"), plural(warnings, "warning"))),
    }
}

/// Whether standard error is a terminal.
pub fn stderr_is_terminal() -> bool {
    io::stderr().is_terminal()
}

/// Whether standard output is a terminal.
pub fn stdout_is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Prints the faults of a failure that were still to be reported, and that nothing is written.
pub fn refused(failure: Failure, sources: &Sources, format: Format) -> Failure {
    let Failure::Found(found) = failure else {
        return failure;
    };
    if format == Format::Json {
        return result(&render_json(&found, sources)).err().unwrap_or(Failure::Faults);
    }
    let text = diagnostics(&found, sources, stderr_is_terminal());
    let summary = summary(&found).unwrap_or_default();
    message(&format!("{}\n\n{summary}; nothing was written.", text.trim_end()));
    Failure::Faults
}

/// The programme of an outcome, after its warnings were printed; else its faults are, and that nothing is written.
pub fn accepted(outcome: Outcome, format: Format) -> Result<Checked, Failure> {
    let Some(programme) = outcome.programme else {
        let found = Failure::Found(outcome.diagnostics);
        return Err(refused(found, &outcome.sources, format));
    };
    if !outcome.diagnostics.is_empty() {
        let text = diagnostics(&outcome.diagnostics, &outcome.sources, stderr_is_terminal());
        message(text.trim_end());
    }
    Ok(programme)
}
