//! A law for every composed sentence: over random programmes, each says what a second computation finds in the attached data.
//!
//! The second computation reads the JSON that documents carry, and shares nothing with the composer but the rules of
//! Dutch. What it expects is written with figures; a sentence's words for numbers are read as such.

mod canvases;
mod cases;
mod dutch;
pub mod programmes;
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
const KINDS: [&str; 14] = [
    "agreement",
    "business-model-canvas",
    "call",
    "company-booklet",
    "dossier",
    "final-report",
    "needs-analysis",
    "partnership-canvas",
    "phase-report",
    "progress-overview",
    "revenue-model",
    "self-assessment",
    "value-proposition",
    "workbook",
];

/// Where in the view of a document a sentence stands.
pub enum At {
    /// As the title of the section with this id; a section that has nothing to show is left out.
    Title(String),
    /// At the end of these keys.
    Path(&'static [&'static str]),
    /// As the value of the key figure with this label.
    Figure(&'static str),
    /// Below the key figure with this label.
    Note(&'static str),
    /// At the start of the alternative text of the chart in the section with this id.
    Alt(&'static str),
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
            At::Figure(label) => figure(view, label, "value").unwrap_or_default(),
            At::Note(label) => figure(view, label, "note").unwrap_or_default(),
            At::Alt(id) => alt(view, id)?.split(". ").next().unwrap_or_default().to_owned(),
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

/// The value of a key figure, or its note.
fn figure(view: &Value, label: &str, key: &str) -> Option<String> {
    first(view, &|map| {
        let is_it = map.contains_key("value") && map.get("label").is_some_and(|known| known == label);
        is_it.then(|| word(&map[key]).to_owned())
    })
}

/// The alternative text of the first chart in a section.
fn alt(view: &Value, id: &str) -> Option<String> {
    let section = first(view, &|map| {
        let is_it = map.get("id")? == id && map.contains_key("blocks");
        is_it.then(|| map["blocks"].clone())
    })?;
    first(&section, &|map| {
        map.contains_key("svg").then(|| word(&map["alt"]).to_owned())
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
    // A workbook is long: that of one case will do.
    let plans = plans
        .iter()
        .filter(|plan| KINDS.contains(&plan.name()) && (plan.name() != "workbook" || plan.id == "c0"));
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
const LAWS: usize = 84;

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
        "business-model-canvas" => canvases::of_business_model(data, report),
        "call" => projects::of_call(&data["call"]),
        "company-booklet" => canvases::of_booklet(data, report),
        "dossier" => {
            let mut laws = cases::of_dossier(report, case());
            laws.extend(revenue::of_dossier(case(), report));
            laws
        }
        "final-report" => cases::of_report(report),
        "needs-analysis" => questions::of_needs(&data["needs_analysis"]),
        "partnership-canvas" => canvases::of_partnership_canvas(&data["partnership_canvas"]),
        "phase-report" => projects::of_phase(&data["report"]),
        "progress-overview" => cases::of_progress(report, data),
        "revenue-model" => revenue::of_model(data),
        "self-assessment" => questions::of_assessment(data),
        "value-proposition" => cases::of_contributions(case()),
        _ => projects::of_workbook(data),
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
