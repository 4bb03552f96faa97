//! What changed between two versions: sentences for what partners speak about, and no change missed.

use std::collections::BTreeSet;

use crate::common;
use crate::common::{Files, files, folder, outcome};
use brugwerk::check::Checked;
use brugwerk::diff::{self, Comparison};
use brugwerk::document::{self, Document, Versions};
use brugwerk::load::{FileKind, schema_text};
use brugwerk::locale::{Language, Locale};
use brugwerk::model::ClosedList as _;
use brugwerk::render;
use brugwerk::sample::{self, SampleFile};
use serde_json::Value;

fn checked(files: &Files) -> Checked {
    let outcome = outcome(&folder(files));
    let codes = common::codes(&outcome.diagnostics);
    assert!(outcome.programme.is_some(), "faults: {codes:?}");
    outcome.programme.expect("a sound programme")
}

/// The files with one text replaced by another.
fn edited(files: &Files, path: &str, find: &str, with: &str) -> Files {
    let mut files = files.clone();
    let text = files.get_mut(path).expect("a file of the sample");
    assert!(text.contains(find), "“{find}” is not in {path}");
    *text = text.replacen(find, with, 1);
    files
}

fn compare(old: &Checked, new: &Checked, language: Language) -> Comparison {
    diff::compare(old, new, Locale::of(language)).expect("a comparison")
}

/// An edit and the sentences that must stand in the comparison: sample, file, find, replace, sentences.
type Edit = (
    &'static [SampleFile],
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
);

const HOUTKRING: &str = "partnerships/houtkring.yaml";
const KALIBER: &str = "partnerships/kaliber-knoopwerk.yaml";

const EDITS: &[Edit] = &[
    (
        sample::HOUTKRING,
        HOUTKRING,
        "{ partner: noesthoek, percent: 38 }\n            - { partner: balkendraai, percent: 36 }",
        "{ partner: noesthoek, percent: 33 }\n            - { partner: balkendraai, percent: 41 }",
        &[
            "Aandeel van Noesthoek in drempels nr. 1: 38 % → 33 %",
            "Aandeel van Balkendraai in drempels nr. 1: 36 % → 41 %",
        ],
    ),
    (
        sample::HOUTKRING,
        HOUTKRING,
        "{ partner: noesthoek, percent: 20 }\n            - { partner: balkendraai, percent: 55 }",
        "{ partner: noesthoek, percent: 15 }\n            - { partner: balkendraai, percent: 60 }",
        &[
            "Aandeel van Noesthoek in ondernemersrisico: 20 % → 15 %",
            "Berekend aandeel van Noesthoek: 41,05 % → 40,55 %",
            "Deel van Noesthoek in de marge van 2029: € 24.933,17 → € 24.733,17",
        ],
    ),
    (
        sample::HOUTKRING,
        HOUTKRING,
        "cap: 75000",
        "cap: 80000",
        &[
            "Aansprakelijkheid › grens: € 75.000,00 → € 80.000,00",
            "Artikel 18.4: “… andere Partijen samen hoogstens € 75.000,00. Deze grens is voor …” → “… andere Partijen samen hoogstens € 80.000,00. Deze grens is voor …”",
        ],
    ),
    (
        sample::HOUTKRING,
        HOUTKRING,
        "end: 2030-12-31",
        "end: 2031-12-31",
        &["Duur › einde: 31 december 2030 → 31 december 2031"],
    ),
    (
        sample::HOUTKRING,
        HOUTKRING,
        "open_points: []",
        "open_points:\n      - { id: vervoer, text: Wie betaalt het vervoer? }",
        &["Nieuw open punt: “Wie betaalt het vervoer?”"],
    ),
    (
        sample::HOUTKRING,
        HOUTKRING,
        "mediation: true",
        "mediation: false",
        &["Geschillen › bemiddeling: ja → nee"],
    ),
    (
        sample::HOUTKRING,
        HOUTKRING,
        "- { partner: tweedegong, role: \"Verkopen, plaatsen en terugnemen\" }",
        "- { partner: tweedegong, role: Verkopen }",
        &["Rol van Tweedegong: “Verkopen, plaatsen en terugnemen” → “Verkopen”"],
    ),
    (
        sample::HOUTKRING,
        "programme.yaml",
        "version: \"1.0\"",
        "version: \"1.1\"",
        &["Document › versie: “1.0” → “1.1”"],
    ),
    (
        sample::ESF_512,
        KALIBER,
        "state: open\n      description: Met extra productontwikkeling",
        "state: agreed\n      resolution: Afgesproken.\n      description: Met extra productontwikkeling",
        &[
            "Spanning “Productuitbreiding” staat nu als afgesproken",
            "Niet langer open: “Spanning ‘Productuitbreiding’ is nog open.”",
        ],
    ),
    (
        sample::HOUTKRING,
        HOUTKRING,
        "state: agreed",
        "state: open",
        &["Spanning “Betaalbaar voor elke school” is weer open"],
    ),
    (
        sample::ESF_512,
        KALIBER,
        "status: settled",
        "status: open-points",
        &["Status van “Waardepropositie”: Uitgeklaard → Open punten"],
    ),
    (
        sample::ESF_512,
        KALIBER,
        "{ dimension: jobs-social, level: high,",
        "{ dimension: jobs-social, level: low,",
        &["Impact op “Tewerkstelling in SEC”: hoog → laag"],
    ),
    (
        sample::ESF_512,
        "partners.yaml",
        "name: Kaliber\n",
        "name: Kaliber Noord\n",
        &["“Kaliber Noord” › naam: “Kaliber” → “Kaliber Noord”"],
    ),
];

#[test]
fn sentences_say_what_changed() {
    for (sample, path, find, with, expected) in EDITS {
        let before = files(sample);
        let outcome = outcome(&folder(&edited(&before, path, find, with)));
        let codes = common::codes(&outcome.diagnostics);
        let Some(after) = outcome.programme else {
            panic!("{find} → {with}: {codes:?}")
        };
        let comparison = compare(&checked(&before), &after, Language::Nl);
        let sentences: Vec<String> = comparison
            .changes()
            .map(|change| change.sentence.replace(['\u{a0}', '\u{202f}'], " "))
            .collect();
        for sentence in *expected {
            assert!(
                sentences.iter().any(|known| known == sentence),
                "“{sentence}” is missing in {sentences:#?}"
            );
        }
    }
}

#[test]
fn marks_templates_and_the_look_are_data_too() {
    let before = files(sample::HOUTKRING);
    let mut after = edited(
        &before,
        "partners.yaml",
        "seat: Dissellaan",
        "seat: !internal Dissellaan",
    );
    let template = "templates/documents/kort.typ";
    after.insert(template.to_owned(), "// view: dossier\n".to_owned());
    after.insert(
        "brand.yaml".to_owned(),
        "brand: { colours: { accent: \"#7A1F5C\" } }\n".to_owned(),
    );
    let sentences = |old: &Files, new: &Files| -> Vec<String> {
        let comparison = compare(&checked(old), &checked(new), Language::En);
        comparison.changes().map(|change| change.sentence.clone()).collect()
    };
    let there = sentences(&before, &after).join("\n");
    assert!(
        there.contains("partners.yaml: partners/balkendraai/seat is now marked !internal"),
        "{there}"
    );
    assert!(there.contains(template) && there.contains("#7A1F5C"), "{there}");
    let back = sentences(&after, &before).join("\n");
    assert!(back.contains("is no longer marked !internal"), "{back}");
}

#[test]
fn the_same_data_gives_no_change() {
    for sample in [sample::HOUTKRING, sample::ESF_512, sample::BLANK] {
        let (a, b) = (checked(&files(sample)), checked(&files(sample)));
        let comparison = compare(&a, &b, Language::Nl);
        assert_eq!((comparison.count(), comparison.untold_files.len()), (0, 0));
    }
}

#[test]
fn comments_are_told_apart_from_changes() {
    let before = files(sample::HOUTKRING);
    let after = edited(&before, HOUTKRING, "partnership:", "# Nagelezen\npartnership:");
    let comparison = compare(&checked(&before), &checked(&after), Language::Nl);
    assert_eq!(comparison.count(), 0);
    assert_eq!(comparison.untold_files, [HOUTKRING]);
}

/// The two ways of a change tell the same places.
#[test]
fn what_is_added_one_way_is_removed_the_other() {
    let (before, after) = two_versions();
    let places = |comparison: &Comparison| -> BTreeSet<String> {
        let data = comparison.changes().filter(|change| !change.consequence);
        data.map(|change| change.path.clone()).collect()
    };
    let (there, back) = (
        compare(&before, &after, Language::En),
        compare(&after, &before, Language::En),
    );
    assert_eq!(places(&there), places(&back));
    assert_eq!(there.consequences(), back.consequences());
    assert!(!places(&there).is_empty() && there.consequences() > 0);
}

/// The texts of a folder in `data`.
fn read(name: &str) -> Files {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    let mut files = Files::new();
    let mut open = vec![root.clone()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                let inside = path.strip_prefix(&root).expect("inside");
                files.insert(inside.to_string_lossy().replace('\\', "/"), text);
            }
        }
    }
    files
}

#[test]
fn answers_and_contact_data_are_told_but_never_shown() {
    let cases = [
        (
            "meer-impact",
            "self_assessments/ronde-2.csv",
            "r01,5,5,5",
            "r01,5,4,5",
            "r01",
        ),
        (
            "proeftuinen",
            "call.yaml",
            "Mirthe Loosvelt",
            "Mirthe Loosveldt",
            "Loosvel",
        ),
    ];
    for (name, path, find, with, secret) in cases {
        let before = read(name);
        let after = edited(&before, path, find, with);
        let comparison = compare(&checked(&before), &checked(&after), Language::Nl);
        assert_eq!(comparison.count(), 1, "{name}");
        let text = serde_json::to_string(&comparison).expect("JSON");
        assert!(text.contains("zonder vermelding") && !text.contains(secret), "{text}");
    }
    // Nor where the whole call is new.
    let call = checked(&read("proeftuinen"));
    let comparison = compare(&checked(&files(sample::BLANK)), &call, Language::Nl);
    let text = serde_json::to_string(&comparison).expect("JSON");
    assert!(comparison.count() > 0 && !text.contains("Loosvelt"), "{text}");
}

#[test]
fn texts_that_differ_in_layout_alone_say_so() {
    let before = files(sample::HOUTKRING);
    let after = edited(
        &before,
        HOUTKRING,
        "onder de naam **Houtkring**.\n\n",
        "onder de naam **Houtkring**.\n",
    );
    let comparison = compare(&checked(&before), &checked(&after), Language::Nl);
    let sentences: Vec<&str> = comparison.changes().map(|change| change.sentence.as_str()).collect();
    assert_eq!(
        sentences,
        ["Doel: zelfde woorden, andere indeling, opmaak of koppeling"]
    );
    let after = edited(&before, HOUTKRING, "de naam **Houtkring**.", "de naam Houtkring.");
    let comparison = compare(&checked(&before), &checked(&after), Language::Nl);
    let sentences: Vec<&str> = comparison.changes().map(|change| change.sentence.as_str()).collect();
    assert_eq!(
        sentences,
        ["Doel: zelfde woorden, andere indeling, opmaak of koppeling"]
    );
    assert!(comparison.changes().all(|change| change.old != change.new));
}

/// Every value in a YAML text that stands behind a key or in a list: its bytes.
fn scalars(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let is_comment = line.trim_start().starts_with('#');
        let content = if is_comment { "" } else { line.trim_end() };
        for (at, _) in content.match_indices(": ") {
            let start = at + 2;
            let rest = &content[start..];
            let end = if let Some(quoted) = rest.strip_prefix('"') {
                quoted.find('"').map_or(rest.len(), |end| end + 2)
            } else if content.trim_start().starts_with("- {") || content.contains(": {") {
                rest.find([',', '}']).unwrap_or(rest.len())
            } else {
                rest.len()
            };
            let value = rest[..end].trim_end();
            if !value.is_empty() && !value.starts_with(['{', '[', '|', '>', '&', '#']) {
                found.push(line_start + start..line_start + start + value.len());
            }
        }
        if let Some(item) = content.trim_start().strip_prefix("- ")
            && !item.contains(": ")
            && !item.starts_with(['{', '[', '"'])
        {
            let end = line_start + content.len();
            found.push(end - item.len()..end);
        }
        line_start += line.len();
    }
    found
}

/// Another value of the same sort.
fn another(value: &str) -> Vec<String> {
    let inner = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    if let Some(inner) = inner {
        return vec![format!("\"{inner} x\"")];
    }
    if let Ok(number) = value.parse::<i64>() {
        return vec![(number + 1).to_string(), (number - 1).to_string()];
    }
    if value.parse::<f64>().is_ok() {
        return vec![format!("{value}1")];
    }
    match value {
        "true" => vec!["false".to_owned()],
        "false" => vec!["true".to_owned()],
        "high" | "medium" | "low" => vec![if value == "low" { "high" } else { "low" }.to_owned()],
        "open" => vec!["agreed".to_owned(), format!("{value} x")],
        "settled" | "open-points" | "to-raise" => {
            vec![if value == "settled" { "open-points" } else { "settled" }.to_owned()]
        }
        "work" | "purchase" | "other" => vec![if value == "work" { "other" } else { "work" }.to_owned()],
        "sourced" => vec!["judged".to_owned()],
        _ if value.len() == 10 && value.as_bytes()[4] == b'-' => {
            let day = if value.ends_with("15") { "16" } else { "15" };
            vec![format!("{}{day}", &value[..8])]
        }
        _ => vec![format!("{value} x"), format!("{value}x")],
    }
}

/// Changes one value after another; every change that leaves the programme without faults must be told.
///
/// One half of the changes, 0 or 1, is tried in a test of its own: they run at once.
fn no_change_is_missed(sample: &[SampleFile], every: usize, half: usize, least: usize) {
    let before = files(sample);
    let old = checked(&before);
    let mut told = 0;
    let mut nth = 0;
    for (path, text) in before.iter().filter(|(path, _)| path.ends_with(".yaml")) {
        for range in scalars(text) {
            nth += 1;
            if nth % every != 0 || nth / every % 2 != half {
                continue;
            }
            for value in another(&text[range.clone()]) {
                let mut after = before.clone();
                let changed = format!("{}{value}{}", &text[..range.start], &text[range.end..]);
                after.insert(path.clone(), changed);
                let Some(new) = outcome(&folder(&after)).programme else {
                    continue;
                };
                let comparison = compare(&old, &new, Language::Nl);
                assert!(
                    comparison.count() > 0,
                    "{path}: {} → {value} is not told",
                    &text[range.clone()]
                );
                for change in comparison.changes() {
                    // A file that came, went or changed has no values to tell.
                    let of_file = change.old.is_none() && change.new.is_none();
                    assert!(of_file || change.old != change.new, "{}", change.sentence);
                    assert!(
                        !change.sentence.contains("change-") && !change.sentence.contains("field-"),
                        "a label is missing: {}",
                        change.sentence
                    );
                }
                told += 1;
                break;
            }
        }
    }
    assert!(told >= least, "only {told} changes left the programme without faults");
}

#[test]
fn no_change_of_houtkring_is_missed() {
    no_change_is_missed(sample::HOUTKRING, 7, 0, 30);
    no_change_is_missed(sample::HOUTKRING, 7, 1, 30);
}

#[test]
fn no_even_change_of_esf_512_is_missed() {
    no_change_is_missed(sample::ESF_512, 43, 0, 12);
}

#[test]
fn no_odd_change_of_esf_512_is_missed() {
    no_change_is_missed(sample::ESF_512, 43, 1, 12);
}

#[test]
fn every_field_of_the_data_has_a_name_in_every_language() {
    fn fields(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(map) => {
                // A field of the data has the name `properties` too.
                if let Some(Value::Object(properties)) = map
                    .get("properties")
                    .filter(|_| map.get("type").is_some_and(|name| name == "object"))
                {
                    found.extend(properties.keys().cloned());
                }
                map.values().for_each(|value| fields(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| fields(value, found)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    // The clause library belongs to the program, not to a programme.
    let kinds = FileKind::ALL
        .iter()
        .filter(|kind| !["article", "terms"].contains(&kind.key()));
    for kind in kinds {
        let schema: Value = serde_json::from_str(&schema_text(*kind)).expect("a schema");
        fields(&schema, &mut found);
    }
    assert!(found.len() > 300);
    for language in Language::ALL {
        for field in &found {
            let key = format!("field-{}", field.replace('_', "-"));
            assert!(
                Locale::of(language).has(&key),
                "{key} is missing in {}",
                language.code()
            );
        }
    }
}

/// Two versions of a partnership that is ready to sign: a share, a clause that came and one that went.
fn two_versions() -> (Checked, Checked) {
    let before = files(sample::HOUTKRING);
    let after = edited(&before, HOUTKRING, "exclusivity: region", "exclusivity: full");
    let after = edited(&after, HOUTKRING, "cap: 75000", "cap: 80000");
    let after = edited(&after, HOUTKRING, "clause: houtkring-merk", "clause: houtkring-naam");
    (checked(&before), checked(&after))
}

fn versions((old, new): &(Checked, Checked)) -> Versions<'_> {
    Versions {
        old,
        old_label: Some("v1"),
        new,
        new_label: Some("v2"),
    }
}

/// Typst refuses to write what fails PDF/A-3a or PDF/UA-1.
fn set(document: &Document) {
    let first = render::render(document).expect("a PDF");
    assert_eq!(first.warnings, Vec::<String>::new());
    let second = render::render(document).expect("a PDF");
    assert!(first.files == second.files, "two runs give other bytes");
}

#[test]
fn the_change_note_is_set_in_every_language() {
    let both = two_versions();
    for language in Language::ALL {
        let note = document::change_note(versions(&both), Some(language)).expect("composed");
        let data: Value = serde_json::from_slice(&note.attachment).expect("JSON");
        assert_eq!(data["format"], "brugwerk-change-note");
        assert_eq!(
            (&data["old"]["name"], &data["new"]["name"]),
            (&"v1".into(), &"v2".into())
        );
        assert!(data["groups"][0]["topics"][0]["changes"][0]["sentence"].is_string());
        set(&note);
    }
    // Nothing changed: the note says so.
    let same = (checked(&files(sample::HOUTKRING)), checked(&files(sample::HOUTKRING)));
    let note = document::change_note(versions(&same), None).expect("composed");
    let view = String::from_utf8(note.view.clone()).expect("UTF-8");
    assert!(view.contains("zeggen hetzelfde"));
    set(&note);
}

#[test]
fn the_changed_agreement_shows_what_came_and_went() {
    let both = two_versions();
    let document = document::changed_agreement(versions(&both), "houtkring", None).expect("composed");
    let view: Value = serde_json::from_slice(&document.view).expect("JSON");
    let clauses: Vec<&Value> = view["articles"]
        .as_array()
        .expect("articles")
        .iter()
        .flat_map(|article| article["clauses"].as_array().expect("clauses"))
        .collect();
    let with = |word: &str| clauses.iter().filter(|clause| clause["change"] == word).count();
    assert_eq!((with("ingevoegd"), with("geschrapt")), (2, 2));
    assert!(with("gewijzigd") > 0);
    let is_cap = |clause: &&&Value| clause["lines"].to_string().contains("75.000,00");
    let cap = clauses.iter().find(is_cap).expect("the limit");
    let runs = cap["lines"][0]["runs"].as_array().expect("runs");
    let text = |fate: &str| {
        let of = runs.iter().filter(|run| run["fate"] == fate);
        of.map(|run| run["text"].as_str().unwrap_or_default())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(text("struck").replace('\u{a0}', " "), "€ 75.000,00.");
    assert_eq!(text("inserted").replace('\u{a0}', " "), "€ 80.000,00.");
    set(&document);
    assert!(document::changed_agreement(versions(&both), "nobody", None).is_err());
}

#[test]
fn the_changed_agreement_tells_figures_that_only_an_annex_holds() {
    for (find, replace, told) in [
        (
            "unit_cost: 310.00, required: 2.4",
            "unit_cost: 335.00, required: 2.4",
            "335,00",
        ),
        (
            "unit_cost: 27.50, required: 8 }",
            "unit_cost: 27.50, required: 9 }",
            "9",
        ),
    ] {
        let files = common::files(sample::HOUTKRING);
        let both = (checked(&files), checked(&edited(&files, HOUTKRING, find, replace)));
        let document = document::changed_agreement(versions(&both), "houtkring", Some(Language::Nl)).expect("composed");
        let view: Value = serde_json::from_slice(&document.view).expect("JSON");
        let items = view["told"]["items"].as_array().expect("items");
        let annex = items
            .iter()
            .find(|item| item["title"].as_str().is_some_and(|it| it.starts_with("Bijlage")));
        let annex = annex.unwrap_or_else(|| panic!("no annex in {items:#?}"));
        assert!(annex["sentences"].to_string().contains(told), "{annex:#}");
        assert!(
            view["told"]["count"]
                .as_str()
                .is_some_and(|count| count.contains("bijlage"))
        );
        set(&document);
    }
}
