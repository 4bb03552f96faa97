//! Programmes that nobody has seen: what reaches the view, and that it can be set.

use crate::common;
use crate::common::{Files, base, files, folder, outcome};
use brugwerk::document::{self, Document};
use brugwerk::load::Folder;
use brugwerk::render;
use brugwerk::sample;
use serde_json::Value;

/// Composes the report of a sound programme.
fn composed(files: &Files) -> Document {
    let outcome = outcome(&folder(files));
    let codes = common::codes(&outcome.diagnostics);
    assert!(outcome.programme.is_some(), "faults: {codes:?}");
    let programme = outcome.programme.expect("a sound programme");
    let plan = document::plans(&programme).remove(0);
    document::compose(&programme, &plan, document::Options::default()).expect("composed")
}

fn view(document: &Document) -> Value {
    serde_json::from_slice(&document.view).expect("JSON")
}

/// All strings in a view.
fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, out)),
        Value::Object(map) => map.values().for_each(|item| strings(item, out)),
        _ => {}
    }
}

#[test]
fn the_view_of_the_blank_programme() {
    let document = composed(&base());
    insta::with_settings!({sort_maps => false}, {
        insta::assert_json_snapshot!("blank-view", view(&document), {
            ".colophon.content_hash" => "[hash]",
            ".colophon.tool" => "[tool]",
        });
    });
}

#[test]
fn odd_characters_stay_what_they_are() {
    let odd = "É ≥ → #set text(red) *ster* _x_ $a$ @ref ] [ \\ ` ' \\\" \\\" ~ <a> & % // /* Ωμέγα Жук";
    let plain = "É ≥ → #set text(red) *ster* _x_ $a$ @ref ] [ \\ ` ' \" \" ~ <a> & % // /* Ωμέγα Жук";
    let mut files = base();
    for (file, find) in [
        ("partners.yaml", "name: Sociale partner"),
        ("programme.yaml", "title: Naam van het programma"),
        ("partnerships/eerste-partnerschap.yaml", "title: Verdeling van de marge"),
        ("method.yaml", "name: Klantensegmenten"),
        ("method.yaml", "name: Tewerkstelling in SEC"),
    ] {
        let key = find.split(':').next().unwrap_or_default();
        let text = files.get_mut(file).expect("a file");
        assert!(text.contains(find));
        *text = text.replacen(
            find,
            &format!("{key}: \"{}\"", odd.replace('\\', "\\\\").replace("\\\\\"", "\\\"")),
            1,
        );
    }
    let document = composed(&files);
    let mut found = Vec::new();
    strings(&view(&document), &mut found);
    assert!(
        found.iter().filter(|text| text.contains(plain)).count() >= 3,
        "the text was changed"
    );
    let rendered = render::render(&document).expect("set");
    assert!(rendered.warnings.is_empty(), "{:?}", rendered.warnings);
}

#[test]
fn programmes_of_one_to_twelve_cases_and_three_partners_can_be_set() {
    for cases in [1, 3, 12] {
        let mut files = base();
        let case = files["partnerships/eerste-partnerschap.yaml"].clone();
        files.get_mut("partners.yaml").expect("partners").push_str(
            "  - { id: derde, name: Een derde partner met een naam van wel veertig tekens, sector: public }\n",
        );
        let mut named = String::from("partnerships:");
        for n in 1..=cases {
            let text = case
                .replace("id: eerste-partnerschap", &format!("id: case-nummer-{n}"))
                .replace(
                    "    - { partner: reguliere-partner, role: Verkoop }",
                    "    - { partner: reguliere-partner, role: Verkoop }\n    - { partner: derde }",
                )
                .replace(
                    "  contributions:",
                    "  contributions:\n    - partner: derde\n      products_services: [Grond]",
                );
            files.insert(format!("partnerships/{n}.yaml"), text);
            named.extend(["\n  - partnerships/", &n.to_string(), ".yaml"]);
        }
        files.remove("partnerships/eerste-partnerschap.yaml");
        let programme = files.get_mut("programme.yaml").expect("programme");
        *programme = programme
            .replace("partnerships:\n  - partnerships/eerste-partnerschap.yaml", &named)
            .replace("report:\n  - report/inleiding.yaml", "");
        files.remove("report/inleiding.yaml");
        let conclusions = files.get_mut("conclusions.yaml").expect("conclusions");
        *conclusions = conclusions.replace("eerste-partnerschap", "case-nummer-1");
        let document = composed(&files);
        let rendered = render::render(&document).expect("set");
        assert!(rendered.warnings.is_empty(), "{cases}: {:?}", rendered.warnings);
    }
}

#[test]
fn a_programme_with_nothing_optional_can_be_set() {
    let mut files = Files::new();
    files.insert(
        "programme.yaml".to_owned(),
        "programme:
  id: kaal
  call: Oproep
  title: Kaal
  period: { start: 2026-01-01, end: 2026-01-01 }
  document: { title: Rapport, version: 1, date: 2026-01-01 }
partners: partners.yaml
partnerships: [a.yaml]
"
        .to_owned(),
    );
    files.insert(
        "partners.yaml".to_owned(),
        "partners: [{ id: a, name: A, sector: social }, { id: b, name: B, sector: regular }]".to_owned(),
    );
    files.insert(
        "a.yaml".to_owned(),
        "partnership: { id: ab, title: Samen, partners: [{ partner: a }, { partner: b }] }".to_owned(),
    );
    let rendered = render::render(&composed(&files)).expect("set");
    assert!(rendered.warnings.is_empty(), "{:?}", rendered.warnings);
}

#[test]
fn the_attached_data_holds_decimals_as_written() {
    let document = composed(&files(sample::ESF_512));
    let data: Value = serde_json::from_slice(&document.attachment).expect("JSON");
    assert_eq!(data["format"], "brugwerk-programme");
    let example = &data["method"]["revenue_template"]["example"];
    assert_eq!(example["unit_cost"], "100.00");
    assert_eq!(example["subsidy"], "184.85");
    assert_eq!(data["partnerships"].as_array().map(Vec::len), Some(4));
}

#[test]
fn the_price_table_prints_the_figures_of_the_template() {
    let document = composed(&files(sample::ESF_512));
    let mut found = Vec::new();
    strings(&view(&document), &mut found);
    for figure in [
        "€\u{a0}110,00",
        "9,1\u{202f}%",
        "177\u{202f}%",
        "16,7\u{202f}%",
        "171\u{202f}%",
        "42,9\u{202f}%",
        "148\u{202f}%",
        "20,6\u{202f}%",
        "167\u{202f}%",
        "€\u{a0}194,85",
    ] {
        assert!(found.iter().any(|text| text == figure), "{figure} is missing");
    }
}

#[test]
fn every_document_of_the_samples_outside_the_binary_can_be_set() {
    for sample in ["meer-impact", "proeftuinen", "welfare-belgie"] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("data")
            .join(sample);
        let outcome = outcome(&Folder::Disk(folder));
        let programme = outcome.programme.expect("a sound programme");
        for plan in document::plans(&programme) {
            let document = document::compose(&programme, &plan, document::Options::default()).expect("composed");
            let rendered = render::render(&document);
            assert!(rendered.is_ok(), "{sample} {}: {rendered:?}", plan.path);
        }
    }
}
