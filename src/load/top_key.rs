//! The key at the top of a file, where it is missing or has another name.

use serde_json::Value;

use crate::message;

use super::super::node::{Entry, Kind, Node};
use super::super::rules;
use super::{Shaper, first_key};

impl<'a> Shaper<'a> {
    /// Puts what a file holds under its one key where that key is missing or has another name, which is one fault.
    pub(super) fn under_their_key(
        &mut self,
        mut entries: Vec<Entry>,
        properties: &'a serde_json::Map<String, Value>,
        required: &[&str],
    ) -> Vec<Entry> {
        /// From so many known keys on, there is no doubt.
        const ENOUGH: usize = 3;
        for key in required {
            let inner = self.resolve(&properties[*key]);
            let Some(inner) = inner["properties"].as_object() else {
                continue;
            };
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
                self.report(
                    &rules::UNKNOWN_KEY,
                    entry.key_place,
                    message!("the key “{}” is not known here", entry.key),
                    message!("Did you mean “{key}”?", key),
                );
                (*key).clone_into(&mut entry.key);
            } else if entries.iter().filter(|entry| known(entry)).count() >= ENOUGH {
                let (inside, outside): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(known);
                entries = outside;
                let Some(place) = first_key(&inside) else { continue };
                self.report(
                    &rules::MISSING_KEY,
                    place,
                    message!("“{key}:” is missing above this", key),
                    message!(
                        "Write “{key}:” on a line above it, and two spaces more before each line below it.",
                        key
                    ),
                );
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
}
