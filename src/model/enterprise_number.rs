//! Numbers of enterprises: the Belgian one, and those for VAT of other member states of the European Union.

use std::fmt;

use crate::diagnostic::{Message, rules};
use crate::message;

use super::scalar::{Scalar, ScalarFault, scalar_traits, shorten};
use super::scalars::fault;

rules! {
    error WRONG_ENTERPRISE_NUMBER = "wrong-enterprise-number" {
        guards: "A Belgian enterprise number has ten digits, starts with 0 or 1 and its last two digits are 97 minus the remainder of the first eight divided by 97. That of another member state is its VAT number with the code of the country, in the form and with the check digits that the country made public.",
        example: "enterprise_number: 0123.456.789",
        cure: "Copy the number from the Crossroads Bank for Enterprises, for instance 0566.988.259, or the VAT number of another member state with its country, for instance NL004495445B01.",
    }
}

/// The number of an enterprise, with correct check digits where the country made their rule public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnterpriseNumber {
    /// The code of another member state; nothing for Belgium.
    country: Option<&'static str>,
    number: String,
}

impl EnterpriseNumber {
    /// Whether it is Belgian; that of another member state is a VAT number.
    #[must_use]
    pub fn is_belgian(&self) -> bool {
        self.country.is_none()
    }
}

impl fmt::Display for EnterpriseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = &self.number;
        match self.country {
            None => write!(f, "{}.{}.{}", &n[..4], &n[4..7], &n[7..]),
            Some(country) => write!(f, "{country}{n}"),
        }
    }
}

impl Scalar for EnterpriseNumber {
    const FORMAT: &'static str = "enterprise-number";
    const STAND_IN: &'static str = "0566.988.259";

    fn parse(text: &str) -> Result<Self, ScalarFault> {
        Self::read(text).map_err(|fault| match belgian(text) {
            Some(meant) => ScalarFault {
                help: message!("Write {meant}.", meant),
                ..fault
            },
            None => fault,
        })
    }
}

/// The Belgian number in a text that has other words around it: the register, the tax, the place of a court.
fn belgian(text: &str) -> Option<String> {
    if COUNTRIES.iter().any(|country| text.trim().starts_with(country.code)) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    // Older numbers were written without the nought before them.
    let number = if digits.len() == 9 {
        format!("0{digits}")
    } else {
        digits
    };
    EnterpriseNumber::read(&number).ok().map(|number| number.to_string())
}

impl EnterpriseNumber {
    /// Reads the number as it is written.
    fn read(text: &str) -> Result<Self, ScalarFault> {
        let wrong = |message: Message| fault(&WRONG_ENTERPRISE_NUMBER, message);
        let bare = text.trim();
        let bare = bare.strip_prefix("BE").unwrap_or(bare).trim_start();
        let code = bare
            .get(..2)
            .filter(|code| code.bytes().all(|c| c.is_ascii_uppercase()));
        if let Some(code) = code {
            let Some(country) = COUNTRIES.iter().find(|country| country.code == code) else {
                return Err(ScalarFault {
                    help: message!(
                        "Write the VAT number as the VIES system of the European Commission does (EL for Greece, XI for Northern Ireland), or leave the key out for an enterprise outside the European Union."
                    ),
                    ..wrong(message!(
                        "“{code}” is not the code of a member state in VAT numbers",
                        code
                    ))
                });
            };
            let number: String = bare[2..].chars().filter(|c| !matches!(c, ' ' | '.' | '-')).collect();
            if !country.forms.iter().any(|form| fits(&number, form)) {
                let form = country.forms.join(" / ");
                return Err(ScalarFault {
                    help: message!(
                        "Write {code}, then {form}, where # is a digit, @ a letter and * either of them.",
                        code,
                        form
                    ),
                    ..wrong(message!(
                        "“{}” has not the form of a VAT number of {code}",
                        shorten(text),
                        code
                    ))
                });
            }
            if !(country.is_right)(&number) {
                return Err(wrong(message!(
                    "the check digits of VAT number “{}” are wrong",
                    shorten(text)
                )));
            }
            let country = Some(country.code);
            return Ok(Self { country, number });
        }
        let number: String = bare.chars().filter(char::is_ascii_digit).collect();
        let only_marks = bare.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ' '));
        if !only_marks || number.len() != 10 || !number.starts_with(['0', '1']) {
            return Err(wrong(message!(
                "“{}” is not an enterprise number of ten digits that starts with 0 or 1",
                shorten(text)
            )));
        }
        let value = |range: &str| range.parse::<u32>().unwrap_or_default();
        let expected = 97 - value(&number[..8]) % 97;
        if expected != value(&number[8..]) {
            return Err(wrong(message!(
                "the check digits of enterprise number “{}” are wrong: they should be {expected}",
                shorten(text),
                expected = format_args!("{expected:02}")
            )));
        }
        Ok(Self { country: None, number })
    }
}

scalar_traits!(EnterpriseNumber, "EnterpriseNumber", {
    "type": ["string", "number"], "format": "enterprise-number"
});

/// What the VAT numbers of a member state look like.
#[derive(Debug)]
struct Country {
    code: &'static str,
    /// The forms behind the code: # is a digit, @ a letter, * either, any other sign itself.
    forms: &'static [&'static str],
    /// Whether the check digits of a number in one of these forms are right; where no rule is public, any are.
    is_right: fn(&str) -> bool,
}

const fn country(code: &'static str, forms: &'static [&'static str], is_right: fn(&str) -> bool) -> Country {
    Country { code, forms, is_right }
}

/// The member states but Belgium, and Northern Ireland. Forms: the list of the European Commission's VIES system. Check
/// digits: what the tax services of these countries made public; for the others the form alone is checked.
const COUNTRIES: &[Country] = &[
    country("AT", &["U########"], |number| {
        let sum: u32 = digits(number)
            .enumerate()
            .take(7)
            .map(|(at, digit)| if at % 2 == 1 { doubled(digit) } else { digit })
            .sum();
        last(number) == (96 - sum) % 10
    }),
    country("BG", &["#########", "##########"], |_| true),
    country("CY", &["########@"], |_| true),
    country("CZ", &["########", "#########", "##########"], |_| true),
    country("DE", &["#########"], iso_7064_11_10),
    country("DK", &["########"], |number| {
        weighed(number, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
    }),
    country("EE", &["#########"], |number| {
        weighed(number, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10)
    }),
    country("EL", &["#########"], |number| {
        last(number) == weighed(number, &[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10
    }),
    country("ES", &["@#######*", "########@"], |_| true),
    country("FI", &["########"], |number| {
        weighed(number, &[7, 9, 10, 5, 8, 4, 2, 1]).is_multiple_of(11)
    }),
    country("FR", &["**#########"], |number| {
        let (key, siren) = number.split_at(2);
        let value = |text: &str| text.parse::<u32>().ok();
        // A key with a letter has another rule; the number behind it has its own check digit either way.
        let fits = value(key).is_none_or(|key| value(siren).is_some_and(|siren| key == (12 + 3 * (siren % 97)) % 97));
        fits && luhn(siren)
    }),
    country("HR", &["###########"], iso_7064_11_10),
    country("HU", &["########"], |number| {
        weighed(number, &[9, 7, 3, 1, 9, 7, 3, 1]).is_multiple_of(10)
    }),
    country("IE", &["#######@", "#######@@", "#*#####@"], |_| true),
    country("IT", &["###########"], luhn),
    country("LT", &["#########", "############"], |_| true),
    country("LU", &["########"], |number| {
        let (number, check) = number.split_at(6);
        let value = |text: &str| text.parse::<u32>().unwrap_or_default();
        value(number) % 89 == value(check)
    }),
    country("LV", &["###########"], |_| true),
    country("MT", &["########"], |_| true),
    // Numbers of companies have a check digit modulo 11; since 2020 those of sole traders have two modulo 97.
    country("NL", &["#########B##"], |number| {
        let sum = weighed(number, &[9, 8, 7, 6, 5, 4, 3, 2]);
        let is_old = digits(number).nth(8) == Some(sum % 11);
        let letters = format!("NL{number}");
        let rest = letters.bytes().fold(0_u32, |rest, sign| match sign {
            b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
            _ => (rest * 100 + u32::from(sign - b'A') + 10) % 97,
        });
        is_old || rest == 1
    }),
    country("PL", &["##########"], |number| {
        weighed(number, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == last(number)
    }),
    country("PT", &["#########"], |number| {
        let rest = weighed(number, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        last(number) == if rest < 2 { 0 } else { 11 - rest }
    }),
    country(
        "RO",
        &[
            "##",
            "###",
            "####",
            "#####",
            "######",
            "#######",
            "########",
            "#########",
            "##########",
        ],
        |_| true,
    ),
    country("SE", &["############"], |number| {
        luhn(&number[..10]) && number.ends_with("01")
    }),
    country("SI", &["########"], |_| true),
    country("SK", &["##########"], |_| true),
    country("XI", &["#########", "############", "GD###", "HA###"], |_| true),
];

/// Whether a number has this form.
fn fits(number: &str, form: &str) -> bool {
    number.len() == form.len()
        && number.bytes().zip(form.bytes()).all(|(sign, form)| match form {
            b'#' => sign.is_ascii_digit(),
            b'@' => sign.is_ascii_uppercase(),
            b'*' => sign.is_ascii_digit() || sign.is_ascii_uppercase(),
            _ => sign == form,
        })
}

/// The digits of a number; other signs are left out.
fn digits(number: &str) -> impl Iterator<Item = u32> {
    number.chars().filter_map(|sign| sign.to_digit(10))
}

/// The last digit of a number.
fn last(number: &str) -> u32 {
    digits(number).last().unwrap_or_default()
}

/// The digits of a number, each times its weight, added up.
fn weighed(number: &str, weights: &[u32]) -> u32 {
    digits(number).zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// The digits of twice a digit, added up.
fn doubled(digit: u32) -> u32 {
    digit * 2 / 10 + digit * 2 % 10
}

/// The formula of Luhn: every second digit from the right is doubled, and the sum is a multiple of ten.
fn luhn(number: &str) -> bool {
    let digits: Vec<u32> = digits(number).collect();
    let weighed = digits.iter().rev().enumerate();
    let sum: u32 = weighed
        .map(|(at, digit)| if at % 2 == 1 { doubled(*digit) } else { *digit })
        .sum();
    sum.is_multiple_of(10)
}

/// ISO 7064, MOD 11,10.
fn iso_7064_11_10(number: &str) -> bool {
    let digits: Vec<u32> = digits(number).collect();
    let Some((check, digits)) = digits.split_last() else {
        return false;
    };
    let rest = digits.iter().fold(10, |rest, digit| {
        let sum = (rest + digit) % 10;
        if sum == 0 { 9 } else { sum * 2 % 11 }
    });
    (11 - rest) % 10 == *check
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_right(text: &str) -> bool {
        EnterpriseNumber::parse(text).is_ok()
    }

    /// Numbers of each country, and whether python-stdnum 2.2, which shares nothing with this, finds them right.
    #[test]
    fn numbers_of_member_states_are_right_or_wrong_as_another_program_says() {
        for line in include_str!("enterprise_numbers.txt").lines() {
            let (verdict, number) = line.split_once(' ').expect("a verdict and a number");
            assert_eq!(is_right(number), verdict == "right", "{number}");
        }
    }

    #[test]
    fn the_number_is_printed_as_its_country_writes_it() {
        let printed = |text: &str| EnterpriseNumber::parse(text).map(|number| number.to_string()).ok();
        assert_eq!(printed("BE 0566988259").as_deref(), Some("0566.988.259"));
        assert_eq!(printed("NL 0044.95.445.B01").as_deref(), Some("NL004495445B01"));
        assert_eq!(printed("DE136695976").as_deref(), Some("DE136695976"));
        assert_eq!(printed("US123456789"), None);
    }

    #[test]
    fn words_around_a_belgian_number_are_told_apart() {
        for text in [
            "RPR Gent 0566.988.259",
            "BTW BE0566.988.259",
            "KBO-nummer 0566 988 259",
            "566.988.259",
            "TVA BE 0566-988-259",
        ] {
            let help = EnterpriseNumber::parse(text).err().map(|fault| fault.help.to_string());
            assert_eq!(help.as_deref(), Some("Write 0566.988.259."), "{text}");
        }
    }
}
