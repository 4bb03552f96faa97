//! `brugwerk archive`.

use std::fs;
use std::path::{Path, PathBuf};

use brugwerk::archive::{self, ArchiveError, Finding, Packed, Packing, Placed, Role, Sealed};
use brugwerk::check::Checked;
use brugwerk::document::{self, Options, Output, Plan};
use brugwerk::locale::Language;
use brugwerk::write::TemporaryFolder;
use serde_json::{Value, json};

use super::archive_target::{Target, apart, judge};
use super::progress::Progress;
use super::{Failure, Format, LanguageArgument, archive_add, cannot_read, report, setting};

/// Arguments of `archive`.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    make: Make,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Add a copy of an agreement that was signed
    Add(archive_add::Arguments),
    /// Write a bag in a folder as one file
    Pack(archive_add::PackArguments),
}

/// Arguments for making a bag.
#[derive(Debug, clap::Args)]
struct Make {
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// The folder that becomes the bag; it must not exist or be empty
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    packed: PackedTargets,
    /// The language of labels, dates and amounts; the programme's own by default
    #[arg(long, value_enum)]
    lang: Option<LanguageArgument>,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// The files that a bag is packed into.
#[derive(Debug, clap::Args)]
pub struct PackedTargets {
    /// Write the bag as a zip file
    #[arg(long, value_name = "FILE")]
    zip: Option<PathBuf>,
    /// Write the bag as a tar file
    #[arg(long, value_name = "FILE")]
    tar: Option<PathBuf>,
}

impl PackedTargets {
    /// Each file with its form; all are judged before anything is written.
    pub fn judged(&self, programme: Option<&Path>) -> Result<Vec<(Packing, Target)>, Failure> {
        [
            (Packing::Zip, "zip file", &self.zip),
            (Packing::Tar, "tar file", &self.tar),
        ]
        .into_iter()
        .filter_map(|(packing, what, path)| Some((packing, what, path.as_ref()?)))
        .map(|(packing, what, path)| Ok((packing, judge(path, programme, what)?)))
        .collect()
    }
}

/// Makes a bag, or changes one.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    match &arguments.command {
        Some(Command::Add(arguments)) => archive_add::run(arguments),
        Some(Command::Pack(arguments)) => archive_add::pack(arguments),
        None => make(&arguments.make),
    }
}

/// Makes a bag beside its place and lets it take the place whole.
fn make(arguments: &Make) -> Result<(), Failure> {
    let folder = &arguments.folder;
    let bag_target = arguments
        .out
        .as_ref()
        .map(|out| judge(out, Some(folder), "bag"))
        .transpose()?;
    let packed_targets = arguments.packed.judged(Some(folder))?;
    let targets = bag_target.iter().chain(packed_targets.iter().map(|(_, target)| target));
    apart(&targets.collect::<Vec<_>>())?;
    let Some(first) = bag_target.as_ref().or(packed_targets.first().map(|(_, target)| target)) else {
        return Err(Failure::Usage(
            "Say where the bag goes: `--out DIR`, `--zip FILE` or `--tar FILE`.".to_owned(),
        ));
    };
    let progress = Progress::start();
    progress.stage("Copying");
    let temporary = TemporaryFolder::new_in(&first.existing)
        .map_err(|error| Failure::Io(format!("{} can't be written ({error}).", first.existing.display())))?;
    let bag = temporary.path().join("bag");
    // What is archived is what is read: the copy, so that a change in between can't part the two.
    let programme_folder = bag.join(archive::layout::PROGRAMME);
    archive::copy_programme(folder, &programme_folder).map_err(|error| failure(error, arguments.format))?;
    progress.stage("Reading");
    let programme = checked(arguments, &programme_folder)?;
    let language = arguments
        .lang
        .map_or_else(|| programme.programme.language.into(), Into::into);
    let placed = set_documents(&programme, language, &bag, arguments.format, &progress)?;
    progress.stage("Sealing");
    let sealed =
        archive::complete(&bag, &programme, language, &placed).map_err(|error| failure(error, arguments.format))?;
    let name = programme.programme.id.to_string();
    let date = *programme.programme.document.date;
    let mut packed = Vec::new();
    for (packing, target) in packed_targets {
        let file = archive::pack(&bag, packing, &name, date, &target.existing)
            .map_err(|error| failure(error, arguments.format))?;
        packed.push((file, target));
    }
    let mut written = commit_packed(packed, arguments.format)?;
    if let Some(target) = bag_target {
        take_place(&bag, &target.path)?;
        written.insert(0, target.path);
    }
    drop(progress);
    print(arguments.format, &written, &sealed, &placed)
}

/// Lets packed bags take their places.
pub fn commit_packed(packed: Vec<(Packed, Target)>, format: Format) -> Result<Vec<PathBuf>, Failure> {
    let mut written = Vec::new();
    for (file, target) in packed {
        file.commit(&target.path).map_err(|error| failure(error, format))?;
        written.push(target.path);
    }
    Ok(written)
}

/// Loads and checks the copy of the programme folder; prints what was found.
fn checked(arguments: &Make, folder: &Path) -> Result<Checked, Failure> {
    let outcome = archive::read_programme(folder, arguments.lang.map(Into::into))
        .map_err(|error| cannot_read(&arguments.folder, &error))?;
    report::accepted(outcome, arguments.format)
}

/// Sets every document into the bag, and every agreement a second time as a master.
fn set_documents(
    programme: &Checked,
    language: Language,
    bag: &Path,
    format: Format,
    progress: &Progress,
) -> Result<Vec<Placed>, Failure> {
    let draft = Options {
        language: Some(language),
        is_final: false,
    };
    setting::refuse_unsettled(programme, &document::plans(programme), draft, format)?;
    let wanted = archive::wanted(programme, language);
    let mut placed = Vec::new();
    for group in wanted.chunk_by(|a, b| a.role == b.role && a.is_final() == b.is_final()) {
        let Some(first) = group.first() else { continue };
        // The folder of a role: the place of a plan less its own path.
        let folder = match first.role {
            Role::Document => archive::layout::DOCUMENTS,
            Role::Master => archive::layout::MASTERS,
        };
        let options = Options {
            is_final: first.is_final(),
            ..draft
        };
        let plans: Vec<Plan> = group.iter().map(|document| document.plan.clone()).collect();
        let (sets, stage) = setting::set_all(programme, &plans, options, &bag.join(folder), &|_| Ok(()), progress)
            .map_err(|failure| report::refused(failure, programme.sources(), format))?;
        for (document, set) in group.iter().zip(sets) {
            for warning in &set.warnings {
                report::message(&format!("{}: {warning}", document.plan.file_name(Output::Pdf)));
            }
            placed.push(Placed {
                document: document.clone(),
                pages: set.pages,
            });
        }
        stage.commit().map_err(|error| Failure::Io(format!("{error}.")))?;
    }
    Ok(placed)
}

/// Moves the finished bag to its place.
fn take_place(bag: &Path, target: &Path) -> Result<(), Failure> {
    let cannot = |error: std::io::Error| Failure::Io(format!("{} can't be written ({error}).", target.display()));
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).map_err(cannot)?;
    }
    if target.is_dir() {
        // Empty, as was judged; where it no longer is, this fails and nothing is lost.
        fs::remove_dir(target).map_err(cannot)?;
    }
    fs::rename(bag, target).map_err(cannot)
}

/// What a fault of the archive means for the exit code; findings are printed.
pub fn failure(error: ArchiveError, format: Format) -> Failure {
    let findings = match error {
        ArchiveError::Io(message) => return Failure::Io(message),
        ArchiveError::Refused(findings) => findings,
    };
    let printed = match format {
        Format::Json => report::result(&json!({ "findings": as_json(&findings) }).to_string()),
        Format::Human => {
            for finding in &findings {
                report::message(&sentence(finding));
            }
            report::message("Nothing was written.");
            Ok(())
        }
    };
    printed.err().unwrap_or(Failure::Faults)
}

/// Findings for programs.
pub fn as_json(findings: &[Finding]) -> Vec<Value> {
    findings
        .iter()
        .map(|finding| {
            json!({
                "aspect": finding.aspect,
                "severity": finding.severity(),
                "code": finding.code,
                "file": finding.file,
                "message": finding.message,
            })
        })
        .collect()
}

/// A finding for people, one line.
pub fn sentence(finding: &Finding) -> String {
    let file = finding
        .file
        .as_ref()
        .map(|file| format!("{file}: "))
        .unwrap_or_default();
    format!("{}[{}]: {file}{}", finding.severity(), finding.code, finding.message)
}

/// Prints what was written.
fn print(format: Format, written: &[PathBuf], sealed: &Sealed, placed: &[Placed]) -> Result<(), Failure> {
    if format == Format::Json {
        let documents: Vec<String> = placed
            .iter()
            .map(|x| archive::place(&x.document.plan, x.document.role))
            .collect();
        return report::result(
            &json!({
                "written": written,
                "documents": documents,
                "files": sealed.files,
                "bytes": sealed.bytes,
                "seal": sealed.seal,
            })
            .to_string(),
        );
    }
    for path in written {
        report::result(&path.display().to_string())?;
    }
    report::result(&format!(
        "{} files, {} KiB. Seal: {}",
        sealed.files,
        sealed.bytes.div_ceil(1024),
        sealed.seal
    ))
}
