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

/// A bag of which one signed copy was erased, and that copy: its path and its bytes.
fn erased() -> (tempfile::TempDir, std::path::PathBuf, String, Vec<u8>) {
    let (folder, bag) = copy(houtkring());
    let path = "data/masters/agreements/houtkring.pdf".to_owned();
    let bytes = fs::read(bag.join(&path)).expect("a master");
    done(
        folder.path(),
        &[&["erase", "bag", "--path", &path], WHO.as_slice()].concat(),
    );
    (folder, bag, path, bytes)
}

#[test]
fn an_erasure_that_was_broken_off_is_finished_by_the_same_command() -> Outcome {
    let (folder, bag, path, bytes) = erased();
    fs::create_dir_all(bag.join(&path).parent().ok_or("a folder")?)?;
    fs::write(bag.join(&path), bytes)?;
    assert!(faults(&verify(&bag)).contains(&"not-erased"));
    let text = done(
        folder.path(),
        &[&["erase", "bag", "--path", &path], WHO.as_slice()].concat(),
    );
    assert!(text.contains(&path), "{text}");
    assert!(!bag.join(&path).exists());
    assert_eq!(faults(&verify(&bag)), Vec::<&str>::new());
    Ok(())
}

#[test]
fn a_hostile_bag_has_nothing_removed() -> Outcome {
    let (folder, bag, path, bytes) = erased();
    let inventory = "data/metadata/inventory.json";
    let whole = fs::read(bag.join(inventory))?;
    let text = String::from_utf8(whole.clone())?;
    let at = text.rfind("\"erased\"").ok_or("tombstones")?;
    let erase = [&["erase", "bag", "--path", &path], WHO.as_slice()].concat();
    let outside = folder.path().join("outside");
    fs::create_dir(&outside)?;
    fs::write(outside.join("precious.txt"), "precious")?;
    #[cfg(unix)]
    std::os::unix::fs::symlink(&outside, bag.join("data/x"))?;
    for named in ["data/x/precious.txt", "data/programme/partners.yaml", inventory] {
        let (head, tail) = text.split_at(at);
        fs::write(bag.join(inventory), [head, &tail.replacen(&path, named, 1)].concat())?;
        for seal_anew in [false, true] {
            if seal_anew {
                reseal_without_links(&bag);
            }
            let (code, said) = run(folder.path(), &erase);
            assert_ne!(code, Some(0), "{said}");
            assert!(outside.join("precious.txt").exists());
            assert!(bag.join("data/programme/partners.yaml").exists() && bag.join(inventory).exists());
        }
    }
    // Another content in the place of what was erased stays as well.
    fs::remove_file(bag.join("data/x"))?;
    fs::write(bag.join(inventory), whole)?;
    reseal(&bag);
    fs::create_dir_all(bag.join(&path).parent().ok_or("a folder")?)?;
    fs::write(bag.join(&path), [bytes, b"other".to_vec()].concat())?;
    assert_ne!(run(folder.path(), &erase).0, Some(0));
    assert!(bag.join(&path).exists());
    Ok(())
}

fn reseal_without_links(bag: &Path) {
    let link = bag.join("data/x");
    let target = fs::read_link(&link).expect("a link");
    fs::remove_file(&link).expect("removed");
    reseal(bag);
    #[cfg(unix)]
    std::os::unix::fs::symlink(target, link).expect("a link");
}

#[test]
fn what_a_tombstone_can_not_say_is_a_fault() {
    let (_folder, bag, _, bytes) = erased();
    let inventory = "data/metadata/inventory.json";
    let whole = fs::read_to_string(bag.join(inventory)).expect("text");
    let at = whole.rfind("\"erased\"").expect("tombstones");
    let sum = brugwerk::bytes::sha256(&bytes);
    for (find, with) in [
        ("2026-11-30", "1999-13-99"),
        (sum.as_str(), "0".repeat(64).as_str()),
        ("Asked for under article 17 GDPR", " "),
    ] {
        let (head, tail) = whole.split_at(at);
        assert!(tail.contains(find), "{find}");
        fs::write(bag.join(inventory), [head, &tail.replacen(find, with, 1)].concat()).expect("written");
        reseal(&bag);
        assert!(faults(&verify(&bag)).contains(&"bad-inventory"), "{find}");
    }
}

#[test]
fn what_was_erased_from_a_history_and_put_back_is_no_history() -> Outcome {
    let folder = tempfile::tempdir()?;
    let place = folder.path();
    done(place, &["init", "p"]);
    let partners = place.join("p/partners.yaml");
    let text = fs::read_to_string(&partners)?;
    let named = format!("{text}# Call Jan Peeters\n");
    fs::write(&partners, &named)?;
    let by = "Jan Peeters";
    done(
        place,
        &["release", "p", "--label", "v1", "--approved-by", by, "--out", "out"],
    );
    fs::write(&partners, text)?;
    let erase = [&["erase", "p", "--containing", by], WHO.as_slice()].concat();
    assert!(done(place, &erase).contains("still holds the text, in line 1"));
    let check = done(place, &["release", "--check", "p"]);
    assert!(check.contains("2026-11-30 by Data officer: Asked for"), "{check}");
    let hash = brugwerk::bytes::sha256(&named);
    let back = place.join("p/releases/data").join(hash);
    fs::write(&back, &named)?;
    let (code, check) = run(place, &["release", "--check", "p"]);
    assert!(code == Some(1) && check.contains("still or again"), "{check}");
    assert_ne!(run(place, &["archive", "p", "--out", "bag"]).0, Some(0));
    assert!(!place.join("bag").exists());
    // The same command finishes it; after that there is nothing more to erase, other than what the log says.
    done(place, &erase);
    assert!(!back.exists());
    let (code, said) = run(place, &erase);
    assert!(code != Some(0) && said.contains("in line 1"), "{said}");
    done(place, &["archive", "p", "--out", "bag"]);
    let report = verify(&place.join("bag"));
    assert!(report.findings.iter().any(|finding| finding.code == "erased"));
    let in_bag = place.join("bag/data/programme/releases/data");
    fs::write(in_bag.join(brugwerk::bytes::sha256(&named)), &named)?;
    reseal(&place.join("bag"));
    assert!(faults(&verify(&place.join("bag"))).contains(&"history"));
    Ok(())
}

#[test]
fn what_nothing_can_be_erased_from_is_said_and_left_alone() -> Outcome {
    let folder = tempfile::tempdir()?;
    let place = folder.path();
    fs::create_dir(place.join("k"))?;
    fs::write(place.join("bag.zip"), "PK")?;
    let tried = |name: &str| {
        run(
            place,
            &[&["erase", name, "--path", "partners.yaml"], WHO.as_slice()].concat(),
        )
        .1
    };
    assert!(tried("k").contains("no history"));
    assert!(files(&place.join("k")).is_empty());
    assert!(tried("bag.zip").contains("Unpack it first"));
    assert!(tried("nosuch").contains("There is no folder"));
    let said = run(
        place,
        &[&["erase", "k", "--containing", "article 17"], WHO.as_slice()].concat(),
    );
    assert!(said.1.contains("reason holds"), "{}", said.1);
    Ok(())
}
