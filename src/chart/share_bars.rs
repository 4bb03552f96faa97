//! Shares side by side: how each key divides one whole over the partners, as bars of equal length.
//!
//! Every share is written in its segment; where it is wider than the segment it stands above the bar with a thin
//! leader, and where the segment is a sliver it is left out.

use super::callouts::{self, Callout};
use super::fill::Pattern;
use super::labels::Row;
use super::partners::{paint_partner, pattern};
use super::reach::expect_finite;
use super::scene::Scene;
use super::segments::{self, Inside, TEXT_PAD_PT};
use super::style::{BAR_PT, MARGIN_PT, ROW_GAP_PT};
use super::text::Face;
use super::weighted_names::WeightedNames;
use super::{ChartError, Svg, expect_len, legend};

/// The most of the width that the names may take.
const NAME_SHARE: f64 = 0.34;
/// The share below which a text that does not fit in its segment is left out.
const SLIVER: f64 = 0.03;
/// What rounded shares may lack of the whole together.
const ROUNDED: f64 = 0.005;

/// What one partner gets.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// The part of the whole, from 0 to 1.
    pub share: f64,
    /// The share as it is written.
    pub text: String,
}

/// One bar: one way to divide the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// The name at the left of the bar.
    pub label: String,
    /// Whether this is the key that counts; its name and its shares are set heavier.
    pub emphasised: bool,
    /// One share for each partner, in the order of the partners. Where they add up to the whole but for
    /// rounding, or to more, the bar shows them in proportion; where they add up to less, the rest stays white.
    pub shares: Vec<Share>,
}

/// A chart of shares, drawn from top to bottom in the order given.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareBars {
    /// The width of the drawing, in points.
    pub width_pt: f64,
    /// The names of the partners, in the order of the document's list of partners, which decides their looks.
    pub partners: Vec<String>,
    /// The bars.
    pub keys: Vec<Key>,
    /// Whether the shares are estimates, which hatches all bars.
    pub estimated: bool,
}

/// Draws the chart.
///
/// # Errors
///
/// [`ChartError::Empty`] without partners or keys, [`ChartError::Ragged`] when a key lacks a share,
/// [`ChartError::Drawing`] for a share that is negative or not finite, [`ChartError::TooNarrow`] when no room is left
/// for the bars.
pub fn draw(input: &ShareBars) -> Result<Svg, ChartError> {
    let (scene, height) = layout(input)?;
    scene.finish(height)
}

fn layout(input: &ShareBars) -> Result<(Scene, f64), ChartError> {
    if input.partners.is_empty() || input.keys.is_empty() {
        return Err(ChartError::Empty);
    }
    for key in &input.keys {
        expect_len(&key.label, key.shares.len(), input.partners.len())?;
        for share in &key.shares {
            expect_finite(&key.label, share.share)?;
            if share.share < 0.0 {
                let fault = format!("a share of `{}` is below zero", key.label);
                return Err(ChartError::Drawing(fault));
            }
        }
    }
    let mut scene = Scene::new(input.width_pt)?;
    let names = WeightedNames::layout(
        input.keys.iter().map(|key| (key.label.as_str(), face(key))),
        input.width_pt * NAME_SHARE,
    )?;
    let (left, right) = (names.right, input.width_pt - MARGIN_PT);
    if right - left < input.width_pt / 5.0 {
        return Err(ChartError::too_narrow(input.width_pt));
    }
    let top = write_legend(&mut scene, input, left)?;
    let mut bottom = top;
    for (index, key) in input.keys.iter().enumerate() {
        let segments = segments(key, left, right)?;
        let callout = if segments.iter().any(|segment| segment.place == Place::Above) {
            callouts::HEIGHT_PT
        } else {
            0.0
        };
        let half = BAR_PT / 2.0;
        let row = Row::below(bottom, names.height(index), half + callout, half);
        bottom = row.bottom;
        names.write(&mut scene, index, row.middle)?;
        draw_bar(&mut scene, input, key, &segments, row.middle)?;
    }
    let height = bottom - ROW_GAP_PT / 2.0;
    let ink = scene.palette().get("ink")?;
    scene.hairline((left, top), (left, height), ink);
    scene.hairline((right, top), (right, height), ink);
    Ok((scene, height))
}

fn face(key: &Key) -> Face {
    if key.emphasised { Face::STRONG } else { Face::LABEL }
}

fn write_legend(scene: &mut Scene, input: &ShareBars, left: f64) -> Result<f64, ChartError> {
    let words: Vec<&str> = input.partners.iter().map(String::as_str).collect();
    legend::above_bars(scene, &words, left, input.width_pt, |scene, index, square| {
        paint_partner(scene, square, index, input.estimated)?;
        Ok(())
    })
}

/// Where the text of a segment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Inside,
    Above,
    Nowhere,
}

/// One share of a bar as it is drawn.
struct Segment<'a> {
    partner: usize,
    left: f64,
    right: f64,
    text: &'a str,
    text_width: f64,
    place: Place,
}

/// The segments of one bar, without those that are zero.
fn segments(key: &Key, left: f64, right: f64) -> Result<Vec<Segment<'_>>, ChartError> {
    let sum: f64 = key.shares.iter().map(|share| share.share).sum();
    let whole = if sum > 1.0 - ROUNDED { sum } else { 1.0 };
    let shares: Vec<f64> = key.shares.iter().map(|share| share.share / whole).collect();
    let mut widths: Vec<f64> = shares.iter().map(|share| share * (right - left)).collect();
    segments::keep_visible(&mut widths);
    let mut segments = Vec::new();
    let mut from = left;
    for (partner, ((share, part), width)) in key.shares.iter().zip(shares).zip(widths).enumerate() {
        if width <= 0.0 {
            continue;
        }
        let text_width = face(key).width(&share.text)?;
        let place = match part {
            _ if text_width + 2.0 * TEXT_PAD_PT <= width => Place::Inside,
            _ if part < SLIVER => Place::Nowhere,
            _ => Place::Above,
        };
        segments.push(Segment {
            partner,
            left: from,
            right: from + width,
            text: &share.text,
            text_width,
            place,
        });
        from += width;
    }
    Ok(segments)
}

fn draw_bar(
    scene: &mut Scene,
    input: &ShareBars,
    key: &Key,
    segments: &[Segment<'_>],
    middle: f64,
) -> Result<(), ChartError> {
    let top = middle - BAR_PT / 2.0;
    for (index, segment) in segments.iter().enumerate() {
        let last = index + 1 == segments.len();
        let area = segments::area(segment.left, segment.right, last, middle);
        let ground = paint_partner(scene, area, segment.partner, input.estimated)?;
        if segment.place != Place::Inside {
            continue;
        }
        let inside = Inside {
            text: segment.text,
            width: segment.text_width,
            face: face(key),
            hatched: input.estimated || pattern(segment.partner) == Pattern::Hatched,
        };
        segments::write(scene, area, ground, &inside)?;
    }
    let outside = segments.iter().filter(|segment| segment.place == Place::Above);
    let callouts = outside.map(|segment| Callout {
        text: segment.text.to_owned(),
        width: segment.text_width,
        target: f64::midpoint(segment.left, segment.right),
    });
    let zero = segments.first().map_or(0.0, |segment| segment.left);
    callouts::write(scene, &callouts.collect::<Vec<_>>(), zero, top)
}

#[cfg(test)]
#[path = "share_bars_tests.rs"]
mod tests;
