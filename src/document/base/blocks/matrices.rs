//! Matrices of partnerships: how each was rated on status and impact.

use serde::Serialize;

use crate::document::base::estimates::{Mark, Where};
use crate::document::base::{Case, CaseLink, Composer, plain};
use crate::locale::{capitalised, say};
use crate::model::{ClosedList as _, FacetStatus, Id, ImpactDimension, ImpactLevel, ImpactRating, ImpactValue, Status};

/// The key of a sign, and its word.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Sign {
    pub key: &'static str,
    pub word: String,
}

/// How a partnership was rated, with a remark.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Rating<'a> {
    #[serde(flatten)]
    pub sign: Sign,
    pub note: Option<&'a str>,
    pub mark: Option<Mark>,
}

/// A partnership in a matrix.
#[derive(Debug, Serialize)]
pub(in crate::document) struct CaseRow<C> {
    #[serde(flatten)]
    pub case: CaseLink,
    pub cells: Vec<C>,
}

/// Columns under one heading.
#[derive(Debug, Serialize)]
struct ColumnGroup<'a> {
    name: &'a str,
    span: usize,
}

/// The last row of a matrix.
#[derive(Debug, Serialize)]
struct TotalRow {
    name: String,
    mark: Option<Mark>,
    cells: Vec<Sign>,
}

/// Partnerships with their ratings.
#[derive(Debug, Serialize)]
pub(in crate::document) struct RatingMatrix<'a> {
    /// What the signs say: `status` or `level`.
    signs: &'static str,
    groups: Vec<ColumnGroup<'a>>,
    columns: Vec<&'a str>,
    rows: Vec<CaseRow<Rating<'a>>>,
    total: Option<TotalRow>,
    /// How the total is made.
    rule: Option<String>,
    legend: Vec<Sign>,
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
        let mut ratings = self.partnership.status.as_ref()?.facets.iter();
        ratings.find(|rating| *rating.facet == *facet)
    }

    /// The level of one impact dimension.
    pub fn impact(&self, dimension: &Id) -> Option<&'a ImpactRating> {
        let mut ratings = self.partnership.impact.as_ref()?.ratings.iter();
        ratings.find(|rating| *rating.dimension == *dimension)
    }
}

impl<'a> Composer<'a> {
    /// The sign of a status.
    pub fn status_sign(&self, status: Status) -> Sign {
        Sign {
            key: status.key(),
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

    fn level_sign(&self, level: Option<ImpactLevel>) -> Sign {
        let key = level.map_or("none", ImpactLevel::key);
        Sign {
            key,
            word: match level {
                None if self.leaves_out_parts() => self.locale.text("assessment-unknown"),
                _ => self.locale.text(&format!("level-{key}")),
            },
        }
    }

    /// The rating of one facet in a case; "not assessed" where nothing is known.
    pub fn status_rating(&mut self, case: &Case<'a>, facet: &Id) -> Rating<'a> {
        let rating = case.rating(facet);
        let basis = rating.zip(case.partnership.status.as_ref()).map(|(one, all)| {
            let reason = one.reason.as_ref().or(all.reason.as_ref());
            (one.basis.unwrap_or(all.basis), reason)
        });
        Rating {
            sign: self.status_sign(rating.map_or(Status::NotAssessed, |rating| *rating.status)),
            note: rating.and_then(|rating| plain(rating.note.as_ref())),
            mark: basis.and_then(|basis| self.mark(&basis, "estimate-status", here(case))),
        }
    }

    /// The level of one dimension in a case; "not assessed" where nothing is known.
    pub fn impact_rating(&mut self, case: &Case<'a>, dimension: &Id) -> Rating<'a> {
        let rating = case.impact(dimension);
        let basis = rating.zip(case.partnership.impact.as_ref()).map(|(one, all)| {
            let reason = one.reason.as_ref().or(all.reason.as_ref());
            (one.basis.unwrap_or(all.basis), reason)
        });
        Rating {
            sign: self.level_sign(rating.map(|rating| *rating.level)),
            note: rating.and_then(|rating| plain(rating.note.as_ref())),
            mark: basis.and_then(|basis| self.mark(&basis, "estimate-impact", here(case))),
        }
    }

    /// One row for each case, with a cell for each of these columns.
    pub fn case_rows<T, C>(
        &mut self,
        columns: &[T],
        mut cell: impl FnMut(&mut Self, &Case<'a>, &T) -> C,
    ) -> Vec<CaseRow<C>> {
        let cases: Vec<Case<'a>> = self.cases().collect();
        let row = |case: Case<'a>| CaseRow {
            case: case.to_link(),
            cells: columns.iter().map(|column| cell(self, &case, column)).collect(),
        };
        cases.into_iter().map(row).collect()
    }

    /// Partnerships by facet.
    pub fn status_matrix(&mut self) -> RatingMatrix<'a> {
        let facets = self.programme.method.facets.get();
        let rows = self.case_rows(facets, |composer, case, facet| composer.status_rating(case, &facet.id));
        // A status that no cell shows needs no explanation.
        let used = |status: &Status| {
            let mut cells = rows.iter().flat_map(|row| &row.cells);
            cells.any(|cell| cell.sign.key == status.key())
        };
        let legend = Status::ALL.iter().copied().filter(used);
        RatingMatrix {
            signs: "status",
            groups: Vec::new(),
            columns: facets.iter().map(|facet| facet.name.as_str()).collect(),
            legend: legend.map(|status| self.status_sign(status)).collect(),
            rows,
            total: None,
            rule: None,
            landscape: facets.len() > PORTRAIT_COLUMNS,
        }
    }

    /// The dimensions of impact, those of one kind of value together.
    pub fn dimensions(&self) -> Vec<&'a ImpactDimension> {
        let impact = &self.programme.method.impact;
        let all = impact.dimensions.get();
        let values = impact.values.iter();
        values
            .flat_map(|value| all.iter().filter(|dimension| *dimension.value == *value.id))
            .collect()
    }

    /// Partnerships by impact dimension, with the total.
    pub fn impact_matrix(&mut self) -> RatingMatrix<'a> {
        let dimensions = self.dimensions();
        let group = |value: &'a ImpactValue| ColumnGroup {
            name: value.name.as_str(),
            span: dimensions
                .iter()
                .filter(|dimension| *dimension.value == *value.id)
                .count(),
        };
        let groups = self.programme.method.impact.values.iter().map(group);
        let cases: Vec<Case<'a>> = self.cases().collect();
        let known = cases.iter().filter(|case| case.partnership.impact.is_some()).count();
        let judged = self.programme.programme.impact_total.as_ref();
        let rule = match judged {
            Some(_) => None,
            None if known < cases.len() => Some(say!(self, "impact-total-rule-known", n = known)),
            None => Some(self.locale.text("impact-total-rule")),
        };
        let total = |dimension: &&ImpactDimension| {
            if let Some(total) = judged {
                let mut ratings = total.ratings.iter();
                let rating = ratings.find(|rating| *rating.dimension == *dimension.id);
                self.level_sign(rating.map(|rating| *rating.level))
            } else {
                let ratings = cases.iter().filter_map(|case| case.impact(&dimension.id));
                let levels: Vec<ImpactLevel> = ratings.map(|rating| *rating.level).collect();
                self.level_sign(total_level(&levels))
            }
        };
        let cells = dimensions.iter().map(total).collect();
        let name = self.locale.text(if judged.is_some() {
            "impact-total"
        } else {
            "impact-median"
        });
        let mark = judged.and_then(|total| self.mark(total, "estimate-impact", Where::unlinked(&name)));
        RatingMatrix {
            signs: "level",
            groups: groups.filter(|group| group.span > 0).collect(),
            columns: dimensions.iter().map(|dimension| dimension.name.as_str()).collect(),
            total: Some(TotalRow { name, mark, cells }),
            rows: self.case_rows(&dimensions, |composer, case, dimension| {
                composer.impact_rating(case, &dimension.id)
            }),
            rule,
            legend: ImpactLevel::FROM_HIGH
                .into_iter()
                .map(|level| self.level_sign(Some(level)))
                .collect(),
            landscape: dimensions.len() > PORTRAIT_COLUMNS,
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
