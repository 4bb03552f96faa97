//! Arguments in, results out; one short file per subcommand.
//!
//! A command turns its arguments into one call of the library and prints what came of it. Results go to standard output,
//! messages to standard error. Exit codes: 0 fine (warnings allowed), 1 faults in the data, 2 wrong usage, 3 something
//! could not be read or written.

mod archive;
mod build;
mod check;
mod complete;
mod diff;
mod explain;
mod failure;
mod init;
mod list;
mod progress;
mod release;
mod report;
mod schema;
mod verify;
mod watch;

use std::process::ExitCode;

use brugwerk::load::Reading;
use brugwerk::locale::Language;
use brugwerk::model::Audience;
use brugwerk::project::{self, isolated};
use clap::{Parser, Subcommand, ValueEnum};

use failure::Failure;

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
    /// Write documents anew whenever a file of the programme folder changes
    Watch(watch::Arguments),
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

/// Runs the command that the arguments ask for.
pub fn run() -> ExitCode {
    project::silence();
    if isolated::is_asked_for() {
        return served();
    }
    let command = Arguments::parse().command;
    let done = project::caught(|| execute(&command)).unwrap_or_else(|request| {
        let sentence = format!("Brugwerk gave up in the middle of its work. {request}");
        (Format::Human, Err(Failure::Io(sentence)))
    });
    match done {
        (_, Ok(())) => ExitCode::SUCCESS,
        (format, Err(failure)) => failure.tell(format),
    }
}

/// Sets documents for another process of this program.
fn served() -> ExitCode {
    let served = project::caught(isolated::serve);
    match served {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(error)) => Failure::Usage(format!(
            "`brugwerk {}` is what Brugwerk runs by itself; use `brugwerk build` ({error}).",
            isolated::ARGUMENT
        ))
        .tell(Format::Human),
        Err(request) => Failure::Io(request).tell(Format::Human),
    }
}

/// Does what a command asks; gives also how its results are to be printed.
fn execute(command: &Command) -> (Format, Result<(), Failure>) {
    match command {
        Command::Build(arguments) => (arguments.format, build::run(arguments)),
        Command::Check(arguments) => (arguments.format, check::run(arguments)),
        Command::Watch(arguments) => (Format::Human, watch::run(arguments)),
        Command::List(arguments) => (arguments.format, list::run(arguments)),
        Command::Explain(arguments) => (arguments.format, explain::run(arguments)),
        Command::Release(arguments) => (arguments.format, release::run(arguments)),
        Command::Diff(arguments) => (arguments.format, diff::run(arguments)),
        Command::Archive(arguments) => archive::run(arguments),
        Command::Verify(arguments) => (arguments.format, verify::run(arguments)),
        Command::Init(arguments) => (Format::Human, init::run(arguments)),
        Command::Schema(arguments) => (Format::Human, schema::run(arguments)),
        Command::Completions(arguments) => (Format::Human, complete::completions(arguments)),
        Command::Man(arguments) => (Format::Human, complete::manual(arguments)),
    }
}
