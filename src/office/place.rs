//! Cells by name, as people say them.

use super::limits;

/// The row and the column of a cell, from 0.
pub(super) type Place = (u32, u16);

/// The name of a cell, such as `C7`, by its row and column from 0.
#[must_use]
pub fn cell_name((row, column): (u32, u16)) -> String {
    let mut letters = Vec::new();
    let mut left = u32::from(column) + 1;
    while left > 0 {
        left -= 1;
        letters.extend(char::from_digit(left % 26 + 10, 36).map(|letter| letter.to_ascii_uppercase()));
        left /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", u64::from(row) + 1)
}

/// The place that a reference such as `C7` or `$C$7` names.
pub(super) fn place(reference: &str) -> Option<Place> {
    let reference = reference.strip_prefix('$').unwrap_or(reference);
    let length = reference.bytes().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (letters, digits) = reference.split_at(length);
    let digits = digits.strip_prefix('$').unwrap_or(digits);
    if letters.len() > 3 || digits.len() > 7 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let column = letters.bytes().fold(0, |column, letter| {
        column * 26 + u16::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let row = digits.parse::<u32>().ok()?.checked_sub(1)?;
    let column = column.checked_sub(1)?;
    (row < limits::SHEET_ROWS && column < limits::SHEET_COLUMNS).then_some((row, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_places_agree() {
        for column in 0..limits::SHEET_COLUMNS {
            let row = u32::from(column) * 64;
            assert_eq!(place(&cell_name((row, column))), Some((row, column)));
        }
        assert_eq!(cell_name((6, 2)), "C7");
        assert_eq!(cell_name((0, 701)), "ZZ1");
        assert_eq!(cell_name((1_048_575, 16_383)), "XFD1048576");
        assert_eq!(place("$xfd$1048576"), Some((1_048_575, 16_383)));
        for wrong in [
            "",
            "A",
            "7",
            "A0",
            "XFE1",
            "A1048577",
            "AAAA1",
            "A1B",
            "A-1",
            "é1",
            "$$A1",
            "A99999999999",
            "A1:A1",
        ] {
            assert_eq!(place(wrong), None, "{wrong}");
        }
    }
}
