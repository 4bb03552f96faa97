//! Shares side by side: how each key divides one whole over the partners, as bars of equal length.
//!
//! Every share is written in its segment; where it is wider than the segment it stands above the bar with a thin
//! leader, and where the segment is a sliver it is left out.

use super::error::{ChartError, expect_len, expect_room};
use super::fill::Pattern;
use super::labels::{Names, Rows};
use super::legend;
use super::partners::{paint_partner, pattern};
use super::reach::expect_share;
use super::scene::{Area, Chart, Scene};
use super::segments::{self, Place, Segment};
use super::style::MARGIN_PT;
use super::text::Face;

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
    /// One share for each partner, in the order of the partners. Where they add up to the whole but for rounding, or to
    /// more, the bar shows them in proportion; where they add up to less, the rest stays white.
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
}

impl Chart for ShareBars {
    fn layout(&self) -> Result<(Scene, f64), ChartError> {
        if self.partners.is_empty() || self.keys.is_empty() {
            return Err(ChartError::Empty);
        }
        for key in &self.keys {
            expect_len(&key.label, key.shares.len(), self.partners.len())?;
            for share in &key.shares {
                expect_share(&key.label, share.share)?;
            }
        }
        let mut scene = Scene::new(self.width_pt)?;
        let names = Names::layout(
            self.keys.iter().map(|key| (key.label.as_str(), face(key))),
            self.width_pt * NAME_SHARE,
        )?;
        let (left, right) = (names.right, self.width_pt - MARGIN_PT);
        expect_room(right - left, self.width_pt)?;
        let top = write_legend(&mut scene, self, left)?;
        let mut rows = Rows::new(Some(&names), top);
        for key in &self.keys {
            let segments = segments(key, left, right)?;
            let paint_part = |scene: &mut Scene, area: Area, partner: usize| {
                let ground = paint_partner(scene, area, partner)?;
                Ok((ground, pattern(partner) == Pattern::Hatched))
            };
            segments::draw_row(&mut scene, &mut rows, &segments, (left, face(key)), paint_part)?;
        }
        let height = rows.foot();
        let ink = scene.colour("ink")?;
        scene.hairline((left, top), (left, height), ink);
        scene.hairline((right, top), (right, height), ink);
        Ok((scene, height))
    }
}

fn face(key: &Key) -> Face {
    if key.emphasised { Face::STRONG } else { Face::LABEL }
}

fn write_legend(scene: &mut Scene, input: &ShareBars, left: f64) -> Result<f64, ChartError> {
    let words: Vec<&str> = input.partners.iter().map(String::as_str).collect();
    legend::above_bars(scene, &words, left, input.width_pt, |scene, index, square| {
        paint_partner(scene, square, index)
    })
}

/// The segments of one bar, without those that are zero.
fn segments(key: &Key, left: f64, right: f64) -> Result<Vec<Segment>, ChartError> {
    let sum: f64 = key.shares.iter().map(|share| share.share).sum();
    let whole = if sum > 1.0 - ROUNDED { sum } else { 1.0 };
    let shares: Vec<f64> = key.shares.iter().map(|share| share.share / whole).collect();
    let mut widths: Vec<f64> = shares.iter().map(|share| share * (right - left)).collect();
    segments::keep_visible(&mut widths);
    let texts = key.shares.iter().map(|share| share.text.clone());
    let mut segments = segments::lay_out(widths.into_iter().zip(texts), left, face(key))?;
    for segment in &mut segments {
        if segment.place == Place::Above && shares[segment.part] < SLIVER {
            segment.place = Place::Nowhere;
        }
    }
    Ok(segments)
}

#[cfg(test)]
#[path = "share_bars_tests.rs"]
mod tests;
