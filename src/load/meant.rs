//! The word that was probably meant where a value is none of those that may stand there.

use crate::diagnostic::nearest;

/// The truth value that was meant by a word of another language, or in capitals.
pub(super) fn meant_boolean(text: &str) -> Option<&'static str> {
    let lower = text.trim().to_lowercase();
    // `Ja, altijd` says more than is asked, and still one of the two.
    match lower.split([' ', ',', '.', ';']).next().unwrap_or_default() {
        "true" | "yes" | "ja" | "oui" | "on" | "waar" | "vrai" => Some("true"),
        "false" | "no" | "nee" | "neen" | "non" | "off" | "onwaar" | "faux" => Some("false"),
        _ => None,
    }
}

/// The beginnings of the names of the languages that documents speak, with their codes.
const LANGUAGES: &[(&str, &str)] = &[
    ("ned", "nl"),
    ("néer", "nl"),
    ("dut", "nl"),
    ("vla", "nl"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("eng", "en"),
    ("ang", "en"),
];

/// The beginnings of words that people write for those of levels and statuses, with the words that are meant.
const MEANINGS: &[(&[&str], &str)] = &[
    (
        &[
            "zeer-sterk",
            "sterk",
            "zeer-hoog",
            "hoog",
            "groot",
            "++",
            "élevé",
            "fort",
            "haut",
            "very-high",
            "strong",
        ],
        "high",
    ),
    (
        &[
            "middel",
            "midden",
            "gemiddeld",
            "matig",
            "moyen",
            "modéré",
            "moderate",
            "average",
        ],
        "medium",
    ),
    (
        &[
            "zeer-laag",
            "laag",
            "zwak",
            "beperkt",
            "klein",
            "gering",
            "faible",
            "bas",
            "limité",
            "weak",
            "limited",
        ],
        "low",
    ),
    (
        &[
            "uitgeklaard",
            "volledig-uitgeklaard",
            "geregeld",
            "afgerond",
            "klaar",
            "in-orde",
            "ok",
            "groen",
            "vert",
            "green",
            "done",
            "réglé",
        ],
        "settled",
    ),
    (
        &[
            "open",
            "deels",
            "gedeeltelijk",
            "oranje",
            "orange",
            "partl",
            "en-partie",
            "nog-punten",
            "bezig",
        ],
        "open-points",
    ),
    (
        &[
            "aan-te-kaarten",
            "te-bespreken",
            "nog-te-bespreken",
            "rood",
            "rouge",
            "red",
            "à-aborder",
            "to-discuss",
        ],
        "to-raise",
    ),
    (
        &[
            "n.v.t",
            "nvt",
            "niet-beoordeeld",
            "onbekend",
            "n/a",
            "unknown",
            "inconnu",
            "non-évalué",
            "niet-van-toepassing",
        ],
        "not-assessed",
    ),
];

/// The word of a closed list that was probably meant.
pub(super) fn meant_word<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    let lower = text.trim().to_lowercase().replace(['_', ' '], "-");
    let same = |meant: &str| words.iter().copied().find(|word| *word == meant);
    // `nl-BE` is a language with its region, and `Nederlands` its name.
    let language = || {
        let region = lower.split('-').next().and_then(same);
        let named = LANGUAGES.iter().find(|(name, _)| lower.starts_with(name));
        region.or_else(|| named.and_then(|(_, code)| same(code)))
    };
    let meaning = || {
        let mut known = MEANINGS
            .iter()
            .filter_map(|(begins, meant)| Some((begins, same(meant)?)));
        let found = known.find(|(begins, _)| begins.iter().any(|begin| lower.starts_with(begin)));
        found.map(|(_, meant)| meant)
    };
    same(&lower)
        .or_else(|| nearest(&lower, words.iter().copied()))
        .or_else(meaning)
        .or_else(|| language().filter(|_| same("nl").is_some()))
}
