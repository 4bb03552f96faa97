//! What the programme concludes.

use macro_rules_attribute::apply;

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::scalar::{Scalar, ScalarFault};
use super::{Located, OwnId, PlainText, RichText, kind, record};

/// What the programme concludes.
#[apply(record)]
pub struct Conclusions {
    /// The overall claim, one sentence.
    pub claim: Option<Located<PlainText>>,
    /// A paragraph before the findings.
    pub intro: Option<Located<RichText>>,
    /// The findings, in order.
    #[serde(default)]
    pub findings: Vec<Finding>,
    /// What the programme adds for society.
    #[serde(default)]
    pub added_value: Vec<TitledText>,
}

/// A finding and what it rests on.
#[apply(record)]
pub struct Finding {
    /// Id of the finding.
    pub id: OwnId<kind::Finding>,
    /// The finding.
    pub text: Located<RichText>,
    /// What it rests on, for instance `partnership:kaliber-knoopwerk` or `facet:agreement`.
    #[serde(default)]
    pub evidence: Vec<Located<EvidenceRef>>,
}

/// A text under a title.
#[apply(record)]
pub struct TitledText {
    /// Id of the text.
    pub id: OwnId<kind::AddedValue>,
    /// Its title.
    pub title: Located<PlainText>,
    /// The text.
    pub text: Located<RichText>,
}

/// A reference to something in the programme: `kind:id`.
///
/// Written as one text; whether it leads somewhere is for the checks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct EvidenceRef(PlainText);

impl EvidenceRef {
    /// Reads a reference; what it refers to is not known here.
    ///
    /// # Errors
    /// The same as for a plain text.
    pub fn parse(text: &str) -> Result<Self, ScalarFault> {
        PlainText::parse(text).map(Self)
    }

    /// The kind and the id, where the text has both.
    #[must_use]
    pub fn parts(&self) -> Option<(&str, &str)> {
        self.0
            .as_str()
            .split_once(':')
            .map(|(kind, id)| (kind.trim(), id.trim()))
    }
}

impl fmt::Display for EvidenceRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
