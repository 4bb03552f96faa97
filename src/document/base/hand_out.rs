//! What leaves to be filled in: the fields of a document, and the code that tells which copy came back.

use std::fmt;

use crate::bytes::sha256;
use crate::pdf::FormField;

/// How many digits of a hash a code carries.
const HASH_DIGITS: usize = 12;

/// What of a document is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOut {
    /// Which copy it is.
    pub code: FormCode,
    /// Its fields, in the order of reading; the last shows the code.
    pub fields: Vec<FormField>,
}

/// Which form a copy is, of what and made from which data: `kind:id:version:hash`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormCode {
    /// The kind of document, for instance `self-assessment-form`.
    pub kind: String,
    /// The id of what it is about.
    pub id: String,
    /// Counts the changes of the form that older readers can't follow.
    pub version: u32,
    /// The first digits of the SHA-256 of the data that it was made from.
    pub hash: String,
}

impl FormCode {
    /// The code of a form that was made from this data.
    #[must_use]
    pub fn of(kind: &str, id: &str, version: u32, data: &[u8]) -> Self {
        Self {
            kind: kind.to_owned(),
            id: id.to_owned(),
            version,
            hash: sha256(data).chars().take(HASH_DIGITS).collect(),
        }
    }

    /// Reads a code as it is written in a copy; nothing where it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.trim().split(':').collect();
        let [kind, id, version, hash] = parts[..] else {
            return None;
        };
        let is_word = |word: &str| {
            let is_sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            !word.is_empty() && word.bytes().all(is_sign)
        };
        let is_hash = hash.len() == HASH_DIGITS && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if !is_word(kind) || !is_word(id) || !is_hash || version.starts_with(['+', '0']) {
            return None;
        }
        Some(Self {
            kind: kind.to_owned(),
            id: id.to_owned(),
            version: version.parse().ok()?,
            hash: hash.to_owned(),
        })
    }
}

impl fmt::Display for FormCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            kind,
            id,
            version,
            hash,
        } = self;
        write!(f, "{kind}:{id}:{version}:{hash}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_written_and_nothing_else_is_one() {
        let code = FormCode::of("self-assessment-form", "zelf-1", 12, b"data");
        assert_eq!(FormCode::parse(&format!(" {code}\n")), Some(code.clone()));
        assert_ne!(code, FormCode::of("self-assessment-form", "zelf-1", 12, b"other"));
        for wrong in [
            "",
            "a:b:1",
            "a:b:0:0123456789ab",
            "a:b:+1:0123456789ab",
            "a:B:1:0123456789ab",
            "a:b:1:0123456789aB",
            "a:b:1:0123456789abc",
            "a:b:1:0123456789ab:c",
        ] {
            assert_eq!(FormCode::parse(wrong), None, "{wrong}");
        }
    }
}
