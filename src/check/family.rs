//! What a family of rules is written with: the form of a rule and what a check reports.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::diagnostic::{Diagnostic, Message, Place, Rule};
use crate::message;
use crate::model::{Id, Located};

use super::loaded::LoadedProgramme;

/// A rule and the function that looks for its faults.
pub(crate) struct Check {
    /// The rule.
    pub rule: &'static Rule,
    /// Reports every fault of the rule.
    pub run: fn(&mut Faults<'_>),
}

/// Defines the rules of a family, and its list `CHECKS` of them.
///
/// The form is that of [`rules!`](crate::diagnostic::rules), with two more lines: `check:` names the function that
/// reports the rule's faults, and `each:`, before it, what the function is called for. Without `each:` it is called
/// once, for the programme.
macro_rules! checks {
    ($($severity:ident $NAME:ident = $code:literal {
        guards: $guards:literal,
        example: $example:literal,
        cure: $cure:literal,
        $(each: $each:path,)?
        check: $check:path,
    })+) => {
        $($crate::diagnostic::rules! {
            @one $severity $NAME = $code { guards: $guards, example: $example, cure: $cure, }
        })+

        /// The rules of this family, each with its check.
        pub(crate) const CHECKS: &[$crate::check::family::Check] = &[$($crate::check::family::Check {
            rule: &$NAME,
            run: $crate::check::family::checks!(@run $check $(, $each)?),
        }),+];
    };
    (@run $check:path) => { |faults| $check(faults.loaded, faults) };
    (@run $check:path, $each:path) => {
        |faults| $each(faults.loaded).into_iter().for_each(|subject| $check(subject, faults))
    };
}
pub(super) use checks;

/// What the check of one rule reports.
pub(crate) struct Faults<'a> {
    /// The programme that is checked.
    pub loaded: LoadedProgramme<'a>,
    rule: &'static Rule,
    found: Vec<Diagnostic>,
}

impl<'a> Faults<'a> {
    /// Runs a check over a programme; faults that only follow from a refused value are left out.
    pub fn of(check: &Check, loaded: LoadedProgramme<'a>) -> Vec<Diagnostic> {
        let rule = check.rule;
        let mut faults = Self {
            loaded,
            rule,
            found: Vec::new(),
        };
        (check.run)(&mut faults);
        faults.found.retain(|found| !loaded.follows_from_repair(found));
        faults.found
    }

    /// The code of the rule that is checked.
    pub fn code(&self) -> &'static str {
        self.rule.code
    }

    /// Reports a fault at `place`.
    pub fn at(&mut self, place: Place, message: impl Into<Message>) -> &mut Diagnostic {
        let index = self.found.len();
        self.found.push(self.rule.at(place, message));
        &mut self.found[index]
    }

    /// Reports every id that was used before.
    pub fn repeated<'i>(&mut self, what: &Message, ids: impl IntoIterator<Item = &'i Located<Id>>) {
        for (id, first) in repetitions(ids) {
            self.at(id.place(), message!("the {what} “{id}” appears twice", what, id))
                .relate(first, "it appears here first");
        }
    }
}

/// The ids that were used before, each with the place where it was used first.
pub(super) fn repetitions<'i>(
    ids: impl IntoIterator<Item = &'i Located<Id>>,
) -> impl Iterator<Item = (&'i Located<Id>, Place)> {
    let mut first: BTreeMap<&Id, Place> = BTreeMap::new();
    ids.into_iter().filter_map(move |id| match first.entry(id.get()) {
        Entry::Occupied(known) => Some((id, *known.get())),
        Entry::Vacant(new) => {
            new.insert(id.place());
            None
        }
    })
}
