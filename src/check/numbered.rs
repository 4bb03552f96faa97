//! Finds articles, paragraphs and annexes of an agreement that a text names by number, and tells them from those of laws.

/// The words before a number of an article, a paragraph or an annex, in the languages of agreements.
const NUMBERED: &[&str] = &[
    "artikel",
    "artikels",
    "artikelen",
    "article",
    "articles",
    "art.",
    "bijlage",
    "bijlagen",
    "annex",
    "annexes",
    "annexe",
    "§",
    "paragraaf",
    "paragraph",
    "paragraphe",
    "punt",
    "point",
    "clause",
    "clausule",
];

/// Words that stand between the number of an article and the law that it belongs to.
const BETWEEN: &[&str] = &[
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "lid",
    "leden",
    "first",
    "second",
    "third",
    "paragraph",
    "al",
    "alinéa",
    "alinea",
    "premier",
    "deuxième",
    "§",
    "§§",
    "en",
    "and",
    "et",
    "tot",
    "or",
    "ou",
    "met",
    "punt",
    "sub",
    "e.v",
    "oud",
    "ancien",
];

/// Names of codes and laws as they stand behind a number, in lower case and without a full stop.
const CODES: &[&str] = &[
    "bw",
    "wer",
    "wvv",
    "avg",
    "gdpr",
    "rgpd",
    "gerw",
    "ger.w",
    "sw",
    "wib",
    "btw-wetboek",
    "wetboek",
    "cde",
    "csa",
    "cc",
    "c",
    "code",
    "gw",
    "vweu",
    "tfue",
    "tfeu",
    "kb",
    "a.r",
    "b.w",
    "w.v.v",
    "w.e.r",
    "statuten",
    "statuts",
];

/// What an article or annex is taken from, where it is one of a law.
const LAWS: &[&str] = &[
    "wet",
    "wetboek",
    "decreet",
    "besluit",
    "verordening",
    "richtlijn",
    "verdrag",
    "reglement",
    "statuten",
];

/// How texts say that something belongs to the agreement itself, behind “van”, “of” or “du”.
const OWN: &[&str] = &[
    "deze",
    "dit",
    "onze",
    "de overeenkomst",
    "het contract",
    "this",
    "the agreement",
    "our",
    "la présente",
    "présent",
    "présente",
    "la convention",
    "contrat",
    "cette",
    "ce contrat",
    "notre",
];

/// The first article, paragraph or annex of the agreement that a text names by number.
pub(super) fn numbered(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let places = NUMBERED
        .iter()
        .flat_map(|word| lower.match_indices(word).map(|(at, _)| (at, *word)));
    let mut places: Vec<(usize, &str)> = places.collect();
    places.sort_unstable();
    places.into_iter().find_map(|(at, word)| {
        let before = lower.get(..at)?;
        let rest = lower.get(at + word.len()..)?;
        let spaced = rest.trim_start_matches([' ', '\u{a0}']);
        if before.ends_with(char::is_alphanumeric) || spaced.len() == rest.len() && word != "§" {
            return None;
        }
        let length = spaced.find(|c: char| !c.is_ascii_digit() && c != '.');
        let number = spaced.get(..length.unwrap_or(spaced.len()))?.trim_end_matches('.');
        let behind = spaced.get(number.len()..)?;
        // A paragraph belongs to the article before it.
        let is_part = word == "§"
            && before
                .trim_end_matches([' ', ','])
                .ends_with(|c: char| c.is_ascii_digit());
        (!number.is_empty() && !is_part && !is_of_a_law(behind)).then(|| format!("{word} {number}"))
    })
}

/// Whether what stands behind a number says that it is one of a law.
fn is_of_a_law(behind: &str) -> bool {
    // “artikel 1:5 WVV”, “artikel 5.89(1)”, “artikel 91/3 WER”.
    let mut signs = behind.chars();
    if signs.next().is_some_and(|c| matches!(c, ':' | '(' | '/')) && signs.next().is_some_and(|c| c.is_ascii_digit()) {
        return true;
    }
    let mut rest = behind.trim_start_matches([',', ' ', '\u{a0}']);
    // No law stands further away than a dozen words.
    for _ in 0..12 {
        let word = rest.split([' ', ',', '\u{a0}']).next().unwrap_or_default();
        let bare = word.trim_matches(['(', ')', ';', '*', '°', '.', ':']);
        if CODES.contains(&bare) {
            return true;
        }
        let after = rest.get(word.len()..).unwrap_or_default();
        let after = after.trim_start_matches([',', ' ', '\u{a0}']);
        // “uit de Samenwerking” belongs to a verb before it.
        if word == "uit" {
            let mut next = after.split([' ', ',', '.']).take(3);
            return next.any(|word| LAWS.contains(&word));
        }
        let joins = ["van", "of", "du", "de", "des", "bij", "der"].contains(&word);
        if joins && !after.starts_with(|c: char| c.is_ascii_digit()) {
            let is_own = |own: &str| {
                let rest = after.strip_prefix(own);
                rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            };
            return !OWN.iter().any(|own| is_own(own));
        }
        let is_number = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ':' | '/'));
        if !is_number && !BETWEEN.contains(&bare) {
            return false;
        }
        rest = after;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn numbers_of_the_agreement_are_told_from_those_of_a_law() {
        for (text, found) in [
            ("Zoals in artikel 99 en bijlage 7.", Some("artikel 99")),
            ("Zie bijlage 7.", Some("bijlage 7")),
            ("Wie volgens bijlage 7 uit de Samenwerking stapt.", Some("bijlage 7")),
            ("Zie bijlage 2 uit het besluit van 2023.", None),
            ("Zie artikel 3.2 van deze overeenkomst.", Some("artikel 3.2")),
            ("Volgens artikel 9 van de overeenkomst.", Some("artikel 9")),
            ("See annex 2.", Some("annex 2")),
            ("See annex 3 of this agreement.", Some("annex 3")),
            ("(zie art. 9)", Some("art. 9")),
            ("zoals § 3 zegt", Some("§ 3")),
            ("zoals punt 4.2 zegt", Some("punt 4.2")),
            ("selon l’article 4 du présent contrat", Some("article 4")),
            ("Volgens artikel 5.74 van het Burgerlijk Wetboek.", None),
            ("Under article 28 of the GDPR.", None),
            ("Selon l’article 4 du Code civil.", None),
            ("Zie {art:duur} en {annex:prijzen}.", None),
            ("Volgens artikel 1:5 WVV.", None),
            ("(artikel 5.89 BW)", None),
            ("volgens art. VI.91/3 WER", None),
            ("zoals artikel 1382 oud BW wil", None),
            ("onder article 5.89 du Code civil", None),
            ("artikelen 5.74 en 5.75 BW", None),
            ("artikel 3, § 2, van de wet van 3 juli 1978", None),
            ("artikel 12, eerste lid, WVV", None),
            ("art. 17 van de statuten", None),
            ("§ 2 van artikel 5.89 BW", None),
            ("bijlage IX bij de verordening", None),
            ("in 2 punten", None),
        ] {
            assert_eq!(numbered(text).as_deref(), found, "{text}");
        }
    }
}
