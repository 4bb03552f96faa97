//! The closed lists of the domain.

use macro_rules_attribute::apply;

use super::closed_list;

/// The part of the economy a partner belongs to.
#[apply(closed_list)]
pub enum Sector {
    /// Social economy (SEC).
    Social,
    /// Regular economy (REC).
    Regular,
    /// A public body.
    Public,
}

/// How far a facet of a partnership is settled.
#[apply(closed_list)]
pub enum Status {
    /// Fully settled.
    Settled,
    /// Open points need refining.
    OpenPoints,
    /// Still to be raised.
    ToRaise,
    /// Nothing is known.
    NotAssessed,
}

/// The estimated size of an impact.
#[apply(closed_list)]
#[schemars(extend("x-words" = "level"))]
pub enum ImpactLevel {
    /// Low.
    Low,
    /// Medium.
    Medium,
    /// High.
    High,
}

impl ImpactLevel {
    /// All levels, from high to low: the order of legends and charts.
    pub const FROM_HIGH: [Self; 3] = [Self::High, Self::Medium, Self::Low];
}

/// Whether partners have agreed on how to deal with a tension.
#[apply(closed_list)]
#[schemars(extend("x-words" = "state"))]
pub enum TensionState {
    /// Not settled yet.
    Open,
    /// The partners agree on a resolution.
    Agreed,
}

/// Where a value comes from.
#[apply(closed_list)]
#[derive(Default)]
pub enum Basis {
    /// It stands in the sources.
    #[default]
    Source,
    /// It was estimated; documents mark it and print the reason.
    Estimate,
}
