//! What the checks look at.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place, Rule, nearest};
use crate::model::{Id, Located, Method, Partner, Partnership, Programme};

/// A programme with what loading learned about it.
pub(crate) struct Context<'a> {
    pub programme: &'a Programme,
    pub method: &'a Method,
    pub links: &'a [(Place, String)],
    /// Texts that state a percentage or a ratio.
    pub quoting: &'a [(Place, String)],
    repaired: &'a [Place],
    incomplete: bool,
}

impl<'a> Context<'a> {
    pub fn new(
        programme: &'a Programme,
        repaired: &'a [Place],
        links: &'a [(Place, String)],
        quoting: &'a [(Place, String)],
        incomplete: bool,
    ) -> Self {
        Self {
            programme,
            method: &programme.method,
            links,
            quoting,
            repaired,
            incomplete,
        }
    }

    pub fn partnerships(&self) -> &'a [Partnership] {
        &self.programme.partnerships
    }

    pub fn partner(&self, id: &Id) -> Option<&'a Partner> {
        self.programme.partner(id)
    }

    /// Whether a value is a stand-in for something that was refused already.
    pub fn is_repaired(&self, place: Place) -> bool {
        self.repaired.contains(&place)
    }

    /// Whether some file could not be read, so that references into it can't be judged.
    pub fn is_incomplete(&self) -> bool {
        self.incomplete
    }

    /// Whether a finding only repeats what loading refused already.
    pub fn follows_from_repair(&self, diagnostic: &Diagnostic) -> bool {
        self.is_repaired(diagnostic.place)
            || diagnostic
                .related
                .as_ref()
                .is_some_and(|(place, _)| self.is_repaired(*place))
    }
}

/// Reports every reference of `references` that is not an id of `known`.
pub(crate) fn unknown<'a>(
    rule: &'static Rule,
    what: &str,
    references: impl IntoIterator<Item = &'a Located<Id>>,
    known: &[&Located<Id>],
) -> Vec<Diagnostic> {
    references
        .into_iter()
        .filter(|reference| !known.iter().any(|id| ***id == ***reference))
        .map(|reference| {
            Diagnostic::new(
                rule,
                reference.place(),
                format!("there is no {what} with the id “{reference}”"),
                suggestion(reference.as_str(), known.iter().map(|id| id.as_str())),
            )
        })
        .collect()
}

/// "Did you mean …" where a known word is near, otherwise the list of known words.
pub(crate) fn suggestion<'w>(typed: &str, known: impl IntoIterator<Item = &'w str>) -> String {
    const MOST: usize = 12;
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(typed, known.iter().copied()) {
        Some(word) => format!("Did you mean “{word}”?"),
        None if known.is_empty() => "None is defined yet; define one first.".to_owned(),
        None => {
            let shown = known.iter().take(MOST).copied().collect::<Vec<_>>().join(", ");
            let more = if known.len() > MOST { ", …" } else { "" };
            format!("Known ids: {shown}{more}.")
        }
    }
}

/// Reports every id that stands a second time.
pub(crate) fn duplicates<'a>(
    rule: &'static Rule,
    what: &str,
    ids: impl IntoIterator<Item = &'a Located<Id>>,
) -> Vec<Diagnostic> {
    let mut first: BTreeMap<&Id, Place> = BTreeMap::new();
    let mut found = Vec::new();
    for id in ids {
        if let Some(place) = first.get(id.get()) {
            found.push(
                Diagnostic::new(rule, id.place(), format!("the {what} “{id}” stands twice"), rule.cure)
                    .with_related(*place, "it stands here first"),
            );
        } else {
            first.insert(id.get(), id.place());
        }
    }
    found
}

/// Makes a rule that stops the build.
pub(crate) const fn error(
    code: &'static str,
    summary: &'static str,
    example: &'static str,
    cure: &'static str,
) -> Rule {
    Rule {
        code,
        severity: crate::diagnostic::Severity::Error,
        summary,
        example,
        cure,
    }
}

/// Makes a rule that warns.
pub(crate) const fn warning(
    code: &'static str,
    summary: &'static str,
    example: &'static str,
    cure: &'static str,
) -> Rule {
    Rule {
        severity: crate::diagnostic::Severity::Warning,
        ..error(code, summary, example, cure)
    }
}
