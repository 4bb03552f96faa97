//! Which one edit of one line makes a file sound.
//!
//! A slip at a dash, a bracket, a quote or a colon changes what the lines around it mean: the parser stops elsewhere, or
//! keys are unknown that nobody wrote. So the slips that people make are undone one by one in the lines near the faults,
//! until one leaves no fault in the file. That one is told; its help is known to cure.

use serde_json::Value;

use crate::diagnostic::{Diagnostic, FileId, Message, Place, Rule, rules};
use crate::message;
use crate::model::Audience;

use super::blocks::moves;
use super::edits::{Edit, Slip, block, edits};
use super::files::FileKind;
use super::lines::{Lines, brackets, columns, holds_data, indentation, key_length, open_quote};
use super::lost::{self, Lost};
use super::notes::Notes;
use super::schema::resolve;
use super::shape::{self, Reader, Withheld};
use super::{misread, rules, signs, syntax, yaml};

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
/// The most moves of several lines that are tried.
const MAX_MOVES: usize = 300;
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
            None => {
                let stopped = line(&fault);
                let lost = lost::before(&lines, stopped).and_then(|lost| self.lost_line(&lines, &lost));
                lost.or_else(|| self.without_key(&lines, stopped)).unwrap_or(fault)
            }
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
        Some(syntax::STRAY_LINE.at(place, no_key()).with_help(remark_or_text()))
    }

    /// The one fault to tell in the place of all that were found; nothing where no slip explains them.
    pub fn readable(&self, faults: &[Diagnostic]) -> Option<Diagnostic> {
        let is_telltale = |fault: &&Diagnostic| TELLTALES.iter().any(|rule| rule.code == fault.rule.code);
        let telltale = faults.iter().find(is_telltale)?;
        // A key that is left out or misspelt is no slip of this kind.
        let is_missing = telltale.rule.code == rules::MISSING_KEY.code;
        let is_plain = is_missing || telltale.rule.code == rules::UNKNOWN_KEY.code;
        let is_alone = faults.iter().filter(|fault| fault.is_error()).count() == 1;
        if is_alone && (telltale.suggests && (is_plain || telltale.rule.code == rules::WRONG_TYPE.code) || is_missing) {
            return None;
        }
        let near: Vec<usize> = faults.iter().map(|fault| fault.place.start as usize).collect();
        let lines = Lines::new(self.text);
        let is_strange = telltale.rule.code == rules::UNKNOWN_KEY.code;
        let mail = syntax::mail(&lines, self.file).filter(|_| is_strange);
        if let Some(found) = mail.or_else(|| self.lost_line(&lines, &lost::among(&lines, faults)?)) {
            return Some(found);
        }
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
        let numbers = numbers(&lines, near);
        let with = |number: usize, edits: Vec<Edit>| edits.into_iter().map(move |edit| (number, edit));
        let of_one = numbers.iter().flat_map(|number| with(*number, edits(&lines, *number)));
        let of_several = numbers.iter().flat_map(|number| with(*number, moves(&lines, *number)));
        let mut all = of_one.take(most).chain(of_several.take(MAX_MOVES));
        all.find_map(|(number, edit)| self.undone(&lines, number, &edit))
            .or_else(|| numbers.iter().find_map(|number| self.lost_key(&lines, *number)))
    }

    /// The fault of a lost first line of an item, where the file is sound with it.
    fn lost_line(&self, lines: &Lines<'_>, lost: &Lost<'_>) -> Option<Diagnostic> {
        let number = lost
            .numbers
            .iter()
            .find(|number| self.is_sound(&lost.mended(lines, **number)))?;
        lost.told(self.file, lines, *number)
    }

    /// The fault of a line that is lost, with the key that the lines below it stand under.
    fn lost_key(&self, lines: &Lines<'_>, number: usize) -> Option<Diagnostic> {
        let line = lines.get(number);
        let (start, content) = columns(line);
        let column = if start < content { start } else { start.checked_sub(2)? };
        let key = line.get(content..content + key_length(line.get(content..)?)?)?;
        let at = lines.start(number);
        let (above, below) = (self.text.get(..at)?, self.text.get(at..)?);
        let columns = [column, column.saturating_sub(2)];
        let holders = holders(self.kind.schema(), key);
        let lead = |column: usize| " ".repeat(column);
        let mut meant = columns
            .iter()
            .flat_map(|column| holders.iter().map(move |holder| (*column, holder)));
        let (column, holder) =
            meant.find(|(column, holder)| self.is_sound(&format!("{above}{}{holder}:\n{below}", lead(*column))))?;
        let message = message!("the line “{holder}:” is missing above this", holder);
        let place = Place::new(self.file, at + content, at + content + key.len());
        Some(rules::MISSING_KEY.at(place, message).with_help(message!(
            "Write “{holder}:” on a line above it, behind {}.",
            syntax::spaces(column),
            holder
        )))
    }

    /// The fault that an edit undoes; nothing where another is left.
    fn undone(&self, lines: &Lines<'_>, number: usize, edit: &Edit) -> Option<Diagnostic> {
        let start = lines.start(number);
        let before = self.text.get(..start)?;
        let last = number + edit.lines - 1;
        let behind = self.text.get(lines.start(last) + lines.get(last).len()..)?;
        let text = [before, &edit.line, behind].concat();
        // A line with a key that becomes a part of the text above it is lost, not mended.
        let swallows = edit.moves && {
            let moved = Lines::new(&text);
            (number..number + edit.lines).any(|line| {
                let body = moved.get(line);
                let is_key = key_length(body.get(columns(body).1..).unwrap_or_default()).is_some();
                is_key && block(&moved, line).is_some() && block(lines, line).is_none()
            })
        };
        let is_sound = !swallows && self.is_sound(&text);
        is_sound.then(|| tell(self.file, start, (number, lines.get(number)), edit))
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

/// What is wrong with a line of words.
fn no_key() -> Message {
    message!("this line has no key and no # before it")
}

/// What to do with a line of words below others.
fn remark_or_text() -> Message {
    message!("Write “# ” before it if it is a remark; if it belongs to the text above, write it behind that text.")
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

/// The keys of a schema whose value is a mapping, or a list of mappings, that may hold another key.
fn holders<'s>(schema: &'s Value, key: &str) -> Vec<&'s str> {
    /// More keys would be guessing.
    const MOST: usize = 12;
    let parts = schema["$defs"].as_object().into_iter().flat_map(|parts| parts.values());
    let mut found: Vec<&str> = Vec::new();
    for (name, part) in parts
        .chain([schema])
        .filter_map(|part| part["properties"].as_object())
        .flatten()
    {
        let part = resolve(schema, part);
        let item = resolve(schema, &part["items"]);
        let holds = |part: &Value| part["properties"].get(key).is_some();
        if (holds(part) || holds(item)) && !found.contains(&name.as_str()) && found.len() < MOST {
            found.push(name);
        }
    }
    found
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
        // What starts further to the left, where the lines below it should stand.
        let own = indentation(lines.get(number)).len();
        let mut further = lines.above(number).filter(|(_, line)| indentation(line).len() < own);
        if let Some((left, _)) = further.next() {
            add(left);
        }
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

fn tell(file: FileId, start: usize, (number, line): (usize, &str), edit: &Edit) -> Diagnostic {
    let (rule, message) = said(edit);
    let place = Place::new(file, start + edit.at, start + edit.at + edit.length);
    rule.at(place, message)
        .with_help(asked_of_spaces(number, line, edit).unwrap_or_else(|| asked(number, edit)))
}

/// What to do where the line as it was meant looks like the line as it is.
fn asked_of_spaces(number: usize, line: &str, edit: &Edit) -> Option<Message> {
    let signs = line.get(..line.find(|c: char| !c.is_whitespace() && !signs::is_odd_space(c))?)?;
    let (signs, wanted) = (signs.chars().count(), syntax::spaces(indentation(&edit.line).len()));
    let (from, to) = (number + 1, number + edit.lines);
    match edit.slip {
        Slip::Lead if edit.lines > 1 => Some(message!(
            "Delete what stands before the text of lines {from} to {to}, and type as many spaces.",
            from,
            to
        )),
        Slip::Lead => Some(message!(
            "Delete the first {signs} signs of this line and type {wanted} in their place.",
            signs,
            wanted
        )),
        Slip::Sign if edit.word.trim().is_empty() => {
            let before = line.get(..edit.at)?.trim().split(' ').next_back()?;
            Some(message!(
                "Delete the sign behind “{before}” and type a space in its place.",
                before
            ))
        }
        _ => None,
    }
}

/// What to do to make an edit.
fn asked(number: usize, edit: &Edit) -> Message {
    let written = edit.line.trim();
    let lead = edit.line.len() - edit.line.trim_start().len();
    let (from, to) = (number + 1, number + edit.lines);
    match edit.slip {
        Slip::Block { left: true, by } => {
            message!(
                "Move lines {from} to {to} to the left by {}.",
                syntax::spaces(by),
                from,
                to
            )
        }
        Slip::Block { left: false, by } => {
            message!(
                "Move lines {from} to {to} to the right by {}.",
                syntax::spaces(by),
                from,
                to
            )
        }
        Slip::Joined => message!(
            "Write “{}” on a line of its own below; where it belongs to the text, put the whole text in quotes.",
            edit.word
        ),
        Slip::Stray => message!("Remove this line."),
        Slip::Remark if !edit.word.is_empty() => remark_or_text(),
        _ if edit.moves => message!("Write “{written}” behind {}.", syntax::spaces(lead), written),
        _ => message!("Write the line as “{written}”.", written),
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
        _ => said_of_line(edit),
    }
}

/// The rule that a slip of a whole line or of a sign breaks, and what is wrong.
fn said_of_line(edit: &Edit) -> (&'static Rule, Message) {
    let word = &edit.word;
    match edit.slip {
        Slip::Block { .. } => (
            &syntax::WRONG_INDENTATION,
            message!("this line and lines below it start in columns where they do not belong"),
        ),
        Slip::Joined => (
            &syntax::COLON_IN_TEXT,
            message!("a key stands behind the value of another one"),
        ),
        Slip::Sign if word.trim().is_empty() => (
            &signs::FOREIGN_SIGN,
            message!("a space of a word processor stands here, which YAML reads as a letter"),
        ),
        Slip::Sign => (
            &signs::FOREIGN_SIGN,
            message!("the sign {word} looks like one of YAML, but is read as a letter", word),
        ),
        Slip::Lead => (
            &signs::FOREIGN_SIGN,
            message!("spaces of a word processor stand before this text, which YAML reads as letters"),
        ),
        Slip::Link => (
            &signs::FOREIGN_SIGN,
            message!("a link of Markdown stands here, where an address alone belongs"),
        ),
        Slip::Reply => (
            &syntax::STRAY_LINE,
            message!("the sign {word} of a mail stands before this line", word),
        ),
        Slip::Separator => (
            &syntax::MISSING_COMMA,
            message!("{word} should stand here, as between all items and keys", word),
        ),
        Slip::Stray => (
            &syntax::STRAY_LINE,
            message!("this line of signs belongs to no file of data"),
        ),
        Slip::Remark => (&syntax::STRAY_LINE, no_key()),
        _ => (
            &syntax::WRONG_INDENTATION,
            message!("this line starts in a column where it does not belong"),
        ),
    }
}
