//! What changed between two versions of a programme, in plain sentences.
//!
//! The list has three sources. The data is compared value by value, so that no change is missed; what partners talk
//! about (statuses, tensions, shares, who takes part) has sentences of its own, and all other sentences are composed
//! from the names of the fields. Prices, shares and parts of the margin that follow from the data are compared too,
//! and so are the clauses and open points of agreements. Deliberately absent: how a comparison looks on paper.

mod change;
mod clauses;
mod figures;
mod names;
mod report;
mod sentences;
mod structure;
mod telling;
#[cfg(test)]
mod tests;
pub mod text;
mod types;
mod weight;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::check::Checked;
use crate::locale::{Locale, capitalised, say};
use crate::model::{ClosedList as _, Mark};

use change::GroupedChange;
pub use change::{Change, ChangeKind, Comparison, Group, Topic};
pub use report::Side;
pub use structure::identity_of;
use structure::{Edit, Step};
pub use telling::Telling;
use telling::in_full;
pub use types::{Meaning, Type};
pub use weight::Weight;
use words::Words;

/// Compares two versions of a programme, in the words of `locale`.
///
/// # Errors
/// Where the data can't be written as JSON, which checked data always can.
pub fn compare(old: &Checked, new: &Checked, locale: &Locale) -> Result<Comparison, serde_json::Error> {
    let (before, after) = (in_full(old)?, in_full(new)?);
    let mut words = Words::new(locale);
    words.note(old, &before);
    words.note(new, &after);
    for (programme, is_old) in [(old, true), (new, false)] {
        for case in &programme.partnerships {
            words.note_clauses(programme, case, is_old);
        }
    }
    let mut changes: Vec<GroupedChange> = Vec::new();
    let edits = structure::compare(&before, &after);
    for edit in edits.iter().chain(&answers(old, new)?) {
        changes.push(sentences::describe(edit, &mut words));
    }
    for case in &new.partnerships {
        if let Some(before) = old.partnership(case.id.as_str()) {
            words.scope = case.id.to_string();
            let group = format!("partnerships/{}", case.id);
            changes.extend(figures::compare(&group, before, case, &words));
            let id = case.id.as_str();
            if let (Some(was), Some(is)) = (old.contract(id, locale), new.contract(id, locale)) {
                changes.extend(clauses::compare(&group, (was, old, before), (is, new, case), &words));
            }
        }
    }
    changes.extend(files(old, new, &words));
    changes.extend(marks(old, new, &words));
    Ok(Comparison {
        untold_files: if changes.is_empty() {
            reformatted(old, new)
        } else {
            Vec::new()
        },
        groups: grouped(old, new, &words, changes),
    })
}

/// Rounds of a self-assessment whose answers changed. The answers themselves are never written out.
fn answers(old: &Checked, new: &Checked) -> Result<Vec<Edit>, serde_json::Error> {
    let mut edits = Vec::new();
    for assessment in &new.self_assessments {
        for round in &assessment.rounds {
            let before = old.self_assessments.iter().find(|known| *known.id == *assessment.id);
            let before = before.and_then(|known| known.rounds.iter().find(|known| *known.id == *round.id));
            // A new round is reported as a whole.
            let Some(before) = before else { continue };
            if serde_json::to_value(&before.answers)? != serde_json::to_value(&round.answers)? {
                let mut path = vec![Step::field(&[], "self_assessments")];
                path.push(Step::item(&path, &serde_json::to_value(assessment)?, Some("id"), 0));
                path.push(Step::field(&path, "rounds"));
                path.push(Step::item(&path, &serde_json::to_value(round)?, Some("id"), 0));
                path.push(Step::field(&path, "answers"));
                edits.push(Edit {
                    path,
                    old: Some(Value::Null),
                    new: Some(Value::Null),
                    moved: false,
                });
            }
        }
    }
    Ok(edits)
}

/// Images and deliverables whose bytes changed.
fn files(old: &Checked, new: &Checked, words: &Words) -> Vec<GroupedChange> {
    fn fingerprints(programme: &Checked) -> BTreeMap<&str, &[u8]> {
        let images = programme.notes().images.iter();
        let images = images.map(|(path, image)| (path.as_str(), image.bytes.as_slice()));
        let named = programme.notes().files.iter();
        let named = named.map(|(path, file)| (path.as_str(), file.sha256.as_bytes()));
        let beside = programme.notes().templates.iter();
        let beside = beside.map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        let files = programme.look().into_iter().flat_map(|look| look.font_files());
        let fonts = programme.brand.iter().filter_map(|brand| brand.fonts.as_ref());
        let fonts = fonts.flat_map(|fonts| fonts.text.iter().chain(&fonts.display));
        let fonts = fonts.zip(files).map(|(path, bytes)| (path.as_str(), bytes));
        named.chain(images).chain(beside).chain(fonts).collect()
    }
    let (before, after) = (fingerprints(old), fingerprints(new));
    let changes = changed(&before, &after).into_iter().map(|path| {
        let kind = ChangeKind::of(before.contains_key(path), after.contains_key(path));
        let key = match kind {
            ChangeKind::Added => "change-file-added",
            ChangeKind::Removed => "change-file-removed",
            ChangeKind::Changed | ChangeKind::Moved => "change-file",
        };
        GroupedChange::of_file(kind, path, say!(words, key, path))
    });
    changes.collect()
}

/// Files whose text differs.
fn reformatted(old: &Checked, new: &Checked) -> Vec<String> {
    fn texts(programme: &Checked) -> BTreeMap<&str, &str> {
        let files = programme.notes().sources.files().iter();
        files.map(|file| (file.path.as_str(), &*file.text)).collect()
    }
    changed(&texts(old), &texts(new))
        .into_iter()
        .map(str::to_owned)
        .collect()
}

/// The keys under which two maps have different values.
fn changed<'a, V: PartialEq>(before: &BTreeMap<&'a str, V>, after: &BTreeMap<&'a str, V>) -> Vec<&'a str> {
    let keys: BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
    keys.into_iter()
        .filter(|key| before.get(key) != after.get(key))
        .collect()
}

/// Values whose marks for some readers were added or removed.
fn marks(old: &Checked, new: &Checked, words: &Words) -> Vec<GroupedChange> {
    let of = |programme: &Checked| -> BTreeSet<(String, Mark)> {
        let marked = programme.notes().marks.iter();
        marked.map(|marked| (marked.way.clone(), marked.mark)).collect()
    };
    let (before, after) = (of(old), of(new));
    let changes = |(path, mark): &(String, Mark), key: &str, kind: ChangeKind| {
        GroupedChange::of_file(kind, path, say!(words, key, path, mark = mark.key()))
    };
    let gone = before.difference(&after);
    let gone = gone.map(|mark| changes(mark, "change-mark-removed", ChangeKind::Removed));
    let come = after.difference(&before);
    gone.chain(come.map(|mark| changes(mark, "change-mark-added", ChangeKind::Added)))
        .collect()
}

/// The changes by subject and topic: the programme, the partners, each partnership, and the rest.
fn grouped(old: &Checked, new: &Checked, words: &Words, changes: Vec<GroupedChange>) -> Vec<Group> {
    let cases: Vec<&str> = new
        .partnerships
        .iter()
        .chain(&old.partnerships)
        .map(|case| case.id.as_str())
        .collect();
    let rank = |group: &str| match (group, group.strip_prefix("partnerships/")) {
        ("programme", _) => 0,
        ("partners", _) => 1,
        ("partnerships", _) => 2,
        (_, Some(id)) => cases
            .iter()
            .position(|case| *case == id)
            .map_or(usize::MAX - 1, |at| 3 + at),
        // The method comes last: few programmes bring their own.
        ("method", _) => usize::MAX,
        _ => usize::MAX - 1,
    };
    let named = |programme: &Checked, id: &str| Some(words.case_name(programme, programme.partnership(id)?));
    let mut groups: Vec<(String, Group)> = Vec::new();
    for GroupedChange {
        group: key,
        topic,
        change,
    } in changes
    {
        let at = groups.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            let partnership = key.strip_prefix("partnerships/").map(str::to_owned);
            let title = match &partnership {
                Some(id) => named(new, id).or_else(|| named(old, id)).unwrap_or_default(),
                None => capitalised(&words.field(&key, "")),
            };
            let topics = Vec::new();
            groups.push((
                key,
                Group {
                    partnership,
                    title,
                    topics,
                },
            ));
            groups.len() - 1
        });
        let Some((_, Group { topics, .. })) = groups.get_mut(at) else {
            continue;
        };
        match topics.iter_mut().find(|known| known.title == topic) {
            Some(topic) => topic.changes.push(change),
            None => topics.push(Topic {
                title: topic,
                changes: vec![change],
            }),
        }
    }
    groups.sort_by_key(|(key, _)| rank(key));
    groups.into_iter().map(|(_, group)| group).collect()
}
