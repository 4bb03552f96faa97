//! Texts of cells: runs joined, escapes resolved, one kind of line end.

use std::borrow::Cow;

use super::book::NotRead;
use super::xml::{Node, Xml};

/// The texts that cells refer to by their number.
pub(super) fn shared(mut xml: Xml<'_>) -> Result<Vec<String>, NotRead> {
    let mut texts = Vec::new();
    let mut text = String::new();
    while let Some(node) = xml.next()? {
        match (node, xml.path()) {
            (Node::Open(_), [_, "si"]) => text.clear(),
            (Node::Text(piece), [_, "si", inner @ ..]) if is_shown(inner) => text.push_str(&piece),
            (Node::Close("si"), [_]) => texts.push(resolved(&text)),
            _ => {}
        }
    }
    Ok(texts)
}

/// Adds a piece to a text that comes in pieces.
pub(super) fn join(text: &mut Option<String>, piece: &str) {
    text.get_or_insert_default().push_str(piece);
}

/// Whether a text at this place, within what holds a text with runs, is part of it; readings of characters are not.
pub(super) fn is_shown(path: &[&str]) -> bool {
    matches!(path, ["t"] | ["r", "t"])
}

/// A text as people see it: `_xHHHH_` stands for a character, and each line ends in a line feed.
pub(super) fn resolved(text: &str) -> String {
    let text = unescaped(text);
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.into_owned()
    }
}

/// A text in which each `_xHHHH_` is the character of that code; two that make one character together are joined.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, here) = rest.split_at(at);
        result.push_str(before);
        let (character, length) = escaped(here).unwrap_or(('_', 1));
        result.push(character);
        rest = &here[length..];
    }
    result.push_str(rest);
    Cow::Owned(result)
}

/// The character that an escape at the beginning of a text stands for, and how many bytes the escape takes.
fn escaped(text: &str) -> Option<(char, usize)> {
    let first = code(text)?;
    if let Some(character) = char::from_u32(u32::from(first)) {
        return Some((character, 7));
    }
    let second = code(text.get(7..)?)?;
    let character = char::decode_utf16([first, second]).next()?.ok()?;
    Some((character, 14))
}

/// The code of an escape at the beginning of a text.
fn code(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("_x")?.get(..5)?.strip_suffix('_')?;
    let is_code = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_code.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_line_ends_are_resolved() {
        let cases = [
            ("a_x0041_b", "aAb"),
            ("_x005F_x0041_", "_x0041_"),
            ("_x000D_\nb", "\nb"),
            ("a\r\nb\rc", "a\nb\nc"),
            ("_xD83D__xDE00_", "😀"),
            ("_xD83D_a", "_xD83D_a"),
            ("_xDE00__xD83D_", "_xDE00__xD83D_"),
            ("_x_x0041_", "_xA"),
            ("_x00g1_", "_x00g1_"),
            ("_x+041_", "_x+041_"),
            ("_x00é_", "_x00é_"),
            ("_x0041", "_x0041"),
            ("_x", "_x"),
            ("", ""),
        ];
        for (text, shown) in cases {
            assert_eq!(resolved(text), shown, "{text}");
        }
    }
}
