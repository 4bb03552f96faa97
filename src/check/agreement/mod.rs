//! Rules over agreements: who takes part, dates and terms, and what the law asks. Their clauses have their own family.

pub(super) mod choices;
pub(super) mod indexation;
pub(super) mod law;
pub(super) mod parties;
pub(super) mod terms;
pub(super) mod unfair;
