//! The bytes of PDF files: what is put into one, and what a finished one is found to say.
//!
//! - [`add_fields`] makes fields of the placeholders that templates draw: to sign in, and to fill in;
//! - [`read_form`] reads what a form holds that somebody filled in, with whatever program;
//! - [`FinishedPdf`] reads what a file claims and carries;
//! - [`check_signed_copy`] tells whether a copy is its master and signatures, and nothing else.
//!
//! Invariants: bytes go in, bytes or plain values come out; what is there stays byte for byte, and changes are appended;
//! the same input gives the same bytes. A file may be hostile: its structure is read strictly before any library sees it,
//! what unfolds in memory is bounded, and nothing is mended.
//!
//! - [`ReceivedCopy`] tells what a copy says that does not derive from its master: its text, page by page, and what signs it;
//! - [`Sealer`] makes a signature beside any bytes, [`check_detached`] tells whose one is, [`check_stamp`] since when a time
//!   stamp says that they are there;
//! - [`CheckedCopy::validate`] tells whose each signature of a copy is, by certificates that somebody trusts ([`Anchors`]).
//!
//! Deliberately absent: setting pages, which is for `render`; files on disk; anything of a programme; keeping keys.

mod cms;
mod comparison;
mod fields;
mod finished;
mod objects;
mod received;
mod returned;
mod signed_copy;
mod tail;
mod text;

pub use cms::{
    Anchors, Indication, NamedCertificate, SealedBy, Sealer, SignatureKind, StampedBy, SubIndication, Validation,
    check_detached, check_stamp,
};
pub use comparison::{AddedPage, ComparedPage, Difference, PageComparison, TextVerdict};
pub use fields::{FieldContent, FieldError, FormField, RadioOption, SignatureField, add_fields, first_unshown};
pub use finished::{Claims, FinishedPdf};
pub use received::{Coverage, OwnSignature, ReceivedCopy};
pub use returned::{Doubt, FieldValue, FormError, ReturnedField, ReturnedForm, read_form};
pub use signed_copy::{CheckedCopy, FieldStatus, Signatures, SignedField, Tally, check_signed_copy};
pub use text::page_texts;

/// The most bytes of a file that is worth opening: a larger one than any document takes too much memory.
pub const MOST_BYTES: u64 = 24 << 20;
