//! For whom an edition of the documents is, and which marked values it may show.

use serde::Serialize;
use strum::{IntoStaticStr, VariantArray};

/// For whom an edition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, VariantArray, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Audience {
    /// The people who run the programme: everything.
    #[default]
    Internal,
    /// The partners of the programme.
    Partners,
    /// Who pays for it.
    Funder,
    /// Who guides the partners, from outside those who run the programme.
    Facilitators,
    /// Everybody.
    Public,
}

/// Who may see a value, as a tag before it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Mark {
    /// `!internal`: only the people who run the programme.
    Internal,
    /// `!confidential`: they, the partners, the funder and the facilitators.
    Confidential,
    /// `!partners-only`: they and the partners.
    PartnersOnly,
    /// `!funder-only`: they and the funder.
    FunderOnly,
    /// `!facilitators-only`: they and the facilitators.
    FacilitatorsOnly,
}

impl Audience {
    /// The audiences from which something may be withheld.
    pub const OUTSIDE: [Self; 4] = [Self::Partners, Self::Funder, Self::Facilitators, Self::Public];

    /// Whether this audience may see a value with this mark.
    #[must_use]
    pub fn sees(self, mark: Mark) -> bool {
        match self {
            Self::Internal => true,
            Self::Partners => matches!(mark, Mark::Confidential | Mark::PartnersOnly),
            Self::Funder => matches!(mark, Mark::Confidential | Mark::FunderOnly),
            Self::Facilitators => matches!(mark, Mark::Confidential | Mark::FacilitatorsOnly),
            Self::Public => false,
        }
    }
}

/// Which edition of the programme this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Edition {
    /// For whom it is.
    pub audience: Audience,
    /// How many values of the folder are marked; a value inside another is not counted by itself.
    pub marked: usize,
    /// How many of them this edition leaves out.
    pub withheld: usize,
}

impl Edition {
    /// Whether documents should say for whom they are: not where nothing is marked and all may see them.
    #[must_use]
    pub fn is_limited(self) -> bool {
        self.marked > 0 || self.audience != Audience::Internal
    }
}
