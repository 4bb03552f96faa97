//! Change notes and changed agreements of edited samples: what readers meet in them.

use std::fs;
use std::path::Path;

use crate::common;
use crate::common::{Files, folder, outcome};
use brugwerk::check::Checked;
use brugwerk::diff::{self, Comparison};
use brugwerk::document::{self, Document, Versions};
use brugwerk::locale::{Language, Locale};
use serde_json::Value;

/// The texts of a folder in `data`.
fn read(name: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    let mut files = Files::new();
    let mut open = vec![root.clone()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let inside = path.strip_prefix(&root).expect("inside");
                files.insert(inside.to_string_lossy().replace('\\', "/"), text);
            }
        }
    }
    files
}

fn checked(files: &Files) -> Checked {
    let outcome = outcome(&folder(files));
    let codes = common::codes(&outcome.diagnostics);
    assert!(outcome.programme.is_some(), "faults: {codes:?}");
    outcome.programme.expect("a sound programme")
}

/// A sample and the same with texts replaced: path, find, replace.
fn versions(name: &str, edits: &[(&str, &str, &str)]) -> (Checked, Checked) {
    let before = read(name);
    let mut after = before.clone();
    for (path, find, with) in edits {
        let text = after.get_mut(*path).expect("a file of the sample");
        assert!(text.contains(find), "“{find}” is not in {path}");
        *text = text.replacen(find, with, 1);
    }
    (checked(&before), checked(&after))
}

fn compared((old, new): &(Checked, Checked)) -> Comparison {
    diff::compare(old, new, Locale::of(Language::Nl)).expect("a comparison")
}

fn sentences(comparison: &Comparison) -> Vec<String> {
    let changes = comparison.changes();
    changes.map(|change| plain(&change.sentence)).collect()
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn note((old, new): &(Checked, Checked), labels: (Option<&str>, Option<&str>)) -> Value {
    let versions = Versions {
        old,
        old_label: labels.0,
        new,
        new_label: labels.1,
    };
    view(&document::change_note(versions, Some(Language::Nl)).expect("composed"))
}

fn view(document: &Document) -> Value {
    serde_json::from_slice(&document.view).expect("JSON")
}

const HOUTKRING: &str = "partnerships/houtkring.yaml";

#[test]
fn a_count_is_no_amount_and_a_word_of_a_list_no_key() {
    let both = versions(
        "welfare-belgie",
        &[
            ("needs-analysis.yaml", "\"18.004\"", "\"18.104\""),
            ("needs-analysis.yaml", "level: fragmented", "level: developing"),
        ],
    );
    assert_eq!(
        sentences(&compared(&both)),
        [
            "Cijfers › cijfers “Sociale ondernemingen, naar schatting” › waarde: “18.004” → “18.104”",
            "Cijfers › niveaus “Wettelijk kader voor sociale ondernemingen” › niveau: Versnipperd → In ontwikkeling",
        ]
    );
}

#[test]
fn numbers_are_told_by_their_place() {
    let both = versions(
        "esf-512",
        &[(
            "partnerships/wroeter-37graden.yaml",
            "[18, 26, 34, 40, 44]",
            "[18, 34, 26, 40, 44]",
        )],
    );
    let told = sentences(&compared(&both));
    assert_eq!(
        told[..2],
        [
            "Scenario’s Gemiddeld › volumes 2024: 26 → 34",
            "Scenario’s Gemiddeld › volumes 2025: 34 → 26"
        ]
    );
    let path = "self_assessments/zelfbeoordeling.yaml";
    let both = versions(
        "meer-impact",
        &[(path, "counts: [1, 2, 2, 4, 3]", "counts: [1, 1, 2, 4, 4]")],
    );
    let told = sentences(&compared(&both));
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(
        told[0].ends_with("aantallen Selectie › aantallen “Oneens”: 2 → 1"),
        "{told:#?}"
    );
    assert!(
        told[1].ends_with("aantallen Selectie › aantallen “Helemaal eens”: 3 → 4"),
        "{told:#?}"
    );
}

#[test]
fn both_sides_have_as_many_decimals() {
    let both = versions(
        "houtkring",
        &[(
            HOUTKRING,
            "percent: 20 }\n            - { partner: balkendraai, percent: 55 }",
            "percent: 19.75 }\n            - { partner: balkendraai, percent: 55.25 }",
        )],
    );
    let told = sentences(&compared(&both));
    assert!(
        told.contains(&"Aandeel van Noesthoek in ondernemersrisico: 20,00 % → 19,75 %".to_owned()),
        "{told:#?}"
    );
}

#[test]
fn ids_are_told_by_what_they_stand_for() {
    let kaliber = "partnerships/kaliber-knoopwerk.yaml";
    let both = versions(
        "esf-512",
        &[(kaliber, "block: key-activities", "block: people-resources")],
    );
    let told = sentences(&compared(&both)).join("\n");
    assert!(
        told.contains("onderdeel van het canvas: Kernactiviteiten → Mensen en middelen") && !told.contains("key-"),
        "{told}"
    );
}

#[test]
fn a_clause_in_the_place_of_another_one_replaces_it() {
    let both = versions("houtkring", &[(HOUTKRING, "exclusivity: region", "exclusivity: full")]);
    let told = sentences(&compared(&both));
    let replaced: Vec<&String> = told.iter().filter(|sentence| sentence.contains("vervangen")).collect();
    assert_eq!(replaced.len(), 1, "{told:#?}");
    assert!(
        replaced[0].starts_with("Artikel 3.5 vervangen: “Zolang de Overeenkomst loopt"),
        "{told:#?}"
    );
    // Both are quoted whole.
    assert!(!replaced[0].contains('…') && replaced[0].ends_with("mag ze voortzetten.”"));
    assert!(
        !told
            .iter()
            .any(|sentence| sentence.contains("ingevoegd") || sentence.contains("geschrapt"))
    );
    // A clause that came alone, and the number that it had.
    let without = versions("houtkring", &[(HOUTKRING, "mediation: true", "mediation: false")]);
    let told = sentences(&compared(&without)).join("\n");
    assert!(told.contains("Artikel 28.3 (oud) geschrapt: “Lukt"), "{told}");
    let told = sentences(&compared(&(without.1, without.0))).join("\n");
    assert!(told.contains("Artikel 28.3 ingevoegd: “Lukt"), "{told}");
}

#[test]
fn a_new_name_is_one_change_and_its_articles_one_consequence() {
    let both = versions(
        "houtkring",
        &[("partners.yaml", "name: Noesthoek\n", "name: Noestkant\n")],
    );
    let comparison = compared(&both);
    let told = sentences(&comparison);
    let renamed = told
        .iter()
        .filter(|sentence| sentence.starts_with("Enkel een naam is anders in "));
    assert_eq!(renamed.count(), 1, "{told:#?}");
    assert_eq!(comparison.count() - comparison.consequences(), 1, "{told:#?}");
}

#[test]
fn the_front_counts_the_data_apart_and_tells_what_weighs_most() {
    let both = versions(
        "houtkring",
        &[
            (HOUTKRING, "cap: 75000", "cap: 80000"),
            (HOUTKRING, "end: 2030-12-31", "end: 2031-12-31"),
            ("programme.yaml", "version: \"1.0\"", "version: \"1.1\""),
        ],
    );
    let labelled = note(&both, (Some("v1"), Some("v2")));
    let claim = labelled["front"]["claim"].as_str().expect("a claim");
    assert_eq!(claim, "3 wijzigingen met 2 gevolgen, van v1 naar v2");
    let folders = note(&both, (Some("v1"), None)).to_string();
    assert!(
        folders.contains("van v1 naar huidige gegevens, versie 1.1"),
        "{folders}"
    );
    assert!(
        folders.contains("met huidige gegevens, versie 1.1 van 29 mei 2026"),
        "{folders}"
    );
    let summary = plain(&labelled["sections"][0].to_string());
    let cap = summary
        .find("Houtkring: Aansprakelijkheid › grens: € 75.000,00 → € 80.000,00")
        .expect("the cap");
    let end = summary
        .find("Houtkring: Duur › einde: 31 december 2030 → 31 december 2031")
        .expect("the end");
    assert!(cap < end && !summary.contains("versie: “1.0”"), "{summary}");
}

#[test]
fn what_is_missing_stands_in_brackets_in_the_changed_agreement_too() {
    let both = versions(
        "houtkring",
        &[("partners.yaml", "    enterprise_number: 0999.000.228\n", "")],
    );
    let versions = Versions {
        old: &both.0,
        old_label: Some("v1"),
        new: &both.1,
        new_label: None,
    };
    let document = document::changed_agreement(versions, "houtkring", Some(Language::Nl)).expect("composed");
    let view = view(&document).to_string();
    assert!(view.contains("[het ondernemingsnummer]"), "{view}");
}
