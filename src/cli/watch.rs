//! `brugwerk watch`.

use std::path::PathBuf;

use brugwerk::document::Options;
use brugwerk::project::{Project, Renewal, Staged, Watcher, select};

use super::{AudienceArgument, Failure, Format, LanguageArgument, reading, report};

/// Arguments of `watch`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// The folder to write the documents to
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// Write only this kind of document, or only the one with this id; may be repeated
    #[arg(long, value_name = "KIND[:ID]")]
    only: Vec<String>,
    /// The language of labels, dates and amounts; the programme's own by default
    #[arg(long, value_enum)]
    lang: Option<LanguageArgument>,
    /// For whom the documents are: what is marked for others is left out; omitted, nothing is
    #[arg(long, value_enum)]
    audience: Option<AudienceArgument>,
}

/// Writes documents now, and again whenever a file that they come from changes. Ends when it is broken off.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let project = Project::open_folder(&arguments.folder, reading(arguments.lang, arguments.audience))?;
    let watcher = Watcher::new(&arguments.folder).map_err(|error| {
        let folder = arguments.folder.display();
        Failure::Io(format!("{folder} can't be watched ({error})."))
    })?;
    if watcher.polls() {
        report::message("The system does not tell of changes in this folder, so it is looked at every second.");
    }
    let mut renewal = Renewal::default();
    loop {
        if let Err(failure) = renew(arguments, &project, &mut renewal) {
            renewal.drop_unkept();
            // What is wrong now may be mended by the next change; the documents that are there stay.
            failure.tell(Format::Human);
        }
        report::message("Waiting for changes; Ctrl+C ends this.");
        let changes = watcher.changes(&project, None);
        if changes.is_empty() {
            return Err(Failure::Io("Watching broke off.".to_owned()));
        }
        project.update(changes);
    }
}

/// Writes the documents that would come out otherwise than they are.
fn renew(arguments: &Arguments, project: &Project, renewal: &mut Renewal) -> Result<(), Failure> {
    let checked = project.check();
    checked.accept()?;
    report::warnings(checked.diagnostics(), checked.sources());
    let plans = select(checked.plans(), &arguments.only).map_err(|error| Failure::Usage(error.to_string()))?;
    let options = Options {
        language: arguments.lang.map(Into::into),
        ..Options::default()
    };
    let guard = checked.output_guard(&arguments.folder)?;
    let out = &arguments.out;
    guard.judge_all(out, &plans, options.output)?;
    let mut staged = Staged::below(out);
    let finished = checked.set(&plans, options, &mut staged, renewal)?;
    staged.commit()?;
    renewal.keep();
    if finished.is_empty() {
        report::message("No document changes.");
    }
    report::documents(out, &finished, options.output, Format::Human)
}
