//! The objects of a PDF for which nobody vouches, read one at a time and within bounds.
//!
//! Other programs pack objects in streams and write cross-references as streams, which [`Tail`](super::tail::Tail) refuses.
//! Here they are read, so that what a file says can be told; that it says the same in every program is not claimed.
//!
//! Invariants: nothing is read before it is asked for; each step is paid from one [`Allowance`], so that work and memory
//! are bounded whatever the file holds; nothing is mended.

mod allowance;
mod cross_references;
mod file;
mod unfold;

pub(super) use allowance::{Allowance, Unread};
pub(super) use file::File;
pub(super) use unfold::unfold;
