//! The processes that set what a template or a font of the folder has a part in.
//!
//! They run the very program that holds the project. Such a program therefore begins with
//! `if isolated::is_asked_for() { return isolated::serve(); }`, before it looks at its arguments.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use crate::render::isolated::{self, Guard, Limits};
use crate::render::{self, Job};

use super::panics::catch_panic;

/// What such documents may take: eight at once that are usual stay far below what all may take together.
const LIMITS: Limits = Limits {
    longest: Duration::from_mins(1),
    most_memory: 2 << 30,
    most_together: 4 << 30,
};

/// How many documents a result may go unused before it is forgotten. With one, two cores forget each other's results
/// and the time doubles; more than three only takes memory.
pub(super) const KEPT_RESULTS: usize = 3;

/// The argument with which a program sets documents for another process of it. It is no subcommand like the others: no
/// help and no completion is to offer it.
pub const ARGUMENT: &str = "set-documents";

/// Whether the command line asks for that.
#[must_use]
pub fn is_asked_for() -> bool {
    std::env::args_os().skip(1).eq([ARGUMENT])
}

/// Sets the documents that come in on standard input, for another process of this program.
///
/// # Errors
/// Where what comes in is no job: a person asked for this by hand.
pub fn serve() -> io::Result<()> {
    isolated::serve(|job: &Job<'_>| {
        let result = catch_panic(|| render::typeset(job));
        render::forget(KEPT_RESULTS);
        result
    })
}

/// Watches processes of this very program.
pub(super) fn guard() -> Guard {
    // By this path, Linux finds the program that runs, even where another one has taken its place on the disk.
    let program = if cfg!(target_os = "linux") {
        PathBuf::from("/proc/self/exe")
    } else {
        std::env::current_exe().unwrap_or_default()
    };
    Guard::new(program, ARGUMENT, LIMITS)
}
