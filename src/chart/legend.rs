//! The line of swatches and words above a chart.

use super::error::ChartError;
use super::scene::{Anchor, Area, At, Scene};
use super::text::Face;
use crate::model::Colour;

/// Width of a swatch, in points.
const SWATCH_PT: f64 = 9.0;
/// Space between a swatch and its word, in points.
const WORD_GAP_PT: f64 = 4.0;
/// Space between two entries, in points.
const ENTRY_GAP_PT: f64 = 16.0;
/// Space between two lines of entries, in points.
const LINE_GAP_PT: f64 = 2.0;
/// Side of a square swatch, in points.
const SQUARE_PT: f64 = 8.0;
/// Space between the legend and the first bar, in points.
const BELOW_PT: f64 = 9.0;

/// Writes the words in order from `left`, each after its swatch, over as many lines as the width needs, starting at
/// height `top`. `swatch` draws the swatch of an entry around the point it is given. Returns the height taken, in
/// points.
pub(super) fn write(
    scene: &mut Scene,
    words: &[&str],
    (left, top): At,
    width: f64,
    mut swatch: impl FnMut(&mut Scene, usize, At) -> Result<(), ChartError>,
) -> Result<f64, ChartError> {
    let ink = scene.colour("ink")?;
    let before_word = SWATCH_PT + WORD_GAP_PT;
    let (mut x, mut y, mut line_height) = (left, top, 0.0_f64);
    for (index, word) in words.iter().enumerate() {
        let block = Face::LABEL.block(word, width - before_word)?;
        let entry_width = before_word + block.width;
        if x > left && x + entry_width > left + width {
            x = left;
            y += line_height + LINE_GAP_PT;
            line_height = 0.0;
        }
        let first_line = y + Face::LABEL.leading() / 2.0;
        swatch(scene, index, (x + SWATCH_PT / 2.0, first_line))?;
        let middle = y + block.height / 2.0;
        scene.write(&block, (x + before_word, middle), Anchor::Start, ink);
        x += entry_width + ENTRY_GAP_PT;
        line_height = line_height.max(block.height);
    }
    Ok(y + line_height - top)
}

/// Like [`write()`], with squares as swatches, each painted by `paint`.
pub(super) fn squares(
    scene: &mut Scene,
    words: &[&str],
    at: At,
    width: f64,
    mut paint: impl FnMut(&mut Scene, usize, Area) -> Result<Colour, ChartError>,
) -> Result<f64, ChartError> {
    write(scene, words, at, width, |scene, index, centre| {
        paint(scene, index, Area::around(centre, SQUARE_PT / 2.0)).map(drop)
    })
}

/// Writes the words with squares above bars that start at `left`: from there where they fit on one line, else from the
/// edge. Returns where the bars may start, in points.
pub(super) fn above_bars(
    scene: &mut Scene,
    words: &[&str],
    left: f64,
    width: f64,
    paint: impl FnMut(&mut Scene, usize, Area) -> Result<Colour, ChartError>,
) -> Result<f64, ChartError> {
    let start = if line_width(words)? <= width - left { left } else { 0.0 };
    let height = squares(scene, words, (start, 0.0), width - start, paint)?;
    Ok(height + BELOW_PT)
}

/// The width that the words take on one line, in points.
fn line_width(words: &[&str]) -> Result<f64, ChartError> {
    words.iter().try_fold(-ENTRY_GAP_PT, |sum, word| {
        Ok(sum + ENTRY_GAP_PT + SWATCH_PT + WORD_GAP_PT + Face::LABEL.width(word)?)
    })
}
