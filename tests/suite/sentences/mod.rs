//! A law for every composed sentence: over random programmes, each says what a second computation finds in the attached data.
//!
//! The second computation reads the JSON that documents carry, and shares nothing with the composer but the rules of
//! Dutch. What it expects is written with figures; a sentence's words for numbers are read as such.

mod cases;
mod dutch;
mod programmes;
mod projects;
mod questions;
mod revenue;

use std::collections::BTreeMap;

use brugwerk::check::{self, Checked};
use brugwerk::document::{self, Document, Options};
use brugwerk::load::{self, Reading};
use serde_json::Value;

use crate::common;
use crate::common::{Files, folder};
use dutch::{Expected, list, normalised, word};
use programmes::Dice;

/// How many programmes are made.
const PROGRAMMES: u64 = 400;

/// The kinds with composed sentences that have a law.
const KINDS: [&str; 9] = [
    "agreement",
    "call",
    "dossier",
    "final-report",
    "needs-analysis",
    "phase-report",
    "progress-overview",
    "revenue-model",
    "self-assessment",
];

/// Where in the view of a document a sentence stands.
pub enum At {
    /// As the title of the section with this id; a section that has nothing to show is left out.
    Title(String),
    /// At the end of these keys.
    Path(&'static [&'static str]),
    /// As the value of the key figure with this label.
    Figure(&'static str),
    /// As a text of its own, wherever.
    Text,
    /// Within a text.
    Within,
}

/// What a sentence says.
pub struct Law {
    name: &'static str,
    at: At,
    expected: Expected,
}

impl Law {
    /// A law of what stands at a place.
    pub fn new(name: &'static str, at: At, expected: Expected) -> Self {
        Self { name, at, expected }
    }

    /// A law of the title of the section that has this name for its id.
    pub fn title(name: &'static str, expected: Expected) -> Self {
        Self::new(name, At::Title(name.to_owned()), expected)
    }

    /// What stands where the sentence should, and whether the law holds; nothing where the section is left out.
    fn judge(&self, view: &Value, texts: &[String]) -> Option<(String, bool)> {
        let found = match &self.at {
            At::Title(id) => title(view, id)?,
            At::Path(keys) => {
                let end = keys.iter().fold(view, |value, key| &value[*key]);
                match end {
                    Value::Array(items) => items.iter().map(word).collect::<Vec<_>>().join(", "),
                    end => word(end).to_owned(),
                }
            }
            At::Figure(label) => figure(view, label).unwrap_or_default(),
            At::Text => {
                let holds = texts.iter().any(|text| self.expected.holds_for(text));
                return Some(("no such text".to_owned(), holds));
            }
            At::Within => {
                let sought = normalised(&self.expected.sentence);
                let holds = texts.iter().any(|text| normalised(text).contains(&sought));
                return Some(("no such text".to_owned(), holds));
            }
        };
        let holds = self.expected.holds_for(&found);
        Some((found, holds))
    }
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

/// The first object of a view for which something is found.
fn first<T>(view: &Value, find: &impl Fn(&serde_json::Map<String, Value>) -> Option<T>) -> Option<T> {
    match view {
        Value::Array(items) => items.iter().find_map(|item| first(item, find)),
        Value::Object(map) => find(map).or_else(|| map.values().find_map(|value| first(value, find))),
        _ => None,
    }
}

/// The title of a section of a view.
fn title(view: &Value, id: &str) -> Option<String> {
    first(view, &|map| {
        let is_it = map.get("id")? == id && map.contains_key("blocks");
        is_it.then(|| word(&map["title"]).to_owned())
    })
}

/// The value of a key figure.
fn figure(view: &Value, label: &str) -> Option<String> {
    first(view, &|map| {
        let value = map
            .get("value")
            .filter(|_| map.get("label").is_some_and(|known| known == label))?;
        Some(word(value).to_owned())
    })
}

/// All texts of a view.
fn texts(view: &Value, into: &mut Vec<String>) {
    match view {
        Value::String(text) => into.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, into)),
        Value::Object(map) => map.values().for_each(|value| texts(value, into)),
        _ => {}
    }
}

fn composed(files: &Files) -> Vec<Document> {
    let outcome = check::check(load::load(&folder(files), Reading::default()).expect("programme.yaml is there"));
    let codes = common::codes(&outcome.diagnostics);
    assert!(
        outcome.programme.is_some(),
        "{codes:?}: {:#?}\n{files:#?}",
        outcome
            .diagnostics
            .iter()
            .filter(|it| it.is_error())
            .collect::<Vec<_>>()
    );
    let programme: Checked = outcome.programme.expect("a sound programme");
    let plans = document::plans(&programme);
    let plans = plans.iter().filter(|plan| KINDS.contains(&plan.name()));
    plans
        .map(|plan| document::compose(&programme, plan, Options::default()).expect("composed"))
        .collect()
}

#[test]
fn composed_sentences_say_what_the_attached_data_holds() {
    // Two halves at once: composing hundreds of programmes takes its time.
    let halves = std::thread::scope(|scope| {
        let half = |seed| scope.spawn(move || held_over(&mut Dice(seed), PROGRAMMES / 2));
        [half(512), half(1024)].map(|half| half.join().expect("every sentence holds"))
    });
    // Each law was put to the test often, none only in passing.
    for held in halves {
        assert_eq!(held.len(), LAWS, "{held:?}");
        assert!(held.values().all(|count| *count > 15), "{held:?}");
    }
}

/// How many laws there are.
const LAWS: usize = 71;

/// What a document says by its data; the report's tells of the whole programme.
fn laws(document: &Document, data: &Value, report: &Value) -> Vec<Law> {
    let case = || {
        let mut cases = list(&report["partnerships"]).iter();
        cases
            .find(|case| word(&case["id"]) == document.plan.id)
            .expect("the case")
    };
    match document.plan.name() {
        "agreement" => projects::of_agreement(data, case(), report),
        "call" => projects::of_call(&data["call"]),
        "dossier" => {
            let mut laws = cases::of_dossier(report, case());
            laws.extend(revenue::of_dossier(case(), report));
            laws
        }
        "final-report" => cases::of_report(report),
        "needs-analysis" => questions::of_needs(&data["needs_analysis"]),
        "phase-report" => projects::of_phase(&data["report"]),
        "progress-overview" => cases::of_progress(report, data),
        "revenue-model" => revenue::of_model(data),
        _ => questions::of_assessment(data),
    }
}

/// How often each law held over so many random programmes.
fn held_over(dice: &mut Dice, programmes: u64) -> BTreeMap<&'static str, usize> {
    let mut held: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..programmes {
        let documents = composed(&programmes::programme(dice));
        let of_report = documents.iter().find(|document| document.plan.name() == "final-report");
        let report = json(&of_report.expect("a report").attachment);
        for document in &documents {
            let (data, view) = (json(&document.attachment), json(&document.view));
            let mut all = Vec::new();
            texts(&view, &mut all);
            for law in laws(document, &data, &report) {
                let Some((found, holds)) = law.judge(&view, &all) else {
                    continue;
                };
                assert!(
                    holds,
                    "{} of {}: it says “{found}”, the data “{}” (basis {})\n{data:#}",
                    law.name,
                    document.plan.name(),
                    law.expected.sentence,
                    programmes::BASES[law.expected.basis],
                );
                *held.entry(law.name).or_default() += 1;
            }
        }
    }
    held
}
