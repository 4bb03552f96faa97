//! Charts: plain counts and levels in, one SVG drawing out.
//!
//! Each family is one file with an input struct whose strings are already worded in the
//! document's language, and one `draw` function. All lengths are points (1/72 inch); text is
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
mod fill;
mod headings;
pub mod heat_map;
mod labels;
mod legend;
pub mod likert;
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
pub mod tornado;
pub mod waterfall;
mod weighted_names;

pub use fill::Pattern;
pub use style::in_look;

use std::fmt;

use crate::look::PaletteError;

/// The width of a chart that fills the text column, in points.
pub const TEXT_WIDTH_PT: f64 = 460.0;

/// A finished drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Svg {
    /// The SVG document. Its own units are quarter points; scale it to `width_pt`.
    pub markup: String,
    /// The width to place the drawing at, in points.
    pub width_pt: f64,
    /// The height that goes with that width, in points.
    pub height_pt: f64,
}

/// Why a chart could not be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChartError {
    /// The palette lacks a colour, or can't be read.
    Palette(PaletteError),
    /// The embedded font could not be read or measured.
    Font(String),
    /// A row does not have one value for each series, column or dimension.
    Ragged {
        /// The name of the row.
        row: String,
        /// How many values the row should have.
        expected: usize,
        /// How many values it has.
        found: usize,
    },
    /// There is nothing to draw: no rows, or no series, columns or dimensions.
    Empty,
    /// The width asked for, in whole points, leaves no room for the numbers.
    TooNarrow(u32),
    /// The drawing library refused an element.
    Drawing(String),
}

impl fmt::Display for ChartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Palette(error) => error.fmt(f),
            Self::Font(reason) => write!(f, "the chart font cannot be used: {reason}"),
            Self::Ragged { row, expected, found } => {
                write!(f, "the row `{row}` has {found} values where {expected} are needed")
            }
            Self::Empty => f.write_str("the chart has no rows or no columns"),
            Self::TooNarrow(width) => {
                write!(f, "the chart does not fit in a width of {width} pt")
            }
            Self::Drawing(reason) => write!(f, "the chart cannot be drawn: {reason}"),
        }
    }
}

impl std::error::Error for ChartError {}

impl From<PaletteError> for ChartError {
    fn from(error: PaletteError) -> Self {
        Self::Palette(error)
    }
}

impl ChartError {
    /// The error for a width in points that leaves no room.
    fn too_narrow(width: f64) -> Self {
        Self::TooNarrow(style::whole(width))
    }
}

/// Checks that a row has as many values as the chart has series, columns or dimensions.
fn expect_len(row: &str, found: usize, expected: usize) -> Result<(), ChartError> {
    if found == expected {
        return Ok(());
    }
    Err(ChartError::Ragged {
        row: row.to_owned(),
        expected,
        found,
    })
}
