//! What would keep `verify` busy, or lead it out, ends soon and is told.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::support::{Outcome, blank, brugwerk, copy, faults, reseal, verify};
use super::tampering::INVENTORY;

/// A name, what is done, and the code by which it is told.
type Costly = (&'static str, fn(&Path), &'static str);

/// The same line so many times.
fn lines(line: &str, count: usize) -> String {
    line.repeat(count)
}

const COSTLY: &[Costly] = &[
    (
        "a value that goes on over a million lines",
        |b| fs::write(b.join("bag-info.txt"), format!("A: b\n{}", lines(" x\n", 1_000_000))).expect("written"),
        "bad-tag-file",
    ),
    (
        "a manifest of one line, again and again",
        |b| {
            let line = format!("{}  data/deliverables.csv\n", "0".repeat(64));
            fs::write(b.join("manifest-sha256.txt"), lines(&line, 150_000)).expect("written");
        },
        "listed-twice",
    ),
    (
        "a manifest of lines that are none",
        |b| fs::write(b.join("manifest-sha256.txt"), lines("x\n", 1_000_000)).expect("written"),
        "bad-manifest",
    ),
    (
        "a million files to fetch",
        |b| fs::write(b.join("fetch.txt"), lines("a 1 ../x\n", 1_000_000)).expect("written"),
        "fetch",
    ),
    (
        "an inventory of one document, again and again",
        |b| {
            let text = fs::read_to_string(b.join(INVENTORY)).expect("text");
            let mut inventory: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            let one = inventory["documents"][0].clone();
            inventory["documents"] = vec![one; 30_000].into();
            fs::write(b.join(INVENTORY), inventory.to_string()).expect("written");
            reseal(b);
        },
        "bad-inventory",
    ),
];

#[test]
fn what_is_costly_ends_soon_and_is_told() {
    for (name, deed, code) in COSTLY {
        let (_folder, bag) = copy(blank());
        deed(&bag);
        let start = Instant::now();
        let report = verify(&bag);
        assert!(start.elapsed() < Duration::from_mins(1), "{name}");
        assert!(!report.is_fine() && report.findings.len() <= 10_000, "{name}");
        assert!(faults(&report).contains(code), "{name}: {:?}", faults(&report));
    }
}

#[cfg(unix)]
#[test]
fn a_comparison_follows_no_link_out_of_a_bag() -> Outcome {
    let (folder, bag) = copy(blank());
    let outside = folder.path().join("outside");
    fs::rename(bag.join("data/programme"), &outside)?;
    std::os::unix::fs::symlink(&outside, bag.join("data/programme"))?;
    let mut command = brugwerk();
    let output = command.arg("diff").arg(&bag).arg("data/houtkring").output()?;
    assert_ne!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty());
    Ok(())
}

#[test]
fn names_that_some_systems_take_for_one_are_refused() -> Outcome {
    let folder = tempfile::tempdir()?;
    let run = |arguments: &[&str]| {
        let mut command = brugwerk();
        command.current_dir(folder.path()).args(arguments);
        command.output().expect("run").status.code()
    };
    assert_eq!(run(&["init", "p"]), Some(0));
    for names in [
        ["caf\u{e9}.md", "cafe\u{301}.md"],
        ["aux.txt", "b.txt"],
        ["a.", "b.txt"],
    ] {
        for name in names {
            fs::write(folder.path().join("p").join(name), "x")?;
        }
        assert_eq!(run(&["archive", "p", "--out", "bag"]), Some(1), "{names:?}");
        assert!(!folder.path().join("bag").exists());
        for name in names {
            fs::remove_file(folder.path().join("p").join(name))?;
        }
    }
    Ok(())
}
