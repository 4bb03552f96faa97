//! What is wrong, where, and what to do about it.
//!
//! The lowest floor: every other module reports through [`Diagnostic`]. A diagnostic names a [`Rule`] (its stable
//! code, severity and documentation), describes the fault in a plain sentence and points at a [`Place`] in a source
//! file. Diagnostics travel with values in plain vectors; there is no global sink and nothing is printed here.

mod human;
mod json;
mod nearest;
mod rule;
mod source;

pub use human::render_human;
pub use json::{json_value, render_json};
pub use nearest::nearest;
pub(crate) use rule::rules;
pub use rule::{Rule, Severity};
pub use source::{FileId, Place, Position, SourceFile, Sources};

/// One fault or warning about the input, with its place and a cure.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// What is wrong, one plain sentence without a full stop.
    pub message: String,
    /// Where it is.
    pub place: Place,
    /// What to do, one plain sentence.
    pub help: String,
    /// A second place that belongs to the fault (for instance the first definition of a duplicate), with its caption.
    pub related: Option<(Place, String)>,
}

impl Rule {
    /// A finding of this rule at `place`; what cures the rule is its help.
    #[must_use]
    pub fn at(&'static self, place: Place, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            rule: self,
            message: message.into(),
            place,
            help: self.cure.to_owned(),
            related: None,
        }
    }
}

impl Diagnostic {
    /// Puts help that fits this fault in the place of the rule's cure.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.advise(help);
        self
    }

    /// Adds a second place with a caption.
    #[must_use]
    pub fn with_related(mut self, place: Place, caption: impl Into<String>) -> Self {
        self.relate(place, caption);
        self
    }

    /// [`with_help`](Self::with_help), where it stands in a list already.
    pub fn advise(&mut self, help: impl Into<String>) {
        self.help = help.into();
    }

    /// [`with_related`](Self::with_related), where it stands in a list already.
    pub fn relate(&mut self, place: Place, caption: impl Into<String>) {
        self.related = Some((place, caption.into()));
    }

    /// Whether this stops a build.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.rule.severity == Severity::Error
    }
}

/// Sorts diagnostics by file and position, so that output never depends on the order in which rules ran.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| (a.place, a.rule.code, &a.message).cmp(&(b.place, b.rule.code, &b.message)));
}

/// Counts errors and warnings.
#[must_use]
pub fn count(diagnostics: &[Diagnostic]) -> (usize, usize) {
    let errors = diagnostics.iter().filter(|d| d.is_error()).count();
    (errors, diagnostics.len() - errors)
}
