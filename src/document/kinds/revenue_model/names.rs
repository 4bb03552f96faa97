//! The names of figures for whoever shows a revenue model outside the documents: the same words as in print.

use crate::check::Checked;
use crate::diagnostic::Place;
use crate::finance::figure_id::{FigureId, Scope};
use crate::finance::figures::Reckoned;
use crate::locale::Locale;
use crate::model::{Activity, Id, KeyPart, Partnership, PricingMethod, ScenarioCase, Yardstick};

use super::sheet::Sheet;

/// The names that documents give to figures, parties and parts of a revenue model.
pub struct FigureNames<'a>(Sheet<'a>);

impl<'a> FigureNames<'a> {
    /// The names of a partnership's figures, which are given; nothing where the partnership has no revenue model.
    #[must_use]
    pub fn of(
        programme: &'a Checked,
        partnership: &'a Partnership,
        reckoned: &'a Reckoned,
        locale: &'a Locale,
    ) -> Option<Self> {
        Sheet::of(programme, partnership, reckoned, locale).map(Self)
    }

    /// The name of a figure that is listed: "Kosten van Noesthoek".
    #[must_use]
    pub fn figure(&self, id: FigureId) -> String {
        self.0.figure_name(id)
    }

    /// What a part of the model is about: "Gemiddeld, 2027".
    #[must_use]
    pub fn scope(&self, scope: Scope) -> String {
        self.0.scope_title(scope)
    }

    /// The name of a party by its place among the parties.
    #[must_use]
    pub fn party(&self, party: usize) -> &str {
        self.0.name(party)
    }

    /// The name of a party by its id.
    #[must_use]
    pub fn party_of(&self, id: &Id) -> &str {
        self.0.name_of(id)
    }

    /// The names of the partners, in the order of the case.
    #[must_use]
    pub fn partners(&self) -> &[String] {
        self.0.partners()
    }

    /// The title of an activity: its own, or that of its step of the value chain.
    #[must_use]
    pub fn activity(&self, activity: &Activity) -> String {
        self.0.activity_title(activity)
    }

    /// What a part of the key rewards.
    #[must_use]
    pub fn key_part(&self, part: KeyPart) -> String {
        self.0.key_part(part)
    }

    /// The name of a price method.
    #[must_use]
    pub fn price_method(&self, method: PricingMethod) -> String {
        self.0.price_method(method)
    }

    /// The name of a yardstick of fairness.
    #[must_use]
    pub fn yardstick(&self, yardstick: Yardstick) -> String {
        self.0.yardstick(yardstick)
    }

    /// The name of a scenario.
    #[must_use]
    pub fn scenario(&self, case: ScenarioCase) -> String {
        self.0.scenario(case)
    }

    /// Where a number of the data stands: `partnerships/houtkring.yaml:132`.
    #[must_use]
    pub fn line(&self, place: Place) -> String {
        self.0.lines(&[place].into()).join(", ")
    }
}
