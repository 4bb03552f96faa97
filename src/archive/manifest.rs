//! Manifests and the other tag files of BagIt, written and read.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::digest::{Algorithm, Sums};
use super::path;

/// Checksums of files, by path.
pub(super) type Contents = BTreeMap<String, Sums>;

/// The text of a manifest, sorted by path.
pub(super) fn write(contents: &Contents, algorithm: Algorithm) -> String {
    contents
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
    for (index, line) in lines(text).enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let number = index + 1;
        let Some((sum, name)) = line.split_once([' ', '\t']) else {
            manifest
                .faults
                .push(format!("Line {number} is not a checksum and a path."));
            continue;
        };
        // Some tools put a star before a path and a lone dot before the first folder; both mean nothing.
        let name = name.trim_start_matches([' ', '\t']);
        let name = name.strip_prefix('*').unwrap_or(name);
        let name = name.strip_prefix("./").unwrap_or(name);
        let is_sum = sum.len() == algorithm.digits() && sum.bytes().all(|b| b.is_ascii_hexdigit());
        if !is_sum {
            manifest.faults.push(format!(
                "Line {number} does not begin with {} hexadecimal digits.",
                algorithm.digits()
            ));
            continue;
        }
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

/// The labels and values of a tag file like `bag-info.txt`; continued lines are joined. The second part says which
/// lines can't be read.
pub(super) fn tags(text: &str) -> (Vec<(String, String)>, Vec<usize>) {
    let mut tags: Vec<(String, String)> = Vec::new();
    let mut faults = Vec::new();
    for (index, line) in lines(text).enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        if line.starts_with([' ', '\t']) {
            match tags.last_mut() {
                Some((_, value)) => {
                    if !value.is_empty() {
                        value.push(' ');
                    }
                    value.push_str(line.trim());
                }
                None => faults.push(index + 1),
            }
            continue;
        }
        match line.split_once(':') {
            Some((label, value)) => tags.push((label.trim().to_owned(), value.trim().to_owned())),
            None => faults.push(index + 1),
        }
    }
    (tags, faults)
}

/// The text of a tag file.
pub(super) fn write_tags(tags: &[(&str, String)]) -> String {
    tags.iter().fold(String::new(), |mut text, (label, value)| {
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
