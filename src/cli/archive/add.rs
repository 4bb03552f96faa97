//! `brugwerk archive add`.

use std::path::PathBuf;

use brugwerk::archive;
use brugwerk::model::{Date, Scalar as _};
use serde_json::json;

use super::super::arguments::Format;
use super::super::failure::Failure;
use super::super::report;

/// Arguments of `archive add`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The bag, a folder
    bag: PathBuf,
    /// The signed copy, a PDF
    file: PathBuf,
    /// The id of the agreement that was signed
    #[arg(long, value_name = "ID")]
    agreement: String,
    /// The day on which the copy came in
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Date,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// Reads a day of the command line.
fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|fault| fault.message.to_string())
}

/// Adds a signed copy to a bag.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let addition = archive::add_signed_copy(&arguments.bag, &arguments.agreement, &arguments.file, arguments.date)?;
    let (copy, sealed) = (&addition.copy, &addition.sealed);
    if arguments.format == Format::Json {
        let added = json!({
            "path": copy.path,
            "agreement": copy.agreement,
            "master": copy.master,
            "signatures": copy.signatures,
            "fitting": copy.fitting,
            "sha256": copy.sha256,
            "seal": sealed.seal,
        });
        return report::result(&added.to_string());
    }
    let unknown = copy.signatures.saturating_sub(copy.fitting);
    let fit = match (copy.signatures, unknown) {
        (1, 0) => "1 signature, which fits what it covers".to_owned(),
        (count, 0) => format!("{count} signatures, each of which fits what it covers"),
        (count, _) => format!("{count} signatures, of which {unknown} use what Brugwerk can't check"),
    };
    let path = arguments.bag.join(&copy.path);
    report::result(&format!(
        "{}  {fit}; certificates are not validated\nSeal: {}",
        path.display(),
        sealed.seal
    ))
}
