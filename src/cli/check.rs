//! `brugwerk check`.

use std::path::PathBuf;

use brugwerk::check;
use brugwerk::diagnostic::{Diagnostic, render_json};
use brugwerk::load;

use super::{Failure, Format, cannot_read, disk, report};

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// Reports every fault and warning.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let loaded = load::load(&disk(&arguments.folder), None).map_err(|error| cannot_read(&arguments.folder, &error))?;
    let outcome = check::check(loaded);
    match arguments.format {
        Format::Json => report::result(&render_json(&outcome.diagnostics, &outcome.sources))?,
        Format::Human => {
            if !outcome.diagnostics.is_empty() {
                let text = report::diagnostics(&outcome.diagnostics, &outcome.sources, report::stdout_is_terminal());
                report::result(text.trim_end())?;
            }
            match report::summary(&outcome.diagnostics) {
                Some(summary) => report::message(&format!("{summary}.")),
                None => report::message("No faults found."),
            }
        }
    }
    if outcome.diagnostics.iter().any(Diagnostic::is_error) {
        return Err(Failure::Faults);
    }
    Ok(())
}
