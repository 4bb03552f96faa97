//! `brugwerk schema`.

use std::path::PathBuf;

use brugwerk::load::{FileKind, schema_text};
use brugwerk::message;
use brugwerk::model::ClosedList as _;
use brugwerk::write;

use super::failure::Failure;
use super::report;

/// Arguments of `schema`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The kind of file: programme, partners, partnership, method, conclusions or chapter
    #[arg(required_unless_present = "out")]
    kind: Option<String>,
    /// Write the schema of every kind to this folder instead
    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    out: Option<PathBuf>,
}

/// The name of the schema file of a kind.
pub fn file_name(kind: FileKind) -> String {
    format!("{}.schema.json", kind.key())
}

/// Prints one schema or writes all.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    if let Some(folder) = &arguments.out {
        let files: Vec<(String, String)> = FileKind::ALL
            .iter()
            .map(|kind| (file_name(*kind), schema_text(*kind)))
            .collect();
        let bytes = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes()));
        for path in write::write_all(folder, bytes).map_err(|error| Failure::Io(error.message()))? {
            report::result(&path.display().to_string())?;
        }
        return Ok(());
    }
    let name = arguments.kind.as_deref().unwrap_or_default();
    let Some(kind) = FileKind::from_key(name) else {
        let known: Vec<&str> = FileKind::ALL.iter().map(|kind| kind.key()).collect();
        return Err(Failure::Usage(message!(
            "There is no kind of file called “{name}”. Known kinds: {}.",
            known.join(", "),
            name
        )));
    };
    report::result(schema_text(kind).trim_end())
}
