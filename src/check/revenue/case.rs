//! A revenue model with its partnership, and the walks over it that several rules share.

use crate::check::loaded::LoadedProgramme;
use crate::finance::Plan;
use crate::model::{
    CostItem, KeyComponent, KeyMethod, Located, PartnerShare, Partnership, Premium, RevenueModel, Scenario,
    ScenarioCase,
};

/// A revenue model with its partnership.
#[derive(Clone, Copy)]
pub(crate) struct RevenueCase<'a> {
    pub partnership: &'a Partnership,
    pub model: &'a RevenueModel,
}

/// How a margin is divided: by the key itself, or above a threshold.
#[derive(Clone, Copy)]
pub(super) struct Division<'a> {
    pub method: &'a Located<KeyMethod>,
    pub shares: &'a [PartnerShare],
    pub components: &'a [KeyComponent],
}

/// The revenue model of every partnership that has one.
pub(super) fn revenue_models(loaded: LoadedProgramme<'_>) -> impl Iterator<Item = RevenueCase<'_>> {
    loaded.partnerships().iter().filter_map(|partnership| {
        let model = partnership.revenue_model.as_ref()?;
        Some(RevenueCase { partnership, model })
    })
}

impl<'a> RevenueCase<'a> {
    /// Every sub-action.
    pub fn items(self) -> impl Iterator<Item = &'a CostItem> {
        self.model.activities.iter().flat_map(|activity| activity.items.iter())
    }

    /// Every premium on the price.
    pub fn premiums(self) -> impl Iterator<Item = &'a Premium> {
        let added_value = self.model.prices.added_value.iter();
        added_value.flat_map(|value| value.premiums.iter())
    }

    /// The division by the key itself, then those above its thresholds.
    pub fn divisions(self) -> impl Iterator<Item = Division<'a>> {
        let key = &self.model.key;
        let base = Division {
            method: &key.method,
            shares: &key.shares,
            components: &key.components,
        };
        let above = key.thresholds.iter().map(|threshold| Division {
            method: &threshold.method,
            shares: &threshold.shares,
            components: &threshold.components,
        });
        std::iter::once(base).chain(above)
    }

    /// Every list of shares: those of divisions, of their parts, and of the founding fee.
    pub fn share_lists(self) -> impl Iterator<Item = &'a [PartnerShare]> {
        let lists = self.divisions().flat_map(|division| {
            let parts = division.components.iter().map(|part| part.shares.as_slice());
            std::iter::once(division.shares).chain(parts)
        });
        let fee = self.model.key.founding_fee.iter();
        lists.chain(fee.map(|fee| fee.shares.as_slice()))
    }

    /// The middle scenario, which says how many years are planned.
    pub fn middle(self) -> Option<&'a Scenario> {
        let mut scenarios = self.model.scenarios.iter();
        scenarios.find(|scenario| *scenario.case == ScenarioCase::Middle)
    }

    /// How many years are planned: as many as most scenarios have volumes, or else as the middle one has.
    pub fn years(self) -> Option<usize> {
        let scenarios = || self.model.scenarios.iter().map(|scenario| scenario.volumes.len());
        let agreed = |years: &usize| scenarios().filter(|other| other == years).count() > 1;
        let middle = || self.middle().map(|scenario| scenario.volumes.len());
        scenarios().find(agreed).or_else(middle).filter(|years| *years > 0)
    }

    /// Whether every scenario has a volume for each planned year.
    pub fn is_even(self) -> bool {
        let mut scenarios = self.model.scenarios.iter();
        scenarios.all(|scenario| Some(scenario.volumes.len()) == self.years())
    }

    /// The plan, where nothing else is at fault.
    pub fn plan(self) -> Option<Plan> {
        Plan::of(self.partnership, self.model)
    }
}
