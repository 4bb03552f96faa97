//! Typefaces that a brand brings: their family, their faces, and how wide their characters are.

use crate::diagnostic::Message;
use std::collections::BTreeMap;

use ttf_parser::{Face, Permissions};
use typst::text::{FontInfo, FontStyle};

use super::bounds;
use crate::font;
use crate::message;

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
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .fault.message())]
pub struct TypefaceError {
    /// Which of the files is at fault, from 0.
    pub file: usize,
    /// What is wrong with it.
    pub fault: FontFault,
}

/// Why one font file can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FontFault {
    /// It is not a TrueType or OpenType font.
    Unreadable,
    /// Its maker does not allow embedding.
    Restricted,
    /// It belongs to another family than the first file.
    OtherFamily {
        /// The family of the first file.
        first: String,
        /// The family of this one.
        own: String,
    },
    /// It lacks these letters.
    Lacks(String),
    /// Its letters take too many steps to draw, or are drawn in a way that can't be counted.
    Costly,
    /// This letter is too wide.
    TooWide(char),
    /// Its lines are too high.
    TooHigh,
}

impl FontFault {
    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Unreadable => message!("this is not a TrueType or OpenType font that can be read"),
            Self::Restricted => message!("the licence in this font does not allow embedding it in a document"),
            Self::OtherFamily { first, own } => {
                message!("this font is of the family {own}, the first one of {first}", own, first)
            }
            Self::Lacks(letters) => message!("this font lacks characters that documents need: {letters}", letters),
            Self::Costly => message!(
                "a letter of this font is a picture, or takes too many steps to draw; plain TrueType or CFF outlines are needed"
            ),
            Self::TooWide(letter) => {
                message!(
                    "the letter {letter} of this font is more than {MOST_EMS} times its size",
                    letter,
                    MOST_EMS
                )
            }
            Self::TooHigh => message!(
                "the height of a line of this font is more than {MOST_EMS} times its size",
                MOST_EMS
            ),
        }
    }
}

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
    /// The typeface of these font files; nothing without files.
    ///
    /// # Errors
    /// Says which file can't be used and why.
    pub fn read(files: Vec<Vec<u8>>) -> Result<Option<Self>, TypefaceError> {
        let mut family: Option<String> = None;
        let (mut regular, mut strong) = (None, None);
        for (file, bytes) in files.iter().enumerate() {
            let at_fault = |fault| TypefaceError { file, fault };
            let (info, widths) = read_face(bytes).map_err(at_fault)?;
            match &family {
                Some(first) if *first != info.family => {
                    let first = first.clone();
                    return Err(at_fault(FontFault::OtherFamily {
                        first,
                        own: info.family,
                    }));
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
        // Nothing is drawn upright in a family of italics alone, so its widths don't matter.
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

/// What Typst reads in a font file, by which it finds the face again, and how wide its characters are.
fn read_face(bytes: &[u8]) -> Result<(FontInfo, Advances), FontFault> {
    if !holds_its_fonts(bytes) {
        return Err(FontFault::Unreadable);
    }
    let face = Face::parse(bytes, 0).map_err(|_| FontFault::Unreadable)?;
    if !bounds::are_characters_few(&face) {
        return Err(FontFault::Unreadable);
    }
    let refuses = |os2: ttf_parser::os2::Table<'_>| {
        os2.permissions() == Some(Permissions::Restricted) || !os2.is_outline_embedding_allowed()
    };
    if face.tables().os2.is_some_and(refuses) {
        return Err(FontFault::Restricted);
    }
    if !bounds::are_letters_bounded(&face) {
        return Err(FontFault::Costly);
    }
    // A broken font may name a character and have no shape for it: the text would be there and not be seen.
    let has_shape = |c: char| {
        let glyph = face.glyph_index(c);
        glyph.and_then(|glyph| face.glyph_bounding_box(glyph)).is_some()
    };
    let lacking: String = NEEDED.chars().filter(|c| !has_shape(*c)).collect();
    if !lacking.is_empty() {
        return Err(FontFault::Lacks(lacking));
    }
    let widths = advances(&face);
    match out_of_scale(&face, &widths) {
        Some(fault) => Err(fault),
        None => Ok((FontInfo::new(bytes, 0).ok_or(FontFault::Unreadable)?, widths)),
    }
}

/// What of a face is too large for text.
fn out_of_scale(face: &Face<'_>, widths: &Advances) -> Option<FontFault> {
    // Letters of other scripts reach no page with this font: the data can't hold them.
    let wide = |(c, width): &(&char, &f64)| **width > f64::from(MOST_EMS) && font::covers(**c);
    if let Some((c, _)) = widths.iter().find(wide) {
        return Some(FontFault::TooWide(*c));
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
    any.then_some(FontFault::TooHigh)
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
        let fault = |files: Vec<Vec<u8>>| Typeface::read(files).err().map(|error| (error.file, error.fault));
        assert_eq!(fault(vec![b"no font".to_vec()]), Some((0, FontFault::Unreadable)));
        let mixed = vec![file("NotoSans-Regular.ttf"), file("NotoSerif-Medium.ttf")];
        assert!(matches!(fault(mixed), Some((1, FontFault::OtherFamily { .. }))));
        let signs = vec![file("NotoSansMath-Regular.ttf")];
        assert!(matches!(fault(signs), Some((0, FontFault::Lacks(_)))));
        assert!(Typeface::read(Vec::new()).is_ok_and(|typeface| typeface.is_none()));
    }
}
