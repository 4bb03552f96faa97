//! YAML by lines, as a reader sees it: where keys, values, quotes and brackets stand.

/// A text by lines.
pub struct Lines<'a> {
    pub text: &'a str,
    /// Where each line starts, and its text without what ends it.
    pub lines: Vec<(usize, &'a str)>,
}

impl<'a> Lines<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut start = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            let from = start;
            start += line.len();
            (from, line.trim_end_matches(['\n', '\r']))
        });
        Self {
            lines: lines.collect(),
            text,
        }
    }

    /// The number of the line that holds a place, from 0.
    pub fn number(&self, at: usize) -> usize {
        self.lines.partition_point(|(start, _)| *start <= at).saturating_sub(1)
    }

    /// The text of a line; empty where there is none.
    pub fn get(&self, number: usize) -> &'a str {
        self.lines.get(number).map_or("", |(_, line)| line)
    }

    /// Where a line starts.
    pub fn start(&self, number: usize) -> usize {
        self.lines.get(number).map_or(self.text.len(), |(start, _)| *start)
    }

    /// The lines above one that hold data, the nearest first.
    pub fn above(&self, number: usize) -> impl Iterator<Item = (usize, &'a str)> {
        (0..number.min(self.lines.len()))
            .rev()
            .map(|number| (number, self.get(number)))
            .filter(|(_, line)| holds_data(line))
    }
}

/// Whether a line holds more than white space and a comment.
pub fn holds_data(line: &str) -> bool {
    !matches!(line.trim_start().chars().next(), None | Some('#'))
}

/// The white space at the start of a line.
pub fn indentation(line: &str) -> &str {
    line.get(..line.len() - line.trim_start().len()).unwrap_or("")
}

/// Where a line starts, and where its text starts behind the dashes of list items.
pub fn columns(line: &str) -> (usize, usize) {
    let start = indentation(line).len();
    let mut content = start;
    while let Some(rest) = line.get(content..).and_then(|rest| rest.strip_prefix("- ")) {
        content = line.len() - rest.trim_start().len();
    }
    (start, content)
}

/// How long the key is that a text starts with, where a colon with a space behind it follows.
pub fn key_length(text: &str) -> Option<usize> {
    let colon = text.match_indices(':').map(|(at, _)| at).find(|at| {
        text.get(at + 1..)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
    })?;
    is_key(text.get(..colon)?).then_some(colon)
}

/// Whether a text looks as keys do: one word, or one in quotes.
pub fn is_key(text: &str) -> bool {
    let text = text.trim().trim_matches(['"', '\'']);
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

/// Where values may start on a line: behind its dashes, behind a key, and behind signs that stand between values.
pub fn value_starts(line: &str) -> impl Iterator<Item = usize> {
    let content = columns(line).1;
    let behind = line.char_indices().filter_map(move |(at, sign)| {
        let rest = line.get(at + 1..)?;
        let separates = match sign {
            ':' | '-' => rest.starts_with(' '),
            '[' | '{' | ',' => at > content || sign != ',',
            _ => false,
        };
        (separates && at >= content).then(|| line.len() - rest.trim_start().len())
    });
    std::iter::once(content)
        .chain(behind)
        .filter(move |at| *at < line.len())
}

/// Where a quote opens a text on a line without closing it there.
pub fn open_quote(line: &str) -> Option<usize> {
    let mut closed_until = 0;
    for at in value_starts(line) {
        if at < closed_until {
            continue;
        }
        let Some(quote @ ('"' | '\'')) = line.get(at..)?.chars().next() else {
            continue;
        };
        match closing_quote(line, at, quote) {
            Some(end) => closed_until = end,
            None => return Some(at),
        }
    }
    None
}

/// Where a text in quotes ends on its line.
pub fn closing_quote(line: &str, open: usize, quote: char) -> Option<usize> {
    let mut escaped = false;
    let mut signs = line.get(open + 1..)?.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        if escaped {
            escaped = false;
        } else if sign == '\\' && quote == '"' {
            escaped = true;
        } else if sign == quote {
            if quote == '\'' && signs.next_if(|(_, next)| *next == quote).is_some() {
                continue;
            }
            return Some(open + 1 + at + 1);
        }
    }
    None
}

/// A backslash on a line that starts no code of YAML's double quotes.
pub fn wrong_escape(line: &str) -> Option<usize> {
    const CODES: &str = "0abtnvfre \"/\\N_LPxuU\t";
    let mut signs = line.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        if sign == '\\' {
            match signs.next() {
                Some((_, code)) if CODES.contains(code) => {}
                _ => return Some(at),
            }
        }
    }
    None
}

/// The brackets of a line that stand outside quotes and comments.
pub fn brackets(line: &str) -> Vec<(usize, char)> {
    let quoted: Vec<(usize, usize)> = value_starts(line)
        .filter_map(|at| {
            let quote = line
                .get(at..)?
                .chars()
                .next()
                .filter(|sign| matches!(sign, '"' | '\''))?;
            Some((at, closing_quote(line, at, quote)?))
        })
        .collect();
    let inside = |at: usize| quoted.iter().any(|(start, end)| (*start..*end).contains(&at));
    uncommented(line)
        .char_indices()
        .filter(|(at, sign)| "[]{}".contains(*sign) && !inside(*at))
        .collect()
}

/// The bracket that closes what this one opens.
pub fn closing(open: char) -> char {
    if open == '[' { ']' } else { '}' }
}

/// Whether a line of text ends with a word that another one must follow: a preposition, an article or a conjunction.
pub fn is_unfinished(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "bij", "de", "het", "een", "van", "of", "en", "voor", "met", "aan", "in", "op", "door", "the", "a", "for",
        "with", "by", "and", "la", "le", "les", "des", "du", "à", "et", "pour", "avec", "par",
    ];
    line.split_whitespace()
        .last()
        .is_some_and(|last| WORDS.contains(&last.to_lowercase().as_str()))
}

/// A line without the comment at its end.
pub fn uncommented(line: &str) -> &str {
    line.split(" #").next().unwrap_or(line)
}

/// A text with quotes around it that hold others, in quotes that hold it whole: `"Price, "key" and plan"`.
///
/// Where the quotes at both ends belong to two pieces of the text, they stay its letters.
pub fn requoted(text: &str) -> String {
    let first = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    let inner = first.and_then(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
    let Some((inner, quote)) = inner.zip(first) else {
        return quoted(text);
    };
    let closes_first = inner.find(quote).is_some_and(|at| {
        let before = inner.get(..at).and_then(|before| before.chars().last());
        let behind = inner.get(at + 1..).and_then(|behind| behind.chars().next());
        before.is_some_and(char::is_alphanumeric) && behind.is_some_and(|c| !c.is_alphanumeric())
    });
    let is_apostrophe = quote == '\'' && inner.contains('\'');
    if closes_first && !is_apostrophe {
        quoted(text)
    } else {
        quoted(inner)
    }
}

/// A text in quotes, as YAML reads it back.
pub fn quoted(text: &str) -> String {
    if text.contains('"') && !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}
