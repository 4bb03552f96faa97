//! The markers that tell lines apart where their colours do not.

use super::error::ChartError;
use super::scene::{Area, At, Scene};
use super::style::TEXT_GAP_PT;
use crate::model::Colour;

/// Half the size of a marker, in points.
pub(super) const HALF_PT: f64 = 3.0;
/// The room that a marker takes before a text, in points.
pub(super) const ROOM_PT: f64 = 2.0 * HALF_PT + TEXT_GAP_PT;

/// The shape of a marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    Disc,
    Square,
    Triangle,
}

/// The looks of lines, in turn: a marker, and the path of a colour in the palette.
pub(super) const LOOKS: [(Marker, &str); 3] = [
    (Marker::Disc, "series.0"),
    (Marker::Square, "series.3"),
    (Marker::Triangle, "series.4"),
];

impl Marker {
    /// Draws the marker: a disc, a square with a white heart, or a triangle.
    pub(super) fn draw(self, scene: &mut Scene, (x, y): At, colour: Colour) -> Result<(), ChartError> {
        match self {
            Self::Disc => scene.disc((x, y), HALF_PT, colour),
            Self::Square => {
                let paper = scene.colour("paper")?;
                scene.framed(Area::around((x, y), HALF_PT), paper, colour, 1.25);
            }
            Self::Triangle => {
                let half = HALF_PT * 1.2;
                let corners = vec![(x, y - half), (x + half, y + half * 0.8), (x - half, y + half * 0.8)];
                scene.shape(corners, colour);
            }
        }
        Ok(())
    }
}
