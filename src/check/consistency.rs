//! Checks what texts say about the key against the key itself.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::diagnostic::Place;
use crate::finance::Plan;
use crate::locale::Language;
use crate::model::{Partnership, RevenueModel};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    warning TEXT_CONTRADICTS_KEY = "text-contradicts-key" {
        guards: "A text about the division states no percentage that the revenue model does not.",
        example: "description: Elke partner krijgt 60 % van de marge.",
        cure: "Correct the text or the revenue model, or leave the percentage out of the text: documents print it from the data.",
        each: LoadedProgramme::partnerships,
        check: text_contradicts_key,
    }
    warning TEXT_SWAPS_SHARES = "text-swaps-shares" {
        guards: "A text about the division gives no partner the share of another.",
        example: "description: Van de marge krijgt Kaliber 40 % en Knoopwerk 60 %.",
        cure: "Correct the text or the revenue model, or leave the percentage out of the text: documents print it from the data.",
        each: LoadedProgramme::partnerships,
        check: text_swaps_shares,
    }
}

/// Beginnings of words that show that a sentence is about the division, in the languages of documents.
const ABOUT_DIVISION: &[&str] = &[
    "verdeel",
    "verdel",
    "sleutel",
    "marge",
    "aandeel",
    "aandelen",
    "margin",
    "division",
    "distribution key",
    "share",
    "répartition",
    "répartir",
    "quote-part",
    "partage",
];

fn text_contradicts_key(partnership: &Partnership, faults: &mut Faults<'_>) {
    let Some(model) = &partnership.revenue_model else {
        return;
    };
    let Some(stated) = stated(partnership, model) else {
        return;
    };
    for (place, text) in texts_about(partnership, faults.loaded) {
        let percentages = percentages_of_division(text).into_iter();
        for percentage in percentages.filter(|percentage| !stated.contains(percentage)) {
            let message = format!("the text says {percentage} %, which the revenue model does not state");
            faults
                .at(*place, message)
                .relate(model.key.method.place(), "the key of this partnership");
        }
    }
}

/// The texts that state a percentage and are about this partnership.
fn texts_about<'a>(
    partnership: &Partnership,
    loaded: LoadedProgramme<'a>,
) -> impl Iterator<Item = &'a (Place, String)> {
    let file = partnership.id.place().file;
    let link = format!("#case-{}", partnership.id);
    let name = partnership.name.as_ref().map(ToString::to_string);
    loaded.notes.quoting.iter().filter(move |(place, text)| {
        let named = name.as_ref().is_some_and(|name| text.contains(name.as_str()));
        place.file == file || text.contains(&link) || named
    })
}

fn text_swaps_shares(partnership: &Partnership, faults: &mut Faults<'_>) {
    let Some(shares) = shares(partnership, faults.loaded) else {
        return;
    };
    for (place, text) in texts_about(partnership, faults.loaded) {
        for sentence in sentences(text).filter(|sentence| is_about_division(sentence)) {
            for (partner, percentage) in given(sentence, &shares) {
                let (name, own) = &shares[partner];
                let another = shares.iter().find(|(_, others)| others.contains(&percentage));
                if let Some((other, _)) = another.filter(|_| !own.contains(&percentage)) {
                    let message =
                        format!("the text gives {name} {percentage} %, which the revenue model gives {other}");
                    faults.at(*place, message);
                }
            }
        }
    }
}

/// The name of each partner with its shares in the key, at the precisions that texts use.
fn shares(partnership: &Partnership, loaded: LoadedProgramme<'_>) -> Option<Vec<(String, BTreeSet<Decimal>)>> {
    let model = partnership.revenue_model.as_ref()?;
    let plan = Plan::of(partnership, model)?;
    let key = plan.key()?;
    let divisions: Vec<_> = std::iter::once(&key.base)
        .chain(key.bands.iter().map(|band| &band.division))
        .chain(key.parts.iter().map(|(_, _, shares)| shares))
        .collect();
    let partners = partnership.partners.iter().enumerate().map(|(index, part)| {
        let name = loaded.partner(&part.partner)?.name.to_string();
        let own = divisions.iter().flat_map(|shares| {
            (0..=4).filter_map(move |decimals| shares.percentages(decimals).get(index).map(Decimal::normalize))
        });
        Some((name, own.collect()))
    });
    partners.collect()
}

/// Which partner, by its number, a sentence gives which percentage.
///
/// A sentence names the partner either before its share (“Kaliber krijgt 60 %”) or behind it (“60 % gaat naar Kaliber”);
/// what comes first in the sentence tells which.
fn given(sentence: &str, partners: &[(String, BTreeSet<Decimal>)]) -> Vec<(usize, Decimal)> {
    let names = partners.iter().enumerate().flat_map(|(index, (name, _))| {
        sentence
            .match_indices(name.as_str())
            .map(move |(at, _)| (at, Err(index)))
    });
    let stated = percentages(sentence).into_iter().map(|(at, value)| (at, Ok(value)));
    let mut all: Vec<(usize, Result<Decimal, usize>)> = names.chain(stated).collect();
    all.sort_by_key(|(at, _)| *at);
    let name_first = all.first().is_some_and(|(_, first)| first.is_err());
    let pairs = all.windows(2).filter_map(|pair| match (pair[0].1, pair[1].1) {
        (Err(partner), Ok(value)) if name_first => Some((partner, value)),
        (Ok(value), Err(partner)) if !name_first => Some((partner, value)),
        _ => None,
    });
    pairs.collect()
}

/// Every percentage that the revenue model states or that follows for a share, at the precisions that texts use.
fn stated(partnership: &Partnership, model: &RevenueModel) -> Option<BTreeSet<Decimal>> {
    let plan = Plan::of(partnership, model)?;
    let mut known: BTreeSet<Decimal> = BTreeSet::new();
    let mut add = |value: Decimal| {
        known.insert(value.normalize());
    };
    let key = plan.key()?;
    for shares in std::iter::once(&key.base)
        .chain(key.bands.iter().map(|band| &band.division))
        .chain(key.parts.iter().map(|(_, _, shares)| shares))
    {
        for decimals in 0..=4 {
            shares.percentages(decimals).into_iter().for_each(&mut add);
        }
    }
    add(Decimal::ONE_HUNDRED);
    let rule = &model.key;
    let components = rule
        .components
        .iter()
        .chain(rule.thresholds.iter().flat_map(|x| &x.components));
    components.for_each(|component| add(component.weight.0));
    if let Some(fee) = &rule.founding_fee {
        fee.percent.iter().for_each(|percent| add(percent.0));
        fee.shares.iter().for_each(|share| add(share.percent.0));
    }
    model.fairness.iter().for_each(|fairness| add(fairness.tolerance.0));
    for change in model
        .scenarios
        .iter()
        .flat_map(|x| x.price_change.iter().chain(&x.cost_change))
    {
        add(change.0.abs());
    }
    let prices = &model.prices;
    prices
        .fixed_margin
        .iter()
        .filter_map(|x| x.percent.as_ref())
        .for_each(|percent| add(percent.0));
    let premiums = prices.added_value.iter().flat_map(|value| value.premiums.iter());
    premiums
        .filter_map(|premium| premium.percent.as_ref())
        .for_each(|percent| add(percent.0));
    Some(known)
}

/// The sentences of a text, and what stands between other signs that end a thought.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['!', '?', ';', '\n']).flat_map(|part| part.split(". "))
}

/// Whether a sentence is about the division.
fn is_about_division(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    ABOUT_DIVISION.iter().any(|stem| {
        lower.match_indices(stem).any(|(at, _)| {
            // Dutch compounds ("margeverdeling") count; words that merely contain the letters do not.
            at == 0 || !lower[..at].ends_with(|c: char| c.is_alphanumeric()) || stem.starts_with("ver")
        })
    })
}

/// The percentages in sentences about the division: `50 %`, `12,5%`, `41 procent`, `50/50`.
fn percentages_of_division(text: &str) -> Vec<Decimal> {
    let about = sentences(text).filter(|sentence| is_about_division(sentence));
    about.flat_map(percentages).map(|(_, value)| value).collect()
}

/// The percentages and the ratios that add up to 100 in a sentence, each with where it stands.
fn percentages(sentence: &str) -> Vec<(usize, Decimal)> {
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

    fn found(text: &str) -> Vec<String> {
        percentages_of_division(text).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn percentages_are_found_in_sentences_about_the_division() {
        assert_eq!(found("De marge wordt 50/50 verdeeld."), ["50", "50"]);
        assert_eq!(
            found("De verdeelsleutel geeft 12,5 % en 87,5\u{a0}%."),
            ["12.5", "87.5"]
        );
        assert_eq!(found("De margeverdeling is 60%. De huur stijgt met 3 %."), ["60"]);
        assert_eq!(
            found("Van de marge krijgt A eenenveertig procent, B tweeëntwintig procent en C 37 procent."),
            ["41", "22", "37"]
        );
        assert_eq!(found("La répartition : quatre-vingt-onze pour cent."), ["91"]);
        assert_eq!(found("A share of forty-one percent."), ["41"]);
        assert_eq!(found("In 2023 steeg de prijs met 20 %."), Vec::<String>::new());
        assert_eq!(found("De marge steeg in 1/2023."), Vec::<String>::new());
    }

    #[test]
    fn shares_belong_to_the_partner_that_stands_beside_them() {
        let partners = ["Kaliber", "Knoopwerk"].map(|name| (name.to_owned(), BTreeSet::new()));
        let of = |text: &str| -> Vec<(usize, String)> {
            let found = given(text, &partners).into_iter();
            found.map(|(partner, value)| (partner, value.to_string())).collect()
        };
        let expected = vec![(0, "60".to_owned()), (1, "40".to_owned())];
        assert_eq!(of("Van de marge krijgt Kaliber 60 % en Knoopwerk 40 %"), expected);
        assert_eq!(
            of("60 % van de marge gaat naar Kaliber en 40 % naar Knoopwerk"),
            expected
        );
        assert_eq!(of("Kaliber en Knoopwerk delen 50/50"), vec![(1, "50".to_owned())]);
    }
}
