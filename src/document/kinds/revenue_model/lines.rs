//! The lines of the data that a figure rests on.

use std::collections::BTreeSet;

use crate::diagnostic::{FileId, Place};

use super::sheet::Sheet;

/// Consecutive lines of a file.
struct Run {
    file: FileId,
    first: usize,
    last: usize,
}

impl Run {
    fn described(&self, file: &str, to: char) -> String {
        if self.first == self.last {
            format!("{file}{}", self.first)
        } else {
            format!("{file}{}{to}{}", self.first, self.last)
        }
    }
}

impl Sheet<'_> {
    /// The lines of places: `file:line`, or `file:first-last` for consecutive lines.
    pub fn lines(&self, places: &BTreeSet<Place>) -> Vec<String> {
        let runs = self.runs(places);
        runs.iter()
            .map(|run| run.described(&format!("{}:", self.path(run.file)), '-'))
            .collect()
    }

    /// The lines of places as they are printed: those of the partnership's own file by their numbers alone.
    pub fn printed_lines(&self, places: &BTreeSet<Place>) -> String {
        let home = self.model.unit.place().file;
        let runs = self.runs(places);
        let runs = runs.iter().map(|run| {
            let other = (run.file != home).then(|| format!("{}:", self.path(run.file)));
            run.described(other.as_deref().unwrap_or(""), '–')
        });
        runs.collect::<Vec<_>>().join(", ")
    }

    /// The path of a file of the programme.
    pub fn path(&self, file: FileId) -> &str {
        self.programme
            .notes()
            .sources
            .get(file)
            .map_or("?", |file| file.path.as_str())
    }

    fn runs(&self, places: &BTreeSet<Place>) -> Vec<Run> {
        let sources = &self.programme.notes().sources;
        let lines: BTreeSet<(FileId, usize)> = places
            .iter()
            .map(|place| (place.file, sources.position(*place).line))
            .collect();
        let mut runs: Vec<Run> = Vec::new();
        for (file, line) in lines {
            match runs.last_mut() {
                Some(run) if run.file == file && run.last + 1 == line => run.last = line,
                _ => runs.push(Run {
                    file,
                    first: line,
                    last: line,
                }),
            }
        }
        runs
    }
}
