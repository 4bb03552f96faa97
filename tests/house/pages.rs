//! The pages: every link leads somewhere, and every path that is named exists.

use std::collections::BTreeSet;
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::{files, root};

/// The pages of the repository, by path.
fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for folder in ["docs", "fuzz", "templates", "tests"] {
        let below = files(&root().join(folder), ".md");
        pages.extend(below.into_iter().map(|(path, text)| (format!("{folder}/{path}"), text)));
    }
    for page in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        let text = std::fs::read_to_string(root().join(page)).expect("a page");
        pages.push((page.to_owned(), text));
    }
    pages
}

/// The anchor that a heading gets where pages are shown.
fn anchor(heading: &str) -> String {
    let kept = heading
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase)
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

/// The links of a page, and the anchors of its headings.
fn links_and_anchors(text: &str) -> (Vec<String>, BTreeSet<String>) {
    let (mut links, mut anchors) = (Vec::new(), BTreeSet::new());
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push(dest_url.into_string());
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                anchors.extend(heading.take().as_deref().map(anchor));
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    (links, anchors)
}

/// A path without `.` and `..`.
fn plain(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_of_a_page_leads_somewhere() {
    let pages = pages();
    let anchors_of = |page: &str| {
        pages
            .iter()
            .find(|(path, _)| path == page)
            .map(|(_, text)| links_and_anchors(text).1)
    };
    for (page, text) in &pages {
        for link in links_and_anchors(text).0 {
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let folder = Path::new(page).parent().expect("a folder").to_string_lossy();
            let target = if path.is_empty() {
                page.clone()
            } else {
                plain(&format!("{folder}/{path}"))
            };
            assert!(
                root().join(&target).exists(),
                "{page} links to {link}, which does not exist"
            );
            if !anchor.is_empty() {
                let anchors = anchors_of(&target).unwrap_or_default();
                assert!(
                    anchors.contains(anchor),
                    "{page} links to {link}; {target} has no such heading"
                );
            }
        }
    }
}

/// The paths of this repository that a text names: `docs/…`, `src/…` and the like, as far as their letters go.
fn paths(text: &str) -> impl Iterator<Item = &str> {
    let folders = ["docs/", "src/", "tests/", "templates/", "benches/", "fuzz/", ".ci/"];
    folders.into_iter().flat_map(move |folder| {
        text.match_indices(folder).filter_map(move |(at, _)| {
            let before = text[..at].chars().next_back();
            let is_start = before.is_none_or(|c| matches!(c, '`' | '(' | '"' | ' ' | '\n'));
            let length = text[at..].find(|c: char| !(c.is_ascii_alphanumeric() || "/._-".contains(c)));
            let path = &text[at..at + length.unwrap_or(text.len() - at)];
            // A path that goes on with a placeholder is a pattern.
            let is_pattern = text[at + path.len()..].starts_with(['{', '<', '*', '…', '$']);
            (is_start && !is_pattern).then(|| path.trim_end_matches('.'))
        })
    })
}

/// Whether a path may be one of a programme folder, or one that appears when something runs.
fn is_elsewhere(page: &str, path: &str) -> bool {
    let is_about_code = [
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "docs/reference/clause-library.md",
    ]
    .contains(&page);
    path.starts_with("templates/") && !is_about_code || path.starts_with("fuzz/target/")
}

#[test]
fn every_path_that_a_page_or_comment_names_exists() {
    let mut texts = pages();
    for folder in ["src", "tests", ".ci", "benches"] {
        for ending in [".rs", ".py", ".sh", "run"] {
            let below = files(&root().join(folder), ending);
            texts.extend(below.into_iter().map(|(path, text)| (format!("{folder}/{path}"), text)));
        }
    }
    let mut missing = Vec::new();
    for (page, text) in &texts {
        // Code is asked for documentation alone; what else it names may be a file of a programme or of a test.
        let is_asked = |path: &&str| page.ends_with(".md") || path.starts_with("docs/");
        let wrong = paths(text).filter(is_asked).filter(|path| !root().join(path).exists());
        missing.extend(
            wrong
                .filter(|path| !is_elsewhere(page, path))
                .map(|path| format!("{page} names {path}")),
        );
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn architecture_names_what_the_code_has() {
    let page = std::fs::read_to_string(root().join("docs/architecture.md")).expect("a page");
    // `name` (`path`): the file declares the name.
    for (before, after) in page
        .match_indices("` (`")
        .map(|(at, found)| (&page[..at], &page[at + found.len()..]))
    {
        let (name, path) = (before.rsplit('`').next(), after.split('`').next());
        let (name, path) = (name.expect("a name"), path.expect("a path"));
        let text = std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        let name = name.trim_end_matches("()");
        let declarations = ["fn ", "struct ", "enum ", "trait ", "const ", "static ", "#let "];
        let is_declared = declarations.iter().any(|word| {
            text.match_indices(&format!("{word}{name}")).any(|(at, found)| {
                let next = text[at + found.len()..].chars().next();
                !next.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '-')
            })
        });
        assert!(is_declared, "docs/architecture.md says that {path} has {name}");
    }
}

#[test]
fn architecture_and_the_library_name_the_same_floors() {
    let page = std::fs::read_to_string(root().join("docs/architecture.md")).expect("a page");
    let library = std::fs::read_to_string(root().join("src/lib.rs")).expect("the library");
    let rows = |text: &str, start: &str| -> Vec<String> {
        let rows = text
            .lines()
            .filter_map(|line| line.strip_prefix(start)?.split('`').nth(1));
        rows.map(|name| name.trim_end_matches("()").to_owned()).collect()
    };
    assert_eq!(rows(&page, "| "), rows(&library, "//! | "));
}
