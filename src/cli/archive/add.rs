//! `brugwerk archive add`.

use std::path::PathBuf;

use brugwerk::archive::{self, FieldState, Receipt};
use brugwerk::diagnostic::Severity;
use brugwerk::model::{Date, Scalar as _};
use serde_json::json;

use super::super::arguments::Format;
use super::super::certificates::anchors;
use super::super::failure::Failure;
use super::super::report::{self, own_signature_line, validation_line};

/// Arguments of `archive add`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The bag, a folder
    bag: PathBuf,
    /// The copy that came in, a PDF
    file: PathBuf,
    /// The id of the agreement that was signed
    #[arg(long, value_name = "ID")]
    agreement: String,
    /// Keep a copy that does not derive from the master: with a page of a service, written anew by another program,
    /// printed or scanned. It is marked and never counts as signed; a report beside it compares the text of its pages
    #[arg(long)]
    received: bool,
    /// The day on which the copy came in
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Date,
    /// Certificates (PEM) that are trusted: the report beside the copy then says whose its signatures are
    #[arg(long, value_name = "FILE")]
    trust: Option<PathBuf>,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// Reads a day of the command line.
fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|fault| fault.message.to_string())
}

/// Adds a copy to a bag.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let trusted = arguments.trust.as_deref().map(anchors).transpose()?.unwrap_or_default();
    let (bag, agreement) = (&arguments.bag, &arguments.agreement);
    if arguments.received {
        let receipt = archive::add_received_copy(bag, agreement, &arguments.file, arguments.date, &trusted)?;
        return print_receipt(arguments, &receipt);
    }
    let addition = archive::add_signed_copy(bag, agreement, &arguments.file, arguments.date, &trusted)?;
    let (copy, sealed) = (&addition.copy, &addition.sealed);
    if arguments.format == Format::Json {
        let added = json!({
            "path": copy.path,
            "agreement": copy.agreement,
            "master": copy.master,
            "state": copy.signing.state,
            "fields": copy.signing.fields,
            "signatures": copy.signing.signatures(),
            "fitting": copy.signing.named(FieldState::Signed).len(),
            "seals": copy.signing.seals,
            "time_stamps": copy.signing.time_stamps,
            "remarks": addition.remarks,
            "validation": addition.validation,
            "sha256": copy.sha256,
            "seal": sealed.seal,
        });
        return report::result(&added.to_string());
    }
    let path = arguments.bag.join(&copy.path);
    let sentence = if trusted.is_empty() {
        copy.signing.sentence()
    } else {
        copy.signing.sentence_without_identity()
    };
    report::result(&format!("{}  {sentence}", path.display()))?;
    for one in &addition.validation {
        report::result(&format!("  {}", validation_line(one)))?;
    }
    for remark in &addition.remarks {
        report::result(&format!("  {}: {remark}", Severity::Warning.word()))?;
    }
    report::result(&format!("Seal: {}", sealed.seal))
}

/// Prints what a copy that does not derive from its master is.
fn print_receipt(arguments: &Arguments, receipt: &Receipt) -> Result<(), Failure> {
    let (copy, pages) = (&receipt.copy, receipt.found.pages());
    if arguments.format == Format::Json {
        let added = json!({
            "path": copy.path,
            "agreement": copy.agreement,
            "master": copy.master,
            "state": copy.state,
            "not_derived": receipt.not_derived,
            "unread": receipt.found.unread(),
            "pages": pages.pages,
            "added_pages": pages.added_pages,
            "validation": receipt.signatures,
            "sha256": copy.sha256,
            "seal": receipt.sealed.seal,
        });
        return report::result(&added.to_string());
    }
    let path = arguments.bag.join(&copy.path);
    let sentence = archive::received_sentence(&receipt.found);
    report::result(&format!("{}  {}. {sentence}", path.display(), copy.state.as_ref()))?;
    let reasons = receipt.not_derived.iter().map(|why| format!("Why: {why}."));
    let warning = Severity::Warning.word();
    let remarks = pages.remarks().into_iter().map(|remark| format!("{warning}: {remark}"));
    let signatures = receipt.signatures.iter().map(own_signature_line);
    for line in reasons.chain(signatures).chain(remarks) {
        report::result(&format!("  {line}"))?;
    }
    report::result(&format!("Seal: {}", receipt.sealed.seal))
}
