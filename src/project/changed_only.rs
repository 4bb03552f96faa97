//! Sets again only what changed.

use std::collections::BTreeMap;
use std::mem;
use std::sync::{Mutex, PoisonError};

use super::observer::Observer;
use crate::document::Plan;
use crate::render::Job;

/// Wants only the documents that would come out other than they did before.
///
/// It compares a checksum of all that a document is set from with that of the last time. That time counts from
/// [`ChangedOnly::commit`] on: documents that were set but not written are wanted again.
#[derive(Debug, Default)]
pub struct ChangedOnly {
    committed: BTreeMap<String, u128>,
    pending: Mutex<BTreeMap<String, u128>>,
}

impl ChangedOnly {
    /// Counts what was set since the last commit as written.
    pub fn commit(&mut self) {
        let pending = mem::take(&mut self.pending);
        self.committed
            .extend(pending.into_inner().unwrap_or_else(PoisonError::into_inner));
    }

    /// Forgets that this document was wanted: it was refused.
    pub fn forget(&mut self, plan: &Plan) {
        let pending = self.pending.get_mut().unwrap_or_else(PoisonError::into_inner);
        pending.remove(&plan.path);
    }

    /// Forgets what was set since the last commit.
    pub fn roll_back(&mut self) {
        self.pending = Mutex::default();
    }
}

impl Observer for ChangedOnly {
    fn wants(&self, plan: &Plan, job: &Job<'_>) -> bool {
        let sum = job.sum();
        if self.committed.get(&plan.path) == Some(&sum) {
            return false;
        }
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        pending.insert(plan.path.clone(), sum);
        true
    }
}
