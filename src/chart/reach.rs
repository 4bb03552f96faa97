//! A scale for values on both sides of a zero line, with room for a text beyond each mark.

use super::error::ChartError;
use super::scene::{Anchor, Scene};
use crate::model::Colour;

use super::style::TEXT_GAP_PT;
use super::text::Face;

/// The side of a mark on which its text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// How far a mark and its text reach to one side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reach {
    pub(super) side: Side,
    pub(super) value: f64,
    /// The room that the text takes beyond the value, in points.
    pub(super) room: f64,
}

/// Where values stand, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    pub(super) zero: f64,
    pub(super) points_per_unit: f64,
}

impl Scale {
    /// The largest scale at which everything lies between two limits, with the zero line too; not larger than `most`
    /// where that is given. None when the marks would share less than `least` points.
    pub(super) fn fit(reaches: &[Reach], (start, end): (f64, f64), least: f64, most: Option<f64>) -> Option<Self> {
        let of = |side: Side| {
            let own = reaches.iter().filter(move |reach| reach.side == side);
            own.map(|reach| (reach.value, reach.room)).chain([(0.0, 0.0)])
        };
        let mut points_per_unit = f64::INFINITY;
        let mut longest = 0.0_f64;
        for (low, left_room) in of(Side::Left) {
            for (high, right_room) in of(Side::Right) {
                let free = end - start - left_room - right_room;
                if free < least {
                    return None;
                }
                if high > low {
                    longest = longest.max(high - low);
                    points_per_unit = points_per_unit.min(free / (high - low));
                }
            }
        }
        if longest == 0.0 {
            points_per_unit = 0.0;
        }
        if let Some(most) = most {
            points_per_unit = points_per_unit.min(most.max(0.0));
        }
        let lowest = of(Side::Left)
            .map(|(value, room)| start + room - value * points_per_unit)
            .fold(f64::NEG_INFINITY, f64::max);
        let highest = of(Side::Right)
            .map(|(value, room)| end - room - value * points_per_unit)
            .fold(f64::INFINITY, f64::min);
        Some(Self {
            zero: f64::midpoint(lowest, highest),
            points_per_unit,
        })
    }

    pub(super) fn x(self, value: f64) -> f64 {
        self.zero + value * self.points_per_unit
    }
}

/// The room that a text takes beside its mark, in points.
pub(super) fn room(text: &str, face: Face) -> Result<f64, ChartError> {
    Ok(face.width(text)? + TEXT_GAP_PT)
}

/// Writes a text on one side of the edge of a mark.
pub(super) fn write_beside(
    scene: &mut Scene,
    text: &str,
    side: Side,
    (edge, middle): (f64, f64),
    face: Face,
    colour: Colour,
) -> Result<(), ChartError> {
    let left = match side {
        Side::Left => edge - room(text, face)?,
        Side::Right => edge + TEXT_GAP_PT,
    };
    scene.text(text, (left, middle), Anchor::Start, face, colour);
    Ok(())
}

/// Checks that a value has a place on a scale.
pub(super) fn expect_finite(name: &str, value: f64) -> Result<(), ChartError> {
    if value.is_finite() {
        return Ok(());
    }
    Err(ChartError::Drawing(format!(
        "a value of `{name}` is not a finite number"
    )))
}

/// Checks that a share has a width: it is finite, and not below zero.
pub(super) fn expect_share(name: &str, share: f64) -> Result<(), ChartError> {
    expect_finite(name, share)?;
    if share < 0.0 {
        return Err(ChartError::Drawing(format!("a share of `{name}` is below zero")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(value: f64, room: f64) -> Reach {
        let side = Side::Left;
        Reach { side, value, room }
    }

    fn right(value: f64, room: f64) -> Reach {
        let side = Side::Right;
        Reach { side, value, room }
    }

    #[test]
    fn leaves_room_for_every_text() {
        // Reaches, and the expected zero line and scale between 100 and 200.
        let cases = [
            (vec![right(10.0, 0.0)], 100.0, 10.0),
            (vec![right(10.0, 20.0), right(8.0, 70.0)], 100.0, 3.75),
            (vec![left(-10.0, 0.0), right(10.0, 0.0)], 150.0, 5.0),
            (vec![left(-10.0, 20.0), right(30.0, 0.0)], 140.0, 2.0),
            (vec![left(0.0, 20.0), right(0.0, 40.0)], 140.0, 0.0),
            (vec![right(-5.0, 0.0), left(-10.0, 0.0)], 200.0, 10.0),
        ];
        for (reaches, zero, points_per_unit) in cases {
            let scale = Scale::fit(&reaches, (100.0, 200.0), 20.0, None).expect("fits");
            assert!((scale.zero - zero).abs() < 1e-9, "{reaches:?}: {scale:?}");
            assert!(
                (scale.points_per_unit - points_per_unit).abs() < 1e-9,
                "{reaches:?}: {scale:?}"
            );
        }
    }

    #[test]
    fn keeps_to_the_scale_of_another_chart() {
        let scale = Scale::fit(&[right(10.0, 0.0)], (0.0, 100.0), 20.0, Some(4.0)).expect("fits");
        assert!((scale.points_per_unit - 4.0).abs() < 1e-9);
        assert!((scale.zero - 30.0).abs() < 1e-9, "{scale:?}");
    }

    #[test]
    fn refuses_what_leaves_no_room_for_marks() {
        let reaches = [left(-1.0, 45.0), right(1.0, 45.0)];
        assert_eq!(Scale::fit(&reaches, (0.0, 100.0), 20.0, None), None);
        assert!(expect_finite("a", f64::NAN).is_err());
        assert!(expect_finite("a", f64::NEG_INFINITY).is_err());
        assert!(expect_finite("a", -1e12).is_ok());
    }
}
