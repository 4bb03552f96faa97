//! Reads the percentages and the amounts that a text states.

use rust_decimal::Decimal;

use crate::locale::Language;

/// Signs that end a thought wherever they stand; a point does so before a space alone, for it also stands in numbers.
const ENDS: [char; 4] = ['!', '?', ';', '\n'];

/// The sentences of a text, and what stands between other signs that end a thought.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    ended_sentences(text).map(|sentence| {
        let bare = sentence.strip_suffix(". ").or_else(|| sentence.strip_suffix(ENDS));
        bare.unwrap_or(sentence)
    })
}

/// The same sentences, each with the sign that ends it.
pub(super) fn ended_sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(ENDS).flat_map(|part| part.split_inclusive(". "))
}

/// The amounts in euro that a sentence states, each with where it stands: `€ 41.000`, `1 250,50 euro`, `EUR 300`.
pub(super) fn amounts(sentence: &str) -> Vec<(usize, Decimal)> {
    let bytes = sentence.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let length = sentence[start..]
            .char_indices()
            .take_while(|(_, c)| c.is_ascii_digit() || is_separator(*c))
            .last()
            .map_or(0, |(at, c)| at + c.len_utf8());
        let number = sentence[start..start + length].trim_end_matches(is_separator);
        at = start + number.len();
        let before = sentence[..start].trim_end_matches(is_space);
        let behind = sentence[at..].trim_start_matches(is_space).to_lowercase();
        let is_euro =
            EURO.iter().any(|sign| before.ends_with(sign)) || EURO_BEHIND.iter().any(|word| is_unit(&behind, word));
        if is_euro && let Some(amount) = amount(number) {
            found.push((start, amount));
        }
    }
    found
}

/// What says before a number that it is an amount.
const EURO: &[&str] = &["€", "EUR", "euro"];

/// What says behind a number that it is an amount.
const EURO_BEHIND: &[&str] = &["€", "eur"];

/// Whether a text begins with this unit, and the unit is not that of a number behind it.
fn is_unit(text: &str, unit: &str) -> bool {
    let rest = text.strip_prefix(unit);
    rest.is_some_and(|rest| {
        !rest
            .trim_start_matches(is_space)
            .starts_with(|c: char| c.is_ascii_digit())
    })
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',') || is_space(c)
}

/// Reads a number as people write it. Groups of three digits are thousands, whatever stands between them; two different
/// signs leave the last one to mark decimals.
fn amount(text: &str) -> Option<Decimal> {
    let signs: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let decimals = match signs.as_slice() {
        [] => None,
        [.., (_, before), (at, last)] if before != last => Some(*at),
        [(at, _)] if text.len() - at != 4 => Some(*at),
        _ => None,
    };
    let digits = |part: &str| part.chars().filter(char::is_ascii_digit).collect::<String>();
    let plain = match decimals {
        Some(at) => format!("{}.{}", digits(&text[..at]), digits(&text[at..])),
        None => digits(text),
    };
    Decimal::from_str_exact(&plain).ok().map(|amount| amount.normalize())
}

/// The percentages and the ratios that add up to 100 in a sentence, each with where it stands.
pub(super) fn percentages(sentence: &str) -> Vec<(usize, Decimal)> {
    let mut found = Vec::new();
    let mut numbers: Vec<(usize, usize, Decimal)> = Vec::new();
    let bytes = sentence.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len()
            && (bytes[at].is_ascii_digit()
                || (matches!(bytes[at], b',' | b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)))
        {
            at += 1;
        }
        if let Ok(value) = Decimal::from_str_exact(&sentence[start..at].replace(',', ".")) {
            numbers.push((start, at, value.normalize()));
        }
    }
    numbers.extend(numbers_in_words(sentence));
    numbers.sort_unstable();
    for (index, (start, end, value)) in numbers.iter().enumerate() {
        let rest = sentence[*end..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        if PER_CENT.iter().any(|sign| rest.starts_with(sign)) {
            found.push((*start, *value));
        } else if let Some((next_start, _, next)) = numbers.get(index + 1)
            && &sentence[*end..*next_start] == "/"
            && value.checked_add(*next) == Some(Decimal::ONE_HUNDRED)
        {
            found.extend([(*start, *value), (*next_start, *next)]);
        }
    }
    found
}

/// How many partners a text counts, as it is written there: “de vier partners”, “alle 3 partijen”. Only a count of all is
/// read: one behind an article that is more than `all`, or one behind “alle” that is another.
pub(super) fn other_counts(text: &str, all: usize) -> Vec<String> {
    const NOUNS: &[&str] = &["partners", "partijen", "parties", "partenaires"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let counts = words.windows(3).filter_map(|three| {
        let [before, number, noun] = three else { return None };
        let bare = noun.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let is_all = ["alle", "all"].contains(&before.to_lowercase().as_str());
        let is_definite = ["de", "onze", "the", "our", "les", "nos"].contains(&before.to_lowercase().as_str());
        if !NOUNS.contains(&bare.as_str()) || !is_all && !is_definite {
            return None;
        }
        let count = number
            .parse()
            .ok()
            .or_else(|| (2..=20).find(|count| names(number, *count)))?;
        let is_other = count > 1 && (count > all || is_all && count != all);
        is_other.then(|| format!("{number} {bare}"))
    });
    counts.collect()
}

/// Whether a word is that of a number, in a language of documents.
fn names(word: &str, number: usize) -> bool {
    let number = u32::try_from(number).unwrap_or_default();
    let mut languages = [Language::Nl, Language::En, Language::Fr].into_iter();
    languages.any(|language| cardinal(number, language) == word.to_lowercase())
}

/// What says that a number is a percentage.
const PER_CENT: &[&str] = &["%", "procent", "percent", "per cent", "pour cent", "ten honderd"];

/// The whole numbers up to a hundred that a sentence writes in words, each with where it starts and ends.
fn numbers_in_words(sentence: &str) -> Vec<(usize, usize, Decimal)> {
    let lower = sentence.to_lowercase();
    // Letters that change their length with their case would shift the places; texts with them are left alone.
    if lower.len() != sentence.len() || !PER_CENT.iter().skip(1).any(|sign| lower.contains(sign)) {
        return Vec::new();
    }
    let mut found: Vec<(usize, usize, Decimal)> = Vec::new();
    for number in (1_u32..=100).rev() {
        for language in [Language::Nl, Language::En, Language::Fr] {
            let word = cardinal(number, language);
            for (at, _) in lower.match_indices(&word) {
                let end = at + word.len();
                let joined = |c: char| c.is_alphanumeric() || c == '-';
                let whole = !lower[..at].ends_with(joined) && !lower[end..].starts_with(joined);
                let inside = found.iter().any(|(start, until, _)| *start <= at && end <= *until);
                if whole && !inside {
                    found.push((at, end, Decimal::from(number)));
                }
            }
        }
    }
    found
}

/// A whole number from 1 to 100 in words, in lower case.
fn cardinal(number: u32, language: Language) -> String {
    let words = |list: &'static str| list.split(' ').collect::<Vec<_>>();
    let (units, tens) = match language {
        Language::Nl => (
            words(
                "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
            ),
            words("- - twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd"),
        ),
        Language::En => (
            words(
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
            ),
            words("- - twenty thirty forty fifty sixty seventy eighty ninety hundred"),
        ),
        Language::Fr => (
            words(
                "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
            ),
            words("- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt cent"),
        ),
    };
    let unit = |value: u32| units.get(value as usize).copied().unwrap_or_default();
    let (ten, rest) = (number / 10, number % 10);
    let word = tens.get(ten as usize).copied().unwrap_or_default();
    // French counts seventy and ninety as sixty and eighty with ten to nineteen.
    let rest = if language == Language::Fr && matches!(ten, 7 | 9) {
        rest + 10
    } else {
        rest
    };
    match (number, language) {
        (0..20, _) => unit(number).to_owned(),
        (80, Language::Fr) => "quatre-vingts".to_owned(),
        _ if rest == 0 => word.to_owned(),
        (_, Language::Nl) => {
            let (unit, join) = match rest {
                1 => ("een", "en"),
                2 | 3 => (unit(rest), "ën"),
                _ => (unit(rest), "en"),
            };
            format!("{unit}{join}{word}")
        }
        (_, Language::En) => format!("{word}-{}", unit(rest)),
        (_, Language::Fr) if matches!(rest, 1 | 11) && ten < 8 => format!("{word} et {}", unit(rest)),
        (_, Language::Fr) => format!("{word}-{}", unit(rest)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_all_partners_are_told_from_those_of_some() {
        for (text, all, found) in [
            ("De drie partners delen het risico.", 2, &["drie partners"][..]),
            ("De drie partners delen het risico.", 3, &[]),
            ("De twee partners die investeren.", 3, &[]),
            (
                "Alle twee partijen, en alle 4 partners.",
                3,
                &["twee partijen", "4 partners"],
            ),
            ("Met vier partners in gesprek; een vierde partner.", 3, &[]),
            (
                "The four partners and les quatre partenaires.",
                3,
                &["four partners", "quatre partenaires"],
            ),
        ] {
            assert_eq!(other_counts(text, all), found, "{text}");
        }
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        let found = |text: &str| amounts(text).iter().map(|(_, x)| x.to_string()).collect::<Vec<_>>();
        assert_eq!(
            found("Kaliber krijgt € 41.000 en Knoopwerk €\u{a0}1.250,50."),
            ["41000", "1250.5"]
        );
        assert_eq!(
            found("1 250 000 euro, EUR 300 of 32.50 EUR"),
            ["1250000", "300", "32.5"]
        );
        assert_eq!(found("a share of €1,234.50, in 2023, for 12 partners"), ["1234.5"]);
        assert_eq!(found("voor 2023 € 7"), ["7"]);
        assert_eq!(found("12 stuks, 3.000 uren"), Vec::<String>::new());
    }
}
