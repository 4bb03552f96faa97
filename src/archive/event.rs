//! What happened to a bag, in the terms of PREMIS: `data/metadata/events.json`.
//!
//! Times are days, and come from the data or from who adds something: a clock would give other bytes each time.

use serde::{Deserialize, Serialize};

use super::received::Received;
use super::signed::SignedCopy;
use super::tombstone::Tombstone;

/// The word that says what kind of file a log is.
pub(super) const FORMAT: &str = "brugwerk-event-log";

/// The log of a bag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventLog {
    /// Always `brugwerk-event-log`.
    pub format: String,
    /// Counts the changes of this form that older readers can't follow.
    pub version: u32,
    /// What happened, in order.
    pub events: Vec<Event>,
}

/// An event, with the words of PREMIS 3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Its number in the log.
    pub event_identifier: usize,
    /// What happened.
    pub event_type: EventType,
    /// The day, `YYYY-MM-DD`.
    pub event_date: String,
    /// What was done, one sentence.
    pub event_detail: String,
    /// How it ended; always `success`, as nothing is written otherwise.
    pub event_outcome: String,
    /// The program.
    pub linking_agent: String,
    /// The files it was about, by their path in the bag.
    pub linking_objects: Vec<String>,
}

/// The types of event that occur, from the PREMIS vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventType {
    /// The programme folder was checked.
    Validation,
    /// The documents were built.
    Creation,
    /// A copy that partners returned was added.
    Accession,
    /// A piece was erased.
    Deletion,
}

impl EventLog {
    /// An empty log.
    pub(super) fn new() -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: 1,
            events: Vec::new(),
        }
    }

    /// Adds that a signed copy came in.
    pub(super) fn accession(&mut self, copy: &SignedCopy) {
        let detail = format!(
            "A copy of the agreement {} was added. It begins with the bytes of the master {}. It is {}",
            copy.agreement,
            copy.master,
            copy.signing.sentence()
        );
        self.add(EventType::Accession, &copy.added, detail, vec![copy.path.clone()]);
    }

    /// Adds that a copy came in that does not derive from its master.
    pub(super) fn receipt(&mut self, copy: &Received) {
        let detail = format!(
            "A copy of the agreement {} was added that does not derive from the master {}. It counts as no signed copy; the report beside it says what was compared.",
            copy.agreement, copy.master
        );
        self.add(EventType::Accession, &copy.added, detail, vec![copy.path.clone()]);
    }

    /// Adds that a piece was erased.
    pub(super) fn deletion(&mut self, stone: &Tombstone) {
        let detail = format!("The content of {} was erased. {}", stone.path, stone.sentence());
        self.add(EventType::Deletion, &stone.date, detail, vec![stone.path.clone()]);
    }

    /// Adds what this binary did.
    pub(super) fn add(&mut self, event_type: EventType, date: &str, detail: String, objects: Vec<String>) {
        self.events.push(Event {
            event_identifier: self.events.len() + 1,
            event_type,
            event_date: date.to_owned(),
            event_detail: detail,
            event_outcome: "success".to_owned(),
            linking_agent: format!("Brugwerk {}", env!("CARGO_PKG_VERSION")),
            linking_objects: objects,
        });
    }
}
