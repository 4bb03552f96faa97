//! The needs analysis: literature that is cited, votes that add up.

use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{FocusGroup, NeedsAnalysis, Vote};

use super::Check;
use super::context::{Context, error, suggestion, warning};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        rule: &UNKNOWN_REFERENCE,
        run: unknown_references,
    },
    Check {
        rule: &UNCITED_REFERENCE,
        run: uncited_references,
    },
    Check {
        rule: &TOO_MANY_VOTES,
        run: too_many_votes,
    },
];

/// How a link to the literature begins; the id of the entry follows.
pub(super) const TO_REFERENCE: &str = "ref-";

static UNKNOWN_REFERENCE: Rule = error(
    "unknown-reference",
    "What a needs analysis cites stands in its list of references.",
    "text: It grew ([Cox, 2021](#ref-cox-2012)).",
    "Use the id of an entry of `references`, or add the entry.",
);
static UNCITED_REFERENCE: Rule = warning(
    "uncited-reference",
    "Every entry of the list of references is cited in a text or under a figure.",
    "references:\n  - { id: cox-2021, authors: \"Cox, N.\", title: A study nobody cites }",
    "Cite it, for instance [Cox, 2021](#ref-cox-2021), or remove it.",
);
static TOO_MANY_VOTES: Rule = warning(
    "too-many-votes",
    "A vote has at most as many votes as its participants had together, unless `method` says why.",
    "respondents: 2\nvotes:\n  - { id: factors, title: Factors, per_person: 1, options: [{ label: Money, votes: 3 }] }",
    "Correct the votes, or explain under `method` where the difference comes from.",
);

fn analysis<'a>(context: &Context<'a>) -> Option<&'a NeedsAnalysis> {
    context.programme.needs_analysis.as_ref()
}

fn unknown_references(context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(analysis) = analysis(context).filter(|_| !context.is_incomplete()) else {
        return Vec::new();
    };
    let known: Vec<&str> = analysis.references.iter().map(|source| source.id.as_str()).collect();
    let linked = context
        .links
        .iter()
        .filter_map(|(place, target)| Some((*place, target.strip_prefix(TO_REFERENCE)?)));
    let under_figures = analysis
        .figures
        .iter()
        .flat_map(|figures| figures.numbers.iter())
        .filter_map(|fact| fact.reference.as_ref())
        .map(|id| (id.place(), id.as_str()));
    linked
        .chain(under_figures)
        .filter(|(_, id)| !known.contains(id))
        .map(|(place, id)| {
            Diagnostic::new(
                &UNKNOWN_REFERENCE,
                place,
                format!("“{id}” is cited but not in the list of references"),
                suggestion(id, known.iter().copied()),
            )
        })
        .collect()
}

fn uncited_references(context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(analysis) = analysis(context).filter(|_| !context.is_incomplete()) else {
        return Vec::new();
    };
    let linked = |id: &str| {
        let mut targets = context.links.iter().map(|(_, target)| target);
        targets.any(|target| target.strip_prefix(TO_REFERENCE) == Some(id))
    };
    let under_figure = |id: &str| {
        let mut facts = analysis.figures.iter().flat_map(|figures| figures.numbers.iter());
        facts.any(|fact| fact.reference.as_ref().is_some_and(|cited| cited.as_str() == id))
    };
    analysis
        .references
        .iter()
        .filter(|source| !linked(source.id.as_str()) && !under_figure(source.id.as_str()))
        .map(|source| {
            Diagnostic::new(
                &UNCITED_REFERENCE,
                source.id.place(),
                format!("the reference “{}” is cited nowhere", source.id),
                UNCITED_REFERENCE.cure,
            )
        })
        .collect()
}

fn too_many_votes(context: &Context<'_>) -> Vec<Diagnostic> {
    let group = analysis(context).and_then(|analysis| analysis.focus_group.as_ref());
    let Some(group) = group.filter(|group| group.method.is_none()) else {
        return Vec::new();
    };
    group.votes.iter().filter_map(|vote| surplus(group, vote)).collect()
}

fn surplus(group: &FocusGroup, vote: &Vote) -> Option<Diagnostic> {
    let each = vote.per_person.as_ref()?;
    let most = u64::from(each.0) * u64::from(group.respondents.0);
    let cast: u64 = vote.options.iter().map(|option| u64::from(option.votes.0)).sum();
    (cast > most).then(|| {
        Diagnostic::new(
            &TOO_MANY_VOTES,
            vote.id.place(),
            format!(
                "{cast} votes were counted, but {} participants had {each} each: {most}",
                group.respondents
            ),
            TOO_MANY_VOTES.cure,
        )
        .with_related(each.place(), "the votes of each participant")
    })
}
