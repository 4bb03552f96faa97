//! A waterfall on its side: from a price, row by row, down to what each partner keeps.
//!
//! Totals stand on the zero line; what is subtracted or added hangs between the level before and the level after, and a
//! thin line leads from each row to the next. The shares of the partners hang from the last level and together lead
//! back to zero. Levels below zero stand at the left of the zero line.

use super::error::ChartError;
use super::fill::{Pattern, paint};
use super::labels::{Names, Rows};
use super::partners::paint_partner;
use super::reach::{Reach, Scale, Side, expect_finite, room, write_beside};
use super::scene::{Area, Chart, Scene};
use super::style::{BAR_PT, MARGIN_PT};
use super::text::Face;
use crate::model::Colour;

/// The most of the width that the labels may take; the first that leaves room for the bars.
const LABEL_SHARES: [f64; 3] = [0.4, 0.3, 0.22];
/// The least of the width that the bars take.
const BAR_SHARE: f64 = 0.2;
/// The least drawn width of a bar that is not zero, in points.
const MIN_BAR_PT: f64 = 1.0;

/// What a step does to the level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Sets the level to the value; drawn from zero.
    Total,
    /// Takes the value off the level.
    Down,
    /// Adds the value to the level.
    Up,
    /// The share of a partner in the level before it: takes the value off, so that all shares together lead to zero. A
    /// share in a loss is negative. The number is the partner's place in the document's list of partners, from 0; it
    /// decides the look, which repeats after five.
    Share(usize),
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The text at the left of the row.
    pub label: String,
    /// By how much the step changes the level, or the level that it sets. A negative value turns the direction round.
    pub value: f64,
    /// The value as it is written beside the bar, with its sign.
    pub value_text: String,
    /// What the step does.
    pub effect: Effect,
}

/// A waterfall, drawn from top to bottom in the order given.
#[derive(Debug, Clone, PartialEq)]
pub struct Waterfall {
    /// The width of the drawing, in points.
    pub width_pt: f64,
    /// The rows.
    pub steps: Vec<Step>,
}

/// One step as it is drawn: from the level before to the level after.
struct Bar<'a> {
    step: &'a Step,
    from: f64,
    to: f64,
}

impl Bar<'_> {
    /// The side on which the bar's text never meets the zero line.
    fn side(&self) -> Side {
        if self.from + self.to >= 0.0 {
            Side::Right
        } else {
            Side::Left
        }
    }

    fn face(&self) -> Face {
        match self.step.effect {
            Effect::Total => Face::STRONG,
            _ => Face::LABEL,
        }
    }

    fn reaches(&self) -> Result<[Reach; 2], ChartError> {
        let (low, high) = (self.from.min(self.to), self.from.max(self.to));
        let side = self.side();
        let text = room(&self.step.value_text, self.face())?;
        let reach = |of: Side, value: f64| Reach {
            side: of,
            value,
            room: MIN_BAR_PT + if side == of { text } else { 0.0 },
        };
        Ok([reach(Side::Left, low), reach(Side::Right, high)])
    }
}

fn bars(steps: &[Step]) -> Result<Vec<Bar<'_>>, ChartError> {
    let mut level = 0.0;
    let mut bars = Vec::new();
    for step in steps {
        let (from, to) = match step.effect {
            Effect::Total => (0.0, step.value),
            Effect::Down | Effect::Share(_) => (level, level - step.value),
            Effect::Up => (level, level + step.value),
        };
        expect_finite(&step.label, to)?;
        bars.push(Bar { step, from, to });
        level = to;
    }
    Ok(bars)
}

impl Chart for Waterfall {
    fn layout(&self) -> Result<(Scene, f64), ChartError> {
        if self.steps.is_empty() {
            return Err(ChartError::Empty);
        }
        let bars = bars(&self.steps)?;
        let mut scene = Scene::new(self.width_pt)?;
        let (labels, scale) = plan(self, &bars)?;
        let [ink, muted] = scene.colours(["ink", "muted"])?;
        let mut rows = Rows::new(Some(&labels), MARGIN_PT);
        let mut foot = None;
        for bar in &bars {
            let half = BAR_PT / 2.0;
            let middle = rows.place(half, half);
            if let Some((x, from)) = foot {
                scene.hairline((x, from), (x, middle - half), muted);
            }
            rows.write_name(&mut scene)?;
            let area = area(bar, scale, middle);
            if area.right > area.left {
                fill(&mut scene, bar, area)?;
            }
            let side = bar.side();
            let edge = match side {
                Side::Left => area.left,
                Side::Right => area.right,
            };
            let text = &bar.step.value_text;
            write_beside(&mut scene, text, side, (edge, middle), bar.face(), ink)?;
            foot = Some((scale.x(bar.to), middle + half));
        }
        let height = rows.foot();
        scene.hairline((scale.zero, 0.0), (scale.zero, height), ink);
        Ok((scene, height))
    }
}

/// Divides the width between the labels and the bars with their texts.
fn plan(input: &Waterfall, bars: &[Bar<'_>]) -> Result<(Names, Scale), ChartError> {
    let mut reaches = Vec::new();
    for bar in bars {
        reaches.extend(bar.reaches()?);
    }
    for share in LABEL_SHARES {
        let labels = Names::layout(
            bars.iter().map(|bar| (bar.step.label.as_str(), bar.face())),
            input.width_pt * share,
        )?;
        let limits = (labels.right, input.width_pt - MARGIN_PT);
        if let Some(scale) = Scale::fit(&reaches, limits, input.width_pt * BAR_SHARE, None) {
            return Ok((labels, scale));
        }
    }
    Err(ChartError::too_narrow(input.width_pt))
}

/// The rectangle of a bar; one that is not zero has a visible width.
fn area(bar: &Bar<'_>, scale: Scale, middle: f64) -> Area {
    let (from, mut to) = (scale.x(bar.from), scale.x(bar.to));
    if (bar.to - bar.from).abs() > 0.0 && (to - from).abs() < MIN_BAR_PT {
        to = from + MIN_BAR_PT.copysign(bar.to - bar.from);
    }
    Area::between((from, middle - BAR_PT / 2.0), (to, middle + BAR_PT / 2.0))
}

/// Fills a bar: totals dark, what lowers the level light, what raises it hatched, shares as their partner.
fn fill(scene: &mut Scene, bar: &Bar<'_>, area: Area) -> Result<Colour, ChartError> {
    let (key, pattern) = match bar.step.effect {
        Effect::Share(partner) => return paint_partner(scene, area, partner),
        Effect::Total => ("ink", Pattern::Solid),
        Effect::Down | Effect::Up if bar.to < bar.from => ("level.low", Pattern::Solid),
        Effect::Down | Effect::Up => ("series.3", Pattern::Hatched),
    };
    let colour = scene.colour(key)?;
    paint(scene, area, colour, pattern, false)
}

#[cfg(test)]
#[path = "waterfall_tests.rs"]
mod tests;
