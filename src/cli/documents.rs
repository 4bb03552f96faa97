//! What `build` and `watch` share: which documents of which folder they make, and how these are written.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use brugwerk::document::Options;
use brugwerk::project::{CheckedProject, Observer, Project, SetDocuments, Stage, Staged, select};

use super::arguments::{AudienceArgument, LanguageArgument, reading};
use super::failure::Failure;

/// The documents that a command makes.
#[derive(Debug, clap::Args)]
pub struct Documents {
    /// The programme folder
    #[arg(default_value = ".")]
    pub folder: PathBuf,
    /// The folder to write the documents to
    #[arg(long, value_name = "DIR", default_value = "out")]
    pub out: PathBuf,
    /// Write only this kind of document, or only the one with this id; may be repeated
    #[arg(long, value_name = "KIND[:ID]")]
    only: Vec<String>,
    /// Write nothing where one of the documents can't be written; without it, the others are
    #[arg(long)]
    strict: bool,
    /// The language of labels, dates and amounts, by default the programme's own; and of messages
    #[arg(long, value_enum)]
    pub lang: Option<LanguageArgument>,
    /// For whom the documents are: what is marked for others is left out; omitted, nothing is
    #[arg(long, value_enum)]
    pub audience: Option<AudienceArgument>,
}

impl Documents {
    /// Refuses faulty data; with `--strict`, faulty templates too.
    ///
    /// What stands in the output folder is then told to be of an earlier state: nobody should take it for what the data
    /// says now.
    pub fn accept(&self, checked: &CheckedProject) -> Result<(), Failure> {
        if self.strict || checked.programme().is_none() {
            checked.accept().map_err(|error| error.with_earlier(&self.out))?;
        }
        Ok(())
    }

    /// Opens the programme folder.
    pub fn open(&self) -> Result<Project, Failure> {
        Ok(Project::open_folder(&self.folder, reading(self.lang, self.audience))?)
    }

    /// The options of drafts in this language, as PDF.
    pub fn options(&self) -> Options {
        Options {
            language: self.lang.map(Into::into),
            ..Options::default()
        }
    }

    /// Sets the documents that the observer wants and writes those that are sound, or with `--strict` all or none; gives
    /// what came of them, and how long the files took to take their places.
    pub fn write(
        &self,
        checked: &CheckedProject,
        options: Options,
        observer: &dyn Observer,
    ) -> Result<(SetDocuments, Duration), Failure> {
        let plans = select(checked.plans(), &self.only)?;
        let guard = checked.output_guard(&self.folder)?;
        let place = guard.judge_all(&self.out, &plans, options.output)?;
        let mut staged = Staged::in_judged(place);
        let mut set = if self.strict {
            let finished = checked.set(&plans, options, &mut staged, observer)?;
            SetDocuments {
                finished,
                ..SetDocuments::default()
            }
        } else {
            checked.set_sound(&plans, options, &mut staged, observer)?
        };
        set.tell_earlier(&self.out, options.output);
        observer.stage(Stage::Writing);
        let start = Instant::now();
        staged.commit()?;
        Ok((set, start.elapsed()))
    }
}
