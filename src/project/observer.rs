//! Follows the work on a project as it goes.

use super::finished::Finished;
use crate::diagnostic::{Diagnostic, Sources};
use crate::document::Plan;
use crate::render::Job;
use crate::write::WriteError;

/// Is told what happens, from several threads at once.
pub trait Observer: Sync {
    /// A stage of the work begins.
    fn stage(&self, _stage: Stage) {}

    /// A programme was checked and has no fault, but perhaps warnings.
    fn accepted(&self, _warnings: &[Diagnostic], _sources: &Sources) {}

    /// The document with this number, from 1, of so many begins.
    fn begins(&self, _number: usize, _count: usize, _plan: &Plan) {}

    /// Whether this composed document is wanted; one that was set before, for instance, may be left out.
    fn wants(&self, _plan: &Plan, _job: &Job<'_>) -> bool {
        true
    }

    /// A document is composed; this is what Typst will be given.
    ///
    /// # Errors
    /// Where the observer can't keep it; the document is not set then.
    fn composed(&self, _plan: &Plan, _job: &Job<'_>) -> Result<(), WriteError> {
        Ok(())
    }

    /// All documents were set; each is told in the order of the plans.
    fn finished(&self, _document: &Finished) {}
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The programme folder is copied into a bag.
    Copying,
    /// The programme is read and checked.
    Reading,
    /// A bag gets its manifests.
    Sealing,
    /// A bag is verified.
    Verifying,
    /// Files take their places.
    Writing,
}

/// Nobody is told, and every document is wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unobserved;

impl Observer for Unobserved {}
