//! Checks that every chart family shares.

use super::error::ChartError;
use super::scene::{Anchor, Area, At, Label, Primitive, Run, Scene, Svg};

/// The names that break careless layouts.
pub(super) const LONG_NAMES: [&str; 4] = [
    "Kringwinkel Noord & Transport <Vandevelde> \"Zuid\" nv",
    "Maatwerkbedrijf De Brug, Bakkerij Peeters en Zoon, Stad",
    "Arbeidszorgbegeleidingsovereenkomstverantwoordelijkheid",
    "Kort",
];

/// The name of the row with this number; the first ones break careless layouts.
pub(super) fn name(index: usize) -> String {
    LONG_NAMES[index % LONG_NAMES.len()].to_owned()
}

/// Asserts that a drawing is the same each time, that it escapes names, and that nothing in it is transparent.
pub(super) fn assert_escaped_and_repeated(draw: impl Fn() -> Result<Svg, ChartError>) {
    let svg = draw().expect("draws");
    assert_eq!(svg, draw().expect("draws"));
    assert!(svg.markup.contains("&lt;") && !svg.markup.contains("<Vandevelde"));
    assert!(!svg.markup.contains("opacity=\"0"));
}

/// Asserts that everything lies on the canvas and that no two texts overlap.
pub(super) fn assert_sound(drawn: Result<(Scene, f64), ChartError>) -> Scene {
    let (scene, height) = drawn.expect("the chart lays out");
    let mut boxes: Vec<(Area, &str)> = Vec::new();
    for primitive in &scene.primitives {
        for (x, y) in corners(primitive) {
            assert!(
                x >= -0.13 && x <= scene.width + 0.13 && y >= -0.13 && y <= height + 0.13,
                "{primitive:?} is off the canvas of {} by {height} pt",
                scene.width
            );
        }
        if let Primitive::Label(label) = primitive {
            let own = bounds(label);
            for (other, text) in &boxes {
                let apart = are_apart(own, *other, 0.1);
                assert!(apart, "`{}` lies over `{text}`", label.text);
            }
            boxes.push((own, &label.text));
        }
    }
    scene
}

/// The labels of a scene, in drawing order.
pub(super) fn labels(scene: &Scene) -> impl Iterator<Item = &Label> {
    scene.primitives.iter().filter_map(|primitive| match primitive {
        Primitive::Label(label) => Some(label),
        _ => None,
    })
}

/// The texts of a scene, in drawing order.
pub(super) fn texts(scene: &Scene) -> Vec<&str> {
    labels(scene).map(|label| label.text.as_str()).collect()
}

/// The place of the capitals of a label that starts at its point.
pub(super) fn capitals(label: &Label) -> Area {
    let (left, baseline) = label.at;
    let right = left + label.face.width(&label.text).expect("measures");
    Area::between((left, baseline - label.face.cap_height()), (right, baseline))
}

/// Whether two areas share no point inside.
pub(super) fn are_apart(one: Area, other: Area, slack: f64) -> bool {
    one.right <= other.left + slack
        || other.right <= one.left + slack
        || one.bottom <= other.top + slack
        || other.bottom <= one.top + slack
}

fn corners(primitive: &Primitive) -> Vec<At> {
    let of = |area: Area| vec![(area.left, area.top), (area.right, area.bottom)];
    match primitive {
        Primitive::Block(area, _) => of(*area),
        Primitive::Line(points, ..) | Primitive::Shape(points, _) => points.clone(),
        Primitive::Disc((x, y), radius, _) => {
            vec![(x - radius, y - radius), (x + radius, y + radius)]
        }
        Primitive::Label(label) => {
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
