//! The side that sets documents.

use std::io;
use std::sync::mpsc;
use std::thread;

use crate::bytes::processor_time;

use super::super::job::{Head, Job};
use super::super::{RenderError, Rendered};
use super::{Answer, PACE, wire};

/// The stack of the thread that sets documents; nested calls of a template need more than usual.
const STACK: usize = 64 << 20;

/// Sets the documents that come in on standard input, until it ends; the process is to end then too, whatever still
/// runs in it.
///
/// `set` sets a document, or says that a library gave up.
///
/// # Errors
/// Where no thread can be started, or what comes in is no job.
pub fn serve<S>(set: S) -> io::Result<()>
where
    S: Fn(&Job<'_>) -> Result<Result<Rendered, RenderError>, String> + Send + 'static,
{
    let before = memory();
    let (sender, jobs) = mpsc::channel::<(Head, Vec<Vec<u8>>)>();
    thread::Builder::new().stack_size(STACK).spawn(move || {
        for (head, parts) in jobs {
            let (answer, files) = match set(&Job::received(head, &parts)) {
                Ok(Ok(mut rendered)) => {
                    let files = std::mem::take(&mut rendered.files);
                    (Answer::Set(rendered), files)
                }
                Ok(Err(error)) => (Answer::Fault(error), Vec::new()),
                Err(request) => (Answer::GaveUp(request), Vec::new()),
            };
            let parts: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
            if wire::send(&mut io::stdout().lock(), &answer, &parts).is_err() {
                break;
            }
        }
    })?;
    thread::Builder::new().spawn(move || {
        let tell = || {
            let uses = Answer::Uses {
                memory: memory().saturating_sub(before),
                time: processor_time(),
            };
            wire::send(&mut io::stdout().lock(), &uses, &[])
        };
        while tell().is_ok() {
            thread::sleep(PACE);
        }
    })?;
    // Reading goes on while a document is set: the end of the input is that of the process that asked for it.
    let mut input = io::stdin().lock();
    loop {
        let job = match wire::receive(&mut input) {
            Ok(job) => job,
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            Err(error) => return Err(error),
        };
        if sender.send(job).is_err() {
            return Ok(());
        }
    }
}

/// The memory that the process has in use, in bytes; nothing where the system does not say.
fn memory() -> usize {
    memory_stats::memory_stats().map_or(0, |stats| stats.physical_mem)
}
