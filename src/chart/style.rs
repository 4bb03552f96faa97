//! The one look of all charts: colours from the palette file, and the shared measures.
//!
//! Colours are named by their path in the palette (`ink`, `status.settled`, `series.0`), so a
//! change of house style is a change of that file. No other file here holds a colour.

use super::ChartError;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The palette that the page templates read too.
const PALETTE_JSON: &str = include_str!("../../templates/design/palette.json");

/// Size of names and numbers, in points.
pub(super) const LABEL_PT: f64 = 8.5;
/// Size of headings that would not fit otherwise, in points; nothing is smaller.
pub(super) const SMALL_PT: f64 = 7.5;
/// Distance between baselines, as a multiple of the text size.
pub(super) const LEADING: f64 = 1.24;
/// Height of capitals and digits above the baseline, as a multiple of the text size.
pub(super) const CAP_HEIGHT: f64 = 0.714;
/// Thickness of rules and outlines, in points.
pub(super) const HAIRLINE_PT: f64 = 0.5;
/// Height of a bar, in points.
pub(super) const BAR_PT: f64 = 14.0;
/// Space between two rows, in points.
pub(super) const ROW_GAP_PT: f64 = 7.0;
/// Space around the drawing for strokes that reach beyond their letter, such as the tail of a J
/// and the accent of an É, in points.
pub(super) const MARGIN_PT: f64 = 1.0;
/// Space between a text and what it belongs to, in points.
pub(super) const TEXT_GAP_PT: f64 = 4.0;

/// Lowest contrast of text with its ground (WCAG 2, level AA).
const TEXT_CONTRAST: f64 = 4.5;
/// Lowest contrast of a shape with its ground (WCAG 2, level AA).
const SHAPE_CONTRAST: f64 = 3.0;

/// An opaque sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl Colour {
    const BLACK: Self = Self {
        red: 0,
        green: 0,
        blue: 0,
    };

    /// Reads `#RRGGBB`.
    fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|rest| rest.len() == 6)?;
        let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self {
            red: channel(0)?,
            green: channel(2)?,
            blue: channel(4)?,
        })
    }

    /// The relative luminance of WCAG 2: 0 for black, 1 for white.
    fn luminance(self) -> f64 {
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
    fn towards(self, other: Self, share: f64) -> Self {
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

/// Rounds a length in points for a message.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is clamped to the range of the integer first"
)]
pub(super) fn whole(points: f64) -> u32 {
    points.round().clamp(0.0, f64::from(u32::MAX)) as u32
}

/// The named colours, flattened to paths joined by dots.
#[derive(Debug)]
pub struct Palette {
    colours: BTreeMap<String, Colour>,
}

impl Palette {
    /// The palette that ships with the program.
    ///
    /// # Errors
    ///
    /// [`ChartError::Palette`] when the embedded file is malformed.
    pub fn shared() -> Result<&'static Self, ChartError> {
        static SHARED: OnceLock<Result<Palette, ChartError>> = OnceLock::new();
        SHARED
            .get_or_init(|| Self::from_json(PALETTE_JSON))
            .as_ref()
            .map_err(Clone::clone)
    }

    /// Reads a palette from its JSON text.
    ///
    /// # Errors
    ///
    /// [`ChartError::Palette`] when the text is not JSON, or a leaf is not a `#RRGGBB` string.
    pub fn from_json(text: &str) -> Result<Self, ChartError> {
        let root: Value = serde_json::from_str(text).map_err(|fault| ChartError::Palette(fault.to_string()))?;
        let mut colours = BTreeMap::new();
        collect(&root, "", &mut colours)?;
        Ok(Self { colours })
    }

    /// The colour with this path, such as `accent`, `status.settled` or `series.0`.
    ///
    /// # Errors
    ///
    /// [`ChartError::UnknownColour`] when the palette has no such path.
    pub fn get(&self, key: &str) -> Result<Colour, ChartError> {
        self.colours
            .get(key)
            .copied()
            .ok_or_else(|| ChartError::UnknownColour(key.to_owned()))
    }

    /// The colour for text on this ground: ink, else paper, else black, whichever is the first
    /// with enough contrast. Black or white reaches 4.5 on every ground, so one always is.
    pub(super) fn text_on(&self, ground: Colour) -> Result<Colour, ChartError> {
        for key in ["ink", "paper"] {
            let colour = self.get(key)?;
            if colour.contrast(ground) >= TEXT_CONTRAST {
                return Ok(colour);
            }
        }
        Ok(Colour::BLACK)
    }

    /// The colour of the outline that makes a shape stand out from paper: the colour itself
    /// where it is strong enough, muted ink where it is not.
    pub(super) fn outline(&self, colour: Colour) -> Result<Colour, ChartError> {
        if colour.contrast(self.get("paper")?) >= SHAPE_CONTRAST {
            Ok(colour)
        } else {
            self.get("muted")
        }
    }

    /// The colour of thin hatching on this ground: light on dark, dark on light, and half way back to the ground so
    /// that the lines stay behind the figures.
    pub(super) fn hatch_on(&self, ground: Colour) -> Result<Colour, ChartError> {
        const STRENGTH: f64 = 0.5;
        let paper = self.get("paper")?;
        let line = if paper.contrast(ground) >= SHAPE_CONTRAST {
            paper
        } else {
            self.get("muted")?
        };
        Ok(ground.towards(line, STRENGTH))
    }

    /// The shade for a share of the highest value, one of five from soft to full accent. Steps
    /// rather than a ramp: near counts stay comparable at a glance, luminance falls far enough
    /// from step to step to survive printing in grey, and no step is too dark for ink and too
    /// light for paper at once.
    pub(super) fn shade(&self, share: f64) -> Result<Colour, ChartError> {
        let (soft, middle, full) = (self.get("accent-soft")?, self.get("level.medium")?, self.get("accent")?);
        Ok(match share {
            _ if share <= 0.2 => soft.towards(middle, 0.15),
            _ if share <= 0.4 => soft.towards(middle, 0.55),
            _ if share <= 0.6 => middle,
            _ if share <= 0.8 => middle.towards(full, 0.55),
            _ => full,
        })
    }
}

/// Walks objects and lists, and notes each colour under its path.
fn collect(value: &Value, path: &str, into: &mut BTreeMap<String, Colour>) -> Result<(), ChartError> {
    let join = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}.{name}")
        }
    };
    match value {
        Value::Object(entries) => {
            for (name, entry) in entries {
                collect(entry, &join(name), into)?;
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, &join(&index.to_string()), into)?;
            }
        }
        Value::String(text) => {
            let colour =
                Colour::from_hex(text).ok_or_else(|| ChartError::Palette(format!("`{path}` is not #RRGGBB")))?;
            into.insert(path.to_owned(), colour);
        }
        _ => return Err(ChartError::Palette(format!("`{path}` is not a colour"))),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_colours_by_path() {
        let palette = Palette::shared().expect("the palette loads");
        for key in ["ink", "status.open-points", "level.low", "series.5"] {
            assert!(palette.get(key).is_ok(), "{key}");
        }
        assert_eq!(
            palette.get("status.unknown"),
            Err(ChartError::UnknownColour("status.unknown".into()))
        );
    }

    #[test]
    fn refuses_what_is_not_a_colour() {
        for text in ["{", r#"{"a": 1}"#, r##"{"a": "#12345"}"##, r##"{"a": "#12345é"}"##] {
            assert!(
                matches!(Palette::from_json(text), Err(ChartError::Palette(_))),
                "{text}"
            );
        }
    }

    #[test]
    fn text_contrasts_with_every_colour_and_shade() {
        let palette = Palette::shared().expect("the palette loads");
        let shades = (0..=10).map(|step| palette.shade(f64::from(step) / 10.0));
        let named = palette.colours.values().map(|colour| Ok(*colour));
        for ground in shades.chain(named) {
            let ground = ground.expect("the colour exists");
            let text = palette.text_on(ground).expect("a text colour exists");
            assert!(text.contrast(ground) >= TEXT_CONTRAST, "{ground:?}");
        }
    }

    #[test]
    fn shades_darken_in_five_steps_that_ink_or_paper_can_be_read_on() {
        let palette = Palette::shared().expect("the palette loads");
        let shades: Vec<Colour> = [0.2, 0.4, 0.6, 0.8, 1.0]
            .map(|share| palette.shade(share).expect("a shade"))
            .into();
        assert!(shades.windows(2).all(|pair| pair[0].contrast(pair[1]) > 1.25));
        assert!(shades.is_sorted_by(|one, two| one.luminance() > two.luminance()));
        for shade in shades {
            assert_ne!(palette.text_on(shade), Ok(Colour::BLACK));
        }
    }
}
