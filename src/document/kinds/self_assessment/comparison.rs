//! Before and after: what changed between the first and the last round.

use rust_decimal::Decimal;

use crate::document::base::Composer;
use crate::document::base::blocks::{Cell, Column, DataTable, Row, Width};
use crate::document::base::claims::hedged;
use crate::document::base::sections::{Blocks, Section};
use crate::locale::say;

use super::assessment::{Assessment, MOST_NAMES};
use super::results::{Results, Tally};

/// The change of agreement with one statement.
pub(super) struct Change<'r, 'a> {
    pub before: &'r Tally<'a>,
    pub after: &'r Tally<'a>,
}

impl Change<'_, '_> {
    /// In percentage points, before rounding.
    fn points(&self) -> Decimal {
        let share = |tally: &Tally<'_>| tally.share(tally.agree());
        (share(self.after) - share(self.before)).saturating_mul(Decimal::ONE_HUNDRED)
    }
}

/// What changed between two rounds that are shown.
pub(super) struct Changes<'r, 'a> {
    pub first: &'r Results<'a>,
    pub last: &'r Results<'a>,
    pub all: Vec<Change<'r, 'a>>,
}

impl<'r, 'a> Changes<'r, 'a> {
    /// The changes, where two rounds are shown that have statements in common.
    pub fn of(assessment: &'r Assessment<'a>) -> Option<Self> {
        let mut shown = assessment.rounds.iter().filter(|results| results.is_shown());
        let (first, last) = (shown.next()?, shown.next_back()?);
        let all: Vec<Change<'r, 'a>> = first
            .tallies()
            .filter_map(|before| {
                let mut others = last.tallies();
                let after = others.find(|after| *after.statement.id == *before.statement.id)?;
                Some(Change { before, after })
            })
            .collect();
        (!all.is_empty()).then_some(Self { first, last, all })
    }

    fn count(&self, holds: impl Fn(Decimal) -> bool) -> usize {
        self.all.iter().filter(|change| holds(change.points())).count()
    }

    /// What changed, and what the rounds rest on.
    pub fn heading(&self, assessment: &Assessment<'_>) -> String {
        let basis = self.first.basis().max(self.last.basis());
        hedged(assessment.locale, &self.claim(assessment), basis)
    }

    /// How many statements gained or lost agreement, and where it changed most.
    fn claim(&self, assessment: &Assessment<'_>) -> String {
        let up = self.count(|points| points > Decimal::ZERO);
        let down = self.count(|points| points < Decimal::ZERO);
        let points = || self.all.iter().map(Change::points);
        let gain = points().max().unwrap_or_default();
        let loss = -points().min().unwrap_or_default();
        if (up, down) == (0, 0) {
            return say!(assessment, "assessment-claim-same", all = self.all.len());
        }
        let moved = say!(assessment, "assessment-claim-moved", up, down, all = self.all.len());
        // The largest change is told, whichever way it goes; with as large ones both ways, that of the larger number.
        let rises = (gain, up) >= (loss, down);
        let most = if rises { gain } else { loss };
        let leaders = self
            .all
            .iter()
            .filter(|change| change.points() == if rises { most } else { -most });
        let names: Vec<String> = leaders
            .map(|change| assessment.quoted(&change.before.statement.label))
            .collect();
        if names.len() > MOST_NAMES {
            return moved;
        }
        let (names, points) = (assessment.locale.list(&names), assessment.locale.decimal(most, 0));
        let rises = usize::from(rises);
        say!(assessment, "assessment-claim-moved-most", moved, names, rises, points)
    }
}

/// The section; none where fewer than two rounds are shown.
pub(super) fn section<'a>(assessment: &Assessment<'a>, composer: &mut Composer<'a>) -> Option<Section<'a>> {
    let changes = Changes::of(assessment)?;
    let mut blocks = Blocks::default();
    let up = changes.count(|points| points > Decimal::ZERO);
    let down = changes.count(|points| points < Decimal::ZERO);
    let same = changes.count(|points| points.is_zero());
    let (first, last) = (changes.first.number, changes.last.number);
    blocks.sentence(say!(assessment, "assessment-changes", first, last, up, down, same));
    let mut table = table(assessment, &changes);
    let marks: Vec<_> = [changes.first, changes.last]
        .into_iter()
        .filter_map(|results| assessment.mark(composer, results))
        .collect();
    table.mark = marks.last().copied();
    let (first, last) = (&changes.first.round.title, &changes.last.round.title);
    let caption = say!(assessment, "assessment-comparison-table", first, last);
    blocks.table("table-comparison", caption, table);
    Some(Section::new("comparison", changes.heading(assessment), blocks))
}

/// What a comparison of small groups can say.
fn caution(assessment: &Assessment<'_>, changes: &Changes<'_, '_>) -> String {
    let smallest = [changes.first, changes.last]
        .into_iter()
        .filter_map(|results| results.respondents)
        .min();
    let one = Decimal::ONE_HUNDRED.checked_div(Decimal::from(smallest.unwrap_or(1)));
    let points = assessment.locale.decimal(one.unwrap_or_default(), 0);
    say!(assessment, "assessment-caution", points)
}

/// The share that agrees in both rounds, and the difference.
fn table(assessment: &Assessment<'_>, changes: &Changes<'_, '_>) -> DataTable {
    let round = |results: &Results<'_>| say!(assessment, "assessment-round-n", number = results.number);
    let columns = vec![
        Column::words(assessment.text("assessment-statement"), Width::Wide),
        Column::numbers(round(changes.first)),
        Column::numbers(round(changes.last)),
        Column::numbers(assessment.text("assessment-change")),
        Column::words(assessment.text("assessment-direction"), Width::Normal),
    ];
    // From the largest gain to the largest loss; what changed as much stays in the order of the questionnaire.
    let mut sorted: Vec<&Change<'_, '_>> = changes.all.iter().collect();
    sorted.sort_by_key(|change| std::cmp::Reverse(change.points()));
    let rows = sorted.into_iter().map(|change| row(assessment, change)).collect();
    let mut table = DataTable::new(columns, rows);
    let mut note = format!(
        "{} {}",
        assessment.text("assessment-comparison-note"),
        caution(assessment, changes)
    );
    let estimated = |results: &Results<'_>| results.round.furthest().0.is_estimated();
    if estimated(changes.first) && estimated(changes.last) {
        note = format!("{note} {}", assessment.text("assessment-both-estimated"));
    }
    table.note = Some(note);
    table
}

fn row(assessment: &Assessment<'_>, change: &Change<'_, '_>) -> Row {
    let points = change.points();
    let (key, sign) = match points {
        points if points > Decimal::ZERO => ("assessment-higher", "+"),
        points if points < Decimal::ZERO => ("assessment-lower", ""),
        _ => ("assessment-equal", ""),
    };
    let share = |tally: &Tally<'_>| Cell::from(assessment.percent(tally.share(tally.agree())));
    Row::normal(vec![
        change.before.statement.label.as_str().into(),
        share(change.before),
        share(change.after),
        format!("{sign}{}", assessment.locale.decimal(points, 0)).into(),
        assessment.text(key).into(),
    ])
}
