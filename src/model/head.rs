//! The head of a programme: the funded call with its period, people, phases and documents.

use macro_rules_attribute::apply;

use crate::locale::Language;

use super::{
    Basis, Date, FolderPath, ImpactRatings, Located, OwnId, PhaseForm, PlainText, Ref, RichText, WebAddress,
    WholeNumber, closed_list, kind, record, sparse_record,
};

/// A funded call and the files that belong to it.
#[apply(record)]
pub struct ProgrammeHead {
    /// Id of the programme.
    pub id: OwnId<kind::Programme>,
    /// Number of the call.
    pub number: Option<Located<PlainText>>,
    /// How the call is referred to, for instance "ESF-oproep 512".
    pub call: Located<PlainText>,
    /// Title of the programme.
    pub title: Located<PlainText>,
    /// Language of the labels in the documents.
    #[serde(default)]
    pub language: LanguageCode,
    /// First and last day of the programme.
    pub period: Located<Period>,
    /// Who pays for it.
    pub funder: Option<Funder>,
    /// Who guides the partners.
    #[serde(default)]
    pub facilitators: Vec<Facilitator>,
    /// What the programme rests on: of an invented one, or an example, every document says so.
    #[serde(default)]
    pub basis: Basis,
    /// What the programme is about.
    pub summary: Option<Located<RichText>>,
    /// What it wants to reach in the end.
    pub objective: Option<Located<RichText>>,
    /// Which typologies it studies.
    pub scope: Option<Scope>,
    /// The potential impact of the programme as a whole, as its authors judge it.
    pub impact_total: Option<ImpactRatings>,
    /// The phases of the timeline, in order.
    #[serde(default)]
    pub phases: Vec<Phase>,
    /// What the programme undertakes to deliver for its partnerships; omitted, what its data holds for any of them.
    #[serde(default)]
    pub deliverables: Vec<Located<Undertaking>>,
    /// The form of the fund that content reports answer; its questions stand above their answers.
    pub phase_form: Option<PhaseForm>,
    /// Title, version and date of the documents.
    pub document: DocumentInfo,
    /// How the programme is kept after it ends.
    pub archive: Option<ArchiveInfo>,
    /// Abbreviations and terms that documents explain where they use them.
    #[serde(default)]
    pub glossary: Vec<GlossaryTerm>,
    /// Literature and documents that the content rests on.
    #[serde(default)]
    pub sources: Vec<Source>,
}

/// An abbreviation or a term with its meaning.
#[apply(record)]
pub struct GlossaryTerm {
    /// The abbreviation or term, as it stands in texts.
    pub term: Located<PlainText>,
    /// What it means.
    pub meaning: Located<PlainText>,
}

impl GlossaryTerm {
    /// Whether a text uses the term: as written, and not as a part of a longer word.
    #[must_use]
    pub fn occurs_in(&self, text: &str) -> bool {
        let is_apart = |next: Option<char>| !next.is_some_and(char::is_alphanumeric);
        text.match_indices(self.term.as_str()).any(|(at, term)| {
            is_apart(text[..at].chars().next_back()) && is_apart(text[at + term.len()..].chars().next())
        })
    }

    /// Whether a text anywhere in a JSON value uses the term.
    #[must_use]
    pub fn occurs_within(&self, value: &serde_json::Value) -> bool {
        match value {
            serde_json::Value::String(text) => self.occurs_in(text),
            serde_json::Value::Array(items) => items.iter().any(|item| self.occurs_within(item)),
            serde_json::Value::Object(fields) => fields.values().any(|field| self.occurs_within(field)),
            _ => false,
        }
    }
}

/// What a programme may undertake to deliver.
#[apply(closed_list)]
#[schemars(extend("x-words" = "document"))]
pub enum Undertaking {
    /// A dossier of each partnership.
    Dossier,
    /// A revenue model of each partnership.
    RevenueModel,
    /// An agreement of each partnership.
    Agreement,
    /// Content reports to the fund.
    PhaseReport,
}

/// Language of the labels.
#[apply(closed_list)]
#[derive(Default)]
pub enum LanguageCode {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
    /// French.
    Fr,
}

impl From<LanguageCode> for Language {
    fn from(code: LanguageCode) -> Self {
        match code {
            LanguageCode::Nl => Self::Nl,
            LanguageCode::En => Self::En,
            LanguageCode::Fr => Self::Fr,
        }
    }
}

/// A first and a last day.
#[apply(record)]
pub struct Period {
    /// First day.
    pub start: Located<Date>,
    /// Last day.
    pub end: Located<Date>,
}

/// Who pays for the programme and how documents must say so.
#[apply(record)]
pub struct Funder {
    /// Name of the funder.
    pub name: Located<PlainText>,
    /// Statement beside the emblem, for instance "Medegefinancierd door de Europese Unie".
    pub co_funding: Option<Located<PlainText>>,
    /// Whether to draw the flag of the European Union beside the statement; default true.
    pub eu_emblem: Option<bool>,
    /// Disclaimer that documents carry.
    pub disclaimer: Option<Located<RichText>>,
    /// Logo: a PNG, JPEG or SVG file inside the folder.
    pub logo: Option<Located<FolderPath>>,
}

/// Who guides the partners.
#[apply(record)]
pub struct Facilitator {
    /// Name of the organisation.
    pub name: Located<PlainText>,
    /// What it does in the programme.
    pub role: Option<Located<PlainText>>,
    /// Its website.
    pub url: Option<Located<WebAddress>>,
}

/// Which typologies the programme studies, and why.
#[apply(record)]
pub struct Scope {
    /// Ids of typologies of the method.
    pub typologies: Vec<Ref<kind::Typology>>,
    /// Why these.
    pub reason: Option<Located<RichText>>,
}

/// A phase of the timeline.
#[apply(record)]
pub struct Phase {
    /// Id of the phase.
    pub id: OwnId<kind::Phase>,
    /// Short title.
    pub title: Located<PlainText>,
    /// First day.
    pub start: Located<Date>,
    /// Last day.
    pub end: Located<Date>,
    /// What happens.
    pub description: Option<Located<RichText>>,
    /// What comes out.
    #[serde(default)]
    pub results: Vec<Located<RichText>>,
    /// Where the dates come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why something was estimated.
    pub reason: Option<Located<PlainText>>,
}

/// Title, version and date of the documents.
#[apply(record)]
pub struct DocumentInfo {
    /// Title of the report, for instance "Finaal rapport".
    pub title: Located<PlainText>,
    /// Version of the documents.
    pub version: Located<PlainText>,
    /// Date of the data; it is the date that documents carry.
    pub date: Located<Date>,
    /// Authors for the metadata of the PDF.
    #[serde(default)]
    pub authors: Vec<Located<PlainText>>,
    /// Keywords for the metadata of the PDF.
    #[serde(default)]
    pub keywords: Vec<Located<PlainText>>,
    /// Who holds the rights, for instance "© 2022 ESF Vlaanderen".
    pub copyright: Option<Located<PlainText>>,
    /// Who publishes the documents.
    pub publisher: Option<Located<PlainText>>,
    /// Whom to ask about them.
    pub contact: Option<Located<PlainText>>,
    /// Files that readers can download and fill in.
    #[serde(default)]
    pub templates: Vec<DocumentTemplate>,
    /// A note for the colophon.
    pub note: Option<Located<RichText>>,
}

/// A file that readers can download and fill in.
#[apply(record)]
pub struct DocumentTemplate {
    /// What it is for.
    pub title: Located<PlainText>,
    /// What kind of file it is, for instance "Excel".
    pub kind: Located<PlainText>,
    /// Where it can be downloaded.
    pub url: Option<Located<WebAddress>>,
    /// Whether what stood there can't be downloaded any more.
    pub lost: Option<Located<bool>>,
}

impl DocumentTemplate {
    /// Whether what stood there can't be downloaded any more.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        self.lost.as_deref().copied().unwrap_or_default()
    }
}

/// How the programme is kept after it ends, for the archive that takes it over.
#[apply(record)]
pub struct ArchiveInfo {
    /// The series that the file belongs to, for instance "Gesubsidieerde projecten".
    pub series: Option<Located<PlainText>>,
    /// Whom to ask: an organisation and a function, no person.
    pub contact: Option<Located<PlainText>>,
    /// Who may see it; default internal.
    #[serde(default)]
    pub confidentiality: Access,
    /// Why, and until when.
    pub confidentiality_reason: Option<Located<PlainText>>,
    /// How many years it is kept after it is closed; default 10.
    pub retention_years: Option<Located<WholeNumber>>,
    /// Where that number comes from.
    pub retention_basis: Option<Located<PlainText>>,
}

/// Who may see an archived programme.
#[apply(closed_list)]
#[derive(Default)]
pub enum Access {
    /// Everybody.
    Public,
    /// The organisations that took part, and the fund.
    #[default]
    Internal,
    /// Only those whom the contact admits.
    Confidential,
}

/// A source that the content rests on.
#[apply(sparse_record)]
pub struct Source {
    /// Id of the source.
    pub id: OwnId<kind::Source>,
    /// How it is cited.
    pub citation: Located<PlainText>,
    /// Where it can be read.
    pub url: Option<Located<WebAddress>>,
    /// What it was used for.
    pub note: Option<Located<PlainText>>,
    /// What of the data comes from it: files (`partners.yaml`), folders (`partnerships/`), values of a file by the keys
    /// that lead to them (`partners.yaml#partners.kaliber`), or `*` for all. Where several sources cover a value, those
    /// that name it most closely count.
    pub covers: Vec<Located<PlainText>>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;
    use crate::model::Scalar as _;

    #[test]
    fn a_term_occurs_as_it_is_written_and_as_a_whole_word() {
        let plain = |text: &str| Located::new(PlainText::parse(text).expect("a text"), Place::default());
        let entry = GlossaryTerm {
            term: plain("SEC"),
            meaning: plain("sociale economie"),
        };
        for (text, expected) in [
            ("Werk in SEC", true),
            ("(SEC)", true),
            ("SEC-bedrijf", true),
            ("SECTOR", false),
            ("sec", false),
            ("eSEC, SEC.", true),
        ] {
            assert_eq!(entry.occurs_in(text), expected, "{text}");
        }
    }
}
