//! The numbers of the data: decimals, amounts of money, percentages, whole numbers.
//!
//! All are read from their written form; no digit passes through a float.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use crate::diagnostic::rules;
use crate::message;

use super::scalar::{Scalar, ScalarFault, Unit, scalar_traits, shorten};
use super::scalars::fault;

rules! {
    pub error DECIMAL_COMMA = "decimal-comma" {
        guards: "Decimal numbers are written with a point; the documents print the comma.",
        example: "price: 110,50",
        cure: "Write a point before the decimals and no marks between thousands: 110.50.",
    }
    error MALFORMED_NUMBER = "malformed-number" {
        guards: "Numbers are plain decimals that can be held exactly (at most 28 digits).",
        example: "price: about 100",
        cure: "Write digits with at most one decimal point, for instance 184.85.",
    }
    error THOUSANDS_POINT = "thousands-point" {
        guards: "No point stands between thousands: a point marks decimals.",
        example: "amount: 32.500",
        cure: "Write thousands without a mark, for instance 32500.",
    }
    error FRACTION_OF_CENT = "fraction-of-cent" {
        guards: "Amounts of money are written in euro with at most two decimals.",
        example: "amount: 1250.005",
        cure: "Write the amount in whole cents, for instance 1250.01.",
    }
    error AMOUNT_TOO_LARGE = "amount-too-large" {
        guards: "An amount of money lies within 999,999,999,999.99 euro, so that every total can be held exactly.",
        example: "amount: 10000000000000",
        cure: "Correct the amount.",
    }
    error MALFORMED_PERCENTAGE = "malformed-percentage" {
        guards: "A percentage is a number from 0 to 100 with at most four decimals, without a sign behind it.",
        example: "percent: 120",
        cure: "Write for instance 50 for half, or 33.3333.",
    }
    error MALFORMED_WHOLE_NUMBER = "malformed-whole-number" {
        guards: "A count is a whole number from 0 to 1,000,000.",
        example: "days: 30.5",
        cure: "Write digits only, for instance 30.",
    }
}

/// The largest amount of money, in euro.
const MAX_MONEY: Decimal = Decimal::from_parts(0x107a_3fff, 0x5af3, 0, false, 2);

/// An exact decimal number, read from its written form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(pub Decimal);

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Scalar for Amount {
    const FORMAT: &'static str = "decimal";
    const UNIT: Option<Unit> = Some(Unit::Plain);
    const STAND_IN: &'static str = "1";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let plain = match unsigned.split_once('.') {
            Some((whole, fraction)) => digits(whole) && digits(fraction),
            None => digits(unsigned),
        };
        if plain && let Ok(value) = Decimal::from_str_exact(text) {
            return match thousands(unsigned) {
                Some(whole) if unsigned.ends_with('0') => Err(point_between_thousands(text, &whole)),
                _ => Ok(Self(value)),
            };
        }
        let comma = unsigned.contains(',')
            && unsigned
                .bytes()
                .all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b' '));
        let (rule, message) = if comma {
            (&DECIMAL_COMMA, message!("“{}” is written with a comma", shorten(text)))
        } else {
            let message = message!("“{}” is not a number that can be held exactly", shorten(text));
            (&MALFORMED_NUMBER, message)
        };
        Err(with_number(fault(rule, message), text))
    }
}

/// The whole number that was meant where a point stands between thousands: `32.500` and `0`-ended ones like it.
fn thousands(unsigned: &str) -> Option<String> {
    let (whole, fraction) = unsigned.split_once('.')?;
    let whole = whole.trim_start_matches('0');
    let group = (1..=3).contains(&whole.len()) && fraction.len() == 3;
    group.then(|| format!("{whole}{fraction}"))
}

/// A point that marks decimals to us and thousands to Belgian readers.
fn point_between_thousands(text: &str, whole: &str) -> ScalarFault {
    let sign = if text.starts_with('-') { "-" } else { "" };
    let decimals = text.trim_end_matches('0').trim_end_matches('.');
    let message = message!(
        "“{}” may be {sign}{whole} or {decimals}: the point marks decimals",
        shorten(text),
        sign,
        whole,
        decimals
    );
    let mut fault = fault(&THOUSANDS_POINT, message);
    fault.help = message!(
        "Did you mean {sign}{whole}? Write it without a point; write {decimals} where that was meant.",
        sign,
        whole,
        decimals
    );
    fault
}

/// Adds the number that was probably meant, where one can be made out, or how to say that none is known.
fn with_number(fault: ScalarFault, text: &str) -> ScalarFault {
    let help = match meant(text) {
        Some(number) => message!("Write {number}.", number),
        None if !text.bytes().any(|byte| byte.is_ascii_digit()) => {
            message!("Write a number; where none is known yet, leave out what this line says.")
        }
        None => return fault,
    };
    ScalarFault { help, ..fault }
}

/// The number that people write in another way: `1.250,50`, `€ 1 250`, `48 %`, `1'250.00`.
fn meant(text: &str) -> Option<String> {
    let bare = ["€", "EUR", "euro", "%"]
        .iter()
        .fold(text.to_owned(), |text, sign| text.replace(sign, ""));
    let has_currency = bare.len() < text.len() && !text.contains('%');
    let bare = bare.trim_end();
    // `96.000,-` stands on a price tag.
    let bare = ["-", "–", "—", "=", "--"]
        .iter()
        .find_map(|sign| bare.strip_suffix(sign)?.strip_suffix(','))
        .unwrap_or(bare);
    let has_currency = has_currency || bare.len() + 2 <= text.len() && text.ends_with(['-', '–', '—', '=']);
    let bare: String = bare
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’'))
        .map(|c| if c == '−' { '-' } else { c })
        .collect();
    let unsigned = bare.strip_prefix('-').unwrap_or(&bare);
    let sign = if unsigned.len() < bare.len() { "-" } else { "" };
    if !unsigned.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')) {
        return None;
    }
    let last = unsigned.rfind(['.', ',']);
    let (whole, fraction) = match last {
        Some(at) => (unsigned.get(..at)?, unsigned.get(at + 1..)?),
        None => (unsigned, ""),
    };
    let mark = last.and_then(|at| unsigned.get(at..=at)).unwrap_or("");
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    // The same mark twice, or three digits behind a comma or in an amount, stand between thousands.
    let is_repeated = whole.contains(mark) && fraction.len() == 3;
    let is_group = (mark == "," || has_currency) && fraction.len() == 3 && !whole.starts_with('0');
    let number = if fraction.is_empty() {
        digits
    } else if is_repeated || is_group {
        format!("{digits}{fraction}")
    } else {
        format!("{digits}.{fraction}")
    };
    (!number.is_empty() && !number.starts_with('.')).then(|| format!("{sign}{number}"))
}

scalar_traits!(Amount, "Amount", {
    "type": ["string", "number"], "format": "decimal", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
});

/// Makes a type of exact decimals that says what they count.
macro_rules! exact {
    ($(#[$doc:meta])* $kind:ident, $unit:ident, $format:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $kind(pub Decimal);

        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl Scalar for $kind {
            const FORMAT: &'static str = $format;
            const UNIT: Option<Unit> = Some(Unit::$unit);
            const STAND_IN: &'static str = Amount::STAND_IN;

            fn parse(text: &str) -> Result<Self, ScalarFault> {
                Amount::parse(text).map(|Amount(value)| Self(value))
            }
        }

        scalar_traits!($kind, stringify!($kind), {
            "type": ["string", "number"], "format": $format, "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        });
    };
}

exact! {
    /// An amount of money in euro with as many decimals as it takes: the price of one screw.
    ExactMoney, Euro, "exact-money"
}

exact! {
    /// A change, a margin or a premium in per cent, which may be below zero or over 100.
    Rate, Percent, "rate"
}

/// An amount of money in euro, whole cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(pub Decimal);

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Scalar for Money {
    const FORMAT: &'static str = "money";
    const UNIT: Option<Unit> = Some(Unit::Euro);
    const STAND_IN: &'static str = "1";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let Amount(value) = Amount::parse(text)?;
        if value.scale() > 2 {
            if let Some(whole) = thousands(text.strip_prefix('-').unwrap_or(text)) {
                return Err(point_between_thousands(text, &whole));
            }
            return Err(fault(
                &FRACTION_OF_CENT,
                message!("“{}” has more than two decimals, where cents are due", shorten(text)),
            ));
        }
        if value.abs() > MAX_MONEY {
            return Err(fault(
                &AMOUNT_TOO_LARGE,
                message!("“{}” is more than the calculation can hold", shorten(text)),
            ));
        }
        Ok(Self(value))
    }
}

scalar_traits!(Money, "Money", {
    "type": ["string", "number"], "format": "money", "pattern": "^-?[0-9]{1,12}(\\.[0-9]{1,2})?$"
});

/// A percentage from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percentage(pub Decimal);

impl fmt::Display for Percentage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Scalar for Percentage {
    const FORMAT: &'static str = "percentage";
    const UNIT: Option<Unit> = Some(Unit::Percent);
    const STAND_IN: &'static str = "1";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let Amount(value) = Amount::parse(text)?;
        let in_range = !value.is_sign_negative() || value.is_zero();
        let message = if !in_range || value > Decimal::ONE_HUNDRED {
            message!("“{}” is not a percentage from 0 to 100", shorten(text))
        } else if value.normalize().scale() > 4 {
            message!("“{}” has more than four decimals", shorten(text))
        } else {
            return Ok(Self(value));
        };
        Err(fault(&MALFORMED_PERCENTAGE, message))
    }
}

scalar_traits!(Percentage, "Percentage", {
    "type": ["string", "number"], "format": "percentage", "pattern": "^[0-9]{1,3}(\\.[0-9]+)?$",
    "minimum": 0, "maximum": 100
});

/// A count: days, months, years, persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WholeNumber(pub u32);

impl WholeNumber {
    const MAX: u32 = 1_000_000;
}

impl fmt::Display for WholeNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Scalar for WholeNumber {
    const FORMAT: &'static str = "whole-number";
    const UNIT: Option<Unit> = Some(Unit::Plain);
    const STAND_IN: &'static str = "1";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        u32::from_str(text)
            .ok()
            .filter(|number| digits && *number <= Self::MAX)
            .map(Self)
            .ok_or_else(|| {
                let message = message!("“{}” is not a whole number from 0 to 1,000,000", shorten(text));
                let fault = fault(&MALFORMED_WHOLE_NUMBER, message);
                let whole = thousands(text).or_else(|| {
                    let number = meant(text)?;
                    let whole = number.split_once('.').map_or(&*number, |(whole, fraction)| {
                        if fraction.bytes().all(|b| b == b'0') { whole } else { "" }
                    });
                    (u32::from_str(whole).ok()? <= Self::MAX).then(|| whole.to_owned())
                });
                match whole.or_else(|| year(text)) {
                    Some(number) => ScalarFault {
                        help: message!("Write {number}.", number),
                        ..fault
                    },
                    None => fault,
                }
            })
    }
}

/// The year that stands in a date, or the first of several years.
fn year(text: &str) -> Option<String> {
    let mut groups = text.split(|c: char| !c.is_ascii_digit());
    let year = groups.find(|group| group.len() == 4 && (group.starts_with("19") || group.starts_with("20")))?;
    Some(year.to_owned())
}

scalar_traits!(WholeNumber, "WholeNumber", {
    "type": ["string", "number"], "format": "whole-number", "pattern": "^[0-9]{1,7}$",
    "minimum": 0, "maximum": 1_000_000
});

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Result<String, &'static str> {
        Money::parse(text)
            .map(|money| money.to_string())
            .map_err(|fault| fault.rule.code)
    }

    #[test]
    fn money_is_held_in_whole_cents_within_its_limit() {
        assert_eq!(money("1250.50"), Ok("1250.50".to_owned()));
        assert_eq!(money("1250.500"), Err("fraction-of-cent"));
        assert_eq!(money("32.500"), Err("thousands-point"));
        assert_eq!(money("32.505"), Err("thousands-point"));
        assert_eq!(money("0.250"), Err("fraction-of-cent"));
        assert_eq!(money("-999999999999.99"), Ok("-999999999999.99".to_owned()));
        assert_eq!(money("1000000000000"), Err("amount-too-large"));
        assert_eq!(money("0.005"), Err("fraction-of-cent"));
        assert_eq!(money("1.250,50"), Err("decimal-comma"));
    }

    #[test]
    fn help_names_the_number_that_was_meant() {
        let help = |text: &str| Money::parse(text).err().map(|fault| fault.help.to_string());
        for (text, expected) in [
            ("1.250,50", "Write 1250.50."),
            ("1,250.50", "Write 1250.50."),
            ("1.250.000", "Write 1250000."),
            ("€ 13.500", "Write 13500."),
            ("12.000 euro", "Write 12000."),
            ("96.000,-", "Write 96000."),
            ("5.000.00", "Write 5000.00."),
            (
                "nog te bepalen",
                "Write a number; where none is known yet, leave out what this line says.",
            ),
            ("1,250", "Write 1250."),
            ("€ 48,00", "Write 48.00."),
            ("1 250", "Write 1250."),
            ("48 %", "Write 48."),
            ("-1.250,5", "Write -1250.5."),
        ] {
            assert_eq!(help(text).as_deref(), Some(expected), "{text}");
        }
        let whole = |text: &str| WholeNumber::parse(text).err().map(|fault| fault.help.to_string());
        assert_eq!(whole("1.900").as_deref(), Some("Write 1900."));
        assert_eq!(whole("31/12/2028").as_deref(), Some("Write 2028."));
        assert_eq!(whole("2026-2030").as_deref(), Some("Write 2026."));
        assert_eq!(whole("2.0").as_deref(), Some("Write 2."));
        assert_eq!(
            Amount::parse("1.900").err().map(|fault| fault.rule.code),
            Some("thousands-point")
        );
        assert!(Amount::parse("1.905").is_ok() && Amount::parse("0.250").is_ok() && Amount::parse("1250.500").is_ok());
    }

    #[test]
    fn percentages_and_counts_have_their_range() {
        for (text, fine) in [
            ("0", true),
            ("-0", true),
            ("100", true),
            ("100.0001", false),
            ("-1", false),
            ("1.00001", false),
        ] {
            assert_eq!(Percentage::parse(text).is_ok(), fine, "{text}");
        }
        for (text, fine) in [
            ("0", true),
            ("1000000", true),
            ("1000001", false),
            ("+3", false),
            ("2.0", false),
            ("", false),
        ] {
            assert_eq!(WholeNumber::parse(text).is_ok(), fine, "{text}");
        }
    }
}
