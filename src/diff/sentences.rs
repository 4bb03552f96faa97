//! One sentence for one difference of the data.

use rust_decimal::Decimal;
use serde_json::Value;

use super::structure::{Edit, Step};
use super::text::excerpts;
use super::words::{Words, capitalised, without_marks};
use super::{Change, Kind, Told};

/// The most characters of a quoted text; longer ones were cut down to what differs.
const LONGEST_EXCERPT: usize = 400;

/// Tells a difference.
pub fn tell(edit: &Edit, words: &mut Words) -> Told {
    let names: Vec<&str> = edit.path.iter().map(Step::name).collect();
    let case = match names.as_slice() {
        ["partnerships", id, _, ..] => Some(*id),
        _ => None,
    };
    case.unwrap_or_default().clone_into(&mut words.scope);
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
            (Some(_), Some(field)) if !general => capitalised(&words.field(field)),
            (Some(_), _) => words.locale.text("change-general"),
        },
        change: Change {
            sentence,
            kind,
            path: names.join("/"),
            old: edit.old.clone().filter(|_| !private),
            new: edit.new.clone().filter(|_| !private),
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
    let step = |at: usize| edit.path.get(at).map(|step| words.item(step)).unwrap_or_default();
    // A name stands in the sentence between its own quotation marks.
    let label = |at: usize| match edit.path.get(at) {
        Some(Step::Item { label: Some(label), .. }) => label.clone(),
        Some(step) => words.item(step),
        None => String::new(),
    };
    let field = names.last().copied().unwrap_or_default();
    let value = |value: Option<&Value>| words.value(field, value.unwrap_or(&Value::Null));
    let from_to = |key: &str, name: &str| {
        let (old, new) = pair(field, old, new, words);
        words.say(key, &[("name", name), ("old", &old), ("new", &new)])
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
        ["partnerships", _, "partners", _, "role"] => from_to("change-role", &step(3)),
        ["partnerships", _, "status", "facets", _, "status"] => from_to("change-status", &step(4)),
        ["partnerships", _, "tensions", _] => whole("change-tension-added", "change-tension-removed", &label(3))?,
        ["partnerships", _, "tensions", _, "state"] => match new.and_then(Value::as_str) {
            Some("agreed") => about("change-tension-agreed", &label(3)),
            _ => about("change-tension-reopened", &label(3)),
        },
        ["partnerships", _, "tensions", _, "resolution"] => from_to("change-resolution", &label(3)),
        ["partnerships", _, "impact", "ratings", _, "level"] => from_to("change-impact", &step(4)),
        ["partnerships", _, "revenue_model", "key", "shares", partner]
        | ["partnerships", _, "revenue_model", "key", "shares", partner, "percent"] => {
            let percent = |value: Option<&Value>| match value {
                Some(Value::Object(fields)) => share(fields.get("percent"), words),
                other => share(other, words),
            };
            let name = words.name("partner", partner).unwrap_or(partner);
            words.say(
                "change-share",
                &[("name", name), ("old", &percent(old)), ("new", &percent(new))],
            )
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
            let place = edit.path.get(first..4 + rest.len()).unwrap_or_default();
            let name = words.name("partner", partner).unwrap_or(partner);
            words.say(
                "change-share-in",
                &[
                    ("name", name),
                    ("where", &words.way(place).to_lowercase()),
                    ("old", &value(old)),
                    ("new", &value(new)),
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
            words.say(key, &[("text", text)])
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
    let (old, new) = (bare(edit.old.as_ref(), edit), bare(edit.new.as_ref(), edit));
    let is_whole = old.is_none() || new.is_none();
    // What came or went is told by what it says; its number in a list says nothing.
    let nameless = matches!(
        edit.path.last(),
        Some(Step::Item {
            identity: None,
            label: None,
            ..
        })
    );
    let end = edit.path.len() - usize::from(is_whole && nameless);
    let path = edit
        .path
        .get(skip..end)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(&edit.path);
    let what = words.way(path);
    let field = edit.path.iter().rev().find_map(|step| match step {
        Step::Field(name) => Some(name.as_str()),
        Step::Item { .. } => None,
    });
    let field = field.unwrap_or_default();
    let sentence = if edit.moved {
        words.say("change-moved", &[("what", &what)])
    } else if private {
        words.say("change-private", &[("what", &what)])
    } else {
        let (old, new) = pair(field, old.as_ref(), new.as_ref(), words);
        let key = match (&edit.old, &edit.new) {
            (Some(_), Some(_)) if old == new => "change-layout",
            (None, _) => "change-added",
            (_, None) => "change-removed",
            _ => "change-changed",
        };
        words.say(key, &[("what", &what), ("old", &old), ("new", &new)])
    };
    (sentence, general)
}

/// A value without the field by which its item was called already.
fn bare(value: Option<&Value>, edit: &Edit) -> Option<Value> {
    match (value, edit.path.last()) {
        (Some(Value::Object(fields)), Some(Step::Item { label: Some(label), .. })) if fields.len() > 1 => {
            let kept = fields.iter().filter(|(_, value)| value.as_str() != Some(label));
            Some(Value::Object(
                kept.map(|(name, value)| (name.clone(), value.clone())).collect(),
            ))
        }
        (value, _) => value.cloned(),
    }
}

/// Both values as printed; long texts are cut down to where they differ.
fn pair(field: &str, old: Option<&Value>, new: Option<&Value>, words: &Words) -> (String, String) {
    if let (Some(Value::String(old)), Some(Value::String(new))) = (old, new)
        && words.word(field, old).is_none()
        && words.word(field, new).is_none()
    {
        // Where the marks of Markdown are all that differs, they are told too.
        let plain = excerpts(&without_marks(old), &without_marks(new));
        let (before, after) = if plain.0 == plain.1 { excerpts(old, new) } else { plain };
        let quote = |text: &str| words.quoted(text, LONGEST_EXCERPT);
        return (quote(&before), quote(&after));
    }
    let print = |value: Option<&Value>| words.value(field, value.unwrap_or(&Value::Null));
    (print(old), print(new))
}

/// A share as a percentage.
fn share(value: Option<&Value>, words: &Words) -> String {
    let number = value
        .and_then(Value::as_str)
        .and_then(|text| text.parse::<Decimal>().ok());
    number.map_or_else(
        || words.locale.text("change-nothing-there"),
        |number| words.percentage(number),
    )
}
