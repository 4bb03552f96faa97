//! Real text widths from the embedded font, and wrapping that never clips.

use super::error::ChartError;
use super::style::{self, CAP_HEIGHT, LABEL_PT, LEADING};
use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};
use std::sync::OnceLock;

use crate::font;
use crate::look::Look;

pub(super) use crate::look::Weight;

/// The family name in the SVG; the page embeds the same faces under it.
const FAMILY: &str = "Noto Sans";

/// The measuring library takes a size as ascender plus descender, 1362 thousandths of an em in these faces, so at this
/// size it answers in thousandths of an em.
const MEASURING_SIZE: f64 = 1362.0;

/// The fewest letters that stay on either side when a word is broken.
const MIN_FRAGMENT: usize = 3;

/// How close to the narrowest width balanced lines come, in points.
const BALANCE_PT: f64 = 2.0;

/// A text as pieces that one family can draw, with that family: the brand's, where it has the characters.
pub(super) fn pieces<'a>(text: &'a str, look: &'a Look) -> Vec<(&'a str, &'a str)> {
    let family = |c: char| match &look.text {
        Some(face) if face.advance(c, Weight::Regular).is_some() => face.family.as_str(),
        _ => font::fallback_family(c).unwrap_or(FAMILY),
    };
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut current = None;
    for (at, c) in text.char_indices() {
        let next = family(c);
        if let Some(before) = current
            && before != next
        {
            pieces.push((before, &text[start..at]));
            start = at;
        }
        current = Some(next);
    }
    pieces.push((current.unwrap_or(FAMILY), &text[start..]));
    pieces
}

/// The invisible hint where a word may be broken.
const SOFT_HYPHEN: char = '\u{AD}';

/// A weight and a size in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Face {
    pub(super) weight: Weight,
    pub(super) size: f64,
}

impl Face {
    /// Names and numbers.
    pub(super) const LABEL: Self = Self {
        weight: Weight::Regular,
        size: LABEL_PT,
    };
    /// Headings and totals.
    pub(super) const STRONG: Self = Self {
        weight: Weight::SemiBold,
        size: LABEL_PT,
    };

    /// The face for the drawing library, at a size in its own measure. (Restyling a font that exists keeps the letter
    /// widths of the old style, so it is made afresh.)
    pub(super) fn font(self, family: &str, size: f64) -> FontDesc<'_> {
        let style = match self.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::SemiBold => FontStyle::Bold,
        };
        FontDesc::new(FontFamily::Name(family), size, style)
    }

    /// The distance between baselines, in points.
    pub(super) fn leading(self) -> f64 {
        self.size * LEADING
    }

    /// The height of capitals and digits, in points.
    pub(super) fn cap_height(self) -> f64 {
        self.size * CAP_HEIGHT
    }

    /// The height of a block of lines, from the top of its capitals to its last descender.
    pub(super) fn block_height(self, lines: usize) -> f64 {
        count(lines) * self.leading()
    }

    /// The width of one line of text, in points.
    pub(super) fn width(self, text: &str) -> Result<f64, ChartError> {
        register()?;
        let look = style::look()?;
        let mut width = 0.0;
        for (family, piece) in pieces(text, &look) {
            if let Some(face) = look.text.as_ref().filter(|face| face.family == family) {
                let advances = piece.chars().filter_map(|c| face.advance(c, self.weight));
                width += advances.sum::<f64>();
            } else if family == FAMILY {
                let ((left, _), (right, _)) = self
                    .font(FAMILY, MEASURING_SIZE)
                    .layout_box(piece)
                    .map_err(|fault| ChartError::Font(fault.to_string()))?;
                width += f64::from(right - left) / 1000.0;
            } else {
                width += piece.chars().map(font::fallback_advance).sum::<f64>();
            }
        }
        Ok(width * self.size)
    }

    /// The width of the widest of these texts, in points; 0 when there are none.
    pub(super) fn widest(self, texts: impl IntoIterator<Item = impl AsRef<str>>) -> Result<f64, ChartError> {
        texts
            .into_iter()
            .try_fold(0.0, |widest: f64, text| Ok(widest.max(self.width(text.as_ref())?)))
    }

    /// A text in lines no wider than `max_width` points, with the room it takes.
    pub(super) fn block(self, text: &str, max_width: f64) -> Result<TextBlock, ChartError> {
        let lines = self.wrap(text, max_width)?;
        Ok(TextBlock {
            width: self.widest(&lines)?,
            height: self.block_height(lines.len()),
            lines,
            face: self,
        })
    }

    /// Breaks a text into lines no wider than `max_width` points, as few as possible and about equally long. A word
    /// that is wider than that is broken at its soft hyphens, after its hyphens and slashes, or else anywhere.
    fn wrap(self, text: &str, max_width: f64) -> Result<Vec<String>, ChartError> {
        let mut lines = self.fill(text, max_width)?;
        let words = plain(&clean(text));
        let mut too_narrow = self.widest(words.split(' '))?;
        let mut enough = max_width;
        if lines.len() == 1 || too_narrow > max_width {
            return Ok(lines);
        }
        while enough - too_narrow > BALANCE_PT {
            let width = f64::midpoint(too_narrow, enough);
            let tried = self.fill(text, width)?;
            if tried.len() > lines.len() {
                too_narrow = width;
            } else {
                enough = width;
                lines = tried;
            }
        }
        Ok(lines)
    }

    /// Breaks a text into lines, each as full as `max_width` points allow.
    fn fill(self, text: &str, max_width: f64) -> Result<Vec<String>, ChartError> {
        let text = clean(text);
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let mut rest = word;
            while !rest.is_empty() {
                let lead = if line.is_empty() { "" } else { " " };
                let whole = format!("{line}{lead}{}", plain(rest));
                if self.width(&whole)? <= max_width {
                    line = whole;
                    break;
                }
                let room = |part: &str| Ok::<_, ChartError>(self.width(&format!("{line}{lead}{part}"))? <= max_width);
                // A word that fits on a line of its own is left whole.
                let cut = if self.width(&plain(rest))? <= max_width {
                    None
                } else {
                    match natural_break(rest, room)? {
                        None if line.is_empty() => Some(forced_break(rest, room)?),
                        cut => cut,
                    }
                };
                if let Some(at) = cut {
                    line = format!("{line}{lead}{}", broken(&rest[..at]));
                    rest = &rest[at..];
                }
                lines.push(std::mem::take(&mut line));
            }
        }
        if !line.is_empty() || lines.is_empty() {
            lines.push(line);
        }
        Ok(lines)
    }
}

/// A text in lines, and the room it takes, in points.
#[derive(Debug, Clone)]
pub(super) struct TextBlock {
    pub(super) lines: Vec<String>,
    pub(super) face: Face,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// The longest head of a word that ends at a soft hyphen, hyphen or slash and has room.
fn natural_break(word: &str, room: impl Fn(&str) -> Result<bool, ChartError>) -> Result<Option<usize>, ChartError> {
    let mut best = None;
    for (at, sign) in word.char_indices() {
        let end = at + sign.len_utf8();
        let breaks = matches!(sign, SOFT_HYPHEN | '-' | '/') && at > 0 && end < word.len();
        if breaks && room(&broken(&word[..end]))? {
            best = Some(end);
        }
    }
    Ok(best)
}

/// The longest head of a word that has room with a hyphen after it, at least one letter, and not so long that a scrap
/// of one or two letters is left.
fn forced_break(word: &str, room: impl Fn(&str) -> Result<bool, ChartError>) -> Result<usize, ChartError> {
    let ends: Vec<usize> = word.char_indices().map(|(at, sign)| at + sign.len_utf8()).collect();
    let mut letters = 1;
    while letters + 1 < ends.len() && room(&broken(&word[..ends[letters]]))? {
        letters += 1;
    }
    if letters > MIN_FRAGMENT {
        letters = letters.min(ends.len().saturating_sub(MIN_FRAGMENT).max(MIN_FRAGMENT));
    }
    Ok(ends.get(letters - 1).copied().unwrap_or(word.len()))
}

/// The head of a broken word as it is printed, with a hyphen unless it ends in a break sign.
fn broken(head: &str) -> String {
    let shown = plain(head);
    if shown.ends_with(['-', '/']) {
        shown
    } else {
        shown + "-"
    }
}

/// A word as it is printed when it is not broken.
fn plain(word: &str) -> String {
    word.replace(SOFT_HYPHEN, "")
}

/// Turns control characters into spaces (XML has no place for them) and the non-breaking hyphen, which the font lacks,
/// into a plain one.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .map(|sign| match sign {
            '\u{2011}' => '-',
            _ if sign.is_control() || matches!(sign, '\u{FFFE}' | '\u{FFFF}') => ' ',
            _ => sign,
        })
        .collect()
}

/// A whole number with narrow no-break spaces between thousands from five digits on.
pub(super) fn number(value: impl Into<u64>) -> String {
    let digits = value.into().to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut shown = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push('\u{202F}');
        }
        shown.push(digit);
    }
    shown
}

/// A small number of things as a length factor.
pub(super) fn count(things: usize) -> f64 {
    f64::from(u32::try_from(things).unwrap_or(u32::MAX))
}

/// Makes the embedded faces known, once per process.
pub(super) fn register() -> Result<(), ChartError> {
    static DONE: OnceLock<Result<(), ChartError>> = OnceLock::new();
    DONE.get_or_init(|| {
        for (style, bytes) in [
            (FontStyle::Normal, font::CHART_REGULAR),
            (FontStyle::Bold, font::CHART_BOLD),
        ] {
            register_font(FAMILY, style, bytes).map_err(|_| ChartError::Font(format!("{FAMILY} is not a font")))?;
        }
        Ok(())
    })
    .clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_where_the_family_changes() {
        let math = "Noto Sans Math";
        let cases: [(&str, &[(&str, &str)]); 4] = [
            ("", &[(FAMILY, "")]),
            ("één", &[(FAMILY, "één")]),
            ("É ≥ 2", &[(FAMILY, "É "), (math, "≥"), (FAMILY, " 2")]),
            ("→≥", &[(math, "→≥")]),
        ];
        for (text, expected) in cases {
            let own = style::look().expect("a look");
            assert_eq!(pieces(text, &own), expected, "{text:?}");
        }
    }

    #[test]
    fn measures_in_points() {
        // The advance widths in the faces add up to these thousandths of an em.
        let cases = [
            (Face::LABEL, "00", 1144.0),
            (Face::LABEL, "Cordeel Oost-Vlaanderen", 11_831.0),
            (Face::STRONG, "Cordeel Oost-Vlaanderen", 12_241.0),
        ];
        for (face, text, thousandths) in cases {
            let width = face.width(text).expect("the font measures");
            assert!((width - thousandths * 0.0085).abs() < 0.02, "{width}");
        }
    }

    #[test]
    fn wraps_within_the_width() {
        let cases = [
            ("", 50.0, 1),
            ("kort", 50.0, 1),
            ("Groen & Co \u{2013} De Kringwinkel", 60.0, 3),
            ("maatwerkbedrijf-onderneming", 80.0, 2),
            ("Waarde\u{AD}propositie", 50.0, 2),
            ("Arbeidszorgbegeleidingsovereenkomst", 60.0, 3),
            ("xxxx", 3.0, 4),
        ];
        for (text, width, lines) in cases {
            let wrapped = Face::LABEL.wrap(text, width).expect("wraps");
            assert_eq!(wrapped.len(), lines, "{wrapped:?}");
            for line in &wrapped {
                let fits = Face::LABEL.width(line).expect("measures") <= width;
                assert!(fits || width < 10.0, "{line}");
            }
        }
    }

    #[test]
    fn breaks_words_where_they_ask_for_it() {
        let wrapped = Face::LABEL.wrap("Waarde\u{AD}propositie", 50.0);
        assert_eq!(wrapped, Ok(vec!["Waarde-".into(), "propositie".into()]));
        let whole = Face::LABEL.wrap("Waarde\u{AD}propositie", 200.0);
        assert_eq!(whole, Ok(vec!["Waardepropositie".into()]));
    }

    #[test]
    fn groups_thousands_from_five_digits() {
        let cases = [
            (0_u32, "0"),
            (999, "999"),
            (1234, "1234"),
            (12_345, "12\u{202F}345"),
            (1_234_567, "1\u{202F}234\u{202F}567"),
        ];
        for (value, shown) in cases {
            assert_eq!(number(value), shown);
        }
    }
}
