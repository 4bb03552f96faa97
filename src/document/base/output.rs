//! What a document comes out as.

use serde::{Deserialize, Serialize};

/// What a document comes out as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Output {
    /// One PDF file.
    #[default]
    Pdf,
    /// Pages as SVG pictures, from the first of these numbers to the last; a file each.
    Svg {
        /// The number of the first page, from 1.
        first: usize,
        /// The number of the last page; where there are fewer pages, it is the last of them.
        last: usize,
    },
}

impl Output {
    /// The path of a file of a document; `index` counts its files from 0, `path` has no ending.
    #[must_use]
    pub fn path(self, path: &str, index: usize) -> String {
        match self {
            Self::Pdf => format!("{path}.pdf"),
            Self::Svg { first, .. } => format!("{path}-{:03}.svg", first.max(1) + index),
        }
    }
}
