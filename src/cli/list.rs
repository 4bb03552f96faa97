//! `brugwerk list`.

use std::path::PathBuf;

use brugwerk::document::Output;
use brugwerk::message;
use brugwerk::project::Project;
use serde_json::json;

use super::arguments::{AudienceArgument, Format, reading};
use super::failure::Failure;
use super::report;

/// Arguments of `list`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// For whom the documents are
    #[arg(long, value_enum)]
    audience: Option<AudienceArgument>,
    /// How to print the list
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// Lists what the folder produces.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let folder = &arguments.folder;
    let checked = Project::open_folder(folder, reading(None, arguments.audience))?.check();
    if checked.programme().is_none() {
        let summary = report::summary(checked.diagnostics());
        report::say(&message!(
            "{summary}; run `brugwerk check {}` to see them.",
            folder.display(),
            summary
        ));
        return Err(Failure::Told);
    }
    let plans = checked.plans();
    if arguments.format == Format::Json {
        let list: Vec<_> = plans.iter().map(|plan| report::plan_json(plan, Output::Pdf)).collect();
        return report::result(&json!({ "documents": list }).to_string());
    }
    for plan in plans {
        let (name, id) = (plan.name(), &plan.id);
        report::result(&format!(
            "{name}:{id}  {}  ({})",
            plan.file_name(Output::Pdf),
            plan.summary()
        ))?;
    }
    Ok(())
}
