//! The built-in method says the same in every language, and no programme speaks in the words of another one's method.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use brugwerk::check::Checked;
use brugwerk::document::{self, Options};
use brugwerk::load::{self, Folder, Reading, built_in_method};
use brugwerk::locale::{Argument, Language, Locale};
use brugwerk::sample;
use serde_json::Value;

use crate::common;
use crate::common::{Files, files, folder};

/// Keys whose value is an id, a mark or a number: the same in every language.
const CODES: [&str; 15] = [
    "id",
    "letter",
    "facet",
    "typology",
    "domain",
    "value",
    "step",
    "sheet",
    "block",
    "innovation",
    "activities",
    "basis",
    "price",
    "unit_cost",
    "subsidy",
];

/// Texts that two languages write alike.
const ALIKE: [&str; 8] = [
    "Alternatives",
    "Blended business models",
    "Business Model Canvas",
    "Case",
    "Conclusions",
    "Organisation",
    "Tension",
    "Typologie",
];

/// The blank programme in a language, following the built-in method.
fn blank(language: Language) -> Files {
    let mut files = files(sample::BLANK);
    let head = files.get_mut("programme.yaml").expect("the head");
    *head = head.replacen("language: nl", &format!("language: {}", language.code()), 1);
    files
}

fn checked(files: &Files, language: Option<Language>) -> Checked {
    let reading = Reading {
        language,
        ..Reading::default()
    };
    let outcome = brugwerk::check::check(load::load(&folder(files), reading).expect("programme.yaml is there"));
    let found = common::codes(&outcome.diagnostics);
    assert!(outcome.programme.is_some(), "{found:?}");
    outcome.programme.expect("a sound programme")
}

fn method(language: Language) -> Value {
    serde_json::to_value(&checked(&blank(language), None).method).expect("JSON")
}

/// What differs between two methods beside their words.
fn compare(one: &Value, other: &Value, path: &str, faults: &mut Vec<String>) {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            if one.keys().ne(other.keys()) {
                faults.push(format!("{path}: other keys"));
            }
            for (key, value) in one {
                if let Some(other) = other.get(key) {
                    compare(value, other, &format!("{path}/{key}"), faults);
                }
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            if one.len() != other.len() {
                faults.push(format!("{path}: {} and {} items", one.len(), other.len()));
            }
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                compare(one, other, &format!("{path}/{at}"), faults);
            }
        }
        (Value::String(one), Value::String(other)) => {
            let key = path.rsplit('/').next().unwrap_or_default();
            let is_code = CODES.contains(&key) && !path.starts_with("/words/");
            if is_code && one != other {
                faults.push(format!("{path}: “{one}” and “{other}”"));
            }
            if !is_code && one == other && !ALIKE.contains(&one.as_str()) {
                faults.push(format!("{path}: “{one}” in both languages"));
            }
            if !is_code && one.matches("**").count() != other.matches("**").count() {
                faults.push(format!("{path}: other stresses in “{one}” and “{other}”"));
            }
        }
        _ if one == other => {}
        _ => faults.push(format!("{path}: {one} and {other}")),
    }
}

#[test]
fn the_built_in_method_says_the_same_in_every_language() {
    let methods = Language::ALL.map(method);
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
        let mut faults = Vec::new();
        compare(&methods[one], &methods[other], "", &mut faults);
        assert!(
            faults.is_empty(),
            "{} and {}: {faults:#?}",
            Language::ALL[one].code(),
            Language::ALL[other].code()
        );
    }
}

#[test]
fn the_built_in_method_follows_the_language_that_is_asked() {
    let files = blank(Language::Nl);
    for language in Language::ALL {
        let asked = checked(&files, Some(language));
        assert!(asked.method.words_in(language).is_some(), "{}", language.code());
        assert!(built_in_method(language).contains(asked.method.title.as_str()));
    }
}

/// All that the documents of a programme print: views and labels.
fn printed(programme: &Checked, language: Language) -> String {
    let options = Options {
        language: Some(language),
        ..Options::default()
    };
    let mut said = String::new();
    for plan in document::plans(programme) {
        let document = document::compose(programme, &plan, options).expect("composed");
        said += std::str::from_utf8(&document.view).expect("text");
        said += std::str::from_utf8(&document.labels).expect("text");
    }
    said
}

#[test]
fn a_method_without_words_speaks_in_none_of_another() {
    let texts = |language| -> BTreeSet<String> {
        let words = checked(&blank(language), None);
        let words = words.method.words.as_ref().expect("words").labels();
        let usual = Locale::of(language);
        let own = words.filter(|(label, word)| usual.text(label) != **word);
        own.map(|(_, word)| word.to_owned()).collect()
    };
    for language in Language::ALL {
        let mut files = blank(language);
        let (own, _) = built_in_method(language).split_once("\n  words:").expect("words");
        // Only the words are left out, so texts of the method itself must not count.
        let own = own.replace("Hybrid", "Other").replace("hybrid", "other");
        files.insert("method.yaml".to_owned(), own.clone() + "\n");
        let head = files.get_mut("programme.yaml").expect("the head");
        head.push_str("\nmethod: method.yaml\n");
        let said = printed(&checked(&files, None), language);
        let is_met = |word: &String| said.contains(&format!("\"{word}\"")) && !own.contains(word.as_str());
        let met: Vec<String> = texts(language).into_iter().filter(is_met).collect();
        assert!(met.is_empty(), "{}: {met:?}", language.code());
    }
}

/// The files of a folder of this repository, by path.
fn on_disk(folder: &str) -> Folder {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path
                .strip_prefix(&root)
                .expect("below the root")
                .to_string_lossy()
                .into_owned();
            found.insert(name, std::fs::read(&path).expect("bytes"));
        }
    }
    Folder::Memory(found)
}

/// A folder of this repository in a language.
fn read(folder: &str, language: Language) -> Checked {
    let reading = Reading {
        language: Some(language),
        ..Reading::default()
    };
    let outcome = brugwerk::check::check(load::load(&on_disk(folder), reading).expect("programme.yaml is there"));
    let found = common::codes(&outcome.diagnostics);
    assert!(outcome.programme.is_some(), "{folder}: {found:?}");
    outcome.programme.expect("a sound programme")
}

const OWN_METHOD: &str = "tests/fixtures/own-method";

#[test]
fn no_programme_names_what_is_of_another_one() {
    let esf = read("data/esf-512", Language::Nl);
    let partners = esf.partners.iter().map(|one| one.name.to_string());
    let of_it = [
        "actieonderzoek",
        "action research",
        "recherche-action",
        esf.programme.call.as_str(),
    ];
    let own: Vec<String> = partners.chain(of_it.map(str::to_owned)).collect();
    assert!(own.len() > 10, "{own:?}");
    for folder in [
        "data/blank",
        "data/houtkring",
        "data/meer-impact",
        "data/proeftuinen",
        "data/welfare-belgie",
        OWN_METHOD,
    ] {
        for language in Language::ALL {
            let said = printed(&read(folder, language), language);
            let met: Vec<&String> = own.iter().filter(|word| said.contains(word.as_str())).collect();
            assert!(met.is_empty(), "{folder} in {}: {met:?}", language.code());
        }
    }
}

/// The texts of a value, with those of all that it holds.
fn texts(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            into.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, into)),
        Value::Object(map) => map.values().for_each(|value| texts(value, into)),
        _ => {}
    }
}

#[test]
fn a_programme_with_a_method_of_its_own_speaks_in_none_of_the_built_in_one() {
    let Folder::Memory(files) = on_disk(OWN_METHOD) else {
        panic!("the files are in memory")
    };
    let own: Vec<String> = files
        .into_values()
        .filter_map(|bytes| String::from_utf8(bytes).ok())
        .collect();
    for language in Language::ALL {
        let mut built_in = BTreeSet::new();
        texts(&method(language), &mut built_in);
        let usual: Vec<String> = Locale::of(language)
            .labels()
            .values()
            .map(|label| label.to_lowercase())
            .collect();
        // One word may be anyone's, and so may what documents always say.
        let is_its_own = |text: &String| {
            text.contains(' ')
                && !usual.iter().any(|label| label.contains(&text.to_lowercase()))
                && !own.iter().any(|file| file.contains(text.as_str()))
        };
        built_in.retain(is_its_own);
        assert!(built_in.len() > 100, "{}", built_in.len());
        let said = printed(&read(OWN_METHOD, language), language);
        let met: Vec<&String> = built_in.iter().filter(|text| said.contains(text.as_str())).collect();
        assert!(met.is_empty(), "{}: {met:?}", language.code());
        let said = texts_of_views(OWN_METHOD, language);
        for word in [
            "social economy",
            "sociale economie",
            "économie sociale",
            "Belgian",
            "Belgisch",
            "belge",
        ] {
            assert!(!said.contains(word), "{}: {word}", language.code());
        }
    }
}

/// All that the views of a folder say, without the labels beside them.
fn texts_of_views(folder: &str, language: Language) -> String {
    let programme = read(folder, language);
    let options = Options {
        language: Some(language),
        ..Options::default()
    };
    let plans = document::plans(&programme);
    let views = plans
        .iter()
        .map(|plan| document::compose(&programme, plan, options).expect("composed").view);
    views.map(|view| String::from_utf8(view).expect("text")).collect()
}

#[test]
fn documents_print_the_words_of_their_method() {
    for language in Language::ALL {
        let programme = checked(&blank(language), None);
        let labels = programme.locale(language).labels();
        let words = programme.method.words.as_ref().expect("words");
        for (label, word) in words.labels() {
            assert_eq!(labels.get(label).map(String::as_str), Some(word), "{label}");
        }
        // Another language than that of the method has the usual words.
        for other in Language::ALL.into_iter().filter(|other| *other != language) {
            let usual = Locale::of(other).text("status-settled");
            assert_eq!(programme.locale(other).text("status-settled"), usual);
        }
    }
}

#[test]
fn a_word_of_any_letters_stands_in_labels_and_in_sentences() {
    let usual = Locale::of(Language::En);
    let words = usual.with([("status-settled", "OK {100 %} \"done\" \\ ready")]);
    assert_eq!(words.text("status-settled"), "OK {100 %} \"done\" \\ ready");
    let none = |locale: &Locale| {
        let all = [("all", Argument::from(3_usize)), ("all-word", Argument::from("three"))];
        locale.sentence("claim-case-status-none", &all)
    };
    let claim = none(&words);
    assert!(claim.contains("“OK {100 %} \"done\" \\ ready”"), "{claim}");
    let usual = none(usual);
    assert!(usual.contains("“settled”"), "{usual}");
}

#[test]
fn texts_in_another_language_than_asked_are_a_warning_with_their_number() {
    let files = blank(Language::Nl);
    for (asked, expected) in [
        (None, None),
        (Some(Language::Nl), None),
        (
            Some(Language::Fr),
            Some("documents are asked for in French, but about "),
        ),
    ] {
        let reading = Reading {
            language: asked,
            ..Reading::default()
        };
        let outcome = brugwerk::check::check(load::load(&folder(&files), reading).expect("programme.yaml is there"));
        let messages = outcome.diagnostics.iter().map(|found| found.message.to_string());
        let messages: Vec<String> = messages.collect();
        match expected {
            None => assert!(messages.is_empty(), "{messages:?}"),
            Some(start) => {
                let [message] = messages.as_slice() else {
                    panic!("{messages:?}")
                };
                let count = message
                    .strip_prefix(start)
                    .and_then(|rest| rest.strip_suffix(" texts stay in Dutch"));
                let count: usize = count.expect(message).parse().expect("a number");
                assert!((10..100).contains(&count), "{message}");
                assert!(outcome.programme.is_some());
            }
        }
    }
}
