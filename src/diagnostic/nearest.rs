//! The word that an author probably meant.

/// The known word that is nearest to what was typed, if it is near.
#[must_use]
pub fn nearest<'w>(typed: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    // Nobody misspells a word into a page of text, and the distance costs time in proportion to the length.
    if typed.len() > 80 {
        return None;
    }
    known
        // Of two words that are equally near, the one with the same first letter: it is seldom mistyped.
        .map(|word| {
            (
                strsim::damerau_levenshtein(typed, word),
                word.chars().next() != typed.chars().next(),
                word,
            )
        })
        .filter(|(distance, _, word)| *distance <= (word.chars().count() / 3).max(1))
        .min()
        .map(|(_, _, word)| word)
}
