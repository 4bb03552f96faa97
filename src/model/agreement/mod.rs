//! What partners decided for their cooperation agreement.
//!
//! Texts of articles stand in the clause library; this is the data that chooses and fills them. Roles come from the
//! value chain, figures from the revenue model: they are not repeated here. What lacks becomes an open point of the
//! draft, not a fault.

mod course;
mod safeguards;
mod trade;

use macro_rules_attribute::apply;

use crate::model::{
    Basis, Date, Id, IdBySibling, Located, Money, OwnId, PlainText, Ref, RichText, WholeNumber, closed_list, kind,
    record, sparse_record,
};

pub use course::{
    Accession, AgreementDuration, Body, ChangedCircumstances, Disputes, Forum, Governance, Hardship, LateInterest,
    Majority, Payment, Renewal, Reviews, Termination, Transfer, Transparency,
};
pub use safeguards::{
    AgreementRisk, Assessment, Auxiliaries, BackgroundKnowledge, Confidentiality, DataRole, DeMinimis, Enclave,
    GrossFault, Insurance, Knowledge, Liability, Penalty, PersonalData, PublicMoney, ResultsOwner, Retention, SiteWork,
};

pub use trade::{ExclusivityScope, GoodsInProcess, GoodsRisk, Indexation, ShareInvoicing, Vat, VatParty, VatStatus};

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
    /// Number under which the parties file it.
    pub number: Option<Located<PlainText>>,
    /// Date of this version; omitted: the date of the programme's documents.
    pub date: Option<Located<Date>>,
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
    /// Where and for what they may not.
    pub exclusivity_scope: Option<ExclusivityScope>,
    /// Tasks besides the roles in the value chain.
    #[schemars(extend("x-separate" = true))]
    pub tasks: Vec<Task>,
    /// What each partner brings besides the investments of the revenue model.
    #[schemars(extend("x-separate" = true))]
    pub contributions: Vec<PartyContribution>,
    /// When it starts and ends.
    pub duration: Option<AgreementDuration>,
    /// When the partners look back and adjust.
    pub reviews: Option<Reviews>,
    /// Who decides, how.
    pub governance: Option<Governance>,
    /// When is paid.
    pub payment: Option<Payment>,
    /// How amounts between the partners follow an index.
    pub indexation: Option<Indexation>,
    /// Value added tax between the partners.
    pub vat: Option<Vat>,
    /// Whose goods in process are, and who bears their risk.
    pub goods_in_process: Option<GoodsInProcess>,
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
    #[schemars(extend("x-separate" = true))]
    pub risks: Vec<AgreementRisk>,
    /// Who answers for damage, up to what.
    pub liability: Option<Liability>,
    /// Insurance policies.
    #[schemars(extend("x-separate" = true))]
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
    pub partner: Ref<kind::Participant>,
    /// Who signs.
    pub signatories: Vec<Signatory>,
    /// Whom to write to.
    pub contact: Option<ContactPerson>,
}

/// A person who signs.
#[apply(record)]
pub struct Signatory {
    /// Id of the signatory, unique in the agreement.
    pub id: OwnId<kind::Signatory>,
    /// Id of the partner signed for, where it is stated twice on purpose.
    pub partner: Option<Ref<kind::Participant>>,
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
    pub partner: Ref<kind::Participant>,
    /// What it does.
    pub text: Located<RichText>,
    /// By when.
    pub due: Option<Located<Date>>,
}

/// Something a partner brings.
#[apply(record)]
pub struct PartyContribution {
    /// Id of a partner of the case.
    pub partner: Ref<kind::Participant>,
    /// What.
    pub text: Located<RichText>,
    /// What it is worth, in euro.
    #[schemars(range(min = 0))]
    pub value: Option<Located<Money>>,
    /// Whether it stays the partner's own and comes back at the end.
    pub returns: Located<bool>,
}

/// How and where is signed.
#[apply(record)]
pub struct Signing {
    /// Place; printed where the agreement is signed by hand.
    pub place: Option<Located<PlainText>>,
    /// Date; omitted: written by hand.
    pub date: Option<Located<Date>>,
    /// Number of originals.
    #[schemars(range(min = 1, max = 100))]
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
    pub tension: Ref<kind::Tension>,
    /// Ids of clauses or articles of the agreement.
    pub clauses: Located<Vec<Ref<kind::Provision>>>,
    /// How.
    pub note: Option<Located<RichText>>,
}

/// A point that partners still have to settle.
#[apply(record)]
pub struct OpenPoint {
    /// Id of the point, unique in the agreement.
    pub id: OwnId<kind::OpenPoint>,
    /// What is to be settled.
    pub text: Located<RichText>,
    /// Id of the partner that must supply it; omitted: all.
    pub owner: Option<Ref<kind::Participant>>,
    /// Id of the article it belongs to.
    pub article: Option<Ref<kind::Provision>>,
    /// By when.
    pub due: Option<Located<Date>>,
}

/// A clause that differs from the library.
#[apply(record)]
pub struct ClauseChange {
    /// Add, replace or drop.
    pub change: Located<ChangeKind>,
    /// Id of the clause that is replaced or dropped, or the id of the new one.
    #[schemars(extend("x-by" = { "change": {
        "add": { "x-id": "added-clause" },
        "replace": { "x-ref": "clause" },
        "drop": { "x-ref": "clause" },
    } }))]
    pub clause: IdBySibling,
    /// Id of the article to which a clause is added.
    pub article: Option<Ref<kind::Article>>,
    /// Id of the clause after which it comes; omitted: last.
    pub after: Option<Ref<kind::Provision>>,
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
