//! `brugwerk check`.

use std::path::PathBuf;

use brugwerk::check;
use brugwerk::diagnostic::{Diagnostic, render_json};
use brugwerk::document;
use brugwerk::load;

use super::{AudienceArgument, Failure, Format, cannot_read, disk, reading, report};

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// Check only the edition for this audience; omitted, every edition is checked
    #[arg(long, value_enum)]
    audience: Option<AudienceArgument>,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// Reports every fault and warning.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let folder = disk(&arguments.folder);
    let outcome = match arguments.audience {
        None => check::check_editions(&folder),
        audience => load::load(&folder, reading(None, audience)).map(check::check),
    };
    let mut outcome = outcome.map_err(|error| cannot_read(&arguments.folder, &error))?;
    if let Some(programme) = &outcome.programme {
        outcome.diagnostics.extend(document::template_faults(programme));
    }
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
