//! Colours, and how well one can be read on another.

use std::fmt;

use crate::diagnostic::rules;
use crate::message;

use super::scalar::{Scalar, ScalarFault, scalar_traits};

/// An opaque sRGB colour, written `#RRGGBB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

rules! {
    error MALFORMED_COLOUR = "malformed-colour" {
        guards: "A colour is written #RRGGBB, in quotes.",
        example: "accent: blue",
        cure: "Write six hexadecimal digits after #, in quotes, such as \"#0B4F6C\".",
    }
}

impl Colour {
    /// Black.
    pub const BLACK: Self = Self {
        red: 0,
        green: 0,
        blue: 0,
    };

    /// Reads `#RRGGBB`.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|rest| rest.len() == 6)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self {
            red: channel(0)?,
            green: channel(2)?,
            blue: channel(4)?,
        })
    }

    /// The relative luminance of WCAG 2: 0 for black, 1 for white.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The contrast ratio of WCAG 2 with another colour, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The colour a share of the way towards another: 0 is this one, 1 is the other.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        let mix = |from: u8, to: u8| {
            let value = f64::from(from) + (f64::from(to) - f64::from(from)) * share.clamp(0.0, 1.0);
            byte(value)
        };
        Self {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
        }
    }
}

/// Rounds a channel value to a byte.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is clamped to the range of a byte first"
)]
fn byte(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.red, self.green, self.blue)
    }
}

impl Scalar for Colour {
    const FORMAT: &'static str = "colour";
    const STAND_IN: &'static str = "#000000";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        Self::from_hex(text).ok_or_else(|| ScalarFault {
            rule: &MALFORMED_COLOUR,
            message: message!("“{}” is not a colour", text.chars().take(40).collect::<String>()),
            help: MALFORMED_COLOUR.cure.into(),
            piece: None,
        })
    }
}

scalar_traits!(Colour, "Colour", {
    "type": "string", "format": "colour", "pattern": "^#[0-9A-Fa-f]{6}$"
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_as_it_is_written() {
        for text in ["#000000", "#0B4F6C", "#FFFFFF"] {
            assert_eq!(
                Colour::from_hex(text).map(|colour| colour.to_string()).as_deref(),
                Some(text)
            );
        }
        for text in ["", "#12345", "123456", "#12345é", "#+1+2+3", "blue"] {
            assert!(Colour::from_hex(text).is_none(), "{text}");
        }
    }

    #[test]
    fn contrast_runs_from_1_to_21() {
        let white = Colour::BLACK.towards(Colour::from_hex("#FFFFFF").expect("white"), 1.0);
        assert!((Colour::BLACK.contrast(white) - 21.0).abs() < 1e-9);
        assert!((white.contrast(white) - 1.0).abs() < 1e-9);
    }
}
