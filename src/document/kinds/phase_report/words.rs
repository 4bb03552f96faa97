//! The sentences of a content report that count.

use crate::locale::capitalised;

use super::Form;

impl Form<'_> {
    /// A sentence about so many things.
    pub fn counted(&self, key: &str, count: usize) -> String {
        let word = self.composer.count_word(count);
        self.composer
            .say(key, &[("count", count.into()), ("count-word", (&word).into())])
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
        let [all_word, deviated_word, not_eligible_word] = self.composer.count_words([all, deviated, not_eligible]);
        let say = |key: &str, of_all: usize, word: &String| {
            // Where something holds for all of them, that is what is said.
            let key = if of_all == all {
                format!("{key}-all")
            } else {
                key.to_owned()
            };
            self.composer.say(
                &key,
                &[
                    ("all", all.into()),
                    ("all-word", (&all_word).into()),
                    ("count", of_all.into()),
                    ("count-word", word.into()),
                ],
            )
        };
        if all == 0 {
            return self.text("phase-no-packages");
        }
        let deviations = say("phase-deviated", deviated, &deviated_word);
        if not_eligible == 0 {
            return deviations;
        }
        let not_eligible = say("phase-ineligible", not_eligible, &not_eligible_word);
        self.composer.say(
            "phase-changes",
            &[
                ("deviated", (&deviations).into()),
                ("ineligible", (&not_eligible).into()),
            ],
        )
    }
}
