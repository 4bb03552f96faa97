//! The closed lists of the domain.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The part of the economy a partner belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sector {
    /// Social economy (SEC).
    Social,
    /// Regular economy (REC).
    Regular,
    /// A public body.
    Public,
}

/// How far a facet of a partnership is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
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

impl Status {
    /// All statuses, from settled to unknown.
    pub const ALL: [Self; 4] = [Self::Settled, Self::OpenPoints, Self::ToRaise, Self::NotAssessed];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Settled => "settled",
            Self::OpenPoints => "open-points",
            Self::ToRaise => "to-raise",
            Self::NotAssessed => "not-assessed",
        }
    }
}

/// The estimated size of an impact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ImpactLevel {
    /// Low.
    Low,
    /// Medium.
    Medium,
    /// High.
    High,
}

impl ImpactLevel {
    /// All levels, from high to low.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// Whether partners have agreed on how to deal with a tension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TensionState {
    /// Not settled yet.
    Open,
    /// The partners agree on a resolution.
    Agreed,
}

impl TensionState {
    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Agreed => "agreed",
        }
    }
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// It stands in the sources.
    #[default]
    Source,
    /// It was estimated; documents mark it and print the reason.
    Estimate,
}
