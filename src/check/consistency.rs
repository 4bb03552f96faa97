//! Checks what texts say about the key against the key itself.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::MidpointAwayFromZero;

use crate::diagnostic::Place;
use crate::finance::Plan;
use crate::finance::expression::{Expression, Value};
use crate::finance::figures::Reckoned;
use crate::message;
use crate::model::{Partnership, RevenueModel};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;
use super::stated::{amounts, other_counts, percentages, sentences};

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
    warning TEXT_CONTRADICTS_AMOUNT = "text-contradicts-amount" {
        guards: "A text about the division states no amount that the revenue model does not, and gives no partner that of another.",
        example: "description: Van de marge krijgt Kaliber € 41.000.",
        cure: "Correct the text or the revenue model, or leave the amount out of the text: documents print it from the data.",
        each: LoadedProgramme::partnerships,
        check: text_contradicts_amount,
    }
    warning TEXT_CONTRADICTS_COUNT = "text-contradicts-count" {
        guards: "A text about a partnership counts no more partners than it has, and as many where it counts all.",
        example: "summary: De vier partners werken samen.    # and `partners` lists three",
        cure: "Correct the number, or list the partner that lacks under `partners`.",
        each: LoadedProgramme::partnerships,
        check: text_contradicts_count,
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
            let message = message!(
                "the text says {percentage} %, which the revenue model does not state",
                percentage
            );
            faults
                .at(*place, message)
                .relate(model.key.method.place(), "the key of this partnership");
        }
    }
}

fn text_contradicts_count(partnership: &Partnership, faults: &mut Faults<'_>) {
    let notes = faults.loaded.notes;
    let file = partnership.id.place().file;
    let count = partnership.partners.len();
    for (place, text) in notes.quoting.iter().filter(|(place, _)| place.file == file) {
        for counted in other_counts(text, count) {
            let message = message!(
                "the text counts {counted}, and the partnership has {count}",
                counted,
                count
            );
            faults
                .at(notes.sources.narrow(*place, &counted), message)
                .relate(partnership.partners.place(), "its partners");
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
        for sentence in sentences(text) {
            let names = shares.iter().map(|(name, _)| name.as_str());
            let given = given(sentence, names, percentages(sentence));
            if !is_about_division(sentence) && !gives_shares(sentence, &given, &shares) {
                continue;
            }
            for (partner, percentage) in given {
                let (name, own) = &shares[partner];
                let another = shares.iter().find(|(_, others)| others.contains(&percentage));
                if let Some((other, _)) = another.filter(|_| !own.contains(&percentage)) {
                    let message = message!(
                        "the text gives {name} {percentage} %, which the revenue model gives {other}",
                        name,
                        percentage,
                        other
                    );
                    faults.at(*place, message);
                    // Of two shares that were exchanged, one tells of both.
                    break;
                }
            }
        }
    }
}

/// Whether a sentence that does not name the division is about it all the same: it says that a partner gets a share, or
/// gives several partners one, and each is one of the key.
fn gives_shares(sentence: &str, given: &[(usize, Decimal)], shares: &[(String, BTreeSet<Decimal>)]) -> bool {
    /// Words between a partner and its share.
    const GETS: &[&str] = &[
        "krijgt", "ontvangt", "neemt", "gets", "receives", "reçoit", "obtient", "touche",
    ];
    let is_share = |percentage: &Decimal| shares.iter().any(|(_, own)| own.contains(percentage));
    let all_are_shares = !given.is_empty() && given.iter().all(|(_, percentage)| is_share(percentage));
    let gets = sentence.split([' ', ',']).any(|word| GETS.contains(&word));
    let has_several = given.windows(2).any(|pair| pair[0].0 != pair[1].0);
    all_are_shares && (gets || has_several) && !names_another_whole(sentence)
}

/// Whether a percentage of a sentence is one of something else: “30 % bij bestelling”, “26 % van de scholen”.
fn names_another_whole(sentence: &str) -> bool {
    const WHOLES: &[&str] = &[
        "van", "bij", "op", "aan", "in", "voor", "of", "at", "on", "for", "de", "des", "du", "meer", "minder", "more",
        "less",
    ];
    percentages(sentence).into_iter().any(|(at, _)| {
        let next = sentence.get(at..).and_then(word_behind);
        next.is_some_and(|word| WHOLES.contains(&word))
    })
}

/// The word behind the first percentage of a text, where no other sign stands between.
fn word_behind(text: &str) -> Option<&str> {
    let mut words = text.split_whitespace();
    let is_sign = |word: &&str| {
        let bare = word.trim_end_matches([',', '.', ')']);
        bare.ends_with('%') || matches!(bare, "procent" | "percent" | "cent")
    };
    let sign = words.find(is_sign)?;
    words.next().filter(|_| !sign.ends_with([',', '.', ')']))
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

/// Which partner, by its number, a sentence gives which of the numbers that it states.
///
/// A sentence names the partner either before its share (“Kaliber krijgt 60 %”) or behind it (“60 % gaat naar Kaliber”);
/// what comes first in the sentence tells which.
fn given<'a>(
    sentence: &str,
    partners: impl Iterator<Item = &'a str>,
    stated: Vec<(usize, Decimal)>,
) -> Vec<(usize, Decimal)> {
    let names = partners.enumerate().flat_map(|(index, name)| {
        let places: Vec<_> = sentence.match_indices(name).map(|(at, _)| (at, Err(index))).collect();
        places
    });
    let stated = stated.into_iter().map(|(at, value)| (at, Ok(value)));
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

fn text_contradicts_amount(partnership: &Partnership, faults: &mut Faults<'_>) {
    let loaded = faults.loaded;
    let about: Vec<_> = texts_about(partnership, loaded)
        .filter(|(_, text)| {
            sentences(text).any(|sentence| is_about_division(sentence) && !amounts(sentence).is_empty())
        })
        .collect();
    let Some(model) = partnership.revenue_model.as_ref().filter(|_| !about.is_empty()) else {
        return;
    };
    let Some(known) = Amounts::of(partnership, model, loaded) else {
        return;
    };
    for (place, text) in about {
        for sentence in sentences(text).filter(|sentence| is_about_division(sentence)) {
            let stated = amounts(sentence);
            let names = known.partners.iter().map(|(name, _)| name.as_str());
            let given = given(sentence, names, stated.clone());
            for (partner, amount) in &given {
                let (name, own) = &known.partners[*partner];
                let is_own = states(own, *amount) || states(&known.of_all, *amount);
                let other = known.partners.iter().find(|(_, amounts)| states(amounts, *amount));
                if let Some((other, _)) = other.filter(|_| !is_own) {
                    let message = message!(
                        "the text gives {name} € {amount}, which the revenue model gives {other}",
                        name,
                        amount,
                        other
                    );
                    faults.at(*place, message);
                }
            }
            for (_, amount) in stated.into_iter().filter(|(_, amount)| !known.has(*amount)) {
                let message = message!(
                    "the text says € {amount}, which the revenue model does not state",
                    amount
                );
                faults
                    .at(*place, message)
                    .relate(model.key.method.place(), "the key of this partnership");
            }
        }
    }
}

/// The amounts that a revenue model states, and those that it comes to.
struct Amounts {
    /// The name of each partner with the amounts that are its alone.
    partners: Vec<(String, BTreeSet<Decimal>)>,
    /// The amounts that are nobody's in particular.
    of_all: BTreeSet<Decimal>,
}

impl Amounts {
    fn of(partnership: &Partnership, model: &RevenueModel, loaded: LoadedProgramme<'_>) -> Option<Self> {
        let reckoned = Reckoned::of(partnership, model)?;
        let names = partnership
            .partners
            .iter()
            .map(|part| Some(loaded.partner(&part.partner)?.name.to_string()));
        let names: Option<Vec<String>> = names.collect();
        let mut partners: Vec<(String, BTreeSet<Decimal>)> =
            names?.into_iter().map(|name| (name, BTreeSet::new())).collect();
        let mut of_all = BTreeSet::new();
        for figure in reckoned.figures.all() {
            let own = figure.id.party.and_then(|party| partners.get_mut(party));
            let amounts = own.map_or(&mut of_all, |(_, amounts)| amounts);
            amounts.extend(in_euro(&figure.value));
            figure.expression.visit(&mut |part| {
                if let Expression::Input(value, _) | Expression::Literal(value) = part {
                    of_all.extend(in_euro(value));
                }
            });
        }
        Some(Self { partners, of_all })
    }

    fn has(&self, amount: Decimal) -> bool {
        states(&self.of_all, amount) || self.partners.iter().any(|(_, amounts)| states(amounts, amount))
    }
}

/// The amount of a value that is one.
fn in_euro(value: &Value) -> Option<Decimal> {
    match value {
        Value::Money(cents) => Some(cents.euro()),
        Value::Amount(amount) => Some(*amount),
        _ => None,
    }
}

/// Whether one of the amounts is written so, to the cent or rounded to as many noughts as the text has.
fn states(amounts: &BTreeSet<Decimal>, written: Decimal) -> bool {
    let mut unit = Decimal::ONE;
    let mut units = vec![Decimal::new(1, 2), unit];
    for _ in 0..6 {
        unit *= Decimal::TEN;
        if !(written % unit).is_zero() {
            break;
        }
        units.push(unit);
    }
    amounts.iter().any(|amount| {
        units.iter().any(|unit| {
            let rounded = amount
                .abs()
                .checked_div(*unit)
                .map(|steps| steps.round_dp_with_strategy(0, MidpointAwayFromZero));
            rounded.and_then(|steps| steps.checked_mul(*unit)) == Some(written)
        })
    })
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
        let partners = ["Kaliber", "Knoopwerk"];
        let of = |text: &str| -> Vec<(usize, String)> {
            let found = given(text, partners.into_iter(), percentages(text)).into_iter();
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
