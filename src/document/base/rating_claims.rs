//! Headings over the ratings of all cases: how far each facet is, and where impact may be high.

use crate::locale::say;
use crate::model::{Basis, ImpactLevel, Status};

use super::claims::Leader;
use super::{Case, Composer};

/// The most names that a heading lists; more are counted.
const MOST_NAMES: usize = 3;

/// The cases of which a rating is known.
struct Known<'a> {
    cases: Vec<Case<'a>>,
    /// Whether the ratings of other cases are not known, so that it must be said what is counted.
    others: bool,
}

impl Composer<'_> {
    /// How many cases something holds for, of those whose rating is known.
    fn of_cases(&self, known: &Known<'_>, some: usize) -> String {
        // One case is told by its name.
        if let [case] = known.cases.as_slice() {
            return case.name.clone();
        }
        let all = known.cases.len();
        let key = match (some == all, known.others) {
            (true, false) => "claim-of-cases-all",
            (true, true) => "claim-of-cases-all-known",
            (false, false) => "claim-of-cases-some",
            (false, true) => "claim-of-cases-some-known",
        };
        say!(self, key, some, all)
    }

    /// A sentence about so many of the cases, with what leads: its placeholder, and how it is told.
    fn say_of_cases(
        &self,
        key: &str,
        known: &Known<'_>,
        some: usize,
        (name, leading): (&str, &str),
        basis: Basis,
    ) -> String {
        let of_cases = self.of_cases(known, some);
        let arguments = [
            ("some", some.into()),
            ("of-cases", (&of_cases).into()),
            (name, leading.into()),
        ];
        self.hedged(&self.sentence(key, &arguments), basis)
    }

    /// The facet that most cases have settled; where several lead, all of them.
    pub fn claim_status(&self) -> String {
        let known = self.known(|case| case.partnership.status.is_some());
        if known.cases.is_empty() {
            return self.unknown("claim-status-not-assessed", "claim-status-untold");
        }
        let facets = self.programme.method.facets.get();
        let counts = facets.iter().map(|facet| {
            let ratings = known.cases.iter().filter_map(|case| case.rating(&facet.id));
            let settled = ratings.filter(|rating| *rating.status == Status::Settled).count();
            (facet.name.as_str(), settled)
        });
        let say = |key: &str, names: &[&str], some: usize| {
            let leading = self.leading("claim-facets", names, facets.len());
            self.say_of_cases(key, &known, some, ("facets", leading.as_str()), self.status_basis())
        };
        match Leader::of(counts) {
            Leader::Nobody => {
                let key = if known.others {
                    "claim-status-none-known"
                } else {
                    "claim-case-status-none"
                };
                self.hedged(&say!(self, key, all = facets.len()), self.status_basis())
            }
            Leader::One(facet, some) => say("claim-status", &[facet], some),
            Leader::Several { names, count, .. } if count == known.cases.len() => {
                say("claim-status-same", &names, count)
            }
            Leader::Several { names, count, .. } => say("claim-status-each", &names, count),
        }
    }

    /// The dimension on which most cases have a high impact; where several lead, all of them.
    pub fn claim_impact(&self) -> String {
        let known = self.known(|case| case.partnership.impact.is_some());
        let dimensions = self.dimensions();
        let counts = dimensions.iter().map(|dimension| {
            let ratings = known.cases.iter().filter_map(|case| case.impact(&dimension.id));
            let high = ratings.filter(|rating| *rating.level == ImpactLevel::High).count();
            (dimension.name.as_str(), high)
        });
        let say = |key: &str, names: &[&str], some: usize| {
            let leading = self.leading("claim-dimensions", names, dimensions.len());
            self.say_of_cases(key, &known, some, ("dimensions", leading.as_str()), self.impact_basis())
        };
        match Leader::of(counts) {
            Leader::Nobody => self.no_high_impact(&known),
            Leader::One(dimension, some) => say("claim-impact", &[dimension], some),
            Leader::Several { names, count, .. } if count == known.cases.len() => say("claim-impact", &names, count),
            Leader::Several { names, count, .. } => say("claim-impact-each", &names, count),
        }
    }

    /// The case with the most high levels; where several lead, all of them.
    pub fn claim_impact_profiles(&self) -> String {
        let known = self.known(|case| case.partnership.impact.is_some());
        let counts = known.cases.iter().map(|case| {
            let impact = case.partnership.impact.iter();
            let ratings = impact.flat_map(|impact| impact.ratings.get());
            let high = ratings.filter(|rating| *rating.level == ImpactLevel::High).count();
            (case.name.as_str(), high)
        });
        let (names, count) = match Leader::of(counts) {
            Leader::Nobody => return self.no_high_impact(&known),
            Leader::One(name, high) => (vec![name], high),
            Leader::Several { names, count, .. } => (names, count),
        };
        let leaders = names.len();
        let names = if leaders > MOST_NAMES {
            self.of_cases(&known, leaders)
        } else {
            let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
            self.locale.list(&names)
        };
        let claim = say!(self, "claim-impact-profiles", leaders, names, count);
        self.hedged(&claim, self.impact_basis())
    }

    /// That no high impact is expected, as far as that is known.
    fn no_high_impact(&self, known: &Known<'_>) -> String {
        let all = known.cases.len();
        let key = match known {
            Known { cases, .. } if cases.is_empty() => {
                return self.unknown("claim-impact-not-assessed", "claim-impact-untold");
            }
            Known { others: true, .. } => "claim-impact-none-known",
            _ => "claim-impact-none",
        };
        self.hedged(&say!(self, key, all), self.impact_basis())
    }

    /// The cases with a known rating.
    fn known(&self, is_known: impl Fn(&Case<'_>) -> bool) -> Known<'_> {
        let cases: Vec<Case<'_>> = self.cases().filter(is_known).collect();
        let others = cases.len() < self.programme.partnerships.len();
        Known { cases, others }
    }

    /// What leads: by name, or counted where it is all or too much to name.
    fn leading(&self, key: &str, names: &[&str], all: usize) -> String {
        let key = match names.len() {
            n if n > 1 && n == all => format!("{key}-all"),
            n if n > MOST_NAMES => format!("{key}-some"),
            _ => {
                let name = |name: &&str| say!(self, "claim-quoted", name = *name);
                let quoted: Vec<String> = names.iter().map(name).collect();
                return self.locale.list(&quoted);
            }
        };
        say!(self, &key, all, some = names.len())
    }
}
