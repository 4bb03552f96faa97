//! Whether the history is what was written.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::document::hex;
use crate::write;

use super::snapshot::{is_sha256, object};
use super::{DATA, Entry, HistoryError, LOCK, LOG, PENDING, RELEASES, entry, read, read_log};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The history is not what was written.
    Tampering,
    /// A release that was broken off left it; the next one clears it away or uses it.
    Leftover,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub weight: Weight,
    /// The file, relative to the programme folder.
    pub path: String,
    /// What is wrong, without a full stop.
    pub message: String,
}

impl Finding {
    /// Something about the log.
    pub(super) fn log(message: String) -> Self {
        Self {
            weight: Weight::Tampering,
            path: format!("{RELEASES}/{LOG}"),
            message,
        }
    }

    fn of(weight: Weight, path: String, message: String) -> Self {
        Self { weight, path, message }
    }
}

impl Finding {
    /// The finding for programs.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "weight": match self.weight {
                Weight::Tampering => "tampering",
                Weight::Leftover => "leftover",
            },
            "path": self.path,
            "message": self.message,
        })
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// Holds the history of a programme folder against itself: every line of the log, the chain, every data file, and
/// that nothing else is there. Gives what is wrong, and the versions that could be read, oldest first.
///
/// `head` is the hash that a release printed and that was kept elsewhere: the log must still hold that line. Without
/// it, a history that was rewritten as a whole, with data files that fit, is not found out.
///
/// # Errors
/// Where a file or folder of the history can't be read.
pub fn verify(folder: &Path, head: Option<&str>) -> Result<(Vec<Entry>, Vec<Finding>), HistoryError> {
    let log = read_log(folder)?;
    let (entries, mut findings) = log.as_deref().map(entry::chain).unwrap_or_default();
    let mut wanted: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for entry in &entries {
        for file in &entry.issue.data {
            let first = (entry.issue.label.as_str(), file.path.as_str());
            wanted.entry(&file.sha256).or_insert(first);
        }
    }
    for (sha256, (label, path)) in &wanted {
        let about = |message: &str| {
            let place = format!("{RELEASES}/{DATA}/{sha256}");
            Finding::of(
                Weight::Tampering,
                place,
                format!("the copy of {path} in version “{label}” {message}"),
            )
        };
        if !is_sha256(sha256) {
            findings.push(Finding::log(format!(
                "version “{label}” names {path} with a hash that is none"
            )));
            continue;
        }
        let place = object(folder, sha256);
        match read::file(&place) {
            Ok(bytes) if hex(&Sha256::digest(&bytes)) == **sha256 => {}
            Ok(_) => findings.push(about("was altered")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => findings.push(about("is missing")),
            Err(error) => return Err(HistoryError::Read(place, error)),
        }
    }
    findings.extend(strangers(folder, &wanted.keys().copied().collect(), log.is_some())?);
    if let Some(head) = head
        && !entries.iter().any(|entry| entry.hash == head)
    {
        findings.push(Finding::log(format!(
            "no line has the hash {head}: the log was rewritten or cut short since that hash was noted"
        )));
    }
    Ok((entries, findings))
}

/// Files in the history that no entry names.
fn strangers(folder: &Path, wanted: &BTreeSet<&str>, has_log: bool) -> Result<Vec<Finding>, HistoryError> {
    let mut findings = Vec::new();
    let not_ours = "does not belong to the history";
    let names = |folder: PathBuf| read::names(&folder).map_err(|error| HistoryError::Read(folder, error));
    let top = names(folder.join(RELEASES))?;
    let pending = top.iter().any(|name| name == PENDING);
    for name in top {
        let path = format!("{RELEASES}/{name}");
        if name == PENDING || name.starts_with(write::PREFIX) {
            let message = "was left by a release that was broken off".to_owned();
            findings.push(Finding::of(Weight::Leftover, path, message));
        } else if ![LOG, DATA, LOCK].contains(&name.as_str()) {
            findings.push(Finding::of(Weight::Tampering, path, not_ours.to_owned()));
        }
    }
    let mut orphans = false;
    for name in names(folder.join(RELEASES).join(DATA))? {
        if wanted.contains(name.as_str()) {
            continue;
        }
        let path = format!("{RELEASES}/{DATA}/{name}");
        let place = object(folder, &name);
        let whole = is_sha256(&name) && read::file(&place).is_ok_and(|bytes| hex(&Sha256::digest(bytes)) == name);
        findings.push(if name.starts_with(write::PREFIX) || (whole && pending) {
            let message = "was left by a release that was broken off".to_owned();
            Finding::of(Weight::Leftover, path, message)
        } else if whole {
            orphans = true;
            let message = "belongs to no version in the log".to_owned();
            Finding::of(Weight::Tampering, path, message)
        } else {
            Finding::of(Weight::Tampering, path, not_ours.to_owned())
        });
    }
    if orphans {
        let lost = if has_log {
            "lines of the log were removed"
        } else {
            "the log was removed"
        };
        findings.push(Finding::log(format!("{lost}, or data files were added")));
    }
    Ok(findings)
}
