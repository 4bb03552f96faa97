//! Finds words that a text writes with a capital as terms, and tells them from names.

/// Words before a term, in the languages of agreements.
const BEFORE: &[&str] = &[
    "de", "het", "een", "elke", "elk", "iedere", "ieder", "deze", "dit", "die", "dat", "andere", "alle", "geen", "le",
    "la", "les", "un", "une", "chaque", "cette", "ce", "ces", "the", "a", "an", "each", "every", "this", "these",
    "other", "all", "any", "no",
];

/// Words with a capital that are part of a name: institutions and laws.
const NAMES: &[&str] = &[
    "Wetboek",
    "Burgerlijk",
    "Economisch",
    "Grondwet",
    "Staat",
    "Staatsblad",
    "Koning",
    "Unie",
    "Commissie",
    "Departement",
    "Ministerie",
    "Minister",
    "Gewest",
    "Gemeenschap",
    "Raad",
    "Balie",
    "Code",
    "Constitution",
    "Commission",
    "Union",
    "Moniteur",
    "Conseil",
    "Civil",
    "Court",
    "Crown",
    "State",
    "King",
    "Kempen",
    "Internet",
];

/// The words that a text writes with a capital behind an article, and that look like no name.
pub(super) fn terms_in(text: &str) -> Vec<&str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate().skip(1) {
        let is_behind_article = BEFORE.contains(&words[index - 1].to_lowercase().as_str());
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        // Two capitals in a row, or a place behind a comma, make a name.
        let next = words.get(index + 1).filter(|_| word.ends_with(char::is_alphanumeric));
        let is_long_name = next.is_some_and(|next| next.starts_with(char::is_uppercase));
        if is_behind_article && is_term(bare) && !is_long_name && !found.contains(&bare) {
            found.push(bare);
        }
    }
    found
}

/// Whether a word has the form of a term: one capital, small letters behind it, and not that of an adjective of a place.
fn is_term(word: &str) -> bool {
    let mut letters = word.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase);
    let is_adjective = ["se", "sche", "aans", "ais", "aise", "ish", "ian", "ean"]
        .iter()
        .any(|end| word.ends_with(end));
    is_capital && word.chars().count() > 4 && letters.all(char::is_lowercase) && !is_adjective && !NAMES.contains(&word)
}

/// In how many places a text has a word with its capital behind a word without one, so that no sentence begins there.
pub(super) fn names_in(text: &str, word: &str) -> usize {
    let places = text.match_indices(word);
    let is_inside = |at: usize| {
        let before = text[..at].strip_suffix(' ').unwrap_or_default();
        before.ends_with(|c: char| c.is_lowercase() || c == ',')
    };
    places.filter(|(at, _)| is_inside(*at)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_told_from_names() {
        for (text, found) in [
            ("De naam is van de Merkbeheerder.", &["Merkbeheerder"][..]),
            (
                "Elke Deelnemer betaalt aan de andere Deelnemers.",
                &["Deelnemer", "Deelnemers"],
            ),
            ("De naam is van Balkendraai, uit de Kempen.", &[]),
            ("Volgens de Belgische wet en het Burgerlijk Wetboek.", &[]),
            ("Een lening van de Nationale Bank.", &[]),
            ("Het IBAN van de partij.", &[]),
        ] {
            assert_eq!(terms_in(text), found, "{text}");
        }
        assert_eq!(names_in("Kaart. Een kaart, Kaart en de Kaart", "Kaart"), 2);
    }
}
