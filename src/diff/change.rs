//! What a comparison says: changes by subject and topic.

use serde::Serialize;
use serde_json::Value;

use super::weight::Weight;

/// What changed between two versions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// What changed, by subject.
    pub groups: Vec<Group>,
    /// Files whose text changed although the data did not.
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
    pub kind: ChangeKind,
    /// Where the value stands in the data, or what was computed.
    pub path: String,
    /// The old value; none where there was none or where it is private.
    pub old: Option<Value>,
    /// The new value; none where there is none or where it is private.
    pub new: Option<Value>,
    /// Whether it follows from the data: a figure that was computed, a clause, an open point.
    pub consequence: bool,
    /// What it is about, where it matters most to partners.
    pub weight: Option<Weight>,
}

/// What happened to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is different.
    Changed,
    /// A list has the same items in another order.
    Moved,
}

impl ChangeKind {
    /// What happened to a value that was there before and is there now, or not.
    pub(super) fn of(old: bool, new: bool) -> Self {
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

    /// How many changes there are, including those that follow from the data.
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
pub struct GroupedChange {
    /// The subject.
    pub group: String,
    /// The topic; empty where the subject has none.
    pub topic: String,
    /// The change.
    pub change: Change,
}

impl GroupedChange {
    /// A change in something that was computed from the data of a partnership; `what` names it.
    pub fn computed(
        group: &str,
        topic: String,
        what: &str,
        old: Option<String>,
        new: Option<String>,
        sentence: String,
    ) -> Self {
        Self {
            group: group.to_owned(),
            topic,
            change: Change {
                sentence,
                kind: ChangeKind::of(old.is_some(), new.is_some()),
                path: format!("{group}/computed/{what}"),
                old: old.map(Into::into),
                new: new.map(Into::into),
                consequence: true,
                weight: None,
            },
        }
    }

    /// A change of a file rather than of a value in it.
    pub fn of_file(kind: ChangeKind, path: &str, sentence: String) -> Self {
        Self {
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
}
