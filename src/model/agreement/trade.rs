//! What partners agree on trade: where they don't compete, value added tax, goods in process, indexation.

use macro_rules_attribute::apply;

use crate::model::{Date, Located, Percentage, PlainText, Ref, RichText, closed_list, kind, record, sparse_record};

/// Where and for what partners may not do the same with others.
#[apply(sparse_record)]
pub struct ExclusivityScope {
    /// The region, for instance "de arrondissementen Turnhout en Mechelen".
    pub region: Option<Located<PlainText>>,
    /// The activities; none: all that compete with the shared offer.
    pub activities: Vec<Located<RichText>>,
}

/// Value added tax between the partners.
#[apply(sparse_record)]
pub struct Vat {
    /// The status of each partner.
    pub parties: Vec<VatParty>,
    /// Who draws up the invoices for the shares.
    pub invoicing: Located<ShareInvoicing>,
}

/// The status of a partner for value added tax.
#[apply(record)]
pub struct VatParty {
    /// Id of a partner of the case.
    pub partner: Ref<kind::Participant>,
    /// Its status.
    pub status: Located<VatStatus>,
}

/// Status for value added tax.
#[apply(closed_list)]
pub enum VatStatus {
    /// It charges and deducts the tax.
    Taxable,
    /// It is under the scheme for small enterprises and charges none.
    Small,
    /// Its work is exempt.
    Exempt,
    /// Part of its work is exempt.
    Mixed,
    /// It does not act as a taxable person, as many public bodies.
    Outside,
}

impl VatStatus {
    /// Whether it deducts the tax on all that it buys.
    #[must_use]
    pub fn deducts(self) -> bool {
        self == Self::Taxable
    }
}

/// Who draws up the invoices for the shares.
#[apply(closed_list)]
pub enum ShareInvoicing {
    /// The partner that receives the share.
    Invoice,
    /// The partner that pays it, in the name of the other.
    SelfBilling,
}

/// Goods on their way from raw material to customer.
#[apply(record)]
pub struct GoodsInProcess {
    /// Id of the partner that owns them; omitted: whoever paid for them.
    pub owner: Option<Ref<kind::Participant>>,
    /// Who bears the risk of loss and damage.
    pub risk: Located<GoodsRisk>,
}

/// Who bears the risk of loss and damage.
#[apply(closed_list)]
pub enum GoodsRisk {
    /// Whoever holds them.
    Holder,
    /// Their owner.
    Owner,
}

/// How amounts between the partners follow an index.
#[apply(record)]
pub struct Indexation {
    /// The index, for instance "de gezondheidsindex".
    pub index: Located<PlainText>,
    /// Which part of an amount follows it.
    #[schemars(range(min = 1, max = 80))]
    pub percent: Located<Percentage>,
    /// The day whose figure is the base.
    pub base: Located<Date>,
}
