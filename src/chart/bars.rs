//! Horizontal bars: one count for each name, written at the end of its bar.

use super::fill::{Pattern, paint};
use super::labels::{Names, Row};
use super::scene::{Anchor, Area, Scene};
use super::style::{BAR_PT, MARGIN_PT, ROW_GAP_PT, TEXT_GAP_PT};
use super::text::{Face, number};
use super::{ChartError, Svg};
use std::cmp::Reverse;

/// The most of the width that the names may take.
const NAME_SHARE: f64 = 0.4;
/// The least drawn width of a bar that is not zero, in points.
const MIN_BAR_PT: f64 = 1.0;

/// The order of the bars from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As given, for names whose order has a meaning.
    Given,
    /// From the highest value to the lowest; equal values as given.
    Descending,
}

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
    /// The bars.
    pub bars: Vec<Bar>,
    /// Their order on the page.
    pub order: Order,
    /// The path of their colour in the palette, such as `accent`.
    pub colour_key: String,
    /// The value at the end of the scale, for charts that are compared; the highest value of
    /// this chart when absent or lower.
    pub scale_max: Option<u32>,
    /// Whether the values are estimates, which hatches all bars.
    pub estimated: bool,
}

/// Draws the chart.
///
/// # Errors
///
/// [`ChartError::Empty`] without bars, [`ChartError::Palette`] for a colour that is not
/// in the palette, [`ChartError::TooNarrow`] when no room is left for the bars.
pub fn draw(input: &Bars) -> Result<Svg, ChartError> {
    let (scene, height) = layout(input)?;
    scene.finish(height)
}

fn layout(input: &Bars) -> Result<(Scene, f64), ChartError> {
    if input.bars.is_empty() {
        return Err(ChartError::Empty);
    }
    let bars = ordered(input);
    let mut scene = Scene::new(input.width_pt)?;
    let names = Names::layout(bars.iter().map(|bar| bar.name.as_str()), input.width_pt * NAME_SHARE)?;
    let numbers: Vec<String> = bars.iter().map(|bar| number(bar.value)).collect();
    let after_bar = Face::LABEL.widest(numbers.iter().map(String::as_str))? + TEXT_GAP_PT;
    let length = input.width_pt - names.right - after_bar;
    if length < input.width_pt / 5.0 {
        return Err(ChartError::too_narrow(input.width_pt));
    }
    let highest = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    let scale = length / f64::from(highest.max(input.scale_max.unwrap_or(0)).max(1));

    let colour = scene.palette().get(&input.colour_key)?;
    let ink = scene.palette().get("ink")?;
    let mut bottom = MARGIN_PT;
    for (index, (bar, number)) in bars.iter().zip(numbers).enumerate() {
        let half = BAR_PT / 2.0;
        let row = Row::below(bottom, names.height(index), half, half);
        bottom = row.bottom;
        names.write(&mut scene, index, row.middle)?;
        let mut end = names.right;
        if bar.value > 0 {
            end += (f64::from(bar.value) * scale).max(MIN_BAR_PT);
            let area = Area {
                left: names.right,
                top: row.middle - half,
                right: end,
                bottom: row.middle + half,
            };
            paint(&mut scene, area, colour, Pattern::Solid, input.estimated)?;
        }
        let at = (end + TEXT_GAP_PT, row.middle);
        scene.lines(&[number], at, Anchor::Start, Face::LABEL, ink);
    }
    let height = bottom - ROW_GAP_PT / 2.0;
    scene.hairline((names.right, 0.0), (names.right, height), ink);
    Ok((scene, height))
}

fn ordered(input: &Bars) -> Vec<&Bar> {
    let mut bars: Vec<&Bar> = input.bars.iter().collect();
    match input.order {
        Order::Given => {}
        Order::Descending => bars.sort_by_key(|bar| Reverse(bar.value)),
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::super::testing::{LONG_NAMES, assert_sound, texts};
    use super::*;

    fn example(values: &[u32]) -> Bars {
        let bar = |(index, value): (usize, &u32)| Bar {
            name: LONG_NAMES[index % LONG_NAMES.len()].into(),
            value: *value,
        };
        Bars {
            width_pt: 460.0,
            bars: values.iter().enumerate().map(bar).collect(),
            order: Order::Given,
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
                let input = Bars {
                    width_pt,
                    estimated,
                    ..example(values)
                };
                let scene = assert_sound(layout(&input));
                for value in *values {
                    assert!(texts(&scene).contains(&number(*value).as_str()));
                }
            }
        }
    }

    #[test]
    fn sorts_only_when_asked() {
        let values = |input: &Bars| -> Vec<u32> { ordered(input).iter().map(|bar| bar.value).collect() };
        let mut input = example(&[2, 9, 2, 5]);
        assert_eq!(values(&input), [2, 9, 2, 5]);
        input.order = Order::Descending;
        assert_eq!(values(&input), [9, 5, 2, 2]);
        assert_eq!(ordered(&input)[2].name, LONG_NAMES[0]);
    }

    #[test]
    fn draws_the_same_bytes_twice() {
        let input = example(&[2, 9]);
        let svg = draw(&input).expect("draws");
        assert_eq!(svg, draw(&input).expect("draws"));
        assert!(svg.markup.contains("&amp; Transport"));
        assert!(!svg.markup.contains("opacity=\"0"));
    }

    #[test]
    fn reports_what_cannot_be_drawn() {
        assert_eq!(draw(&example(&[])), Err(ChartError::Empty));
        let narrow = Bars {
            width_pt: 15.0,
            ..example(&[1])
        };
        assert_eq!(draw(&narrow), Err(ChartError::TooNarrow(15)));
    }
}
