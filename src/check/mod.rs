//! Rules over a whole programme.
//!
//! A rule is one item of its family (`checks!` in `family`): its code, documentation and check together. All checks run
//! and report all faults; a fault that only follows from a value that loading already refused is left out. Only
//! [`check`] makes a [`Checked`], so later floors never see a programme with faults.

mod agreement;
mod brand;
mod call;
mod canvas;
mod capitalised;
mod checked;
mod clauses;
mod consistency;
mod editions;
mod estimates;
mod family;
mod ids;
mod loaded;
mod method;
mod needs_analysis;
mod numbered;
mod partnership;
mod phase_report;
mod programme;
mod ratings;
mod report;
mod revenue;
mod self_assessment;
mod stated;
mod tension;

pub use checked::{Checked, Outcome, catalogue, check};
pub use editions::check_editions;
