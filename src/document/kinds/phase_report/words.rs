//! The sentences of a content report that count.

use crate::locale::{capitalised, say};
use crate::model::{Basis, ClosedList as _, Eligibility, WorkPackage};

use super::Form;

impl Form<'_> {
    /// A sentence about so many things.
    pub fn counted(&self, key: &str, count: usize) -> String {
        say!(self.composer, key, count)
    }

    /// How many deliverables there are, and how many of them are no piece that the report lists but something else.
    pub fn handed_in(&self) -> String {
        let bases: Vec<Basis> = self.report.bases_of_deliverables().collect();
        let count = bases.len();
        if bases.iter().all(|basis| *basis == Basis::Sourced) {
            return capitalised(&self.counted("phase-question-1", count));
        }
        let kinds = Basis::ALL.iter().filter_map(|basis| {
            let of_kind = bases.iter().filter(|other| *other == basis).count();
            (of_kind > 0).then(|| self.counted(&format!("phase-pieces-{}", basis.key()), of_kind))
        });
        let kinds = self.composer.locale.list(&kinds.collect::<Vec<_>>());
        capitalised(&say!(self.composer, "phase-pieces", count, kinds))
    }

    /// The message of the report: what it hands in, and how far the work kept to the plan.
    pub fn claim(&self) -> String {
        format!("{}. {}.", self.handed_in(), capitalised(&self.deviations()))
    }

    /// How many work packages deviated from the plan, and how many of all were not eligible, or only for a part: one says
    /// nothing about the others, so that each is told. Where nobody said whether the fund pays, nothing is.
    pub fn deviations(&self) -> String {
        let packages = &self.report.changes.work_packages;
        let deviated = packages.iter().filter(|package| package.deviation.is_some()).count();
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
        let judged = |eligibility: Eligibility| {
            let same = |package: &&WorkPackage| package.eligible.as_ref().is_some_and(|it| **it == eligibility);
            packages.iter().filter(same).count()
        };
        let kinds = [
            ("phase-ineligible", judged(Eligibility::No)),
            ("phase-partly-eligible", judged(Eligibility::Partly)),
        ];
        let kinds = kinds.into_iter().filter(|(_, count)| *count > 0);
        let kinds: Vec<String> = kinds.map(|(key, count)| told(key, count)).collect();
        if kinds.is_empty() {
            return deviated;
        }
        let eligibility = self.composer.locale.list(&kinds);
        say!(self.composer, "phase-changes", deviated, eligibility)
    }
}
