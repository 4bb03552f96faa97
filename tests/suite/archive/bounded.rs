//! What would keep `verify` busy, or lead it out, ends soon and is told.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::deeds_lived::LOG;
use super::support::{Outcome, blank, brugwerk, copy, faults, reseal, verify};
use super::tampering::{INVENTORY, REPORT};

/// A name, what is done, and the code by which it is told.
type Costly = (&'static str, fn(&Path), &'static str);

/// A PDF of so many lists, each of so many in one another; as a library holds them, each takes hundreds of bytes.
fn lists_in_lists(count: usize, depth: usize) -> Vec<u8> {
    let list = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let head = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
    ];
    let mut pdf = "%PDF-1.7\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", count + 4);
    for number in 1..count + 4 {
        let body = head.get(number - 1).copied().unwrap_or(&list);
        let _ = writeln!(table, "{:010} 00000 n ", pdf.len());
        let _ = writeln!(pdf, "{number} 0 obj\n{body}\nendobj");
    }
    let at = pdf.len();
    let _ = write!(
        pdf,
        "{table}trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n",
        count + 4
    );
    pdf.into_bytes()
}

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
        "a document of lists in lists",
        |b| {
            fs::write(b.join(REPORT), lists_in_lists(40_000, 60)).expect("written");
            reseal(b);
        },
        "bad-pdf",
    ),
    (
        "a log of lines that are none",
        |b| {
            fs::create_dir_all(b.join("data/programme/releases")).expect("made");
            fs::write(b.join(LOG), lines("{}\n", 2_000_000)).expect("written");
            reseal(b);
        },
        "history",
    ),
    (
        "an inventory of erased documents that never were",
        |b| {
            let text = fs::read_to_string(b.join(INVENTORY)).expect("text");
            let mut inventory: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            let path = |n: usize| format!("data/documents/{n}");
            let mut document = inventory["documents"][0].clone();
            let documents = (0..15_000).map(|n| {
                document["path"] = path(n).into();
                document.clone()
            });
            inventory["documents"] = documents.collect();
            let stone = |n| {
                serde_json::json!({
                    "path": path(n), "bytes": 1, "sha256": "0", "reason": "-", "date": "-",
                    "erased_by": ["-"], "event": n, "previous": null,
                })
            };
            inventory["erased"] = (0..15_000).map(stone).collect();
            fs::write(b.join(INVENTORY), inventory.to_string()).expect("written");
            reseal(b);
        },
        "bad-inventory",
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
