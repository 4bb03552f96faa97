//! What an object of a PDF says, as a tree.

use std::collections::BTreeMap;
use std::ops::Range;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pdf) enum Value {
    Null,
    Boolean(bool),
    /// A number in millionths; further digits are cut.
    Number(i64),
    /// A name, with its `#` sequences resolved.
    Name(Vec<u8>),
    Text(Text),
    Array(Vec<Value>),
    Dictionary(Dictionary),
    /// The number of an object; its generation is 0.
    Reference(u32),
}

/// A string, with the bytes of the file that spell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pdf) struct Text {
    pub bytes: Vec<u8>,
    pub place: Range<usize>,
}

/// Values by name; no name occurs twice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::pdf) struct Dictionary(pub(super) BTreeMap<Vec<u8>, Value>);

/// An object with a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pdf) struct Object {
    pub number: u32,
    pub value: Value,
    /// Where the bytes of its stream stand, if it is one.
    pub stream: Option<Range<usize>>,
}

/// What a whole number is counted in.
pub(super) const MILLION: i64 = 1_000_000;
/// How much two numbers may differ that a program wrote anew: a thousandth of a point is not seen.
const ROUNDED: u64 = 1_000;

impl Value {
    /// The whole number that this is.
    pub fn whole(&self) -> Option<i64> {
        match self {
            Self::Number(millionths) if millionths % MILLION == 0 => Some(millionths / MILLION),
            _ => None,
        }
    }

    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Number(millionths) => Some(*millionths),
            _ => None,
        }
    }

    pub fn name(&self) -> Option<&[u8]> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    pub fn text(&self) -> Option<&Text> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn array(&self) -> Option<&[Value]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    pub fn dictionary(&self) -> Option<&Dictionary> {
        match self {
            Self::Dictionary(dictionary) => Some(dictionary),
            _ => None,
        }
    }

    pub fn reference(&self) -> Option<u32> {
        match self {
            Self::Reference(number) => Some(*number),
            _ => None,
        }
    }

    /// Whether a later value says the same, however it is written: a signer writes what it touches in its own manner.
    pub fn says(&self, other: &Self) -> bool {
        match (self, other) {
            // What was a whole number counts or chooses, and stays exactly that; others measure.
            (Self::Number(one), Self::Number(two)) => {
                let measures = one % MILLION != 0;
                one == two || (measures && one.abs_diff(*two) < ROUNDED)
            }
            (Self::Text(one), Self::Text(two)) => {
                one.bytes == two.bytes || one.words().is_some_and(|words| Some(words) == two.words())
            }
            (Self::Array(one), Self::Array(two)) => {
                one.len() == two.len() && one.iter().zip(two).all(|(one, two)| one.says(two))
            }
            (Self::Dictionary(one), Self::Dictionary(two)) => one.says_but(two, &[]),
            (one, two) => one == two,
        }
    }

    /// The numbers of the objects that this refers to.
    pub fn references(&self, into: &mut Vec<u32>) {
        match self {
            Self::Reference(number) => into.push(*number),
            Self::Array(items) => items.iter().for_each(|item| item.references(into)),
            Self::Dictionary(dictionary) => dictionary.values().for_each(|value| value.references(into)),
            _ => {}
        }
    }

    /// Whether it refers to no object.
    pub fn is_self_contained(&self) -> bool {
        let mut found = Vec::new();
        self.references(&mut found);
        found.is_empty()
    }
}

impl Text {
    /// What a text says to people: UTF-16 with its mark, UTF-8 with its mark, or else plain ASCII (ISO 32000-2, 7.9.2).
    pub fn words(&self) -> Option<String> {
        match &self.bytes[..] {
            [0xfe, 0xff, rest @ ..] => {
                let units: Vec<u16> = rest
                    .chunks(2)
                    .map(|pair| pair.iter().fold(0, |unit, byte| (unit << 8) | u16::from(*byte)))
                    .collect();
                String::from_utf16(&units).ok().filter(|_| rest.len() % 2 == 0)
            }
            [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
            plain if plain.is_ascii() => String::from_utf8(plain.to_vec()).ok(),
            // The encoding of PDF beyond ASCII: compared by its bytes, or by way of the library that writes it.
            _ => lopdf::decode_text_string(&lopdf::Object::string_literal(self.bytes.clone())).ok(),
        }
    }
}

impl Dictionary {
    pub fn get(&self, key: &[u8]) -> Option<&Value> {
        self.0.get(key)
    }

    pub fn has(&self, key: &[u8]) -> bool {
        self.0.contains_key(key)
    }

    pub fn keys(&self) -> impl Iterator<Item = &[u8]> {
        self.0.keys().map(Vec::as_slice)
    }

    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.0.values()
    }

    pub fn name(&self, key: &[u8]) -> Option<&[u8]> {
        self.get(key)?.name()
    }

    pub fn reference(&self, key: &[u8]) -> Option<u32> {
        self.get(key)?.reference()
    }

    /// Whether every key is one of these.
    pub fn has_only(&self, keys: &[&[u8]]) -> bool {
        self.keys().all(|key| keys.contains(&key))
    }

    /// Whether two dictionaries say the same but for these keys.
    pub fn says_but(&self, other: &Self, keys: &[&[u8]]) -> bool {
        let is_compared = |key: &&[u8]| !keys.contains(key);
        self.keys().filter(is_compared).count() == other.keys().filter(is_compared).count()
            && self
                .keys()
                .filter(is_compared)
                .all(|key| match (self.get(key), other.get(key)) {
                    (Some(one), Some(two)) => one.says(two),
                    _ => false,
                })
    }
}

impl Object {
    /// The dictionary that it is, or that stands before its stream.
    pub fn dictionary(&self) -> Option<&Dictionary> {
        self.value.dictionary()
    }
}
