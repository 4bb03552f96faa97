//! The repository keeps its own rules.

#[path = "../common/mod.rs"]
mod common;
mod labels;
mod messages;
mod pages;
mod sentences;
mod shape;
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use brugwerk::load::{FileKind, schema_text};
use brugwerk::model::ClosedList as _;
use brugwerk::render::TEMPLATES;
use brugwerk::sample;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `folder` with this ending, with their paths relative to it.
fn files(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let text = fs::read_to_string(&path).expect("text");
                let relative = path
                    .strip_prefix(folder)
                    .expect("below")
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push((relative, text));
            }
        }
    }
    found.sort();
    found
}

/// Brings a file that the code generates up to date with `UPDATE=1`, and checks that it is without.
fn assert_fresh(path: &str, text: &str) {
    let path = root().join(path);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("written");
        return;
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == text,
        "{} is out of date; run `UPDATE=1 cargo test --test house`",
        path.display()
    );
}

#[test]
fn only_the_loader_touches_yaml() {
    for (path, text) in files(&root().join("src"), ".rs") {
        if !path.starts_with("load/") {
            assert!(!text.contains("serde_yaml::"), "src/{path} reads YAML");
        }
    }
}

#[test]
fn the_binary_carries_every_template() {
    let on_disk: BTreeSet<String> = ["design", "components", "documents"]
        .iter()
        .flat_map(|layer| {
            let folder = root().join("templates").join(layer);
            let all = [files(&folder, ".typ"), files(&folder, ".json")].concat();
            all.into_iter()
                .map(move |(path, _)| format!("/templates/{layer}/{path}"))
        })
        .collect();
    let carried: BTreeSet<String> = TEMPLATES.iter().map(|(path, _)| path.clone()).collect();
    assert_eq!(carried, on_disk);
}

#[test]
fn templates_never_evaluate_text_and_read_only_what_they_are_given() {
    let readable = [
        "\"/labels.json\"",
        "\"palette.json\"",
        "\"fonts.json\"",
        "\"/data.json\"",
        "meta.data_path",
    ];
    for (path, text) in TEMPLATES.iter().filter(|(path, _)| path.ends_with(".typ")) {
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            assert!(!line.contains("eval("), "{path}: {line}");
            assert!(!line.contains("@preview"), "{path}: {line}");
            for call in ["json(", "read("] {
                let Some((before, argument)) = line.split_once(call) else {
                    continue;
                };
                let own_word = before
                    .chars()
                    .next_back()
                    .is_some_and(|c| c.is_alphanumeric() || c == '-');
                assert!(
                    own_word || readable.iter().any(|file| argument.starts_with(file)),
                    "{path} reads something else: {line}"
                );
            }
        }
    }
}

/// Setting a report again after a small change is fast because components depend on their own block alone, and page
/// heads on nothing big. These are the ways in which that has been lost before.
#[test]
fn templates_keep_memoisation_intact() {
    for (path, text) in TEMPLATES.iter().filter(|(path, _)| path.ends_with(".typ")) {
        if !path.starts_with("/templates/documents/") {
            assert!(!text.contains("/data.json"), "{path} reads the whole view");
        }
        for (at, _) in text.match_indices("set document(") {
            let line = text[..at].rsplit('\n').next().unwrap_or_default();
            assert!(
                line.starts_with(' '),
                "{path}: `set document` must stand inside a content block, or it changes every style"
            );
        }
        for (at, _) in text.match_indices("header: context") {
            let body: String = text[at..].chars().take(400).collect();
            assert!(!body.contains("data."), "{path}: a page head captures the view");
        }
    }
}

#[test]
fn only_the_design_system_knows_colours_and_sizes() {
    for (path, text) in TEMPLATES.iter().filter(|(path, _)| path.ends_with(".typ")) {
        if *path == "/templates/design/system.typ" {
            continue;
        }
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            assert!(!line.contains("rgb(") && !line.contains("luma("), "{path}: {line}");
        }
    }
}

#[test]
fn samples_carry_every_file_of_their_folder() {
    for (folder, sample) in [
        ("data/esf-512", sample::ESF_512),
        ("data/houtkring", sample::HOUTKRING),
        ("data/blank", sample::BLANK),
    ] {
        let endings = [".yaml", ".md", ".txt", ".csv"];
        let on_disk: BTreeSet<String> = endings
            .iter()
            .flat_map(|ending| files(&root().join(folder), ending))
            .map(|(path, _)| path)
            .collect();
        let carried: BTreeSet<String> = sample.iter().map(|file| file.path.to_owned()).collect();
        assert_eq!(carried, on_disk, "{folder}");
    }
}

#[test]
fn every_sample_is_without_faults_and_warnings() {
    for sample in [sample::ESF_512, sample::HOUTKRING, sample::BLANK] {
        let outcome = common::outcome(&common::folder(&common::files(sample)));
        assert_eq!(common::codes(&outcome.diagnostics), Vec::<&str>::new());
    }
}

#[test]
fn sample_files_name_their_schema() {
    for sample in [sample::ESF_512, sample::HOUTKRING, sample::BLANK] {
        for file in sample.iter().filter(|file| file.path.ends_with(".yaml")) {
            let first = file.text.lines().next().unwrap_or_default();
            let up = if file.path.contains('/') {
                "../schema/"
            } else {
                "schema/"
            };
            assert!(
                first.starts_with(&format!("# yaml-language-server: $schema={up}")),
                "{}: {first}",
                file.path
            );
        }
    }
}

#[test]
fn schemas_beside_the_sample_are_fresh() {
    for kind in FileKind::ALL {
        assert_fresh(
            &format!("data/esf-512/schema/{}.schema.json", kind.key()),
            &schema_text(*kind),
        );
    }
}

#[test]
fn the_page_of_diagnostics_is_fresh() {
    use std::fmt::Write as _;
    let mut page = String::from(
        "# What Brugwerk reports\n\n\
         Generated from the code; `UPDATE=1 cargo test --test house` brings it up to date.\n\n\
         Every fault has a stable code. Errors stop a build (exit code 1, nothing written); warnings do not.\n",
    );
    for rule in common::catalogue() {
        let _ = write!(
            page,
            "\n## `{}` ({})\n\n{}\n\n```yaml\n{}\n```\n\n**Cure.** {}\n",
            rule.code,
            rule.severity.word(),
            rule.guards,
            rule.example,
            // Links of an example lead nowhere on this page.
            rule.cure.replace("](", "]\\(")
        );
    }
    assert_fresh("docs/reference/diagnostics.md", &page);
}

#[test]
fn the_stated_version_of_typst_is_the_one_that_sets_the_pages() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock");
    let expected = format!("name = \"typst\"\nversion = \"{}\"", brugwerk::TYPST_VERSION);
    assert!(lock.contains(&expected), "{expected} is not in Cargo.lock");
}
