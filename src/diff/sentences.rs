//! One sentence for one difference of the data.

use serde_json::Value;

use crate::locale::{capitalised, say};

use super::change::{Change, ChangeKind, GroupedChange};
use super::names::scope_of;
use super::structure::{Edit, Step};
use super::text::{excerpts, without_marks};
use super::types::{Meaning, Type};
use super::weight;
use super::words::Words;

/// The most characters of a quoted text; longer texts were already cut down to what differs.
const LONGEST_EXCERPT: usize = 400;

/// Puts a difference into words.
pub fn describe(edit: &Edit, words: &mut Words) -> GroupedChange {
    let names = edit.names();
    scope_of(&edit.path).clone_into(&mut words.scope);
    let private = is_private(&names);
    let sentence = special(edit, &names, words).unwrap_or_else(|| plain(edit, private, words));
    let (group, topic) = match names.as_slice() {
        ["partnerships", id, _] => (format!("partnerships/{id}"), words.locale.text("change-general")),
        ["partnerships", id, field, ..] => (format!("partnerships/{id}"), capitalised(&words.field(field, ""))),
        names => (names.first().copied().unwrap_or_default().to_owned(), String::new()),
    };
    GroupedChange {
        group,
        topic,
        change: Change {
            sentence,
            kind: if edit.moved {
                ChangeKind::Moved
            } else {
                ChangeKind::of(edit.old.is_some(), edit.new.is_some())
            },
            path: names.join("/"),
            old: edit.old.clone().filter(|_| !private),
            new: edit.new.clone().filter(|_| !private),
            consequence: false,
            weight: weight::of(edit).filter(|_| !private),
        },
    }
}

/// Contact data of candidates and answers of respondents are never written out.
fn is_private(names: &[&str]) -> bool {
    matches!(
        names,
        ["call"]
            | ["call", "candidates"]
            | ["call", "candidates", _]
            | ["call", "candidates", _, "contact", ..]
            | ["self_assessments", _, "rounds", _, "answers", ..]
    )
}

/// The sentence for what partners talk about; none for anything else.
fn special(edit: &Edit, names: &[&str], words: &Words) -> Option<String> {
    if edit.moved {
        return None;
    }
    let (old, new) = (edit.old.as_ref(), edit.new.as_ref());
    let step = |at: usize| edit.path.get(at).map(|step| words.step(step)).unwrap_or_default();
    // A name stands in the sentence between its own quotation marks.
    let label = |at: usize| {
        let label = edit.path.get(at).and_then(|step| step.item.as_ref()?.label.as_ref());
        label.map_or_else(|| step(at), |label| label.text.clone())
    };
    let about = |key: &str, name: &str| Some(say!(words, key, name));
    let whole = |added: &str, removed: &str, name: &str| match (old, new) {
        (None, _) => about(added, name),
        (_, None) => about(removed, name),
        _ => None,
    };
    let from_to = |key: &str, name: &str| {
        let (old, new) = pair(edit.what(), old, new, words);
        (old != new).then(|| say!(words, key, name, old, new))
    };
    match names {
        ["partners", _] => whole("change-partner-added", "change-partner-removed", &label(1)),
        ["partnerships", _] => whole("change-partnership-added", "change-partnership-removed", &label(1)),
        ["partnerships", _, "partners", _] => whole("change-joins", "change-leaves", &step(3)),
        ["partnerships", _, "partners", _, "role"] => from_to("change-role", &step(3)),
        ["partnerships", _, "status", "facets", _, "status"] => from_to("change-status", &step(4)),
        ["partnerships", _, "tensions", _] => whole("change-tension-added", "change-tension-removed", &label(3)),
        ["partnerships", _, "tensions", _, "state"] => match new.and_then(Value::as_str) {
            Some("agreed") => about("change-tension-agreed", &label(3)),
            _ => about("change-tension-reopened", &label(3)),
        },
        ["partnerships", _, "tensions", _, "resolution"] => from_to("change-resolution", &label(3)),
        ["partnerships", _, "impact", "ratings", _, "level"] => from_to("change-impact", &step(4)),
        ["partnerships", _, "revenue_model", "key", below @ ..] => share(edit, below, words),
        ["partnerships", _, "agreement", "open_points", _] => {
            let text = without_marks(old.or(new)?.get("text")?.as_str()?);
            let is_new = old.is_none();
            let key = if is_new {
                "change-open-new"
            } else {
                "change-open-closed"
            };
            Some(say!(words, key, text = words.quoted(&text, LONGEST_EXCERPT)))
        }
        _ => None,
    }
}

/// The sentence for a partner's share in the margin or in a part of it; `below` leads to it from the key.
fn share(edit: &Edit, below: &[&str], words: &Words) -> Option<String> {
    let (part, partner, is_whole) = match below {
        ["shares", partner] => (&[][..], partner, true),
        [part @ .., "shares", partner, "percent"] => (part, partner, false),
        _ => return None,
    };
    let of_whole = |value: &Value| value.get("percent").cloned();
    let percent = |value: &Option<Value>| {
        if is_whole {
            value.as_ref().and_then(of_whole)
        } else {
            value.clone()
        }
    };
    let what = edit.what();
    let what = if is_whole {
        what.and_then(|what| what.of_field("percent"))
    } else {
        what
    };
    let (old, new) = pair(what, percent(&edit.old).as_ref(), percent(&edit.new).as_ref(), words);
    let name = words.partner(partner);
    if part.is_empty() {
        return Some(say!(words, "change-share", name, old, new));
    }
    // A part of the key is known by what it rewards, a threshold by its number.
    let skipped = if part.first() == Some(&"components") { 5 } else { 4 };
    let way = words
        .way(edit.path.get(skipped..4 + part.len()).unwrap_or_default())
        .to_lowercase();
    Some(say!(words, "change-share-in", name, place = way, old, new))
}

/// The sentence composed from the names of the fields.
fn plain(edit: &Edit, private: bool, words: &Words) -> String {
    // The name of the topic is not repeated below it, unless the whole topic was added or removed.
    let skip = match edit.names().as_slice() {
        ["partnerships", _, _] => 2,
        ["partnerships", _, _, ..] => 3,
        _ => 1,
    };
    let (old, new) = (bare(edit.old.as_ref(), edit), bare(edit.new.as_ref(), edit));
    // What was added or removed is quoted; its number in a list says nothing, unless it stands for a year.
    let is_nameless = |step: &Step| {
        let item = step.item.as_ref();
        item.is_some_and(|item| item.identity.is_none() && item.label.is_none()) && words.place(step).is_none()
    };
    let is_whole = old.is_none() || new.is_none();
    let end = edit.path.len() - usize::from(is_whole && edit.path.last().is_some_and(is_nameless));
    let start = if skip < end { skip } else { 0 };
    let way = words.way(edit.path.get(start..end.max(1)).unwrap_or(&edit.path));
    if edit.moved {
        say!(words, "change-moved", what = way)
    } else if private {
        say!(words, "change-private", what = way)
    } else {
        let (old, new) = pair(edit.what(), old.as_ref(), new.as_ref(), words);
        let key = match (&edit.old, &edit.new) {
            (Some(_), Some(_)) if old == new => "change-layout",
            (None, _) => "change-added",
            (_, None) => "change-removed",
            _ => "change-changed",
        };
        say!(words, key, what = way, old, new)
    }
}

/// A value without the field that already named its item.
fn bare(value: Option<&Value>, edit: &Edit) -> Option<Value> {
    let label = edit.path.last().and_then(|step| step.item.as_ref()?.label.as_ref());
    let mut value = value.cloned();
    if let (Some(Value::Object(fields)), Some(label)) = (&mut value, label)
        && fields.len() > 1
    {
        fields.shift_remove(label.field);
    }
    value
}

/// Both values as printed; long texts are cut down to where they differ. Texts that differ only in marks of Markdown
/// are printed alike.
fn pair(what: Option<Type>, old: Option<&Value>, new: Option<&Value>, words: &Words) -> (String, String) {
    if let (Some(Value::String(old)), Some(Value::String(new))) = (old, new) {
        let meaning = what.map_or(Meaning::Other, Type::meaning);
        if let Some(both) = words.numbers(meaning, old, new) {
            return both;
        }
        if matches!(meaning, Meaning::Rich | Meaning::Other) {
            let plain = |text: &str| {
                if meaning == Meaning::Rich {
                    without_marks(text)
                } else {
                    text.to_owned()
                }
            };
            let (before, after) = excerpts(&plain(old), &plain(new));
            let quote = |text: &str| words.quoted(text, LONGEST_EXCERPT);
            return (quote(&before), quote(&after));
        }
    }
    let print = |value: Option<&Value>| words.value(what, value.unwrap_or(&Value::Null));
    (print(old), print(new))
}
