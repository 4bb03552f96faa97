//! Deeds of one who changes words that follow from the rest of a bag, or adds what no bag has, and writes all manifests
//! anew.
#![allow(
    clippy::semicolon_if_nothing_returned,
    reason = "a table of deeds reads better as expressions"
)]

use std::fs;

use brugwerk::archive::Aspect::{Complete, Conformant};

use super::support::replace;
use super::tampering::{Case, INVENTORY, REPORT, add, edit, remove};

const EVENTS: &str = "data/metadata/events.json";
const INFO: &str = "bag-info.txt";
const PROFILE: &str = "brugwerk-bagit-profile.json";

/// Every such deed.
pub const WORDS: &[Case] = &[
    (
        "a file in a folder with the name of a tag manifest",
        |b| add(b, "tagmanifest-x/program.exe"),
        Complete,
        "extra-file",
        Some("tagmanifest-x/program.exe"),
    ),
    (
        "a file that begins like a tag manifest",
        |b| add(b, "tagmanifest-verslag.docx"),
        Complete,
        "extra-file",
        Some("tagmanifest-verslag.docx"),
    ),
    (
        "a note beside the payload",
        |b| add(b, "notes.txt"),
        Conformant,
        "against-profile",
        Some("notes.txt"),
    ),
    (
        "an earlier version of BagIt",
        |b| replace(b, "bagit.txt", "1.0", "0.97"),
        Conformant,
        "against-profile",
        Some("bagit.txt"),
    ),
    (
        "a declaration in another order",
        |b| {
            let other = "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n";
            fs::write(b.join("bagit.txt"), other).expect("written")
        },
        Conformant,
        "metadata-differs",
        Some("bagit.txt"),
    ),
    (
        "a profile that asks nothing",
        |b| fs::write(b.join(PROFILE), "{}").expect("written"),
        Conformant,
        "metadata-differs",
        Some(PROFILE),
    ),
    (
        "another contact",
        |b| replace(b, INFO, "Source-Organization: ", "Source-Organization: Niet "),
        Conformant,
        "metadata-differs",
        Some(INFO),
    ),
    (
        "another day",
        |b| replace(b, INFO, "Bagging-Date: 2026", "Bagging-Date: 2020"),
        Conformant,
        "metadata-differs",
        Some(INFO),
    ),
    (
        "a minister who approved it",
        |b| edit(b, INFO, |x| x.extend(b"Approved-By: the minister\n")),
        Conformant,
        "metadata-differs",
        Some(INFO),
    ),
    (
        "a label twice, in small letters",
        |b| edit(b, INFO, |x| x.extend(b"bagging-date: 1999-01-01\n")),
        Conformant,
        "against-profile",
        Some(INFO),
    ),
    (
        "another maker",
        |b| replace(b, INFO, "Bag-Software-Agent: Brugwerk", "Bag-Software-Agent: Word"),
        Conformant,
        "bad-inventory",
        Some(INFO),
    ),
    (
        "a version that did not make the documents",
        |b| {
            let own = format!("\"brugwerk\": \"{}\"", env!("CARGO_PKG_VERSION"));
            replace(b, INVENTORY, &own, "\"brugwerk\": \"9.9.9\"")
        },
        Conformant,
        "claims",
        Some(REPORT),
    ),
    (
        "templates that this version does not have",
        |b| {
            let text = fs::read_to_string(b.join(INVENTORY)).expect("text");
            let at = text.find("\"sha256\": \"").expect("a hash") + 11;
            let changed = format!("{}{}{}", &text[..at], "0".repeat(64), &text[at + 64..]);
            fs::write(b.join(INVENTORY), changed).expect("written")
        },
        Conformant,
        "bad-inventory",
        Some(INVENTORY),
    ),
    (
        "templates in another order",
        |b| {
            let mut value: serde_json::Value =
                serde_json::from_slice(&fs::read(b.join(INVENTORY)).expect("read")).expect("JSON");
            value["tools"]["templates"].as_array_mut().expect("a list").reverse();
            let text = serde_json::to_string_pretty(&value).expect("text") + "\n";
            fs::write(b.join(INVENTORY), text).expect("written")
        },
        Conformant,
        "metadata-differs",
        Some(INVENTORY),
    ),
    (
        "another number of pages",
        |b| replace(b, INVENTORY, "\"pages\": ", "\"pages\": 9"),
        Conformant,
        "against-inventory",
        Some(REPORT),
    ),
    (
        "open points of a report",
        |b| replace(b, INVENTORY, "\"open_points\": 0", "\"open_points\": 3"),
        Conformant,
        "metadata-differs",
        Some(INVENTORY),
    ),
    (
        "a report that is called a draft",
        |b| {
            replace(b, INVENTORY, "\"state\": \"final\"", "\"state\": \"draft\"");
            replace(
                b,
                "data/metadata/description.json",
                "\"state\": \"final\"",
                "\"state\": \"draft\"",
            )
        },
        Conformant,
        "metadata-differs",
        Some(INVENTORY),
    ),
    (
        "a key that no inventory has",
        |b| replace(b, INVENTORY, "\"version\": 1", "\"version\": 1,\n  \"approved\": true"),
        Conformant,
        "metadata-differs",
        Some(INVENTORY),
    ),
    (
        "an event on another day",
        |b| replace(b, EVENTS, "\"eventDate\": \"2026", "\"eventDate\": \"1999"),
        Conformant,
        "metadata-differs",
        Some(EVENTS),
    ),
    (
        "an event that failed",
        |b| replace(b, EVENTS, "\"success\"", "\"failure\""),
        Conformant,
        "metadata-differs",
        Some(EVENTS),
    ),
    (
        "an event that says more than happened",
        |b| replace(b, EVENTS, "it has no faults.", "the DSS validated it."),
        Conformant,
        "metadata-differs",
        Some(EVENTS),
    ),
    (
        "an event by another program",
        |b| {
            let own = format!("\"linkingAgent\": \"Brugwerk {}\"", env!("CARGO_PKG_VERSION"));
            replace(b, EVENTS, &own, "\"linkingAgent\": \"Word 97\"")
        },
        Conformant,
        "metadata-differs",
        Some(EVENTS),
    ),
    (
        "an event about fewer documents",
        |b| {
            let line = "        \"data/documents/progress-overview.pdf\",\n";
            replace(b, EVENTS, line, "")
        },
        Conformant,
        "metadata-differs",
        Some(EVENTS),
    ),
    (
        "a file at the top of the payload",
        |b| add(b, "data/extra.txt"),
        Conformant,
        "not-in-inventory",
        Some("data/extra.txt"),
    ),
    (
        "a file among the metadata",
        |b| add(b, "data/metadata/extra.json"),
        Conformant,
        "not-in-inventory",
        Some("data/metadata/extra.json"),
    ),
    (
        "a hidden file in the programme",
        |b| add(b, "data/programme/.git/config"),
        Conformant,
        "hidden-file",
        Some("data/programme/.git/config"),
    ),
    (
        "a name that differs in capitals alone",
        |b| add(b, "data/programme/Partners.yaml"),
        Conformant,
        "case-collision",
        Some("data/programme/partners.yaml"),
    ),
    (
        "no sign of who made it but the event log",
        |b| {
            remove(b, PROFILE);
            remove(b, INVENTORY);
            replace(b, INFO, "BagIt-Profile-Identifier", "Other-Identifier")
        },
        Conformant,
        "against-profile",
        Some(INVENTORY),
    ),
];
