//! The issued versions of a programme: an append-only log inside the programme folder.
//!
//! `releases/log.jsonl` holds one JSON object a line, each with the hash of the line before it; `releases/data` holds
//! the data files of every version, each under its own hash, so that versions share what did not change and any two
//! can be compared from the folder alone. A release writes the data files first and the log last, and the log takes
//! its place whole; whatever stops a release, the log is as it was before or as it should be after. A file
//! `.pending` stands there meanwhile: without it, a data file of no version shows that the log was cut short.
//!
//! The chain shows that no earlier line, file or order was altered *relative to its head*. Whoever rewrites the
//! whole log makes a chain that fits: only a head hash kept elsewhere exposes that (see [`verify()`]).
//!
//! Deliberately absent: who may release. The names of those who approved are recorded, not proven.

mod entry;
mod erased;
mod erasure;
mod error;
mod finding;
mod issue;
mod layout;
mod lock;
mod log;
mod read;
mod reissue;
mod release;
mod snapshot;
mod verify;
mod version;
mod written;

pub use entry::{Entry, Issue, IssuedDocument, IssuedFile, data_hash, is_label};
pub use erased::{ErasedFile, Erasure};
pub use erasure::{EraseOrder, Planned, erase, erasures, lines_with, nothing, plan};
pub use error::HistoryError;
pub use finding::{HistoryFinding, Weight};
pub use issue::{Order, data_files, issue};
pub use layout::{LOG, RELEASES};
pub use log::{entries, entry, files};
pub use reissue::{Reissued, reissued};
pub use release::Release;
pub use snapshot::is_sha256;
pub use verify::verify;
pub use version::Version;
pub use written::{WrittenChanges, write_changes};
