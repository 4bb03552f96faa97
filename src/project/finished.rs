//! What came of documents: they were set, or something kept them from being set.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::diagnostic::{self, Diagnostic, Message, Sources};
use crate::document::{Output, Plan};
use crate::message;
use crate::render::isolated::Stopped;

/// A document that was set.
#[derive(Debug, Clone)]
pub struct Finished {
    /// What it is.
    pub plan: Plan,
    /// Its number of pages.
    pub pages: usize,
    /// Its size.
    pub bytes: usize,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
    /// What Typst remarked.
    pub warnings: Vec<String>,
    /// Where the time went.
    pub times: Times,
}

/// What came of documents of which some may have been refused.
#[derive(Debug, Default)]
pub struct SetDocuments {
    /// Those that were set, in the order of their plans.
    pub finished: Vec<Finished>,
    /// Those that were not, in the order of their plans.
    pub refused: Vec<Plan>,
    /// Why not; one fault can refuse many documents, and a faulty template of the folder none that is known.
    pub error: Option<SetError>,
}

impl SetDocuments {
    /// The documents, where all were set.
    ///
    /// # Errors
    /// Why one of them was not.
    pub fn all(self) -> Result<Vec<Finished>, SetError> {
        match self.error {
            None => Ok(self.finished),
            Some(error) => Err(error.sorted()),
        }
    }

    /// Adds what keeps documents from being set.
    pub(super) fn refuse(&mut self, plan: Option<Plan>, error: SetError) {
        self.refused.extend(plan);
        self.error.get_or_insert_default().add(error);
    }

    /// Adds what was refused elsewhere; the order is that of these plans.
    pub(super) fn add_refused(&mut self, other: Self, plans: &[Plan]) {
        self.refused.extend(other.refused);
        self.refused
            .sort_by_key(|refused| plans.iter().position(|plan| plan == refused));
        if let Some(error) = other.error {
            self.error.get_or_insert_default().add(error);
        }
    }

    /// Says of each refused document that its file in a folder is of an earlier state, where there is one.
    pub fn tell_earlier(&mut self, folder: &Path, output: Output) {
        let paths = self.refused.iter().map(|plan| folder.join(plan.file_name(output)));
        let earlier: Vec<PathBuf> = paths.filter(|path| path.is_file()).collect();
        let told = earlier.iter().map(|path| {
            let path = path.display();
            message!("{path} is of an earlier state of the data; it was left as it is.", path)
        });
        if let Some(error) = &mut self.error {
            error.failures.extend(told);
        }
    }

    /// The same with the faults in order, each once.
    pub(super) fn sorted(mut self) -> Self {
        self.error = self.error.map(SetError::sorted);
        self
    }
}

/// Where the time of a document went.
#[derive(Debug, Default, Clone, Copy)]
pub struct Times {
    /// Composing its view.
    pub compose: Duration,
    /// Drawing its charts.
    pub chart: Duration,
    /// Laying out its pages.
    pub layout: Duration,
    /// Writing its file in memory.
    pub export: Duration,
    /// Handing it to the sink.
    pub write: Duration,
}

/// Why documents were not set.
#[derive(Debug, Default)]
pub struct SetError {
    /// What is wrong with the data or the templates of the folder, each with its place.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts that they point into.
    pub sources: Sources,
    /// What Brugwerk, a library or the machine could not do, a sentence each.
    pub failures: Vec<Message>,
}

impl SetError {
    /// The same, with a word on the documents that stand in a folder from before.
    #[must_use]
    pub fn with_earlier(mut self, folder: &Path) -> Self {
        let is_document = |entry: std::fs::DirEntry| entry.path().extension().is_some_and(|ending| ending == "pdf");
        let mut entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        if !self.diagnostics.is_empty() && entries.any(is_document) {
            let folder = folder.display();
            let sentence = message!(
                "The documents in {folder} are of an earlier state of the data; they were left as they are.",
                folder
            );
            self.failures.push(sentence);
        }
        self
    }

    pub(super) fn faults(diagnostics: Vec<Diagnostic>, sources: &Sources) -> Self {
        Self {
            diagnostics,
            sources: sources.clone(),
            failures: Vec::new(),
        }
    }

    pub(super) fn failure(sentence: Message) -> Self {
        Self {
            failures: vec![sentence],
            ..Self::default()
        }
    }

    /// Says that Brugwerk is at fault.
    pub(super) fn of_brugwerk(plan: &Plan, error: &dyn std::fmt::Display) -> Self {
        Self::failure(message!(
            "{}: {error}. This is a fault of Brugwerk; please report it.",
            plan.file_name(Output::Pdf),
            error
        ))
    }

    /// Says that a library gave up; with a request to report it.
    pub(super) fn gave_up(plan: &Plan, request: &str) -> Self {
        Self::failure(message!(
            "{}: a library gave up while it set this document. Where brand.yaml names fonts, leave them out to see whether one is broken. Otherwise: {request}",
            plan.file_name(Output::Pdf),
            request
        ))
    }

    /// Why a document was not set: what is wrong with the folder's template, or else with a font.
    pub(super) fn stopped(plan: &Plan, stopped: Stopped, sources: &Sources) -> Self {
        match (stopped, &plan.own) {
            (Stopped::Fault(error), Some(template)) => Self::faults(error.diagnostics(template, sources), sources),
            (Stopped::Fault(error), None) => Self::failure(message!(
                "{}: {error}. A font that brand.yaml names can bring that about; leave the fonts out one by one to see which.",
                plan.file_name(Output::Pdf),
                error
            )),
            (Stopped::GaveUp(_), Some(template)) => Self::faults(
                vec![template.exceeds(&message!("it made Typst break off"), sources)],
                sources,
            ),
            (Stopped::GaveUp(request), None) => Self::gave_up(plan, &request),
            (Stopped::Limit(why), Some(template)) => Self::faults(vec![template.exceeds(&why, sources)], sources),
            (Stopped::Limit(why), None) => Self::failure(message!(
                "{}: this document was broken off: {why}. A font that brand.yaml names can bring that about; leave the fonts out one by one to see which.",
                plan.file_name(Output::Pdf),
                why
            )),
            (Stopped::Meanwhile, _) => Self::default(),
            (Stopped::NotStarted(error), _) => Self::failure(message!(
                "{}: the process that is to set this document could not be started ({error}).",
                plan.file_name(Output::Pdf),
                error
            )),
        }
    }

    fn add(&mut self, other: Self) {
        if !other.diagnostics.is_empty() {
            self.sources = other.sources;
        }
        self.diagnostics.extend(other.diagnostics);
        self.failures.extend(other.failures);
    }

    /// The faults in order, each once: one template sets many documents, and says the same of each.
    fn sorted(mut self) -> Self {
        diagnostic::sort(&mut self.diagnostics);
        self.diagnostics
            .dedup_by(|one, other| one.place == other.place && one.message == other.message);
        self
    }
}

impl std::fmt::Display for SetError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let faults = self.diagnostics.iter().map(|fault| &fault.message);
        let sentences: Vec<String> = self.failures.iter().chain(faults).map(Message::to_string).collect();
        f.write_str(&sentences.join("; "))
    }
}

impl std::error::Error for SetError {}
