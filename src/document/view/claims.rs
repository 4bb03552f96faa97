//! Headings that state what the data says.

use crate::locale::capitalised;
use crate::model::{Basis, ImpactLevel, Status, Tension, TensionState, ValueChain};

use super::{Case, Composer};

/// How many partnerships there are in words, and how many of them something holds for.
struct OfCases {
    some: usize,
    all: usize,
}

/// Who has most, if anyone has.
enum Leader<'a> {
    /// All counts are zero.
    Nobody,
    /// One has more than all others: its name and its count.
    One(&'a str, usize),
    /// Several have as many; how many have any at all.
    Several(usize),
}

impl<'a> Leader<'a> {
    fn of(counts: impl Iterator<Item = (&'a str, usize)>) -> Self {
        let counts: Vec<(&str, usize)> = counts.filter(|(_, count)| *count > 0).collect();
        let most = counts.iter().map(|(_, count)| *count).max();
        let mut leaders = counts.iter().filter(|(_, count)| Some(*count) == most);
        match (leaders.next(), leaders.next()) {
            (None, _) => Self::Nobody,
            (Some((name, count)), None) => Self::One(name, *count),
            _ => Self::Several(counts.len()),
        }
    }
}

impl Composer<'_> {
    /// A small number in words, at the start of a sentence or inside it.
    pub fn count_word(&self, n: usize) -> String {
        const LARGEST_WORD: usize = 12;
        if n <= LARGEST_WORD {
            self.locale.text(&format!("count-{n}"))
        } else {
            n.to_string()
        }
    }

    fn of_cases(&self, count: &OfCases) -> String {
        let key = match count.some {
            0 => "claim-of-cases-none",
            n if n == count.all => "claim-of-cases-all",
            _ => "claim-of-cases-some",
        };
        self.say(
            key,
            &[
                ("some", count.some.into()),
                ("all", count.all.into()),
                ("some-word", (&self.count_word(count.some)).into()),
                ("all-word", (&self.count_word(count.all)).into()),
            ],
        )
    }

    /// How many steps a chain has and where it leads.
    pub fn claim_chain(&self, chain: &ValueChain) -> String {
        let title =
            |step: Option<&crate::model::ValueStep>| step.map(|step| step.title.to_string()).unwrap_or_default();
        capitalised(&self.say(
            "claim-chain",
            &[
                ("steps", chain.steps.len().into()),
                ("steps-word", (&self.count_word(chain.steps.len())).into()),
                ("first", (&title(chain.steps.first())).into()),
                ("last", (&title(chain.steps.last())).into()),
            ],
        ))
    }

    /// How much the partners bring.
    pub fn claim_contributions(&self, case: &Case<'_>) -> String {
        let contributions = &case.partnership.contributions;
        let count: usize = contributions
            .iter()
            .map(|x| x.products_services.len() + x.gain_creators.len() + x.pain_relievers.len())
            .sum();
        capitalised(&self.say(
            "claim-contributions",
            &[
                ("partners", contributions.len().into()),
                ("partners-word", (&self.count_word(contributions.len())).into()),
                ("count", count.into()),
            ],
        ))
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
        capitalised(&self.say(
            key,
            &[
                ("count", tensions.len().into()),
                ("count-word", (&self.count_word(tensions.len())).into()),
                ("agreed", agreed.into()),
                ("agreed-word", (&self.count_word(agreed)).into()),
            ],
        ))
    }

    /// How many facets of a case are settled.
    pub fn claim_case_status(&self, case: &Case<'_>) -> String {
        let Some(status) = &case.partnership.status else {
            return self.locale.text("claim-case-not-assessed");
        };
        let all = self.programme.method.facets.len();
        let settled = status.facets.iter().filter(|x| *x.status == Status::Settled).count();
        let key = match settled {
            0 => "claim-case-status-none",
            n if n == all => "claim-case-status-all",
            _ => "claim-case-status",
        };
        capitalised(&self.say(
            key,
            &[
                ("settled", settled.into()),
                ("settled-word", (&self.count_word(settled)).into()),
                ("all", all.into()),
                ("all-word", (&self.count_word(all)).into()),
            ],
        ))
    }

    /// The facet that most cases have settled.
    pub fn claim_status(&self) -> String {
        let cases: Vec<_> = self.cases().collect();
        let best = self
            .programme
            .method
            .facets
            .iter()
            .map(|facet| {
                let settled = cases
                    .iter()
                    .filter_map(|case| case.rating(&facet.id))
                    .filter(|rating| *rating.status == Status::Settled)
                    .count();
                (settled, facet.name.as_str())
            })
            // The first of equals, so that the claim follows the order of the matrix.
            .rev()
            .max_by_key(|(settled, _)| *settled);
        match best {
            Some((some, facet)) if some > 0 => {
                let count = OfCases { some, all: cases.len() };
                capitalised(&self.say(
                    "claim-status",
                    &[
                        ("some", some.into()),
                        ("of-cases", (&self.of_cases(&count)).into()),
                        ("facet", facet.into()),
                    ],
                ))
            }
            _ if self.leaves_out_parts() => self.locale.text("claim-status-untold"),
            _ => self.locale.text("claim-status-none"),
        }
    }

    /// The canvas block with most tensions; where several have as many, how far the tensions are spread.
    pub fn claim_tensions_by_block(&self) -> String {
        let tensions = self.all_tensions();
        let blocks = self.programme.method.blocks.iter().map(|block| {
            let on = tensions.iter().filter(|tension| *tension.block == *block.id).count();
            (block.name.as_str(), on)
        });
        match Leader::of(blocks) {
            Leader::Nobody => self.locale.text("claim-no-tensions"),
            Leader::One(block, count) if tensions.len() > 1 => capitalised(&self.say(
                "claim-tensions-by-block",
                &[
                    ("block", block.into()),
                    ("count", count.into()),
                    ("count-word", (&self.count_word(count)).into()),
                    ("all", tensions.len().into()),
                ],
            )),
            Leader::One(..) => self.spread("claim-tensions-spread", tensions.len(), 1),
            Leader::Several(places) => self.spread("claim-tensions-spread", tensions.len(), places),
        }
    }

    /// Where no one stands out: how many things there are, over how many places.
    fn spread(&self, key: &str, all: usize, places: usize) -> String {
        self.say(key, &[("all", all.into()), ("places", places.into())])
    }

    fn all_tensions(&self) -> Vec<&Tension> {
        let cases = self.programme.partnerships.iter();
        cases.flat_map(|case| &case.tensions).collect()
    }

    /// How many tensions are agreed over all cases.
    pub fn claim_tensions_by_class(&self) -> String {
        let tensions = self.all_tensions();
        let agreed = tensions.iter().filter(|x| *x.state == TensionState::Agreed).count();
        let key = match (tensions.len(), agreed) {
            (0, _) => "claim-no-tensions",
            (1, 0) => "claim-case-tensions-open",
            (1, _) => "claim-case-tensions-agreed",
            _ => "claim-tensions-by-class",
        };
        capitalised(&self.say(
            key,
            &[
                ("agreed", agreed.into()),
                ("agreed-word", (&self.count_word(agreed)).into()),
                ("all", tensions.len().into()),
                ("count", tensions.len().into()),
            ],
        ))
    }

    /// The facet with most work points; where several have as many, how far the work points are spread.
    pub fn claim_work_points(&self) -> String {
        let counts = self.work_points();
        let all: usize = counts.iter().map(|(_, count)| count).sum();
        match Leader::of(counts.into_iter()) {
            Leader::Nobody => self.locale.text("claim-no-work-points"),
            Leader::One(facet, count) if all > 1 => self.say(
                "claim-work-points",
                &[("facet", facet.into()), ("count", count.into()), ("all", all.into())],
            ),
            Leader::One(..) => self.spread("claim-work-points-spread", all, 1),
            Leader::Several(places) => self.spread("claim-work-points-spread", all, places),
        }
    }

    /// The dimension on which most cases have a high impact.
    pub fn claim_impact(&self) -> String {
        let cases: Vec<_> = self.cases().collect();
        let best = self
            .dimensions()
            .into_iter()
            .map(|dimension| {
                let high = cases
                    .iter()
                    .filter_map(|case| case.impact(&dimension.id))
                    .filter(|rating| *rating.level == ImpactLevel::High)
                    .count();
                (high, dimension.name.as_str())
            })
            .rev()
            .max_by_key(|(high, _)| *high);
        match best {
            Some((some, dimension)) if some > 0 => {
                let count = OfCases { some, all: cases.len() };
                capitalised(&self.say(
                    "claim-impact",
                    &[
                        ("some", some.into()),
                        ("of-cases", (&self.of_cases(&count)).into()),
                        ("dimension", dimension.into()),
                    ],
                ))
            }
            _ => self.locale.text("claim-impact-none"),
        }
    }

    /// The case with the most high levels.
    pub fn claim_impact_profiles(&self) -> String {
        let best = self
            .cases()
            .filter_map(|case| {
                let ratings = case.partnership.impact.as_ref()?.ratings.get();
                let high = ratings
                    .iter()
                    .filter(|rating| *rating.level == ImpactLevel::High)
                    .count();
                Some((high, case))
            })
            .fold(None::<(usize, Case<'_>)>, |best, next| match best {
                Some((most, _)) if most >= next.0 => best,
                _ => Some(next),
            });
        match best {
            Some((high, case)) if high > 0 => self.say(
                "claim-impact-profiles",
                &[
                    ("name", (&case.name).into()),
                    ("count", high.into()),
                    ("count-word", (&self.count_word(high)).into()),
                ],
            ),
            _ => self.locale.text("claim-impact-none"),
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

    /// Whether some status was estimated.
    pub fn status_estimated(&self) -> bool {
        self.programme
            .partnerships
            .iter()
            .filter_map(|case| case.status.as_ref())
            .any(|status| {
                let own = status.facets.iter().map(|x| x.basis.unwrap_or(status.basis));
                own.into_iter().any(|basis| basis == Basis::Estimate)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leader_has_more_than_all_others() {
        let picture = |counts: &[(&'static str, usize)]| match Leader::of(counts.iter().copied()) {
            Leader::Nobody => "nobody".to_owned(),
            Leader::One(name, count) => format!("{name} {count}"),
            Leader::Several(places) => format!("{places} places"),
        };
        assert_eq!(picture(&[]), "nobody");
        assert_eq!(picture(&[("a", 0)]), "nobody");
        assert_eq!(picture(&[("a", 2), ("b", 3)]), "b 3");
        assert_eq!(picture(&[("a", 3), ("b", 3), ("c", 1), ("d", 0)]), "3 places");
    }
}
