//! The outline of a report for a programme that brings no chapters of its own.
//!
//! Titles come from the method, or else from the locale; sections whose figure composes a claim from the data get no title of their own.

use crate::diagnostic::Place;
use crate::locale::{Language, Locale};
use crate::model::{
    Block, Chapter, ClosedList as _, Id, Located, Method, PlainText, ProgrammeHead, Scalar, Section, Show, Words,
};

/// Chapter id, whether it is an appendix, and the figures of its sections.
const CHAPTERS: &[(&str, bool, &[&[Show]])] = &[
    (
        "definition",
        false,
        &[
            &[Show::Definition],
            &[Show::Quadrant, Show::TypologyList, Show::ProgrammeScope],
            &[Show::PropertyComparison],
            &[Show::Canvas],
            &[Show::TensionDomains],
        ],
    ),
    (
        "research",
        false,
        &[
            &[Show::ProgrammeSummary, Show::ProgrammeObjective],
            &[Show::Timeline],
            &[Show::PartnershipOverview],
            &[Show::PartnerProfiles],
            &[Show::TypologyAssignment],
            &[Show::Topics],
            &[Show::StatusMatrix, Show::ChartStatusByFacet],
            &[Show::CaseDocuments],
        ],
    ),
    (
        "outcome",
        false,
        &[
            &[Show::Cases],
            &[Show::TensionOverview, Show::ChartTensionsByBlock],
            &[Show::ChartTensionsByClass],
            &[Show::ChartWorkPoints],
        ],
    ),
    (
        "conclusions",
        false,
        &[
            &[Show::Findings],
            &[Show::TypologyPage],
            &[Show::SuccessFactors],
            &[Show::ImpactValues, Show::ImpactMatrix, Show::ChartImpactByDimension],
            &[Show::ChartImpactProfiles],
            &[Show::AddedValue],
        ],
    ),
    ("practice", false, &[&[Show::Steps], &[Show::Worksheet]]),
    (
        "appendix",
        true,
        &[
            &[Show::Questionnaire],
            &[Show::RevenueTemplate, Show::PriceMethods],
            &[Show::AgreementElements],
            &[Show::Templates],
            &[Show::Glossary],
            &[Show::Sources],
            &[Show::Estimates],
        ],
    ),
];

/// The chapters of the built-in outline for this programme and method.
pub fn built_in(head: &ProgrammeHead, method: &Method, language: Language) -> Vec<Chapter> {
    let words = method.words_in(language).into_iter().flat_map(Words::labels);
    let locale = Locale::of(language).with(words);
    CHAPTERS
        .iter()
        .filter_map(|(id, appendix, sections)| {
            Some(Chapter {
                id: located::<Id>(&format!("chapter-{id}"))?.into(),
                title: located::<PlainText>(&locale.text(&format!("outline-{id}")))?,
                claim: None,
                appendix: *appendix,
                sections: sections.iter().flat_map(|shows| expand(shows, head, method)).collect(),
            })
        })
        .collect()
}

/// One section, or one per typology in scope or per worksheet where the figure is about one.
fn expand(shows: &[Show], head: &ProgrammeHead, method: &Method) -> Vec<Section> {
    let of: Vec<Option<&Located<Id>>> = match shows {
        [Show::TypologyPage, ..] => head
            .scope
            .iter()
            .flat_map(|scope| &scope.typologies)
            .filter(|id| method.typologies.iter().any(|typology| *typology.id == ***id))
            .map(|id| Some(id.located()))
            .collect(),
        [Show::Worksheet, ..] => method
            .worksheets
            .iter()
            .map(|worksheet| Some(worksheet.id.located()))
            .collect(),
        _ => vec![None],
    };
    of.into_iter().filter_map(|of| section(shows, of)).collect()
}

fn section(shows: &[Show], of: Option<&Located<Id>>) -> Option<Section> {
    let name = shows.first()?.key();
    let id = of.map_or_else(|| format!("section-{name}"), |of| format!("section-{name}-{of}"));
    // A long id of the data would make the id of the section too long; its first part is enough.
    let id = id.get(..60).unwrap_or(&id).trim_end_matches('-');
    Some(Section {
        id: located::<Id>(id)?.into(),
        title: None,
        blocks: shows
            .iter()
            .map(|show| {
                let block = Block {
                    text: None,
                    show: Some(Located::new(*show, Place::default())),
                    callout: None,
                    of: of.cloned().map(Into::into),
                    caption: None,
                    claim: None,
                };
                Located::new(block, Place::default())
            })
            .collect(),
    })
}

fn located<T: Scalar>(text: &str) -> Option<Located<T>> {
    T::parse(text).ok().map(|value| Located::new(value, Place::default()))
}
