//! Signs that look like those of YAML and are none: curly quotes, spaces that hold words together, wide colons.
//!
//! A word processor, a mail or a chat puts them in the place of what was typed. Around a key or a value they change
//! what the line means, or become a part of the value without a word.

use crate::diagnostic::rules;

use super::lines::{columns, is_key, quoted, uncommented, value_starts};

rules! {
    pub error FOREIGN_SIGN = "foreign-sign" {
        guards: "The quotes, colons and spaces around keys and values are those of a keyboard.",
        example: "title: “Kaliber”",
        cure: "Write the sign of the keyboard in its place.",
    }
}

/// Quotes that YAML reads as letters.
const QUOTES: &[char] = &['“', '”', '„', '‟', '«', '»', '″', '‘', '’', '‚', '‹', '›'];
/// Colons that YAML reads as letters.
const COLONS: &[char] = &['：', '﹕', '∶', '꞉'];

/// A line with YAML's own signs in the place of those that look like them.
pub struct Straight {
    pub line: String,
    /// Where in the written line the first of them stands.
    pub at: usize,
    /// The first of them.
    pub sign: char,
}

/// The line with the signs of a keyboard around its keys and values; nothing where it has no others.
pub fn straightened(line: &str) -> Option<Straight> {
    let straight = straight_values(&straight_key(&straight_spaces(line)));
    let at = line
        .char_indices()
        .zip(straight.chars())
        .find_map(|((at, was), is)| (was != is).then_some(at))?;
    let sign = line.get(at..)?.chars().next()?;
    // The first difference may be what was left out before the sign, or put in behind it.
    let is_one = |c: &char| QUOTES.contains(c) || COLONS.contains(c) || is_odd_space(*c);
    is_one(&sign).then_some(Straight {
        line: straight,
        at,
        sign,
    })
}

/// The text between quotes that YAML reads as letters; nothing where they do not hold the whole of it.
pub fn unwrapped(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(QUOTES)?.strip_suffix(QUOTES)?.trim();
    (!inner.is_empty() && !inner.contains(QUOTES)).then_some(inner)
}

/// Whether a sign looks like a space, or like nothing, and is a letter to YAML.
pub fn is_odd_space(c: char) -> bool {
    c.is_whitespace() && !c.is_ascii() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The line with plain spaces before its text; nothing where no others stand there.
pub fn straight_lead(line: &str) -> Option<String> {
    let content = line.find(|c: char| !c.is_whitespace() && !is_odd_space(c))?;
    let (lead, body) = line.split_at(content);
    lead.contains(is_odd_space).then(|| {
        let lead: String = lead
            .chars()
            .filter(|c| c.is_whitespace())
            .map(|c| if c == '\t' { c } else { ' ' })
            .collect();
        lead + body
    })
}

/// Plain spaces before the first word, and behind the colon of the key.
fn straight_spaces(line: &str) -> String {
    let line = straight_lead(line).unwrap_or_else(|| line.to_owned());
    let line = match line
        .find('-')
        .filter(|dash| line.get(..*dash).is_some_and(|lead| lead.trim().is_empty()))
    {
        Some(dash) if line.get(dash + 1..).is_some_and(|rest| rest.starts_with(is_odd_space)) => {
            let rest = line.get(dash + 1..).unwrap_or_default();
            let rest = rest.trim_start_matches(|c: char| c == ' ' || is_odd_space(c));
            format!("{}- {rest}", line.get(..dash).unwrap_or_default())
        }
        _ => line,
    };
    let (lead, body) = line.split_at(columns(&line).1);
    let lead = lead.to_owned();
    let Some(colon) = body.find(':').filter(|colon| body.get(..*colon).is_some_and(is_key)) else {
        return lead + body;
    };
    let (key, value) = body.split_at(colon + 1);
    let rest = value.trim_start_matches(|c: char| c == ' ' || is_odd_space(c));
    if value.starts_with(is_odd_space) || value.starts_with(' ') && value.trim_start_matches(' ').len() > rest.len() {
        format!("{lead}{key} {rest}")
    } else {
        lead + body
    }
}

/// The key without quotes around it, with a colon of a keyboard behind it.
fn straight_key(line: &str) -> String {
    let content = columns(line).1;
    let (lead, body) = line.split_at(content);
    let end = body.find(|c: char| c == ':' || COLONS.contains(&c));
    let Some((key, colon)) = end.and_then(|end| Some((body.get(..end)?, body.get(end..)?.chars().next()?))) else {
        return line.to_owned();
    };
    let word = unwrapped(key).unwrap_or(key);
    let value = body.get(key.len() + colon.len_utf8()..).unwrap_or_default();
    let separates = COLONS.contains(&colon) || value.is_empty() || value.starts_with(' ');
    if !is_key(word) || !separates || word == key && colon == ':' {
        return line.to_owned();
    }
    let space = if value.is_empty() || value.starts_with(' ') {
        ""
    } else {
        " "
    };
    format!("{lead}{word}:{space}{value}")
}

/// Values with the quotes of a keyboard where they stand between others.
fn straight_values(line: &str) -> String {
    let mut straight = line.to_owned();
    let starts: Vec<usize> = value_starts(line).collect();
    for start in starts.into_iter().rev() {
        let Some(rest) = straight.get(start..).filter(|rest| rest.starts_with(QUOTES)) else {
            continue;
        };
        let whole = uncommented(rest).trim_end();
        let ends = whole.char_indices().skip(1).filter(|(_, c)| QUOTES.contains(c));
        let mut behind = ends.map(|(at, c)| at + c.len_utf8());
        let closes = |end: &usize| {
            let next = whole.get(*end..).unwrap_or_default().trim_start();
            next.is_empty() || next.starts_with([',', '}', ']'])
        };
        let Some(end) = behind.find(closes) else {
            continue;
        };
        let text = whole
            .get(..end)
            .and_then(|text| text.strip_prefix(QUOTES)?.strip_suffix(QUOTES));
        if let Some(text) = text {
            let text = quoted(text);
            straight.replace_range(start..start + end, &text);
        }
    }
    straight
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_a_word_processor_give_way() {
        for (written, meant) in [
            ("  title: “Samen maken”", Some("  title: \"Samen maken\"")),
            (
                "  - { a: b, role: “Hout, en meer” }",
                Some("  - { a: b, role: \"Hout, en meer\" }"),
            ),
            ("  “title”: Samen", Some("  title: Samen")),
            ("  title：Samen", Some("  title: Samen")),
            ("  title:\u{a0}Samen", Some("  title: Samen")),
            (" \u{a0}title: Samen", Some("  title: Samen")),
            ("  title: Samen ’s avonds", None),
            ("  title: Samen maken", None),
            ("  text: De “klant” zegt", None),
        ] {
            let found = straightened(written).map(|found| found.line);
            assert_eq!(found.as_deref(), meant, "{written}");
        }
    }

    #[test]
    fn a_text_with_quotes_in_it_is_not_unwrapped() {
        assert_eq!(unwrapped("“Samen”"), Some("Samen"));
        assert_eq!(unwrapped("« Ensemble »"), Some("Ensemble"));
        assert_eq!(unwrapped("“Samen” en “sterk”"), None);
        assert_eq!(unwrapped("’s Avonds"), None);
    }
}
