//! What the values of a revenue model rest on, where they say so themselves.

use crate::diagnostic::Place;

use super::{Basis, Id, KeyMethod, Located, PlainText, RevenueModel, TypedId};

/// A value of a revenue model that says itself what it rests on.
#[derive(Debug, Clone, Copy)]
pub struct OwnValue<'a> {
    /// Where it stands.
    pub place: Place,
    /// What it is called; nothing for a scenario, a premium, a price or what a partner would earn alone, which go by a word
    /// of their kind.
    pub title: Option<&'a Located<PlainText>>,
    /// The partner, supplier or actor that it is a value of; nothing where it is one of all partners.
    pub party: Option<&'a Id>,
    /// What it rests on.
    pub basis: Basis,
    /// Why it was estimated.
    pub reason: Option<&'a Located<PlainText>>,
}

/// What a value rests on: the basis and the reason, where it has its own.
macro_rules! own_values {
    ($list:expr, $value:ident, $place:expr, $title:expr, $party:expr) => {
        $list.filter_map(|$value| {
            Some(OwnValue {
                place: $place,
                title: $title,
                party: $party,
                basis: $value.basis?,
                reason: $value.reason.as_ref(),
            })
        })
    };
}

impl RevenueModel {
    /// The values that say themselves what they rest on.
    #[must_use]
    pub fn own_values(&self) -> Vec<OwnValue<'_>> {
        let items = self.activities.iter().flat_map(|activity| activity.items.iter());
        let offers = self
            .prices
            .market_alternatives
            .iter()
            .flat_map(|market| market.offers.iter());
        let premiums = self.prices.added_value.iter().flat_map(|value| value.premiums.iter());
        let investments = self.investments.iter();
        let (fixed, subsidies) = (self.fixed_costs.iter(), self.subsidies.iter());
        own_values!(investments, it, it.id.place(), Some(&it.title), Some(it.partner.get()))
            .chain(own_values!(
                items,
                it,
                it.id.place(),
                Some(&it.title),
                Some(it.party.get())
            ))
            .chain(own_values!(
                fixed,
                it,
                it.id.place(),
                Some(&it.title),
                Some(it.party.get())
            ))
            .chain(own_values!(
                subsidies,
                it,
                it.id.place(),
                Some(&it.title),
                it.partner.as_ref().map(TypedId::get)
            ))
            .chain(own_values!(offers, it, it.name.place(), Some(&it.name), None))
            .chain(own_values!(premiums, it, it.kind.place(), None, None))
            .chain(own_values!(self.scenarios.iter(), it, it.case.place(), None, None))
            .chain(own_values!(
                self.stand_alone.iter(),
                it,
                it.partner.place(),
                None,
                Some(it.partner.get())
            ))
            .chain(own_values!(
                std::iter::once(&self.prices),
                it,
                it.chosen.place(),
                None,
                None
            ))
            .collect()
    }

    /// What of the model is furthest from a source, which is what figures rest on that follow from all of it.
    #[must_use]
    pub fn furthest(&self) -> (Basis, Option<&Located<PlainText>>) {
        let own = self.own_values();
        let furthest = own.into_iter().max_by_key(|value| value.basis);
        match furthest.filter(|value| value.basis > self.basis) {
            Some(value) => (value.basis, value.reason.or(self.reason.as_ref())),
            None => (self.basis, self.reason.as_ref()),
        }
    }

    /// What the distribution key rests on: what it says itself, or else the figures that it follows from.
    #[must_use]
    pub fn key_basis(&self) -> Basis {
        let follows = match *self.key.method {
            KeyMethod::Equal | KeyMethod::Fixed => self.basis,
            KeyMethod::ByCost | KeyMethod::ByEffort | KeyMethod::Hybrid => self.furthest().0,
        };
        self.key.basis.unwrap_or(follows)
    }
}
