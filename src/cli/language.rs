//! The language in which a command speaks to who runs it.

use std::sync::OnceLock;

use brugwerk::diagnostic::{Language, Message};

static SPOKEN: OnceLock<Language> = OnceLock::new();

/// Chooses the language, before a command runs: the one that its `--lang` asks for, else that of the system.
pub fn choose(asked: Option<Language>) {
    SPOKEN.get_or_init(|| asked.unwrap_or_else(of_system));
}

/// A message in the language that was chosen.
pub fn said(message: &Message) -> String {
    message.in_language(spoken())
}

/// The language that was chosen; English where that was not necessary yet.
pub fn spoken() -> Language {
    SPOKEN.get().copied().unwrap_or(Language::En)
}

/// The language that the environment asks for, by the first of its variables that is set.
fn of_system() -> Language {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"].iter();
    let set = variables.filter_map(std::env::var_os).find(|locale| !locale.is_empty());
    set.map_or(Language::En, |locale| Language::of_system(&locale.to_string_lossy()))
}
