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

/// What a value rests on; documents mark all but the first, each with its word, and print the reason.
#[apply(closed_list)]
#[derive(Default)]
pub enum Basis {
    /// It stands in the sources.
    #[default]
    Sourced,
    /// Somebody judged it, on grounds that the reason names.
    Judged,
    /// It was rebuilt from other facts, because no source gives it as it is.
    Reconstructed,
    /// It is an illustration, to show how something works.
    Example,
    /// It was made up.
    Fictional,
}

impl Basis {
    /// Whether no source gives the value as it stands.
    #[must_use]
    pub fn is_estimated(self) -> bool {
        self != Self::Sourced
    }

    /// Whether the value says nothing about the world: nobody judged it or derived it from facts.
    #[must_use]
    pub fn is_invented(self) -> bool {
        matches!(self, Self::Example | Self::Fictional)
    }
}
