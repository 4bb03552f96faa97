//! Horizontal bars from the highest count to the lowest: one for each name, written at the end of its bar.

use super::error::{ChartError, expect_room};
use super::fill::{Pattern, paint};
use super::labels::{Names, Rows};
use super::scene::{Anchor, Area, Chart, Scene};
use super::style::{BAR_PT, MARGIN_PT, TEXT_GAP_PT};
use super::text::{Face, number};
use std::cmp::Reverse;

/// The most of the width that the names may take.
const NAME_SHARE: f64 = 0.4;
/// The least drawn width of a bar that is not zero, in points.
const MIN_BAR_PT: f64 = 1.0;

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The name at the left of the bar.
    pub name: String,
    /// Its length and the number at its end.
    pub value: u32,
}

/// A chart of simple bars.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// The width of the drawing, in points.
    pub width_pt: f64,
    /// The bars; equal values stand in the order given.
    pub bars: Vec<Bar>,
    /// The path of their colour in the palette, such as `accent`.
    pub colour_key: String,
    /// The value at the end of the scale, for charts that are compared; the highest value of this chart when absent or
    /// lower.
    pub scale_max: Option<u32>,
    /// Whether the values are estimates, which hatches all bars.
    pub estimated: bool,
}

impl Chart for Bars {
    fn layout(&self) -> Result<(Scene, f64), ChartError> {
        if self.bars.is_empty() {
            return Err(ChartError::Empty);
        }
        let bars = ordered(self);
        let mut scene = Scene::new(self.width_pt)?;
        let names = Names::regular(bars.iter().map(|bar| bar.name.as_str()), self.width_pt * NAME_SHARE)?;
        let numbers: Vec<String> = bars.iter().map(|bar| number(bar.value)).collect();
        let after_bar = Face::LABEL.widest(&numbers)? + TEXT_GAP_PT;
        let length = self.width_pt - names.right - after_bar;
        expect_room(length, self.width_pt)?;
        let highest = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
        let scale = length / f64::from(highest.max(self.scale_max.unwrap_or(0)).max(1));

        let colour = scene.colour(&self.colour_key)?;
        let ink = scene.colour("ink")?;
        let mut rows = Rows::new(Some(&names), MARGIN_PT);
        for (bar, number) in bars.iter().zip(numbers) {
            let half = BAR_PT / 2.0;
            let middle = rows.place(half, half);
            rows.write_name(&mut scene)?;
            let mut end = names.right;
            if bar.value > 0 {
                end += (f64::from(bar.value) * scale).max(MIN_BAR_PT);
                let area = Area::between((names.right, middle - half), (end, middle + half));
                paint(&mut scene, area, colour, Pattern::Solid, self.estimated)?;
            }
            scene.text(&number, (end + TEXT_GAP_PT, middle), Anchor::Start, Face::LABEL, ink);
        }
        let height = rows.foot();
        scene.hairline((names.right, 0.0), (names.right, height), ink);
        Ok((scene, height))
    }
}

fn ordered(input: &Bars) -> Vec<&Bar> {
    let mut bars: Vec<&Bar> = input.bars.iter().collect();
    bars.sort_by_key(|bar| Reverse(bar.value));
    bars
}

#[cfg(test)]
mod tests {
    use super::super::draw;
    use super::super::testing::{LONG_NAMES, assert_escaped_and_repeated, assert_sound, name, texts};
    use super::*;

    fn example(values: &[u32]) -> Bars {
        let bar = |(index, value): (usize, &u32)| Bar {
            name: name(index),
            value: *value,
        };
        Bars {
            width_pt: 460.0,
            bars: values.iter().enumerate().map(bar).collect(),
            colour_key: "accent".into(),
            scale_max: None,
            estimated: false,
        }
    }

    #[test]
    fn lays_out_every_shape_of_data() {
        let cases: &[&[u32]] = &[&[0], &[7], &[0, 0, 0], &[1, 4_000_000_000], &[3; 12]];
        for values in cases {
            for (estimated, width_pt) in [(false, 460.0), (true, 460.0), (true, 200.0)] {
                let mut input = example(values);
                (input.width_pt, input.estimated) = (width_pt, estimated);
                let scene = assert_sound(input.layout());
                for value in *values {
                    assert!(texts(&scene).contains(&number(*value).as_str()));
                }
            }
        }
    }

    #[test]
    fn sorts_from_high_to_low() {
        let input = example(&[2, 9, 2, 5]);
        let bars = ordered(&input);
        assert_eq!([0, 1, 2, 3].map(|index| bars[index].value), [9, 5, 2, 2]);
        assert_eq!(bars[2].name, LONG_NAMES[0]);
    }

    #[test]
    fn escapes_names_and_repeats_itself() {
        assert_escaped_and_repeated(|| draw(&example(&[2, 9])));
    }

    #[test]
    fn reports_what_cannot_be_drawn() {
        assert_eq!(draw(&example(&[])), Err(ChartError::Empty));
        let mut narrow = example(&[1]);
        narrow.width_pt = 15.0;
        assert_eq!(draw(&narrow), Err(ChartError::TooNarrow(15)));
    }
}
