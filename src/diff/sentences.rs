//! One sentence for one difference of the data.

use serde_json::Value;

use crate::locale::capitalised;

use super::names::scope_of;
use super::structure::{Edit, Step};
use super::text::{excerpts, without_marks};
use super::types::{Sort, Type};
use super::words::Words;
use super::{Change, Kind, Told, weight};

/// The most characters of a quoted text; longer ones were cut down to what differs.
const LONGEST_EXCERPT: usize = 400;

/// Tells a difference.
pub fn tell(edit: &Edit, words: &mut Words) -> Told {
    let names: Vec<&str> = edit.path.iter().map(Step::name).collect();
    let case = match names.as_slice() {
        ["partnerships", id, _, ..] => Some(*id),
        _ => None,
    };
    scope_of(&edit.path).clone_into(&mut words.scope);
    let private = is_private(&names);
    let (sentence, general) = special(edit, &names, words).unwrap_or_else(|| plain(edit, private, words));
    let kind = if edit.moved {
        Kind::Moved
    } else {
        Kind::of(edit.old.is_some(), edit.new.is_some())
    };
    let first = names.first().copied().unwrap_or_default();
    Told {
        group: case.map_or_else(|| first.to_owned(), |id| format!("partnerships/{id}")),
        topic: match (case, names.get(2)) {
            (None, _) => String::new(),
            (Some(_), Some(field)) if !general => capitalised(&words.field(field, "")),
            (Some(_), _) => words.locale.text("change-general"),
        },
        change: Change {
            sentence,
            kind,
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

/// The sentence for what partners speak about, and whether it belongs to the partnership in general.
fn special(edit: &Edit, names: &[&str], words: &Words) -> Option<(String, bool)> {
    if edit.moved {
        return None;
    }
    let (old, new) = (edit.old.as_ref(), edit.new.as_ref());
    let types = Type::along(&edit.path);
    let what = types.last().copied().flatten();
    let type_at = |at: usize| types.get(at).copied().flatten();
    let step = |at: usize| edit.path.get(at).map(|step| words.item(step, type_at(at)));
    let step = |at: usize| step(at).unwrap_or_default();
    // A name stands in the sentence between its own quotation marks.
    let label = |at: usize| match edit.path.get(at) {
        Some(Step::Item { label: Some(label), .. }) => label.plain(type_at(at)),
        _ => step(at),
    };
    let from_to = |key: &str, name: &str| {
        let (old, new) = pair(what, old, new, words);
        (old != new).then(|| words.say(key, &[("name", name), ("old", &old), ("new", &new)]))
    };
    let about = |key: &str, name: &str| words.say(key, &[("name", name)]);
    let whole = |added: &str, removed: &str, name: &str| match (old, new) {
        (None, _) => Some(about(added, name)),
        (_, None) => Some(about(removed, name)),
        _ => None,
    };
    let sentence = match names {
        ["partners", _] => whole("change-partner-added", "change-partner-removed", &label(1))?,
        ["partnerships", _] => whole("change-partnership-added", "change-partnership-removed", &label(1))?,
        ["partnerships", _, "partners", _] => whole("change-joins", "change-leaves", &step(3))?,
        ["partnerships", _, "partners", _, "role"] => from_to("change-role", &step(3))?,
        ["partnerships", _, "status", "facets", _, "status"] => from_to("change-status", &step(4))?,
        ["partnerships", _, "tensions", _] => whole("change-tension-added", "change-tension-removed", &label(3))?,
        ["partnerships", _, "tensions", _, "state"] => match new.and_then(Value::as_str) {
            Some("agreed") => about("change-tension-agreed", &label(3)),
            _ => about("change-tension-reopened", &label(3)),
        },
        ["partnerships", _, "tensions", _, "resolution"] => from_to("change-resolution", &label(3))?,
        ["partnerships", _, "impact", "ratings", _, "level"] => from_to("change-impact", &step(4))?,
        ["partnerships", _, "revenue_model", "key", "shares", partner]
        | ["partnerships", _, "revenue_model", "key", "shares", partner, "percent"] => {
            let percent = |value: Option<&Value>| match value {
                Some(Value::Object(fields)) => fields.get("percent").cloned(),
                other => other.cloned(),
            };
            let of_share = if names.last() == Some(&"percent") {
                what
            } else {
                what.and_then(|what| what.of_field("percent"))
            };
            let (old, new) = pair(of_share, percent(old).as_ref(), percent(new).as_ref(), words);
            let name = words.partner(partner);
            words.say("change-share", &[("name", name), ("old", &old), ("new", &new)])
        }
        [
            "partnerships",
            _,
            "revenue_model",
            "key",
            rest @ ..,
            "shares",
            partner,
            "percent",
        ] => {
            // A part of the key is known by what it rewards, a threshold by its number.
            let first = if rest.first() == Some(&"components") { 5 } else { 4 };
            let place = first..4 + rest.len();
            let way = words.way(
                edit.path.get(place.clone()).unwrap_or_default(),
                types.get(place).unwrap_or_default(),
            );
            let (old, new) = pair(what, old, new, words);
            let name = words.partner(partner);
            words.say(
                "change-share-in",
                &[
                    ("name", name),
                    ("where", &way.to_lowercase()),
                    ("old", &old),
                    ("new", &new),
                ],
            )
        }
        ["partnerships", _, "agreement", "open_points", _] => {
            let text = old.or(new)?.get("text")?.as_str()?;
            let key = if old.is_none() {
                "change-open-new"
            } else {
                "change-open-closed"
            };
            words.say(key, &[("text", &words.quoted(&without_marks(text), LONGEST_EXCERPT))])
        }
        _ => return None,
    };
    Some((sentence, names.len() < 3))
}

/// The sentence that the names of the fields make.
fn plain(edit: &Edit, private: bool, words: &Words) -> (String, bool) {
    let in_case =
        matches!(edit.path.first(), Some(Step::Field(first)) if first == "partnerships") && edit.path.len() > 2;
    // Below a topic the name of the topic is not said again, unless all of it came or went.
    let (skip, general) = match (in_case, edit.path.len()) {
        (true, 3) => (2, true),
        (true, _) => (3, false),
        (false, _) => (1, false),
    };
    let types = Type::along(&edit.path);
    let what = types.last().copied().flatten();
    let (old, new) = (bare(edit.old.as_ref(), edit), bare(edit.new.as_ref(), edit));
    let is_whole = old.is_none() || new.is_none();
    // What came or went is told by what it says; its number in a list says nothing, unless it stands for a year.
    let nameless = match edit.path.last() {
        Some(Step::Item {
            identity: None,
            label: None,
            id,
            ..
        }) => words.place(id, what).is_none(),
        _ => false,
    };
    let end = edit.path.len() - usize::from(is_whole && nameless);
    let start = if edit.path.get(skip..end).is_some_and(|rest| !rest.is_empty()) {
        skip
    } else {
        0
    };
    let path = edit.path.get(start..end.max(1)).unwrap_or(&edit.path);
    let way = words.way(path, types.get(start..).unwrap_or_default());
    let sentence = if edit.moved {
        words.say("change-moved", &[("what", &way)])
    } else if private {
        words.say("change-private", &[("what", &way)])
    } else {
        let (old, new) = pair(what, old.as_ref(), new.as_ref(), words);
        let key = match (&edit.old, &edit.new) {
            (Some(_), Some(_)) if old == new => "change-layout",
            (None, _) => "change-added",
            (_, None) => "change-removed",
            _ => "change-changed",
        };
        words.say(key, &[("what", &way), ("old", &old), ("new", &new)])
    };
    (sentence, general)
}

/// A value without the field by which its item was called already.
fn bare(value: Option<&Value>, edit: &Edit) -> Option<Value> {
    match (value, edit.path.last()) {
        (Some(Value::Object(fields)), Some(Step::Item { label: Some(label), .. })) if fields.len() > 1 => {
            let kept = fields.iter().filter(|(name, _)| *name != label.field);
            Some(Value::Object(
                kept.map(|(name, value)| (name.clone(), value.clone())).collect(),
            ))
        }
        (value, _) => value.cloned(),
    }
}

/// Both values as printed; long texts are cut down to where they differ. Where the marks of Markdown are all that
/// differs, both are the same.
fn pair(what: Option<Type>, old: Option<&Value>, new: Option<&Value>, words: &Words) -> (String, String) {
    if let (Some(Value::String(old)), Some(Value::String(new))) = (old, new) {
        let sort = what.map_or(Sort::Other, Type::sort);
        if let Some(both) = words.numbers(sort, old, new) {
            return both;
        }
        if matches!(sort, Sort::Rich | Sort::Other) {
            let plain = |text: &str| {
                if sort == Sort::Rich {
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
