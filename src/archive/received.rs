//! A copy that does not derive from its master, as the inventory lists it, and the words in which it is told.

use serde::{Deserialize, Serialize};

use crate::pdf::ReceivedCopy;

/// A copy that partners returned and that does not derive from its master.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// Its path in the bag.
    pub path: String,
    /// Id of the agreement.
    pub agreement: String,
    /// The path of the master beside which it was read.
    pub master: String,
    /// When it was added, `YYYY-MM-DD`.
    pub added: String,
    /// The number of its event in the log of the bag.
    pub event: usize,
    /// What it is: never signed.
    pub state: ReceivedState,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
}

/// What a copy is that does not derive from its master.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::AsRefStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ReceivedState {
    /// It is kept and marked, and counts as no signed copy.
    Received,
}

/// What is found in such a copy, in plain sentences.
#[must_use]
pub fn sentence(found: &ReceivedCopy) -> String {
    let unread = found.unread().map(|why| format!(" Not all of it was read: {why}."));
    format!(
        "It does not derive from the master and counts as no signed copy. {} Signatures and time stamps over its own bytes: {}.{}",
        found.pages().sentence(),
        found.signatures(),
        unread.unwrap_or_default()
    )
}
