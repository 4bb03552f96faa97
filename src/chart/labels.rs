//! The column of row names at the left of a chart, and the room each row needs.

use super::ChartError;
use super::scene::{Anchor, Scene};
use super::style::{LABEL_PT, MARGIN_PT, ROW_GAP_PT};
use super::text::Face;

/// Space between the names and what they name, in points.
pub(super) const GUTTER_PT: f64 = 8.0;

/// The wrapped names of all rows.
#[derive(Debug)]
pub(super) struct Names {
    lines: Vec<Vec<String>>,
    /// Where the bars, cells or panels start, in points from the left.
    pub(super) right: f64,
}

impl Names {
    /// Wraps the names to a column no wider than `max_width` points, and narrower where all
    /// names allow it.
    pub(super) fn layout<'a>(names: impl IntoIterator<Item = &'a str>, max_width: f64) -> Result<Self, ChartError> {
        let lines = names
            .into_iter()
            .map(|name| Face::LABEL.wrap(name, max_width))
            .collect::<Result<Vec<_>, _>>()?;
        let widest = Face::LABEL.widest(lines.iter().flatten().map(String::as_str))?;
        Ok(Self {
            lines,
            right: MARGIN_PT + widest + GUTTER_PT,
        })
    }

    /// The height that the name of a row takes, in points.
    pub(super) fn height(&self, row: usize) -> f64 {
        let lines = self.lines.get(row).map_or(1, Vec::len);
        Face::LABEL.block_height(lines.max(1)) - (Face::LABEL.leading() - LABEL_PT)
    }

    /// Writes the name of a row with its middle at this height.
    pub(super) fn write(&self, scene: &mut Scene, row: usize, middle: f64) -> Result<(), ChartError> {
        let ink = scene.palette().get("ink")?;
        if let Some(lines) = self.lines.get(row) {
            scene.lines(lines, (MARGIN_PT, middle), Anchor::Start, Face::LABEL, ink);
        }
        Ok(())
    }
}

/// The vertical room of one row, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Row {
    pub(super) middle: f64,
    pub(super) bottom: f64,
}

impl Row {
    /// The row that starts at `top`, has a name of this height, and needs this much room above
    /// and below its middle.
    pub(super) fn below(top: f64, name_height: f64, above: f64, under: f64) -> Self {
        let middle = top + above.max(name_height / 2.0);
        Self {
            middle,
            bottom: middle + under.max(name_height / 2.0) + ROW_GAP_PT,
        }
    }
}
