//! A tornado: how far a result moves from its base value when one input at a time is lowered and raised.
//!
//! Each row is one input. The outlined part of its bar leads to the result with the input lowered, the filled part to
//! the result with the input raised; each result is written at its end. The input that matters most stands on top.

use super::error::ChartError;
use super::fill::{Pattern, paint};
use super::labels::{Names, Rows};
use super::legend;
use super::reach::{Reach, Scale, Side, expect_finite, room, write_beside};
use super::scene::{Anchor, Area, Chart, Scene};
use super::style::{BAR_PT, MARGIN_PT, TEXT_GAP_PT};
use super::text::{Face, TextBlock};
use crate::model::Colour;

/// The least width, in points: two charts then stand beside each other on a page.
pub const MIN_WIDTH_PT: f64 = 220.0;

/// The width below which labels stand above their bars, in points.
const NARROW_PT: f64 = 340.0;
/// The most of the width that labels beside the bars may take.
const LABEL_SHARE: f64 = 0.36;
/// The least of the width that the bars take.
const BAR_SHARE: f64 = 0.2;
/// The least drawn width of a bar that is not zero, in points.
const MIN_BAR_PT: f64 = 1.0;
/// Height of each half of a bar whose parts lie on the same side, in points.
const HALF_BAR_PT: f64 = 11.0;
/// Space between a label and the bar under it, in points.
const LABEL_GAP_PT: f64 = 1.5;
/// Space between the legend and what follows, in points.
const LEGEND_GAP_PT: f64 = 8.0;

/// One input that is lowered and raised.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// The name of the input.
    pub label: String,
    /// The result when the input is lowered. It may lie on either side of the base value.
    pub low: f64,
    /// The result when the input is raised.
    pub high: f64,
    /// The result when the input is lowered, as it is written.
    pub low_text: String,
    /// The result when the input is raised, as it is written.
    pub high_text: String,
}

/// A tornado for one party.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// The width of the drawing, in points; at least [`MIN_WIDTH_PT`].
    pub width_pt: f64,
    /// The result when no input changes.
    pub base: f64,
    /// The words above the base line, such as `nu € 12 400`.
    pub base_text: String,
    /// What the outlined parts show, such as `invoer 10 % lager`.
    pub low_caption: String,
    /// What the filled parts show, such as `invoer 10 % hoger`.
    pub high_caption: String,
    /// The inputs; drawn from the one that moves the result most to the one that moves it least, equal ones as given.
    pub inputs: Vec<Input>,
    /// The most points per unit, for charts that are compared: give all of them the least [`scale`] of any.
    pub scale: Option<f64>,
}

/// The points per unit that the chart would have by itself; 0 when nothing moves its result.
///
/// # Errors
///
/// As for [`super::draw`].
pub fn scale(input: &Tornado) -> Result<f64, ChartError> {
    let alone = Tornado {
        scale: None,
        ..input.clone()
    };
    Ok(plan(&alone)?.1.points_per_unit)
}

/// One part of a bar: from the base line to a result.
struct Part<'a> {
    /// How far the result lies from the base value.
    moved: f64,
    side: Side,
    text: &'a str,
    pattern: Pattern,
}

/// One row: the part for the lowered input, then the one for the raised input.
struct Bar<'a> {
    label: &'a str,
    parts: [Part<'a>; 2],
}

impl<'a> Bar<'a> {
    fn new(input: &'a Input, base: f64) -> Result<Self, ChartError> {
        let (low, high) = (input.low - base, input.high - base);
        for moved in [low, high, high - low] {
            expect_finite(&input.label, moved)?;
        }
        // What stays at the base value goes to the side that is free.
        let (low_side, high_side) = if low > 0.0 || high < 0.0 {
            let of = |moved: f64, other: Side| match moved {
                _ if moved > 0.0 => Side::Right,
                _ if moved < 0.0 => Side::Left,
                _ => other,
            };
            (of(low, Side::Right), of(high, Side::Left))
        } else {
            (Side::Left, Side::Right)
        };
        let part = |moved: f64, side: Side, text: &'a str, pattern: Pattern| Part {
            moved,
            side,
            text,
            pattern,
        };
        Ok(Self {
            label: &input.label,
            parts: [
                part(low, low_side, &input.low_text, Pattern::Outline),
                part(high, high_side, &input.high_text, Pattern::Solid),
            ],
        })
    }

    /// How much the input moves the result, from one end of the bar to the other.
    fn span(&self) -> f64 {
        let [low, high] = [&self.parts[0], &self.parts[1]].map(|part| part.moved);
        low.max(high).max(0.0) - low.min(high).min(0.0)
    }

    /// Whether both parts lie on one side and so stand under each other.
    fn doubled(&self) -> bool {
        self.parts[0].side == self.parts[1].side
    }

    fn half_height(&self) -> f64 {
        if self.doubled() { HALF_BAR_PT } else { BAR_PT / 2.0 }
    }
}

/// Where the labels stand.
enum Labels {
    Beside(Names),
    Above(Vec<TextBlock>),
}

fn plan(input: &Tornado) -> Result<(Vec<Bar<'_>>, Scale, Labels), ChartError> {
    if input.inputs.is_empty() {
        return Err(ChartError::Empty);
    }
    let too_narrow = || ChartError::too_narrow(input.width_pt);
    if input.width_pt < MIN_WIDTH_PT {
        return Err(too_narrow());
    }
    let mut bars = input
        .inputs
        .iter()
        .map(|one| Bar::new(one, input.base))
        .collect::<Result<Vec<_>, _>>()?;
    bars.sort_by(|one, two| two.span().total_cmp(&one.span()));
    let mut reaches = Vec::new();
    for part in bars.iter().flat_map(|bar| &bar.parts) {
        reaches.push(Reach {
            side: part.side,
            value: part.moved,
            room: room(part.text, Face::LABEL)? + MIN_BAR_PT,
        });
    }
    let right = input.width_pt - MARGIN_PT;
    let least = input.width_pt * BAR_SHARE;
    if input.width_pt >= NARROW_PT {
        let names = Names::regular(bars.iter().map(|bar| bar.label), input.width_pt * LABEL_SHARE)?;
        if let Some(scale) = Scale::fit(&reaches, (names.right, right), least, input.scale) {
            return Ok((bars, scale, Labels::Beside(names)));
        }
    }
    let labels = bars
        .iter()
        .map(|bar| Face::LABEL.block(bar.label, right - MARGIN_PT))
        .collect::<Result<Vec<_>, _>>()?;
    let scale = Scale::fit(&reaches, (MARGIN_PT, right), least, input.scale).ok_or_else(too_narrow)?;
    Ok((bars, scale, Labels::Above(labels)))
}

impl Chart for Tornado {
    fn layout(&self) -> Result<(Scene, f64), ChartError> {
        let (bars, scale, labels) = plan(self)?;
        let mut scene = Scene::new(self.width_pt)?;
        let ink = scene.colour("ink")?;
        let top = write_legend(&mut scene, self)?;
        let top = write_base(&mut scene, self, scale.zero, top)?;
        // The base line is broken where a label stands above its bar.
        let mut line_from = top - TEXT_GAP_PT / 2.0;
        let names = match &labels {
            Labels::Beside(names) => Some(names),
            Labels::Above(_) => None,
        };
        let mut rows = Rows::new(names, top);
        for (index, bar) in bars.iter().enumerate() {
            if let Labels::Above(labels) = &labels {
                let label = &labels[index];
                if index > 0 {
                    scene.hairline((scale.zero, line_from), (scale.zero, rows.foot()), ink);
                }
                let middle = rows.bottom + label.height / 2.0;
                scene.write(label, (MARGIN_PT, middle), Anchor::Start, ink);
                line_from = rows.bottom + label.height;
                rows.bottom = line_from + LABEL_GAP_PT;
            }
            let half = bar.half_height();
            let middle = rows.place(half, half);
            rows.write_name(&mut scene)?;
            draw_bar(&mut scene, bar, scale, middle)?;
        }
        let height = rows.foot();
        scene.hairline((scale.zero, line_from), (scale.zero, height), ink);
        Ok((scene, height))
    }
}

/// Explains the two parts, and returns where the rest starts.
fn write_legend(scene: &mut Scene, input: &Tornado) -> Result<f64, ChartError> {
    let words = [input.low_caption.as_str(), input.high_caption.as_str()];
    let height = legend::squares(scene, &words, (0.0, 0.0), input.width_pt, |scene, index, square| {
        let pattern = if index == 0 { Pattern::Outline } else { Pattern::Solid };
        fill(scene, square, pattern)
    })?;
    Ok(height + LEGEND_GAP_PT)
}

/// Writes the words for the base value over its line, and returns where the rows start.
fn write_base(scene: &mut Scene, input: &Tornado, x: f64, top: f64) -> Result<f64, ChartError> {
    let ink = scene.colour("ink")?;
    let block = Face::STRONG.block(&input.base_text, input.width_pt - 2.0 * MARGIN_PT)?;
    let half = block.width / 2.0;
    let (first, last) = (MARGIN_PT + half, input.width_pt - MARGIN_PT - half);
    let at = (x.min(last).max(first), top + block.height / 2.0);
    scene.write(&block, at, Anchor::Middle, ink);
    Ok(top + block.height + TEXT_GAP_PT)
}

fn draw_bar(scene: &mut Scene, bar: &Bar<'_>, scale: Scale, middle: f64) -> Result<(), ChartError> {
    let ink = scene.colour("ink")?;
    for (part, lower) in bar.parts.iter().zip([false, true]) {
        let (top, bottom) = match (bar.doubled(), lower) {
            (false, _) => (middle - BAR_PT / 2.0, middle + BAR_PT / 2.0),
            (true, false) => (middle - HALF_BAR_PT, middle),
            (true, true) => (middle, middle + HALF_BAR_PT),
        };
        let mut end = scale.x(part.moved);
        if part.moved.abs() > 0.0 {
            if (end - scale.zero).abs() < MIN_BAR_PT {
                end = scale.zero + MIN_BAR_PT.copysign(part.moved);
            }
            let area = Area::between((scale.zero, top), (end, bottom));
            fill(scene, area, part.pattern)?;
        }
        let at = (end, f64::midpoint(top, bottom));
        write_beside(scene, part.text, part.side, at, Face::LABEL, ink)?;
    }
    Ok(())
}

fn fill(scene: &mut Scene, area: Area, pattern: Pattern) -> Result<Colour, ChartError> {
    let colour = scene.colour("accent")?;
    paint(scene, area, colour, pattern, false)
}

#[cfg(test)]
#[path = "tornado_tests.rs"]
mod tests;
