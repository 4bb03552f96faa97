//! Reckonings line by line: how a margin comes about and how it is divided.

use crate::document::base::blocks::{Calculation, Step, StepStyle};
use crate::finance::Cents;
use crate::finance::figure_id::{Scope, Word};
use crate::finance::key::{Distribution, FeeRule, Slice};
use crate::locale::say;
use crate::model::ScenarioCase;

use super::sheet::Sheet;

impl Sheet<'_> {
    /// The reference year of the middle scenario, from sales to what each partner gets.
    pub fn worked_example(&self) -> Calculation {
        let year = &self.reference;
        let scope = self.reference_scope();
        let sales = self.worked(scope.all(Word::Revenue));
        let mut steps = vec![Step::normal(
            self.text("revenue-sales"),
            sales,
            self.cents(year.revenue),
        )];
        if year.subsidy != Cents::ZERO {
            let label = self.text("revenue-plus-subsidies");
            steps.push(Step::normal(label, None, self.cents(year.subsidy)));
        }
        for (party, cost) in year.costs.iter().enumerate().filter(|(_, cost)| **cost != Cents::ZERO) {
            let label = say!(self, "revenue-minus-cost", name = self.name(party));
            let formula = self.worked(scope.of(Word::Cost, party));
            steps.push(Step::normal(label, formula, self.minus(*cost)));
        }
        let residue = self.divide(scope, &year.distribution, &mut steps);
        Calculation {
            title: Some(say!(self, "revenue-example", year = self.reference_year())),
            steps,
            residue,
        }
    }

    /// The part of the ledger about the reference year.
    pub fn reference_scope(&self) -> Scope {
        Scope::Year(ScenarioCase::Middle, self.plan.reference)
    }

    /// Adds the margin and its division to a reckoning; gives who got left-over cents. The scope is that of the figures
    /// of this margin.
    pub fn divide(&self, scope: Scope, distribution: &Distribution, steps: &mut Vec<Step>) -> Option<String> {
        let line = |label: String, value: Cents, style| Step::new(label, None, self.cents(value), style);
        let mut residue = Vec::new();
        steps.push(line(self.text("margin"), distribution.margin, StepStyle::Sub));
        let fee = self.key.fee.as_ref().filter(|_| distribution.fee != Cents::ZERO);
        if let Some(fee) = fee {
            let by_percent = matches!(fee.rule, FeeRule::Percent(_));
            let formula = by_percent.then(|| self.worked(scope.all(Word::Fee))).flatten();
            let label = self.text("revenue-minus-fee");
            steps.push(Step::normal(label, formula, self.minus(distribution.fee)));
            steps.push(line(self.text("revenue-to-divide"), distribution.rest, StepStyle::Sub));
            residue.extend(fee.shares.divide(distribution.fee).residue);
        }
        let several = distribution.slices.len() > 1;
        // The first term of a part is that of the fee, where the key has one.
        let first = usize::from(self.key.fee.is_some());
        let term = |partner: usize, term: usize| self.worked_term(scope.of(Word::Part, partner), term);
        for (index, slice) in distribution.slices.iter().enumerate() {
            if several {
                let next = distribution.slices.get(index + 1).and_then(|next| next.above);
                steps.push(line(self.name_slice(slice, next), slice.amount, StepStyle::Sub));
            }
            for (partner, part) in slice.division.parts.iter().enumerate() {
                let label = say!(self, "revenue-part-of", name = self.name(partner));
                steps.push(Step::normal(label, term(partner, first + index), self.cents(*part)));
            }
            residue.extend(slice.division.residue.iter().copied());
        }
        if fee.is_some() {
            let parts = distribution.fee_parts.iter().enumerate();
            for (partner, part) in parts.filter(|(_, part)| **part != Cents::ZERO) {
                let label = say!(self, "revenue-fee-of", name = self.name(partner));
                steps.push(Step::normal(label, term(partner, 0), self.cents(*part)));
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
                    say!(self, "revenue-in-all", name = self.name(partner)),
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
                (cents > 0).then(|| say!(self, "revenue-residue-part", name = self.name(partner), cents))
            })
            .collect();
        (!counted.is_empty()).then(|| say!(self, "revenue-residue", list = self.locale.list(&counted)))
    }

    /// The name of a slice of the margin.
    fn name_slice(&self, slice: &Slice, next: Option<Cents>) -> String {
        match slice.above {
            Some(above) => self.slice_name(above, next),
            None => say!(self, "revenue-slice-first", to = self.cents(slice.amount)),
        }
    }
}
