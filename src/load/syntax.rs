//! Why a text is no YAML: the cause that a person would name, at the place to mend.
//!
//! The parser says what it could not go on with, and where it stopped; that is often lines below the mistake. From
//! what it says and from the lines around, this file tells which of a few mistakes was made. What it can't tell apart
//! it leaves to the general rule, which repeats what the parser said.

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use crate::diagnostic::{Diagnostic, FileId, Message, Place, Rule, rules};
use crate::message;
use crate::model::CONTROL_CHARACTER;

use super::lines::{
    Lines, brackets, closing, columns, holds_data, indentation, is_key, key_length, open_quote, quoted, requoted,
    uncommented, value_starts, wrong_escape,
};

rules! {
    pub error YAML_SYNTAX = "yaml-syntax" {
        guards: "A file is well-formed YAML 1.2.",
        example: "title: \"A\\qB\"",
        cure: "Mend the YAML at this place; a text with signs that mean something in YAML needs quotes around it.",
    }
    pub error TAB_IN_INDENTATION = "tab-in-indentation" {
        guards: "Lines are indented with spaces.",
        example: "programme:\n\ttitle: Kaliber",
        cure: "Replace the tab by spaces.",
    }
    pub error WRONG_INDENTATION = "wrong-indentation" {
        guards: "Keys of one mapping, and items of one list, start in one column.",
        example: "programme:\n    title: Kaliber\n  language: nl",
        cure: "Let the line start in the column of the lines that it belongs to.",
    }
    pub error UNCLOSED_QUOTE = "unclosed-quote" {
        guards: "A quote that opens a text is closed behind it.",
        example: "title: \"Kaliber",
        cure: "Close the quote at the end of the text.",
    }
    pub error TEXT_AFTER_QUOTE = "text-after-quote" {
        guards: "Nothing stands behind the quote that closes a text.",
        example: "title: \"Kaliber\" and Knoopwerk",
        cure: "Put the whole text in quotes.",
    }
    pub error UNCLOSED_BRACKET = "unclosed-bracket" {
        guards: "Every bracket that opens is closed by its own kind, and the other way round.",
        example: "partners: [kaliber, knoopwerk",
        cure: "Close the bracket.",
    }
    pub error MISSING_COMMA = "missing-comma" {
        guards: "Between brackets, a comma stands after each item.",
        example: "period: { start: 2021-05-01 end: 2022-04-30 }",
        cure: "Write a comma between the two.",
    }
    pub error COLON_IN_TEXT = "colon-in-text" {
        guards: "A text with a colon and a space in it stands in quotes.",
        example: "title: Kaliber: Knoopwerk",
        cure: "Put the whole text in quotes.",
    }
    pub error MISSING_COLON = "missing-colon" {
        guards: "A colon and a space stand after a key.",
        example: "title Kaliber\nlanguage: nl",
        cure: "Write a colon and a space between the key and its value.",
    }
    pub error SIGN_BEFORE_TEXT = "sign-before-text" {
        guards: "A text that starts with a sign of YAML (an ampersand, an asterisk, one of ! % @ | > ? -, or a backtick) stands in quotes.",
        example: "title: *Kaliber*",
        cure: "Put the whole text in quotes.",
    }
    pub error CONFLICT_MARKER = "conflict-marker" {
        guards: "No lines of an unfinished merge are left in a file.",
        example: "<<<<<<< HEAD\ntitle: One\n=======\ntitle: Two\n>>>>>>> other",
        cure: "Keep one of the two versions, and remove the lines of signs around them.",
    }
    pub error STRAY_LINE = "stray-line" {
        guards: "No line of signs of a chat, a mail or a web page stands in a file, and no remark without # before it.",
        example: "```yaml\ntitle: Kaliber\n```",
        cure: "Remove the line, or write # before it where it is a remark.",
    }
}

/// What the parser's error means to the author of the text.
pub fn explain(text: &str, file: FileId, error: &ScanError) -> Diagnostic {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let lines = Lines::new(text);
    let found = Found {
        lines: &lines,
        file,
        at,
        line: lines.number(at),
    };
    found
        .conflict()
        .or_else(|| found.fence())
        .or_else(|| mail(&lines, file))
        .or_else(|| found.cause(error.kind()))
        .unwrap_or_else(|| found.other(error))
}

/// The lines that a mail starts with, where they were pasted outside every text: who wrote it, and when.
pub fn mail(lines: &Lines<'_>, file: FileId) -> Option<Diagnostic> {
    const FROM: &[&str] = &["Van:", "From:", "De:", "De :"];
    const REST: &[&str] = &[
        "Verzonden:",
        "Verstuurd:",
        "Sent:",
        "Datum:",
        "Date:",
        "Envoyé:",
        "Envoyé :",
        "Aan:",
        "To:",
        "À:",
        "À :",
        "CC:",
        "Cc:",
        "Onderwerp:",
        "Subject:",
        "Objet:",
        "Objet :",
    ];
    let starts = |line: &str, labels: &[&str]| labels.iter().any(|label| line.trim_start().starts_with(label));
    let (from, (start, line)) = lines
        .lines
        .iter()
        .enumerate()
        .find(|(number, (_, line))| starts(line, FROM) && starts(lines.get(number + 1), REST))?;
    let rest = (from + 1..lines.lines.len())
        .take_while(|number| starts(lines.get(*number), REST))
        .last()?;
    let lead = indentation(line).len();
    let place = Place::new(file, start + lead, start + line.trim_end().len());
    let message = message!("the head of a mail stands here");
    let help = message!("Remove lines {from} to {to}.", from = from + 1, to = rest + 1);
    Some(STRAY_LINE.at(place, message).with_help(help))
}

/// The place where the parser stopped, in its text.
struct Found<'a> {
    lines: &'a Lines<'a>,
    file: FileId,
    at: usize,
    line: usize,
}

impl Found<'_> {
    fn cause(&self, kind: &ErrorKind) -> Option<Diagnostic> {
        use ErrorKind as E;
        match kind {
            E::TabNotAllowed
            | E::TabInBlockIndentation
            | E::TabInIndentation
            | E::TabInPlainScalar
            | E::TabAtBlockScalarStart => self.tab(),
            E::UnclosedQuotedScalar | E::InvalidQuotedScalarIndent | E::DocumentIndicatorInQuotedScalar => {
                self.unclosed_quote()
            }
            E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => self.after_quote(),
            E::UnknownQuotedScalarEscape | E::InvalidQuotedScalarHexEscape => self.backslash(),
            E::UnknownAnchor
            | E::MissingAnchorOrAliasName
            | E::UnexpectedCharacter { .. }
            | E::MappingKeyNotAllowed
            | E::InvalidBlockScalarHeader
            | E::UndeclaredTagHandle
            | E::ExpectedTagBang
            | E::MissingTagUri
            | E::InvalidTagTerminator => self.control().or_else(|| self.sign()),
            E::BlockSequenceEntryNotAllowed | E::PlainScalarStartsWithDashFlowIndicator => {
                self.sign().or_else(|| self.indentation())
            }
            E::MisplacedFlowCollectionEnd => Some(self.lone_bracket()),
            E::MismatchedFlowCollectionEnd { open, close } => Some(self.opening(*open, Some(*close))),
            E::UnclosedFlowCollection { open } => Some(self.opening(*open, None)),
            E::UnexpectedEofFlowSequence
            | E::UnexpectedEofFlowMapping
            | E::UnexpectedEofImplicitFlowMapping
            | E::ExpectedFlowMappingSeparator
            | E::ExpectedFlowSequenceSeparator
            | E::InvalidFlowScalarIndent
            | E::BlockEntryInFlowCollection
            | E::InvalidColonPlacement => self.inside_brackets(),
            E::MappingValueNotAllowed | E::InvalidMappingValueWhitespace => {
                self.inside_brackets().or_else(|| self.colon())
            }
            E::SimpleKeyExpected | E::InvalidSimpleKey => self.missing_colon(self.line).or_else(|| self.colon()),
            E::ExpectedBlockMappingKey
            | E::ExpectedBlockSequenceEntry
            | E::InvalidIndentation
            | E::InvalidBlockScalarIndent
            | E::ExpectedNodeContent => self
                .inside_brackets()
                .or_else(|| self.indentation())
                .or_else(|| self.missing_colon(self.line)),
            _ => None,
        }
    }

    fn fault(&self, rule: &'static Rule, start: usize, length: usize, message: impl Into<Message>) -> Diagnostic {
        rule.at(Place::new(self.file, start, start + length), message)
    }

    /// What the parser said, where no mistake could be named.
    fn other(&self, error: &ScanError) -> Diagnostic {
        let message = message!("this is not well-formed YAML: {english}", english = error.info());
        self.fault(&YAML_SYNTAX, self.at, 0, message)
    }

    /// Lines that a merge of two versions leaves behind.
    fn conflict(&self) -> Option<Diagnostic> {
        let marked = |line: &str| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ");
        let (start, line) = self.lines.lines.iter().find(|(_, line)| marked(line))?;
        let message = "a merge of two versions of this file was not finished here";
        Some(self.fault(&CONFLICT_MARKER, *start, line.len(), message))
    }

    /// The line of signs that holds code on a web page or in a chat.
    fn fence(&self) -> Option<Diagnostic> {
        let mut fences = self.lines.lines.iter().filter(|(_, line)| line.starts_with("```"));
        let (start, line) = fences.next()?;
        let message = "this line of signs belongs to no file of data";
        let fault = self.fault(&STRAY_LINE, *start, line.trim_end().len(), message);
        Some(match fences.next() {
            Some((other, _)) => {
                fault.with_help(message!("Remove this line and line {}.", self.lines.number(*other) + 1))
            }
            None => fault.with_help("Remove this line."),
        })
    }

    /// The first tab before the text of a line, from where the parser stopped.
    fn tab(&self) -> Option<Diagnostic> {
        let near = self.line..=self.line + 1;
        near.map(|number| (self.lines.start(number), indentation(self.lines.get(number))))
            .find_map(|(start, before)| Some((start + before.find('\t')?, before)))
            .map(|(at, _)| {
                let beside = self.beside(self.lines.number(at));
                let fault = self.fault(&TAB_IN_INDENTATION, at, 1, "a tab stands where spaces should");
                match beside {
                    Some((number, column)) => fault.with_help(message!(
                        "Replace the tab by spaces: {} if it belongs beside line {}.",
                        spaces(column),
                        number + 1
                    )),
                    None => fault,
                }
            })
    }

    /// The line above with its column.
    fn beside(&self, number: usize) -> Option<(usize, usize)> {
        let (above, line) = self.lines.above(number).next()?;
        Some((above, columns(line).1))
    }

    /// The nearest line, from where the parser stopped upwards, in which something is found, and where in it.
    fn nearest(&self, find: fn(&str) -> Option<usize>) -> Option<(usize, &str, usize)> {
        std::iter::once((self.line, self.lines.get(self.line)))
            .chain(self.lines.above(self.line))
            .find_map(|(number, line)| Some((number, line, find(line)?)))
    }

    /// The quote that opens a text and is not closed on its line.
    fn unclosed_quote(&self) -> Option<Diagnostic> {
        let (number, line, at) = self.nearest(open_quote)?;
        let quote = line.get(at..)?.chars().next()?;
        let rest = line.get(at + 1..)?;
        let fault = self.fault(
            &UNCLOSED_QUOTE,
            self.lines.start(number) + at,
            1,
            message!(
                "the quote {quote} opens a text here and is not closed on this line",
                quote
            ),
        );
        let word = |text: &str| text.starts_with(char::is_alphabetic);
        Some(if quote == '\'' && word(rest) && rest.len() > 1 {
            fault.with_help(message!(
                "Close the quote at the end of the text; where it is an apostrophe, write {}.",
                quoted(&format!("'{}", rest.trim_end()))
            ))
        } else {
            fault.with_help(message!("Close it: {}.", quoted(rest.trim_end())))
        })
    }

    /// Text behind a quote that closed.
    fn after_quote(&self) -> Option<Diagnostic> {
        let line = self.lines.get(self.line);
        let start = self.lines.start(self.line);
        let before = line.get(..self.at.checked_sub(start)?)?;
        let open = value_starts(line)
            .filter(|at| line[*at..].starts_with(['"', '\'']))
            .take_while(|at| *at < before.len())
            .last();
        let fault = self.fault(
            &TEXT_AFTER_QUOTE,
            self.at,
            0,
            "text stands behind the quote that closes the text before it",
        );
        let Some(open) = open else { return Some(fault) };
        let whole = uncommented(line.get(open..)?).trim_end();
        Some(fault.with_help(message!("Put the whole text in quotes: {}.", requoted(whole))))
    }

    /// A backslash in double quotes that stands for nothing.
    fn backslash(&self) -> Option<Diagnostic> {
        let (number, line, at) = self.nearest(wrong_escape)?;
        let after = line.get(at + 1..)?.chars().next().map_or(0, char::len_utf8);
        let fault = self.fault(
            &YAML_SYNTAX,
            self.lines.start(number) + at,
            1 + after,
            "in double quotes a backslash starts a code, and this is none",
        );
        Some(fault.with_help("Write the backslash twice, or put the text in single quotes."))
    }

    /// A sign that no editor shows: Word breaks lines and pages by such signs.
    fn control(&self) -> Option<Diagnostic> {
        let near = self.lines.get(self.line);
        let is_control = |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n');
        let at = near.find(is_control)?;
        let sign = near.get(at..)?.chars().next()?;
        let code = format!("{:04X}", u32::from(sign));
        let before = near.get(..at)?.split([' ', '\u{a0}']).next_back().unwrap_or_default();
        let message = message!("an invisible sign (U+{code}) stands in this line", code);
        let fault = CONTROL_CHARACTER.at(
            Place::new(
                self.file,
                self.lines.start(self.line) + at,
                self.lines.start(self.line) + at + sign.len_utf8(),
            ),
            message,
        );
        Some(fault.with_help(message!(
            "Delete the sign behind “{before}” and type a space in its place; at the end of a line, nothing.",
            before
        )))
    }

    /// A sign at the start of a text that means something in YAML.
    fn sign(&self) -> Option<Diagnostic> {
        let line = self.lines.get(self.line);
        let start = self.lines.start(self.line);
        let at = self.at.checked_sub(start)?;
        let value = value_starts(line)
            .filter(|value| *value <= at)
            .last()
            .filter(|value| *value > columns(line).0 || !line.trim_start().starts_with("- "))?;
        let text = uncommented(line.get(value..)?).trim_end();
        let sign = text.chars().next()?;
        if !"&*!%@`|>?-,".contains(sign) || text.starts_with("- ") && value == columns(line).0 {
            return None;
        }
        let message = message!("a text can't start with {sign} without quotes around it", sign);
        let fault = self.fault(&SIGN_BEFORE_TEXT, start + value, sign.len_utf8(), message);
        Some(match sign {
            '|' | '>' => fault.with_help(message!(
                "After {sign} the text starts on the next line; a text that starts with it needs quotes: {}.",
                quoted(text),
                sign
            )),
            '-' => fault.with_help(message!(
                "Write the items of a list on lines of their own below the key; a text needs quotes: {}.",
                quoted(text)
            )),
            _ => fault.with_help(message!("Put the whole text in quotes: {}.", quoted(text))),
        })
    }

    /// A bracket that closes and was never opened.
    fn lone_bracket(&self) -> Diagnostic {
        let message = "this bracket closes nothing";
        self.fault(&UNCLOSED_BRACKET, self.at, 1, message)
            .with_help("Remove it, or write the bracket that opens before the first item.")
    }

    /// A bracket that is not closed, or by another kind of bracket; the parser tells where it opened.
    fn opening(&self, open: char, close: Option<char>) -> Diagnostic {
        let own = closing(open);
        let (message, help) = if let Some(close) = close {
            let message = message!("the bracket {open} opens here and {close} closes it", open, close);
            (message, message!("Write {own} in the place of {close}.", own, close))
        } else {
            let message = message!("the bracket {open} opens here and is never closed", open);
            (message, message!("Write {own} behind the last item.", own))
        };
        self.fault(&UNCLOSED_BRACKET, self.at, 1, message).with_help(help)
    }

    /// What went wrong between brackets, where the parser stopped between brackets.
    fn inside_brackets(&self) -> Option<Diagnostic> {
        let (open, bracket) = self.open_bracket()?;
        if self.lines.number(open) == self.line && self.at < self.lines.text.trim_end().len() {
            let line = self.lines.get(self.line);
            let at = self.at - self.lines.start(self.line);
            let before = line.get(..at)?.trim_end();
            let word = before.rfind([' ', '{', '[']).map_or(0, |space| space + 1);
            let from = self.lines.start(self.line) + word;
            let message = "a comma is missing between two items";
            return Some(
                self.fault(&MISSING_COMMA, from, before.len() - word, message)
                    .with_help("Write a comma before this word; a text with a colon or a comma needs quotes."),
            );
        }
        let message = message!(
            "the bracket {bracket} opens here and is not closed before the next line with a key",
            bracket
        );
        let fault = self.fault(&UNCLOSED_BRACKET, open, 1, message);
        Some(fault.with_help(message!("Write {} behind the last item.", closing(bracket))))
    }

    /// The bracket that is open where the parser stopped.
    fn open_bracket(&self) -> Option<(usize, char)> {
        /// The most lines that one list between brackets may sensibly take.
        const MOST: usize = 200;
        let mut closed = 0_usize;
        let mut numbers = (0..=self.line).rev().take(MOST);
        numbers.find_map(|number| {
            let start = self.lines.start(number);
            let line = self.lines.get(number);
            let until = self.at.saturating_sub(start).min(line.len());
            let signs: Vec<(usize, char)> = brackets(line).into_iter().filter(|(at, _)| *at < until).collect();
            signs.into_iter().rev().find_map(|(at, sign)| match sign {
                ']' | '}' => {
                    closed += 1;
                    None
                }
                _ if closed > 0 => {
                    closed -= 1;
                    None
                }
                _ => Some((start + at, sign)),
            })
        })
    }

    /// A colon that makes a key where none can stand.
    fn colon(&self) -> Option<Diagnostic> {
        let line = self.lines.get(self.line);
        let start = self.lines.start(self.line);
        let at = self.at.checked_sub(start)?;
        let content = columns(line).1;
        let first = line.get(content..).and_then(key_length).map(|length| content + length);
        match first {
            // `title: Kaliber: Knoopwerk`
            Some(colon) if colon < at => {
                let value = value_starts(line).filter(|value| *value <= at).last()?;
                let text = uncommented(line.get(value..)?).trim_end();
                let message = "a colon with a space behind it stands inside a text";
                let fault = self.fault(&COLON_IN_TEXT, self.at, 1, message);
                Some(fault.with_help(message!("Put the whole text in quotes: {}.", quoted(text))))
            }
            _ => self
                .colon_in_long_text(content)
                .or_else(|| self.missing_colon(self.line))
                .or_else(|| self.indentation()),
        }
    }

    /// A colon on a later line of a text that runs over several.
    fn colon_in_long_text(&self, content: usize) -> Option<Diagnostic> {
        let line = self.lines.get(self.line);
        let before = line.get(content..self.at.checked_sub(self.lines.start(self.line))?)?;
        if is_key(before) || before.is_empty() {
            return None;
        }
        let message = "a colon with a space behind it stands inside a text that runs over several lines";
        let fault = self.fault(&COLON_IN_TEXT, self.at, 1, message);
        Some(fault.with_help(
            "Write “>-” behind the key and the text on the lines below it, or put the whole text in quotes.",
        ))
    }

    /// A line above that should hold a key and has no colon behind it.
    fn missing_colon(&self, number: usize) -> Option<Diagnostic> {
        let own = self.lines.get(number);
        let own_has_key = own.get(columns(own).1..).and_then(key_length).is_some();
        let (number, line) = if own_has_key {
            let (above, line) = self.lines.above(number).next()?;
            (columns(line).1 == columns(own).1).then_some((above, line))?
        } else {
            (number, own)
        };
        let content = columns(line).1;
        let body = uncommented(line.get(content..)?).trim_end();
        if body.is_empty() || key_length(body).is_some() || body.starts_with(['"', '\'', '[', '{', '|', '>', '-']) {
            return None;
        }
        let length = body
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .unwrap_or(body.len());
        if length == 0 {
            return None;
        }
        let (key, rest) = body.split_at(length);
        let value = rest.trim_start_matches([':', ' ', '=']);
        let message = message!("no colon and space stand behind “{key}”", key);
        let fault = self.fault(&MISSING_COLON, self.lines.start(number) + content, length, message);
        Some(if value.is_empty() {
            fault.with_help(message!("Write “{key}:”.", key))
        } else {
            fault.with_help(message!("Write “{key}: {value}”.", key, value))
        })
    }

    /// A line that starts in a column where nothing stands that it could belong to.
    fn indentation(&self) -> Option<Diagnostic> {
        let line = self.lines.get(self.line);
        if !holds_data(line) {
            return None;
        }
        let (column, _) = columns(line);
        let item = line.trim_start().starts_with("- ");
        // The columns in which open lists and mappings started, the nearest first.
        let mut open: Vec<(usize, usize)> = Vec::new();
        for (number, above) in self.lines.above(self.line) {
            let (start, content) = columns(above);
            let smallest = open.last().map_or(usize::MAX, |(_, column)| *column);
            let mut fits = |wanted: usize| {
                if wanted < smallest {
                    open.push((number, wanted));
                }
            };
            if item && above.trim_start().starts_with("- ") || !item && start == content {
                fits(start);
            } else if !item {
                fits(content);
            }
            if start == 0 {
                break;
            }
        }
        if open.iter().any(|(_, start)| *start == column) {
            return None;
        }
        let (number, wanted) = open
            .iter()
            .rev()
            .find(|(_, start)| *start > column)
            .or_else(|| open.first())?;
        let what = if item {
            message!("this item")
        } else {
            message!("this line")
        };
        let message = message!(
            "{what} starts behind {}, where nothing starts that it belongs to",
            spaces(column),
            what
        );
        let start = self.lines.start(self.line) + column;
        let fault = self.fault(&WRONG_INDENTATION, start, line.trim_end().len() - column, message);
        Some(fault.with_help(message!(
            "Let it start behind {}, as line {} does.",
            spaces(*wanted),
            number + 1
        )))
    }
}

/// A number of spaces.
pub fn spaces(number: usize) -> Message {
    match number {
        0 => message!("no spaces"),
        1 => message!("1 space"),
        _ => message!("{number} spaces", number),
    }
}
