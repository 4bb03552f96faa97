//! Quotes that lack their other half, and texts that need them.

use crate::load::lines::{
    brackets, closing_quote, columns, key_length, open_quote, quoted, requoted, uncommented, value_starts,
};

use super::{Context, Edit, Slip, is_item};

impl Context<'_> {
    /// A quote without its other half.
    pub(super) fn quotes(&self, found: &mut Vec<Edit>) {
        self.single_quote(found);
        let straight: Vec<usize> = self.line.match_indices('"').map(|(at, _)| at).collect();
        if straight.len().is_multiple_of(2) {
            return;
        }
        let starts: Vec<usize> = value_starts(self.line).collect();
        for at in &straight {
            if starts.contains(at) {
                for end in self.ends_behind(*at) {
                    let line = self.replaced(end, 0, "\"");
                    found.push(self.edit(Slip::ClosingQuote, *at, 1, "", line));
                }
            } else {
                for start in starts.iter().rev().filter(|start| *start < at) {
                    let line = self.replaced(*start, 0, "\"");
                    found.push(self.edit(Slip::OpeningQuote, *at, 1, "", line));
                }
            }
        }
    }

    /// A single quote that opens a text and does not close it; before the short words of Dutch it is an apostrophe.
    fn single_quote(&self, found: &mut Vec<Edit>) {
        let Some(open) = open_quote(self.line).filter(|at| self.line[*at..].starts_with('\'')) else {
            return;
        };
        let text = self.line.get(open + 1..).unwrap_or_default();
        let word = text.split(' ').next().unwrap_or_default();
        if matches!(word, "s" | "t" | "n" | "k") {
            return;
        }
        for end in self.ends_behind(open) {
            let line = self.replaced(end, 0, "'");
            found.push(self.edit(Slip::ClosingQuote, open, 1, "", line));
        }
    }

    /// Where a value that starts at a place may end: first before the next key or the bracket that closes.
    fn ends_behind(&self, start: usize) -> Vec<usize> {
        let mut behind: Vec<usize> = ends(self.line).into_iter().filter(|end| *end > start).collect();
        behind.sort_by_key(|end| (!self.is_end(*end), *end));
        behind
    }

    /// Whether a value surely ends at a place: the line does, or a key follows, or the bracket closes.
    fn is_end(&self, end: usize) -> bool {
        let behind = self.line.get(end..).unwrap_or_default().trim_start();
        let next = behind.strip_prefix(',').map(str::trim_start);
        behind.is_empty()
            || behind.starts_with(['}', ']']) && behind.trim_end_matches(['}', ']', ' ']).is_empty()
            || next.is_some_and(|next| key_length(next).is_some())
    }

    /// Values that need quotes.
    pub(super) fn texts(&self, found: &mut Vec<Edit>) {
        let content = columns(self.line).1;
        let starts = value_starts(self.line).filter(|at| *at >= content);
        for start in starts {
            let rest = self.line.get(start..).unwrap_or_default();
            if key_length(rest).is_some() && !is_item(self.line) && start == content {
                continue;
            }
            let between = brackets(self.line)
                .iter()
                .any(|(at, sign)| *at < start && matches!(sign, '[' | '{'));
            let whole = uncommented(self.line).trim_end().len();
            let behind = if between { self.ends_behind(start) } else { vec![whole] };
            if let (Some(text), false) = (rest.strip_prefix("> ").or(rest.strip_prefix("| ")), between) {
                let text = text.trim_start();
                let is_plain = !text.contains(": ") && !text.contains(" #") && text.starts_with(char::is_alphanumeric);
                let text = if is_plain {
                    text.to_owned()
                } else {
                    quoted(text.trim_end())
                };
                let line = self.replaced(start, rest.len(), &text);
                found.push(self.edit(Slip::SignBeforeText, start, 1, rest.get(..1).unwrap_or_default(), line));
            }
            for end in behind.into_iter().take(6) {
                self.in_quotes(start, end, found);
            }
        }
    }

    fn in_quotes(&self, start: usize, end: usize, found: &mut Vec<Edit>) {
        let Some(text) = self.line.get(start..end).filter(|text| !text.is_empty()) else {
            return;
        };
        let first = text.chars().next().unwrap_or_default();
        if matches!(first, '[' | '{') && !is_text_behind(text) {
            return;
        }
        if matches!(first, '"' | '\'') && closing_quote(text, 0, first) == Some(text.len()) {
            return;
        }
        // Who lost a quote lost no key with it: a text between brackets holds no other entry.
        let is_between = brackets(self.line).iter().any(|(at, _)| *at < start);
        let holds_entry = |(at, _): (usize, &str)| key_length(text.get(at + 2..).unwrap_or_default()).is_some();
        if is_between && text.match_indices(", ").any(holds_entry) {
            return;
        }
        let colon = text.find(": ").or_else(|| text.ends_with(':').then(|| text.len() - 1));
        let (slip, at, length, word) = if matches!(first, '"' | '\'') {
            let is_closed = closing_quote(text, 0, first).is_some();
            let slip = if is_closed {
                Slip::TextAfterQuote
            } else {
                Slip::ClosingQuote
            };
            (slip, start, text.len(), "")
        } else if "&*!%@`|>?-,#[{".contains(first) {
            (
                Slip::SignBeforeText,
                start,
                first.len_utf8(),
                text.get(..first.len_utf8()).unwrap_or_default(),
            )
        } else if let Some(colon) = colon {
            (
                Slip::ColonInText,
                start + colon,
                1,
                text.get(..colon).unwrap_or_default(),
            )
        } else if let Some(comma) = text.find(", ") {
            let behind = text.get(comma + 2..).unwrap_or_default();
            (Slip::CommaInText, start + comma, 1, behind)
        } else {
            return;
        };
        let line = self.replaced(start, text.len(), &requoted(text));
        found.push(self.edit(slip, at, length, word, line));
    }
}

impl Context<'_> {
    /// Values that hold more than what is asked: the address in a link of Markdown, the number behind a label.
    pub(super) fn cores(&self, found: &mut Vec<Edit>) {
        for (open, _) in self.line.match_indices('[') {
            let rest = self.line.get(open..).unwrap_or_default();
            let found_link = rest.find("](").and_then(|middle| Some((middle, rest.find(')')?)));
            if let Some((middle, end)) = found_link.filter(|(middle, end)| middle < end) {
                let address = rest.get(middle + 2..end).unwrap_or_default();
                for core in [address.to_owned(), quoted(address)] {
                    let line = self.replaced(open, end + 1, &core);
                    found.push(self.edit(Slip::Link, open, end + 1, address, line));
                }
            }
        }
        let content = columns(self.line).1;
        let body = self.line.get(content..).unwrap_or_default();
        let Some(value) = key_length(body).map(|key| content + key + 2) else {
            return;
        };
        let label = self.line.get(value..).and_then(|text| Some((text.find(": ")?, text)));
        if let Some((colon, text)) = label {
            let line = self.replaced(value, colon + 2, "");
            found.push(self.edit(
                Slip::ColonInText,
                value + colon,
                1,
                text.get(..colon).unwrap_or_default(),
                line,
            ));
        }
    }
}

/// Whether words follow the bracket that closes what a text opens with: `[Draft] Plan`.
fn is_text_behind(text: &str) -> bool {
    let close = text.find([']', '}']).map(|at| at + 1);
    let behind = close.and_then(|close| text.get(close..)).unwrap_or_default();
    behind
        .trim_start()
        .starts_with(|c: char| c.is_alphanumeric() || c == '(')
}

/// Where values may end on a line: before commas and closing brackets, and at its end.
fn ends(line: &str) -> Vec<usize> {
    let signs = line.char_indices().filter(|(_, c)| matches!(c, ',' | '}' | ']'));
    let mut ends: Vec<usize> = signs
        .map(|(at, _)| line.get(..at).unwrap_or_default().trim_end().len())
        .collect();
    ends.push(uncommented(line).trim_end().len());
    ends.dedup();
    ends
}
