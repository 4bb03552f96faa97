use super::super::scene::Mark;
use super::super::testing::{LONG_NAMES, assert_sound, texts};
use super::*;

fn example(steps: &[(f64, Kind)]) -> Waterfall {
    let step = |(index, (value, kind)): (usize, &(f64, Kind))| Step {
        label: LONG_NAMES[index % LONG_NAMES.len()].into(),
        value: *value,
        value_text: format!("€ {value}"),
        kind: *kind,
        estimated: index % 3 == 1,
    };
    Waterfall {
        width_pt: 460.0,
        steps: steps.iter().enumerate().map(step).collect(),
    }
}

/// From a price to two shares, by way of costs and a subsidy.
const PRICE: [(f64, Kind); 7] = [
    (1250.0, Kind::Total),
    (310.0, Kind::Down),
    (575.0, Kind::Down),
    (120.0, Kind::Up),
    (485.0, Kind::Total),
    (295.0, Kind::Share(0)),
    (190.0, Kind::Share(1)),
];

/// The same, to a loss.
const LOSS: [(f64, Kind); 6] = [
    (640.0, Kind::Total),
    (800.0, Kind::Down),
    (20.0, Kind::Up),
    (-140.0, Kind::Total),
    (-100.0, Kind::Share(0)),
    (-40.0, Kind::Share(1)),
];

#[test]
fn lays_out_every_shape_of_data() {
    let many: Vec<(f64, Kind)> = (0..14_u8)
        .map(|index| (f64::from(index) * 1e3, Kind::Down))
        .chain([(-91e3, Kind::Total)])
        .collect();
    let cases: &[&[(f64, Kind)]] = &[
        &PRICE,
        &LOSS,
        &many,
        &[(0.0, Kind::Total)],
        &[(0.0, Kind::Total), (0.0, Kind::Down), (0.0, Kind::Share(4))],
        &[
            (1e12, Kind::Total),
            (0.01, Kind::Down),
            (2e12, Kind::Down),
            (-1e12, Kind::Total),
        ],
        &[(-5.0, Kind::Total), (-5.0, Kind::Up), (-10.0, Kind::Down)],
        &[(100.0, Kind::Total), (150.0, Kind::Share(0)), (-50.0, Kind::Share(1))],
        &[(0.1 + 0.2, Kind::Total), (0.1, Kind::Share(0)), (0.2, Kind::Share(1))],
    ];
    for steps in cases {
        for width_pt in [460.0, 300.0] {
            let input = Waterfall {
                width_pt,
                ..example(steps)
            };
            let scene = assert_sound(layout(&input));
            for step in &input.steps {
                assert!(texts(&scene).contains(&step.value_text.as_str()), "{steps:?}");
            }
        }
    }
}

#[test]
fn leads_from_each_level_to_the_next() {
    let levels = |steps: &[(f64, Kind)]| -> Vec<(f64, f64)> {
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
        let scene = assert_sound(layout(&example(steps)));
        for mark in &scene.marks {
            let Mark::Label(label) = mark else { continue };
            let right = label.at.0 + label.face.width(&label.text).expect("measures");
            for other in &scene.marks {
                let Mark::Line(points, ..) = other else { continue };
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
    let input = example(&[(1e12, Kind::Total), (1.0, Kind::Down), (0.0, Kind::Down)]);
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
fn escapes_labels_and_repeats_itself() {
    let input = example(&PRICE);
    let svg = draw(&input).expect("draws");
    assert_eq!(svg, draw(&input).expect("draws"));
    assert!(svg.markup.contains("&lt;Vandevelde&gt;"));
    assert!(!svg.markup.contains("opacity=\"0"));
}

#[test]
fn reports_what_cannot_be_drawn() {
    assert_eq!(draw(&example(&[])), Err(ChartError::Empty));
    for value in [f64::NAN, f64::INFINITY] {
        let faulty = example(&[(value, Kind::Total)]);
        assert!(matches!(draw(&faulty), Err(ChartError::Drawing(_))));
    }
    let overflowing = example(&[(f64::MAX, Kind::Total), (f64::MAX, Kind::Up)]);
    assert!(matches!(draw(&overflowing), Err(ChartError::Drawing(_))));
    let narrow = Waterfall {
        width_pt: 40.0,
        ..example(&PRICE)
    };
    assert_eq!(draw(&narrow), Err(ChartError::TooNarrow(40)));
}
