//! Headings that state what the data says.

use crate::locale::{Locale, capitalised, say};
use crate::model::{
    Basis, ClosedList as _, ImpactLevel, ImpactRatings, Status, StatusOverview, Tension, TensionState, ValueChain,
    ValueStep,
};

use super::{Case, Composer};

/// Who has most, if anyone has.
pub(super) enum Leader<'a> {
    /// All counts are zero.
    Nobody,
    /// One has more than all others: its name and its count.
    One(&'a str, usize),
    /// Several have as many.
    Several {
        /// Their names, in the order given.
        names: Vec<&'a str>,
        /// What each of them has.
        count: usize,
        /// How many have any at all.
        places: usize,
    },
}

impl<'a> Leader<'a> {
    pub(super) fn of(counts: impl Iterator<Item = (&'a str, usize)>) -> Self {
        let counts: Vec<(&str, usize)> = counts.filter(|(_, count)| *count > 0).collect();
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
        let leaders = counts.iter().filter(|(_, count)| *count == most);
        let names: Vec<&str> = leaders.map(|(name, _)| *name).collect();
        match names.as_slice() {
            [] => Self::Nobody,
            [name] => Self::One(name, most),
            _ => Self::Several {
                names,
                count: most,
                places: counts.len(),
            },
        }
    }
}

/// A heading that says what its values rest on, where that is no source: it is what readers quote.
pub fn hedged(locale: &Locale, claim: &str, basis: Basis) -> String {
    if basis.is_estimated() {
        say!(locale, &format!("hedged-{}", basis.key()), claim)
    } else {
        capitalised(claim)
    }
}

impl<'a> Composer<'a> {
    /// A heading that says what its values rest on, where that is no source.
    pub fn hedged(&self, claim: &str, basis: Basis) -> String {
        hedged(self.locale, claim, basis)
    }

    /// How many steps a chain has and where it leads.
    pub fn claim_chain(&self, chain: &ValueChain) -> String {
        let title = |step: Option<&ValueStep>| step.map(|step| step.title.to_string()).unwrap_or_default();
        let (first, last) = (title(chain.steps.first()), title(chain.steps.last()));
        let claim = say!(self, "claim-chain", steps = chain.steps.len(), first, last);
        self.hedged(&claim, chain.furthest())
    }

    /// How much the partners bring.
    pub fn claim_contributions(&self, case: &Case<'_>) -> String {
        let contributions = &case.partnership.contributions;
        let count: usize = contributions
            .iter()
            .map(|x| x.products_services.len() + x.gain_creators.len() + x.pain_relievers.len())
            .sum();
        let partners = contributions.len();
        capitalised(&say!(self, "claim-contributions", partners, count))
    }

    /// How many tensions a case has and how many are agreed.
    pub fn claim_case_tensions(&self, case: &Case<'_>) -> String {
        let tensions = &case.partnership.tensions;
        let agreed = tensions.iter().filter(|x| *x.state == TensionState::Agreed).count();
        let key = match agreed {
            0 => "claim-case-tensions-open",
            n if n == tensions.len() => "claim-case-tensions-agreed",
            _ => "claim-case-tensions",
        };
        self.hedged(
            &say!(self, key, count = tensions.len(), agreed),
            furthest(tensions.iter().map(|tension| tension.basis)),
        )
    }

    /// How many facets of a case are settled.
    pub fn claim_case_status(&self, case: &Case<'_>) -> String {
        let Some(status) = &case.partnership.status else {
            return self.unknown("claim-case-not-assessed", "claim-case-untold");
        };
        let all = self.programme.method.facets.len();
        let settled = status.facets.iter().filter(|x| *x.status == Status::Settled).count();
        let key = match settled {
            0 => "claim-case-status-none",
            n if n == all => "claim-case-status-all",
            _ => "claim-case-status",
        };
        self.hedged(&say!(self, key, settled, all), status.furthest())
    }

    /// On how many dimensions the impact of a case is high.
    pub fn claim_case_impact(&self, impact: &ImpactRatings) -> String {
        let ratings = impact.ratings.iter();
        let high = ratings.filter(|x| *x.level == ImpactLevel::High).count();
        let all = self.programme.method.impact.dimensions.len();
        let key = if high == all {
            "claim-case-impact-all"
        } else {
            "claim-case-impact"
        };
        self.hedged(&say!(self, key, high, all), impact.furthest())
    }

    /// What is said of something that lacks: in an edition that leaves something out it may only be withheld.
    pub fn unknown(&self, lacks: &str, untold: &str) -> String {
        self.locale.text(if self.leaves_out_parts() { untold } else { lacks })
    }

    /// That no tensions are known.
    pub fn claim_no_tensions(&self) -> String {
        self.unknown("claim-no-tensions", "claim-tensions-untold")
    }

    /// The canvas block with most tensions; where several have as many, how far the tensions are spread.
    pub fn claim_tensions_by_block(&self) -> String {
        let tensions = self.all_tensions();
        let all = tensions.len();
        let blocks = self.programme.method.blocks.iter().map(|block| {
            let on = tensions.iter().filter(|tension| *tension.block == *block.id).count();
            (block.name.as_str(), on)
        });
        match Leader::of(blocks) {
            Leader::Nobody => self.claim_no_tensions(),
            Leader::One(block, count) if all > 1 => {
                capitalised(&say!(self, "claim-tensions-by-block", block, count, all))
            }
            Leader::One(..) => self.spread("claim-tensions-spread", all, 1),
            Leader::Several { places, .. } => self.spread("claim-tensions-spread", all, places),
        }
    }

    /// Where no one stands out: how many things there are, over how many places.
    fn spread(&self, key: &str, all: usize, places: usize) -> String {
        say!(self, key, all, places)
    }

    /// The tensions of all cases.
    pub fn all_tensions(&self) -> Vec<&'a Tension> {
        let cases = self.programme.partnerships.iter();
        cases.flat_map(|case| &case.tensions).collect()
    }

    /// How many tensions are agreed over all cases.
    pub fn claim_tensions_by_class(&self) -> String {
        let tensions = self.all_tensions();
        let agreed = tensions.iter().filter(|x| *x.state == TensionState::Agreed).count();
        if tensions.is_empty() {
            return self.claim_no_tensions();
        }
        let key = match (tensions.len(), agreed) {
            (1, 0) => "claim-case-tensions-open",
            (all, agreed) if agreed == all => "claim-case-tensions-agreed",
            _ => "claim-tensions-by-class",
        };
        self.hedged(
            &say!(self, key, agreed, all = tensions.len(), count = tensions.len()),
            furthest(tensions.iter().map(|tension| tension.basis)),
        )
    }

    /// The facet with most work points; where several have as many, how far the work points are spread.
    pub fn claim_work_points(&self) -> String {
        let counts = self.work_points();
        let all: usize = counts.iter().map(|(_, count)| count).sum();
        match Leader::of(counts.into_iter()) {
            Leader::Nobody => self.unknown("claim-no-work-points", "claim-work-points-untold"),
            Leader::One(facet, count) if all > 1 => {
                say!(self, "claim-work-points", facet, count, all)
            }
            Leader::One(..) => self.spread("claim-work-points-spread", all, 1),
            Leader::Several { places, .. } => self.spread("claim-work-points-spread", all, places),
        }
    }

    /// The work points per facet, over all cases.
    pub fn work_points(&self) -> Vec<(&str, usize)> {
        self.programme
            .method
            .facets
            .iter()
            .map(|facet| {
                let count = self
                    .cases()
                    .filter_map(|case| case.rating(&facet.id))
                    .map(|rating| rating.work_points.len())
                    .sum();
                (facet.name.as_str(), count)
            })
            .collect()
    }

    /// What the statuses rest on that is furthest from a source.
    pub fn status_basis(&self) -> Basis {
        let cases = self.programme.partnerships.iter();
        let statuses = cases.filter_map(|case| case.status.as_ref());
        furthest(statuses.map(StatusOverview::furthest))
    }

    /// What the ratings of impact rest on that is furthest from a source.
    pub fn impact_basis(&self) -> Basis {
        let cases = self.programme.partnerships.iter();
        let impacts = cases.filter_map(|case| case.impact.as_ref());
        furthest(impacts.map(ImpactRatings::furthest))
    }
}

/// Of what values rest on, that which is furthest from a source.
pub(in crate::document) fn furthest(each: impl Iterator<Item = Basis>) -> Basis {
    each.max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dutch_one_keeps_one_accent_under_a_capital() {
        assert_eq!(capitalised("één van de drie"), "Eén van de drie");
        assert_eq!(capitalised("équité"), "Équité");
        assert_eq!(capitalised(""), "");
    }

    #[test]
    fn a_leader_has_more_than_all_others() {
        let picture = |counts: &[(&'static str, usize)]| match Leader::of(counts.iter().copied()) {
            Leader::Nobody => "nobody".to_owned(),
            Leader::One(name, count) => format!("{name} {count}"),
            Leader::Several { names, count, places } => format!("{} {count} of {places}", names.join("+")),
        };
        assert_eq!(picture(&[]), "nobody");
        assert_eq!(picture(&[("a", 0)]), "nobody");
        assert_eq!(picture(&[("a", 2), ("b", 3)]), "b 3");
        assert_eq!(picture(&[("a", 3), ("b", 3), ("c", 1), ("d", 0)]), "a+b 3 of 3");
    }
}
