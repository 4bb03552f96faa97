use super::*;
use crate::model::{Amount, EnterpriseNumber, SCALARS};

fn code<T: Scalar>(text: &str) -> &'static str {
    T::parse(text).map_or_else(|fault| fault.rule.code, |_| "ok")
}

#[test]
fn ids() {
    for (text, expected) in [
        ("de-wroeter", "ok"),
        ("37graden", "ok"),
        ("De-Wroeter", "malformed-id"),
        ("a--b", "malformed-id"),
        ("-a", "malformed-id"),
        ("", "malformed-id"),
    ] {
        assert_eq!(code::<Id>(text), expected, "{text:?}");
    }
}

#[test]
fn texts() {
    for (text, expected) in [
        ("Werk & co #1 *ster* $x$ ]\\ @ \"q\"", "ok"),
        ("Ελληνικά, Русский", "ok"),
        ("wacht… even", "ok"),
        ("...", "placeholder-text"),
        ("nog TODO hier", "placeholder-text"),
        ("Lorem ipsum", "placeholder-text"),
        ("Todor", "ok"),
        ("  ", "empty-text"),
        ("a\u{7}b", "control-character"),
        ("a\u{202e}b", "direction-character"),
        ("漢字", "character-without-glyph"),
        ("a\nb", "line-break-in-name"),
        ("a\u{2028}b", "line-break-in-name"),
        ("a\u{2029}b", "line-break-in-name"),
        ("a\u{feff}b", "control-character"),
        ("a\u{ffff}b", "control-character"),
        ("a\u{fdd0}b", "control-character"),
        ("a\u{1fffe}b", "control-character"),
        (&"a b ".repeat(125), "ok"),
        (&"a b ".repeat(126), "name-too-long"),
    ] {
        assert_eq!(code::<PlainText>(text), expected, "{text:?}");
    }
}

#[test]
fn dates() {
    for (text, expected) in [
        ("2021-05-01", "ok"),
        ("2024-02-29", "ok"),
        ("2021-02-29", "malformed-date"),
        ("1-5-2021", "malformed-date"),
        ("2021-13-01", "malformed-date"),
        ("mei 2021", "malformed-date"),
    ] {
        assert_eq!(code::<Date>(text), expected, "{text:?}");
    }
}

#[test]
fn amounts_keep_their_written_form() {
    for text in ["12345678901234567.89", "1.10", "-0.05", "0", "100.00"] {
        assert_eq!(Amount::parse(text).map(|a| a.to_string()).ok().as_deref(), Some(text));
    }
    for (text, expected) in [
        ("110,50", "decimal-comma"),
        ("1.234,56", "decimal-comma"),
        ("1e3", "malformed-number"),
        (".5", "malformed-number"),
        ("123456789012345678901234567890", "malformed-number"),
        ("0.00000000000000000000000000001", "malformed-number"),
        ("NaN", "malformed-number"),
    ] {
        assert_eq!(code::<Amount>(text), expected, "{text:?}");
    }
}

#[test]
fn check_digits() {
    for (text, expected) in [
        ("0566.988.259", "ok"),
        ("BE 0566988259", "ok"),
        ("0566.988.258", "wrong-enterprise-number"),
        ("2566.988.259", "wrong-enterprise-number"),
        ("566.988.259", "wrong-enterprise-number"),
    ] {
        assert_eq!(code::<EnterpriseNumber>(text), expected, "{text:?}");
    }
    for (text, expected) in [
        ("BE68 5390 0754 7034", "ok"),
        ("BE68539007547034", "ok"),
        ("BE68 5390 0754 7035", "wrong-iban"),
        ("BE685390075470", "wrong-iban"),
        ("", "wrong-iban"),
    ] {
        assert_eq!(code::<Iban>(text), expected, "{text:?}");
    }
}

#[test]
fn paths_stay_inside() {
    for (text, expected) in [
        ("images/logo.png", "ok"),
        ("../x", "unsafe-path"),
        ("/etc/passwd", "unsafe-path"),
        ("a/../b", "unsafe-path"),
        ("a\\b", "unsafe-path"),
        ("C:/x", "unsafe-path"),
        ("", "unsafe-path"),
    ] {
        assert_eq!(code::<FolderPath>(text), expected, "{text:?}");
    }
}

#[test]
fn a_malformed_id_is_answered_with_a_well_formed_one() {
    for (text, meant) in [
        ("De Wroeter", Some("Write “de-wroeter”.")),
        ("de_wroeter", Some("Write “de-wroeter”.")),
        ("Coöperatie--X", Some("Write “cooperatie-x”.")),
        ("--", None),
    ] {
        let help = Id::parse(text).err().map(|fault| fault.help.to_string());
        assert_eq!(help.as_deref(), meant.or(Some(MALFORMED_ID.cure)), "{text}");
    }
}

#[test]
fn every_stand_in_is_a_value_of_its_type() {
    for kind in SCALARS {
        assert!((kind.check)(kind.stand_in).is_ok(), "{}", kind.format);
    }
}
