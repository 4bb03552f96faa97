use super::super::draw;
use super::super::scene::Primitive;
use super::super::testing::{assert_escaped_and_repeated, assert_sound, labels, name, texts};
use super::*;

fn example(steps: &[(f64, Effect)]) -> Waterfall {
    let step = |(index, (value, effect)): (usize, &(f64, Effect))| Step {
        label: name(index),
        value: *value,
        value_text: format!("€ {value}"),
        effect: *effect,
    };
    Waterfall {
        width_pt: 460.0,
        steps: steps.iter().enumerate().map(step).collect(),
    }
}

/// From a price to two shares, by way of costs and a subsidy.
const PRICE: [(f64, Effect); 7] = [
    (1250.0, Effect::Total),
    (310.0, Effect::Down),
    (575.0, Effect::Down),
    (120.0, Effect::Up),
    (485.0, Effect::Total),
    (295.0, Effect::Share(0)),
    (190.0, Effect::Share(1)),
];

/// The same, to a loss.
const LOSS: [(f64, Effect); 6] = [
    (640.0, Effect::Total),
    (800.0, Effect::Down),
    (20.0, Effect::Up),
    (-140.0, Effect::Total),
    (-100.0, Effect::Share(0)),
    (-40.0, Effect::Share(1)),
];

#[test]
fn lays_out_every_shape_of_data() {
    let many: Vec<(f64, Effect)> = (0..14_u8)
        .map(|index| (f64::from(index) * 1e3, Effect::Down))
        .chain([(-91e3, Effect::Total)])
        .collect();
    let cases: &[&[(f64, Effect)]] = &[
        &PRICE,
        &LOSS,
        &many,
        &[(0.0, Effect::Total)],
        &[(0.0, Effect::Total), (0.0, Effect::Down), (0.0, Effect::Share(4))],
        &[
            (1e12, Effect::Total),
            (0.01, Effect::Down),
            (2e12, Effect::Down),
            (-1e12, Effect::Total),
        ],
        &[(-5.0, Effect::Total), (-5.0, Effect::Up), (-10.0, Effect::Down)],
        &[
            (100.0, Effect::Total),
            (150.0, Effect::Share(0)),
            (-50.0, Effect::Share(1)),
        ],
        &[
            (0.1 + 0.2, Effect::Total),
            (0.1, Effect::Share(0)),
            (0.2, Effect::Share(1)),
        ],
    ];
    for steps in cases {
        for width_pt in [460.0, 300.0] {
            let mut input = example(steps);
            input.width_pt = width_pt;
            let scene = assert_sound(input.layout());
            for step in &input.steps {
                assert!(texts(&scene).contains(&step.value_text.as_str()), "{steps:?}");
            }
        }
    }
}

#[test]
fn leads_from_each_level_to_the_next() {
    let levels = |steps: &[(f64, Effect)]| -> Vec<(f64, f64)> {
        let input = example(steps);
        let bars = bars(&input.steps).expect("finite");
        bars.iter().map(|bar| (bar.from, bar.to)).collect()
    };
    let price = [
        (0.0, 1250.0),
        (1250.0, 940.0),
        (940.0, 365.0),
        (365.0, 485.0),
        (0.0, 485.0),
        (485.0, 190.0),
        (190.0, 0.0),
    ];
    assert_eq!(levels(&PRICE), price);
    let loss = [
        (0.0, 640.0),
        (640.0, -160.0),
        (-160.0, -140.0),
        (0.0, -140.0),
        (-140.0, -40.0),
        (-40.0, 0.0),
    ];
    assert_eq!(levels(&LOSS), loss);
}

#[test]
fn keeps_texts_and_connectors_off_each_other_and_off_the_zero_line() {
    for steps in [PRICE.as_slice(), &LOSS] {
        let scene = assert_sound(example(steps).layout());
        for label in labels(&scene) {
            let right = label.at.0 + label.face.width(&label.text).expect("measures");
            for other in &scene.primitives {
                let Primitive::Line(points, ..) = other else { continue };
                let ((x, top), (to_x, bottom)) = (points[0], points[1]);
                let upright = (x - to_x).abs() < 1e-9;
                let beside = x <= label.at.0 || x >= right;
                let apart = bottom <= label.at.1 - label.face.size * 0.77 || top >= label.at.1;
                assert!(!upright || beside || apart, "{other:?} strikes `{}`", label.text);
            }
        }
    }
}

#[test]
fn shows_what_is_not_zero() {
    let input = example(&[(1e12, Effect::Total), (1.0, Effect::Down), (0.0, Effect::Down)]);
    let bars = bars(&input.steps).expect("finite");
    let scale = Scale {
        zero: 100.0,
        points_per_unit: 1e-10,
    };
    let widths = [0, 1, 2].map(|index| {
        let area = area(&bars[index], scale, 50.0);
        area.right - area.left
    });
    for (width, expected) in widths.into_iter().zip([100.0, MIN_BAR_PT, 0.0]) {
        assert!((width - expected).abs() < 1e-9, "{widths:?}");
    }
}

#[test]
fn escapes_names_and_repeats_itself() {
    assert_escaped_and_repeated(|| draw(&example(&PRICE)));
}

#[test]
fn reports_what_cannot_be_drawn() {
    assert_eq!(draw(&example(&[])), Err(ChartError::Empty));
    for value in [f64::NAN, f64::INFINITY] {
        let faulty = example(&[(value, Effect::Total)]);
        assert!(matches!(draw(&faulty), Err(ChartError::Drawing(_))));
    }
    let overflowing = example(&[(f64::MAX, Effect::Total), (f64::MAX, Effect::Up)]);
    assert!(matches!(draw(&overflowing), Err(ChartError::Drawing(_))));
    let mut narrow = example(&PRICE);
    narrow.width_pt = 40.0;
    assert_eq!(draw(&narrow), Err(ChartError::TooNarrow(40)));
}
