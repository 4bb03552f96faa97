//! Round values along an axis.

/// The most steps between ticks.
const MAX_STEPS: f64 = 6.0;
/// What dividing by a step may lose, in steps.
const ROUNDING: f64 = 1e-9;

/// Round values for the vertical axis between the lowest and the highest value, always with zero, at most seven,
/// rising. Only zero when both are zero; nothing when either is not finite.
#[must_use]
pub fn ticks(lowest: f64, highest: f64) -> Vec<f64> {
    let (low, high) = (lowest.min(highest).min(0.0), lowest.max(highest).max(0.0));
    let span = high - low;
    if !span.is_finite() || !lowest.is_finite() || !highest.is_finite() {
        return Vec::new();
    }
    if span <= 0.0 {
        return vec![0.0];
    }
    let exponent = (span / MAX_STEPS).log10().floor();
    // Powers of ten that are whole numbers are exact, so small steps divide by one.
    let power = 10.0_f64.powf(exponent.abs());
    let value = |steps: f64| if exponent < 0.0 { steps / power } else { steps * power };
    let fits = |size: &f64| value(*size) * MAX_STEPS >= span;
    let size = [1.0, 2.0, 5.0].into_iter().find(fits).unwrap_or(10.0);
    let step = value(size);
    if !step.is_normal() {
        return vec![0.0];
    }
    // A bound that is a whole number of steps is a tick itself, whatever the division lost.
    let mut steps = (low / step - ROUNDING).ceil();
    let last = (high / step + ROUNDING).floor();
    let mut values = Vec::new();
    while steps <= last {
        values.push(value(steps * size) + 0.0);
        steps += 1.0;
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chooses_round_ticks() {
        let cases: [(f64, f64, &[f64]); 10] = [
            (0.0, 0.0, &[0.0]),
            (-85e3, 204e3, &[-50e3, 0.0, 50e3, 100e3, 150e3, 200e3]),
            (0.0, 10.0, &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
            (3.0, 4.0, &[0.0, 1.0, 2.0, 3.0, 4.0]),
            (-4.0, -3.0, &[-4.0, -3.0, -2.0, -1.0, 0.0]),
            (0.0, 0.7, &[0.0, 0.2, 0.4, 0.6]),
            (-1e12, 1e12, &[-1e12, -500e9, 0.0, 500e9, 1e12]),
            (-0.004, 0.0011, &[-0.004, -0.003, -0.002, -0.001, 0.0, 0.001]),
            (1.0, f64::NAN, &[]),
            (-1.0, f64::INFINITY, &[]),
        ];
        for (low, high, expected) in cases {
            assert_eq!(ticks(low, high), expected, "{low} to {high}");
        }
        assert_eq!(ticks(4.0, 3.0), ticks(3.0, 4.0));
    }

    #[test]
    fn ticks_are_few_and_end_for_any_span() {
        for exponent in -320..=308 {
            for factor in [1.0, 1.7, -3.3, 9.99] {
                let bound = factor * 10.0_f64.powi(exponent);
                if !bound.is_finite() {
                    continue;
                }
                let found = ticks(bound, -bound / 3.0);
                assert!(found.len() <= 7, "{bound}: {found:?}");
                assert!(found.is_empty() || found.contains(&0.0), "{bound}: {found:?}");
                assert!(found.iter().all(|tick| tick.is_finite()));
            }
        }
    }
}
