//! The needs analysis: literature that is cited, votes that add up.

use crate::model::{Id, Located, NeedsAnalysis};

use super::family::{Faults, checks, suggestion};
use super::loaded::LoadedProgramme;

/// How a link to the literature begins; the id of the entry follows.
pub(super) const TO_REFERENCE: &str = "ref-";

checks! {
    error UNKNOWN_REFERENCE = "unknown-reference" {
        guards: "Everything that a needs analysis cites is in its list of references.",
        example: "text: It grew ([Cox, 2021](#ref-cox-2012)).",
        cure: "Use the id of an entry of `references`, or add the entry.",
        each: analysis,
        check: unknown_reference,
    }
    warning UNCITED_REFERENCE = "uncited-reference" {
        guards: "Every entry of the list of references is cited in a text or under a figure.",
        example: "references:\n  - { id: cox-2021, authors: \"Cox, N.\", title: A study nobody cites }",
        cure: "Cite it, for instance [Cox, 2021](#ref-cox-2021), or remove it.",
        each: analysis,
        check: uncited_reference,
    }
    warning TOO_MANY_VOTES = "too-many-votes" {
        guards: "A question gets at most as many votes as its participants had together, unless `method` explains why.",
        example: "respondents: 2\nvotes:\n  - { id: factors, title: Factors, per_person: 1, options: [{ label: Money, votes: 3 }] }",
        cure: "Correct the votes, or explain under `method` where the difference comes from.",
        each: analysis,
        check: too_many_votes,
    }
}

fn analysis(loaded: LoadedProgramme<'_>) -> Option<&NeedsAnalysis> {
    loaded.programme.needs_analysis.as_ref()
}

/// The references under figures.
fn under_figures(analysis: &NeedsAnalysis) -> impl Iterator<Item = &Located<Id>> {
    let facts = analysis.figures.iter().flat_map(|figures| figures.numbers.iter());
    facts.filter_map(|fact| fact.reference.as_ref())
}

fn unknown_reference(analysis: &NeedsAnalysis, faults: &mut Faults<'_>) {
    if faults.loaded.is_incomplete() {
        return;
    }
    let known: Vec<&str> = analysis.references.iter().map(|source| source.id.as_str()).collect();
    let links = faults.loaded.notes.links.iter();
    let linked = links.filter_map(|(place, target)| Some((*place, target.strip_prefix(TO_REFERENCE)?)));
    let cited = linked.chain(under_figures(analysis).map(|id| (id.place(), id.as_str())));
    for (place, id) in cited.filter(|(_, id)| !known.contains(id)) {
        let message = format!("“{id}” is cited but is not in the list of references");
        faults.at(place, message).advise(suggestion(id, known.iter().copied()));
    }
}

fn uncited_reference(analysis: &NeedsAnalysis, faults: &mut Faults<'_>) {
    let loaded = faults.loaded;
    if loaded.is_incomplete() {
        return;
    }
    let is_linked = |id: &str| {
        let mut targets = loaded
            .notes
            .links
            .iter()
            .map(|(_, target)| target.strip_prefix(TO_REFERENCE));
        targets.any(|target| target == Some(id))
    };
    for source in analysis.references.iter() {
        let id = source.id.as_str();
        if !is_linked(id) && !under_figures(analysis).any(|cited| cited.as_str() == id) {
            faults.at(source.id.place(), format!("the reference “{id}” is cited nowhere"));
        }
    }
}

fn too_many_votes(analysis: &NeedsAnalysis, faults: &mut Faults<'_>) {
    let Some(group) = analysis.focus_group.as_ref().filter(|group| group.method.is_none()) else {
        return;
    };
    for vote in group.votes.iter() {
        let Some(each) = &vote.per_person else { continue };
        let most = u64::from(each.0) * u64::from(group.respondents.0);
        let cast: u64 = vote.options.iter().map(|option| u64::from(option.votes.0)).sum();
        if cast > most {
            let message = format!(
                "{cast} votes were counted, but {} participants had {each} each: {most}",
                group.respondents
            );
            faults
                .at(vote.id.place(), message)
                .relate(each.place(), "the votes of each participant");
        }
    }
}
