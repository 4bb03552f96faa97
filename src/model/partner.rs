//! A partner: an enterprise or public body that takes part.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    BusinessModelCanvas, EnterpriseNumber, FolderPath, Iban, Id, Located, PlainText, RichText, Sector, WebAddress,
};

/// An enterprise or public body that takes part.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Id of the partner; partnerships refer to it.
    pub id: Located<Id>,
    /// Name that documents use.
    #[schemars(length(max = 120))]
    pub name: Located<PlainText>,
    /// Social economy, regular economy or public.
    pub sector: Located<Sector>,
    /// Name in law, where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub legal_name: Option<Located<PlainText>>,
    /// Legal form, for instance "vzw".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_form: Option<Located<PlainText>>,
    /// Number in the Crossroads Bank for Enterprises; its check digits are verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enterprise_number: Option<Located<EnterpriseNumber>>,
    /// Account number; its check digits are verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iban: Option<Located<Iban>>,
    /// Seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Located<PlainText>>,
    /// Court district of the register of legal persons (RPR), for instance "Antwerpen, afdeling Turnhout".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<Located<PlainText>>,
    /// Mail address of the enterprise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Located<PlainText>>,
    /// Whether it is in liquidation, which its documents must say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_liquidation: Option<Located<bool>>,
    /// Website.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<Located<WebAddress>>,
    /// Logo: a PNG, JPEG or SVG file inside the folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Located<FolderPath>>,
    /// What the partner is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Located<RichText>>,
    /// What the partner does.
    #[serde(default)]
    pub activities: Vec<Located<RichText>>,
    /// The business model canvas, filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business_model: Option<BusinessModelCanvas>,
}
