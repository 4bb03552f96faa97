//! A programme as one check found it.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use crate::check::{Checked, Outcome};
use crate::diagnostic::{Diagnostic, Sources};
use crate::document::{self, Options, Plan};

use super::finished::{Finished, SetError};
use super::observer::Observer;
use super::output_guard::{OutputGuard, PlaceError};
use super::sink::Sink;
use super::typeset;

/// A project as one check found it.
#[derive(Debug)]
pub struct CheckedProject {
    outcome: Outcome,
    /// The time that reading the folder took.
    pub load_time: Duration,
    /// The time that the rules took.
    pub check_time: Duration,
}

impl CheckedProject {
    pub(super) fn new(mut outcome: Outcome) -> Self {
        let of_templates = outcome.programme.as_ref().map(document::template_faults);
        outcome.diagnostics.extend(of_templates.unwrap_or_default());
        Self {
            outcome,
            load_time: Duration::ZERO,
            check_time: Duration::ZERO,
        }
    }

    /// The programme, where its data has no fault.
    #[must_use]
    pub fn programme(&self) -> Option<&Checked> {
        self.outcome.programme.as_ref()
    }

    /// The programme, where neither its data nor its templates have a fault.
    ///
    /// # Errors
    /// The diagnostics, warnings among them.
    pub fn accept(&self) -> Result<&Checked, SetError> {
        match &self.outcome.programme {
            Some(programme) if !self.is_faulty() => Ok(programme),
            _ => Err(SetError::faults(self.outcome.diagnostics.clone(), self.sources())),
        }
    }

    /// As [`CheckedProject::accept`], for callers that need nothing else of the project.
    ///
    /// # Errors
    /// As [`CheckedProject::accept`].
    pub fn into_accepted(self) -> Result<Checked, SetError> {
        let is_faulty = self.is_faulty();
        match self.outcome.programme {
            Some(programme) if !is_faulty => Ok(programme),
            _ => Err(SetError::faults(self.outcome.diagnostics, &self.outcome.sources)),
        }
    }

    /// Faults and warnings of its data and its templates, sorted by place.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.outcome.diagnostics
    }

    /// The texts that diagnostics point into.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.outcome.sources
    }

    /// Whether its data or its templates have a fault.
    #[must_use]
    pub fn is_faulty(&self) -> bool {
        self.outcome.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// The documents that the programme produces; none where its data has a fault.
    #[must_use]
    pub fn plans(&self) -> Vec<Plan> {
        self.outcome.programme.as_ref().map(document::plans).unwrap_or_default()
    }

    /// All that can be said against setting these documents: faults and warnings of data and templates, and what is not
    /// settled yet, such as the open points of an agreement that is to be final.
    #[must_use]
    pub fn findings(&self, plans: &[Plan], options: Options) -> Vec<Diagnostic> {
        let programme = self.outcome.programme.iter();
        let unsettled = programme.flat_map(|programme| document::unsettled(programme, plans, options));
        self.outcome.diagnostics.iter().cloned().chain(unsettled).collect()
    }

    /// Guards the folder on disk that the programme was read from.
    ///
    /// # Errors
    /// Where that folder can't be found.
    pub fn output_guard(&self, folder: &Path) -> Result<OutputGuard, PlaceError> {
        OutputGuard::of(folder, &self.data_paths())
    }

    /// The paths of the files that the programme was read from; none where its data has a fault.
    #[must_use]
    pub fn data_paths(&self) -> BTreeSet<String> {
        self.outcome
            .programme
            .as_ref()
            .map(Checked::data_paths)
            .unwrap_or_default()
    }

    /// Sets documents on all cores and hands each to the sink; gives what they are, in the order of the plans.
    ///
    /// # Errors
    /// Where there is a fault among the [findings](CheckedProject::findings), Typst finds one in a template of the folder,
    /// or the sink refuses. The sink may hold some of the documents then.
    pub fn set(
        &self,
        plans: &[Plan],
        options: Options,
        sink: &mut dyn Sink,
        observer: &dyn Observer,
    ) -> Result<Vec<Finished>, SetError> {
        let mut faults = self.findings(plans, options);
        faults.retain(Diagnostic::is_error);
        match &self.outcome.programme {
            Some(programme) if faults.is_empty() => typeset::set_all(programme, plans, options, sink, observer),
            _ => Err(SetError::faults(faults, self.sources())),
        }
    }
}
