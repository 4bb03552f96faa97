//! Rules over agreements: who takes part, dates and terms, and what the law asks. Their clauses have their own family.

pub(super) mod law;
pub(super) mod parties;
pub(super) mod terms;
