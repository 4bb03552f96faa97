//! What all scalar types have in common.

use crate::diagnostic::{Message, Rule};

/// Why a written value is not a value of its type.
#[derive(Debug, Clone)]
pub struct ScalarFault {
    /// The rule that is broken.
    pub rule: &'static Rule,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub help: Message,
    /// The piece of the written value that is at fault, as the author typed it.
    pub piece: Option<String>,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Euro.
    Euro,
    /// Hundredths.
    Percent,
    /// What its field says: pieces, hours, years.
    Plain,
}

/// A type that is read from one written value.
pub trait Scalar: Sized {
    /// The JSON Schema `format` under which the loader finds the type.
    const FORMAT: &'static str;

    /// What it counts, where it is a number.
    const UNIT: Option<Unit> = None;

    /// A value that takes the place of a faulty one.
    const STAND_IN: &'static str = "x";

    /// Reads the value as it is written, never through a float.
    ///
    /// # Errors
    /// Says which rule the text breaks and how to mend it.
    fn parse(text: &str) -> Result<Self, ScalarFault>;
}

/// The first characters of a written value, for messages.
pub(super) fn shorten(text: &str) -> String {
    const MAX: usize = 60;
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(MAX).collect();
    if text.chars().count() > MAX {
        short.push('…');
    }
    short
}

/// Implements serde and schemars for a scalar type that has `as_str`-like text.
macro_rules! scalar_traits {
    ($kind:ty, $name:expr, $schema:tt) => {
        impl<'de> serde::Deserialize<'de> for $kind {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                <$kind as $crate::model::Scalar>::parse(&text).map_err(|fault| serde::de::Error::custom(fault.message))
            }
        }

        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl schemars::JsonSchema for $kind {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    };
}
pub(super) use scalar_traits;
