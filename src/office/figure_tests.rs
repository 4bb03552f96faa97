//! Exact figures from cells.

use super::*;
use crate::office::random::Random;

fn cell(content: Content, shown_as: ShownAs) -> Found {
    Found {
        content,
        shown_as,
        is_computed: false,
    }
}

fn plain(text: &str) -> Found {
    cell(Content::Number(text.to_owned()), ShownAs::Number)
}

fn written_text(text: &str) -> Found {
    cell(Content::Text(text.to_owned()), ShownAs::Number)
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn ymd(year: i32, month: u8, day: u8) -> Date {
    Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
}

/// Every decimal of 15 digits comes back from the shortest and from the longest text that programs write of it.
#[test]
fn decimals_come_back_from_what_programs_write() {
    let mut random = Random::new(7);
    for _ in 0..40_000 {
        let length = u32::try_from(random.below(15)).unwrap() + 1;
        let digits = i64::try_from(random.next() % 10_u64.pow(length)).unwrap();
        let value = Decimal::new(digits, u32::try_from(random.below(18)).unwrap()).normalize();
        let value = if random.below(2) == 0 { value } else { -value };
        let float: f64 = value.to_string().parse().unwrap();
        let shortest = float.to_string();
        let longest = format!("{float:.16e}");
        let capital = format!("{float:.14E}");
        for text in [shortest, longest, capital] {
            let read = number(&plain(&text)).unwrap();
            assert_eq!((read.value, read.is_rounded), (value, false), "{text}");
        }
    }
}

#[test]
fn sums_lose_their_noise_and_nothing_else() {
    let cases = [
        ("0.30000000000000004", "0.3", false),
        ("1250.1500000000001", "1250.15", false),
        ("1250.1499999999999", "1250.15", false),
        ("9.9999999999999995E-2", "0.1", false),
        ("1E3", "1000", false),
        ("300.119999999999999996", "300.12", false),
        ("0.0099999999999999999998", "0.01", false),
        ("-0", "0", false),
        ("0.0", "0", false),
        (".5", "0.5", false),
        ("5.", "5", false),
        ("+7", "7", false),
        ("1234567890.123456789", "1234567890.12346", true),
        ("1.0000000000000003", "1", false),
        ("1.0000000000000013", "1", true),
        ("999999999999999.9", "1000000000000000", false),
        ("999999999999999", "999999999999999", false),
        ("12345678901234567890", "12345678901234600000", true),
        ("1e-30", "0", true),
        ("5e-324", "0", true),
        ("1.5e-28", "0.0000000000000000000000000001", true),
        ("7.9e28", "79000000000000000000000000000", false),
    ];
    for (text, value, is_rounded) in cases {
        let read = number(&plain(text)).unwrap();
        assert_eq!((read.value, read.is_rounded), (decimal(value), is_rounded), "{text}");
    }
    for text in [
        "",
        "abc",
        "1,5",
        "1e",
        "e5",
        "--1",
        "NaN",
        "INF",
        "1e99999999999",
        "0x10",
        "1e29",
        "8e28",
        "١",
    ] {
        assert!(number(&plain(text)).is_err(), "{text}");
    }
}

#[test]
fn percentages_are_hundredths() {
    for (text, value) in [
        ("0.24", "24"),
        ("0.12345", "12.345"),
        ("1", "100"),
        ("0.070000000000000007", "7"),
    ] {
        let read = number(&cell(Content::Number(text.to_owned()), ShownAs::Percent)).unwrap();
        assert_eq!((read.value, read.is_percentage), (decimal(value), true));
    }
    let read = number(&written_text("24 %")).unwrap();
    assert_eq!((read.value, read.is_percentage), (decimal("24"), true));
    assert!(!number(&plain("0.24")).unwrap().is_percentage);
}

#[test]
fn typed_numbers_are_read_in_belgian_notation() {
    let cases = [
        ("1.250,50", "1250.50"),
        ("1250,5", "1250.5"),
        ("1250.5", "1250.5"),
        ("€ 1 250", "1250"),
        ("€\u{a0}1\u{202f}250,00", "1250"),
        ("1 250,50 €", "1250.5"),
        ("EUR 12", "12"),
        ("-5", "-5"),
        ("− 5", "-5"),
        ("€ -5,5", "-5.5"),
        ("-€ 5", "-5"),
        ("+5", "5"),
        ("1.250.000", "1250000"),
        ("1,250,000", "1250000"),
        ("1,250.50", "1250.5"),
        ("1 250.500", "1250.5"),
        ("0,250", "0.25"),
        ("0.125", "0.125"),
        ("1250,500", "1250.5"),
        (",5", "0.5"),
        ("007", "7"),
        (" 12 ", "12"),
        ("1.25", "1.25"),
        ("12,3456", "12.3456"),
        ("123456789012345678901234567", "123456789012345678901234567"),
    ];
    for (text, value) in cases {
        assert_eq!(number(&written_text(text)).unwrap().value, decimal(value), "{text}");
    }
    for text in [
        "1.250",
        "1,250",
        "€ 999.999",
        "12 50",
        "1.25.50",
        "1.250,50,5",
        "5,",
        "-",
        "",
        "€",
        "1e5",
        "--5",
        "5-",
        "(5)",
        "1 250.50.5",
        "1.250 000",
        "abc",
        "12 stuks",
        "1250,5 6",
        "٣",
        "1'250",
        "24 % %",
        "1234567890123456789012345678901",
        "0,1234567890123456789012345678901",
        ".",
        ",",
        "1..5",
        "1,2.3",
    ] {
        assert!(number(&written_text(text)).is_err(), "{text}");
    }
    assert_eq!(
        number(&written_text("€ 1.250")).unwrap_err().to_string(),
        "“€ 1.250” stands here, which may be 1,250 or 1250: type it without a mark between thousands, as 1250 or 1250,50"
    );
}

#[test]
fn what_is_no_number_is_told() {
    let cases = [
        (
            Content::Error("#REF!".to_owned()),
            "the error #REF! stands here: type a number",
        ),
        (
            Content::Nothing,
            "a formula without a result stands here: type a number",
        ),
        (Content::Flag(true), "the answer TRUE stands here: type a number"),
        (
            Content::Text("veel".to_owned()),
            "“veel” stands here, which is no number: type it as 1250,50",
        ),
    ];
    for (content, said) in cases {
        assert_eq!(number(&cell(content, ShownAs::Number)).unwrap_err().to_string(), said);
    }
    assert!(number(&cell(Content::Number("45000".to_owned()), ShownAs::Day)).is_err());
}

#[test]
fn days_are_read_from_every_way_to_write_them() {
    let shown = |text: &str| cell(Content::Number(text.to_owned()), ShownAs::Day);
    for (text, date) in [
        ("1", ymd(1900, 1, 1)),
        ("59", ymd(1900, 2, 28)),
        ("61", ymd(1900, 3, 1)),
        ("46096", ymd(2026, 3, 15)),
        ("46096.0", ymd(2026, 3, 15)),
        ("2958465", ymd(9999, 12, 31)),
    ] {
        assert_eq!(day(&shown(text), false).unwrap(), date, "{text}");
    }
    assert_eq!(day(&shown("0"), true).unwrap(), ymd(1904, 1, 1));
    assert_eq!(day(&shown("44634"), true).unwrap(), ymd(2026, 3, 15));
    assert_eq!(day(&plain("46096"), false).unwrap(), ymd(2026, 3, 15));
    for text in ["0", "60", "-1", "46096.5", "2958466", "1e300", "x"] {
        assert!(day(&shown(text), false).is_err(), "{text}");
    }
    assert!(day(&plain("2026"), false).is_err());
    for text in [
        "15/3/2026",
        "15/03/2026",
        "15-3-2026",
        "15.03.2026",
        "2026-03-15",
        " 15/3/2026 ",
        "2026-03-15T00:00:00",
        "2026-03-15T00:00:00.000Z",
        "2026-3-15",
    ] {
        assert_eq!(day(&written_text(text), false).unwrap(), ymd(2026, 3, 15), "{text}");
        assert_eq!(
            day(&cell(Content::Day(text.to_owned()), ShownAs::Day), false).unwrap(),
            ymd(2026, 3, 15),
            "{text}"
        );
    }
    for text in [
        "3/15/2026",
        "29/2/2026",
        "15/3/26",
        "15/3",
        "15 maart 2026",
        "2026/03/15",
        "15-3/2026",
        "2026-03-15T12:00:00",
        "0/1/2026",
        "1/0/2026",
        "",
        "1//2026",
        "+1/2/2026",
        "15/3/0026",
        "015/3/2026",
        "15/3/2026/1",
        "é",
        "T",
        "15.3.2026 ",
    ] {
        let read = day(&written_text(text), false);
        assert_eq!(read.is_ok(), text.ends_with("2026 "), "{text}");
    }
}

#[test]
fn days_and_numbers_of_days_agree() {
    let mut last = of_serial(61, false).unwrap().previous_day().unwrap();
    for serial in 61..=100_000 {
        let day = of_serial(serial, false).unwrap();
        assert_eq!(Some(day), last.next_day());
        assert_eq!(of_serial(serial - 1462, true), (serial >= 1462).then_some(day));
        last = day;
    }
}

#[test]
fn answers_are_read_in_three_languages() {
    for (text, answer) in [
        ("Ja", true),
        ("NEE", false),
        (" oui ", true),
        ("non", false),
        ("true", true),
        ("0", false),
    ] {
        assert_eq!(flag(&written_text(text)), Ok(answer), "{text}");
    }
    assert_eq!(flag(&plain("1")), Ok(true));
    assert_eq!(flag(&cell(Content::Flag(false), ShownAs::Number)), Ok(false));
    assert!(flag(&written_text("misschien")).is_err());
    assert!(flag(&plain("2")).is_err());
}

#[test]
fn texts_are_what_was_typed() {
    assert_eq!(text(&written_text(" a\nb ")).unwrap(), " a\nb ");
    assert_eq!(text(&plain("1250.5")).unwrap(), "1250.5");
    assert!(text(&cell(Content::Number("46096".to_owned()), ShownAs::Day)).is_err());
    assert!(text(&cell(Content::Error("#N/A".to_owned()), ShownAs::Number)).is_err());
    assert!(written_text(" \u{a0}\n").is_blank());
    assert!(!written_text("0").is_blank());
}

/// Whatever a cell holds, it is read or told, and nothing stops.
#[test]
fn no_text_stops_the_reading() {
    let mut random = Random::new(9);
    let pieces = [
        "1",
        "0",
        "9",
        "250",
        ".",
        ",",
        " ",
        "-",
        "−",
        "+",
        "€",
        "%",
        "e",
        "E",
        "/",
        "T",
        ":",
        "é",
        "\u{a0}",
        "😀",
        "EUR",
        "99999999999999999",
    ];
    for _ in 0..20_000 {
        let count = random.below(9);
        let text: String = (0..count).map(|_| pieces[random.below(pieces.len())]).collect();
        for found in [
            written_text(&text),
            plain(&text),
            cell(Content::Day(text.clone()), ShownAs::Day),
        ] {
            let _ = (
                number(&found),
                day(&found, random.below(2) == 0),
                flag(&found),
                super::text(&found),
            );
        }
    }
}
