//! The word that an author probably meant.

/// The known word that is nearest to what was typed, if it is near.
#[must_use]
pub fn nearest<'w>(typed: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    // Nobody misspells a word into a page of text, and the distance costs time in proportion to the length.
    if typed.len() > 80 {
        return None;
    }
    known
        .map(|word| (strsim::damerau_levenshtein(typed, word), word))
        .filter(|(distance, word)| *distance <= (word.chars().count() / 3).max(1))
        .min()
        .map(|(_, word)| word)
}
