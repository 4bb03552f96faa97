//! Messages: each sentence that the code says has its translations, with its holes.

use std::collections::{BTreeMap, BTreeSet};

use brugwerk::diagnostic::Language;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::{files, root};

/// Sentences that no catalogue has yet: none may join them.
const UNTRANSLATED: &[&str] = &[];

/// The floors in which a text without `message!` around it becomes a message.
const FLOORS: &[&str] = &[
    "check/",
    "contract/",
    "document/",
    "load/",
    "model/",
    "project/",
    "render/",
];

/// What takes a message: a text between its brackets is one.
const TAKERS: &[&str] = &["at", "with_help", "advise", "relate", "with_related", "fault", "refuse"];

/// A hole that only some languages fill: what stands in it is English.
const OF_ENGLISH: &str = "english";

fn literal(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else {
        return None;
    };
    Some(syn::parse_str::<syn::LitStr>(&literal.to_string()).ok()?.value())
}

/// What the tokens around a text say about it.
#[derive(Clone, Copy, Default)]
struct Around {
    /// Whether it is between the brackets of something that takes a message.
    is_taken: bool,
    /// Whether it is in the table of the kinds of things.
    is_kind: bool,
}

/// The templates in some code.
fn templates(tokens: TokenStream, around: Around, is_bare: bool, into: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let word = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .map(ToString::to_string)
            .unwrap_or_default()
    };
    for (index, token) in tokens.iter().enumerate() {
        let before = [1, 2].map(|back| word(index.checked_sub(back)));
        let before = [before[0].as_str(), before[1].as_str()];
        match token {
            // The messages of tests are no one's to read.
            TokenTree::Group(_) if before == ["tests", "mod"] => {}
            TokenTree::Group(group) if before == ["!", "message"] => {
                let mut inside = group.stream().into_iter();
                into.extend(inside.next().as_ref().and_then(literal));
                templates(inside.collect(), Around::default(), is_bare, into);
            }
            TokenTree::Group(group) => {
                let is_call = group.delimiter() == Delimiter::Parenthesis;
                let is_macro = before[0] == "!";
                let around = Around {
                    is_taken: if is_call {
                        TAKERS.contains(&before[0])
                    } else {
                        around.is_taken && !is_macro
                    },
                    is_kind: around.is_kind || before == ["!", "kinds"],
                };
                templates(group.stream(), around, is_bare, into);
            }
            _ => {
                let Some(text) = literal(token) else { continue };
                let is_named = matches!(before, ["=", "message" | "help" | "cure"]);
                let is_sentence = is_bare && text.contains(' ') && (around.is_taken || is_named);
                if before == [":", "cure"] || around.is_kind && before[0] == ":" || is_sentence {
                    into.insert(text);
                }
            }
        }
    }
}

/// The templates that the code of the program says; those without a word are the same in every language.
fn said() -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    for (path, text) in files(&root().join("src"), ".rs") {
        if path.ends_with("tests.rs") || path == "diagnostic/message.rs" {
            continue;
        }
        let tokens = text.parse().expect("Rust");
        let is_bare = FLOORS.iter().any(|floor| path.starts_with(floor));
        templates(tokens, Around::default(), is_bare, &mut said);
    }
    said.retain(|template| {
        let words = template
            .split('{')
            .map(|part| part.split_once('}').map_or(part, |(_, behind)| behind));
        words.into_iter().any(|text| text.contains(char::is_alphabetic))
    });
    said
}

/// The names of the holes of a template; those without one by their number.
fn holes(template: &str) -> BTreeSet<String> {
    let mut nameless = 0;
    let parts = template.split('{').skip(1);
    let holes = parts.filter_map(|part| part.split_once('}')).map(|(hole, _)| {
        if hole.is_empty() {
            nameless += 1;
            (nameless - 1).to_string()
        } else {
            hole.to_owned()
        }
    });
    holes.filter(|hole| hole != OF_ENGLISH).collect()
}

/// The catalogue of a language, as its file has it.
fn catalogue(language: Language) -> BTreeMap<String, String> {
    let path = root().join(format!("templates/messages/{}.json", language.code()));
    let text = std::fs::read_to_string(path).expect("a catalogue");
    serde_json::from_str(&text).expect("an object of texts")
}

fn translated() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| *language != Language::En)
}

#[test]
fn every_message_is_translated_and_nothing_else() {
    let said = said();
    assert!(said.len() > 600, "{} messages were found", said.len());
    for language in translated() {
        let catalogue = catalogue(language);
        let known = |template: &&String| UNTRANSLATED.contains(&template.as_str());
        let missing = said.iter().filter(|template| !catalogue.contains_key(*template));
        let missing: Vec<&String> = missing.filter(|template| !known(template)).collect();
        let lines = missing
            .iter()
            .map(|template| format!("  {}: \"\",", serde_json::json!(template)));
        let lines = lines.collect::<Vec<_>>().join("\n");
        assert!(missing.is_empty(), "{} lacks:\n{lines}", language.code());
        let unused: Vec<&String> = catalogue.keys().filter(|template| !said.contains(*template)).collect();
        assert!(unused.is_empty(), "{}: nothing says {unused:#?}", language.code());
    }
    let done = UNTRANSLATED.iter().filter(|template| {
        let has = |language| catalogue(language).contains_key(**template);
        translated().all(has) || !said.contains(**template)
    });
    assert_eq!(
        done.count(),
        0,
        "UNTRANSLATED names what is translated, or said no more"
    );
}

#[test]
fn translations_keep_holes_and_the_form_of_a_sentence() {
    for language in translated() {
        for (template, translation) in catalogue(language) {
            let code = language.code();
            assert_eq!(holes(&template), holes(&translation), "{code}: {template}");
            let ends = |text: &str| text.ends_with(['.', '?']);
            assert_eq!(ends(&template), ends(&translation), "{code}: {template}");
            let blank = |text: &str| [text.starts_with(' '), text.ends_with(' ')];
            assert_eq!(blank(&template), blank(&translation), "{code}: {template}");
        }
    }
}

#[test]
fn catalogues_are_sorted_and_every_language_but_english_has_one() {
    let found = files(&root().join("templates/messages"), ".json");
    let names: BTreeSet<String> = found.iter().map(|(path, _)| path.clone()).collect();
    let expected: BTreeSet<String> = translated()
        .map(|language| format!("{}.json", language.code()))
        .collect();
    assert_eq!(names, expected);
    for (path, text) in found {
        let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("  ")).collect();
        let catalogue: BTreeMap<String, String> = serde_json::from_str(&text).expect("an object of texts");
        let in_order = catalogue.keys().map(|key| serde_json::json!(key).to_string());
        let written = lines.iter().map(|line| line.trim_start());
        for (line, key) in written.zip(in_order) {
            assert!(line.starts_with(&format!("{key}: ")), "{path} is not sorted at {line}");
        }
    }
}
