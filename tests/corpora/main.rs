//! Feeds every file of the fuzzer's corpora to the laws that the fuzzer holds, so that what was found once stays found;
//! then the same files with small changes, each run the same ones.
//!
//! `fuzz/README.md` says how the corpora grow. The laws live here, one file each, and the fuzz targets use the same.

mod bag;
mod engine;
mod image;
mod load;
mod markdown;
mod mutation;
mod pdf;
mod scalars;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use mutation::{Random, mutated};

/// How many times more changes are tried than in the gate.
const TIMES: &str = "BRUGWERK_FUZZ_TIMES";

/// Holds a law to each file of its corpus, in the order of their names, and to so many changes of each.
fn replay(corpus: &str, hold: fn(&[u8]), rounds: u64) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(corpus);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("a corpus")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    assert!(files.len() >= 10, "the corpus {corpus} is all but empty");
    let seeds: Vec<Vec<u8>> = files.iter().map(|file| fs::read(file).expect("a file")).collect();
    for (file, bytes) in files.iter().zip(&seeds) {
        assert!(held(hold, bytes), "{} breaks a law", file.display());
    }
    let times = std::env::var(TIMES).ok().and_then(|times| times.parse().ok());
    let mut random = Random(0x5eed);
    for round in 0..rounds * times.unwrap_or(1) {
        for (index, bytes) in seeds.iter().enumerate() {
            let other = &seeds[(index + 1 + usize::try_from(round).unwrap_or(0)) % seeds.len()];
            let input = mutated(bytes, other, &mut random);
            let is_held = held(hold, &input);
            let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("breaks-{corpus}"));
            if !is_held {
                fs::write(&place, &input).expect("written");
            }
            assert!(
                is_held,
                "{}, made of {}, breaks a law",
                place.display(),
                files[index].display()
            );
        }
    }
}

fn held(hold: fn(&[u8]), bytes: &[u8]) -> bool {
    catch_unwind(AssertUnwindSafe(|| hold(bytes))).is_ok()
}

#[test]
fn bags() {
    replay("bag", bag::hold, 4);
}

#[test]
fn plans() {
    replay("engine", engine::hold, 40);
}

#[test]
fn logos_and_fonts() {
    replay("image", image::hold, 1);
}

#[test]
fn folders() {
    replay("load", load::hold, 1);
}

#[test]
fn narrative_texts() {
    replay("markdown", markdown::hold, 200);
}

#[test]
fn pdf_files() {
    replay("pdf", pdf::hold, 100);
}

#[test]
fn scalar_values() {
    replay("scalars", scalars::hold, 200);
}
