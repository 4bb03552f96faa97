//! The conditions under which a clause stands: `duration.end`, `not enclave`, `key.method = hybrid`, `parties > 2`.

use crate::diagnostic::Message;
use crate::locale::{Locale, say};
use crate::message;

use super::parameters::{Parameter, Parameters, Value};

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The parameter that it asks for.
    pub parameter: String,
    test: Test,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Test {
    Known,
    Unknown,
    Is(String),
    IsNot(String),
    MoreThan(u32),
}

impl Condition {
    /// Reads a condition.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (parameter, question) = match words.as_slice() {
            ["not", name] => (*name, Test::Unknown),
            [name] => (*name, Test::Known),
            [name, "=", word] => (*name, Test::Is((*word).to_owned())),
            [name, "!=", word] => (*name, Test::IsNot((*word).to_owned())),
            [name, ">", number] => {
                let number = number
                    .parse()
                    .map_err(|_| message!("“{number}” is not a whole number", number))?;
                (*name, Test::MoreThan(number))
            }
            _ => return Err(message!("“{text}” is not a condition", text)),
        };
        if Parameter::named(parameter).is_none() {
            return Err(message!("there is no parameter “{parameter}”", parameter));
        }
        Ok(Self {
            parameter: parameter.to_owned(),
            test: question,
        })
    }

    /// The condition in words, in the language of the reader.
    #[must_use]
    pub fn in_words(&self, parameters: &Parameters, locale: &Locale) -> String {
        let what =
            Parameter::named(&self.parameter).map_or_else(|| self.parameter.clone(), |it| locale.text(&it.key()));
        let word = |word: &str| match parameters.get(&self.parameter).map(|known| &known.value) {
            // The words of one list have keys that differ in the word alone.
            Some(Value::Word { word: known, key }) => {
                let list = key.strip_suffix(known).unwrap_or_default();
                let key = format!("{list}{word}");
                if locale.has(&key) {
                    locale.text(&key)
                } else {
                    word.to_owned()
                }
            }
            _ => word.to_owned(),
        };
        match &self.test {
            Test::Known => say!(locale, "explain-known", what),
            Test::Unknown => say!(locale, "explain-unknown", what),
            Test::Is(is) => say!(locale, "explain-is", what, word = word(is)),
            Test::IsNot(is) => say!(locale, "explain-is-not", what, word = word(is)),
            Test::MoreThan(number) => say!(locale, "explain-more", what, number = number.to_string()),
        }
    }

    /// Whether it holds. A parameter that isn't known equals no word.
    #[must_use]
    pub fn holds(&self, parameters: &Parameters) -> bool {
        let value = parameters.get(&self.parameter).map(|known| &known.value);
        let is = |word: &str| match value {
            Some(Value::Word { word: known, .. }) => *known == word,
            Some(Value::Count(count)) => word.parse() == Ok(*count),
            Some(Value::Text(text)) => text == word,
            _ => false,
        };
        match &self.test {
            Test::Known => value.is_some(),
            Test::Unknown => value.is_none(),
            Test::Is(word) => is(word),
            Test::IsNot(word) => !is(word),
            Test::MoreThan(number) => matches!(value, Some(Value::Count(count)) if count > number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_read_strictly() {
        for text in [
            "duration.end",
            "not enclave",
            "key.method = hybrid",
            "key.method != equal",
            "parties > 2",
        ] {
            assert!(Condition::parse(text).is_ok(), "{text}");
        }
        for text in [
            "",
            "duration.ende",
            "parties > many",
            "key.method == hybrid",
            "not not enclave",
        ] {
            assert!(Condition::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_no_word_at_all() {
        let nothing = Parameters::default();
        for (text, holds) in [
            ("enclave", false),
            ("not enclave", true),
            ("key.method = equal", false),
            ("key.method != equal", true),
            ("parties > 0", false),
        ] {
            assert_eq!(
                Condition::parse(text).map(|condition| condition.holds(&nothing)),
                Ok(holds),
                "{text}"
            );
        }
    }
}
