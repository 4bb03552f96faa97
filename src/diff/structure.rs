//! Where two programmes differ, as data: every value that was added, removed, changed or moved.
//!
//! Both are compared as the model writes itself, so that a field that is added to the model is compared from its
//! first day on. Items of a list are recognised by their id, or by whom or what they are about; only where they have
//! neither, by what they say.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::text::without_marks;
use super::types::{Sort, Type};

/// By which field the items of a list are recognised, the best first.
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

/// Which field tells a reader which item it is, the best first.
const LABELS: [&str; 10] = [
    "name", "title", "term", "label", "text", "question", "claim", "citation", "project", "topic",
];

/// Above so many items without identity a list is compared place by place.
const MOST_ALIGNED: usize = 2000;

/// A step on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A field.
    Field(String),
    /// An item of a list.
    Item {
        /// What it is recognised by, or its number.
        id: String,
        /// Its number in its list, from 1.
        number: usize,
        /// The field that it is recognised by.
        identity: Option<&'static str>,
        /// What it is called.
        label: Option<Label>,
    },
}

/// What an item is called, and by which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The field.
    pub field: &'static str,
    /// The text, as it stands in the data.
    pub text: String,
}

impl Label {
    /// The text without marks of Markdown; `what` is the type of the item.
    pub fn plain(&self, what: Option<Type>) -> String {
        let field = what.and_then(|what| what.of_field(self.field));
        if field.is_some_and(|field| field.sort() == Sort::Rich) {
            without_marks(&self.text)
        } else {
            self.text.clone()
        }
    }
}

impl Step {
    /// The step as it stands in a path.
    pub fn name(&self) -> &str {
        match self {
            Self::Field(name) => name,
            Self::Item { id, .. } => id,
        }
    }
}

/// A value that is not the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// Where it stands.
    pub path: Vec<Step>,
    /// The old value; none where it was added.
    pub old: Option<Value>,
    /// The new value; none where it was removed.
    pub new: Option<Value>,
    /// Whether a list holds the same items in another order.
    pub moved: bool,
}

/// Every difference, in the order of the new data.
pub fn compare(old: &Value, new: &Value) -> Vec<Edit> {
    let mut walk = Walk {
        path: Vec::new(),
        edits: Vec::new(),
    };
    walk.values(old, new);
    walk.edits
}

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

    /// Goes on one step deeper.
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

    /// A list that is not written is an empty one.
    fn field(&mut self, name: &str, old: Option<&Value>, new: Option<&Value>) {
        let nothing = Value::Array(Vec::new());
        let is_list = old.or(new).is_some_and(Value::is_array);
        let step = Step::Field(name.to_owned());
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
        let items = Type::at(&self.path).and_then(Type::of_item);
        items.is_some_and(|items| items.sort().is_number())
    }

    fn identified(&mut self, key: &'static str, old: &[Value], new: &[Value]) {
        let before: BTreeMap<String, &Value> = old.iter().map(|item| (text_of(item, key), item)).collect();
        let after: BTreeSet<String> = new.iter().map(|item| text_of(item, key)).collect();
        let step = |id: &str, number: usize, item: &Value| Step::Item {
            id: id.to_owned(),
            number,
            identity: Some(key),
            label: label(item),
        };
        for (index, item) in new.iter().enumerate() {
            let id = text_of(item, key);
            self.at(step(&id, index + 1, item), before.get(&id).copied(), Some(item));
        }
        for (index, item) in old.iter().enumerate() {
            let id = text_of(item, key);
            if !after.contains(&id) {
                self.at(step(&id, index + 1, item), Some(item), None);
            }
        }
        let stayed = |items: &[Value]| -> Vec<String> {
            let ids = items.iter().map(|item| text_of(item, key));
            ids.filter(|id| before.contains_key(id) && after.contains(id)).collect()
        };
        let (was, is) = (stayed(old), stayed(new));
        if was != is {
            self.note(Some(&was.into()), Some(&is.into()), true);
        }
    }

    fn aligned(&mut self, old: &[Value], new: &[Value]) {
        let before: Vec<String> = old.iter().map(Value::to_string).collect();
        let after: Vec<String> = new.iter().map(Value::to_string).collect();
        if before.len().max(after.len()) > MOST_ALIGNED {
            self.pairs(old, new, 0);
            return;
        }
        let (mut left, mut right): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
        let mut first = 0;
        for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
            let (_, was, is) = op.as_tag_tuple();
            if matches!(op, DiffOp::Equal { .. }) {
                self.pairs(&std::mem::take(&mut left), &std::mem::take(&mut right), first);
                first = is.end;
            } else {
                left.extend_from_slice(old.get(was).unwrap_or_default());
                right.extend_from_slice(new.get(is).unwrap_or_default());
            }
        }
        self.pairs(&left, &right, first);
    }

    /// Items that stand in each other's place, from place `first` on.
    fn pairs(&mut self, old: &[Value], new: &[Value], first: usize) {
        for index in 0..old.len().max(new.len()) {
            let (was, is) = (old.get(index), new.get(index));
            let step = Step::Item {
                id: (first + index + 1).to_string(),
                number: first + index + 1,
                identity: None,
                label: is.or(was).and_then(label),
            };
            self.at(step, was, is);
        }
    }
}

/// The field by which all items of both lists can be told apart.
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

fn text_of(item: &Value, key: &str) -> String {
    item.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// What an item is called.
pub fn label(item: &Value) -> Option<Label> {
    LABELS.into_iter().find_map(|field| {
        let text = item.get(field).and_then(Value::as_str)?.to_owned();
        Some(Label { field, text })
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn paths(old: &Value, new: &Value) -> Vec<String> {
        let edits = compare(old, new);
        let path = |edit: &Edit| {
            let names: Vec<&str> = edit.path.iter().map(Step::name).collect();
            let kind = match (&edit.old, &edit.new, edit.moved) {
                (_, _, true) => "~",
                (None, _, _) => "+",
                (_, None, _) => "-",
                _ => "",
            };
            format!("{kind}{}", names.join("/"))
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
