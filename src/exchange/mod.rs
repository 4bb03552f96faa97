//! What leaves for people to fill in, and what comes back as data.
//!
//! A workbook is derived from the schema and the data ([`hand_out`]). What comes back is compared with what was sent, cell by
//! cell and field by field, and becomes proposals ([`collect()`]); nothing is changed until somebody takes them ([`take`]). Deliberately absent:
//! the bytes of workbooks and forms, which the floors `office` and `pdf` know.

mod added;
mod answers;
mod apply;
mod cell;
mod changes;
mod collect;
mod contents;
mod data;
mod filled;
pub mod forms;
mod handout;
mod judge;
mod laid;
mod leaf;
pub mod living;
mod log;
mod marked;
mod proposal;
mod record;
mod returned;
mod rows;
mod speech;
mod table;
mod todo;

pub use apply::{TakeError, Taken, take};
pub use collect::{CollectError, collect};
pub use handout::{Asked, hand_out, living_model, task_list};
pub use log::{FOLDER, LOG};
pub use marked::marked;
pub use proposal::{Collected, Fault, Origin, Proposal, ReceivedFile, State};
