//! A small workbook with everything that a workbook to fill in has.

use rust_decimal::Decimal;
use time::{Date, Month};

use super::workbook::{Cell, Choices, Column, Entry, Look, Notation, Role, Row, Sheet, Shown, Validation, Workbook};

/// A price: id, name, price, share in hundredths, first day, kind and note.
type Price = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    (i32, u8, u8),
    &'static str,
    &'static str,
);

const PRICES: [Price; 4] = [
    (
        "p1",
        "Wasserij, dag",
        "1250.50",
        "24",
        (2026, 3, 15),
        "dienst",
        "=1+1 is geen formule",
    ),
    (
        "p2",
        "Maaltijd & <vers>",
        "0.1",
        "12.5",
        (1999, 12, 31),
        "goed",
        "regel 1\nregel 2",
    ),
    (
        "p3",
        "Façade 😀",
        "123456789012.345",
        "0",
        (2030, 2, 28),
        "dienst",
        "007",
    ),
    ("p4", "Vierde", "-3.07", "33.33", (2026, 1, 1), "goed", " spaties "),
];

fn cell(entry: Entry, role: Role, notation: Notation) -> Cell {
    Cell {
        entry,
        look: Look { role, notation },
        remark: None,
    }
}

fn text(text: &str, role: Role) -> Cell {
    cell(Entry::Text(text.to_owned()), role, Notation::General)
}

fn row(cells: Vec<Cell>) -> Row {
    Row {
        cells,
        is_hidden: false,
        ..Row::default()
    }
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn price((id, name, price, share, (year, month, day), kind, note): Price, row_number: usize) -> Row {
    let day = Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap();
    let input = |entry, notation| cell(entry, Role::Input, notation);
    let total = (decimal(price) * decimal(share) / Decimal::ONE_HUNDRED).round_dp(2);
    let total = Entry::Formula {
        formula: format!("ROUND(C{row_number}*D{row_number}/100,2)"),
        result: Box::new(Entry::Number(total)),
    };
    row(vec![
        text(id, Role::Fixed),
        text(name, Role::Input),
        input(Entry::Number(decimal(price)), Notation::Money),
        input(Entry::Number(decimal(share)), Notation::Percent),
        input(Entry::Day(day), Notation::Day),
        text(kind, Role::Input),
        input(Entry::Text(note.to_owned()), Notation::Text),
        cell(total, Role::Fixed, Notation::Money),
    ])
}

fn prices() -> Sheet {
    let keys = ["id", "name", "price", "share", "from", "kind", "note", "total"];
    let heads = [
        "Id",
        "Naam",
        "Prijs (€)",
        "Aandeel (in %)",
        "Vanaf",
        "Soort",
        "Opmerking",
        "Totaal",
    ];
    let head = |head: &str| Cell {
        remark: Some(format!("Hulp bij {head}\ntweede regel")),
        ..text(head, Role::Head)
    };
    let mut rows = vec![
        row(vec![text("Prijzen", Role::Title)]),
        Row {
            cells: keys.iter().map(|key| text(key, Role::Faint)).collect(),
            is_hidden: true,
            ..Row::default()
        },
        row(heads.iter().map(|name| head(name)).collect()),
    ];
    rows.extend(PRICES.into_iter().zip(4..).map(|(made, number)| price(made, number)));
    let empty = [
        Notation::General,
        Notation::Money,
        Notation::Percent,
        Notation::Day,
        Notation::General,
        Notation::Text,
    ];
    for _ in 0..5 {
        let id = cell(Entry::Nothing, Role::Fixed, Notation::Text);
        let inputs = empty.map(|notation| cell(Entry::Nothing, Role::Input, notation));
        rows.push(row([id].into_iter().chain(inputs).collect()));
    }
    let column = |width| Column {
        width,
        ..Column::default()
    };
    let mut columns = [8, 30, 14, 14, 14, 14, 40, 14].map(column);
    let asked = [
        (
            2,
            Validation::Number(decimal("-1000"), decimal("999999999999")),
            "Typ een bedrag, zoals 1250,50.",
        ),
        (4, Validation::Day, "Typ een dag, zoals 31/12/2026."),
        (5, Validation::Choice("1kind".to_owned()), "Kies uit de lijst."),
    ];
    for (number, validation, words) in asked {
        columns[number].validation = Some((validation, 3, 11));
        columns[number].asked = Some(words.to_owned());
    }
    Sheet {
        name: "Prijzen l'an".to_owned(),
        rows,
        columns: columns.into(),
        frozen: (3, 2),
        repeated: Some((2, 1)),
        is_protected: true,
        ..Sheet::default()
    }
}

fn contents() -> Sheet {
    let link = Entry::Link {
        sheet: "Prijzen l'an".to_owned(),
        text: "Prijzen".to_owned(),
    };
    let status = Entry::Formula {
        formula: "IF(COUNTBLANK('Prijzen l''an'!C4:C7)=0,\"volledig\",\"onvolledig\")".to_owned(),
        result: Box::new(Entry::Text("volledig".to_owned())),
    };
    Sheet {
        name: "Inhoud".to_owned(),
        rows: vec![
            row(vec![text("Werkboek", Role::Title)]),
            row(vec![
                cell(link, Role::Plain, Notation::General),
                cell(status, Role::Fixed, Notation::General),
            ]),
        ],
        is_protected: true,
        ..Sheet::default()
    }
}

/// A workbook with a table of contents, a sheet to fill in, a list to choose from and a sheet that nobody sees.
pub fn sample_workbook() -> Workbook {
    let own = Sheet {
        name: "_brugwerk".to_owned(),
        shown: Shown::VeryHidden,
        rows: vec![row(vec![
            text("hash", Role::Plain),
            text("9f86d081884c7d65", Role::Plain),
        ])],
        ..Sheet::default()
    };
    Workbook {
        title: "Prijzen".to_owned(),
        author: "Brugwerk".to_owned(),
        sheets: vec![contents(), prices(), own],
        choices: vec![Choices {
            name: "1kind".to_owned(),
            words: ["dienst", "goed", "ander, vrij"].map(|word| word.to_owned()).into(),
        }],
        names: vec![
            ("brugwerk_hash".to_owned(), "_brugwerk".to_owned(), (0, 1)),
            ("eerste_prijs".to_owned(), "Prijzen l'an".to_owned(), (3, 2)),
        ],
        properties: vec![("Brugwerk".to_owned(), "9f86d081".to_owned())],
    }
}
