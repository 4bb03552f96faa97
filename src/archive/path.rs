//! Names of files in a bag: which are safe, and how manifests write them.

use super::limits;

/// Why a path can't stand in a bag; none where it can.
///
/// A bag is read on other machines, so a name is refused if any common system gives it a special meaning.
pub(super) fn fault(path: &str) -> Option<&'static str> {
    let parts: Vec<&str> = path.split('/').collect();
    let is_drive = path.as_bytes().get(1) == Some(&b':') && path.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_control = |c: char| c.is_control() && c != '\n' && c != '\r';
    let faults = [
        (path.is_empty(), "it is empty"),
        (path.len() > limits::PATH, "it is longer than 1,024 bytes"),
        (path.starts_with(['/', '~']), "it is absolute"),
        (
            path.contains('\\'),
            "it has a backslash, which some systems take for a separator",
        ),
        (is_drive, "it begins with the letter of a drive"),
        (path.contains(is_control), "it has a control character"),
        (parts.len() > limits::DEPTH, "it is nested deeper than 32 folders"),
        (parts.contains(&".."), "it leads upwards with “..”"),
        (
            parts.iter().any(|part| matches!(*part, "" | ".")),
            "it has an empty part or a lone dot",
        ),
        (
            parts.iter().any(|part| part.len() > 255),
            "a part of it is longer than 255 bytes",
        ),
        (
            parts.iter().any(|part| part.ends_with(['.', ' '])),
            "a part of it ends with a dot or a space, which some systems leave out",
        ),
        (
            parts.iter().any(|part| is_device(part)),
            "a part of it is the name of a device on some systems",
        ),
    ];
    faults.into_iter().find(|(is_so, _)| *is_so).map(|(_, fault)| fault)
}

/// Whether Windows takes a name for a device, whatever its ending.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().trim_end();
    let is = |name: &str| stem.eq_ignore_ascii_case(name);
    let numbered = stem
        .get(..3)
        .is_some_and(|head| head.eq_ignore_ascii_case("com") || head.eq_ignore_ascii_case("lpt"))
        && matches!(
            stem.get(3..),
            Some("0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
        );
    numbered || ["con", "prn", "aux", "nul", "conin$", "conout$"].into_iter().any(is)
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
            "data/aux.txt",
            "data/Com1",
            "data/nul .x/y",
            "data/x.",
            "data/x /y",
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
            "data/auxiliary.txt",
            "data/com10",
            "data/ x",
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
