//! The fonts that the binary carries, and which characters they can show.
//!
//! Documents and charts use these bytes and nothing else, so no font of the machine can change a page. All faces are
//! from the Noto family under the SIL Open Font Licence (`templates/fonts/OFL.txt`).

use std::sync::OnceLock;

/// A font file carried by the binary.
#[derive(Debug)]
pub struct FontFile {
    /// File name below `templates/fonts`.
    pub name: &'static str,
    /// The TrueType bytes.
    pub bytes: &'static [u8],
    /// Whether running text may fall back on it; a display face is not part of that chain.
    pub in_text: bool,
}

macro_rules! fonts {
    ($($name:literal: $in_text:literal),+ $(,)?) => {
        &[$(FontFile {
            name: $name,
            bytes: include_bytes!(concat!("../../templates/fonts/", $name)),
            in_text: $in_text,
        }),+]
    };
}

/// Every embedded face, in a fixed order.
pub const FONTS: &[FontFile] = fonts! {
    "NotoSans-Regular.ttf": true,
    "NotoSans-Italic.ttf": false,
    "NotoSans-SemiBold.ttf": false,
    "NotoSans-SemiBoldItalic.ttf": false,
    "NotoSerif-Medium.ttf": false,
    "NotoSansMath-Regular.ttf": true,
    "NotoSansSymbols2-Regular.ttf": true,
};

/// The face for chart labels.
pub const CHART_REGULAR: &[u8] = include_bytes!("../../templates/fonts/NotoSans-Regular.ttf");
/// The face for emphasised chart labels.
pub const CHART_BOLD: &[u8] = include_bytes!("../../templates/fonts/NotoSans-SemiBold.ttf");

/// The names of the faces that a text falls back on, for messages.
#[must_use]
pub fn text_font_names() -> &'static str {
    "Noto Sans, Noto Sans Math, Noto Sans Symbols 2"
}

/// Whether some embedded text face has a glyph for `c`.
///
/// Letters count only where the first face has them: the faces that follow hold single letters of other scripts as
/// mathematical signs, which don't join or run the way words need.
#[must_use]
pub fn covers(c: char) -> bool {
    static FACES: OnceLock<Vec<ttf_parser::Face<'static>>> = OnceLock::new();
    if matches!(c, ' '..='~' | '\n') {
        return true;
    }
    FACES
        .get_or_init(|| {
            FONTS
                .iter()
                .filter(|font| font.in_text)
                .filter_map(|font| ttf_parser::Face::parse(font.bytes, 0).ok())
                .collect()
        })
        .iter()
        .take(if c.is_alphabetic() { 1 } else { usize::MAX })
        .any(|face| face.glyph_index(c).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coverage_follows_the_embedded_faces() {
        for c in "aé€…–“”→≥✓αЖ\u{202f}\u{2212}".chars() {
            assert!(covers(c), "{c:?} should be covered");
        }
        for c in ['漢', '🌉', 'ا', '\u{e000}', '\u{7}'] {
            assert!(!covers(c), "{c:?} should not be covered");
        }
    }

    #[test]
    fn every_font_file_parses() {
        for font in FONTS {
            assert!(ttf_parser::Face::parse(font.bytes, 0).is_ok(), "{}", font.name);
        }
    }
}
