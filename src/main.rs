//! The command line of Brugwerk.

mod cli;

use std::process::ExitCode;
use std::thread;

/// The stack of the thread that does the work; the one that the system gives can be smaller than reading takes.
const STACK: usize = 16 << 20;

fn main() -> ExitCode {
    match thread::Builder::new().stack_size(STACK).spawn(cli::run) {
        // What a thread that panicked had to say was said.
        Ok(work) => work.join().unwrap_or(ExitCode::from(3)),
        Err(_) => cli::run(),
    }
}
