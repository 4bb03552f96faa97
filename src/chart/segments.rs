//! Bars that are made of segments: their drawn widths, the area of each, and the text inside it.

use super::ChartError;
use super::scene::{Anchor, Area, Scene};
use crate::model::Colour;

use super::style::BAR_PT;
use super::text::Face;

/// The least drawn width of a segment that is not zero, in points.
pub(super) const MIN_SEGMENT_PT: f64 = 2.0;
/// Free space on either side of a text in its segment, in points.
pub(super) const TEXT_PAD_PT: f64 = 2.0;
/// The narrowest segment that gives up some width to the gap after it, in points.
const MIN_GAPPED_PT: f64 = 4.0;
/// White between two segments, in points.
const SEGMENT_GAP_PT: f64 = 0.5;

/// Makes the exact widths of segments the drawn ones, in points. What too thin segments gain to stay visible, the widest
/// one loses, so that the bar keeps its length.
pub(super) fn keep_visible(widths: &mut [f64]) {
    let mut gained = 0.0;
    for width in widths.iter_mut() {
        let exact = *width;
        *width = if exact > 0.0 { exact.max(MIN_SEGMENT_PT) } else { 0.0 };
        gained += *width - exact;
    }
    if let Some(widest) = widths.iter_mut().max_by(|one, two| one.total_cmp(two)) {
        *widest = (*widest - gained).max(MIN_SEGMENT_PT.min(*widest));
    }
}

/// The area of a segment from `left` to `right`, on a bar around `middle`; all but the last leave a gap after them.
pub(super) fn area(left: f64, right: f64, last: bool, middle: f64) -> Area {
    let gap = if last || right - left < MIN_GAPPED_PT {
        0.0
    } else {
        SEGMENT_GAP_PT
    };
    Area {
        left,
        top: middle - BAR_PT / 2.0,
        right: right - gap,
        bottom: middle + BAR_PT / 2.0,
    }
}

/// A text in the middle of a segment.
pub(super) struct Inside<'a> {
    pub text: &'a str,
    pub width: f64,
    pub face: Face,
    /// Whether the segment carries hatching.
    pub hatched: bool,
}

/// Writes a text in a segment with this ground.
pub(super) fn write(scene: &mut Scene, area: Area, ground: Colour, inside: &Inside<'_>) -> Result<(), ChartError> {
    let centre = area.centre();
    if inside.hatched {
        // A quiet plate keeps the hatching away from the digits.
        let half_width = inside.width / 2.0 + TEXT_PAD_PT / 2.0;
        let half_height = inside.face.cap_height() / 2.0 + TEXT_PAD_PT;
        let plate = Area {
            left: centre.0 - half_width,
            top: centre.1 - half_height,
            right: centre.0 + half_width,
            bottom: centre.1 + half_height,
        };
        scene.block(plate, ground);
    }
    let colour = scene.palette().text_on(ground)?;
    scene.lines(&[inside.text.to_owned()], centre, Anchor::Middle, inside.face, colour);
    Ok(())
}
