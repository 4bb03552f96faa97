//! Grouping of digits.

use rust_decimal::{Decimal, RoundingStrategy};

/// Writes `value` with a fixed number of decimals, a decimal mark and a mark between thousands.
///
/// Rounds half away from zero, the commercial rule that the printed tables of the sources follow. A negative value
/// gets the true minus sign (U+2212).
pub fn group(value: Decimal, decimals: u32, decimal_mark: &str, group_mark: &str) -> String {
    let rounded = value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    let plain = format!("{:.*}", decimals as usize, rounded.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::new();
    if rounded.is_sign_negative() && !rounded.is_zero() {
        out.push('\u{2212}');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push_str(group_mark);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push_str(decimal_mark);
        out.push_str(fraction);
    }
    out
}
