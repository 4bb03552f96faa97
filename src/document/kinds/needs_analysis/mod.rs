//! The needs analysis of a region: context, figures, ecosystem, gaps, practice, focus group, literature.
//!
//! One file is one part. Texts link to the literature with `#ref-` and the id of an entry; the list of references bears
//! these labels.

mod context;
mod focus_group;
mod practices;
mod references;
mod words;

use crate::document::base::blocks::programme::FunderView;
use crate::document::base::sections::{Blocks, Credit, Front, PartyView, Section};
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per, entries, entry, plain, rich};
use crate::locale::say;
use crate::model::NeedsAnalysis;

use words::counted;

entries!(NeedsAnalysis);

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "needs-analysis",
    "the needs analysis of a region",
    Per::Programme(|programme| programme.needs_analysis.as_ref().map(|analysis| analysis.id.get())),
    compose,
);

/// Composes the document.
fn compose(mut composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let analysis = entry(&programme.needs_analysis, id)?;
    let front = front(&mut composer, analysis);
    let attachment = composer.attachment_of("needs_analysis", analysis)?;
    let mut sections = vec![
        summary(&composer, analysis),
        context::topics(&composer, analysis),
        context::figures(&mut composer, analysis),
        context::ecosystem(&composer, analysis),
        context::gaps(&composer, analysis),
        context::challenges(&composer, analysis),
    ];
    sections.extend(practices::sections(&composer, analysis));
    sections.extend(focus_group::section(&mut composer, analysis)?);
    sections.push(references::section(&composer, analysis));
    composer.section_document(front, sections, attachment)
}

/// The first page: who made the analysis, with whose money, and its message.
fn front<'a>(composer: &mut Composer<'a>, analysis: &'a NeedsAnalysis) -> Front<'a> {
    let subtitle = format!("{} · {}", analysis.project, analysis.region);
    let claims: Vec<String> = [
        context::claim_levels(composer, analysis),
        focus_group::claim_votes(composer, analysis),
    ]
    .into_iter()
    .flatten()
    .map(|claim| format!("{claim}."))
    .collect();
    let claim = if claims.is_empty() {
        claim_summary(composer, analysis)
    } else {
        claims.join(" ")
    };
    let mut front = composer.front(analysis.title.to_string(), subtitle, claim);
    front.parties = analysis
        .partners
        .iter()
        .map(|partner| {
            let country = partner.country.to_string();
            let role = if partner.coordinator.as_deref().copied().unwrap_or_default() {
                say!(composer, "needs-coordinator", country)
            } else {
                country
            };
            PartyView {
                name: partner.name.as_str(),
                sector: None,
                role: Some(role.into()),
                url: partner.url.as_ref().map(ToString::to_string),
            }
        })
        .collect();
    if !analysis.authors.is_empty() {
        front.credits.push(Credit {
            label: composer.locale.text("needs-authors"),
            lines: analysis
                .authors
                .iter()
                .map(|author| match &author.organisation {
                    Some(organisation) => format!("{}, {organisation}", author.name),
                    None => author.name.to_string(),
                })
                .collect(),
        });
    }
    if let Some(statement) = plain(analysis.co_funding.as_ref()) {
        let known = front.funder.take();
        front.funder = Some(FunderView {
            name: known
                .as_ref()
                .and_then(|funder| funder.name)
                .or(Some(analysis.project.as_str())),
            co_funding: Some(statement),
            eu_emblem: true,
            logos: known.map(|funder| funder.logos).unwrap_or_default(),
        });
    }
    front.disclaimer = rich(analysis.disclaimer.as_ref());
    front.authors = analysis.authors.iter().map(|author| author.name.as_str()).collect();
    front
}

/// What the analysis says in short.
fn summary<'a>(composer: &Composer<'a>, analysis: &'a NeedsAnalysis) -> Section<'a> {
    let mut blocks = Blocks::default();
    blocks.rich(rich(analysis.summary.as_ref()));
    Section::new("summary", claim_summary(composer, analysis), blocks)
}

/// What the analysis holds, counted: "In het kort: hiaten in twee sectoren, uitdagingen voor drie groepen en drie
/// praktijkvoorbeelden".
fn claim_summary(composer: &Composer<'_>, analysis: &NeedsAnalysis) -> String {
    let counts: Vec<String> = [
        ("needs-count-gaps", analysis.gaps.len()),
        ("needs-count-challenges", analysis.challenges.len()),
        ("needs-count-practices", analysis.practices.len()),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(key, count)| counted(composer, key, count))
    .collect();
    if counts.is_empty() {
        return composer.locale.text("needs-summary");
    }
    let counts = composer.locale.list(&counts);
    say!(composer, "needs-claim-summary", counts)
}
