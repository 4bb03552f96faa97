//! A programme as one check found it.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use crate::check::{Checked, Outcome};
use crate::diagnostic::{Diagnostic, Sources};
use crate::document::{self, Options, Plan};

use super::finished::{Finished, SetDocuments, SetError};
use super::observer::{Observer, Unobserved};
use super::output_guard::{OutputGuard, PlaceError};
use super::sink::{Sink, SumsOnly};
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

    /// Warnings about its data, sorted by place.
    #[must_use]
    pub fn warnings(&self) -> Vec<Diagnostic> {
        let diagnostics = self.outcome.diagnostics.iter();
        diagnostics
            .filter(|diagnostic| !diagnostic.is_error())
            .cloned()
            .collect()
    }

    /// The texts that diagnostics point into.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.outcome.sources
    }

    /// Whether its data or its templates have a fault.
    #[must_use]
    pub fn is_faulty(&self) -> bool {
        self.errors().next().is_some()
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
            Some(programme) if faults.is_empty() => typeset::set_all(programme, plans, options, sink, observer)?.all(),
            _ => Err(SetError::faults(faults, self.sources())),
        }
    }

    /// As [`CheckedProject::set`], but the documents that are sound are set where others are not.
    ///
    /// # Errors
    /// Where the data has a fault, or the sink refuses. The sink may hold some of the documents then.
    pub fn set_sound(
        &self,
        plans: &[Plan],
        options: Options,
        sink: &mut dyn Sink,
        observer: &dyn Observer,
    ) -> Result<SetDocuments, SetError> {
        let Some(programme) = &self.outcome.programme else {
            return Err(SetError::faults(self.outcome.diagnostics.clone(), self.sources()));
        };
        let mut sound = Vec::with_capacity(plans.len());
        let mut unsound = SetDocuments::default();
        for plan in plans {
            let mut faults = document::unsettled(programme, std::slice::from_ref(plan), options);
            faults.retain(Diagnostic::is_error);
            if faults.is_empty() {
                sound.push(plan.clone());
            } else {
                unsound.refuse(Some(plan.clone()), SetError::faults(faults, self.sources()));
            }
        }
        let of_templates: Vec<Diagnostic> = self.errors().cloned().collect();
        if !of_templates.is_empty() {
            unsound.refuse(None, SetError::faults(of_templates, self.sources()));
        }
        let mut documents = typeset::set_all(programme, &sound, options, sink, observer)?;
        documents.add_refused(unsound, plans);
        Ok(documents.sorted())
    }

    /// Sets what the folder's own templates and fonts have a part in, keeps nothing of it, and gives why any of it can't
    /// be set: such faults show only then. Nothing is set where the folder has neither, or its data has a fault.
    ///
    /// # Errors
    /// The faults, and what kept documents from being set.
    pub fn try_own(&self, plans: &[Plan], options: Options) -> Result<(), SetError> {
        let Some(programme) = &self.outcome.programme else {
            return Ok(());
        };
        let has_own_fonts = programme.look().is_ok_and(|look| typeset::has_own_fonts(look));
        let plans = plans.iter().filter(|plan| has_own_fonts || plan.own.is_some());
        let plans: Vec<Plan> = plans.cloned().collect();
        typeset::set_all(programme, &plans, options, &mut SumsOnly, &Unobserved)?.all()?;
        Ok(())
    }

    /// The faults of its data and its templates.
    fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.outcome
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.is_error())
    }
}
