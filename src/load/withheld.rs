//! Looks for texts that an edition leaves out in one place and shows in another.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::diagnostic::{Diagnostic, Place, Sources};
use crate::message;

use super::rules;
use super::shape::Withheld;

/// The fewest letters and digits of a text that is looked for; shorter ones turn up everywhere by chance.
const SHORTEST: usize = 6;

/// The most places that a warning names.
const MOST_NAMED: usize = 3;

/// A warning for each text that was left out and can be read in what stays.
///
/// Spaces, punctuation and capitals make no difference, so an id that is made of a name is found too.
pub fn elsewhere(withheld: &Withheld, sources: &Sources) -> Vec<Diagnostic> {
    let mut sought: Vec<(String, Place)> = withheld
        .texts
        .iter()
        .filter(|(_, text)| !is_word_of_a_list(text))
        .map(|(place, text)| (normal(text), *place))
        .filter(|(text, _)| text.chars().filter(|c| c.is_alphanumeric()).count() >= SHORTEST)
        .collect();
    sought.sort();
    sought.dedup_by(|one, other| one.0 == other.0);
    let patterns = sought.iter().map(|(text, _)| text.as_str());
    let Ok(finder) = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(patterns)
    else {
        return Vec::new();
    };
    let mut found: BTreeMap<usize, Vec<Place>> = BTreeMap::new();
    for (place, text) in &withheld.kept {
        for hit in finder.find_iter(&normal(text)) {
            let places = found.entry(hit.pattern().as_usize()).or_default();
            if places.last() != Some(place) {
                places.push(*place);
            }
        }
    }
    let warn = |(text, places): (usize, Vec<Place>)| {
        let (_, marked) = sought.get(text)?;
        let named: Vec<String> = places
            .iter()
            .take(MOST_NAMED)
            .map(|place| sources.describe(*place))
            .collect();
        let more = match places.len().saturating_sub(MOST_NAMED) {
            0 => "".into(),
            more => message!(" and {more} more", more),
        };
        let message = message!(
            "this text is left out here but stands in {}{more}",
            named.join(", "),
            more
        );
        let rule = &rules::MARKED_TEXT_ELSEWHERE;
        Some(rule.at(*marked, message))
    };
    found.into_iter().filter_map(warn).collect()
}

/// A text between single spaces, in small letters, without punctuation: found as whole words alone.
fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len() + 2);
    normal.push(' ');
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            normal.push(c);
        } else if !normal.ends_with(' ') {
            normal.push(' ');
        }
    }
    if !normal.ends_with(' ') {
        normal.push(' ');
    }
    normal
}

/// Whether a value looks like one of a closed list, such as `open-points`.
fn is_word_of_a_list(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::diagnostic::FileId;

    fn found(left_out: &str, kept: &str) -> usize {
        let at = |start| Place::new(FileId(0), start, start + 1);
        let withheld = Withheld {
            marked: 1,
            values: 1,
            places: BTreeSet::new(),
            texts: vec![(at(0), left_out.to_owned())],
            kept: vec![(at(9), kept.to_owned())],
        };
        elsewhere(&withheld, &Sources::default()).len()
    }

    #[test]
    fn finds_whole_words_however_they_are_written() {
        assert_eq!(found("An Peeters", "Bel an-peeters (na 17 u.)."), 1);
        assert_eq!(found("an@kaliber.be", "Mail AN@KALIBER.BE"), 1);
        assert_eq!(found("An Peeters", "Jan Peetersen"), 0);
        assert_eq!(found("Jan", "Jan Peeters"), 0, "too short to look for");
        assert_eq!(found("open-points", "Er zijn open points"), 0, "a word of a list");
    }
}
