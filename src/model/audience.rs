//! For whom an edition of the documents is, and which marked values it may show.

use serde::Serialize;

/// For whom an edition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The people who run the programme: everything.
    #[default]
    Internal,
    /// The partners of the programme.
    Partners,
    /// Who pays for it.
    Funder,
    /// Everybody.
    Public,
}

/// Who may see a value, as a tag before it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// `!internal`: only the people who run the programme.
    Internal,
    /// `!confidential`: they, the partners and the funder.
    Confidential,
    /// `!partners-only`: they and the partners.
    PartnersOnly,
    /// `!funder-only`: they and the funder.
    FunderOnly,
}

impl Audience {
    /// The audiences from which something may be withheld.
    pub const OUTSIDE: [Self; 3] = [Self::Partners, Self::Funder, Self::Public];

    /// The word on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::Partners => "partners",
            Self::Funder => "funder",
            Self::Public => "public",
        }
    }

    /// Whether this audience may see a value with this mark.
    #[must_use]
    pub fn sees(self, mark: Mark) -> bool {
        match self {
            Self::Internal => true,
            Self::Partners => matches!(mark, Mark::Confidential | Mark::PartnersOnly),
            Self::Funder => matches!(mark, Mark::Confidential | Mark::FunderOnly),
            Self::Public => false,
        }
    }
}

impl Mark {
    /// Every mark.
    pub const ALL: [Self; 4] = [Self::Internal, Self::Confidential, Self::PartnersOnly, Self::FunderOnly];

    /// The word after the exclamation mark.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::Confidential => "confidential",
            Self::PartnersOnly => "partners-only",
            Self::FunderOnly => "funder-only",
        }
    }

    /// The mark with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.name() == name)
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
