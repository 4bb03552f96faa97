//! A self-assessment with its results.

use rust_decimal::Decimal;

use crate::document::base::Composer;
use crate::document::base::estimates::{Mark, Where};
use crate::locale::{Argument, Locale, say};
use crate::model::{PlainText, SelfAssessment};

use super::results::Results;

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

    /// The mark of the estimate that a round rests on, where it was estimated.
    pub fn mark(&self, composer: &mut Composer<'_>, results: &Results<'_>) -> Option<Mark> {
        let round = results.round;
        let what = say!(self, "assessment-estimate", round = round.title);
        let (basis, reason) = (round.basis, round.reason.as_ref());
        let place = Where::at(results.label(), &round.title);
        composer.estimates.mark(basis, reason, &what, place)
    }
}
