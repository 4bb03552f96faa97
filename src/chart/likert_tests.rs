use super::super::draw;
use super::super::testing::{assert_escaped_and_repeated, assert_sound, name, texts};
use super::*;
use crate::look::Palette;

fn statement(index: usize, percentages: [u32; ANSWERS]) -> Statement {
    Statement {
        name: name(index),
        answers: percentages.map(|percent| Answer {
            share: f64::from(percent) / 100.0,
            text: percent.to_string(),
        }),
        note: "n = 12".into(),
    }
}

fn example(bars: &[[u32; ANSWERS]]) -> Likert {
    let statements = bars.iter().enumerate().map(|(index, bar)| statement(index, *bar));
    Likert {
        width_pt: 460.0,
        words: ["Helemaal oneens", "Oneens", "Neutraal", "Eens", "Helemaal eens"].map(Into::into),
        groups: vec![Group {
            name: "Partnerschap".into(),
            statements: statements.collect(),
        }],
        reach: (0.0, 0.0),
        estimated: false,
    }
}

#[test]
fn lays_out_every_shape_of_data() {
    let cases: &[&[[u32; ANSWERS]]] = &[
        &[[8, 17, 17, 33, 25]],
        &[[0, 0, 0, 0, 0]],
        &[[100, 0, 0, 0, 0], [0, 0, 0, 0, 100], [0, 0, 100, 0, 0]],
        &[[1, 1, 96, 1, 1], [96, 1, 1, 1, 1], [1, 1, 1, 1, 96]],
        &[[20, 20, 20, 20, 20]; 20],
        &[[1, 2, 3, 47, 47]; 20],
    ];
    for bars in cases {
        for (estimated, width_pt) in [(false, 460.0), (true, 460.0), (false, 260.0)] {
            let mut input = example(bars);
            (input.width_pt, input.estimated) = (width_pt, estimated);
            assert_sound(input.layout());
        }
    }
}

#[test]
fn bars_diverge_from_the_middle_of_the_neutral_answer() {
    let input = example(&[[10, 20, 40, 20, 10], [0, 0, 0, 60, 40], [50, 50, 0, 0, 0]]);
    let plot = plot(&input, 100.0).expect("a plot");
    let edges = |index: usize| {
        let segments = segments(&input.groups[0].statements[index], &plot).expect("segments");
        (segments[0].left, segments[segments.len() - 1].right)
    };
    let (left, right) = edges(0);
    assert!((f64::midpoint(left, right) - plot.centre).abs() < 1e-9);
    assert!((edges(1).0 - plot.centre).abs() < 1e-9);
    assert!((edges(2).1 - plot.centre).abs() < 1e-9);
}

#[test]
fn shares_a_scale_when_asked() {
    let mut input = example(&[[0, 0, 0, 50, 50]]);
    let alone = plot(&input, 100.0).expect("a plot").points_per_unit;
    input.reach = (1.0, 0.5);
    let shared = plot(&input, 100.0).expect("a plot").points_per_unit;
    assert!((alone - 2.0 * shared).abs() < 1e-9);
}

#[test]
fn shades_stay_apart_in_grey() {
    let palette = Palette::of(None).expect("the palette loads");
    let shades: Vec<_> = (0..ANSWERS)
        .map(|answer| palette.get(&colour_key(answer)).expect("a shade"))
        .collect();
    for (index, one) in shades.iter().enumerate() {
        for other in &shades[index + 1..] {
            assert!(one.contrast(*other) > 1.25, "{one:?} and {other:?}");
        }
    }
}

#[test]
fn writes_every_share_and_name_once() {
    let scene = assert_sound(example(&[[1, 3, 11, 41, 44]]).layout());
    for text in ["1", "3", "11", "41", "44", "n = 12", "Partnerschap"] {
        let found = texts(&scene).iter().filter(|found| **found == text).count();
        assert_eq!(found, 1, "{text}");
    }
}

#[test]
fn escapes_names_and_repeats_itself() {
    assert_escaped_and_repeated(|| draw(&example(&[[10, 20, 30, 30, 10]])));
}

#[test]
fn reports_what_cannot_be_drawn() {
    let mut negative = example(&[[10, 20, 30, 30, 10]]);
    negative.groups[0].statements[0].answers[0].share = -0.1;
    let mut endless = example(&[[10, 20, 30, 30, 10]]);
    endless.groups[0].statements[0].answers[0].share = f64::NAN;
    let mut narrow = example(&[[10, 20, 30, 30, 10]]);
    narrow.width_pt = 40.0;
    assert!(matches!(draw(&negative), Err(ChartError::Drawing(_))));
    assert!(matches!(draw(&endless), Err(ChartError::Drawing(_))));
    assert!(matches!(draw(&narrow), Err(ChartError::TooNarrow(40))));
    assert_eq!(draw(&example(&[])), Err(ChartError::Empty));
}
