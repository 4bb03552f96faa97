use super::*;

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).expect("test value")
}

#[test]
fn locale_files_have_no_syntax_fault() {
    for language in Language::ALL {
        if let Err((_, errors)) = FluentResource::try_new(source(language).to_owned()) {
            panic!("{}: {errors:?}", language.code());
        }
    }
}

#[test]
fn every_language_has_every_key_once() {
    let reference = Locale::of(Language::Nl).keys();
    for language in Language::ALL {
        let keys = Locale::of(language).keys();
        let mut unique = keys.clone();
        unique.dedup();
        assert_eq!(unique, keys, "a key stands twice in {}", language.code());
        let missing: Vec<_> = reference.iter().filter(|key| !keys.contains(key)).collect();
        let extra: Vec<_> = keys.iter().filter(|key| !reference.contains(key)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{}: missing {missing:?}, extra {extra:?}",
            language.code()
        );
    }
}

#[test]
fn belgian_forms() {
    let nl = Locale::of(Language::Nl);
    let cases = [
        ("1234.56", "€\u{a0}1.234,56"),
        ("0.5", "€\u{a0}0,50"),
        ("-1234567.895", "€\u{a0}\u{2212}1.234.567,90"),
    ];
    for (value, expected) in cases {
        assert_eq!(nl.amount(decimal(value)), expected);
    }
    assert_eq!(nl.percentage(decimal("0.1667"), 1), "16,7\u{202f}%");
    assert_eq!(nl.date(2021, 5, 1), "1 mei 2021");
    assert_eq!(Locale::of(Language::Fr).date(2021, 5, 1), "1er mai 2021");
    assert_eq!(Locale::of(Language::En).date(2021, 5, 1), "1 May 2021");
}

#[test]
fn lists_read_as_sentences() {
    let nl = Locale::of(Language::Nl);
    let names = |n: usize| ["A", "B", "C"][..n].iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(nl.list(&names(0)), "");
    assert_eq!(nl.list(&names(1)), "A");
    assert_eq!(nl.list(&names(2)), "A en B");
    assert_eq!(nl.list(&names(3)), "A, B en C");
}

#[test]
fn sentences_start_with_a_capital() {
    let cases = [
        ("één partner", "Eén partner"),
        ("élan", "Élan"),
        ("de partner", "De partner"),
        ("", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(capitalised(text), expected);
    }
}
