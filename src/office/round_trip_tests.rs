//! What is written is read back as it was.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use time::{Date, Month};

use super::random::Random;
use super::*;

/// A text that tries what programs take for something else.
fn random_text(random: &mut Random) -> String {
    let pieces = [
        "=1+1",
        "+32 9",
        "-5",
        "@a",
        "'x",
        "1.250,50",
        "1e5",
        "TRUE",
        "https://a.example",
        "mailto:a@b.c",
        "_x000D_",
        "_x0041_",
        "_x005F_",
        "_xD83D_",
        "é€",
        "😀",
        " ",
        "\t",
        "\n",
        "\u{1}",
        "\u{b}",
        "\u{a0}",
        "<b>&amp;",
        "]]>",
        "\"'",
        "a",
        "B",
        "_",
        "x",
        "\u{200b}",
        "_x00e9_",
        "internal:Sheet1!A1",
        "{=1}",
        "#REF!",
        "\u{fffd}",
        "\u{7f}",
        "\u{85}",
        "\u{2028}",
    ];
    let count = random.below(6) + 1;
    (0..count).map(|_| pieces[random.below(pieces.len())]).collect()
}

fn random_number(random: &mut Random) -> Decimal {
    let digits = random.below(17);
    let mantissa = random.next() % 10u64.pow(u32::try_from(digits).unwrap());
    let mantissa = i64::try_from(mantissa).unwrap();
    let scale = u32::try_from(random.below(20)).unwrap();
    let number = Decimal::new(mantissa, scale);
    if random.below(3) == 0 { -number } else { number }
}

fn random_day(random: &mut Random) -> Date {
    let from = Date::from_calendar_date(1890, Month::January, 1).unwrap();
    from + time::Duration::days(i64::try_from(random.below(80_000)).unwrap())
}

fn random_entry(random: &mut Random) -> Entry {
    match random.below(7) {
        0 => Entry::Nothing,
        1 | 2 => Entry::Text(random_text(random)),
        3 | 4 => Entry::Number(random_number(random)),
        5 => Entry::Day(random_day(random)),
        _ => Entry::Formula {
            formula: "SUM(A1:A2)&\"<\"".to_owned(),
            result: Box::new(Entry::Number(random_number(random))),
        },
    }
}

/// A workbook with cells of every kind.
pub(super) fn random_workbook(random: &mut Random) -> Workbook {
    let notations = [
        Notation::General,
        Notation::Text,
        Notation::Money,
        Notation::Decimal,
        Notation::Percent,
        Notation::Whole,
        Notation::Year,
        Notation::Day,
    ];
    let roles = [
        Role::Plain,
        Role::Title,
        Role::Head,
        Role::Group,
        Role::Input,
        Role::Fixed,
        Role::Total,
        Role::Faint,
        Role::Fault,
    ];
    let names = ["Prijzen", "l'an", "o's b", "a & b <c>", "€ 😀", "R1C1"];
    let shown = [Shown::Visible, Shown::Hidden, Shown::VeryHidden];
    let sheets = (0..=random.below(names.len() - 1)).map(|sheet| Sheet {
        name: names[sheet].to_owned(),
        shown: if sheet == 0 {
            Shown::Visible
        } else {
            shown[random.below(3)]
        },
        columns: (0..random.below(4))
            .map(|_| Column {
                width: u16::try_from(random.below(40)).unwrap(),
                validation: [
                    None,
                    Some((Validation::Choice("a".to_owned()), 1, 20)),
                    Some((Validation::Whole(0, 5_000_000_000), 1, 20)),
                    Some((Validation::Number(Decimal::new(-5, 1), Decimal::new(10, 0)), 1, 20)),
                    Some((Validation::Day, 1, 20)),
                ][random.below(5)]
                .clone(),
                asked: (random.below(2) == 0).then(|| "é".repeat(300)),
                is_hidden: random.below(9) == 0,
            })
            .collect(),
        rows: (0..random.below(12))
            .map(|_| Row {
                cells: (0..random.below(8))
                    .map(|_| Cell {
                        entry: random_entry(random),
                        look: Look {
                            role: roles[random.below(roles.len())],
                            notation: notations[random.below(notations.len())],
                        },
                        remark: (random.below(9) == 0).then(|| random_text(random)),
                    })
                    .collect(),
                is_hidden: random.below(5) == 0,
                ..Row::default()
            })
            .collect(),
        frozen: (1, 0),
        repeated: Some((0, 1)),
        is_protected: random.below(2) == 0,
        areas: Vec::new(),
    });
    let sheets: Vec<Sheet> = sheets.collect();
    let last = sheets.last().unwrap().name.clone();
    Workbook {
        title: random_text(random),
        author: random_text(random),
        choices: vec![
            Choices {
                name: "a".to_owned(),
                words: vec!["ja, zeker".to_owned(), "=nee".to_owned()],
            },
            Choices {
                name: "B.2".to_owned(),
                words: vec!["x".to_owned()],
            },
        ],
        names: vec![("datum_1".to_owned(), last, (3, 27))],
        properties: vec![
            ("Brugwerk".to_owned(), "a_x0041_ <&> é".to_owned()),
            ("é <&>".to_owned(), "1".to_owned()),
        ],
        sheets,
    }
}

/// What a program shows of an entry.
fn expected(entry: &Entry) -> Option<Content> {
    match entry {
        Entry::Nothing => None,
        Entry::Text(text) | Entry::Link { text, .. } => Some(Content::Text(text.replace('\r', "\n"))),
        Entry::Number(number) => {
            let number = number.normalize();
            let text = if number.is_zero() {
                "0".to_owned()
            } else {
                number.to_string()
            };
            let is_held = number.mantissa().unsigned_abs() < 10u128.pow(15);
            Some(if is_held {
                Content::Number(text)
            } else {
                Content::Text(text)
            })
        }
        Entry::Day(day) if day.year() < 1900 => Some(Content::Text(day.to_string())),
        Entry::Day(day) => {
            let days = (*day - Date::from_calendar_date(1899, Month::December, 30).unwrap()).whole_days();
            Some(Content::Number(if days < 61 { days - 1 } else { days }.to_string()))
        }
        Entry::Formula { result, .. } => match &**result {
            Entry::Number(number) => {
                let number = number.round_sf(15).unwrap().normalize();
                Some(Content::Number(if number.is_zero() {
                    "0".to_owned()
                } else {
                    number.to_string()
                }))
            }
            other => expected(other),
        },
    }
}

#[test]
fn what_is_written_is_read_back() {
    let mut random = Random::new(1);
    for _ in 0..120 {
        let workbook = random_workbook(&mut random);
        let bytes = write(&workbook).unwrap();
        let book = read(&bytes).unwrap();
        assert_eq!(book.sheets.len(), workbook.sheets.len() + 1);
        for (sheet, read) in workbook.sheets.iter().zip(&book.sheets) {
            assert_eq!(sheet.name, read.name);
            assert_eq!(sheet.shown == Shown::Visible, read.is_visible);
            let mut cells = BTreeMap::new();
            for (row, number) in sheet.rows.iter().zip(0..) {
                for (cell, column) in row.cells.iter().zip(0..) {
                    if let Some(content) = expected(&cell.entry) {
                        let is_computed = matches!(cell.entry, Entry::Formula { .. });
                        let shown_as = match cell.look.notation {
                            Notation::Text => ShownAs::Text,
                            Notation::Day => ShownAs::Day,
                            _ => ShownAs::Number,
                        };
                        cells.insert(
                            (number, column),
                            Found {
                                content,
                                shown_as,
                                is_computed,
                            },
                        );
                    }
                }
            }
            assert_eq!(cells, read.cells);
        }
        assert_eq!(book.properties, workbook.properties.iter().cloned().collect());
        let names = workbook
            .names
            .iter()
            .map(|(name, sheet, cell)| (name.clone(), (sheet.clone(), *cell)));
        assert_eq!(
            book.names,
            names
                .chain([("list_B.2".to_owned(), ("_lists".to_owned(), (0, 1)))])
                .collect()
        );
        assert!(!book.counts_from_1904);
    }
}

#[test]
fn the_same_workbook_has_the_same_bytes() {
    let mut random = Random::new(2);
    for _ in 0..40 {
        let workbook = random_workbook(&mut random);
        assert!(write(&workbook).unwrap() == write(&workbook.clone()).unwrap());
    }
}
