//! The look of a programme's documents: colours, fonts, logos, the funder's mark, the disclaimer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Colour, FolderPath, Funder, Located, PlainText, RichText};

/// The look of a programme's documents; what is omitted stays as Brugwerk has it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Brand {
    /// Colours of pages and charts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colours: Option<BrandColours>,
    /// Font files inside the folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fonts: Option<BrandFonts>,
    /// Logos beside the funder's mark, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub logos: Vec<BrandLogo>,
    /// The funder and its mark, in the place of the one in programme.yaml.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funder: Option<Funder>,
    /// The disclaimer, in the place of the funder's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disclaimer: Option<Located<RichText>>,
}

/// Colours of pages and charts, as `#RRGGBB`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BrandColours {
    /// Covers, headings, links, the highest level; tints of it follow unless they are given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<Located<Colour>>,
    /// The ground of boxes that stand out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent_soft: Option<Located<Colour>>,
    /// Lines of drawings on the accent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent_line: Option<Located<Colour>>,
    /// Text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ink: Option<Located<Colour>>,
    /// Notes and captions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub muted: Option<Located<Colour>>,
    /// Rules of tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Located<Colour>>,
    /// The ground of quiet boxes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tint: Option<Located<Colour>>,
    /// What is settled or agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<Located<Colour>>,
    /// What has open points or is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<Located<Colour>>,
    /// What is still to be raised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_raise: Option<Located<Colour>>,
    /// The colours of series in charts, at most six; the first two follow the accent unless they are given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Located<Colour>>,
}

/// Font files inside the folder: TrueType or OpenType, whose licence lets them be embedded.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BrandFonts {
    /// The faces of running text and charts: regular first, then for instance semibold and italic, all of one family.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<Located<FolderPath>>,
    /// The faces of titles, all of one family; omitted, titles are in the family of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub display: Vec<Located<FolderPath>>,
}

/// A logo.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BrandLogo {
    /// A PNG, JPEG or SVG file inside the folder.
    pub file: Located<FolderPath>,
    /// Whose logo it is; a screen reader says so.
    pub name: Located<PlainText>,
}
