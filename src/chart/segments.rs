//! Bars that are made of segments: their drawn widths, the area of each, and the text inside it.

use super::callouts::{self, Callout};
use super::error::ChartError;
use super::labels::Rows;
use super::scene::{Anchor, Area, Scene};
use super::style::BAR_PT;
use super::text::Face;
use crate::model::Colour;

/// The least drawn width of a segment that is not zero, in points.
pub(super) const MIN_SEGMENT_PT: f64 = 2.0;
/// Free space on either side of a text in its segment, in points.
const TEXT_PAD_PT: f64 = 2.0;
/// The narrowest segment that gives up some width to the gap after it, in points.
const MIN_GAPPED_PT: f64 = 4.0;
/// White between two segments, in points.
const SEGMENT_GAP_PT: f64 = 0.5;

/// Makes the exact widths of segments the drawn ones, in points. What too thin segments gain to stay visible, the
/// widest one loses, so that the bar keeps its length.
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

/// Where the text of a segment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Inside,
    Above,
    Nowhere,
}

/// One part of a bar as it is drawn.
pub(super) struct Segment {
    /// Which part it is, counting those of no width too, from 0.
    pub(super) part: usize,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) place: Place,
    text: String,
    text_width: f64,
}

/// The segments of one bar from drawn widths and texts, without those of no width. A text wider than its segment stands
/// above it.
pub(super) fn lay_out(
    parts: impl IntoIterator<Item = (f64, String)>,
    mut left: f64,
    face: Face,
) -> Result<Vec<Segment>, ChartError> {
    let mut segments = Vec::new();
    for (part, (width, text)) in parts.into_iter().enumerate() {
        if width <= 0.0 {
            continue;
        }
        let text_width = face.width(&text)?;
        let fits = text_width + 2.0 * TEXT_PAD_PT <= width;
        segments.push(Segment {
            part,
            left,
            right: left + width,
            place: if fits { Place::Inside } else { Place::Above },
            text,
            text_width,
        });
        left += width;
    }
    Ok(segments)
}

/// Gives a bar of segments the next row and draws it there with its texts; those above it keep right of `zero`. `paint`
/// fills the area of a part, and returns its ground and whether that carries hatching. Returns the middle of the row.
pub(super) fn draw_row(
    scene: &mut Scene,
    rows: &mut Rows<'_>,
    segments: &[Segment],
    (zero, face): (f64, Face),
    mut paint: impl FnMut(&mut Scene, Area, usize) -> Result<(Colour, bool), ChartError>,
) -> Result<f64, ChartError> {
    let (half, is_above) = (BAR_PT / 2.0, |segment: &&Segment| segment.place == Place::Above);
    let room_above = segments.iter().find(is_above).map_or(0.0, |_| callouts::HEIGHT_PT);
    let middle = rows.place(half + room_above, half);
    rows.write_name(scene)?;
    for (index, segment) in segments.iter().enumerate() {
        let is_last = index + 1 == segments.len();
        let area = area(segment, is_last, middle);
        let (ground, is_hatched) = paint(scene, area, segment.part)?;
        if segment.place != Place::Inside {
            continue;
        }
        let centre = area.centre();
        if is_hatched {
            // A quiet plate keeps the hatching away from the digits.
            let half_width = segment.text_width / 2.0 + TEXT_PAD_PT / 2.0;
            let half_height = face.cap_height() / 2.0 + TEXT_PAD_PT;
            let corner = (centre.0 - half_width, centre.1 - half_height);
            let plate = Area::between(corner, (centre.0 + half_width, centre.1 + half_height));
            scene.block(plate, ground);
        }
        let colour = scene.palette().text_on(ground)?;
        scene.text(&segment.text, centre, Anchor::Middle, face, colour);
    }
    let callouts = segments.iter().filter(is_above).map(|segment| Callout {
        text: segment.text.clone(),
        width: segment.text_width,
        target: f64::midpoint(segment.left, segment.right),
    });
    callouts::write(scene, &callouts.collect::<Vec<_>>(), zero, middle - half)?;
    Ok(middle)
}

/// The area of a segment on a bar around `middle`; all but the last leave a gap after them.
fn area(segment: &Segment, is_last: bool, middle: f64) -> Area {
    let gap = if is_last || segment.right - segment.left < MIN_GAPPED_PT {
        0.0
    } else {
        SEGMENT_GAP_PT
    };
    let half = BAR_PT / 2.0;
    Area::between((segment.left, middle - half), (segment.right - gap, middle + half))
}
