//! A matrix of counts: categories down, grouped columns across, each cell a number on a shade.
//!
//! Column names run across where all their words fit, and upward where they do not. Totals stand apart, unshaded,
//! because they would drown the cells.

use super::error::{ChartError, expect_len};
use super::headings::{self, CELL_GAP_PT, Columns};
use super::labels::{GUTTER_PT, Names};
use super::scene::{Anchor, Area, Chart, Scene};
use super::style::MARGIN_PT;
use super::text::{Face, count, number};

pub use super::headings::Group;

/// The most of the width that the names may take.
const NAME_SHARE: f64 = 0.32;
/// The least room for the names, in points.
const MIN_NAME_PT: f64 = 48.0;
/// The widest cell, in points.
const MAX_CELL_PT: f64 = 76.0;
/// The lowest cell, in points.
const MIN_CELL_HEIGHT_PT: f64 = 19.0;
/// Extra space between two groups, in points.
const GROUP_GAP_PT: f64 = 5.0;
/// Extra space before totals, in points.
const TOTAL_GAP_PT: f64 = 7.0;
/// Free space on either side of a number in its cell, in points.
const NUMBER_PAD_PT: f64 = 2.0;
/// The count that gets the darkest shade in a chart of low counts, so that a lone 1 stays soft.
const MIN_SCALE: u32 = 3;

/// One row of the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The name at the left.
    pub name: String,
    /// One count for each column of all groups, from left to right.
    pub counts: Vec<u32>,
}

/// A matrix of counts with totals.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatMap {
    /// The width of the drawing, in points.
    pub width_pt: f64,
    /// The columns, by group.
    pub groups: Vec<Group>,
    /// The rows; a total row follows when there is more than one.
    pub rows: Vec<Row>,
    /// The name of the total row and column, such as `Totaal`.
    pub total_name: String,
}

impl Chart for HeatMap {
    fn layout(&self) -> Result<(Scene, f64), ChartError> {
        let column_count: usize = self.groups.iter().map(|group| group.columns.len()).sum();
        if self.rows.is_empty() || column_count == 0 {
            return Err(ChartError::Empty);
        }
        for row in &self.rows {
            expect_len(&row.name, row.counts.len(), column_count)?;
        }
        let totals = column_totals(self, column_count);
        let mut scene = Scene::new(self.width_pt)?;
        let with_total = self.rows.len() > 1;
        let names = names(self, &totals)?;
        let columns = columns(self, &totals, names.right)?;
        let mut top = headings::write(&mut scene, &self.groups, &self.total_name, &columns)?;
        for (index, row) in self.rows.iter().enumerate() {
            let height = MIN_CELL_HEIGHT_PT.max(names.height(index) + 4.0);
            names.write(&mut scene, index, top + height / 2.0)?;
            let row_area = (top, top + height);
            draw_cells(&mut scene, self, &row.counts, &columns, row_area)?;
            top += height;
        }
        if with_total {
            top += TOTAL_GAP_PT / 2.0;
            let ink = scene.colour("ink")?;
            scene.hairline((0.0, top), (columns.right(), top), ink);
            let middle = top + MIN_CELL_HEIGHT_PT / 2.0;
            let name = Face::STRONG.block(&self.total_name, names.right - GUTTER_PT)?;
            scene.write(&name, (MARGIN_PT, middle), Anchor::Start, ink);
            for (left, total) in columns.lefts.iter().zip(&totals) {
                write_total(&mut scene, *total, left + columns.width / 2.0, middle)?;
            }
            let all = totals.iter().sum();
            let x = columns.total_middle();
            write_total(&mut scene, all, x, middle)?;
            top += MIN_CELL_HEIGHT_PT.max(name.height);
        }
        Ok((scene, top))
    }
}

fn sum(counts: &[u32]) -> u64 {
    counts.iter().copied().map(u64::from).sum()
}

fn column_totals(input: &HeatMap, column_count: usize) -> Vec<u64> {
    let mut totals = vec![0; column_count];
    for row in &input.rows {
        for (total, count) in totals.iter_mut().zip(&row.counts) {
            *total += u64::from(*count);
        }
    }
    totals
}

/// The narrowest column and total column in which every number fits, in points.
fn narrowest(input: &HeatMap, totals: &[u64]) -> Result<(f64, f64), ChartError> {
    let width = |values: &mut dyn Iterator<Item = u64>| {
        let numbers: Vec<String> = values.map(number).collect();
        let widest = Face::STRONG.widest(&numbers)?;
        Ok::<_, ChartError>(widest + 2.0 * NUMBER_PAD_PT)
    };
    let counts = input.rows.iter().flat_map(|row| &row.counts);
    let mut column = width(&mut counts.copied().map(u64::from))?;
    if input.rows.len() > 1 {
        column = column.max(width(&mut totals.iter().copied())?);
    }
    let all = width(&mut std::iter::once(totals.iter().sum()))?;
    Ok((column, column.max(all)))
}

/// What the gaps between groups and before the total take from the width, in points.
fn gaps(input: &HeatMap) -> f64 {
    count(input.groups.len().saturating_sub(1)) * GROUP_GAP_PT + TOTAL_GAP_PT
}

fn names(input: &HeatMap, totals: &[u64]) -> Result<Names, ChartError> {
    let (column, total_column) = narrowest(input, totals)?;
    let cells = count(totals.len()) * column + total_column + gaps(input);
    let room = (input.width_pt * NAME_SHARE).min(input.width_pt - cells - MARGIN_PT - GUTTER_PT);
    if room < MIN_NAME_PT {
        return Err(ChartError::too_narrow(input.width_pt));
    }
    let mut names = Names::regular(input.rows.iter().map(|row| row.name.as_str()), room)?;
    let total = Face::STRONG.block(&input.total_name, room)?;
    names.right = names.right.max(MARGIN_PT + total.width + GUTTER_PT);
    Ok(names)
}

fn columns(input: &HeatMap, totals: &[u64], left: f64) -> Result<Columns, ChartError> {
    let (_, total_column) = narrowest(input, totals)?;
    let room = input.width_pt - left - gaps(input);
    let even = room / count(totals.len() + 1);
    let total_width = even.max(total_column).min(MAX_CELL_PT.max(total_column));
    let width = ((room - total_width) / count(totals.len())).min(MAX_CELL_PT);
    let mut lefts = Vec::new();
    let mut next = left;
    for (index, group) in input.groups.iter().enumerate() {
        if index > 0 {
            next += GROUP_GAP_PT;
        }
        for _ in &group.columns {
            lefts.push(next);
            next += width;
        }
    }
    Ok(Columns {
        lefts,
        width,
        total_left: next + TOTAL_GAP_PT,
        total_width,
    })
}

fn draw_cells(
    scene: &mut Scene,
    input: &HeatMap,
    counts: &[u32],
    columns: &Columns,
    (top, bottom): (f64, f64),
) -> Result<(), ChartError> {
    let highest = input.rows.iter().flat_map(|row| &row.counts).copied().max();
    let scale = highest.unwrap_or(0).max(MIN_SCALE);
    let [paper, muted] = scene.colours(["paper", "muted"])?;
    for (left, value) in columns.lefts.iter().zip(counts) {
        let area = Area::between((*left, top), (left + columns.width, bottom)).inset(CELL_GAP_PT / 2.0);
        let (ground, text) = if *value == 0 {
            (paper, muted)
        } else {
            let shade = scene.palette().shade(f64::from(*value) / f64::from(scale))?;
            (shade, scene.palette().text_on(shade)?)
        };
        scene.block(area, ground);
        scene.text(&number(*value), area.centre(), Anchor::Middle, Face::LABEL, text);
    }
    let x = columns.total_middle();
    write_total(scene, sum(counts), x, f64::midpoint(top, bottom))
}

fn write_total(scene: &mut Scene, value: u64, x: f64, y: f64) -> Result<(), ChartError> {
    let ink = scene.colour("ink")?;
    scene.text(&number(value), (x, y), Anchor::Middle, Face::STRONG, ink);
    Ok(())
}

#[cfg(test)]
#[path = "heat_map_tests.rs"]
mod tests;
