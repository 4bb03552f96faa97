//! Deeds of one who mixes in parts of an earlier bag of the same programme. All manifests are written anew.
#![allow(
    clippy::semicolon_if_nothing_returned,
    reason = "a table of deeds reads better as expressions"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use brugwerk::archive::Aspect::Conformant;
use brugwerk::bytes::sha256;

use super::support::{brugwerk, replace};
use super::tampering::{Case, INVENTORY, REPORT};

const DESCRIPTION: &str = "data/metadata/description.json";
const EVENTS: &str = "data/metadata/events.json";
const HEAD: &str = "data/programme/programme.yaml";

/// A bag of the blank programme as it was a day before, with another title; made once.
fn earlier() -> &'static Path {
    static BAG: OnceLock<PathBuf> = OnceLock::new();
    BAG.get_or_init(|| {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bag-earlier");
        if place.exists() {
            fs::remove_dir_all(&place).expect("removed");
        }
        fs::create_dir_all(&place).expect("made");
        let run = |arguments: &[&str]| {
            brugwerk().current_dir(&place).args(arguments).assert().success();
        };
        run(&["init", "p"]);
        let head = place.join("p/programme.yaml");
        let text = fs::read_to_string(&head).expect("text");
        let date = text
            .lines()
            .find(|line| line.trim_start().starts_with("date:"))
            .expect("a date");
        let text = text.replace(
            date,
            &format!("{}2024-12-31", date.split_inclusive(": ").next().expect("a key")),
        );
        fs::write(&head, text.replacen("title: ", "title: Vroeger ", 1)).expect("written");
        run(&["archive", "p", "--out", "bag"]);
        place.join("bag")
    })
}

/// Lays a file of the earlier bag in its place.
fn take(bag: &Path, path: &str) {
    fs::copy(earlier().join(path), bag.join(path)).expect("copied");
}

/// Every such deed.
pub const MIXED: &[Case] = &[
    (
        "an earlier document",
        |b| take(b, REPORT),
        Conformant,
        "embedded-data",
        Some(REPORT),
    ),
    (
        "an earlier document, and the inventory made to fit",
        |b| {
            let sum = |bag: &Path| sha256(fs::read(bag.join(REPORT)).expect("a file"));
            replace(b, INVENTORY, &sum(b), &sum(earlier()));
            take(b, REPORT)
        },
        Conformant,
        "embedded-data",
        Some(REPORT),
    ),
    (
        "earlier data",
        |b| take(b, HEAD),
        Conformant,
        "embedded-data",
        Some(REPORT),
    ),
    (
        "an earlier inventory",
        |b| take(b, INVENTORY),
        Conformant,
        "against-inventory",
        Some(REPORT),
    ),
    (
        "an earlier description",
        |b| take(b, DESCRIPTION),
        Conformant,
        "metadata-differs",
        Some(DESCRIPTION),
    ),
    (
        "an earlier event log",
        |b| take(b, EVENTS),
        Conformant,
        "metadata-differs",
        Some(EVENTS),
    ),
    (
        "an earlier bag-info.txt",
        |b| take(b, "bag-info.txt"),
        Conformant,
        "metadata-differs",
        Some("bag-info.txt"),
    ),
    (
        "a file of the programme under a name in capitals",
        |b| super::tampering::rename(b, "data/programme/partners.yaml", "data/programme/Partners.yaml"),
        Conformant,
        "bad-programme",
        Some(HEAD),
    ),
    (
        "a document under a name in capitals",
        |b| super::tampering::rename(b, REPORT, "data/documents/Final-Report.pdf"),
        Conformant,
        "not-in-inventory",
        Some("data/documents/Final-Report.pdf"),
    ),
];
