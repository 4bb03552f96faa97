//! Labels, dates, amounts and percentages in the language of a document.
//!
//! Every fixed word that a document prints comes from a Fluent file in `templates/locale`, one per language. Fixed
//! labels go to the templates as a dictionary; sentences with data in them (claims, alternative texts) are composed
//! here. All languages hold the same keys: a test fails where one is missing, there is no silent fallback. A method may
//! bring words of its own, which then stand in labels and sentences alike ([`Locale::with`]).

mod number;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::Entry;
use rust_decimal::Decimal;

pub use crate::diagnostic::Language;

/// The Fluent file of a language.
fn source(language: Language) -> &'static str {
    match language {
        Language::Nl => include_str!("../../templates/locale/nl.ftl"),
        Language::En => include_str!("../../templates/locale/en.ftl"),
        Language::Fr => include_str!("../../templates/locale/fr.ftl"),
    }
}

/// A value in a placeholder of a sentence: a text, inserted as it is, or a count, which chooses singular or plural.
pub use fluent_bundle::FluentValue as Argument;

/// What can fill a placeholder of a sentence.
pub trait ToArgument {
    /// The value as it is filled in.
    fn to_argument(&self) -> Argument<'_>;
}

impl ToArgument for usize {
    fn to_argument(&self) -> Argument<'_> {
        Argument::from(*self)
    }
}

impl ToArgument for str {
    fn to_argument(&self) -> Argument<'_> {
        Argument::from(self)
    }
}

impl ToArgument for String {
    fn to_argument(&self) -> Argument<'_> {
        Argument::from(self)
    }
}

impl<T: ToArgument + ?Sized> ToArgument for &T {
    fn to_argument(&self) -> Argument<'_> {
        (**self).to_argument()
    }
}

/// A sentence of a locale with its placeholders filled: `say!(locale, "key", name, count = names.len())`.
///
/// A placeholder takes a text or a count, as it is or by reference; its `_` stands for the `-` of the locale file. A
/// variable of the same name needs no value beside it. A count fills the placeholder of its word too (`count-word`). A
/// test compares the placeholders with those of the message.
#[macro_export]
macro_rules! say {
    (@value $name:ident) => { $crate::locale::ToArgument::to_argument(&$name) };
    (@value $name:ident $value:expr) => { $crate::locale::ToArgument::to_argument(&$value) };
    ($locale:expr, $key:expr $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $locale.sentence($key, &[$((stringify!($name), $crate::say!(@value $name $($value)?))),*])
    };
}

#[doc(inline)]
pub use crate::say;

/// The words of one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<Arc<FluentResource>>,
    messages: Arc<FluentResource>,
    keys: Vec<String>,
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Locale {
    /// The words of `language`; each language is parsed once per process.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static LOCALES: [OnceLock<Locale>; 3] = [OnceLock::new(), OnceLock::new(), OnceLock::new()];
        LOCALES[language as usize].get_or_init(|| Self::parse(language))
    }

    fn parse(language: Language) -> Self {
        // A syntax fault in a locale file still yields every readable message; a test refuses such files.
        let resource = FluentResource::try_new(source(language).to_owned()).unwrap_or_else(|(partial, _)| partial);
        let keys = resource
            .entries()
            .filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            })
            .collect();
        let messages = Arc::new(resource);
        Self {
            language,
            bundle: bundle(language, [Arc::clone(&messages)]),
            messages,
            keys,
        }
    }

    /// The same words, but for those that are given by key: they stand wherever the label stood, in sentences too.
    #[must_use]
    pub fn with<'a>(&self, words: impl IntoIterator<Item = (&'static str, &'a str)>) -> Self {
        let lines = words.into_iter().map(|(key, word)| {
            let word = word.replace('\\', "\\\\").replace('"', "\\\"");
            format!("{key} = {{ \"{word}\" }}\n")
        });
        let words = FluentResource::try_new(lines.collect()).unwrap_or_else(|(partial, _)| partial);
        Self {
            language: self.language,
            bundle: bundle(self.language, [Arc::clone(&self.messages), Arc::new(words)]),
            messages: Arc::clone(&self.messages),
            keys: self.keys.clone(),
        }
    }

    /// The language of these words.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A fixed label. An unknown key comes back as the key itself, so that it is seen.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.sentence(key, &[])
    }

    /// A sentence with its placeholders filled; [`say!`] is the short way to write one.
    ///
    /// A count fills two of them: `count` the number, `count-word` its word, where no argument of that name does.
    #[must_use]
    pub fn sentence(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            if let Argument::Number(count) = value {
                let word = self.count(usize::from(count));
                values.set(format!("{}-word", name.replace('_', "-")), word);
            }
        }
        for (name, value) in arguments {
            values.set(name.replace('_', "-"), value.clone());
        }
        let mut errors = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        sentence.into_owned()
    }

    /// A small number in words, a larger one in digits.
    #[must_use]
    pub fn count(&self, count: usize) -> String {
        const LARGEST_WORD: usize = 12;
        if count <= LARGEST_WORD {
            self.text(&format!("count-{count}"))
        } else {
            count.to_string()
        }
    }

    /// All labels that need no data, for the templates.
    #[must_use]
    pub fn labels(&self) -> BTreeMap<String, String> {
        let mut labels = BTreeMap::new();
        for key in &self.keys {
            let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
                continue;
            };
            let mut errors = Vec::new();
            let text = self.bundle.format_pattern(pattern, None, &mut errors);
            if errors.is_empty() {
                labels.insert(key.clone(), text.into_owned());
            }
        }
        labels
    }

    /// Whether a message with this key exists.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// Every key of this language, sorted.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        let mut keys = self.keys.clone();
        keys.sort();
        keys
    }

    /// A day in words: `1 mei 2021`.
    #[must_use]
    pub fn date(&self, year: i32, month: u8, day: u8) -> String {
        let month_name = self.text(&format!("month-{month}"));
        say!(
            self,
            "date-full",
            day = usize::from(day),
            month = month_name,
            year = year.to_string()
        )
    }

    /// A month in words: `mei 2021`.
    #[must_use]
    pub fn month(&self, year: i32, month: u8) -> String {
        format!("{} {year}", self.text(&format!("month-{month}")))
    }

    /// An amount in euro with cents: `€ 1.234,56`.
    #[must_use]
    pub fn amount(&self, amount: Decimal) -> String {
        self.in_euro(amount, 2)
    }

    /// An amount in euro with so many decimals.
    #[must_use]
    pub fn in_euro(&self, amount: Decimal, decimals: u32) -> String {
        let key = if amount.is_sign_negative() && !amount.round_dp(decimals).is_zero() {
            "number-amount-negative"
        } else {
            "number-amount"
        };
        let digits = self.decimal(amount.abs(), decimals);
        say!(self, key, digits)
    }

    /// A share as a percentage: `0.167` with one decimal is `16,7 %`.
    #[must_use]
    pub fn percentage(&self, share: Decimal, decimals: u32) -> String {
        let digits = self.decimal(share.saturating_mul(Decimal::ONE_HUNDRED), decimals);
        say!(self, "number-percentage", digits)
    }

    /// A decimal number with grouped thousands, rounded half away from zero to `decimals` places.
    #[must_use]
    pub fn decimal(&self, value: Decimal, decimals: u32) -> String {
        number::group(
            value,
            decimals,
            &self.text("number-decimal-mark"),
            &self.text("number-group-mark"),
        )
    }

    /// Joins names the way a sentence does: `A`, `A en B`, `A, B en C`.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.text("list-and")),
        }
    }
}

/// The messages of a language; of two with the same key, the later one counts.
fn bundle<const N: usize>(language: Language, messages: [Arc<FluentResource>; N]) -> FluentBundle<Arc<FluentResource>> {
    let id = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks are for user interfaces; in a PDF they would be stray characters.
    bundle.set_use_isolating(false);
    // A name that is taken is the only error, and this is the only function.
    let _ = bundle.add_function("LOWER", |arguments, _| match arguments {
        [Argument::String(word)] => lower(word).into(),
        _ => Argument::Error,
    });
    for messages in messages {
        bundle.add_resource_overriding(messages);
    }
    bundle
}

/// A label as it stands inside a sentence: without the capital that it starts with, unless an abbreviation starts it.
fn lower(word: &str) -> String {
    let mut characters = word.chars();
    let first = characters.next();
    let rest = characters.as_str();
    match first {
        Some(first) if !rest.starts_with(char::is_uppercase) => format!("{}{rest}", first.to_lowercase()),
        _ => word.to_owned(),
    }
}

/// A text with a capital first, as a sentence starts. The accents of “één” fall away with it: “Eén”.
#[must_use]
pub fn capitalised(text: &str) -> String {
    if let Some(rest) = text.strip_prefix("één") {
        return format!("Eén{rest}");
    }
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), characters.as_str())
}

/// The name of a type as it stands in keys: `KeyMethod` is `key-method`.
#[must_use]
pub fn kebab_case(name: &str) -> String {
    let mut key = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !key.is_empty() {
            key.push('-');
        }
        key.extend(letter.to_lowercase());
    }
    key
}

#[cfg(test)]
mod tests;
