//! The measures that all charts share, and the look that a thread draws in.

use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

use crate::look::{Look, PaletteError};

/// Size of names and numbers, in points.
pub(super) const LABEL_PT: f64 = 8.5;
/// Size of headings that would not fit otherwise, in points; nothing is smaller.
pub(super) const SMALL_PT: f64 = 7.5;
/// Distance between baselines, as a multiple of the text size.
pub(super) const LEADING: f64 = 1.24;
/// Height of capitals and digits above the baseline, as a multiple of the text size.
pub(super) const CAP_HEIGHT: f64 = 0.714;
/// Thickness of rules and outlines, in points.
pub(super) const HAIRLINE_PT: f64 = 0.5;
/// Height of a bar, in points.
pub(super) const BAR_PT: f64 = 14.0;
/// Space between two rows, in points.
pub(super) const ROW_GAP_PT: f64 = 7.0;
/// Space around the drawing for strokes that reach beyond their letter, such as the tail of a J and the accent of an É,
/// in points.
pub(super) const MARGIN_PT: f64 = 1.0;
/// Space between a text and what it belongs to, in points.
pub(super) const TEXT_GAP_PT: f64 = 4.0;

/// Rounds a length in points for a message.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is clamped to the range of the integer first"
)]
pub(super) fn whole(points: f64) -> u32 {
    points.round().clamp(0.0, f64::from(u32::MAX)) as u32
}

thread_local! {
    // Every mark and every measured word of a chart depends on the look, and a document has one: handing it through each
    // call would put it in most signatures of this floor. It is set for the time of one drawing alone.
    static LOOK: RefCell<Option<Arc<Look>>> = const { RefCell::new(None) };
}

/// Draws in this look: what `draw` does on this thread takes its colours and its typeface.
pub fn in_look<T>(look: &Arc<Look>, draw: impl FnOnce() -> T) -> T {
    let before = LOOK.replace(Some(Arc::clone(look)));
    let drawn = draw();
    LOOK.set(before);
    drawn
}

/// The look that this thread draws in; outside of [`in_look`] Brugwerk's own.
pub(super) fn look() -> Result<Arc<Look>, PaletteError> {
    static OWN: OnceLock<Result<Arc<Look>, PaletteError>> = OnceLock::new();
    match LOOK.with_borrow(Clone::clone) {
        Some(look) => Ok(look),
        None => OWN.get_or_init(|| Look::new(None, None, None).map(Arc::new)).clone(),
    }
}
