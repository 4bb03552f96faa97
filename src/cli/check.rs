//! `brugwerk check`.

use std::path::PathBuf;

use brugwerk::diagnostic::{Diagnostic, render_json, sort};
use brugwerk::document::Options;
use brugwerk::message;
use brugwerk::project::Project;

use super::arguments::{AudienceArgument, Format, LanguageArgument, reading};
use super::failure::Failure;
use super::{language, report};

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// Check only the edition for this audience; omitted, every edition is checked
    #[arg(long, value_enum)]
    audience: Option<AudienceArgument>,
    /// The language of messages; that of the system by default
    #[arg(long, value_enum)]
    pub lang: Option<LanguageArgument>,
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
    let mut tried = checked.try_own(&plans, Options::default()).err().unwrap_or_default();
    found.append(&mut tried.diagnostics);
    sort(&mut found);
    match arguments.format {
        Format::Json => report::result(&render_json(&found, checked.sources(), language::spoken()))?,
        Format::Human => {
            if !found.is_empty() {
                let text = report::diagnostics(&found, checked.sources(), report::stdout_is_terminal());
                report::result(text.trim_end())?;
            }
            match found.len() {
                0 if tried.failures.is_empty() => report::say(&message!("No faults found.")),
                0 => {}
                _ => report::say(&message!("{summary}.", summary = report::summary(&found))),
            }
        }
    }
    if found.iter().any(Diagnostic::is_error) {
        return Err(Failure::Told);
    }
    if !tried.failures.is_empty() {
        return Err(tried.into());
    }
    Ok(())
}
