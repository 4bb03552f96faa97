//! What is still to be done in a programme: every open point, missing datum and question, by who must supply it.
//!
//! Nothing is judged here that is not judged elsewhere too: open points come from the agreements, what lacks from what
//! documents want, what is to be confirmed from what values rest on, and the rest from rules that find a lack. Who must
//! supply something is said only where the data says it. Deliberately absent: how tasks are handed out and collected.

mod draft;
mod estimates;
mod gather;
mod lacks;
mod naming;
mod questions;
mod report_gaps;
mod select;
mod task;
mod told;

pub use gather::tasks;
pub use lacks::{Lack, Owner, Wanted, Wanting, What, wanting};
pub use questions::{Asked, asked, unasked};
pub use report_gaps::{Gap, gaps};
pub use select::{UNASSIGNED, UnknownWho, of_whom};
pub use task::{About, Task, TaskKind, Who};
pub use told::{json, told};
