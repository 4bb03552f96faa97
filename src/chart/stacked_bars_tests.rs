use super::super::draw;
use super::super::testing::{assert_escaped_and_repeated, assert_sound, name, texts};
use super::*;

fn example(counts: &[&[u32]]) -> StackedBars {
    let series = |name: &str, key: &str, pattern| Series {
        name: name.into(),
        colour_key: key.into(),
        pattern,
    };
    let category = |(index, counts): (usize, &&[u32])| Category {
        name: name(index),
        counts: counts.to_vec(),
    };
    StackedBars {
        width_pt: 460.0,
        series: vec![
            series("Uitgeklaard", "status.settled", Pattern::Solid),
            series("Nog punten", "status.open-points", Pattern::Hatched),
            series("Niet bekeken", "status.not-assessed", Pattern::Outline),
        ],
        categories: counts.iter().enumerate().map(category).collect(),
        estimated: false,
    }
}

#[test]
fn lays_out_every_shape_of_data() {
    let cases: &[&[&[u32]]] = &[
        &[&[2, 1, 1]],
        &[&[0, 0, 0]],
        &[&[1, 1, 998], &[998, 1, 1], &[333, 333, 334], &[0, 0, 0]],
        &[&[10, 10, 10], &[100, 400_000, 100]],
        &[&[1, 0, 40_000], &[40_000, 1, 0]],
        &[[3, 0, 1].as_slice(); 12],
    ];
    for counts in cases {
        for (estimated, width_pt) in [(false, 460.0), (true, 460.0), (false, 240.0)] {
            let mut input = example(counts);
            (input.width_pt, input.estimated) = (width_pt, estimated);
            assert_sound(input.layout());
        }
    }
}

#[test]
fn writes_every_number_once() {
    let scene = assert_sound(example(&[&[1, 2, 997]]).layout());
    for number in ["1", "2", "997"] {
        let found = texts(&scene).iter().filter(|text| **text == number).count();
        assert_eq!(found, 1, "{number}");
    }
}

#[test]
fn says_zero_where_a_bar_is_empty() {
    assert!(texts(&assert_sound(example(&[&[0, 0, 0]]).layout())).contains(&"0"));
}

#[test]
fn escapes_names_and_repeats_itself() {
    assert_escaped_and_repeated(|| draw(&example(&[&[1, 2, 3]])));
}

#[test]
fn reports_what_cannot_be_drawn() {
    let mut ragged = example(&[&[1, 2, 3]]);
    ragged.categories[0].counts.pop();
    let mut unknown = example(&[&[1, 2, 3]]);
    unknown.series[0].colour_key = "status.blue".into();
    let mut narrow = example(&[&[1, 2, 3]]);
    narrow.width_pt = 20.0;
    assert!(matches!(draw(&ragged), Err(ChartError::Ragged { found: 2, .. })));
    assert!(matches!(draw(&unknown), Err(ChartError::Palette(_))));
    assert!(matches!(draw(&narrow), Err(ChartError::TooNarrow(20))));
    assert_eq!(draw(&example(&[])), Err(ChartError::Empty));
}
