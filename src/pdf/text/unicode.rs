//! What a font says its characters are: a `ToUnicode` table (ISO 32000-2, section 9.10.3).

use std::collections::BTreeMap;

use super::tokens::{Token, Tokens};
use crate::pdf::objects::{Allowance, Unread};
use crate::pdf::tail::Value;

/// What stands for a glyph without a known meaning.
pub(super) const UNKNOWN: char = char::REPLACEMENT_CHARACTER;

/// The most bytes that one code stands for: a ligature, not a page.
const MOST_BYTES: usize = 64;
/// What a line takes, of what may be kept.
const LINE: usize = 64;

/// Characters by code.
#[derive(Debug, Default)]
pub(super) struct Unicode(BTreeMap<u32, Codes>);

/// A row of codes that begins at its key.
#[derive(Debug)]
struct Codes {
    last: u32,
    /// What the first code is, in UTF-16; the last unit counts on for those after it.
    text: Vec<u16>,
}

impl Unicode {
    /// Reads a table.
    pub fn read(bytes: &[u8], allowance: &Allowance) -> Result<Self, Unread> {
        let mut table = Self::default();
        let mut tokens = Tokens::of(bytes);
        let mut values: Vec<Value> = Vec::new();
        while let Some(token) = tokens.next()? {
            match token {
                Token::Value(value) => {
                    allowance.take(LINE)?;
                    values.push(value);
                }
                Token::Word(word) => {
                    match word {
                        b"endbfchar" => values.chunks_exact(2).for_each(|line| table.character(line)),
                        b"endbfrange" => values.chunks_exact(3).for_each(|line| table.range(line)),
                        b"usecmap" => return Err("a font builds on a table of characters that it does not carry"),
                        _ => {}
                    }
                    values.clear();
                }
            }
        }
        Ok(table)
    }

    fn character(&mut self, line: &[Value]) {
        if let [code, text] = line
            && let (Some(code), Some(text)) = (number(code), units(text))
        {
            self.0.insert(code, Codes { last: code, text });
        }
    }

    fn range(&mut self, line: &[Value]) {
        let [first, last, text] = line else { return };
        let (Some(first), Some(last)) = (number(first), number(last)) else {
            return;
        };
        if let Value::Array(texts) = text {
            for (code, text) in (first..=last).zip(texts) {
                if let Some(text) = units(text) {
                    self.0.insert(code, Codes { last: code, text });
                }
            }
        } else if let Some(text) = units(text) {
            self.0.insert(first, Codes { last, text });
        }
    }

    /// What the character of this code is.
    pub fn text(&self, code: u32) -> Option<String> {
        let (first, codes) = self.0.range(..=code).next_back()?;
        if code > codes.last {
            return None;
        }
        let mut units = codes.text.clone();
        let further = u16::try_from(code - first).ok()?;
        let last = units.last_mut()?;
        *last = last.checked_add(further)?;
        String::from_utf16(&units)
            .ok()
            .filter(|text| text.chars().all(is_known))
    }
}

/// Whether a character says something: others stand where a program did not know what to write.
pub(super) fn is_known(sign: char) -> bool {
    let is_private = matches!(sign, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..=char::MAX);
    sign.is_whitespace() || !(sign.is_control() || is_private)
}

/// A code of one to four bytes.
fn number(value: &Value) -> Option<u32> {
    let bytes = &value.text()?.bytes;
    (1..=4)
        .contains(&bytes.len())
        .then(|| bytes.iter().fold(0, |code, byte| (code << 8) | u32::from(*byte)))
}

/// Text in UTF-16; none where there is none, or more than a character is.
fn units(value: &Value) -> Option<Vec<u16>> {
    let bytes = &value.text()?.bytes;
    let pair = |pair: &[u8]| pair.iter().fold(0, |unit, byte| (unit << 8) | u16::from(*byte));
    (1..=MOST_BYTES)
        .contains(&bytes.len())
        .then(|| bytes.chunks(2).map(pair).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_what_a_table_says_and_nothing_else() {
        let table = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap % made by hand\n/CMapType 2 def\n\
            1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <01> <0041> <02><00660069> endbfchar\n\
            3 beginbfrange <10> <12> <0061> <20> <21> [<0030> <0031>] <30> <31> <D83DDE00> endbfrange\n\
            2 beginbfchar <40> <E001> <41> <0000> endbfchar endcmap";
        let table = Unicode::read(table, &Allowance::new()).expect("a table");
        let cases = [
            (0x01, Some("A")),
            (0x02, Some("fi")),
            (0x03, None),
            (0x10, Some("a")),
            (0x12, Some("c")),
            (0x13, None),
            (0x21, Some("1")),
            (0x22, None),
            (0x31, Some("😁")),
            (0x40, None),
            (0x41, None),
        ];
        for (code, text) in cases {
            assert_eq!(table.text(code).as_deref(), text, "{code:x}");
        }
        assert!(Unicode::read(b"/Other usecmap", &Allowance::new()).is_err());
        let many = format!("beginbfchar {} endbfchar", "<01> <0041> ".repeat(400_000));
        assert!(Unicode::read(many.as_bytes(), &Allowance::new()).is_err_and(|why| why.contains("work")));
    }
}
