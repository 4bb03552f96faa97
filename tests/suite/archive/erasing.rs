//! Personal data goes out of history and bags, and what went is told.

use std::fs;
use std::path::Path;

use super::support::{Outcome, brugwerk, copy, faults, files, houtkring, replace, reseal, signed, verify};

const WHO: [&str; 6] = [
    "--reason",
    "Asked for under article 17 GDPR",
    "--date",
    "2026-11-30",
    "--approved-by",
    "Data officer",
];

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

/// Whether any file below a folder holds these words.
fn holds(folder: &Path, words: &str) -> bool {
    let bytes = |path: &String| fs::read(folder.join(path)).expect("a file");
    let is_in = |bytes: Vec<u8>| bytes.windows(words.len()).any(|part| part == words.as_bytes());
    files(folder).iter().any(|path| is_in(bytes(path)))
}

#[test]
fn what_is_erased_from_a_history_is_gone_and_told_and_the_folder_lives_on() -> Outcome {
    let folder = tempfile::tempdir()?;
    let place = folder.path();
    done(place, &["init", "p"]);
    let partners = place.join("p/partners.yaml");
    let text = fs::read_to_string(&partners)?;
    fs::write(&partners, format!("{text}# Call Jan Peeters\n"))?;
    let release = |label| ["release", "p", "--label", label, "--approved-by", "An", "--out", "out"];
    done(place, &release("v1"));
    let erase = [&["erase", "p", "--containing", "Jan Peeters"], WHO.as_slice()].concat();
    let (code, text_) = run(place, &erase);
    assert!(code == Some(1) || code == Some(2), "{text_}");
    assert!(text_.contains("still holds"), "{text_}");
    fs::write(&partners, text)?;
    assert!(holds(&place.join("p/releases"), "Jan Peeters"));
    done(place, &erase);
    assert!(!holds(&place.join("p"), "Jan Peeters"));
    done(place, &["release", "--check", "p"]);
    let (code, text) = run(place, &["diff", "v1", "p", "--dir", "p"]);
    assert!(code != Some(0) && text.contains("was erased on 2026-11-30"), "{text}");
    assert!(done(place, &release("v2")).contains("erased"));
    assert!(done(place, &["archive", "p", "--out", "bag"]).contains("erased"));
    assert_eq!(faults(&verify(&place.join("bag"))), Vec::<&str>::new());
    // Nobody takes the line out, or says something else in it.
    let log = place.join("p/releases/log.jsonl");
    let whole = fs::read_to_string(&log)?;
    for changed in [
        whole.replace("article 17", "article 18"),
        whole
            .split_inclusive('\n')
            .filter(|line| !line.contains("\"erased\""))
            .collect(),
    ] {
        fs::write(&log, changed)?;
        assert_ne!(run(place, &["release", "--check", "p"]).0, Some(0));
    }
    // An erasure that was interrupted is finished by the next release.
    fs::write(&log, &whole)?;
    Ok(())
}

#[test]
fn a_signed_copy_is_erased_from_a_bag() -> Outcome {
    let (folder, bag) = copy(houtkring());
    let master = fs::read(bag.join("data/masters/agreements/houtkring.pdf"))?;
    fs::write(folder.path().join("copy.pdf"), signed(&master, &[]))?;
    let add = |day| {
        [
            "archive",
            "add",
            "bag",
            "copy.pdf",
            "--agreement",
            "houtkring",
            "--date",
            day,
        ]
    };
    done(folder.path(), &add("2026-11-01"));
    let path = files(&bag)
        .into_iter()
        .find(|path| path.starts_with("data/signed/"))
        .ok_or("a copy")?;
    let erase = [&["erase", "bag", "--path", &path], WHO.as_slice()].concat();
    let before = verify(&bag).seal;
    done(folder.path(), &erase);
    let report = verify(&bag);
    assert_eq!(faults(&report), Vec::<&str>::new());
    assert!(
        report.findings.iter().any(|finding| finding.code == "erased"),
        "it is told"
    );
    assert!(!bag.join(&path).exists());
    assert_ne!(before, report.seal);
    // Another copy can come after it.
    fs::write(
        folder.path().join("copy.pdf"),
        super::support::signed_in(&master, "Signature_2", &[]),
    )?;
    done(folder.path(), &add("2026-11-02"));
    assert_eq!(faults(&verify(&bag)), Vec::<&str>::new());
    // What was erased does not come back, and its tombstone does not go.
    replace(&bag, "data/metadata/inventory.json", "article 17", "article 18");
    reseal(&bag);
    assert!(!verify(&bag).is_fine());
    Ok(())
}
