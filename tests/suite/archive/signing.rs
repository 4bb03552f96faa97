//! Signed copies: what is added, and what is refused.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use super::support::{
    Outcome, brugwerk, copy, faults, files, first_page, houtkring, replace, reseal, signed, signed_in, verify,
};

const MASTER: &str = "data/masters/agreements/houtkring.pdf";
const DAY: &str = "2026-06-15";

fn master() -> Vec<u8> {
    fs::read(houtkring().join(MASTER)).expect("a master")
}

/// Adds these bytes to a bag; gives the exit code and the JSON.
fn add(bag: &Path, pdf: &[u8], agreement: &str, day: &str) -> (Option<i32>, Value) {
    let folder = tempfile::tempdir().expect("a folder");
    let file: PathBuf = folder.path().join("Jan Peeters.pdf");
    fs::write(&file, pdf).expect("written");
    let mut command = brugwerk();
    command.args(["archive", "add"]).arg(bag).arg(&file);
    command.args(["--agreement", agreement, "--date", day, "--format", "json"]);
    let output = command.output().expect("run");
    (
        output.status.code(),
        serde_json::from_slice(&output.stdout).unwrap_or_default(),
    )
}

/// Adds another copy on the same day, which gets a name of its own.
fn add_a_second(bag: &Path) {
    let other = signed_in(&master(), "Signature_2", &[]);
    let (code, value) = add(bag, &other, "houtkring", DAY);
    assert_eq!(
        (code, &value["path"]),
        (Some(0), &Value::from("data/signed/houtkring/2026-06-15-2.pdf"))
    );
    assert_eq!(faults(&verify(bag)), Vec::<&str>::new());
}

#[test]
fn a_signed_copy_is_added_and_the_bag_stays_fine() -> Outcome {
    let (_folder, bag) = copy(houtkring());
    let before = verify(&bag).seal;
    let (code, value) = add(&bag, &signed(&master(), &[]), "houtkring", DAY);
    assert_eq!(code, Some(0), "{value}");
    assert_eq!(
        (&value["signatures"], &value["fitting"]),
        (&Value::from(1), &Value::from(1))
    );
    assert_eq!(value["path"], "data/signed/houtkring/2026-06-15-1.pdf");
    assert_eq!(value["state"], "partly-signed");
    assert_eq!(value["remarks"].as_array().map(Vec::len), Some(3), "{value}");
    let report = verify(&bag);
    assert_eq!(faults(&report), Vec::<&str>::new());
    assert_ne!(report.seal, before);
    assert_eq!(value["seal"].as_str().map(str::to_owned), report.seal);
    let left = files(&bag)
        .into_iter()
        .filter(|path| path.contains("unfinished") || path.contains("Peeters"));
    assert_eq!(left.count(), 0);
    let events = fs::read_to_string(bag.join("data/metadata/events.json"))?;
    assert!(events.contains("\"accession\"") && events.contains(DAY));
    let words = "partly-signed: 1 of 4 fields signed (Signature_1), intact; identity not established.";
    assert!(events.contains(words), "{events}");
    let description = fs::read_to_string(bag.join("data/metadata/description.json"))?;
    assert!(description.contains("\"state\": \"partly-signed\"") && description.contains("gedeeltelijk ondertekend"));
    // That three of four did not sign is told, and speaks against nothing.
    let told = report.findings.iter().filter(|x| x.code == "not-signed" && !x.is_fault);
    assert_eq!((told.count(), report.copies.len()), (3, 1));
    // The same copy again, and a second one on the same day.
    assert_eq!(add(&bag, &signed(&master(), &[]), "houtkring", DAY).0, Some(1));
    add_a_second(&bag);
    Ok(())
}

#[test]
fn a_copy_is_signed_only_when_each_field_is() -> Outcome {
    let (_folder, bag) = copy(houtkring());
    let fields = ["Signature_1", "Signature_2", "Signature_3", "Signature_4"];
    let all = fields.iter().fold(master(), |pdf, field| signed_in(&pdf, field, &[]));
    let (code, value) = add(&bag, &all, "houtkring", DAY);
    assert_eq!(
        (code, &value["state"], &value["remarks"]),
        (Some(0), &"signed".into(), &serde_json::json!([]))
    );
    let report = verify(&bag);
    assert_eq!(report.findings, []);
    assert!(
        report.copies[0]
            .signing
            .sentence()
            .ends_with("intact; identity not established.")
    );
    // A copy that is listed again and again is read once.
    let inventory = bag.join("data/metadata/inventory.json");
    let mut listed: Value = serde_json::from_slice(&fs::read(&inventory)?)?;
    let copy = listed["signed"][0].clone();
    let document = listed["documents"][0].clone();
    listed["signed"] = vec![copy; 5_000].into();
    let documents = listed["documents"].as_array_mut().ok_or("documents")?;
    documents.extend(vec![document; 5_000]);
    fs::write(&inventory, serde_json::to_vec_pretty(&listed)?)?;
    reseal(&bag);
    let start = std::time::Instant::now();
    let found = faults(&verify(&bag));
    assert!(
        found.contains(&"signed-copy") && found.contains(&"bad-inventory"),
        "{found:?}"
    );
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
    Ok(())
}

#[test]
fn what_is_no_signed_copy_is_refused_and_changes_nothing() {
    let master = master();
    let fine = signed(&master, &[]);
    let (page, body) = first_page(&master);
    let turned = body.replacen("/Type/Page", "/Rotate 180/Type/Page", 1);
    assert_ne!(turned, body);
    let mut cut = fine.clone();
    cut.truncate(fine.len() - 40);
    let mut other = fine.clone();
    other[2000] ^= 1;
    let mut uncovered = fine.clone();
    super::support::replace_bytes(&mut uncovered, b"/ByteRange[0 0", b"/ByteRange[9 0");
    let mut empty = fine.clone();
    super::support::replace_bytes(&mut empty, b"/Contents<3082", b"/Contents<0000");
    let mut touched = fine.clone();
    super::support::replace_bytes(&mut touched, b"/Adobe.PPKLite", b"/Adobe.PPKMore");
    let annotation = "<</Type/Annot/Subtype/FreeText/Rect[0 0 500 500]/Contents(new)>>".to_owned();
    let with_note = body.replacen("/Type/Page", "/Annots[90000 0 R]/Type/Page", 1);
    let cases: [(&str, Vec<u8>); 12] = [
        ("the master itself", master.clone()),
        ("a byte more than the master", [master.as_slice(), b"\n"].concat()),
        ("no PDF", b"signed, believe me".to_vec()),
        ("nothing", Vec::new()),
        ("another beginning", other),
        ("cut short", cut),
        ("a turned page", signed(&master, &[(page, turned)])),
        (
            "a note on a page",
            signed(&master, &[(page, with_note), (90_000, annotation)]),
        ),
        ("a page gone", signed(&master, &[(page, "null".to_owned())])),
        ("a signature that does not cover the master", uncovered),
        ("an empty signature", empty),
        ("touched after it was signed", touched),
    ];
    let (_folder, bag) = copy(houtkring());
    let before = verify(&bag);
    for (name, pdf) in cases {
        let (code, value) = add(&bag, &pdf, "houtkring", DAY);
        assert_eq!(code, Some(1), "{name}: {value}");
        assert_eq!(value["findings"][0]["code"], "signed-copy", "{name}: {value}");
    }
    for (agreement, day, code) in [("nobody", DAY, "no-master"), ("houtkring", "2020-01-01", "too-early")] {
        let (exit, value) = add(&bag, &fine, agreement, day);
        assert_eq!((exit, &value["findings"][0]["code"]), (Some(1), &Value::from(code)));
    }
    assert_eq!(add(&bag, &fine, "houtkring", "15-06-2026").0, Some(2));
    assert_eq!(verify(&bag), before);
}

#[test]
fn nothing_is_added_to_a_bag_at_fault() -> Outcome {
    let (_folder, bag) = copy(houtkring());
    fs::write(bag.join("data/extra.txt"), "x")?;
    let (code, value) = add(&bag, &signed(&master(), &[]), "houtkring", DAY);
    assert_eq!(code, Some(1));
    assert!(value.to_string().contains("extra-file"), "{value}");
    Ok(())
}

#[test]
fn a_signed_copy_that_was_exchanged_is_found() -> Outcome {
    let (_folder, bag) = copy(houtkring());
    assert_eq!(add(&bag, &signed(&master(), &[]), "houtkring", DAY).0, Some(0));
    let path = "data/signed/houtkring/2026-06-15-1.pdf";
    fs::write(bag.join(path), master())?;
    reseal(&bag);
    assert_eq!(faults(&verify(&bag)), ["signed-copy"]);
    fs::write(bag.join(path), signed(&master(), &[]))?;
    replace(
        &bag,
        "data/metadata/inventory.json",
        "\"status\": \"empty\"",
        "\"status\": \"signed\"",
    );
    reseal(&bag);
    assert_eq!(faults(&verify(&bag)), ["signed-copy"]);
    Ok(())
}

#[test]
fn what_the_inventory_says_of_a_signed_copy_must_be_right() -> Outcome {
    let (_folder, bag) = copy(houtkring());
    assert_eq!(add(&bag, &signed(&master(), &[]), "houtkring", DAY).0, Some(0));
    let inventory = bag.join("data/metadata/inventory.json");
    let sound = fs::read_to_string(&inventory)?;
    for (find, with) in [
        ("\"added\": \"2026-06-15\"", "\"added\": \"gisteren\""),
        ("\"added\": \"2026-06-15\"", "\"added\": \"2020-01-01\""),
        ("\"fitting\": 0", "\"fitting\": 2"),
        ("\"state\": \"partly-signed\"", "\"state\": \"signed\""),
        ("\"name\": \"Signature_4\"", "\"name\": \"Signature_5\""),
        ("\"agreement\": \"houtkring\"", "\"agreement\": \"anders\""),
    ] {
        fs::write(&inventory, sound.replace(find, with))?;
        reseal(&bag);
        assert!(faults(&verify(&bag)).contains(&"signed-copy"), "{with}");
    }
    // As if the master had been a draft when it was signed.
    let at = sound.rfind("\"state\": \"final\"").ok_or("a master")?;
    let draft = format!("{}\"state\": \"draft\"{}", &sound[..at], &sound[at + 16..]);
    fs::write(&inventory, draft)?;
    reseal(&bag);
    assert!(faults(&verify(&bag)).contains(&"signed-copy"));
    Ok(())
}

/// A bag before an addition and after it, and the files that differ.
fn before_and_after() -> ([(TempDir, PathBuf); 2], Vec<String>) {
    let (old, new) = (copy(houtkring()), copy(houtkring()));
    assert_eq!(add(&new.1, &signed(&master(), &[]), "houtkring", DAY).0, Some(0));
    let is_new = |path: &String| fs::read(old.1.join(path)).ok() != fs::read(new.1.join(path)).ok();
    let changed: Vec<String> = files(&new.1).into_iter().filter(is_new).collect();
    assert_eq!(changed.len(), 10, "{changed:?}");
    ([old, new], changed)
}

/// Leaves a bag as a kill leaves it after so many files of the addition took their places.
fn cut_off(bag: &Path, new: &Path, changed: &[String], done: usize) {
    for (index, path) in changed.iter().enumerate() {
        let place = if index < done {
            bag.join(path)
        } else {
            bag.join("unfinished-addition").join(path)
        };
        fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        fs::copy(new.join(path), place).expect("copied");
    }
}

fn contents(bag: &Path) -> Vec<(String, Vec<u8>)> {
    let read = |path: String| (path.clone(), fs::read(bag.join(path)).expect("a file"));
    files(bag).into_iter().map(read).collect()
}

#[test]
fn an_addition_that_was_cut_off_is_never_called_fine_and_is_finished_by_the_next() -> Outcome {
    let ([(_, old), (_, new)], changed) = &before_and_after();
    let seal = verify(new).seal;
    for done in [0, 1, 4, changed.len() - 1] {
        let (_folder, bag) = copy(old);
        cut_off(&bag, new, changed, done);
        assert!(faults(&verify(&bag)).contains(&"unfinished-addition"), "after {done}");
        let (code, value) = add(&bag, &signed(&master(), &[]), "houtkring", DAY);
        assert_eq!((code, &value["signatures"]), (Some(0), &Value::from(1)), "{value}");
        assert_eq!(value["seal"].as_str().map(str::to_owned), seal);
        assert!(contents(&bag) == contents(new), "after {done}");
        assert!(!bag.join("unfinished-addition").exists());
    }
    // Another copy: the first addition is finished, then this one is made.
    let (_folder, bag) = copy(old);
    cut_off(&bag, new, changed, 4);
    add_a_second(&bag);
    // Before it was decided, nothing of it counts, and what is left of it goes.
    let (_folder, bag) = copy(old);
    fs::write(bag.join(".brugwerk-abcDEF123456"), "")?;
    fs::create_dir(bag.join(".brugwerk-abcDEF123456.folder"))?;
    fs::write(bag.join(".brugwerk-abcDEF123456.folder/bag-info.txt"), "half")?;
    assert_eq!(faults(&verify(&bag)), ["extra-file"]);
    assert_eq!(add(&bag, &signed(&master(), &[]), "houtkring", DAY).0, Some(0));
    assert!(contents(&bag) == contents(new));
    Ok(())
}

#[cfg(unix)]
#[test]
fn finishing_an_addition_moves_nothing_out_of_the_bag() -> Outcome {
    let ([(_, old), (_, new)], changed) = &before_and_after();
    let (folder, bag) = copy(old);
    cut_off(&bag, new, changed, 0);
    let outside = folder.path().join("outside");
    fs::create_dir(&outside)?;
    std::os::unix::fs::symlink(&outside, bag.join("data/signed"))?;
    let (code, value) = add(&bag, &signed(&master(), &[]), "houtkring", DAY);
    assert_eq!(code, Some(1));
    assert_eq!(value["findings"][0]["code"], "unfinished-addition", "{value}");
    assert_eq!(fs::read_dir(&outside)?.count(), 0);
    Ok(())
}

#[test]
fn one_addition_waits_for_nobody_and_says_who_is_there() -> Outcome {
    let (_folder, bag) = copy(houtkring());
    let held = fs::File::open(bag.join("bagit.txt"))?;
    held.lock()?;
    assert_eq!(add(&bag, &signed(&master(), &[]), "houtkring", DAY).0, Some(3));
    held.unlock()?;
    assert_eq!(add(&bag, &signed(&master(), &[]), "houtkring", DAY).0, Some(0));
    Ok(())
}

#[test]
fn a_bag_is_packed_again_after_an_addition() {
    let (folder, bag) = copy(houtkring());
    assert_eq!(add(&bag, &signed(&master(), &[]), "houtkring", DAY).0, Some(0));
    let packed = folder.path().join("again.zip");
    brugwerk()
        .args(["archive", "pack"])
        .arg(&bag)
        .arg("--zip")
        .arg(&packed)
        .assert()
        .success();
    let report = verify(&packed);
    assert_eq!(report, verify(&bag));
    // A packed bag can't be added to.
    let (code, value) = add(&packed, &signed(&master(), &[]), "houtkring", DAY);
    assert_eq!(
        (code, &value["findings"][0]["code"]),
        (Some(1), &Value::from("packed-bag"))
    );
}
