//! Each way to tamper with a bag is found, and called what it is.

use std::fs;
use std::path::Path;

use brugwerk::archive::Aspect;

use super::deeds_hidden::HIDDEN;
use super::deeds_lived::{LIVED, lived};
use super::deeds_mixed::MIXED;
use super::deeds_open::OPEN;
use super::deeds_packed::PACKED;
use super::deeds_sealed::{Beside, SEALED};
use super::deeds_signed::{SIGNED, with_copy};
use super::deeds_words::WORDS;
use super::support::{Outcome, blank, brugwerk, copy, faults, replace, reseal, verify};

pub const REPORT: &str = "data/documents/final-report.pdf";
pub const INVENTORY: &str = "data/metadata/inventory.json";

/// What is done to a bag.
pub type Deed = fn(&Path);

pub fn edit(bag: &Path, path: &str, change: impl Fn(&mut Vec<u8>)) {
    let mut bytes = fs::read(bag.join(path)).expect("a file");
    change(&mut bytes);
    fs::write(bag.join(path), bytes).expect("written");
}

pub fn flip_middle(bytes: &mut [u8]) {
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
}

pub fn remove(bag: &Path, path: &str) {
    fs::remove_file(bag.join(path)).expect("removed");
}

pub fn rename(bag: &Path, from: &str, to: &str) {
    fs::rename(bag.join(from), bag.join(to)).expect("renamed");
}

pub fn add(bag: &Path, path: &str) {
    let place = bag.join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("made");
    fs::write(place, "something else").expect("written");
}

/// A name, what is done, and the aspect, the code and the file of a finding that must be there.
pub type Case = (&'static str, Deed, Aspect, &'static str, Option<&'static str>);

/// Adds a path to a manifest.
pub fn listed(bag: &Path, path: &str) {
    let line = format!("{}  {path}\n", "0".repeat(64));
    edit(bag, "manifest-sha256.txt", |bytes| bytes.extend(line.bytes()));
}

/// Another date in the inventory than in the data.
pub fn edit_date(bag: &Path) {
    let text = fs::read_to_string(bag.join(INVENTORY)).expect("text");
    let at = text.find("\"date\": \"").expect("a date") + 9;
    let changed = format!("{}1999-01-01{}", &text[..at], &text[at + 10..]);
    fs::write(bag.join(INVENTORY), changed).expect("written");
}

fn assert_found(base: &Path, deeds: &[Case], after: fn(&Path)) {
    for (name, deed, aspect, code, file) in deeds {
        let (_folder, bag) = copy(base);
        deed(&bag);
        after(&bag);
        let report = verify(&bag);
        let found = report.findings.iter().any(|finding| {
            finding.aspect == *aspect
                && finding.code == *code
                && finding.is_fault
                && (file.is_none() || finding.file.as_deref() == *file)
        });
        assert!(found, "{name}: {code} is not among {:#?}", report.findings);
        assert_eq!(report.verdicts.get(aspect), Some(&false), "{name}");
    }
}

#[test]
fn tampering_is_found() {
    assert_found(blank(), OPEN, |_| {});
}

#[test]
fn tampering_behind_new_manifests_is_found() {
    assert_found(blank(), HIDDEN, reseal);
}

#[test]
fn other_words_behind_new_manifests_are_found() {
    assert_found(blank(), WORDS, reseal);
}

#[test]
fn parts_of_an_earlier_bag_are_found() {
    assert_found(blank(), MIXED, reseal);
}

#[test]
fn tampering_with_history_and_tombstones_is_found() {
    assert_eq!(faults(&verify(lived())), Vec::<&str>::new());
    assert_found(lived(), LIVED, reseal);
}

#[test]
fn tampering_with_signed_copies_is_found() {
    assert_eq!(faults(&verify(with_copy())), Vec::<&str>::new());
    assert_found(with_copy(), SIGNED, reseal);
}

/// The page that says what tells which deed.
const PAGE: &str = "docs/assurance/deeds.md";

/// What the page says before the deeds that a seal alone tells.
const SEALED_ONLY: &str = "
## Told only by a seal that was kept elsewhere

All manifests are written anew, and the bag is one that somebody could have made of such data. `verify --seal HASH` tells
each of these (`other-seal`), and so does the signature of `archive --sealed-by`, with `verify --trust FILE` (`bad-seal`):
both cover every byte, so that nothing else needs to be noted. Where the signature is taken away too, `--sealed` says `no-seal`.
Of a history that was chained anew, `release --check --head HASH` tells it where the head of the log was noted.

| Deed | Also told by |
| --- | --- |
";

/// What the page must say.
fn page() -> String {
    let mut text = String::from(
        "# Deeds of tampering, and what tells each\n\nEach row is a test (`tests/suite/archive`): the deed is done to a bag, and `verify` must tell it with this code. The\ntable is written by the tests (`UPDATE=1 cargo test --test suite the_page`), so it can't promise more than they hold.\n",
    );
    let sections: [(&str, &[Case]); 6] = [
        ("The manifests are left as they were", OPEN),
        ("All manifests are written anew, to hide the deed", HIDDEN),
        (
            "All manifests are written anew, and a word is changed that follows from others",
            WORDS,
        ),
        (
            "All manifests are written anew, and parts of an earlier bag are mixed in",
            MIXED,
        ),
        (
            "All manifests are written anew, in a bag with a history and erasures",
            LIVED,
        ),
        ("All manifests are written anew, in a bag with a signed copy", SIGNED),
    ];
    for (title, deeds) in sections {
        text.extend([format!("\n## {title}\n\n| Deed | Told by |\n| --- | --- |\n")]);
        for (name, _, aspect, code, _) in deeds {
            let verdict: &str = aspect.word();
            text.extend([format!("| {name} | `{code}` ({verdict}) |\n")]);
        }
    }
    text.push_str("\n## The bag is a zip file\n\n| Deed | Told by |\n| --- | --- |\n");
    for (name, _, code, is_fault) in PACKED {
        let how = if *is_fault {
            ""
        } else {
            " (a warning: the files are what they were)"
        };
        text.extend([format!("| {name} | `{code}`{how} |\n")]);
    }
    text.push_str(SEALED_ONLY);
    for (name, _, _, beside) in SEALED {
        let rebuild = if *beside == Beside::Rebuild {
            "`--rebuild` (`other-bytes`)"
        } else {
            ""
        };
        text.extend([format!("| {name} | {rebuild} |\n")]);
    }
    text
}

#[test]
fn the_page_of_deeds_says_what_tells_each() -> Outcome {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let expected = page();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&place, &expected)?;
    }
    assert_eq!(
        fs::read_to_string(&place)?,
        expected,
        "UPDATE=1 cargo test --test suite the_page"
    );
    Ok(())
}

#[test]
fn every_single_file_is_guarded() -> Outcome {
    for path in super::support::files(blank()) {
        let (_folder, bag) = copy(blank());
        edit(&bag, &path, |bytes| bytes.push(b' '));
        assert!(!verify(&bag).is_fine(), "{path} was changed and nobody saw");
        fs::remove_file(bag.join(&path))?;
        assert!(!verify(&bag).is_fine(), "{path} was removed and nobody saw");
    }
    Ok(())
}

#[test]
fn a_new_seal_tells_that_manifests_were_written_anew() {
    let (_folder, bag) = copy(blank());
    let before = verify(&bag);
    assert_eq!(faults(&before), Vec::<&str>::new());
    // A comment: no document says anything else.
    edit(&bag, "data/programme/partners.yaml", |bytes| {
        bytes.extend(b"# noted later\n");
    });
    reseal(&bag);
    let after = verify(&bag);
    assert!(after.is_fine());
    assert_ne!(before.seal, after.seal);
}

#[test]
fn a_log_of_releases_that_was_rewritten_is_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let programme = folder.path().join("programme");
    brugwerk::write::write_all(
        &programme,
        brugwerk::sample::BLANK
            .iter()
            .map(|file| (file.path, file.text.as_bytes())),
    )
    .expect("written");
    let run = |arguments: &[&str]| {
        brugwerk().current_dir(folder.path()).args(arguments).assert().success();
    };
    run(&[
        "release",
        "programme",
        "--label",
        "v1",
        "--approved-by",
        "An",
        "--out",
        "out",
    ]);
    run(&["archive", "programme", "--out", "bag"]);
    let bag = folder.path().join("bag");
    assert_eq!(faults(&verify(&bag)), Vec::<&str>::new());
    replace(&bag, "data/programme/releases/log.jsonl", "\"An\"", "\"Bo\"");
    reseal(&bag);
    let found = faults(&verify(&bag));
    assert!(found.contains(&"history"), "{found:?}");
}
