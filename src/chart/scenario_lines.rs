//! Scenarios over the years: one line for each, named at its end, with a ring where it breaks even.
//!
//! Every scenario has its own marker (disc, square, triangle), which stands before its name too. The zero line is the
//! strongest line of the grid. Tick texts come from the caller, who knows how numbers are written: take the values from
//! [`ticks`].

use super::error::{ChartError, expect_len};
use super::markers::{self, Marker};
use super::placing::{Obstacles, nearest, push_apart};
use super::reach::expect_finite;
use super::scene::{Anchor, Area, At, Chart, Scene};
use super::style::{LABEL_PT, LEADING, MARGIN_PT, TEXT_GAP_PT};
use super::text::{Face, TextBlock, count};
use crate::model::Colour;

pub use super::ticks::ticks;

/// The most of the width that the names at the ends of the lines may take.
const NAME_SHARE: f64 = 0.3;
/// The least of the width that the lines take.
const PLOT_SHARE: f64 = 0.3;
/// The height of the grid as a part of the width, and its limits in points.
const HEIGHT_SHARE: f64 = 0.4;
const HEIGHT_PT: (f64, f64) = (130.0, 190.0);
/// Space between the outermost years and the ends of the grid, in points.
const INSET_PT: f64 = 8.0;
/// Space between the last markers and the names, in points.
const NAME_GAP_PT: f64 = 14.0;
/// Space between two names, in points.
const APART_PT: f64 = 4.0;
/// How far a name moves from its line before a leader joins them, in points.
const LEADER_FROM_PT: f64 = 2.5;
/// Thickness of the lines and of the zero line, in points.
const LINE_PT: f64 = 1.5;
const ZERO_PT: f64 = 1.0;
/// Radius and thickness of the ring at a break-even point, in points.
const RING_PT: f64 = 5.75;
const RING_EDGE_PT: f64 = 1.0;
/// The parts of the grid's width over which the label of a break-even point is wrapped, with what each weighs: the
/// narrower one only where it stands much better, in points of distance.
const BREAK_EVEN_SHARES: [(f64, f64); 2] = [(0.4, 0.0), (0.2, 20.0)];
/// How far the label of a break-even point stands off before a leader joins them, in points.
const BREAK_EVEN_LEADER_PT: f64 = 9.0;
/// From the bottom of the grid to the bottom of the years under it, in points.
const YEARS_PT: f64 = RING_PT + TEXT_GAP_PT + LABEL_PT * LEADING;
/// A value on the vertical axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where its light line stands.
    pub value: f64,
    /// The value as it is written.
    pub text: String,
}

/// Where a scenario has earned back what was put in.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakEven {
    /// The place along the years: 0 at the first, 1 at the second, 1.5 halfway to the third. A ring is drawn there on
    /// the scenario's line; nothing is drawn when it lies beyond the years.
    pub at: f64,
    /// The words at the ring, such as `jaar 3`.
    pub text: String,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// The name at the end of the line.
    pub name: String,
    /// What to write under the name, such as the last value.
    pub end_text: String,
    /// One value for each year.
    pub values: Vec<f64>,
    /// Where the line crosses zero for good.
    pub break_even: Option<BreakEven>,
}

/// A chart of scenarios; up to three have looks of their own, further ones repeat them.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioLines {
    /// The width of the drawing, in points.
    pub width_pt: f64,
    /// What the vertical axis shows, such as `gecumuleerd resultaat (€)`.
    pub value_caption: String,
    /// The years as they are written; thinned out where they don't all fit.
    pub years: Vec<String>,
    /// The light lines of the grid, in any order.
    pub ticks: Vec<Tick>,
    /// The lines.
    pub scenarios: Vec<Scenario>,
}

/// The grid, in points, and the values at its lower and upper edge.
struct Grid {
    area: Area,
    low: f64,
    high: f64,
    last_year: f64,
}

impl Grid {
    fn x(&self, year: f64) -> f64 {
        let (left, right) = (self.area.left + INSET_PT, self.area.right - INSET_PT);
        if self.last_year > 0.0 {
            left + (right - left) * year / self.last_year
        } else {
            // A single year stands beside its names.
            right
        }
    }

    fn y(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        self.area.bottom - share * (self.area.bottom - self.area.top)
    }

    fn across(&self, value: f64) -> Vec<At> {
        let y = self.y(value);
        vec![(self.area.left, y), (self.area.right, y)]
    }
}

/// One scenario as it is drawn.
struct Line<'a> {
    scenario: &'a Scenario,
    marker: Marker,
    colour: Colour,
    points: Vec<At>,
    name: TextBlock,
    end_text: TextBlock,
}

impl Line<'_> {
    fn name_height(&self) -> f64 {
        self.name.height + self.end_text.height
    }

    fn name_width(&self) -> f64 {
        self.end_text.width.max(self.name.width)
    }

    fn end(&self) -> At {
        self.points.last().copied().unwrap_or_default()
    }

    /// The point of the line at a place along the years; none beyond its ends.
    fn point(&self, grid: &Grid, at: f64) -> Option<At> {
        let x = grid.x(at);
        let on_line = self.points.windows(2).find(|ends| ends[0].0 <= x && x <= ends[1].0);
        match (on_line, self.points.as_slice()) {
            (Some(ends), _) => {
                let share = (x - ends[0].0) / (ends[1].0 - ends[0].0);
                Some((x, ends[0].1 + share * (ends[1].1 - ends[0].1)))
            }
            (None, [only]) if at.abs() < f64::EPSILON => Some(*only),
            (None, _) => None,
        }
    }
}

impl Chart for ScenarioLines {
    fn layout(&self) -> Result<(Scene, f64), ChartError> {
        let (low, high) = range(self)?;
        let mut scene = Scene::new(self.width_pt)?;
        let mut lines = lines(&scene, self)?;
        let ticks = spaced(self, low, high);

        let top = write_value_caption(&mut scene, self)?;
        let tick_width = Face::LABEL.widest(ticks.iter().map(|tick| &tick.text))?;
        let widest_name = lines.iter().map(Line::name_width).fold(0.0, f64::max);
        let names_width = NAME_GAP_PT - INSET_PT + markers::ROOM_PT + widest_name;
        let area = Area {
            left: MARGIN_PT + tick_width + TEXT_GAP_PT,
            top,
            right: self.width_pt - MARGIN_PT - names_width,
            bottom: top + height(self, &lines),
        };
        if area.right - area.left < self.width_pt * PLOT_SHARE {
            return Err(ChartError::too_narrow(self.width_pt));
        }
        let grid = Grid {
            area,
            low,
            high,
            last_year: count(self.years.len() - 1),
        };
        for line in &mut lines {
            let point = |(year, value): (usize, &f64)| (grid.x(count(year)), grid.y(*value));
            line.points = line.scenario.values.iter().enumerate().map(point).collect();
        }
        let labels = place_break_even(&grid, &lines, &ticks)?;

        draw_grid(&mut scene, &grid, &ticks)?;
        draw_rings(&mut scene, &labels)?;
        draw_lines(&mut scene, &lines)?;
        write_break_even(&mut scene, &labels)?;
        write_names(&mut scene, &grid, &lines)?;
        let height = write_years(&mut scene, self, &grid)?;
        Ok((scene, height))
    }
}

/// Checks the values, and returns the lowest and the highest to draw.
fn range(input: &ScenarioLines) -> Result<(f64, f64), ChartError> {
    if input.years.is_empty() || input.scenarios.is_empty() {
        return Err(ChartError::Empty);
    }
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    for scenario in &input.scenarios {
        expect_len(&scenario.name, scenario.values.len(), input.years.len())?;
        for value in &scenario.values {
            expect_finite(&scenario.name, *value)?;
            (low, high) = (low.min(*value), high.max(*value));
        }
        expect_finite(&scenario.name, high - low)?;
    }
    for tick in &input.ticks {
        expect_finite(&tick.text, tick.value)?;
        (low, high) = (low.min(tick.value), high.max(tick.value));
        expect_finite(&tick.text, high - low)?;
    }
    // Nothing but zeros stands in the middle.
    Ok(if high > low { (low, high) } else { (-1.0, 1.0) })
}

fn lines<'a>(scene: &Scene, input: &'a ScenarioLines) -> Result<Vec<Line<'a>>, ChartError> {
    let room = input.width_pt * NAME_SHARE - markers::ROOM_PT;
    let mut lines = Vec::new();
    for (scenario, (marker, key)) in input.scenarios.iter().zip(markers::LOOKS.iter().cycle()) {
        lines.push(Line {
            scenario,
            marker: *marker,
            colour: scene.colour(key)?,
            points: Vec::new(),
            name: Face::STRONG.block(&scenario.name, room)?,
            end_text: Face::LABEL.block(&scenario.end_text, room)?,
        });
    }
    Ok(lines)
}

/// The height of the grid, in points: enough for all names beside it.
fn height(input: &ScenarioLines, lines: &[Line<'_>]) -> f64 {
    let names: f64 = lines.iter().map(|line| line.name_height() + APART_PT).sum();
    let usual = input.width_pt * HEIGHT_SHARE;
    usual.clamp(HEIGHT_PT.0, HEIGHT_PT.1).max(names)
}

/// The ticks whose texts do not run into those of ticks nearer to zero.
fn spaced(input: &ScenarioLines, low: f64, high: f64) -> Vec<&Tick> {
    let least = (high - low) * Face::LABEL.leading() / HEIGHT_PT.0;
    let mut ticks: Vec<&Tick> = input.ticks.iter().collect();
    ticks.sort_by(|one, two| one.value.abs().total_cmp(&two.value.abs()));
    let mut kept: Vec<&Tick> = Vec::new();
    for tick in ticks {
        if kept.iter().all(|other| (other.value - tick.value).abs() >= least) {
            kept.push(tick);
        }
    }
    kept
}

/// Writes what the vertical axis shows, and returns where the grid starts.
fn write_value_caption(scene: &mut Scene, input: &ScenarioLines) -> Result<f64, ChartError> {
    let half_text = RING_PT.max(Face::LABEL.leading() / 2.0);
    let muted = scene.colour("muted")?;
    let block = Face::LABEL.block(&input.value_caption, input.width_pt - 2.0 * MARGIN_PT)?;
    let at = (MARGIN_PT, MARGIN_PT + block.height / 2.0);
    scene.write(&block, at, Anchor::Start, muted);
    Ok(MARGIN_PT + block.height + TEXT_GAP_PT + half_text)
}

fn draw_grid(scene: &mut Scene, grid: &Grid, ticks: &[&Tick]) -> Result<(), ChartError> {
    let [ink, muted, rule] = scene.colours(["ink", "muted", "rule"])?;
    for tick in ticks {
        let line = grid.across(tick.value);
        let left = grid.area.left - TEXT_GAP_PT - Face::LABEL.width(&tick.text)?;
        let at = (left, grid.y(tick.value));
        scene.text(&tick.text, at, Anchor::Start, Face::LABEL, muted);
        scene.hairline(line[0], line[1], rule);
    }
    scene.line(grid.across(0.0), ink, ZERO_PT);
    Ok(())
}

/// A break-even point and its words.
struct BreakEvenLabel {
    ring: At,
    marker: Marker,
    colour: Colour,
    words: TextBlock,
    area: Area,
}

/// Draws the rings under the lines, with a leader to words that stand off.
fn draw_rings(scene: &mut Scene, labels: &[BreakEvenLabel]) -> Result<(), ChartError> {
    let [muted, paper] = scene.colours(["muted", "paper"])?;
    for label in labels {
        scene.block(label.area, paper);
    }
    for label in labels {
        let foot = nearest(label.ring, label.area);
        if (foot.0 - label.ring.0).hypot(foot.1 - label.ring.1) > BREAK_EVEN_LEADER_PT {
            scene.hairline(label.ring, foot, muted);
        }
        scene.disc(label.ring, RING_PT, label.colour);
        scene.disc(label.ring, RING_PT - RING_EDGE_PT, paper);
    }
    Ok(())
}

/// Draws the lines, and over all of them their markers.
fn draw_lines(scene: &mut Scene, lines: &[Line<'_>]) -> Result<(), ChartError> {
    for line in lines.iter().filter(|line| line.points.len() > 1) {
        scene.line(line.points.clone(), line.colour, LINE_PT);
    }
    for line in lines {
        for at in &line.points {
            line.marker.draw(scene, *at, line.colour)?;
        }
    }
    Ok(())
}

/// Writes the words of the break-even points, each after its marker.
fn write_break_even(scene: &mut Scene, labels: &[BreakEvenLabel]) -> Result<(), ChartError> {
    let ink = scene.colour("ink")?;
    for label in labels {
        let (left, first_line) = (label.area.left, label.area.top + Face::LABEL.leading() / 2.0);
        label
            .marker
            .draw(scene, (left + markers::HALF_PT, first_line), label.colour)?;
        let at = (left + markers::ROOM_PT, label.area.centre().1);
        scene.write(&label.words, at, Anchor::Start, ink);
    }
    Ok(())
}

/// Finds a place for the words of each break-even point, away from the lines where possible.
fn place_break_even(grid: &Grid, lines: &[Line<'_>], ticks: &[&Tick]) -> Result<Vec<BreakEvenLabel>, ChartError> {
    let mut rings = Vec::new();
    for line in lines {
        let found = line.scenario.break_even.as_ref();
        if let Some((even, ring)) = found.and_then(|even| Some((even, line.point(grid, even.at)?))) {
            rings.push((even, ring, line));
        }
    }
    let mut obstacles = Obstacles {
        areas: rings.iter().map(|(_, ring, _)| Area::around(*ring, RING_PT)).collect(),
        lines: lines.iter().map(|line| line.points.clone()).collect(),
        quiet_lines: ticks.iter().map(|tick| grid.across(tick.value)).collect(),
    };
    obstacles.lines.push(grid.across(0.0));
    let width = grid.area.right - grid.area.left;
    let mut labels = Vec::new();
    for (even, ring, line) in rings {
        let mut best: Option<(f64, Area, TextBlock)> = None;
        for (share, weight) in BREAK_EVEN_SHARES {
            let words = Face::LABEL.block(&even.text, width * share)?;
            let size = (markers::ROOM_PT + words.width, words.height);
            if let Some((cost, area)) = obstacles.free_place(ring, size, grid.area)
                && best.as_ref().is_none_or(|(least, ..)| cost + weight < *least)
            {
                best = Some((cost + weight, area, words));
            }
        }
        let (_, area, words) = best.ok_or_else(|| ChartError::too_narrow(width))?;
        obstacles.areas.push(area.inset(-TEXT_GAP_PT));
        labels.push(BreakEvenLabel {
            ring,
            marker: line.marker,
            colour: line.colour,
            words,
            area,
        });
    }
    Ok(labels)
}

/// Writes the names beside the ends of the lines, pushed apart, each after its marker.
fn write_names(scene: &mut Scene, grid: &Grid, lines: &[Line<'_>]) -> Result<(), ChartError> {
    let [ink, muted] = scene.colours(["ink", "muted"])?;
    // The first line of a name wants to be level with the end of its line.
    let wanted = lines.iter().map(|line| {
        let height = line.name_height();
        (line.end().1 + (height - Face::STRONG.leading()) / 2.0, height)
    });
    let wanted: Vec<(f64, f64)> = wanted.collect();
    let limits = (grid.area.top - RING_PT, grid.area.bottom + YEARS_PT);
    let middles = push_apart(&wanted, limits, APART_PT).ok_or_else(|| ChartError::too_narrow(scene.width))?;
    let marker_x = grid.area.right - INSET_PT + NAME_GAP_PT + markers::HALF_PT;
    let left = marker_x - markers::HALF_PT + markers::ROOM_PT;
    for (line, middle) in lines.iter().zip(middles) {
        let top = middle - line.name_height() / 2.0;
        let first_line = top + Face::STRONG.leading() / 2.0;
        let (x, y) = line.end();
        if (y - first_line).abs() > LEADER_FROM_PT {
            let from = (x + markers::HALF_PT + 1.0, y);
            scene.hairline(from, (marker_x - markers::HALF_PT - 1.0, first_line), muted);
        }
        line.marker.draw(scene, (marker_x, first_line), line.colour)?;
        scene.write(&line.name, (left, top + line.name.height / 2.0), Anchor::Start, ink);
        let at = (left, top + line.name.height + line.end_text.height / 2.0);
        scene.write(&line.end_text, at, Anchor::Start, ink);
    }
    Ok(())
}

/// Writes the years under the grid, every one or every second, third … one, and returns the height of the drawing.
fn write_years(scene: &mut Scene, input: &ScenarioLines, grid: &Grid) -> Result<f64, ChartError> {
    let ink = scene.colour("ink")?;
    // The names may stand as low as the years, so these keep to the left of them.
    let (first, last) = (MARGIN_PT, grid.area.right + (NAME_GAP_PT - INSET_PT) / 2.0);
    let mut places = Vec::new();
    for (index, year) in input.years.iter().enumerate() {
        let half = Face::LABEL.width(year)? / 2.0;
        if 2.0 * half > last - first {
            return Err(ChartError::too_narrow(input.width_pt));
        }
        places.push((grid.x(count(index)).min(last - half).max(first + half), year, half));
    }
    let apart = |every: usize| {
        let shown: Vec<_> = places.iter().step_by(every).collect();
        shown
            .windows(2)
            .all(|pair| pair[0].0 + pair[0].2 + TEXT_GAP_PT <= pair[1].0 - pair[1].2)
    };
    let every = (1..places.len()).find(|every| apart(*every)).unwrap_or(places.len());
    let middle = grid.area.bottom + YEARS_PT - Face::LABEL.leading() / 2.0;
    for (x, year, _) in places.iter().step_by(every) {
        scene.text(year, (*x, middle), Anchor::Middle, Face::LABEL, ink);
    }
    Ok(middle + Face::LABEL.leading() / 2.0 + MARGIN_PT)
}

#[cfg(test)]
#[path = "scenario_lines_tests.rs"]
mod tests;
