//! `brugwerk release`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use brugwerk::check::{self, Outcome};
use brugwerk::diagnostic::Diagnostic;

use brugwerk::document;
use brugwerk::history::{self, Entry, Finding, HistoryError, IssuedDocument, Release, Weight};
use brugwerk::load::{self, Folder, Reading};
use serde_json::{Value, json};

use super::output::Ground;
use super::progress::Progress;
use super::{Failure, Format, cannot_read, disk, report, setting};

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
    /// Release nothing; hold the history of the folder against itself
    #[arg(long, conflicts_with_all = ["label", "approved_by", "out", "is_final"])]
    check: bool,
    /// With --check: a head hash that was noted elsewhere, which the log must still hold
    #[arg(long, value_name = "HASH", requires = "check")]
    head: Option<String>,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// Issues a version, or verifies those that were issued.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    if arguments.check {
        return verify(arguments);
    }
    let folder = &arguments.folder;
    let progress = Progress::start();
    progress.stage("Reading");
    // Faults in the data stop a release before anything is written, so they are looked for before it begins.
    let found = report::accepted(read(&disk(folder), arguments)?, arguments.format)?;
    let label = arguments.label.as_deref().unwrap_or_default();
    let release = Release::begin(folder, label, &arguments.approved_by, arguments.is_final).map_err(refused)?;
    let files = history::read_files(folder, &history::data_paths(&found)).map_err(refused)?;
    release.refuse_unchanged(&files).map_err(refused)?;
    // The documents are made from the very bytes that are kept, whatever happens to the folder meanwhile.
    let mut outcome = read(&Folder::Memory(files.clone()), arguments)?;
    // Its warnings were printed a moment ago.
    outcome.diagnostics.retain(Diagnostic::is_error);
    let programme = report::accepted(outcome, arguments.format)?;
    let plans = document::plans(&programme);
    Ground::of(folder, &programme)?.judge_all(&arguments.out, &plans)?;
    let options = document::Options {
        language: None,
        is_final: arguments.is_final,
    };
    setting::refuse_unsettled(&programme, &plans, options, arguments.format)?;
    let (sets, stage) = setting::set_all(&programme, &plans, options, &arguments.out, &|_| Ok(()), &progress)
        .map_err(|failure| report::refused(failure, programme.sources(), arguments.format))?;
    progress.stage("Writing");
    let mut documents = Vec::new();
    for (plan, set) in plans.iter().zip(sets) {
        documents.push(IssuedDocument {
            kind: plan.name().to_owned(),
            id: plan.id.clone(),
            path: plan.file_name(document::Output::Pdf),
            sha256: set.sha256,
        });
    }
    release.store(&files).map_err(refused)?;
    stage.commit().map_err(|error| Failure::Io(format!("{error}.")))?;
    let date = programme.programme.document.date.to_string();
    let entry = release.finish(date, &files, documents).map_err(refused)?;
    drop(progress);
    print(&entry, arguments)
}

/// Loads and checks a folder.
fn read(folder: &Folder, arguments: &Arguments) -> Result<Outcome, Failure> {
    let loaded = load::load(folder, Reading::default()).map_err(|error| cannot_read(&arguments.folder, &error))?;
    Ok(check::check(loaded))
}

/// What to say where a release can't be made.
pub fn refused(error: HistoryError) -> Failure {
    let sentence = sentence(&error.to_string());
    match error {
        HistoryError::Altered(findings) => {
            for finding in &findings {
                report::message(&format!("{finding}."));
            }
            report::message(
                "The history of this folder is not what was written. Put it back from a copy; nothing was changed.",
            );
            Failure::Faults
        }
        HistoryError::Refused(_) | HistoryError::UnknownLabel(..) => Failure::Usage(sentence),
        HistoryError::Read(..) | HistoryError::Write(_) | HistoryError::Busy(_) => Failure::Io(sentence),
    }
}

/// A text as a sentence: a capital first, a full stop last. A path keeps its letters.
fn sentence(text: &str) -> String {
    let first = text.split(' ').next().unwrap_or_default();
    if first.contains(['/', '\\', '.']) {
        return format!("{text}.");
    }
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), chars.as_str())
}

/// Prints what was issued.
fn print(entry: &Entry, arguments: &Arguments) -> Result<(), Failure> {
    if arguments.format == Format::Json {
        return report::result(&in_json(entry)?.to_string());
    }
    for document in &entry.issue.documents {
        report::result(&arguments.out.join(&document.path).display().to_string())?;
    }
    let count = entry.issue.documents.len();
    report::result(&format!(
        "Released “{}” with {count} documents and {} data files.\nHead of the log: {}\nNote this hash outside the folder: `brugwerk release --check --head HASH` holds the log against it.",
        entry.issue.label,
        entry.issue.data.len(),
        entry.hash
    ))
}

/// An entry as the log has it.
fn in_json(entry: &Entry) -> Result<Value, Failure> {
    let mut value = serde_json::to_value(&entry.issue)
        .map_err(|error| Failure::Io(format!("The entry can't be written as JSON ({error}).")))?;
    if let Some(object) = value.as_object_mut() {
        object.insert("hash".to_owned(), json!(entry.hash));
    }
    Ok(value)
}

/// Holds the history against itself and prints what was found.
fn verify(arguments: &Arguments) -> Result<(), Failure> {
    require_folder(&arguments.folder)?;
    let head = arguments.head.as_deref();
    let (entries, findings) = history::verify(&arguments.folder, head).map_err(refused)?;
    let tampering = findings.iter().any(|finding| finding.weight == Weight::Tampering);
    match arguments.format {
        Format::Json => {
            let issued = entries.iter().map(in_json).collect::<Result<Vec<_>, _>>()?;
            let found: Vec<Value> = findings.iter().map(finding_json).collect();
            report::result(&json!({ "intact": !tampering, "findings": found, "releases": issued }).to_string())?;
        }
        Format::Human => {
            for finding in &findings {
                report::result(&format!("{finding}."))?;
            }
            for entry in &entries {
                report::result(&line(entry))?;
            }
            report::message(match (tampering, entries.is_empty()) {
                (true, _) => "The history is not what was written.",
                (false, true) => "Nothing was released in this folder yet.",
                (false, false) => "The history is intact.",
            });
        }
    }
    if tampering { Err(Failure::Faults) } else { Ok(()) }
}

/// Refuses a folder that is none.
fn require_folder(folder: &Path) -> Result<(), Failure> {
    if folder.is_dir() {
        return Ok(());
    }
    Err(Failure::Io(format!("There is no folder {}.", folder.display())))
}

/// One version, for people.
fn line(entry: &Entry) -> String {
    let issue = &entry.issue;
    let kinds: BTreeMap<&str, usize> = issue.documents.iter().fold(BTreeMap::new(), |mut kinds, document| {
        *kinds.entry(document.kind.as_str()).or_default() += 1;
        kinds
    });
    let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
    format!(
        "{}. {}  {}  approved by {}  ({})  {}",
        issue.number,
        issue.label,
        issue.date,
        issue.approved_by.join(", "),
        kinds.join(", "),
        entry.hash
    )
}

fn finding_json(finding: &Finding) -> Value {
    json!({
        "weight": match finding.weight {
            Weight::Tampering => "tampering",
            Weight::Leftover => "leftover",
        },
        "path": finding.path,
        "message": finding.message,
    })
}
