//! Answers on a scale of agreement: bars that diverge from a centred neutral answer, one for each statement.
//!
//! Disagreement lies left of the centre and agreement right of it, so that the balance shows at a glance. Every share
//! is written in its segment; where it is wider than the segment it stands above the bar with a thin leader. The five
//! shades differ in grey too, and their order never changes.

use super::error::{ChartError, expect_room};
use super::fill::{Pattern, paint};
use super::labels::{Names, Rows};
use super::legend;
use super::reach::{expect_finite, expect_share};
use super::scene::{Anchor, Area, Chart, Scene};
use super::segments::{self, MIN_SEGMENT_PT, Segment};
use super::style::{MARGIN_PT, TEXT_GAP_PT};
use super::text::Face;

/// How many answers a statement has, from full disagreement to full agreement.
pub const ANSWERS: usize = 5;

/// The most of the width that the names may take.
const NAME_SHARE: f64 = 0.34;
/// Space above the name of a group, in points.
const GROUP_GAP_PT: f64 = 4.0;
/// Room on either side of the bars for slivers that are drawn wider than they are, in points.
const SLACK_PT: f64 = 2.0 * MIN_SEGMENT_PT;

/// How many gave one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The part of all answers to the statement, from 0 to 1.
    pub share: f64,
    /// The share as it is written.
    pub text: String,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The name at the left of the bar.
    pub name: String,
    /// The answers, from full disagreement to full agreement.
    pub answers: [Answer; ANSWERS],
    /// What to write after the bars, such as `n = 12`.
    pub note: String,
}

/// Statements under one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The heading; empty for none.
    pub name: String,
    /// The statements.
    pub statements: Vec<Statement>,
}

/// A chart of answers, drawn from top to bottom in the order given.
#[derive(Debug, Clone, PartialEq)]
pub struct Likert {
    /// The width of the drawing, in points.
    pub width_pt: f64,
    /// The words of the scale, from full disagreement to full agreement.
    pub words: [String; ANSWERS],
    /// The statements.
    pub groups: Vec<Group>,
    /// The least shares that the scale reaches left and right of the centre, for charts that are compared.
    pub reach: (f64, f64),
    /// Whether the answers are estimates, which hatches all bars.
    pub estimated: bool,
}

/// How far answers reach left and right of the centre: half of the neutral ones belongs to either side.
#[must_use]
pub fn reach(shares: [f64; ANSWERS]) -> (f64, f64) {
    let [full_no, no, neutral, yes, full_yes] = shares;
    (full_no + no + neutral / 2.0, neutral / 2.0 + yes + full_yes)
}

/// The part of the canvas that holds the bars.
struct Plot {
    left: f64,
    centre: f64,
    points_per_unit: f64,
    notes: f64,
}

/// A line of the chart: a heading or a bar.
enum Line<'a> {
    Heading(&'a str),
    Bar(&'a Statement),
}

impl Line<'_> {
    fn name(&self) -> (&str, Face) {
        match self {
            Self::Heading(name) => (name, Face::STRONG),
            Self::Bar(statement) => (&statement.name, Face::LABEL),
        }
    }
}

impl Chart for Likert {
    fn layout(&self) -> Result<(Scene, f64), ChartError> {
        let lines: Vec<Line<'_>> = self
            .groups
            .iter()
            .filter(|group| !group.statements.is_empty())
            .flat_map(|group| {
                let heading = (!group.name.is_empty()).then_some(Line::Heading(&group.name));
                heading.into_iter().chain(group.statements.iter().map(Line::Bar))
            })
            .collect();
        if lines.is_empty() {
            return Err(ChartError::Empty);
        }
        let mut scene = Scene::new(self.width_pt)?;
        let names = Names::layout(lines.iter().map(Line::name), self.width_pt * NAME_SHARE)?;
        let plot = plot(self, names.right)?;
        let top = write_legend(&mut scene, self, plot.left)?;
        // The centre lies under the bars, so that no number is crossed; its foot is set when the height is known.
        let axis = scene.primitives.len();
        let mut rows = Rows::new(Some(&names), top);
        for (index, line) in lines.iter().enumerate() {
            let Line::Bar(statement) = line else {
                rows.bottom += if index == 0 { 0.0 } else { GROUP_GAP_PT };
                rows.place(0.0, 0.0);
                rows.write_name(&mut scene)?;
                continue;
            };
            let segments = segments(statement, &plot)?;
            let paint_part = |scene: &mut Scene, area: Area, answer: usize| {
                let colour = scene.colour(&colour_key(answer))?;
                let ground = paint(scene, area, colour, Pattern::Solid, self.estimated)?;
                Ok((ground, self.estimated))
            };
            let middle = segments::draw_row(&mut scene, &mut rows, &segments, (plot.left, Face::LABEL), paint_part)?;
            let muted = scene.colour("muted")?;
            let at = (plot.notes, middle);
            scene.text(&statement.note, at, Anchor::Start, Face::LABEL, muted);
        }
        let height = rows.foot();
        let ink = scene.colour("ink")?;
        scene.hairline((plot.centre, top), (plot.centre, height), ink);
        if let Some(line) = scene.primitives.pop() {
            scene.primitives.insert(axis, line);
        }
        Ok((scene, height))
    }
}

fn plot(input: &Likert, left: f64) -> Result<Plot, ChartError> {
    let statements = || input.groups.iter().flat_map(|group| &group.statements);
    let mut far = (input.reach.0.max(0.0), input.reach.1.max(0.0));
    expect_finite("reach", far.0 + far.1)?;
    for statement in statements() {
        for answer in &statement.answers {
            expect_share(&statement.name, answer.share)?;
        }
        let own = reach(statement.answers.each_ref().map(|answer| answer.share));
        far = (far.0.max(own.0), far.1.max(own.1));
    }
    let widest = Face::LABEL.widest(statements().map(|statement| statement.note.as_str()))?;
    let notes = input.width_pt - MARGIN_PT - widest;
    let length = notes - TEXT_GAP_PT - left - 2.0 * SLACK_PT;
    expect_room(length, input.width_pt)?;
    let whole = far.0 + far.1;
    let points_per_unit = if whole > 0.0 { length / whole } else { 0.0 };
    Ok(Plot {
        left,
        centre: left + SLACK_PT + far.0 * points_per_unit,
        points_per_unit,
        notes,
    })
}

fn colour_key(answer: usize) -> String {
    format!("answer.{answer}")
}

fn write_legend(scene: &mut Scene, input: &Likert, left: f64) -> Result<f64, ChartError> {
    let words: Vec<&str> = input.words.iter().map(String::as_str).collect();
    legend::above_bars(scene, &words, left, input.width_pt, |scene, index, square| {
        let colour = scene.colour(&colour_key(index))?;
        paint(scene, square, colour, Pattern::Solid, input.estimated)
    })
}

/// The segments of one bar, without those that are zero, around the middle of the neutral one.
fn segments(statement: &Statement, plot: &Plot) -> Result<Vec<Segment>, ChartError> {
    let answers = statement.answers.each_ref();
    let mut widths = answers.map(|answer| answer.share * plot.points_per_unit);
    segments::keep_visible(&mut widths);
    let left = plot.centre - reach(widths).0;
    let texts = answers.map(|answer| answer.text.clone());
    segments::lay_out(widths.into_iter().zip(texts), left, Face::LABEL)
}

#[cfg(test)]
#[path = "likert_tests.rs"]
mod tests;
