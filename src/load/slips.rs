//! Which one edit of one line makes a file sound.
//!
//! A slip at a dash, a bracket, a quote or a colon changes what the lines around it mean: the parser stops elsewhere, or
//! keys are unknown that nobody wrote. So the slips that people make are undone one by one in the lines near the faults,
//! until one leaves no fault in the file. That one is told; its help is known to cure.

use serde_json::Value;

use crate::diagnostic::{Diagnostic, FileId, Message, Place, Rule, rules};
use crate::message;
use crate::model::Audience;

use super::edits::{Edit, Slip, edits};
use super::files::FileKind;
use super::lines::{Lines, brackets, holds_data, open_quote};
use super::notes::Notes;
use super::shape::{self, Reader, Withheld};
use super::{misread, rules, syntax, yaml};

rules! {
    pub error MISSING_DASH = "missing-dash" {
        guards: "Each item of a list starts with a dash and a space.",
        example: "partners:\n  - id: kaliber\n    name: Kaliber\n    id: knoopwerk\n    name: Knoopwerk",
        cure: "Write a dash and a space before the first word of the item.",
    }
    pub error COMMA_IN_TEXT = "comma-in-text" {
        guards: "Between brackets, a text with a comma stands in quotes.",
        example: "details: { actor: kaliber, text: Sorteert, weegt en levert }",
        cure: "Put the whole text in quotes.",
    }
}

/// The largest text that is tried.
const MAX_BYTES: usize = 256 << 10;
/// The most edits that are tried where a text can't be read at all.
const MAX_EDITS: usize = 200;
/// The most edits that are tried where a text can be read, and its keys are at fault.
const MAX_EDITS_OF_READABLE: usize = 80;
/// The most lines that are tried.
const MAX_LINES: usize = 14;
/// Rules that a slip breaks where it leaves YAML that can be read.
const TELLTALES: &[&Rule] = &[
    &rules::DUPLICATE_KEY,
    &rules::UNKNOWN_KEY,
    &rules::MISSING_KEY,
    &rules::WRONG_TYPE,
    &misread::FUSED_LINES,
];

/// A file with faults.
pub struct Suspect<'a> {
    pub path: &'a str,
    pub text: &'a str,
    pub file: FileId,
    pub kind: FileKind,
    pub audience: Audience,
}

impl Suspect<'_> {
    /// The fault to tell where the text can't be read: the slip behind it where one is found, or else what the parser
    /// stopped at.
    pub fn unreadable(&self, fault: Diagnostic, others: &[Diagnostic]) -> Diagnostic {
        let near: Vec<usize> = std::iter::once(&fault)
            .chain(others)
            .map(|fault| fault.place.start as usize)
            .collect();
        let lines = Lines::new(self.text);
        let line = |fault: &Diagnostic| lines.number(fault.place.start as usize);
        match self.slip(&near, MAX_EDITS) {
            Some(slip) if slip.rule.code == fault.rule.code && line(&slip) == line(&fault) => {
                fault.with_help(slip.help)
            }
            Some(slip) => slip,
            None => self.without_key(&lines, line(&fault)).unwrap_or(fault),
        }
    }

    /// The fault of a line that holds no key and that no known key starts: a note, or a lost piece of text.
    fn without_key(&self, lines: &Lines<'_>, number: usize) -> Option<Diagnostic> {
        let line = lines.get(number);
        let body = line.trim();
        let first = body.split([' ', '=', ';']).next().unwrap_or_default();
        let is_dots = !body.is_empty() && body.chars().all(|c| matches!(c, '.' | '…'));
        let is_words = body.contains(' ') && body.chars().all(|c| c.is_alphanumeric() || " .,!?'’()/-".contains(c));
        let is_item = body.starts_with(['-', '(']);
        if is_item || !(is_dots || is_words) || knows_key(self.kind.schema(), first) {
            return None;
        }
        let start = lines.start(number) + line.len() - line.trim_start().len();
        let place = Place::new(self.file, start, start + body.len());
        Some(syntax::MISSING_COLON.at(place, "this line has no key").with_help(
            "Write “# ” before it if it is a note; if it belongs to the text above, write it behind that text.",
        ))
    }

    /// The one fault to tell in the place of all that were found; nothing where no slip explains them.
    pub fn readable(&self, faults: &[Diagnostic]) -> Option<Diagnostic> {
        let is_telltale = |fault: &&Diagnostic| TELLTALES.iter().any(|rule| rule.code == fault.rule.code);
        let telltale = faults.iter().find(is_telltale)?;
        // A key that is left out or misspelt is no slip of this kind.
        let is_missing = telltale.rule.code == rules::MISSING_KEY.code;
        let is_plain = is_missing || telltale.rule.code == rules::UNKNOWN_KEY.code;
        let has_suggestion = telltale.help.to_string().starts_with("Did you mean");
        let is_alone = faults.iter().filter(|fault| fault.is_error()).count() == 1;
        if is_alone && is_plain && (has_suggestion || is_missing) {
            return None;
        }
        let near: Vec<usize> = faults.iter().map(|fault| fault.place.start as usize).collect();
        let slip = self.slip(&near, MAX_EDITS_OF_READABLE)?;
        let keeps = telltale.rule.code == misread::FUSED_LINES.code || telltale.rule.code == slip.rule.code;
        Some(if is_alone && keeps {
            telltale.clone().with_help(slip.help)
        } else {
            slip
        })
    }

    /// The slip that one edit near these places undoes.
    fn slip(&self, near: &[usize], most: usize) -> Option<Diagnostic> {
        if self.text.len() > MAX_BYTES {
            return None;
        }
        let lines = Lines::new(self.text);
        let all = numbers(&lines, near)
            .into_iter()
            .flat_map(|number| edits(&lines, number).into_iter().map(move |edit| (number, edit)));
        all.take(most).find_map(|(number, edit)| {
            let start = lines.start(number);
            let before = self.text.get(..start)?;
            let behind = self.text.get(start + lines.get(number).len()..)?;
            let is_sound = self.is_sound(&[before, &edit.line, behind].concat());
            is_sound.then(|| tell(self.file, start, &edit))
        })
    }

    /// Whether a text in the place of the file's own has no fault of its own.
    fn is_sound(&self, text: &str) -> bool {
        let mut notes = Notes::default();
        let file = notes.sources.add(self.path, text);
        let mut found = Vec::new();
        let Ok(tree) = yaml::parse(text, file, &mut found) else {
            return false;
        };
        let reader = Reader {
            audience: self.audience,
            placeholder: "",
        };
        if found.is_empty() {
            shape::repair(tree, self.kind, reader, &mut notes, &mut Withheld::default());
        }
        found.is_empty() && !notes.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Whether a key of this name stands anywhere in a schema.
fn knows_key(schema: &Value, key: &str) -> bool {
    match schema {
        Value::Object(parts) => {
            parts.get("properties").is_some_and(|known| known.get(key).is_some())
                || parts.values().any(|part| knows_key(part, key))
        }
        Value::Array(parts) => parts.iter().any(|part| knows_key(part, key)),
        _ => false,
    }
}

/// The lines where the slip may be, the likeliest first.
fn numbers(lines: &Lines<'_>, near: &[usize]) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let mut add = |number: usize| {
        if !found.contains(&number) && found.len() < MAX_LINES && holds_data(lines.get(number)) {
            found.push(number);
        }
    };
    for at in near.iter().take(3) {
        let number = lines.number(*at);
        add(number);
        // What opens above and does not close there.
        let mut above = lines.above(number).take(60);
        if let Some((open, _)) = above.find(|(_, line)| is_open(line)) {
            add(open);
        }
        lines.above(number).take(3).for_each(|(above, _)| add(above));
        add(number + 1);
    }
    for at in near.iter().take(1) {
        let number = lines.number(*at);
        lines.above(number).skip(3).take(3).for_each(|(above, _)| add(above));
        add(number + 2);
    }
    found
}

/// Whether a quote or a bracket that opens on a line is not closed there.
fn is_open(line: &str) -> bool {
    let depth = brackets(line).iter().fold(0_i32, |depth, (_, sign)| match sign {
        '[' | '{' => depth + 1,
        _ => depth - 1,
    });
    depth != 0 || open_quote(line).is_some()
}

fn tell(file: FileId, start: usize, edit: &Edit) -> Diagnostic {
    let (rule, message) = said(edit);
    let place = Place::new(file, start + edit.at, start + edit.at + edit.length);
    let written = edit.line.trim();
    let lead = edit.line.len() - edit.line.trim_start().len();
    let fault = rule.at(place, message);
    if edit.moves {
        fault.with_help(message!("Write “{written}” behind {}.", syntax::spaces(lead), written))
    } else {
        fault.with_help(message!("Write the line as “{written}”.", written))
    }
}

/// The rule that a slip breaks, and what is wrong.
fn said(edit: &Edit) -> (&'static Rule, Message) {
    let word = &edit.word;
    match edit.slip {
        Slip::Dash => (&MISSING_DASH, message!("a dash is missing before “{word}”", word)),
        Slip::SpaceBehindDash => (
            &MISSING_DASH,
            message!("“{word}” starts no item of a list: a dash and a space do", word),
        ),
        Slip::Opening => (
            &syntax::UNCLOSED_BRACKET,
            message!("{word} is missing at the start of this, before what closes it", word),
        ),
        Slip::Closing => (
            &syntax::UNCLOSED_BRACKET,
            message!("{word} is missing behind this, which opens and is not closed", word),
        ),
        Slip::OtherBracket => (
            &syntax::UNCLOSED_BRACKET,
            message!("this bracket closes another kind than the one that opens"),
        ),
        Slip::LoneBracket => (&syntax::UNCLOSED_BRACKET, message!("this bracket closes nothing")),
        Slip::OpeningQuote => (
            &syntax::UNCLOSED_QUOTE,
            message!("a quote closes this text, and none opens it"),
        ),
        Slip::ClosingQuote => (
            &syntax::UNCLOSED_QUOTE,
            message!("a quote opens this text, and none closes it"),
        ),
        Slip::ColonInText => (
            &syntax::COLON_IN_TEXT,
            message!("a colon with a space behind it makes a key of “{word}”", word),
        ),
        Slip::CommaInText => (
            &COMMA_IN_TEXT,
            message!("a comma ends this text between brackets, before “{word}”", word),
        ),
        Slip::SignBeforeText => (
            &syntax::SIGN_BEFORE_TEXT,
            message!("a text can't start with {word} without quotes around it", word),
        ),
        Slip::TextAfterQuote => (
            &syntax::TEXT_AFTER_QUOTE,
            message!("text stands behind the quote that closes the text before it"),
        ),
        Slip::Colon => (
            &syntax::MISSING_COLON,
            message!("no colon and space stand behind “{word}”", word),
        ),
        Slip::Comma => (
            &syntax::MISSING_COMMA,
            message!("a comma is missing between two items, before “{word}”", word),
        ),
        Slip::Tab => (
            &syntax::TAB_IN_INDENTATION,
            message!("a tab stands where spaces should"),
        ),
        Slip::Indentation => (
            &syntax::WRONG_INDENTATION,
            message!("this line starts in a column where it does not belong"),
        ),
    }
}
