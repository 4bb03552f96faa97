//! What was estimated, numbered in the order of the document.

use serde::Serialize;

use crate::model::{
    Agreement, Basis, BusinessModelCanvas, Call, CanvasTheme, ClosedList as _, ImpactRatings, Located, Phase,
    PhaseReport, PlainText, QuestionnaireSection, RevenueModel, Round, StatusOverview, Tension, TopicLevel, ValueChain,
    ValueStep, Vote,
};

/// What stands beside a value that no source gives: what it rests on, and the number of the note about it.
#[derive(Debug, Clone, Copy, Serialize)]
pub(in crate::document) struct Mark {
    pub n: usize,
    pub basis: Basis,
}

/// Where an estimated value stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::document) struct Where {
    pub label: Option<String>,
    pub text: String,
}

impl Where {
    /// A place that can be linked to under this label.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "callers hand over a number, an id or a text alike"
    )]
    pub fn at(label: impl Into<String>, text: impl ToString) -> Self {
        Self {
            label: Some(label.into()),
            text: text.to_string(),
        }
    }

    /// A place that can't be linked to.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "callers hand over a number, an id or a text alike"
    )]
    pub fn unlinked(text: impl ToString) -> Self {
        Self {
            label: None,
            text: text.to_string(),
        }
    }
}

/// What of the data rests on a source or is estimated, for a reason.
pub(in crate::document) trait Sourced {
    /// What it rests on, and why it was estimated.
    fn basis(&self) -> (Basis, Option<&Located<PlainText>>);
}

impl Sourced for (Basis, Option<&Located<PlainText>>) {
    fn basis(&self) -> (Basis, Option<&Located<PlainText>>) {
        *self
    }
}

macro_rules! sourced {
    ($($part:ty),+ $(,)?) => {
        $(impl Sourced for $part {
            fn basis(&self) -> (Basis, Option<&Located<PlainText>>) {
                (self.basis, self.reason.as_ref())
            }
        })+
    };
}

sourced!(
    Agreement,
    BusinessModelCanvas,
    Call,
    CanvasTheme,
    ImpactRatings,
    Phase,
    PhaseReport,
    QuestionnaireSection,
    RevenueModel,
    Round,
    StatusOverview,
    Tension,
    TopicLevel,
    ValueChain,
    ValueStep,
    Vote,
);

/// One line of the index of estimates: equal reasons for equal things share a line.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Estimate {
    pub n: usize,
    pub basis: Basis,
    pub what: String,
    pub reason: String,
    #[serde(rename = "where")]
    pub places: Vec<Where>,
}

/// Collects estimates while a document is composed.
#[derive(Debug, Default)]
pub(in crate::document) struct Estimates {
    list: Vec<Estimate>,
}

impl Estimates {
    /// The mark of a value, where it was estimated.
    pub fn mark(
        &mut self,
        basis: Basis,
        reason: Option<&Located<PlainText>>,
        what: &str,
        place: Where,
    ) -> Option<Mark> {
        let reason = reason.filter(|_| basis.is_estimated())?;
        let same = |note: &Estimate| note.basis == basis && note.what == what && note.reason == reason.as_str();
        let known = self.list.iter().position(same);
        let index = known.unwrap_or_else(|| {
            self.list.push(Estimate {
                n: self.list.len() + 1,
                basis,
                what: what.to_owned(),
                reason: reason.to_string(),
                places: Vec::new(),
            });
            self.list.len() - 1
        });
        let estimate = self.list.get_mut(index)?;
        if !estimate.places.contains(&place) {
            estimate.places.push(place);
        }
        Some(Mark { n: estimate.n, basis })
    }

    /// How many places are marked for each thing that values rest on, in the order of the list of these.
    pub fn counts(&self) -> impl Iterator<Item = (Basis, usize)> {
        Basis::ALL.iter().filter_map(|basis| {
            let notes = self.list.iter().filter(|note| note.basis == *basis);
            let places: usize = notes.map(|note| note.places.len()).sum();
            (places > 0).then_some((*basis, places))
        })
    }

    /// All estimates, in the order of their numbers.
    pub fn into_list(self) -> Vec<Estimate> {
        self.list
    }
}
