//! `brugwerk archive`, which makes a bag.

mod add;
mod pack;

use std::path::PathBuf;

use brugwerk::pdf::Sealer;
use brugwerk::{archive, message};
use serde_json::json;

use super::arguments::{AudienceArgument, Format, LanguageArgument, Packed, reading};
use super::certificates::pem;
use super::failure::Failure;
use super::progress::Progress;
use super::release::tell_erasures;
use super::report;

/// Arguments of `archive`.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    pub make: Make,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Add a copy of an agreement that partners returned
    Add(add::Arguments),
    /// Write a bag in a folder as one file
    Pack(pack::Arguments),
}

/// Arguments for making a bag.
#[derive(Debug, clap::Args)]
pub struct Make {
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// The folder that becomes the bag; it must not exist or be empty
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    packed: Packed,
    /// Make a bag for these readers: what they may see of the data, and the documents that follow from that
    #[arg(long, value_enum)]
    audience: Option<AudienceArgument>,
    /// Seal the bag with this key (PEM): a signature over its tag manifest, beside it as NAME.p7s
    #[arg(long, value_name = "KEY.pem", requires = "certificate")]
    sealed_by: Option<PathBuf>,
    /// The certificate of that key (PEM), followed by those of its issuers
    #[arg(long, value_name = "CERT.pem", requires = "sealed_by")]
    certificate: Option<PathBuf>,
    /// The language of labels, dates and amounts, by default the programme's own; and of messages
    #[arg(long, value_enum)]
    pub lang: Option<LanguageArgument>,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// Makes a bag, or changes one; gives also how results are to be printed.
pub fn run(arguments: &Arguments) -> (Format, Result<(), Failure>) {
    match &arguments.command {
        Some(Command::Add(arguments)) => (arguments.format, add::run(arguments)),
        Some(Command::Pack(arguments)) => (arguments.format, pack::run(arguments)),
        None => (arguments.make.format, make(&arguments.make)),
    }
}

/// Who seals the bag, where that is asked for.
fn sealer(arguments: &Make) -> Result<Option<Sealer>, Failure> {
    let (Some(key), Some(certificate)) = (&arguments.sealed_by, &arguments.certificate) else {
        return Ok(None);
    };
    let sealer = Sealer::read(&pem(key)?, &pem(certificate)?)
        .map_err(|why| Failure::Usage(message!("The bag can't be sealed: {why}.", why)))?;
    Ok(Some(sealer))
}

/// Makes a bag of a programme folder.
fn make(arguments: &Make) -> Result<(), Failure> {
    let progress = Progress::start(None);
    let places = arguments.packed.places(arguments.out.as_ref());
    let reading = reading(arguments.lang, arguments.audience);
    let sealer = sealer(arguments)?;
    let made = archive::make(&arguments.folder, &places, reading, sealer.as_ref(), &progress)?;
    drop(progress);
    for reissued in &made.reissued {
        report::say(&message!("Warning: {}.", reissued.message()));
    }
    let bag = &made.sealed;
    if arguments.format == Format::Json {
        let made = json!({
            "written": made.written,
            "documents": made.documents,
            "whole": made.whole,
            "files": bag.files,
            "bytes": bag.bytes,
            "seal": bag.seal,
        });
        return report::result(&made.to_string());
    }
    made.written
        .iter()
        .try_for_each(|path| report::result(&path.display().to_string()))?;
    let (files, kib, seal) = (bag.files, bag.bytes.div_ceil(1024), &bag.seal);
    report::result(&format!("{files} files, {kib} KiB. Seal: {seal}"))?;
    if arguments.audience.is_none() {
        return tell_erasures(&arguments.folder);
    }
    if made.whole.is_empty() {
        return Ok(());
    }
    let whole = made.whole.join(", ");
    report::result(&format!(
        "In the bag as they are, to their last byte, since the data names them without a mark: {whole}."
    ))
}
