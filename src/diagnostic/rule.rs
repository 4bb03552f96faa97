//! The documentation that each rule carries with it.

/// How bad a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Stops the build; exit code 1.
    Error,
    /// Is reported, does not stop the build.
    Warning,
}

impl Severity {
    /// The word used in JSON output and in the documentation.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A rule: the stable code of a fault together with its documentation.
///
/// The page `docs/reference/diagnostics.md` is generated from these values.
#[derive(Debug)]
pub struct Rule {
    /// Stable kebab-case code, named for the fault.
    pub code: &'static str,
    /// Whether it stops a build.
    pub severity: Severity,
    /// What the rule guards, one sentence.
    pub summary: &'static str,
    /// YAML that breaks the rule.
    pub example: &'static str,
    /// What cures it, one or two sentences.
    pub cure: &'static str,
}
