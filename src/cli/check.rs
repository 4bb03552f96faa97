//! `brugwerk check`.

use std::path::PathBuf;

use brugwerk::diagnostic::{Diagnostic, render_json, sort};
use brugwerk::document::Options;
use brugwerk::project::Project;

use super::arguments::{AudienceArgument, Format, reading};
use super::failure::Failure;
use super::report;

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
    pub format: Format,
}

/// Reports every fault and warning.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let project = Project::open_folder(&arguments.folder, reading(None, arguments.audience))?;
    let checked = match arguments.audience {
        None => project.check_every_edition(),
        Some(_) => project.check(),
    };
    let plans = checked.plans();
    let mut found = checked.findings(&plans, Options::default());
    let tried = checked.try_own(&plans, Options::default()).err().unwrap_or_default();
    found.extend(tried.diagnostics);
    sort(&mut found);
    match arguments.format {
        Format::Json => report::result(&render_json(&found, checked.sources()))?,
        Format::Human => {
            if !found.is_empty() {
                let text = report::diagnostics(&found, checked.sources(), report::stdout_is_terminal());
                report::result(text.trim_end())?;
            }
            let summary = report::summary(&found);
            report::message(&summary.map_or("No faults found.".to_owned(), |summary| format!("{summary}.")));
        }
    }
    if found.iter().any(Diagnostic::is_error) {
        return Err(Failure::Told);
    }
    if !tried.failures.is_empty() {
        return Err(Failure::Io(tried.failures.join("\n")));
    }
    Ok(())
}
