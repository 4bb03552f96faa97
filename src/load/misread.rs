//! What YAML reads without a word, and the author meant otherwise.
//!
//! Each of these is good YAML, so no parser complains: a word after `&` becomes the name of a value, ` #word` a comment,
//! a dash in the wrong column a part of the text above it, and the comma of `48,00` between brackets the end of a value.
//! They are refused, and the tree is mended to what was probably meant, so that one mistake stays one fault.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::diagnostic::{Diagnostic, FileId, Place, rules};
use crate::message;
use crate::model::DECIMAL_COMMA;

use super::lines::{is_unfinished, quoted};
use super::node::{Entry, Kind, Node};
use super::signs::{FOREIGN_SIGN, unwrapped};
use super::syntax::{MISSING_COMMA, UNCLOSED_BRACKET};

rules! {
    pub error UNUSED_ANCHOR = "unused-anchor" {
        guards: "A name that `&` gives to a value is used by an alias.",
        example: "title: &Kaliber seeks Knoopwerk",
        cure: "Put the text in quotes where the word belongs to it, or remove the word.",
    }
    pub error CUT_COMMENT = "cut-comment" {
        guards: "A comment behind a value starts with # and a space, so that no word of a text is lost in it.",
        example: "title: Final #report",
        cure: "Put the text in quotes where the words belong to it; write a space behind the # of a comment.",
    }
    pub error FUSED_LINES = "fused-lines" {
        guards: "Each item of a list has a dash and a space, in one column; no line of a text starts with them.",
        example: "tasks:\n  - Sort the wood\n    - Clean the wood",
        cure: "Let all items of a list start in one column, each with a dash and a space.",
    }
    pub error COMMENT_IN_TEXT = "comment-in-text" {
        guards: "A comment behind a value starts with #; what other languages write before comments is a part of the text.",
        example: "name: Kaliber // check",
        cure: "Write # in the place of the other sign; put the text in quotes where the words belong to it.",
    }
    pub error TRAILING_SIGN = "trailing-sign" {
        guards: "No value of a key ends with a comma or a semicolon.",
        example: "name: Kaliber,",
        cure: "Leave out the sign; put the text in quotes where it belongs to it.",
    }
    pub error REPEATED_ITEM = "repeated-item" {
        guards: "No text, no item with a text and without an id, and no evidence, actor, clause or keyword stands twice in one list.",
        example: "goals:\n  - More work\n  - More work",
        cure: "Remove one of the two, or write what tells them apart.",
    }
}

/// Keys of lists in which a word stands once.
const ONCE: &[&str] = &["evidence", "by", "support", "clauses", "keywords", "covers", "levels"];

/// Finds what was probably misread in a tree, and mends the tree to what was probably meant.
pub fn mend(tree: &mut Node, text: &str, file: FileId, diagnostics: &mut Vec<Diagnostic>) {
    Mender {
        text,
        file,
        diagnostics,
    }
    .node(tree);
}

struct Mender<'a> {
    text: &'a str,
    file: FileId,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Mender<'a> {
    fn node(&mut self, node: &mut Node) {
        // An alias repeats a value that was judged where it is written.
        if self.written(node.place).starts_with('*') {
            return;
        }
        match &mut node.kind {
            Kind::Scalar { .. } => self.scalar(node),
            Kind::Seq(items) => {
                if self.written(node.place).starts_with('[') {
                    self.separate_numbers(items);
                }
                self.split_numbers(items);
                for item in &mut *items {
                    self.node(item);
                }
                self.repeated(items);
            }
            Kind::Map(entries) => {
                self.decimal_commas(entries);
                for entry in entries {
                    if let (true, Kind::Seq(items)) = (ONCE.contains(&&*entry.key), &entry.value.kind) {
                        self.repeated_words(items);
                    }
                    if entry.value.is_null() {
                        self.nothing_before_comment(entry);
                    } else if !self.trailing(&mut entry.value) {
                        self.node(&mut entry.value);
                    }
                }
            }
        }
    }

    /// What was written at a place.
    fn written(&self, place: Place) -> &'a str {
        self.text.get(place.start as usize..place.end as usize).unwrap_or("")
    }

    /// The rest of the line behind a place, and where it starts.
    fn behind(&self, end: u32) -> (usize, &'a str) {
        let start = end as usize;
        let rest = self.text.get(start..).unwrap_or("");
        (start, rest.lines().next().unwrap_or(""))
    }

    fn place(&self, start: usize, length: usize) -> Place {
        Place::new(self.file, start, start + length)
    }

    fn scalar(&mut self, node: &mut Node) {
        let Kind::Scalar { text, plain: true } = &mut node.kind else {
            return;
        };
        let written = self.written(node.place);
        let fused = fused_line(written).or_else(|| self.fused_item(node.place));
        if let Some((at, length)) = fused {
            let place = self.place(node.place.start as usize + at, length);
            let fault = FUSED_LINES.at(
                place,
                "this line is read as a part of the text, not as an item of a list",
            );
            self.diagnostics.push(fault.with_help(if at == 0 {
                "Write a dash and a space before each item."
            } else {
                "Let it start in the column of the item above, with a dash and a space."
            }));
            let first = written.get(..at).unwrap_or("").trim_end();
            if !first.is_empty() {
                first.clone_into(text);
            }
            return;
        }
        if let Some(bracket) = lone_bracket(text) {
            let end = node.place.end as usize - bracket.len_utf8();
            let fault = UNCLOSED_BRACKET.at(self.place(end, bracket.len_utf8()), "this bracket closes nothing");
            self.diagnostics
                .push(fault.with_help("Remove it, or write the bracket that opens before the first item."));
            return;
        }
        if let Some(inner) = unwrapped(text) {
            let message = message!("the quotes around “{inner}” are read as letters of it", inner);
            let help = message!(
                "Write {}; where they belong to the text, write {}.",
                quoted(inner),
                quoted(text)
            );
            self.diagnostics
                .push(FOREIGN_SIGN.at(node.place, message).with_help(help));
            *text = inner.to_owned();
            return;
        }
        if let Some((at, comment)) = other_comment(written) {
            let start = node.place.start as usize + at;
            let message = message!("“{comment}” is read as a part of the value", comment);
            let fault = COMMENT_IN_TEXT.at(self.place(start, comment.len()), message);
            let help =
                "Write # in the place of these signs; where the words belong to the text, put the whole in quotes.";
            self.diagnostics.push(fault.with_help(help));
            written.get(..at).unwrap_or_default().trim_end().clone_into(text);
            return;
        }
        let (start, rest) = self.behind(node.place.end);
        if let Some((at, comment)) = cut_comment(rest) {
            let whole = format!("{written} {comment}");
            let fault = CUT_COMMENT.at(
                self.place(start + at, comment.len()),
                message!(
                    "“{comment}” is read as a comment, so the value is “{written}” alone",
                    comment,
                    written
                ),
            );
            self.diagnostics.push(fault.with_help(if comment.starts_with("# ") {
                message!(
                    "Where it belongs to the text, put the whole in quotes: \"{whole}\"; where it is a comment, say it in \
                     words.",
                    whole
                )
            } else {
                message!(
                    "Where it belongs to the text, put the whole in quotes: \"{whole}\"; where it is a comment, write a \
                     space behind the #.",
                    whole
                )
            }));
            *text = whole;
        }
    }

    /// Tells of a comma or semicolon at the end of the value of a key, as other languages have it.
    fn trailing(&mut self, value: &mut Node) -> bool {
        let Kind::Scalar { text, plain: true } = &mut value.kind else {
            return false;
        };
        let Some(sign) = text.chars().last().filter(|last| matches!(last, ',' | ';')) else {
            return false;
        };
        let meant = text.trim_end_matches([',', ';', ' ']).to_owned();
        if meant.is_empty() {
            return false;
        }
        let end = value.place.end as usize;
        let fault = TRAILING_SIGN.at(self.place(end - 1, 1), message!("the value ends with “{sign}”", sign));
        self.diagnostics.push(if text.contains(' ') {
            fault.with_help(
                "Leave it out, or write what should follow; where it belongs to the text, put the whole in quotes.",
            )
        } else {
            fault.with_help(message!("Write {meant}.", meant))
        });
        *text = meant;
        true
    }

    /// An item without its dash, which reads as a line of the text of the item above: where its text starts in what was
    /// written, and how long it is.
    ///
    /// Who breaks a long text into lines breaks it where the next word no longer fits; a line that has room to spare, and
    /// a new one that begins with a capital in the column of the text above, were never one text.
    fn fused_item(&self, place: Place) -> Option<(usize, usize)> {
        /// The width to which nobody breaks lines by hand.
        const NARROW: usize = 72;
        let written = self.written(place);
        let line_start = self
            .text
            .get(..place.start as usize)?
            .rfind('\n')
            .map_or(0, |at| at + 1);
        let lead = self.text.get(line_start..place.start as usize)?;
        if !lead.trim_start().starts_with("- ") || !lead.trim_matches([' ', '-']).is_empty() {
            return None;
        }
        let mut start = 0;
        let mut before: Option<&str> = None;
        for line in written.split_inclusive('\n') {
            let body = line.trim();
            let column = line.len() - line.trim_start().len();
            if let Some(before) = before {
                let first = body.split_whitespace().next().unwrap_or_default();
                let begins = first
                    .trim_start_matches(['*', '“', '"'])
                    .starts_with(char::is_uppercase);
                let width = lead.len() + before.chars().count() + 1 + first.chars().count();
                let has_room =
                    width < NARROW || before.chars().count() > 2 * NARROW || before.ends_with(['.', '!', '?']);
                let is_cut = before.ends_with([',', ':', ';', '-', '(']) || is_unfinished(before);
                if begins && has_room && column == lead.len() && !is_cut {
                    return Some((start + column, body.len()));
                }
            }
            before = Some(body);
            start += line.len();
        }
        None
    }

    /// `accent: #7A1F5C` has no value at all.
    fn nothing_before_comment(&mut self, entry: &mut Entry) {
        let (start, rest) = self.behind(entry.key_place.end);
        let Some(behind_colon) = rest.trim_start_matches(['"', '\'']).strip_prefix(':') else {
            return;
        };
        let Some((at, comment)) = cut_comment(behind_colon) else {
            return;
        };
        let start = start + rest.len() - behind_colon.len() + at;
        let message = message!(
            "“{comment}” is read as a comment, so “{}” has no value",
            entry.key,
            comment
        );
        let fault = CUT_COMMENT.at(self.place(start, comment.len()), message);
        self.diagnostics.push(fault.with_help(message!(
            "Put the value in quotes: \"{comment}\"; where it is a comment, write a space behind the #.",
            comment
        )));
        entry.value.kind = Kind::Scalar {
            text: comment.to_owned(),
            plain: false,
        };
    }

    /// `{ rate: 48,00 }` is a rate of 48 and a key `00`.
    fn decimal_commas(&mut self, entries: &mut Vec<Entry>) {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let mut at = 1;
        while at < entries.len() {
            let (before, rest) = entries.split_at_mut(at);
            let (Some(number), Some(decimals)) = (before.last_mut(), rest.first()) else {
                break;
            };
            let between = self
                .text
                .get(number.value.place.end as usize..decimals.key_place.start as usize);
            // `1.234` has a point before each three digits, as a spreadsheet writes it.
            let grouped = |text: &str| {
                let mut groups = text.split('.');
                groups.next().is_some_and(|first| digits(first) && first.len() <= 3)
                    && groups.all(|group| digits(group) && group.len() == 3)
            };
            let whole = number
                .value
                .text()
                .filter(|text| digits(text) || grouped(text))
                .map(str::to_owned);
            let is_none = decimals.key.starts_with(['-', '–']) && decimals.key.chars().count() == 1;
            // `24,000.00`, as English has it.
            let english = decimals.key.split_once('.').filter(|(group, _)| group.len() == 3);
            let is_english = english.is_some_and(|(group, cents)| digits(group) && digits(cents));
            if let (Some(","), Some(whole), true, true) = (
                between,
                whole,
                decimals.value.is_null(),
                digits(&decimals.key) || is_none || is_english,
            ) {
                let place = Place {
                    end: decimals.key_place.end,
                    ..number.value.place
                };
                // Three digits behind a comma are thousands.
                let plain = whole.replace('.', "");
                let is_round = is_none || plain != whole && decimals.key.bytes().all(|digit| digit == b'0');
                let meant = if is_round {
                    plain
                } else if is_english {
                    format!("{plain}{}", decimals.key)
                } else if decimals.key.len() == 3 && whole != "0" && plain == whole {
                    format!("{whole}{}", decimals.key)
                } else {
                    format!("{plain}.{}", decimals.key)
                };
                let message = message!(
                    "“{whole},{}” is written with a comma, which ends the value here",
                    decimals.key,
                    whole
                );
                self.diagnostics.push(
                    DECIMAL_COMMA
                        .at(place, message)
                        .with_help(message!("Write {meant}.", meant)),
                );
                number.value.kind = Kind::Scalar {
                    text: meant,
                    plain: true,
                };
                entries.remove(at);
            } else {
                at += 1;
            }
        }
    }

    /// `[30,000, 20,000]` is a list of four numbers. A comma with no space behind it splits a number where other commas of
    /// the list have one, or where what follows begins with a nought; `[24,58,90]` is a list like any other.
    fn split_numbers(&mut self, items: &mut Vec<Node>) {
        let has_space = |pair: &[Node]| {
            let between = self.text.get(pair[0].place.end as usize..pair[1].place.start as usize);
            between.is_some_and(|between| between.trim_end() != between)
        };
        let is_mixed = items.windows(2).any(has_space);
        let mut at = 1;
        while at < items.len() {
            let (before, rest) = items.split_at_mut(at);
            let (Some(number), Some(next)) = (before.last_mut(), rest.first()) else {
                break;
            };
            let between = self.text.get(number.place.end as usize..next.place.start as usize);
            let (whole, behind) = (self.written(number.place), self.written(next.place));
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            let follows = is_mixed || (behind.len() > 1 && behind.starts_with('0'));
            if between != Some(",") || !digits(whole) || !digits(behind) || !follows {
                at += 1;
                continue;
            }
            let meant = match behind.len() {
                3 => format!("{whole}{behind}"),
                _ => format!("{whole}.{behind}"),
            };
            let place = Place {
                end: next.place.end,
                ..number.place
            };
            let message = message!("“{whole},{behind}” is read as two numbers", whole, behind);
            self.diagnostics
                .push(DECIMAL_COMMA.at(place, message).with_help(message!(
                    "Write {meant}, or a space behind the comma where two numbers are meant.",
                    meant
                )));
            number.kind = Kind::Scalar {
                text: meant,
                plain: true,
            };
            items.remove(at);
        }
    }

    /// `[24; 58]` is one item: between numbers stands a comma.
    fn separate_numbers(&mut self, items: &mut Vec<Node>) {
        let mut meant: Vec<Node> = Vec::with_capacity(items.len());
        for item in items.drain(..) {
            let numbers = match &item.kind {
                Kind::Scalar { text, plain: true } => separated_numbers(text),
                _ => None,
            };
            let Some(numbers) = numbers else {
                meant.push(item);
                continue;
            };
            let (written, list) = (self.written(item.place), numbers.join(", "));
            let message = message!("“{written}” is read as one item, not as {}", numbers.len(), written);
            let help = message!("Write {list}, with a comma behind each.", list);
            self.diagnostics
                .push(MISSING_COMMA.at(item.place, message).with_help(help));
            meant.extend(
                numbers
                    .into_iter()
                    .map(|text| Node::new(item.place, Kind::Scalar { text, plain: true })),
            );
        }
        *items = meant;
    }

    /// Words that were pasted twice.
    fn repeated_words(&mut self, items: &[Node]) {
        let mut first: BTreeMap<&str, Place> = BTreeMap::new();
        for item in items {
            let Some(text) = item.text().map(str::trim).filter(|text| !text.contains(' ')) else {
                continue;
            };
            if let Some(first) = first.get(text) {
                let fault = REPEATED_ITEM.at(item.place, message!("“{text}” stands twice in the list", text));
                self.diagnostics
                    .push(fault.with_related(*first, "it stands here first"));
            } else {
                first.insert(text, item.place);
            }
        }
    }

    /// Items that were pasted twice.
    fn repeated(&mut self, items: &[Node]) {
        let mut first: BTreeMap<String, Place> = BTreeMap::new();
        for item in items {
            let mut content = String::new();
            if item.get("id").is_some() || !says_something(item) {
                continue;
            }
            spell(item, &mut content);
            if let Some(first) = first.get(&content) {
                self.diagnostics.push(
                    REPEATED_ITEM
                        .at(item.place, "this item stands twice in the list")
                        .with_related(*first, "it stands here first"),
                );
            } else {
                first.insert(content, item.place);
            }
        }
    }
}

/// The numbers in a text that holds nothing else, with other signs than commas between them.
fn separated_numbers(text: &str) -> Option<Vec<String>> {
    let is_sign = |c: char| c.is_whitespace() || matches!(c, ';' | '/' | '|');
    let parts: Vec<&str> = text.split(is_sign).filter(|part| !part.is_empty()).collect();
    let parts: Vec<&str> = parts.iter().map(|part| part.trim_end_matches('.')).collect();
    let is_number = |part: &&str| {
        part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && part.starts_with(|c: char| c.is_ascii_digit())
    };
    // `30 000` is one number, and `4/5` one answer.
    let is_grouped = !text.contains([';', '|', '/']) && parts.iter().skip(1).all(|part| part.len() == 3);
    let is_fraction = text.contains('/') && parts.len() < 3;
    let numbers = || parts.iter().map(|part| (*part).to_owned()).collect();
    (parts.len() > 1 && parts.iter().all(is_number) && !is_grouped && !is_fraction).then(numbers)
}

/// A line of a text without quotes that was meant as an item of a list: where it starts, and how long it is.
fn fused_line(written: &str) -> Option<(usize, usize)> {
    let mut start = 0;
    for (number, line) in written.split_inclusive('\n').enumerate() {
        let body = line.trim();
        let dash = body.strip_prefix('-').is_some_and(|rest| {
            let signs = ['[', '{', '"', '\'', ' '];
            rest.starts_with(|c: char| c.is_alphabetic() || signs.contains(&c) && (number > 0 || c != ' '))
        });
        if dash || body.starts_with("• ") || number > 0 && (body == "-" || body.starts_with("* ")) {
            let lead = line.len() - line.trim_start().len();
            return Some((start + lead, body.len()));
        }
        start += line.len();
    }
    None
}

/// A remark behind a value as other languages write it: where it starts, and its text up to the end of the line.
fn other_comment(written: &str) -> Option<(usize, &str)> {
    let signs = [" // ", " <!-- ", " /* "];
    let at = signs.iter().filter_map(|sign| written.find(sign)).min()? + 1;
    Some((at, written.get(at..)?.lines().next()?.trim_end()))
}

/// The bracket of YAML at the end of a text that nothing in it opens.
fn lone_bracket(text: &str) -> Option<char> {
    let last = text.chars().last().filter(|last| matches!(last, '}' | ']'))?;
    let opens = if last == ']' { '[' } else { '{' };
    (text.matches(opens).count() < text.matches(last).count()).then_some(last)
}

/// A comment behind a value that reads as a part of it: where it starts in the rest of the line, and its text.
fn cut_comment(rest: &str) -> Option<(usize, &str)> {
    let comment = rest.trim_start();
    let at = rest.len() - comment.len();
    let words = comment.strip_prefix('#')?;
    let word = words.starts_with(|c: char| c.is_alphanumeric());
    let number = words.strip_prefix(' ').is_some_and(|text| {
        let digits = text.trim_end();
        // A year alone is a remark.
        let is_year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
        !digits.is_empty() && !is_year && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    (at > 0 && (word || number)).then(|| (at, comment.trim_end()))
}

/// Whether a value holds a text of several words, which nobody writes twice by accident of meaning.
fn says_something(node: &Node) -> bool {
    let mut says = false;
    node.scalars(&mut |_, text| says |= text.trim().contains(' '));
    says
}

/// What a value holds, whatever its places.
fn spell(node: &Node, content: &mut String) {
    match &node.kind {
        Kind::Scalar { text, .. } => {
            let _ = write!(content, "{text:?}");
        }
        Kind::Seq(items) => {
            content.push('[');
            for item in items {
                spell(item, content);
            }
            content.push(']');
        }
        Kind::Map(entries) => {
            content.push('{');
            for entry in entries {
                let _ = write!(content, "{:?}:", entry.key);
                spell(&entry.value, content);
            }
            content.push('}');
        }
    }
}
