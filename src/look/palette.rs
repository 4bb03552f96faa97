//! The colours of pages and charts, and what a brand changes in them.
//!
//! Colours are named by their path in the palette (`ink`, `status.settled`, `series.0`), so a change of house style is a
//! change of that file, or of a brand. No other file holds a colour.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::{BrandColours, Colour, Located};

/// The palette of Brugwerk itself.
const PALETTE_JSON: &str = include_str!("../../templates/design/palette.json");

/// Lowest contrast of text with its ground (WCAG 2, level AA).
pub const TEXT_CONTRAST: f64 = 4.5;
/// Lowest contrast of a shape with its ground (WCAG 2, level AA).
pub const SHAPE_CONTRAST: f64 = 3.0;

/// The named colours, flattened to paths joined by dots.
#[derive(Debug)]
pub struct Palette {
    colours: BTreeMap<String, Colour>,
    json: String,
}

/// Why a palette can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaletteError {
    /// It is not an object of `#RRGGBB` colours; the text says where.
    #[error("the palette cannot be read: {0}")]
    Malformed(String),
    /// No colour has this path, such as `status.settled`.
    #[error("the palette has no colour named `{0}`")]
    UnknownColour(String),
}

impl Palette {
    /// The palette of Brugwerk itself, with what a brand changes.
    ///
    /// # Errors
    /// [`PaletteError::Malformed`] when the embedded file is malformed.
    pub fn of(brand: Option<&BrandColours>) -> Result<Self, PaletteError> {
        let mut root: Value =
            serde_json::from_str(PALETTE_JSON).map_err(|fault| PaletteError::Malformed(fault.to_string()))?;
        if let Some(brand) = brand {
            let changes = changes(brand, &Self::from_json(&root)?)?;
            put(&mut root, changes);
            let lettering = Self::from_json(&root)?.lettering()?;
            put(&mut root, lettering);
        }
        Self::from_json(&root)
    }

    /// The palette as the JSON text that templates read.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }

    /// Reads a palette from JSON.
    fn from_json(root: &Value) -> Result<Self, PaletteError> {
        let mut colours = BTreeMap::new();
        collect(root, "", &mut colours)?;
        Ok(Self {
            colours,
            json: root.to_string(),
        })
    }

    /// The colour with this path, such as `accent`, `status.settled` or `series.0`.
    ///
    /// # Errors
    ///
    /// [`PaletteError::UnknownColour`] when the palette has no such path.
    pub fn get(&self, key: &str) -> Result<Colour, PaletteError> {
        self.colours
            .get(key)
            .copied()
            .ok_or_else(|| PaletteError::UnknownColour(key.to_owned()))
    }

    /// The colour for text on this ground: ink, else paper, else black, whichever is the first
    /// with enough contrast. Black or white reaches 4.5 on every ground, so one always is.
    ///
    /// # Errors
    /// [`PaletteError::UnknownColour`] where the palette lacks a colour that this rests on.
    pub fn text_on(&self, ground: Colour) -> Result<Colour, PaletteError> {
        for key in ["ink", "paper"] {
            let colour = self.get(key)?;
            if colour.contrast(ground) >= TEXT_CONTRAST {
                return Ok(colour);
            }
        }
        Ok(Colour::BLACK)
    }

    /// The colours of letters on the accent and in the accent, by JSON pointer. A brand's accent may be too light for
    /// either; then letters on it are dark, and letters in it take the nearest darker shade that can be read.
    fn lettering(&self) -> Result<Vec<(String, Colour)>, PaletteError> {
        const STEP: f64 = 0.02;
        let accent = self.get("accent")?;
        let (paper, ink) = (self.get("paper")?, self.get("ink")?);
        let on_accent = [paper, ink, Colour::BLACK]
            .into_iter()
            .find(|colour| colour.contrast(accent) >= TEXT_CONTRAST)
            .unwrap_or(paper);
        let grounds = [paper, self.get("tint")?, self.get("accent-soft")?];
        let readable = |colour: Colour| grounds.iter().all(|ground| colour.contrast(*ground) >= TEXT_CONTRAST);
        let accent_text = std::iter::successors(Some(0.0), |share| Some(share + STEP))
            .take_while(|share| *share < 1.0)
            .map(|share| accent.towards(Colour::BLACK, share))
            .find(|shade| readable(*shade))
            .unwrap_or(ink);
        Ok(vec![
            ("/on-accent".to_owned(), on_accent),
            ("/accent-text".to_owned(), accent_text),
        ])
    }

    /// The colour of the outline that makes a shape stand out from paper: the colour itself
    /// where it is strong enough, muted ink where it is not.
    ///
    /// # Errors
    /// [`PaletteError::UnknownColour`] where the palette lacks a colour that this rests on.
    pub fn outline(&self, colour: Colour) -> Result<Colour, PaletteError> {
        if colour.contrast(self.get("paper")?) >= SHAPE_CONTRAST {
            Ok(colour)
        } else {
            self.get("muted")
        }
    }

    /// The colour of thin hatching on this ground: light on dark, dark on light, and half way back to the ground so
    /// that the lines stay behind the figures.
    ///
    /// # Errors
    /// [`PaletteError::UnknownColour`] where the palette lacks a colour that this rests on.
    pub fn hatch_on(&self, ground: Colour) -> Result<Colour, PaletteError> {
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
    ///
    /// # Errors
    /// [`PaletteError::UnknownColour`] where the palette lacks a colour that this rests on.
    pub fn shade(&self, share: f64) -> Result<Colour, PaletteError> {
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

/// Writes colours into a palette, by JSON pointer.
fn put(root: &mut Value, colours: Vec<(String, Colour)>) {
    for (pointer, colour) in colours {
        if let Some(slot) = root.pointer_mut(&pointer) {
            *slot = Value::String(colour.to_string());
        }
    }
}

/// The colours that a brand changes, by JSON pointer: those it gives, and the tints that follow its accent.
fn changes(brand: &BrandColours, base: &Palette) -> Result<Vec<(String, Colour)>, PaletteError> {
    // How far the tints of Brugwerk's own accent lie from it towards paper.
    const SOFT: f64 = 0.88;
    const LINE: f64 = 0.65;
    const MEDIUM: f64 = 0.45;
    const LOW: f64 = 0.8;
    let paper = base.get("paper")?;
    let given = |colour: &Option<Located<Colour>>| colour.as_ref().map(|colour| *colour.get());
    let mut list: Vec<(&str, Colour)> = Vec::new();
    if let Some(accent) = given(&brand.accent) {
        let tint = |share| accent.towards(paper, share);
        list.extend([
            ("/accent", accent),
            ("/accent-soft", tint(SOFT)),
            ("/accent-line", tint(LINE)),
            ("/level/high", accent),
            ("/level/medium", tint(MEDIUM)),
            ("/level/low", tint(LOW)),
            ("/answer/3", tint(MEDIUM)),
            ("/answer/4", accent),
            ("/series/0", accent),
            ("/series/1", tint(MEDIUM)),
        ]);
    }
    let single: [(&Option<Located<Colour>>, &[&str]); 9] = [
        (&brand.accent_soft, &["/accent-soft"]),
        (&brand.accent_line, &["/accent-line"]),
        (&brand.ink, &["/ink"]),
        (&brand.muted, &["/muted"]),
        (&brand.rule, &["/rule"]),
        (&brand.tint, &["/tint", "/answer/2"]),
        (&brand.settled, &["/status/settled", "/state/agreed"]),
        (&brand.open, &["/status/open-points", "/state/open"]),
        (&brand.to_raise, &["/status/to-raise"]),
    ];
    for (colour, pointers) in single {
        if let Some(colour) = given(colour) {
            list.extend(pointers.iter().map(|pointer| (*pointer, colour)));
        }
    }
    let mut list: Vec<(String, Colour)> = list.into_iter().map(|(key, colour)| (key.to_owned(), colour)).collect();
    let series = brand.series.iter().enumerate();
    list.extend(series.map(|(index, colour)| (format!("/series/{index}"), *colour.get())));
    Ok(list)
}

/// Walks objects and lists, and notes each colour under its path.
fn collect(value: &Value, path: &str, into: &mut BTreeMap<String, Colour>) -> Result<(), PaletteError> {
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
                Colour::from_hex(text).ok_or_else(|| PaletteError::Malformed(format!("`{path}` is not #RRGGBB")))?;
            into.insert(path.to_owned(), colour);
        }
        _ => return Err(PaletteError::Malformed(format!("`{path}` is not a colour"))),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::diagnostic::Place;

    #[test]
    fn finds_colours_by_path() {
        let palette = Palette::of(None).expect("the palette loads");
        for key in ["ink", "status.open-points", "level.low", "series.5"] {
            assert!(palette.get(key).is_ok(), "{key}");
        }
        assert_eq!(
            palette.get("status.unknown"),
            Err(PaletteError::UnknownColour("status.unknown".into()))
        );
    }

    #[test]
    fn refuses_what_is_not_a_colour() {
        for value in [json!({"a": 1}), json!({"a": "#12345"}), json!({"a": "#12345é"})] {
            assert!(
                matches!(Palette::from_json(&value), Err(PaletteError::Malformed(_))),
                "{value}"
            );
        }
    }

    #[test]
    fn a_brand_changes_what_it_gives_and_the_tints_of_its_accent() {
        let plum = Colour::from_hex("#7A1F5C").expect("a colour");
        let brand = BrandColours {
            accent: Some(Located::new(plum, Place::default())),
            ..BrandColours::default()
        };
        let (own, branded) = (
            Palette::of(None).expect("loads"),
            Palette::of(Some(&brand)).expect("loads"),
        );
        for key in ["accent", "level.high", "series.0", "answer.4"] {
            assert_eq!(branded.get(key), Ok(plum), "{key}");
        }
        for key in ["accent-soft", "level.medium", "series.1"] {
            assert_ne!(branded.get(key), own.get(key), "{key}");
        }
        for key in ["ink", "status.settled", "series.2"] {
            assert_eq!(branded.get(key), own.get(key), "{key}");
        }
        assert!(branded.json().contains("#7A1F5C"));
    }

    #[test]
    fn letters_stay_readable_whatever_the_accent() {
        for accent in ["#FFD400", "#F2F2F2", "#777777", "#FF5A00", "#101010", "#FFFFFF"] {
            let accent = Colour::from_hex(accent).expect("a colour");
            let brand = BrandColours {
                accent: Some(Located::new(accent, Place::default())),
                ..BrandColours::default()
            };
            let palette = Palette::of(Some(&brand)).expect("loads");
            let colour = |key| palette.get(key).expect("a colour");
            assert!(colour("on-accent").contrast(accent) >= TEXT_CONTRAST, "{accent}");
            for ground in ["paper", "tint", "accent-soft"] {
                assert!(
                    colour("accent-text").contrast(colour(ground)) >= TEXT_CONTRAST,
                    "{accent} on {ground}"
                );
            }
        }
    }

    #[test]
    fn letters_in_a_dark_accent_have_its_own_colour() {
        let own = Palette::of(None).expect("loads");
        assert_eq!(own.get("accent-text"), own.get("accent"));
        let again = own.lettering().expect("colours");
        assert_eq!(again[0].1, own.get("on-accent").expect("a colour"));
        assert_eq!(again[1].1, own.get("accent").expect("a colour"));
    }

    #[test]
    fn text_contrasts_with_every_colour_and_shade() {
        let palette = Palette::of(None).expect("the palette loads");
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
        let palette = Palette::of(None).expect("the palette loads");
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
