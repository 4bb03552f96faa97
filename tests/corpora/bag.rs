//! Whatever a bag holds, it is judged; nothing beside it is read, made or changed, and a damaged one is not sound.
//!
//! Bytes that begin with a line `=== path` are the files of a bag in a folder, each behind such a line; declaration and
//! manifest are added where they are lacking, so that few bytes reach far. Other bytes are a packed bag.

use std::fs;
use std::path::Path;

use brugwerk::archive::{self, Aspect, Report};
use sha2::{Digest as _, Sha256};

const SECTION: &[u8] = b"=== ";
const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const MANIFEST: &str = "manifest-sha256.txt";

/// Holds the laws to a bag that these bytes describe.
pub fn hold(bytes: &[u8]) {
    let room = tempfile::tempdir().expect("a folder");
    let bag = room.path().join("bag");
    let beside = room.path().join("beside.txt");
    fs::write(&beside, "not of the bag").expect("written");
    if bytes.starts_with(SECTION) {
        lay_out(&bag, bytes);
    } else {
        fs::write(&bag, bytes).expect("written");
    }
    let report = archive::verify(&bag, None).expect("what is there can be judged");
    assert_eq!(fs::read(&beside).ok().as_deref(), Some(&b"not of the bag"[..]));
    assert_eq!(
        fs::read_dir(room.path()).expect("listed").count(),
        2,
        "verifying left something"
    );
    judge(&report);
    let again = archive::verify(&bag, None).expect("what is there can be judged");
    assert_eq!(again, report, "judged otherwise the second time");
}

/// A verdict is a no exactly where a fault speaks against it.
fn judge(report: &Report) {
    for (aspect, verdict) in &report.verdicts {
        let faults = report.findings.iter().any(|it| it.is_fault && it.aspect == *aspect);
        assert_eq!(*verdict, report.was_read && !faults, "{aspect:?}");
    }
    assert!(report.verdicts.contains_key(&Aspect::Complete));
    for finding in &report.findings {
        assert!(!finding.message.is_empty() && !finding.code.is_empty());
        let named = finding.file.as_deref().unwrap_or_default();
        assert!(!named.chars().any(char::is_control), "{named:?} would steer a terminal");
    }
}

/// Writes the files of a bag; a name that would lead out of it is passed over.
fn lay_out(bag: &Path, bytes: &[u8]) {
    fs::create_dir_all(bag.join("data")).expect("made");
    let mut path = None;
    let mut texts = std::collections::BTreeMap::<String, Vec<u8>>::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if let Some(name) = line.strip_prefix(SECTION) {
            let name = String::from_utf8_lossy(name.trim_ascii_end()).into_owned();
            let inside = !name.is_empty()
                && Path::new(&name)
                    .components()
                    .all(|part| matches!(part, std::path::Component::Normal(_)));
            path = inside.then_some(name);
        } else if let Some(path) = &path {
            texts.entry(path.clone()).or_default().extend_from_slice(line);
        }
    }
    texts
        .entry("bagit.txt".to_owned())
        .or_insert_with(|| DECLARATION.as_bytes().to_vec());
    if !texts.contains_key(MANIFEST) {
        let lines = texts
            .iter()
            .filter(|(path, _)| path.starts_with("data/"))
            .map(|(path, text)| format!("{:x}  {path}", Sha256::digest(text)))
            .collect::<Vec<_>>()
            .join("\n");
        texts.insert(MANIFEST.to_owned(), lines.into_bytes());
    }
    for (path, text) in texts {
        let place = bag.join(path);
        // A name that is too long, or stands below a file, can't be written; then it is not there.
        if place.parent().is_some_and(|folder| fs::create_dir_all(folder).is_ok()) {
            let _ = fs::write(place, text);
        }
    }
}
