//! What a self-assessment asks, and the answers to it that are written in another way than as a number.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Message, nearest, rules};
use crate::message;
use crate::model::{Id, Located, Scalar as _, SelfAssessment, WholeNumber};

use super::cells::Cell;

rules! {
    pub error UNREADABLE_ANSWER = "unreadable-answer" {
        guards: "A cell of a file of answers holds a whole number from 1 to 5, or nothing.",
        example: "respondent,trust\nr01,n/a",
        cure: "Write a whole number from 1 to 5, or empty the cell where there is no answer.",
    }
}

/// A statement as it is asked.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub id: &'a str,
    pub label: &'a str,
    pub text: &'a str,
}

/// The statements and the words of the scale.
#[derive(Debug, Default)]
pub struct Form<'a> {
    pub statements: Vec<Asked<'a>>,
    pub scale: Vec<&'a str>,
    /// Ids that other data take for those of statements: where one is none, the mistake may be in the form itself.
    pub elsewhere: BTreeSet<String>,
    /// Whether a statement of the form is at fault, so that no column can be judged by it.
    pub is_repaired: bool,
}

impl<'a> Form<'a> {
    /// What a self-assessment asks.
    pub fn of(assessment: &'a SelfAssessment) -> Self {
        let statements = assessment.aspects.iter().flat_map(|aspect| aspect.statements.iter());
        let asked = statements.map(|statement| Asked {
            id: statement.id.as_str(),
            label: statement.label.as_str(),
            text: statement.text.source(),
        });
        Self {
            statements: asked.collect(),
            scale: assessment.scale.iter().map(|word| word.as_str()).collect(),
            ..Self::default()
        }
    }

    /// Whether a statement has this id.
    pub fn asks(&self, id: &str) -> bool {
        self.statements.iter().any(|asked| asked.id == id)
    }

    /// Whether the name of a column is left to those who judge all ids: a slip of typing, or an id that was renamed.
    pub fn leaves(&self, name: &str) -> bool {
        let ids = self.statements.iter().map(|asked| asked.id);
        let is_id = Id::parse(name).is_ok();
        self.is_repaired || is_id && (self.elsewhere.contains(name) || nearest(name, ids).is_some())
    }

    /// The answer in a cell.
    ///
    /// # Errors
    /// Says what stands there, and the number that was meant where that is plain.
    pub fn answer(&self, cell: &Cell) -> Result<Located<WholeNumber>, Box<Diagnostic>> {
        let text = cell.text.as_str();
        if let Ok(value) = WholeNumber::parse(text) {
            return Ok(Located::new(value, cell.place));
        }
        let message = message!("“{text}” is no answer from 1 to 5", text);
        let fault = UNREADABLE_ANSWER.at(cell.place, message);
        Err(Box::new(match self.help(text) {
            Some(help) => fault.with_help(help),
            None => fault,
        }))
    }

    /// What to write in the place of what is no number.
    fn help(&self, text: &str) -> Option<Message> {
        let lower = text.trim_matches(['"', '\'', '“', '”', '‘', '’', ' ']).to_lowercase();
        let number = |found: usize| message!("Write {found}.", found);
        if NOTHING.contains(&&*lower) {
            return Some(message!(
                "Empty the cell: a statement without an answer has an empty cell."
            ));
        }
        if text.starts_with('#') {
            return Some(message!(
                "A formula failed here: write the number that was answered, or empty the cell where there is none."
            ));
        }
        let in_scale = self.scale.iter().position(|word| word.to_lowercase() == lower);
        let in_words = || WORDS.iter().position(|words| words.contains(&&*lower));
        if let Some(at) = in_scale.or_else(in_words) {
            return Some(number(at + 1));
        }
        let digits: Vec<usize> = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|digits| !digits.is_empty())
            .map_while(|digits| digits.parse().ok())
            .collect();
        let is_answer = |number: &usize| (1..=5).contains(number);
        let is_short = text.chars().filter(|c| c.is_alphabetic()).count() < 3;
        match digits[..] {
            [only] if is_answer(&only) && !text.contains('-') => Some(number(only)),
            [found, 5] if is_answer(&found) && text.contains('/') => Some(message!(
                "Write {found} where {found} out of 5 is meant; else the number that was answered.",
                found
            )),
            [first, second] if is_answer(&first) && is_answer(&second) && is_short => Some(message!(
                "Write one of the two, {first} or {second}: an answer is one whole number.",
                first,
                second
            )),
            [first, 0] if is_answer(&first) && is_short && text.contains(['.', ',']) => Some(number(first)),
            [first @ 1..5, _] if is_short && text.contains(['.', ',']) => {
                let second = first + 1;
                Some(message!(
                    "Write one of the two, {first} or {second}: an answer is one whole number.",
                    first,
                    second
                ))
            }
            _ => None,
        }
    }
}

/// What people write where there is no answer.
const NOTHING: &[&str] = &[
    "n.v.t.",
    "n.v.t",
    "nvt",
    "n.v.t .",
    "n/a",
    "na",
    "n.a.",
    "n.b.",
    "nb",
    "-",
    "--",
    "–",
    "—",
    "/",
    "?",
    ".",
    "~",
    "leeg",
    "geen",
    "geen antwoord",
    "geen mening",
    "weet niet",
    "weet ik niet",
    "niet ingevuld",
    "blanco",
    "null",
    "nan",
    "none",
    "s.o.",
    "sans objet",
    "sans avis",
    "no answer",
    "no opinion",
    "don't know",
    "empty",
    "vide",
];

/// The words of the numbers.
const WORDS: &[&[&str]] = &[
    &["een", "één", "un", "one"],
    &["twee", "deux", "two"],
    &["drie", "trois", "three"],
    &["vier", "quatre", "four"],
    &["vijf", "cinq", "five"],
];
