//! Keeps a template of the folder from running on or filling memory.
//!
//! Typst can't be interrupted. A document that such a template sets is therefore set on a thread of its own, which is left
//! behind when it takes too long or the process too much memory; it ends with the process. For that to be soon, those
//! documents come before all others, and nothing else is begun once one was left behind.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use brugwerk::document::Document;
use brugwerk::render::{self, RenderError, Rendered};

/// The longest that the setting of one document may take.
const LONGEST: Duration = Duration::from_mins(1);

/// How much memory the setting of such documents may take together, where the system tells how much is in use.
const MOST_MEMORY: usize = 2 << 30;

/// How often both are looked at.
const PACE: Duration = Duration::from_millis(20);

/// The stack of a thread that sets a document; nested calls of a template need more than usual.
const STACK: usize = 64 << 20;

/// Watches the documents that templates of the folder set.
#[derive(Debug)]
pub struct Guard {
    longest: Duration,
    most_memory: usize,
    before: usize,
    stopped: AtomicBool,
}

/// Why a document was not set.
#[derive(Debug)]
pub enum Stopped {
    /// Typst found a fault.
    Fault(RenderError),
    /// A limit was passed; the sentence says which.
    Limit(String),
    /// Another document passed a limit.
    Meanwhile,
}

impl Guard {
    /// Begins to watch.
    pub fn new() -> Self {
        Self::within(LONGEST, MOST_MEMORY)
    }

    /// Begins to watch with other limits.
    fn within(longest: Duration, most_memory: usize) -> Self {
        Self {
            longest,
            most_memory,
            before: memory(),
            stopped: AtomicBool::new(false),
        }
    }

    /// Whether a limit was passed.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Sets a document within the limits.
    pub fn render(&self, document: Document) -> Result<Rendered, Stopped> {
        let start = Instant::now();
        let (sender, receiver) = mpsc::sync_channel(1);
        let document = Arc::new(document);
        let work = move || {
            // Nobody waits for the result any more where a limit was passed.
            let _ = sender.send(render::render(&document));
        };
        if let Err(error) = thread::Builder::new().stack_size(STACK).spawn(work) {
            return Err(self.stop(format!("no thread could be started for it ({error})")));
        }
        loop {
            match receiver.recv_timeout(PACE) {
                Ok(result) => return result.map_err(Stopped::Fault),
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(self.stop("it made Typst break off".to_owned()));
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
            if self.is_stopped() {
                return Err(Stopped::Meanwhile);
            }
            if start.elapsed() > self.longest {
                let seconds = self.longest.as_secs();
                return Err(self.stop(format!("it was not done after {seconds} seconds")));
            }
            if memory().saturating_sub(self.before) > self.most_memory {
                let mebibytes = self.most_memory >> 20;
                return Err(self.stop(format!("it took more than {mebibytes} MiB of memory")));
            }
        }
    }

    fn stop(&self, why: String) -> Stopped {
        self.stopped.store(true, Ordering::Relaxed);
        Stopped::Limit(why)
    }
}

/// The memory that the process has in use, in bytes; nothing where the system does not say.
fn memory() -> usize {
    memory_stats::memory_stats().map_or(0, |stats| stats.physical_mem)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use brugwerk::document::{self, Options};
    use brugwerk::load::{Folder, Reading, load};
    use brugwerk::{check, sample};

    use super::*;

    /// A document that this template sets.
    fn document(template: &str) -> Document {
        let files = sample::BLANK.iter();
        let mut files: BTreeMap<String, Vec<u8>> = files
            .map(|file| (file.path.to_owned(), file.text.as_bytes().to_vec()))
            .collect();
        let path = "templates/documents/final-report.typ";
        files.insert(path.to_owned(), template.as_bytes().to_vec());
        let loaded = load(&Folder::Memory(files), Reading::default()).expect("programme.yaml is there");
        let programme = check::check(loaded).programme.expect("a sound programme");
        let plans = document::plans(&programme);
        let plan = plans.iter().find(|plan| plan.own.is_some()).expect("its own template");
        document::compose(&programme, plan, Options::default()).expect("composed")
    }

    fn limit(stopped: Result<Rendered, Stopped>) -> String {
        match stopped {
            Err(Stopped::Limit(why)) => why,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_template_that_does_not_end_is_broken_off() {
        let guard = Guard::within(Duration::from_secs(1), MOST_MEMORY);
        let endless = "#for i in range(9000) { for j in range(9000) { let x = calc.rem(i, j + 1) } }";
        assert_eq!(
            limit(guard.render(document(endless))),
            "it was not done after 1 seconds"
        );
        assert!(guard.is_stopped());
        let other = guard.render(document(endless));
        assert!(
            matches!(other, Err(Stopped::Meanwhile)),
            "nothing else is begun: {other:?}"
        );
    }

    #[test]
    fn a_template_that_fills_memory_is_broken_off() {
        let guard = Guard::within(LONGEST, 256 << 20);
        let hungry = "#range(30000000).map(i => (i, i)).len()";
        assert_eq!(
            limit(guard.render(document(hungry))),
            "it took more than 256 MiB of memory"
        );
    }

    #[test]
    fn a_sound_template_is_left_alone() {
        let guard = Guard::new();
        let sound = "#set document(title: \"Kort\", date: datetime(year: 2026, month: 5, day: 29))
#set text(lang: \"nl\", font: \"Noto Sans\")
= Kort";
        assert_eq!(guard.render(document(sound)).map(|set| set.pages).ok(), Some(1));
        assert!(!guard.is_stopped());
    }
}
