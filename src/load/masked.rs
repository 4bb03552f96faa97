//! A tree as YAML again, without what an audience may not see.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::diagnostic::Place;
use crate::model::{ClosedList as _, Mark};

use super::node::{Kind, Node};

/// A tree as YAML, in which what is hidden gives way to a mark with these words.
pub fn text(tree: &Node, hidden: &BTreeSet<Place>, words: &str) -> String {
    let mut writer = Writer {
        hidden,
        words,
        text: String::new(),
    };
    if is_block(tree) {
        writer.block(tree, 0);
    } else {
        writer.value(tree, 0);
    }
    writer.text
}

struct Writer<'a> {
    hidden: &'a BTreeSet<Place>,
    words: &'a str,
    text: String,
}

/// Whether a value takes lines of its own.
fn is_block(node: &Node) -> bool {
    match &node.kind {
        Kind::Scalar { .. } => false,
        Kind::Seq(items) => !items.is_empty(),
        Kind::Map(entries) => !entries.is_empty(),
    }
}

impl Writer<'_> {
    /// The lines of a list or mapping in this column.
    fn block(&mut self, node: &Node, column: usize) {
        match &node.kind {
            Kind::Scalar { .. } => {}
            Kind::Seq(items) => {
                let is_hidden = |item: &&Node| self.hidden.contains(&item.place);
                let (hidden, seen): (Vec<&Node>, Vec<&Node>) = items.iter().partition(is_hidden);
                for item in seen {
                    let start = self.text.len();
                    self.indent(column);
                    self.text.push('-');
                    if item.mark.is_none() && is_block(item) {
                        let dash = self.text.len();
                        self.block(item, column + 2);
                        // The first line of the item stands behind the dash.
                        let behind = self.text.split_off(dash);
                        self.text.push_str(behind.get(dash - start..).unwrap_or_default());
                    } else {
                        self.value(item, column);
                    }
                }
                // One stands for all: how many there are is nothing that the edition tells.
                if let Some(item) = hidden.first() {
                    self.indent(column);
                    self.text.push('-');
                    self.value(item, column);
                }
            }
            Kind::Map(entries) => {
                for entry in entries {
                    self.indent(column);
                    if is_simple(&entry.key) {
                        self.text.push_str(&entry.key);
                    } else {
                        self.quoted(&entry.key);
                    }
                    self.text.push(':');
                    self.value(&entry.value, column);
                }
            }
        }
    }

    fn indent(&mut self, column: usize) {
        self.text.extend(std::iter::repeat_n(' ', column));
    }

    /// A value behind a key or a dash that stands in this column, and the end of its last line.
    fn value(&mut self, node: &Node, column: usize) {
        if self.hidden.contains(&node.place) {
            let _ = write!(self.text, " !{} ", Mark::Internal.key());
            self.quoted(self.words);
            self.text.push('\n');
            return;
        }
        if let Some(mark) = node.mark {
            let _ = write!(self.text, " !{}", mark.key());
        }
        match &node.kind {
            Kind::Scalar { .. } if node.is_null() => self.text.push_str(" ~"),
            Kind::Scalar { text, plain: true } if is_simple(text) => {
                let _ = write!(self.text, " {text}");
            }
            Kind::Scalar { text, .. } if is_lines(text) => {
                let end = if text.ends_with('\n') { "" } else { "-" };
                let _ = write!(self.text, " |{end}");
                for line in text.lines() {
                    self.text.push('\n');
                    if !line.is_empty() {
                        self.indent(column + 2);
                        self.text.push_str(line);
                    }
                }
            }
            Kind::Scalar { text, .. } => {
                self.text.push(' ');
                self.quoted(text);
            }
            Kind::Seq(items) if items.is_empty() => self.text.push_str(" []"),
            Kind::Map(entries) if entries.is_empty() => self.text.push_str(" {}"),
            Kind::Seq(_) | Kind::Map(_) => {
                self.text.push('\n');
                return self.block(node, column + 2);
            }
        }
        self.text.push('\n');
    }

    /// A text in quotes, all of whose signs mean themselves.
    fn quoted(&mut self, text: &str) {
        self.text.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.text.extend(['\\', c]),
                '\n' => self.text.push_str("\\n"),
                c if is_plain(c) => self.text.push(c),
                c => {
                    let _ = write!(self.text, "\\U{:08x}", u32::from(c));
                }
            }
        }
        self.text.push('"');
    }
}

/// Whether a sign can stand in YAML as it is.
fn is_plain(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a text needs no quotes to be read as it is: an id, a number, a date, a path.
fn is_simple(text: &str) -> bool {
    let is_sign = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'/' | b'-');
    text.starts_with(|c: char| c.is_ascii_alphanumeric()) && text.bytes().all(is_sign)
}

/// Whether a text is several lines that can stand as they are.
fn is_lines(text: &str) -> bool {
    let body = text.strip_suffix('\n').unwrap_or(text);
    body.contains('\n')
        && !body.starts_with([' ', '\n'])
        && !body.ends_with('\n')
        && body.lines().all(|line| line == line.trim_end())
        && body.chars().all(|c| c == '\n' || is_plain(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::FileId;
    use crate::load::yaml;
    use crate::model::ClosedList;

    fn tree(text: &str) -> Node {
        let mut faults = Vec::new();
        let tree = yaml::parse(text, FileId(0), &mut faults).expect("YAML");
        assert!(faults.is_empty(), "{faults:?}");
        tree
    }

    /// A tree without its places.
    fn said(node: &Node) -> String {
        let mark = node.mark.map(ClosedList::key);
        let kind = match &node.kind {
            Kind::Scalar { text, .. } => format!("{text:?} {}", node.is_null()),
            Kind::Seq(items) => format!("{:?}", items.iter().map(said).collect::<Vec<_>>()),
            Kind::Map(entries) => {
                let entries = entries.iter().map(|entry| (&entry.key, said(&entry.value)));
                format!("{:?}", entries.collect::<Vec<_>>())
            }
        };
        format!("{mark:?} {kind}")
    }

    #[test]
    fn what_is_written_anew_says_the_same() {
        for text in [
            "a: 1\nb: [x, [y, {c: d}], {}, []]\n",
            "a: &n {b: true, c: \"true\", d: ~}\ne: *n\n",
            "- |\n  one\n\n    two\n- >-\n  three\n  four\n- \"five\\n\\n\"\n- \" six\\nseven\"\n- 'it''s: # no'\n",
            "a: !confidential {b: c}\nd: !internal\n  - e\nf:\n  - !confidential\n    g: h\n",
            "\"a b\": \"x\\u2028\\t\\\"\"\nc: 1921-05-03\nd: -4\ne: 48,00\nf: \"é\\u00e9\"\n",
            "- - - a\n    - b\n  - c: d\n    e:\n      - f\n",
            "a: |+\n  one\n  two\n\n\nb: \"one \\ntwo\"\n",
        ] {
            let before = tree(text);
            let written = super::text(&before, &BTreeSet::new(), "x");
            assert_eq!(said(&tree(&written)), said(&before), "{written}");
        }
    }

    #[test]
    fn what_is_hidden_is_gone() {
        let before = tree("# Secret1\na: Secret2 # Secret3\nb:\n  - {c: Secret4}\n  - d\n");
        let items = before.get("b").and_then(Node::items).expect("a list");
        let hidden = [before.get("a").expect("a value").place, items[0].place];
        let written = super::text(&before, &BTreeSet::from(hidden), "not here");
        assert_eq!(
            written,
            "a: !internal \"not here\"\nb:\n  - d\n  - !internal \"not here\"\n"
        );
    }
}
