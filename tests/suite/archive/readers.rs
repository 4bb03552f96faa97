//! Bags for an audience: what it may read, and nothing else in any byte.

use std::fs;
use std::path::{Path, PathBuf};

use brugwerk::model::{Audience, ClosedList as _, Mark};

use super::support::{Outcome, brugwerk, faults, files, replace, reseal, verify};
use super::tampering::INVENTORY;

/// What Brugwerk says, and its exit code.
fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = brugwerk();
    let output = command.current_dir(folder).args(arguments).output().expect("run");
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&text).into_owned())
}

fn done(folder: &Path, arguments: &[&str]) -> String {
    let (code, text) = run(folder, arguments);
    assert_eq!(code, Some(0), "{arguments:?}: {text}");
    text
}

/// Numbers that look drawn by lot and are the same each time.
struct Lots(u64);

impl Lots {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("small") % most
    }
}

/// A secret and who may read it; nobody outside, where there is no mark.
type Secret = (String, Option<Mark>);

/// Sows secrets in a file: in texts that are marked, and in comments.
fn sow(text: &str, lots: &mut Lots, secrets: &mut Vec<Secret>) -> String {
    let sow = |line: &str| {
        let number = secrets.len();
        let word = format!("geheim{number}q");
        let value = ["note: ", "description: "].iter().find_map(|key| {
            let (before, value) = line.split_once(key)?;
            let is_plain = value.starts_with(|c: char| c.is_alphabetic()) && before.trim().is_empty();
            is_plain.then(|| (format!("{before}{key}"), value))
        });
        match value {
            Some((key, value)) if lots.below(2) == 0 => {
                let mark = Mark::ALL[lots.below(Mark::ALL.len())];
                secrets.push((word.clone(), Some(mark)));
                format!("{key}!{} {word} {value}\n", mark.key())
            }
            // A comment before a key, where no text can go on.
            _ if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                secrets.push((word.clone(), None));
                format!("# {word}\n{line} # {word}\n")
            }
            _ => format!("{line}\n"),
        }
    };
    text.lines().map(sow).collect()
}

/// The houtkring with secrets everywhere.
fn sown(folder: &Path, seed: u64) -> (PathBuf, Vec<Secret>) {
    let (mut lots, mut secrets) = (Lots(seed), Vec::new());
    let place = folder.join("p");
    for file in brugwerk::sample::HOUTKRING {
        let text = sow(file.text, &mut lots, &mut secrets);
        let target = place.join(file.path);
        fs::create_dir_all(target.parent().expect("a folder")).expect("made");
        fs::write(target, text).expect("written");
    }
    let mut hide = |path: &str| {
        let word = format!("geheim{}q", secrets.len());
        let target = place.join(path.replace("NAME", &word));
        fs::create_dir_all(target.parent().expect("a folder")).expect("made");
        fs::write(target, format!("{word}: {word}\n")).expect("written");
        secrets.push((word.clone(), None));
        word
    };
    for path in [
        "notes.txt",
        "NAME/x.md",
        ".hidden",
        "releases/log.jsonl",
        "releases/data/NAME",
    ] {
        hide(path);
    }
    let case = hide("partnerships/NAME.yaml");
    let head = place.join("programme.yaml");
    let text = fs::read_to_string(&head).expect("text");
    fs::write(
        &head,
        format!("{}\n  - !internal partnerships/{case}.yaml\n", text.trim_end()),
    )
    .expect("written");
    (place, secrets)
}

/// Everything that a bag says: names, bytes, and what its PDFs hold packed, their attachments among it.
fn everything(bag: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for path in files(bag) {
        all.extend(path.bytes());
        let bytes = fs::read(bag.join(&path)).expect("a file");
        if path.ends_with(".pdf") {
            let mut pdf = lopdf::Document::load_mem(&bytes).expect("a PDF");
            pdf.decompress();
            pdf.save_to(&mut all).expect("saved");
        }
        all.extend(bytes);
    }
    all.make_ascii_lowercase();
    all
}

fn holds(all: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let is_in = |needle: &[u8]| memchr::memmem::find(all, needle).is_some();
    is_in(word.as_bytes()) || is_in(&wide)
}

#[test]
fn a_bag_for_an_audience_holds_what_it_may_read_and_no_other_byte() -> Outcome {
    for (seed, audience) in [
        (1, Audience::Public),
        (2, Audience::Partners),
        (3, Audience::Funder),
        (4, Audience::Facilitators),
    ] {
        let folder = tempfile::tempdir()?;
        let place = folder.path();
        let (_, secrets) = sown(place, seed);
        assert!(secrets.len() > 15, "there is something to find");
        let key = audience.key();
        done(
            place,
            &["archive", "p", "--audience", key, "--out", "bag", "--zip", "bag.zip"],
        );
        let all = everything(&place.join("bag"));
        for (word, mark) in &secrets {
            let may = mark.is_some_and(|mark| audience.sees(mark));
            assert_eq!(holds(&all, word), may, "{word} ({mark:?}) for {key}");
        }
        assert!(!holds(
            &fs::read(place.join("bag.zip"))?,
            &secrets.last().ok_or("secrets")?.0
        ));
    }
    Ok(())
}

#[test]
fn the_documents_of_a_bag_for_an_audience_are_those_of_its_edition() -> Outcome {
    let folder = tempfile::tempdir()?;
    let place = folder.path();
    sown(place, 5);
    done(place, &["archive", "p", "--audience", "public", "--out", "bag"]);
    done(place, &["build", "p", "--audience", "public", "--out", "out"]);
    let bag = place.join("bag");
    let (built, archived) = (place.join("out"), bag.join("data/documents"));
    assert_eq!(files(&built), files(&archived));
    // A revenue model names lines of its data, which lie elsewhere in the bag.
    for path in files(&built).iter().filter(|path| !path.starts_with("revenue-models/")) {
        assert!(fs::read(built.join(path))? == fs::read(archived.join(path))?, "{path}");
    }
    // Nobody signs what only a part of the readers of the folder knows.
    assert!(!bag.join("data/masters").exists());
    let said = done(place, &["verify", "bag", "--own", "--rebuild"]);
    assert!(said.contains("for-audience") && said.contains("`public`"), "{said}");
    // A piece can be erased from it as from any other.
    let (_kept, erased) = super::support::copy(&bag);
    let who = [
        "--reason",
        "Asked for",
        "--date",
        "2026-11-30",
        "--approved-by",
        "Officer",
    ];
    let path = ["--path", "data/documents/progress-overview.pdf"];
    let name = erased.to_string_lossy();
    done(place, &[["erase", &name].as_slice(), &path, &who].concat());
    assert_eq!(faults(&verify(&erased)), Vec::<&str>::new());
    // The same folder gives the same seal, and so does what is in the bag.
    let seal = verify(&bag).seal;
    done(
        place,
        &[
            "archive",
            "bag/data/programme",
            "--audience",
            "public",
            "--out",
            "again",
        ],
    );
    assert_eq!(verify(&place.join("again")).seal, seal);
    assert!(!done(place, &["diff", "bag", "again"]).contains("niet in deze uitgave"));
    for other in ["partners", "internal", "nobody"] {
        let inventory = fs::read(bag.join(INVENTORY))?;
        replace(
            &bag,
            INVENTORY,
            "\"audience\": \"public\"",
            &format!("\"audience\": \"{other}\""),
        );
        reseal(&bag);
        assert!(!faults(&verify(&bag)).is_empty(), "{other}");
        fs::write(bag.join(INVENTORY), inventory)?;
    }
    Ok(())
}

#[test]
fn files_that_go_along_as_they_are_are_named() -> Outcome {
    let folder = tempfile::tempdir()?;
    let place = folder.path();
    done(place, &["init", "p", "--example", "esf-512"]);
    let said = done(place, &["archive", "p", "--audience", "funder", "--out", "bag"]);
    assert!(said.contains("to their last byte"), "{said}");
    for path in files(&place.join("bag/data/programme")) {
        assert!(path.ends_with(".yaml") || said.contains(&path), "{path}");
    }
    assert_eq!(faults(&verify(&place.join("bag"))), Vec::<&str>::new());
    Ok(())
}
