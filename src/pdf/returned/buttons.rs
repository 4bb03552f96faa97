//! Buttons: what their field says is on, and what shows.

use std::collections::BTreeSet;

use super::field::{Doubt, FieldValue};
use super::text::{decode, of_name};
use crate::pdf::fields::form::OFF;
use crate::pdf::tail::{Dictionary, Value};

/// What a group of buttons, or a box to tick, holds.
pub(super) fn read(value: &Value, widgets: &[Dictionary]) -> (FieldValue, Vec<Doubt>) {
    let (says, mut doubts) = match state(value) {
        Ok(says) => (says, Vec::new()),
        Err(doubt) => (None, vec![doubt]),
    };
    let states = widgets.iter().filter_map(|widget| state(widget.get(b"AS")?).ok()?);
    let shows: BTreeSet<String> = states.collect();
    if !shows.iter().eq(&says) {
        doubts.push(Doubt::Conflict {
            says: says.clone(),
            shows: shows.into_iter().collect(),
        });
    }
    (FieldValue::State(says), doubts)
}

/// The name of a state: a name, or a string with or without a slash, alone or in a list of one; nothing where it is off.
fn state(value: &Value) -> Result<Option<String>, Doubt> {
    let decoded = match value {
        Value::Null => return Ok(None),
        Value::Boolean(false) => return Ok(None),
        Value::Name(name) => of_name(name),
        Value::Text(text) => decode(&text.bytes),
        Value::Array(items) => match &items[..] {
            [] => return Ok(None),
            [one @ (Value::Name(_) | Value::Text(_))] => return state(one),
            _ => return Err(Doubt::Kind),
        },
        _ => return Err(Doubt::Kind),
    };
    if decoded.is_damaged {
        return Err(Doubt::Damaged);
    }
    let name = decoded.text.strip_prefix('/').unwrap_or(&decoded.text);
    Ok((!name.is_empty() && name != OFF).then(|| name.to_owned()))
}
