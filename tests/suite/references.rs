//! Every reference and every range of the data is checked, also those of fields that are new: what is tried comes from
//! the schema, never from a list.
//!
//! A file is read as plain data, one value in it is changed by its schema, and the file is written out as JSON, which is
//! YAML too. So where the fault must be is known without asking the loader.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use brugwerk::diagnostic::Diagnostic;
use brugwerk::load::{FileKind, schema_text};
use brugwerk::model::{ClosedList as _, Kind};
use brugwerk::sample;
use serde_json::Value;

use crate::common;
use crate::common::{Files, outcome};

/// An id that nothing has, and that is near to no other.
const NOBODY: &str = "zzz-9-zzz-9-zzz";

/// A value of a file that its schema says something about.
struct Found {
    /// The type that has the field, and the field.
    field: String,
    /// The value, as a JSON pointer.
    pointer: String,
    /// What the schema says about it.
    schema: Value,
}

/// A walk over one file with its schema.
struct Walk<'a> {
    root: &'a Value,
    found: Vec<Found>,
}

impl<'a> Walk<'a> {
    /// What a schema refers to, with the name of its definition.
    fn resolve(&self, mut schema: &'a Value, mut owner: String) -> (&'a Value, String) {
        loop {
            if let Some(target) = schema["$ref"].as_str() {
                target.rsplit('/').next().unwrap_or_default().clone_into(&mut owner);
                schema = self.root.pointer(target.trim_start_matches('#')).expect("a definition");
            } else if let Some(options) = schema["anyOf"].as_array() {
                schema = options
                    .iter()
                    .find(|option| option["type"] != "null")
                    .expect("an option");
            } else {
                return (schema, owner);
            }
        }
    }

    fn value(&mut self, schema: &'a Value, value: &Value, pointer: &str, owner: String, field: &str) {
        let (schema, owner) = self.resolve(schema, owner);
        match value {
            Value::Object(entries) => {
                for (key, below) in entries {
                    let property = &schema["properties"][key];
                    if let Some((beside, meanings)) = property["x-by"].as_object().and_then(|by| by.iter().next()) {
                        let meaning = value[beside].as_str().map_or(&Value::Null, |word| &meanings[word]);
                        self.note(meaning, &format!("{pointer}/{key}"), format!("{owner}.{key}"));
                    }
                    self.value(property, below, &format!("{pointer}/{key}"), owner.clone(), key);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    let below = format!("{pointer}/{index}");
                    self.value(&schema["items"], item, &below, owner.clone(), field);
                }
            }
            _ => self.note(schema, pointer, format!("{owner}.{field}")),
        }
    }

    fn note(&mut self, schema: &Value, pointer: &str, field: String) {
        let schema = schema.clone();
        let pointer = pointer.to_owned();
        self.found.push(Found { field, pointer, schema });
    }
}

fn schema(kind: FileKind) -> Value {
    serde_json::from_str(&schema_text(kind)).expect("a schema")
}

/// The kind of a file, by its keys.
fn kind(data: &Value) -> Option<FileKind> {
    let has = |kind: &&FileKind| {
        let schema = schema(**kind);
        let properties = &schema["properties"];
        let required = schema["required"].as_array().into_iter().flatten();
        let mut keys = data.as_object().expect("a mapping").keys();
        keys.all(|key| properties.get(key).is_some())
            && required.filter_map(Value::as_str).all(|key| data.get(key).is_some())
    };
    FileKind::ALL.iter().find(has).copied()
}

/// All files of a folder on the disk that a programme reads.
fn read(path: &Path, within: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(path).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("schema") {
            read(&path, within, files);
        } else if path.is_file() {
            let name = path
                .strip_prefix(within)
                .expect("below")
                .to_string_lossy()
                .replace('\\', "/");
            files.insert(name, fs::read(&path).expect("bytes"));
        }
    }
}

/// The programme that is ready to sign, with references that no sample has.
fn with_what_samples_lack() -> Files {
    let mut files = common::files(sample::HOUTKRING);
    let case = files.get_mut("partnerships/houtkring.yaml").expect("the partnership");
    for (find, put) in [
        (
            "      role: joint\n",
            "      role: processor\n      processor: noesthoek\n",
        ),
        (
            "    clauses:\n",
            "    clauses:\n      - { change: replace, clause: closing-notices, text: Zo niet., reason: Anders }
      - { change: add, clause: eigen, article: knowledge, after: houtkring-merk, text: Ook dit., reason: Meer }\n",
        ),
        ("        percent: 5\n", "        amount: 500\n"),
        (
            "    clauses:\n",
            "    indexation: { index: de gezondheidsindex, percent: 50, base: 2026-01-01 }\n    clauses:\n",
        ),
    ] {
        assert!(case.contains(find), "{find}");
        *case = case.replacen(find, put, 1);
    }
    let assessment = "self_assessment:
  id: zelfbeoordeling
  title: Zelfbeoordeling
  scale: [Helemaal oneens, Oneens, Neutraal, Eens, Helemaal eens]
  minimum: 3
  aspects:
    - id: vertrouwen
      title: Vertrouwen
      statements:
        - { id: open, label: Open, text: Wij zijn open. }
  rounds:
    - id: voor
      title: Voor
      answers:
        - { respondent: r1, answers: [{ statement: open, value: 4 }] }
";
    let canvas = "partnership_canvas:
  id: canvas
  title: Canvas
  partnership: houtkring
  columns: [{ id: middelen, title: Middelen }]
  phases:
    - { id: begin, title: Begin, themes: [] }
    - { id: midden, title: Midden, themes: [] }
    - { id: slot, title: Slot, themes: [] }
";
    files.insert("zelfbeoordeling.yaml".to_owned(), assessment.to_owned());
    files.insert("canvas.yaml".to_owned(), canvas.to_owned());
    let programme = files.get_mut("programme.yaml").expect("the programme");
    programme.push_str("self_assessments: [zelfbeoordeling.yaml]\npartnership_canvases: [canvas.yaml]\n");
    files
}

/// A programme whose YAML files are data that can be changed.
struct Programme {
    name: String,
    data: BTreeMap<String, Value>,
    others: BTreeMap<String, Vec<u8>>,
}

impl Programme {
    fn of(name: &str, files: BTreeMap<String, Vec<u8>>) -> Self {
        let (yaml, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
            files.into_iter().partition(|(path, _)| path.ends_with(".yaml"));
        let data = yaml.into_iter().map(|(path, bytes)| {
            let text = String::from_utf8(bytes).expect("text");
            let value = serde_yaml::from_str(&text).expect(&path);
            (path, value)
        });
        Self {
            name: name.to_owned(),
            data: data.collect(),
            others,
        }
    }

    /// Every sample, and a programme with what samples lack; the small ones first, because they are read often.
    fn all() -> Vec<Self> {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let mut samples: Vec<_> = fs::read_dir(&data)
            .expect("samples")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        samples.sort();
        let of_disk = samples.iter().map(|path| {
            let mut files = BTreeMap::new();
            read(path, path, &mut files);
            Self::of(&path.file_name().expect("a name").to_string_lossy(), files)
        });
        let fixture = with_what_samples_lack().into_iter();
        let fixture = fixture.map(|(path, text)| (path, text.into_bytes())).collect();
        let mut all: Vec<Self> = of_disk.chain([Self::of("fixture", fixture)]).collect();
        all.sort_by_key(|programme| programme.data.len());
        all
    }

    /// What the schemas say about each value.
    fn found(&self) -> Vec<(&str, Found)> {
        let mut found = Vec::new();
        for (path, data) in &self.data {
            let Some(kind) = kind(data) else { continue };
            let root = schema(kind);
            let mut walk = Walk {
                root: &root,
                found: Vec::new(),
            };
            walk.value(&root, data, "", format!("{kind:?}"), "");
            found.extend(walk.found.into_iter().map(|one| (path.as_str(), one)));
        }
        found
    }

    /// What is reported where one value is another one, and where the other value stands.
    fn changed(
        &self,
        path: &str,
        pointer: &str,
        value: &str,
    ) -> (Vec<Diagnostic>, brugwerk::diagnostic::Sources, usize) {
        let mut data = self.data.clone();
        *data
            .get_mut(path)
            .and_then(|data| data.pointer_mut(pointer))
            .expect("a value") = value.into();
        let mut files = self.others.clone();
        let text = |value: &Value| serde_json::to_vec_pretty(value).expect("text");
        files.extend(data.iter().map(|(path, value)| (path.clone(), text(value))));
        let written = String::from_utf8(files[path].clone()).expect("text");
        let outcome = outcome(&brugwerk::load::Folder::Memory(files));
        let at = written.find(&format!("\"{value}\"")).expect("the value");
        (outcome.diagnostics, outcome.sources, at)
    }

    /// Checks that one value in the place of another is one fault, at its place.
    fn refuses(&self, path: &str, found: &Found, value: &str) {
        let (diagnostics, sources, at) = self.changed(path, &found.pointer, value);
        let errors: Vec<_> = diagnostics.iter().filter(|fault| fault.is_error()).collect();
        let told = errors.iter().map(|fault| {
            format!(
                "{}: {} {}",
                sources.describe(fault.place),
                fault.rule.code,
                fault.message
            )
        });
        let told: Vec<String> = told.collect();
        let context = format!("{}/{path}{} ({}): {told:#?}", self.name, found.pointer, found.field);
        let here = errors.iter().filter(|fault| {
            let file = &sources.files()[usize::from(fault.place.file.0)].path;
            file == path && (fault.place.start as usize) <= at + 1 && at < fault.place.end as usize
        });
        assert_eq!(here.count(), 1, "{context}");
        assert_eq!(errors.len(), 1, "{context}");
    }
}

/// Every schema inside a schema, itself first, with the field that it describes.
fn within<'v>(schema: &'v Value, owner: &str, name: &str, found: &mut Vec<(String, &'v Value)>) {
    found.push((format!("{owner}.{name}"), schema));
    match schema {
        Value::Object(parts) => {
            for (definition, part) in parts.get("$defs").and_then(Value::as_object).into_iter().flatten() {
                within(part, definition, "", found);
            }
            for (field, part) in parts.get("properties").and_then(Value::as_object).into_iter().flatten() {
                within(part, owner, field, found);
            }
            for key in ["items", "anyOf"] {
                if let Some(part) = parts.get(key) {
                    within(part, owner, name, found);
                }
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| within(part, owner, name, found)),
        _ => {}
    }
}

/// The fields of all files whose schema has this word.
fn fields(word: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for kind in FileKind::ALL {
        let root = schema(*kind);
        let mut found = Vec::new();
        within(&root, &format!("{kind:?}"), "", &mut found);
        all.extend(
            found
                .into_iter()
                .filter(|(_, schema)| schema.get(word).is_some())
                .map(|(field, _)| field),
        );
    }
    all
}

#[test]
fn every_id_says_what_it_is() {
    for kind in FileKind::ALL {
        let root = schema(*kind);
        let mut found = Vec::new();
        within(&root, &format!("{kind:?}"), "", &mut found);
        let mut ids = 0;
        for (field, schema) in found.iter().filter(|(_, schema)| schema["format"] == "id") {
            let words = ["x-ref", "x-id", "x-by"];
            assert!(
                words.iter().any(|word| schema.get(word).is_some()),
                "{field}: a bare id; give it the type Ref, OwnId or OwnRef"
            );
            let mut told: Vec<&Value> = ["x-ref", "x-id"].iter().filter_map(|word| schema.get(word)).collect();
            for by in schema["x-by"]
                .as_object()
                .into_iter()
                .flatten()
                .map(|(_, meanings)| meanings)
            {
                told.extend(
                    by.as_object()
                        .into_iter()
                        .flatten()
                        .flat_map(|(_, one)| one.as_object().into_iter().flatten().map(|(_, kind)| kind)),
                );
            }
            for kind in told {
                assert!(
                    kind.as_str().and_then(Kind::from_key).is_some(),
                    "{field}: {kind} is no kind"
                );
            }
            ids += 1;
        }
        assert!(ids > 0 || *kind == FileKind::Brand, "{kind:?} has no ids");
    }
}

#[test]
fn every_reference_has_a_rule_and_every_rule_a_reference() {
    let codes: BTreeSet<&str> = common::catalogue().iter().map(|rule| rule.code).collect();
    for kind in Kind::ALL {
        assert!(kind.rule().is_none_or(|rule| codes.contains(rule)), "{kind:?}");
        let is_union = kind.counts() != [*kind];
        let counts_as_more = Kind::ALL
            .iter()
            .any(|other| other != kind && other.counts().contains(kind));
        assert!(!is_union || kind.rule().is_some() && !counts_as_more, "{kind:?}");
    }
}

#[test]
fn an_unknown_id_is_one_fault_wherever_it_stands() {
    let mut tried: BTreeSet<String> = BTreeSet::new();
    for programme in Programme::all() {
        for (path, found) in programme.found() {
            if found.schema.get("x-ref").is_some() && tried.insert(found.field.clone()) {
                programme.refuses(path, &found, NOBODY);
            }
        }
    }
    let mut expected = fields("x-ref");
    expected.extend(fields("x-by"));
    assert_eq!(tried, expected, "a reference that no sample and no fixture has");
}

#[test]
fn a_mistyped_id_is_one_fault_however_often_it_is_used() {
    let fixture = with_what_samples_lack().into_iter();
    let programme = Programme::of(
        "fixture",
        fixture.map(|(path, text)| (path, text.into_bytes())).collect(),
    );
    // Several steps belong to the first stage.
    let (path, stage) = ("partnerships/houtkring.yaml", "/partnership/value_chain/groups/0/id");
    let id = programme.data[path]
        .pointer(stage)
        .and_then(Value::as_str)
        .expect("a stage");
    let mistyped = format!("{id}x");
    let (diagnostics, sources, at) = programme.changed(path, stage, &mistyped);
    let errors: Vec<_> = diagnostics.iter().filter(|fault| fault.is_error()).collect();
    let [fault] = errors.as_slice() else {
        panic!("{errors:#?}")
    };
    assert_eq!(fault.rule.code, "unknown-stage");
    // Where several places agree on an id, it is the definition that was mistyped.
    let message = fault.message.to_string();
    let parts = message.strip_prefix(&format!("nothing refers to “{mistyped}”, and “{id}”, which "));
    let count = parts.and_then(|rest| rest.strip_suffix(" places name, does not exist"));
    assert!(
        count.is_some_and(|count| count.parse::<usize>().is_ok_and(|n| n > 1)),
        "{message}"
    );
    let help = format!("Write “{id}” here, or correct the places that name it.");
    assert_eq!(fault.help.to_string(), help);
    assert_eq!(fault.place.start as usize, at);
    let (place, _) = fault.related.as_ref().expect("a place that names it");
    assert_eq!(
        sources.excerpt(*place).trim_matches('"'),
        id,
        "{}",
        sources.describe(*place)
    );
}

/// Numbers outside the range that a schema gives, as they are written.
fn outside(schema: &Value) -> Vec<String> {
    let next = |word: &str, step: i64| Some((schema.get(word)?.as_i64().expect("a whole bound") + step).to_string());
    [next("minimum", -1), next("exclusiveMinimum", 0), next("maximum", 1)]
        .into_iter()
        .flatten()
        .collect()
}

#[test]
fn a_number_outside_its_range_is_one_fault_wherever_it_stands() {
    let mut tried: BTreeSet<String> = BTreeSet::new();
    for programme in Programme::all() {
        for (path, found) in programme.found() {
            let outside = outside(&found.schema);
            if !outside.is_empty() && tried.insert(found.field.clone()) {
                for number in outside {
                    programme.refuses(path, &found, &number);
                }
            }
        }
    }
    let mut expected = fields("minimum");
    expected.extend(fields("exclusiveMinimum"));
    let missing: Vec<_> = expected.difference(&tried).collect();
    assert!(
        missing.is_empty(),
        "ranges that no sample and no fixture has: {missing:#?}"
    );
}

#[test]
fn every_number_says_its_range() {
    for kind in FileKind::ALL {
        let root = schema(*kind);
        let mut found = Vec::new();
        within(&root, &format!("{kind:?}"), "", &mut found);
        for (field, schema) in found {
            let number = matches!(schema["format"].as_str(), Some("percentage" | "whole-number"));
            assert!(!number || !outside(schema).is_empty(), "{field} has no range");
        }
    }
}
