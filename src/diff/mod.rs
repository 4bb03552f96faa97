//! What changed between two versions of a programme, in plain sentences.
//!
//! Three sources make one list. The data itself is compared value by value, so that no change is missed; what partners
//! speak about (statuses, tensions, shares, who takes part) gets a sentence of its own, everything else one composed
//! from the names of the fields. What follows from the data is compared too: prices, shares and parts of the margin,
//! and the clauses and open points of agreements. Deliberately absent: how a comparison looks on paper.

mod clauses;
mod figures;
mod lists;
mod names;
mod sentences;
mod structure;
#[cfg(test)]
mod tests;
pub mod text;
mod told;
mod types;
mod weight;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use crate::check::Checked;
use crate::contract::Contract;
use crate::locale::{Locale, capitalised};
use crate::model::{ClosedList as _, Mark, Partnership, Programme};

use structure::{Edit, Label, Step};
pub use told::Side;
pub use weight::Weight;
use words::Words;

/// What changed between two versions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// What changed, by subject.
    pub groups: Vec<Group>,
    /// Files whose text changed without any change of what they say.
    pub untold_files: Vec<String>,
}

/// The changes of one subject: the programme, the partners, a partnership, or another part of the data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Group {
    /// The id of the partnership, where it is one.
    pub partnership: Option<String>,
    /// Its name.
    pub title: String,
    /// Its changes, by topic.
    pub topics: Vec<Topic>,
}

/// The changes of one topic of a subject.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Topic {
    /// Its name; empty where the subject has no topics.
    pub title: String,
    /// Its changes.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The change in a sentence, without a full stop.
    pub sentence: String,
    /// What happened.
    pub kind: Kind,
    /// Where the value stands in the data, or what was computed.
    pub path: String,
    /// The old value; none where there was none or where it is private.
    pub old: Option<Value>,
    /// The new value; none where there is none or where it is private.
    pub new: Option<Value>,
    /// Whether it follows from the data: a figure that was computed, a clause, an open point.
    pub consequence: bool,
    /// What it is about, where it weighs for partners.
    pub weight: Option<Weight>,
}

/// What happened to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is another one.
    Changed,
    /// A list holds the same in another order.
    Moved,
}

impl Kind {
    fn of(old: bool, new: bool) -> Self {
        match (old, new) {
            (false, _) => Self::Added,
            (true, false) => Self::Removed,
            (true, true) => Self::Changed,
        }
    }
}

impl Comparison {
    /// Every change, in order.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.groups.iter().flat_map(Group::changes)
    }

    /// How many changes there are, what follows from the data counted too.
    #[must_use]
    pub fn count(&self) -> usize {
        self.changes().count()
    }

    /// How many changes only follow from the data.
    #[must_use]
    pub fn consequences(&self) -> usize {
        self.changes().filter(|change| change.consequence).count()
    }
}

impl Group {
    /// Its changes, in order.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.topics.iter().flat_map(|topic| &topic.changes)
    }
}

/// A change with the subject and topic that it belongs to.
struct Told {
    group: String,
    topic: String,
    change: Change,
}

/// Compares two versions of a programme, in the words of `locale`.
///
/// # Errors
/// Where the data can't be written as JSON, which checked data always can.
pub fn compare(old: &Checked, new: &Checked, locale: &'static Locale) -> Result<Comparison, serde_json::Error> {
    let (before, after) = (in_full(old)?, in_full(new)?);
    let mut words = Words::new(locale);
    words.note(old, &before);
    words.note(new, &after);
    let (contracts_before, contracts_after) = (contracts(old, locale), contracts(new, locale));
    for (programme, contracts, is_old) in [(old, &contracts_before, true), (new, &contracts_after, false)] {
        for case in &programme.partnerships {
            if let Some(contract) = contracts.get(case.id.as_str()) {
                words.note_clauses(case, contract, programme, is_old);
            }
        }
    }
    let mut told: Vec<Told> = Vec::new();
    let edits = structure::compare(&before, &after);
    for edit in edits.iter().chain(&answers(old, new)?) {
        told.push(sentences::tell(edit, &mut words));
    }
    for case in &new.partnerships {
        if let Some(before) = old.partnership(case.id.as_str()) {
            words.scope = case.id.to_string();
            let group = format!("partnerships/{}", case.id);
            told.extend(figures::tell(&group, before, case, &words));
            let both = (
                contracts_before.get(case.id.as_str()),
                contracts_after.get(case.id.as_str()),
            );
            if let (Some(was), Some(is)) = both {
                told.extend(clauses::tell(&group, (was, old, before), (is, new, case), &words));
            }
        }
    }
    told.extend(files(old, new, &words));
    told.extend(marks(old, new, &words));
    Ok(Comparison {
        untold_files: if told.is_empty() { untold(old, new) } else { Vec::new() },
        groups: grouped(old, new, &words, told),
    })
}

/// The agreements of a programme, by partnership.
fn contracts<'a>(programme: &'a Programme, locale: &'static Locale) -> BTreeMap<&'a str, Contract> {
    let cases = programme.partnerships.iter();
    let agreements = cases.filter_map(|case| Some((case, case.agreement.as_ref()?)));
    agreements
        .map(|(case, agreement)| {
            let contract = Contract::of(&programme.clauses, programme, case, agreement, locale);
            (case.id.as_str(), contract)
        })
        .collect()
}

/// Everything that the data says, also what documents never publish as a whole.
fn in_full(programme: &Checked) -> Result<Value, serde_json::Error> {
    let mut value = serde_json::to_value::<&Programme>(programme)?;
    if let Some(fields) = value.as_object_mut() {
        let assessments = serde_json::to_value(&programme.self_assessments)?;
        fields.insert("self_assessments".to_owned(), assessments);
    }
    Ok(value)
}

/// Rounds of a self-assessment whose answers changed. The answers themselves are never written out.
fn answers(old: &Checked, new: &Checked) -> Result<Vec<Edit>, serde_json::Error> {
    let mut edits = Vec::new();
    for assessment in &new.self_assessments {
        for round in &assessment.rounds {
            let before = old.self_assessments.iter().find(|known| *known.id == *assessment.id);
            let before = before.and_then(|known| known.rounds.iter().find(|known| *known.id == *round.id));
            // A round that is new as a whole is told as such.
            let Some(before) = before else { continue };
            if serde_json::to_value(&before.answers)? != serde_json::to_value(&round.answers)? {
                let item = |id: String, label: String| Step::Item {
                    id,
                    number: 1,
                    identity: Some("id"),
                    label: Some(Label {
                        field: "title",
                        text: label,
                    }),
                };
                edits.push(Edit {
                    path: vec![
                        Step::Field("self_assessments".to_owned()),
                        item(assessment.id.to_string(), assessment.title.to_string()),
                        Step::Field("rounds".to_owned()),
                        item(round.id.to_string(), round.title.to_string()),
                        Step::Field("answers".to_owned()),
                    ],
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
fn files(old: &Checked, new: &Checked, words: &Words) -> Vec<Told> {
    let fingerprints = |programme: &Checked| -> BTreeMap<String, Vec<u8>> {
        let images = programme
            .images()
            .iter()
            .map(|(path, image)| (path.clone(), image.bytes.clone()));
        let named = programme.files().iter();
        let named = named.map(|(path, file)| (path.clone(), file.sha256.clone().into_bytes()));
        let beside = programme.templates().iter();
        let beside = beside.map(|(path, bytes)| (path.clone(), bytes.clone()));
        let files = programme.look().into_iter().flat_map(|look| look.font_files());
        let fonts = programme.brand.iter().filter_map(|brand| brand.fonts.as_ref());
        let fonts = fonts.flat_map(|fonts| fonts.text.iter().chain(&fonts.display));
        let fonts = fonts.zip(files).map(|(path, bytes)| (path.to_string(), bytes.to_vec()));
        named.chain(images).chain(beside).chain(fonts).collect()
    };
    let (before, after) = (fingerprints(old), fingerprints(new));
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = paths.into_iter().filter(|path| before.get(*path) != after.get(*path));
    changed
        .map(|path| {
            let kind = Kind::of(before.contains_key(path), after.contains_key(path));
            let key = match kind {
                Kind::Added => "change-file-added",
                Kind::Removed => "change-file-removed",
                Kind::Changed | Kind::Moved => "change-file",
            };
            of_file(kind, path, words.say(key, &[("path", path)]))
        })
        .collect()
}

/// A change of a file rather than of a value in it.
fn of_file(kind: Kind, path: &str, sentence: String) -> Told {
    Told {
        group: "file".to_owned(),
        topic: String::new(),
        change: Change {
            sentence,
            kind,
            path: path.to_owned(),
            old: None,
            new: None,
            consequence: false,
            weight: None,
        },
    }
}

/// Files whose text is another one.
fn untold(old: &Checked, new: &Checked) -> Vec<String> {
    let text = |programme: &Checked, path: &str| {
        let mut files = programme.sources().files().iter();
        files.find(|file| file.path == path).map(|file| file.text.clone())
    };
    let both = old.sources().files().iter().chain(new.sources().files());
    let paths: BTreeSet<&str> = both.map(|file| file.path.as_str()).collect();
    let changed = paths.into_iter().filter(|path| text(old, path) != text(new, path));
    changed.map(str::to_owned).collect()
}

/// Which values are marked for some readers that were not, and the other way round.
fn marks(old: &Checked, new: &Checked, words: &Words) -> Vec<Told> {
    let of = |programme: &Checked| programme.marks.iter().cloned().collect::<BTreeSet<_>>();
    let (before, after) = (of(old), of(new));
    let told = |(path, mark): &(String, Mark), key: &str, kind: Kind| {
        of_file(kind, path, words.say(key, &[("path", path), ("mark", mark.key())]))
    };
    let gone = before.difference(&after);
    let gone = gone.map(|mark| told(mark, "change-mark-removed", Kind::Removed));
    let come = after.difference(&before);
    gone.chain(come.map(|mark| told(mark, "change-mark-added", Kind::Added)))
        .collect()
}

/// The changes by subject and topic: the programme, the partners, each partnership, and the rest.
fn grouped(old: &Checked, new: &Checked, words: &Words, told: Vec<Told>) -> Vec<Group> {
    let cases = new.partnerships.iter().chain(&old.partnerships);
    let cases: Vec<String> = cases.map(|case| format!("partnerships/{}", case.id)).collect();
    let rank = |group: &str| match group {
        "programme" => 0,
        "partners" => 1,
        "partnerships" => 2,
        // The method comes last: few programmes bring their own.
        "method" => usize::MAX,
        group => cases
            .iter()
            .position(|case| case == group)
            .map_or(usize::MAX - 1, |at| 3 + at),
    };
    let mut order: Vec<(usize, String)> = Vec::new();
    for one in &told {
        if !order.iter().any(|(_, group)| *group == one.group) {
            order.push((rank(&one.group), one.group.clone()));
        }
    }
    order.sort_by_key(|(rank, _)| *rank);
    let mut groups: Vec<Group> = Vec::new();
    let mut told: Vec<Option<Told>> = told.into_iter().map(Some).collect();
    for (_, key) in order {
        let partnership = key.strip_prefix("partnerships/").map(str::to_owned);
        let title = match &partnership {
            Some(id) => new
                .partnership(id)
                .map(|case| case_name(new, case, words))
                .or_else(|| old.partnership(id).map(|case| case_name(old, case, words)))
                .unwrap_or_default(),
            None => capitalised(&words.field(&key, "")),
        };
        let mut topics: Vec<Topic> = Vec::new();
        for one in told
            .iter_mut()
            .filter(|one| one.as_ref().is_some_and(|one| one.group == key))
        {
            let Some(one) = one.take() else { continue };
            match topics.iter_mut().find(|topic| topic.title == one.topic) {
                Some(topic) => topic.changes.push(one.change),
                None => topics.push(Topic {
                    title: one.topic,
                    changes: vec![one.change],
                }),
            }
        }
        groups.push(Group {
            partnership,
            title,
            topics,
        });
    }
    groups
}

/// The name of a partnership: its own, or the names of its partners.
fn case_name(programme: &Programme, case: &Partnership, words: &Words) -> String {
    case.name.as_ref().map_or_else(
        || {
            let partners = programme.partners_of(case);
            words
                .locale
                .list(&partners.map(|partner| partner.name.to_string()).collect::<Vec<_>>())
        },
        ToString::to_string,
    )
}
