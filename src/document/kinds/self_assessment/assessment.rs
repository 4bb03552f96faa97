//! A self-assessment with its results.

use rust_decimal::Decimal;

use crate::document::base::Composer;
use crate::document::base::blocks::Cell;
use crate::document::base::estimates::{Mark, Where};
use crate::locale::{Argument, Locale, say};
use crate::model::{Basis, Located, PlainText, SelfAssessment, Statement};

use super::results::Results;

/// The most statements that a claim names; more are counted.
pub(super) const MOST_NAMES: usize = 3;

/// A self-assessment with its results and the words of the document.
pub(super) struct Assessment<'a> {
    pub model: &'a SelfAssessment,
    pub rounds: Vec<Results<'a>>,
    pub locale: &'a Locale,
}

impl<'a> Assessment<'a> {
    /// Puts them together.
    pub fn new(model: &'a SelfAssessment, rounds: Vec<Results<'a>>, locale: &'a Locale) -> Self {
        Self { model, rounds, locale }
    }

    /// A fixed label.
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// A sentence; [`say!`] is the short way to write one.
    pub fn sentence(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.locale.sentence(key, arguments)
    }

    /// How many statements there are.
    pub fn statements(&self) -> usize {
        self.model.aspects.iter().map(|aspect| aspect.statements.len()).sum()
    }

    /// A label in quotation marks.
    pub fn quoted(&self, text: &PlainText) -> String {
        say!(self, "assessment-quoted", name = text)
    }

    /// "fewer than 5".
    pub fn fewer(&self) -> String {
        say!(self, "assessment-fewer", n = self.model.minimum.to_string())
    }

    /// The fewest respondents whose results are shown, in a word.
    pub fn minimum_word(&self) -> String {
        self.locale
            .count(usize::try_from(self.model.minimum.0).unwrap_or(usize::MAX))
    }

    /// A count in digits.
    pub fn whole(&self, count: u64) -> String {
        self.locale.decimal(Decimal::from(count), 0)
    }

    /// A share as a whole percentage: "58 %".
    pub fn percent(&self, share: Decimal) -> String {
        self.locale.percentage(share, 0)
    }

    /// The mark of what a round brought as a whole, where something of it was estimated.
    pub fn mark(&self, composer: &mut Composer<'_>, results: &Results<'_>) -> Option<Mark> {
        let place = Where::at(results.label(), &results.round.title);
        self.mark_of(composer, results, results.round.furthest(), place)
    }

    /// The mark of a table of answers of which some may rest on something else than the round.
    pub fn group_mark(&self, composer: &mut Composer<'_>, results: &Results<'_>) -> Option<Mark> {
        let place = Where::at(results.label(), &results.round.title);
        let grounds = (results.round.basis, results.round.reason.as_ref());
        self.mark_of(composer, results, grounds, place)
    }

    /// The name of a statement, with the mark of its answers where they say themselves what they rest on.
    pub fn named(&self, composer: &mut Composer<'_>, results: &Results<'_>, statement: &Statement) -> Cell {
        let round = results.round;
        let own = results
            .counts_of(statement)
            .and_then(|own| Some((own.basis?, own.reason.as_ref().or(round.reason.as_ref()))));
        let mark = own.and_then(|own| self.mark_of(composer, results, own, Where::unlinked(&statement.label)));
        Cell::marked(statement.label.to_string(), mark)
    }

    fn mark_of(
        &self,
        composer: &mut Composer<'_>,
        results: &Results<'_>,
        (basis, reason): (Basis, Option<&Located<PlainText>>),
        place: Where,
    ) -> Option<Mark> {
        let what = say!(self, "assessment-estimate", round = results.round.title);
        composer.estimates.mark(basis, reason, &what, place)
    }
}
