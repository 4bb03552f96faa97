use super::super::scene::Mark;
use super::super::testing::{LONG_NAMES, assert_sound, texts};
use super::*;

fn example(base: f64, results: &[(f64, f64)]) -> Tornado {
    let input = |(index, (low, high)): (usize, &(f64, f64))| Input {
        label: LONG_NAMES[index % LONG_NAMES.len()].into(),
        low: *low,
        high: *high,
        low_text: format!("L {low}"),
        high_text: format!("H {high}"),
    };
    Tornado {
        width_pt: 460.0,
        base,
        base_text: format!("nu {base}"),
        low_caption: "invoer 10 % lager".into(),
        high_caption: "invoer 10 % hoger".into(),
        inputs: results.iter().enumerate().map(input).collect(),
        scale: None,
    }
}

#[test]
fn lays_out_every_shape_of_data() {
    let many: Vec<(f64, f64)> = (0..10_u8)
        .map(|index| (100.0 - f64::from(index), 100.0 + 2.0 * f64::from(index)))
        .collect();
    let cases: &[(f64, &[(f64, f64)])] = &[
        (100.0, &many),
        (100.0, &[(80.0, 120.0), (130.0, 90.0), (110.0, 104.0), (95.0, 92.0)]),
        (100.0, &[(100.0, 100.0)]),
        (0.0, &[(0.0, 0.0), (0.0, 5.0), (-5.0, 0.0), (0.0, -5.0), (5.0, 0.0)]),
        (-3e3, &[(-9e3, 4e3), (-3e3, -2999.99)]),
        (1e12, &[(-1e12, 1e12), (1e12, 1_000_000_000_000.01)]),
        (50.0, &[(60.0, 70.0), (55.0, 80.0)]),
    ];
    for (base, results) in cases {
        for width_pt in [460.0, 340.0, 339.0, 220.0] {
            let input = Tornado {
                width_pt,
                ..example(*base, results)
            };
            let scene = assert_sound(layout(&input));
            let texts = texts(&scene);
            for one in &input.inputs {
                assert!(texts.contains(&one.low_text.as_str()));
                assert!(texts.contains(&one.high_text.as_str()));
            }
        }
    }
}

#[test]
fn puts_what_matters_most_on_top() {
    let input = example(100.0, &[(99.0, 101.0), (130.0, 125.0), (100.0, 100.0), (101.0, 99.0)]);
    let (bars, ..) = plan(&input).expect("a plan");
    let spans: Vec<f64> = bars.iter().map(Bar::span).collect();
    assert_eq!(spans, [30.0, 2.0, 2.0, 0.0]);
    assert_eq!(bars[1].label, LONG_NAMES[0]);
    assert_eq!(bars[2].label, LONG_NAMES[3]);
}

#[test]
fn writes_each_result_on_its_own_side() {
    use Side::{Left, Right};
    let cases = [
        ((90.0, 110.0), [Left, Right]),
        ((110.0, 90.0), [Right, Left]),
        ((110.0, 105.0), [Right, Right]),
        ((95.0, 90.0), [Left, Left]),
        ((100.0, 110.0), [Left, Right]),
        ((110.0, 100.0), [Right, Left]),
        ((90.0, 100.0), [Left, Right]),
        ((100.0, 90.0), [Right, Left]),
        ((100.0, 100.0), [Left, Right]),
    ];
    for (results, sides) in cases {
        let input = example(100.0, &[results]);
        let (bars, ..) = plan(&input).expect("a plan");
        let found = [bars[0].parts[0].side, bars[0].parts[1].side];
        assert_eq!(found, sides, "{results:?}");
    }
}

#[test]
fn keeps_texts_off_the_bars_and_the_base_line() {
    let results = [(80.0, 120.0), (130.0, 90.0), (110.0, 104.0), (100.0, 100.0)];
    for width_pt in [460.0, 220.0] {
        let input = Tornado {
            width_pt,
            ..example(100.0, &results)
        };
        let scene = assert_sound(layout(&input));
        let mut solids = Vec::new();
        for mark in &scene.marks {
            match mark {
                Mark::Block(area, _) => solids.push(*area),
                Mark::Line(points, ..) => solids.push(Area {
                    left: points[0].0,
                    top: points[0].1,
                    right: points[1].0,
                    bottom: points[1].1,
                }),
                _ => {}
            }
        }
        for mark in &scene.marks {
            let Mark::Label(label) = mark else { continue };
            if label.anchor == Anchor::Middle {
                continue;
            }
            let (left, bottom) = label.at;
            let right = left + label.face.width(&label.text).expect("measures");
            let top = bottom - label.face.cap_height();
            for solid in &solids {
                let apart = solid.right <= left || solid.left >= right || solid.bottom <= top || solid.top >= bottom;
                assert!(apart, "`{}` lies over {solid:?}", label.text);
            }
        }
    }
}

#[test]
fn shares_a_scale_when_asked() {
    let wide = example(0.0, &[(-1000.0, 1000.0)]);
    let small = example(0.0, &[(-10.0, 10.0)]);
    let (one, two) = (scale(&wide).expect("a scale"), scale(&small).expect("a scale"));
    assert!(one < two);
    let shared = Tornado {
        scale: Some(one.min(two)),
        ..small
    };
    let (_, used, _) = plan(&shared).expect("a plan");
    assert!((used.points_per_unit - one).abs() < 1e-9);
    assert!(scale(&shared).expect("a scale") > one);
    assert_sound(layout(&shared));
}

#[test]
fn escapes_labels_and_repeats_itself() {
    let input = example(100.0, &[(80.0, 120.0)]);
    let svg = draw(&input).expect("draws");
    assert_eq!(svg, draw(&input).expect("draws"));
    assert!(svg.markup.contains("&lt;Vandevelde&gt;"));
    assert!(!svg.markup.contains("opacity=\"0"));
}

#[test]
fn reports_what_cannot_be_drawn() {
    assert_eq!(draw(&example(1.0, &[])), Err(ChartError::Empty));
    for (base, result) in [(f64::NAN, 1.0), (1.0, f64::INFINITY), (f64::MAX, f64::MIN)] {
        let faulty = example(base, &[(result, 1.0)]);
        assert!(matches!(draw(&faulty), Err(ChartError::Drawing(_))));
    }
    let narrow = Tornado {
        width_pt: 219.0,
        ..example(1.0, &[(0.0, 2.0)])
    };
    assert_eq!(draw(&narrow), Err(ChartError::TooNarrow(219)));
    let mut wordy = Tornado {
        width_pt: 220.0,
        ..example(1.0, &[(0.0, 2.0)])
    };
    wordy.inputs[0].low_text = LONG_NAMES[1].into();
    assert_eq!(draw(&wordy), Err(ChartError::TooNarrow(220)));
}
