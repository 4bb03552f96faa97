//! The seam between Rust and Typst: the shape of the view of each kind, with sample values.
//!
//! A changed snapshot is a changed contract with templates, those of programme folders included.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use crate::common;
use crate::common::{Files, files, folder, outcome};
use brugwerk::check::Checked;
use brugwerk::document::{self, Document, Options, Versions};
use brugwerk::load::Folder;
use serde_json::Value;

/// Items of a list that are shown, besides those that have other keys than the ones before.
const SHOWN: usize = 2;
/// Characters of a text that are shown.
const LETTERS: usize = 48;
/// Characters of a line; what is longer is shown over several lines.
const WIDTH: usize = 118;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn checked(folder: &Folder) -> Checked {
    let outcome = outcome(folder);
    let codes = common::codes(&outcome.diagnostics);
    assert!(outcome.programme.is_some(), "faults: {codes:?}");
    outcome.programme.expect("a sound programme")
}

/// What makes two items of a list alike: their keys, and the word that tells their kind.
fn likeness(item: &Value) -> String {
    match item {
        Value::Object(map) => {
            let kind = map.get("kind").and_then(Value::as_str).unwrap_or_default();
            let present = map.iter().filter(|(_, value)| !value.is_null());
            let keys: Vec<_> = present.map(|(key, _)| key.as_str()).collect();
            format!("{kind} {}", keys.join(" "))
        }
        _ => String::new(),
    }
}

/// The beginning of a text.
fn beginning(text: &str) -> Value {
    let short: String = text.chars().take(LETTERS).collect();
    let rest = if short.len() < text.len() { "…" } else { "" };
    Value::String(short + rest)
}

/// The words of rich text, which is a tree of nodes that each have a `t`; nothing where a list is something else.
fn words(items: &[Value]) -> Option<String> {
    let mut words = String::new();
    for item in items {
        item.get("t")?.as_str()?;
        words.push_str(item.get("v").and_then(Value::as_str).unwrap_or_default());
        for inner in ["c", "items"] {
            let inner = item.get(inner).and_then(Value::as_array);
            words.push_str(&inner.and_then(|inner| words_of_any(inner)).unwrap_or_default());
        }
    }
    (!items.is_empty()).then_some(words)
}

/// The words of nodes, or of lists of nodes.
fn words_of_any(items: &[Value]) -> Option<String> {
    words(items).or_else(|| items.iter().map(|item| words_of_any(item.as_array()?)).collect())
}

/// Cuts a view: long texts to their beginning, rich text to its words, and lists to their first items and one of each
/// further likeness, once for all lists that stand under the same keys.
#[derive(Default)]
struct Shortener {
    /// The likenesses that were shown, by the keys that lead to the list.
    shown: BTreeMap<String, BTreeSet<String>>,
}

impl Shortener {
    fn shorten(&mut self, value: &Value, keys: &str) -> Value {
        match value {
            Value::String(text) => beginning(text),
            Value::Array(items) => match words(items) {
                Some(words) => beginning(&format!("¶ {words}")),
                None => self.list(items, keys),
            },
            Value::Object(map) => {
                let kind = map.get("kind").and_then(Value::as_str).unwrap_or_default();
                let inner = |key: &str| format!("{keys}.{kind}.{key}");
                map.iter()
                    .map(|(key, value)| (key.clone(), self.shorten(value, &inner(key))))
                    .collect()
            }
            other => other.clone(),
        }
    }

    fn list(&mut self, items: &[Value], keys: &str) -> Value {
        let is_first = !self.shown.contains_key(keys);
        let mut shown: Vec<Value> = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let is_new = self.shown.entry(keys.to_owned()).or_default().insert(likeness(item));
            if is_new || index < SHOWN && (is_first || !item.is_object()) {
                shown.push(self.shorten(item, keys));
            }
        }
        let more = items.len() - shown.len();
        if more > 0 {
            shown.push(Value::String(format!("… {more} more")));
        }
        Value::Array(shown)
    }
}

/// Writes a value on one line where it fits, else over several.
fn write(value: &Value, indent: usize, used: usize, out: &mut String) {
    let line = value.to_string();
    if used + line.chars().count() <= WIDTH {
        out.push_str(&line);
        return;
    }
    let space = " ".repeat(indent + 2);
    match value {
        Value::Object(map) => {
            out.push_str("{\n");
            for (key, value) in map {
                let _ = write!(out, "{space}{key}: ");
                write(value, indent + 2, indent + key.chars().count() + 4, out);
                out.push('\n');
            }
            let _ = write!(out, "{}}}", &space[2..]);
        }
        Value::Array(items) => {
            out.push_str("[\n");
            for item in items {
                out.push_str(&space);
                write(item, indent + 2, indent + 2, out);
                out.push('\n');
            }
            let _ = write!(out, "{}]", &space[2..]);
        }
        _ => out.push_str(&line),
    }
}

/// The shape of a view, for people.
fn shape(document: &Document) -> String {
    let mut view: Value = serde_json::from_slice(&document.view).expect("JSON");
    // What changes with every version of the data or of Brugwerk says nothing about the shape.
    for pointer in ["/colophon/content_hash", "/colophon/tool", "/meta/tool"] {
        if let Some(value) = view.pointer_mut(pointer) {
            *value = Value::String("…".to_owned());
        }
    }
    let mut out = String::new();
    write(&Shortener::default().shorten(&view, ""), 0, 0, &mut out);
    out
}

/// The document with the shortest view of each kind that the samples produce, by the name of the kind.
fn samples() -> BTreeMap<String, Document> {
    let mut shortest: BTreeMap<String, Document> = BTreeMap::new();
    let mut folders: Vec<_> = fs::read_dir(root().join("data"))
        .expect("samples")
        .map(|entry| entry.expect("a sample").path())
        .collect();
    folders.sort();
    for folder in folders {
        let programme = checked(&Folder::Disk(folder));
        for plan in document::plans(&programme) {
            let document = document::compose(&programme, &plan, Options::default()).expect("composed");
            let known = shortest.get(plan.name());
            if known.is_none_or(|known| document.view.len() < known.view.len()) {
                shortest.insert(plan.name().to_owned(), document);
            }
        }
    }
    shortest
}

/// The two documents that compare versions.
fn comparisons() -> BTreeMap<String, Document> {
    let before = files(brugwerk::sample::HOUTKRING);
    let mut after: Files = before.clone();
    let case = after.get_mut("partnerships/houtkring.yaml").expect("the case");
    for (find, with) in [
        ("cap: 75000", "cap: 80000"),
        ("exclusivity: region", "exclusivity: full"),
    ] {
        assert!(case.contains(find));
        *case = case.replace(find, with);
    }
    let (old, new) = (checked(&folder(&before)), checked(&folder(&after)));
    let versions = Versions {
        old: &old,
        old_label: Some("v1"),
        new: &new,
        new_label: None,
    };
    let note = document::change_note(versions, None).expect("composed");
    let agreement = document::changed_agreement(versions, new.partnerships[0].id.as_str(), None).expect("composed");
    [note, agreement]
        .into_iter()
        .map(|document| (document.plan.name().to_owned(), document))
        .collect()
}

#[test]
fn the_view_of_each_kind() {
    let mut all = samples();
    all.extend(comparisons());
    for (kind, document) in &all {
        let shape = shape(document);
        insta::with_settings!({description => format!("the view of {}:{}", document.plan.name(), document.plan.id), omit_expression => true}, {
            insta::assert_snapshot!(kind.as_str(), shape);
        });
    }
    let kept: BTreeSet<String> = fs::read_dir(root().join("tests/suite/snapshots"))
        .expect("snapshots")
        .filter_map(|entry| {
            let name = entry.expect("an entry").file_name().into_string().ok()?;
            Some(name.strip_prefix("suite__views__")?.strip_suffix(".snap")?.to_owned())
        })
        .collect();
    let kinds: BTreeSet<String> = all.into_keys().collect();
    assert_eq!(kept, kinds, "snapshots of kinds, and kinds");
}
