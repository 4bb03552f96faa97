//! How a bar, a segment or a swatch is filled: solid, outlined or hatched, and as an estimate.

use super::error::ChartError;
use super::scene::{Area, Lean, Scene};
use crate::model::Colour;

use super::style::HAIRLINE_PT;

/// Thickness of the edge of an outlined or hatched area, in points.
const EDGE_PT: f64 = 0.75;
/// Distance between the lines of a hatched pattern, in points along the horizontal.
const PATTERN_SPACING_PT: f64 = 3.5;
/// The same for the sparser lines that mark an estimate.
const ESTIMATE_SPACING_PT: f64 = 8.0;

/// The pattern that tells a series apart when its colour does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    /// Filled with the colour.
    Solid,
    /// White with an edge in the colour.
    Outline,
    /// Falling lines in the colour on white, or dark ones on the colour where it is light.
    Hatched,
}

/// Fills an area in a pattern and returns the colour of its ground, for text on it. Estimated areas carry thin rising
/// lines as well.
pub(super) fn paint(
    scene: &mut Scene,
    area: Area,
    colour: Colour,
    pattern: Pattern,
    estimated: bool,
) -> Result<Colour, ChartError> {
    let edge = scene.palette().outline(colour)?;
    let paper = scene.colour("paper")?;
    let (ground, thickness) = match pattern {
        Pattern::Solid => (colour, HAIRLINE_PT),
        // A colour that needs a darker edge is light enough to carry dark lines itself.
        Pattern::Hatched if edge != colour => (colour, HAIRLINE_PT),
        Pattern::Outline | Pattern::Hatched => (paper, EDGE_PT),
    };
    scene.framed(area, ground, edge, thickness);
    let inner = area.inset(EDGE_PT);
    if pattern == Pattern::Hatched {
        scene.hatch(inner, Lean::Backward, PATTERN_SPACING_PT, edge);
    }
    if estimated {
        let line = scene.palette().hatch_on(ground)?;
        scene.hatch(inner, Lean::Forward, ESTIMATE_SPACING_PT, line);
    }
    Ok(ground)
}
