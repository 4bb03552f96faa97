//! Whether the letters of a font can be drawn in bounded time.
//!
//! A letter may be put together from others, and those from others again. A few hundred bytes can ask for more steps than
//! a machine takes in years, and whoever draws them can't be stopped. This counts the steps first (OpenType 1.9, `glyf`).

use ttf_parser::{RawFace, Tag};

use super::charstrings;
use super::coverage::{number16, number32};

/// The most steps that one letter may take: points of its outline, parts that it is put together from.
pub const MOST_STEPS: usize = 20_000;
/// The most steps that all letters may take together.
const MOST_STEPS_TOGETHER: usize = 50_000_000;
/// How deep letters may be put together from others.
const DEEPEST: usize = 8;

/// Tables that draw letters as pictures, or in ways that nothing here counts.
const UNCOUNTED: [&[u8; 4]; 5] = [b"CFF2", b"COLR", b"SVG ", b"sbix", b"CBDT"];

/// Steps that are left, for one letter and for all of them.
pub struct Steps {
    own: usize,
    together: usize,
}

impl Steps {
    /// Steps for one letter.
    #[cfg(test)]
    pub fn of_one() -> Self {
        Self {
            own: MOST_STEPS,
            together: MOST_STEPS,
        }
    }

    /// Goes on with another letter.
    pub fn next_letter(&mut self) {
        self.own = MOST_STEPS;
    }

    /// Takes steps; nothing where none are left.
    pub fn take(&mut self, count: usize) -> Option<()> {
        self.own = self.own.checked_sub(count)?;
        self.together = self.together.checked_sub(count)?;
        Some(())
    }
}

/// Whether every letter of a font is drawn in few steps.
pub fn are_bounded(font: &RawFace<'_>) -> bool {
    let table = |name: &[u8; 4]| font.table(Tag::from_bytes(name));
    if UNCOUNTED.iter().any(|name| table(name).is_some()) {
        return false;
    }
    let mut steps = Steps {
        own: 0,
        together: MOST_STEPS_TOGETHER,
    };
    let truetype = table(b"glyf").is_none_or(|glyf| {
        let parts = || {
            let long = number16(table(b"head")?, 50)? != 0;
            let letters = number16(table(b"maxp")?, 4)?;
            Some((table(b"loca")?, long, letters))
        };
        parts().is_some_and(|(loca, long, letters)| {
            let outlines = Outlines { glyf, loca, long };
            (0..letters).all(|letter| {
                steps.next_letter();
                outlines.count(letter, 0, &mut steps).is_some()
            })
        })
    });
    truetype && table(b"CFF ").is_none_or(|cff| charstrings::are_bounded(cff, &mut steps).is_some())
}

/// TrueType outlines.
struct Outlines<'a> {
    glyf: &'a [u8],
    loca: &'a [u8],
    long: bool,
}

impl Outlines<'_> {
    /// Counts the steps of a letter; nothing where they are too many.
    fn count(&self, letter: usize, depth: usize, steps: &mut Steps) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        steps.take(1)?;
        let Some(outline) = self.outline(letter) else {
            // A letter without an outline is not drawn.
            return Some(());
        };
        let Some(contours) = number16(outline, 0) else {
            return Some(());
        };
        if contours < 0x8000 {
            // The last point of the last contour tells how many there are.
            let last = contours
                .checked_sub(1)
                .and_then(|last| number16(outline, 10 + 2 * last));
            return steps.take(last.map_or(0, |last| last + 1));
        }
        let mut at = 10;
        while let (Some(flags), Some(part)) = (number16(outline, at), number16(outline, at + 2)) {
            self.count(part, depth + 1, steps)?;
            let offsets = if flags & 0x1 != 0 { 4 } else { 2 };
            let scale = match flags & (0x8 | 0x40 | 0x80) {
                0 => 0,
                0x8 => 2,
                0x40 => 4,
                0x80 => 8,
                // Which of two scales stands here is for each reader to guess.
                _ => return None,
            };
            at += 4 + offsets + scale;
            if flags & 0x20 == 0 {
                break;
            }
        }
        Some(())
    }

    fn outline(&self, letter: usize) -> Option<&[u8]> {
        let at = |index: usize| {
            if self.long {
                number32(self.loca, 4 * index)
            } else {
                number16(self.loca, 2 * index).map(|half| 2 * half)
            }
        };
        self.glyf.get(at(letter)?..at(letter + 1)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters that are each put together from the next one so many times; the last is a triangle.
    fn nested(levels: u16, times: usize) -> (Vec<u8>, Vec<u8>) {
        let (mut glyf, mut loca) = (Vec::new(), vec![0_u32]);
        for level in 0..levels {
            glyf.extend([0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0]);
            for time in 1..=times {
                let more = if time < times { 0x22 } else { 2 };
                glyf.extend([0, more]);
                glyf.extend((level + 1).to_be_bytes());
                glyf.extend([0, 0]);
            }
            loca.push(u32::try_from(glyf.len()).expect("short"));
        }
        glyf.extend([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0]);
        loca.push(u32::try_from(glyf.len()).expect("short"));
        (glyf, loca.into_iter().flat_map(u32::to_be_bytes).collect())
    }

    fn steps_of(levels: u16, times: usize) -> Option<usize> {
        let (glyf, loca) = nested(levels, times);
        let outlines = Outlines {
            glyf: &glyf,
            loca: &loca,
            long: true,
        };
        let mut steps = Steps::of_one();
        outlines.count(0, 0, &mut steps)?;
        Some(MOST_STEPS - steps.own)
    }

    #[test]
    fn the_fonts_of_the_binary_are_bounded() {
        for font in crate::font::FONTS {
            let face = RawFace::parse(font.bytes, 0).expect("a font");
            assert!(are_bounded(&face), "{}", font.name);
        }
    }

    #[test]
    fn letters_put_together_from_others_are_counted() {
        assert_eq!(steps_of(0, 0), Some(4));
        assert_eq!(steps_of(1, 2), Some(1 + 2 * 4));
        assert_eq!(steps_of(2, 3), Some(1 + 3 + 9 * 4));
        assert_eq!(steps_of(8, 8), None);
        assert_eq!(steps_of(9, 1), None);
    }

    #[test]
    fn a_letter_that_holds_itself_is_refused() {
        let (mut glyf, loca) = nested(1, 1);
        glyf[13] = 0;
        let outlines = Outlines {
            glyf: &glyf,
            loca: &loca,
            long: true,
        };
        assert_eq!(outlines.count(0, 0, &mut Steps::of_one()), None);
    }
}
