//! What partners decided for their cooperation agreement.
//!
//! Texts of articles stand in the clause library; this is the data that chooses and fills them. Roles come from the
//! value chain, figures from the revenue model: they are not repeated here. What lacks becomes an open point of the
//! draft, not a fault.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Basis, Date, Id, Located, Money, Percentage, PlainText, RichText, WholeNumber};

/// What the partners decided for their agreement.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Where the choices come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Located<PlainText>>,
    /// Version of the draft.
    pub version: Located<PlainText>,
    /// What the partners want to reach together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Located<RichText>>,
    /// What went before, for the recitals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub background: Vec<Located<RichText>>,
    /// Terms of their own, besides those of the library.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<DefinedTerm>,
    /// Who signs for each partner.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<AgreementParty>,
    /// Whether the partners put goods or money in common ownership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pooled_assets: Option<Located<bool>>,
    /// Whether partners may do the same with others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclusivity: Option<Located<Exclusivity>>,
    /// Tasks besides the roles in the value chain.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// What each partner brings besides the investments of the revenue model.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contributions: Vec<PartyContribution>,
    /// When it starts and ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<AgreementDuration>,
    /// When the partners look back and adjust.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviews: Option<Reviews>,
    /// Who decides, how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub governance: Option<Governance>,
    /// When is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<Payment>,
    /// Who may see and audit the figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transparency: Option<Transparency>,
    /// Work by employees of a social enterprise at a partner's site, as an enclave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enclave: Option<Enclave>,
    /// Work at a partner's site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_work: Option<SiteWork>,
    /// Subsidies, state aid and public procurement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_money: Option<PublicMoney>,
    /// How long documents are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive: Option<Retention>,
    /// What stays between the partners.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidentiality: Option<Confidentiality>,
    /// Who owns knowledge and results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub knowledge: Option<Knowledge>,
    /// How personal data are handled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personal_data: Option<PersonalData>,
    /// Risks and who bears them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<AgreementRisk>,
    /// Who answers for damage, up to what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub liability: Option<Liability>,
    /// Insurance policies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub insurance: Vec<Insurance>,
    /// Force majeure and hardship.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed_circumstances: Option<ChangedCircumstances>,
    /// How third parties join.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accession: Option<Accession>,
    /// How it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub termination: Option<Termination>,
    /// How disputes are settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disputes: Option<Disputes>,
    /// How and where is signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signing: Option<Signing>,
    /// Which clauses settle which tension.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tensions: Vec<TensionTerm>,
    /// Points that partners still have to settle.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open_points: Vec<OpenPoint>,
    /// Clauses that differ from the library.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<ClauseChange>,
}

impl Agreement {
    /// What is said about a partner as a party.
    #[must_use]
    pub fn party(&self, partner: &Id) -> Option<&AgreementParty> {
        self.parties.iter().find(|party| *party.partner == *partner)
    }
}

/// A term with its meaning.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DefinedTerm {
    /// The term.
    pub term: Located<PlainText>,
    /// Its meaning.
    pub meaning: Located<RichText>,
}

/// Who signs for a partner.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementParty {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// Who signs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatories: Vec<Signatory>,
    /// Whom to write to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactPerson>,
}

/// A person who signs.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// Id of the signatory, unique in the agreement.
    pub id: Located<Id>,
    /// Id of the partner signed for, where it is stated twice on purpose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Located<Id>>,
    /// Name.
    pub name: Located<PlainText>,
    /// In the capacity of, for instance "gedelegeerd bestuurder".
    pub capacity: Located<PlainText>,
    /// What the power to sign rests on, for instance "artikel 14 van de statuten".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<Located<PlainText>>,
}

/// A contact person.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactPerson {
    /// Name.
    pub name: Located<PlainText>,
    /// What for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Located<PlainText>>,
    /// Mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Located<PlainText>>,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Located<PlainText>>,
}

/// Whether partners may do the same with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Exclusivity {
    /// They may.
    None,
    /// Not within the region of the partnership.
    Region,
    /// Not at all.
    Full,
}

impl Exclusivity {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::None, Self::Region, Self::Full];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Region => "region",
            Self::Full => "full",
        }
    }
}

/// A task of a partner.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// What it does.
    pub text: Located<RichText>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Located<Date>>,
}

/// Something a partner brings.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartyContribution {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// What.
    pub text: Located<RichText>,
    /// What it is worth, in euro.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Located<Money>>,
    /// Whether it stays the partner's own and comes back at the end.
    pub returns: Located<bool>,
}

/// When the agreement starts and ends.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementDuration {
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Located<Date>>,
    /// Last day; omitted: for an indefinite time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Located<Date>>,
    /// What happens at the end.
    pub renewal: Located<Renewal>,
    /// For how many months it is renewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal_months: Option<Located<WholeNumber>>,
    /// How many months before the end a partner says that it doesn't want to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal_notice_months: Option<Located<WholeNumber>>,
}

/// What happens at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Renewal {
    /// It ends.
    None,
    /// It is renewed where all agree in writing.
    Express,
    /// It is renewed unless a partner objects in time.
    Tacit,
}

impl Renewal {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::None, Self::Express, Self::Tacit];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Express => "express",
            Self::Tacit => "tacit",
        }
    }
}

/// When the partners look back and adjust.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reviews {
    /// Months between two reviews.
    pub every_months: Located<WholeNumber>,
    /// The first one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<Located<Date>>,
    /// What is looked at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Located<RichText>>,
}

/// Who decides, how.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Governance {
    /// The bodies.
    #[serde(default)]
    pub bodies: Located<Vec<Body>>,
    /// Steps when they can't agree, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deadlock: Vec<Located<RichText>>,
}

/// A body that decides.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Id of the body.
    pub id: Located<Id>,
    /// Its name.
    pub name: Located<PlainText>,
    /// Who sits in it.
    pub members: Located<RichText>,
    /// How often it meets, for instance "elk kwartaal".
    pub meets: Located<PlainText>,
    /// Part of the members that must be there, in per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Located<Percentage>>,
    /// Majority for a decision.
    pub majority: Located<Majority>,
    /// What it decides on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decides: Vec<Located<RichText>>,
}

/// A majority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Majority {
    /// More than half.
    Simple,
    /// Two thirds.
    TwoThirds,
    /// Three quarters.
    ThreeQuarters,
    /// Everyone.
    Unanimous,
}

impl Majority {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Simple, Self::TwoThirds, Self::ThreeQuarters, Self::Unanimous];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Simple => "simple",
            Self::TwoThirds => "two-thirds",
            Self::ThreeQuarters => "three-quarters",
            Self::Unanimous => "unanimous",
        }
    }
}

/// When is paid.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// Days after the invoice; at most 60.
    pub days: Located<WholeNumber>,
    /// Within how many months after a year the settlement is made.
    pub settlement_months: Located<WholeNumber>,
    /// Every how many months an advance on the share is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance_months: Option<Located<WholeNumber>>,
    /// Interest on late payment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_interest: Option<Located<LateInterest>>,
}

/// Interest on late payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LateInterest {
    /// The rate of the law on late payment in commercial transactions.
    Statutory,
    /// None.
    Excluded,
}

impl LateInterest {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Statutory, Self::Excluded];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Statutory => "statutory",
            Self::Excluded => "excluded",
        }
    }
}

/// Who may see and audit the figures.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transparency {
    /// Every how many months the partners show each other their figures.
    pub report_months: Located<WholeNumber>,
    /// How long before an audit is announced, in days.
    pub audit_notice_days: Located<WholeNumber>,
    /// Who audits, for instance "een onafhankelijke accountant".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auditor: Option<Located<PlainText>>,
}

/// Work by employees of a social enterprise at a partner's site, as an enclave.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Enclave {
    /// Id of the social enterprise.
    pub provider: Located<Id>,
    /// Id of the partner where the work is done.
    pub host: Located<Id>,
    /// Whether the provider is a recognised maatwerkbedrijf.
    pub recognised: Located<bool>,
    /// Whether the work is part of the host's core activity.
    pub core_activity: Located<bool>,
    /// The qualified coach who is always there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coach: Option<Located<PlainText>>,
    /// When the enclave was notified to the Department of Work and Social Economy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notified: Option<Located<Date>>,
    /// When the work starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Located<Date>>,
    /// Whether the host instructs the employees; it may not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_instructions: Option<Located<bool>>,
}

/// Work at a partner's site, outside an enclave.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteWork {
    /// Id of the partner whose employees work there.
    pub provider: Located<Id>,
    /// Id of the partner where the work is done.
    pub host: Located<Id>,
    /// Whom the host appoints for safety at work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Located<PlainText>>,
    /// Instructions that the host may give.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instructions: Vec<Located<RichText>>,
    /// Whether the host instructs the employees beyond their safety.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_instructions: Option<Located<bool>>,
}

/// Subsidies, state aid and public procurement.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublicMoney {
    /// De minimis aid of each partner.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub de_minimis: Vec<DeMinimis>,
    /// Why the award by a public partner is in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procurement: Option<Located<RichText>>,
}

/// De minimis aid over the last three years.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeMinimis {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// Amount in euro over three years, with its group.
    pub amount: Located<Money>,
}

/// How long documents are kept.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_until: Option<Located<Date>>,
    /// Id of the partner that keeps the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keeper: Option<Located<Id>>,
}

/// What stays between the partners.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Confidentiality {
    /// Years after the end.
    pub years: Located<WholeNumber>,
}

/// Who owns knowledge and results.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Knowledge {
    /// What each partner brings and keeps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub background: Vec<BackgroundKnowledge>,
    /// Who owns what they make together.
    pub results: Located<ResultsOwner>,
    /// Id of the partner that owns it, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Located<Id>>,
    /// Whether the others may go on using it after the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence_after: Option<Located<bool>>,
}

/// Knowledge that a partner brings and keeps.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackgroundKnowledge {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// What.
    pub text: Located<RichText>,
}

/// Who owns results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ResultsOwner {
    /// All together.
    Joint,
    /// Who made it.
    Maker,
    /// One partner.
    One,
}

impl ResultsOwner {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Joint, Self::Maker, Self::One];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Joint => "joint",
            Self::Maker => "maker",
            Self::One => "one",
        }
    }
}

/// How personal data are handled.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonalData {
    /// Who decides on purpose and means.
    pub role: Located<DataRole>,
    /// Id of the partner that processes for the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub processor: Option<Located<Id>>,
    /// Whether data on target-group employees are exchanged.
    pub target_group: Located<bool>,
    /// Whether a data protection impact assessment was made.
    pub assessment: Located<Assessment>,
    /// Why not, or what came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessment_reason: Option<Located<RichText>>,
}

/// Who decides on purpose and means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DataRole {
    /// Each for itself.
    Separate,
    /// The partners together.
    Joint,
    /// One processes for the others.
    Processor,
}

impl DataRole {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Separate, Self::Joint, Self::Processor];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Separate => "separate",
            Self::Joint => "joint",
            Self::Processor => "processor",
        }
    }
}

/// Whether a data protection impact assessment was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Assessment {
    /// It was made.
    Done,
    /// It was not needed.
    NotNeeded,
    /// It is still to be decided.
    Open,
}

impl Assessment {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Done, Self::NotNeeded, Self::Open];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::NotNeeded => "not-needed",
            Self::Open => "open",
        }
    }
}

/// A risk and who bears it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementRisk {
    /// The risk.
    pub text: Located<RichText>,
    /// Id of the partner that bears it; omitted: all, by the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bearer: Option<Located<Id>>,
    /// What is done about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Located<RichText>>,
}

/// Who answers for damage, up to what.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Liability {
    /// Most that a partner pays a year, in euro; omitted: no cap.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Located<Money>>,
    /// Whether the cap covers gross fault.
    pub gross_fault: Located<GrossFault>,
    /// Whether employees and subcontractors can be sued directly.
    pub auxiliaries: Located<Auxiliaries>,
    /// Whether the cap would cover intent; the law forbids it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub covers_intent: Option<Located<bool>>,
    /// Whether the cap would cover bodily injury; the law forbids it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub covers_injury: Option<Located<bool>>,
    /// A fixed compensation for a breach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub penalty: Option<Penalty>,
}

/// Whether the cap covers gross fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GrossFault {
    /// The cap holds for gross fault too, expressly.
    Capped,
    /// The cap does not hold for gross fault.
    Uncapped,
}

impl GrossFault {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Capped, Self::Uncapped];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Capped => "capped",
            Self::Uncapped => "uncapped",
        }
    }
}

/// Whether employees and subcontractors can be sued directly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Auxiliaries {
    /// Only the contract counts between partners.
    Excluded,
    /// The law's rule holds.
    Kept,
}

impl Auxiliaries {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Excluded, Self::Kept];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Excluded => "excluded",
            Self::Kept => "kept",
        }
    }
}

/// A fixed compensation for a breach.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Penalty {
    /// Amount in euro.
    pub amount: Located<Money>,
    /// How it was estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Located<RichText>>,
}

/// An insurance policy.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Insurance {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// What it covers.
    pub policy: Located<PlainText>,
    /// Amount covered, in euro.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Located<Money>>,
}

/// Force majeure and hardship.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangedCircumstances {
    /// Days within which force majeure is reported.
    pub notice_days: Located<WholeNumber>,
    /// Months of force majeure after which a partner may leave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_months: Option<Located<WholeNumber>>,
    /// What happens when circumstances change.
    pub hardship: Located<Hardship>,
}

/// What happens when circumstances change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Hardship {
    /// The partners renegotiate by their own steps.
    Renegotiate,
    /// The law's rule holds.
    Statutory,
    /// The law's rule is set aside.
    Excluded,
}

impl Hardship {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Renegotiate, Self::Statutory, Self::Excluded];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Renegotiate => "renegotiate",
            Self::Statutory => "statutory",
            Self::Excluded => "excluded",
        }
    }
}

/// How third parties join.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Accession {
    /// Whether third parties can join.
    pub open: Located<bool>,
    /// Majority that admits them.
    pub majority: Located<Majority>,
    /// What a newcomer pays at least, in euro.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub investment: Option<Located<Money>>,
    /// What a newcomer must meet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Located<RichText>>,
    /// Whether a partner can transfer its place.
    pub transfer: Located<Transfer>,
}

/// Whether a partner can transfer its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Transfer {
    /// With the consent of all.
    Consent,
    /// Within its group; with consent otherwise.
    Group,
}

impl Transfer {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Consent, Self::Group];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Group => "group",
        }
    }
}

/// How the agreement ends.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Termination {
    /// Notice for a partner that leaves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_months: Option<Located<WholeNumber>>,
    /// Days to mend a breach.
    pub cure_days: Located<WholeNumber>,
    /// Months in which running work is finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handover_months: Option<Located<WholeNumber>>,
    /// What happens with stock, customers and running orders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settlement: Option<Located<RichText>>,
}

/// How disputes are settled.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Disputes {
    /// Days in which the partners try to agree themselves.
    pub talk_days: Located<WholeNumber>,
    /// Whether a recognised mediator comes next.
    pub mediation: Located<bool>,
    /// Who decides in the end.
    pub forum: Located<Forum>,
    /// Which court or where, for instance "ondernemingsrechtbank Antwerpen, afdeling Turnhout".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Located<PlainText>>,
}

/// Who decides in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Forum {
    /// The enterprise court.
    Court,
    /// Arbitrators under the rules of CEPANI.
    Arbitration,
}

impl Forum {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Court, Self::Arbitration];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Court => "court",
            Self::Arbitration => "arbitration",
        }
    }
}

/// How and where is signed.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signing {
    /// Place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Located<PlainText>>,
    /// Date; omitted: written by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Located<Date>>,
    /// Number of originals.
    pub originals: Located<WholeNumber>,
    /// Kind of signature.
    pub level: Located<SignatureLevel>,
    /// Whether pages are initialled.
    pub initials: Located<bool>,
}

/// Kind of signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SignatureLevel {
    /// By hand.
    Handwritten,
    /// A qualified electronic signature.
    Qualified,
    /// An advanced electronic signature.
    Advanced,
}

impl SignatureLevel {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Handwritten, Self::Qualified, Self::Advanced];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Handwritten => "handwritten",
            Self::Qualified => "qualified",
            Self::Advanced => "advanced",
        }
    }
}

/// Which clauses settle a tension.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TensionTerm {
    /// Id of a tension of the case.
    pub tension: Located<Id>,
    /// Ids of clauses or articles of the agreement.
    pub clauses: Located<Vec<Located<Id>>>,
    /// How.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Located<RichText>>,
}

/// A point that partners still have to settle.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenPoint {
    /// Id of the point, unique in the agreement.
    pub id: Located<Id>,
    /// What is to be settled.
    pub text: Located<RichText>,
    /// Id of the partner that must supply it; omitted: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Located<Id>>,
    /// Id of the article it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<Located<Id>>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Located<Date>>,
}

/// A clause that differs from the library.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClauseChange {
    /// Add, replace or drop.
    pub change: Located<ChangeKind>,
    /// Id of the clause that is replaced or dropped, or the id of the new one.
    pub clause: Located<Id>,
    /// Id of the article to which a clause is added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<Located<Id>>,
    /// Id of the clause after which it comes; omitted: last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Located<Id>>,
    /// The text, for an added or replaced clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Located<RichText>>,
    /// Why.
    pub reason: Located<PlainText>,
}

/// How a clause differs from the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// A clause of their own.
    Add,
    /// Other words for a clause of the library.
    Replace,
    /// A clause that is left out.
    Drop,
}

impl ChangeKind {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Add, Self::Replace, Self::Drop];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Replace => "replace",
            Self::Drop => "drop",
        }
    }
}
