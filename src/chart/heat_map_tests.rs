use super::super::draw;
use super::super::scene::{Primitive, Run};
use super::super::testing::{assert_escaped_and_repeated, assert_sound, name, texts};
use super::*;

const DOMAINS: [(&str, &[&str]); 3] = [
    (
        "Waardepropositie",
        &["Waardepropositie", "Klantsegmenten", "Klantrelaties"],
    ),
    (
        "Waardecreatie",
        &["Partners", "Kernactiviteiten", "Kanalen", "Mensen en middelen"],
    ),
    ("Waardecaptatie", &["Kostenstructuur", "Inkomstenstromen"]),
];

fn example(row_count: usize, value: u32) -> HeatMap {
    HeatMap {
        width_pt: 460.0,
        groups: DOMAINS
            .iter()
            .map(|(name, columns)| Group {
                name: (*name).into(),
                columns: columns.iter().map(|column| (*column).into()).collect(),
            })
            .collect(),
        rows: (0..row_count)
            .map(|index| Row {
                name: name(index),
                counts: vec![value; 9],
            })
            .collect(),
        total_name: "Totaal".into(),
    }
}

#[test]
fn lays_out_every_shape_of_data() {
    for rows in [1, 2, 12] {
        for value in [0, 1, 27, 999] {
            for width_pt in [460.0, 520.0, 380.0] {
                let mut input = example(rows, value);
                input.width_pt = width_pt;
                assert_sound(input.layout());
            }
        }
    }
}

#[test]
fn lays_out_few_columns_across() {
    let mut input = example(3, 4);
    input.groups = vec![Group {
        name: String::new(),
        columns: vec!["Strategisch".into(), "Juridisch".into()],
    }];
    for row in &mut input.rows {
        row.counts.truncate(2);
    }
    let scene = assert_sound(input.layout());
    assert!(texts(&scene).contains(&"Strategisch"));
    let upward = |mark: &Primitive| matches!(mark, Primitive::Label(label) if label.run == Run::Upward);
    assert!(!scene.primitives.iter().any(upward));
}

#[test]
fn lays_out_many_columns_without_groups() {
    let mut input = example(3, 4);
    for group in &mut input.groups {
        group.name.clear();
    }
    assert_sound(input.layout());
}

#[test]
fn adds_up_rows_and_columns() {
    let scene = assert_sound(example(3, 7).layout());
    for total in ["63", "21", "189"] {
        assert!(texts(&scene).contains(&total), "{total}");
    }
    let alone = assert_sound(example(1, 7).layout());
    assert_eq!(texts(&alone).iter().filter(|text| **text == "63").count(), 1);
}

#[test]
fn escapes_names_and_repeats_itself() {
    assert_escaped_and_repeated(|| draw(&example(2, 3)));
}

#[test]
fn reports_what_cannot_be_drawn() {
    let mut ragged = example(1, 1);
    ragged.rows[0].counts.pop();
    assert!(matches!(draw(&ragged), Err(ChartError::Ragged { expected: 9, .. })));
    assert_eq!(draw(&example(0, 1)), Err(ChartError::Empty));
    assert!(matches!(
        draw(&example(1, u32::MAX / 2)),
        Err(ChartError::TooNarrow(460))
    ));
}
