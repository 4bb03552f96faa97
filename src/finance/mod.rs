//! Exact figures: prices, costs, keys, scenarios, fairness, settlement, sensitivity.
//!
//! No float occurs on this floor. **Rounding policy:** unit costs, quantities and shares are exact decimals (of at most 28 digits); a yearly
//! figure (revenue, a party's cost, a subsidy) is rounded once to the cent, half away from zero; every total is a sum
//! of rounded figures; amounts are divided without loss by the largest remainder (see [`Shares`]). An operation that
//! can't be held gives nothing instead of a wrong figure; the checks turn that into a fault of the data. Deliberately
//! absent: files, languages, and how a figure is printed.

#![deny(clippy::float_arithmetic)]

mod cents;
pub mod fairness;
pub mod key;
#[cfg(test)]
mod laws;
pub mod outlook;
mod plan;
mod price;
pub mod sensitivity;
pub mod settlement;
mod shares;
#[cfg(test)]
mod tests;

pub use cents::Cents;
pub use plan::{Basis, Item, Plan, PlannedScenario, PlannedSubsidy};
pub use price::{PriceLine, price_line, price_of};
pub use shares::{Division, Shares, WHOLE};
