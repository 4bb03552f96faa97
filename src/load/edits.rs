//! The edits of one line that undo a slip of its author.

mod quotes;

use super::lines::{
    Lines, brackets, closing, columns, holds_data, indentation, is_key, is_unfinished, key_length, uncommented,
    value_starts,
};
use super::separators::separated;
use super::signs::{is_odd_space, straight_lead, straightened};

/// What an author did wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    Dash,
    SpaceBehindDash,
    Opening,
    Closing,
    OtherBracket,
    LoneBracket,
    OpeningQuote,
    ClosingQuote,
    ColonInText,
    CommaInText,
    SignBeforeText,
    TextAfterQuote,
    Colon,
    Comma,
    Tab,
    Indentation,
    /// Several lines together, so many columns to the left or to the right.
    Block {
        left: bool,
        by: usize,
    },
    /// Two lines that became one.
    Joined,
    /// A sign that looks like one of YAML.
    Sign,
    /// A sign between two items that YAML does not know.
    Separator,
    /// A line of signs that belongs to no file.
    Stray,
    /// A remark without its sign.
    Remark,
    /// Spaces of a word processor in the place of those before the text, in one line or several.
    Lead,
    /// A link of Markdown where an address alone belongs.
    Link,
    /// The sign of a mail before a line that is quoted in it.
    Reply,
}

/// A line as it was probably meant.
#[derive(Debug, PartialEq, Eq)]
pub struct Edit {
    pub slip: Slip,
    /// Where in the line the slip is, and how long.
    pub at: usize,
    pub length: usize,
    /// The word or sign that the slip is about; of a remark, the text that it may be the end of.
    pub word: String,
    /// The line as it was meant, or the lines.
    pub line: String,
    /// How many lines it replaces.
    pub lines: usize,
    /// Whether it starts in another column.
    pub moves: bool,
}

/// The edits of a line that may undo a slip in it, the likeliest first.
pub fn edits(lines: &Lines<'_>, number: usize) -> Vec<Edit> {
    let line = lines.get(number);
    let mut found = Vec::new();
    let in_block = block(lines, number).is_some();
    let context = Context { lines, number, line };
    context.leads(&mut found);
    if line.contains('\t') && indentation(line).contains('\t') {
        context.indentation(Slip::Tab, &mut found);
    } else if !in_block {
        context.stray(&mut found);
        context.signs(&mut found);
        context.dashes(&mut found);
        context.brackets(&mut found);
        context.quotes(&mut found);
        context.separators(&mut found);
        context.joined(&mut found);
        context.colons(&mut found);
        context.texts(&mut found);
        context.cores(&mut found);
        context.commas(&mut found);
        context.indentation(Slip::Indentation, &mut found);
        context.remark(&mut found);
    } else {
        context.indentation(Slip::Indentation, &mut found);
    }
    found.retain(|edit| edit.line != line);
    found
}

/// The line with the key of the block of text that a line stands in.
pub fn block(lines: &Lines<'_>, number: usize) -> Option<usize> {
    let own = lines.get(number);
    let mut least = if indentation(own).contains('\t') {
        usize::MAX
    } else {
        indentation(own).len()
    };
    for (above, line) in lines.above(number) {
        let column = indentation(line).len();
        if column < least {
            let head = uncommented(line).trim_end().trim_end_matches(['-', '+']);
            if head.ends_with(": |") || head.ends_with(": >") || head.ends_with("- |") || head.ends_with("- >") {
                return Some(above);
            }
            least = column;
        }
        if column == 0 {
            break;
        }
    }
    None
}

struct Context<'a> {
    lines: &'a Lines<'a>,
    number: usize,
    line: &'a str,
}

impl Context<'_> {
    fn edit(&self, slip: Slip, at: usize, length: usize, word: &str, line: String) -> Edit {
        let moves = indentation(&line) != indentation(self.line);
        Edit {
            slip,
            at,
            length,
            word: word.to_owned(),
            line,
            lines: 1,
            moves,
        }
    }

    /// The line with something put in the place of `length` bytes.
    fn replaced(&self, at: usize, length: usize, with: &str) -> String {
        let before = self.line.get(..at).unwrap_or_default();
        let behind = self.line.get(at + length..).unwrap_or_default();
        [before, with, behind].concat()
    }

    /// A line of signs that separates documents, or holds code on a web page; and a remark as programmers write it.
    fn stray(&self, found: &mut Vec<Edit>) {
        let body = self.line.trim();
        let is_rule = body.len() > 2
            && body
                .bytes()
                .all(|sign| matches!(sign, b'-' | b'=' | b'.' | b'~' | b'`'));
        let lead = indentation(self.line).len();
        if is_rule || body.starts_with("```") {
            found.push(self.edit(Slip::Stray, lead, body.len(), body, String::new()));
        }
        if let Some(rest) = self.line.strip_prefix('>') {
            let inner = rest.trim_start();
            if key_length(inner).is_some() || is_item(inner) {
                for line in [rest, rest.strip_prefix(' ').unwrap_or(rest)] {
                    found.push(self.edit(Slip::Reply, 0, 1, ">", line.to_owned()));
                }
            }
        }
        if body.starts_with("//") || body.starts_with("<!--") || body.starts_with("/*") {
            self.as_remark(found);
        }
    }

    /// A line that holds no key and reads as a remark.
    fn remark(&self, found: &mut Vec<Edit>) {
        let body = self.line.trim();
        let is_words = body.split_whitespace().count() > 2;
        if is_words && key_length(body).is_none() && !is_item(self.line) && !body.starts_with(['"', '\'', '[', '{']) {
            self.as_remark(found);
        }
    }

    fn as_remark(&self, found: &mut Vec<Edit>) {
        let lead = indentation(self.line);
        let body = self.line.trim();
        let line = format!("{lead}# {body}");
        // Below other data it may be the end of a text as well; the sign of a programmer says that it is none.
        let is_first = self.lines.above(self.number).next().is_none();
        let is_plain = is_first || body.starts_with(['/', '<']);
        let word = if is_plain { "" } else { body };
        found.push(self.edit(Slip::Remark, lead.len(), body.len(), word, line));
    }

    /// Lines from this one on that start with spaces of a word processor.
    fn leads(&self, found: &mut Vec<Edit>) {
        let plain = |number: usize| straight_lead(self.lines.get(number));
        let above = self.number.checked_sub(1).and_then(plain);
        let (Some(first), None) = (plain(self.number), above) else {
            return;
        };
        let more = (self.number + 1..).map_while(plain);
        let lines: Vec<String> = std::iter::once(first).chain(more).collect();
        let at = self.line.find(is_odd_space).unwrap_or_default();
        let mut edit = self.edit(Slip::Lead, at, 1, "", lines.join("\n"));
        edit.lines = lines.len();
        edit.moves = false;
        found.push(edit);
    }

    /// Signs that look like those of YAML.
    fn signs(&self, found: &mut Vec<Edit>) {
        if let Some(straight) = straightened(self.line) {
            let sign = straight.sign.to_string();
            let mut edit = self.edit(Slip::Sign, straight.at, sign.len(), &sign, straight.line);
            edit.moves = false;
            found.push(edit);
        }
    }

    /// A key behind a value: the line below has become a part of this one.
    fn joined(&self, found: &mut Vec<Edit>) {
        let content = columns(self.line).1;
        let whole = uncommented(self.line).trim_end();
        let colons = whole.match_indices(": ").map(|(at, _)| at);
        let ends = whole.ends_with(':').then(|| whole.len() - 1);
        for colon in colons.chain(ends) {
            let before = whole.get(..colon).unwrap_or_default();
            let Some(space) = before.rfind(' ').filter(|space| *space > content) else {
                continue;
            };
            let (first, key) = (
                before.get(..space).unwrap_or_default().trim_end(),
                before.get(space + 1..),
            );
            let is_whole = key_length(first.get(content..).unwrap_or_default()).is_some() && !first.ends_with(':');
            if let (Some(key), true) = (key.filter(|key| is_key(key)), is_whole) {
                let second = self.line.get(space + 1..).unwrap_or_default();
                let line = format!("{first}\n{}{second}", " ".repeat(content));
                found.push(self.edit(Slip::Joined, space + 1, key.len(), second.trim_end(), line));
            }
        }
    }

    /// Signs between items that YAML does not know.
    fn separators(&self, found: &mut Vec<Edit>) {
        for separated in separated(self.line) {
            found.push(self.edit(Slip::Separator, separated.at, 1, separated.sign, separated.line));
        }
    }

    /// A dash that is missing, or that no space follows.
    fn dashes(&self, found: &mut Vec<Edit>) {
        let start = indentation(self.line).len();
        let body = self.line.get(start..).unwrap_or_default();
        let signs = ['-', '*', '•', '–', '—', '·', '+'];
        let first = body
            .chars()
            .next()
            .filter(|c| signs.contains(c) && !body.starts_with("- "));
        // `1. `, `a) `, and the round bullet of a word processor, which is copied as an o.
        let label = body.split(' ').next().unwrap_or_default();
        let starts = label.starts_with(char::is_alphanumeric);
        let is_number = label.ends_with(['.', ')']) && label.len() <= 3 && starts;
        let numbered = (is_number || label == "o").then_some(label.len());
        if let Some(length) = first.map(char::len_utf8).or(numbered) {
            let rest = body.get(length..).unwrap_or_default().trim_start();
            let line = format!("{}- {rest}", indentation(self.line));
            let word = body.split_whitespace().next().unwrap_or_default();
            found.push(self.edit(Slip::SpaceBehindDash, start, word.len(), word, line));
        }
        if body.starts_with('-') {
            return;
        }
        let word = match key_length(body) {
            Some(length) => body.get(..=length).unwrap_or_default(),
            None => body.split_whitespace().next().unwrap_or_default(),
        };
        let dashed: Vec<usize> = self
            .near()
            .filter(|line| is_item(line))
            .map(|line| indentation(line).len())
            .collect();
        for column in [start.checked_sub(2), Some(start)].into_iter().flatten() {
            if dashed.contains(&column) {
                let line = format!("{}- {body}", " ".repeat(column));
                found.push(self.edit(Slip::Dash, start, word.len(), word, line));
            }
        }
    }

    /// The lines around that hold data.
    fn near(&self) -> impl Iterator<Item = &str> {
        let below = (self.number + 1..self.number + 12).map(|number| self.lines.get(number));
        let above = self.lines.above(self.number).take(40).map(|(_, line)| line);
        above.chain(below).filter(|line| holds_data(line))
    }

    fn brackets(&self, found: &mut Vec<Edit>) {
        let mut open: Vec<(usize, char)> = Vec::new();
        for (at, sign) in brackets(self.line) {
            match (sign, open.last()) {
                ('[' | '{', _) => open.push((at, sign)),
                (_, Some((_, opens))) if closing(*opens) == sign => {
                    open.pop();
                }
                (_, Some((_, opens))) => {
                    let line = self.replaced(at, 1, &closing(*opens).to_string());
                    found.push(self.edit(Slip::OtherBracket, at, 1, "", line));
                    self.opening(at, sign, found);
                    self.closing_before(*open.last().unwrap_or(&(at, sign)), at, found);
                }
                (_, None) => {
                    self.opening(at, sign, found);
                    let line = self.replaced(at, 1, "").trim_end().to_owned();
                    found.push(self.edit(Slip::LoneBracket, at, 1, "", line));
                }
            }
        }
        for opens in open.into_iter().rev() {
            self.closing_before(opens, self.line.len(), found);
        }
        self.both_brackets(found);
    }

    /// `by: kaliber, knoopwerk` where a list is meant.
    fn both_brackets(&self, found: &mut Vec<Edit>) {
        let content = columns(self.line).1;
        let body = self.line.get(content..).unwrap_or_default();
        let Some(colon) = key_length(body) else { return };
        let value = uncommented(body.get(colon + 1..).unwrap_or_default()).trim();
        let at = self.line.len() - body.get(colon + 1..).unwrap_or_default().trim_start().len();
        let is_list = value.contains(", ") || !value.contains(' ') && !value.is_empty();
        if is_list && !value.contains([':', '"', '[', '{']) && self.line.ends_with(value) {
            let line = format!("{}[{value}]", self.line.get(..at).unwrap_or_default());
            found.push(self.edit(Slip::Opening, at, value.len(), "[", line));
        }
    }

    /// Where the bracket may stand that opens what `sign` closes.
    fn opening(&self, until: usize, sign: char, found: &mut Vec<Edit>) {
        let opens = if sign == ']' { "[" } else { "{ " };
        let mut starts: Vec<usize> = value_starts(self.line).filter(|at| *at < until).collect();
        starts.reverse();
        if sign == '}' {
            // A mapping holds all keys of its line, a list the values behind one of them.
            starts.reverse();
        }
        for at in starts {
            let line = self.replaced(at, 0, opens);
            found.push(self.edit(Slip::Opening, at, until + 1 - at, opens.trim(), line));
        }
    }

    /// Where the bracket may stand that closes what opens at a place.
    fn closing_before(&self, (at, sign): (usize, char), until: usize, found: &mut Vec<Edit>) {
        let own = closing(sign).to_string();
        let whole = uncommented(self.line).trim_end().len();
        let inner: Vec<usize> = self
            .line
            .char_indices()
            .filter(|(place, c)| *place > at && *place < until && matches!(c, ',' | '}' | ']'))
            .map(|(place, _)| self.line.get(..place).unwrap_or_default().trim_end().len())
            .collect();
        let ends = [until.min(whole)].into_iter().chain(inner.into_iter().rev());
        for end in ends {
            let space = if sign == '{' { " " } else { "" };
            let line = self.replaced(end, 0, &format!("{space}{own}"));
            found.push(self.edit(Slip::Closing, at, 1, &own, line));
        }
    }

    fn colons(&self, found: &mut Vec<Edit>) {
        let content = columns(self.line).1;
        let body = uncommented(self.line.get(content..).unwrap_or_default()).trim_end();
        let flow = content + body.len() - body.trim_start_matches('{').trim_start().len();
        let flows = value_starts(self.line).filter(|at| self.is_entry(*at));
        let mut starts: Vec<usize> = flows.collect();
        starts.insert(0, flow);
        for at in starts {
            let rest = self.line.get(at..).unwrap_or_default();
            let length = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
                .unwrap_or(rest.len());
            let (word, behind) = rest.split_at(length);
            let value = behind.trim_start_matches([':', ' ', '=', ';']);
            if word.is_empty() || behind.starts_with(": ") || !is_key(word) {
                continue;
            }
            let joined = if value.is_empty() {
                format!("{word}:")
            } else {
                format!("{word}: {value}")
            };
            let line = self.replaced(at, rest.len(), &joined);
            found.push(self.edit(Slip::Colon, at, length, word, line));
        }
    }

    /// Whether an entry of a mapping between brackets starts at a place.
    fn is_entry(&self, at: usize) -> bool {
        let before = self.line.get(..at).unwrap_or_default().trim_end();
        before.ends_with(['{', ','])
    }

    /// Commas between brackets.
    fn commas(&self, found: &mut Vec<Edit>) {
        let Some((open, _)) = brackets(self.line).first().copied() else {
            return;
        };
        let spaces = self.line.match_indices(' ').map(|(at, _)| at);
        for at in spaces.filter(|at| *at > open) {
            let (before, behind) = self.line.split_at(at);
            let behind = behind.trim_start();
            let is_first = key_length(behind).is_some()
                || brackets(self.line)
                    .iter()
                    .any(|(place, sign)| *place < at && *sign == '[')
                || behind.starts_with(['{', '[']);
            if is_first && !before.ends_with([',', ':', '[', '{', ' ']) && !behind.starts_with(['}', ']']) {
                let word = behind.split([' ', ':', '}', ']']).next().unwrap_or_default();
                let line = self.replaced(at, 0, ",");
                found.push(self.edit(Slip::Comma, self.line.len() - behind.len(), word.len(), word, line));
            }
        }
    }

    /// Whether this line, moved to the right, would only become a part of the finished text above it.
    fn only_lengthens(&self) -> bool {
        if block(self.lines, self.number).is_some() {
            return false;
        }
        let Some((_, above)) = self.lines.above(self.number).next() else {
            return false;
        };
        let text = uncommented(above).trim_end();
        !text.ends_with([',', ':', '"', '\'', '[', '{', '|', '>', '(', '-']) && !is_unfinished(text)
    }

    /// Other columns to start in, the likeliest first.
    fn indentation(&self, slip: Slip, found: &mut Vec<Edit>) {
        let body = self.line.trim_start();
        let lead = indentation(self.line);
        let own = lead.len();
        let is_key = key_length(body).is_some() || is_item(self.line);
        if !is_key && slip == Slip::Indentation && self.only_lengthens() {
            return;
        }
        let mut wanted: Vec<usize> = Vec::new();
        let mut add = |column: usize| {
            if !wanted.contains(&column) && (column != own || slip == Slip::Tab) {
                wanted.push(column);
            }
        };
        let head = block(self.lines, self.number);
        let head_column = head.map(|head| columns(self.lines.get(head)).1);
        let columns_of = |line: &str| {
            let (start, content) = columns(line);
            if is_item(self.line) {
                [start, content]
            } else {
                [content, start]
            }
        };
        let above = self.lines.above(self.number).take(8);
        if !is_key && let Some(column) = head_column {
            let inside = self
                .lines
                .above(self.number)
                .take_while(|(number, _)| Some(*number) != head);
            inside
                .map(|(_, line)| indentation(line).len())
                .filter(|at| *at > column)
                .for_each(&mut add);
            add(column + 2);
        }
        // A key is no line of the block of text above it.
        let outside = above.filter(|(number, _)| !is_key || block(self.lines, *number).is_none());
        outside
            .flat_map(|(_, line)| columns_of(line))
            .take(8)
            .for_each(&mut add);
        for number in self.number + 1..self.number + 3 {
            add(indentation(self.lines.get(number)).len());
        }
        for column in [own + 1, own + 2] {
            add(column);
        }
        for column in [own.checked_sub(1), own.checked_sub(2)].into_iter().flatten() {
            add(column);
        }
        let at = lead.find('\t').filter(|_| slip == Slip::Tab);
        let (at, length) = at.map_or((own, body.trim_end().len()), |at| (at, 1));
        for column in wanted {
            let line = format!("{}{body}", " ".repeat(column));
            found.push(self.edit(slip, at, length, "", line));
        }
    }
}

/// Whether a line starts an item of a list.
fn is_item(line: &str) -> bool {
    let body = line.trim_start();
    body.starts_with("- ") || body == "-"
}
