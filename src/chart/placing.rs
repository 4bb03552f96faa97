//! Finding places for labels beside lines: pushed apart along an edge, or in the free space around a point.

use super::scene::{Area, At};

/// Distance that a line keeps from a label where it can, in points.
const CLEAR_PT: f64 = 1.5;
/// Distance between the places that are tried, in points.
const STEP_PT: (f64, f64) = (4.0, 3.0);
/// What a line through a label weighs, in points of distance.
const CROSSED: f64 = 80.0;
/// What a line between a label and its point weighs, in points of distance.
const CUT_OFF: f64 = 25.0;
/// How near to the point lines don't count: it lies on some of them itself, in points.
const AT_POINT_PT: f64 = 7.0;
/// What a quiet line behind a label weighs, in points of distance.
const QUIETLY_CROSSED: f64 = 12.0;

/// The middles of labels along an edge between two limits, each as near to its target as the others allow, for labels
/// given by target and height in any order. None when they do not all fit.
pub(super) fn push_apart(labels: &[(f64, f64)], (from, to): (f64, f64), gap: f64) -> Option<Vec<f64>> {
    let total: f64 = labels.iter().map(|(_, height)| height + gap).sum();
    if total - gap > to - from {
        return None;
    }
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by(|one, two| labels[*one].0.total_cmp(&labels[*two].0));
    // Labels that touch make a block, which stands where its labels on average want to be.
    let mut blocks: Vec<Block> = Vec::new();
    for index in order {
        let (target, height) = labels[index];
        let mut block = Block {
            members: vec![index],
            wanted: vec![target - height / 2.0],
            height,
        };
        while let Some(above) = blocks.pop_if(|above| above.top(from, to) + above.height + gap > block.top(from, to)) {
            block = above.joined(block, gap);
        }
        blocks.push(block);
    }
    let mut middles = vec![from; labels.len()];
    for block in &blocks {
        let mut top = block.top(from, to);
        for member in &block.members {
            let height = labels[*member].1;
            middles[*member] = top + height / 2.0;
            top += height + gap;
        }
    }
    Some(middles)
}

/// Labels that stand directly under each other.
struct Block {
    members: Vec<usize>,
    /// Where the block would have to start for each member to be at its target.
    wanted: Vec<f64>,
    height: f64,
}

impl Block {
    fn top(&self, from: f64, to: f64) -> f64 {
        let mean = self.wanted.iter().sum::<f64>() / super::text::count(self.wanted.len());
        mean.min(to - self.height).max(from)
    }

    fn joined(mut self, below: Self, gap: f64) -> Self {
        let offset = self.height + gap;
        self.members.extend(below.members);
        self.wanted.extend(below.wanted.iter().map(|top| top - offset));
        self.height = offset + below.height;
        self
    }
}

/// What stands in the way of a label.
#[derive(Default)]
pub(super) struct Obstacles {
    /// Areas that a label never covers.
    pub(super) areas: Vec<Area>,
    /// Lines that it avoids.
    pub(super) lines: Vec<Vec<At>>,
    /// Lines that may run behind it.
    pub(super) quiet_lines: Vec<Vec<At>>,
}

impl Obstacles {
    /// The best place near a point, within bounds, for a label of this size, after what it weighs; none when every
    /// place is taken.
    pub(super) fn free_place(&self, (x, y): At, (width, height): (f64, f64), bounds: Area) -> Option<(f64, Area)> {
        let mut best: Option<(f64, Area)> = None;
        let mut top = bounds.top;
        while top + height <= bounds.bottom {
            let mut left = bounds.left;
            while left + width <= bounds.right {
                let area = Area::between((left, top), (left + width, top + height));
                left += STEP_PT.0;
                if self.areas.iter().any(|other| overlap(area, *other)) {
                    continue;
                }
                let (near_x, near_y) = nearest((x, y), area);
                let distance = (near_x - x).hypot(near_y - y);
                if best.is_some_and(|(least, _)| distance >= least) {
                    continue;
                }
                let cost = distance
                    + CROSSED * crossings(&self.lines, area.inset(-CLEAR_PT))
                    + QUIETLY_CROSSED * crossings(&self.quiet_lines, area)
                    + CUT_OFF * self.between((x, y), (near_x, near_y));
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, area));
                }
            }
            top += STEP_PT.1;
        }
        best
    }

    /// How many of the lines run between a point and a label.
    fn between(&self, (x, y): At, (to_x, to_y): At) -> f64 {
        let distance = (to_x - x).hypot(to_y - y);
        if distance <= AT_POINT_PT {
            return 0.0;
        }
        let share = AT_POINT_PT / distance;
        let from = (x + (to_x - x) * share, y + (to_y - y) * share);
        let cuts = |line: &&Vec<At>| {
            line.windows(2)
                .any(|ends| meet((from, (to_x, to_y)), (ends[0], ends[1])))
        };
        super::text::count(self.lines.iter().filter(cuts).count())
    }
}

/// The point of an area that is nearest to a point.
pub(super) fn nearest((x, y): At, area: Area) -> At {
    (x.min(area.right).max(area.left), y.min(area.bottom).max(area.top))
}

fn overlap(one: Area, two: Area) -> bool {
    one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom
}

/// How many of the lines pass through an area.
fn crossings(lines: &[Vec<At>], area: Area) -> f64 {
    let crosses = |line: &&Vec<At>| line.windows(2).any(|ends| crosses(ends[0], ends[1], area));
    super::text::count(lines.iter().filter(crosses).count())
}

/// Whether two straight lines cross each other.
fn meet((a, b): (At, At), (c, d): (At, At)) -> bool {
    let side = |from: At, to: At, of: At| (to.0 - from.0) * (of.1 - from.1) - (to.1 - from.1) * (of.0 - from.0);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// Whether the straight line between two points touches an area.
fn crosses(from: At, to: At, area: Area) -> bool {
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    let axes = [
        (from.0, to.0 - from.0, area.left, area.right),
        (from.1, to.1 - from.1, area.top, area.bottom),
    ];
    for (start, run, low, high) in axes {
        if run.abs() < f64::EPSILON {
            if start < low || start > high {
                return false;
            }
            continue;
        }
        let (one, two) = ((low - start) / run, (high - start) / run);
        enters = enters.max(one.min(two));
        leaves = leaves.min(one.max(two));
    }
    enters <= leaves
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pushes_labels_apart_without_moving_more_than_needed() {
        // Targets, and the expected middles of labels 10 points high between 0 and 100.
        let cases: [(&[f64], Option<Vec<f64>>); 7] = [
            (&[], Some(vec![])),
            (&[50.0], Some(vec![50.0])),
            (&[20.0, 50.0], Some(vec![20.0, 50.0])),
            (&[50.0, 50.0, 50.0], Some(vec![38.0, 50.0, 62.0])),
            (&[52.0, 48.0], Some(vec![56.0, 44.0])),
            (&[-5.0, 3.0], Some(vec![5.0, 17.0])),
            (&[99.0, 101.0, 60.0], Some(vec![83.0, 95.0, 60.0])),
        ];
        for (targets, expected) in cases {
            let labels: Vec<(f64, f64)> = targets.iter().map(|target| (*target, 10.0)).collect();
            assert_eq!(push_apart(&labels, (0.0, 100.0), 2.0), expected, "{targets:?}");
        }
        assert_eq!(push_apart(&[(5.0, 10.0); 3], (0.0, 30.0), 2.0), None);
        assert!(push_apart(&[(5.0, 10.0); 3], (0.0, 34.0), 2.0).is_some());
    }

    #[test]
    fn sees_lines_through_areas() {
        let square = Area::between((10.0, 10.0), (20.0, 20.0));
        let cases = [
            ((0.0, 0.0), (30.0, 30.0), true),
            ((0.0, 15.0), (30.0, 15.0), true),
            ((15.0, 0.0), (15.0, 9.0), false),
            ((12.0, 12.0), (13.0, 13.0), true),
            ((0.0, 15.0), (9.0, 40.0), false),
            ((0.0, 21.0), (30.0, 21.0), false),
        ];
        for (from, to, expected) in cases {
            assert_eq!(crosses(from, to, square), expected, "{from:?} {to:?}");
        }
    }

    #[test]
    fn sees_lines_that_cross() {
        let level = ((0.0, 5.0), (10.0, 5.0));
        assert!(meet(level, ((5.0, 0.0), (5.0, 10.0))));
        assert!(!meet(level, ((5.0, 0.0), (5.0, 4.0))));
        assert!(!meet(level, ((0.0, 6.0), (10.0, 6.0))));
    }

    #[test]
    fn finds_free_space_near_a_point() {
        let bounds = Area::between((0.0, 0.0), (100.0, 100.0));
        let taken = Area::between((40.0, 40.0), (60.0, 60.0));
        let obstacles = Obstacles {
            areas: vec![taken],
            lines: vec![vec![(0.0, 100.0), (100.0, 0.0)]],
            quiet_lines: Vec::new(),
        };
        let (_, found) = obstacles
            .free_place((50.0, 50.0), (20.0, 10.0), bounds)
            .expect("a place");
        assert!(!overlap(found, taken));
        assert!(!crosses((0.0, 100.0), (100.0, 0.0), found));
        assert_eq!(obstacles.free_place((50.0, 50.0), (90.0, 90.0), bounds), None);
    }
}
