//! The shape of the code: floors, circles, sizes.

use std::collections::BTreeSet;
use std::fs;

use crate::source::{Sources, circles};
use crate::{files, root};

/// Files that belong to no floor.
const ENTRANCES: &[&str] = &["lib.rs", "main.rs"];

/// Floors, or parts of them, in which files still use each other in a circle.
const CIRCLES: &[&str] = &[];

/// A source file has at most this many lines.
const LONGEST_FILE: usize = 600;

/// Source files that are still longer.
const LONG_FILES: &[&str] = &[];

/// A function has at most this many lines, from `fn` to its closing brace.
const LONGEST_FUNCTION: usize = 80;

/// Longer functions that are tables: one entry after another, and no logic between them.
const TABLES: &[&str] = &["document/kinds/final_report/mod.rs: shown"];

/// Functions that are still longer.
const LONG_FUNCTIONS: &[&str] = &[];

/// What is not allowed, and what is allowed for nothing.
fn assert_same<'a>(what: &str, found: impl IntoIterator<Item = &'a str>, known: &[&'a str]) {
    let found: BTreeSet<&str> = found.into_iter().collect();
    let known: BTreeSet<&str> = known.iter().copied().collect();
    let new: Vec<_> = found.difference(&known).collect();
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(new.is_empty(), "{what}: {new:#?}");
    assert!(
        gone.is_empty(),
        "no longer needed in the list of tests/house/shape.rs: {gone:#?}"
    );
}

/// The floors as `src/lib.rs` lists them, the highest first; each uses only those after it.
fn floors() -> Vec<String> {
    let library = fs::read_to_string(root().join("src/lib.rs")).expect("the library");
    let rows = library
        .lines()
        .filter_map(|line| line.strip_prefix("//! | ")?.split('`').nth(1));
    rows.map(str::to_owned).collect()
}

/// How far down a file of `src` stands; none for the entrances of library and binary.
fn depth(floors: &[String], file: &str) -> Option<usize> {
    floors.iter().position(|floor| {
        let rest = file.strip_prefix(floor.as_str());
        rest.is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
    })
}

#[test]
fn every_source_file_stands_on_a_floor() {
    let floors = floors();
    let all = files(&root().join("src"), ".rs");
    let homeless = all
        .iter()
        .map(|(file, _)| file.as_str())
        .filter(|file| depth(&floors, file).is_none());
    assert_same("on no floor of src/lib.rs", homeless, ENTRANCES);
}

#[test]
fn floors_use_only_what_lies_below() {
    let floors = floors();
    for (file, used) in Sources::all().uses() {
        for other in used {
            let (Some(here), Some(there)) = (depth(&floors, file), depth(&floors, other)) else {
                continue;
            };
            assert!(there >= here, "src/{file} uses src/{other}, which lies above it");
        }
    }
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let uses = Sources::all().uses();
    let found = circles(&uses);
    let known = |circle: &BTreeSet<&str>| {
        let holds = |part: &&&str| circle.iter().all(|file| file.starts_with(**part));
        CIRCLES.iter().find(holds).copied()
    };
    let new = found.iter().filter(|circle| known(circle).is_none());
    let told = new.flat_map(|circle| {
        circle.iter().map(|file| {
            let others = uses[file].intersection(circle).copied().collect::<Vec<_>>();
            format!("{file} uses {}", others.join(", "))
        })
    });
    let told: Vec<String> = told.collect();
    assert!(told.is_empty(), "circles of files:\n{}", told.join("\n"));
    assert_same("circles", found.iter().filter_map(known), CIRCLES);
}

#[test]
fn no_source_file_is_long() {
    let all = files(&root().join("src"), ".rs");
    let long = all.iter().filter(|(_, text)| text.lines().count() > LONGEST_FILE);
    assert_same("longer than 600 lines", long.map(|(file, _)| file.as_str()), LONG_FILES);
}

#[test]
fn no_function_is_long_but_tables() {
    let long = Sources::all()
        .functions
        .iter()
        .filter(|function| function.lines > LONGEST_FUNCTION);
    let known = [TABLES, LONG_FUNCTIONS].concat();
    assert_same(
        "longer than 80 lines",
        long.map(|function| function.name.as_str()),
        &known,
    );
}
