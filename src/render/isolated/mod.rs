//! Sets documents in processes of their own, watched and ended where they take too much.
//!
//! Typst can't be interrupted, and neither memory that can't be had nor a stack that overflows can be caught: both end
//! the process. So what a template or a font of the folder has a part in is set in another process of the same program,
//! which is given the [`Job`](super::Job) on its standard input, answers on its standard output, and touches no file.
//! A [`Guard`] holds the limits for all of them; each [`Worker`] has one such process, and hands it one document after
//! another, so that what Typst remembers serves the next.

mod child;
mod guard;
mod wire;

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{RenderError, Rendered};

pub use child::serve;
pub use guard::{Guard, Limits, Stopped, Worker};

/// How often it is told what is used, and limits are looked at.
const PACE: Duration = Duration::from_millis(20);

/// What the process that sets documents says.
#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    /// What it uses.
    Uses {
        /// Memory, in bytes, more than at its start.
        memory: usize,
        /// Time of the processor since its start.
        time: Duration,
    },
    /// The document is set; the file comes as a part of its own.
    Set(Rendered),
    /// Typst found faults.
    Fault(RenderError),
    /// A library gave up in the middle; with a request to report it.
    GaveUp(String),
}
