//! Keys that are not known, have no value, or are missing at the top of a file.

use serde_json::{Map, Value};

use crate::diagnostic::{Message, Place, nearest};
use crate::load::node::{Entry, Kind, Node};
use crate::load::rules;
use crate::message;

use super::{Shaper, is_text};

impl<'a> Shaper<'a> {
    /// The whole of a file where the key at its top is missing and what stands under it is a list.
    pub(super) fn under_its_key(&mut self, node: Node, schema: &'a Value) -> Node {
        let required = schema["required"].as_array().map(Vec::as_slice).unwrap_or_default();
        let ([Value::String(key)], Kind::Seq(_)) = (required, &node.kind) else {
            return node;
        };
        if !self.resolve(&schema["properties"][key])["items"].is_object() {
            return node;
        }
        let place = Place {
            end: node.place.start,
            ..node.place
        };
        let message = message!("“{key}:” is missing above this", key);
        let help = message!("Write “{key}:” on a line above it, in the first column.", key);
        self.report(&rules::MISSING_KEY, place, message, help);
        let entry = Entry {
            key: key.clone(),
            key_place: place,
            value: node,
        };
        Node::new(entry.value.place, Kind::Map(vec![entry]))
    }

    /// The required key that is missing where one other key is not known: the same in another language, perhaps.
    pub(super) fn translated(
        &self,
        entries: &[Entry],
        properties: &'a Map<String, Value>,
        required: &[&'a str],
    ) -> Option<&'a str> {
        let known = || properties.keys().map(String::as_str);
        let is_strange =
            |entry: &&Entry| !properties.contains_key(&entry.key) && nearest(&entry.key, known()).is_none();
        let mut strange = entries.iter().filter(is_strange);
        // Most mappings have no such key: nothing more is looked for in them.
        let entry = strange.next()?;
        let is_missing = |key: &&&str| !entries.iter().any(|entry| entry.key == **key);
        let mut missing = required.iter().filter(is_missing);
        let (None, Some(key), None) = (strange.next(), missing.next(), missing.next()) else {
            return None;
        };
        if entry.value.is_null() || entry.key.contains(' ') {
            return None;
        }
        let schema = self.resolve(&properties[*key]);
        let fits = match &entry.value.kind {
            Kind::Map(_) => schema["properties"].is_object(),
            Kind::Seq(_) => schema["items"].is_object(),
            Kind::Scalar { .. } => !schema["properties"].is_object() && !schema["items"].is_object(),
        };
        fits.then_some(*key)
    }

    /// Reports a key that the format does not know; returns the known key it seems to mean.
    pub(super) fn unknown_key<'k>(
        &mut self,
        entry: &Entry,
        properties: &'k Map<String, Value>,
        translated: Option<&'k str>,
    ) -> Option<&'k str> {
        let near = nearest(&entry.key, properties.keys().map(String::as_str)).or(translated);
        let message = message!("the key “{}” is not known here", entry.key);
        let fault = rules::UNKNOWN_KEY.at(entry.key_place, message);
        self.notes.diagnostics.push(match near {
            Some(key) => fault.with_suggestion(message!("Did you mean “{key}”?", key)),
            None => fault.with_help(message!(
                "Known keys here: {}.",
                properties.keys().map(String::as_str).collect::<Vec<_>>().join(", ")
            )),
        });
        near
    }

    /// Tells of a key without a value, and which required key it is, if it is one.
    pub(super) fn without_value(&mut self, entry: &Entry, required: &[&'a str]) -> Option<&'a str> {
        let must_stand = required.iter().find(|key| **key == entry.key).copied();
        if must_stand.is_some() {
            let message = message!("“{}” has no value", entry.key);
            let help = message!("Write the value after the colon.");
            self.report(&rules::MISSING_KEY, entry.key_place, message, help);
        } else if self.root["properties"]["phase_report"].is_null() {
            // What a content report does not answer yet is told when it is built.
            let rule = &rules::KEY_WITHOUT_VALUE;
            let message = message!("“{}” has no value, so it is left out", entry.key);
            self.report(rule, entry.key_place, message, rule.cure.into());
        }
        must_stand
    }

    /// How a single value is written as the list or the mapping that is expected.
    pub(super) fn shape_meant(&self, node: &Node, schema: &'a Value) -> Option<Message> {
        let text = node.text().filter(|_| !node.is_null())?.trim();
        if schema["items"].is_object() {
            let item = self.resolve(&schema["items"]);
            if item["properties"].is_object() || item["items"].is_object() {
                return None;
            }
            if is_text(item) {
                return Some(message!(
                    "Write it on a line of its own below the key, behind a dash and a space: “- {text}”.",
                    text
                ));
            }
            let words = text
                .split([' ', '\t', ',', ';', '/', '+', '&'])
                .filter(|word| !word.is_empty());
            let items: Vec<&str> = words
                .filter(|word| !["en", "and", "et", "of", "or"].contains(word))
                .collect();
            return Some(message!("Write [{}].", items.join(", ")));
        }
        let required = schema["required"].as_array().map(Vec::as_slice).unwrap_or_default();
        let mut keys: Vec<&str> = required.iter().filter_map(Value::as_str).collect();
        if keys.is_empty() {
            keys = schema["properties"]
                .as_object()?
                .keys()
                .map(String::as_str)
                .take(4)
                .collect();
        }
        let keys = keys
            .iter()
            .map(|key| format!("{key}: …"))
            .collect::<Vec<_>>()
            .join(", ");
        Some(message!(
            "Write keys with their values between braces: {{ {keys} }}.",
            keys
        ))
    }
}
