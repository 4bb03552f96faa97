//! Rules: the stable code of a fault, and the documentation that goes with it.

/// Whether a fault stops a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Stops the build; exit code 1.
    Error,
    /// Is reported but does not stop the build.
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

/// The stable code of a fault together with its documentation.
///
/// Rules are written with `rules!`; the page `docs/reference/diagnostics.md` is generated from them.
#[derive(Debug)]
pub struct Rule {
    /// Stable kebab-case code, named for the fault.
    pub code: &'static str,
    /// Whether it stops a build.
    pub severity: Severity,
    /// Whether it finds what somebody did not supply yet, rather than what is wrong.
    pub is_lack: bool,
    /// What the rule guards, one sentence.
    pub guards: &'static str,
    /// YAML that breaks the rule.
    pub example: &'static str,
    /// What cures it, one or two sentences.
    pub cure: &'static str,
}

/// Defines the rules of a file, and its list `RULES` of them.
///
/// A rule is one item: `error NAME = "its-code" { guards: "…", example: "…", cure: "…", }`, `warning` where it does not
/// stop a build, or `lack` where that is because somebody did not supply something yet.
macro_rules! rules {
    ($($visibility:vis $severity:ident $NAME:ident = $code:literal $documentation:tt)+) => {
        $($crate::diagnostic::rules! { @one $visibility $severity $NAME = $code $documentation })+

        /// The rules of this file, for the documentation.
        pub(crate) const RULES: &[&$crate::diagnostic::Rule] = &[$(&$NAME),+];
    };
    (@one $visibility:vis $severity:ident $NAME:ident = $code:literal {
        guards: $guards:literal,
        example: $example:literal,
        cure: $cure:literal,
    }) => {
        #[doc = $guards]
        $visibility static $NAME: $crate::diagnostic::Rule = $crate::diagnostic::Rule {
            code: $code,
            severity: $crate::diagnostic::rules!(@severity $severity),
            is_lack: $crate::diagnostic::rules!(@is_lack $severity),
            guards: $guards,
            example: $example,
            cure: $cure,
        };
    };
    (@severity error) => { $crate::diagnostic::Severity::Error };
    (@severity warning) => { $crate::diagnostic::Severity::Warning };
    (@severity lack) => { $crate::diagnostic::Severity::Warning };
    (@is_lack error) => { false };
    (@is_lack warning) => { false };
    (@is_lack lack) => { true };
}
pub(crate) use rules;
