//! How Dutch reads: numbers as words, lists, and what a value rests on.

use std::fmt::Write as _;

use serde_json::Value;

use super::programmes::BASES;

/// A sentence with figures for the numbers that it writes as words, in small letters and without a stop at its end.
pub fn normalised(text: &str) -> String {
    let words = "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig";
    let number = |word: &str| {
        let lower = word.to_lowercase().replace("eén", "één");
        words.split(' ').position(|known| known == lower)
    };
    let words = text.trim().split(' ').map(|word| {
        let bare = word.trim_end_matches(['.', ',', ';', ':']);
        match number(bare) {
            Some(number) => format!("{number}{}", &word[bare.len()..]),
            None => word.to_owned(),
        }
    });
    let text = words.collect::<Vec<_>>().join(" ").to_lowercase();
    text.trim_end_matches('.').to_owned()
}

/// What the law expects of a heading: its sentence, and what the values behind it rest on.
pub struct Expected {
    pub sentence: String,
    pub basis: usize,
}

pub fn plain(sentence: impl Into<String>) -> Expected {
    Expected {
        sentence: sentence.into(),
        basis: 0,
    }
}

/// The words for what values rest on, in the order of the bases; those of a source go without saying.
pub const BASIS_WORDS: [&str; 5] = ["", "inschatting", "reconstructie", "voorbeeldcijfers", "verzonnen"];

impl Expected {
    pub fn holds_for(&self, heading: &str) -> bool {
        let marks = [
            "",
            "Naar inschatting: ",
            "Reconstructie: ",
            "Voorbeeldcijfers: ",
            "Verzonnen: ",
        ];
        let Some(claim) = heading.strip_prefix(marks[self.basis]) else {
            return false;
        };
        normalised(claim) == normalised(&self.sentence)
    }
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

pub fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// What values rest on that is furthest from a source; a value without a basis of its own has that of its group.
pub fn furthest<'a>(values: impl Iterator<Item = &'a Value>, group: &Value) -> usize {
    let rank = |basis: &Value| BASES.iter().position(|known| *known == word(basis));
    let each = values.map(|value| {
        rank(&value["basis"])
            .or_else(|| rank(&group["basis"]))
            .unwrap_or_default()
    });
    each.max().unwrap_or_default()
}

/// “A”, “B” en “C”.
pub fn enumerated(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} en {last}", before.join(", ")),
    }
}

/// The names that lead, or how many of all there are.
pub fn leading(names: &[&str], all: usize, noun: &str) -> String {
    match names.len() {
        n if n > 1 && n == all => {
            if n == 2 {
                format!("beide {noun}")
            } else {
                format!("alle {n} de {noun}")
            }
        }
        n if n > 3 => format!("{n} van de {all} {noun}"),
        _ => enumerated(&names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>()),
    }
}

/// “1 stem”, “2 stemmen”.
pub fn count(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

/// A number with points between thousands and so many decimals, from hundredths.
fn decimal(hundredths: i64, decimals: u32) -> String {
    let step = 10_i64.pow(2 - decimals);
    let rounded = (hundredths.abs() * 2 + step) / (2 * step);
    let (whole, part) = (rounded / 10_i64.pow(decimals), rounded % 10_i64.pow(decimals));
    let digits = whole.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            text.push('.');
        }
        text.push(digit);
    }
    if decimals > 0 {
        let _ = write!(
            text,
            ",{part:0width$}",
            width = usize::try_from(decimals).unwrap_or_default()
        );
    }
    text
}

/// An amount of so many cents, in euro with so many decimals.
pub fn euro(cents: i64, decimals: u32) -> String {
    let sign = if cents < 0 { "−" } else { "" };
    format!("€\u{a0}{sign}{}", decimal(cents, decimals))
}

/// A share as a whole percentage, a half rounded up.
pub fn percent<T: TryInto<u64>>(part: T, of: T) -> String {
    let [part, of] = [part, of].map(|count| count.try_into().unwrap_or_default());
    format!("{}\u{202f}%", (200 * part + of) / (2 * of))
}
