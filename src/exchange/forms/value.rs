//! What a field holds, in the terms of the form that was sent.

use unicode_normalization::UnicodeNormalization as _;

use crate::diagnostic::Message;
use crate::message;
use crate::pdf::{FieldContent, FieldValue, FormField};

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// What was typed, or the option of a list; without blanks at its ends, empty where nothing was.
    Text(String),
    /// Whether a box is ticked.
    Ticked(bool),
    /// The button of a group that is chosen.
    Button(Option<String>),
}

/// How a box that is ticked is called in the forms that we send.
const TICKED: &str = "Yes";

impl Value {
    /// Whether nothing was filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Ticked(is_ticked) => !is_ticked,
            Self::Button(button) => button.is_none(),
        }
    }

    /// What a field held when it was sent.
    pub(super) fn sent(field: &FormField) -> Self {
        match &field.content {
            FieldContent::Line { value, .. }
            | FieldContent::Area { value, .. }
            | FieldContent::Choice { value, .. } => Self::Text(trimmed(value)),
            FieldContent::Check { is_on } => Self::Ticked(*is_on),
            FieldContent::Radio { value, .. } => Self::Button(value.clone()),
        }
    }

    /// What a field holds that came back.
    ///
    /// # Errors
    /// Says why such a field can't hold that.
    pub(super) fn of(field: &FormField, found: &FieldValue) -> Result<Self, Message> {
        match (&field.content, found) {
            (FieldContent::Line { most, .. }, FieldValue::Text(text)) => {
                if trimmed(text).contains('\n') {
                    return Err(message!("this field has one line, and holds several"));
                }
                text_within(text, *most)
            }
            (FieldContent::Area { most, .. }, FieldValue::Text(text)) => text_within(text, *most),
            (FieldContent::Choice { options, .. }, FieldValue::Chosen(chosen)) => match &chosen[..] {
                [] => Ok(Self::Text(String::new())),
                [one] => option(options, one),
                _ => Err(message!("one answer is asked, and several are chosen")),
            },
            // Some programs make a line of a list.
            (FieldContent::Choice { .. }, FieldValue::Text(text)) if text.trim().is_empty() => {
                Ok(Self::Text(String::new()))
            }
            (FieldContent::Choice { options, .. }, FieldValue::Text(text)) => option(options, text),
            (FieldContent::Check { .. }, FieldValue::State(state)) => match state.as_deref() {
                None => Ok(Self::Ticked(false)),
                Some(TICKED) => Ok(Self::Ticked(true)),
                Some(state) => Err(not_an_option(state)),
            },
            (FieldContent::Radio { options, .. }, FieldValue::State(state)) => match state {
                Some(state) if options.iter().all(|option| option.name != *state) => Err(not_an_option(state)),
                state => Ok(Self::Button(state.clone())),
            },
            _ => Err(message!("what stands here is not what such a field can hold")),
        }
    }
}

/// A text as it is used: composed, without blanks at its ends.
fn trimmed(text: &str) -> String {
    text.trim().nfc().collect()
}

/// A text that is as long as it may be.
fn text_within(text: &str, most: Option<u32>) -> Result<Value, Message> {
    let text = trimmed(text);
    let length = text.encode_utf16().count();
    match most {
        Some(most) if usize::try_from(most).is_ok_and(|most| length > most) => Err(message!(
            "this text has {length} characters, and the field takes {most}",
            length,
            most
        )),
        _ => Ok(Value::Text(text)),
    }
}

/// One of the options of a list.
fn option(options: &[String], chosen: &str) -> Result<Value, Message> {
    let chosen = trimmed(chosen);
    let known = options.iter().find(|option| trimmed(option) == chosen);
    known
        .map(|known| Value::Text(known.clone()))
        .ok_or_else(|| not_an_option(&chosen))
}

fn not_an_option(chosen: &str) -> Message {
    message!("“{chosen}” is none of the answers to choose from", chosen)
}
