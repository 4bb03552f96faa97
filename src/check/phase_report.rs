//! The form that content reports answer.

use std::collections::BTreeMap;

use crate::model::PhaseForm;

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    error QUESTION_ASKED_TWICE = "question-asked-twice" {
        guards: "Each part of a content report answers one question of the form.",
        example: "questions:\n  - { answer: remarks, text: What did you change? }\n  - { answer: remarks, text: And why? }",
        cure: "Put the two questions together under one of them, or give one another `answer`.",
        each: form,
        check: question_asked_twice,
    }
}

fn form(loaded: LoadedProgramme<'_>) -> Option<&PhaseForm> {
    loaded.programme.programme.phase_form.as_ref()
}

fn question_asked_twice(form: &PhaseForm, faults: &mut Faults<'_>) {
    let mut first = BTreeMap::new();
    for question in form.questions.iter() {
        let place = question.answer.place();
        if let Some(before) = first.insert(*question.answer, place) {
            faults
                .at(place, "the same part of a content report answers two questions")
                .relate(before, "it answers this one already");
        }
    }
}
