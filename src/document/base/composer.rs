//! What composing a document needs at hand, and the pieces that every view is made of.
//!
//! All pieces borrow from the programme. What they print is decided here, how it looks in the templates.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Serialize;

use crate::check::Checked;
use crate::locale::{Argument, Locale};
use crate::model::{
    Basis, Id, Inline, Located, Partner, Partnership, PlainText, RichBlock, RichText, Sector, Typology,
};

use super::attachment;
use super::composed::{ComposeError, Options};
use super::entry::find;
use super::estimates::{Estimates, Mark, Sourced, Where};
use super::name::KindName;
use super::versions::Versions;

/// Parsed narrative text.
pub(in crate::document) type Rich<'a> = &'a [RichBlock];
/// A list of short narrative points.
pub(in crate::document) type Points<'a> = Vec<Rich<'a>>;

/// What composing a document needs at hand.
pub(in crate::document) struct Composer<'a> {
    /// The programme.
    pub programme: &'a Checked,
    /// The kind of the document.
    pub kind: KindName,
    /// How it is composed.
    pub options: Options,
    /// The two versions that it is about, where it is about two.
    pub versions: Option<Versions<'a>>,
    /// The words of the document.
    pub locale: &'a Locale,
    /// Estimates met so far, numbered in the order of the document.
    pub estimates: Estimates,
    /// What the substance of the document rests on, where one thing is its substance.
    pub substance: Option<Basis>,
    /// Charts and images, by virtual path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Whether the document shows the cases, so that links can lead to them.
    pub shows_cases: bool,
    /// What the colophon has to print because no part of the document does.
    pub unplaced: Unplaced,
    /// Time spent on drawing charts.
    pub chart_time: Duration,
}

/// What stands in the colophon, where no part of the document shows it.
#[derive(Debug, Clone, Copy)]
pub(in crate::document) struct Unplaced {
    /// The abbreviations and terms that the document uses.
    pub glossary: bool,
    /// The files to download.
    pub templates: bool,
}

/// Abbreviations are explained in every document; files to download belong to the report.
impl Default for Unplaced {
    fn default() -> Self {
        Self {
            glossary: true,
            templates: false,
        }
    }
}

impl<'a> Composer<'a> {
    /// Starts a document of this kind.
    pub fn new(kind: KindName, programme: &'a Checked, locale: &'a Locale, options: Options) -> Self {
        Self {
            kind,
            options,
            versions: None,
            shows_cases: false,
            unplaced: Unplaced::default(),
            chart_time: Duration::ZERO,
            programme,
            locale,
            estimates: Estimates::default(),
            substance: None,
            files: BTreeMap::new(),
        }
    }

    /// What the kind is called in print.
    pub fn kind_name(&self) -> String {
        self.locale.text(&self.kind.key())
    }

    /// The data that the document carries; the fields of `content` follow those that all kinds have.
    pub fn attachment(&self, content: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
        attachment::of_kind(self.kind, self.programme, content)
    }

    /// The data that the document carries, where it is one thing.
    pub fn attachment_of(&self, name: &str, content: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
        self.attachment(&BTreeMap::from([(name, content)]))
    }

    /// The case of the partnership with this id.
    pub fn case(&self, id: &str) -> Result<Case<'a>, ComposeError> {
        let mut cases = self.cases();
        let case = cases.find(|case| case.partnership.id.as_str() == id);
        case.ok_or_else(|| ComposeError::unknown(id))
    }

    /// The partnerships with their numbers, from 1.
    pub fn cases(&self) -> impl Iterator<Item = Case<'a>> + use<'a> {
        let programme = self.programme;
        let linked = self.shows_cases;
        programme
            .partnerships
            .iter()
            .zip(1..)
            .map(move |(partnership, number)| Case {
                number,
                partnership,
                name: case_name(programme, partnership),
                link: linked.then(|| format!("case-{}", partnership.id)),
            })
    }

    /// The partner with this id; checked data always has it.
    pub fn partner(&self, id: &Id) -> Option<&'a Partner> {
        self.programme.partner(id)
    }

    /// The typology of a partnership, where it has one.
    pub fn typology(&self, partnership: &Partnership) -> Option<&'a Typology> {
        let kind = &partnership.typology.as_ref()?.kind;
        find(self.programme.method.typologies.get(), kind.as_str())
    }

    /// Whether the programme studies this typology; nothing where it gives no scope.
    pub fn in_scope(&self, typology: &Typology) -> Option<bool> {
        let scope = self.programme.programme.scope.as_ref()?;
        Some(scope.typologies.iter().any(|id| **id == *typology.id))
    }

    /// The word for a sector.
    pub fn sector(&self, sector: Sector) -> SectorView {
        let key = match sector {
            Sector::Social => "social",
            Sector::Regular => "regular",
            Sector::Public => "public",
        };
        SectorView {
            sector: key,
            sector_name: self.locale.text(&format!("sector-{key}")),
        }
    }

    /// The mark of what was estimated: `what` is the key of what it is, `place` where it stands.
    pub fn mark(&mut self, part: &impl Sourced, what: &str, place: Where) -> Option<Mark> {
        let (basis, reason) = part.basis();
        self.estimates.mark(basis, reason, &self.locale.text(what), place)
    }

    /// A sentence of the locale; [`say!`](crate::locale::say) is the short way to write one.
    pub fn sentence(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.locale.sentence(key, arguments)
    }

    /// Puts an image of the folder where templates can read it.
    ///
    /// Virtual paths are numbered, so that a long run over many programmes needs no more than the largest of them.
    pub fn image(&mut self, path: &str, alt: String) -> Option<ImageView> {
        let images = &self.programme.notes().images;
        let number = images.keys().position(|key| key == path)? + 1;
        let image = images.get(path)?;
        let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        let path = format!("/images/{number}.{extension}");
        self.files.insert(path.clone(), image.bytes.clone());
        Some(ImageView { path, alt })
    }
}

/// A partnership with its number, name and label.
#[derive(Debug, Clone)]
pub(in crate::document) struct Case<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// The partnership.
    pub partnership: &'a Partnership,
    /// Its name.
    pub name: String,
    /// The label that links lead to; nothing where the document does not show the cases.
    pub link: Option<String>,
}

/// A number and a name that link to a case.
#[derive(Debug, Serialize)]
pub(in crate::document) struct CaseLink {
    pub number: usize,
    pub name: String,
    pub label: Option<String>,
}

impl Case<'_> {
    /// The case as a link.
    pub fn to_link(&self) -> CaseLink {
        CaseLink {
            number: self.number,
            name: self.name.clone(),
            label: self.link.clone(),
        }
    }
}

/// A sector and its word.
#[derive(Debug, Serialize)]
pub(in crate::document) struct SectorView {
    pub sector: &'static str,
    pub sector_name: String,
}

/// An image and what it shows.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ImageView {
    pub path: String,
    pub alt: String,
}

/// The letter and name of a typology.
#[derive(Debug, Serialize)]
pub(in crate::document) struct TypologyName<'a> {
    pub letter: &'a str,
    pub name: &'a str,
}

impl<'a> From<&'a Typology> for TypologyName<'a> {
    fn from(typology: &'a Typology) -> Self {
        Self {
            letter: typology.letter.as_str(),
            name: typology.name.as_str(),
        }
    }
}

/// The name of a partnership: its own, or the names of its partners.
pub(in crate::document) fn case_name(programme: &Checked, partnership: &Partnership) -> String {
    programme.case_name(partnership)
}

/// A paragraph of plain text.
pub(in crate::document) fn paragraph(text: String) -> Vec<RichBlock> {
    vec![RichBlock::Par {
        c: vec![Inline::Text { v: text }],
    }]
}

/// The parsed form of a text that may be absent.
pub(in crate::document) fn rich(text: Option<&Located<RichText>>) -> Option<Rich<'_>> {
    text.map(|text| text.blocks())
}

/// The parsed forms of a list of points.
pub(in crate::document) fn points(texts: &[Located<RichText>]) -> Points<'_> {
    texts.iter().map(|text| text.blocks()).collect()
}

/// The characters of a text that may be absent.
pub(in crate::document) fn plain(text: Option<&Located<PlainText>>) -> Option<&str> {
    text.map(|text| text.as_str())
}
