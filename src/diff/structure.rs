//! Where the data of two programmes differs: every value that was added, removed, changed or moved.
//!
//! Both are compared as the model is serialised, so that a new field of the model is compared from its first day. Items
//! of a list are recognised by their id, or by whom or what they are about; only where they have neither, by what they
//! say.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::text::{stretches, without_marks};
use super::types::{Meaning, Type};

/// The fields by which the items of a list are recognised, the best first.
const IDENTITIES: [&str; 16] = [
    "id",
    "partner",
    "facet",
    "dimension",
    "tension",
    "clause",
    "block",
    "typology",
    "step",
    "case",
    "statement",
    "by",
    "year",
    "date",
    "term",
    "name",
];

/// The fields that tell a reader which item it is, the best first.
const LABELS: [&str; 10] = [
    "name", "title", "term", "label", "text", "question", "claim", "citation", "project", "topic",
];

/// Longer lists of items without identity are compared place by place.
const MOST_ALIGNED: usize = 2000;

/// A step on the path to a value.
#[derive(Debug, Clone)]
pub struct Step {
    /// The name of a field; what an item is recognised by, or its number.
    pub name: String,
    /// Its type; none where the schema doesn't know it.
    pub what: Option<Type>,
    /// The item, where it is one of a list.
    pub item: Option<Item>,
}

/// An item of a list.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its number in its list, from 1.
    pub number: usize,
    /// The field that it is recognised by.
    pub identity: Option<&'static str>,
    /// What it is called.
    pub label: Option<Label>,
}

/// What an item is called, and by which field.
#[derive(Debug, Clone)]
pub struct Label {
    /// The field.
    pub field: &'static str,
    /// The text, without marks of Markdown.
    pub text: String,
}

impl Label {
    /// What an item of this type is called.
    pub fn of(item: &Value, what: Option<Type>) -> Option<Self> {
        LABELS.into_iter().find_map(|field| {
            let text = item.get(field)?.as_str()?;
            let is_rich = what
                .and_then(|what| what.of_field(field))
                .is_some_and(|field| field.meaning() == Meaning::Rich);
            let text = if is_rich { without_marks(text) } else { text.to_owned() };
            Some(Self { field, text })
        })
    }
}

impl Step {
    /// A field of the value to which `way` leads.
    pub fn field(way: &[Self], name: &str) -> Self {
        Self {
            name: name.to_owned(),
            what: match way.last() {
                None => Type::part(name),
                Some(parent) => parent.what.and_then(|what| what.of_field(name)),
            },
            item: None,
        }
    }

    /// The item at place `index` of the list to which `way` leads, recognised by a field or else by its place.
    pub fn item(way: &[Self], item: &Value, identity: Option<&'static str>, index: usize) -> Self {
        let what = way.last().and_then(|list| list.what?.of_item());
        let number = index + 1;
        Self {
            name: identity.map_or_else(|| number.to_string(), |field| text_of(item, field).to_owned()),
            what,
            item: Some(Item {
                number,
                identity,
                label: Label::of(item, what),
            }),
        }
    }
}

/// A value that differs.
#[derive(Debug, Clone)]
pub struct Edit {
    /// Where it stands.
    pub path: Vec<Step>,
    /// The old value; none where it was added.
    pub old: Option<Value>,
    /// The new value; none where it was removed.
    pub new: Option<Value>,
    /// Whether a list has the same items in another order.
    pub moved: bool,
}

impl Edit {
    /// The type of the value.
    pub fn what(&self) -> Option<Type> {
        self.path.last()?.what
    }

    /// The names of the steps that lead to the value.
    pub fn names(&self) -> Vec<&str> {
        self.path.iter().map(|step| step.name.as_str()).collect()
    }
}

/// Every difference, in the order of the new data.
pub fn compare(old: &Value, new: &Value) -> Vec<Edit> {
    let mut walk = Walk::default();
    walk.values(old, new);
    walk.edits
}

#[derive(Default)]
struct Walk {
    path: Vec<Step>,
    edits: Vec<Edit>,
}

impl Walk {
    fn values(&mut self, old: &Value, new: &Value) {
        match (old, new) {
            (Value::Object(old), Value::Object(new)) => self.objects(old, new),
            (Value::Array(old), Value::Array(new)) => self.arrays(old, new),
            _ if old == new => {}
            _ => self.note(Some(old), Some(new), false),
        }
    }

    fn note(&mut self, old: Option<&Value>, new: Option<&Value>, moved: bool) {
        self.edits.push(Edit {
            path: self.path.clone(),
            old: old.cloned(),
            new: new.cloned(),
            moved,
        });
    }

    /// Compares what stands one step deeper.
    fn at(&mut self, step: Step, old: Option<&Value>, new: Option<&Value>) {
        self.path.push(step);
        match (old, new) {
            (Some(old), Some(new)) => self.values(old, new),
            (old, new) => self.note(old, new, false),
        }
        self.path.pop();
    }

    fn objects(&mut self, old: &Map<String, Value>, new: &Map<String, Value>) {
        for (name, value) in new {
            self.field(name, old.get(name), Some(value));
        }
        for (name, value) in old.iter().filter(|(name, _)| !new.contains_key(*name)) {
            self.field(name, Some(value), None);
        }
    }

    /// Compares a field; a list that is not written is an empty one.
    fn field(&mut self, name: &str, old: Option<&Value>, new: Option<&Value>) {
        let nothing = Value::Array(Vec::new());
        let is_list = old.or(new).is_some_and(Value::is_array);
        let step = Step::field(&self.path, name);
        if is_list {
            self.at(step, Some(old.unwrap_or(&nothing)), Some(new.unwrap_or(&nothing)));
        } else {
            self.at(step, old, new);
        }
    }

    fn arrays(&mut self, old: &[Value], new: &[Value]) {
        if old == new {
            return;
        }
        match identity(old, new) {
            Some(key) => self.identified(key, old, new),
            // A number means what its place says: a year, an answer.
            None if self.holds_numbers() => self.pairs(old, new, 0),
            None => self.aligned(old, new),
        }
    }

    fn holds_numbers(&self) -> bool {
        let items = self.path.last().and_then(|list| list.what?.of_item());
        items.is_some_and(|items| items.meaning().is_number())
    }

    fn identified(&mut self, key: &'static str, old: &[Value], new: &[Value]) {
        let before: BTreeMap<&str, &Value> = old.iter().map(|item| (text_of(item, key), item)).collect();
        let after: BTreeSet<&str> = new.iter().map(|item| text_of(item, key)).collect();
        for (index, item) in new.iter().enumerate() {
            let was = before.get(text_of(item, key)).copied();
            self.item(Some(key), index, was, Some(item));
        }
        for (index, item) in old.iter().enumerate() {
            if !after.contains(text_of(item, key)) {
                self.item(Some(key), index, Some(item), None);
            }
        }
        let stays = |id: &&str| before.contains_key(id) && after.contains(id);
        let was: Vec<&str> = old.iter().map(|item| text_of(item, key)).filter(stays).collect();
        let is: Vec<&str> = new.iter().map(|item| text_of(item, key)).filter(stays).collect();
        if was != is {
            self.note(Some(&was.into()), Some(&is.into()), true);
        }
    }

    /// Compares the item at a place of a list.
    fn item(&mut self, identity: Option<&'static str>, index: usize, was: Option<&Value>, is: Option<&Value>) {
        if was != is
            && let Some(item) = is.or(was)
        {
            let step = Step::item(&self.path, item, identity, index);
            self.at(step, was, is);
        }
    }

    fn aligned(&mut self, old: &[Value], new: &[Value]) {
        let before: Vec<String> = old.iter().map(Value::to_string).collect();
        let after: Vec<String> = new.iter().map(Value::to_string).collect();
        if before.len().max(after.len()) > MOST_ALIGNED {
            self.pairs(old, new, 0);
            return;
        }
        for stretch in stretches(&before, &after)
            .into_iter()
            .filter(|stretch| !stretch.is_kept)
        {
            let first = stretch.new.start;
            let (old, new) = (old.get(stretch.old), new.get(stretch.new));
            self.pairs(old.unwrap_or_default(), new.unwrap_or_default(), first);
        }
    }

    /// Compares items that stand in each other's place, from place `first` on.
    fn pairs(&mut self, old: &[Value], new: &[Value], first: usize) {
        for index in 0..old.len().max(new.len()) {
            self.item(None, first + index, old.get(index), new.get(index));
        }
    }
}

/// The field by which the items of a list are recognised; none where no field tells them all apart.
#[must_use]
pub fn identity_of(items: &[Value]) -> Option<&'static str> {
    identity(items, items)
}

/// The field that tells all items of both lists apart.
fn identity(old: &[Value], new: &[Value]) -> Option<&'static str> {
    let tells_apart = |key: &str, items: &[Value]| {
        let mut seen = BTreeSet::new();
        let mut ids = items.iter().map(|item| item.get(key).and_then(Value::as_str));
        ids.all(|id| id.is_some_and(|id| seen.insert(id)))
    };
    IDENTITIES
        .into_iter()
        .find(|key| tells_apart(key, old) && tells_apart(key, new))
}

/// Whether items can be recognised by this field.
#[cfg(test)]
pub fn is_identity(field: &str) -> bool {
    IDENTITIES.contains(&field)
}

fn text_of<'v>(item: &'v Value, key: &str) -> &'v str {
    item.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn paths(old: &Value, new: &Value) -> Vec<String> {
        let edits = compare(old, new);
        let path = |edit: &Edit| {
            let kind = match (&edit.old, &edit.new, edit.moved) {
                (_, _, true) => "~",
                (None, _, _) => "+",
                (_, None, _) => "-",
                _ => "",
            };
            format!("{kind}{}", edit.names().join("/"))
        };
        edits.iter().map(path).collect()
    }

    #[test]
    fn items_are_recognised_by_identity_not_by_place() {
        let old = json!({ "a": [{ "id": "x", "n": 1 }, { "id": "y", "n": 2 }] });
        let new = json!({ "a": [{ "id": "y", "n": 2 }, { "id": "x", "n": 3 }, { "id": "z" }] });
        assert_eq!(paths(&old, &new), ["a/x/n", "+a/z", "~a"]);
        assert_eq!(paths(&old, &old), Vec::<String>::new());
    }

    #[test]
    fn items_without_identity_are_aligned_by_what_they_say() {
        let old = json!(["een", "twee", "drie"]);
        assert_eq!(paths(&old, &json!(["een", "drie"])), ["-2"]);
        assert_eq!(paths(&old, &json!(["nul", "een", "twee", "drie"])), ["+1"]);
        assert_eq!(paths(&old, &json!(["een", "twee!", "drie"])), ["2"]);
        // Numbers keep their place, also where one of them stands there twice.
        let counts = |counts: [&str; 5]| {
            let counts = json!([{ "statement": "s", "counts": counts }]);
            json!({ "self_assessments": [{ "id": "a", "rounds": [{ "id": "r", "counts": counts }] }] })
        };
        let (old, new) = (counts(["1", "2", "2", "4", "3"]), counts(["1", "1", "2", "4", "4"]));
        let place = |number: u8| format!("self_assessments/a/rounds/r/counts/s/counts/{number}");
        assert_eq!(paths(&old, &new), [place(2), place(5)]);
        // The same partner twice can't tell the items apart.
        let old = json!([{ "partner": "p", "t": "a" }, { "partner": "p", "t": "b" }]);
        let new = json!([{ "partner": "p", "t": "a" }, { "partner": "p", "t": "c" }]);
        assert_eq!(paths(&old, &new), ["2/t"]);
    }
}
