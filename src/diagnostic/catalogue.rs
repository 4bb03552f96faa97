//! The translations of messages.
//!
//! `templates/messages` holds one file per language but English: an object of JSON with the English sentence of the code
//! and its translation. `tests/house` demands that both hold every sentence, with its holes, and no other.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::Language;

type Catalogue = BTreeMap<String, String>;

static DUTCH: LazyLock<Catalogue> = LazyLock::new(|| read(include_str!("../../templates/messages/nl.json")));
static FRENCH: LazyLock<Catalogue> = LazyLock::new(|| read(include_str!("../../templates/messages/fr.json")));

/// What a language says for an English template; nothing for English itself and for what is not translated.
pub fn translation(template: &str, language: Language) -> Option<&'static str> {
    let catalogue = match language {
        Language::Nl => &*DUTCH,
        Language::Fr => &*FRENCH,
        Language::En => return None,
    };
    catalogue.get(template).map(String::as_str)
}

/// The sentences of a file. A file that is none has no sentence: messages are then English, and the test of it fails.
fn read(json: &str) -> Catalogue {
    serde_json::from_str(json).unwrap_or_default()
}
