//! A change of a text by its bytes.

use std::ops::Range;

/// A change of a text: what stands at some places, and what comes there. All else stays byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Patch {
    /// In the order of the text; no two of them overlap.
    splices: Vec<Splice>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Splice {
    /// The first byte, in the text before.
    start: usize,
    old: String,
    new: String,
}

impl Patch {
    /// Puts texts in the place of bytes of a text; none where the places overlap or cut a character.
    pub(super) fn new(text: &str, mut replaced: Vec<(Range<usize>, String)>) -> Option<Self> {
        replaced.sort_by_key(|(range, _)| (range.start, range.end));
        let mut end = 0;
        let mut splices = Vec::with_capacity(replaced.len());
        for (range, new) in replaced {
            let old = text.get(range.clone()).filter(|_| range.start >= end)?.to_owned();
            end = range.end;
            if old != new {
                splices.push(Splice {
                    start: range.start,
                    old,
                    new,
                });
            }
        }
        Some(Self { splices })
    }

    /// The same change of a text that starts with so many more bytes.
    pub(super) fn behind(mut self, bytes: usize) -> Self {
        self.splices.iter_mut().for_each(|splice| splice.start += bytes);
        self
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.splices.is_empty()
    }

    /// The bytes of the text before that it replaces, in order.
    pub fn places(&self) -> impl Iterator<Item = Range<usize>> {
        self.splices
            .iter()
            .map(|splice| splice.start..splice.start + splice.old.len())
    }

    /// The text with this change; none where another text stands in one of the places.
    #[must_use]
    pub fn apply(&self, text: &str) -> Option<String> {
        let mut changed = String::with_capacity(text.len());
        let mut from = 0;
        for Splice { start, old, new } in &self.splices {
            changed.push_str(text.get(from..*start)?);
            changed.push_str(new);
            from = start + old.len();
            text.get(*start..from).filter(|found| found == old)?;
        }
        changed.push_str(text.get(from..)?);
        Some(changed)
    }

    /// The change that gives back the exact text from before this one.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let (mut added, mut removed) = (0, 0);
        let splices = self.splices.iter().map(|splice| {
            let start = splice.start + added - removed;
            added += splice.new.len();
            removed += splice.old.len();
            Splice {
                start,
                old: splice.new.clone(),
                new: splice.old.clone(),
            }
        });
        Self {
            splices: splices.collect(),
        }
    }
}
