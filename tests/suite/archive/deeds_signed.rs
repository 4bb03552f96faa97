//! Deeds on a bag to which a signed copy was added, and on one for an audience. All manifests are written anew.
#![allow(
    clippy::semicolon_if_nothing_returned,
    reason = "a table of deeds reads better as expressions"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use brugwerk::archive::Aspect::{Complete, Conformant};

use super::support::{brugwerk, copy, houtkring, replace, signed, signed_in};
use super::tampering::{Case, INVENTORY, edit, remove, rename};

pub const COPY: &str = "data/signed/houtkring/2026-11-01-1.pdf";
const REPORT: &str = "data/signed/houtkring/2026-11-01-1.validation.json";
const MASTER: &str = "data/masters/agreements/houtkring.pdf";
const EVENTS: &str = "data/metadata/events.json";

/// The bag, made once.
pub fn with_copy() -> &'static Path {
    static BAG: OnceLock<PathBuf> = OnceLock::new();
    BAG.get_or_init(|| {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bag-with-copy");
        if place.exists() {
            fs::remove_dir_all(&place).expect("removed");
        }
        let (folder, bag) = copy(houtkring());
        let master = fs::read(bag.join(MASTER)).expect("a master");
        let file = folder.path().join("copy.pdf");
        fs::write(&file, signed(&master, &[])).expect("written");
        add(&bag, &file);
        // The temporary folder may lie in another file system.
        for path in super::support::files(&bag) {
            let target = place.join(&path);
            fs::create_dir_all(target.parent().expect("a folder")).expect("made");
            fs::copy(bag.join(&path), target).expect("copied");
        }
        place
    })
}

/// Adds a copy that came in on 1 November 2026.
pub fn add(bag: &Path, file: &Path) {
    let mut command = brugwerk();
    command.args(["archive", "add"]).arg(bag).arg(file);
    command
        .args(["--agreement", "houtkring", "--date", "2026-11-01"])
        .assert()
        .success();
}

/// Every such deed.
pub const SIGNED: &[Case] = &[
    (
        "the master in the place of a copy",
        |b| {
            fs::copy(b.join(MASTER), b.join(COPY)).expect("copied");
        },
        Conformant,
        "signed-copy",
        Some(COPY),
    ),
    (
        "a byte of a copy",
        |b| edit(b, COPY, |x| super::tampering::flip_middle(x)),
        Conformant,
        "signed-copy",
        Some(COPY),
    ),
    (
        "a copy cut short",
        |b| edit(b, COPY, |x| x.truncate(x.len() - 9)),
        Conformant,
        "signed-copy",
        Some(COPY),
    ),
    (
        "a copy gone",
        |b| remove(b, COPY),
        Complete,
        "missing-document",
        Some(COPY),
    ),
    (
        "a copy signed in another field",
        |b| {
            let master = fs::read(b.join(MASTER)).expect("a master");
            fs::write(b.join(COPY), signed_in(&master, "Signature_2", &[])).expect("written");
        },
        Conformant,
        "signed-copy",
        Some(COPY),
    ),
    (
        "a copy under another name",
        |b| rename(b, COPY, "data/signed/houtkring/2026-11-01-9.pdf"),
        Complete,
        "missing-document",
        Some(COPY),
    ),
    (
        "another day on which a copy came in",
        |b| replace(b, INVENTORY, "\"added\": \"2026-11-01\"", "\"added\": \"2026-11-02\""),
        Conformant,
        "signed-copy",
        Some(COPY),
    ),
    (
        "a copy that is called signed in full",
        |b| replace(b, INVENTORY, "\"state\": \"partly-signed\"", "\"state\": \"signed\""),
        Conformant,
        "signed-copy",
        Some(COPY),
    ),
    (
        "a copy that is listed twice",
        |b| twice(b),
        Conformant,
        "signed-copy",
        Some(COPY),
    ),
    (
        "a copy that nothing tells of",
        |b| {
            fs::copy(b.join(COPY), b.join("data/signed/houtkring/2026-11-02-2.pdf")).expect("copied");
        },
        Conformant,
        "not-in-inventory",
        Some("data/signed/houtkring/2026-11-02-2.pdf"),
    ),
    (
        "the report on a copy gone",
        |b| remove(b, REPORT),
        Complete,
        "missing-document",
        Some(REPORT),
    ),
    (
        "the report on a copy reworded",
        |b| replace(b, REPORT, "INDETERMINATE", "TOTAL-PASSED"),
        Conformant,
        "metadata-differs",
        Some(REPORT),
    ),
    (
        "the event of an addition reworded",
        |b| replace(b, EVENTS, "partly-signed", "signed"),
        Conformant,
        "metadata-differs",
        Some(EVENTS),
    ),
    (
        "the master changed below its copy",
        |b| edit(b, MASTER, |x| super::tampering::flip_middle(x)),
        Conformant,
        "signed-copy",
        Some(COPY),
    ),
    (
        "the master gone",
        |b| remove(b, MASTER),
        Complete,
        "missing-document",
        Some(MASTER),
    ),
    (
        "a draft as the master",
        |b| {
            fs::copy(b.join("data/documents/agreements/houtkring.pdf"), b.join(MASTER)).expect("copied");
        },
        Conformant,
        "signed-copy",
        Some(COPY),
    ),
];

fn twice(bag: &Path) {
    let text = fs::read_to_string(bag.join(INVENTORY)).expect("text");
    let mut inventory: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let one = inventory["signed"][0].clone();
    inventory["signed"] = vec![one.clone(), one].into();
    fs::write(bag.join(INVENTORY), inventory.to_string()).expect("written");
}
