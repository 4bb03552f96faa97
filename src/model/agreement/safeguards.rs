//! What an agreement guards: people at work, public money, files, knowledge, personal data, and who answers for damage.

use macro_rules_attribute::apply;

use crate::model::{
    Date, Located, Money, PlainText, Ref, RichText, WholeNumber, closed_list, kind, record, sparse_record,
};

/// Work by employees of a social enterprise at a partner's site, as an enclave.
#[apply(record)]
pub struct Enclave {
    /// Id of the social enterprise.
    pub provider: Ref<kind::Participant>,
    /// Id of the partner where the work is done.
    pub host: Ref<kind::Participant>,
    /// Whether the provider is a recognised maatwerkbedrijf.
    pub recognised: Located<bool>,
    /// Whether the work is part of the host's core activity.
    pub core_activity: Located<bool>,
    /// The qualified coach who is always there.
    pub coach: Option<Located<PlainText>>,
    /// When the enclave was notified to the Department of Work and Social Economy.
    pub notified: Option<Located<Date>>,
    /// When the work starts.
    pub start: Option<Located<Date>>,
    /// Whether the host instructs the employees; it may not.
    pub host_instructions: Option<Located<bool>>,
}

/// Work at a partner's site, outside an enclave.
#[apply(sparse_record)]
pub struct SiteWork {
    /// Id of the partner whose employees work there.
    pub provider: Ref<kind::Participant>,
    /// Id of the partner where the work is done.
    pub host: Ref<kind::Participant>,
    /// Whom the host appoints for safety at work.
    pub contact: Option<Located<PlainText>>,
    /// Instructions that the host may give.
    pub instructions: Vec<Located<RichText>>,
    /// Whether the host instructs the employees beyond their safety.
    pub host_instructions: Option<Located<bool>>,
}

/// Subsidies, state aid and public procurement.
#[apply(sparse_record)]
pub struct PublicMoney {
    /// De minimis aid of each partner.
    pub de_minimis: Vec<DeMinimis>,
    /// Why the award by a public partner is in order.
    pub procurement: Option<Located<RichText>>,
}

/// De minimis aid over the last three years.
#[apply(record)]
pub struct DeMinimis {
    /// Id of a partner of the case.
    pub partner: Ref<kind::Participant>,
    /// Amount in euro over three years, with its group.
    #[schemars(range(min = 0))]
    pub amount: Located<Money>,
}

/// How long documents are kept.
#[apply(record)]
pub struct Retention {
    /// Last day.
    pub keep_until: Option<Located<Date>>,
    /// Id of the partner that keeps the file.
    pub keeper: Option<Ref<kind::Participant>>,
}

/// What stays between the partners.
#[apply(record)]
pub struct Confidentiality {
    /// Years after the end.
    #[schemars(range(min = 1, max = 100))]
    pub years: Located<WholeNumber>,
}

/// Who owns knowledge and results.
#[apply(sparse_record)]
pub struct Knowledge {
    /// What each partner brings and keeps.
    #[schemars(extend("x-separate" = true))]
    pub background: Vec<BackgroundKnowledge>,
    /// Who owns what they make together.
    pub results: Located<ResultsOwner>,
    /// Id of the partner that owns it, where it is one.
    pub owner: Option<Ref<kind::Participant>>,
    /// Whether the others may go on using it after the end.
    pub licence_after: Option<Located<bool>>,
}

/// Knowledge that a partner brings and keeps.
#[apply(record)]
pub struct BackgroundKnowledge {
    /// Id of a partner of the case.
    pub partner: Ref<kind::Participant>,
    /// What.
    pub text: Located<RichText>,
}

/// Who owns results.
#[apply(closed_list)]
pub enum ResultsOwner {
    /// All together.
    Joint,
    /// Who made it.
    Maker,
    /// One partner.
    One,
}

/// How personal data are handled.
#[apply(record)]
pub struct PersonalData {
    /// Who decides on purpose and means.
    pub role: Located<DataRole>,
    /// Id of the partner that processes for the others.
    pub processor: Option<Ref<kind::Participant>>,
    /// Whether data on target-group employees are exchanged.
    pub target_group: Located<bool>,
    /// Whether a data protection impact assessment was made.
    pub assessment: Located<Assessment>,
    /// Why not, or what came out.
    pub assessment_reason: Option<Located<RichText>>,
}

/// Who decides on purpose and means.
#[apply(closed_list)]
pub enum DataRole {
    /// Each for itself.
    Separate,
    /// The partners together.
    Joint,
    /// One processes for the others.
    Processor,
}

/// Whether a data protection impact assessment was made.
#[apply(closed_list)]
pub enum Assessment {
    /// It was made.
    Done,
    /// It was not needed.
    NotNeeded,
    /// It is still to be decided.
    Open,
}

/// A risk and who bears it.
#[apply(record)]
pub struct AgreementRisk {
    /// The risk.
    pub text: Located<RichText>,
    /// Id of the partner that bears it; omitted: all, by the key.
    pub bearer: Option<Ref<kind::Participant>>,
    /// What is done about it.
    pub measure: Option<Located<RichText>>,
}

/// Who answers for damage, up to what.
#[apply(record)]
pub struct Liability {
    /// Most that a partner pays a year, in euro; omitted: no cap.
    #[schemars(range(min = 0))]
    pub cap: Option<Located<Money>>,
    /// Whether the cap covers gross fault.
    pub gross_fault: Located<GrossFault>,
    /// Whether employees and subcontractors can be sued directly.
    pub auxiliaries: Located<Auxiliaries>,
    /// Whether the cap would cover intent; the law forbids it.
    pub covers_intent: Option<Located<bool>>,
    /// Whether the cap would cover bodily injury; the law forbids it.
    pub covers_injury: Option<Located<bool>>,
    /// A fixed compensation for a breach.
    pub penalty: Option<Penalty>,
}

/// Whether the cap covers gross fault.
#[apply(closed_list)]
pub enum GrossFault {
    /// The cap holds for gross fault too, expressly.
    Capped,
    /// The cap does not hold for gross fault.
    Uncapped,
}

/// Whether employees and subcontractors can be sued directly.
#[apply(closed_list)]
pub enum Auxiliaries {
    /// Only the contract counts between partners.
    Excluded,
    /// The law's rule holds.
    Kept,
}

/// A fixed compensation for a breach.
#[apply(record)]
pub struct Penalty {
    /// Amount in euro.
    #[schemars(range(min = 0))]
    pub amount: Located<Money>,
    /// How it was estimated.
    pub reason: Option<Located<RichText>>,
}

/// An insurance policy.
#[apply(record)]
pub struct Insurance {
    /// Id of a partner of the case.
    pub partner: Ref<kind::Participant>,
    /// What it covers.
    pub policy: Located<PlainText>,
    /// Amount covered, in euro.
    #[schemars(range(min = 0))]
    pub cover: Option<Located<Money>>,
}
