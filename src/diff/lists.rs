//! The words of closed lists.

use crate::locale::Locale;

/// Under which keys of the locale the words of a closed list stand, by the name of the list.
const LISTS: [(&str, &[&str]); 35] = [
    ("Access", &["change-access-"]),
    ("Assessment", &["word-personal-data-assessment-"]),
    ("Auxiliaries", &["word-liability-auxiliaries-"]),
    ("AxisEnd", &["level-"]),
    ("Basis", &["change-basis-"]),
    ("CaseDocumentKind", &["change-case-document-"]),
    ("ChangeKind", &["change-clause-"]),
    ("CostKind", &["cost-kind-"]),
    ("DataRole", &["word-personal-data-role-"]),
    ("DevelopmentLevel", &["needs-level-"]),
    ("Exclusivity", &["word-exclusivity-"]),
    ("FormFieldKind", &["change-form-"]),
    ("Forum", &["word-disputes-forum-"]),
    ("GrossFault", &["word-liability-gross-fault-"]),
    ("Hardship", &["word-hardship-"]),
    ("ImpactLevel", &["level-"]),
    ("KeyMethod", &["word-key-method-"]),
    ("KeyPart", &["key-part-"]),
    ("LanguageCode", &["change-language-"]),
    ("LateInterest", &["word-payment-late-interest-"]),
    ("Majority", &["majority-"]),
    ("MarketPrice", &["revenue-market-"]),
    ("PremiumKind", &["premium-"]),
    ("PricingMethod", &["word-revenue-price-method-"]),
    ("Renewal", &["word-duration-renewal-"]),
    ("ResultsOwner", &["word-knowledge-results-"]),
    ("ScenarioCase", &["scenario-"]),
    ("Sector", &["sector-"]),
    ("Sheet", &["change-sheet-"]),
    ("Show", &["change-show-", "show-"]),
    ("SignatureLevel", &["word-signing-level-"]),
    ("Status", &["status-"]),
    ("TensionState", &["state-"]),
    ("Transfer", &["word-accession-transfer-"]),
    ("Yardstick", &["yardstick-"]),
];

/// What a word of a closed list means.
pub fn word(locale: &Locale, list: &str, value: &str) -> Option<String> {
    let (_, prefixes) = LISTS.iter().find(|(known, _)| *known == list)?;
    let keys = prefixes.iter().map(|prefix| format!("{prefix}{value}"));
    keys.filter(|key| locale.has(key)).map(|key| locale.text(&key)).next()
}
