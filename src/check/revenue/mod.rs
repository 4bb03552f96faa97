//! Rules over revenue models: who takes part, the key, prices, quantities and years.

mod case;
pub(super) mod key;
pub(super) mod parties;
pub(super) mod prices;
pub(super) mod quantities;
pub(super) mod years;
