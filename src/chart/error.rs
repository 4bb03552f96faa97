//! Why a chart could not be drawn, and checks of what is to be drawn.

use super::style::whole;
use crate::look::PaletteError;

/// Why a chart could not be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChartError {
    /// The palette lacks a colour, or can't be read.
    #[error(transparent)]
    Palette(#[from] PaletteError),
    /// The embedded font could not be read or measured.
    #[error("the chart font cannot be used: {0}")]
    Font(String),
    /// A row does not have one value for each series, column or dimension.
    #[error("the row `{row}` has {found} values where {expected} are needed")]
    Ragged {
        /// The name of the row.
        row: String,
        /// How many values the row should have.
        expected: usize,
        /// How many values it has.
        found: usize,
    },
    /// There is nothing to draw: no rows, or no series, columns or dimensions.
    #[error("the chart has no rows or no columns")]
    Empty,
    /// The width asked for, in whole points, leaves no room for the numbers.
    #[error("the chart does not fit in a width of {0} pt")]
    TooNarrow(u32),
    /// The drawing library refused an element.
    #[error("the chart cannot be drawn: {0}")]
    Drawing(String),
}

impl ChartError {
    /// The error for a width in points that leaves no room.
    pub(super) fn too_narrow(width: f64) -> Self {
        Self::TooNarrow(whole(width))
    }
}

/// Checks that a row has as many values as the chart has series, columns or dimensions.
pub(super) fn expect_len(row: &str, found: usize, expected: usize) -> Result<(), ChartError> {
    if found == expected {
        return Ok(());
    }
    Err(ChartError::Ragged {
        row: row.to_owned(),
        expected,
        found,
    })
}

/// Checks that the room left for bars is at least a fifth of the width; both in points.
pub(super) fn expect_room(room: f64, width: f64) -> Result<(), ChartError> {
    if room < width / 5.0 {
        return Err(ChartError::too_narrow(width));
    }
    Ok(())
}
