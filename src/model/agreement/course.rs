//! How partners work together under their agreement from the first day to the last: who decides, what is paid, who joins,
//! how it ends.

use macro_rules_attribute::apply;

use crate::model::{
    Date, Located, Money, OwnId, Percentage, PlainText, RichText, WholeNumber, closed_list, kind, record, sparse_record,
};

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
    #[schemars(range(min = 1, max = 600))]
    pub renewal_months: Option<Located<WholeNumber>>,
    /// How many months before the end a partner says that it doesn't want to go on.
    #[schemars(range(min = 1, max = 600))]
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
    #[schemars(range(min = 1, max = 600))]
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
    /// Months of deadlock after which each partner may leave; omitted: there is no such exit.
    #[schemars(range(min = 1, max = 120))]
    pub exit_months: Option<Located<WholeNumber>>,
}

/// A body that decides.
#[apply(sparse_record)]
pub struct Body {
    /// Id of the body.
    pub id: OwnId<kind::Body>,
    /// Its name.
    pub name: Located<PlainText>,
    /// Who sits in it.
    pub members: Located<RichText>,
    /// How often it meets, for instance "elk kwartaal".
    pub meets: Located<PlainText>,
    /// Part of the members that must be there, in per cent.
    #[schemars(extend("exclusiveMinimum" = 0))]
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
    #[schemars(range(min = 1, max = 1000))]
    pub days: Located<WholeNumber>,
    /// Within how many months after a year the settlement is made.
    #[schemars(range(min = 1, max = 24))]
    pub settlement_months: Located<WholeNumber>,
    /// Every how many months an advance on the share is paid.
    #[schemars(range(min = 1, max = 12))]
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
    #[schemars(range(min = 1, max = 24))]
    pub report_months: Located<WholeNumber>,
    /// How long before an audit is announced, in days.
    #[schemars(range(min = 1, max = 1000))]
    pub audit_notice_days: Located<WholeNumber>,
    /// Who audits, for instance "een onafhankelijke accountant".
    pub auditor: Option<Located<PlainText>>,
}

/// Force majeure and hardship.
#[apply(record)]
pub struct ChangedCircumstances {
    /// Days within which force majeure is reported.
    #[schemars(range(min = 1, max = 1000))]
    pub notice_days: Located<WholeNumber>,
    /// Months of force majeure after which a partner may leave.
    #[schemars(range(min = 1, max = 600))]
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
    #[schemars(range(min = 0))]
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
    #[schemars(range(min = 1, max = 600))]
    pub notice_months: Option<Located<WholeNumber>>,
    /// Day before which no notice takes effect; omitted: there is no minimum term.
    pub not_before: Option<Located<Date>>,
    /// Days to mend a breach.
    #[schemars(range(min = 1, max = 1000))]
    pub cure_days: Located<WholeNumber>,
    /// Months in which running work is finished.
    #[schemars(range(min = 1, max = 600))]
    pub handover_months: Option<Located<WholeNumber>>,
    /// What happens with stock, customers and running orders.
    pub settlement: Option<Located<RichText>>,
}

/// How disputes are settled.
#[apply(record)]
pub struct Disputes {
    /// Days in which the partners try to agree themselves.
    #[schemars(range(min = 1, max = 1000))]
    pub talk_days: Located<WholeNumber>,
    /// Whether a recognised mediator comes next.
    pub mediation: Located<bool>,
    /// Who decides in the end.
    pub forum: Located<Forum>,
    /// Which court or where, for instance "ondernemingsrechtbank Antwerpen, afdeling Turnhout".
    pub seat: Option<Located<PlainText>>,
    /// The law that applies, where that is not the Belgian: "the law of Ireland".
    pub law: Option<Located<PlainText>>,
}

/// Who decides in the end.
#[apply(closed_list)]
pub enum Forum {
    /// The enterprise court.
    Court,
    /// Arbitrators under the rules of CEPANI.
    Arbitration,
}
