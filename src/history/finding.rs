//! What is found when a history is verified.

use serde::Serialize;

use super::layout::{DATA, LOG, RELEASES};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// The history is not what was written.
    Tampering,
    /// What was erased is there, still or again; the next erasure or release removes it.
    NotErased,
    /// An interrupted release left it; the next one clears it away or uses it.
    Leftover,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{path}: {message}")]
pub struct HistoryFinding {
    /// How much it weighs.
    pub weight: Weight,
    /// The file, relative to the programme folder.
    pub path: String,
    /// What is wrong, without a full stop.
    pub message: String,
}

impl HistoryFinding {
    /// Tampering with the log.
    pub(super) fn log(message: impl Into<String>) -> Self {
        Self::tampering(LOG, message)
    }

    /// Tampering with a data file.
    pub(super) fn data(name: &str, message: impl Into<String>) -> Self {
        Self::tampering(&format!("{DATA}/{name}"), message)
    }

    /// Tampering with a file of the history; the path is relative to `releases`.
    pub(super) fn tampering(path: &str, message: impl Into<String>) -> Self {
        Self {
            weight: Weight::Tampering,
            path: format!("{RELEASES}/{path}"),
            message: message.into(),
        }
    }

    /// A content that was erased and is there.
    pub(super) fn not_erased(sha256: &str) -> Self {
        let message = "was erased and is there, still or again; `brugwerk erase` or `brugwerk release` removes it";
        Self {
            weight: Weight::NotErased,
            ..Self::data(sha256, message)
        }
    }

    /// What an interrupted release left; the path is relative to `releases`.
    pub(super) fn leftover(path: &str) -> Self {
        Self {
            weight: Weight::Leftover,
            ..Self::tampering(path, "was left by a release that was broken off")
        }
    }
}
