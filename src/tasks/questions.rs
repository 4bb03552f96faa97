//! Which questions a content report answers, in which order: those of the fund's form, or seven where there is none.

use crate::model::{ClosedList as _, Located, PhaseAnswer, Programme, RichText};

/// An answer, and its question where the form gives it.
pub type Asked<'a> = (PhaseAnswer, Option<&'a Located<RichText>>);

/// What is asked, in the order that numbers it.
#[must_use]
pub fn asked(programme: &Programme) -> Vec<Asked<'_>> {
    match &programme.programme.phase_form {
        Some(form) if !form.questions.is_empty() => {
            let questions = form.questions.iter();
            questions
                .map(|question| (*question.answer, Some(&question.text)))
                .collect()
        }
        _ => PhaseAnswer::ALL.iter().map(|answer| (*answer, None)).collect(),
    }
}

/// The answers that the form does not ask for; a report may hold them all the same.
pub fn unasked<'a>(asked: &[Asked<'a>]) -> impl Iterator<Item = Asked<'a>> {
    let others = PhaseAnswer::ALL.iter();
    let others = others.filter(|answer| asked.iter().all(|(other, _)| other != *answer));
    others.map(|answer| (*answer, None))
}
