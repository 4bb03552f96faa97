//! The look of a programme's documents: colours, fonts, logos, the funder's mark, the disclaimer.

use macro_rules_attribute::apply;

use super::{Colour, FolderPath, Funder, Located, PlainText, RichText, record, sparse_record};

/// The look of a programme's documents; what is omitted stays as Brugwerk has it.
#[apply(sparse_record)]
#[derive(Default)]
pub struct Brand {
    /// Colours of pages and charts.
    pub colours: Option<BrandColours>,
    /// Font files inside the folder.
    pub fonts: Option<BrandFonts>,
    /// Logos beside the funder's mark, in order.
    pub logos: Vec<BrandLogo>,
    /// The funder and its mark, in the place of the one in programme.yaml.
    pub funder: Option<Funder>,
    /// The disclaimer, in the place of the funder's.
    pub disclaimer: Option<Located<RichText>>,
}

/// Colours of pages and charts, as `#RRGGBB`.
#[apply(sparse_record)]
#[derive(Default)]
pub struct BrandColours {
    /// Covers, headings, links, the highest level; tints of it follow unless they are given.
    pub accent: Option<Located<Colour>>,
    /// The ground of boxes that stand out.
    pub accent_soft: Option<Located<Colour>>,
    /// Lines of drawings on the accent.
    pub accent_line: Option<Located<Colour>>,
    /// Text.
    pub ink: Option<Located<Colour>>,
    /// Notes and captions.
    pub muted: Option<Located<Colour>>,
    /// Rules of tables.
    pub rule: Option<Located<Colour>>,
    /// The ground of quiet boxes.
    pub tint: Option<Located<Colour>>,
    /// What is settled or agreed.
    pub settled: Option<Located<Colour>>,
    /// What has open points or is open.
    pub open: Option<Located<Colour>>,
    /// What is still to be raised.
    pub to_raise: Option<Located<Colour>>,
    /// The colours of series in charts, at most six; the first two follow the accent unless they are given.
    pub series: Vec<Located<Colour>>,
}

/// Font files inside the folder: TrueType or OpenType, whose licence lets them be embedded.
#[apply(sparse_record)]
#[derive(Default)]
pub struct BrandFonts {
    /// The faces of running text and charts: regular first, then for instance semibold and italic, all of one family.
    pub text: Vec<Located<FolderPath>>,
    /// The faces of titles, all of one family; omitted, titles are in the family of the text.
    pub display: Vec<Located<FolderPath>>,
}

/// A logo.
#[apply(record)]
pub struct BrandLogo {
    /// A PNG, JPEG or SVG file inside the folder.
    pub file: Located<FolderPath>,
    /// Whose logo it is; a screen reader says so.
    pub name: Located<PlainText>,
}
