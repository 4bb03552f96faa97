//! The typeface of form fields: one simple font, embedded whole in every PDF that has such fields.
//!
//! What is typed into a field is drawn by other people's programs with the font that the field names. Most of them can
//! write a simple font only, of at most 256 characters: those of Windows' Western letters, and in the codes that these
//! leave free, letters of neighbouring languages. `.ci/field_font.py` makes the face out of one of the pages' own.

use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use ttf_parser::Face;

use super::request::FieldError;

/// The name of the font in the resources of fields.
pub(super) const NAME: &str = "BrF";

/// The face: TrueType outlines, one table of characters.
const FACE: &[u8] = include_bytes!("NotoSansForm.ttf");
/// What the face is called in PDFs; no name of a subset, since nothing is taken out of it.
const BASE_FONT: &str = "NotoSansForm";

/// Letters beyond the Western ones, in the free codes in this order. PDF/A asks for names of the Adobe Glyph List, which
/// the Romanian letters with a comma do not have.
const FURTHER: &str = "ĳĲăĄąĆćČčĐđĘęěĞğİıŁłńňőřŚśŞşťůűŻżź";
/// Their names in the Adobe Glyph List.
const FURTHER_NAMES: [&str; 34] = [
    "ij",
    "IJ",
    "abreve",
    "Aogonek",
    "aogonek",
    "Cacute",
    "cacute",
    "Ccaron",
    "ccaron",
    "Dcroat",
    "dcroat",
    "Eogonek",
    "eogonek",
    "ecaron",
    "Gbreve",
    "gbreve",
    "Idotaccent",
    "dotlessi",
    "Lslash",
    "lslash",
    "nacute",
    "ncaron",
    "ohungarumlaut",
    "rcaron",
    "Sacute",
    "sacute",
    "Scedilla",
    "scedilla",
    "tcaron",
    "uring",
    "uhungarumlaut",
    "Zdotaccent",
    "zdotaccent",
    "zacute",
];
/// The letters of Windows' codes from 0x80 to 0x9f; a blank is a free code.
const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
/// The most lines of a block of a table of characters.
const MOST_LINES: usize = 100;

/// The font, as a caller needs it to write text.
#[derive(Debug)]
pub(super) struct FieldFont {
    /// The character of each code.
    characters: [Option<char>; 256],
    /// How far each code moves the pen, in thousandths of the size.
    widths: [u16; 256],
}

/// The codes that Western letters leave free, but those of line ends, tabs and nothing.
fn free_codes() -> impl Iterator<Item = u8> {
    let low = (1..32).filter(|code| !matches!(code, 9 | 10 | 13));
    low.chain([0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d])
}

/// The Western letter of a code.
fn western(code: u8) -> Option<char> {
    match code {
        0x20..=0x7e | 0xa0..=0xff => Some(char::from(code)),
        0x80..=0x9f => WINDOWS
            .chars()
            .nth(usize::from(code - 0x80))
            .filter(|letter| *letter != ' '),
        _ => None,
    }
}

impl FieldFont {
    /// Reads the face.
    pub fn read() -> Result<Self, FieldError> {
        let face = face()?;
        let mut characters = [None; 256];
        for (code, place) in (0..=u8::MAX).zip(&mut characters) {
            *place = western(code);
        }
        for (code, letter) in free_codes().zip(FURTHER.chars()) {
            characters[usize::from(code)] = Some(letter);
        }
        // What stands for nothing is as wide as the sign for a missing glyph.
        let widths = characters.map(|letter| {
            let glyph = letter.and_then(|letter| face.glyph_index(letter));
            let advance = face.glyph_hor_advance(glyph.unwrap_or_default());
            scaled(&face, i32::from(advance.unwrap_or_default()))
                .try_into()
                .unwrap_or_default()
        });
        Ok(Self { characters, widths })
    }

    fn code(&self, letter: char) -> Option<u8> {
        let place = self.characters.iter().position(|own| *own == Some(letter))?;
        u8::try_from(place).ok()
    }

    /// Whether it can show this.
    pub fn has(&self, letter: char) -> bool {
        self.code(letter).is_some()
    }

    /// The codes of a line; what the font lacks is left out, which [`FieldFont::has`] tells before.
    pub fn codes(&self, line: &str) -> Vec<u8> {
        line.chars().filter_map(|letter| self.code(letter)).collect()
    }

    /// How wide a line is, in thousandths of the size.
    pub fn width(&self, line: &str) -> u32 {
        self.codes(line)
            .iter()
            .map(|code| u32::from(self.widths[usize::from(*code)]))
            .sum()
    }

    /// Puts the font into an update.
    pub fn write(&self, update: &mut Document) -> Result<ObjectId, FieldError> {
        let face = face()?;
        let length = i64::try_from(FACE.len()).unwrap_or_default();
        let file = packed(dictionary! { "Length1" => length }, FACE.to_vec());
        let file = update.try_add_object(file)?;
        let bounds = face.global_bounding_box();
        let bounds = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max];
        let of_face = |units: i16| Object::Integer(scaled(&face, units.into()).into());
        let descriptor = update.try_add_object(dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => BASE_FONT,
            // Its characters are those of Latin letters.
            "Flags" => 32,
            "FontBBox" => bounds.map(of_face).to_vec(),
            "ItalicAngle" => 0,
            "Ascent" => of_face(face.ascender()),
            "Descent" => of_face(face.descender()),
            "CapHeight" => of_face(face.capital_height().unwrap_or_default()),
            "StemV" => 80,
            "FontFile2" => file,
        })?;
        let unicode = update.try_add_object(packed(Dictionary::new(), self.character_map()))?;
        let mut differences = Vec::new();
        for (code, name) in free_codes().zip(FURTHER_NAMES) {
            differences.push(i64::from(code).into());
            differences.push(name.into());
        }
        let encoding = dictionary! {
            "Type" => "Encoding",
            "BaseEncoding" => "WinAnsiEncoding",
            "Differences" => differences,
        };
        Ok(update.try_add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "TrueType",
            "BaseFont" => BASE_FONT,
            "FirstChar" => 0,
            "LastChar" => 255,
            "Widths" => self.widths.map(|width| Object::Integer(width.into())).to_vec(),
            "Encoding" => encoding,
            "FontDescriptor" => descriptor,
            "ToUnicode" => unicode,
        })?)
    }

    /// What says to which character each code belongs.
    fn character_map(&self) -> Vec<u8> {
        let lines: Vec<String> = (0..=u8::MAX)
            .zip(&self.characters)
            .filter_map(|(code, letter)| Some((code, (*letter)?)))
            .map(|(code, letter)| format!("<{code:02X}> <{:04X}>\n", u32::from(letter)))
            .collect();
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) \
             /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<00> <FF>\nendcodespacerange\n",
        );
        for block in lines.chunks(MOST_LINES) {
            let _ = write!(map, "{} beginbfchar\n{}endbfchar\n", block.len(), block.concat());
        }
        map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
        map.into_bytes()
    }
}

fn face() -> Result<Face<'static>, FieldError> {
    Face::parse(FACE, 0).map_err(|_| FieldError::Document("the typeface of fields can't be read"))
}

/// Units of the face in thousandths of the size, rounded.
fn scaled(face: &Face<'_>, units: i32) -> i32 {
    let unit = i32::from(face.units_per_em()).max(1);
    (units * 1000 + units.signum() * unit / 2) / unit
}

/// A stream that is packed where that makes it smaller.
fn packed(entries: Dictionary, bytes: Vec<u8>) -> Stream {
    let mut stream = Stream::new(entries, bytes);
    // What can't be packed stays as it is.
    let _ = stream.compress();
    stream
}

/// The first character of a text that form fields can't show; line ends are none.
///
/// A field takes any text that is typed into it, but a prefilled one must show what it holds.
#[must_use]
pub fn first_unshown(text: &str) -> Option<char> {
    let font = FieldFont::read().ok()?;
    text.chars().find(|letter| *letter != '\n' && !font.has(*letter))
}

/// Bytes as hexadecimal digits, as a string of a drawing holds them.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02X}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_glyph_and_one_letter() {
        let (font, face) = (FieldFont::read().unwrap(), face().unwrap());
        let letters: Vec<char> = font.characters.iter().flatten().copied().collect();
        for letter in &letters {
            assert!(face.glyph_index(*letter).is_some(), "{letter:?}");
        }
        let distinct: std::collections::BTreeSet<_> = letters.iter().collect();
        assert_eq!(distinct.len(), letters.len());
        // 95 of ASCII, 27 of Windows, 96 of Latin-1, 34 further ones.
        assert_eq!(letters.len(), 95 + 27 + 96 + 34);
        assert_eq!(free_codes().count(), FURTHER_NAMES.len());
        assert_eq!(FURTHER.chars().count(), FURTHER_NAMES.len());
    }

    #[test]
    fn what_can_not_be_shown_is_found() {
        assert_eq!(first_unshown("Zoé d’Hondt € 12 – ĳs\nŁódź"), None);
        assert_eq!(first_unshown("aΩ"), Some('Ω'));
        assert_eq!(first_unshown("\t"), Some('\t'));
    }
}
