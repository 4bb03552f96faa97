//! Workbooks and the progress overview: that what they show is what the data and the other documents say.

use crate::common;
use crate::common::{Files, base, files, folder, outcome};
use brugwerk::document::{self, Document, Options, Output};
use brugwerk::locale::Language;
use brugwerk::render;
use brugwerk::sample;
use serde_json::Value;

/// The documents of these kinds, in a language.
fn composed(files: &Files, kinds: &[&str], language: Language) -> Vec<Document> {
    let outcome = outcome(&folder(files));
    let codes = common::codes(&outcome.diagnostics);
    assert!(outcome.programme.is_some(), "faults: {codes:?}");
    let programme = outcome.programme.expect("a sound programme");
    let options = Options {
        language: Some(language),
        ..Options::default()
    };
    let plans = document::plans(&programme);
    let wanted = plans.iter().filter(|plan| kinds.contains(&plan.kind.name()));
    wanted
        .map(|plan| document::compose(&programme, plan, options).expect("composed"))
        .collect()
}

fn one(files: &Files, kind: &str, id: &str) -> Document {
    let mut all = composed(files, &[kind], Language::Nl);
    let at = all.iter().position(|document| document.plan.id == id);
    all.swap_remove(at.expect("a plan with this id"))
}

fn view(document: &Document) -> Value {
    serde_json::from_slice(&document.view).expect("JSON")
}

/// Every string in a value.
fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(strings).collect(),
        Value::Object(map) => map.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// The cells of a workbook that are of this kind.
fn cells(workbook: &Value, kind: &str) -> Vec<Value> {
    match workbook {
        Value::Array(items) => items.iter().flat_map(|item| cells(item, kind)).collect(),
        Value::Object(map) if map.get("kind").is_some_and(|it| it == kind) => vec![workbook.clone()],
        Value::Object(map) => map.values().flat_map(|item| cells(item, kind)).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn there_is_a_blank_workbook_and_one_for_each_partnership() {
    let ids: Vec<String> = composed(&files(sample::ESF_512), &["workbook"], Language::Nl)
        .into_iter()
        .map(|document| document.plan.file_name(Output::Pdf))
        .collect();
    assert_eq!(
        ids,
        [
            "workbooks/blank.pdf",
            "workbooks/wroeter-37graden.pdf",
            "workbooks/kaliber-knoopwerk.pdf",
            "workbooks/pro-natura-ilva.pdf",
            "workbooks/blm-q-jobs.pdf",
        ]
    );
}

#[test]
fn the_blank_workbook_knows_nothing_and_leaves_room_for_everything() {
    let blank = view(&one(&files(sample::ESF_512), "workbook", "blank"));
    assert!(cells(&blank["sheets"], "known").is_empty());
    let filled = view(&one(&files(sample::ESF_512), "workbook", "kaliber-knoopwerk"));
    assert!(cells(&filled["sheets"], "known").len() > 100);
    for book in [&blank, &filled] {
        for sheet in book["sheets"].as_array().expect("sheets") {
            let room = cells(sheet, "write").len();
            assert!(room > 0, "{} leaves no room to write", sheet["title"]);
        }
    }
}

#[test]
fn figures_in_a_workbook_are_those_of_the_revenue_model() {
    for (sample, id) in [(sample::ESF_512, "kaliber-knoopwerk"), (sample::HOUTKRING, "houtkring")] {
        let files = files(sample);
        let model = strings(&view(&one(&files, "revenue-model", id)));
        let book = view(&one(&files, "workbook", id));
        let figures: Vec<String> = cells(&book["sheets"], "known")
            .into_iter()
            .filter(|cell| cell["figure"] == true)
            .flat_map(|cell| strings(&cell["points"]))
            // Revenues stand with their volume: "€ 127.200 (8)"; tables of years print them without the sign.
            .map(|text| text.split(" (").next().unwrap_or_default().trim_end().to_owned())
            .filter(|text| text.chars().any(|c| c.is_ascii_digit()))
            .collect();
        assert!(figures.len() > 40, "{id}: {}", figures.len());
        for figure in figures {
            let bare = figure.trim_start_matches("€\u{a0}");
            assert!(
                model.iter().any(|text| text.contains(bare)),
                "{id}: {figure} is not in the revenue model"
            );
        }
    }
}

#[test]
fn what_a_unit_costs_has_its_units_and_leaves_no_blank_row() {
    let book = view(&one(&files(sample::ESF_512), "workbook", "kaliber-knoopwerk"));
    let tables = book["sheets"].as_array().expect("sheets").iter();
    let tables = tables.flat_map(|sheet| sheet["tables"].as_array().expect("tables"));
    let costs = tables
        .filter(|table| table["title"] == "Kosten per bouwpakket")
        .flat_map(|table| table["rows"].as_array().expect("rows"));
    let rows: Vec<Vec<String>> = costs
        .map(|row| {
            let cells = row["cells"].as_array().expect("cells").iter();
            let texts = cells.map(|cell| {
                strings(&cell["points"])
                    .into_iter()
                    .filter(|text| text != "par" && text != "text")
            });
            texts.flatten().collect()
        })
        .collect();
    let row = |title: &str| rows.iter().find(|row| row.first().is_some_and(|first| first == title));
    // The units of all numbers stand below each other: the longest has one decimal.
    let wood = row("Constructiehout").expect("a row");
    assert_eq!(wood[2..5], ["m³", "€\u{a0}465,00", "8,5"]);
    let panels = row("Plaatmateriaal op houtbasis").expect("a row");
    assert_eq!(panels[2..5], ["m²", "€\u{a0}9,80", "190\u{2008}\u{2007}"]);
    assert!(rows.iter().all(|row| !row.is_empty()), "a blank row");
}

#[test]
fn a_workbook_knows_contributions_tensions_and_open_points_of_its_partnership() {
    let files = files(sample::ESF_512);
    let known = cells(&view(&one(&files, "workbook", "kaliber-knoopwerk"))["sheets"], "known");
    let known: Vec<String> = known.iter().flat_map(strings).collect();
    for text in [
        "Vlotte plaatsing",
        "Voorraadbeheer",
        "Welke twee of drie mensen vragen de partners voor de adviesraad?",
        "Volledig uitgeklaard",
    ] {
        assert!(known.iter().any(|it| it == text), "{text} is missing");
    }
    let agreement = strings(&view(&one(&files, "agreement", "kaliber-knoopwerk")));
    assert!(agreement.iter().any(|text| text.contains("adviesraad?")));
}

#[test]
fn an_open_tension_leaves_room_for_the_agreed_step() {
    let mut files = files(sample::ESF_512);
    let case = files.get_mut("partnerships/wroeter-37graden.yaml").expect("a case");
    let thought_of = "state: open\n      description: Vandaag krijgt elke partner";
    assert!(case.contains(thought_of));
    *case = case.replacen(thought_of, &thought_of.replace("open", "agreed"), 1);
    let book = view(&one(&files, "workbook", "wroeter-37graden"));
    let sheets = book["sheets"].as_array().expect("sheets");
    let sheet = sheets.iter().find(|sheet| sheet["id"] == "workbook-challenges");
    let tables = sheet.expect("challenges")["tables"].as_array().expect("tables");
    let rows = tables.iter().flat_map(|table| table["rows"].as_array().expect("rows"));
    let step_of = |state: &str| -> Vec<Value> {
        let cells = rows.clone().map(|row| &row["cells"]);
        let these = cells.filter(|cells| cells[0]["sign"]["key"] == state);
        these.map(|cells| cells[1]["kind"].clone()).collect()
    };
    assert_eq!(step_of("open"), ["write"; 7]);
    assert_eq!(step_of("agreed"), ["known"; 1]);
}

#[test]
fn a_workbook_carries_no_contact_data() {
    let files = files(sample::HOUTKRING);
    let book = one(&files, "workbook", "houtkring");
    let data: Value = serde_json::from_slice(&book.attachment).expect("JSON");
    assert_eq!(data["partnership"], "houtkring");
    assert!(data["sheets"].as_array().is_some_and(|sheets| !sheets.is_empty()));
    assert!(
        files.values().any(|text| text.contains("email:")),
        "the sample has contacts"
    );
    assert!(!strings(&data).iter().any(|text| text.contains('@')));
}

#[test]
fn a_method_without_worksheets_and_exercises_has_no_workbook() {
    let mut files = base();
    let method = files.get_mut("method.yaml").expect("a method");
    let (before, rest) = method.split_once("\n  worksheets:").expect("worksheets");
    let (_, after) = rest.split_once("\n  revenue_template:").expect("a template");
    *method = format!("{before}\n  revenue_template:{after}");
    let programme = files.get_mut("programme.yaml").expect("programme");
    *programme = programme.replace("report:\n  - report/inleiding.yaml", "");
    files.remove("report/inleiding.yaml");
    assert!(composed(&files, &["workbook"], Language::Nl).is_empty());
}

#[test]
fn workbooks_and_overview_can_be_set_in_every_language() {
    for language in Language::ALL {
        for document in composed(&base(), &["workbook", "progress-overview"], language) {
            let rendered = render::render(&document).expect("set");
            assert!(rendered.warnings.is_empty(), "{:?}", rendered.warnings);
        }
    }
}

#[test]
fn the_overview_of_four_partnerships_has_two_pages() {
    for language in Language::ALL {
        let all = composed(&files(sample::ESF_512), &["progress-overview"], language);
        let rendered = render::render(all.first().expect("an overview")).expect("set");
        assert_eq!(rendered.pages, 2, "{language:?}");
        assert!(rendered.warnings.is_empty(), "{:?}", rendered.warnings);
    }
}

const CASE: &str = "partnerships/eerste-partnerschap.yaml";

#[test]
fn the_overview_says_what_moved_since_the_last_review() {
    let mut files = base();
    let overview = view(&one(&files, "progress-overview", "mijn-programma"));
    assert!(overview["sheet"]["standing"]["notice"].is_string());
    let case = files.get_mut(CASE).expect("a case");
    *case = case.replace(
        "  status:\n    facets:",
        "  reviews:
    - date: 2026-01-15
      facets:
        - { facet: value-proposition, status: to-raise }
        - { facet: collaboration-model, status: settled }
        - { facet: revenue-model, status: to-raise }
  status:\n    facets:",
    );
    let overview = view(&one(&files, "progress-overview", "mijn-programma"));
    let standing = &overview["sheet"]["standing"];
    assert!(standing["notice"].is_null());
    let cells = standing["rows"][0]["cells"].as_array().expect("cells");
    let moves: Vec<&Value> = cells.iter().map(|cell| &cell["change"]["moved"]).collect();
    assert_eq!(moves, ["better", "worse", "unchanged", "unassessed", "new"]);
    assert_eq!(cells[0]["change"]["was"]["key"], "to-raise");
}

#[test]
fn the_overview_names_what_each_document_lacks_and_who_supplies_it() {
    let mut files = base();
    let case = files.get_mut(CASE).expect("a case");
    let (before, rest) = case
        .split_once("    - partner: reguliere-partner\n      products_services")
        .expect("a part");
    let (_, after) = rest.split_once("\n\n").expect("an end");
    *case = format!("{before}\n{after}");
    let overview = view(&one(&files, "progress-overview", "mijn-programma"));
    let rows = overview["sheet"]["readiness"]["groups"][0]["rows"]
        .as_array()
        .expect("rows");
    let dossier = strings(&rows[0]);
    assert!(
        dossier
            .iter()
            .any(|text| text.contains("bijdrage van Reguliere partner")),
        "{dossier:?}"
    );
    assert!(
        dossier.iter().any(|text| text == "Reguliere partner (1)"),
        "{dossier:?}"
    );
    for row in rows {
        assert_eq!(row["ready"], false);
        assert!(row["points"].as_array().is_some_and(|points| !points.is_empty()));
        assert!(row["blocks"].is_string());
    }
}

#[test]
fn the_overview_counts_what_the_agreement_leaves_open() {
    let files = files(sample::ESF_512);
    let overview = one(&files, "progress-overview", "esf-512");
    let data: Value = serde_json::from_slice(&overview.attachment).expect("JSON");
    let readiness = data["readiness"].as_array().expect("a list");
    for ready in readiness.iter().filter(|ready| ready["kind"] == "agreement") {
        let id = ready["id"].as_str().expect("an id");
        let agreement = view(&one(&files, "agreement", id));
        let open = agreement["open_points"]["items"].as_array().map(Vec::len);
        assert_eq!(ready["missing"].as_array().map(Vec::len), open, "{id}");
    }
}

#[test]
fn the_overview_of_twelve_partnerships_runs_on() {
    let mut files = base();
    let case = files.remove(CASE).expect("a case");
    let mut named = String::from("partnerships:");
    for n in 1..=12 {
        files.insert(
            format!("partnerships/{n}.yaml"),
            case.replace("id: eerste-partnerschap", &format!("id: case-nummer-{n}")),
        );
        named.extend(["\n  - partnerships/", &n.to_string(), ".yaml"]);
    }
    let programme = files.get_mut("programme.yaml").expect("programme");
    *programme = programme
        .replace(&format!("partnerships:\n  - {CASE}"), &named)
        .replace("report:\n  - report/inleiding.yaml", "");
    files.remove("report/inleiding.yaml");
    let conclusions = files.get_mut("conclusions.yaml").expect("conclusions");
    *conclusions = conclusions.replace("eerste-partnerschap", "case-nummer-1");
    let rendered = render::render(&one(&files, "progress-overview", "mijn-programma")).expect("set");
    assert!(
        rendered.pages > 2 && rendered.warnings.is_empty(),
        "{:?}",
        rendered.warnings
    );
}
