//! The form on which a fund asks for content reports.

use macro_rules_attribute::apply;

use super::{Located, RichText, closed_list, record};

/// The form of the fund that content reports answer.
#[apply(record)]
pub struct PhaseForm {
    /// Its questions, in its order, which numbers them.
    pub questions: Located<Vec<PhaseQuestion>>,
}

/// A question of the form.
#[apply(record)]
pub struct PhaseQuestion {
    /// Which part of a content report answers it.
    pub answer: Located<PhaseAnswer>,
    /// The question.
    pub text: Located<RichText>,
}

/// A part of a content report that answers a question.
#[apply(closed_list)]
pub enum PhaseAnswer {
    /// What was uploaded.
    Deliverables,
    /// How remarks were taken into account.
    Remarks,
    /// What changed against the approved plan.
    Changes,
    /// Lessons and success factors.
    Lessons,
    /// How the project judges the support.
    Support,
    /// Whether the project may be contacted.
    Consent,
    /// Pages that meet the publicity duty.
    Publicity,
}
