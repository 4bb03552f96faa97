//! Exact figures: prices, costs, keys, scenarios, fairness, settlement, sensitivity.
//!
//! **A figure knows itself.** The engine ([`Computed`]) gives values; [`figures`] gives each of them an id, an
//! [`expression`] over numbers of the data and other figures, and the places that it rests on. Whatever shows a formula
//! (the ledger in print, a worked example, the attached data) is a [`notation`] of that expression; no formula is
//! written anywhere else. `tests/suite/figures` evaluates the expressions of random models and compares them with the values.
//!
//! **Rounding policy.** No float occurs on this floor. Unit costs, quantities and shares are exact decimals (of at most
//! 28 digits); a yearly figure (revenue, a party's cost, a subsidy) is rounded once to the cent, half away from zero;
//! every total is a sum of rounded figures; amounts are divided without loss by the largest remainder (see [`Shares`]).
//! What a figure of a year comes to in a part of one is rounded to the cent, hours to the hundredth (see [`part_year`]).
//! An operation that can't be held gives nothing instead of a wrong figure; the checks turn that into a fault of the
//! data. Deliberately absent: files, and languages: a notation gets its words from above.

#![deny(clippy::float_arithmetic)]

mod cents;
mod computed;
pub mod expression;
pub mod fairness;
pub mod figure_id;
pub mod figures;
pub mod key;
pub mod notation;
pub mod outlook;
pub mod part_year;
mod plan;
mod price;
pub mod sensitivity;
pub mod settlement;
mod shares;

pub use cents::Cents;
pub use computed::Computed;
pub use key::Basis;
pub use plan::{Item, Plan, PlannedScenario, PlannedSubsidy};
pub use price::{PriceLine, part, price_line, price_of};
pub use shares::{Division, Shares, WHOLE};
