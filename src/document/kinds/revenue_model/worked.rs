//! Reckonings line by line: how a margin comes about and how it is divided.

use rust_decimal::Decimal;

use crate::contract::parameters::SHARE_DECIMALS;
use crate::document::base::blocks::{Calculation, Step, StepStyle};
use crate::finance::key::{Distribution, FeeRule, Slice};
use crate::finance::{Cents, Shares};

use super::sheet::Sheet;

/// The number of decimals of a share in a formula, where it has more than tables show.
const FORMULA_DECIMALS: u32 = 6;

impl Sheet<'_> {
    /// The reference year of the middle scenario, from sales to what each partner gets.
    pub fn worked_example(&self) -> Calculation {
        let year = &self.reference;
        let mut steps = vec![Step::new(
            self.text("revenue-sales"),
            Some(format!(
                "{} × {}",
                self.quantity(year.volume),
                self.cents(self.middle.price)
            )),
            self.cents(year.revenue),
            StepStyle::Normal,
        )];
        if year.subsidy != Cents::ZERO {
            steps.push(Step::new(
                self.text("revenue-plus-subsidies"),
                None,
                self.cents(year.subsidy),
                StepStyle::Normal,
            ));
        }
        for (party, cost) in year.costs.iter().enumerate().filter(|(_, cost)| **cost != Cents::ZERO) {
            steps.push(Step::new(
                self.say("revenue-minus-cost", &[("name", self.name(party).into())]),
                self.cost_formula(party),
                self.minus(*cost),
                StepStyle::Normal,
            ));
        }
        let residue = self.divide(&year.distribution, &mut steps);
        Calculation {
            title: Some(self.say("revenue-example", &[("year", (&self.reference_year()).into())])),
            steps,
            residue,
        }
    }

    /// Adds the margin and its division to a reckoning; gives who got left-over cents.
    pub fn divide(&self, distribution: &Distribution, steps: &mut Vec<Step>) -> Option<String> {
        let line = |label: String, value: Cents, style| Step::new(label, None, self.cents(value), style);
        let mut residue = Vec::new();
        steps.push(line(self.text("margin"), distribution.margin, StepStyle::Sub));
        let fee = self.key.fee.as_ref().filter(|_| distribution.fee != Cents::ZERO);
        if let Some(fee) = fee {
            let formula = match &fee.rule {
                FeeRule::Percent(percent) => Some(format!(
                    "{} × {}",
                    self.percent(*percent),
                    self.cents(distribution.margin)
                )),
                FeeRule::Amount(_) => None,
            };
            steps.push(Step::new(
                self.text("revenue-minus-fee"),
                formula,
                self.minus(distribution.fee),
                StepStyle::Normal,
            ));
            let rest = distribution.margin.minus(distribution.fee).unwrap_or_default();
            steps.push(line(self.text("revenue-to-divide"), rest, StepStyle::Sub));
            residue.extend(fee.shares.divide(distribution.fee).residue);
        }
        let several = distribution.slices.len() > 1;
        for (index, slice) in distribution.slices.iter().enumerate() {
            if several {
                let next = distribution.slices.get(index + 1).and_then(|next| next.above);
                steps.push(line(self.name_slice(slice, next), slice.amount, StepStyle::Sub));
            }
            let shares = self.slice_shares(slice);
            for (partner, part) in slice.division.parts.iter().enumerate() {
                steps.push(Step::new(
                    self.say("revenue-part-of", &[("name", self.name(partner).into())]),
                    self.part_formula(slice.amount, shares, partner),
                    self.cents(*part),
                    StepStyle::Normal,
                ));
            }
            residue.extend(slice.division.residue.iter().copied());
        }
        if let Some(fee) = fee {
            for (partner, part) in distribution.fee_parts.iter().enumerate() {
                if *part != Cents::ZERO {
                    steps.push(Step::new(
                        self.say("revenue-fee-of", &[("name", self.name(partner).into())]),
                        self.part_formula(distribution.fee, &fee.shares, partner),
                        self.cents(*part),
                        StepStyle::Normal,
                    ));
                }
            }
        }
        if several || fee.is_some() {
            for (partner, total) in distribution.totals.iter().enumerate() {
                let slices = distribution.slices.iter().map(|slice| &slice.division.parts);
                let parts: Vec<String> = slices
                    .chain([&distribution.fee_parts])
                    .filter_map(|parts| parts.get(partner))
                    .filter(|part| **part != Cents::ZERO)
                    .map(|part| self.locale.decimal(part.euro(), 2))
                    .collect();
                steps.push(Step::new(
                    self.say("revenue-in-all", &[("name", self.name(partner).into())]),
                    Some(parts.join(" + ")),
                    self.cents(*total),
                    if partner == 0 { StepStyle::Total } else { StepStyle::Sub },
                ));
            }
        }
        self.residue(&residue)
    }

    /// Who got left-over cents, in a sentence; nothing where none were left over.
    pub fn residue(&self, partners: &[usize]) -> Option<String> {
        let counted: Vec<String> = self
            .partner_places()
            .filter_map(|partner| {
                let cents = partners.iter().filter(|got| **got == partner).count();
                (cents > 0).then(|| {
                    self.say(
                        "revenue-residue-part",
                        &[("name", self.name(partner).into()), ("cents", cents.into())],
                    )
                })
            })
            .collect();
        (!counted.is_empty()).then(|| self.say("revenue-residue", &[("list", (&self.locale.list(&counted)).into())]))
    }

    /// The shares by which a slice is divided.
    pub fn slice_shares(&self, slice: &Slice) -> &Shares {
        let band = self.key.bands.iter().find(|band| Some(band.above) == slice.above);
        band.map_or(&self.key.base, |band| &band.division)
    }

    /// The name of a slice of the margin.
    fn name_slice(&self, slice: &Slice, next: Option<Cents>) -> String {
        match slice.above {
            Some(above) => self.slice_name(above, next),
            None => self.say("revenue-slice-first", &[("to", (&self.cents(slice.amount)).into())]),
        }
    }

    /// "€ 40.000,00 × 33,333333 %": the share with so many decimals that the product can be followed.
    fn part_formula(&self, amount: Cents, shares: &Shares, partner: usize) -> Option<String> {
        let short = shares.percentages(SHARE_DECIMALS).get(partner).copied()?;
        let long = shares.percentages(FORMULA_DECIMALS).get(partner).copied()?;
        let share = if short == long {
            self.share(short)
        } else {
            self.percent(long)
        };
        Some(format!("{} × {share}", self.cents(amount)))
    }

    /// "100 × € 1.836,00 + € 11.400,00".
    fn cost_formula(&self, party: usize) -> Option<String> {
        let unit = self.unit_costs.get(party)?;
        let fixed = Cents::sum(
            self.plan
                .fixed_costs
                .iter()
                .filter(|(bearer, _)| *bearer == party)
                .map(|(_, amount)| *amount),
        )?;
        let mut terms = Vec::new();
        if !unit.is_zero() {
            let factor = self.plan.middle()?.cost_factor;
            let changed = if factor == Decimal::ONE {
                String::new()
            } else {
                format!(" × {}", self.quantity(factor))
            };
            terms.push(format!(
                "{} × {}{changed}",
                self.quantity(self.reference.volume),
                self.euro(*unit)
            ));
        }
        if fixed != Cents::ZERO {
            terms.push(self.cents(fixed));
        }
        Some(terms.join(" + "))
    }
}
