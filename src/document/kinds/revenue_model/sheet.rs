//! A revenue model that was computed, with the names of its parties.

use std::collections::BTreeMap;
use std::ops::Deref;

use crate::check::Checked;
use crate::diagnostic::Place;
use crate::document::base::Composer;
use crate::document::base::blocks::{Cell, DataTable, Head, Row};
use crate::document::base::claims::hedged;
use crate::document::base::estimates::{Mark, Where};
use crate::document::base::figures::Caption;
use crate::finance::Computed;
use crate::finance::figures::{Figures, Reckoned};
use crate::locale::Locale;
use crate::model::{Activity, Id, Partnership, RevenueModel};

/// What every block about a revenue model is made from.
pub(in crate::document) struct Sheet<'a> {
    /// The programme.
    pub programme: &'a Checked,
    /// The partnership.
    pub partnership: &'a Partnership,
    /// Its revenue model, as written.
    pub model: &'a RevenueModel,
    /// The words of the document.
    pub locale: &'a Locale,
    /// What the engine gives.
    pub computed: &'a Computed,
    /// Each figure with its expression.
    pub figures: &'a Figures,
    /// Names of the parties: partners in the order of the case, then suppliers.
    pub names: Vec<String>,
    /// The marks of values that say themselves what they rest on, by their place.
    own_marks: BTreeMap<Place, Mark>,
}

impl Deref for Sheet<'_> {
    type Target = Computed;

    fn deref(&self) -> &Computed {
        self.computed
    }
}

impl<'a> Sheet<'a> {
    /// A heading over figures of the model, which says what they rest on.
    pub fn heading(&self, claim: &str) -> String {
        hedged(self.locale, claim, self.model.furthest().0)
    }

    /// A heading over what each partner gets, which rests on the key too.
    pub fn divided_heading(&self, claim: &str) -> String {
        let basis = self.model.furthest().0.max(self.model.key_basis());
        hedged(self.locale, claim, basis)
    }

    /// A revenue model of the programme; nothing where there is none.
    pub fn new(programme: &'a Checked, partnership: &'a Partnership, locale: &'a Locale) -> Option<Self> {
        Self::of(programme, partnership, programme.reckoned(partnership)?, locale)
    }

    /// A revenue model with its figures; nothing where the partnership has none.
    pub fn of(
        programme: &'a Checked,
        partnership: &'a Partnership,
        reckoned: &'a Reckoned,
        locale: &'a Locale,
    ) -> Option<Self> {
        let model = partnership.revenue_model.as_ref()?;
        let Reckoned { computed, figures } = reckoned;
        let parties = computed.plan.parties.iter();
        Some(Self {
            programme,
            partnership,
            model,
            locale,
            computed,
            figures,
            names: parties
                .map(|id| party_name(programme, partnership, model, id))
                .collect(),
            own_marks: BTreeMap::new(),
        })
    }

    /// Names of the partners, in the order of the case.
    pub fn partners(&self) -> &[String] {
        self.names.get(..self.plan.partners).unwrap_or(&self.names)
    }

    /// The name of a party.
    pub fn name(&self, party: usize) -> &str {
        self.names.get(party).map_or("", String::as_str)
    }

    /// The name of a party by its id.
    pub fn name_of(&self, id: &Id) -> &str {
        let party = self.plan.parties.iter().position(|party| party == id);
        party.map_or("", |party| self.name(party))
    }

    /// The places of the partners in the list of parties.
    pub fn partner_places(&self) -> std::ops::Range<usize> {
        0..self.plan.partners
    }

    /// The places of the suppliers in the list of parties.
    pub fn supplier_places(&self) -> std::ops::Range<usize> {
        self.plan.partners..self.plan.parties.len()
    }

    /// The title of an activity: its own, or that of its step of the value chain.
    pub fn activity_title(&self, activity: &Activity) -> String {
        if let Some(title) = &activity.title {
            return title.to_string();
        }
        let steps = self.partnership.value_chain.iter().flat_map(|chain| &chain.steps);
        steps
            .into_iter()
            .find(|step| *step.id == *activity.step)
            .map_or_else(|| activity.step.to_string(), |step| step.title.to_string())
    }

    /// The mark of figures that follow from all others, in a section of the document.
    pub fn mark(&self, composer: &mut Composer<'_>, section: &str) -> Option<Mark> {
        composer.mark(&self.model.furthest(), "revenue-estimate", self.place_of(section))
    }

    /// The mark of the model as a whole, for a table of values that may rest on something else.
    pub fn group_mark(&self, composer: &mut Composer<'_>, section: &str) -> Option<Mark> {
        composer.mark(self.model, "revenue-estimate", self.place_of(section))
    }

    /// A section of the document, as a place of estimates.
    pub fn place_of(&self, section: &str) -> Where {
        Where::at(section, self.text(&format!("revenue-section-{section}")))
    }

    /// Marks the values that say themselves what they rest on.
    pub fn mark_own_values(&mut self, composer: &mut Composer<'_>) {
        for value in self.model.own_values() {
            let reason = value.reason.or(self.model.reason.as_ref());
            let place = match value.title {
                Some(title) => Where::unlinked(title),
                None => self.place_of("assumptions"),
            };
            let mark = composer.mark(&(value.basis, reason), "revenue-estimate", place);
            self.own_marks.extend(mark.map(|mark| (value.place, mark)));
        }
    }

    /// A value by its name, with its mark where it says itself what it rests on.
    pub fn named(&self, name: impl Into<String>, place: Place) -> Cell {
        Cell::marked(name.into(), self.own_marks.get(&place).copied())
    }

    /// A table with columns under the words of these keys.
    pub fn table(&self, heads: &[Head<'_>], rows: impl IntoIterator<Item = Row>) -> DataTable {
        DataTable::under(self.locale, heads, rows)
    }

    /// What is said around a chart of a section: its title, its measure, and what it shows in words.
    pub fn caption(
        &self,
        composer: &mut Composer<'_>,
        section: &str,
        (title, measure): (String, String),
        alt: String,
    ) -> Caption {
        let basis = self.model.furthest().0;
        Caption {
            title: Some(title),
            subtitle: composer.measure(measure, basis),
            alt,
            mark: self.mark(composer, section),
            basis,
        }
    }
}

/// The name of a partner, a supplier or an actor of the value chain.
fn party_name(programme: &Checked, partnership: &Partnership, model: &RevenueModel, id: &Id) -> String {
    if let Some(partner) = programme.partner(id) {
        return partner.name.to_string();
    }
    if let Some(supplier) = model.suppliers.iter().find(|supplier| *supplier.id == *id) {
        return supplier.name.to_string();
    }
    let externals = partnership.value_chain.iter().flat_map(|chain| &chain.externals);
    externals
        .into_iter()
        .find(|external| *external.id == *id)
        .map_or_else(|| id.to_string(), |external| external.name.to_string())
}
