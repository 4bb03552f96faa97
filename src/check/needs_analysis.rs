//! The needs analysis: literature that is cited, votes that add up.

use std::collections::BTreeSet;

use crate::message;
use crate::model::{Kind, NeedsAnalysis};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    warning UNCITED_REFERENCE = "uncited-reference" {
        guards: "Every entry of the list of references is cited in a text or under a figure.",
        example: "references:\n  - { id: cox-2021, authors: \"Cox, N.\", title: A study nobody cites }",
        cure: "Cite it, for instance [Cox, 2021](#ref-cox-2021), or remove it.",
        each: analysis,
        check: uncited_reference,
    }
    warning TOO_MANY_VOTES = "too-many-votes" {
        guards: "A question gets at most as many votes as its participants had together, and an option as many as there were participants, unless `method` explains why.",
        example: "respondents: 2\nvotes:\n  - { id: factors, title: Factors, per_person: 1, options: [{ label: Money, votes: 3 }] }",
        cure: "Correct the votes, or explain under `method` where the difference comes from.",
        each: analysis,
        check: too_many_votes,
    }
}

fn analysis(loaded: LoadedProgramme<'_>) -> Option<&NeedsAnalysis> {
    loaded.programme.needs_analysis.as_ref()
}

fn uncited_reference(analysis: &NeedsAnalysis, faults: &mut Faults<'_>) {
    let loaded = faults.loaded;
    if loaded.is_incomplete() {
        return;
    }
    let references = loaded.notes.ids.references.iter();
    let cited: BTreeSet<&str> = references
        .filter(|reference| reference.kind == Kind::Citation)
        .map(|reference| reference.id.as_str())
        .collect();
    for source in analysis
        .references
        .iter()
        .filter(|source| !cited.contains(source.id.as_str()))
    {
        faults.at(
            source.id.place(),
            message!("the reference “{}” is cited nowhere", source.id),
        );
    }
}

fn too_many_votes(analysis: &NeedsAnalysis, faults: &mut Faults<'_>) {
    let Some(group) = analysis.focus_group.as_ref().filter(|group| group.method.is_none()) else {
        return;
    };
    for vote in group.votes.iter() {
        let (cast, respondents) = (vote.cast(), &group.respondents);
        if let (Some(each), Some(most)) = (&vote.per_person, vote.most(respondents.0))
            && cast > most
        {
            let message = message!(
                "{cast} votes were counted, but {} participants had {each} each: {most}",
                *respondents,
                cast,
                each,
                most
            );
            faults
                .at(vote.id.place(), message)
                .relate(each.place(), "the votes of each participant");
            continue;
        }
        if let Some(option) = vote.options_over(respondents.0).next() {
            let message = message!(
                "“{}” got {} votes, but there were {respondents} participants",
                option.label,
                option.votes,
                respondents
            );
            faults
                .at(option.votes.place(), message)
                .relate(respondents.place(), "the number of participants");
        }
    }
}
