//! The matrices of partnerships: status and impact.

use serde::Serialize;

use crate::document::base::estimates::{Mark, Where};
use crate::document::base::{Case, Composer, plain};
use crate::locale::capitalised;
use crate::model::{FacetStatus, Id, ImpactLevel, ImpactRating, Status};

/// A status with its word.
#[derive(Debug, Serialize)]
pub(in crate::document) struct StatusWord {
    status: &'static str,
    word: String,
}

/// The status of one facet of one partnership.
#[derive(Debug, Serialize)]
pub(in crate::document) struct StatusCell<'a> {
    #[serde(flatten)]
    pub status: StatusWord,
    pub note: Option<&'a str>,
    pub mark: Option<Mark>,
}

/// A partnership in the status matrix.
#[derive(Debug, Serialize)]
pub(in crate::document) struct StatusRow<'a> {
    number: usize,
    name: String,
    label: Option<String>,
    cells: Vec<StatusCell<'a>>,
}

/// Partnerships by facet.
#[derive(Debug, Serialize)]
pub(in crate::document) struct StatusMatrix<'a> {
    facets: Vec<&'a str>,
    rows: Vec<StatusRow<'a>>,
    legend: Vec<StatusWord>,
    landscape: bool,
}

/// A level of impact with its word.
#[derive(Debug, Serialize)]
pub(in crate::document) struct LevelWord {
    level: &'static str,
    word: String,
}

/// The level of one dimension of one partnership.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ImpactCell<'a> {
    #[serde(flatten)]
    level: LevelWord,
    note: Option<&'a str>,
    mark: Option<Mark>,
}

/// A partnership in the impact matrix.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ImpactRow<'a> {
    number: usize,
    name: String,
    label: Option<String>,
    cells: Vec<ImpactCell<'a>>,
}

/// Dimensions under one kind of value.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ImpactGroup<'a> {
    name: &'a str,
    span: usize,
}

/// The total row.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ImpactTotal {
    name: String,
    cells: Vec<LevelWord>,
}

/// Partnerships by impact dimension.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ImpactMatrix<'a> {
    groups: Vec<ImpactGroup<'a>>,
    dimensions: Vec<&'a str>,
    rows: Vec<ImpactRow<'a>>,
    total: ImpactTotal,
    rule: String,
    legend: Vec<LevelWord>,
    landscape: bool,
}

/// The most columns of ratings that a portrait page holds.
const PORTRAIT_COLUMNS: usize = 6;

/// The total of several levels: the median, and the lower of the two middle levels where they differ.
///
/// The rule is printed under the matrix. The lower middle is chosen so that a total never claims more than half of
/// the partnerships reach.
pub(in crate::document) fn total_level(levels: &[ImpactLevel]) -> Option<ImpactLevel> {
    let mut sorted = levels.to_vec();
    sorted.sort();
    sorted.get(sorted.len().checked_sub(1)? / 2).copied()
}

impl<'a> Case<'a> {
    /// The rating of one facet.
    pub fn rating(&self, facet: &Id) -> Option<&'a FacetStatus> {
        self.partnership
            .status
            .as_ref()?
            .facets
            .get()
            .iter()
            .find(|rating| *rating.facet == *facet)
    }

    /// The level of one impact dimension.
    pub fn impact(&self, dimension: &Id) -> Option<&'a ImpactRating> {
        let impact = self.partnership.impact.as_ref()?;
        impact
            .ratings
            .get()
            .iter()
            .find(|rating| *rating.dimension == *dimension)
    }
}

impl<'a> Composer<'a> {
    /// A status with its word.
    pub fn status_word(&self, status: Status) -> StatusWord {
        StatusWord {
            status: status.key(),
            word: self.status_name(status),
        }
    }

    /// The word of a status. What lacks in an edition that leaves something out may well have been assessed.
    pub fn status_name(&self, status: Status) -> String {
        if status == Status::NotAssessed && self.leaves_out_parts() {
            return capitalised(&self.locale.text("assessment-unknown"));
        }
        self.locale.text(&format!("status-{}", status.key()))
    }

    /// Whether this edition leaves something out of a partnership that it holds.
    pub fn leaves_out_parts(&self) -> bool {
        let mut partnerships = self.programme.partnerships.iter();
        partnerships.any(|partnership| self.programme.is_curtailed(partnership.id.place()))
    }

    fn level_word(&self, level: Option<ImpactLevel>) -> LevelWord {
        let key = level.map_or("none", ImpactLevel::key);
        LevelWord {
            level: key,
            word: match level {
                None if self.leaves_out_parts() => self.locale.text("assessment-unknown"),
                _ => self.locale.text(&format!("level-{key}")),
            },
        }
    }

    /// The cell of one facet in a case; "not assessed" where nothing is known.
    pub fn status_cell(&mut self, case: &Case<'a>, facet: &Id) -> StatusCell<'a> {
        let rating = case.rating(facet);
        let mark = rating.and_then(|rating| {
            let group = case.partnership.status.as_ref()?;
            let what = self.locale.text("estimate-status");
            self.estimates.mark(
                rating.basis.unwrap_or(group.basis),
                rating.reason.as_ref().or(group.reason.as_ref()),
                &what,
                here(case),
            )
        });
        StatusCell {
            status: self.status_word(rating.map_or(Status::NotAssessed, |rating| *rating.status)),
            note: rating.and_then(|rating| plain(rating.note.as_ref())),
            mark,
        }
    }

    /// Partnerships by facet.
    pub fn status_matrix(&mut self) -> StatusMatrix<'a> {
        let facets = self.programme.method.facets.get();
        let cases: Vec<Case<'a>> = self.cases().collect();
        let rows = cases
            .into_iter()
            .map(|case| StatusRow {
                number: case.number,
                cells: facets.iter().map(|facet| self.status_cell(&case, &facet.id)).collect(),
                name: case.name,
                label: case.link,
            })
            .collect::<Vec<_>>();
        // A status that no cell shows needs no explanation.
        let used = |status: &Status| {
            rows.iter()
                .flat_map(|row| &row.cells)
                .any(|cell| cell.status.status == status.key())
        };
        StatusMatrix {
            facets: facets.iter().map(|facet| facet.name.as_str()).collect(),
            legend: Status::ALL
                .into_iter()
                .filter(used)
                .map(|status| self.status_word(status))
                .collect(),
            rows,
            landscape: facets.len() > PORTRAIT_COLUMNS,
        }
    }

    /// The dimensions of impact, those of one kind of value together.
    pub fn dimensions(&self) -> Vec<&'a crate::model::ImpactDimension> {
        let impact = &self.programme.method.impact;
        let all = impact.dimensions.get();
        impact
            .values
            .iter()
            .flat_map(|value| all.iter().filter(|dimension| *dimension.value == *value.id))
            .collect()
    }

    /// Partnerships by impact dimension, with the total.
    pub fn impact_matrix(&mut self) -> ImpactMatrix<'a> {
        let values = &self.programme.method.impact.values;
        let dimensions = self.dimensions();
        let groups = values
            .iter()
            .map(|value| ImpactGroup {
                name: value.name.as_str(),
                span: dimensions
                    .iter()
                    .filter(|dimension| *dimension.value == *value.id)
                    .count(),
            })
            .filter(|group| group.span > 0)
            .collect();
        let cases: Vec<Case<'a>> = self.cases().collect();
        let known = cases.iter().filter(|case| case.partnership.impact.is_some()).count();
        let rule = if known < cases.len() {
            self.say("impact-total-rule-known", &[("n", known.into())])
        } else {
            self.locale.text("impact-total-rule")
        };
        let totals = dimensions
            .iter()
            .map(|dimension| {
                let levels: Vec<ImpactLevel> = cases
                    .iter()
                    .filter_map(|case| case.impact(&dimension.id))
                    .map(|rating| *rating.level)
                    .collect();
                self.level_word(total_level(&levels))
            })
            .collect();
        let rows = cases
            .into_iter()
            .map(|case| ImpactRow {
                number: case.number,
                cells: dimensions
                    .iter()
                    .map(|dimension| self.impact_cell(&case, &dimension.id))
                    .collect(),
                name: case.name,
                label: case.link,
            })
            .collect();
        ImpactMatrix {
            groups,
            rows,
            total: ImpactTotal {
                name: self.locale.text("impact-total"),
                cells: totals,
            },
            rule,
            legend: ImpactLevel::ALL
                .into_iter()
                .map(|level| self.level_word(Some(level)))
                .collect(),
            landscape: dimensions.len() > PORTRAIT_COLUMNS,
            dimensions: dimensions.iter().map(|dimension| dimension.name.as_str()).collect(),
        }
    }

    fn impact_cell(&mut self, case: &Case<'a>, dimension: &Id) -> ImpactCell<'a> {
        let rating = case.impact(dimension);
        let mark = rating.and_then(|rating| {
            let group = case.partnership.impact.as_ref()?;
            let what = self.locale.text("estimate-impact");
            self.estimates.mark(
                rating.basis.unwrap_or(group.basis),
                rating.reason.as_ref().or(group.reason.as_ref()),
                &what,
                here(case),
            )
        });
        ImpactCell {
            level: self.level_word(rating.map(|rating| *rating.level)),
            note: rating.and_then(|rating| plain(rating.note.as_ref())),
            mark,
        }
    }
}

/// The case as a place in the index of estimates.
pub(in crate::document) fn here(case: &Case<'_>) -> Where {
    Where {
        label: case.link.clone(),
        text: case.name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_total_is_the_lower_median() {
        use ImpactLevel::{High, Low, Medium};
        for (levels, expected) in [
            (vec![], None),
            (vec![High], Some(High)),
            (vec![High, Low], Some(Low)),
            (vec![High, Medium, Low], Some(Medium)),
            (vec![High, High, Medium, Low], Some(Medium)),
            (vec![High, High, High, Low], Some(High)),
        ] {
            assert_eq!(total_level(&levels), expected, "{levels:?}");
        }
    }
}
