//! `brugwerk erase`.

use std::path::PathBuf;

use brugwerk::archive;
use brugwerk::history::{self, EraseOrder};
use brugwerk::message;
use brugwerk::model::{Date, Scalar as _};
use serde_json::json;

use super::arguments::Format;
use super::failure::Failure;
use super::report;

/// Arguments of `erase`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The programme folder, or a bag in a folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// Erase this data file from every version; in a bag also a signed copy or a document. May be repeated
    #[arg(long, value_name = "PATH", required_unless_present = "containing")]
    path: Vec<String>,
    /// Erase every data file of every version that holds this text, for instance a name. May be repeated
    #[arg(long, value_name = "TEXT")]
    containing: Vec<String>,
    /// Why; the log keeps it, so name no person
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The day on which it was decided
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Date,
    /// Who decided it; may be repeated
    #[arg(long, value_name = "NAME", required = true)]
    approved_by: Vec<String>,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// Reads a day of the command line.
fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|fault| fault.message.to_string())
}

/// Erases from a history, or from a bag.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let order = EraseOrder {
        paths: &arguments.path,
        containing: &arguments.containing,
        reason: &arguments.reason,
        date: arguments.date,
        by: &arguments.approved_by,
    };
    let folder = &arguments.folder;
    if folder.is_file() {
        return Err(Failure::Usage(message!(
            "Nothing is erased from a packed bag. Unpack it first; `brugwerk archive pack` packs it again."
        )));
    }
    if !folder.is_dir() {
        return Err(Failure::Io(message!("There is no folder {}.", folder.display())));
    }
    let mut broken_seal = None;
    let mut programme = folder.clone();
    let (erased, seal) = if arguments.folder.join("bagit.txt").is_file() {
        let erased = archive::erase(&arguments.folder, &order)?;
        broken_seal = erased.broken_seal;
        programme.push("data/programme");
        (erased.paths, Some(erased.sealed.seal))
    } else {
        let erasure = history::erase(&arguments.folder, &order)?;
        let files = erasure.erased.iter();
        let named = files.map(|file| format!("{}  {}", file.sha256, file.paths.join(", ")));
        (named.collect(), None)
    };
    if arguments.format == Format::Json {
        return report::result(&json!({ "erased": erased, "seal": seal }).to_string());
    }
    erased.iter().try_for_each(|path| report::result(path))?;
    if let Some(place) = broken_seal {
        let place = place.display();
        report::message(&format!(
            "The signature {place} sealed the bag as it was, and no longer fits it."
        ));
    }
    let lines = history::lines_with(&programme, &arguments.containing)?;
    if !lines.is_empty() {
        let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
        report::message(&format!(
            "The log of releases itself still holds the text, in line {}; no line of it can change.",
            lines.join(", ")
        ));
    }
    match seal {
        Some(seal) => report::result(&format!("Seal: {seal}")),
        None => Ok(()),
    }
}
