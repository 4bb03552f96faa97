//! YAML text to a tree with places, within stated limits.

use std::collections::BTreeMap;

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, Span, Tag};

use crate::diagnostic::{Diagnostic, FileId, Message, Place, Rule};
use crate::message;
use crate::model::{ClosedList as _, Mark};

use super::node::{Entry, Kind, Node};
use super::{misread, rules, syntax};

/// The deepest nesting of lists and mappings.
const MAX_DEPTH: usize = 40;
/// The most values a file may hold, with aliases counted in full.
const MAX_NODES: usize = 100_000;
/// The most bytes of text that anchors and aliases may repeat.
const MAX_REPEATED: usize = 4 << 20;
/// The longest text, in bytes: some forty pages.
const MAX_TEXT: usize = 128 << 10;
/// The longest word, in bytes; what can't be broken takes the line breaker time that grows with its square.
const MAX_WORD: usize = 2_000;

/// Reads one YAML document.
///
/// Duplicate keys and tags that mean nothing go to `diagnostics` and reading goes on (the first value of a key counts); what makes the
/// rest of the text meaningless comes back as the error.
pub fn parse(text: &str, file: FileId, diagnostics: &mut Vec<Diagnostic>) -> Result<Node, Box<Diagnostic>> {
    Reader {
        text,
        file,
        diagnostics,
        stack: Vec::new(),
        root: None,
        anchors: BTreeMap::new(),
        unused: BTreeMap::new(),
        nodes: 0,
        repeated: 0,
    }
    .read()
}

/// A list or mapping that is still open.
struct Open {
    place: Place,
    anchor: usize,
    mark: Option<Mark>,
    content: OpenContent,
}

enum OpenContent {
    Seq(Vec<Node>),
    Map {
        entries: Vec<Entry>,
        /// Where each key was first written; a scan of the entries would be quadratic.
        keys: BTreeMap<String, Place>,
        key: Option<(String, Place)>,
    },
}

struct Reader<'a> {
    text: &'a str,
    file: FileId,
    diagnostics: &'a mut Vec<Diagnostic>,
    stack: Vec<Open>,
    root: Option<Node>,
    anchors: BTreeMap<usize, Node>,
    /// The anchors that no alias names yet, with the places of their values.
    unused: BTreeMap<usize, Place>,
    nodes: usize,
    repeated: usize,
}

impl Reader<'_> {
    fn read(mut self) -> Result<Node, Box<Diagnostic>> {
        for event in Parser::new_from_str(self.text) {
            let (event, span) = event.map_err(|error| Box::new(syntax::explain(self.text, self.file, &error)))?;
            let place = self.place(&span);
            match event {
                Event::Scalar(text, style, anchor, tag) => {
                    check_length(&text, place)?;
                    let kind = Kind::Scalar {
                        text: text.into_owned(),
                        plain: style == ScalarStyle::Plain,
                    };
                    let mark = self.mark(tag.as_deref(), place);
                    let node = Node { place, kind, mark };
                    self.value(node, anchor)?;
                }
                Event::SequenceStart(_, anchor, tag) => {
                    let mark = self.mark(tag.as_deref(), place);
                    self.open(place, anchor, mark, OpenContent::Seq(Vec::new()))?;
                }
                Event::MappingStart(_, anchor, tag) => {
                    let mark = self.mark(tag.as_deref(), place);
                    let content = OpenContent::Map {
                        entries: Vec::new(),
                        keys: BTreeMap::new(),
                        key: None,
                    };
                    self.open(place, anchor, mark, content)?;
                }
                Event::SequenceEnd | Event::MappingEnd => self.close(place)?,
                Event::Alias(anchor) => self.alias(anchor, place)?,
                Event::DocumentStart(..) if self.root.is_some() => {
                    let message = message!("a second YAML document starts here; a file holds one");
                    let help = "Remove this line where what stands below belongs to the same file.";
                    return Err(Box::new(syntax::STRAY_LINE.at(place, message).with_help(help)));
                }
                _ => {}
            }
        }
        self.report_unused();
        match self.root.take() {
            Some(mut node) if !node.is_null() => {
                misread::mend(&mut node, self.text, self.file, self.diagnostics);
                Ok(node)
            }
            _ => Err(fault(
                &rules::EMPTY_FILE,
                Place::start_of(self.file),
                message!("the file holds no data"),
            )),
        }
    }

    /// Reports the anchors that no alias names: words that were meant as text.
    fn report_unused(&mut self) {
        for value in self.unused.values() {
            let before = self.text.get(..value.start as usize).unwrap_or("");
            let Some(start) = before.rfind('&') else { continue };
            let name = before
                .get(start..)
                .unwrap_or("")
                .split_whitespace()
                .next()
                .unwrap_or("");
            let place = Place::new(self.file, start, start + name.len());
            let message = message!(
                "“{name}” is read as a name for the value behind it, and no alias uses that name",
                name
            );
            let fault = misread::UNUSED_ANCHOR.at(place, message);
            let text = self.text.get(start..value.end as usize).unwrap_or("");
            let whole =
                !text.contains(['\n', '"', '\\']) && before.get(start..).is_some_and(|anchor| !anchor.contains('\n'));
            self.diagnostics.push(if whole {
                fault.with_help(message!("Put the whole text in quotes: \"{text}\".", text))
            } else {
                fault
            });
        }
    }

    fn place(&self, span: &Span) -> Place {
        let range = span.byte_range().unwrap_or(0..0);
        let start = range.start.min(self.text.len());
        // A block scalar's range runs up to the next token; the fault is never in the white space behind it.
        let written = self.text.get(start..range.end.min(self.text.len())).unwrap_or("");
        Place::new(self.file, start, start + written.trim_end().len())
    }

    /// The mark that a tag stands for; a tag that stands for none is reported.
    fn mark(&mut self, tag: Option<&Tag>, place: Place) -> Option<Mark> {
        let tag = tag?;
        let mark = Mark::from_key(tag.suffix()).filter(|_| tag.handle() == "!");
        if mark.is_none() {
            let rule = &rules::UNSUPPORTED_TAG;
            let message = message!(
                "the tag {}{} stands before this value",
                tag.original_handle(),
                tag.suffix()
            );
            self.diagnostics.push(rule.at(place, message));
        }
        mark
    }

    fn open(
        &mut self,
        place: Place,
        anchor: usize,
        mark: Option<Mark>,
        content: OpenContent,
    ) -> Result<(), Box<Diagnostic>> {
        if self.stack.len() >= MAX_DEPTH {
            return Err(fault(
                &rules::NESTED_TOO_DEEP,
                place,
                message!("this is nested more than {MAX_DEPTH} levels deep", MAX_DEPTH),
            ));
        }
        if let Some(Open {
            content: OpenContent::Map { key: None, .. },
            ..
        }) = self.stack.last()
        {
            return Err(fault(
                &syntax::YAML_SYNTAX,
                place,
                message!("a list or mapping can't be a key"),
            ));
        }
        self.stack.push(Open {
            place,
            anchor,
            mark,
            content,
        });
        Ok(())
    }

    fn close(&mut self, end: Place) -> Result<(), Box<Diagnostic>> {
        let Some(open) = self.stack.pop() else {
            return Ok(());
        };
        let kind = match open.content {
            OpenContent::Seq(items) => Kind::Seq(items),
            OpenContent::Map { entries, .. } => Kind::Map(entries),
        };
        // The end of a block collection is reported where the next token stands: end at its last value instead.
        let last = match &kind {
            Kind::Seq(items) => items.last().map(|item| item.place.end),
            Kind::Map(entries) => entries
                .last()
                .map(|entry| entry.value.place.end.max(entry.key_place.end)),
            Kind::Scalar { .. } => None,
        };
        let place = Place {
            end: last.unwrap_or(end.end).max(open.place.end),
            ..open.place
        };
        let mark = open.mark;
        self.value(Node { place, kind, mark }, open.anchor)
    }

    fn alias(&mut self, anchor: usize, place: Place) -> Result<(), Box<Diagnostic>> {
        let Some(mut node) = self.anchors.get(&anchor).cloned() else {
            return Err(fault(
                &syntax::YAML_SYNTAX,
                place,
                message!("this alias names an anchor that is not complete yet"),
            ));
        };
        self.repeat(&node, place)?;
        self.unused.remove(&anchor);
        node.place = place;
        self.value(node, 0)
    }

    /// Counts a value that is written once and kept twice.
    fn repeat(&mut self, node: &Node, place: Place) -> Result<(), Box<Diagnostic>> {
        let (nodes, bytes) = node.size();
        self.nodes += nodes;
        self.repeated += bytes;
        if self.repeated > MAX_REPEATED {
            return Err(fault(
                &rules::TOO_MANY_VALUES,
                place,
                message!(
                    "anchors and aliases repeat more than {} MiB of text",
                    MAX_REPEATED >> 20
                ),
            ));
        }
        Ok(())
    }

    /// Puts a finished value where it belongs.
    fn value(&mut self, node: Node, anchor: usize) -> Result<(), Box<Diagnostic>> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(fault(
                &rules::TOO_MANY_VALUES,
                node.place,
                message!("the file holds more than {MAX_NODES} values", MAX_NODES),
            ));
        }
        if anchor != 0 {
            self.repeat(&node, node.place)?;
            self.anchors.insert(anchor, node.clone());
            self.unused.insert(anchor, node.place);
        }
        match self.stack.last_mut() {
            None => self.root = Some(node),
            Some(Open {
                content: OpenContent::Seq(items),
                ..
            }) => items.push(node),
            Some(Open {
                content: OpenContent::Map { entries, keys, key },
                ..
            }) => match (key.take(), node.kind) {
                (None, Kind::Scalar { text, .. }) => {
                    if node.mark.is_some() {
                        self.diagnostics.push(
                            rules::UNSUPPORTED_TAG
                                .at(
                                    node.place,
                                    message!(
                                        "the key “{text}” is marked, but it is its value that is shown or not",
                                        text
                                    ),
                                )
                                .with_help("Put the mark after the colon, before the value."),
                        );
                    }
                    *key = Some((text, node.place));
                }
                (None, _) => {}
                (Some((key, key_place)), kind) => {
                    if let Some(first) = keys.get(&key) {
                        self.diagnostics.push(
                            rules::DUPLICATE_KEY
                                .at(key_place, message!("the key “{key}” stands twice in this mapping", key))
                                .with_related(*first, "first written here"),
                        );
                    } else {
                        keys.insert(key.clone(), key_place);
                        entries.push(Entry {
                            key,
                            key_place,
                            value: Node {
                                place: node.place,
                                kind,
                                mark: node.mark,
                            },
                        });
                    }
                }
            },
        }
        Ok(())
    }
}

/// Whether a line may end at a character: spaces that hold words together are part of a word.
fn may_break(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// Refuses a text that can't be typeset.
pub(super) fn check_length(text: &str, place: Place) -> Result<(), Box<Diagnostic>> {
    let message = if text.len() > MAX_TEXT {
        message!("this text is longer than {} KiB", MAX_TEXT >> 10)
    } else if text.split(may_break).any(|word| word.len() > MAX_WORD) {
        message!("a word of this text is longer than {MAX_WORD} bytes", MAX_WORD)
    } else {
        return Ok(());
    };
    let start = Place {
        end: place.start,
        ..place
    };
    Err(fault(&rules::TEXT_TOO_LONG, start, message))
}

/// A fault that makes the rest of the text meaningless; boxed, because results carry it on every hot path.
#[allow(clippy::unnecessary_box_returns, reason = "the error of a result should be small")]
fn fault(rule: &'static Rule, place: Place, message: Message) -> Box<Diagnostic> {
    Box::new(rule.at(place, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Node>, Vec<&'static str>) {
        let mut diagnostics = Vec::new();
        let result = parse(text, FileId(0), &mut diagnostics);
        let mut codes: Vec<_> = diagnostics.iter().map(|d| d.rule.code).collect();
        match result {
            Ok(node) => (Some(node), codes),
            Err(fault) => {
                codes.push(fault.rule.code);
                (None, codes)
            }
        }
    }

    #[test]
    fn faults() {
        for (text, expected) in [
            ("a: 1\nb: 2", vec![]),
            ("a: 1\na: 2\nb: 3\nb: 4", vec!["duplicate-key", "duplicate-key"]),
            ("a: [1, 2", vec!["unclosed-bracket"]),
            ("", vec!["empty-file"]),
            ("# niets", vec!["empty-file"]),
            ("a: 1\n---\nb: 2", vec!["stray-line"]),
            ("a: !include x", vec!["unsupported-tag"]),
            ("? [a]\n: b", vec!["yaml-syntax"]),
        ] {
            assert_eq!(read(text).1, expected, "{text:?}");
        }
    }

    #[test]
    fn bombs_stop_early() {
        let deep = "[".repeat(MAX_DEPTH + 5) + "x" + &"]".repeat(MAX_DEPTH + 5);
        assert_eq!(read(&deep).1, vec!["nested-too-deep"]);
        assert_eq!(read(&"[".repeat(100_000)).1.len(), 1);
        let mut laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n".to_owned();
        for i in 1..12 {
            use std::fmt::Write as _;
            let refs = vec![format!("*a{}", i - 1); 10].join(",");
            let _ = writeln!(laughs, "a{i}: &a{i} [{refs}]");
        }
        assert_eq!(read(&laughs).1, vec!["too-many-values"]);
    }

    #[test]
    fn long_texts_and_repeated_texts_stop_early() {
        let word = "x".repeat(MAX_WORD);
        let text = format!("{word} ").repeat(MAX_TEXT / (MAX_WORD + 1));
        assert_eq!(read(&format!("a: {text}")).1, Vec::<&str>::new());
        assert_eq!(read(&format!("a: {word}y")).1, ["text-too-long"]);
        assert_eq!(read(&format!("a: {text} {word}")).1, ["text-too-long"]);
        for space in ['\u{a0}', '\u{2007}', '\u{202f}'] {
            let joined = format!("woord{space}").repeat(MAX_WORD / 6);
            assert_eq!(read(&format!("a: {joined}x")).1, ["text-too-long"]);
        }
        let aliases = "*a,".repeat(MAX_REPEATED / MAX_WORD);
        assert_eq!(read(&format!("a: &a {word}\nb: [{aliases}]")).1, ["too-many-values"]);
        let anchors = format!("&a {word}\n- ").repeat(MAX_REPEATED / MAX_WORD);
        assert_eq!(read(&format!("- {anchors}&a x{word}")).1, ["text-too-long"]);
        assert_eq!(
            read(&format!("- {anchors}&a {word}\n- &b {word}")).1,
            ["too-many-values"]
        );
    }

    #[test]
    fn places_are_byte_ranges_of_the_values() {
        let text = "a: één\nlijst:\n  - x\n  - \"y z\"\nblok: |\n  r1\n  r2\n\nc: d\n";
        let (node, _) = read(text);
        let Some(Node {
            kind: Kind::Map(entries),
            ..
        }) = node
        else {
            panic!("a mapping was expected");
        };
        let excerpt = |place: Place| &text[place.start as usize..place.end as usize];
        assert_eq!(excerpt(entries[0].value.place), "één");
        assert_eq!(excerpt(entries[1].value.place), "- x\n  - \"y z\"");
        assert!(excerpt(entries[2].value.place).ends_with("r2"));
        assert_eq!(excerpt(entries[3].value.place), "d");
    }
}
