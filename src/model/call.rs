//! A call for enterprises: the page itself, the registration form, the register of candidates, the labs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, Id, Located, Percentage, PlainText, RichText, Sector, WebAddress, WholeNumber};

/// A call for enterprises.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// Id of the call.
    pub id: Located<Id>,
    /// Its title, a sentence.
    pub title: Located<PlainText>,
    /// Who calls.
    pub organiser: Located<PlainText>,
    /// The opening, in one paragraph.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Located<RichText>>,
    /// What there is to know.
    #[serde(default)]
    pub sections: Located<Vec<CallSection>>,
    /// Who may register.
    #[serde(default)]
    pub eligible: Located<Vec<Located<RichText>>>,
    /// What a lab must deliver.
    #[serde(default)]
    pub deliverables: Located<Vec<Located<RichText>>>,
    /// Levels of cooperation that are sought.
    #[serde(default)]
    pub levels: Located<Vec<CooperationLevel>>,
    /// The outcome that is hoped for: flow-through of target-group employees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Located<RichText>>,
    /// How labs are composed, and that registration is no selection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub selection: Option<Located<RichText>>,
    /// What happens with contact data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<Located<RichText>>,
    /// Last day to register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Located<Date>>,
    /// Whom to ask.
    pub contact: CallContact,
    /// Where to read more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<CallLink>,
    /// The fields of the registration form.
    #[serde(default)]
    pub form: Located<Vec<FormField>>,
    /// When a lab is mixed, balanced and workable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria: Option<LabCriteria>,
    /// The register of candidates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Candidate>,
    /// The labs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labs: Vec<Lab>,
}

/// A section of the call.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CallSection {
    /// Its title.
    pub title: Located<PlainText>,
    /// What it says.
    pub text: Located<RichText>,
}

/// A level of cooperation.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CooperationLevel {
    /// Id of the level.
    pub id: Located<Id>,
    /// Its name.
    pub title: Located<PlainText>,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Located<RichText>>,
}

/// Whom to ask.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CallContact {
    /// Name.
    pub name: Located<PlainText>,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Located<PlainText>>,
    /// Mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Located<PlainText>>,
}

/// Where to read more.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CallLink {
    /// What it is.
    pub title: Located<PlainText>,
    /// Its address.
    pub url: Located<WebAddress>,
}

/// A field of the registration form.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormField {
    /// Id of the field.
    pub id: Located<Id>,
    /// What to fill in.
    pub label: Located<PlainText>,
    /// How it is filled in.
    pub kind: Located<FormFieldKind>,
    /// How to fill it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<Located<PlainText>>,
    /// The choices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Located<PlainText>>,
    /// Whether it must be filled in.
    pub required: Located<bool>,
}

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FormFieldKind {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// One of several.
    Choice,
    /// Some of several.
    Choices,
    /// A date.
    Date,
}

impl FormFieldKind {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Line, Self::Text, Self::Choice, Self::Choices, Self::Date];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Text => "text",
            Self::Choice => "choice",
            Self::Choices => "choices",
            Self::Date => "date",
        }
    }
}

/// A candidate.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// Id of the candidate.
    pub id: Located<Id>,
    /// Name of the enterprise.
    pub name: Located<PlainText>,
    /// Social, regular or public.
    pub sector: Located<Sector>,
    /// Where it is.
    pub region: Located<PlainText>,
    /// What it does.
    pub activity: Located<PlainText>,
    /// How many people work there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employees: Option<Located<WholeNumber>>,
    /// How many of them are target-group employees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_group: Option<Located<WholeNumber>>,
    /// Ids of the levels that it seeks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Located<Id>>,
    /// What it offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offers: Option<Located<RichText>>,
    /// What it seeks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seeks: Option<Located<RichText>>,
    /// When it registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered: Option<Located<Date>>,
    /// Contact data; for internal use alone, as if marked `!internal`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-mark" = "internal"))]
    pub contact: Option<CallContact>,
}

/// When a lab is mixed, balanced and workable.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LabCriteria {
    /// Fewest members.
    pub smallest: Located<WholeNumber>,
    /// Most members.
    pub largest: Located<WholeNumber>,
    /// Least part of social enterprises, in per cent.
    pub social_share_least: Located<Percentage>,
    /// Most part of social enterprises, in per cent.
    pub social_share_most: Located<Percentage>,
    /// Whether at least two members share a region.
    pub same_region: Located<bool>,
    /// Whether all members seek at least one level in common.
    pub shared_level: Located<bool>,
}

/// A lab.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lab {
    /// Id of the lab.
    pub id: Located<Id>,
    /// What it is about.
    pub title: Located<PlainText>,
    /// Who composes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matchmaker: Option<Located<PlainText>>,
    /// Ids of candidates.
    pub members: Located<Vec<Located<Id>>>,
    /// The flow-through that it aims at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aim: Option<Located<RichText>>,
}
