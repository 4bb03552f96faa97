//! What the fields of forms are called, for those who make forms and those who read them back.

use std::collections::BTreeSet;

use crate::model::SelfAssessment;
use crate::pdf::first_unshown;

/// The field that shows the code of a copy.
pub const CODE: &str = "brugwerk-code";
/// The option of those who give no answer.
pub const NO_ANSWER: &str = "none";
/// The round in which a self-assessment is filled in.
pub const ROUND: &str = "round";
/// The code of who fills in a self-assessment.
pub const RESPONDENT: &str = "respondent";
/// What respondents add in their own words.
pub const REMARKS: &str = "remarks";

/// The field of the answer to a statement.
#[must_use]
pub fn statement(id: &str) -> String {
    format!("s_{id}")
}

/// The field of the answers to a theme of a canvas. Ids hold no underscore, so that the two can be told apart again.
#[must_use]
pub fn theme(phase: &str, theme: &str) -> String {
    format!("{phase}_{theme}")
}

/// The field of what a partner contributes: `products-services`, `gain-creators` or `pain-relievers`.
#[must_use]
pub fn contribution(partner: &str, kind: &str) -> String {
    format!("{partner}_{kind}")
}

/// The field of a part of a work package of a content report: `state`, `deviation` or `motive`; packages count from 1.
#[must_use]
pub fn package(number: usize, part: &str) -> String {
    format!("package_{number}_{part}")
}

/// The box for one of several answers to a question of a registration form; they count from 1.
#[must_use]
pub fn choice(question: &str, number: usize) -> String {
    format!("{question}_{number}")
}

/// The field for another answer to a question than those that are offered.
#[must_use]
pub fn other(question: &str) -> String {
    format!("{question}_other")
}

/// What the rounds of a self-assessment are called in its form, in order: their titles, or their ids where titles can't
/// be told apart or shown in a field.
#[must_use]
pub fn rounds(assessment: &SelfAssessment) -> Vec<&str> {
    let titles: Vec<&str> = assessment.rounds.iter().map(|round| round.title.as_str()).collect();
    let distinct: BTreeSet<&str> = titles.iter().copied().collect();
    if distinct.len() == titles.len() && titles.iter().all(|title| first_unshown(title).is_none()) {
        titles
    } else {
        assessment.rounds.iter().map(|round| round.id.as_str()).collect()
    }
}
