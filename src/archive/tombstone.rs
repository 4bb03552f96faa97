//! What stays of an erased piece.

use serde::{Deserialize, Serialize};

use super::{layout, path};
use crate::bytes::sha256;
use crate::history::{self, EraseOrder};

/// What stays of an erased piece of a bag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tombstone {
    /// Where it lay in the bag.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
    /// Why it was erased.
    pub reason: String,
    /// When, `YYYY-MM-DD`.
    pub date: String,
    /// Who decided it.
    pub erased_by: Vec<String>,
    /// The number of its event in the log of the bag.
    pub event: usize,
    /// The SHA-256 of the tombstone before this one, as JSON.
    pub previous: Option<String>,
}

impl Tombstone {
    /// The tombstone of a file of the bag, behind those that there are.
    pub(super) fn new(
        (path, bytes, sha256): (&str, u64, &str),
        order: &EraseOrder<'_>,
        before: &[Self],
        event: usize,
    ) -> Self {
        Self {
            path: path.to_owned(),
            bytes,
            sha256: sha256.to_owned(),
            reason: order.reason.trim().to_owned(),
            date: order.date.to_string(),
            erased_by: order.by.iter().map(|name| name.trim().to_owned()).collect(),
            event,
            previous: before.last().map(Self::hash),
        }
    }

    fn hash(&self) -> String {
        sha256(serde_json::to_string(self).unwrap_or_default())
    }

    /// Whether each tombstone follows on the one before.
    pub(super) fn is_chain(stones: &[Self]) -> bool {
        let mut previous = None;
        stones.iter().all(|stone| {
            let follows = stone.previous == previous;
            previous = Some(stone.hash());
            follows
        })
    }

    /// Whether a piece of a bag lies where erasing takes something away.
    pub(super) fn may_go(place: &str) -> bool {
        let is_piece = [layout::DOCUMENTS, layout::MASTERS, layout::SIGNED, layout::RECEIVED]
            .iter()
            .any(|folder| layout::below(place, folder).is_some());
        path::fault(place).is_none() && (is_piece || Self::content(place).is_some())
    }

    /// The hash of the content of the history that lies in this place.
    pub(super) fn content(place: &str) -> Option<&str> {
        let folder = format!("{}/{}/data", layout::PROGRAMME, history::RELEASES);
        layout::below(place, &folder).filter(|name| history::is_sha256(name))
    }

    /// What is said of it.
    pub(super) fn sentence(&self) -> String {
        format!(
            "It was erased on {} by {}: {}",
            self.date,
            self.erased_by.join(", "),
            self.reason
        )
    }
}
