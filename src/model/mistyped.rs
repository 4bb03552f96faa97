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
    text.split_whitespace()
        .find_map(|word| whole_word(word).or_else(|| within_word(word)))
}

/// A word of which some letters alone were read so: `co` and `Ã¶` beside an `é` that is well.
fn within_word(word: &str) -> Option<Slip> {
    let signs: Vec<char> = word.chars().collect();
    let mut meant = String::new();
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        let length = match sign {
            'Â' | 'Ã' => 2,
            'â' => 3,
            _ => 1,
        };
        let bytes: Option<Vec<u8>> = signs
            .get(at..at + length)
            .unwrap_or_default()
            .iter()
            .copied()
            .map(windows_1252)
            .collect();
        let letter = bytes
            .filter(|_| length > 1)
            .and_then(|bytes| String::from_utf8(bytes).ok());
        if let Some(letter) = letter {
            meant.push_str(&letter);
            at += length;
        } else {
            meant.push(*sign);
            at += 1;
        }
    }
    (meant != word).then(|| Slip {
        piece: word.to_owned(),
        meant,
    })
}

/// A word of which every letter that is not plain was read so.
fn whole_word(word: &str) -> Option<Slip> {
    let bytes: Option<Vec<u8>> = word.chars().map(windows_1252).collect();
    let meant = String::from_utf8(bytes?).ok()?;
    let letters = meant.chars().any(|c| !c.is_ascii() && !c.is_control());
    (letters && meant != word).then(|| Slip {
        piece: word.to_owned(),
        meant,
    })
}

/// The codes of web pages that word processors and web forms leave in texts, each with its sign.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("euro", '€'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("middot", '·'),
    ("bull", '•'),
    ("deg", '°'),
    ("copy", '©'),
    ("reg", '®'),
    ("sect", '§'),
    ("times", '×'),
    ("frac12", '½'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("oelig", 'œ'),
    ("szlig", 'ß'),
    ("ccedil", 'ç'),
    ("ntilde", 'ñ'),
];

/// The vowels that codes of web pages put an accent on, with what the accent is called.
const ACCENTS: &[(&str, &str)] = &[
    ("grave", "àèìòùÀÈÌÒÙ"),
    ("acute", "áéíóúÁÉÍÓÚ"),
    ("circ", "âêîôûÂÊÎÔÛ"),
    ("uml", "äëïöüÄËÏÖÜ"),
];

/// The first code of web pages in a text, `&ouml;` or `&#246;`, with the sign that it stands for.
pub fn entity(text: &str) -> Option<Slip> {
    text.match_indices('&').find_map(|(at, _)| {
        let code = text.get(at + 1..)?.split_once(';')?.0;
        let sign = code.strip_prefix('#').map_or_else(|| named(code), numbered)?;
        Some(Slip {
            piece: format!("&{code};"),
            meant: sign.to_string(),
        })
    })
}

/// The sign of a code with a name.
fn named(code: &str) -> Option<char> {
    let vowel = code.chars().next()?;
    let accented = ACCENTS.iter().find(|(accent, _)| code.get(1..) == Some(*accent));
    let at = "aeiouAEIOU".chars().position(|plain| plain == vowel);
    let letter = accented.zip(at).and_then(|((_, letters), at)| letters.chars().nth(at));
    letter.or_else(|| ENTITIES.iter().find(|(name, _)| *name == code).map(|(_, sign)| *sign))
}

/// The sign of a code by number, where it is a letter or a sign of Latin scripts.
fn numbered(code: &str) -> Option<char> {
    let number = match code.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => code.parse(),
    };
    let sign = char::from_u32(number.ok()?)?;
    let is_latin = matches!(sign, '!'..='~' | '¡'..='ſ' | '‐'..='‧' | '€');
    match sign {
        '\u{a0}' => Some(' '),
        '\u{ad}' => None,
        sign => is_latin.then_some(sign),
    }
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

/// The web address in a text that has other signs around it: a link of Markdown, brackets, words.
pub fn web_address(text: &str) -> Option<String> {
    let joined = text
        .replace(":// ", "://")
        .replace("https//", "https://")
        .replace("http//", "http://");
    let joined = joined
        .replace("https:/www", "https://www")
        .replace("http:/www", "http://www");
    // Of several addresses the first counts; of a link of Markdown, what it leads to.
    let tail = joined.rsplit("](").next().unwrap_or_default();
    let starts = ["https://", "http://", "www."];
    let first = starts.iter().filter_map(|start| tail.find(start)).min();
    let rest = tail.get(first?..)?;
    let end = rest
        .find(|c: char| c.is_whitespace() || ")>]\"',;".contains(c))
        .unwrap_or(rest.len());
    let address = rest.get(..end)?.trim_end_matches('.');
    let host = address.split("//").last()?;
    let is_host = host.contains('.') && host.starts_with(char::is_alphanumeric);
    is_host.then(|| {
        if address.starts_with("www.") {
            format!("https://{address}")
        } else {
            address.to_owned()
        }
    })
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
            ("éénÃ«", "éénë"),
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
    fn codes_of_web_pages_are_found() {
        for (text, meant) in [
            ("co&ouml;peratie", Some("ö")),
            ("R&amp;D", Some("&")),
            ("&Eacute;&eacute;n", Some("É")),
            ("&#233;&#xe9;", Some("é")),
            ("a&nbsp;b", Some(" ")),
            ("R&D; en meer", None),
            ("&#x202E;", None),
            ("Knoop & Zoon", None),
        ] {
            assert_eq!(entity(text).map(|slip| slip.meant).as_deref(), meant, "{text}");
        }
    }

    #[test]
    fn web_addresses_are_found() {
        for (text, meant) in [
            (
                "[Kaliber](https://kaliber.example/een)",
                Some("https://kaliber.example/een"),
            ),
            ("<https://kaliber.example>", Some("https://kaliber.example")),
            ("www.kaliber.example", Some("https://www.kaliber.example")),
            ("https:// www.kaliber.example", Some("https://www.kaliber.example")),
            (
                "https://kaliber.example en https://knoopwerk.example",
                Some("https://kaliber.example"),
            ),
            ("info@kaliber.example", None),
            ("n.v.t.", None),
        ] {
            assert_eq!(web_address(text).as_deref(), meant, "{text}");
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
