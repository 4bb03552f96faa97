//! The look of each partner, the same in every chart of one document.

use super::error::ChartError;
use super::fill::{Pattern, paint};
use super::scene::{Area, Scene};
use crate::model::Colour;

/// Colours and patterns in turn: neighbours stay apart in grey, by tone or by pattern.
const LOOKS: [(&str, Pattern); 5] = [
    ("series.0", Pattern::Solid),
    ("series.2", Pattern::Hatched),
    ("series.4", Pattern::Outline),
    ("series.1", Pattern::Solid),
    ("series.5", Pattern::Hatched),
];

/// How the partner at this place in the list of partners is filled.
pub(super) fn pattern(partner: usize) -> Pattern {
    LOOKS[partner % LOOKS.len()].1
}

/// Fills an area in the look of a partner and returns the colour of its ground, for text on it.
pub(super) fn paint_partner(scene: &mut Scene, area: Area, partner: usize) -> Result<Colour, ChartError> {
    let (key, pattern) = LOOKS[partner % LOOKS.len()];
    let colour = scene.colour(key)?;
    paint(scene, area, colour, pattern, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_differ_in_pattern() {
        for partner in 0..2 * LOOKS.len() - 1 {
            assert_ne!(pattern(partner), pattern(partner + 1), "{partner}");
        }
    }
}
