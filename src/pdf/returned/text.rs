//! Texts of fields, in whatever way a program wrote them.

use unicode_normalization::UnicodeNormalization as _;

/// The sign for what can't be read.
const UNKNOWN: char = char::REPLACEMENT_CHARACTER;

/// A text, and how far it can be relied on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Decoded {
    /// Composed, its lines parted by line feeds.
    pub text: String,
    /// Whether something of it is no character: a sign stands in its place.
    pub is_damaged: bool,
    /// Whether it reads as another text in the encoding that a careless program would have written it in.
    pub is_ambiguous: bool,
}

/// Reads the bytes of a text: UTF-16 in both orders, UTF-8 with its mark, or else the encoding of PDF.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let mut is_ambiguous = false;
    let text = match bytes {
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        plain => {
            // UTF-8 without its mark hardly ever arises by chance.
            is_ambiguous = !plain.is_ascii() && std::str::from_utf8(plain).is_ok();
            plain.iter().copied().map(of_pdf).collect()
        }
    };
    let text = plain(&without_languages(&text));
    Decoded {
        is_damaged: text.contains(UNKNOWN),
        is_ambiguous,
        text,
    }
}

/// Reads a name as a text.
pub(super) fn of_name(name: &[u8]) -> Decoded {
    let text = plain(&String::from_utf8_lossy(name));
    Decoded {
        is_damaged: text.contains(UNKNOWN),
        is_ambiguous: false,
        text,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks_exact(2);
    let is_cut = !pairs.remainder().is_empty();
    let units = pairs.filter_map(|pair| pair.try_into().ok()).map(unit);
    let mut text: String = char::decode_utf16(units).map(|sign| sign.unwrap_or(UNKNOWN)).collect();
    if is_cut {
        text.push(UNKNOWN);
    }
    text
}

/// Leaves out the marks of languages: what stands between two escapes (ISO 32000-2, 7.9.2.2).
fn without_languages(text: &str) -> String {
    const ESCAPE: char = '\u{1b}';
    if text.matches(ESCAPE).count() % 2 == 1 {
        return text.to_owned();
    }
    text.split(ESCAPE).step_by(2).collect()
}

/// The same text always written in the same way: composed, with line feeds, and without codes for devices.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.nfc().peekable();
    while let Some(sign) = signs.next() {
        plain.push(match sign {
            '\r' => {
                signs.next_if_eq(&'\n');
                '\n'
            }
            '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '\n' | '\t' => sign,
            sign if sign.is_control() => UNKNOWN,
            sign => sign,
        });
    }
    plain
}

/// The character of a code in the encoding of PDF (ISO 32000-2, annex D.3).
fn of_pdf(code: u8) -> char {
    /// From 0x18 on.
    const ACCENTS: [char; 8] = [
        '\u{2d8}', '\u{2c7}', '\u{2c6}', '\u{2d9}', '\u{2dd}', '\u{2db}', '\u{2da}', '\u{2dc}',
    ];
    /// From 0x80 on.
    const SIGNS: [char; 33] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '\u{2212}', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ',
        'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', UNKNOWN, '€',
    ];
    match code {
        0x18..=0x1f => ACCENTS[usize::from(code - 0x18)],
        0x80..=0xa0 => SIGNS[usize::from(code - 0x80)],
        0x7f | 0xad => UNKNOWN,
        code => char::from(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        let decoded = decode(bytes);
        assert!(!decoded.is_damaged, "{decoded:?}");
        decoded.text
    }

    #[test]
    fn every_way_of_writing_gives_the_same_text() {
        assert_eq!(text(b"\xfe\xff\0Z\0o\0\xe9\0\r\0\n\x20\x19"), "Zoé\n’");
        assert_eq!(text(b"\xff\xfeZ\0o\0\xe9\0\r\0\x19\x20"), "Zoé\n’");
        assert_eq!(text(b"\xef\xbb\xbfZoe\xcc\x81\n\xe2\x80\x99"), "Zoé\n’");
        assert_eq!(text(b"Zo\xe9\r\n\x90"), "Zoé\n’");
        assert_eq!(text(b"\xa0 \x95\x9b\x80\x18"), "€ Łł•\u{2d8}");
        assert_eq!(text(b"\xfe\xff\0\x1b\0n\0l\0\x1b\0a"), "a");
        assert_eq!(text(b"\xfe\xff\xd8\x3d\xde\0"), "😀");
        assert_eq!(text(b""), "");
    }

    #[test]
    fn what_is_no_text_is_told() {
        for (bytes, expected) in [
            (b"\xfe\xff\xd8\x3d\0a".as_slice(), "\u{fffd}a"),
            (b"\xff\xfe\0\xdea\0", "\u{fffd}a"),
            (b"\xfe\xff\0a\0", "a\u{fffd}"),
            (b"\xef\xbb\xbf\xe2\x80", "\u{fffd}"),
            (b"a\0", "a\u{fffd}"),
            (b"a\x9f\xad", "a\u{fffd}\u{fffd}"),
            (b"\x1b", "\u{2d9}"),
        ] {
            let decoded = decode(bytes);
            assert_eq!(decoded.text, expected);
            assert_eq!(decoded.is_damaged, expected.contains(UNKNOWN));
        }
        assert!(decode("café".as_bytes()).is_ambiguous);
        assert!(!decode(b"caf\xe9").is_ambiguous);
    }
}
