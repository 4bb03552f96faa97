//! A font: what the codes that a page draws stand for.

use std::collections::BTreeMap;
use std::rc::Rc;

use lopdf::{Dictionary as Entries, Document, Object as Entry};

use super::unicode::{UNKNOWN, Unicode, is_known};
use crate::pdf::objects::{File, Unread};
use crate::pdf::tail::{Dictionary, Value};

/// What naming a character of a font takes: names are looked up among some thousands.
const NAMING: usize = 200;
/// What reading a whole encoding takes.
const ALL: usize = 4 << 10;
/// What reading a font takes that stands in no object of its own.
const INLINE: usize = 64 << 10;

/// The encodings that are known by name.
const KNOWN: [&[u8]; 4] = [
    b"StandardEncoding",
    b"WinAnsiEncoding",
    b"MacRomanEncoding",
    b"MacExpertEncoding",
];

/// The fonts that were read, by number.
#[derive(Debug, Default)]
pub(super) struct Fonts(BTreeMap<u32, Rc<Font>>);

/// A font.
#[derive(Debug)]
pub(super) struct Font {
    /// How many bytes a code has.
    width: usize,
    unicode: Unicode,
    /// What each byte is by the encoding of a simple font; empty where it says nothing.
    characters: Vec<String>,
}

impl Fonts {
    /// The font that a value is or refers to.
    pub fn get(&mut self, file: &File<'_>, value: &Value) -> Result<Rc<Font>, Unread> {
        if let Some(known) = value.reference().and_then(|number| self.0.get(&number)) {
            return Ok(Rc::clone(known));
        }
        // One that stands among the names of a page is read each time.
        if value.reference().is_none() {
            file.allowance.take(INLINE)?;
        }
        let font = file.resolved(value)?;
        let font = Rc::new(Font::read(
            file,
            font.dictionary().ok_or("a page names a font that is none")?,
        )?);
        if let Some(number) = value.reference() {
            self.0.insert(number, Rc::clone(&font));
        }
        Ok(font)
    }
}

impl Font {
    fn read(file: &File<'_>, font: &Dictionary) -> Result<Self, Unread> {
        let unicode = match font.reference(b"ToUnicode") {
            Some(number) => Unicode::read(&file.unfolded(&file.object(number)?)?, &file.allowance)?,
            None => Unicode::default(),
        };
        let encoding = font.get(b"Encoding").map(|value| file.resolved(value)).transpose()?;
        if font.name(b"Subtype") != Some(b"Type0") {
            return Ok(Self {
                width: 1,
                unicode,
                characters: characters(file, font, encoding.as_ref())?,
            });
        }
        match encoding.as_ref().and_then(Value::name) {
            Some(b"Identity-H" | b"Identity-V") => Ok(Self {
                width: 2,
                unicode,
                characters: Vec::new(),
            }),
            _ => Err("a font numbers its characters in a way that is not read"),
        }
    }

    /// Adds what these codes stand for.
    pub fn decode(&self, codes: &[u8], text: &mut String) {
        for bytes in codes.chunks(self.width) {
            let code = bytes.iter().fold(0, |code, byte| (code << 8) | u32::from(*byte));
            let by_encoding = || self.characters.get(usize::try_from(code).ok()?).cloned();
            let found = self.unicode.text(code).or_else(by_encoding);
            match found.filter(|found| !found.is_empty() && bytes.len() == self.width) {
                Some(found) => text.push_str(&found),
                None => text.push(UNKNOWN),
            }
        }
    }
}

/// What each byte is by the encoding of a simple font (ISO 32000-2, section 9.6.5).
fn characters(file: &File<'_>, font: &Dictionary, encoding: Option<&Value>) -> Result<Vec<String>, Unread> {
    let (base, differences) = match encoding {
        Some(Value::Name(name)) => (Some(name.as_slice()), None),
        Some(Value::Dictionary(encoding)) => (encoding.name(b"BaseEncoding"), encoding.get(b"Differences")),
        _ => (None, None),
    };
    // Without a base, what a font that the file carries has built in would count.
    let descriptor = file.dictionary(font, b"FontDescriptor")?.unwrap_or_default();
    let is_embedded = [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"]
        .iter()
        .any(|key| descriptor.has(key));
    let is_of_signs = font
        .name(b"BaseFont")
        .is_none_or(|name| [b"Symbol".as_slice(), b"ZapfDingbats"].contains(&name));
    let base = base.or((!is_embedded && !is_of_signs).then_some(b"StandardEncoding".as_slice()));
    let mut characters = vec![String::new(); 256];
    file.allowance.take(ALL)?;
    if let Some(base) = base.filter(|base| KNOWN.contains(base)) {
        let font = entries(Entry::Name(base.to_vec()));
        let none = Document::new();
        let encoding = font.get_font_encoding(&none).map_err(|_| "a font can't be read")?;
        for (byte, character) in (0..=u8::MAX).zip(&mut characters) {
            let found = encoding.bytes_to_string(&[byte]).unwrap_or_default();
            *character = Some(found)
                .filter(|found| found.chars().all(is_known))
                .unwrap_or_default();
        }
    }
    let differences = differences.map(|value| file.resolved(value)).transpose()?;
    let mut code = 0;
    for item in differences.as_ref().and_then(Value::array).unwrap_or_default() {
        match item {
            Value::Name(name) => {
                file.allowance.take(NAMING)?;
                if let Some(character) = characters.get_mut(code) {
                    *character = named(name);
                }
                code = code.saturating_add(1);
            }
            item => {
                code = item
                    .whole()
                    .and_then(|code| usize::try_from(code).ok())
                    .unwrap_or(usize::MAX);
            }
        }
    }
    Ok(characters)
}

/// The character that a glyph of this name stands for; nothing where the name is not known.
fn named(name: &[u8]) -> String {
    let mut encoding = Entries::new();
    encoding.set("Differences", vec![Entry::Integer(0), Entry::Name(name.to_vec())]);
    let font = entries(Entry::Dictionary(encoding));
    let none = Document::new();
    // Where it does not know the name, the library falls back on an encoding in which 0 is nothing.
    let found = font
        .get_font_encoding(&none)
        .and_then(|encoding| encoding.bytes_to_string(&[0]));
    let found = found.unwrap_or_default();
    let by_number = || {
        let digits = std::str::from_utf8(name).ok()?.strip_prefix("uni")?;
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 4)?;
        char::from_u32(number).map(String::from)
    };
    let found = if found.is_empty() {
        by_number().unwrap_or_default()
    } else {
        found
    };
    Some(found)
        .filter(|found| found.chars().all(is_known))
        .unwrap_or_default()
}

/// A font with this encoding, as the library has it.
fn entries(encoding: Entry) -> Entries {
    let mut font = Entries::new();
    font.set("Type", Entry::Name(b"Font".to_vec()));
    font.set("Encoding", encoding);
    font
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyphs_are_known_by_their_names_or_not_at_all() {
        for (name, character) in [
            ("eacute", "é"),
            ("Euro", "€"),
            ("uni20AC", "€"),
            ("g12", ""),
            ("uniE001", ""),
            ("", ""),
        ] {
            assert_eq!(named(name.as_bytes()), character, "{name}");
        }
    }
}
