//! Forms that came back: what was filled in, beside what was sent, with faults at their fields.
//!
//! Two steps, both without files. [`code_of`] tells which form a copy is; whoever composes that form again has its
//! [`HandOut`], and [`read`] compares the copy with it. [`answers_of`] makes of a self-assessment a row of the answers.
//!
//! Invariants: a value that is in doubt is told and not used; what was not sent is told and not read; nothing is written.
//!
//! [`archived()`] makes of it the fields of a copy to keep, and [`printed_code`] tells which form a copy without fields was.
//!
//! Deliberately absent: the values in copies without fields.

mod answers;
mod archived;
mod fault;
#[cfg(test)]
mod tests;
mod value;

use std::collections::BTreeMap;

use crate::diagnostic::Message;
use crate::document::{FormCode, HandOut, form_names};
use crate::message;
use crate::pdf::{FieldValue, FormField, ReturnedField, ReturnedForm, page_texts};

pub use crate::document::form_names::{REMARKS, RESPONDENT, ROUND};
pub use answers::{AnswersRow, answers_of};
pub use archived::archived;
pub use fault::FieldFault;
pub use value::Value;

/// A copy that came back, beside what was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledForm {
    /// Which copy it is.
    pub code: FormCode,
    /// What its fields hold, in the order of the form; a field that is missing or in doubt is not among them.
    pub answers: Vec<FilledField>,
    /// What is wrong, each at its field.
    pub faults: Vec<FieldFault>,
}

/// What a field of a copy holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledField {
    /// The name of the field.
    pub name: String,
    /// What it asks, as a screen reader says it.
    pub meaning: String,
    /// What it holds.
    pub value: Value,
    /// Whether that is something else than what was sent.
    pub is_changed: bool,
}

impl FilledForm {
    /// What a field holds; nothing where it is missing or in doubt.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&Value> {
        let field = self.answers.iter().find(|field| field.name == name)?;
        Some(&field.value)
    }
}

/// Which form a copy is, by the field that shows its code.
///
/// # Errors
/// Says that the copy has no such field or that none of our codes stands in it.
pub fn code_of(returned: &ReturnedForm) -> Result<FormCode, Message> {
    let field = returned.fields.iter().find(|field| field.name == form_names::CODE);
    let Some(ReturnedField {
        value: FieldValue::Text(text),
        ..
    }) = field
    else {
        return Err(message!(
            "this PDF has fields, but none that says which form of Brugwerk it is"
        ));
    };
    FormCode::parse(text).ok_or_else(|| message!("“{text}” is not the code of a form of Brugwerk", text))
}

/// Which form a copy without fields was, by the foot of its pages: it was printed or flattened, and somebody has to type over
/// what stands in it; nothing where no page says it.
#[must_use]
pub fn printed_code(bytes: &[u8]) -> Option<FormCode> {
    let pages = page_texts(bytes).ok()?;
    pages.iter().flatten().find_map(|text| {
        // A line may end at a hyphen, so that readers of text put blanks beside it.
        let parts: Vec<&str> = text.split('-').map(str::trim).collect();
        let text = parts.join("-");
        let mut codes = text.split_whitespace().filter_map(FormCode::parse);
        codes.find(|code| code.kind.ends_with("-form"))
    })
}

/// Compares a copy with what was sent: the form of the same kind and id, composed again.
///
/// The data may have changed since; then the codes differ in their hash, which the caller sees and tells.
///
/// # Errors
/// As [`code_of`], and where the copy is another form, or one of another version.
pub fn read(returned: &ReturnedForm, sent: &HandOut) -> Result<FilledForm, Message> {
    let code = code_of(returned)?;
    if (&code.kind, &code.id) != (&sent.code.kind, &sent.code.id) {
        let (found, asked) = (code, &sent.code);
        return Err(message!("this is the form “{found}”, not “{asked}”", found, asked));
    }
    if code.version != sent.code.version {
        return Err(message!(
            "this form is of version {} and Brugwerk reads version {}; send a new one",
            code.version,
            sent.code.version
        ));
    }
    let mut found: BTreeMap<&str, &ReturnedField> = returned
        .fields
        .iter()
        .map(|field| (field.name.as_str(), field))
        .collect();
    let mut filled = FilledForm {
        code,
        answers: Vec::new(),
        faults: Vec::new(),
    };
    for field in &sent.fields {
        let returned = found.remove(field.name.as_str());
        // The code was compared as a whole; of other data it is another.
        if field.name != form_names::CODE {
            filled.take(field, returned);
        }
    }
    for (name, field) in found {
        if field.value != FieldValue::Signature {
            let message = message!("this copy has a field “{name}” that the form does not have", name);
            filled.faults.push(FieldFault::unknown(name, message));
        }
    }
    Ok(filled)
}

impl FilledForm {
    /// Takes over what a field holds, or says what is wrong with it.
    fn take(&mut self, sent: &FormField, returned: Option<&ReturnedField>) {
        let Some(returned) = returned else {
            let message =
                message!("this field is missing: the copy was printed, flattened or changed by another program");
            self.faults.push(FieldFault::of(sent, message));
            return;
        };
        let doubts = returned.doubts.iter().filter_map(|doubt| fault::of_doubt(sent, doubt));
        let doubts: Vec<FieldFault> = doubts.collect();
        let is_sound = doubts.is_empty();
        self.faults.extend(doubts);
        if !is_sound {
            return;
        }
        let value = match Value::of(sent, &returned.value) {
            Ok(value) => value,
            Err(message) => {
                self.faults.push(FieldFault::of(sent, message));
                return;
            }
        };
        let before = Value::sent(sent);
        if sent.is_locked && value != before {
            let message = message!("this field was locked, and holds something else than what was sent");
            self.faults.push(FieldFault::of(sent, message));
            return;
        }
        if sent.is_required && value.is_empty() {
            self.faults
                .push(FieldFault::of(sent, message!("this must be filled in, and is empty")));
        }
        self.answers.push(FilledField {
            name: sent.name.clone(),
            meaning: sent.tooltip.clone(),
            is_changed: value != before,
            value,
        });
    }
}
