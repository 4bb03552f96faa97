//! Deeds on a bag that lived: its programme was released twice and something was erased from its history, and a document
//! was erased from the bag. All manifests are written anew.
#![allow(
    clippy::semicolon_if_nothing_returned,
    reason = "a table of deeds reads better as expressions"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use brugwerk::archive::Aspect::{Complete, Conformant, Untouched};
use brugwerk::bytes::sha256;

use super::support::{brugwerk, replace};
use super::tampering::{Case, INVENTORY, REPORT, edit, remove};

pub const LOG: &str = "data/programme/releases/log.jsonl";
const EVENTS: &str = "data/metadata/events.json";
const GONE: &str = "data/documents/progress-overview.pdf";

/// The words that were erased from the history.
const ERASED: &str = "# Call Jan Peeters\n";

/// The bag, made once.
pub fn lived() -> &'static Path {
    static BAG: OnceLock<PathBuf> = OnceLock::new();
    BAG.get_or_init(|| {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bag-lived");
        if place.exists() {
            fs::remove_dir_all(&place).expect("removed");
        }
        fs::create_dir_all(&place).expect("made");
        let run = |arguments: &[&str]| {
            brugwerk().current_dir(&place).args(arguments).assert().success();
        };
        let release = |label| run(&["release", "p", "--label", label, "--approved-by", "An", "--out", "out"]);
        let erase = |what: &[&str]| {
            let who = [
                "--reason",
                "Asked for",
                "--date",
                "2026-11-30",
                "--approved-by",
                "Officer",
            ];
            run(&[["erase"].as_slice(), what, &who].concat());
        };
        run(&["init", "p"]);
        let partners = place.join("p/partners.yaml");
        let text = fs::read_to_string(&partners).expect("text");
        fs::write(&partners, format!("{text}{ERASED}")).expect("written");
        release("v1");
        fs::write(&partners, text).expect("written");
        erase(&["p", "--containing", "Jan Peeters"]);
        release("v2");
        run(&["archive", "p", "--out", "bag"]);
        erase(&["bag", "--path", GONE]);
        place.join("bag")
    })
}

/// Changes the lines of the log.
pub fn lines(bag: &Path, change: impl Fn(&mut Vec<String>)) {
    let text = fs::read_to_string(bag.join(LOG)).expect("text");
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 3, "a version, an erasure and a version");
    change(&mut lines);
    fs::write(bag.join(LOG), lines.join("\n") + "\n").expect("written");
}

/// Chains changed lines anew, as someone does who rewrites the whole history.
pub fn rechain(lines: &mut [String]) {
    let mut previous: Option<String> = None;
    for line in lines {
        let (open, _) = line.rsplit_once(",\"hash\":\"").expect("a hash");
        let (before, after) = open.split_once("\"previous\":").expect("the line before");
        let rest = after.trim_start_matches(|c: char| c == '"' || c.is_ascii_alphanumeric());
        let link = previous.map_or("null".to_owned(), |hash| format!("\"{hash}\""));
        let content = format!("{before}\"previous\":{link}{rest}");
        let hash = sha256(format!("{content}}}"));
        *line = format!("{content},\"hash\":\"{hash}\"}}");
        previous = Some(hash);
    }
}

/// Changes words of the log in every line, and chains it anew.
pub fn reword(bag: &Path, find: &str, with: &str) {
    lines(bag, |lines| {
        assert!(lines.iter().any(|line| line.contains(find)), "{find}");
        for line in &mut *lines {
            *line = line.replace(find, with);
        }
        rechain(lines);
    });
}

/// The data files that a line of the log names.
pub fn data_of(line: &str) -> Vec<String> {
    let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
    let files = line["data"].as_array().expect("files").iter();
    files
        .map(|file| file["sha256"].as_str().expect("a hash").to_owned())
        .collect()
}

fn data(hash: &str) -> String {
    format!("data/programme/releases/data/{hash}")
}

/// Every such deed.
pub const LIVED: &[Case] = &[
    (
        "a line of the log reworded",
        |b| replace(b, LOG, "\"An\"", "\"Bo\""),
        Untouched,
        "history",
        Some(LOG),
    ),
    (
        "the last line of the log gone",
        |b| lines(b, |x| drop(x.pop())),
        Untouched,
        "history",
        Some(LOG),
    ),
    (
        "two lines of the log swapped",
        |b| lines(b, |x| x.swap(0, 2)),
        Untouched,
        "history",
        Some(LOG),
    ),
    (
        "a line of the log twice",
        |b| lines(b, |x| x.push(x[2].clone())),
        Untouched,
        "history",
        Some(LOG),
    ),
    (
        "a tombstone of the log reworded",
        |b| replace(b, LOG, "Asked for", "Not asked for"),
        Untouched,
        "history",
        Some(LOG),
    ),
    (
        "a tombstone of the log gone",
        |b| lines(b, |x| drop(x.remove(1))),
        Untouched,
        "history",
        Some(LOG),
    ),
    (
        "a tombstone of the log gone, and the log chained anew",
        |b| {
            lines(b, |x| {
                x.remove(1);
                x[1] = x[1].replace("\"number\":3", "\"number\":2");
                rechain(x);
            })
        },
        Untouched,
        "history",
        None,
    ),
    (
        "what was erased from the history put back",
        |b| {
            let text = fs::read_to_string(b.join("data/programme/partners.yaml")).expect("text") + ERASED;
            fs::write(b.join(data(&sha256(&text))), text).expect("written");
        },
        Untouched,
        "history",
        None,
    ),
    (
        "the log gone, its data left",
        |b| remove(b, LOG),
        Untouched,
        "history",
        None,
    ),
    (
        "data of a version changed",
        |b| {
            let text = fs::read_to_string(b.join("data/programme/partners.yaml")).expect("text");
            edit(b, &data(&sha256(text)), |x| x.push(b'\n'));
        },
        Untouched,
        "history",
        None,
    ),
    (
        "another document in the log, chained anew",
        |b| {
            let sum = sha256(fs::read(b.join(REPORT)).expect("a file"));
            reword(b, &sum, &"0".repeat(64));
        },
        Untouched,
        "against-log",
        Some(REPORT),
    ),
    (
        "a tombstone of the bag reworded",
        |b| replace(b, INVENTORY, "Asked for", "Not asked for"),
        Conformant,
        "metadata-differs",
        Some(EVENTS),
    ),
    (
        "a tombstone of the bag gone",
        |b| {
            let text = fs::read_to_string(b.join(INVENTORY)).expect("text");
            let at = text.rfind(",\n  \"erased\"").expect("tombstones");
            fs::write(b.join(INVENTORY), format!("{}\n}}\n", &text[..at])).expect("written");
        },
        Complete,
        "missing-document",
        Some(GONE),
    ),
    (
        "something in the place of what was erased",
        |b| {
            fs::copy(b.join(REPORT), b.join(GONE)).expect("copied");
        },
        Conformant,
        "not-erased",
        Some(GONE),
    ),
    (
        "the event of an erasure reworded",
        |b| replace(b, EVENTS, "by Officer", "by nobody"),
        Conformant,
        "metadata-differs",
        Some(EVENTS),
    ),
];
