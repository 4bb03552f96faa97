//! The date that was meant by a text that writes it in another way.

use std::str::FromStr;

use crate::diagnostic::Message;
use crate::message;

/// The first letters of the names of the months, in Dutch, French and English.
const MONTHS: &[&[&str]] = &[
    &["jan"],
    &["feb", "fév", "fev"],
    &["maart", "mrt", "mars", "mar"],
    &["apr", "avr"],
    &["mei", "mai", "may"],
    &["juni", "juin", "june", "jun"],
    &["juli", "juil", "july", "jul"],
    &["aug", "aoû", "aou"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dec", "déc"],
];

/// A day of the calendar by its year, month and day in digits.
pub(super) fn day(year: &str, month: &str, day: &str) -> Option<time::Date> {
    let month = time::Month::try_from(u8::from_str(month).ok()?).ok()?;
    let year = u16::from_str(year).ok().filter(|year| *year >= 1000)?;
    time::Date::from_calendar_date(i32::from(year), month, u8::from_str(day).ok()?).ok()
}

/// The code of a sign in a text that no reader can see or tell from a space.
pub(super) fn invisible(text: &str) -> Option<String> {
    let signs = |c: &char| {
        matches!(
            c,
            '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{202f}' | '\u{2060}'
        )
    };
    text.chars().find(signs).map(|c| format!("{:04X}", u32::from(c)))
}

/// What to write for the date that was probably meant.
pub(super) fn help(text: &str) -> Option<Message> {
    let Some((date, is_sure)) = of(text) else {
        return beyond_month(text);
    };
    let date = date.to_string();
    Some(if is_sure {
        message!("Write {date}.", date)
    } else {
        message!("Write {date}, where the first number is the day.", date)
    })
}

/// What to write for a day that its month does not have.
fn beyond_month(text: &str) -> Option<Message> {
    let [year, month, day] = <[&str; 3]>::try_from(text.split('-').collect::<Vec<_>>()).ok()?;
    let (year, month) = (
        u16::from_str(year).ok()?,
        time::Month::try_from(u8::from_str(month).ok()?).ok()?,
    );
    let last = month.length(i32::from(year));
    let is_beyond = u8::from_str(day).is_ok_and(|day| day > last);
    is_beyond.then(|| {
        message!(
            "That month has {last} days: write {} or the day that was meant.",
            last_day(year, month, last),
            last
        )
    })
}

fn last_day(year: u16, month: time::Month, last: u8) -> String {
    format!("{year:04}-{:02}-{last:02}", u8::from(month))
}

/// The date that was probably meant, day first as in Belgium, and whether no other can be.
fn of(text: &str) -> Option<(time::Date, bool)> {
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let [first, month, last] = parts[..] else { return None };
    let lower = month.to_lowercase();
    let named = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| lower.starts_with(name)))
        .map(|at| (at + 1).to_string());
    let number = named.as_deref().unwrap_or(month);
    if first.len() == 4 {
        return Some((day(first, number, last)?, true));
    }
    if last.len() != 4 {
        return None;
    }
    let both = u8::from_str(first).is_ok_and(|first| first <= 12) && named.is_none() && first != month;
    Some((day(last, number, first)?, !both))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_date_is_meant_day_first() {
        for (text, meant, is_sure) in [
            ("15/04/2026", "2026-04-15", true),
            ("31-12-2030", "2030-12-31", true),
            ("2017-4-18", "2017-04-18", true),
            ("2026–05–29", "2026-05-29", true),
            ("2025.07.01", "2025-07-01", true),
            ("1 juli 2025", "2025-07-01", true),
            ("03/04/2026", "2026-04-03", false),
            ("2026-04-15\u{a0}", "2026-04-15", true),
        ] {
            let found = of(text).map(|(date, is_sure)| (date.to_string(), is_sure));
            assert_eq!(found, Some((meant.to_owned(), is_sure)), "{text}");
        }
        assert_eq!(of("31/02/2026"), None);
        assert_eq!(of("morgen"), None);
    }
}
