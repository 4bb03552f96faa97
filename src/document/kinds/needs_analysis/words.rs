//! Sentences about counts.

use crate::document::base::Composer;
use crate::locale::{capitalised, say};

/// A sentence about a count, with the count as a word too.
pub(super) fn counted(composer: &Composer<'_>, key: &str, count: usize) -> String {
    say!(composer, key, count)
}

/// A claim about a count, with a capital.
pub(super) fn claim(composer: &Composer<'_>, key: &str, count: usize, other: usize) -> String {
    capitalised(&say!(composer, key, count, other))
}
