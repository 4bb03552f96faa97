//! The words of closed lists.

use crate::locale::{Locale, kebab_case};

/// Lists whose words have another prefix in the locale than the name of the list.
const NAMED_OTHERWISE: [(&str, &str); 7] = [
    ("AxisEnd", "level"),
    ("DevelopmentLevel", "needs-level"),
    ("ImpactLevel", "level"),
    ("MarketPrice", "revenue-market"),
    ("PremiumKind", "premium"),
    ("ScenarioCase", "scenario"),
    ("TensionState", "state"),
];

/// What a word of a closed list means: the words that only comparisons use, its label, or the words of clauses.
pub fn word(locale: &Locale, list: &str, value: &str) -> Option<String> {
    let other = NAMED_OTHERWISE.iter().find(|(known, _)| *known == list);
    let list = other.map_or_else(|| kebab_case(list), |(_, name)| (*name).to_owned());
    let keys = ["change-", "", "word-"].map(|prefix| format!("{prefix}{list}-{value}"));
    let known = keys.iter().find(|key| locale.has(key))?;
    Some(locale.text(known))
}
