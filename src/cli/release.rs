//! `brugwerk release`.

use std::path::{Path, PathBuf};

use brugwerk::history::{self, Entry, Order, Weight};
use brugwerk::message;
use serde_json::{Value, json};

use super::arguments::Format;
use super::failure::Failure;
use super::progress::Progress;
use super::report;

/// Arguments of `release`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// The label of the version, for instance v2
    #[arg(long, required_unless_present = "check")]
    label: Option<String>,
    /// Who approved it; may be repeated
    #[arg(long, value_name = "NAME", required_unless_present = "check")]
    approved_by: Vec<String>,
    /// The folder to write the documents to
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// Issue agreements as final versions, to sign; refused while a point is open
    #[arg(long = "final")]
    is_final: bool,
    /// Release nothing; check that the history of the folder is what was written
    #[arg(long, conflicts_with_all = ["label", "approved_by", "out", "is_final"])]
    check: bool,
    /// With --check: a head hash that was noted elsewhere, which the log must still hold
    #[arg(long, value_name = "HASH", requires = "check")]
    head: Option<String>,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// Issues a version, or verifies those that were issued.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    if arguments.check {
        return verify(arguments);
    }
    let order = Order {
        label: arguments.label.as_deref().unwrap_or_default(),
        approved_by: &arguments.approved_by,
        is_final: arguments.is_final,
    };
    let progress = Progress::start(None);
    let entry = history::issue(&arguments.folder, &order, &arguments.out, &progress)?;
    drop(progress);
    if arguments.format == Format::Json {
        return report::result(&entry.json().to_string());
    }
    for document in &entry.issue.documents {
        report::result(&arguments.out.join(&document.path).display().to_string())?;
    }
    report::result(&format!(
        "Released “{}” with {} documents and {} data files.\nHead of the log: {}\nNote this hash outside the folder: `brugwerk release --check --head HASH` checks the log against it.",
        entry.issue.label,
        entry.issue.documents.len(),
        entry.issue.data.len(),
        entry.hash
    ))?;
    tell_erasures(&arguments.folder)
}

/// Says how much of the history of a folder was erased, where something was.
pub fn tell_erasures(folder: &Path) -> Result<(), Failure> {
    let erasures = history::erasures(folder)?;
    let files: usize = erasures.iter().map(|erasure| erasure.erased.len()).sum();
    match files {
        0 => Ok(()),
        1 => report::result("1 data file of its earlier versions was erased; the log says when, why and by whom."),
        files => report::result(&format!(
            "{files} data files of its earlier versions were erased; the log says when, why and by whom."
        )),
    }
}

/// Verifies the history and prints what was found.
fn verify(arguments: &Arguments) -> Result<(), Failure> {
    let folder = &arguments.folder;
    if !folder.is_dir() {
        return Err(Failure::Io(message!("There is no folder {}.", folder.display())));
    }
    let (entries, findings) = history::verify(folder, arguments.head.as_deref())?;
    let tampering = findings.iter().any(|finding| finding.weight == Weight::Tampering);
    let not_erased = findings.iter().any(|finding| finding.weight == Weight::NotErased);
    let erasures = history::erasures(folder)?;
    match arguments.format {
        Format::Json => {
            let issued: Vec<Value> = entries.iter().map(Entry::json).collect();
            report::result(&json!({ "intact": !tampering && !not_erased, "findings": findings, "erasures": erasures, "releases": issued }).to_string())?;
        }
        Format::Human => {
            let findings = findings.iter().map(|finding| format!("{finding}."));
            let lines = findings.chain(entries.iter().map(ToString::to_string));
            let lines = lines.chain(erasures.iter().map(ToString::to_string));
            lines.into_iter().try_for_each(|line| report::result(&line))?;
            report::message(match (tampering, entries.is_empty()) {
                (false, _) if not_erased => {
                    "Erased data is there; run `erase` or `release` to finish, or find out who put it back."
                }
                (true, _) => "The history is not what was written.",
                (false, true) => "Nothing was released in this folder yet.",
                (false, false) => "The history is intact.",
            });
        }
    }
    if tampering || not_erased {
        Err(Failure::Told)
    } else {
        Ok(())
    }
}
