//! Manifests and the other tag files of BagIt, written and read.

use std::fmt::Write as _;

use super::digest::{Algorithm, Checksums};
use super::{limits, path};

/// The text of a manifest, sorted by path.
pub(super) fn write(files: &Checksums, algorithm: Algorithm) -> String {
    files
        .iter()
        .filter_map(|(path, sums)| Some((path, sums.get(&algorithm)?)))
        .fold(String::new(), |mut text, (path, sum)| {
            let _ = writeln!(text, "{sum}  {}", path::encode(path));
            text
        })
}

/// A manifest as it was read.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// The path as it stands there, still encoded, with its checksum in lower case.
    pub lines: Vec<(String, String)>,
    /// What can't be read, in plain sentences.
    pub faults: Vec<String>,
}

/// Reads a manifest.
pub(super) fn read(text: &str, algorithm: Algorithm) -> Manifest {
    let mut manifest = Manifest::default();
    for (number, line) in filled_lines(text) {
        if manifest.lines.len() + manifest.faults.len() >= limits::FILES {
            let most = limits::FILES;
            let fault = format!("It has more than {most} lines; the rest was not read.");
            manifest.faults.push(fault);
            break;
        }
        let Some((sum, name)) = line.split_once([' ', '\t']) else {
            let fault = format!("Line {number} is not a checksum and a path.");
            manifest.faults.push(fault);
            continue;
        };
        if sum.len() != algorithm.digits() || !sum.bytes().all(|b| b.is_ascii_hexdigit()) {
            let digits = algorithm.digits();
            let fault = format!("Line {number} does not begin with {digits} hexadecimal digits.");
            manifest.faults.push(fault);
            continue;
        }
        // Some tools put a star before a path and a lone dot before the first folder; both mean nothing.
        let name = name.trim_start_matches([' ', '\t']);
        let name = name.strip_prefix('*').unwrap_or(name);
        let name = name.strip_prefix("./").unwrap_or(name);
        manifest.lines.push((name.to_owned(), sum.to_ascii_lowercase()));
    }
    manifest
}

/// The lines of a tag file; a carriage return alone also ends one.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.split('\n')
        .flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// The lines that hold something, with their numbers from 1.
fn filled_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(lines(text)).filter(|(_, line)| !line.trim().is_empty())
}

/// The most lines of a tag file that are read.
const MOST_TAG_LINES: usize = 10_000;

/// The labels and values of a tag file, in order.
pub(super) type Tags = Vec<(String, String)>;

/// The value of the first tag with this label.
pub(super) fn value<'a>(tags: &'a [(String, String)], label: &str) -> Option<&'a str> {
    let found = tags.iter().find(|(found, _)| found == label);
    found.map(|(_, value)| value.as_str())
}

/// The labels and values of a tag file like `bag-info.txt`; continued lines are joined. The second part says which
/// lines can't be read.
pub(super) fn tags(text: &str) -> (Tags, Vec<usize>) {
    let mut tags = Tags::new();
    let mut faults = Vec::new();
    for (number, line) in filled_lines(text) {
        if number > MOST_TAG_LINES {
            faults.push(number);
            break;
        }
        let is_continued = line.starts_with([' ', '\t']);
        match (is_continued, tags.last_mut(), line.split_once(':')) {
            (true, Some((_, value)), _) => {
                if !value.is_empty() {
                    value.push(' ');
                }
                value.push_str(line.trim());
            }
            (false, _, Some((label, value))) => tags.push((label.trim().to_owned(), value.trim().to_owned())),
            (true, None, _) | (false, _, None) => faults.push(number),
        }
    }
    (tags, faults)
}

/// The text of a tag file.
pub(super) fn write_tags<'a>(tags: impl IntoIterator<Item = (&'a str, String)>) -> String {
    tags.into_iter().fold(String::new(), |mut text, (label, value)| {
        let _ = writeln!(text, "{label}: {value}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn manifests_of_other_tools_are_read() {
        let sum = "0".repeat(32);
        let text = format!(
            "{sum} *data/a b\r\n{}\tdata/c\n\n{sum}  ./data/d%0Ae\n",
            sum.to_uppercase()
        );
        let manifest = read(&text, Algorithm::Md5);
        let names: Vec<&str> = manifest.lines.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["data/a b", "data/c", "data/d%0Ae"]);
        assert_eq!(manifest.faults, Vec::<String>::new());
    }

    #[test]
    fn what_is_no_manifest_is_said() {
        let manifest = read("abc  data/a\nnothing\n", Algorithm::Sha256);
        assert_eq!(manifest.lines, []);
        assert_eq!(manifest.faults.len(), 2);
    }

    #[test]
    fn tags_may_go_on_over_lines() {
        let (tags, faults) = tags("A: b\n  c\nno label\nD:e\nF:\n  g\n");
        assert_eq!(
            tags,
            [
                ("A".into(), "b c".into()),
                ("D".into(), "e".into()),
                ("F".into(), "g".into())
            ]
        );
        assert_eq!(faults, [3]);
    }
}
