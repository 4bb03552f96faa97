//! Which of the documents of a programme are wanted.

use crate::diagnostic::Message;
use crate::document::{KINDS, Plan};
use crate::message;

/// A choice that no document fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnknownDocument {
    /// There is no such kind of document.
    Kind {
        /// The name that fits no kind.
        kind: String,
        /// The kinds that there are.
        known: Vec<String>,
    },
    /// The programme produces no such document.
    Document(String),
}

impl UnknownDocument {
    /// What is wrong, a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Kind { kind, known } => message!(
                "There is no kind of document called “{kind}”. Known kinds: {}.",
                known.join(", "),
                kind
            ),
            Self::Document(asked) => message!(
                "This folder produces no document “{asked}”. `brugwerk list` shows what it produces.",
                asked
            ),
        }
    }
}

impl std::fmt::Display for UnknownDocument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for UnknownDocument {}

/// The plans that fit one of the choices, each `KIND` or `KIND:ID`; all where there is no choice.
///
/// # Errors
/// Where a choice fits none.
pub fn select(plans: Vec<Plan>, choices: &[String]) -> Result<Vec<Plan>, UnknownDocument> {
    let choices: Vec<(&str, &str, Option<&str>)> = choices
        .iter()
        .map(|choice| match choice.split_once(':') {
            Some((kind, id)) => (choice.as_str(), kind, Some(id)),
            None => (choice.as_str(), choice.as_str(), None),
        })
        .collect();
    let fits = |plan: &Plan, (_, kind, id): &(&str, &str, Option<&str>)| {
        plan.name() == *kind && id.is_none_or(|id| plan.id == id)
    };
    for choice in &choices {
        let (text, kind, _) = *choice;
        if plans.iter().any(|plan| fits(plan, choice)) {
            continue;
        }
        if KINDS.iter().any(|known| known.name() == kind) || plans.iter().any(|plan| plan.name() == kind) {
            return Err(UnknownDocument::Document(text.to_owned()));
        }
        let mut known: Vec<String> = KINDS.iter().map(|kind| kind.name().to_owned()).collect();
        for plan in plans.iter().filter(|plan| plan.own.is_some()) {
            if !known.iter().any(|name| name == plan.name()) {
                known.push(plan.name().to_owned());
            }
        }
        let kind = kind.to_owned();
        return Err(UnknownDocument::Kind { kind, known });
    }
    let mut plans = plans;
    plans.retain(|plan| choices.is_empty() || choices.iter().any(|choice| fits(plan, choice)));
    Ok(plans)
}
