//! Horizontal stacked bars: how the counts of each category divide over the series.
//!
//! Every segment carries its number; where that is wider than the segment, the number stands above the bar with a thin
//! leader. Bars start at zero and share one scale.

use super::error::{ChartError, expect_len, expect_room};
use super::fill::{Pattern, paint};
use super::labels::{Names, Rows};
use super::legend;
use super::scene::{Anchor, Area, Chart, Scene};
use super::segments::{self, Segment};
use super::style::TEXT_GAP_PT;
use super::text::{Face, number};

/// The most of the width that the names may take.
const NAME_SHARE: f64 = 0.34;

/// What stands in place of a bar of no length.
const NOTHING: &str = "0";

/// One part of every bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The word in the legend.
    pub name: String,
    /// The path of its colour in the palette, such as `status.settled`.
    pub colour_key: String,
    /// How its segments are filled.
    pub pattern: Pattern,
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// The name at the left of the bar.
    pub name: String,
    /// One count for each series, in the order of the series.
    pub counts: Vec<u32>,
}

/// A chart of stacked bars, drawn from top to bottom in the order given.
#[derive(Debug, Clone, PartialEq)]
pub struct StackedBars {
    /// The width of the drawing, in points.
    pub width_pt: f64,
    /// The parts of every bar, from left to right.
    pub series: Vec<Series>,
    /// The bars.
    pub categories: Vec<Category>,
    /// Whether the counts are estimates, which hatches all bars.
    pub estimated: bool,
}

/// The part of the canvas between the zero line and the longest bar.
struct Plot {
    left: f64,
    points_per_unit: f64,
}

impl Chart for StackedBars {
    fn layout(&self) -> Result<(Scene, f64), ChartError> {
        if self.series.is_empty() || self.categories.is_empty() {
            return Err(ChartError::Empty);
        }
        for category in &self.categories {
            expect_len(&category.name, category.counts.len(), self.series.len())?;
        }
        let mut scene = Scene::new(self.width_pt)?;
        let names = Names::regular(
            self.categories.iter().map(|category| category.name.as_str()),
            self.width_pt * NAME_SHARE,
        )?;
        let plot = plot(self, names.right)?;
        let top = write_legend(&mut scene, self, plot.left)?;
        let mut rows = Rows::new(Some(&names), top);
        for category in &self.categories {
            let segments = segments(category, &plot)?;
            let paint_part = |scene: &mut Scene, area: Area, part: usize| {
                let series = &self.series[part];
                let colour = scene.colour(&series.colour_key)?;
                let ground = paint(scene, area, colour, series.pattern, self.estimated)?;
                Ok((ground, self.estimated || series.pattern == Pattern::Hatched))
            };
            let middle = segments::draw_row(&mut scene, &mut rows, &segments, (plot.left, Face::LABEL), paint_part)?;
            if segments.is_empty() {
                let muted = scene.colour("muted")?;
                let at = (plot.left + TEXT_GAP_PT, middle);
                scene.text(NOTHING, at, Anchor::Start, Face::LABEL, muted);
            }
        }
        let height = rows.foot();
        let ink = scene.colour("ink")?;
        scene.hairline((plot.left, top), (plot.left, height), ink);
        Ok((scene, height))
    }
}

fn plot(input: &StackedBars, left: f64) -> Result<Plot, ChartError> {
    let highest = input.categories.iter().map(total).fold(1.0, f64::max);
    let after_bar = Face::LABEL.width(NOTHING)? + TEXT_GAP_PT;
    let length = input.width_pt - left - after_bar;
    expect_room(length, input.width_pt)?;
    Ok(Plot {
        left,
        points_per_unit: length / highest,
    })
}

fn total(category: &Category) -> f64 {
    category.counts.iter().copied().map(f64::from).sum()
}

fn write_legend(scene: &mut Scene, input: &StackedBars, left: f64) -> Result<f64, ChartError> {
    let words: Vec<&str> = input.series.iter().map(|series| series.name.as_str()).collect();
    legend::above_bars(scene, &words, left, input.width_pt, |scene, index, square| {
        let series = &input.series[index];
        let colour = scene.colour(&series.colour_key)?;
        paint(scene, square, colour, series.pattern, input.estimated)
    })
}

/// The segments of one bar, without those that are zero.
fn segments(category: &Category, plot: &Plot) -> Result<Vec<Segment>, ChartError> {
    let counts = category.counts.iter();
    let mut widths: Vec<f64> = counts.map(|count| f64::from(*count) * plot.points_per_unit).collect();
    segments::keep_visible(&mut widths);
    let numbers = category.counts.iter().map(|count| number(*count));
    segments::lay_out(widths.into_iter().zip(numbers), plot.left, Face::LABEL)
}

#[cfg(test)]
#[path = "stacked_bars_tests.rs"]
mod tests;
