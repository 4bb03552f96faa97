//! Texts in the notations of YAML.

use std::fmt::Write as _;

/// The sign at the head of a text by lines, and the lines.
pub type Lines = (String, Vec<String>);

/// Whether a text can stand in one line as it is.
pub fn is_one_line(text: &str) -> bool {
    !text.contains(is_break)
}

/// What ends a line, or did in older YAML, and what can't be seen.
fn is_break(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// A text in single quotes, which has no other sign for anything.
pub fn single_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A text in double quotes, which can say everything.
pub fn double_quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for sign in text.chars() {
        match sign {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            sign if is_break(sign) => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(sign));
            }
            sign => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

/// A text by lines below `|`; none where it can't be read back from them.
pub fn literal(text: &str) -> Option<Lines> {
    let (chomping, text) = chomped(text)?;
    let lines = text.split('\n').map(ToOwned::to_owned);
    Some((["|", chomping].concat(), lines.collect()))
}

/// A text by lines below `>`, wrapped at a width; a break of the text is an empty line more.
pub fn folded(text: &str, width: usize) -> Option<Lines> {
    let (chomping, text) = chomped(text)?;
    let mut lines = Vec::new();
    for (index, paragraph) in text.split('\n').enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        let mut line = String::new();
        let mut length = 0;
        for word in paragraph.split(' ') {
            let more = word.chars().count() + 1;
            if !line.is_empty() && length + more > width {
                lines.push(std::mem::take(&mut line));
                length = 0;
            } else if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            length += more;
        }
        if !line.is_empty() {
            lines.push(line);
        }
    }
    Some(([">", chomping].concat(), lines))
}

/// The sign that says how a text by lines ends, and the text without that end.
fn chomped(text: &str) -> Option<(&'static str, &str)> {
    let body = text.trim_end_matches('\n');
    let chomping = match text.len() - body.len() {
        0 => "-",
        1 => "",
        _ => return None,
    };
    let is_plain = !body.is_empty()
        && !body.starts_with(char::is_whitespace)
        && !body.contains(|sign| is_break(sign) && sign != '\n' && sign != '\t');
    is_plain.then_some((chomping, body))
}
