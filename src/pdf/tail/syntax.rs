//! The syntax of objects (ISO 32000-2, section 7.3), in its strict form and no other.
//!
//! Programs differ in how they mend what is written oddly; whatever they could differ about is refused here.

use std::collections::BTreeMap;

use super::value::{Dictionary, MILLION, Object, Text, Value};

/// How deep arrays and dictionaries may be nested.
const MOST_DEPTH: usize = 64;
/// The most values of one object; more would take many times the memory of the file.
const MOST_VALUES: usize = 200_000;
/// The most that all values of a file may weigh; a library holds them all at once, and takes some 120 bytes for each.
const MOST_WEIGHT: usize = 4_000_000;
/// What a list or dictionary weighs more than a single value: room for its first items.
const WEIGHT_OF_LIST: usize = 3;
/// The most digits before the point of a number.
const MOST_DIGITS: usize = 12;
/// The most bytes of white space or comments between two objects that are read as such.
const MOST_COMMENT: usize = 300;
/// Words that a comment may not hold, since programs look for them.
const MARKS: [&[u8]; 5] = [b"obj", b"xref", b"trailer", b"EOF", b"stream"];

/// Why a file is refused, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pdf) struct Fault {
    pub at: usize,
    pub why: &'static str,
}

/// Reads a file from a place on.
#[derive(Debug, Clone)]
pub(in crate::pdf) struct Reader<'a> {
    bytes: &'a [u8],
    pub at: usize,
    /// The highest number of an object that was referred to.
    pub highest: u32,
    /// Whether streams may hold objects and cross-references: in files for which nobody vouches.
    has_packed_objects: bool,
    values: usize,
    /// What all values that were read weigh.
    weight: usize,
}

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

fn is_delimiter(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

fn is_regular(byte: u8) -> bool {
    byte.is_ascii_graphic() && !is_delimiter(byte)
}

impl<'a> Reader<'a> {
    pub fn at(bytes: &'a [u8], at: usize) -> Self {
        Self {
            bytes,
            at,
            highest: 0,
            has_packed_objects: false,
            values: 0,
            weight: 0,
        }
    }

    /// Reads a file for which nobody vouches.
    pub fn unvouched(bytes: &'a [u8], at: usize) -> Self {
        Self {
            has_packed_objects: true,
            ..Self::at(bytes, at)
        }
    }

    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    pub fn fault<T>(&self, why: &'static str) -> Result<T, Fault> {
        Err(Fault { at: self.at, why })
    }

    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    pub fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Steps over these bytes, if they come next.
    pub fn takes(&mut self, what: &[u8]) -> bool {
        let is_next = self.rest().starts_with(what);
        self.at += if is_next { what.len() } else { 0 };
        is_next
    }

    /// Steps over this word, if it comes next and ends there.
    pub fn takes_word(&mut self, word: &[u8]) -> bool {
        let ends = self.rest().get(word.len()).is_none_or(|byte| !is_regular(*byte));
        ends && self.takes(word)
    }

    /// Steps over white space; says whether there was any.
    pub fn space(&mut self) -> bool {
        let start = self.at;
        while self.peek().is_some_and(is_space) {
            self.at += 1;
        }
        self.at > start
    }

    /// Steps over the end of a line.
    pub fn line_end(&mut self) -> bool {
        self.takes(b"\r\n") || self.takes(b"\n") || self.takes(b"\r")
    }

    /// Steps over white space and over comments that nobody could take for a part of the file.
    pub fn space_and_comments(&mut self) -> Result<(), Fault> {
        loop {
            self.space();
            if self.peek() != Some(b'%') || self.rest().starts_with(b"%%EOF") {
                return Ok(());
            }
            let rest = self.rest();
            let line = &rest[..rest.len().min(MOST_COMMENT)];
            let Some(end) = line.iter().position(|byte| matches!(byte, b'\r' | b'\n')) else {
                return self.fault("a comment is too long");
            };
            if MARKS
                .iter()
                .any(|mark| line[..end].windows(mark.len()).any(|part| part == *mark))
            {
                return self.fault("a comment looks like a part of the file");
            }
            self.at += end;
        }
    }

    /// The digits that come next, as a number of at most ten digits.
    pub fn digits(&mut self) -> Option<u64> {
        let count = self.rest().iter().take_while(|byte| byte.is_ascii_digit()).count();
        let digits = std::str::from_utf8(&self.rest()[..count]).ok()?;
        let number = (1..=10).contains(&count).then(|| digits.parse().ok())??;
        self.at += count;
        Some(number)
    }

    /// The number of the object that begins here: `N 0 obj`.
    fn head(&mut self) -> Result<u32, Fault> {
        const HEAD: &str = "something stands here that is no object";
        if self.peek() == Some(b'0') {
            return self.fault("an object has the number 0 or one with a leading zero");
        }
        let number = self.digits().and_then(|number| u32::try_from(number).ok());
        let Some(number) = number.filter(|_| self.takes(b" ")) else {
            return self.fault(HEAD);
        };
        if !self.takes(b"0 ") {
            let is_other = self.digits().is_some() && self.takes(b" obj");
            return self.fault(if is_other {
                "an object has a generation other than 0"
            } else {
                HEAD
            });
        }
        if self.takes_word(b"obj") {
            Ok(number)
        } else {
            self.fault(HEAD)
        }
    }

    /// The object that begins here. Where the length of a stream stands in another object, `length` knows it.
    pub fn object(&mut self, length: impl Fn(u32) -> Option<u64>) -> Result<Object, Fault> {
        let number = self.head()?;
        self.values = 0;
        self.inner_space()?;
        let value = self.value(MOST_DEPTH)?;
        self.inner_space()?;
        let stream = if self.takes_word(b"stream") {
            Some(self.stream(&value, length)?)
        } else {
            None
        };
        if stream.is_some() {
            self.inner_space()?;
        }
        if !self.takes_word(b"endobj") {
            return self.fault("an object does not end where it should");
        }
        Ok(Object { number, value, stream })
    }

    /// The whole number that the object beginning here is, and nothing but that.
    pub fn number_object(&mut self) -> Option<u64> {
        self.head().ok()?;
        self.space();
        let number = self.digits()?;
        self.space();
        self.takes_word(b"endobj").then_some(number)
    }

    fn stream(&mut self, value: &Value, length: impl Fn(u32) -> Option<u64>) -> Result<std::ops::Range<usize>, Fault> {
        let Value::Dictionary(dictionary) = value else {
            return self.fault("a stream has no dictionary");
        };
        if [b"F".as_slice(), b"FFilter", b"FDecodeParms"]
            .iter()
            .any(|key| dictionary.has(key))
        {
            return self.fault("the bytes of a stream stand in another file");
        }
        if !self.has_packed_objects && matches!(dictionary.name(b"Type"), Some(b"ObjStm" | b"XRef")) {
            return self.fault("a stream holds objects or cross-references, which Brugwerk can't vouch for yet");
        }
        let length = match dictionary.get(b"Length") {
            Some(Value::Reference(number)) => length(*number),
            Some(value) => value.whole().and_then(|length| u64::try_from(length).ok()),
            None => None,
        };
        let length = length.and_then(|length| usize::try_from(length).ok());
        if !(self.takes(b"\r\n") || self.takes(b"\n")) {
            return self.fault("a stream does not begin on a line of its own");
        }
        let start = self.at;
        let Some(end) = length
            .and_then(|length| start.checked_add(length))
            .filter(|end| *end <= self.bytes.len())
        else {
            return self.fault("a stream has no length, or one beyond the file");
        };
        self.at = end;
        self.line_end();
        if !self.takes_word(b"endstream") {
            return self.fault("a stream is not as long as it says");
        }
        Ok(start..end)
    }

    /// White space inside an object; a comment there is refused, since it could hide a word from the eye.
    fn inner_space(&mut self) -> Result<(), Fault> {
        self.space();
        match self.peek() {
            Some(b'%') => self.fault("a comment stands inside an object"),
            Some(0 | 0x0c) => self.fault("an odd kind of white space stands inside an object"),
            _ => Ok(()),
        }
    }

    /// The regular characters that come next: a word that is no value.
    pub fn word(&mut self) -> &'a [u8] {
        let rest = self.rest();
        let word = &rest[..rest.iter().position(|byte| !is_regular(*byte)).unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    pub fn value(&mut self, depth: usize) -> Result<Value, Fault> {
        self.values += 1;
        if self.values > MOST_VALUES {
            return self.fault("an object has too many values");
        }
        let is_list = self.peek() == Some(b'[') || self.rest().starts_with(b"<<");
        self.weight += 1 + if is_list { WEIGHT_OF_LIST } else { 0 };
        if self.weight > MOST_WEIGHT {
            return self.fault("its objects have too many values together");
        }
        let Some(depth) = depth.checked_sub(1) else {
            return self.fault("an object is nested too deeply");
        };
        let start = self.at;
        match self.peek() {
            Some(b'/') => Ok(Value::Name(self.name()?)),
            Some(b'(') => {
                let bytes = self.literal()?;
                Ok(Value::Text(Text {
                    bytes,
                    place: start..self.at,
                }))
            }
            Some(b'<') if self.takes(b"<<") => Ok(Value::Dictionary(self.dictionary(depth)?)),
            Some(b'<') => {
                let bytes = self.hexadecimal()?;
                Ok(Value::Text(Text {
                    bytes,
                    place: start..self.at,
                }))
            }
            Some(b'[') => self.array(depth),
            Some(b'0'..=b'9' | b'+' | b'-' | b'.') => self.number_or_reference(),
            _ if self.takes_word(b"true") => Ok(Value::Boolean(true)),
            _ if self.takes_word(b"false") => Ok(Value::Boolean(false)),
            _ if self.takes_word(b"null") => Ok(Value::Null),
            _ => self.fault("something stands here that is no value"),
        }
    }

    fn array(&mut self, depth: usize) -> Result<Value, Fault> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.inner_space()?;
            if self.takes(b"]") {
                return Ok(Value::Array(items));
            }
            items.push(self.value(depth)?);
        }
    }

    /// The rest of a dictionary, after its `<<`.
    pub fn dictionary(&mut self, depth: usize) -> Result<Dictionary, Fault> {
        let mut entries = BTreeMap::new();
        loop {
            self.inner_space()?;
            if self.takes(b">>") {
                return Ok(Dictionary(entries));
            }
            if self.peek() != Some(b'/') {
                return self.fault("a key of a dictionary is no name");
            }
            let key = self.name()?;
            self.inner_space()?;
            if entries.insert(key, self.value(depth)?).is_some() {
                return self.fault("a key occurs twice in a dictionary");
            }
        }
    }

    fn name(&mut self) -> Result<Vec<u8>, Fault> {
        self.at += 1;
        let mut name = Vec::new();
        while let Some(byte) = self.peek() {
            if byte == b'#' {
                match self.rest() {
                    [_, high, low, ..] => match (hexadecimal(*high), hexadecimal(*low)) {
                        (Some(high), Some(low)) if high | low != 0 => name.push((high << 4) | low),
                        _ => return self.fault("a name is written oddly"),
                    },
                    _ => return self.fault("a name is written oddly"),
                }
                self.at += 3;
            } else if is_regular(byte) {
                name.push(byte);
                self.at += 1;
            } else if is_space(byte) || is_delimiter(byte) {
                break;
            } else {
                return self.fault("a name has a byte that programs read differently");
            }
        }
        Ok(name)
    }

    fn number_or_reference(&mut self) -> Result<Value, Fault> {
        let start = self.at;
        if let Some(number) = self.digits() {
            let is_reference = self.space() && self.digits().is_some() && self.space() && self.takes_word(b"R");
            if is_reference {
                let words = &self.bytes[start..self.at];
                let generation = words.iter().rposition(|byte| byte.is_ascii_digit()).unwrap_or_default();
                let is_first = words[generation] == b'0' && words.get(generation - 1).copied().is_some_and(is_space);
                return match u32::try_from(number) {
                    Ok(number) if is_first && number > 0 && words[0] != b'0' => {
                        self.highest = self.highest.max(number);
                        Ok(Value::Reference(number))
                    }
                    _ => self.fault("a reference names the object 0 or a generation other than 0"),
                };
            }
            self.at = start;
        }
        self.number()
    }

    fn number(&mut self) -> Result<Value, Fault> {
        let is_negative = self.takes(b"-");
        if !is_negative {
            self.takes(b"+");
        }
        let word = self.clone().word();
        let (whole, part) = match word.iter().position(|byte| *byte == b'.') {
            Some(point) => (&word[..point], &word[point + 1..]),
            None => (word, &[][..]),
        };
        let are_digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
        if !are_digits(whole) || !are_digits(part) || whole.len() + part.len() == 0 || whole.len() > MOST_DIGITS {
            return self.fault("a number is written oddly");
        }
        self.at += word.len();
        let digits = whole.iter().chain(part.iter().chain([b'0'; 6].iter()).take(6));
        let millionths = digits.fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
        Ok(Value::Number(if is_negative { -millionths } else { millionths }))
    }

    fn literal(&mut self) -> Result<Vec<u8>, Fault> {
        self.at += 1;
        let mut depth = 1_usize;
        let mut text = Vec::new();
        loop {
            let Some(byte) = self.peek() else {
                return self.fault("a string has no end");
            };
            self.at += 1;
            match byte {
                b'\\' => self.escape(&mut text),
                b'\r' => {
                    self.takes(b"\n");
                    text.push(b'\n');
                }
                b')' if depth == 1 => return Ok(text),
                _ => {
                    depth = match byte {
                        b'(' => depth + 1,
                        b')' => depth - 1,
                        _ => depth,
                    };
                    text.push(byte);
                }
            }
        }
    }

    /// What follows a backslash in a string.
    fn escape(&mut self, text: &mut Vec<u8>) {
        if self.line_end() {
            return;
        }
        let Some(byte) = self.peek() else { return };
        if matches!(byte, b'0'..=b'7') {
            let count = self
                .rest()
                .iter()
                .take(3)
                .take_while(|byte| matches!(byte, b'0'..=b'7'))
                .count();
            let code = self.rest()[..count]
                .iter()
                .fold(0_u32, |code, digit| code * 8 + u32::from(digit - b'0'));
            text.push(u8::try_from(code & 0xff).unwrap_or_default());
            self.at += count;
            return;
        }
        self.at += 1;
        text.push(match byte {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 0x08,
            b'f' => 0x0c,
            other => other,
        });
    }

    fn hexadecimal(&mut self) -> Result<Vec<u8>, Fault> {
        self.at += 1;
        let mut text = Vec::new();
        let mut half = None;
        loop {
            let Some(byte) = self.peek() else {
                return self.fault("a string has no end");
            };
            match (hexadecimal(byte), half) {
                (Some(digit), None) => half = Some(digit << 4),
                (Some(digit), Some(high)) => {
                    text.push(high | digit);
                    half = None;
                }
                (None, _) if byte == b'>' => {
                    self.at += 1;
                    text.extend(half);
                    return Ok(text);
                }
                (None, _) if is_space(byte) => {}
                (None, _) => return self.fault("a string holds what is no hexadecimal digit"),
            }
            self.at += 1;
        }
    }
}

fn hexadecimal(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// The whole numbers of cross-references and trailers.
pub(super) fn whole(value: Option<&Value>) -> Option<usize> {
    match value? {
        Value::Number(millionths) if millionths % MILLION == 0 => usize::try_from(millionths / MILLION).ok(),
        _ => None,
    }
}

/// How deep a trailer may be nested.
pub(super) const TRAILER_DEPTH: usize = 8;
