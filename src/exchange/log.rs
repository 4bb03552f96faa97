//! What was taken from what came back: who, when, from which file.

use serde_json::json;

use crate::model::Date;

use super::proposal::{Proposal, ReceivedFile};

/// The folder of a programme in which what came back is kept.
pub const FOLDER: &str = "collected";
/// The log in it: a line of JSON for each file of which something was taken.
pub const LOG: &str = "collected/log.jsonl";

/// Where a file that came back is kept.
pub fn kept(file: &ReceivedFile) -> String {
    let ending = file.name.rsplit_once('.').map_or("bin", |(_, ending)| ending);
    let ending: String = ending.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    format!("{FOLDER}/{}.{}", file.sha256, ending.to_ascii_lowercase())
}

/// The line of a file of which something was taken.
pub fn line(file: &ReceivedFile, taken: &[&Proposal], by: Option<&str>, date: Date) -> String {
    let changes = taken.iter().map(|proposal| {
        json!({
            "id": proposal.id,
            "from": proposal.origin.place,
            "path": proposal.path,
            "keys": proposal.keys,
            "old": proposal.old,
            "new": proposal.new,
        })
    });
    let line = json!({
        "date": date.to_string(),
        "by": by,
        "file": file.name,
        "sha256": file.sha256,
        "document": file.document,
        "kept": kept(file),
        "taken": changes.collect::<Vec<_>>(),
    });
    format!("{line}\n")
}
