//! The lines of the data that a figure rests on.

use std::collections::BTreeSet;

use crate::diagnostic::{FileId, Place};
use crate::model::{
    ActualYear, CostItem, FoundingFee, KeyComponent, KeyPart, PartnerShare, PricingMethod, Scenario, Subsidy,
};

use super::super::sheet::Sheet;

/// Lines of files.
#[derive(Default, Clone)]
pub(in crate::document::kinds::revenue_model) struct Lines(BTreeSet<(FileId, usize)>);

/// Consecutive lines of a file.
struct Run {
    file: FileId,
    first: usize,
    last: usize,
}

impl Lines {
    /// The lines of these places.
    pub fn of(sheet: &Sheet<'_>, places: impl IntoIterator<Item = Place>) -> Self {
        let sources = sheet.programme.sources();
        Self(
            places
                .into_iter()
                .map(|place| (place.file, sources.position(place).line))
                .collect(),
        )
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds other lines.
    pub fn add(&mut self, other: &Self) {
        self.0.extend(&other.0);
    }

    /// These lines and others.
    pub fn with(mut self, other: &Self) -> Self {
        self.add(other);
        self
    }

    /// `file:line`, or `file:first-last` for consecutive lines.
    pub fn described(&self, sheet: &Sheet<'_>) -> Vec<String> {
        self.runs()
            .iter()
            .map(|run| {
                let path = path(sheet, run.file);
                if run.first == run.last {
                    format!("{path}:{}", run.first)
                } else {
                    format!("{path}:{}-{}", run.first, run.last)
                }
            })
            .collect()
    }

    /// The lines as they are printed: those of the partnership's own file by their numbers alone.
    pub fn printed(&self, sheet: &Sheet<'_>) -> String {
        let home = sheet.model.unit.place().file;
        let runs: Vec<String> = self
            .runs()
            .iter()
            .map(|run| {
                let file = if run.file == home {
                    String::new()
                } else {
                    format!("{}:", path(sheet, run.file))
                };
                if run.first == run.last {
                    format!("{file}{}", run.first)
                } else {
                    format!("{file}{}–{}", run.first, run.last)
                }
            })
            .collect();
        runs.join(", ")
    }

    fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for (file, line) in &self.0 {
            match runs.last_mut() {
                Some(run) if run.file == *file && run.last + 1 == *line => run.last = *line,
                _ => runs.push(Run {
                    file: *file,
                    first: *line,
                    last: *line,
                }),
            }
        }
        runs
    }
}

/// The path of a file of the programme.
pub(in crate::document::kinds::revenue_model) fn path<'s>(sheet: &'s Sheet<'_>, file: FileId) -> &'s str {
    sheet
        .programme
        .sources()
        .get(file)
        .map_or("?", |file| file.path.as_str())
}

impl Sheet<'_> {
    /// The sub-actions of a party, or of all.
    pub(super) fn item_lines(&self, party: Option<usize>) -> Lines {
        let items = self.model.activities.iter().flat_map(|activity| activity.items.iter());
        let own = items.filter(|item| party.is_none_or(|party| self.plan.parties.get(party) == Some(item.party.get())));
        Lines::of(
            self,
            own.flat_map(|item: &CostItem| [item.party.place(), item.unit_cost.place(), item.required.place()]),
        )
    }

    /// The costs per year of a party.
    pub(super) fn fixed_lines(&self, party: usize) -> Lines {
        let own = self
            .model
            .fixed_costs
            .iter()
            .filter(|cost| self.plan.parties.get(party) == Some(cost.party.get()));
        Lines::of(self, own.map(|cost| cost.amount.place()))
    }

    /// What a price method rests on.
    pub(super) fn price_lines(&self, method: PricingMethod) -> Lines {
        let prices = &self.model.prices;
        let mut places = Vec::new();
        match method {
            PricingMethod::FixedPrice => places.extend(prices.fixed_price.as_ref().map(|price| price.place())),
            PricingMethod::FixedMargin => {
                if let Some(margin) = &prices.fixed_margin {
                    places.extend(margin.amount.as_ref().map(|amount| amount.place()));
                    places.extend(margin.percent.as_ref().map(|percent| percent.place()));
                }
            }
            PricingMethod::MarketAlternatives => {
                if let Some(market) = &prices.market_alternatives {
                    places.push(market.use_.place());
                    places.extend(market.offers.iter().map(|offer| offer.price.place()));
                }
            }
            PricingMethod::AddedValue => {
                if let Some(value) = &prices.added_value {
                    places.push(value.base.place());
                    for premium in value.premiums.iter() {
                        places.extend(premium.amount.as_ref().map(|amount| amount.place()));
                        places.extend(premium.percent.as_ref().map(|percent| percent.place()));
                    }
                }
            }
        }
        Lines::of(self, places)
    }

    /// The costs that a price rests on.
    pub(super) fn price_basis(&self, method: PricingMethod) -> Lines {
        if method == PricingMethod::FixedMargin {
            self.item_lines(None)
        } else {
            Lines::default()
        }
    }

    /// How a scenario changes the price.
    pub(super) fn price_change_lines(&self, scenario: &Scenario) -> Lines {
        Lines::of(self, scenario.price_change.as_ref().map(|change| change.place()))
    }

    /// The price that the plan uses.
    pub(super) fn chosen_price_lines(&self) -> Lines {
        let chosen = &self.model.prices.chosen;
        Lines::of(self, [chosen.place()])
            .with(&self.price_lines(**chosen))
            .with(&self.price_basis(**chosen))
    }

    /// The subsidies of a planned year that go to this partner, or into the margin.
    pub(super) fn subsidy_lines(&self, year: usize, partner: Option<usize>) -> Lines {
        let mut places = Vec::new();
        for (subsidy, planned) in self.model.subsidies.iter().zip(&self.plan.subsidies) {
            if planned.partner == partner {
                places.extend(subsidy_places(subsidy, year, year < planned.paid_years));
            }
        }
        Lines::of(self, places)
    }

    /// The investments of a partner, or of all.
    pub(super) fn investment_lines(&self, partner: Option<usize>) -> Lines {
        let own = self.model.investments.iter().filter(|investment| {
            partner.is_none_or(|partner| self.plan.parties.get(partner) == Some(investment.partner.get()))
        });
        Lines::of(self, own.map(|investment| investment.amount.place()))
    }

    /// What the partners set of the key.
    pub(super) fn key_own_lines(&self) -> Lines {
        let key = &self.model.key;
        let mut places = vec![key.method.place()];
        places.extend(share_places(&key.shares));
        places.extend(key.components.iter().flat_map(component_places));
        Lines::of(self, places)
    }

    /// The key: what the partners set, and the costs, hours or investments that its parts rest on.
    pub(super) fn key_lines(&self) -> Lines {
        let kinds = self.plan.rule.base.iter().map(|(kind, ..)| *kind);
        self.with_basis(self.key_own_lines(), kinds)
    }

    /// The founding fee.
    pub(super) fn fee_lines(&self) -> Lines {
        Lines::of(self, self.model.key.founding_fee.iter().flat_map(fee_places))
    }

    /// The founding fee and the thresholds.
    pub(super) fn beside_key_lines(&self) -> Lines {
        let key = &self.model.key;
        let mut places = Vec::new();
        if let Some(fee) = &key.founding_fee {
            places.extend(fee_places(fee));
        }
        for threshold in &key.thresholds {
            places.extend([threshold.above.place(), threshold.method.place()]);
            places.extend(share_places(&threshold.shares));
            places.extend(threshold.components.iter().flat_map(component_places));
        }
        let kinds = self.plan.rule.bands.iter().flat_map(|band| &band.division);
        self.with_basis(Lines::of(self, places), kinds.map(|(kind, ..)| *kind))
    }

    fn with_basis(&self, mut lines: Lines, kinds: impl Iterator<Item = KeyPart>) -> Lines {
        for kind in kinds {
            match kind {
                KeyPart::Cost | KeyPart::Effort => {
                    for partner in self.partner_places() {
                        lines.add(&self.item_lines(Some(partner)));
                    }
                }
                KeyPart::Investment => lines.add(&self.investment_lines(None)),
                _ => {}
            }
        }
        lines
    }

    /// The figures of a year that is over.
    pub(super) fn actual_lines(&self, year: &ActualYear) -> Lines {
        let amounts = year.received.iter().chain(&year.subsidies).chain(&year.paid);
        Lines::of(self, amounts.map(|amount| amount.amount.place()))
    }

    /// The hours of a year that is over, and those that partners owe.
    pub(super) fn effort_lines(&self, year: &ActualYear) -> Lines {
        let owed = self.model.key.minimum_effort.iter();
        let owed = owed.flat_map(|effort| [effort.hours.place(), effort.rate.place()]);
        Lines::of(self, year.effort.iter().map(|effort| effort.hours.place()).chain(owed))
    }
}

fn subsidy_places(subsidy: &Subsidy, year: usize, paid: bool) -> Vec<Place> {
    let mut places = Vec::new();
    if paid && let Some(amount) = &subsidy.per_unit {
        places.push(amount.place());
        places.extend(subsidy.until.as_ref().map(|until| until.place()));
    }
    places.extend(subsidy.yearly.get(year).map(|amount| amount.place()));
    places
}

fn share_places(shares: &[PartnerShare]) -> impl Iterator<Item = Place> + '_ {
    shares.iter().map(|share| share.percent.place())
}

fn component_places(component: &KeyComponent) -> Vec<Place> {
    let mut places = vec![component.weight.place()];
    places.extend(share_places(&component.shares));
    places
}

fn fee_places(fee: &FoundingFee) -> Vec<Place> {
    let mut places: Vec<Place> = share_places(&fee.shares).collect();
    places.extend(fee.percent.as_ref().map(|percent| percent.place()));
    places.extend(fee.amount.as_ref().map(|amount| amount.place()));
    places
}
