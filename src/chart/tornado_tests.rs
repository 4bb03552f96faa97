use super::super::draw;
use super::super::scene::Primitive;
use super::super::testing::{
    LONG_NAMES, are_apart, assert_escaped_and_repeated, assert_sound, capitals, labels, name, texts,
};
use super::*;

fn example(base: f64, results: &[(f64, f64)]) -> Tornado {
    let input = |(index, (low, high)): (usize, &(f64, f64))| Input {
        label: name(index),
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
            let mut input = example(*base, results);
            input.width_pt = width_pt;
            let scene = assert_sound(input.layout());
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
        let mut input = example(100.0, &results);
        input.width_pt = width_pt;
        let scene = assert_sound(input.layout());
        let solids = scene.primitives.iter().filter_map(|primitive| match primitive {
            Primitive::Block(area, _) => Some(*area),
            Primitive::Line(points, ..) => Some(Area::between(points[0], points[1])),
            _ => None,
        });
        let solids: Vec<Area> = solids.collect();
        for label in labels(&scene).filter(|label| label.anchor == Anchor::Start) {
            let letters = capitals(label);
            for solid in &solids {
                assert!(are_apart(letters, *solid, 0.0), "`{}` lies over {solid:?}", label.text);
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
    let mut shared = small;
    shared.scale = Some(one.min(two));
    let (_, used, _) = plan(&shared).expect("a plan");
    assert!((used.points_per_unit - one).abs() < 1e-9);
    assert!(scale(&shared).expect("a scale") > one);
    assert_sound(shared.layout());
}

#[test]
fn escapes_names_and_repeats_itself() {
    assert_escaped_and_repeated(|| draw(&example(100.0, &[(80.0, 120.0)])));
}

#[test]
fn reports_what_cannot_be_drawn() {
    assert_eq!(draw(&example(1.0, &[])), Err(ChartError::Empty));
    for (base, result) in [(f64::NAN, 1.0), (1.0, f64::INFINITY), (f64::MAX, f64::MIN)] {
        let faulty = example(base, &[(result, 1.0)]);
        assert!(matches!(draw(&faulty), Err(ChartError::Drawing(_))));
    }
    let mut narrow = example(1.0, &[(0.0, 2.0)]);
    narrow.width_pt = 219.0;
    assert_eq!(draw(&narrow), Err(ChartError::TooNarrow(219)));
    let mut wordy = example(1.0, &[(0.0, 2.0)]);
    wordy.width_pt = 220.0;
    wordy.inputs[0].low_text = LONG_NAMES[1].into();
    assert_eq!(draw(&wordy), Err(ChartError::TooNarrow(220)));
}
