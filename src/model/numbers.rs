//! The numbers of the data: decimals, amounts of money, percentages, whole numbers.
//!
//! All are read from their written form; no digit passes through a float.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use crate::diagnostic::rules;

use super::scalar::{Scalar, ScalarFault, scalar_traits};
use super::scalars::{fault, shorten};

rules! {
    error DECIMAL_COMMA = "decimal-comma" {
        guards: "Decimal numbers are written with a point; the documents print the comma.",
        example: "price: 110,50",
        cure: "Write a point before the decimals and no marks between thousands: 110.50.",
    }
    error MALFORMED_NUMBER = "malformed-number" {
        guards: "Numbers are plain decimals that can be held exactly (at most 28 digits).",
        example: "price: about 100",
        cure: "Write digits with at most one decimal point, for instance 184.85.",
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

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let plain = match unsigned.split_once('.') {
            Some((whole, fraction)) => digits(whole) && digits(fraction),
            None => digits(unsigned),
        };
        if plain && let Ok(value) = Decimal::from_str_exact(text) {
            return Ok(Self(value));
        }
        let comma = unsigned.contains(',')
            && unsigned
                .bytes()
                .all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b' '));
        Err(if comma {
            fault(&DECIMAL_COMMA, format!("“{}” is written with a comma", shorten(text)))
        } else {
            fault(
                &MALFORMED_NUMBER,
                format!("“{}” is not a number that can be held exactly", shorten(text)),
            )
        })
    }
}

scalar_traits!(Amount, "Amount", {
    "type": ["string", "number"], "format": "decimal", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
});

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

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let Amount(value) = Amount::parse(text)?;
        if value.normalize().scale() > 2 {
            return Err(fault(
                &FRACTION_OF_CENT,
                format!("“{}” has more than two decimals, where cents are due", shorten(text)),
            ));
        }
        if value.abs() > MAX_MONEY {
            return Err(fault(
                &AMOUNT_TOO_LARGE,
                format!("“{}” is more than the calculation can hold", shorten(text)),
            ));
        }
        Ok(Self(value))
    }
}

scalar_traits!(Money, "Money", {
    "type": ["string", "number"], "format": "money", "pattern": "^-?[0-9]{1,12}(\\.[0-9]{1,2}0*)?$"
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

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let Amount(value) = Amount::parse(text)?;
        let in_range = !value.is_sign_negative() || value.is_zero();
        if !in_range || value > Decimal::ONE_HUNDRED || value.normalize().scale() > 4 {
            return Err(fault(
                &MALFORMED_PERCENTAGE,
                format!("“{}” is not a percentage from 0 to 100", shorten(text)),
            ));
        }
        Ok(Self(value))
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

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        u32::from_str(text)
            .ok()
            .filter(|number| digits && *number <= Self::MAX)
            .map(Self)
            .ok_or_else(|| {
                fault(
                    &MALFORMED_WHOLE_NUMBER,
                    format!("“{}” is not a whole number from 0 to 1,000,000", shorten(text)),
                )
            })
    }
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
        assert_eq!(money("1250.500"), Ok("1250.500".to_owned()));
        assert_eq!(money("-999999999999.99"), Ok("-999999999999.99".to_owned()));
        assert_eq!(money("1000000000000"), Err("amount-too-large"));
        assert_eq!(money("0.005"), Err("fraction-of-cent"));
        assert_eq!(money("1.250,50"), Err("decimal-comma"));
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
