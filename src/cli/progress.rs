//! A line that says what is going on, on a terminal, for work that takes longer than a second.

use std::io::{self, Write as _};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::report;

/// Shows the current stage until it is dropped.
pub struct Progress {
    running: Option<(Sender<String>, JoinHandle<()>)>,
}

impl Progress {
    /// Starts watching; silent where standard error is no terminal.
    pub fn start() -> Self {
        if !report::stderr_is_terminal() {
            return Self { running: None };
        }
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
        Self {
            running: Some((sender, handle)),
        }
    }

    /// Names the stage that begins.
    pub fn stage(&self, name: &str) {
        if let Some((sender, _)) = &self.running {
            let _ = sender.send(name.to_owned());
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
