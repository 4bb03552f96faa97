use super::super::draw;
use super::super::testing::{assert_escaped_and_repeated, assert_sound, name, texts};
use super::*;

fn example(keys: &[&[f64]]) -> ShareBars {
    let share = |share: &f64| Share {
        share: *share,
        text: format!("{:.1}\u{202F}%", share * 100.0),
    };
    let key = |(index, shares): (usize, &&[f64])| Key {
        label: name(index),
        emphasised: index == 1,
        shares: shares.iter().map(share).collect(),
    };
    let partners = keys.first().map_or(0, |shares| shares.len());
    ShareBars {
        width_pt: 460.0,
        partners: (0..partners).map(name).collect(),
        keys: keys.iter().enumerate().map(key).collect(),
    }
}

#[test]
fn lays_out_every_shape_of_data() {
    let cases: &[&[&[f64]]] = &[
        &[&[0.5, 0.5]],
        &[&[1.0]],
        &[&[0.0, 0.0]],
        &[&[1.0, 0.0], &[0.0, 1.0], &[0.999, 0.001]],
        &[
            &[0.2; 5],
            &[0.9, 0.04, 0.03, 0.02, 0.01],
            &[0.03, 0.03, 0.03, 0.03, 0.88],
        ],
        &[&[0.03, 0.03, 0.03, 0.03, 0.03], &[0.9, 0.9, 0.9, 0.9, 0.9]],
        &[[0.333, 0.333, 0.333].as_slice(); 8],
    ];
    for keys in cases {
        for width_pt in [460.0, 300.0] {
            let mut input = example(keys);
            input.width_pt = width_pt;
            assert_sound(input.layout());
        }
    }
}

#[test]
fn writes_every_share_but_slivers() {
    let scene = assert_sound(example(&[&[0.90, 0.045, 0.031, 0.024]]).layout());
    let texts = texts(&scene);
    for (text, shown) in [("90.0", true), ("4.5", true), ("3.1", true), ("2.4", false)] {
        let text = format!("{text}\u{202F}%");
        assert_eq!(texts.contains(&text.as_str()), shown, "{text}");
    }
}

#[test]
fn fills_the_bar_when_rounded_shares_lack_a_little() {
    let ends = |shares: &[f64]| {
        let input = example(&[shares]);
        let segments = segments(&input.keys[0], 100.0, 200.0).expect("segments");
        segments.last().map_or(100.0, |segment| segment.right)
    };
    let cases: [(&[f64], f64); 5] = [
        (&[0.333, 0.333, 0.333], 200.0),
        (&[0.5, 0.6], 200.0),
        (&[0.3, 0.2], 150.0),
        (&[0.0], 100.0),
        (&[0.999, 0.0005, 0.0005], 200.0),
    ];
    for (shares, expected) in cases {
        assert!((ends(shares) - expected).abs() < 1e-9, "{shares:?}");
    }
}

#[test]
fn sets_the_key_that_counts_heavier() {
    let input = example(&[&[0.5, 0.5], &[0.6, 0.4]]);
    assert_eq!(
        input.keys.iter().map(face).collect::<Vec<_>>(),
        [Face::LABEL, Face::STRONG]
    );
}

#[test]
fn escapes_names_and_repeats_itself() {
    assert_escaped_and_repeated(|| draw(&example(&[&[0.5, 0.5]])));
}

#[test]
fn reports_what_cannot_be_drawn() {
    assert_eq!(draw(&example(&[])), Err(ChartError::Empty));
    let mut ragged = example(&[&[0.5, 0.5]]);
    ragged.keys[0].shares.pop();
    assert!(matches!(draw(&ragged), Err(ChartError::Ragged { found: 1, .. })));
    for share in [-0.1, f64::NAN, f64::INFINITY] {
        let faulty = example(&[&[share, 0.5]]);
        assert!(matches!(draw(&faulty), Err(ChartError::Drawing(_))), "{share}");
    }
    let mut narrow = example(&[&[0.5, 0.5]]);
    narrow.width_pt = 15.0;
    assert_eq!(draw(&narrow), Err(ChartError::TooNarrow(15)));
}
