//! The word that an author probably meant.

use super::Message;
use crate::message;

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

/// The known word that is meant by what was typed: the nearest, or else the only one that has it as whole words, is whole
/// words of it, or begins with it.
#[must_use]
pub fn closest<'w>(typed: &str, known: impl Iterator<Item = &'w str> + Clone) -> Option<&'w str> {
    nearest(typed, known.clone()).or_else(|| {
        let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let same = |word: &str| letters(word).eq_ignore_ascii_case(&letters(typed));
        let words = |word: &str| format!("-{}-", word.replace(|c: char| !c.is_alphanumeric(), "-"));
        let within = |long: &str, short: &str| words(long).contains(&words(short));
        let is_long = typed.chars().count() >= LEAST;
        only(known.clone().filter(|word| same(word)))
            .or_else(|| only(known.clone().filter(|word| within(typed, word))))
            .or_else(|| {
                only(
                    known
                        .clone()
                        .filter(|word| is_long && words(word).ends_with(&words(typed))),
                )
            })
            .or_else(|| only(known.clone().filter(|word| is_long && within(word, typed))))
            .or_else(|| only(known.filter(|word| is_long && word.starts_with(typed))))
    })
}

/// The fewest letters by which two words are taken for kin.
const LEAST: usize = 4;

/// What a list holds, where it holds one thing.
fn only<T: PartialEq>(mut list: impl Iterator<Item = T>) -> Option<T> {
    let first = list.next()?;
    list.all(|other| other == first).then_some(first)
}

/// "Did you mean …" where a known word is meant, otherwise the list of known words; where it is cut, those that are most
/// alike come first.
#[must_use]
pub fn suggestion<'w>(typed: &str, known: impl IntoIterator<Item = &'w str>) -> Message {
    const MOST: usize = 12;
    let mut known: Vec<&str> = known.into_iter().collect();
    match closest(typed, known.iter().copied()) {
        Some(word) => message!("Did you mean “{word}”?", word),
        None if known.is_empty() => message!("None is defined yet; define one first."),
        None => {
            if known.len() > MOST {
                known.sort_by_cached_key(|word| (!is_kin(typed, word), strsim::damerau_levenshtein(typed, word)));
            }
            let shown = known.iter().take(MOST).copied().collect::<Vec<_>>().join(", ");
            let more = if known.len() > MOST { ", …" } else { "" };
            message!("Known ids: {shown}{more}.", shown, more)
        }
    }
}

/// Whether a word of one begins as a word of the other does.
fn is_kin(one: &str, other: &str) -> bool {
    let begins = |word: &str| word.chars().take(LEAST).collect::<String>();
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let long = words.filter(|word| word.chars().count() >= LEAST);
        long.map(begins).collect()
    };
    let others = words(other);
    words(one).iter().any(|word| others.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_is_near_or_shares_whole_words() {
        let known = [
            "customer-segments",
            "key-activities",
            "merk-en-klanten",
            "noesthoek",
            "kruimelkar",
        ];
        for (typed, meant) in [
            ("noesthoak", Some("noesthoek")),
            ("segments", Some("customer-segments")),
            ("van-wie-zijn-merk-en-klanten", Some("merk-en-klanten")),
            ("partner-noesthoek", Some("noesthoek")),
            ("kruimel-kar", Some("kruimelkar")),
            ("kruimel", Some("kruimelkar")),
            ("key", None),
            ("ergens", None),
        ] {
            assert_eq!(closest(typed, known.iter().copied()), meant, "{typed}");
        }
    }

    #[test]
    fn a_list_that_is_cut_begins_with_what_is_most_alike() {
        let known = "a b c d e f g h i j k l m prices price-review".split(' ');
        let help = suggestion("pricing-things", known).to_string();
        assert!(
            help.starts_with("Known ids: price") && help.contains("prices,"),
            "{help}"
        );
        assert!(help.contains("price-review,") && help.ends_with(", …."), "{help}");
    }
}
