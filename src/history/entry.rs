//! One line of the log, and the chain that the lines make.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::bytes::sha256;
use crate::model::{Date, Scalar as _};

use super::finding::HistoryFinding;

/// What stands between the content of a line and its hash.
const HASH_MARK: &str = ",\"hash\":\"";

/// A version as the log has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What was issued.
    pub issue: Issue,
    /// The SHA-256 of the line without its own hash, in hexadecimal digits.
    pub hash: String,
}

/// What was issued, when, and who approved it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// Its number, from 1.
    pub number: usize,
    /// Its label, unique in the log.
    pub label: String,
    /// The date of the data, as year-month-day.
    pub date: String,
    /// The names of who approved it.
    pub approved_by: Vec<String>,
    /// Whether agreements were issued as final versions.
    #[serde(rename = "final")]
    pub is_final: bool,
    /// What identifies the data files together; see [`data_hash`].
    pub data_sha256: String,
    /// The data files, sorted by path.
    pub data: Vec<IssuedFile>,
    /// The documents that were made from them.
    pub documents: Vec<IssuedDocument>,
    /// The version of Brugwerk.
    pub brugwerk: String,
    /// The version of Typst.
    pub typst: String,
    /// The hash of the line before; none on the first line.
    pub previous: Option<String>,
}

/// A data file of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssuedFile {
    /// Its path in the programme folder, with forward slashes.
    pub path: String,
    /// Its SHA-256, in hexadecimal digits; also its name in `releases/data`.
    pub sha256: String,
}

/// A document of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssuedDocument {
    /// Its kind.
    pub kind: String,
    /// What it is about.
    pub id: String,
    /// Where it was written, relative to the output folder.
    pub path: String,
    /// The SHA-256 of the PDF, in hexadecimal digits.
    pub sha256: String,
}

/// The most characters of a label.
pub(super) const LONGEST_LABEL: usize = 40;

/// Whether a text can be a label: letters, digits, `.`, `_` and `-`, a letter or digit first, at most forty.
#[must_use]
pub fn is_label(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
    text.len() <= LONGEST_LABEL
        && text.bytes().all(allowed)
        && text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
}

/// What identifies data files together: the SHA-256 of a text with a line for each, sorted by path, of its hash, two
/// spaces and its path. That is what `sha256sum` prints.
#[must_use]
pub fn data_hash(files: &[IssuedFile]) -> String {
    let mut files: Vec<&IssuedFile> = files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let lines = files.iter().map(|file| format!("{}  {}\n", file.sha256, file.path));
    sha256(lines.collect::<String>())
}

impl Issue {
    /// The entry of this issue and its line, without the end of the line.
    pub(super) fn seal(self) -> Result<(Entry, String), serde_json::Error> {
        let content = serde_json::to_string(&self)?;
        let hash = sha256(&content);
        let open = content.strip_suffix('}').unwrap_or(&content);
        let line = format!("{open}{HASH_MARK}{hash}\"}}");
        Ok((Entry { issue: self, hash }, line))
    }
}

/// The entry that a line holds, or what is wrong with the line.
fn parse(line: &str) -> Result<Entry, &'static str> {
    let (open, rest) = line.rsplit_once(HASH_MARK).ok_or("holds no hash")?;
    let hash = rest.strip_suffix("\"}").ok_or("is not whole")?;
    let content = format!("{open}}}");
    if sha256(&content) != hash {
        return Err("was altered: its hash doesn't fit what it says");
    }
    let issue = serde_json::from_str(&content).map_err(|_| "is not one that this version of Brugwerk writes")?;
    Ok(Entry {
        issue,
        hash: hash.to_owned(),
    })
}

/// What an issue says that no release would.
fn fault_of(issue: &Issue) -> Option<&'static str> {
    let data = issue.data.iter().map(|file| &file.path);
    let mut paths = data.chain(issue.documents.iter().map(|document| &document.path));
    let leads_out = |path: &String| path.split('/').any(|part| matches!(part, "" | "." | ".."));
    let faults = [
        (!is_label(&issue.label), "has a label that is none"),
        (Date::parse(&issue.date).is_err(), "has a date that is none"),
        (issue.approved_by.is_empty(), "names nobody who approved it"),
        (issue.data.is_empty(), "names no data"),
        (paths.any(leads_out), "names a path that leads out of its folder"),
    ];
    faults.into_iter().find(|(is_so, _)| *is_so).map(|(_, fault)| fault)
}

/// The entries of a log, and what is wrong with it.
pub(super) fn chain(bytes: &[u8]) -> (Vec<Entry>, Vec<HistoryFinding>) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return (Vec::new(), vec![HistoryFinding::log("the log is not UTF-8 text")]);
    };
    let mut findings = Vec::new();
    let mut fault = |message: String| findings.push(HistoryFinding::log(message));
    if text.is_empty() {
        fault("the log is empty".to_owned());
    } else if !text.ends_with('\n') {
        fault("the last line of the log is not whole".to_owned());
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut labels = BTreeSet::new();
    let mut broken = false;
    for (n, line) in (1..).zip(text.lines()) {
        let entry = match parse(line) {
            Ok(entry) => entry,
            Err(what) => {
                fault(format!("line {n} of the log {what}"));
                broken = true;
                continue;
            }
        };
        let issue = &entry.issue;
        let label = &issue.label;
        let expected = entries.last().map(|entry| entry.hash.as_str());
        // After a line that can't be read nothing is known of the one before.
        if !broken && (issue.previous.as_deref() != expected || issue.number != n) {
            fault(format!(
                "line {n} of the log, version “{label}”, doesn't follow the line before it: a line was removed, added or moved"
            ));
        }
        if let Some(what) = fault_of(issue) {
            fault(format!("line {n} of the log {what}, which no release writes"));
        }
        if !labels.insert(label.to_lowercase()) {
            fault(format!("the label “{label}” occurs in the log twice"));
        }
        if data_hash(&issue.data) != issue.data_sha256 {
            fault(format!(
                "version “{label}” names data files that don't fit the hash of its data"
            ));
        }
        broken = false;
        entries.push(entry);
    }
    (entries, findings)
}

impl Entry {
    /// The entry as the log has it, with its hash.
    #[must_use]
    pub fn json(&self) -> Value {
        let mut value = json!(self.issue);
        if let Some(object) = value.as_object_mut() {
            object.insert("hash".to_owned(), json!(self.hash));
        }
        value
    }
}

/// One line for people.
impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let issue = &self.issue;
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        for document in &issue.documents {
            *kinds.entry(document.kind.as_str()).or_default() += 1;
        }
        let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
        write!(
            f,
            "{}. {}  {}  approved by {}  ({})  {}",
            issue.number,
            issue.label,
            issue.date,
            issue.approved_by.join(", "),
            kinds.join(", "),
            self.hash
        )
    }
}
