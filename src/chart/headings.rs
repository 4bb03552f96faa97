//! The headings of a matrix: column names under the headings of their groups.

use super::error::ChartError;
use super::scene::{Anchor, Run, Scene};
use super::style::{MARGIN_PT, SMALL_PT, TEXT_GAP_PT};
use super::text::{Face, TextBlock, count};

/// White between two cells, in points.
pub(super) const CELL_GAP_PT: f64 = 1.0;
/// Length at which upward names are broken over lines where the cells leave room, in points.
const UPWARD_PT: f64 = 88.0;

/// Columns that belong together under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The heading; none is drawn when it is empty.
    pub name: String,
    /// The names of its columns, from left to right.
    pub columns: Vec<String>,
}

/// Where the columns stand, in points.
pub(super) struct Columns {
    /// The left edge of each column, without the total.
    pub(super) lefts: Vec<f64>,
    pub(super) width: f64,
    pub(super) total_left: f64,
    pub(super) total_width: f64,
}

impl Columns {
    pub(super) fn total_middle(&self) -> f64 {
        self.total_left + self.total_width / 2.0
    }

    pub(super) fn right(&self) -> f64 {
        self.total_left + self.total_width
    }
}

/// The height of the tallest of these texts, in points.
fn tallest(blocks: &[TextBlock]) -> f64 {
    blocks.iter().map(|block| block.height).fold(0.0, f64::max)
}

/// Writes the group headings and column names, and returns where the cells start.
pub(super) fn write(
    scene: &mut Scene,
    groups: &[Group],
    total_name: &str,
    columns: &Columns,
) -> Result<f64, ChartError> {
    let top = write_groups(scene, groups, columns)?;
    let mut names: Vec<(&str, Face, f64)> = groups
        .iter()
        .flat_map(|group| &group.columns)
        .zip(&columns.lefts)
        .map(|(name, left)| (name.as_str(), Face::LABEL, left + columns.width / 2.0))
        .collect();
    names.push((total_name, Face::STRONG, columns.total_middle()));

    let mut across = true;
    for (name, face, _) in &names {
        let widest = face.widest(name.split(' '))?;
        across &= widest <= columns.width - 2.0 * CELL_GAP_PT;
    }
    let height = if across {
        write_across(scene, &names, columns.width, top)?
    } else {
        write_upward(scene, &names, columns.width, top)?
    };
    Ok(top + height + TEXT_GAP_PT)
}

/// Writes the group headings over hairlines, and returns where the column names start.
fn write_groups(scene: &mut Scene, groups: &[Group], columns: &Columns) -> Result<f64, ChartError> {
    if groups.iter().all(|group| group.name.is_empty()) {
        return Ok(MARGIN_PT);
    }
    let width_of = |group: &Group| count(group.columns.len()) * columns.width - CELL_GAP_PT;
    let mut face = Face::STRONG;
    for group in groups {
        if Face::STRONG.widest(group.name.split(' '))? > width_of(group) {
            face.size = SMALL_PT;
        }
    }
    let mut headings = Vec::new();
    for group in groups {
        headings.push(face.block(&group.name, width_of(group))?);
    }
    let rule_y = tallest(&headings) + 1.0;
    let [ink, muted] = scene.colours(["ink", "muted"])?;
    let mut first = 0;
    for (group, heading) in groups.iter().zip(&headings) {
        let left = columns.lefts.get(first).copied().unwrap_or_default() + CELL_GAP_PT / 2.0;
        first += group.columns.len();
        let middle = rule_y - 1.0 - heading.height / 2.0;
        scene.write(heading, (left, middle), Anchor::Start, ink);
        scene.hairline((left, rule_y), (left + width_of(group), rule_y), muted);
    }
    Ok(rule_y + TEXT_GAP_PT)
}

/// Writes names across, standing on one bottom line; returns the height taken.
fn write_across(scene: &mut Scene, names: &[(&str, Face, f64)], width: f64, top: f64) -> Result<f64, ChartError> {
    let ink = scene.colour("ink")?;
    let mut blocks = Vec::new();
    for (name, face, _) in names {
        blocks.push(face.block(name, width - 2.0 * CELL_GAP_PT)?);
    }
    let height = tallest(&blocks);
    for ((_, _, middle), block) in names.iter().zip(&blocks) {
        let at = (*middle, top + height - block.height / 2.0);
        scene.write(block, at, Anchor::Middle, ink);
    }
    Ok(height)
}

/// Writes names upward from one bottom line; returns the height taken.
fn write_upward(scene: &mut Scene, names: &[(&str, Face, f64)], width: f64, top: f64) -> Result<f64, ChartError> {
    let ink = scene.colour("ink")?;
    let mut blocks = Vec::new();
    let mut height = 0.0_f64;
    for (name, face, _) in names {
        let mut limit = UPWARD_PT;
        let mut block = face.block(name, limit)?;
        while block.height > width && block.lines.len() > 1 {
            limit += UPWARD_PT / 4.0;
            block = face.block(name, limit)?;
        }
        height = height.max(block.width);
        blocks.push(block);
    }
    for ((_, face, middle), block) in names.iter().zip(blocks) {
        let beside_first = face.leading() * count(block.lines.len().saturating_sub(1));
        let mut baseline = middle - beside_first / 2.0 + face.cap_height() / 2.0;
        for text in block.lines {
            let at = (baseline, top + height);
            scene.label(&text, at, Anchor::Start, (Run::Upward, *face), ink);
            baseline += face.leading();
        }
    }
    Ok(height)
}
