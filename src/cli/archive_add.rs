//! `brugwerk archive add` and `brugwerk archive pack`.

use std::path::PathBuf;

use brugwerk::archive;
use brugwerk::model::{Date, Scalar as _};
use serde_json::json;

use super::archive::{PackedTargets, commit_packed, failure};
use super::archive_target::apart;
use super::{Failure, Format, report};

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
    format: Format,
}

/// Arguments of `archive pack`.
#[derive(Debug, clap::Args)]
pub struct PackArguments {
    /// The bag, a folder
    bag: PathBuf,
    #[command(flatten)]
    packed: PackedTargets,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// Reads a day of the command line.
fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|fault| fault.message)
}

/// Adds a signed copy to a bag.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let addition = archive::add_signed_copy(&arguments.bag, &arguments.agreement, &arguments.file, arguments.date)
        .map_err(|error| failure(error, arguments.format))?;
    let (copy, sealed) = (&addition.copy, &addition.sealed);
    if arguments.format == Format::Json {
        return report::result(
            &json!({
                "path": copy.path,
                "agreement": copy.agreement,
                "master": copy.master,
                "signatures": copy.signatures,
                "fitting": copy.fitting,
                "sha256": copy.sha256,
                "seal": sealed.seal,
            })
            .to_string(),
        );
    }
    let unknown = copy.signatures.saturating_sub(copy.fitting);
    let fit = match (copy.signatures, unknown) {
        (1, 0) => "1 signature, which fits what it covers".to_owned(),
        (count, 0) => format!("{count} signatures, each of which fits what it covers"),
        (count, _) => format!("{count} signatures, of which {unknown} use what Brugwerk can't check"),
    };
    report::result(&format!(
        "{}  {fit}; certificates are not validated\nSeal: {}",
        arguments.bag.join(&copy.path).display(),
        sealed.seal
    ))
}

/// Packs a bag that has no fault.
pub fn pack(arguments: &PackArguments) -> Result<(), Failure> {
    if !arguments.bag.is_dir() {
        return Err(Failure::Usage(format!(
            "{} is no folder. Name a bag in a folder; a packed bag is packed already.",
            arguments.bag.display()
        )));
    }
    let targets = arguments.packed.judged(Some(&arguments.bag))?;
    apart(&targets.iter().map(|(_, target)| target).collect::<Vec<_>>())?;
    if targets.is_empty() {
        return Err(Failure::Usage(
            "Say where the packed bag goes: `--zip FILE` or `--tar FILE`.".to_owned(),
        ));
    }
    let fail = |error| failure(error, arguments.format);
    let report = archive::verify(&arguments.bag, None).map_err(fail)?;
    if !report.is_fine() {
        return Err(fail(archive::ArchiveError::Refused(report.findings)));
    }
    if !report.is_own {
        return Err(Failure::Usage(format!(
            "{} is a bag of another tool. Pack it with that tool, or with any program for zip or tar files.",
            arguments.bag.display()
        )));
    }
    let (name, date) = archive::identity(&arguments.bag).map_err(fail)?;
    let mut packed = Vec::new();
    for (packing, target) in targets {
        packed.push((
            archive::pack(&arguments.bag, packing, &name, date, &target.existing).map_err(fail)?,
            target,
        ));
    }
    let written = commit_packed(packed, arguments.format)?;
    if arguments.format == Format::Json {
        return report::result(&json!({ "written": written }).to_string());
    }
    for path in written {
        report::result(&path.display().to_string())?;
    }
    Ok(())
}
