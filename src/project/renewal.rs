//! Setting again only what changed.

use std::collections::BTreeMap;
use std::mem;
use std::sync::{Mutex, PoisonError};

use super::observer::Observer;
use crate::document::Plan;
use crate::render::Job;

/// Wants the documents that would not come out as they did before.
///
/// What a document is set from has a sum; one whose sum is that of its last setting is left out. A setting counts from
/// [`Renewal::keep`] on: where documents were set but not written, all of them are wanted again.
#[derive(Debug, Default)]
pub struct Renewal {
    kept: BTreeMap<String, u128>,
    seen: Mutex<BTreeMap<String, u128>>,
}

impl Renewal {
    /// Counts what was set since the last call as written.
    pub fn keep(&mut self) {
        let seen = mem::take(&mut self.seen);
        self.kept
            .extend(seen.into_inner().unwrap_or_else(PoisonError::into_inner));
    }

    /// Forgets what was set since the last [`Renewal::keep`].
    pub fn drop_unkept(&mut self) {
        self.seen = Mutex::default();
    }
}

impl Observer for Renewal {
    fn wants(&self, plan: &Plan, job: &Job<'_>) -> bool {
        let sum = job.sum();
        if self.kept.get(&plan.path) == Some(&sum) {
            return false;
        }
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.insert(plan.path.clone(), sum);
        true
    }
}
