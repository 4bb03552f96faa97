//! Horizontal stacked bars: how the counts of each category divide over the series.
//!
//! Every segment carries its number; where that is wider than the segment, the number stands
//! above the bar with a thin leader. Bars start at zero and share one scale.

use super::callouts::{self, Callout};
use super::fill::{Pattern, paint};
use super::labels::{Names, Row};
use super::scene::{Anchor, Scene};
use super::segments::{self, Inside, TEXT_PAD_PT};
use super::style::{BAR_PT, ROW_GAP_PT, TEXT_GAP_PT};
use super::text::{Face, number};
use super::{ChartError, Svg, expect_len, legend};

/// The most of the width that the names may take.
const NAME_SHARE: f64 = 0.34;

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
    /// What to write after the bar, such as `n = 4`.
    pub total_label: Option<String>,
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
    /// The total at the end of the scale, for charts that are compared; the highest total of
    /// this chart when absent or lower.
    pub scale_max: Option<u32>,
    /// Whether the counts are estimates, which hatches all bars.
    pub estimated: bool,
}

/// Draws the chart.
///
/// # Errors
///
/// [`ChartError::Empty`] without series or categories, [`ChartError::Ragged`] when a category
/// lacks a count, [`ChartError::Palette`] for a colour that is not in the palette,
/// [`ChartError::TooNarrow`] when no room is left for the bars.
pub fn draw(input: &StackedBars) -> Result<Svg, ChartError> {
    let (scene, height) = layout(input)?;
    scene.finish(height)
}

/// The part of the canvas between the zero line and the longest bar.
struct Plot {
    left: f64,
    points_per_unit: f64,
}

fn layout(input: &StackedBars) -> Result<(Scene, f64), ChartError> {
    if input.series.is_empty() || input.categories.is_empty() {
        return Err(ChartError::Empty);
    }
    for category in &input.categories {
        expect_len(&category.name, category.counts.len(), input.series.len())?;
    }
    let mut scene = Scene::new(input.width_pt)?;
    let names = Names::layout(
        input.categories.iter().map(|category| category.name.as_str()),
        input.width_pt * NAME_SHARE,
    )?;
    let plot = plot(input, names.right)?;
    let top = write_legend(&mut scene, input, plot.left)?;
    let mut bottom = top;
    for (index, category) in input.categories.iter().enumerate() {
        let segments = segments(input, category, &plot)?;
        let callout = if segments.iter().all(|segment| segment.number_fits) {
            0.0
        } else {
            callouts::HEIGHT_PT
        };
        let half = BAR_PT / 2.0;
        let row = Row::below(bottom, names.height(index), half + callout, half);
        bottom = row.bottom;
        names.write(&mut scene, index, row.middle)?;
        draw_bar(&mut scene, input, &segments, row.middle)?;
        write_total(&mut scene, category, &segments, &plot, row.middle)?;
    }
    let height = bottom - ROW_GAP_PT / 2.0;
    let ink = scene.palette().get("ink")?;
    scene.hairline((plot.left, top), (plot.left, height), ink);
    Ok((scene, height))
}

fn plot(input: &StackedBars, left: f64) -> Result<Plot, ChartError> {
    let totals = input.categories.iter().map(total);
    let highest = totals.fold(f64::from(input.scale_max.unwrap_or(1).max(1)), f64::max);
    let labels = input
        .categories
        .iter()
        .filter_map(|category| category.total_label.as_deref());
    let after_bar = Face::LABEL.widest(labels.chain(["0"]))? + TEXT_GAP_PT;
    let length = input.width_pt - left - after_bar;
    if length < input.width_pt / 5.0 {
        return Err(ChartError::too_narrow(input.width_pt));
    }
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
        let Some(series) = input.series.get(index) else {
            return Ok(());
        };
        let colour = scene.palette().get(&series.colour_key)?;
        paint(scene, square, colour, series.pattern, input.estimated)?;
        Ok(())
    })
}

/// One count of a bar as it is drawn.
struct Segment<'a> {
    series: &'a Series,
    left: f64,
    right: f64,
    number: String,
    number_width: f64,
    number_fits: bool,
}

/// The segments of one bar, without those that are zero.
fn segments<'a>(input: &'a StackedBars, category: &Category, plot: &Plot) -> Result<Vec<Segment<'a>>, ChartError> {
    let exact = category
        .counts
        .iter()
        .map(|count| f64::from(*count) * plot.points_per_unit);
    let mut widths: Vec<f64> = exact.collect();
    segments::keep_visible(&mut widths);
    let mut segments = Vec::new();
    let mut left = plot.left;
    for ((series, count), width) in input.series.iter().zip(&category.counts).zip(widths) {
        if *count == 0 {
            continue;
        }
        let number = number(*count);
        let number_width = Face::LABEL.width(&number)?;
        segments.push(Segment {
            series,
            left,
            right: left + width,
            number_fits: number_width + 2.0 * TEXT_PAD_PT <= width,
            number_width,
            number,
        });
        left += width;
    }
    Ok(segments)
}

fn draw_bar(scene: &mut Scene, input: &StackedBars, segments: &[Segment<'_>], middle: f64) -> Result<(), ChartError> {
    let top = middle - BAR_PT / 2.0;
    for (index, segment) in segments.iter().enumerate() {
        let last = index + 1 == segments.len();
        let area = segments::area(segment.left, segment.right, last, middle);
        let series = segment.series;
        let colour = scene.palette().get(&series.colour_key)?;
        let ground = paint(scene, area, colour, series.pattern, input.estimated)?;
        if !segment.number_fits {
            continue;
        }
        let inside = Inside {
            text: &segment.number,
            width: segment.number_width,
            face: Face::LABEL,
            hatched: input.estimated || series.pattern == Pattern::Hatched,
        };
        segments::write(scene, area, ground, &inside)?;
    }
    let outside = segments.iter().filter(|segment| !segment.number_fits);
    let callouts = outside.map(|segment| Callout {
        text: segment.number.clone(),
        width: segment.number_width,
        target: f64::midpoint(segment.left, segment.right),
    });
    let zero = segments.first().map_or(0.0, |segment| segment.left);
    callouts::write(scene, &callouts.collect::<Vec<_>>(), zero, top)
}

fn write_total(
    scene: &mut Scene,
    category: &Category,
    segments: &[Segment<'_>],
    plot: &Plot,
    middle: f64,
) -> Result<(), ChartError> {
    let text = match (&category.total_label, segments.is_empty()) {
        (Some(text), _) => text.clone(),
        (None, true) => number(0_u32),
        (None, false) => return Ok(()),
    };
    let end = segments.last().map_or(plot.left, |segment| segment.right);
    let muted = scene.palette().get("muted")?;
    let at = (end + TEXT_GAP_PT, middle);
    scene.lines(&[text], at, Anchor::Start, Face::LABEL, muted);
    Ok(())
}

#[cfg(test)]
#[path = "stacked_bars_tests.rs"]
mod tests;
