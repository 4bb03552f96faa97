//! Small multiples: for each partnership, its level on every dimension as a strip of marks.
//!
//! Each dimension is a row shared by all panels beside it; a mark stands further to the right, and is fuller, the
//! higher the level. A line joins the marks into a profile, and breaks where a dimension was not assessed.

use super::error::{ChartError, expect_len};
use super::labels::Names;
use super::legend;
use super::scene::{Anchor, Area, At, Chart, Scene};
use super::style::TEXT_GAP_PT;
use super::text::{Face, TextBlock, count};

/// The most of the width that the names of the dimensions may take.
const NAME_SHARE: f64 = 0.27;
/// The narrowest and the widest panel, in points.
const PANEL_PT: (f64, f64) = (72.0, 150.0);
/// The most panels side by side.
const MAX_ACROSS: usize = 4;
/// The most lines of a title before panels are made wider instead; one more where there are many panels, which wider
/// ones would spread over too much height.
const TITLE_LINES: usize = 3;
/// More panels than this are many.
const MANY: usize = 8;
/// Space between two panels, in points.
const PANEL_GAP_PT: f64 = 14.0;
/// Space between two rows of panels, in points.
const PANEL_ROW_GAP_PT: f64 = 14.0;
/// Space between the legend and the first row of panels, in points.
const LEGEND_GAP_PT: f64 = 10.0;
/// The lowest row of a dimension, in points.
const MIN_ROW_PT: f64 = 14.0;
/// Space between the panel's edge and the centre of the outermost marks, in points.
const INSET_PT: f64 = 4.5;
/// Thickness of the line that joins the marks, in points.
const PROFILE_PT: f64 = 1.0;
/// Radius of a mark, in points.
const MARK_PT: f64 = 3.25;

/// A level on the scale, from low on the left to high on the right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing on this dimension.
    Absent,
    /// A low level.
    Low,
    /// A medium level.
    Medium,
    /// A high level.
    High,
}

impl Level {
    const ALL: [Self; 4] = [Self::Absent, Self::Low, Self::Medium, Self::High];

    /// Where the level stands on the scale, from 0 at the left to 1 at the right.
    fn share(self) -> f64 {
        match self {
            Self::Absent => 0.0,
            Self::Low => 1.0 / 3.0,
            Self::Medium => 2.0 / 3.0,
            Self::High => 1.0,
        }
    }
}

/// The profile of one partnership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// The title above the panel.
    pub name: String,
    /// One level for each dimension; none where it was not assessed.
    pub levels: Vec<Option<Level>>,
}

/// Profiles side by side, in the order given.
#[derive(Debug, Clone, PartialEq)]
pub struct Profiles {
    /// The width of the drawing, in points.
    pub width_pt: f64,
    /// The names of the dimensions, from top to bottom.
    pub dimensions: Vec<String>,
    /// The words for the levels, from absent to high.
    pub level_names: [String; 4],
    /// The panels, filling rows from left to right.
    pub panels: Vec<Panel>,
}

/// How the panels are arranged, in points.
struct Grid {
    across: usize,
    panel_width: f64,
    titles: Vec<TextBlock>,
}

impl Chart for Profiles {
    fn layout(&self) -> Result<(Scene, f64), ChartError> {
        if self.dimensions.is_empty() || self.panels.is_empty() {
            return Err(ChartError::Empty);
        }
        for panel in &self.panels {
            expect_len(&panel.name, panel.levels.len(), self.dimensions.len())?;
        }
        let mut scene = Scene::new(self.width_pt)?;
        let names = Names::regular(self.dimensions.iter().map(String::as_str), self.width_pt * NAME_SHARE)?;
        let grid = arrange(self, names.right)?;
        // A level that no panel shows needs no explanation.
        let shown: Vec<(Level, &str)> = Level::ALL
            .into_iter()
            .zip(self.level_names.iter().map(String::as_str))
            .filter(|(level, _)| self.panels.iter().any(|panel| panel.levels.contains(&Some(*level))))
            .collect();
        let words: Vec<&str> = shown.iter().map(|(_, word)| *word).collect();
        let mut top = legend::write(&mut scene, &words, (0.0, 0.0), self.width_pt, |scene, index, at| {
            shown.get(index).map_or(Ok(()), |(level, _)| mark(scene, *level, at))
        })?;
        top += LEGEND_GAP_PT;
        for (panels, titles) in self.panels.chunks(grid.across).zip(grid.titles.chunks(grid.across)) {
            let title_height = titles.iter().map(|title| title.height).fold(0.0, f64::max);
            let strips_top = top + title_height + TEXT_GAP_PT;
            let strips = write_dimensions(&mut scene, &names, self.dimensions.len(), strips_top)?;
            let mut left = names.right;
            let ink = scene.colour("ink")?;
            for (panel, title) in panels.iter().zip(titles) {
                let middle = top + title_height - title.height / 2.0;
                scene.write(title, (left, middle), Anchor::Start, ink);
                draw_panel(&mut scene, panel, (left, left + grid.panel_width), &strips)?;
                left += grid.panel_width + PANEL_GAP_PT;
            }
            top = strips.bottom + PANEL_ROW_GAP_PT;
        }
        Ok((scene, top - PANEL_ROW_GAP_PT))
    }
}

/// Chooses the most panels side by side whose titles stay short, and evens out the rows; where no arrangement keeps
/// them short, the one that breaks no word and takes the least height.
fn arrange(input: &Profiles, left: f64) -> Result<Grid, ChartError> {
    let room = input.width_pt - left;
    let many = usize::from(input.panels.len() > MANY);
    let mut short = None;
    let mut long: Option<(bool, f64, Grid)> = None;
    for most in 1..=MAX_ACROSS.min(input.panels.len()) {
        let rows = input.panels.len().div_ceil(most);
        let across = input.panels.len().div_ceil(rows);
        let gaps = count(across - 1) * PANEL_GAP_PT;
        let panel_width = ((room - gaps) / count(across)).min(PANEL_PT.1);
        if panel_width < PANEL_PT.0 {
            break;
        }
        let titles = input
            .panels
            .iter()
            .map(|panel| Face::STRONG.block(&panel.name, panel_width))
            .collect::<Result<Vec<_>, _>>()?;
        let words = input.panels.iter().flat_map(|panel| panel.name.split(' '));
        let broken = Face::STRONG.widest(words)? > panel_width;
        let fits = !broken && titles.iter().all(|title| title.lines.len() <= TITLE_LINES + many);
        let title_lines: usize = titles
            .chunks(across)
            .filter_map(|row| row.iter().map(|title| title.lines.len()).max())
            .sum();
        let strips = MIN_ROW_PT * count(input.dimensions.len()) + TEXT_GAP_PT + PANEL_ROW_GAP_PT;
        let height = Face::STRONG.block_height(title_lines) + count(rows) * strips;
        let grid = Grid {
            across,
            panel_width,
            titles,
        };
        if fits {
            short = Some(grid);
        } else if long
            .as_ref()
            .is_none_or(|(was_broken, least, _)| (broken, height) < (*was_broken, *least))
        {
            long = Some((broken, height, grid));
        }
    }
    short
        .or_else(|| long.map(|(_, _, grid)| grid))
        .ok_or_else(|| ChartError::too_narrow(input.width_pt))
}

/// The height of each strip and of the end of the last, in points.
struct Strips {
    middles: Vec<f64>,
    bottom: f64,
}

/// Writes the names of the dimensions at the left of a row of panels.
fn write_dimensions(scene: &mut Scene, names: &Names, dimensions: usize, top: f64) -> Result<Strips, ChartError> {
    let mut middles = Vec::new();
    let mut bottom = top;
    for index in 0..dimensions {
        let height = MIN_ROW_PT.max(names.height(index) + TEXT_GAP_PT);
        let middle = bottom + height / 2.0;
        names.write(scene, index, middle)?;
        middles.push(middle);
        bottom += height;
    }
    Ok(Strips { middles, bottom })
}

fn draw_panel(scene: &mut Scene, panel: &Panel, (left, right): (f64, f64), strips: &Strips) -> Result<(), ChartError> {
    let [rule, accent] = scene.colours(["rule", "accent"])?;
    let x_of = |level: Level| left + INSET_PT + level.share() * (right - left - 2.0 * INSET_PT);
    for y in &strips.middles {
        scene.hairline((x_of(Level::Absent), *y), (x_of(Level::High), *y), rule);
        for level in Level::ALL {
            let x = x_of(level);
            scene.hairline((x, y - 1.5), (x, y + 1.5), rule);
        }
    }
    let places: Vec<Option<(Level, At)>> = panel
        .levels
        .iter()
        .zip(&strips.middles)
        .map(|(level, y)| level.map(|level| (level, (x_of(level), *y))))
        .collect();
    for assessed in places.split(Option::is_none) {
        let points: Vec<At> = assessed.iter().flatten().map(|(_, at)| *at).collect();
        if points.len() > 1 {
            scene.line(points, accent, PROFILE_PT);
        }
    }
    for (level, at) in places.into_iter().flatten() {
        mark(scene, level, at)?;
    }
    Ok(())
}

/// Draws the mark of a level: a dot, a ring, a half-toned diamond, a full square.
fn mark(scene: &mut Scene, level: Level, (x, y): At) -> Result<(), ChartError> {
    let [paper, accent] = scene.colours(["paper", "accent"])?;
    match level {
        Level::Absent => scene.disc((x, y), MARK_PT / 2.0, accent),
        Level::Low => {
            scene.disc((x, y), MARK_PT, accent);
            scene.disc((x, y), MARK_PT - 1.0, paper);
        }
        Level::Medium => {
            let diamond = |radius: f64| vec![(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
            let middle = scene.colour("level.medium")?;
            scene.shape(diamond(MARK_PT * 1.3), accent);
            scene.shape(diamond(MARK_PT * 1.3 - 1.25), middle);
        }
        Level::High => {
            let full = scene.colour("level.high")?;
            scene.block(Area::around((x, y), MARK_PT), full);
        }
    }
    Ok(())
}

#[cfg(test)]
#[path = "profiles_tests.rs"]
mod tests;
