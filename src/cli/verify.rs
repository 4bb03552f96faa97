//! `brugwerk verify`.

use std::path::PathBuf;

use brugwerk::archive::{self, Aspect, Demands, FoundCopy, FoundReceived, Report};
use brugwerk::pdf::{SealedBy, StampedBy};
use brugwerk::project::{Observer, Stage};
use serde_json::json;

use super::arguments::Format;
use super::certificates::anchors;
use super::failure::Failure;
use super::progress::Progress;
use super::report::{self, finding_line, findings_json, own_signature_line, validation_line};

/// The most findings that are printed for people.
const MOST: usize = 500;

/// Arguments of `verify`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The bag: a folder, a zip file or a tar file
    bag: PathBuf,
    /// Also build every document again from the bag's own data and compare the bytes
    #[arg(long)]
    rebuild: bool,
    /// Ask that it is a bag of Brugwerk; otherwise other tools' bags are verified as far as BagIt goes
    #[arg(long)]
    own: bool,
    /// Ask for a signature beside it, as `archive --sealed-by` leaves it
    #[arg(long)]
    sealed: bool,
    /// The seal that the bag had when it was made or added to, as it was noted elsewhere
    #[arg(long, value_name = "HASH")]
    seal: Option<String>,
    /// Certificates (PEM) of which one must stand behind the signature beside the bag, and behind those in signed copies
    #[arg(long, value_name = "FILE")]
    trust: Option<PathBuf>,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// Verifies a bag and prints the verdicts with their reasons.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let progress = Progress::start(None);
    progress.stage(Stage::Verifying);
    let rebuild: Option<&dyn Observer> = if arguments.rebuild { Some(&progress) } else { None };
    let trust = arguments.trust.as_deref().map(anchors).transpose()?;
    let demands = Demands {
        rebuild,
        is_own: arguments.own,
        is_sealed: arguments.sealed,
        seal: arguments.seal.as_deref(),
        trust: trust.as_ref(),
    };
    let report = archive::verify_as(&arguments.bag, demands)?;
    drop(progress);
    print(arguments, &report)?;
    if report.is_fine() { Ok(()) } else { Err(Failure::Told) }
}

/// The signed copies, with what of them is signed.
fn signed_json(report: &Report) -> Vec<serde_json::Value> {
    let copy = |copy: &FoundCopy| {
        json!({
            "path": copy.path,
            "state": copy.signing.state,
            "fields": copy.signing.fields,
            "seals": copy.signing.seals,
            "time_stamps": copy.signing.time_stamps,
            "validation": copy.validation,
        })
    };
    report.copies.iter().map(copy).collect()
}

/// The copies that do not derive from their master, with what was found in them.
fn received_json(report: &Report) -> Vec<serde_json::Value> {
    let copy = |copy: &FoundReceived| {
        json!({
            "path": copy.path,
            "state": "received",
            "pages": copy.pages.pages,
            "added_pages": copy.pages.added_pages,
            "validation": copy.signatures,
        })
    };
    report.received.iter().map(copy).collect()
}

/// Prints the copies that do not derive from their master.
fn print_received(report: &Report) -> Result<(), Failure> {
    for copy in &report.received {
        report::result(&format!("{}  received. {}", copy.path, copy.pages.sentence()))?;
        for one in &copy.signatures {
            report::result(&format!("  {}", own_signature_line(one)))?;
        }
    }
    match report.received.len() {
        0 => Ok(()),
        count => report::result(&format!(
            "Received copies that are kept: {count}. They do not derive from their master, and none counts as signed."
        )),
    }
}

/// A name that may be hostile.
fn shown(name: &str) -> String {
    name.chars().take(200).flat_map(char::escape_debug).collect()
}

/// Whether it is known that a certificate is that of the name in it.
fn whose(by: &SealedBy, was_asked: bool) -> &'static str {
    if by.is_trusted {
        "a path leads to a certificate that is trusted"
    } else if was_asked {
        "no path leads to a certificate that is trusted"
    } else {
        "whether that is so is not established; --trust FILE names certificates that are trusted"
    }
}

/// Who sealed a bag, in words; the name may be hostile.
fn sealed_by(by: &SealedBy, was_asked: bool) -> String {
    let (name, whose) = (shown(&by.name), whose(by, was_asked));
    let [from, until] = &by.valid;
    format!(
        "Sealed by “{name}”: {whose}. The certificate is for {from} to {until}; when it was used, and whether it was revoked, is not asked."
    )
}

/// What was found, as JSON.
fn as_json(arguments: &Arguments, report: &Report) -> serde_json::Value {
    json!({
        "bag": arguments.bag,
        "made_by": if report.is_own { "brugwerk" } else { "other" },
        "made_with": report.made_with,
        "complete": report.verdicts.get(&Aspect::Complete),
        "untouched": report.verdicts.get(&Aspect::Untouched),
        "conformant": report.verdicts.get(&Aspect::Conformant),
        "rebuildable": report.verdicts.get(&Aspect::Rebuildable),
        "files": report.files,
        "bytes": report.bytes,
        "seal": report.seal,
        "sealed_by": report.sealed_by.as_ref().map(|by| json!({
            "name": by.name,
            "valid": by.valid,
            "trusted": by.is_trusted,
        })),
        "stamped_by": report.stamped_by.as_ref().map(|stamped| json!({
            "name": stamped.by.name,
            "moment": stamped.moment,
            "trusted": stamped.by.is_trusted,
        })),
        "signed": signed_json(report),
        "received": received_json(report),
        "findings": findings_json(&report.findings),
    })
}

fn print(arguments: &Arguments, report: &Report) -> Result<(), Failure> {
    if arguments.format == Format::Json {
        return report::result(&as_json(arguments, report).to_string());
    }
    for &aspect in Aspect::ALL {
        let verdict = match report.verdicts.get(&aspect) {
            Some(true) => "yes",
            Some(false) => "no",
            None if !report.was_read => "not known",
            None if report.is_own => "not asked; --rebuild builds every document again",
            None => "not known of a bag of another tool",
        };
        report::result(&format!("{:<12} {verdict}", aspect.word()))?;
        let reasons: Vec<_> = report.findings.iter().filter(|x| x.aspect == aspect).collect();
        for finding in reasons.iter().take(MOST) {
            report::result(&format!("  {}", finding_line(finding)))?;
        }
        if reasons.len() > MOST {
            let more = reasons.len() - MOST;
            report::result(&format!("  … and {more} more; `--format json` prints all."))?;
        }
    }
    for copy in &report.copies {
        let sentence = if arguments.trust.is_some() {
            copy.signing.sentence_without_identity()
        } else {
            copy.signing.sentence()
        };
        report::result(&format!("{}  {sentence}", copy.path))?;
        for one in &copy.validation {
            report::result(&format!("  {}", validation_line(one)))?;
        }
    }
    print_received(report)?;
    if let Some(made_with) = &report.made_with {
        let how = made_with.difference.as_ref();
        let how = how.map_or("as this one".to_owned(), |how| format!("this one has {how}"));
        report::result(&format!(
            "Made by Brugwerk {} with Typst {}: {how}.",
            made_with.brugwerk, made_with.typst
        ))?;
    }
    if !report.was_read {
        return report::result("It could not be read to its end; nothing more was verified.");
    }
    if !report.is_own {
        report::result("Brugwerk did not make this bag: it was verified as far as BagIt goes.")?;
    }
    let kib = report.bytes.div_ceil(1024);
    report::result(&format!("{} files, {kib} KiB.", report.files))?;
    if let Some(seal) = &report.seal {
        report::result(&format!("Seal: {seal}"))?;
    }
    let was_asked = arguments.trust.is_some();
    if let Some(by) = &report.sealed_by {
        report::result(&sealed_by(by, was_asked))?;
    }
    match &report.stamped_by {
        Some(StampedBy { by, moment }) => {
            let (name, whose) = (shown(&by.name), whose(by, was_asked));
            report::result(&format!("Stamped by “{name}” at {moment}: {whose}."))
        }
        None => Ok(()),
    }
}
