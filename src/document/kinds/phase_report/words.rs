//! The sentences of a content report that count.

use crate::locale::{capitalised, say};

use super::Form;

impl Form<'_> {
    /// A sentence about so many things.
    pub fn counted(&self, key: &str, count: usize) -> String {
        say!(self.composer, key, count)
    }

    /// The message of the report: what it hands in, and how far the work kept to the plan.
    pub fn claim(&self) -> String {
        let handed_in = self.counted("phase-question-1", self.report.deliverables.items.len());
        format!("{}. {}.", capitalised(&handed_in), capitalised(&self.deviations()))
    }

    /// How many work packages deviated from the plan, and how many of all were not eligible: one says nothing about the
    /// other, so that both are told.
    pub fn deviations(&self) -> String {
        let packages = &self.report.changes.work_packages;
        let deviated = packages.iter().filter(|package| package.deviation.is_some()).count();
        let not_eligible = packages.iter().filter(|package| !package.eligible.get()).count();
        let all = packages.len();
        let told = |key: &str, of_all: usize| {
            // Where something holds for all of them, that is what is said.
            let key = if of_all == all {
                format!("{key}-all")
            } else {
                key.to_owned()
            };
            say!(self.composer, &key, all, count = of_all)
        };
        if all == 0 {
            return self.text("phase-no-packages");
        }
        let deviated = told("phase-deviated", deviated);
        if not_eligible == 0 {
            return deviated;
        }
        let ineligible = told("phase-ineligible", not_eligible);
        say!(self.composer, "phase-changes", deviated, ineligible)
    }
}
