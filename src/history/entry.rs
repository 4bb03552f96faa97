//! One line of the log, and the chain that the lines make.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::bytes::sha256;
use crate::model::{Date, Scalar as _};

use super::erased::{self, Erasure};
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
        let (line, hash) = sealed(&self)?;
        Ok((Entry { issue: self, hash }, line))
    }
}

/// The line of what is logged, without the end of the line, and its hash.
pub(super) fn sealed(value: &impl Serialize) -> Result<(String, String), serde_json::Error> {
    let content = serde_json::to_string(value)?;
    let hash = sha256(&content);
    let open = content.strip_suffix('}').unwrap_or(&content);
    Ok((format!("{open}{HASH_MARK}{hash}\"}}"), hash))
}

/// What a line of the log tells.
enum Logged {
    Issued(Issue),
    Erased(Erasure),
}

/// What a line tells and its hash, or what is wrong with the line.
fn parse(line: &str) -> Result<(Logged, String), &'static str> {
    let (open, rest) = line.rsplit_once(HASH_MARK).ok_or("holds no hash")?;
    let hash = rest.strip_suffix("\"}").ok_or("is not whole")?;
    let content = format!("{open}}}");
    if sha256(&content) != hash {
        return Err("was altered: its hash doesn't fit what it says");
    }
    let issue = serde_json::from_str(&content).map(Logged::Issued);
    let logged = issue.or_else(|_| serde_json::from_str(&content).map(Logged::Erased));
    let logged = logged.map_err(|_| "is not one that this version of Brugwerk writes")?;
    Ok((logged, hash.to_owned()))
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

/// The most findings; what follows is not looked at.
pub(super) const MOST_FINDINGS: usize = 1_000;
/// What is said where there are more.
pub(super) const SO_MUCH: &str = "so much is wrong with it that the rest was not read";

/// What a log says, and what is wrong with it.
#[derive(Debug, Default)]
pub(super) struct Chain {
    /// The versions, oldest first.
    pub entries: Vec<Entry>,
    /// What was erased, oldest first.
    pub erasures: Vec<Erasure>,
    /// The hash of every line that can be read.
    pub hashes: Vec<String>,
    /// What is wrong.
    pub findings: Vec<HistoryFinding>,
}

impl Chain {
    /// The hashes of contents that are erased, and not of a version that was issued afterwards.
    pub fn erased(&self) -> BTreeSet<&str> {
        let mut last = BTreeMap::<&str, usize>::new();
        for entry in &self.entries {
            let files = entry.issue.data.iter();
            last.extend(files.map(|file| (file.sha256.as_str(), entry.issue.number)));
        }
        let erased = self.erasures.iter().flat_map(|erasure| {
            let files = erasure.erased.iter();
            files.map(|file| (file.sha256.as_str(), erasure.number))
        });
        erased
            .filter(|(hash, number)| last.get(hash).is_some_and(|last| last < number))
            .map(|(hash, _)| hash)
            .collect()
    }

    /// What erased the content with this hash.
    pub fn erasure_of(&self, hash: &str) -> Option<&Erasure> {
        let is_of = |erasure: &&Erasure| erasure.erased.iter().any(|file| file.sha256 == hash);
        self.erasures.iter().rev().find(is_of)
    }
}

/// Reads a log.
pub(super) fn chain(bytes: &[u8]) -> Chain {
    let mut chain = Chain::default();
    let Ok(text) = std::str::from_utf8(bytes) else {
        chain.findings.push(HistoryFinding::log("the log is not UTF-8 text"));
        return chain;
    };
    if text.is_empty() {
        chain.findings.push(HistoryFinding::log("the log is empty"));
    } else if !text.ends_with('\n') {
        chain
            .findings
            .push(HistoryFinding::log("the last line of the log is not whole"));
    }
    let mut labels = BTreeSet::new();
    let mut broken = false;
    for (n, line) in (1..).zip(text.lines()) {
        if chain.findings.len() > MOST_FINDINGS {
            chain.findings.push(HistoryFinding::log(SO_MUCH));
            break;
        }
        let (logged, hash) = match parse(line) {
            Ok(parsed) => parsed,
            Err(what) => {
                let message = format!("line {n} of the log {what}");
                chain.findings.push(HistoryFinding::log(message));
                broken = true;
                continue;
            }
        };
        // After a line that can't be read nothing is known of the one before.
        let before = if broken {
            None
        } else {
            Some(chain.hashes.last().cloned())
        };
        for fault in faults_of(n, &logged, before.as_ref(), &mut labels) {
            chain.findings.push(HistoryFinding::log(fault));
        }
        broken = false;
        chain.hashes.push(hash.clone());
        match logged {
            Logged::Issued(issue) => chain.entries.push(Entry { issue, hash }),
            Logged::Erased(erasure) => chain.erasures.push(erasure),
        }
    }
    chain
}

/// What is wrong with a line that can be read; `before` is the hash of the line before it, where that is known.
fn faults_of(n: usize, logged: &Logged, before: Option<&Option<String>>, labels: &mut BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    let (name, number, previous, what) = match logged {
        Logged::Issued(issue) => {
            let name = format!("version “{}”", issue.label);
            (name, issue.number, &issue.previous, fault_of(issue))
        }
        Logged::Erased(erasure) => {
            let what = erased::fault_of(erasure);
            ("an erasure".to_owned(), erasure.number, &erasure.previous, what)
        }
    };
    if before.is_some_and(|before| previous != before || number != n) {
        faults.push(format!(
            "line {n} of the log, {name}, doesn't follow the line before it: a line was removed, added or moved"
        ));
    }
    if let Some(what) = what {
        faults.push(format!("line {n} of the log {what}, which no release writes"));
    }
    if let Logged::Issued(issue) = logged {
        let label = &issue.label;
        if !labels.insert(label.to_lowercase()) {
            faults.push(format!("the label “{label}” occurs in the log twice"));
        }
        if data_hash(&issue.data) != issue.data_sha256 {
            faults.push(format!(
                "version “{label}” names data files that don't fit the hash of its data"
            ));
        }
    }
    faults
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
