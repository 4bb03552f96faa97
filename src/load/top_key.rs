//! The key at the top of a file, where it is missing or has another name.

use serde_json::{Map, Value};

use crate::diagnostic::Diagnostic;
use crate::message;

use super::node::{Entry, Kind, Node, first_key};
use super::rules;

/// Puts what a file holds under its one key where that key is missing or has another name, which is one fault. Of the
/// keys that must stand in the file, those that hold others are given with them.
pub(super) fn under_their_key(
    mut entries: Vec<Entry>,
    properties: &Map<String, Value>,
    required: &[(&str, &Map<String, Value>)],
    faults: &mut Vec<Diagnostic>,
) -> Vec<Entry> {
    /// From so many known keys on, there is no doubt.
    const ENOUGH: usize = 3;
    for (key, inner) in required {
        if entries.iter().any(|entry| entry.key == *key) {
            continue;
        }
        let known = |entry: &Entry| inner.contains_key(&entry.key) && !properties.contains_key(&entry.key);
        let holds = |entry: &Entry| match &entry.value.kind {
            Kind::Map(parts) => parts.iter().filter(|part| inner.contains_key(&part.key)).count() >= ENOUGH,
            _ => false,
        };
        let renamed = entries
            .iter_mut()
            .find(|entry| !properties.contains_key(&entry.key) && holds(entry));
        if let Some(entry) = renamed {
            let message = message!("the key “{}” is not known here", entry.key);
            faults.push(
                rules::UNKNOWN_KEY
                    .at(entry.key_place, message)
                    .with_suggestion(message!("Did you mean “{key}”?", key)),
            );
            (*key).clone_into(&mut entry.key);
        } else if entries.iter().filter(|entry| known(entry)).count() >= ENOUGH {
            let (inside, outside): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(known);
            entries = outside;
            let Some(place) = first_key(&inside) else { continue };
            let message = message!("“{key}:” is missing above this", key);
            faults.push(rules::MISSING_KEY.at(place, message).with_help(message!(
                "Write “{key}:” on a line above it, and two spaces more before each line below it.",
                key
            )));
            let value = Node::new(place, Kind::Map(inside));
            entries.push(Entry {
                key: (*key).to_owned(),
                key_place: place,
                value,
            });
        }
    }
    entries
}
