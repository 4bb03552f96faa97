//! Labels: every one that is asked for exists, and none exists that nobody asks for.

use std::collections::BTreeSet;

use brugwerk::locale::{Language, Locale, kebab_case};
use brugwerk::model::ClosedList as _;
use brugwerk::render::TEMPLATES;
use proc_macro2::{TokenStream, TokenTree};
use serde_json::Value;

use crate::{files, root};

/// The label keys that a template asks for: `l("key")`.
fn label_keys(text: &str) -> Vec<&str> {
    let starts = text.match_indices("l(\"").filter(|(at, _)| {
        let before = text[..*at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_')
    });
    starts.filter_map(|(at, _)| text[at + 3..].split('"').next()).collect()
}

#[test]
fn every_label_that_templates_and_code_use_exists() {
    let nl = Locale::of(Language::Nl);
    for (path, text) in TEMPLATES.iter() {
        for key in label_keys(text) {
            // `l("basis-" + value.basis)` is completed with a word of the data.
            let is_known = nl.has(key) || key.ends_with('-') && nl.labels().keys().any(|label| label.starts_with(key));
            assert!(is_known, "{path} uses the label “{key}”, which no locale has");
        }
    }
    for (path, text) in files(&root().join("src"), ".rs") {
        for (at, call) in text.match_indices(".text(\"") {
            let (key, after) = text[at + call.len()..].split_once('"').unwrap_or_default();
            // What holds no letter is a text to write, and no label.
            let is_label = key.contains(char::is_alphabetic);
            let is_missing = is_label && after.starts_with(')') && !nl.has(key);
            assert!(!is_missing, "src/{path} uses the label “{key}”, which no locale has");
        }
    }
    for show in brugwerk::model::Show::ALL {
        let composed = show.key().starts_with("chart-")
            || matches!(
                show.key(),
                "status-matrix" | "tension-overview" | "impact-matrix" | "impact-values"
            );
        assert!(
            composed || nl.has(&format!("show-{}", show.key())),
            "show-{} is missing",
            show.key()
        );
    }
}

/// The texts between quotation marks in Rust code.
fn rust_texts(tokens: TokenStream, into: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => rust_texts(group.stream(), into),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    into.insert(text.value());
                }
            }
            _ => {}
        }
    }
}

/// The names of the fields of all data files, as labels write them.
fn fields(schema: &Value, into: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            if let Some(properties) = map.get("properties").and_then(Value::as_object) {
                into.extend(properties.keys().map(|name| name.replace('_', "-")));
            }
            map.values().for_each(|value| fields(value, into));
        }
        Value::Array(items) => items.iter().for_each(|item| fields(item, into)),
        _ => {}
    }
}

/// The keys of the words of closed lists, which stand under the name of the list: `key-method-hybrid`.
fn list_words(schema: &Value, into: &mut BTreeSet<String>) {
    for (list, values) in schema["$defs"].as_object().into_iter().flatten() {
        let values = values.get("enum").or_else(|| values.get("oneOf"));
        let values = values.and_then(Value::as_array).into_iter().flatten();
        let words = values.filter_map(|value| value.as_str().or_else(|| value["const"].as_str()));
        into.extend(words.map(|word| format!("{}-{word}", kebab_case(list))));
    }
}

#[test]
fn every_label_is_used() {
    let mut texts = BTreeSet::new();
    for (path, text) in files(&root().join("src"), ".rs") {
        let tokens = text.parse().unwrap_or_else(|error| panic!("src/{path}: {error}"));
        rust_texts(tokens, &mut texts);
    }
    for (_, text) in files(&root().join("templates"), ".typ") {
        let inside = text.lines().flat_map(|line| line.split('"').skip(1).step_by(2));
        texts.extend(inside.map(str::to_owned));
    }
    // Beginnings of keys that code completes with the word of a value: `format!("status-{}", …)`, `"status-" + …`.
    let beginnings: BTreeSet<&str> = texts
        .iter()
        .filter_map(|text| match text.split_once('{') {
            Some((start, _)) => start.contains('-').then_some(start),
            None => text.ends_with('-').then_some(text.as_str()),
        })
        .filter(|start| start.len() > 3 && *start != "field-")
        .collect();
    let (mut all_fields, mut words) = (BTreeSet::new(), BTreeSet::new());
    for (path, text) in files(&root().join("data/esf-512/schema"), ".json") {
        let schema: Value = serde_json::from_str(&text).expect(&path);
        fields(&schema, &mut all_fields);
        list_words(&schema, &mut words);
    }
    let is_field = |name: &str| {
        // `field-in-TYPE-NAME` names a field of one type alone.
        let of_type = |field: &String| name.starts_with("in-") && name.ends_with(&format!("-{field}"));
        all_fields.contains(name) || all_fields.iter().any(of_type)
    };
    // `format!("{key}-most")`, where `key` is a text of its own.
    let is_joined = |key: &str, at: usize| {
        let is_end = |text: &String| text == &key[at + 1..] || text.starts_with('{') && text.ends_with(&key[at..]);
        texts.contains(&key[..at]) && texts.iter().any(is_end)
    };
    let is_used = |key: &str| {
        texts.contains(key)
            || words.contains(key)
            || beginnings.iter().any(|start| key.starts_with(start))
            || key.strip_prefix("field-").is_some_and(is_field)
            || key.match_indices('-').any(|(at, _)| is_joined(key, at))
    };
    let ftl = std::fs::read_to_string(root().join("templates/locale/nl.ftl")).expect("labels");
    let keys = ftl
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    let unused: Vec<&str> = keys
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .filter(|key| !is_used(key))
        .collect();
    assert!(unused.is_empty(), "nothing uses these labels: {unused:#?}");
}
