//! The status of every facet now, and what moved since the last review.

use serde::Serialize;

use crate::document::base::blocks::matrices::{CaseRow, Rating, Sign};
use crate::document::base::moves::Move;
use crate::document::base::{Case, Composer};
use crate::locale::say;
use crate::model::{ClosedList as _, Facet, Status};

/// What a facet's status was, and how it moved.
#[derive(Debug, Serialize)]
pub(super) struct Change {
    pub moved: Move,
    word: String,
    was: Option<Sign>,
}

#[derive(Debug, Serialize)]
struct Cell<'a> {
    #[serde(flatten)]
    now: Rating<'a>,
    change: Option<Change>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    #[serde(flatten)]
    row: CaseRow<Cell<'a>>,
    /// When it was last reviewed, or that it never was.
    reviewed: Option<String>,
}

/// Partnerships by facet, now and before.
#[derive(Debug, Serialize)]
pub(super) struct Standing<'a> {
    title: String,
    columns: Vec<&'a str>,
    rows: Vec<Row<'a>>,
    legend: Vec<Sign>,
    /// Said where no partnership was reviewed before.
    notice: Option<String>,
}

impl Standing<'_> {
    fn changes(&self) -> impl Iterator<Item = &Change> {
        let cells = self.rows.iter().flat_map(|row| &row.row.cells);
        cells.filter_map(|cell| cell.change.as_ref())
    }

    /// How many facets can be compared with an earlier review; nothing where none can.
    pub fn compared(&self) -> Option<usize> {
        let compared = self.changes().filter(|change| change.moved.is_comparison());
        Some(compared.count()).filter(|count| *count > 0)
    }

    /// How many facets moved this way.
    pub fn count(&self, moved: Move) -> usize {
        self.changes().filter(|change| change.moved == moved).count()
    }
}

/// The matrix.
pub(super) fn of<'a>(composer: &mut Composer<'a>) -> Standing<'a> {
    let facets = composer.programme.method.facets.get();
    let cases: Vec<Case<'a>> = composer.cases().collect();
    let reviewed = cases.iter().any(|case| !case.partnership.reviews.is_empty());
    let mut used = Vec::new();
    let rows = cases.into_iter().map(|case| {
        let cells = facets.iter().map(|facet| {
            let status = case
                .rating(&facet.id)
                .map_or(Status::NotAssessed, |rating| *rating.status);
            let change = change(composer, &case, facet, status);
            used.push(status);
            Cell {
                now: composer.status_rating(&case, &facet.id),
                change,
            }
        });
        let row = CaseRow {
            case: case.to_link(),
            cells: cells.collect(),
        };
        Row {
            row,
            reviewed: reviewed.then(|| match case.partnership.reviews.last() {
                Some(review) => say!(composer, "progress-since", date = composer.date(*review.date)),
                None => composer.unknown("progress-no-review", "progress-review-untold"),
            }),
        }
    });
    let rows = rows.collect();
    Standing {
        title: composer.locale.text(if reviewed {
            "progress-standing"
        } else {
            "progress-standing-now"
        }),
        columns: facets.iter().map(|facet| facet.name.as_str()).collect(),
        rows,
        legend: Status::ALL
            .iter()
            .copied()
            .filter(|status| used.contains(status))
            .map(|status| composer.status_sign(status))
            .collect(),
        notice: (!reviewed).then(|| composer.unknown("progress-no-reviews", "progress-reviews-untold")),
    }
}

/// What changed in a facet since the last review of its partnership, where there was one.
fn change(composer: &Composer<'_>, case: &Case<'_>, facet: &Facet, now: Status) -> Option<Change> {
    let review = case.partnership.reviews.last()?;
    let known = review.facets.iter().find(|known| *known.facet == *facet.id);
    let before = known.map(|known| *known.status);
    let moved = Move::between(before, now);
    Some(Change {
        moved,
        word: composer.locale.text(moved.label()),
        was: before
            .filter(|_| matches!(moved, Move::Better | Move::Worse))
            .map(|before| composer.status_sign(before)),
    })
}
