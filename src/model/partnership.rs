//! A partnership: two or more partners around one shared offer.

use macro_rules_attribute::apply;

use super::{
    Agreement, Basis, BusinessModelCanvas, Date, ImpactLevel, Located, OwnId, OwnRef, PlainText, Ref, RevenueModel,
    RichText, Status, TensionState, kind, record,
};

/// Two or more partners around one shared offer; a case of the report.
#[apply(record)]
pub struct Partnership {
    /// Id of the partnership.
    pub id: OwnId<kind::Partnership>,
    /// The shared offer.
    pub title: Located<PlainText>,
    /// Name of the partnership; omitted: the names of the partners.
    pub name: Option<Located<PlainText>>,
    /// What the partners do together.
    pub summary: Option<Located<RichText>>,
    /// The partners of this case.
    #[schemars(length(max = 50))]
    pub partners: Located<Vec<Participation>>,
    /// The typology it was assigned.
    pub typology: Option<TypologyChoice>,
    /// Ordered activities, with who does each and who supports.
    pub value_chain: Option<ValueChain>,
    /// What each partner brings.
    #[serde(default)]
    pub contributions: Vec<Contribution>,
    /// Hybrid tensions.
    #[serde(default)]
    pub tensions: Vec<Tension>,
    /// The state of each facet.
    pub status: Option<StatusOverview>,
    /// Earlier states of the facets, by date, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<StatusReview>,
    /// The potential impact per dimension.
    pub impact: Option<ImpactRatings>,
    /// The business model canvas, filled in.
    pub business_model: Option<BusinessModelCanvas>,
    /// Costs, prices, volumes and the key; left out whole where a figure in it is left out, since sums would be untrue.
    #[schemars(extend("x-whole" = true))]
    pub revenue_model: Option<RevenueModel>,
    /// What the partners decided for their agreement; left out whole where something in it is left out that decides
    /// what its articles say.
    #[schemars(extend("x-whole" = true))]
    pub agreement: Option<Agreement>,
}

/// A partner's part in a partnership.
#[apply(record)]
pub struct Participation {
    /// Id of the partner.
    pub partner: OwnRef<kind::Partner, kind::Participant>,
    /// Its role, in a few words.
    pub role: Option<Located<PlainText>>,
}

/// The typology a partnership was assigned.
#[apply(record)]
pub struct TypologyChoice {
    /// Id of the typology.
    #[serde(rename = "type")]
    pub kind: Ref<kind::Typology>,
    /// Why this one.
    #[serde(default)]
    pub reasons: Vec<Located<RichText>>,
}

/// Ordered activities of the partnership.
#[apply(record)]
pub struct ValueChain {
    /// Where the chain comes from.
    #[serde(default)]
    pub basis: Basis,
    /// Why it was estimated.
    pub reason: Option<Located<PlainText>>,
    /// Actors outside the partnership.
    #[serde(default)]
    pub externals: Vec<External>,
    /// Stages that steps belong to.
    #[serde(default)]
    pub groups: Vec<StepGroup>,
    /// The activities, in order.
    pub steps: Vec<ValueStep>,
    /// Trends and movements in the chain.
    #[serde(default)]
    pub trends: Vec<PointGroup>,
    /// Remarks beside the chain.
    #[serde(default)]
    pub notes: Vec<PointGroup>,
}

impl ValueChain {
    /// What the chain and its steps rest on that is furthest from a source.
    #[must_use]
    pub fn furthest(&self) -> Basis {
        let steps = self.steps.iter().map(|step| step.basis);
        steps.fold(self.basis, Basis::max)
    }
}

/// An actor outside the partnership.
#[apply(record)]
pub struct External {
    /// Id of the actor, unique in the case.
    pub id: OwnId<kind::External>,
    /// Name that documents use.
    pub name: Located<PlainText>,
}

/// A stage of the value chain.
#[apply(record)]
pub struct StepGroup {
    /// Id of the stage.
    pub id: OwnId<kind::Stage>,
    /// Its title.
    pub title: Located<PlainText>,
}

/// An activity of the value chain.
#[apply(record)]
pub struct ValueStep {
    /// Id of the activity.
    pub id: OwnId<kind::ChainStep>,
    /// Short title.
    pub title: Located<PlainText>,
    /// Id of the stage it belongs to.
    pub group: Option<Ref<kind::Stage>>,
    /// What happens.
    pub description: Option<Located<RichText>>,
    /// Who does it: ids of partners of the case or of external actors.
    pub by: Vec<Ref<kind::Actor>>,
    /// Who supports.
    #[serde(default)]
    pub support: Vec<Ref<kind::Actor>>,
    /// What one actor does in this activity.
    #[serde(default)]
    pub details: Vec<StepDetail>,
    /// Possible outcomes.
    #[serde(default)]
    pub outcomes: Vec<Located<RichText>>,
    /// Where the activity comes from.
    #[serde(default)]
    pub basis: Basis,
    /// Why it was estimated.
    pub reason: Option<Located<PlainText>>,
}

/// What one actor does in an activity.
#[apply(record)]
pub struct StepDetail {
    /// Id of a partner of the case or of an external actor.
    pub actor: Ref<kind::Actor>,
    /// What it does.
    pub text: Located<RichText>,
}

/// Points under a heading.
#[apply(record)]
pub struct PointGroup {
    /// The heading.
    pub title: Located<PlainText>,
    /// The points.
    #[serde(default)]
    pub points: Vec<Located<RichText>>,
}

/// What a partner brings to the value proposition.
#[apply(record)]
pub struct Contribution {
    /// Id of a partner of the case.
    pub partner: Ref<kind::Participant>,
    /// Name to show instead of the partner's.
    pub label: Option<Located<PlainText>>,
    /// Products and services.
    #[serde(default)]
    pub products_services: Vec<Located<RichText>>,
    /// Gain creators.
    #[serde(default)]
    pub gain_creators: Vec<Located<RichText>>,
    /// Pain relievers.
    #[serde(default)]
    pub pain_relievers: Vec<Located<RichText>>,
}

/// A difference of view to settle early.
#[apply(record)]
pub struct Tension {
    /// Id of the tension, unique in the case.
    pub id: OwnId<kind::Tension>,
    /// What it is about.
    pub title: Located<PlainText>,
    /// Id of the domain it lies in.
    pub domain: Ref<kind::Domain>,
    /// Id of the canvas block it is tied to.
    pub block: Ref<kind::CanvasBlock>,
    /// Why it lies in another domain than its block, where it does.
    pub domain_reason: Option<Located<PlainText>>,
    /// Id of its class.
    pub class: Ref<kind::TensionClass>,
    /// Open or agreed.
    pub state: Located<TensionState>,
    /// The difference of view.
    pub description: Located<RichText>,
    /// How the partners deal with it; required when agreed.
    pub resolution: Option<Located<RichText>>,
    /// Where class and state come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    pub reason: Option<Located<PlainText>>,
}

/// The state of each facet of the partnership.
#[apply(record)]
pub struct StatusOverview {
    /// Where the statuses come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    pub reason: Option<Located<PlainText>>,
    /// Every facet of the method, once.
    pub facets: Located<Vec<FacetStatus>>,
}

impl StatusOverview {
    /// What the statuses rest on that is furthest from a source.
    #[must_use]
    pub fn furthest(&self) -> Basis {
        let each = self.facets.iter().map(|facet| facet.basis.unwrap_or(self.basis));
        each.max().unwrap_or_default()
    }
}

/// How the facets stood at an earlier date.
#[apply(record)]
pub struct StatusReview {
    /// The date.
    pub date: Located<Date>,
    /// Facets with their status then.
    pub facets: Vec<FacetStatus>,
}

/// The state of one facet.
#[apply(record)]
pub struct FacetStatus {
    /// Id of the facet.
    pub facet: Ref<kind::Facet>,
    /// How far it is settled.
    pub status: Located<Status>,
    /// The reason in one line, for the matrix.
    pub note: Option<Located<PlainText>>,
    /// Strengths.
    #[serde(default)]
    pub strengths: Vec<Located<RichText>>,
    /// Work points.
    #[serde(default)]
    pub work_points: Vec<Located<RichText>>,
    /// Where this status comes from, where it differs from the group.
    pub basis: Option<Basis>,
    /// Why it was estimated, where that differs from the group.
    pub reason: Option<Located<PlainText>>,
}

/// The potential impact of the partnership.
#[apply(record)]
pub struct ImpactRatings {
    /// Where the levels come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    pub reason: Option<Located<PlainText>>,
    /// Every dimension of the method, once.
    pub ratings: Located<Vec<ImpactRating>>,
}

impl ImpactRatings {
    /// What the ratings rest on that is furthest from a source.
    #[must_use]
    pub fn furthest(&self) -> Basis {
        let each = self.ratings.iter().map(|rating| rating.basis.unwrap_or(self.basis));
        each.max().unwrap_or_default()
    }
}

/// The potential impact on one dimension.
#[apply(record)]
pub struct ImpactRating {
    /// Id of the dimension.
    pub dimension: Ref<kind::Dimension>,
    /// High, medium or low.
    pub level: Located<ImpactLevel>,
    /// The reason in one line.
    pub note: Option<Located<PlainText>>,
    /// Where this level comes from, where it differs from the group.
    pub basis: Option<Basis>,
    /// Why it was estimated, where that differs from the group.
    pub reason: Option<Located<PlainText>>,
}
