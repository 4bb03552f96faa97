//! Signs between the items and entries of brackets, as other notations have them.

use super::lines::{brackets, columns};

/// A line with the separators of YAML, and where the first sign that gave way stands.
pub struct Separated {
    pub line: String,
    pub at: usize,
    /// The sign that should stand there.
    pub sign: &'static str,
}

/// What people write between brackets, and what YAML has in its place.
const SIGNS: &[(&str, &str)] = &[
    ("; ", ", "),
    (";", ", "),
    (" = ", ": "),
    ("=", ": "),
    (", ,", ","),
    (",,", ","),
    (" - ", ", "),
    (" | ", ", "),
];

/// The line with other separators between its brackets, the likeliest first.
pub fn separated(line: &str) -> Vec<Separated> {
    let mut found = Vec::new();
    let content = columns(line).1;
    if let Some(line) = in_braces(line, content) {
        let sign = "{";
        found.push(Separated {
            line,
            at: content,
            sign,
        });
    }
    let Some((open, _)) = brackets(line).first().copied() else {
        return found;
    };
    let (before, between) = line.split_at(open);
    for (sign, meant) in SIGNS {
        if let Some(at) = between.find(sign) {
            found.push(Separated {
                line: format!("{before}{}", between.replace(sign, meant)),
                at: open + at,
                sign: meant.trim(),
            });
        }
    }
    found
}

/// `( partner: kaliber, status: taxable )` where braces are meant.
fn in_braces(line: &str, content: usize) -> Option<String> {
    let body = line.get(content..)?.trim_end();
    let inner = body.strip_prefix('(')?.strip_suffix(')')?.trim();
    let lead = line.get(..content)?;
    inner.contains(": ").then(|| format!("{lead}{{ {inner} }}"))
}
