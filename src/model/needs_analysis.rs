//! A needs analysis: context, figures, ecosystem, gaps, practice cases, focus group, references.

use std::collections::BTreeSet;

use macro_rules_attribute::apply;

use super::{
    Basis, Date, Located, OwnId, PlainText, Ref, RichText, WebAddress, WholeNumber, closed_list, kind, record,
    sparse_record,
};

/// A needs analysis of a region.
#[apply(record)]
pub struct NeedsAnalysis {
    /// Id of the analysis.
    pub id: OwnId<kind::NeedsAnalysis>,
    /// Its title.
    pub title: Located<PlainText>,
    /// The country or region.
    pub region: Located<PlainText>,
    /// The project it belongs to.
    pub project: Located<PlainText>,
    /// What it says in short.
    pub summary: Option<Located<RichText>>,
    /// The statement beside the flag of the European Union.
    pub co_funding: Option<Located<PlainText>>,
    /// The disclaimer of the fund.
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
    pub figures: Option<RegionFigures>,
    /// Who does what.
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
    pub focus_group: Option<FocusGroup>,
    /// Literature; texts refer to it as [text](#ref-ID).
    #[serde(default)]
    pub references: Located<Vec<Citation>>,
}

/// A partner of the project.
#[apply(record)]
pub struct ProjectPartner {
    /// Its name.
    pub name: Located<PlainText>,
    /// Its country.
    pub country: Located<PlainText>,
    /// Its website.
    pub url: Option<Located<WebAddress>>,
    /// Whether it coordinates.
    pub coordinator: Option<Located<bool>>,
}

/// An author.
#[apply(record)]
pub struct AnalysisAuthor {
    /// The name.
    pub name: Located<PlainText>,
    /// Where.
    pub organisation: Option<Located<PlainText>>,
}

/// A topic of the context.
#[apply(sparse_record)]
pub struct ContextTopic {
    /// Id of the topic.
    pub id: OwnId<kind::ContextTopic>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What there is to say.
    pub text: Located<RichText>,
    /// A list of roots or strands, each with what it is.
    pub roots: Vec<TitledPoints>,
}

/// Points under a heading.
#[apply(record)]
pub struct TitledPoints {
    /// The heading.
    pub title: Located<PlainText>,
    /// The points.
    pub points: Located<Vec<Located<RichText>>>,
}

/// Figures, and levels of topics.
#[apply(record)]
pub struct RegionFigures {
    /// Figures with their year.
    #[serde(default)]
    pub numbers: Located<Vec<NumberFact>>,
    /// How far each topic stands.
    #[serde(default)]
    pub levels: Located<Vec<TopicLevel>>,
}

/// A figure.
#[apply(record)]
pub struct NumberFact {
    /// What it counts.
    pub label: Located<PlainText>,
    /// The figure as it is printed, for instance "18.004".
    pub value: Located<PlainText>,
    /// Year or years.
    pub period: Option<Located<PlainText>>,
    /// Id of a reference.
    pub reference: Option<Ref<kind::Citation>>,
}

/// How far a topic stands.
#[apply(record)]
pub struct TopicLevel {
    /// The topic.
    pub topic: Located<PlainText>,
    /// The level.
    pub level: Located<DevelopmentLevel>,
    /// Why, in one line.
    pub note: Option<Located<PlainText>>,
    /// Where the level comes from.
    #[serde(default)]
    pub basis: Basis,
    /// Why it was estimated.
    pub reason: Option<Located<PlainText>>,
}

/// How far something stands.
#[apply(closed_list)]
#[schemars(extend("x-words" = "needs-level"))]
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

/// Who does what.
#[apply(record)]
pub struct Ecosystem {
    /// A word about it.
    pub intro: Option<Located<RichText>>,
    /// The domains.
    pub domains: Located<Vec<EcosystemDomain>>,
}

/// A domain with its actors.
#[apply(record)]
pub struct EcosystemDomain {
    /// What they do.
    pub title: Located<PlainText>,
    /// The actors.
    pub actors: Located<Vec<EcosystemActor>>,
}

/// An actor.
#[apply(record)]
pub struct EcosystemActor {
    /// Its name.
    pub name: Located<PlainText>,
    /// Region or kind.
    pub region: Option<Located<PlainText>>,
}

impl EcosystemActor {
    /// The short name that ends its name between brackets, where it has one.
    #[must_use]
    pub fn short_name(&self) -> Option<&str> {
        let (_, short) = self.name.as_str().strip_suffix(')')?.rsplit_once('(')?;
        Some(short.trim())
    }
}

impl Ecosystem {
    /// By what each actor is known, domain by domain: its short name where that is the whole name of another actor, and
    /// its own name otherwise. So the same actor is known by the same name each time.
    #[must_use]
    pub fn known_names(&self) -> Vec<&str> {
        let actors = || self.domains.iter().flat_map(|domain| domain.actors.iter());
        let names: BTreeSet<&str> = actors().map(|actor| actor.name.as_str()).collect();
        let known = |actor: &EcosystemActor| actor.short_name().and_then(|short| names.get(short).copied());
        actors()
            .map(|actor| known(actor).unwrap_or(actor.name.as_str()))
            .collect()
    }
}

/// A practice case.
#[apply(record)]
pub struct PracticeCase {
    /// Id of the case.
    pub id: OwnId<kind::PracticeCase>,
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
    pub remarks: Option<Located<RichText>>,
}

/// The focus group.
#[apply(sparse_record)]
pub struct FocusGroup {
    /// When.
    pub date: Option<Located<Date>>,
    /// Where.
    pub place: Option<Located<PlainText>>,
    /// How many took part.
    pub respondents: Located<WholeNumber>,
    /// Who took part, as roles.
    pub participants: Vec<Located<PlainText>>,
    /// How it went.
    pub method: Option<Located<RichText>>,
    /// Findings by topic.
    #[serde(default)]
    pub findings: Located<Vec<TitledPoints>>,
    /// Votes.
    #[serde(default)]
    pub votes: Located<Vec<Vote>>,
    /// Closing remarks.
    pub closing: Option<Located<RichText>>,
}

/// A vote over options.
#[apply(record)]
pub struct Vote {
    /// Id of the vote.
    pub id: OwnId<kind::Vote>,
    /// What was voted on.
    pub title: Located<PlainText>,
    /// The question.
    pub question: Option<Located<PlainText>>,
    /// How many votes each had.
    pub per_person: Option<Located<WholeNumber>>,
    /// The options with their votes.
    pub options: Located<Vec<VoteOption>>,
    /// Where the numbers come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    pub reason: Option<Located<PlainText>>,
}

/// An option with its votes.
#[apply(record)]
pub struct VoteOption {
    /// The option.
    pub label: Located<PlainText>,
    /// How many.
    pub votes: Located<WholeNumber>,
}

impl Vote {
    /// All votes together.
    #[must_use]
    pub fn cast(&self) -> u64 {
        self.options.iter().map(|option| u64::from(option.votes.0)).sum()
    }

    /// How many votes so many respondents had together, where the data says how many each had.
    #[must_use]
    pub fn most(&self, respondents: u32) -> Option<u64> {
        let each = self.per_person.as_ref()?;
        Some(u64::from(each.0) * u64::from(respondents))
    }

    /// The options that got more votes than there were respondents.
    pub fn options_over(&self, respondents: u32) -> impl Iterator<Item = &VoteOption> {
        self.options.iter().filter(move |option| option.votes.0 > respondents)
    }
}

/// A reference.
#[apply(record)]
pub struct Citation {
    /// Id of the reference.
    pub id: OwnId<kind::Citation>,
    /// Authors or organisation.
    pub authors: Located<PlainText>,
    /// Year, or "z.d.".
    pub year: Option<Located<PlainText>>,
    /// Title.
    pub title: Located<PlainText>,
    /// Journal, book or site.
    pub container: Option<Located<PlainText>>,
    /// Where it can be read.
    pub url: Option<Located<WebAddress>>,
    /// When it was read.
    pub accessed: Option<Located<Date>>,
}
