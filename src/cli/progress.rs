//! A line that says what is going on, on a terminal, for work that takes longer than a second.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use brugwerk::diagnostic::{Diagnostic, Sources};
use brugwerk::document::{Output, Plan};
use brugwerk::project::{Finished, Observer, Stage};
use brugwerk::render::Job;
use brugwerk::write::{self, WriteError};

use super::report;

/// Shows the current stage until it is dropped, prints warnings, and saves what Typst is given where that is asked for.
pub struct Progress {
    running: Option<(Mutex<Sender<String>>, JoinHandle<()>)>,
    save_view: Option<PathBuf>,
}

impl Progress {
    /// Starts watching; shows nothing where standard error is no terminal.
    pub fn start(save_view: Option<PathBuf>) -> Self {
        let running = report::stderr_is_terminal().then(|| {
            let (sender, stages) = mpsc::channel::<String>();
            let handle = thread::spawn(move || {
                let mut stage = String::new();
                let mut shown = false;
                loop {
                    match stages.recv_timeout(Duration::from_secs(1)) {
                        Ok(next) => stage = next,
                        Err(RecvTimeoutError::Timeout) => shown = true,
                        Err(RecvTimeoutError::Disconnected) => break,
                    }
                    if shown {
                        let _ = write!(io::stderr().lock(), "\r\u{1b}[2K{stage}…");
                    }
                }
                if shown {
                    let _ = write!(io::stderr().lock(), "\r\u{1b}[2K");
                }
            });
            (Mutex::new(sender), handle)
        });
        Self { running, save_view }
    }

    /// Names what begins.
    fn show(&self, what: String) {
        if let Some((sender, _)) = &self.running
            && let Ok(sender) = sender.lock()
        {
            let _ = sender.send(what);
        }
    }
}

impl Observer for Progress {
    fn stage(&self, stage: Stage) {
        self.show(format!("{stage:?}"));
    }

    fn accepted(&self, warnings: &[Diagnostic], sources: &Sources) {
        report::warnings(warnings, sources);
    }

    fn begins(&self, number: usize, count: usize, plan: &Plan) {
        self.show(format!("{number}/{count} {}", plan.path));
    }

    fn composed(&self, plan: &Plan, job: &Job<'_>) -> Result<(), WriteError> {
        let Some(folder) = &self.save_view else { return Ok(()) };
        let files: Vec<(String, &[u8])> = job.saved().collect();
        let files = files.iter().map(|(path, bytes)| (path.as_str(), *bytes));
        write::write_all(&folder.join(&plan.path), files).map(drop)
    }

    fn finished(&self, document: &Finished) {
        for warning in &document.warnings {
            report::message(&format!("{}: {warning}", document.plan.file_name(Output::Pdf)));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((sender, handle)) = self.running.take() {
            drop(sender);
            let _ = handle.join();
        }
    }
}
