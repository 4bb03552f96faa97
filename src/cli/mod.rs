//! Arguments, progress and exit codes; one short file per subcommand.
//!
//! Results go to standard output, messages to standard error. Exit codes: 0 fine (warnings allowed), 1 faults in the
//! data, 2 wrong usage, 3 something could not be read or written.

mod apart;
mod archive;
mod archive_add;
mod archive_target;
mod build;
mod check;
mod complete;
mod diff;
mod explain;
mod init;
mod list;
mod mishap;
mod output;
mod progress;
mod release;
mod report;
mod schema;
mod setting;
mod verify;

use std::path::Path;
use std::process::ExitCode;

use brugwerk::diagnostic::Diagnostic;
use brugwerk::load::{Folder, FolderError, PROGRAMME_FILE, Reading};
use brugwerk::locale::Language;
use brugwerk::model::Audience;
use clap::{Parser, Subcommand, ValueEnum};

/// Turns a folder of YAML about a partnership programme into archivable, accessible PDF documents.
#[derive(Debug, Parser)]
#[command(name = "brugwerk", version, max_term_width = 100)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check a programme folder and write its documents
    Build(build::Arguments),
    /// Report every fault and warning of a programme folder
    Check(check::Arguments),
    /// List the documents that a programme folder produces
    List(list::Arguments),
    /// Say why each clause of an agreement stands or doesn't, and what is open
    Explain(explain::Arguments),
    /// Issue a version of the documents, or verify those that were issued
    Release(release::Arguments),
    /// Tell what changed between two versions
    Diff(diff::Arguments),
    /// Make a bag for the archive: documents, data and proof
    Archive(archive::Arguments),
    /// Say whether a bag is complete, untouched, conformant and rebuildable
    Verify(verify::Arguments),
    /// Start a new programme folder
    Init(init::Arguments),
    /// Print or write the JSON Schema of the data files, for editors
    Schema(schema::Arguments),
    /// Print the completion script of a shell
    Completions(complete::Completions),
    /// Print the manual page
    Man(complete::Manual),
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// One JSON object
    Json,
}

/// A language of labels on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum LanguageArgument {
    /// Dutch
    Nl,
    /// English
    En,
    /// French
    Fr,
}

impl From<LanguageArgument> for Language {
    fn from(argument: LanguageArgument) -> Self {
        match argument {
            LanguageArgument::Nl => Self::Nl,
            LanguageArgument::En => Self::En,
            LanguageArgument::Fr => Self::Fr,
        }
    }
}

/// For whom an edition is, on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AudienceArgument {
    /// The partners: without what is internal or for the funder only
    Partners,
    /// Who pays: without what is internal or for the partners only
    Funder,
    /// Everybody: without anything that is marked
    Public,
}

impl From<AudienceArgument> for Audience {
    fn from(argument: AudienceArgument) -> Self {
        match argument {
            AudienceArgument::Partners => Self::Partners,
            AudienceArgument::Funder => Self::Funder,
            AudienceArgument::Public => Self::Public,
        }
    }
}

/// How a folder is read for these arguments.
fn reading(language: Option<LanguageArgument>, audience: Option<AudienceArgument>) -> Reading {
    Reading {
        language: language.map(Into::into),
        audience: audience.map(Into::into).unwrap_or_default(),
    }
}

/// Why a command did not succeed.
#[derive(Debug)]
enum Failure {
    /// The data has faults; they were reported.
    Faults,
    /// The data or a template of the folder has these faults, which are still to be reported.
    Found(Vec<Diagnostic>),
    /// The command was used wrongly.
    Usage(String),
    /// Something could not be read or written.
    Io(String),
}

/// Runs the command that the arguments ask for.
pub fn run() -> ExitCode {
    mishap::prepare();
    let command = (!apart::is_asked_for()).then(|| Arguments::parse().command);
    let result = mishap::caught(|| command.as_ref().map_or_else(apart::serve, execute)).unwrap_or_else(|request| {
        Err(Failure::Io(format!(
            "Brugwerk gave up in the middle of its work. {request}"
        )))
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Faults | Failure::Found(_)) => ExitCode::from(1),
        Err(Failure::Usage(message)) => {
            report::message(&message);
            ExitCode::from(2)
        }
        Err(Failure::Io(message)) => {
            report::message(&message);
            ExitCode::from(3)
        }
    }
}

fn execute(command: &Command) -> Result<(), Failure> {
    match command {
        Command::Build(arguments) => build::run(arguments),
        Command::Check(arguments) => check::run(arguments),
        Command::List(arguments) => list::run(arguments),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Release(arguments) => release::run(arguments),
        Command::Diff(arguments) => diff::run(arguments),
        Command::Archive(arguments) => archive::run(arguments),
        Command::Verify(arguments) => verify::run(arguments),
        Command::Init(arguments) => init::run(arguments),
        Command::Schema(arguments) => schema::run(arguments),
        Command::Completions(arguments) => complete::completions(arguments),
        Command::Man(arguments) => complete::manual(arguments),
    }
}

/// What to say where a folder can't be read.
fn cannot_read(folder: &Path, error: &FolderError) -> Failure {
    let folder = folder.display();
    Failure::Io(match error {
        FolderError::NotFound => format!(
            "There is no {PROGRAMME_FILE} in the folder “{folder}”. Name a programme folder, or start one with `brugwerk init`."
        ),
        error => format!("{folder}/{PROGRAMME_FILE}: {error}."),
    })
}

/// The folder on disk that a command works on.
fn disk(folder: &Path) -> Folder {
    Folder::Disk(folder.to_owned())
}
