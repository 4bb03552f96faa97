//! The programme itself: dates, phases, estimates, partners.

use crate::diagnostic::{Diagnostic, Place, Rule};
use crate::model::{Basis, Located, PlainText, Programme};

use super::Check;
use super::context::{Context, error, warning};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        rule: &PERIOD_ENDS_BEFORE_START,
        run: reversed_periods,
    },
    Check {
        rule: &PHASE_OUTSIDE_PERIOD,
        run: phases_outside,
    },
    Check {
        rule: &PHASES_OVERLAP,
        run: overlapping_phases,
    },
    Check {
        rule: &NO_PARTNERSHIP,
        run: no_partnership,
    },
    Check {
        rule: &UNUSED_PARTNER,
        run: unused_partners,
    },
    Check {
        rule: &ESTIMATE_WITHOUT_REASON,
        run: estimates_without_reason,
    },
    Check {
        rule: &REASON_WITHOUT_ESTIMATE,
        run: reasons_without_estimate,
    },
    Check {
        rule: &NO_TYPOLOGY_IN_SCOPE,
        run: empty_scope,
    },
];

static PERIOD_ENDS_BEFORE_START: Rule = error(
    "period-ends-before-start",
    "A period or phase ends on or after its first day.",
    "period: { start: 2022-10-31, end: 2021-05-01 }",
    "Correct one of the two dates.",
);
static PHASE_OUTSIDE_PERIOD: Rule = error(
    "phase-outside-period",
    "A phase lies inside the period of the programme.",
    "phases:\n  - { id: late, title: Late, start: 2023-01-01, end: 2023-02-01 }",
    "Correct the dates of the phase or the period of the programme.",
);
static PHASES_OVERLAP: Rule = error(
    "phases-overlap",
    "Phases follow one another without overlap.",
    "phases:\n  - { id: a, title: A, start: 2021-05-01, end: 2021-08-31 }\n  - { id: b, title: B, start: 2021-08-01, end: 2021-12-31 }",
    "Let each phase start after the one before it has ended, and keep phases in order.",
);
static NO_PARTNERSHIP: Rule = error(
    "no-partnership",
    "A programme has at least one partnership.",
    "partnerships: []",
    "Name at least one partnership file under `partnerships` in programme.yaml.",
);
static UNUSED_PARTNER: Rule = warning(
    "unused-partner",
    "Every partner takes part in a partnership.",
    "partners:\n  - { id: idle, name: Idle, sector: social }",
    "Add the partner to a partnership, or remove it.",
);
static ESTIMATE_WITHOUT_REASON: Rule = error(
    "estimate-without-reason",
    "What was estimated says why, so that the document can print it.",
    "basis: estimate",
    "Add `reason:` with one line that says why the value was estimated.",
);
static REASON_WITHOUT_ESTIMATE: Rule = warning(
    "reason-without-estimate",
    "A reason belongs to an estimate; without `basis: estimate` no document prints it.",
    "reason: colours are unreadable",
    "Add `basis: estimate`, or remove the reason.",
);
static NO_TYPOLOGY_IN_SCOPE: Rule = error(
    "no-typology-in-scope",
    "A scope names at least one typology.",
    "scope: { typologies: [] }",
    "Name a typology, or leave out `scope` to study all.",
);

fn reversed_periods(context: &Context<'_>) -> Vec<Diagnostic> {
    let head = &context.programme.programme;
    std::iter::once((&head.period.start, &head.period.end))
        .chain(head.phases.iter().map(|phase| (&phase.start, &phase.end)))
        .filter(|(start, end)| end.get() < start.get())
        .map(|(start, end)| {
            Diagnostic::new(
                &PERIOD_ENDS_BEFORE_START,
                end.place(),
                format!("the last day, {end}, comes before the first day, {start}"),
                PERIOD_ENDS_BEFORE_START.cure,
            )
            .with_related(start.place(), "the first day")
        })
        .collect()
}

fn phases_outside(context: &Context<'_>) -> Vec<Diagnostic> {
    let head = &context.programme.programme;
    let (first, last) = (&head.period.start, &head.period.end);
    let outside = |place: Place, what: String, bound: Place| {
        Diagnostic::new(&PHASE_OUTSIDE_PERIOD, place, what, PHASE_OUTSIDE_PERIOD.cure)
            .with_related(bound, "the period of the programme")
    };
    let mut found = Vec::new();
    for phase in &head.phases {
        if phase.start.get() < first.get() {
            found.push(outside(
                phase.start.place(),
                format!(
                    "the phase “{}” starts on {}, before the programme does ({first})",
                    phase.title, phase.start
                ),
                first.place(),
            ));
        }
        if phase.end.get() > last.get() {
            found.push(outside(
                phase.end.place(),
                format!(
                    "the phase “{}” ends on {}, after the programme does ({last})",
                    phase.title, phase.end
                ),
                last.place(),
            ));
        }
    }
    found
}

fn overlapping_phases(context: &Context<'_>) -> Vec<Diagnostic> {
    context
        .programme
        .programme
        .phases
        .windows(2)
        .filter_map(|pair| {
            let [before, after] = pair else { return None };
            (after.start.get() <= before.end.get()).then(|| {
                Diagnostic::new(
                    &PHASES_OVERLAP,
                    after.start.place(),
                    format!(
                        "the phase “{}” starts on {}, before “{}” has ended ({})",
                        after.title, after.start, before.title, before.end
                    ),
                    PHASES_OVERLAP.cure,
                )
                .with_related(before.end.place(), "the phase before it ends here")
            })
        })
        .collect()
}

fn no_partnership(context: &Context<'_>) -> Vec<Diagnostic> {
    if !context.partnerships().is_empty() || context.is_incomplete() || has_other_documents(context.programme) {
        return Vec::new();
    }
    vec![Diagnostic::new(
        &NO_PARTNERSHIP,
        context.programme.programme.id.place(),
        "the programme has no partnership",
        NO_PARTNERSHIP.cure,
    )]
}

/// Whether a programme has documents that need no partnership.
fn has_other_documents(programme: &Programme) -> bool {
    !programme.phase_reports.is_empty()
        || !programme.self_assessments.is_empty()
        || !programme.partnership_canvases.is_empty()
        || programme.needs_analysis.is_some()
        || programme.call.is_some()
}

fn unused_partners(context: &Context<'_>) -> Vec<Diagnostic> {
    // Where there are no partnerships, partners are there for other documents.
    if context.is_incomplete() || context.partnerships().is_empty() {
        return Vec::new();
    }
    context
        .programme
        .partners
        .iter()
        .filter(|partner| {
            !context
                .partnerships()
                .iter()
                .any(|case| case.partners.iter().any(|part| *part.partner == *partner.id))
        })
        .map(|partner| {
            Diagnostic::new(
                &UNUSED_PARTNER,
                partner.id.place(),
                format!("the partner “{}” takes part in no partnership", partner.name),
                UNUSED_PARTNER.cure,
            )
        })
        .collect()
}

/// Everything that can be marked as an estimate: where it stands, its basis, its reason.
fn marks<'a>(context: &Context<'a>) -> Vec<(Place, Basis, Option<&'a Located<PlainText>>)> {
    let mut marks = Vec::new();
    for phase in &context.programme.programme.phases {
        marks.push((phase.id.place(), phase.basis, phase.reason.as_ref()));
    }
    let assessments = &context.programme.self_assessments;
    for round in assessments.iter().flat_map(|assessment| &assessment.rounds) {
        marks.push((round.id.place(), round.basis, round.reason.as_ref()));
    }
    if let Some(exercises) = &context.method.exercises {
        for section in &exercises.questionnaire.sections {
            marks.push((section.id.place(), section.basis, section.reason.as_ref()));
        }
    }
    for theme in context
        .programme
        .partnership_canvases
        .iter()
        .flat_map(|canvas| canvas.phases.iter())
        .flat_map(|phase| phase.themes.iter())
    {
        marks.push((theme.id.place(), theme.basis, theme.reason.as_ref()));
    }
    let partners = context.programme.partners.iter().map(|x| &x.business_model);
    let partnerships = context.partnerships().iter().map(|x| &x.business_model);
    for model in partners.chain(partnerships).flatten() {
        marks.push((model.blocks.place(), model.basis, model.reason.as_ref()));
    }
    if let Some(analysis) = &context.programme.needs_analysis {
        for topic in analysis.figures.iter().flat_map(|figures| figures.levels.iter()) {
            marks.push((topic.topic.place(), topic.basis, topic.reason.as_ref()));
        }
        for vote in analysis.focus_group.iter().flat_map(|group| group.votes.iter()) {
            marks.push((vote.id.place(), vote.basis, vote.reason.as_ref()));
        }
    }
    for case in context.partnerships() {
        if let Some(chain) = &case.value_chain {
            let place = chain.steps.first().map_or(case.id.place(), |step| step.id.place());
            marks.push((place, chain.basis, chain.reason.as_ref()));
            for step in &chain.steps {
                marks.push((step.id.place(), step.basis, step.reason.as_ref()));
            }
        }
        for tension in &case.tensions {
            marks.push((tension.id.place(), tension.basis, tension.reason.as_ref()));
        }
        // A single rating may take its basis or its reason from the group.
        if let Some(status) = &case.status {
            marks.push((status.facets.place(), status.basis, status.reason.as_ref()));
            for facet in &status.facets.get()[..] {
                let reason = facet.reason.as_ref().or(status.reason.as_ref());
                marks.extend(
                    facet
                        .basis
                        .map(|basis| (facet.facet.place(), basis, reason.filter(|_| basis == Basis::Estimate))),
                );
            }
        }
        if let Some(impact) = &case.impact {
            marks.push((impact.ratings.place(), impact.basis, impact.reason.as_ref()));
            for rating in &impact.ratings.get()[..] {
                let reason = rating.reason.as_ref().or(impact.reason.as_ref());
                marks.extend(rating.basis.map(|basis| {
                    (
                        rating.dimension.place(),
                        basis,
                        reason.filter(|_| basis == Basis::Estimate),
                    )
                }));
            }
        }
    }
    marks
}

fn estimates_without_reason(context: &Context<'_>) -> Vec<Diagnostic> {
    marks(context)
        .into_iter()
        .filter(|(_, basis, reason)| *basis == Basis::Estimate && reason.is_none())
        .map(|(place, ..)| {
            Diagnostic::new(
                &ESTIMATE_WITHOUT_REASON,
                place,
                "this is marked as an estimate without a reason",
                ESTIMATE_WITHOUT_REASON.cure,
            )
        })
        .collect()
}

fn reasons_without_estimate(context: &Context<'_>) -> Vec<Diagnostic> {
    marks(context)
        .into_iter()
        .filter(|(_, basis, _)| *basis == Basis::Source)
        .filter_map(|(_, _, reason)| reason)
        .map(|reason| {
            Diagnostic::new(
                &REASON_WITHOUT_ESTIMATE,
                reason.place(),
                "this reason belongs to a value that is not marked as an estimate",
                REASON_WITHOUT_ESTIMATE.cure,
            )
        })
        .collect()
}

fn empty_scope(context: &Context<'_>) -> Vec<Diagnostic> {
    let head = &context.programme.programme;
    match &head.scope {
        Some(scope) if scope.typologies.is_empty() => vec![Diagnostic::new(
            &NO_TYPOLOGY_IN_SCOPE,
            scope.reason.as_ref().map_or(head.id.place(), Located::place),
            "the scope names no typology",
            NO_TYPOLOGY_IN_SCOPE.cure,
        )],
        _ => Vec::new(),
    }
}
