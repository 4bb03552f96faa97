//! Places of a text by its lines.

use crate::load::Written;

/// Where the line of a place starts.
pub fn line_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.rfind('\n').map_or(0, |at| at + 1)
}

/// Where the line of a place ends, before its break.
pub fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    at + line.strip_suffix('\r').unwrap_or(line).len()
}

/// Where the line behind that of a place starts; the end of the text where there is none.
pub fn next_line(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.find('\n').map_or(text.len(), |end| at + end + 1)
}

/// The end of the line above that of a place, before its break.
pub fn end_of_line_above(text: &str, at: usize) -> usize {
    let start = line_start(text, at);
    let above = text.get(..start.saturating_sub(1)).unwrap_or_default();
    above.strip_suffix('\r').unwrap_or(above).len()
}

/// How many characters of its line stand before a place.
pub fn column(text: &str, at: usize) -> usize {
    let line = text.get(line_start(text, at)..at).unwrap_or_default();
    line.chars().count()
}

/// Whether a value starts on a later line than the dash, key or mark before it.
pub fn starts_later(text: &str, value: &Written) -> bool {
    let between = text.get(value.lead..value.content.start).unwrap_or_default();
    between.contains('\n')
}
