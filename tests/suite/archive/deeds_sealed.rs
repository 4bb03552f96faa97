//! Deeds that only a seal kept elsewhere tells: afterwards the bag is one that somebody could have made.
#![allow(
    clippy::semicolon_if_nothing_returned,
    reason = "a table of deeds reads better as expressions"
)]

use std::fs;
use std::path::Path;

use brugwerk::archive::{Demands, Report, verify_as};
use brugwerk::bytes::sha256;
use brugwerk::pdf::{Anchors, Sealer};

use super::deeds_lived::{LOG, data_of, lines, lived, reword};
use super::deeds_signed::{add, with_copy};
use super::support::{Outcome, blank, copy, files, houtkring, replace, replace_bytes, reseal, signed_in, verify};
use super::tampering::{Deed, INVENTORY, REPORT, edit};

/// What tells a deed beside a seal.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    Nothing,
    Rebuild,
}

/// A name, the bag, what is done before all manifests are written anew, and what tells it beside a seal.
pub type Sealed = (&'static str, fn() -> &'static Path, Deed, Beside);

/// Every such deed.
pub const SEALED: &[Sealed] = &[
    (
        "a comment in the data",
        blank,
        |b| edit(b, "data/programme/partners.yaml", |x| x.extend(b"# later\n")),
        Beside::Nothing,
    ),
    (
        "an empty line in the data",
        blank,
        |b| edit(b, "data/programme/programme.yaml", |x| x.push(b'\n')),
        Beside::Nothing,
    ),
    (
        "a file of the programme that nothing names",
        blank,
        |b| put(b, "data/programme/notes.txt"),
        Beside::Nothing,
    ),
    (
        "a folder of such files",
        blank,
        |b| put(b, "data/programme/notes/x.txt"),
        Beside::Nothing,
    ),
    (
        "pages cut to half their width, and the inventory made to fit",
        blank,
        |b| {
            redone(b, |pdf| {
                replace_bytes(pdf, b"/MediaBox[0 0 595.2756 841", b"/MediaBox[0 0 295.2756 841")
            });
        },
        Beside::Rebuild,
    ),
    (
        "two pages swapped, and the inventory made to fit",
        blank,
        |b| redone(b, |pdf| swap_pages(pdf)),
        Beside::Rebuild,
    ),
    (
        "the words of a bookmark changed, and the inventory made to fit",
        blank,
        |b| {
            redone(b, |pdf| {
                replace_bytes(pdf, b"(Twee partners brengen", b"(Drie partners brengen")
            });
        },
        Beside::Rebuild,
    ),
    (
        "another bag in its place",
        blank,
        |b| instead(b, houtkring()),
        Beside::Nothing,
    ),
    (
        "another name in the log, and the log chained anew",
        lived,
        |b| reword(b, "\"An\"", "\"Bo\""),
        Beside::Nothing,
    ),
    (
        "a tombstone of the log reworded, and the log chained anew",
        lived,
        |b| {
            reword(b, "Asked for", "Never asked for");
        },
        Beside::Nothing,
    ),
    (
        "the last version gone, with its data",
        lived,
        without_last,
        Beside::Nothing,
    ),
    (
        "the whole history gone",
        lived,
        |b| {
            fs::remove_dir_all(b.join("data/programme/releases")).expect("removed");
        },
        Beside::Nothing,
    ),
    (
        "a tombstone of the bag reworded, and its event with it",
        lived,
        |b| {
            replace(b, INVENTORY, "Asked for", "Never asked for");
            replace(b, "data/metadata/events.json", "Asked for", "Never asked for");
        },
        Beside::Nothing,
    ),
    (
        "a signed copy gone, with all that told of it",
        with_copy,
        |b| instead(b, houtkring()),
        Beside::Nothing,
    ),
];

fn put(bag: &Path, path: &str) {
    super::tampering::add(bag, path);
}

/// Changes a document, and the inventory so that it fits.
fn redone(bag: &Path, change: impl Fn(&mut Vec<u8>)) {
    let before = sha256(fs::read(bag.join(REPORT)).expect("a file"));
    edit(bag, REPORT, change);
    let after = sha256(fs::read(bag.join(REPORT)).expect("a file"));
    replace(bag, INVENTORY, &before, &after);
}

/// Lets the first two pages show each other's content.
fn swap_pages(pdf: &mut [u8]) {
    let head = b"/Contents ";
    let is_page = |at: &usize| pdf[*at..].starts_with(head) && pdf[at + head.len()].is_ascii_digit();
    let places: Vec<usize> = (0..pdf.len() - head.len()).filter(is_page).take(2).collect();
    let number = |at: usize| {
        let start = at + head.len();
        let length = pdf[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        start..start + length
    };
    let (one, two) = (number(places[0]), number(places[1]));
    let (first, second) = (pdf[one.clone()].to_vec(), pdf[two.clone()].to_vec());
    assert!(first.len() == second.len() && first != second);
    pdf[one].copy_from_slice(&second);
    pdf[two].copy_from_slice(&first);
}

/// Lays another bag in the place of a bag.
fn instead(bag: &Path, other: &Path) {
    fs::remove_dir_all(bag).expect("removed");
    for path in files(other) {
        let place = bag.join(&path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        fs::copy(other.join(&path), place).expect("copied");
    }
}

/// Takes the last version out of the history.
fn without_last(bag: &Path) {
    let text = fs::read_to_string(bag.join(LOG)).expect("text");
    let named: Vec<Vec<String>> = [0, 2].map(|n| data_of(text.lines().nth(n).expect("a line"))).into();
    for hash in named[1].iter().filter(|hash| !named[0].contains(hash)) {
        fs::remove_file(bag.join("data/programme/releases/data").join(hash)).expect("removed");
    }
    lines(bag, |lines| drop(lines.pop()));
}

fn made(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/seals")
        .join(name);
    fs::read_to_string(path).expect("a fixture")
}

/// Lays the signature of a bag beside a copy of it.
fn sealed(bag: &Path, copy: &Path) -> Outcome {
    let sealer = Sealer::read(&made("p-256.key"), &made("p-256.pem"))?;
    fs::write(
        copy.with_extension("p7s"),
        sealer.sign(&fs::read(bag.join("tagmanifest-sha512.txt"))?)?,
    )?;
    Ok(())
}

fn is_told(report: &Report, code: &str) -> bool {
    report
        .findings
        .iter()
        .any(|finding| finding.code == code && finding.is_fault)
        && !report.is_fine()
}

#[test]
fn what_a_bag_can_not_tell_its_seal_tells() -> Outcome {
    let trusted = Anchors::read(&made("root.pem"))?;
    for (name, base, deed, beside) in SEALED {
        let seal = verify(base()).seal.ok_or("a seal")?;
        let (_folder, bag) = copy(base());
        deed(&bag);
        reseal(&bag);
        let plain = verify(&bag);
        assert!(
            plain.is_fine(),
            "{name} is told without a seal: name it where it belongs {:?}",
            plain.findings
        );
        let noted = Demands {
            seal: Some(&seal),
            ..Demands::default()
        };
        assert!(is_told(&verify_as(&bag, noted)?, "other-seal"), "{name}");
        sealed(base(), &bag)?;
        let demands = Demands {
            trust: Some(&trusted),
            ..Demands::default()
        };
        assert!(is_told(&verify_as(&bag, demands)?, "bad-seal"), "{name}");
        if *beside == Beside::Rebuild {
            let rebuilt = brugwerk::archive::verify(&bag, Some(&brugwerk::project::Unobserved))?;
            assert!(is_told(&rebuilt, "other-bytes"), "{name}");
        }
    }
    Ok(())
}

#[test]
fn a_seal_covers_what_was_sealed_and_tells_what_was_added_since() -> Outcome {
    let seal = verify(houtkring()).seal.ok_or("a seal")?;
    let trusted = Anchors::read(&made("root.pem"))?;
    let (folder, bag) = copy(with_copy());
    sealed(houtkring(), &bag)?;
    let demands = Demands {
        is_sealed: true,
        seal: Some(&seal),
        ..Demands::default()
    };
    let told = |bag: &Path, demands| -> Result<Vec<String>, Box<dyn std::error::Error>> {
        let report = verify_as(bag, demands)?;
        let codes = report.findings.iter().filter(|finding| finding.code != "not-signed");
        let fine = if report.is_fine() { "yes" } else { "no" };
        Ok(std::iter::once(fine.to_owned())
            .chain(codes.map(|x| x.message.clone()))
            .collect())
    };
    let found = told(&bag, demands)?;
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(
        found[0] == "yes" && found[1..].iter().all(|x| x.contains("2026-11-01-1.pdf")),
        "{found:?}"
    );
    // A second copy: the first seal still covers all but both, and the second seal all but the second.
    let second = verify(&bag).seal.ok_or("a seal")?;
    let master = fs::read(bag.join("data/masters/agreements/houtkring.pdf"))?;
    fs::write(folder.path().join("second.pdf"), signed_in(&master, "Signature_2", &[]))?;
    add(&bag, &folder.path().join("second.pdf"));
    for (seal, copies) in [(&seal, 2), (&second, 1)] {
        let noted = Demands {
            seal: Some(seal),
            ..Demands::default()
        };
        let found = told(&bag, noted)?;
        assert_eq!(
            (
                found[0].as_str(),
                found[1].matches("-1.pdf").count() + found[1].matches("-2.pdf").count()
            ),
            ("yes", copies),
            "{found:?}"
        );
    }
    // A change besides is told, with and without the signature of the organisation.
    edit(&bag, "data/programme/partners.yaml", |x| x.extend(b"# later\n"));
    reseal(&bag);
    let both = Demands {
        trust: Some(&trusted),
        ..demands
    };
    let report = verify_as(&bag, both)?;
    assert!(is_told(&report, "other-seal") && is_told(&report, "bad-seal"));
    fs::remove_file(bag.with_extension("p7s"))?;
    assert!(is_told(&verify_as(&bag, both)?, "no-seal"));
    Ok(())
}
