//! Sentences to a reader, in the reader's language.
//!
//! The English sentence stands in the code, with holes for what it is about; it is also the key under which a catalogue
//! has its translation. So a sentence that no catalogue has is still said, in English.

use std::fmt;

use super::{Language, catalogue};

/// A sentence, or a part of one, that can be said in every [`Language`]. Made with `message!`, or from a fixed text.
///
/// [`Display`](fmt::Display) says it in English. There is no conversion from `String`: what was put together already
/// can't be translated. A text from outside, such as a word of the user, is an argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    template: &'static str,
    arguments: Vec<(&'static str, Argument)>,
}

/// What fills a hole of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A text that is the same in every language: a name, a number, a word of the user.
    Text(String),
    /// A part of the sentence that is said in the language of the whole.
    Part(Message),
}

impl Message {
    /// The sentence of this template; its holes without a name have the name `""`. `message!` checks that they agree.
    #[must_use]
    pub fn new(template: &'static str, arguments: Vec<(&'static str, Argument)>) -> Self {
        Self { template, arguments }
    }

    /// The sentence in a language; in English where the catalogue of that language lacks it.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        let template = catalogue::translation(self.template, language).unwrap_or(self.template);
        let mut nameless = 0;
        let mut said = String::with_capacity(template.len());
        for piece in pieces(template) {
            match piece {
                Piece::Text(text) => said.push_str(text),
                Piece::Hole(hole) => match self.argument(hole, &mut nameless) {
                    Some(Argument::Text(text)) => said.push_str(text),
                    Some(Argument::Part(part)) => said.push_str(&part.in_language(language)),
                    None => said.extend(["{", hole, "}"]),
                },
            }
        }
        said
    }

    /// What fills a hole: by its name, by its number among those without a name, or as the next of these.
    fn argument(&self, hole: &str, nameless: &mut usize) -> Option<&Argument> {
        let number = if hole.is_empty() {
            *nameless += 1;
            Some(*nameless - 1)
        } else {
            hole.parse().ok()
        };
        let mut arguments = self.arguments.iter();
        let found = match number {
            Some(number) => arguments.filter(|(name, _)| name.is_empty()).nth(number),
            None => arguments.find(|(name, _)| *name == hole),
        };
        found.map(|(_, argument)| argument)
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.in_language(Language::En))
    }
}

impl From<&'static str> for Message {
    fn from(template: &'static str) -> Self {
        Self::new(template, Vec::new())
    }
}

/// A piece of a template.
enum Piece<'t> {
    Text(&'t str),
    /// What stands between the braces of a hole.
    Hole(&'t str),
}

/// The pieces of a template, read as `format!` reads it.
fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        if !matches!(first, '{' | '}') {
            let (text, behind) = rest.split_at(rest.find(['{', '}']).unwrap_or(rest.len()));
            rest = behind;
            return Some(Piece::Text(text));
        }
        let hole = rest.strip_prefix('{').filter(|behind| !behind.starts_with('{'));
        if let Some((hole, behind)) = hole.and_then(|behind| behind.split_once('}')) {
            rest = behind;
            return Some(Piece::Hole(hole));
        }
        // A doubled brace stands for itself, and so does one that nothing closes.
        let (brace, behind) = rest.split_at(1);
        rest = behind.strip_prefix(brace).unwrap_or(behind);
        Some(Piece::Text(brace))
    })
}

/// What `message!` puts into a hole: a message as a part of the sentence, whatever else can be shown as text.
#[doc(hidden)]
#[derive(Debug)]
pub struct Filling<T>(pub T);

impl Filling<&Message> {
    /// The part of the sentence.
    #[must_use]
    pub fn argument(&self) -> Argument {
        Argument::Part(self.0.clone())
    }
}

impl Filling<&&Message> {
    /// The part of the sentence.
    #[must_use]
    pub fn argument(&self) -> Argument {
        Argument::Part((*self.0).clone())
    }
}

/// Whatever can be shown, as text of a hole.
#[doc(hidden)]
pub trait TextFilling {
    /// The text.
    fn argument(&self) -> Argument;
}

impl<T: fmt::Display + ?Sized> TextFilling for Filling<&T> {
    fn argument(&self) -> Argument {
        Argument::Text(self.0.to_string())
    }
}

/// A [`Message`], written as `format!` is: `message!("{what} add up to {} per cent", total.normalize(), what)`.
///
/// A hole with a name is filled by the variable of that name in the list, or by `name = value`; a hole without one by the
/// next other value. The compiler checks that holes and values agree. A value that is a message is said in the language
/// of the whole.
#[macro_export]
macro_rules! message {
    ($template:literal $(,)?) => {
        $crate::message!(@read $template [] [])
    };
    ($template:literal, $($values:tt)+) => {
        $crate::message!(@read $template [] [] $($values)+)
    };
    (@read $template:literal [$($nameless:expr,)*] [$($name:ident $value:expr,)*]) => {
        $crate::diagnostic::Message::new($template, {
            // Checks the names and their number, and makes nothing.
            const _: fn() = || {
                let _ = format_args!($template, $($crate::message!(@nothing $nameless),)* $($name = "",)*);
            };
            #[allow(unused_imports, reason = "only texts need it")]
            use $crate::diagnostic::TextFilling as _;
            vec![
                $(("", $crate::diagnostic::Filling(&$nameless).argument()),)*
                $((stringify!($name), $crate::diagnostic::Filling(&$value).argument()),)*
            ]
        })
    };
    (@read $template:literal [$($nameless:tt)*] [$($named:tt)*] $name:ident = $value:expr $(, $($rest:tt)*)?) => {
        $crate::message!(@read $template [$($nameless)*] [$($named)* $name $value,] $($($rest)*)?)
    };
    (@read $template:literal [$($nameless:tt)*] [$($named:tt)*] $name:ident $(, $($rest:tt)*)?) => {
        $crate::message!(@read $template [$($nameless)*] [$($named)* $name $name,] $($($rest)*)?)
    };
    (@read $template:literal [$($nameless:tt)*] [$($named:tt)*] $value:expr $(, $($rest:tt)*)?) => {
        $crate::message!(@read $template [$($nameless)* $value,] [$($named)*] $($($rest)*)?)
    };
    (@nothing $value:expr) => { "" };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_format_says() {
        let (what, count) = ("costs", 3);
        let cases = [
            (message!("nothing to fill"), "nothing to fill".to_owned()),
            (message!("{what}: {count}", what, count), format!("{what}: {count}")),
            (
                message!("{what} {} and {}", count + 1, "b".to_owned(), what),
                format!("{what} {} and {}", count + 1, "b"),
            ),
            (message!("{{{what}}} {{}}", what = what), format!("{{{what}}} {{}}")),
            (message!("ends in {what}", what), format!("ends in {what}")),
            (Message::from("é {{"), "é {".to_owned()),
        ];
        for (message, text) in cases {
            assert_eq!(message.to_string(), text);
        }
    }

    #[test]
    fn parts_speak_the_language_of_the_whole() {
        let part = message!("No faults found.");
        let whole = message!("{part} {}", &part, part);
        let dutch = part.in_language(Language::Nl);
        assert_ne!(dutch, part.to_string());
        assert_eq!(whole.in_language(Language::Nl), format!("{dutch} {dutch}"));
    }

    #[test]
    fn translations_put_holes_in_their_own_order() {
        let filled = |template: &'static str| {
            let text = |text: &str| Argument::Text(text.to_owned());
            let arguments = vec![("", text("a")), ("", text("b")), ("name", text("c"))];
            Message::new(template, arguments).to_string()
        };
        assert_eq!(filled("{} {} {name}"), "a b c");
        assert_eq!(filled("{name} {1} {0}"), "c b a");
        assert_eq!(filled("{other} {2} {"), "{other} {2} {");
    }
}
