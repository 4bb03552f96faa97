//! The scalar types that are no quantities: ids, texts, dates, numbers with check digits, paths.

use std::fmt;

use crate::diagnostic::{Message, Rule, rules};
use crate::font;
use crate::locale::{Argument, ToArgument};
use crate::message;

use super::scalar::{Scalar, ScalarFault, scalar_traits, shorten};
use super::{left_over, meant_date, mistyped};

rules! {
    error MALFORMED_ID = "malformed-id" {
        guards: "Ids are written in lower-case letters and digits, with single hyphens between words.",
        example: "id: De Wroeter",
        cure: "Write the id in kebab-case, for instance `de-wroeter`.",
    }
    error EMPTY_TEXT = "empty-text" {
        guards: "A text that is asked for holds something to read.",
        example: "title: \"\"",
        cure: "Write the text, or remove the key where it is optional.",
    }
    error NAME_TOO_LONG = "name-too-long" {
        guards: "Names, titles, labels and other texts of one line are at most 500 characters long, names of partners and suppliers 120.",
        example: "(a paragraph pasted into a title)",
        cure: "Shorten the text; a longer one belongs in a description or a summary.",
    }
    error LINE_BREAK_IN_NAME = "line-break-in-name" {
        guards: "Names, titles and labels stand on one line.",
        example: "title: |\n  First line\n  second line",
        cure: "Write the text on one line.",
    }
    pub error CONTROL_CHARACTER = "control-character" {
        guards: "Text holds no control characters, byte order marks or codes that are no characters: no reader can see them and PDF/UA forbids them.",
        example: "name: \"Kali\\u0007ber\"",
        cure: "Remove the character; where an editor doesn't show it, delete the letters around it and type them again.",
    }
    error DIRECTION_CHARACTER = "direction-character" {
        guards: "Text holds no characters that reverse the direction of reading: they can make a page say something else than its data.",
        example: "name: \"\\u202Eevil\"",
        cure: "Remove the character.",
    }
    error CHARACTER_WITHOUT_GLYPH = "character-without-glyph" {
        guards: "Every character can be drawn by one of the embedded fonts.",
        example: "name: Werk 漢",
        cure: "Write the text with characters that the embedded fonts have (Latin, Greek, Cyrillic, arrows, mathematical and common signs).",
    }
    error DOUBLE_ENCODING = "double-encoding" {
        guards: "No letter is written as the two or three signs that a wrong encoding makes of it.",
        example: "name: GeÃ¯ntegreerd werk",
        cure: "Write the letter that was meant, and save the file as UTF-8.",
    }
    error LOST_LETTER = "lost-letter" {
        guards: "No letter was lost in a wrong encoding.",
        example: "name: Schoolco\u{fffd}peratie",
        cure: "Type the letter that was meant in the place of the sign, and save the file as UTF-8.",
    }
    error HTML_ENTITY = "html-entity" {
        guards: "No code of web pages stands for a letter or a sign.",
        example: "name: Schoolco&ouml;peratie",
        cure: "Type the letter or the sign itself.",
    }
    error STRAY_QUOTE = "stray-quote" {
        guards: "Quotes in a text stand in pairs, an opening one before a closing one.",
        example: "version: 1.0\"",
        cure: "Remove the quote, or write its other half.",
    }
    error IMPLAUSIBLE_DATE = "implausible-date" {
        guards: "Dates lie between 1990 and 2075.",
        example: "date: 1921-05-01",
        cure: "Correct the year.",
    }
    error MALFORMED_DATE = "malformed-date" {
        guards: "Dates are written year-month-day and exist in the calendar.",
        example: "start: 31/02/2021",
        cure: "Write the date as YYYY-MM-DD, for instance 2021-05-01.",
    }
    error WRONG_IBAN = "wrong-iban" {
        guards: "An IBAN passes the modulo 97 check of ISO 13616.",
        example: "iban: BE00 0000 0000 0000",
        cure: "Copy the account number again, for instance BE68 5390 0754 7034.",
    }
    error UNSAFE_PATH = "unsafe-path" {
        guards: "Paths stay inside the programme folder.",
        example: "logo: ../logo.png",
        cure: "Write a path relative to the programme folder with forward slashes and without `..`.",
    }
    error MALFORMED_WEB_ADDRESS = "malformed-web-address" {
        guards: "Web addresses start with http:// or https://.",
        example: "website: www.example.be",
        cure: "Write the whole address, for instance https://www.example.be.",
    }
}

pub(super) fn fault(rule: &'static Rule, message: impl Into<Message>) -> ScalarFault {
    ScalarFault {
        rule,
        message: message.into(),
        help: rule.cure.into(),
        piece: None,
    }
}

/// Refuses what no page may carry: control and direction characters, characters without a glyph, placeholders.
///
/// `line_breaks` says whether the text may run over several lines.
pub(super) fn check_text(text: &str, line_breaks: LineBreaks) -> Result<(), ScalarFault> {
    check_characters(text, line_breaks)?;
    check_wording(text)?;
    check_entities(text, line_breaks)
}

/// Refuses characters that no page may carry.
pub(super) fn check_characters(text: &str, line_breaks: LineBreaks) -> Result<(), ScalarFault> {
    for c in text.chars() {
        let rule = match c {
            '\n' if line_breaks == LineBreaks::Allowed => continue,
            '\n' | '\r' => &LINE_BREAK_IN_NAME,
            '\u{2028}' | '\u{2029}' if line_breaks == LineBreaks::Refused => &LINE_BREAK_IN_NAME,
            '\t' if line_breaks == LineBreaks::Allowed => continue,
            '\u{fffd}' => &LOST_LETTER,
            // Soft hyphens and zero-width joiners carry no reading direction, but have no glyph either.
            c if c.is_control() || font::is_no_character(c) => &CONTROL_CHARACTER,
            '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                &DIRECTION_CHARACTER
            }
            c if font::covers(c) => continue,
            _ => &CHARACTER_WITHOUT_GLYPH,
        };
        let code = format!("{:04X}", u32::from(c));
        let message = match rule.code {
            "line-break-in-name" => message!("this name or label runs over more than one line"),
            "character-without-glyph" => message!(
                "the character {c} (U+{code}) is in none of the embedded fonts ({})",
                font::text_font_names(),
                c,
                code
            ),
            "lost-letter" => message!("the sign {c} (U+FFFD) stands for a letter that was lost", c),
            "direction-character" => {
                message!("the text holds U+{code}, which changes the direction of reading", code)
            }
            _ if c == '\u{feff}' => {
                message!("the text holds an invisible byte order mark (U+FEFF), as copying may leave behind")
            }
            _ if c.is_control() => message!("the text holds the control character U+{code}", code),
            _ => message!("the text holds U+{code}, which is no character", code),
        };
        return Err(ScalarFault {
            piece: Some(c.to_string()),
            ..fault(rule, message)
        });
    }
    Ok(())
}

/// Refuses codes of web pages. In a text of several lines, which is Markdown, those of its own signs are no slips.
fn check_entities(text: &str, line_breaks: LineBreaks) -> Result<(), ScalarFault> {
    let Some(found) = mistyped::entity(text) else {
        return Ok(());
    };
    if line_breaks == LineBreaks::Allowed && matches!(&*found.meant, "&" | "<" | ">" | "\"" | "'" | " ") {
        return Ok(());
    }
    let message = message!("“{}” stands where “{}” was probably meant", found.piece, found.meant);
    Err(ScalarFault {
        help: message!("Write “{}” in its place.", found.meant),
        piece: Some(found.piece),
        ..fault(&HTML_ENTITY, message)
    })
}

/// Refuses what was never meant to be read: slips of typing and saving, nothing at all, placeholders.
fn check_wording(text: &str) -> Result<(), ScalarFault> {
    if let Some(found) = mistyped::double_encoding(text) {
        let message = message!("“{}” stands where “{}” was probably meant", found.piece, found.meant);
        return Err(ScalarFault {
            help: message!("Write “{}”, and save the file as UTF-8.", found.meant),
            piece: Some(found.piece),
            ..fault(&DOUBLE_ENCODING, message)
        });
    }
    if let Some(quote) = mistyped::stray_quote(text) {
        let message = message!("the quote {quote} stands in this text without its other half", quote);
        return Err(ScalarFault {
            piece: Some(quote.to_string()),
            ..fault(&STRAY_QUOTE, message)
        });
    }
    let trimmed = text.trim();
    let invisible =
        |c: char| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    if trimmed.chars().all(invisible) {
        return Err(fault(&EMPTY_TEXT, "this text is empty"));
    }
    if let Some(sign) = text.chars().find(|c| matches!(c, '\u{200b}' | '\u{2060}' | '\u{ad}')) {
        let code = format!("{:04X}", u32::from(sign));
        return Err(ScalarFault {
            help: retyped(text, sign),
            piece: Some(sign.to_string()),
            ..fault(
                &CONTROL_CHARACTER,
                message!("an invisible sign (U+{code}) stands in this text", code),
            )
        });
    }
    left_over::check(trimmed)
}

/// How to get rid of a sign that nobody sees.
fn retyped(text: &str, sign: char) -> Message {
    let mut words = text.split_whitespace();
    let word = words.find(|word| word.contains(sign)).unwrap_or_default();
    let word = word.replace(sign, "");
    if word.is_empty() {
        return CONTROL_CHARACTER.cure.into();
    }
    message!(
        "Delete the word “{word}”, in which the sign stands, and type it again.",
        word
    )
}

/// Whether a text may hold line breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineBreaks {
    Allowed,
    Refused,
}

/// An id: `de-wroeter`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// The longest id, in characters.
    const MAX: usize = 60;

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl Scalar for Id {
    const FORMAT: &'static str = "id";
    const STAND_IN: &'static str = "stand-in";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let well_formed = !text.is_empty()
            && text.len() <= Self::MAX
            && text
                .split('-')
                .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        if well_formed {
            Ok(Self(text.to_owned()))
        } else {
            let mut fault = fault(&MALFORMED_ID, message!("“{}” is not a well-formed id", shorten(text)));
            if let Some(meant) = kebab(text).filter(|meant| meant.len() <= Self::MAX) {
                fault.help = message!("Write “{meant}”.", meant);
            }
            Err(fault)
        }
    }
}

/// A text in the form of an id: lower case, without accents, words joined by hyphens; nothing where no letter is left.
fn kebab(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let plain = lower.chars().map(|c| match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        c if c.is_ascii_alphanumeric() => c,
        _ => '-',
    });
    let plain: String = plain.collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join("-"))
}

scalar_traits!(Id, "Id", {
    "type": "string", "format": "id",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 60
});

/// One line of text that documents show literally, of at most 500 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlainText(String);

impl PlainText {
    /// The longest text, in characters.
    const MAX: usize = 500;

    /// Refuses a text of more than so many characters.
    ///
    /// # Errors
    /// Says how many it has.
    pub fn check_length(text: &str, most: usize) -> Result<(), ScalarFault> {
        let length = text.chars().count();
        if length <= most {
            return Ok(());
        }
        Err(fault(
            &NAME_TOO_LONG,
            message!(
                "this text of one line has {length} characters; at most {most} fit here",
                length,
                most
            ),
        ))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ToArgument for PlainText {
    fn to_argument(&self) -> Argument<'_> {
        self.0.to_argument()
    }
}

impl fmt::Display for PlainText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Scalar for PlainText {
    const FORMAT: &'static str = "plain-text";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        // A block scalar ends in a line break that the author did not mean as text.
        let text = text.trim_end_matches('\n');
        Self::check_length(text, Self::MAX)?;
        check_text(text, LineBreaks::Refused)?;
        Ok(Self(text.trim().to_owned()))
    }
}

scalar_traits!(PlainText, "PlainText", {
    "type": ["string", "number", "boolean"], "format": "plain-text", "maxLength": 500
});

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

impl Date {
    /// The years in which programmes and their agreements can start, run and end.
    const PLAUSIBLE: std::ops::RangeInclusive<i32> = 1990..=2075;

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        u8::from(self.0.month())
    }

    /// The day of the month.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// The day of the year, 1 for 1 January.
    #[must_use]
    pub fn day_of_year(self) -> u32 {
        u32::from(self.0.ordinal())
    }

    /// The number of days from `earlier` to this day; negative where it comes before.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).whole_days()
    }

    /// The number of days since 1 January 1970; negative before.
    #[must_use]
    pub fn days_since_1970(self) -> i64 {
        (self.0 - time::OffsetDateTime::UNIX_EPOCH.date()).whole_days()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl Scalar for Date {
    const FORMAT: &'static str = "date";
    const STAND_IN: &'static str = "2000-01-01";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let parsed = || {
            let [year, month, day] = <[&str; 3]>::try_from(text.split('-').collect::<Vec<_>>()).ok()?;
            (year.len() == 4 && month.len() == 2 && day.len() == 2).then(|| meant_date::day(year, month, day))?
        };
        let Some(date) = parsed() else {
            return Err(malformed_date(text));
        };
        if !Self::PLAUSIBLE.contains(&date.year()) {
            let message = message!(
                "{text} lies outside the years that programmes and agreements run in",
                text
            );
            return Err(fault(&IMPLAUSIBLE_DATE, message));
        }
        Ok(Self(date))
    }
}

/// A text that is no date, with the date that was probably meant.
fn malformed_date(text: &str) -> ScalarFault {
    let mut fault = fault(
        &MALFORMED_DATE,
        message!("“{}” is not a date of the calendar", shorten(text)),
    );
    if let Some(code) = meant_date::invisible(text) {
        fault.message = message!("an invisible sign (U+{code}) stands beside this date", code);
    }
    if let Some(help) = meant_date::help(text) {
        fault.help = help;
    }
    fault
}

scalar_traits!(Date, "Date", { "type": "string", "format": "date" });

/// A bank account number with correct check digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Iban(String);

impl fmt::Display for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, c) in self.0.chars().enumerate() {
            if i > 0 && i % 4 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{c}")?;
        }
        Ok(())
    }
}

impl Scalar for Iban {
    const FORMAT: &'static str = "iban";
    const STAND_IN: &'static str = "BE68539007547034";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let compact: String = text.chars().filter(|c| *c != ' ').collect();
        let bytes = compact.as_bytes();
        let shaped = (15..=34).contains(&bytes.len())
            && bytes.iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && bytes[..2].iter().all(u8::is_ascii_uppercase)
            && bytes[2..4].iter().all(u8::is_ascii_digit)
            && (!compact.starts_with("BE") || bytes.len() == 16);
        // ISO 13616: the first four characters move to the end, letters count 10 to 35, the whole is 1 modulo 97.
        let remainder = bytes.iter().cycle().skip(4).take(bytes.len()).fold(0_u32, |rest, b| {
            if b.is_ascii_digit() {
                (rest * 10 + u32::from(b - b'0')) % 97
            } else {
                (rest * 100 + u32::from(b.saturating_sub(b'A')) + 10) % 97
            }
        });
        if shaped && remainder == 1 {
            Ok(Self(compact))
        } else {
            Err(fault(
                &WRONG_IBAN,
                message!("“{}” is not a valid account number (IBAN)", shorten(text)),
            ))
        }
    }
}

scalar_traits!(Iban, "Iban", { "type": "string", "format": "iban" });

/// A path inside the programme folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FolderPath(String);

impl FolderPath {
    /// The path with forward slashes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FolderPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Scalar for FolderPath {
    const FORMAT: &'static str = "folder-path";
    const STAND_IN: &'static str = "stand-in";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let safe = !text.is_empty()
            && text.len() <= 240
            && !text.contains(['\\', ':', '\0'])
            && !text.chars().any(char::is_control)
            && text
                .split('/')
                .all(|part| !part.is_empty() && part != "." && part != "..");
        if safe {
            Ok(Self(text.to_owned()))
        } else {
            Err(fault(
                &UNSAFE_PATH,
                message!("“{}” does not stay inside the programme folder", shorten(text)),
            ))
        }
    }
}

scalar_traits!(FolderPath, "FolderPath", {
    "type": "string", "format": "folder-path", "pattern": "^[^/\\\\:]+(/[^/\\\\:]+)*$"
});

/// An address on the web.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Scalar for WebAddress {
    const FORMAT: &'static str = "web-address";
    const STAND_IN: &'static str = "https://example.org";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        check_text(text, LineBreaks::Refused)?;
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        if host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric()) && !text.contains(' ')) {
            Ok(Self(text.to_owned()))
        } else {
            let message = message!("“{}” is not a web address", shorten(text));
            let fault = fault(&MALFORMED_WEB_ADDRESS, message);
            Err(match mistyped::web_address(text) {
                Some(address) => ScalarFault {
                    help: message!("Write {address}.", address),
                    ..fault
                },
                None if !text.contains('.') || text.contains('@') || text.to_lowercase().starts_with("n.") => {
                    ScalarFault {
                        help: message!("Write the address of a website, or leave out this key with its value."),
                        ..fault
                    }
                }
                None => fault,
            })
        }
    }
}

scalar_traits!(WebAddress, "WebAddress", {
    "type": "string", "format": "web-address", "pattern": "^https?://"
});

#[cfg(test)]
#[path = "scalars_tests.rs"]
mod tests;
