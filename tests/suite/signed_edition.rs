//! The edition to sign: short, each figure once, and nothing lost that binds.

use std::collections::BTreeSet;

use crate::common;
use brugwerk::check::Checked;
use brugwerk::contract::Contract;
use brugwerk::contract::parameters::PARAMETERS;
use brugwerk::document::{self, Options};
use brugwerk::locale::{Language, Locale};
use brugwerk::{render, sample};
use serde_json::Value;

/// How many pages the sample that is ready to sign may have.
const MOST_PAGES: usize = 24;

fn ready() -> Checked {
    let outcome = common::outcome(&common::folder(&common::files(sample::HOUTKRING)));
    outcome.programme.expect("sound")
}

fn composed(programme: &Checked, is_final: bool) -> document::Document {
    let plans = document::plans(programme);
    let mut plans = plans.iter();
    let plan = plans
        .find(|plan| plan.kind.name() == "agreement")
        .expect("an agreement");
    let options = Options {
        is_final,
        ..Options::default()
    };
    document::compose(programme, plan, options).expect("composed")
}

/// A text without what a line or a page may break or draw in another way: spaces, hyphens and quotation marks.
fn bare(text: &str) -> String {
    let kept = |c: &char| !c.is_whitespace() && !"\u{ad}\u{a0}-‐‑–“”‘’«»\"'".contains(*c);
    text.chars().filter(kept).collect()
}

/// The text layer of a PDF, bare, without the heads and feet of its pages.
fn text_layer(pdf: &[u8], view: &Value) -> (usize, String) {
    let document = lopdf::Document::load_mem(pdf).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let mut text = String::new();
    for page in &pages {
        let mut words = bare(&document.extract_text(&[*page]).expect("text"));
        let footer = &view["footer"];
        let foot = [
            &view["meta"]["edition"],
            &footer["version"],
            &footer["hash"],
            &footer["originals"],
        ];
        let foot: Vec<&str> = foot.iter().filter_map(|part| part.as_str()).collect();
        let foot = format!("{}pagina{page}van{}", bare(&foot.join(" · ")), pages.len());
        let head = ["meta/running_title", "front/status"].map(|path| {
            let value = path.split('/').fold(view, |value, key| &value[key]);
            bare(value.as_str().unwrap_or_default())
        });
        for part in [foot, head.concat()] {
            words = words.replace(&part, "");
        }
        text += &words;
    }
    (pages.len(), text)
}

/// The pieces of a rich text that are set behind each other; a list and its items are pieces of their own.
fn pieces(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| pieces(item, found)),
        Value::Object(entries) if entries.get("t").and_then(Value::as_str) == Some("par") => {
            let mut text = String::new();
            inline(&entries["c"], &mut text);
            found.push(text);
        }
        Value::Object(entries) => entries.values().for_each(|item| pieces(item, found)),
        _ => {}
    }
}

fn inline(value: &Value, text: &mut String) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| inline(item, text)),
        Value::Object(entries) => match (entries.get("c"), entries.get("v")) {
            (_, Some(Value::String(words))) => text.push_str(words),
            (Some(inner), _) => inline(inner, text),
            _ => {}
        },
        _ => {}
    }
}

/// Every cell, label and line of what is shown below a clause or in an annex.
fn shown(block: &Value, found: &mut Vec<String>) {
    for row in block["rows"].as_array().into_iter().flatten() {
        for cell in row["cells"].as_array().into_iter().flatten() {
            match cell {
                Value::String(text) => found.push(text.clone()),
                Value::Object(entries) if entries.contains_key("v") => inline(cell, found.last_mut_or_new()),
                other => pieces(other, found),
            }
        }
    }
    for column in block["columns"].as_array().into_iter().flatten() {
        found.extend(column["title"].as_str().map(str::to_owned));
    }
    for step in block["steps"].as_array().into_iter().flatten() {
        for key in ["label", "formula", "value"] {
            found.extend(step[key].as_str().map(str::to_owned));
        }
    }
    for item in block["items"].as_array().into_iter().flatten() {
        for key in ["name", "term"] {
            found.extend(item[key].as_str().map(str::to_owned));
        }
        for key in ["lines", "represented"] {
            let lines = item[key].as_array().into_iter().flatten();
            found.extend(lines.filter_map(Value::as_str).map(str::to_owned));
        }
        pieces(item, found);
    }
    pieces(&block["body"], found);
    found.extend(block["note"].as_str().map(str::to_owned));
}

/// Room for one more text at the end.
trait LastOrNew {
    fn last_mut_or_new(&mut self) -> &mut String;
}

impl LastOrNew for Vec<String> {
    fn last_mut_or_new(&mut self) -> &mut String {
        self.push(String::new());
        self.last_mut().expect("pushed")
    }
}

/// Every text of a draft that binds: articles, clauses with what is shown below them, annexes and who signs.
fn binding(view: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let articles = view["parts"].as_array().into_iter().flatten();
    let articles = articles.flat_map(|part| part["articles"].as_array().into_iter().flatten());
    for article in std::iter::once(&view["opening"]).chain(articles) {
        found.extend(article["title"].as_str().map(str::to_owned));
        for clause in article["clauses"].as_array().into_iter().flatten() {
            found.extend(clause["number"].as_str().map(str::to_owned));
            pieces(&clause["body"], &mut found);
            shown(&clause["show"], &mut found);
        }
    }
    for annex in view["annexes"].as_array().into_iter().flatten() {
        found.extend(annex["title"].as_str().map(str::to_owned));
        for block in annex["blocks"].as_array().into_iter().flatten() {
            found.extend(block["caption"].as_str().map(str::to_owned));
            shown(block, &mut found);
        }
    }
    for signature in view["signatures"]["blocks"].as_array().into_iter().flatten() {
        for key in ["party", "name", "capacity", "mandate", "place"] {
            found.extend(signature[key].as_str().map(str::to_owned));
        }
    }
    found
}

#[test]
fn everything_that_binds_in_the_draft_stands_in_the_text_of_the_final() {
    let programme = ready();
    let draft: Value = serde_json::from_slice(&composed(&programme, false).view).expect("JSON");
    let document = composed(&programme, true);
    let view: Value = serde_json::from_slice(&document.view).expect("JSON");
    let rendered = render::render(&document).expect("set");
    let (pages, text) = text_layer(rendered.pdf(), &view);
    assert!(pages <= MOST_PAGES, "{pages} pages");
    let found = binding(&draft);
    assert!(found.len() > 900, "only {} texts bind", found.len());
    let lost: BTreeSet<&String> = found.iter().filter(|said| !text.contains(&bare(said))).collect();
    assert!(lost.is_empty(), "{} of {} are lost: {lost:#?}", lost.len(), found.len());
}

#[test]
fn every_parameter_that_a_clause_prints_stands_in_the_text_of_the_final() {
    let programme = ready();
    let locale = Locale::of(Language::Nl);
    let case = &programme.partnerships[0];
    let agreement = case.agreement.as_ref().expect("an agreement");
    let contract = Contract::of(&programme.clauses, &programme, case, agreement, locale);
    let document = composed(&programme, true);
    let view: Value = serde_json::from_slice(&document.view).expect("JSON");
    let (_, text) = text_layer(render::render(&document).expect("set").pdf(), &view);
    let standing: Vec<&str> = contract.references.keys().map(String::as_str).collect();
    let clauses = programme.clauses.articles.iter().flat_map(|article| &article.clauses);
    let clauses = clauses.filter(|clause| standing.contains(&clause.id.as_str()));
    let sources: Vec<&str> = clauses
        .filter_map(|clause| Some(clause.text.of(Language::Nl)?.source()))
        .collect();
    let mut printed = 0;
    for parameter in PARAMETERS {
        let slot = format!("{{{}}}", parameter.name);
        if !sources.iter().any(|source| source.contains(&slot)) {
            continue;
        }
        let value = contract.parameters.print(parameter.name, locale).expect("known");
        for part in value.split('\n') {
            assert!(text.contains(&bare(part)), "{}: “{part}” is lost", parameter.name);
        }
        printed += 1;
    }
    assert!(printed > 40, "only {printed} parameters are printed");
}

#[test]
fn what_is_signed_says_each_table_once_and_nothing_that_binds_nobody() {
    let programme = ready();
    let view: Value = serde_json::from_slice(&composed(&programme, true).view).expect("JSON");
    let mut tables: Vec<String> = Vec::new();
    let mut keep = |block: &Value| {
        if block["rows"].as_array().is_some_and(|rows| !rows.is_empty()) {
            tables.push(block["rows"].to_string());
        }
    };
    for part in view["parts"].as_array().expect("parts") {
        for article in part["articles"].as_array().expect("articles") {
            article["clauses"]
                .as_array()
                .expect("clauses")
                .iter()
                .for_each(|clause| keep(&clause["show"]));
        }
    }
    for annex in view["annexes"].as_array().expect("annexes") {
        annex["blocks"].as_array().expect("blocks").iter().for_each(&mut keep);
    }
    let once: BTreeSet<&String> = tables.iter().collect();
    assert_eq!(once.len(), tables.len(), "a table stands twice");
    assert_eq!(view["notes"], Value::Null);
    let text = view.to_string();
    for word in ["tension-register", "eigen bewoording", "\"own\":true"] {
        assert!(!text.contains(word), "{word}");
    }
    assert_eq!(
        view["meta"]["edition"], "Verzonnen",
        "each page says that the partnership is made up"
    );
}

/// The numbers in a text of a language, written in one way and sorted: what a reader of that language reckons with.
fn numbers(text: &str, language: Language) -> Vec<String> {
    let group: &[char] = match language {
        // What partners wrote themselves stays Dutch, and no English figure here has three decimals.
        Language::En => &[',', '.'],
        _ => &['.', '\u{a0}', '\u{202f}'],
    };
    let signs: Vec<char> = text.chars().collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let (mut found, mut number) = (Vec::new(), String::new());
    for (at, sign) in signs.iter().enumerate() {
        let inside = at > 0 && digit(at - 1) && digit(at + 1);
        let groups = inside && group.contains(sign) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
        if sign.is_ascii_digit() {
            number.push(*sign);
        } else if groups {
            // Between thousands: the number goes on.
        } else if inside && matches!(sign, '.' | ',') {
            number.push('.');
        } else if !number.is_empty() {
            found.push(std::mem::take(&mut number));
        }
    }
    found.extend(Some(number).filter(|number| !number.is_empty()));
    for number in &mut found {
        if number.contains('.') {
            number.truncate(number.trim_end_matches('0').trim_end_matches('.').len());
        }
    }
    found.sort();
    found
}

/// The numbers of each clause and of each part of an annex, in the order of the agreement.
fn numbered(programme: &Checked, language: Language) -> Vec<(String, Vec<String>)> {
    let plans = document::plans(programme);
    let plan = plans
        .iter()
        .find(|plan| plan.kind.name() == "agreement")
        .expect("an agreement");
    let options = Options {
        is_final: true,
        language: Some(language),
        ..Options::default()
    };
    let document = document::compose(programme, plan, options).expect("composed");
    let view: Value = serde_json::from_slice(&document.view).expect("JSON");
    let mut parts = Vec::new();
    let mut keep = |name: String, texts: Vec<String>| parts.push((name, numbers(&texts.join("\n"), language)));
    for part in view["parts"].as_array().expect("parts") {
        for article in part["articles"].as_array().expect("articles") {
            for clause in article["clauses"].as_array().expect("clauses") {
                let mut texts = Vec::new();
                pieces(&clause["body"], &mut texts);
                shown(&clause["show"], &mut texts);
                keep(clause["label"].to_string(), texts);
            }
        }
    }
    for annex in view["annexes"].as_array().expect("annexes") {
        for (index, block) in annex["blocks"].as_array().expect("blocks").iter().enumerate() {
            let mut texts = Vec::new();
            shown(block, &mut texts);
            keep(format!("{} {index}", annex["label"]), texts);
        }
    }
    parts
}

#[test]
fn the_french_and_the_english_final_hold_the_same_numbers_as_the_dutch() {
    let programme = ready();
    let dutch = numbered(&programme, Language::Nl);
    assert!(dutch.iter().map(|(_, numbers)| numbers.len()).sum::<usize>() > 300);
    for language in [Language::Fr, Language::En] {
        let other = numbered(&programme, language);
        assert_eq!(dutch.len(), other.len());
        let apart: Vec<_> = dutch.iter().zip(&other).filter(|(one, other)| one != other).collect();
        assert!(apart.is_empty(), "{}: {apart:#?}", language.code());
    }
}

/// The agreement that is ready to sign after edits, as its view in a language.
fn edited(edits: &[(&str, &str)], language: Language, is_final: bool) -> Value {
    let mut files = common::files(sample::HOUTKRING);
    let text = files.get_mut("partnerships/houtkring.yaml").expect("the partnership");
    for (find, replace) in edits {
        assert!(text.contains(find), "“{find}” is not there");
        *text = text.replacen(find, replace, 1);
    }
    let outcome = common::outcome(&common::folder(&files));
    let programme = outcome.programme.expect("sound");
    let plans = document::plans(&programme);
    let plan = plans
        .iter()
        .find(|plan| plan.kind.name() == "agreement")
        .expect("an agreement");
    let options = Options {
        is_final,
        language: Some(language),
        ..Options::default()
    };
    let document = document::compose(&programme, plan, options).expect("composed");
    assert_eq!(
        document.signatures.is_empty(),
        !is_final || language != Language::Nl,
        "only the Dutch final is signed"
    );
    serde_json::from_slice(&document.view).expect("JSON")
}

#[test]
fn a_translation_has_no_place_to_sign_and_says_which_text_is_signed() {
    for (language, says) in [
        (Language::Fr, "Les parties signent uniquement le texte en néerlandais."),
        (Language::En, "The parties sign only the text in Dutch."),
    ] {
        for is_final in [true, false] {
            let view = edited(&[], language, is_final);
            assert_eq!(view["signatures"]["blocks"], serde_json::json!([]));
            assert!(view["signatures"]["intro"].to_string().contains(says));
        }
    }
    let dutch = edited(&[], Language::Nl, true);
    assert_eq!(dutch["signatures"]["blocks"].as_array().map(Vec::len), Some(4));
}

#[test]
fn place_and_date_are_written_beside_signatures_by_hand_alone() {
    let electronic = edited(&[], Language::Nl, true);
    assert_eq!(electronic["signatures"]["by_hand"], false);
    assert!(!electronic["signatures"].to_string().contains("Turnhout"));
    let by_hand = edited(&[("level: qualified", "level: handwritten")], Language::Nl, true);
    assert_eq!(by_hand["signatures"]["by_hand"], true);
    assert_eq!(by_hand["signatures"]["blocks"][0]["place"], "Turnhout");
}

#[test]
fn an_agreement_without_a_founding_fee_speaks_of_none() {
    let fee = "      founding_fee:
        percent: 5
        shares:
          - { partner: noesthoek, percent: 50 }
          - { partner: balkendraai, percent: 50 }
";
    for (language, word) in [
        (Language::Nl, "stichters"),
        (Language::Fr, "fondateurs"),
        (Language::En, "founding fee"),
    ] {
        assert!(edited(&[], language, false)["parts"].to_string().contains(word));
        let without = edited(&[(fee, "")], language, false);
        let parts = [&without["parts"], &without["annexes"]];
        assert!(parts.iter().all(|part| !part.to_string().contains(word)), "{word}");
    }
}

#[test]
fn a_reserve_for_a_supplier_is_spoken_of_where_there_is_one() {
    let later = (
        "party: transportfirma, kind: other",
        "party: transportfirma, spent_after: 1, kind: other",
    );
    for (edits, expected) in [(&[][..], false), (&[later][..], true)] {
        let view = edited(edits, Language::Nl, false);
        let mut texts = Vec::new();
        pieces(&view["parts"], &mut texts);
        let text = texts.join("\n").to_lowercase();
        assert!(text.contains("mee in het jaar van de verkoop"));
        assert_eq!(
            text.matches("een reserve voor een externe leverancier").count(),
            if expected { 2 } else { 0 }
        );
    }
}

#[test]
fn amounts_are_those_of_the_start_where_costs_follow_an_index() {
    let plain = edited(&[], Language::Nl, true)["annexes"].to_string();
    let says = "De bedragen in deze bijlage zijn die van de start";
    assert!(!plain.contains(says));
    let edit = (
        "    payment:\n",
        "    indexation: { index: de gezondheidsindex, percent: 80, base: 2026-06-30 }\n    payment:\n",
    );
    let indexed = edited(&[edit], Language::Nl, true);
    assert!(indexed["annexes"].to_string().contains(says));
    assert!(
        indexed["parts"]
            .to_string()
            .contains("Geen ander bedrag, aandeel of grens")
    );
}
