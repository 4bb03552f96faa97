use super::super::draw;
use super::super::scene::Primitive;
use super::super::testing::{assert_escaped_and_repeated, assert_sound, name, texts};
use super::*;

fn example(panels: usize, dimensions: usize) -> Profiles {
    let level = |panel: usize, dimension: usize| match (panel + dimension) % 5 {
        0 => None,
        step => Some(Level::ALL[step - 1]),
    };
    Profiles {
        width_pt: 460.0,
        dimensions: (0..dimensions).map(name).collect(),
        level_names: ["geen", "laag", "gemiddeld", "hoog"].map(Into::into),
        panels: (0..panels)
            .map(|panel| Panel {
                name: name(panel),
                levels: (0..dimensions).map(|index| level(panel, index)).collect(),
            })
            .collect(),
    }
}

#[test]
fn lays_out_every_shape_of_data() {
    for panels in 1..=12 {
        for dimensions in [3, 6, 8] {
            for width_pt in [460.0, 240.0] {
                let mut input = example(panels, dimensions);
                input.width_pt = width_pt;
                let scene = assert_sound(input.layout());
                let levels = input.panels.iter().flat_map(|panel| &panel.levels);
                let used = levels.flatten().any(|level| *level == Level::Medium);
                assert_eq!(texts(&scene).contains(&"gemiddeld"), used);
            }
        }
    }
}

#[test]
fn evens_out_the_rows_of_panels() {
    let cases = [(1, 1), (2, 2), (3, 3), (4, 4), (5, 3), (8, 4), (12, 4)];
    for (panels, across) in cases {
        let mut input = example(panels, 3);
        for panel in &mut input.panels {
            panel.name = "Kort".into();
        }
        let grid = arrange(&input, 80.0).expect("a grid");
        assert_eq!(grid.across, across, "{panels} panels");
    }
}

#[test]
fn breaks_the_line_where_nothing_was_assessed() {
    let mut input = example(1, 5);
    let (low, high) = (Some(Level::Low), Some(Level::High));
    input.panels[0].levels = vec![low, high, None, low, high];
    let joins = |scene: &Scene| {
        let join = |mark: &&Primitive| matches!(mark, Primitive::Line(_, _, thickness) if *thickness > 0.9);
        scene.primitives.iter().filter(join).count()
    };
    assert_eq!(joins(&assert_sound(input.layout())), 2);
    input.panels[0].levels = vec![None; 5];
    assert_eq!(joins(&assert_sound(input.layout())), 0);
}

#[test]
fn escapes_names_and_repeats_itself() {
    assert_escaped_and_repeated(|| draw(&example(4, 6)));
}

#[test]
fn reports_what_cannot_be_drawn() {
    let mut ragged = example(1, 4);
    ragged.panels[0].levels.pop();
    assert!(matches!(draw(&ragged), Err(ChartError::Ragged { found: 3, .. })));
    assert_eq!(draw(&example(0, 4)), Err(ChartError::Empty));
    assert_eq!(draw(&example(2, 0)), Err(ChartError::Empty));
    let mut narrow = example(2, 3);
    narrow.width_pt = 60.0;
    assert_eq!(draw(&narrow), Err(ChartError::TooNarrow(60)));
}
