//! Source files and places in them.

use std::sync::Arc;

/// Number of a source file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(pub u16);

/// A byte range in a source file. Cheap to copy; turned into line and column only when shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Place {
    /// A place that covers `start..end` of `file`.
    #[must_use]
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            file,
            start: clamp(start),
            end: clamp(end.max(start)),
        }
    }

    /// The very beginning of `file`.
    #[must_use]
    pub fn start_of(file: FileId) -> Self {
        Self::new(file, 0, 0)
    }

    /// Whether `other` lies inside this place.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }
}

/// A line and column, both counted from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// One file of a programme folder as it was read.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path relative to the programme folder, with forward slashes.
    pub path: String,
    /// The whole text; empty where the file could not be read as text.
    pub text: Arc<str>,
    /// The byte at which each line starts, so that a position costs no scan of the file.
    line_starts: Vec<usize>,
    /// How many characters stand before each block of bytes, so that a long line is not counted for each place in it.
    characters: Vec<usize>,
}

/// The bytes of a block.
const BLOCK: usize = 1 << 10;

/// How many characters start in these bytes; continuation bytes don't count, even after a cut within a character.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

impl SourceFile {
    /// The number of the line that holds byte `at`, from 0.
    fn line_of(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    /// How many characters stand before byte `at`.
    fn characters_before(&self, at: usize) -> usize {
        let block = at / BLOCK;
        let before = self.characters.get(block).copied().unwrap_or_default();
        before + characters(&self.text.as_bytes()[block * BLOCK..at])
    }

    /// The bytes of the lines that `place` touches, at most `most` of them, and the number of the first, from 1.
    #[must_use]
    pub fn lines(&self, place: Place, most: usize) -> (std::ops::Range<usize>, usize) {
        let first = self.line_of(place.start as usize);
        let last = self.line_of(place.end as usize).min(first + most.saturating_sub(1));
        let start = self.line_starts.get(first).copied().unwrap_or(0);
        let end = self.line_starts.get(last + 1).copied().unwrap_or(self.text.len());
        (start..end, first + 1)
    }
}

/// All files that were read, in reading order.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Adds a file and returns its number.
    ///
    /// A folder has at most 65,535 files; the loader stops long before that.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let id = FileId(u16::try_from(self.files.len()).unwrap_or(u16::MAX));
        let text: Arc<str> = text.into();
        let line_starts = std::iter::once(0)
            .chain(
                text.bytes()
                    .enumerate()
                    .filter(|(_, b)| *b == b'\n')
                    .map(|(i, _)| i + 1),
            )
            .collect();
        let mut count = 0;
        let characters = std::iter::once(0)
            .chain(text.as_bytes().chunks(BLOCK).map(|block| {
                count += characters(block);
                count
            }))
            .collect();
        self.files.push(SourceFile {
            path: path.into(),
            text,
            line_starts,
            characters,
        });
        id
    }

    /// Finds the same place in these files for a place in the files of `other`; adds its file where it is missing.
    pub fn adopt(&mut self, other: &Self, place: Place) -> Place {
        let Some(file) = other.get(place.file) else {
            return place;
        };
        let known = self.files.iter().position(|known| known.path == file.path);
        let file = match known.and_then(|index| u16::try_from(index).ok()) {
            Some(index) => FileId(index),
            None => self.add(file.path.clone(), file.text.clone()),
        };
        Place { file, ..place }
    }

    /// The same place in these files for a place in the files of `other`; nothing where that file is not among these.
    #[must_use]
    pub fn place_from(&self, other: &Self, place: Place) -> Option<Place> {
        let path = &other.get(place.file)?.path;
        let file = self.files.iter().position(|known| known.path == *path)?;
        Some(Place {
            file: FileId(u16::try_from(file).ok()?),
            ..place
        })
    }

    /// The file with this number, if it was read.
    #[must_use]
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(usize::from(id.0))
    }

    /// All files in reading order.
    #[must_use]
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The source text that `place` covers; empty for a place outside its file.
    #[must_use]
    pub fn excerpt(&self, place: Place) -> &str {
        self.get(place.file)
            .and_then(|file| file.text.get(place.start as usize..place.end as usize))
            .unwrap_or("")
    }

    /// The place of `piece` inside what is written at `place`, whatever its capitals; the whole where it is not found.
    #[must_use]
    pub fn narrow(&self, place: Place, piece: &str) -> Place {
        let written = self.excerpt(place);
        let at = written.find(piece).or_else(|| {
            let lower = written.to_lowercase();
            lower.find(piece).filter(|_| lower.len() == written.len())
        });
        at.map_or(place, |at| {
            let start = place.start as usize + at;
            Place::new(place.file, start, start + piece.len())
        })
    }

    /// Line and column of the first character of `place`.
    #[must_use]
    pub fn position(&self, place: Place) -> Position {
        let Some(file) = self.get(place.file) else {
            return Position { line: 1, column: 1 };
        };
        let at = (place.start as usize).min(file.text.len());
        let line = file.line_of(at);
        let start = file.line_starts.get(line).copied().unwrap_or(0);
        Position {
            line: line + 1,
            column: file.characters_before(at) - file.characters_before(start) + 1,
        }
    }

    /// `path:line:column` of `place`.
    #[must_use]
    pub fn describe(&self, place: Place) -> String {
        let path = self.get(place.file).map_or("?", |file| &*file.path);
        let Position { line, column } = self.position(place);
        format!("{path}:{line}:{column}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_not_bytes() {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", "één: x\ntwee: ë y\n");
        let cases = [(0, (1, 1)), (7, (1, 6)), (9, (2, 1)), (18, (2, 9))];
        for (start, (line, column)) in cases {
            let position = sources.position(Place::new(file, start, start));
            assert_eq!((position.line, position.column), (line, column), "at {start}");
        }
    }

    #[test]
    fn positions_in_a_long_line_are_those_of_a_count() {
        let mut sources = Sources::default();
        let text = format!("één\n{}", "aé€ ".repeat(1_000));
        let file = sources.add("a.yaml", text.as_str());
        for (start, _) in text.char_indices().filter(|(start, _)| *start > 5) {
            let column = text[6..start].chars().count() + 1;
            let position = sources.position(Place::new(file, start, start));
            assert_eq!((position.line, position.column), (2, column), "at {start}");
        }
        let end = sources.position(Place::new(file, text.len(), text.len()));
        assert_eq!(end.column, 4_001);
    }

    #[test]
    fn places_outside_the_file_are_harmless() {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", "x");
        assert_eq!(sources.excerpt(Place::new(file, 5, 9)), "");
        assert_eq!(sources.position(Place::new(file, 50, 90)).line, 1);
        assert_eq!(sources.excerpt(Place::new(FileId(7), 0, 1)), "");
    }
}
