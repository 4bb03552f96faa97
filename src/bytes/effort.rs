//! How much work hostile bytes may make.

use std::time::Duration;

/// Processor time of this process until which work goes on.
///
/// The processor's time and not the clock's: a busy machine must not turn an honest bag into a costly one.
#[derive(Debug)]
pub struct Effort {
    until: Duration,
}

impl Effort {
    /// Allows this much from now on.
    #[must_use]
    pub fn allow(time: Duration) -> Self {
        Self {
            until: processor_time().saturating_add(time),
        }
    }

    /// Whether all of it is used up.
    #[must_use]
    pub fn is_used_up(&self) -> bool {
        processor_time() > self.until
    }
}

/// The processor time that this process has used up.
#[cfg(unix)]
#[must_use]
pub fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

/// The time since this was asked first, where the system does not tell what a process used up.
#[cfg(not(unix))]
#[must_use]
pub fn processor_time() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_uses_up_what_is_allowed() {
        assert!(!Effort::allow(Duration::from_hours(1)).is_used_up());
        let effort = Effort::allow(Duration::from_millis(20));
        let mut rounds = 0_u64;
        while !effort.is_used_up() {
            rounds = std::hint::black_box(rounds + 1);
        }
        assert!(rounds > 0, "what was allowed was used up before any work");
    }
}
