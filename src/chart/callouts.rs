//! Numbers above a bar, for segments too narrow to hold them, with a leader down to each.

use super::error::ChartError;
use super::scene::{Anchor, Run, Scene};
use super::text::Face;

/// Room that callouts take above a bar, in points.
pub(super) const HEIGHT_PT: f64 = 12.0;
/// Height of the leaders, in points.
const LEADER_PT: f64 = 5.0;
/// Space between a number and its leader, in points.
const LEADER_GAP_PT: f64 = 1.0;
/// Least space between two numbers, and between the first and the zero line, in points.
const GAP_PT: f64 = 4.0;

/// What adding and subtracting the same lengths may lose, in points.
const ROUNDING_PT: f64 = 1e-6;

/// One number and what it belongs to, in points.
pub(super) struct Callout {
    pub(super) text: String,
    pub(super) width: f64,
    /// The middle of the segment.
    pub(super) target: f64,
}

/// Writes the numbers from left to right, each as near to its segment as its neighbours, the zero line and the right
/// edge allow.
pub(super) fn write(scene: &mut Scene, callouts: &[Callout], zero: f64, bar_top: f64) -> Result<(), ChartError> {
    let lefts =
        spread(callouts, zero + GAP_PT / 2.0, scene.width).ok_or_else(|| ChartError::too_narrow(scene.width))?;
    let [ink, muted] = scene.colours(["ink", "muted"])?;
    let baseline = bar_top - LEADER_PT;
    for (callout, left) in callouts.iter().zip(lefts) {
        let x = left + callout.width / 2.0;
        let foot = (callout.target, bar_top);
        scene.hairline((x, baseline + LEADER_GAP_PT), foot, muted);
        scene.label(
            &callout.text,
            (x, baseline),
            Anchor::Middle,
            (Run::Across, Face::LABEL),
            ink,
        );
    }
    Ok(())
}

/// The left edges of the numbers between two limits, or none when they do not all fit.
fn spread(callouts: &[Callout], from: f64, to: f64) -> Option<Vec<f64>> {
    let mut lefts = Vec::new();
    let mut free_from = from;
    for callout in callouts {
        let left = free_from.max(callout.target - callout.width / 2.0);
        free_from = left + callout.width + GAP_PT;
        lefts.push(left);
    }
    let mut free_to = to;
    for (callout, left) in callouts.iter().zip(&mut lefts).rev() {
        *left = left.min(free_to - callout.width);
        free_to = *left - GAP_PT;
    }
    let first = lefts.first().copied().unwrap_or(from);
    (first >= from - ROUNDING_PT).then_some(lefts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fits_at_any_zero_line() {
        let callouts = [1.0, 2.0, 3.0].map(|target| Callout {
            text: String::new(),
            width: 4.862,
            target,
        });
        for step in 0..1000 {
            let from = 50.0 + f64::from(step) * 0.137;
            assert!(spread(&callouts, from, 460.0).is_some(), "{from}");
        }
    }

    #[test]
    fn spreads_numbers_without_moving_more_than_needed() {
        // Targets, limits, and the expected left edges of numbers 10 points wide.
        let cases = [
            (vec![], 0.0, 100.0, Some(vec![])),
            (vec![50.0], 0.0, 100.0, Some(vec![45.0])),
            (vec![2.0, 3.0], 0.0, 100.0, Some(vec![0.0, 14.0])),
            (vec![98.0, 99.0], 0.0, 100.0, Some(vec![76.0, 90.0])),
            (vec![5.0, 6.0, 7.0], 0.0, 30.0, None),
        ];
        for (targets, from, to, expected) in cases {
            let callouts: Vec<Callout> = targets
                .iter()
                .map(|target| Callout {
                    text: String::new(),
                    width: 10.0,
                    target: *target,
                })
                .collect();
            assert_eq!(spread(&callouts, from, to), expected);
        }
    }
}
