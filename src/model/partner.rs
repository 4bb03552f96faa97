//! A partner: an enterprise or public body that takes part.

use macro_rules_attribute::apply;

use super::{
    BusinessModelCanvas, EnterpriseNumber, FolderPath, Iban, Located, OwnId, PlainText, RichText, Sector, WebAddress,
    kind, record,
};

/// An enterprise or public body that takes part.
#[apply(record)]
pub struct Partner {
    /// Id of the partner; partnerships refer to it.
    pub id: OwnId<kind::Partner>,
    /// Name that documents use.
    #[schemars(length(max = 120))]
    pub name: Located<PlainText>,
    /// Social economy, regular economy or public.
    pub sector: Located<Sector>,
    /// Name in law, where it differs.
    #[schemars(length(max = 200))]
    pub legal_name: Option<Located<PlainText>>,
    /// Legal form, for instance "vzw".
    pub legal_form: Option<Located<PlainText>>,
    /// Number in the Crossroads Bank for Enterprises; its check digits are verified.
    pub enterprise_number: Option<Located<EnterpriseNumber>>,
    /// Account number; its check digits are verified.
    pub iban: Option<Located<Iban>>,
    /// Seat.
    pub seat: Option<Located<PlainText>>,
    /// Court district of the register of legal persons (RPR), for instance "Antwerpen, afdeling Turnhout".
    pub register: Option<Located<PlainText>>,
    /// Mail address of the enterprise.
    pub email: Option<Located<PlainText>>,
    /// Whether it is in liquidation, which its documents must say.
    pub in_liquidation: Option<Located<bool>>,
    /// Website.
    pub website: Option<Located<WebAddress>>,
    /// Logo: a PNG, JPEG or SVG file inside the folder.
    pub logo: Option<Located<FolderPath>>,
    /// What the partner is.
    pub description: Option<Located<RichText>>,
    /// What the partner does.
    #[serde(default)]
    pub activities: Vec<Located<RichText>>,
    /// The business model canvas, filled in.
    pub business_model: Option<BusinessModelCanvas>,
}
