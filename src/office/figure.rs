//! The figures, days and answers that cells which came back hold, exactly.
//!
//! Programs keep numbers as binary fractions and write them with 15 to 17 digits; people typed at most 15. So a number is
//! its text rounded to 15 digits in decimal, which gives back every decimal that was typed.

use rust_decimal::Decimal;
use time::{Date, Month};

use crate::diagnostic::Message;
use crate::message;

use super::book::{Content, Found, ShownAs};
use super::typed::{self, excerpt};

/// A number that a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// The number; of hundredths where it is a percentage.
    pub value: Decimal,
    /// Whether it stands there as a percentage: 0.24 shown as `24%` is 24.
    pub is_percentage: bool,
    /// Whether digits were dropped that a person or a formula put there: more than the noise of binary fractions.
    pub is_rounded: bool,
}

/// How many digits of a number programs keep.
const DIGITS: i64 = 15;
/// How many digits are compared to tell what rounding drops.
const COMPARED: usize = 20;
/// What the digits that are compared and not kept count for.
const DROPPED: i128 = 100_000;
/// The last day that programs know, 31 December 9999, by its number.
const LAST_DAY: i64 = 2_958_465;
/// The number from which a plain number may be a day, in 1954: below it, it is more likely a year or an amount.
const FIRST_PLAIN_DAY: i64 = 20_000;

/// The number that a cell holds, or that somebody typed in it as text.
///
/// Numbers typed as text have a comma or a point as decimal mark, groups of three digits with points or spaces between,
/// `€`, or `%`. Where two readings are possible, as in `1.250`, none is chosen.
///
/// # Errors
///
/// What stands there, and what to type.
pub fn number(found: &Found) -> Result<Number, Message> {
    match (&found.content, found.shown_as) {
        (Content::Number(_), ShownAs::Day) => Err(message!(
            "a day stands here: type a number, with Number as the format of the cell"
        )),
        (Content::Number(text), shown_as) => {
            let (value, is_rounded) = rounded(text)?;
            let is_percentage = shown_as == ShownAs::Percent;
            let value = if is_percentage {
                value.checked_mul(Decimal::ONE_HUNDRED)
            } else {
                Some(value)
            };
            Ok(Number {
                value: value.ok_or_else(|| too_long(text))?.normalize(),
                is_percentage,
                is_rounded,
            })
        }
        (Content::Text(text), _) => {
            let (value, is_percentage) = typed::number(text)?;
            Ok(Number {
                value,
                is_percentage,
                is_rounded: false,
            })
        }
        (content, _) => Err(message!("{standing}: type a number", standing = &standing(content))),
    }
}

/// The day that a cell holds, or that somebody typed in it as text; `counts_from_1904` as the workbook says.
///
/// # Errors
///
/// What stands there, and what to type.
pub fn day(found: &Found, counts_from_1904: bool) -> Result<Date, Message> {
    match (&found.content, found.shown_as) {
        (Content::Number(_), ShownAs::Percent) => Err(message!("a percentage stands here: type a day, as 31/12/2026")),
        (Content::Number(text), shown_as) => {
            let serial = serial(text)?;
            if shown_as != ShownAs::Day && serial < FIRST_PLAIN_DAY {
                return Err(message!(
                    "the number {text} stands here: type a day, as 31/12/2026",
                    text = excerpt(text)
                ));
            }
            of_serial(serial, counts_from_1904).ok_or_else(|| {
                message!(
                    "the number {text} stands here, which is no day: type it as 31/12/2026",
                    text = excerpt(text)
                )
            })
        }
        (Content::Day(text) | Content::Text(text), _) => typed::day(text),
        (content, _) => Err(message!(
            "{standing}: type a day, as 31/12/2026",
            standing = &standing(content)
        )),
    }
}

/// The answer yes or no that a cell holds: true or false, 1 or 0, or one of these words in Dutch, French or English.
///
/// # Errors
///
/// What stands there, and what to type.
pub fn flag(found: &Found) -> Result<bool, Message> {
    let text = match &found.content {
        Content::Flag(flag) => return Ok(*flag),
        Content::Text(text) | Content::Number(text) => text.trim(),
        content => return Err(message!("{standing}: type yes or no", standing = &standing(content))),
    };
    match &*text.to_lowercase() {
        "ja" | "yes" | "oui" | "true" | "waar" | "vrai" | "1" => Ok(true),
        "nee" | "neen" | "no" | "non" | "false" | "onwaar" | "faux" | "0" => Ok(false),
        _ => Err(message!("“{text}” stands here: type yes or no", text = excerpt(text))),
    }
}

/// The text that a cell holds; the digits of a number that somebody typed where a text is asked, with a decimal point.
///
/// # Errors
///
/// What stands there, and what to type.
pub fn text(found: &Found) -> Result<String, Message> {
    match (&found.content, found.shown_as) {
        (Content::Text(text), _) => Ok(text.clone()),
        (Content::Number(text), ShownAs::Number | ShownAs::Text) => Ok(rounded(text)?.0.to_string()),
        (Content::Number(_), _) => Err(message!(
            "a day or a percentage stands here: type the text behind an apostrophe (')"
        )),
        (content, _) => Err(message!("{standing}: type a text", standing = &standing(content))),
    }
}

impl Found {
    /// Whether nobody would see that the cell holds something: a text of spaces alone.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        matches!(&self.content, Content::Text(text) if text.trim().is_empty())
    }
}

/// What stands in a cell that holds neither what is asked nor a text.
fn standing(content: &Content) -> Message {
    match content {
        Content::Flag(true) => message!("the answer TRUE stands here"),
        Content::Flag(false) => message!("the answer FALSE stands here"),
        Content::Error(error) => message!("the error {error} stands here", error),
        Content::Nothing => message!("a formula without a result stands here"),
        Content::Day(text) => message!("the day {text} stands here", text = excerpt(text)),
        Content::Text(text) | Content::Number(text) => message!("“{text}” stands here", text = excerpt(text)),
    }
}

/// A number as a file writes it: a fraction below 1 times a power of ten.
struct Written {
    is_negative: bool,
    /// The digits of the fraction; the first is not 0.
    digits: Vec<u8>,
    power: i64,
}

/// The number that a file writes, rounded to the digits that programs keep; and whether that dropped more than noise.
fn rounded(text: &str) -> Result<(Decimal, bool), Message> {
    let written =
        written(text).ok_or_else(|| message!("“{text}” stands here, which is no number", text = excerpt(text)))?;
    let (kept, is_rounded) = kept(&written.digits);
    let (value, is_cut) = scaled(kept, written.power - DIGITS).ok_or_else(|| too_long(text))?;
    let value = if written.is_negative { -value } else { value };
    Ok((value.normalize(), is_rounded || is_cut))
}

/// Takes the text of a number apart.
fn written(text: &str) -> Option<Written> {
    let (is_negative, text) = match text.strip_prefix(['-', '+']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, text),
    };
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = [whole, fraction].concat();
    let is_number = !all.is_empty() && all.bytes().all(|byte| byte.is_ascii_digit());
    let exponent = exponent.parse::<i32>().ok().filter(|_| is_number)?;
    let digits = all.trim_start_matches('0');
    let leading = i64::try_from(all.len() - digits.len()).ok()?;
    Some(Written {
        is_negative,
        digits: digits.bytes().map(|byte| byte - b'0').collect(),
        power: i64::try_from(whole.len()).ok()? - leading + i64::from(exponent),
    })
}

/// The first digits of a number, rounded; and whether what they leave out is more than noise.
///
/// A decimal that became a binary fraction lies within 1.2e-16 of itself, and a few sums do not take it much further.
fn kept(digits: &[u8]) -> (i128, bool) {
    let digits = digits.iter().copied().chain(std::iter::repeat(0));
    let whole = digits
        .take(COMPARED)
        .fold(0, |number, digit| number * 10 + i128::from(digit));
    let kept = (whole + DROPPED / 2) / DROPPED;
    let difference = (whole - kept * DROPPED).abs();
    (kept, difference * 10_i128.pow(16) > whole * 4)
}

/// A number times a power of ten, exactly where that can be; and whether it can't. `None` where it is too large.
fn scaled(mut number: i128, mut power: i64) -> Option<(Decimal, bool)> {
    while number != 0 && number % 10 == 0 {
        (number, power) = (number / 10, power + 1);
    }
    let most = i64::from(Decimal::MAX_SCALE);
    if number == 0 || power < -most - DIGITS {
        return Some((Decimal::ZERO, number != 0));
    }
    let ten = |power: i64| u32::try_from(power).ok().and_then(|power| 10_i128.checked_pow(power));
    let (number, scale, is_cut) = if power >= 0 {
        (number.checked_mul(ten(power)?)?, 0, false)
    } else if power < -most {
        (number / ten(-most - power)?, most, true)
    } else {
        (number, -power, false)
    };
    let value = Decimal::try_from_i128_with_scale(number, u32::try_from(scale).ok()?).ok()?;
    Some((value, is_cut))
}

fn too_long(text: &str) -> Message {
    message!(
        "“{text}” stands here, which is more than can be counted with: type a smaller number",
        text = excerpt(text)
    )
}

/// The whole number of days that a cell holds.
fn serial(text: &str) -> Result<i64, Message> {
    let (value, _) = rounded(text)?;
    if !value.fract().is_zero() {
        return Err(message!(
            "a day with a time stands here, or a fraction ({text}): type the day alone, as 31/12/2026",
            text = excerpt(text)
        ));
    }
    i64::try_from(value).map_err(|_| too_long(text))
}

/// The day of a number of days. Those that count from 1900 have a 29 February 1900, number 60, that never was.
fn of_serial(serial: i64, counts_from_1904: bool) -> Option<Date> {
    let (year, month, day, days) = match serial {
        0.. if counts_from_1904 => (1904, Month::January, 1, serial),
        1..=59 => (1899, Month::December, 31, serial),
        61..=LAST_DAY => (1899, Month::December, 30, serial),
        _ => return None,
    };
    let start = Date::from_calendar_date(year, month, day).ok()?;
    let day = start.to_julian_day().checked_add(i32::try_from(days).ok()?)?;
    Date::from_julian_day(day).ok()
}

#[cfg(test)]
#[path = "figure_tests.rs"]
mod tests;
