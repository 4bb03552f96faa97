//! Checks what texts say about the key against the key itself.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::finance::Plan;
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
    let file = partnership.id.place().file;
    let link = format!("#case-{}", partnership.id);
    let name = partnership.name.as_ref().map(|name| name.as_str());
    for (place, text) in &faults.loaded.notes.quoting {
        let about_case = place.file == file || text.contains(&link) || name.is_some_and(|name| text.contains(name));
        if !about_case {
            continue;
        }
        let percentages = percentages_of_division(text).into_iter();
        for percentage in percentages.filter(|percentage| !stated.contains(percentage)) {
            let message = format!("the text says {percentage} %, which the revenue model does not state");
            faults
                .at(*place, message)
                .relate(model.key.method.place(), "the key of this partnership");
        }
    }
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

/// The percentages in sentences about the division: `50 %`, `12,5%`, `50/50`.
fn percentages_of_division(text: &str) -> Vec<Decimal> {
    let mut found = Vec::new();
    for sentence in text.split(['!', '?', ';', '\n']).flat_map(|part| part.split(". ")) {
        let lower = sentence.to_lowercase();
        let about = ABOUT_DIVISION.iter().any(|stem| {
            lower.match_indices(stem).any(|(at, _)| {
                // Dutch compounds ("margeverdeling") count; words that merely contain the letters do not.
                at == 0 || !lower[..at].ends_with(|c: char| c.is_alphanumeric()) || stem.starts_with("ver")
            })
        });
        if about {
            found.extend(percentages(sentence));
        }
    }
    found
}

/// The percentages and the ratios that add up to 100 in a sentence.
fn percentages(sentence: &str) -> Vec<Decimal> {
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
    for (index, (_, end, value)) in numbers.iter().enumerate() {
        let rest = sentence[*end..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        if rest.starts_with('%') {
            found.push(*value);
        } else if let Some((next_start, _, next)) = numbers.get(index + 1)
            && &sentence[*end..*next_start] == "/"
            && value.checked_add(*next) == Some(Decimal::ONE_HUNDRED)
        {
            found.extend([*value, *next]);
        }
    }
    found
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
        assert_eq!(found("In 2023 steeg de prijs met 20 %."), Vec::<String>::new());
        assert_eq!(found("De marge steeg in 1/2023."), Vec::<String>::new());
    }
}
