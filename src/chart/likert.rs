//! Answers on a scale of agreement: bars that diverge from a centred neutral answer, one for each statement.
//!
//! Disagreement lies left of the centre and agreement right of it, so that the balance shows at a glance. Every share
//! is written in its segment; where it is wider than the segment it stands above the bar with a thin leader. The five
//! shades differ in grey too, and their order never changes.

use super::callouts::{self, Callout};
use super::fill::{Pattern, paint};
use super::labels::Row;
use super::reach::expect_finite;
use super::scene::{Anchor, Scene};
use super::segments::{self, Inside, MIN_SEGMENT_PT, TEXT_PAD_PT};
use super::style::{BAR_PT, MARGIN_PT, ROW_GAP_PT, TEXT_GAP_PT};
use super::text::Face;
use super::weighted_names::WeightedNames;
use super::{ChartError, Svg, legend};

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

/// Draws the chart.
///
/// # Errors
///
/// [`ChartError::Empty`] without statements, [`ChartError::Drawing`] for a share that is negative or not finite,
/// [`ChartError::TooNarrow`] when no room is left for the bars.
pub fn draw(input: &Likert) -> Result<Svg, ChartError> {
    let (scene, height) = layout(input)?;
    scene.finish(height)
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

fn layout(input: &Likert) -> Result<(Scene, f64), ChartError> {
    let lines: Vec<Line<'_>> = input
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
    let mut scene = Scene::new(input.width_pt)?;
    let names = WeightedNames::layout(lines.iter().map(Line::name), input.width_pt * NAME_SHARE)?;
    let plot = plot(input, names.right)?;
    let top = write_legend(&mut scene, input, plot.left)?;
    // The centre lies under the bars, so that no number is crossed; its foot is set when the height is known.
    let axis = scene.marks.len();
    let mut bottom = top;
    for (index, line) in lines.iter().enumerate() {
        let half = BAR_PT / 2.0;
        let Line::Bar(statement) = line else {
            let gap = if index == 0 { 0.0 } else { GROUP_GAP_PT };
            let row = Row::below(bottom + gap, names.height(index), 0.0, 0.0);
            bottom = row.bottom;
            names.write(&mut scene, index, row.middle)?;
            continue;
        };
        let segments = segments(statement, &plot)?;
        let callout = if segments.iter().all(|segment| segment.fits) {
            0.0
        } else {
            callouts::HEIGHT_PT
        };
        let row = Row::below(bottom, names.height(index), half + callout, half);
        bottom = row.bottom;
        names.write(&mut scene, index, row.middle)?;
        draw_bar(&mut scene, input, &segments, &plot, row.middle)?;
        let muted = scene.palette().get("muted")?;
        let note = std::slice::from_ref(&statement.note);
        scene.lines(note, (plot.notes, row.middle), Anchor::Start, Face::LABEL, muted);
    }
    let height = bottom - ROW_GAP_PT / 2.0;
    let ink = scene.palette().get("ink")?;
    scene.hairline((plot.centre, top), (plot.centre, height), ink);
    if let Some(line) = scene.marks.pop() {
        scene.marks.insert(axis, line);
    }
    Ok((scene, height))
}

fn plot(input: &Likert, left: f64) -> Result<Plot, ChartError> {
    let statements = || input.groups.iter().flat_map(|group| &group.statements);
    let mut far = (input.reach.0.max(0.0), input.reach.1.max(0.0));
    expect_finite("reach", far.0 + far.1)?;
    for statement in statements() {
        for answer in &statement.answers {
            expect_finite(&statement.name, answer.share)?;
            if answer.share < 0.0 {
                let fault = format!("a share of `{}` is below zero", statement.name);
                return Err(ChartError::Drawing(fault));
            }
        }
        let own = reach(statement.answers.each_ref().map(|answer| answer.share));
        far = (far.0.max(own.0), far.1.max(own.1));
    }
    let widest = Face::LABEL.widest(statements().map(|statement| statement.note.as_str()))?;
    let notes = input.width_pt - MARGIN_PT - widest;
    let length = notes - TEXT_GAP_PT - left - 2.0 * SLACK_PT;
    if length < input.width_pt / 5.0 {
        return Err(ChartError::too_narrow(input.width_pt));
    }
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
        let colour = scene.palette().get(&colour_key(index))?;
        paint(scene, square, colour, Pattern::Solid, input.estimated)?;
        Ok(())
    })
}

/// One answer of a bar as it is drawn.
struct Segment<'a> {
    answer: usize,
    left: f64,
    right: f64,
    text: &'a str,
    text_width: f64,
    fits: bool,
}

/// The segments of one bar, without those that are zero, around the middle of the neutral one.
fn segments<'a>(statement: &'a Statement, plot: &Plot) -> Result<Vec<Segment<'a>>, ChartError> {
    let mut widths = statement
        .answers
        .each_ref()
        .map(|answer| answer.share * plot.points_per_unit);
    segments::keep_visible(&mut widths);
    let mut from = plot.centre - reach(widths).0;
    let mut segments = Vec::new();
    for (index, (answer, width)) in statement.answers.iter().zip(widths).enumerate() {
        if width <= 0.0 {
            continue;
        }
        let text_width = Face::LABEL.width(&answer.text)?;
        segments.push(Segment {
            answer: index,
            left: from,
            right: from + width,
            text: &answer.text,
            text_width,
            fits: text_width + 2.0 * TEXT_PAD_PT <= width,
        });
        from += width;
    }
    Ok(segments)
}

fn draw_bar(
    scene: &mut Scene,
    input: &Likert,
    segments: &[Segment<'_>],
    plot: &Plot,
    middle: f64,
) -> Result<(), ChartError> {
    let top = middle - BAR_PT / 2.0;
    for (index, segment) in segments.iter().enumerate() {
        let last = index + 1 == segments.len();
        let area = segments::area(segment.left, segment.right, last, middle);
        let colour = scene.palette().get(&colour_key(segment.answer))?;
        let ground = paint(scene, area, colour, Pattern::Solid, input.estimated)?;
        if !segment.fits {
            continue;
        }
        let inside = Inside {
            text: segment.text,
            width: segment.text_width,
            face: Face::LABEL,
            hatched: input.estimated,
        };
        segments::write(scene, area, ground, &inside)?;
    }
    let outside = segments.iter().filter(|segment| !segment.fits).map(|segment| Callout {
        text: segment.text.to_owned(),
        width: segment.text_width,
        target: f64::midpoint(segment.left, segment.right),
    });
    callouts::write(scene, &outside.collect::<Vec<_>>(), plot.left, top)
}

#[cfg(test)]
#[path = "likert_tests.rs"]
mod tests;
