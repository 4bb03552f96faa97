//! Checks that every chart family shares.

use super::ChartError;
use super::scene::{Anchor, Area, At, Label, Mark, Run, Scene};

/// The names that break careless layouts.
pub(super) const LONG_NAMES: [&str; 4] = [
    "Kringwinkel Noord & Transport <Vandevelde> \"Zuid\" nv",
    "Maatwerkbedrijf De Brug, Bakkerij Peeters en Zoon, Stad",
    "Arbeidszorgbegeleidingsovereenkomstverantwoordelijkheid",
    "Kort",
];

/// Asserts that all marks lie on the canvas and that no two texts overlap.
pub(super) fn assert_sound(drawn: Result<(Scene, f64), ChartError>) -> Scene {
    let (scene, height) = drawn.expect("the chart lays out");
    let mut boxes: Vec<(Area, &str)> = Vec::new();
    for mark in &scene.marks {
        for (x, y) in corners(mark) {
            assert!(
                x >= -0.13 && x <= scene.width + 0.13 && y >= -0.13 && y <= height + 0.13,
                "{mark:?} is off the canvas of {} by {height} pt",
                scene.width
            );
        }
        if let Mark::Label(label) = mark {
            let own = bounds(label);
            for (other, text) in &boxes {
                let apart = own.right <= other.left + 0.1
                    || other.right <= own.left + 0.1
                    || own.bottom <= other.top + 0.1
                    || other.bottom <= own.top + 0.1;
                assert!(apart, "`{}` lies over `{text}`", label.text);
            }
            boxes.push((own, &label.text));
        }
    }
    scene
}

/// The texts of a scene, in drawing order.
pub(super) fn texts(scene: &Scene) -> Vec<&str> {
    scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Label(label) => Some(label.text.as_str()),
            _ => None,
        })
        .collect()
}

fn corners(mark: &Mark) -> Vec<At> {
    let of = |area: Area| vec![(area.left, area.top), (area.right, area.bottom)];
    match mark {
        Mark::Block(area, _) => of(*area),
        Mark::Line(points, ..) | Mark::Shape(points, _) => points.clone(),
        Mark::Disc((x, y), radius, _) => {
            vec![(x - radius, y - radius), (x + radius, y + radius)]
        }
        Mark::Label(label) => {
            // Tails and accents reach beyond the box of a text.
            let mut area = bounds(label);
            let (tail, accent) = (label.face.size * 0.11, label.face.size * 0.17);
            match label.run {
                Run::Across => {
                    area.left -= tail;
                    area.top -= accent;
                }
                Run::Upward => {
                    area.left -= accent;
                    area.bottom += tail;
                }
            }
            of(area)
        }
    }
}

fn bounds(label: &Label) -> Area {
    let length = label.face.width(&label.text).expect("the text measures");
    let (up, down) = (label.face.size * 0.77, label.face.size * 0.24);
    let (x, y) = label.at;
    let back = match label.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => length / 2.0,
    };
    match label.run {
        Run::Across => Area {
            left: x - back,
            right: x - back + length,
            top: y - up,
            bottom: y + down,
        },
        Run::Upward => Area {
            left: x - up,
            right: x + down,
            top: y + back - length,
            bottom: y + back,
        },
    }
}
