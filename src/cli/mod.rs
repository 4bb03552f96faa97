//! Arguments in, results out; one short file per subcommand.
//!
//! A command turns its arguments into one call of the library and prints what came of it. Results go to standard output,
//! messages to standard error. Exit codes: 0 fine (warnings allowed), 1 faults in the data, 2 wrong usage, 3 something
//! could not be read or written.

mod archive;
mod arguments;
mod build;
mod certificates;
mod check;
mod collect;
mod complete;
mod diff;
mod documents;
mod erase;
mod exit;
mod explain;
mod failure;
mod hand_out;
mod init;
mod language;
mod list;
mod progress;
mod release;
mod report;
mod schema;
mod tasks;
mod verify;
mod watch;

use std::process::ExitCode;

use brugwerk::diagnostic::Language;
use brugwerk::message;
use brugwerk::project::{catch_panic, isolated, silence_panics};
use clap::{CommandFactory as _, Parser, Subcommand};

use arguments::Format;
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
    /// List what is still to be done, by who must do it
    Tasks(tasks::Arguments),
    /// Say why each clause of an agreement stands, or what the facts of a document rest on
    Explain(explain::Arguments),
    /// Issue a version of the documents, or verify those that were issued
    Release(release::Arguments),
    /// Erase personal data from the history of a programme folder, or from a bag
    Erase(erase::Arguments),
    /// Tell what changed between two versions
    Diff(diff::Arguments),
    /// Write workbooks for people to fill in
    HandOut(hand_out::Arguments),
    /// Show what files that came back propose, and take it into the data
    Collect(collect::Arguments),
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
    Man,
}

/// Runs the command that the arguments ask for.
pub fn run() -> ExitCode {
    silence_panics();
    if isolated::is_asked_for() {
        return served();
    }
    let command = Arguments::parse().command;
    language::choose(asked(&command));
    let done = catch_panic(|| execute(&command)).unwrap_or_else(|request| {
        let sentence = message!("Brugwerk gave up in the middle of its work. {request}", request);
        (Format::Human, Err(Failure::Io(sentence)))
    });
    match done {
        (_, Ok(())) => ExitCode::SUCCESS,
        (format, Err(failure)) => exit::tell(failure, format),
    }
}

/// Sets documents for another process of this program.
fn served() -> ExitCode {
    let failure = match catch_panic(isolated::serve) {
        Ok(Ok(())) => return ExitCode::SUCCESS,
        Ok(Err(error)) => Failure::Usage(message!(
            "`brugwerk {}` is what Brugwerk runs by itself; use `brugwerk build` ({error}).",
            isolated::ARGUMENT,
            error
        )),
        Err(request) => Failure::Io(message!("{request}", request)),
    };
    exit::tell(failure, Format::Human)
}

/// The language that a command is asked to speak.
fn asked(command: &Command) -> Option<Language> {
    let asked = match command {
        Command::Build(arguments) => arguments.documents.lang,
        Command::Watch(arguments) => arguments.documents.lang,
        Command::Check(arguments) => arguments.lang,
        Command::Explain(arguments) => arguments.lang,
        Command::Tasks(arguments) => arguments.lang,
        Command::Diff(arguments) => arguments.lang,
        Command::HandOut(arguments) => arguments.lang,
        Command::Collect(arguments) => arguments.lang,
        Command::Archive(arguments) => arguments.make.lang,
        _ => None,
    };
    asked.map(Into::into)
}

/// Does what a command asks; gives also how its results are to be printed.
fn execute(command: &Command) -> (Format, Result<(), Failure>) {
    match command {
        Command::Build(arguments) => (arguments.format, build::run(arguments)),
        Command::Check(arguments) => (arguments.format, check::run(arguments)),
        Command::Watch(arguments) => (Format::Human, watch::run(arguments)),
        Command::List(arguments) => (arguments.format, list::run(arguments)),
        Command::Tasks(arguments) => (arguments.format, tasks::run(arguments)),
        Command::Explain(arguments) => (arguments.format, explain::run(arguments)),
        Command::Release(arguments) => (arguments.format, release::run(arguments)),
        Command::Erase(arguments) => (arguments.format, erase::run(arguments)),
        Command::Diff(arguments) => (arguments.format, diff::run(arguments)),
        Command::HandOut(arguments) => (arguments.format, hand_out::run(arguments)),
        Command::Collect(arguments) => (arguments.format, collect::run(arguments)),
        Command::Archive(arguments) => archive::run(arguments),
        Command::Verify(arguments) => (arguments.format, verify::run(arguments)),
        Command::Init(arguments) => (Format::Human, init::run(arguments)),
        Command::Schema(arguments) => (Format::Human, schema::run(arguments)),
        Command::Completions(arguments) => (Format::Human, complete::completions(arguments, Arguments::command())),
        Command::Man => (Format::Human, complete::manual(&Arguments::command())),
    }
}
