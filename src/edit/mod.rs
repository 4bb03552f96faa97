//! YAML changed without loss: the fewest bytes of a text that make it say something else.
//!
//! A change is addressed by keys, as [facts](crate::load::Fact) are: an item of a list is called by its `id`, or by its
//! number from 1. What is not changed stays byte for byte: comments, empty lines, order, anchors, marks, the ends of
//! lines. A new value is written as the one before it or beside it is, and in quotes only where it would be read
//! otherwise.
//!
//! Nothing is taken on trust. The changed text is read again, by the parser that reads every programme, and must say
//! exactly what was intended and nothing else; otherwise the change is refused with a sentence. So a value that an alias
//! repeats can't be changed alone, and a text that a slip of its author makes ambiguous not at all.
//!
//! What goes with a value that is removed, or with a list or mapping that is replaced: all that stands on its own lines,
//! comments too. A comment on the lines above it stays. Where an item moves, the comments directly above it move along,
//! but for those above the first.
//!
//! ```
//! use brugwerk::edit::{Change, Edit, edit};
//! use brugwerk::load::Value;
//!
//! let text = "partners:\n  - id: kaliber # seeks work\n    name: Kaliber\n";
//! let name = Edit::at("partners.kaliber.name", Change::Set(Value::text("Kaliber: hout")));
//! let edited = edit("partners.yaml", text, &name)?;
//! assert_eq!(edited.text, "partners:\n  - id: kaliber # seeks work\n    name: \"Kaliber: hout\"\n");
//! assert_eq!(edited.patch.inverse().apply(&edited.text).as_deref(), Some(text));
//! # Ok::<(), brugwerk::edit::Refusal>(())
//! ```

mod answers;
mod change;
mod edited;
mod files;
mod habits;
mod intended;
mod lines;
mod patch;
mod plan;
mod text;

pub use answers::{AnswersChange, edit_answers};
pub use change::{Change, Edit, Refusal};
pub use edited::{Edited, edit, place_of};
pub use files::{Rewritten, rewrite, write};
pub use patch::Patch;
