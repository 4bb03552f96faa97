//! `brugwerk list`.

use std::path::PathBuf;

use brugwerk::{check, document, load};
use serde_json::json;

use super::{AudienceArgument, Failure, Format, cannot_read, disk, reading, report};

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
    format: Format,
}

/// Lists what the folder produces.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let reading = reading(None, arguments.audience);
    let loaded =
        load::load(&disk(&arguments.folder), reading).map_err(|error| cannot_read(&arguments.folder, &error))?;
    let outcome = check::check(loaded);
    let Some(programme) = outcome.programme else {
        let summary = report::summary(&outcome.diagnostics).unwrap_or_default();
        report::message(&format!(
            "{summary}; run `brugwerk check {}` to see them.",
            arguments.folder.display()
        ));
        return Err(Failure::Faults);
    };
    let plans = document::plans(&programme);
    match arguments.format {
        Format::Json => {
            let list: Vec<_> = plans
                .iter()
                .map(
                    |plan| json!({ "kind": plan.name(), "id": plan.id, "path": plan.file_name(document::Output::Pdf) }),
                )
                .collect();
            report::result(&json!({ "documents": list }).to_string())
        }
        Format::Human => {
            for plan in plans {
                report::result(&format!(
                    "{}:{}  {}  ({})",
                    plan.name(),
                    plan.id,
                    plan.file_name(document::Output::Pdf),
                    plan.summary()
                ))?;
            }
            Ok(())
        }
    }
}
