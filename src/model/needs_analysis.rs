//! A needs analysis: context, figures, ecosystem, gaps, practice cases, focus group, references.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Basis, Date, Id, Located, PlainText, RichText, WebAddress, WholeNumber};

/// A needs analysis of a region.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedsAnalysis {
    /// Id of the analysis.
    pub id: Located<Id>,
    /// Its title.
    pub title: Located<PlainText>,
    /// The country or region.
    pub region: Located<PlainText>,
    /// The project it belongs to.
    pub project: Located<PlainText>,
    /// What it says in short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Located<RichText>>,
    /// The statement beside the flag of the European Union.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub co_funding: Option<Located<PlainText>>,
    /// The disclaimer of the fund.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disclaimer: Option<Located<RichText>>,
    /// The partners of the project.
    #[serde(default)]
    pub partners: Located<Vec<ProjectPartner>>,
    /// The authors.
    #[serde(default)]
    pub authors: Located<Vec<AnalysisAuthor>>,
    /// The context by topic.
    #[serde(default)]
    pub context: Located<Vec<ContextTopic>>,
    /// Figures and levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<RegionFigures>,
    /// Who does what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ecosystem: Option<Ecosystem>,
    /// Gaps by sector.
    #[serde(default)]
    pub gaps: Located<Vec<TitledPoints>>,
    /// Challenges by group.
    #[serde(default)]
    pub challenges: Located<Vec<TitledPoints>>,
    /// Practice cases.
    #[serde(default)]
    pub practices: Located<Vec<PracticeCase>>,
    /// The focus group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus_group: Option<FocusGroup>,
    /// Literature; texts refer to it as [text](#ref-ID).
    #[serde(default)]
    pub references: Located<Vec<Citation>>,
}

/// A partner of the project.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectPartner {
    /// Its name.
    pub name: Located<PlainText>,
    /// Its country.
    pub country: Located<PlainText>,
    /// Its website.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Located<WebAddress>>,
    /// Whether it coordinates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinator: Option<Located<bool>>,
}

/// An author.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnalysisAuthor {
    /// The name.
    pub name: Located<PlainText>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Located<PlainText>>,
}

/// A topic of the context.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContextTopic {
    /// Id of the topic.
    pub id: Located<Id>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What there is to say.
    pub text: Located<RichText>,
    /// A list of roots or strands, each with what it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roots: Vec<TitledPoints>,
}

/// Points under a heading.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TitledPoints {
    /// The heading.
    pub title: Located<PlainText>,
    /// The points.
    pub points: Located<Vec<Located<RichText>>>,
}

/// Figures, and levels of topics.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegionFigures {
    /// Figures with their year.
    #[serde(default)]
    pub numbers: Located<Vec<NumberFact>>,
    /// How far each topic stands.
    #[serde(default)]
    pub levels: Located<Vec<TopicLevel>>,
}

/// A figure.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumberFact {
    /// What it counts.
    pub label: Located<PlainText>,
    /// The figure as it is printed, for instance "18.004".
    pub value: Located<PlainText>,
    /// Year or years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Located<PlainText>>,
    /// Id of a reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Located<Id>>,
}

/// How far a topic stands.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicLevel {
    /// The topic.
    pub topic: Located<PlainText>,
    /// The level.
    pub level: Located<DevelopmentLevel>,
    /// Why, in one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Located<PlainText>>,
    /// Where the level comes from.
    #[serde(default)]
    pub basis: Basis,
    /// Why it was estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Located<PlainText>>,
}

/// How far something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DevelopmentLevel {
    /// Established.
    Established,
    /// Fragmented.
    Fragmented,
    /// In development.
    Developing,
    /// Not there.
    Absent,
}

impl DevelopmentLevel {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Established, Self::Fragmented, Self::Developing, Self::Absent];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Established => "established",
            Self::Fragmented => "fragmented",
            Self::Developing => "developing",
            Self::Absent => "absent",
        }
    }
}

/// Who does what.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ecosystem {
    /// A word about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intro: Option<Located<RichText>>,
    /// The domains.
    pub domains: Located<Vec<EcosystemDomain>>,
}

/// A domain with its actors.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EcosystemDomain {
    /// What they do.
    pub title: Located<PlainText>,
    /// The actors.
    pub actors: Located<Vec<EcosystemActor>>,
}

/// An actor.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EcosystemActor {
    /// Its name.
    pub name: Located<PlainText>,
    /// Region or kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Located<PlainText>>,
}

/// A practice case.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PracticeCase {
    /// Id of the case.
    pub id: Located<Id>,
    /// Its name.
    pub title: Located<PlainText>,
    /// The sector.
    pub sector: Located<PlainText>,
    /// What to take away.
    #[serde(default)]
    pub takeaways: Located<Vec<Located<RichText>>>,
    /// The story.
    pub story: Located<RichText>,
    /// Challenges, problem, target group.
    pub challenges: Located<RichText>,
    /// Stakeholders.
    pub stakeholders: Located<RichText>,
    /// Importance for the welfare system.
    pub importance: Located<RichText>,
    /// Possible solutions and recommendations.
    pub solutions: Located<RichText>,
    /// Further remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<Located<RichText>>,
}

/// The focus group.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FocusGroup {
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Located<Date>>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Located<PlainText>>,
    /// How many took part.
    pub respondents: Located<WholeNumber>,
    /// Who took part, as roles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Located<PlainText>>,
    /// How it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Located<RichText>>,
    /// Findings by topic.
    #[serde(default)]
    pub findings: Located<Vec<TitledPoints>>,
    /// Votes.
    #[serde(default)]
    pub votes: Located<Vec<Vote>>,
    /// Closing remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<Located<RichText>>,
}

/// A vote over options.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// Id of the vote.
    pub id: Located<Id>,
    /// What was voted on.
    pub title: Located<PlainText>,
    /// The question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Located<PlainText>>,
    /// How many votes each had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_person: Option<Located<WholeNumber>>,
    /// The options with their votes.
    pub options: Located<Vec<VoteOption>>,
    /// Where the numbers come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Located<PlainText>>,
}

/// An option with its votes.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoteOption {
    /// The option.
    pub label: Located<PlainText>,
    /// How many.
    pub votes: Located<WholeNumber>,
}

/// A reference.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Id of the reference.
    pub id: Located<Id>,
    /// Authors or organisation.
    pub authors: Located<PlainText>,
    /// Year, or "z.d.".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<Located<PlainText>>,
    /// Title.
    pub title: Located<PlainText>,
    /// Journal, book or site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container: Option<Located<PlainText>>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Located<WebAddress>>,
    /// When it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessed: Option<Located<Date>>,
}
