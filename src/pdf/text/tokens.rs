//! What a page draws, and what a font says of its characters, as a row of values and words.

use crate::pdf::objects::Unread;
use crate::pdf::tail::{Reader, Value};

/// How deep a value may be nested.
const DEPTH: usize = 16;

const ODD: Unread = "something in it is written in a way that programs read differently";

/// A value, or a word that says what to do with those before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Value(Value),
    Word(&'a [u8]),
}

/// The tokens of some bytes, one after another.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next token; none at the end.
    pub fn next(&mut self) -> Result<Option<Token<'a>>, Unread> {
        self.space();
        let mut reader = Reader::unvouched(self.bytes, self.at);
        let Some(byte) = reader.peek() else {
            return Ok(None);
        };
        let is_word = byte.is_ascii_alphabetic() || matches!(byte, b'\'' | b'"');
        let is_constant = || [b"true".as_slice(), b"false", b"null"].contains(&reader.clone().word());
        let token = if is_word && !is_constant() {
            Token::Word(reader.word())
        } else {
            Token::Value(reader.value(DEPTH).map_err(|_| ODD)?)
        };
        self.at = reader.at;
        Ok(Some(token))
    }

    /// Steps over white space and comments.
    fn space(&mut self) {
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'%' => {
                    let rest = &self.bytes[self.at..];
                    let end = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n'));
                    self.at += end.unwrap_or(rest.len());
                }
                0 | b' ' | b'\t' | b'\r' | b'\n' | 0x0c => self.at += 1,
                _ => break,
            }
        }
    }

    /// Steps over a picture that stands among the tokens, after its first word `BI`.
    pub fn skip_picture(&mut self) -> Result<(), Unread> {
        while let Some(token) = self.next()? {
            if token == Token::Word(b"ID") {
                let is_end = |part: &[u8]| {
                    part[0].is_ascii_whitespace()
                        && part[1..3] == *b"EI"
                        && part.get(3).is_none_or(u8::is_ascii_whitespace)
                };
                let rest = &self.bytes[self.at..];
                let mut ends = (0..rest.len().saturating_sub(2)).map(|at| &rest[at..rest.len().min(at + 4)]);
                self.at += ends.position(is_end).ok_or(ODD)? + 3;
                return Ok(());
            }
        }
        Err(ODD)
    }
}
