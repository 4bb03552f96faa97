//! Brugwerk turns a folder of YAML about a partnership programme into archivable, accessible PDF documents.
//!
//! Data flows one way, through floors that each use only those below:
//!
//! ```text
//! folder ──load──▶ Programme with places ──check──▶ Checked ──document──▶ views (with charts) ──render──▶ PDF
//! ```
//!
//! | Floor | What it is for |
//! | --- | --- |
//! | `cli` (binary) | arguments, progress, exit codes |
//! | [`exchange`] | what leaves for people to fill in, and what comes back as proposals |
//! | [`archive`] | a bag for the archive: made, added to, verified |
//! | [`history`] | the versions that were issued, in a log that shows tampering |
//! | [`project`] | a programme that a program can hold: open, check, set, update |
//! | [`edit`] | YAML changed without loss |
//! | [`write`](mod@write) | files on disk, whole or not at all |
//! | [`render`] | the Typst world in memory, PDF standards, signature fields |
//! | [`document`] | what each kind of document says, as a serialisable view |
//! | [`chart`] | numbers to SVG |
//! | [`diff`] | what changed between two programmes, in sentences |
//! | [`tasks`] | what is still to be done, and who must do it |
//! | [`check`] | rules over a whole programme |
//! | [`sample`] | programmes that the binary carries |
//! | [`load`] | YAML to model, with places |
//! | [`look`] | colours and typefaces, Brugwerk's own or a brand's |
//! | [`contract`] | which clauses of an agreement stand, and what is open |
//! | [`finance`] | exact prices, costs, keys, scenarios, settlements |
//! | [`model`] | plain domain types |
//! | [`locale`] | labels, dates and amounts per language |
//! | [`font`] | the fonts the binary carries |
//! | [`office`] | bytes of workbooks: written for people to fill in, read when they come back |
//! | [`pdf`] | bytes of PDF files: fields to sign and to fill in, forms that came back, claims, signed copies |
//! | [`bytes`](mod@bytes) | files read within limits, and their SHA-256 |
//! | [`diagnostic`] | what is wrong, where, and what to do, in the language of the reader |

pub mod archive;
pub mod bytes;
pub mod chart;
pub mod check;
pub mod contract;
pub mod diagnostic;
pub mod diff;
pub mod document;
pub mod edit;
pub mod exchange;
pub mod finance;
pub mod font;
pub mod history;
pub mod load;
pub mod locale;
pub mod look;
pub mod model;
pub mod office;
pub mod pdf;
pub mod project;
pub mod render;
pub mod sample;
pub mod tasks;
pub mod write;

/// The version of Typst that sets the pages.
pub const TYPST_VERSION: &str = "0.15.1";
