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
    /// Its family, where running text may fall back on it; a display face is not part of that chain.
    pub text_family: Option<&'static str>,
}

macro_rules! fonts {
    ($($name:literal: $family:expr),+ $(,)?) => {
        &[$(FontFile {
            name: $name,
            bytes: include_bytes!(concat!("../../templates/fonts/", $name)),
            text_family: $family,
        }),+]
    };
}

/// Every embedded face, in a fixed order.
pub const FONTS: &[FontFile] = fonts! {
    "NotoSans-Regular.ttf": Some("Noto Sans"),
    "NotoSans-Italic.ttf": None,
    "NotoSans-SemiBold.ttf": None,
    "NotoSans-SemiBoldItalic.ttf": None,
    "NotoSerif-Medium.ttf": None,
    "NotoSansMath-Regular.ttf": Some("Noto Sans Math"),
    "NotoSansSymbols2-Regular.ttf": Some("Noto Sans Symbols 2"),
};

/// The face for chart labels.
pub const CHART_REGULAR: &[u8] = FONTS[0].bytes;
/// The face for emphasised chart labels.
pub const CHART_BOLD: &[u8] = FONTS[2].bytes;

/// The names of the faces that a text falls back on, for messages.
#[must_use]
pub fn text_font_names() -> &'static str {
    "Noto Sans, Noto Sans Math, Noto Sans Symbols 2"
}

/// The faces that running text falls back on, in order, with their family names.
fn text_faces() -> &'static [(&'static str, ttf_parser::Face<'static>)] {
    static FACES: OnceLock<Vec<(&'static str, ttf_parser::Face<'static>)>> = OnceLock::new();
    FACES.get_or_init(|| {
        let text_fonts = FONTS.iter().filter_map(|font| Some((font.text_family?, font.bytes)));
        text_fonts
            .filter_map(|(family, bytes)| Some((family, ttf_parser::Face::parse(bytes, 0).ok()?)))
            .collect()
    })
}

/// The family that draws `c` where the first text face can't; nothing where it can, or where no face can.
///
/// Pages fall back by themselves; a chart has to name the family.
#[must_use]
pub fn fallback_family(c: char) -> Option<&'static str> {
    if c.is_ascii() {
        return None;
    }
    let (position, family) = text_faces()
        .iter()
        .enumerate()
        .find(|(_, (_, face))| face.glyph_index(c).is_some())
        .map(|(position, (family, _))| (position, *family))?;
    (position > 0).then_some(family)
}

/// How far a character that falls back moves the pen, in ems.
///
/// A coordinate for drawings; a float is exact enough.
#[must_use]
pub fn fallback_advance(c: char) -> f64 {
    text_faces()
        .iter()
        .find_map(|(_, face)| {
            let advance = face.glyph_hor_advance(face.glyph_index(c)?)?;
            Some(f64::from(advance) / f64::from(face.units_per_em()))
        })
        .unwrap_or_default()
}

/// Whether `c` is no character that a text may hold: a byte order mark, the sign for what could not be read, or a code that Unicode keeps free of characters.
///
/// Faces may have a glyph for it, but PDF/A and PDF/UA refuse it.
#[must_use]
pub fn is_no_character(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{fffd}' | '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

/// Whether some embedded text face has a glyph for `c`.
///
/// Letters count only where the first face has them: the faces that follow hold single letters of other scripts as
/// mathematical signs, which don't join or run the way words need.
#[must_use]
pub fn covers(c: char) -> bool {
    match c {
        ' '..='~' | '\n' => return true,
        // Private-use characters mean nothing to a reader; PDF/A and PDF/UA refuse them.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => return false,
        c if is_no_character(c) => return false,
        _ => {}
    }
    text_faces()
        .iter()
        .take(if c.is_alphabetic() { 1 } else { usize::MAX })
        .any(|(_, face)| face.glyph_index(c).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coverage_follows_the_embedded_faces() {
        for c in "aé€…–“”→≥✓αЖ\u{202f}\u{2212}".chars() {
            assert!(covers(c), "{c:?} should be covered");
        }
        for c in [
            '漢', '🌉', 'ا', 'ש', '\u{e000}', '\u{f6c3}', '\u{7}', '\u{feff}', '\u{ffff}',
        ] {
            assert!(!covers(c), "{c:?} should not be covered");
        }
    }

    #[test]
    fn a_chart_names_the_family_that_pages_fall_back_on() {
        for (c, family) in [
            ('a', None),
            ('é', None),
            ('Ω', None),
            ('≥', Some("Noto Sans Math")),
            ('漢', None),
        ] {
            assert_eq!(fallback_family(c), family, "{c}");
        }
    }

    #[test]
    fn charts_use_the_text_faces() {
        assert_eq!(
            (FONTS[0].name, FONTS[2].name),
            ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf")
        );
    }

    #[test]
    fn every_font_file_parses() {
        for font in FONTS {
            assert!(ttf_parser::Face::parse(font.bytes, 0).is_ok(), "{}", font.name);
        }
    }
}
