//! A programme that a program can hold: open it, check it, set its documents, change it and do so again.
//!
//! ```no_run
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use brugwerk::document::Options;
//! use brugwerk::load::{Folder, Reading};
//! use brugwerk::project::{InMemory, Project, Unobserved};
//!
//! let project = Project::open(Folder::Disk("my-programme".into()), Reading::default())?;
//! let checked = project.check();
//! let mut sink = InMemory::default();
//! let finished = checked.set(&checked.plans(), Options::default(), &mut sink, &Unobserved)?;
//! # Ok(())
//! # }
//! ```
//!
//! Commands, a watch and a studio are a few lines over this. Documents are set on all cores; what a template or a font
//! of the folder has a part in is set in [`isolated`] processes. Where finished documents go is a [`Sink`]'s business,
//! what is said meanwhile an [`Observer`]'s. Deliberately absent: arguments, printing, and knowledge of bags and releases.

mod bag_target;
mod changed_only;
mod checked;
mod finished;
pub mod isolated;
mod observer;
mod open;
mod output_guard;
mod panics;
mod selection;
mod sink;
mod typeset;
mod watcher;

pub use bag_target::BagTarget;
pub use changed_only::ChangedOnly;
pub use checked::CheckedProject;
pub use finished::{Finished, SetDocuments, SetError, Times};
pub use observer::{Observer, Stage, Unobserved};
pub use open::{OpenError, Project};
pub use output_guard::{OutputGuard, PlaceError};
pub use panics::{catch_panic, silence_panics};
pub use selection::{UnknownDocument, select};
pub use sink::{InMemory, Sink, Staged, SumsOnly};
pub use typeset::{set_all, set_one};
pub use watcher::Watcher;
