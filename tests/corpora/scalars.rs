//! A value that is accepted is written so that it reads the same again, and keeps to what its type promises.

use std::fmt::{Debug, Display};

use brugwerk::model::{
    Amount, Colour, Date, EnterpriseNumber, FolderPath, Iban, Id, Money, Percentage, PlainText, SCALARS, Scalar,
    WebAddress, WholeNumber,
};

/// Holds the laws to a written value, whatever its type.
pub fn hold(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    for kind in SCALARS {
        if let Err(fault) = (kind.check)(text) {
            assert!(
                !fault.message.to_string().is_empty() && !fault.help.to_string().is_empty(),
                "{}",
                kind.format
            );
            let piece = fault.piece.unwrap_or_default();
            assert!(text.contains(&piece), "{}: “{piece}” was not typed", kind.format);
        }
    }
    same_again::<Id>(text);
    same_again::<PlainText>(text);
    same_again::<Amount>(text);
    same_again::<WholeNumber>(text);
    same_again::<Colour>(text);
    same_again::<WebAddress>(text);
    if let Some(date) = same_again::<Date>(text) {
        assert!((1000..=9999).contains(&date.year()));
    }
    if let Some(Money(euro)) = same_again::<Money>(text) {
        assert!(euro.normalize().scale() <= 2);
    }
    if let Some(Percentage(percent)) = same_again::<Percentage>(text) {
        let as_typed = percent.to_string();
        assert!(
            (0..=100).contains(&percent.trunc().mantissa()) || percent.is_zero(),
            "{as_typed}"
        );
    }
    if let Some(number) = same_again::<EnterpriseNumber>(text) {
        let digits: u64 = digits(&number.to_string());
        assert_eq!((digits / 100 + digits % 100) % 97, 0, "{number}");
    }
    if let Some(number) = same_again::<Iban>(text) {
        let compact = number.to_string().replace(' ', "");
        let moved = format!("{}{}", &compact[4..], &compact[..4]);
        let remainder = moved.chars().fold(0, |rest, c| {
            let value = c.to_digit(36).unwrap_or_default();
            (rest * if value < 10 { 10 } else { 100 } + value) % 97
        });
        assert_eq!(remainder, 1, "{number}");
    }
    if let Some(path) = same_again::<FolderPath>(text) {
        let inside = std::path::Path::new(path.as_str())
            .components()
            .all(|part| matches!(part, std::path::Component::Normal(_)));
        assert!(inside, "{path}");
    }
}

/// Reads a value, and again what it is written as.
fn same_again<T: Scalar + Display + Debug + PartialEq>(text: &str) -> Option<T> {
    let value = T::parse(text).ok()?;
    let written = value.to_string();
    let again = T::parse(&written).map_err(|fault| fault.message);
    assert_eq!(again.as_ref(), Ok(&value), "“{text}” is written “{written}”");
    assert_eq!(again.map(|value| value.to_string()), Ok(written));
    Some(value)
}

fn digits(text: &str) -> u64 {
    text.chars()
        .filter_map(|c| c.to_digit(10))
        .fold(0, |number, digit| number * 10 + u64::from(digit))
}
