use super::super::draw;
use super::super::scene::Primitive;
use super::super::testing::{LONG_NAMES, assert_escaped_and_repeated, assert_sound, capitals, labels, name, texts};
use super::*;

fn example(scenarios: &[(&[f64], Option<f64>)]) -> ScenarioLines {
    let scenario = |(index, (values, at)): (usize, &(&[f64], Option<f64>))| Scenario {
        name: name(index),
        end_text: values.last().map_or_else(String::new, |value| format!("€ {value}")),
        values: values.to_vec(),
        break_even: at.map(|at| BreakEven {
            at,
            text: format!("terugverdiend in jaar {at}"),
        }),
    };
    let values = || scenarios.iter().flat_map(|(values, _)| values.iter().copied());
    let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    let tick = |value: f64| Tick {
        value,
        text: format!("€ {value}"),
    };
    ScenarioLines {
        width_pt: 460.0,
        value_caption: "Gecumuleerd resultaat".into(),
        years: (0..scenarios.first().map_or(0, |(values, _)| values.len()))
            .map(|year| year.to_string())
            .collect(),
        ticks: ticks(low, high).into_iter().map(tick).collect(),
        scenarios: scenarios.iter().enumerate().map(scenario).collect(),
    }
}

/// Three scenarios of which two earn back what was put in.
const USUAL: [(&[f64], Option<f64>); 3] = [
    (&[-85e3, -52e3, -4e3, 61e3, 130e3, 204e3], Some(2.06)),
    (&[-85e3, -64e3, -31e3, 8e3, 52e3, 98e3], Some(2.8)),
    (&[-85e3, -81e3, -70e3, -52e3, -31e3, -9e3], None),
];

#[test]
fn lays_out_every_shape_of_data() {
    let long: Vec<f64> = (0..13_u8).map(|year| -40e3 + 9e3 * f64::from(year)).collect();
    let cases: &[&[(&[f64], Option<f64>)]] = &[
        &USUAL,
        &[(&long, Some(4.44)), (&long, Some(4.44)), (&long, Some(4.44))],
        &[(&[0.0; 5], Some(0.0)), (&[0.0; 5], Some(4.0)), (&[0.0; 5], None)],
        &[(&[7.0; 3], None)],
        &[(&[-7.0; 3], None), (&[-7.0; 3], None)],
        &[
            (&[-1e12, 1e12], Some(0.5)),
            (&[1e12, -1e12], Some(0.5)),
            (&[-1e12, -1e12], None),
        ],
        &[(&[1e-3, 2e-3], None)],
        &[(&[5.0], Some(0.0)), (&[-5.0], None)],
        &[(&[-10.0, 10.0], Some(7.0)), (&[-10.0, 10.0], Some(-1.0))],
    ];
    for scenarios in cases {
        for width_pt in [460.0, 320.0] {
            let mut input = example(scenarios);
            input.width_pt = width_pt;
            let scene = assert_sound(input.layout());
            for scenario in &input.scenarios {
                assert!(
                    texts(&scene).contains(&scenario.end_text.as_str()),
                    "{}",
                    scenario.end_text
                );
            }
        }
    }
}

#[test]
fn lays_out_wide_words() {
    let mut input = example(&USUAL);
    for caption in LONG_NAMES {
        input.value_caption = caption.repeat(3);
        input.years = (2026..2032).map(|year| format!("boekjaar {year}")).collect();
        assert_sound(input.layout());
    }
}

#[test]
fn drops_ticks_that_would_run_into_each_other() {
    let mut input = example(&USUAL);
    input.ticks = (-80..=200_i16)
        .map(|value| Tick {
            value: f64::from(value) * 1e3,
            text: value.to_string(),
        })
        .collect();
    let scene = assert_sound(input.layout());
    assert!(texts(&scene).contains(&"0"));
}

#[test]
fn rings_where_a_scenario_breaks_even() {
    let rings = |input: &ScenarioLines| {
        let scene = assert_sound(input.layout());
        let ring = |mark: &&Primitive| matches!(mark, Primitive::Disc(_, radius, _) if (radius - RING_PT).abs() < 1e-9);
        scene.primitives.iter().filter(ring).count()
    };
    let mut input = example(&USUAL);
    assert_eq!(rings(&input), 2);
    input.scenarios[0].break_even.as_mut().expect("one").at = 5.1;
    assert_eq!(rings(&input), 1);
}

#[test]
fn keeps_words_off_the_lines() {
    let input = example(&USUAL);
    let scene = assert_sound(input.layout());
    for label in labels(&scene).filter(|label| label.text.parse::<f64>().is_err()) {
        let area = capitals(label);
        for primitive in &scene.primitives {
            let Primitive::Line(points, _, thickness) = primitive else {
                continue;
            };
            if *thickness < ZERO_PT {
                continue;
            }
            let inside = points.windows(2).any(|ends| {
                (0..=100_u8).any(|step| {
                    let share = f64::from(step) / 100.0;
                    let x = ends[0].0 + share * (ends[1].0 - ends[0].0);
                    let y = ends[0].1 + share * (ends[1].1 - ends[0].1);
                    x > area.left && x < area.right && y > area.top && y < area.bottom
                })
            });
            assert!(!inside, "a line strikes `{}`", label.text);
        }
    }
}

#[test]
fn escapes_names_and_repeats_itself() {
    assert_escaped_and_repeated(|| draw(&example(&USUAL)));
}

#[test]
fn reports_what_cannot_be_drawn() {
    assert_eq!(draw(&example(&[])), Err(ChartError::Empty));
    assert_eq!(draw(&example(&[(&[], None)])), Err(ChartError::Empty));
    let mut ragged = example(&USUAL);
    ragged.scenarios[1].values.pop();
    assert!(matches!(draw(&ragged), Err(ChartError::Ragged { found: 5, .. })));
    for value in [f64::NAN, f64::INFINITY] {
        let faulty = example(&[(&[0.0, value], None)]);
        assert!(matches!(draw(&faulty), Err(ChartError::Drawing(_))));
    }
    let far_apart = example(&[(&[f64::MIN, f64::MAX], None)]);
    assert!(matches!(draw(&far_apart), Err(ChartError::Drawing(_))));
    let mut narrow = example(&USUAL);
    narrow.width_pt = 80.0;
    assert_eq!(draw(&narrow), Err(ChartError::TooNarrow(80)));
}
