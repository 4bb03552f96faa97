//! What is wrong, where, and what to do about it.
//!
//! The lowest floor: every other module reports through [`Diagnostic`]. A diagnostic names a [`Rule`] (its stable
//! code, severity and documentation), describes the fault in a plain sentence and points at a [`Place`] in a source
//! file. Its sentences are [`Message`]s, which can be said in every [`Language`]. Diagnostics travel with values in plain vectors; there is no global sink and nothing is printed here.

mod catalogue;
mod human;
mod json;
mod language;
mod message;
mod nearest;
mod rule;
mod source;

pub use human::render_human;
pub use json::{json_value, render_json};
pub use language::Language;
pub use message::{Argument, Message};
#[doc(hidden)]
pub use message::{Filling, TextFilling};
pub use nearest::{closest, nearest, suggestion};
pub(crate) use rule::rules;
pub use rule::{Rule, Severity};
pub use source::{FileId, Place, Position, SourceFile, Sources};

/// One fault or warning about the input, with its place and a cure.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// What is wrong, one plain sentence without a full stop.
    pub message: Message,
    /// Where it is.
    pub place: Place,
    /// What to do, one plain sentence.
    pub help: Message,
    /// Whether the help names what was probably meant.
    pub suggests: bool,
    /// A second place that belongs to the fault (for instance the first definition of a duplicate), with its caption.
    pub related: Option<(Place, Message)>,
}

impl Rule {
    /// A finding of this rule at `place`; what cures the rule is its help.
    #[must_use]
    pub fn at(&'static self, place: Place, message: impl Into<Message>) -> Diagnostic {
        Diagnostic {
            rule: self,
            message: message.into(),
            place,
            help: self.cure.into(),
            suggests: false,
            related: None,
        }
    }
}

impl Diagnostic {
    /// Puts help that fits this fault in the place of the rule's cure.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<Message>) -> Self {
        self.advise(help);
        self
    }

    /// [`with_help`](Self::with_help) that names what was probably meant.
    #[must_use]
    pub fn with_suggestion(mut self, help: impl Into<Message>) -> Self {
        self.suggests = true;
        self.with_help(help)
    }

    /// Adds a second place with a caption.
    #[must_use]
    pub fn with_related(mut self, place: Place, caption: impl Into<Message>) -> Self {
        self.relate(place, caption);
        self
    }

    /// [`with_help`](Self::with_help), where it stands in a list already.
    pub fn advise(&mut self, help: impl Into<Message>) {
        self.help = help.into();
    }

    /// [`with_related`](Self::with_related), where it stands in a list already.
    pub fn relate(&mut self, place: Place, caption: impl Into<Message>) {
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
    let words = |diagnostic: &Diagnostic| diagnostic.message.to_string();
    diagnostics.sort_by(|a, b| {
        let order = (a.place, a.rule.code).cmp(&(b.place, b.rule.code));
        order.then_with(|| words(a).cmp(&words(b)))
    });
}

/// Counts errors and warnings.
#[must_use]
pub fn count(diagnostics: &[Diagnostic]) -> (usize, usize) {
    let errors = diagnostics.iter().filter(|d| d.is_error()).count();
    (errors, diagnostics.len() - errors)
}
