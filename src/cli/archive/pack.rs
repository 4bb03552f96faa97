//! `brugwerk archive pack`.

use std::path::PathBuf;

use brugwerk::archive;
use serde_json::json;

use super::super::arguments::{Format, Packed};
use super::super::failure::Failure;
use super::super::report;

/// Arguments of `archive pack`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The bag, a folder
    bag: PathBuf,
    #[command(flatten)]
    packed: Packed,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// Packs a bag that has no fault.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let written = archive::repack(&arguments.bag, &arguments.packed.places(None))?;
    if arguments.format == Format::Json {
        return report::result(&json!({ "written": written }).to_string());
    }
    written
        .iter()
        .try_for_each(|path| report::result(&path.display().to_string()))
}
