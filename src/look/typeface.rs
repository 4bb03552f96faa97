//! Typefaces that a brand brings: their family, their faces, and how wide their characters are.

use std::collections::BTreeMap;
use std::fmt;

use ttf_parser::{Face, Permissions, Tag};
use typst::text::{FontInfo, FontStyle};

use super::{coverage, outlines};
use crate::font;

/// The weight of a text in a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Names and numbers.
    Regular,
    /// Headings and totals.
    SemiBold,
}

/// The faces of one family.
#[derive(Debug, Clone)]
pub struct Typeface {
    /// The name of the family.
    pub family: String,
    /// The font files.
    pub files: Vec<Vec<u8>>,
    regular: Advances,
    strong: Advances,
}

/// How far each character moves the pen, in ems; a float is exact enough for a drawing.
type Advances = BTreeMap<char, f64>;

/// Why font files can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypefaceError {
    /// It is not a TrueType or OpenType font; the number is that of the file.
    Unreadable(usize),
    /// Its maker does not let it be embedded.
    Restricted(usize),
    /// It belongs to another family than the first file.
    OtherFamily(usize, String, String),
    /// It lacks these letters.
    Lacks(usize, String),
    /// Its letters take too many steps to draw, or are drawn in a way that can't be counted.
    Costly(usize),
    /// Its letters are too wide, or its lines too high.
    OutOfScale(usize, String),
}

impl TypefaceError {
    /// Which of the files is at fault.
    #[must_use]
    pub fn file(&self) -> usize {
        match self {
            Self::Unreadable(file)
            | Self::Restricted(file)
            | Self::OtherFamily(file, ..)
            | Self::Lacks(file, _)
            | Self::Costly(file)
            | Self::OutOfScale(file, _) => *file,
        }
    }
}

impl fmt::Display for TypefaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(_) => f.write_str("this is not a TrueType or OpenType font that can be read"),
            Self::Restricted(_) => f.write_str("the licence in this font does not let it be embedded in a document"),
            Self::OtherFamily(_, one, other) => write!(f, "this font is of the family {other}, the first one of {one}"),
            Self::Lacks(_, letters) => write!(f, "this font lacks characters that documents need: {letters}"),
            Self::Costly(_) => f.write_str(
                "a letter of this font is a picture, or takes too many steps to draw; plain TrueType or CFF outlines are needed",
            ),
            Self::OutOfScale(_, what) => write!(f, "{what} of this font is more than {MOST_EMS} times its size"),
        }
    }
}

impl std::error::Error for TypefaceError {}

/// What a face of running text must be able to show.
const NEEDED: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?()-éèëïöüçà€%";

/// How wide a letter and how high a line may be, in ems; lines and tables are made for text.
const MOST_EMS: u16 = 3;

/// Whether a collection is as long as the list of fonts that it announces; a font by itself is.
fn holds_its_fonts(bytes: &[u8]) -> bool {
    let count = match bytes {
        [b't', b't', b'c', b'f', _, _, _, _, count @ ..] => count.first_chunk().map(|count| u32::from_be_bytes(*count)),
        _ => return true,
    };
    let places = u64::try_from(bytes.len()).unwrap_or(u64::MAX).saturating_sub(12) / 4;
    count.is_some_and(|count| u64::from(count) <= places)
}

impl Typeface {
    /// The typeface of these font files.
    ///
    /// # Errors
    /// Says which file can't be used and why.
    pub fn read(files: Vec<Vec<u8>>) -> Result<Option<Self>, TypefaceError> {
        let mut family: Option<String> = None;
        let (mut regular, mut strong) = (None, None);
        for (index, bytes) in files.iter().enumerate() {
            if !holds_its_fonts(bytes) {
                return Err(TypefaceError::Unreadable(index));
            }
            let face = Face::parse(bytes, 0).map_err(|_| TypefaceError::Unreadable(index))?;
            let cmap = face.raw_face().table(Tag::from_bytes(b"cmap"));
            if !cmap.is_some_and(coverage::is_sane) {
                return Err(TypefaceError::Unreadable(index));
            }
            let refuses = |os2: ttf_parser::os2::Table<'_>| {
                os2.permissions() == Some(Permissions::Restricted) || !os2.is_outline_embedding_allowed()
            };
            if face.tables().os2.is_some_and(refuses) {
                return Err(TypefaceError::Restricted(index));
            }
            if !outlines::are_bounded(face.raw_face()) {
                return Err(TypefaceError::Costly(index));
            }
            // A broken font may name a character and have no shape for it: the text would be there and not be seen.
            let is_drawn = |c: char| {
                face.glyph_index(c)
                    .and_then(|glyph| face.glyph_bounding_box(glyph))
                    .is_some()
            };
            let lacking: String = NEEDED.chars().filter(|c| !is_drawn(*c)).collect();
            if !lacking.is_empty() {
                return Err(TypefaceError::Lacks(index, lacking));
            }
            let widths = advances(&face);
            if let Some(what) = out_of_scale(&face, &widths) {
                return Err(TypefaceError::OutOfScale(index, what));
            }
            // The name and the variant are what Typst reads in the file: by them it finds the face again.
            let info = FontInfo::new(bytes, 0).ok_or(TypefaceError::Unreadable(index))?;
            match &family {
                Some(first) if *first != info.family => {
                    return Err(TypefaceError::OtherFamily(index, first.clone(), info.family));
                }
                _ => family = Some(info.family),
            }
            if info.variant.style == FontStyle::Normal {
                let slot = if info.variant.weight.to_number() < 600 {
                    &mut regular
                } else {
                    &mut strong
                };
                slot.get_or_insert(widths);
            }
        }
        let Some(family) = family else {
            return Ok(None);
        };
        // A family of italics alone is drawn upright by nobody, so its widths don't matter.
        let measured = regular.or_else(|| strong.clone()).unwrap_or_default();
        Ok(Some(Self {
            family,
            files,
            strong: strong.unwrap_or_else(|| measured.clone()),
            regular: measured,
        }))
    }

    /// How far a character moves the pen, in ems; nothing where the typeface lacks it.
    #[must_use]
    pub fn advance(&self, c: char, weight: Weight) -> Option<f64> {
        match weight {
            Weight::Regular => self.regular.get(&c),
            Weight::SemiBold => self.strong.get(&c),
        }
        .copied()
    }

    /// How much wider its bold letters are than those of Brugwerk's own typeface, in hundredths; at least 100, since
    /// templates are made for that.
    #[must_use]
    pub fn wideness(&self) -> u32 {
        // The mean width of a small letter of Noto Sans SemiBold.
        const OWN: f64 = 0.554;
        let letters = ('a'..='z').filter_map(|c| self.advance(c, Weight::SemiBold));
        let (sum, count) = letters.fold((0.0, 0_u32), |(sum, count), width| (sum + width, count + 1));
        let mean = sum / f64::from(count.max(1));
        (100..=300)
            .rev()
            .find(|hundredths| f64::from(*hundredths) <= 100.0 * mean / OWN)
            .unwrap_or(100)
    }
}

/// What of a face is too large for text.
fn out_of_scale(face: &Face<'_>, widths: &Advances) -> Option<String> {
    // Letters of other scripts reach no page with this font: the data can't hold them.
    let wide = |(c, width): &(&char, &f64)| **width > f64::from(MOST_EMS) && font::covers(**c);
    if let Some((c, _)) = widths.iter().find(wide) {
        return Some(format!("the letter {c}"));
    }
    let most = u32::from(face.units_per_em()) * u32::from(MOST_EMS);
    let lines = face.tables().hhea;
    let heights = [
        Some(lines.ascender),
        Some(lines.descender),
        Some(lines.line_gap),
        Some(face.ascender()),
        Some(face.descender()),
        Some(face.line_gap()),
        face.typographic_ascender(),
        face.typographic_descender(),
        face.typographic_line_gap(),
        face.capital_height(),
        face.x_height(),
    ];
    let is_high = |height: i16| u32::from(height.unsigned_abs()) > most;
    let any = heights.into_iter().flatten().any(is_high);
    any.then(|| "the height of a line".to_owned())
}

/// The widths of all characters of a face.
fn advances(face: &Face<'_>) -> Advances {
    let unit = f64::from(face.units_per_em());
    let mut widths = Advances::new();
    let tables = face.tables().cmap.into_iter().flat_map(|cmap| cmap.subtables);
    for table in tables.filter(|table| table.is_unicode()) {
        table.codepoints(|code| {
            let advance = char::from_u32(code).and_then(|c| {
                let glyph = face.glyph_index(c)?;
                Some((c, face.glyph_hor_advance(glyph)?))
            });
            if let Some((c, advance)) = advance {
                widths.insert(c, f64::from(advance) / unit);
            }
        });
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::font::FONTS;

    fn file(name: &str) -> Vec<u8> {
        let font = FONTS.iter().find(|font| font.name == name).expect("a font");
        font.bytes.to_vec()
    }

    #[test]
    fn faces_of_one_family_are_measured() {
        let typeface = Typeface::read(vec![file("NotoSans-Regular.ttf"), file("NotoSans-SemiBold.ttf")])
            .expect("usable")
            .expect("a typeface");
        assert_eq!(typeface.family, "Noto Sans");
        assert_eq!(typeface.advance('0', Weight::Regular), Some(0.572));
        assert!(typeface.advance('m', Weight::SemiBold) > typeface.advance('m', Weight::Regular));
        assert_eq!(typeface.advance('漢', Weight::Regular), None);
        assert_eq!(typeface.wideness(), 100);
        let monospaced = Typeface {
            strong: ('a'..='z').map(|c| (c, 0.8315)).collect(),
            ..typeface
        };
        assert_eq!(monospaced.wideness(), 150);
    }

    #[test]
    fn what_can_not_be_used_says_why() {
        assert_eq!(
            Typeface::read(vec![b"no font".to_vec()]).err(),
            Some(TypefaceError::Unreadable(0))
        );
        let mixed = vec![file("NotoSans-Regular.ttf"), file("NotoSerif-Medium.ttf")];
        assert!(matches!(Typeface::read(mixed), Err(TypefaceError::OtherFamily(1, ..))));
        let signs = vec![file("NotoSansMath-Regular.ttf")];
        assert!(matches!(Typeface::read(signs), Err(TypefaceError::Lacks(0, _))));
        assert!(Typeface::read(Vec::new()).is_ok_and(|typeface| typeface.is_none()));
    }
}
