//! The headings of a matrix: column names under the headings of their groups.

use super::ChartError;
use super::heat_map::Group;
use super::scene::{Anchor, Label, Run, Scene};
use super::style::{MARGIN_PT, SMALL_PT, TEXT_GAP_PT};
use super::text::{Face, count};

/// White between two cells, in points.
pub(super) const CELL_GAP_PT: f64 = 1.0;
/// Length at which upward names are broken over lines where the cells leave room, in points.
const UPWARD_PT: f64 = 88.0;

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
        headings.push(face.wrap(&group.name, width_of(group))?);
    }
    let most_lines = headings.iter().map(Vec::len).max().unwrap_or(1);
    let rule_y = face.block_height(most_lines) + 1.0;
    let (ink, muted) = (scene.palette().get("ink")?, scene.palette().get("muted")?);
    let mut first = 0;
    for (group, lines) in groups.iter().zip(&headings) {
        let left = columns.lefts.get(first).copied().unwrap_or_default() + CELL_GAP_PT / 2.0;
        first += group.columns.len();
        let middle = rule_y - 1.0 - face.block_height(lines.len()) / 2.0;
        scene.lines(lines, (left, middle), Anchor::Start, face, ink);
        scene.hairline((left, rule_y), (left + width_of(group), rule_y), muted);
    }
    Ok(rule_y + TEXT_GAP_PT)
}

/// Writes names across, standing on one bottom line; returns the height taken.
fn write_across(scene: &mut Scene, names: &[(&str, Face, f64)], width: f64, top: f64) -> Result<f64, ChartError> {
    let ink = scene.palette().get("ink")?;
    let mut wrapped = Vec::new();
    for (name, face, _) in names {
        wrapped.push(face.wrap(name, width - 2.0 * CELL_GAP_PT)?);
    }
    let most_lines = wrapped.iter().map(Vec::len).max().unwrap_or(1);
    let height = Face::LABEL.block_height(most_lines);
    for ((_, face, middle), lines) in names.iter().zip(&wrapped) {
        let at = (*middle, top + height - face.block_height(lines.len()) / 2.0);
        scene.lines(lines, at, Anchor::Middle, *face, ink);
    }
    Ok(height)
}

/// Writes names upward from one bottom line; returns the height taken.
fn write_upward(scene: &mut Scene, names: &[(&str, Face, f64)], width: f64, top: f64) -> Result<f64, ChartError> {
    let ink = scene.palette().get("ink")?;
    let mut wrapped = Vec::new();
    let mut height = 0.0_f64;
    for (name, face, _) in names {
        let mut limit = UPWARD_PT;
        let mut lines = face.wrap(name, limit)?;
        while face.block_height(lines.len()) > width && lines.len() > 1 {
            limit += UPWARD_PT / 4.0;
            lines = face.wrap(name, limit)?;
        }
        height = height.max(face.widest(lines.iter().map(String::as_str))?);
        wrapped.push(lines);
    }
    for ((_, face, middle), lines) in names.iter().zip(wrapped) {
        let beside_first = face.leading() * count(lines.len().saturating_sub(1));
        let mut baseline = middle - beside_first / 2.0 + face.cap_height() / 2.0;
        for text in lines {
            scene.label(Label {
                text,
                at: (baseline, top + height),
                anchor: Anchor::Start,
                run: Run::Upward,
                face: *face,
                colour: ink,
            });
            baseline += face.leading();
        }
    }
    Ok(height)
}
