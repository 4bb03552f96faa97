//! Slips of typing and saving that leave a readable text: letters of a wrong encoding, halves of quotes.

/// A piece of a text and what was meant by it.
#[derive(Debug, PartialEq, Eq)]
pub struct Slip {
    /// What stands there.
    pub piece: String,
    /// What was meant.
    pub meant: String,
}

/// The first word with a letter that was saved as UTF-8 and read as Windows-1252: `GeÃ¯ntegreerd` for `Geïntegreerd`.
pub fn double_encoding(text: &str) -> Option<Slip> {
    // What UTF-8 starts a letter with reads as one of these; hardly any text has them before a sign of the other kind.
    if !text.contains(|c| matches!(c, 'Â'..='ô')) {
        return None;
    }
    text.split_whitespace().find_map(|word| {
        let bytes: Option<Vec<u8>> = word.chars().map(windows_1252).collect();
        let meant = String::from_utf8(bytes?).ok()?;
        let letters = meant.chars().any(|c| !c.is_ascii() && !c.is_control());
        (letters && meant != word).then(|| Slip {
            piece: word.to_owned(),
            meant,
        })
    })
}

/// The byte that Windows-1252 reads as a character.
fn windows_1252(c: char) -> Option<u8> {
    /// The characters of the bytes 0x80 to 0x9F; five bytes stand for none and are read as control characters.
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    if let code @ (0..=0x7f | 0xa0..=0xff) = u32::from(c) {
        u8::try_from(code).ok()
    } else {
        let at = HIGH.chars().position(|high| high == c)?;
        u8::try_from(0x80 + at).ok()
    }
}

/// A quote without its other half: one `"` too many, or a closing `”` before any that opens.
///
/// A `“` may close what a `„` opened; an apostrophe is no quote.
pub fn stray_quote(text: &str) -> Option<char> {
    let straight: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
    // Behind a digit the sign is one of inches, or of seconds.
    let inches = |at: &usize| {
        text.get(..*at)
            .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
            && text.get(at + 1..).is_some_and(|rest| !rest.trim().is_empty())
    };
    if straight.len() % 2 == 1 && !straight.iter().any(inches) {
        return Some('"');
    }
    let mut open = 0_usize;
    for c in text.chars() {
        match c {
            '“' if open > 0 && text.contains('„') => open -= 1,
            '“' | '„' => open += 1,
            '”' if open == 0 => return Some(c),
            '”' => open -= 1,
            _ => {}
        }
    }
    // A quotation of several paragraphs may open each of them, and close only once.
    (open > 0 && !text.contains("\n\n")).then_some(if text.contains('“') { '“' } else { '„' })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_a_wrong_encoding_are_found() {
        for (text, meant) in [
            ("Het GeÃ¯ntegreerd werk", "Geïntegreerd"),
            ("creÃ«ren", "creëren"),
            ("prijs â‚¬ 5", "€"),
            ("Kaliberâ€™s", "Kaliber’s"),
        ] {
            assert_eq!(double_encoding(text).map(|slip| slip.meant).as_deref(), Some(meant));
        }
        for text in [
            "Geïntegreerd",
            "À propos",
            "Île",
            "naïef",
            "Âge",
            "ÉCOLE",
            "Één",
            "€ 5",
            "“Ô”",
        ] {
            assert_eq!(double_encoding(text), None, "{text}");
        }
    }

    #[test]
    fn halves_of_quotes_are_found() {
        for (text, quote) in [
            ("1.0\"", Some('"')),
            ("”Wie betaalt”", Some('”')),
            ("“Wie betaalt", Some('“')),
            ("“Wie” en „wie“ en „wie”", None),
            ("een scherm van 24\" breed", None),
            ("de „wie” en 's avonds", None),
            ("\"Wie\"", None),
            ("“Wie\n\n“en wat”", None),
        ] {
            assert_eq!(stray_quote(text), quote, "{text}");
        }
    }
}
