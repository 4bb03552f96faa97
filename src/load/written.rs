//! YAML as it stands in its text: what it says, and where and in which notation it says it.
//!
//! [`Node`] knows where a value is; who changes a text must also know where its mark, its colon and its brackets are.

use std::iter::Peekable;
use std::ops::Range;

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle, options};

use crate::diagnostic::{Diagnostic, FileId, Place};
use crate::model::Mark;

use super::node::{Kind, Node};
use super::{rules, yaml};

/// What a value says, whatever its notation; aliases stand for what they repeat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// Who may see it.
    pub mark: Option<Mark>,
    /// What it says.
    pub content: Content,
}

/// What a value says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A text.
    Text(String),
    /// What YAML reads as nothing, as true or false, or as a number; nothing is `~`.
    Word(String),
    /// A list.
    List(Vec<Value>),
    /// A mapping, in written order.
    Map(Vec<(String, Value)>),
}

impl From<Content> for Value {
    fn from(content: Content) -> Self {
        Self { mark: None, content }
    }
}

impl Value {
    /// A text, also where it looks like a number.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Content::Text(text.into()).into()
    }

    /// What YAML reads when this stands without quotes: a number, true, false, nothing, or else a text.
    #[must_use]
    pub fn word(text: impl Into<String>) -> Self {
        let text = text.into();
        match text.as_str() {
            "" | "~" | "null" | "Null" | "NULL" => Content::Word("~".to_owned()).into(),
            word if is_word(word) => Content::Word(text).into(),
            _ => Self::text(text),
        }
    }

    /// A list.
    #[must_use]
    pub fn list(items: Vec<Self>) -> Self {
        Content::List(items).into()
    }

    /// A mapping.
    #[must_use]
    pub fn map(entries: Vec<(String, Self)>) -> Self {
        Content::Map(entries).into()
    }

    /// The same, for those who may see this mark.
    #[must_use]
    pub fn marked(self, mark: Mark) -> Self {
        Self {
            mark: Some(mark),
            ..self
        }
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        matches!(&self.content, Content::Word(word) if word == "~")
    }

    /// The items of a list, or the values of a mapping.
    #[must_use]
    pub fn children(&self) -> Vec<&Self> {
        match &self.content {
            Content::List(items) => items.iter().collect(),
            Content::Map(entries) => entries.iter().map(|(_, value)| value).collect(),
            Content::Text(_) | Content::Word(_) => Vec::new(),
        }
    }

    fn of(node: &Node) -> Self {
        let content = match &node.kind {
            Kind::Scalar { text, plain: true } => Self::word(text.as_str()).content,
            Kind::Scalar { text, plain: false } => Content::Text(text.clone()),
            Kind::Seq(items) => Content::List(items.iter().map(Self::of).collect()),
            Kind::Map(entries) => {
                let entries = entries.iter();
                Content::Map(
                    entries
                        .map(|entry| (entry.key.clone(), Self::of(&entry.value)))
                        .collect(),
                )
            }
        };
        Self {
            mark: node.mark,
            content,
        }
    }
}

/// Whether YAML's core schema reads a plain text as true or false or as a number.
fn is_word(text: &str) -> bool {
    if ["true", "True", "TRUE", "false", "False", "FALSE"].contains(&text) {
        return true;
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let radix = |prefix: &str, radix| {
        let digits = text.strip_prefix(prefix);
        digits.is_some_and(|digits| !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix)))
    };
    let is_special = [".inf", ".Inf", ".INF"].contains(&unsigned) || [".nan", ".NaN", ".NAN"].contains(&text);
    // What Rust reads as a number and YAML doesn't (`inf`, `nan`) has letters at its start.
    let is_number = unsigned.starts_with(|first: char| first.is_ascii_digit() || first == '.');
    is_special || radix("0o", 8) || radix("0x", 16) || is_number && unsigned.parse::<f64>().is_ok()
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// Without quotes; also where nothing is written.
    Plain,
    /// In single quotes.
    Single,
    /// In double quotes.
    Double,
    /// Lines below `|`.
    Literal,
    /// Lines below `>`.
    Folded,
    /// A name with `*`.
    Alias,
    /// Lines with dashes.
    List,
    /// Lines with keys.
    Map,
    /// Items between brackets.
    FlowList,
    /// Keys between braces.
    FlowMap,
}

impl Notation {
    /// Whether it stands between brackets or braces.
    #[must_use]
    pub fn is_flow(self) -> bool {
        matches!(self, Self::FlowList | Self::FlowMap)
    }

    /// Whether it is a list or mapping by lines.
    #[must_use]
    pub fn is_by_lines(self) -> bool {
        matches!(self, Self::List | Self::Map)
    }

    /// Whether it is a text by lines.
    #[must_use]
    pub fn is_text_by_lines(self) -> bool {
        matches!(self, Self::Literal | Self::Folded)
    }
}

/// A value as it is written; all places are bytes of the text.
#[derive(Debug, Clone)]
pub struct Written {
    /// Where what comes before it ends: its mark or anchor, else the colon, or the dash.
    pub lead: usize,
    /// Its own mark, with the sign before it.
    pub mark: Option<Range<usize>>,
    /// Whether it is nothing behind a key without a colon, as between braces.
    pub is_bare: bool,
    /// The value itself, without mark and anchor; empty behind [`Self::lead`] where nothing is written.
    pub content: Range<usize>,
    /// How.
    pub notation: Notation,
    /// Items or entries, in order.
    pub children: Vec<Child>,
}

/// An item of a list, or an entry of a mapping.
#[derive(Debug, Clone)]
pub struct Child {
    /// Where it starts: at its dash or key; between brackets, at its mark or anchor or the value.
    pub start: usize,
    /// The key, where it has one.
    pub key: Option<String>,
    /// The value.
    pub value: Written,
}

impl Child {
    /// One past its last byte.
    #[must_use]
    pub fn end(&self) -> usize {
        self.value.content.end
    }
}

/// Reads a text: what it says, and how it is written.
///
/// # Errors
/// The first fault, of those that reading alone finds; what such a text says is not what its author meant.
pub fn read_written(text: &str, file: FileId) -> Result<(Value, Written), Box<Diagnostic>> {
    let mut faults = Vec::new();
    let node = yaml::parse(text, file, &mut faults)?;
    if let Some(fault) = faults.into_iter().next() {
        return Err(fault.into());
    }
    let empty = || rules::EMPTY_FILE.at(Place::start_of(file), "the file holds no data");
    let written = Layout::new(text).read().ok_or_else(empty)?;
    Ok((Value::of(&node), written))
}

/// A list or mapping that is still open.
struct Open {
    child: (usize, Option<String>),
    written: Written,
    /// The key that waits for its value, where it starts and where it ends.
    key: Option<(String, usize, usize)>,
}

struct Layout<'a> {
    text: &'a str,
    stack: Vec<Open>,
    root: Option<Written>,
}

/// What stands before a value.
struct Before {
    /// Where the item or entry starts, and its key.
    child: (usize, Option<String>),
    lead: usize,
    mark: Option<Range<usize>>,
    is_bare: bool,
}

impl Before {
    fn new(child: (usize, Option<String>), lead: usize) -> Self {
        Self {
            child,
            lead,
            mark: None,
            is_bare: false,
        }
    }
}

impl<'a> Layout<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            stack: Vec::new(),
            root: None,
        }
    }

    fn read(mut self) -> Option<Written> {
        let options = options! { emit_anchor_events: true };
        let events = Parser::new_from_str_with_options(self.text, options);
        let events: Vec<_> = events.collect::<Result<_, _>>().ok()?;
        let mut events = events.into_iter().peekable();
        while let Some((event, span)) = events.next() {
            match event {
                Event::Scalar(text, style, ..) => self.scalar(&text, style, &span, &mut events),
                Event::Alias(_) => {
                    let range = self.range(&span);
                    self.leaf("", range, Notation::Alias, &span, &mut events);
                }
                Event::SequenceStart(style, ..) => {
                    let by_lines = style == StructureStyle::Block;
                    let notation = if by_lines { Notation::List } else { Notation::FlowList };
                    self.open(notation, &span, &mut events);
                }
                Event::MappingStart(style, ..) => {
                    let by_lines = style == StructureStyle::Block;
                    let notation = if by_lines { Notation::Map } else { Notation::FlowMap };
                    self.open(notation, &span, &mut events);
                }
                Event::SequenceEnd | Event::MappingEnd => self.close(&span),
                _ => {}
            }
        }
        self.root
    }

    /// The bytes of a span, without white space at their end.
    fn range(&self, span: &Span) -> Range<usize> {
        let range = span.byte_range().unwrap_or_default();
        let written = self.text.get(range.clone()).unwrap_or_default();
        range.start..range.start + written.trim_end().len()
    }

    /// What stands before a value that starts at a place.
    fn before(&mut self, start: usize, span: &Span, anchor: Option<&Range<usize>>) -> Before {
        let tag = span.tag_span().and_then(|tag| tag.byte_range());
        let properties = || tag.iter().chain(anchor);
        let start = properties().map(|property| property.start).fold(start, usize::min);
        let text = self.text;
        let mut before = match self.stack.last_mut() {
            None => Before::new((0, None), 0),
            Some(Open { written, key, .. }) => match written.notation {
                Notation::List => {
                    let from = written.children.last().map_or(written.content.start, Child::end);
                    let dash = sign(text, from, &['-']).unwrap_or(start);
                    Before::new((dash, None), dash + 1)
                }
                Notation::Map | Notation::FlowMap => {
                    let (key, key_start, key_end) = key.take().unwrap_or_default();
                    let colon = sign(text, key_end, &[':']).map(|colon| colon + 1);
                    Before {
                        is_bare: colon.is_none(),
                        ..Before::new((key_start, Some(key)), colon.unwrap_or(key_end))
                    }
                }
                _ => Before::new((start, None), start),
            },
        };
        before.is_bare &= properties().next().is_none();
        before.lead = properties().map(|property| property.end).fold(before.lead, usize::max);
        before.mark = tag;
        before
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: &Span, events: &mut Events<'_>) {
        let notation = match style {
            ScalarStyle::Plain => Notation::Plain,
            ScalarStyle::SingleQuoted => Notation::Single,
            ScalarStyle::DoubleQuoted => Notation::Double,
            ScalarStyle::Literal => Notation::Literal,
            ScalarStyle::Folded => Notation::Folded,
        };
        let mut range = self.range(span);
        let is_written = self.text.get(range.clone()).is_some_and(|written| written == "~");
        if notation == Notation::Plain && matches!(text, "" | "~") && !is_written {
            // The parser gives nothing the place of a sign nearby.
            range.end = range.start;
        }
        self.leaf(text, range, notation, span, events);
    }

    fn leaf(&mut self, text: &str, range: Range<usize>, notation: Notation, span: &Span, events: &mut Events<'_>) {
        let anchor = anchor(events);
        if let Some(Open { written, key, .. }) = self.stack.last_mut()
            && matches!(written.notation, Notation::Map | Notation::FlowMap)
            && key.is_none()
        {
            let start = anchor.map_or(range.start, |anchor| anchor.start.min(range.start));
            *key = Some((text.to_owned(), start, range.end));
            return;
        }
        let before = self.before(range.start, span, anchor.as_ref());
        let content = if range.is_empty() && notation == Notation::Plain {
            before.lead..before.lead
        } else if notation.is_text_by_lines() {
            self.by_lines(before.lead, span)
        } else {
            range
        };
        let written = Written {
            lead: before.lead,
            mark: before.mark,
            is_bare: before.is_bare,
            content,
            notation,
            children: Vec::new(),
        };
        self.put(before.child, written);
    }

    /// A text by lines, from its sign to the end of its last line; the parser's place leaves out the sign.
    fn by_lines(&self, lead: usize, span: &Span) -> Range<usize> {
        let start = sign(self.text, lead, &['|', '>']).unwrap_or(lead);
        let end = span.byte_range().unwrap_or_default().end;
        let whole = self.text.get(start..end.max(start)).unwrap_or_default();
        let head = whole.split(['\n', '#']).next().unwrap_or_default();
        let line_end = |from: usize| {
            let rest = self.text.get(from..).unwrap_or_default();
            from + rest.split(['\n', '\r']).next().unwrap_or_default().len()
        };
        let end = if head.contains('+') {
            let lines = whole.trim_end_matches([' ', '\t']);
            let lines = lines.strip_suffix('\n').unwrap_or(lines);
            start + lines.strip_suffix('\r').unwrap_or(lines).len()
        } else {
            line_end(start + whole.trim_end().len())
        };
        start..end.max(start + head.trim_end().len())
    }

    fn open(&mut self, notation: Notation, span: &Span, events: &mut Events<'_>) {
        let start = span.byte_range().unwrap_or_default().start;
        let anchor = anchor(events);
        let before = self.before(start, span, anchor.as_ref());
        // Of a list that stands no deeper than its key, the parser gives the place behind the first dash.
        let is_inside = notation == Notation::List && !self.stack.is_empty();
        let dash = sign(self.text, before.lead, &['-']).filter(|_| is_inside);
        let start = dash.unwrap_or(start);
        let written = Written {
            lead: before.lead,
            mark: before.mark,
            is_bare: before.is_bare,
            content: start..start,
            notation,
            children: Vec::new(),
        };
        self.stack.push(Open {
            child: before.child,
            written,
            key: None,
        });
    }

    fn close(&mut self, span: &Span) {
        let Some(Open { child, mut written, .. }) = self.stack.pop() else {
            return;
        };
        let last = written.children.last().map_or(written.content.start, Child::end);
        written.content.end = if written.notation.is_flow() {
            self.range(span).end.max(last)
        } else {
            last
        };
        self.put(child, written);
    }

    fn put(&mut self, (start, key): (usize, Option<String>), value: Written) {
        match self.stack.last_mut() {
            Some(open) => open.written.children.push(Child { start, key, value }),
            None => self.root = Some(value),
        }
    }
}

type Events<'e> = Peekable<std::vec::IntoIter<(Event<'e>, Span)>>;

/// The place of the anchor of the value whose event came last.
fn anchor(events: &mut Events<'_>) -> Option<Range<usize>> {
    let (_, span) = events.next_if(|(event, _)| matches!(event, Event::Anchor(..)))?;
    span.byte_range()
}

/// Where the first of these signs stands behind a place, with nothing but white space and comments before it.
fn sign(text: &str, from: usize, signs: &[char]) -> Option<usize> {
    let mut at = from;
    loop {
        let rest = text.get(at..)?;
        let inner = rest.trim_start();
        at += rest.len() - inner.len();
        if !inner.starts_with('#') {
            return inner.starts_with(signs).then_some(at);
        }
        at += inner.find('\n')?;
    }
}
