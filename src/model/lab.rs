//! What a lab is made of, measured by the criteria of its call.

use rust_decimal::Decimal;
use strum::{IntoStaticStr, VariantArray};

use super::{Call, Candidate, ClosedList as _, CooperationLevel, Lab, LabCriteria, Sector};

/// The members of a lab and what they have in common.
#[derive(Debug, Clone)]
pub struct Composition<'a> {
    /// The members that are in the register, in the order of the lab.
    pub members: Vec<&'a Candidate>,
    /// How many of them are social enterprises.
    pub social: usize,
    /// The region with the most members, and how many those are; the first of several.
    pub region: Option<(&'a str, usize)>,
    /// The levels that all members seek.
    pub shared: Vec<&'a CooperationLevel>,
}

/// A criterion that labs are held to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Criterion {
    /// Mixed: the part of social enterprises.
    SocialShare,
    /// Balanced: the number of members.
    Members,
    /// Balanced: at least two members of one region.
    Region,
    /// Workable: a level that all members seek.
    Level,
}

impl Criterion {
    /// Whether these criteria ask for it.
    #[must_use]
    pub fn is_asked(self, criteria: &LabCriteria) -> bool {
        match self {
            Self::SocialShare | Self::Members => true,
            Self::Region => *criteria.same_region,
            Self::Level => *criteria.shared_level,
        }
    }
}

impl<'a> Composition<'a> {
    /// Measures a lab of a call.
    #[must_use]
    pub fn of(call: &'a Call, lab: &Lab) -> Self {
        let members: Vec<&Candidate> = lab
            .members
            .iter()
            .filter_map(|id| call.candidates.iter().find(|candidate| *candidate.id == **id))
            .collect();
        let social = members.iter().filter(|member| *member.sector == Sector::Social).count();
        let mut region: Option<(&str, usize)> = None;
        for member in &members {
            let name = member.region.as_str();
            let count = members.iter().filter(|other| other.region.as_str() == name).count();
            if region.is_none_or(|(_, most)| count > most) {
                region = Some((name, count));
            }
        }
        let shared = call.levels.iter().filter(|level| {
            let seeks = |member: &&Candidate| member.levels.iter().any(|id| **id == *level.id);
            !members.is_empty() && members.iter().all(seeks)
        });
        Self {
            social,
            region,
            shared: shared.collect(),
            members,
        }
    }

    /// The part of social enterprises, as a fraction; nothing in a lab without members.
    #[must_use]
    pub fn social_share(&self) -> Option<Decimal> {
        Decimal::from(self.social).checked_div(Decimal::from(self.members.len()))
    }

    /// Whether the lab meets a criterion.
    #[must_use]
    pub fn meets(&self, criterion: Criterion, criteria: &LabCriteria) -> bool {
        match criterion {
            Criterion::SocialShare => self.social_share().is_some_and(|share| {
                let percent = share.saturating_mul(Decimal::ONE_HUNDRED);
                criteria.social_share_least.0 <= percent && percent <= criteria.social_share_most.0
            }),
            Criterion::Members => u32::try_from(self.members.len())
                .is_ok_and(|count| criteria.smallest.0 <= count && count <= criteria.largest.0),
            Criterion::Region => self.region.is_some_and(|(_, count)| count >= 2),
            Criterion::Level => !self.shared.is_empty(),
        }
    }

    /// The criteria that are asked and not met.
    #[must_use]
    pub fn unmet(&self, criteria: &LabCriteria) -> Vec<Criterion> {
        Criterion::ALL
            .iter()
            .copied()
            .filter(|criterion| criterion.is_asked(criteria) && !self.meets(*criterion, criteria))
            .collect()
    }
}
