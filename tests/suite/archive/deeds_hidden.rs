//! Deeds of one who writes all manifests anew.
#![allow(
    clippy::semicolon_if_nothing_returned,
    reason = "a table of deeds reads better as expressions"
)]

use std::fs;

use brugwerk::archive::Aspect::{Complete, Conformant};

use super::support::{replace, replace_bytes};
use super::tampering::{Case, INVENTORY, REPORT, edit, edit_date, flip_middle, remove};

/// Every such deed.
pub const HIDDEN: &[Case] = &[
    (
        "a line of data",
        |b| replace(b, "data/programme/programme.yaml", "title: ", "title: Ander "),
        Conformant,
        "embedded-data",
        Some(REPORT),
    ),
    (
        "data at fault",
        |b| replace(b, "data/programme/programme.yaml", "title:", "titel:"),
        Conformant,
        "bad-programme",
        Some("data/programme/programme.yaml"),
    ),
    (
        "another date of the data",
        |b| edit_date(b),
        Conformant,
        "bad-inventory",
        Some(INVENTORY),
    ),
    (
        "a byte of a document",
        |b| edit(b, REPORT, |x| flip_middle(x)),
        Conformant,
        "against-inventory",
        Some(REPORT),
    ),
    (
        "a document cut short",
        |b| edit(b, REPORT, |x| x.truncate(1000)),
        Conformant,
        "bad-pdf",
        Some(REPORT),
    ),
    (
        "text for a document",
        |b| fs::write(b.join(REPORT), "no PDF").expect("written"),
        Conformant,
        "bad-pdf",
        Some(REPORT),
    ),
    (
        "one document for another",
        |b| {
            fs::copy(b.join("data/documents/progress-overview.pdf"), b.join(REPORT)).expect("copied");
        },
        Conformant,
        "embedded-data",
        Some(REPORT),
    ),
    (
        "a lesser claim",
        |b| {
            edit(b, REPORT, |x| {
                replace_bytes(x, b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<")
            })
        },
        Conformant,
        "claims",
        Some(REPORT),
    ),
    (
        "no claim of accessibility",
        |b| {
            edit(b, REPORT, |x| {
                replace_bytes(x, b"<pdfuaid:part>1<", b"<pdfuaid:part>2<")
            })
        },
        Conformant,
        "claims",
        Some(REPORT),
    ),
    (
        "a document gone",
        |b| remove(b, REPORT),
        Complete,
        "missing-document",
        Some(REPORT),
    ),
    (
        "a document gone from the inventory too",
        |b| {
            remove(b, REPORT);
            replace(b, INVENTORY, REPORT, "data/documents/none.pdf");
        },
        Conformant,
        "no-document",
        Some(REPORT),
    ),
    (
        "a document that nobody made",
        |b| {
            fs::copy(b.join(REPORT), b.join("data/documents/other.pdf")).expect("copied");
        },
        Conformant,
        "not-in-inventory",
        Some("data/documents/other.pdf"),
    ),
    (
        "a signed copy that nobody added",
        |b| {
            fs::create_dir_all(b.join("data/signed/x")).expect("made");
            fs::copy(b.join(REPORT), b.join("data/signed/x/1.pdf")).expect("copied");
        },
        Conformant,
        "not-in-inventory",
        Some("data/signed/x/1.pdf"),
    ),
    (
        "no inventory",
        |b| remove(b, INVENTORY),
        Conformant,
        "against-profile",
        Some(INVENTORY),
    ),
    (
        "an inventory that is none",
        |b| fs::write(b.join(INVENTORY), "[]").expect("written"),
        Conformant,
        "bad-metadata",
        Some(INVENTORY),
    ),
    (
        "a later inventory",
        |b| replace(b, INVENTORY, "\"version\": 1", "\"version\": 9"),
        Conformant,
        "bad-inventory",
        Some(INVENTORY),
    ),
    (
        "an unknown language",
        |b| replace(b, INVENTORY, "\"language\": \"nl\"", "\"language\": \"xx\""),
        Conformant,
        "bad-inventory",
        Some(INVENTORY),
    ),
    (
        "another size in the inventory",
        |b| replace(b, INVENTORY, "\"bytes\": ", "\"bytes\": 1"),
        Conformant,
        "against-inventory",
        Some(REPORT),
    ),
    (
        "another kind in the inventory",
        |b| replace(b, INVENTORY, "\"kind\": \"final-report\"", "\"kind\": \"dossier\""),
        Conformant,
        "unknown-document",
        Some(REPORT),
    ),
    (
        "an inventory that leads out",
        |b| replace(b, INVENTORY, REPORT, "../../../etc/passwd"),
        Complete,
        "missing-document",
        Some("../../../etc/passwd"),
    ),
    (
        "no event log",
        |b| remove(b, "data/metadata/events.json"),
        Conformant,
        "against-profile",
        Some("data/metadata/events.json"),
    ),
    (
        "an event gone",
        |b| {
            replace(
                b,
                "data/metadata/events.json",
                "\"eventIdentifier\": 1",
                "\"eventIdentifier\": 3",
            )
        },
        Conformant,
        "bad-event-log",
        Some("data/metadata/events.json"),
    ),
    (
        "an unknown event",
        |b| replace(b, "data/metadata/events.json", "\"creation\"", "\"migration\""),
        Conformant,
        "bad-metadata",
        Some("data/metadata/events.json"),
    ),
    (
        "an invented addition",
        |b| replace(b, "data/metadata/events.json", "\"creation\"", "\"accession\""),
        Conformant,
        "bad-event-log",
        Some("data/metadata/events.json"),
    ),
    (
        "a shorter retention",
        |b| replace(b, "data/metadata/description.json", "\"years\": 10", "\"years\": 1"),
        Conformant,
        "metadata-differs",
        Some("data/metadata/description.json"),
    ),
    (
        "a deliverable invented",
        |b| edit(b, "data/deliverables.csv", |x| x.extend(b"a,b,c,,,,,\r\n")),
        Conformant,
        "metadata-differs",
        Some("data/deliverables.csv"),
    ),
    (
        "no deliverables",
        |b| remove(b, "data/deliverables.csv"),
        Conformant,
        "against-profile",
        Some("data/deliverables.csv"),
    ),
];
