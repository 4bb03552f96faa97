//! Feeds every file of the fuzzer's corpora to the laws that the fuzzer holds, so that what was found once stays found.
//!
//! `fuzz/README.md` says how the corpora grow. The laws live here, one file each, and the fuzz targets use the same.

mod bag;
mod engine;
mod image;
mod load;
mod markdown;
mod scalars;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// Holds a law to each file of its corpus, in the order of their names, and names the file that breaks it.
fn replay(corpus: &str, hold: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(corpus);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("a corpus")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    assert!(files.len() >= 10, "the corpus {corpus} is all but empty");
    for file in files {
        let bytes = fs::read(&file).expect("a file");
        let held = catch_unwind(AssertUnwindSafe(|| hold(&bytes)));
        assert!(held.is_ok(), "{} breaks a law", file.display());
    }
}

#[test]
fn bags() {
    replay("bag", bag::hold);
}

#[test]
fn plans() {
    replay("engine", engine::hold);
}

#[test]
fn logos_and_fonts() {
    replay("image", image::hold);
}

#[test]
fn folders() {
    replay("load", load::hold);
}

#[test]
fn narrative_texts() {
    replay("markdown", markdown::hold);
}

#[test]
fn scalar_values() {
    replay("scalars", scalars::hold);
}
