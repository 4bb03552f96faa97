//! Deeds of one who leaves the manifests alone.
#![allow(
    clippy::semicolon_if_nothing_returned,
    reason = "a table of deeds reads better as expressions"
)]

use std::fs;

use brugwerk::archive::Aspect::{Complete, Conformant, Untouched};

use super::support::replace;
use super::tampering::{Case, REPORT, add, edit, flip_middle, listed, remove, rename};

/// Every such deed.
pub const OPEN: &[Case] = &[
    (
        "a byte of a document",
        |b| edit(b, REPORT, |x| flip_middle(x)),
        Untouched,
        "changed-file",
        Some(REPORT),
    ),
    (
        "a document cut short",
        |b| edit(b, REPORT, |x| x.truncate(1000)),
        Untouched,
        "changed-file",
        Some(REPORT),
    ),
    (
        "an empty document",
        |b| edit(b, REPORT, Vec::clear),
        Untouched,
        "changed-file",
        Some(REPORT),
    ),
    (
        "a longer document",
        |b| edit(b, REPORT, |x| x.push(b'\n')),
        Untouched,
        "changed-file",
        Some(REPORT),
    ),
    #[cfg(unix)]
    (
        "a link in the place of a document",
        |b| {
            rename(b, REPORT, "../elsewhere.pdf");
            std::os::unix::fs::symlink("../../../elsewhere.pdf", b.join(REPORT)).expect("a link");
        },
        Conformant,
        "link-in-bag",
        Some(REPORT),
    ),
    #[cfg(unix)]
    (
        "a link in the place of the documents",
        |b| {
            rename(b, "data/documents", "../elsewhere");
            std::os::unix::fs::symlink("../../elsewhere", b.join("data/documents")).expect("a link");
        },
        Conformant,
        "link-in-bag",
        Some("data/documents"),
    ),
    #[cfg(unix)]
    (
        "a pipe in the place of a document",
        |b| {
            remove(b, REPORT);
            let made = std::process::Command::new("mkfifo").arg(b.join(REPORT)).status();
            assert!(made.expect("run").success());
        },
        Conformant,
        "link-in-bag",
        Some(REPORT),
    ),
    (
        "a folder in the place of a document",
        |b| {
            remove(b, REPORT);
            fs::create_dir(b.join(REPORT)).expect("made");
        },
        Complete,
        "missing-file",
        Some(REPORT),
    ),
    (
        "two documents swapped",
        |b| {
            rename(b, REPORT, "data/x");
            rename(b, "data/documents/progress-overview.pdf", REPORT);
            rename(b, "data/x", "data/documents/progress-overview.pdf");
        },
        Untouched,
        "changed-file",
        Some(REPORT),
    ),
    (
        "a document gone",
        |b| remove(b, REPORT),
        Complete,
        "missing-file",
        Some(REPORT),
    ),
    (
        "a line of data",
        |b| replace(b, "data/programme/partners.yaml", "id:", "id :"),
        Untouched,
        "changed-file",
        Some("data/programme/partners.yaml"),
    ),
    (
        "data gone",
        |b| remove(b, "data/programme/partners.yaml"),
        Complete,
        "missing-file",
        Some("data/programme/partners.yaml"),
    ),
    (
        "the head of the programme gone",
        |b| remove(b, "data/programme/programme.yaml"),
        Complete,
        "no-programme",
        Some("data/programme/programme.yaml"),
    ),
    (
        "an extra file",
        |b| add(b, "data/extra.txt"),
        Complete,
        "extra-file",
        Some("data/extra.txt"),
    ),
    (
        "an extra file deep inside",
        |b| add(b, "data/programme/a/b/c.txt"),
        Complete,
        "extra-file",
        Some("data/programme/a/b/c.txt"),
    ),
    (
        "an extra hidden file",
        |b| add(b, "data/.DS_Store"),
        Complete,
        "extra-file",
        Some("data/.DS_Store"),
    ),
    (
        "an extra tag file",
        |b| add(b, "notes.txt"),
        Complete,
        "extra-file",
        Some("notes.txt"),
    ),
    (
        "a file under another name",
        |b| rename(b, REPORT, "data/documents/report.pdf"),
        Complete,
        "extra-file",
        Some("data/documents/report.pdf"),
    ),
    (
        "what an interrupted write leaves",
        |b| add(b, "data/.brugwerk-x1"),
        Complete,
        "extra-file",
        Some("data/.brugwerk-x1"),
    ),
    (
        "an interrupted addition",
        |b| add(b, "unfinished-addition/bag-info.txt"),
        Complete,
        "unfinished-addition",
        Some("unfinished-addition/bag-info.txt"),
    ),
    (
        "events rewritten",
        |b| replace(b, "data/metadata/events.json", "eventDate\": \"20", "eventDate\": \"19"),
        Untouched,
        "changed-file",
        Some("data/metadata/events.json"),
    ),
    (
        "deliverables rewritten",
        |b| add(b, "data/deliverables.csv"),
        Untouched,
        "changed-file",
        Some("data/deliverables.csv"),
    ),
    (
        "no bagit.txt",
        |b| remove(b, "bagit.txt"),
        Complete,
        "no-declaration",
        Some("bagit.txt"),
    ),
    (
        "another version of BagIt",
        |b| replace(b, "bagit.txt", "1.0", "9.9"),
        Conformant,
        "bad-declaration",
        Some("bagit.txt"),
    ),
    (
        "another encoding",
        |b| replace(b, "bagit.txt", "UTF-8", "UTF-16"),
        Conformant,
        "bad-declaration",
        Some("bagit.txt"),
    ),
    (
        "a longer declaration",
        |b| replace(b, "bagit.txt", "UTF-8", "UTF-8\nMore: x"),
        Conformant,
        "bad-declaration",
        Some("bagit.txt"),
    ),
    (
        "a byte-order mark",
        |b| replace(b, "bagit.txt", "BagIt-V", "\u{feff}BagIt-V"),
        Conformant,
        "bad-declaration",
        Some("bagit.txt"),
    ),
    (
        "no bag-info.txt",
        |b| remove(b, "bag-info.txt"),
        Complete,
        "missing-file",
        Some("bag-info.txt"),
    ),
    (
        "another date",
        |b| replace(b, "bag-info.txt", "Bagging-Date: 20", "Bagging-Date: 19"),
        Untouched,
        "changed-file",
        Some("bag-info.txt"),
    ),
    (
        "another size",
        |b| replace(b, "bag-info.txt", "Payload-Oxum: ", "Payload-Oxum: 1"),
        Complete,
        "wrong-oxum",
        Some("bag-info.txt"),
    ),
    (
        "a label gone",
        |b| replace(b, "bag-info.txt", "Bag-Group-Identifier", "Bag-Group"),
        Conformant,
        "against-profile",
        Some("bag-info.txt"),
    ),
    (
        "another profile",
        |b| replace(b, "bag-info.txt", "urn:brugwerk", "urn:other"),
        Conformant,
        "against-profile",
        Some("bag-info.txt"),
    ),
    (
        "a line without a label",
        |b| replace(b, "bag-info.txt", "External-Identifier:", "External-Identifier"),
        Conformant,
        "bad-tag-file",
        Some("bag-info.txt"),
    ),
    (
        "no profile",
        |b| remove(b, "brugwerk-bagit-profile.json"),
        Complete,
        "missing-file",
        Some("brugwerk-bagit-profile.json"),
    ),
    (
        "a manifest gone",
        |b| remove(b, "manifest-sha512.txt"),
        Conformant,
        "against-profile",
        Some("manifest-sha512.txt"),
    ),
    (
        "both manifests gone",
        |b| {
            remove(b, "manifest-sha512.txt");
            remove(b, "manifest-sha256.txt");
        },
        Untouched,
        "no-manifest",
        None,
    ),
    (
        "a tag manifest gone",
        |b| remove(b, "tagmanifest-sha256.txt"),
        Conformant,
        "against-profile",
        Some("tagmanifest-sha256.txt"),
    ),
    (
        "an empty manifest",
        |b| edit(b, "manifest-sha256.txt", Vec::clear),
        Complete,
        "not-in-every-manifest",
        Some(REPORT),
    ),
    (
        "a manifest that is no text",
        |b| edit(b, "manifest-sha256.txt", |x| x[0] = 0xff),
        Conformant,
        "unreadable-file",
        Some("manifest-sha256.txt"),
    ),
    (
        "a checksum too short",
        |b| {
            edit(b, "manifest-sha256.txt", |x| {
                x.remove(0);
            })
        },
        Conformant,
        "bad-manifest",
        Some("manifest-sha256.txt"),
    ),
    (
        "another checksum",
        |b| {
            edit(b, "manifest-sha512.txt", |x| {
                x[0] = if x[0] == b'0' { b'1' } else { b'0' }
            })
        },
        Untouched,
        "changed-file",
        None,
    ),
    (
        "a line twice",
        |b| {
            edit(b, "manifest-sha256.txt", |x| {
                let all = x.clone();
                x.extend(all);
            })
        },
        Conformant,
        "listed-twice",
        Some("manifest-sha256.txt"),
    ),
    (
        "a line without a path",
        |b| edit(b, "manifest-sha256.txt", |x| x.extend(b"abc\n")),
        Conformant,
        "bad-manifest",
        Some("manifest-sha256.txt"),
    ),
    (
        "a tag file in a payload manifest",
        |b| listed(b, "bagit.txt"),
        Conformant,
        "wrong-manifest",
        Some("manifest-sha256.txt"),
    ),
    (
        "a path upwards",
        |b| listed(b, "data/../../etc/passwd"),
        Conformant,
        "unsafe-path",
        Some("manifest-sha256.txt"),
    ),
    (
        "an absolute path",
        |b| listed(b, "/etc/passwd"),
        Conformant,
        "unsafe-path",
        Some("manifest-sha256.txt"),
    ),
    (
        "a path of a home",
        |b| listed(b, "~/x"),
        Conformant,
        "unsafe-path",
        Some("manifest-sha256.txt"),
    ),
    (
        "a backslash",
        |b| listed(b, "data\\..\\x"),
        Conformant,
        "unsafe-path",
        Some("manifest-sha256.txt"),
    ),
    (
        "a drive",
        |b| listed(b, "C:/windows/x"),
        Conformant,
        "unsafe-path",
        Some("manifest-sha256.txt"),
    ),
    (
        "a lone dot",
        |b| listed(b, "data/./x"),
        Conformant,
        "unsafe-path",
        Some("manifest-sha256.txt"),
    ),
    (
        "a path of another case",
        |b| listed(b, "data/DELIVERABLES.csv"),
        Complete,
        "missing-file",
        Some("data/DELIVERABLES.csv"),
    ),
    (
        "an encoded path upwards",
        |b| listed(b, "data/%2e%2e/x"),
        Complete,
        "missing-file",
        Some("data/%2e%2e/x"),
    ),
    (
        "a file to fetch",
        |b| {
            fs::write(b.join("fetch.txt"), "http://localhost:9/x - data/x\n").expect("written");
        },
        Conformant,
        "fetch",
        Some("fetch.txt"),
    ),
    (
        "a folder of the name of a manifest",
        |b| {
            remove(b, "manifest-sha256.txt");
            fs::create_dir(b.join("manifest-sha256.txt")).expect("made");
        },
        Complete,
        "missing-file",
        Some("manifest-sha256.txt"),
    ),
    (
        "no payload",
        |b| fs::remove_dir_all(b.join("data")).expect("removed"),
        Complete,
        "no-payload",
        Some("data"),
    ),
];
