//! Narrative text: a Markdown subset, parsed to a small tree that templates draw.
//!
//! The subset is paragraphs, bold, italic, lists, tables and links (http, https, mailto, and `#id` for a place in the
//! same document). Raw HTML, images and other link schemes are refused. Everything else that Markdown would turn into
//! something (headings, quotes, code, rules) is shown as it was typed, so that a `#` at the start of a line stays a
//! `#`. User text never becomes Typst source: templates receive this tree as data.

use std::fmt;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::diagnostic::{Message, Rule, rules};
use crate::message;

use super::markup;
use super::rich_tree::{ColumnAlign, Inline, RichBlock, block_texts, blocks_targets, plain_text};
use super::scalar::{Scalar, ScalarFault, scalar_traits};
use super::scalars::{LineBreaks, check_characters, check_text};

rules! {
    error HTML_IN_TEXT = "html-in-text" {
        guards: "Narrative text is Markdown without HTML.",
        example: "description: A <b>bold</b> plan",
        cure: "Write **bold** and *italic* instead of HTML tags; write a space after a lone `<`.",
    }
    error IMAGE_IN_TEXT = "image-in-text" {
        guards: "Narrative text holds no images.",
        example: "description: \"![logo](logo.png)\"",
        cure: "Remove the image from the text; logos have their own key.",
    }
    error FORBIDDEN_LINK = "forbidden-link" {
        guards: "Links in text lead to the web, to a mail address or to a place in the same document.",
        example: "description: \"[file](file:///etc/passwd)\"",
        cure: "Use an address that starts with http://, https:// or mailto:, or #id for a section of the report.",
    }
    error TABLE_TOO_WIDE = "table-too-wide" {
        guards: "A table in a text has at most eight columns.",
        example: "(a spreadsheet of twelve columns pasted as a Markdown table)",
        cure: "Leave out columns, or make several tables of it.",
    }
}

/// The most columns of a table in a text: more leave no room for words.
const MAX_COLUMNS: usize = 8;
/// How deeply lists and emphasis may be nested before the rest is shown as typed.
const MAX_DEPTH: usize = 12;

/// Narrative text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RichText {
    source: String,
    blocks: Vec<RichBlock>,
}

impl RichText {
    /// The text as it was typed.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The parsed text.
    #[must_use]
    pub fn blocks(&self) -> &[RichBlock] {
        &self.blocks
    }

    /// The ids that the text links to inside the document.
    #[must_use]
    pub fn targets(&self) -> Vec<&str> {
        let mut targets = Vec::new();
        blocks_targets(&self.blocks, &mut targets);
        targets
    }

    /// The text without any marking, for alternative texts.
    #[must_use]
    pub fn plain(&self) -> String {
        plain_text(&self.blocks)
    }
}

impl fmt::Display for RichText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.source)
    }
}

impl Scalar for RichText {
    const FORMAT: &'static str = "rich-text";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let source = text.trim_end().to_owned();
        check_text(&source, LineBreaks::Allowed)?;
        let mut builder = Builder::new(&source);
        let blocks = builder.build()?;
        let mut printed = Vec::new();
        for block in &blocks {
            block_texts(block, &mut printed);
        }
        check_printed(&blocks, &printed, &builder.decoded)?;
        let has_table = blocks.iter().any(|block| matches!(block, RichBlock::Table { .. }));
        markup::check(&source, &printed, has_table)?;
        Ok(Self { source, blocks })
    }
}

scalar_traits!(RichText, "RichText", {
    "type": ["string", "number", "boolean"], "format": "rich-text"
});

/// What is being filled: each frame becomes one node when it closes.
enum Frame {
    Paragraph(Vec<Inline>),
    Strong(Vec<Inline>),
    Emph(Vec<Inline>),
    Link(String, Vec<Inline>),
    List(Option<u64>, Vec<Vec<RichBlock>>),
    Item(Vec<RichBlock>),
    Table(Vec<ColumnAlign>, Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>),
    Row(Vec<Vec<Inline>>),
    Cell(Vec<Inline>),
}

/// Turns the event stream of the Markdown reader into the tree.
struct Builder<'a> {
    source: &'a str,
    done: Vec<RichBlock>,
    stack: Vec<Frame>,
    /// What was typed where the text says something else, as with `&#x202E;` or an escape.
    decoded: Vec<(&'a str, String)>,
}

impl<'a> Builder<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            source,
            done: Vec::new(),
            stack: Vec::new(),
            decoded: Vec::new(),
        }
    }

    fn build(&mut self) -> Result<Vec<RichBlock>, ScalarFault> {
        let mut events = Parser::new_ext(self.source, Options::ENABLE_TABLES).into_offset_iter();
        while let Some((event, range)) = events.next() {
            let typed = &self.source[range];
            match event {
                Event::Html(_) | Event::InlineHtml(_) => {
                    return Err(refuse(&HTML_IN_TEXT, typed, "the text holds HTML"));
                }
                Event::Start(Tag::Image { .. }) => {
                    return Err(refuse(&IMAGE_IN_TEXT, typed, "the text holds an image"));
                }
                Event::Start(tag) => {
                    if self.stack.len() >= MAX_DEPTH || !self.open(&tag, typed)? {
                        skip(&mut events);
                        if self.in_paragraph() {
                            self.text(typed);
                        } else {
                            self.literal_block(typed);
                        }
                    }
                }
                Event::End(end) => self.close(end),
                Event::Text(text) => {
                    if *text != *typed {
                        self.decoded.push((typed, text.to_string()));
                    }
                    self.text(&text);
                }
                Event::Rule => self.literal_block(typed),
                Event::SoftBreak => self.text(" "),
                Event::HardBreak => self.inline(Inline::Break),
                // Inline code, and what is not switched on.
                _ => self.text(typed),
            }
        }
        while !self.stack.is_empty() {
            self.pop();
        }
        Ok(std::mem::take(&mut self.done))
    }

    /// Opens a frame for what the subset knows; says `false` for what is to be shown as typed.
    fn open(&mut self, tag: &Tag<'_>, typed: &'a str) -> Result<bool, ScalarFault> {
        let frame = match tag {
            Tag::Paragraph => Frame::Paragraph(Vec::new()),
            Tag::Strong => Frame::Strong(Vec::new()),
            Tag::Emphasis => Frame::Emph(Vec::new()),
            Tag::List(start) => {
                self.end_paragraph();
                Frame::List(*start, Vec::new())
            }
            Tag::Item => Frame::Item(Vec::new()),
            Tag::Table(align) => {
                if align.len() > MAX_COLUMNS {
                    let message = message!("a table of {} columns stands in this text", align.len());
                    return Err(refuse(&TABLE_TOO_WIDE, typed, message));
                }
                self.end_paragraph();
                let align = align.iter().copied().map(ColumnAlign::from).collect();
                Frame::Table(align, Vec::new(), Vec::new())
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(Frame::Table(align, ..)) = self.stack.last() {
                    markup::check_row(typed, align.len())?;
                }
                Frame::Row(Vec::new())
            }
            Tag::TableCell => Frame::Cell(Vec::new()),
            Tag::HtmlBlock => return Err(refuse(&HTML_IN_TEXT, typed, "the text holds HTML")),
            Tag::Link { dest_url, .. } => {
                let lower = dest_url.to_ascii_lowercase();
                let allowed = ["http://", "https://", "mailto:", "#"]
                    .iter()
                    .any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len());
                if !allowed {
                    // An address with escapes or entities stands in the text otherwise than it is read.
                    let as_typed = if self.source.contains(&**dest_url) {
                        dest_url
                    } else {
                        typed
                    };
                    return Err(refuse(
                        &FORBIDDEN_LINK,
                        as_typed,
                        message!("the text links to “{dest_url}”", dest_url),
                    ));
                }
                self.decoded.push((typed, dest_url.to_string()));
                Frame::Link(dest_url.to_string(), Vec::new())
            }
            _ => return Ok(false),
        };
        if matches!(frame, Frame::Strong(_) | Frame::Emph(_) | Frame::Link(..)) {
            self.ensure_paragraph();
        }
        self.stack.push(frame);
        Ok(true)
    }

    /// A list directly after the text of a tight item ends that text's paragraph.
    fn end_paragraph(&mut self) {
        while self.in_paragraph() {
            self.pop();
        }
    }

    /// Tight list items bring text without a paragraph around it; the tree always has one.
    fn ensure_paragraph(&mut self) {
        if matches!(self.stack.last(), None | Some(Frame::Item(_) | Frame::List(..))) {
            self.stack.push(Frame::Paragraph(Vec::new()));
        }
    }

    fn close(&mut self, end: TagEnd) {
        if matches!(end, TagEnd::Item) {
            self.end_paragraph();
        }
        // The first row that closes is the head: it stands in a frame of the same kind as the others.
        if matches!(end, TagEnd::TableHead)
            && let Some(Frame::Row(cells)) = self.stack.pop()
        {
            if let Some(Frame::Table(_, head, _)) = self.stack.last_mut() {
                *head = cells;
            }
            return;
        }
        self.pop();
    }

    /// Adds text; its straight quotation marks become nodes of their own.
    fn text(&mut self, text: &str) {
        let mut start = 0;
        for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '"' | '\'')) {
            if at > start {
                self.plain(&text[start..at]);
            }
            start = at + 1;
            if mark == '\'' && is_apostrophe(&text[..at], &text[start..]) {
                self.plain("’");
            } else {
                self.inline(Inline::Quote { double: mark == '"' });
            }
        }
        if start < text.len() {
            self.plain(&text[start..]);
        }
    }

    fn plain(&mut self, text: &str) {
        self.inline(Inline::Text { v: text.to_owned() });
    }

    fn in_paragraph(&self) -> bool {
        matches!(
            self.stack.last(),
            Some(Frame::Paragraph(_) | Frame::Strong(_) | Frame::Emph(_) | Frame::Link(..))
        )
    }

    /// Shows a block outside the subset as it was typed, in a paragraph of its own.
    fn literal_block(&mut self, typed: &str) {
        for (i, line) in typed.trim_end().lines().enumerate() {
            if i > 0 {
                self.inline(Inline::Break);
            }
            self.text(line);
        }
        self.end_paragraph();
    }

    fn inline(&mut self, inline: Inline) {
        self.ensure_paragraph();
        if let Some(
            Frame::Paragraph(content)
            | Frame::Strong(content)
            | Frame::Emph(content)
            | Frame::Link(_, content)
            | Frame::Cell(content),
        ) = self.stack.last_mut()
        {
            match (content.last_mut(), inline) {
                (Some(Inline::Text { v: before }), Inline::Text { v }) => before.push_str(&v),
                (_, inline) => content.push(inline),
            }
        }
    }

    /// Closes the innermost frame and hands it to the one around it.
    fn pop(&mut self) {
        match self.stack.pop() {
            None => {}
            Some(Frame::Paragraph(c)) => self.block(RichBlock::Par { c }),
            Some(Frame::Strong(c)) => self.inline(Inline::Strong { c }),
            Some(Frame::Emph(c)) => self.inline(Inline::Emph { c }),
            Some(Frame::Link(url, c)) => self.inline(match url.strip_prefix('#') {
                Some(target) => Inline::Ref {
                    target: target.to_owned(),
                    c,
                },
                None => Inline::Link { url, c },
            }),
            Some(Frame::List(first, items)) => self.block(RichBlock::List {
                ordered: first.is_some(),
                start: first.filter(|number| *number != 1),
                items,
            }),
            Some(Frame::Table(align, head, rows)) => self.block(RichBlock::Table { align, head, rows }),
            Some(Frame::Row(cells)) => {
                if let Some(Frame::Table(_, _, rows)) = self.stack.last_mut() {
                    rows.push(cells);
                }
            }
            Some(Frame::Cell(content)) => {
                if let Some(Frame::Row(cells)) = self.stack.last_mut() {
                    cells.push(content);
                }
            }
            Some(Frame::Item(blocks)) => {
                if let Some(Frame::List(_, items)) = self.stack.last_mut() {
                    items.push(blocks);
                }
            }
        }
    }

    fn block(&mut self, block: RichBlock) {
        match self.stack.last_mut() {
            Some(Frame::Item(blocks)) => blocks.push(block),
            _ => self.done.push(block),
        }
    }
}

/// Whether a straight single mark between these two texts stands for a letter: inside a word (`foto's`), or before the
/// short Dutch words 's, 't and 'n.
fn is_apostrophe(before: &str, after: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if letter(before.chars().next_back()) {
        return letter(after.chars().next());
    }
    let mut following = after.chars();
    let short = following
        .next()
        .is_some_and(|c| matches!(c.to_ascii_lowercase(), 's' | 't' | 'n'));
    short && !letter(following.next())
}

/// Runs past everything inside the tag that was just opened.
fn skip<'a>(events: &mut impl Iterator<Item = (Event<'a>, std::ops::Range<usize>)>) {
    let mut depth = 1;
    for (event, _) in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return;
        }
    }
}

/// Refuses what no page may carry in a text as it will be printed, after every decoding, and in the targets of its links.
///
/// `decoded` are the pieces in which something else was typed than is read: a fault that was not typed lies in one of them.
fn check_printed(blocks: &[RichBlock], printed: &[&str], decoded: &[(&str, String)]) -> Result<(), ScalarFault> {
    if decoded.is_empty() {
        return Ok(());
    }
    let in_piece = |fault: ScalarFault, typed: &str| ScalarFault {
        piece: typed.lines().next().map(|line| line.trim().to_owned()),
        ..fault
    };
    for (typed, text) in decoded {
        check_characters(text, LineBreaks::Refused).map_err(|fault| in_piece(fault, typed))?;
    }
    let texts = printed
        .iter()
        .try_for_each(|text| check_characters(text, LineBreaks::Allowed));
    let result = texts.and_then(|()| check_text(&plain_text(blocks), LineBreaks::Allowed));
    let first = decoded.first().map_or("", |(typed, _)| *typed);
    result.map_err(|fault| in_piece(fault, first))
}

fn refuse(rule: &'static Rule, piece: &str, message: impl Into<Message>) -> ScalarFault {
    ScalarFault {
        rule,
        message: message.into(),
        help: rule.cure.into(),
        piece: piece.lines().next().map(|line| line.trim().to_owned()),
    }
}

#[cfg(test)]
#[path = "rich_text_tests.rs"]
mod tests;
