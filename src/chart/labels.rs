//! The column of row names at the left of a chart, and the rows beside it.

use super::error::ChartError;
use super::scene::{Anchor, Scene};
use super::style::{LABEL_PT, MARGIN_PT, ROW_GAP_PT};
use super::text::{Face, TextBlock};

/// Space between the names and what they name, in points.
pub(super) const GUTTER_PT: f64 = 8.0;

/// The wrapped names of all rows.
#[derive(Debug)]
pub(super) struct Names {
    names: Vec<TextBlock>,
    /// Where the bars, cells or panels start, in points from the left.
    pub(super) right: f64,
}

impl Names {
    /// Wraps the names to a column no wider than `max_width` points, and narrower where all names allow it.
    pub(super) fn layout<'a>(
        names: impl IntoIterator<Item = (&'a str, Face)>,
        max_width: f64,
    ) -> Result<Self, ChartError> {
        let names = names
            .into_iter()
            .map(|(name, face)| face.block(name, max_width))
            .collect::<Result<Vec<_>, _>>()?;
        let widest = names.iter().map(|name| name.width).fold(0.0, f64::max);
        Ok(Self {
            names,
            right: MARGIN_PT + widest + GUTTER_PT,
        })
    }

    /// Like [`Self::layout`], with all names in the regular weight.
    pub(super) fn regular<'a>(names: impl IntoIterator<Item = &'a str>, max_width: f64) -> Result<Self, ChartError> {
        Self::layout(names.into_iter().map(|name| (name, Face::LABEL)), max_width)
    }

    /// The height that the name of a row takes, in points.
    pub(super) fn height(&self, row: usize) -> f64 {
        let height = self.names.get(row).map_or(Face::LABEL.leading(), |name| name.height);
        height - (Face::LABEL.leading() - LABEL_PT)
    }

    /// Writes the name of a row with its middle at this height.
    pub(super) fn write(&self, scene: &mut Scene, row: usize, middle: f64) -> Result<(), ChartError> {
        let ink = scene.colour("ink")?;
        if let Some(name) = self.names.get(row) {
            scene.write(name, (MARGIN_PT, middle), Anchor::Start, ink);
        }
        Ok(())
    }
}

/// Rows under each other, beside their names where they have any.
pub(super) struct Rows<'a> {
    names: Option<&'a Names>,
    placed: usize,
    middle: f64,
    /// Where the next row may start, in points.
    pub(super) bottom: f64,
}

impl<'a> Rows<'a> {
    /// No rows yet; the first one will start at this height.
    pub(super) fn new(names: Option<&'a Names>, top: f64) -> Self {
        Self {
            names,
            placed: 0,
            middle: top,
            bottom: top,
        }
    }

    /// Gives the next row this much room above and below its middle, or what its name takes, and returns its middle.
    pub(super) fn place(&mut self, above: f64, under: f64) -> f64 {
        let name_height = self.names.map_or(0.0, |names| names.height(self.placed));
        self.middle = self.bottom + above.max(name_height / 2.0);
        self.bottom = self.middle + under.max(name_height / 2.0) + ROW_GAP_PT;
        self.placed += 1;
        self.middle
    }

    /// Writes the name of the row that was placed last.
    pub(super) fn write_name(&self, scene: &mut Scene) -> Result<(), ChartError> {
        match self.names {
            Some(names) => names.write(scene, self.placed - 1, self.middle),
            None => Ok(()),
        }
    }

    /// The height at which the axis beside the rows ends.
    pub(super) fn foot(&self) -> f64 {
        self.bottom - ROW_GAP_PT / 2.0
    }
}
