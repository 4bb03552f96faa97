//! `brugwerk watch`.

use brugwerk::message;
use brugwerk::project::{ChangedOnly, Project, Watcher};

use super::arguments::Format;
use super::documents::Documents;
use super::failure::Failure;
use super::{exit, report};

/// Arguments of `watch`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    pub documents: Documents,
    /// Look at the folder every second, for drives on which the system does not tell of changes
    #[arg(long)]
    poll: bool,
}

/// Writes documents now, and again whenever a file that they come from changes. Ends when the user stops it.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let documents = &arguments.documents;
    let project = documents.open()?;
    let watch = if arguments.poll { Watcher::polling } else { Watcher::new };
    let mut watcher = watch(&documents.folder).map_err(|error| {
        let folder = documents.folder.display();
        Failure::Io(message!("{folder} can't be watched ({error}).", folder, error))
    })?;
    if watcher.polls() {
        report::say(&if arguments.poll {
            message!("Looking at the folder every second.")
        } else {
            message!("Looking at the folder every second, since the system does not tell of changes in it.")
        });
    }
    let mut changed = ChangedOnly::default();
    loop {
        if let Err(failure) = write(documents, &project, &mut changed) {
            changed.roll_back();
            // The next change may mend what is wrong; the documents that are there stay.
            exit::tell(failure, Format::Human);
        }
        report::say(&message!("Waiting for changes; Ctrl+C ends this."));
        let news = watcher.changes(&project, None);
        if news.is_empty() {
            return Err(Failure::Io(message!("Watching broke off.")));
        }
        project.update(news);
    }
}

/// Writes the documents that changed.
fn write(documents: &Documents, project: &Project, changed: &mut ChangedOnly) -> Result<(), Failure> {
    let checked = project.check();
    documents.accept(&checked)?;
    report::warnings(&checked.warnings(), checked.sources());
    let options = documents.options();
    let (set, _) = documents.write(&checked, options, changed)?;
    set.refused.iter().for_each(|plan| changed.forget(plan));
    changed.commit();
    if set.finished.is_empty() && set.error.is_none() {
        report::say(&message!("No document changes."));
    }
    report::documents(&documents.out, &set, options.output, Format::Human)?;
    Failure::of_refused(set)
}
