//! A bag for the archive: the documents of a programme, their data, and the proof that both are what they were.
//!
//! A bag follows BagIt 1.0 (RFC 8493) and the profile in `docs/reference/brugwerk-bagit-profile.json`. [`make`](fn@make) makes one of
//! a programme folder, [`repack`] makes one file of it, [`add_signed_copy`] adds what partners signed, [`add_received_copy`] what does not derive from its master, and
//! [`verify`](fn@verify) says what is wrong with one, whoever made it. Nothing here reads a clock: dates are those of the data, and
//! the same folder gives the same bag. Whatever is read of a bag may be hostile; [`limits`] bounds it.

mod add;
mod add_received;
mod bag;
mod change;
mod description;
mod digest;
mod erase;
mod event;
mod finding;
mod inventory;
pub mod layout;
pub mod limits;
mod make;
mod manifest;
mod pack;
mod path;
mod received;
mod received_report;
mod seal;
mod signed;
mod source;
mod tombstone;
mod unpack;
mod validation;
mod verify;
mod walk;
mod zip_layout;

pub use add::{Addition, add_signed_copy};
pub use add_received::{Receipt, add_received_copy};
pub use bag::Sealed;
pub use erase::{ErasedFromBag, erase};
pub use event::{Event, EventLog, EventType};
pub use finding::{ArchiveError, Aspect, BagFinding};
pub use inventory::{Inventory, Part, Piece, Role, State, Tools};
pub use make::{Made, Places, make, repack};
pub use received::{Received, ReceivedState, sentence as received_sentence};
pub use signed::{CopyState, Count, Field, FieldState, SignedCopy, Signing};
pub use tombstone::Tombstone;
pub use verify::{Demands, FoundCopy, FoundReceived, MadeWith, Report, verify, verify_as};
