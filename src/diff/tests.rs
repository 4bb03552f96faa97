//! No sentence holds a key, an id or a mark of Markdown, whatever changes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::names::{ARTICLE, targets};
use super::types::{Meaning, Type};
use super::*;
use crate::check;
use crate::load::{self, Folder, Reading};
use crate::locale::Language;
use crate::model::Unit;

const SAMPLES: [&str; 5] = ["houtkring", "esf-512", "meer-impact", "welfare-belgie", "proeftuinen"];

fn sample(name: &str) -> Checked {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    let loaded = load::load(&Folder::Disk(folder), Reading::default()).expect("a folder");
    check::check(loaded).programme.expect("a sound programme")
}

/// Every type of the schema that stands in data.
fn types() -> Vec<Type> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for part in Type::parts() {
        all.extend(Type::part(part).expect("a part").all(&mut seen));
    }
    assert!(all.len() > 400, "{}", all.len());
    all
}

#[test]
fn every_closed_list_has_words_in_every_language() {
    let mut lists = BTreeSet::new();
    for what in types() {
        if what.meaning() != Meaning::Closed {
            continue;
        }
        let list = what.definition;
        lists.insert(list);
        for value in what.words() {
            for language in Language::ALL {
                let word = what.word(Locale::of(language), value);
                assert!(word.is_some(), "{list} {value} has no word in {}", language.code());
            }
        }
    }
    assert!(lists.len() > 30, "{lists:?}");
}

#[test]
fn every_id_leads_to_a_name() {
    let all = types();
    let definitions: BTreeSet<&str> = all.iter().map(|what| what.definition).chain([ARTICLE]).collect();
    let ids = all
        .iter()
        .filter(|what| what.meaning() == Meaning::Id && what.field != "id");
    for what in ids {
        let targets = targets(what.field).unwrap_or_default();
        assert!(!targets.is_empty(), "{}.{}", what.owner, what.field);
        assert!(targets.iter().all(|known| definitions.contains(known)), "{targets:?}");
    }
}

/// A new field of money or of hundredths gets the type that says so.
#[test]
fn plain_numbers_are_no_amounts_and_no_shares() {
    let all = types();
    let plain = all.iter().filter(|what| what.meaning() == Meaning::Number(Unit::Plain));
    let plain: Vec<_> = plain.map(|what| (what.owner, what.field, what.description())).collect();
    assert!(plain.len() > 20, "{plain:?}");
    for (owner, field, description) in plain {
        let found = ["euro", "per cent", "percent"].map(|word| description.contains(word));
        assert_eq!(found, [false; 3], "{owner}.{field}: {description}");
    }
}

/// The id of the file that a value is in, where it is one.
fn inner<'a>(scope: &'a str, what: Option<Type>, value: &'a Value) -> &'a str {
    let id = value.get("id").and_then(Value::as_str);
    id.filter(|_| what.is_some_and(Type::is_file)).unwrap_or(scope)
}

/// The data with every value changed that is no id of its own, and what stands in it.
struct Changer {
    /// The ids that stand in each field of a file, so that a reference can lead elsewhere.
    ids: BTreeMap<(String, &'static str), Vec<String>>,
    own_ids: BTreeSet<String>,
    texts: String,
}

impl Changer {
    fn of(data: &Value) -> Self {
        let mut changer = Self {
            ids: BTreeMap::new(),
            own_ids: BTreeSet::new(),
            texts: String::new(),
        };
        for (field, value) in data.as_object().expect("fields") {
            changer.note("", Type::part(field), value);
        }
        changer
    }

    fn note(&mut self, scope: &str, what: Option<Type>, value: &Value) {
        let scope = inner(scope, what, value);
        match value {
            Value::Object(fields) => fields
                .iter()
                .for_each(|(name, value)| self.note(scope, what.and_then(|what| what.of_field(name)), value)),
            Value::Array(items) => items
                .iter()
                .for_each(|item| self.note(scope, what.and_then(Type::of_item), item)),
            Value::String(text) => match what.map(|what| (what.meaning(), what.field)) {
                Some((Meaning::Id | Meaning::Evidence, field)) => {
                    self.own_ids.insert(text.clone());
                    self.ids
                        .entry((scope.to_owned(), field))
                        .or_default()
                        .push(text.clone());
                }
                Some((Meaning::Closed, _)) => {}
                _ => {
                    self.texts.push_str(text);
                    self.texts.push('\n');
                }
            },
            _ => {}
        }
    }

    fn changed(&self, scope: &str, what: Option<Type>, value: &Value) -> Value {
        let scope = inner(scope, what, value);
        match value {
            Value::Object(fields) => {
                let changed = fields.iter().map(|(name, value)| {
                    let of_field = what.and_then(|what| what.of_field(name));
                    // What items are recognised by stays, so that the rest of them is compared.
                    let stays = structure::is_identity(name) && value.is_string();
                    let changed = if stays {
                        value.clone()
                    } else {
                        self.changed(scope, of_field, value)
                    };
                    (name.clone(), changed)
                });
                Value::Object(changed.collect())
            }
            Value::Array(items) => {
                let of_item = what.and_then(Type::of_item);
                Value::Array(items.iter().map(|item| self.changed(scope, of_item, item)).collect())
            }
            Value::Bool(is) => Value::Bool(!is),
            Value::String(text) => Value::String(self.other(scope, what, text)),
            other => other.clone(),
        }
    }

    fn other(&self, scope: &str, what: Option<Type>, text: &str) -> String {
        let Some(what) = what else { return format!("{text} x") };
        match what.meaning() {
            Meaning::Number(Unit::Euro | Unit::Percent) => format!(
                "{}1",
                if text.contains('.') {
                    text.to_owned()
                } else {
                    format!("{text}.")
                }
            ),
            Meaning::Number(Unit::Plain) => text
                .parse::<i64>()
                .map_or_else(|_| format!("{text}1"), |number| (number + 1).to_string()),
            Meaning::Date => "1999-12-31".to_owned(),
            Meaning::Closed => {
                let words = what.words();
                words.iter().find(|word| **word != text).unwrap_or(&text).to_string()
            }
            Meaning::Id | Meaning::Evidence => {
                let others = self.ids.get(&(scope.to_owned(), what.field)).into_iter().flatten();
                others
                    .clone()
                    .find(|id| *id != text)
                    .cloned()
                    .unwrap_or_else(|| text.to_owned())
            }
            Meaning::Rich => format!("**x** {text}"),
            Meaning::Other => format!("x {text}"),
        }
    }

    /// Every second item of every list that holds more than one.
    fn thinned(value: &Value) -> Value {
        match value {
            Value::Object(fields) => Value::Object(
                fields
                    .iter()
                    .map(|(name, value)| (name.clone(), Self::thinned(value)))
                    .collect(),
            ),
            Value::Array(items) => {
                let kept = items.iter().enumerate().filter(|(at, _)| at % 2 == 0);
                Value::Array(kept.map(|(_, item)| Self::thinned(item)).collect())
            }
            other => other.clone(),
        }
    }
}

/// What no reader should meet in a sentence, unless the data says it itself.
fn banned(changer: &Changer) -> Vec<String> {
    let marks = ["**", "](", "\\", "change-", "field-", "_"].map(str::to_owned);
    let ids = changer.own_ids.iter().filter(|id| id.contains(['-', ':']));
    let all = marks.into_iter().chain(ids.cloned());
    all.filter(|text| !changer.texts.contains(text.as_str())).collect()
}

/// Checks every sentence against what is banned.
fn hold(edits: &[Edit], words: &mut Words, banned: &[String]) {
    for edit in edits {
        let sentence = sentences::describe(edit, words).change.sentence;
        if let Some(text) = banned.iter().find(|text| sentence.contains(text.as_str())) {
            panic!("“{text}” in: {sentence}");
        }
        let what = edit.what();
        assert!(what.is_some(), "the schema doesn't know {:?}", edit.path);
        let meaning = what.map_or(Meaning::Other, Type::meaning);
        let sides = [&edit.old, &edit.new].into_iter().flatten();
        let texts: Vec<&str> = sides.filter_map(Value::as_str).collect();
        if meaning == Meaning::Closed {
            for text in &texts {
                assert!(
                    !sentence.contains(&words.quoted(text, 99)),
                    "the word {text} in: {sentence}"
                );
            }
        }
        let labels = edit.path.iter().filter_map(|step| step.item.as_ref()?.label.as_ref());
        let labels = labels.map(|label| label.text.as_str());
        let is_own = texts.iter().copied().chain(labels).any(|text| text.contains('€'));
        assert!(
            texts.is_empty() || meaning == Meaning::Number(Unit::Euro) || is_own || !sentence.contains('€'),
            "no amount: {sentence}"
        );
    }
}

#[test]
fn no_sentence_holds_a_key_an_id_or_a_mark() {
    for name in SAMPLES {
        let programme = sample(name);
        let before = in_full(&programme).expect("JSON");
        let mut changer = Changer::of(&before);
        // Fixed words and titles of articles may hold a word that is an id too.
        for article in &programme.clauses.articles {
            let titles = Language::ALL.map(|language| article.title.of(language));
            changer
                .texts
                .extend(titles.into_iter().flatten().map(|title| format!("{title}\n")));
        }
        let labels = Language::ALL.map(|language| Locale::of(language).labels());
        changer.texts.extend(
            labels
                .iter()
                .flat_map(|labels| labels.values())
                .map(|label| format!("{label}\n")),
        );
        let fields_of = before.as_object().expect("fields").iter();
        let after = fields_of.map(|(field, value)| (field.clone(), changer.changed("", Type::part(field), value)));
        let after = Value::Object(after.collect());
        let thinned = Changer::thinned(&before);
        let banned = banned(&changer);
        for language in Language::ALL {
            let locale = Locale::of(language);
            let mut words = Words::new(locale);
            words.note(&programme, &before);
            for case in &programme.partnerships {
                words.note_clauses(&programme, case, false);
            }
            for (old, new) in [(&before, &after), (&before, &thinned), (&thinned, &before)] {
                let edits = structure::compare(old, new);
                assert!(edits.len() > 50, "{name}: {}", edits.len());
                hold(&edits, &mut words, &banned);
            }
        }
    }
}
