//! The look of a programme's documents: Brugwerk's own, or that of its brand.

mod bounds;
mod palette;
mod typeface;

use crate::model::Brand;

pub use palette::{Palette, PaletteError, SHAPE_CONTRAST, TEXT_CONTRAST};
pub use typeface::{FontFault, Typeface, TypefaceError, Weight};

/// Colours and typefaces of pages and charts.
#[derive(Debug)]
pub struct Look {
    /// The colours.
    pub palette: Palette,
    /// The typeface of running text and charts, where the brand has one.
    pub text: Option<Typeface>,
    /// The typeface of titles, where the brand has one.
    pub display: Option<Typeface>,
    coloured: bool,
}

impl Look {
    /// The look of a brand, or Brugwerk's own; the typefaces are those that the loader read.
    ///
    /// # Errors
    /// Where the embedded palette is malformed.
    pub fn new(brand: Option<&Brand>, text: Option<Typeface>, display: Option<Typeface>) -> Result<Self, PaletteError> {
        Ok(Self {
            coloured: brand.is_some_and(|brand| brand.colours.is_some()),
            palette: Palette::of(brand.and_then(|brand| brand.colours.as_ref()))?,
            text,
            display,
        })
    }

    /// The families of running text and of titles, each with those it falls back on, and how wide the text runs, as the
    /// JSON that templates read.
    #[must_use]
    pub fn fonts_json(&self) -> String {
        const FALLBACK: [&str; 3] = ["Noto Sans", "Noto Sans Math", "Noto Sans Symbols 2"];
        let text: Vec<&str> = self
            .text
            .iter()
            .map(|face| face.family.as_str())
            .chain(FALLBACK)
            .collect();
        let title = match (&self.display, &self.text) {
            (Some(display), _) => Some(display.family.as_str()),
            (None, Some(_)) => None,
            (None, None) => Some("Noto Serif"),
        };
        let display: Vec<&str> = title.into_iter().chain(text.iter().copied()).collect();
        let wideness = self.text.as_ref().map_or(100, Typeface::wideness);
        serde_json::json!({ "text": text, "display": display, "wideness": wideness }).to_string()
    }

    /// The font files of the brand.
    pub fn font_files(&self) -> impl Iterator<Item = &[u8]> {
        let faces = self.text.iter().chain(&self.display);
        faces.flat_map(|face| face.files.iter().map(Vec::as_slice))
    }

    /// Whether this is Brugwerk's own look, which templates have anyway.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.text.is_none() && self.display.is_none() && !self.coloured
    }
}
