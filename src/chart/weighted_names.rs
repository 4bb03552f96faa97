//! The column of row names at the left of a chart, for charts that set some names in a heavier weight.

use super::ChartError;
use super::labels::GUTTER_PT;
use super::scene::{Anchor, Scene};
use super::style::{LABEL_PT, MARGIN_PT};
use super::text::Face;

/// The wrapped names of all rows, each with its face.
#[derive(Debug)]
pub(super) struct WeightedNames {
    names: Vec<(Vec<String>, Face)>,
    /// Where the bars start, in points from the left.
    pub(super) right: f64,
}

impl WeightedNames {
    /// Wraps the names to a column no wider than `max_width` points, and narrower where all names allow it.
    pub(super) fn layout<'a>(
        names: impl IntoIterator<Item = (&'a str, Face)>,
        max_width: f64,
    ) -> Result<Self, ChartError> {
        let names = names
            .into_iter()
            .map(|(name, face)| Ok((face.wrap(name, max_width)?, face)))
            .collect::<Result<Vec<_>, ChartError>>()?;
        let mut widest = 0.0_f64;
        for (lines, face) in &names {
            widest = widest.max(face.widest(lines.iter().map(String::as_str))?);
        }
        Ok(Self {
            names,
            right: MARGIN_PT + widest + GUTTER_PT,
        })
    }

    /// The height that the name of a row takes, in points.
    pub(super) fn height(&self, row: usize) -> f64 {
        let lines = self.names.get(row).map_or(1, |(lines, _)| lines.len());
        Face::LABEL.block_height(lines.max(1)) - (Face::LABEL.leading() - LABEL_PT)
    }

    /// Writes the name of a row with its middle at this height.
    pub(super) fn write(&self, scene: &mut Scene, row: usize, middle: f64) -> Result<(), ChartError> {
        let ink = scene.palette().get("ink")?;
        if let Some((lines, face)) = self.names.get(row) {
            scene.lines(lines, (MARGIN_PT, middle), Anchor::Start, *face, ink);
        }
        Ok(())
    }
}
