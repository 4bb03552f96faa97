//! The side that asks for documents and holds the limits.

use crate::diagnostic::Message;
use crate::message;
use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::super::job::Job;
use super::super::{RenderError, Rendered};
use super::{Answer, PACE, wire};

/// What setting documents may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The most time of the processor that one document may take.
    ///
    /// By the clock it may take ten times as long: a busy machine must not turn an honest document into a costly one.
    pub longest: Duration,
    /// The most memory that a process may take, in bytes, where the system tells how much is in use.
    pub most_memory: usize,
    /// The most memory that all processes may take together, in bytes.
    pub most_together: usize,
}

/// How many times as long a document may take by the clock as of the processor.
const PATIENCE: u32 = 10;

/// Watches the processes that set documents.
#[derive(Debug)]
pub struct Guard {
    program: PathBuf,
    argument: &'static str,
    limits: Limits,
    /// The memory that each process takes, by its number.
    memory: Mutex<BTreeMap<u32, usize>>,
    stopped: AtomicBool,
}

/// Why a document was not set.
#[derive(Debug)]
pub enum Stopped {
    /// Typst found a fault.
    Fault(RenderError),
    /// A library gave up; with a request to report it.
    GaveUp(String),
    /// A limit was passed; the words say which.
    Limit(Message),
    /// Another document passed a limit.
    Meanwhile,
    /// No process could be started.
    NotStarted(io::Error),
}

/// Sets one document after another in a process of its own, which ends with the worker.
#[derive(Debug)]
pub struct Worker<'a> {
    guard: &'a Guard,
    process: Option<Process<'a>>,
}

#[derive(Debug)]
struct Process<'a> {
    guard: &'a Guard,
    child: Child,
    /// Open for as long as the process is to live.
    input: ChildStdin,
    answers: Receiver<(Answer, Vec<Vec<u8>>)>,
    /// The time of the processor that it told of last.
    time: Duration,
}

impl Guard {
    /// Begins to watch processes of this program, which, given this argument, [serves](super::serve).
    #[must_use]
    pub fn new(program: PathBuf, argument: &'static str, limits: Limits) -> Self {
        Self {
            program,
            argument,
            limits,
            memory: Mutex::default(),
            stopped: AtomicBool::new(false),
        }
    }

    /// Whether a limit was passed. Nothing else is begun then.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Somebody who sets documents; the process starts with the first.
    pub fn worker(&self) -> Worker<'_> {
        Worker {
            guard: self,
            process: None,
        }
    }

    fn start(&self) -> io::Result<Process<'_>> {
        let mut command = Command::new(&self.program);
        // What the system or a library says of an end that the limits foresee helps nobody.
        command.arg(self.argument).stderr(Stdio::null());
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = {
            // One at a time: on some systems, a process that starts in the same moment would get the pipes of the other
            // too, and keep it alive.
            let _starting = self.memory.lock();
            command.spawn()?
        };
        let (Some(input), Some(mut output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let (sender, answers) = mpsc::channel();
        let process = Process {
            guard: self,
            child,
            input,
            answers,
            time: Duration::ZERO,
        };
        thread::Builder::new().spawn(move || {
            while let Ok(answer) = wire::receive(&mut output) {
                if sender.send(answer).is_err() {
                    break;
                }
            }
        })?;
        Ok(process)
    }

    fn stop(&self, why: Message) -> Stopped {
        self.stopped.store(true, Ordering::Relaxed);
        Stopped::Limit(why)
    }

    /// Notes what a process takes, and says which limit of memory it passes.
    fn weigh(&self, process: u32, bytes: usize) -> Option<Message> {
        let mebibytes = |bytes: usize| bytes >> 20;
        let Limits {
            most_memory,
            most_together,
            ..
        } = self.limits;
        let mut memory = self.memory.lock().ok()?;
        memory.insert(process, bytes);
        if bytes > most_memory {
            return Some(message!("it took more than {} MiB of memory", mebibytes(most_memory)));
        }
        let together: usize = memory.values().sum();
        // The one that takes most is to blame, and finds out by itself.
        let is_largest = memory.values().all(|other| *other <= bytes);
        (together > most_together && is_largest).then(|| {
            message!(
                "it and the documents set beside it took more than {} MiB of memory",
                mebibytes(most_together)
            )
        })
    }
}

impl Worker<'_> {
    /// Sets a document within the limits.
    ///
    /// # Errors
    /// Where it has faults, a limit was passed by it or another, or no process can be started.
    pub fn render(&mut self, job: &Job<'_>) -> Result<Rendered, Stopped> {
        let start = Instant::now();
        let mut process = match self.process.take() {
            Some(process) => process,
            None => self.guard.start().map_err(Stopped::NotStarted)?,
        };
        let result = process.render(job, start);
        // One that passed a limit, or stood still for another that did, is ended by being dropped.
        if !matches!(result, Err(Stopped::Limit(_) | Stopped::Meanwhile)) {
            self.process = Some(process);
        }
        result
    }
}

impl Process<'_> {
    fn render(&mut self, job: &Job<'_>, start: Instant) -> Result<Rendered, Stopped> {
        let guard = self.guard;
        let broke_off = || {
            if guard.is_stopped() {
                return Stopped::Meanwhile;
            }
            guard.stop(message!(
                "it needs more memory than there is, or nests deeper than can be followed"
            ))
        };
        let longest = guard.limits.longest;
        let before = self.time;
        wire::send(&mut self.input, &job.head, &job.parts).map_err(|_| broke_off())?;
        loop {
            match self.answers.recv_timeout(PACE) {
                Ok((Answer::Uses { memory, time }, _)) => {
                    if let Some(why) = guard.weigh(self.child.id(), memory) {
                        return Err(guard.stop(why));
                    }
                    self.time = time;
                    if time.saturating_sub(before) > longest {
                        let seconds = longest.as_secs();
                        let why = message!("it was not done after {seconds} seconds of the processor", seconds);
                        return Err(guard.stop(why));
                    }
                }
                Ok((Answer::Set(mut rendered), parts)) => {
                    rendered.files = parts;
                    return Ok(rendered);
                }
                Ok((Answer::Fault(error), _)) => return Err(Stopped::Fault(error)),
                Ok((Answer::GaveUp(request), _)) => return Err(Stopped::GaveUp(request)),
                Err(RecvTimeoutError::Disconnected) => return Err(broke_off()),
                Err(RecvTimeoutError::Timeout) => {}
            }
            if guard.is_stopped() {
                return Err(Stopped::Meanwhile);
            }
            let patience = longest.saturating_mul(PATIENCE);
            if start.elapsed() > patience {
                let seconds = patience.as_secs();
                return Err(guard.stop(message!("it was not done after {seconds} seconds", seconds)));
            }
        }
    }
}

impl Drop for Process<'_> {
    fn drop(&mut self) {
        // Fails only for one that has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
        if let Ok(mut memory) = self.guard.memory.lock() {
            memory.remove(&self.child.id());
        }
    }
}
