//! The shares of a key in words.

use rust_decimal::Decimal;

use crate::finance::key::Key;
use crate::finance::{Plan, Shares};
use crate::locale::{Locale, say};
use crate::model::Programme;

/// The number of decimals of a share in per cent, in every document.
pub const SHARE_DECIMALS: u32 = 2;

/// The shares of the partners in words: "De Wroeter 50 % en 37graden 50 %", "A, B en C elk een derde".
#[must_use]
pub fn shares_text(programme: &Programme, plan: &Plan, shares: &Shares, locale: &Locale) -> String {
    let names = plan.parties[..plan.partners]
        .iter()
        .map(|id| programme.partner_name(id));
    if let Some(n) = shares
        .equal_parts(SHARE_DECIMALS)
        .filter(|parts| *parts == plan.partners)
    {
        let names = locale.list(&names.collect::<Vec<_>>());
        return say!(locale, "shares-equal", names, part = say!(locale, "equal-part", n));
    }
    let shares = printed_shares(shares, locale).into_iter();
    let each: Vec<String> = names
        .zip(shares)
        .map(|(name, share)| format!("{name} {share}"))
        .collect();
    locale.list(&each)
}

/// The share of each partner as it is printed: "50 %", "33,70 %", and "1/3" where rounded percentages of equal parts would
/// seem to differ.
#[must_use]
pub fn printed_shares(shares: &Shares, locale: &Locale) -> Vec<String> {
    let equal = shares.equal_parts(SHARE_DECIMALS);
    let print = |percent: Decimal| match equal {
        Some(parts) if !percent.is_zero() => format!("1/{parts}"),
        _ => share_text(percent, locale),
    };
    shares.percentages(SHARE_DECIMALS).into_iter().map(print).collect()
}

/// The shares of the partners in words, with what is divided by them where that is not the whole margin: after a founding
/// fee, or up to the first threshold.
#[must_use]
pub fn division_text(programme: &Programme, plan: &Plan, key: &Key, locale: &Locale) -> String {
    let shares = shares_text(programme, plan, &key.base, locale);
    within_limits(shares, key, locale)
}

/// Words on the shares of a key, with what the shares divide where that is not the whole margin.
#[must_use]
pub fn within_limits(words: String, key: &Key, locale: &Locale) -> String {
    if key.divides_all() {
        words
    } else {
        format!("{words} ({})", division_limits(key, locale))
    }
}

/// What the shares of a key divide, where that is not the whole margin; empty where it is.
#[must_use]
pub fn division_limits(key: &Key, locale: &Locale) -> String {
    let above = key.bands.first().map(|band| {
        locale.in_euro(
            band.above.euro(),
            if band.above.euro().fract().is_zero() { 0 } else { 2 },
        )
    });
    match (key.fee.is_some(), above) {
        (false, None) => String::new(),
        (true, None) => locale.text("division-after-fee"),
        (false, Some(above)) => say!(locale, "division-up-to", above),
        (true, Some(above)) => say!(locale, "division-after-fee-up-to", above),
    }
}

/// A share in per cent, with decimals only where it has any: "50 %", "33,70 %".
#[must_use]
pub fn share_text(percent: Decimal, locale: &Locale) -> String {
    let percent = percent.round_dp(SHARE_DECIMALS);
    let decimals = if percent.fract().is_zero() { 0 } else { SHARE_DECIMALS };
    locale.percentage(percent / Decimal::ONE_HUNDRED, decimals)
}
