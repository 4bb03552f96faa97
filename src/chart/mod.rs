//! Charts: plain counts and levels in, one SVG drawing out.
//!
//! Each family is one file with an input struct whose strings are already worded in the
//! document's language, and is a [`Chart`] that [`draw`] draws. All lengths are points (1/72 inch); text is
//! 8.5 pt, never below 7.5 pt. The caller gives the width, the content decides the height.
//!
//! What always holds:
//!
//! - the same input gives the same bytes: no clock, no hash order, no randomness;
//! - no text is clipped or laid over other text: names wrap over as many lines as they need, and
//!   a chart whose numbers cannot fit reports [`ChartError::TooNarrow`] instead of drawing badly;
//! - bars start at zero and are to scale; a value that is not zero is always visible;
//! - colour never carries meaning alone: a number, a pattern or a shape stands beside it, and
//!   every number keeps a contrast of at least 4.5 with its ground;
//! - all colours are opaque and come from the palette file.
//!
//! What is deliberately absent: titles, subtitles, notes and alternative text (the page sets
//! those, around the drawing), axes with ticks (every value is written out), gradients,
//! transparency, and any knowledge of the domain.

pub mod bars;
mod callouts;
mod error;
mod fill;
mod headings;
pub mod heat_map;
mod labels;
mod legend;
pub mod likert;
mod markers;
mod partners;
mod placing;
pub mod profiles;
mod reach;
pub mod scenario_lines;
mod scene;
mod segments;
pub mod share_bars;
pub mod stacked_bars;
mod style;
#[cfg(test)]
mod testing;
mod text;
mod ticks;
pub mod tornado;
pub mod waterfall;

pub use error::ChartError;
pub use fill::Pattern;
pub use scene::{Chart, Svg, draw};
pub use style::in_look;

/// The width of a chart that fills the text column, in points.
pub const TEXT_WIDTH_PT: f64 = 460.0;
