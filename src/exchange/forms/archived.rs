//! A filled form as it is kept: what was filled in stands in our own fields, locked, in a typeface that the file carries.

use unicode_normalization::UnicodeNormalization as _;

use crate::document::{HandOut, form_names};
use crate::message;
use crate::pdf::{FieldContent, first_unshown};

use super::{FieldFault, FilledForm, Value};

/// What stands for a character that fields can't show.
const UNSHOWN: char = '?';

/// The fields of a copy for the archive, locked, and what of the values they can't show.
///
/// Which programs filled in a form does not matter then: a document that is set with these fields conforms.
#[must_use]
pub fn archived(sent: &HandOut, filled: &FilledForm) -> (HandOut, Vec<FieldFault>) {
    let mut faults = Vec::new();
    let mut kept = sent.clone();
    for field in &mut kept.fields {
        field.is_locked = true;
        let Some(value) = filled.value(&field.name) else {
            continue;
        };
        match (&mut field.content, value) {
            (FieldContent::Line { value, most } | FieldContent::Area { value, most }, Value::Text(text)) => {
                let composed: String = text.nfc().collect();
                let shown: String = composed
                    .chars()
                    .map(|sign| if is_shown(sign) { sign } else { UNSHOWN })
                    .collect();
                *most = None;
                *value = shown;
            }
            (FieldContent::Choice { value, .. }, Value::Text(text)) => value.clone_from(text),
            (FieldContent::Check { is_on }, Value::Ticked(is_ticked)) => *is_on = *is_ticked,
            (FieldContent::Radio { value, .. }, Value::Button(button)) => value.clone_from(button),
            _ => {}
        }
        if let Value::Text(text) = value
            && let Some(sign) = first_unshown(&text.nfc().collect::<String>())
            && field.name != form_names::CODE
        {
            let message = message!(
                "the copy for the archive can't show “{sign}” and has a question mark there",
                sign
            );
            faults.push(FieldFault::of(field, message));
        }
    }
    (kept, faults)
}

fn is_shown(sign: char) -> bool {
    first_unshown(sign.encode_utf8(&mut [0; 4])).is_none()
}
