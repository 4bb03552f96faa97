//! Names of files in a bag: which are safe, and how manifests write them.

use super::limits;

/// Why a path can't stand in a bag; none where it can.
///
/// A bag is read on other machines, so that a name is refused where any common system would read more into it.
pub(super) fn fault(path: &str) -> Option<&'static str> {
    let bytes = path.as_bytes();
    if path.is_empty() {
        return Some("it is empty");
    }
    if path.len() > limits::PATH {
        return Some("it is longer than 1,024 bytes");
    }
    if path.starts_with('/') || path.starts_with('~') {
        return Some("it is absolute");
    }
    if path.contains('\\') {
        return Some("it has a backslash, which some systems take for a separator");
    }
    if bytes.get(1) == Some(&b':') && bytes.first().is_some_and(u8::is_ascii_alphabetic) {
        return Some("it begins with the letter of a drive");
    }
    if path.chars().any(|c| c.is_control() && c != '\n' && c != '\r') {
        return Some("it has a control character");
    }
    let parts: Vec<&str> = path.split('/').collect();
    if parts.len() > limits::DEPTH {
        return Some("it is nested deeper than 32 folders");
    }
    if parts.contains(&"..") {
        return Some("it leads upwards with “..”");
    }
    if parts.iter().any(|part| part.is_empty() || *part == ".") {
        return Some("it has an empty part or a lone dot");
    }
    if parts.iter().any(|part| part.len() > 255) {
        return Some("a part of it is longer than 255 bytes");
    }
    None
}

/// The path as a manifest writes it: line breaks and percent signs, and only those, are encoded (RFC 8493, 2.1.3).
pub(super) fn encode(path: &str) -> String {
    path.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The path that a manifest means.
pub(super) fn decode(text: &str) -> String {
    let mut path = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        path.push_str(&rest[..at]);
        let code = rest.get(at + 1..at + 3).unwrap_or_default();
        let sign = match code.to_ascii_uppercase().as_str() {
            "25" => '%',
            "0A" => '\n',
            "0D" => '\r',
            _ => {
                path.push('%');
                rest = &rest[at + 1..];
                continue;
            }
        };
        path.push(sign);
        rest = &rest[at + 3..];
    }
    path.push_str(rest);
    path
}

/// A path for people: without line breaks or other characters that would move the cursor.
pub(super) fn shown(path: &str) -> String {
    let mut text: String = path.chars().take(200).flat_map(char::escape_debug).collect();
    if path.chars().nth(200).is_some() {
        text.push('…');
    }
    text.replace("\\'", "'").replace("\\\"", "\"").replace("\\\\", "\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_paths_are_refused() {
        for path in [
            "",
            "/etc/passwd",
            "~/x",
            "..",
            "data/../../x",
            "data\\x",
            "C:/x",
            "c:x",
            "data//x",
            "./data",
            "data/.",
            "data/\u{0}",
            "data/\u{1b}[2J",
        ] {
            assert!(fault(path).is_some(), "{path:?}");
        }
        assert!(fault(&"x".repeat(256)).is_some());
        assert!(fault(&"x/".repeat(40)).is_some());
        for path in [
            "data/a b.txt",
            "data/é.md",
            "data/..x",
            "data/a\nb",
            "data/100%.txt",
            "data/12:30.md",
        ] {
            assert_eq!(fault(path), None, "{path:?}");
        }
    }

    #[test]
    fn encoding_comes_back() {
        for path in ["a%b", "a\r\nb", "100%25", "%", "%0", "%zz", "é%"] {
            assert_eq!(decode(&encode(path)), path);
        }
        assert_eq!(encode("a\n%"), "a%0A%25");
        assert_eq!(decode("a%0a%0d"), "a\n\r");
    }
}
