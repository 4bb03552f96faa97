//! What is wrong with a field of a copy.

use crate::diagnostic::Message;
use crate::message;
use crate::pdf::{Doubt, FormField};

/// What is wrong with a field of a copy.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldFault {
    /// The name of the field.
    pub field: String,
    /// What it asks, as a screen reader says it; empty where the form has no such field.
    pub meaning: String,
    /// What is wrong.
    pub message: Message,
}

impl FieldFault {
    /// At a field of the form.
    pub(super) fn of(field: &FormField, message: Message) -> Self {
        Self {
            field: field.name.clone(),
            meaning: field.tooltip.clone(),
            message,
        }
    }

    /// At a field that the form does not have.
    pub(super) fn unknown(name: &str, message: Message) -> Self {
        Self {
            field: name.to_owned(),
            meaning: String::new(),
            message,
        }
    }
}

/// What a doubt means for who reads it; nothing where the value holds all the same.
pub(super) fn of_doubt(field: &FormField, doubt: &Doubt) -> Option<FieldFault> {
    let message = match doubt {
        Doubt::Conflict { says, shows } => {
            let says = says.as_deref().unwrap_or("–");
            let shows = if shows.is_empty() {
                "–".to_owned()
            } else {
                shows.join(", ")
            };
            message!(
                "the file says that “{says}” is chosen, and shows “{shows}”: ask what was meant",
                says,
                shows
            )
        }
        Doubt::Damaged => message!("some characters of this text can't be read"),
        Doubt::Encoding => {
            message!("this text was written in another encoding than the file says: accents may be wrong")
        }
        Doubt::Kind => message!("what stands here is not what such a field can hold"),
        Doubt::Twice => message!("the copy has this field twice, with different values"),
        // Some programs forget the list of fields.
        Doubt::Unlisted => return None,
    };
    Some(FieldFault::of(field, message))
}
