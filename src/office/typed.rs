//! Numbers and days that somebody typed as text, in Belgian notation.

use rust_decimal::Decimal;
use time::{Date, Month};

use crate::diagnostic::Message;
use crate::message;

/// A text as a message repeats it: its beginning where it is long.
pub(super) fn excerpt(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// A number that was typed as text, and whether it has a per cent sign.
pub(super) fn number(text: &str) -> Result<(Decimal, bool), Message> {
    let no_number = || {
        message!(
            "“{text}” stands here, which is no number: type it as 1250,50",
            text = excerpt(text)
        )
    };
    let (rest, is_percentage) = without_percent(text.trim());
    let (rest, is_negative) = unsigned(without_currency(rest)).ok_or_else(no_number)?;
    let digits = match decimal(rest) {
        Reading::One(digits) => digits,
        Reading::Two => {
            return Err(message!(
                "“{text}” stands here, which may be {small} or {large}: type it without a mark between thousands, as 1250 or 1250,50",
                text = excerpt(text),
                small = rest.replace('.', ","),
                large = rest.replace(['.', ','], "")
            ));
        }
        Reading::None => return Err(no_number()),
    };
    let value = Decimal::from_str_exact(&digits).map_err(|_| no_number())?;
    let value = if is_negative { -value } else { value };
    Ok((value.normalize(), is_percentage))
}

fn without_percent(text: &str) -> (&str, bool) {
    match text.strip_suffix('%') {
        Some(rest) => (rest.trim_end(), true),
        None => (text, false),
    }
}

/// A text without the sign or code of the euro, before or behind it.
fn without_currency(text: &str) -> &str {
    for sign in ["€", "EUR", "eur", "euro"] {
        if let Some(rest) = text.strip_prefix(sign) {
            return rest.trim_start();
        }
        if let Some(rest) = text.strip_suffix(sign) {
            return rest.trim_end();
        }
    }
    text
}

/// A text without its sign, and whether that says less than nothing; the sign may also stand before that of the euro.
fn unsigned(text: &str) -> Option<(&str, bool)> {
    let is_negative = text.starts_with(['-', '−']);
    let rest = text.strip_prefix(['-', '−', '+']).unwrap_or(text).trim_start();
    let rest = without_currency(rest);
    let has_one = !rest.starts_with(['-', '−', '+']);
    has_one.then_some((rest, is_negative))
}

/// How a number can be read.
enum Reading {
    /// Not at all.
    None,
    /// In one way: its digits, with a point as decimal mark.
    One(String),
    /// With its only mark as decimal mark, or between thousands.
    Two,
}

/// Reads digits with marks between them.
fn decimal(text: &str) -> Reading {
    let is_space = |character: char| character.is_whitespace();
    let has_spaces = text.contains(is_space);
    let marks: Vec<char> = text
        .chars()
        .filter(|character| matches!(character, '.' | ','))
        .collect();
    let (whole, fraction, mark) = match marks[..] {
        [] => (text, None, None),
        [mark] => match text.split_once(mark) {
            Some((whole, fraction)) if !has_spaces && is_groups(text, |character| character == mark) => {
                return if whole == "0" {
                    joined(whole, Some(fraction))
                } else {
                    Reading::Two
                };
            }
            Some((whole, fraction)) => (whole, Some(fraction), None),
            None => return Reading::None,
        },
        // Of many marks the last is the decimal one, unless all are the same.
        [first, .., last] if first != last => match text.rsplit_once(last) {
            Some((whole, fraction)) => (whole, Some(fraction), Some(first)),
            None => return Reading::None,
        },
        [first, ..] => (text, None, Some(first)),
    };
    let is_whole = match (mark, has_spaces) {
        (Some(_), true) => false,
        (Some(mark), false) => is_groups(whole, |character| character == mark),
        (None, true) => is_groups(whole, is_space),
        (None, false) => true,
    };
    let whole: String = whole
        .chars()
        .filter(|character| Some(*character) != mark && !is_space(*character))
        .collect();
    if is_whole {
        joined(&whole, fraction)
    } else {
        Reading::None
    }
}

/// Whether a text is digits in groups of three, the first of one to three and not of zeros alone, with marks between.
fn is_groups(text: &str, is_mark: impl Fn(char) -> bool) -> bool {
    let mut groups = text.split(is_mark);
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let is_first = |group: &str| (1..=3).contains(&group.len()) && is_digits(group);
    groups.next().is_some_and(is_first) && groups.all(|group| group.len() == 3 && is_digits(group))
}

fn joined(whole: &str, fraction: Option<&str>) -> Reading {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match fraction {
        None if !whole.is_empty() && is_digits(whole) => Reading::One(whole.to_owned()),
        Some(fraction) if !fraction.is_empty() && is_digits(whole) && is_digits(fraction) => {
            Reading::One(format!("0{whole}.{fraction}"))
        }
        _ => Reading::None,
    }
}

/// A day that was typed as text, or that a file writes as year, month and day.
pub(super) fn day(text: &str) -> Result<Date, Message> {
    let text = text.trim();
    let no_day = || {
        message!(
            "“{text}” stands here, which is no day: type it as 31/12/2026",
            text = excerpt(text)
        )
    };
    let parts: Vec<&str> = date_alone(text)
        .ok_or_else(|| with_time(text))?
        .split(['/', '-', '.'])
        .collect();
    let marks: Vec<char> = text
        .chars()
        .filter(|character| matches!(character, '/' | '-' | '.'))
        .take(2)
        .collect();
    let ([first, month, last], [mark, other]) = (&parts[..], &marks[..]) else {
        return Err(no_day());
    };
    let (year, day) = match (first.len(), last.len()) {
        (4, 1..=2) if *mark == '-' => (first, last),
        (1..=2, 4) => (last, first),
        (1..=2, 2) => {
            return Err(message!(
                "“{text}” stands here: type the year in four digits, as 31/12/2026",
                text = excerpt(text)
            ));
        }
        _ => return Err(no_day()),
    };
    let is_digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() <= 2);
    let date = || {
        let month = Month::try_from(number(month)?).ok()?;
        Date::from_calendar_date(year.parse().ok()?, month, number(day)?).ok()
    };
    let date = if is_digits && mark == other { date() } else { None };
    date.filter(|date| date.year() >= 1000).ok_or_else(no_day)
}

/// A day without the time behind it; `None` where that is not midnight.
fn date_alone(text: &str) -> Option<&str> {
    let Some((day, time)) = text.split_once(['T', ' ']) else {
        return Some(text);
    };
    let time = time.trim_end_matches('Z');
    let is_midnight = !time.is_empty() && time.chars().all(|character| matches!(character, '0' | ':' | '.'));
    is_midnight.then_some(day)
}

fn with_time(text: &str) -> Message {
    message!(
        "“{text}” stands here: type the day alone, as 31/12/2026",
        text = excerpt(text)
    )
}
