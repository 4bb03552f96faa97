//! What partners decided for their cooperation agreement.
//!
//! Texts of articles stand in the clause library; this is the data that chooses and fills them. Roles come from the
//! value chain, figures from the revenue model: they are not repeated here. What lacks becomes an open point of the
//! draft, not a fault.

use macro_rules_attribute::apply;

use super::{
    Basis, Date, Id, Located, Money, Percentage, PlainText, RichText, WholeNumber, closed_list, record, sparse_record,
};

/// What the partners decided for their agreement.
#[apply(sparse_record)]
pub struct Agreement {
    /// Where the choices come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    pub reason: Option<Located<PlainText>>,
    /// Version of the draft.
    pub version: Located<PlainText>,
    /// What the partners want to reach together.
    pub purpose: Option<Located<RichText>>,
    /// What went before, for the recitals.
    pub background: Vec<Located<RichText>>,
    /// Terms of their own, besides those of the library.
    pub terms: Vec<DefinedTerm>,
    /// Who signs for each partner.
    pub parties: Vec<AgreementParty>,
    /// Whether the partners put goods or money in common ownership.
    pub pooled_assets: Option<Located<bool>>,
    /// Whether partners may do the same with others.
    pub exclusivity: Option<Located<Exclusivity>>,
    /// Tasks besides the roles in the value chain.
    pub tasks: Vec<Task>,
    /// What each partner brings besides the investments of the revenue model.
    pub contributions: Vec<PartyContribution>,
    /// When it starts and ends.
    pub duration: Option<AgreementDuration>,
    /// When the partners look back and adjust.
    pub reviews: Option<Reviews>,
    /// Who decides, how.
    pub governance: Option<Governance>,
    /// When is paid.
    pub payment: Option<Payment>,
    /// Who may see and audit the figures.
    pub transparency: Option<Transparency>,
    /// Work by employees of a social enterprise at a partner's site, as an enclave.
    pub enclave: Option<Enclave>,
    /// Work at a partner's site.
    pub site_work: Option<SiteWork>,
    /// Subsidies, state aid and public procurement.
    pub public_money: Option<PublicMoney>,
    /// How long documents are kept.
    pub archive: Option<Retention>,
    /// What stays between the partners.
    pub confidentiality: Option<Confidentiality>,
    /// Who owns knowledge and results.
    pub knowledge: Option<Knowledge>,
    /// How personal data are handled.
    pub personal_data: Option<PersonalData>,
    /// Risks and who bears them.
    pub risks: Vec<AgreementRisk>,
    /// Who answers for damage, up to what.
    pub liability: Option<Liability>,
    /// Insurance policies.
    pub insurance: Vec<Insurance>,
    /// Force majeure and hardship.
    pub changed_circumstances: Option<ChangedCircumstances>,
    /// How third parties join.
    pub accession: Option<Accession>,
    /// How it ends.
    pub termination: Option<Termination>,
    /// How disputes are settled.
    pub disputes: Option<Disputes>,
    /// How and where is signed.
    pub signing: Option<Signing>,
    /// Which clauses settle which tension.
    pub tensions: Vec<TensionTerm>,
    /// Points that partners still have to settle.
    pub open_points: Vec<OpenPoint>,
    /// Clauses that differ from the library.
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
#[apply(record)]
pub struct DefinedTerm {
    /// The term.
    pub term: Located<PlainText>,
    /// Its meaning.
    pub meaning: Located<RichText>,
}

/// Who signs for a partner.
#[apply(sparse_record)]
pub struct AgreementParty {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// Who signs.
    pub signatories: Vec<Signatory>,
    /// Whom to write to.
    pub contact: Option<ContactPerson>,
}

/// A person who signs.
#[apply(record)]
pub struct Signatory {
    /// Id of the signatory, unique in the agreement.
    pub id: Located<Id>,
    /// Id of the partner signed for, where it is stated twice on purpose.
    pub partner: Option<Located<Id>>,
    /// Name.
    pub name: Located<PlainText>,
    /// In the capacity of, for instance "gedelegeerd bestuurder".
    pub capacity: Located<PlainText>,
    /// What the power to sign rests on, for instance "artikel 14 van de statuten".
    pub mandate: Option<Located<PlainText>>,
}

/// A contact person.
#[apply(record)]
pub struct ContactPerson {
    /// Name.
    pub name: Located<PlainText>,
    /// What for.
    pub role: Option<Located<PlainText>>,
    /// Mail address.
    pub email: Option<Located<PlainText>>,
    /// Telephone number.
    pub phone: Option<Located<PlainText>>,
}

/// Whether partners may do the same with others.
#[apply(closed_list)]
pub enum Exclusivity {
    /// They may.
    None,
    /// Not within the region of the partnership.
    Region,
    /// Not at all.
    Full,
}

/// A task of a partner.
#[apply(record)]
pub struct Task {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// What it does.
    pub text: Located<RichText>,
    /// By when.
    pub due: Option<Located<Date>>,
}

/// Something a partner brings.
#[apply(record)]
pub struct PartyContribution {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// What.
    pub text: Located<RichText>,
    /// What it is worth, in euro.
    pub value: Option<Located<Money>>,
    /// Whether it stays the partner's own and comes back at the end.
    pub returns: Located<bool>,
}

/// When the agreement starts and ends.
#[apply(record)]
pub struct AgreementDuration {
    /// First day.
    pub start: Option<Located<Date>>,
    /// Last day; omitted: for an indefinite time.
    pub end: Option<Located<Date>>,
    /// What happens at the end.
    pub renewal: Located<Renewal>,
    /// For how many months it is renewed.
    pub renewal_months: Option<Located<WholeNumber>>,
    /// How many months before the end a partner says that it doesn't want to go on.
    pub renewal_notice_months: Option<Located<WholeNumber>>,
}

/// What happens at the end.
#[apply(closed_list)]
pub enum Renewal {
    /// It ends.
    None,
    /// It is renewed where all agree in writing.
    Express,
    /// It is renewed unless a partner objects in time.
    Tacit,
}

/// When the partners look back and adjust.
#[apply(sparse_record)]
pub struct Reviews {
    /// Months between two reviews.
    pub every_months: Located<WholeNumber>,
    /// The first one.
    pub first: Option<Located<Date>>,
    /// What is looked at.
    pub topics: Vec<Located<RichText>>,
}

/// Who decides, how.
#[apply(sparse_record)]
pub struct Governance {
    /// The bodies.
    #[serde(default)]
    pub bodies: Located<Vec<Body>>,
    /// Steps when they can't agree, in order.
    pub deadlock: Vec<Located<RichText>>,
}

/// A body that decides.
#[apply(sparse_record)]
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
    pub quorum: Option<Located<Percentage>>,
    /// Majority for a decision.
    pub majority: Located<Majority>,
    /// What it decides on.
    pub decides: Vec<Located<RichText>>,
}

/// A majority.
#[apply(closed_list)]
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

/// When is paid.
#[apply(record)]
pub struct Payment {
    /// Days after the invoice; at most 60.
    pub days: Located<WholeNumber>,
    /// Within how many months after a year the settlement is made.
    pub settlement_months: Located<WholeNumber>,
    /// Every how many months an advance on the share is paid.
    pub advance_months: Option<Located<WholeNumber>>,
    /// Interest on late payment.
    pub late_interest: Option<Located<LateInterest>>,
}

/// Interest on late payment.
#[apply(closed_list)]
pub enum LateInterest {
    /// The rate of the law on late payment in commercial transactions.
    Statutory,
    /// None.
    Excluded,
}

/// Who may see and audit the figures.
#[apply(record)]
pub struct Transparency {
    /// Every how many months the partners show each other their figures.
    pub report_months: Located<WholeNumber>,
    /// How long before an audit is announced, in days.
    pub audit_notice_days: Located<WholeNumber>,
    /// Who audits, for instance "een onafhankelijke accountant".
    pub auditor: Option<Located<PlainText>>,
}

/// Work by employees of a social enterprise at a partner's site, as an enclave.
#[apply(record)]
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
    pub provider: Located<Id>,
    /// Id of the partner where the work is done.
    pub host: Located<Id>,
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
    pub partner: Located<Id>,
    /// Amount in euro over three years, with its group.
    pub amount: Located<Money>,
}

/// How long documents are kept.
#[apply(record)]
pub struct Retention {
    /// Last day.
    pub keep_until: Option<Located<Date>>,
    /// Id of the partner that keeps the file.
    pub keeper: Option<Located<Id>>,
}

/// What stays between the partners.
#[apply(record)]
pub struct Confidentiality {
    /// Years after the end.
    pub years: Located<WholeNumber>,
}

/// Who owns knowledge and results.
#[apply(sparse_record)]
pub struct Knowledge {
    /// What each partner brings and keeps.
    pub background: Vec<BackgroundKnowledge>,
    /// Who owns what they make together.
    pub results: Located<ResultsOwner>,
    /// Id of the partner that owns it, where it is one.
    pub owner: Option<Located<Id>>,
    /// Whether the others may go on using it after the end.
    pub licence_after: Option<Located<bool>>,
}

/// Knowledge that a partner brings and keeps.
#[apply(record)]
pub struct BackgroundKnowledge {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
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
    pub processor: Option<Located<Id>>,
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
    pub bearer: Option<Located<Id>>,
    /// What is done about it.
    pub measure: Option<Located<RichText>>,
}

/// Who answers for damage, up to what.
#[apply(record)]
pub struct Liability {
    /// Most that a partner pays a year, in euro; omitted: no cap.
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
    pub amount: Located<Money>,
    /// How it was estimated.
    pub reason: Option<Located<RichText>>,
}

/// An insurance policy.
#[apply(record)]
pub struct Insurance {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// What it covers.
    pub policy: Located<PlainText>,
    /// Amount covered, in euro.
    pub cover: Option<Located<Money>>,
}

/// Force majeure and hardship.
#[apply(record)]
pub struct ChangedCircumstances {
    /// Days within which force majeure is reported.
    pub notice_days: Located<WholeNumber>,
    /// Months of force majeure after which a partner may leave.
    pub end_months: Option<Located<WholeNumber>>,
    /// What happens when circumstances change.
    pub hardship: Located<Hardship>,
}

/// What happens when circumstances change.
#[apply(closed_list)]
pub enum Hardship {
    /// The partners renegotiate by their own steps.
    Renegotiate,
    /// The law's rule holds.
    Statutory,
    /// The law's rule is set aside.
    Excluded,
}

/// How third parties join.
#[apply(sparse_record)]
pub struct Accession {
    /// Whether third parties can join.
    pub open: Located<bool>,
    /// Majority that admits them.
    pub majority: Located<Majority>,
    /// What a newcomer pays at least, in euro.
    pub investment: Option<Located<Money>>,
    /// What a newcomer must meet.
    pub conditions: Vec<Located<RichText>>,
    /// Whether a partner can transfer its place.
    pub transfer: Located<Transfer>,
}

/// Whether a partner can transfer its place.
#[apply(closed_list)]
pub enum Transfer {
    /// With the consent of all.
    Consent,
    /// Within its group; with consent otherwise.
    Group,
}

/// How the agreement ends.
#[apply(record)]
pub struct Termination {
    /// Notice for a partner that leaves.
    pub notice_months: Option<Located<WholeNumber>>,
    /// Days to mend a breach.
    pub cure_days: Located<WholeNumber>,
    /// Months in which running work is finished.
    pub handover_months: Option<Located<WholeNumber>>,
    /// What happens with stock, customers and running orders.
    pub settlement: Option<Located<RichText>>,
}

/// How disputes are settled.
#[apply(record)]
pub struct Disputes {
    /// Days in which the partners try to agree themselves.
    pub talk_days: Located<WholeNumber>,
    /// Whether a recognised mediator comes next.
    pub mediation: Located<bool>,
    /// Who decides in the end.
    pub forum: Located<Forum>,
    /// Which court or where, for instance "ondernemingsrechtbank Antwerpen, afdeling Turnhout".
    pub seat: Option<Located<PlainText>>,
}

/// Who decides in the end.
#[apply(closed_list)]
pub enum Forum {
    /// The enterprise court.
    Court,
    /// Arbitrators under the rules of CEPANI.
    Arbitration,
}

/// How and where is signed.
#[apply(record)]
pub struct Signing {
    /// Place.
    pub place: Option<Located<PlainText>>,
    /// Date; omitted: written by hand.
    pub date: Option<Located<Date>>,
    /// Number of originals.
    pub originals: Located<WholeNumber>,
    /// Kind of signature.
    pub level: Located<SignatureLevel>,
    /// Whether pages are initialled.
    pub initials: Located<bool>,
}

/// Kind of signature.
#[apply(closed_list)]
pub enum SignatureLevel {
    /// By hand.
    Handwritten,
    /// A qualified electronic signature.
    Qualified,
    /// An advanced electronic signature.
    Advanced,
}

/// Which clauses settle a tension.
#[apply(record)]
pub struct TensionTerm {
    /// Id of a tension of the case.
    pub tension: Located<Id>,
    /// Ids of clauses or articles of the agreement.
    pub clauses: Located<Vec<Located<Id>>>,
    /// How.
    pub note: Option<Located<RichText>>,
}

/// A point that partners still have to settle.
#[apply(record)]
pub struct OpenPoint {
    /// Id of the point, unique in the agreement.
    pub id: Located<Id>,
    /// What is to be settled.
    pub text: Located<RichText>,
    /// Id of the partner that must supply it; omitted: all.
    pub owner: Option<Located<Id>>,
    /// Id of the article it belongs to.
    pub article: Option<Located<Id>>,
    /// By when.
    pub due: Option<Located<Date>>,
}

/// A clause that differs from the library.
#[apply(record)]
pub struct ClauseChange {
    /// Add, replace or drop.
    pub change: Located<ChangeKind>,
    /// Id of the clause that is replaced or dropped, or the id of the new one.
    pub clause: Located<Id>,
    /// Id of the article to which a clause is added.
    pub article: Option<Located<Id>>,
    /// Id of the clause after which it comes; omitted: last.
    pub after: Option<Located<Id>>,
    /// The text, for an added or replaced clause.
    pub text: Option<Located<RichText>>,
    /// Why.
    pub reason: Located<PlainText>,
}

/// How a clause differs from the library.
#[apply(closed_list)]
pub enum ChangeKind {
    /// A clause of their own.
    Add,
    /// Other words for a clause of the library.
    Replace,
    /// A clause that is left out.
    Drop,
}
