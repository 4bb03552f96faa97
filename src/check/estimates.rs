//! Estimates and their reasons.

use crate::diagnostic::Place;
use crate::model::{Basis, Located, PhaseReport, PlainText};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    error ESTIMATE_WITHOUT_REASON = "estimate-without-reason" {
        guards: "A value that is judged, reconstructed, an example or fictional has a reason, so that the document can print it.",
        example: "basis: judged",
        cure: "Add `reason:` beside `basis:`, with one line that says why the source does not give the value and what it rests on.",
        each: grounds,
        check: estimate_without_reason,
    }
    warning REASON_WITHOUT_ESTIMATE = "reason-without-estimate" {
        guards: "A reason says why a value stands in no source; beside `basis: sourced`, or without a basis, no document prints it.",
        example: "reason: colours are unreadable",
        cure: "Add what the value rests on, for instance `basis: judged`, or remove the reason.",
        each: grounds,
        check: reason_without_estimate,
    }
}

/// What a value rests on.
struct Grounds<'a> {
    /// Where the value is.
    place: Place,
    basis: Basis,
    reason: Option<&'a Located<PlainText>>,
}

impl<'a> Grounds<'a> {
    fn new(place: Place, basis: Basis, reason: Option<&'a Located<PlainText>>) -> Self {
        Self { place, basis, reason }
    }

    /// Those of a single value of a group, where it has a basis of its own; it may take its reason from its group.
    fn of_rating(
        place: Place,
        basis: Option<Basis>,
        own: Option<&'a Located<PlainText>>,
        group: Option<&'a Located<PlainText>>,
    ) -> Option<Self> {
        let basis = basis?;
        let reason = own.or(group).filter(|_| basis.is_estimated());
        Some(Self::new(place, basis, reason))
    }
}

/// The grounds of everything that can be marked as an estimate.
fn grounds<'a>(loaded: LoadedProgramme<'a>) -> Vec<Grounds<'a>> {
    let programme = loaded.programme;
    let mut all = Vec::new();
    let mut add = |place: Place, basis: Basis, reason: &'a Option<Located<PlainText>>| {
        all.push(Grounds::new(place, basis, reason.as_ref()));
    };
    for phase in &programme.programme.phases {
        add(phase.id.place(), phase.basis, &phase.reason);
    }
    for round in programme.self_assessments.iter().flat_map(|x| &x.rounds) {
        add(round.id.place(), round.basis, &round.reason);
    }
    for section in loaded.method.exercises.iter().flat_map(|x| &x.questionnaire.sections) {
        add(section.id.place(), section.basis, &section.reason);
    }
    let canvases = programme.partnership_canvases.iter();
    for theme in canvases.flat_map(|x| x.phases.iter()).flat_map(|x| x.themes.iter()) {
        add(theme.id.place(), theme.basis, &theme.reason);
    }
    let partners = programme.partners.iter().map(|x| &x.business_model);
    let partnerships = loaded.partnerships().iter().map(|x| &x.business_model);
    for model in partners.chain(partnerships).flatten() {
        add(model.blocks.place(), model.basis, &model.reason);
    }
    for report in &programme.phase_reports {
        add(report.id.place(), report.basis, &report.reason);
    }
    if let Some(call) = &programme.call {
        add(call.id.place(), call.basis, &call.reason);
    }
    if let Some(analysis) = &programme.needs_analysis {
        for level in analysis.figures.iter().flat_map(|x| x.levels.iter()) {
            add(level.topic.place(), level.basis, &level.reason);
        }
        for vote in analysis.focus_group.iter().flat_map(|x| x.votes.iter()) {
            add(vote.id.place(), vote.basis, &vote.reason);
        }
    }
    for case in loaded.partnerships() {
        if let Some(chain) = &case.value_chain {
            let place = chain.steps.first().map_or(case.id.place(), |step| step.id.place());
            add(place, chain.basis, &chain.reason);
            chain
                .steps
                .iter()
                .for_each(|step| add(step.id.place(), step.basis, &step.reason));
        }
    }
    for tension in loaded.tensions() {
        add(tension.id.place(), tension.basis, &tension.reason);
    }
    if let Some(total) = &programme.programme.impact_total {
        add(total.ratings.place(), total.basis, &total.reason);
    }
    for status in loaded.statuses() {
        add(status.facets.place(), status.basis, &status.reason);
    }
    for impact in loaded.impacts() {
        add(impact.ratings.place(), impact.basis, &impact.reason);
    }
    all.extend(loaded.statuses().flat_map(|status| {
        let group = status.reason.as_ref();
        let facets = status.facets.iter();
        facets.filter_map(move |x| Grounds::of_rating(x.facet.place(), x.basis, x.reason.as_ref(), group))
    }));
    all.extend(loaded.impacts().flat_map(|impact| {
        let group = impact.reason.as_ref();
        let ratings = impact.ratings.iter();
        ratings.filter_map(move |x| Grounds::of_rating(x.dimension.place(), x.basis, x.reason.as_ref(), group))
    }));
    all.extend(programme.phase_reports.iter().flat_map(of_report));
    all.extend(of_own_values(loaded));
    all
}

/// The grounds of values of revenue models and rounds that have some of their own.
fn of_own_values(loaded: LoadedProgramme<'_>) -> Vec<Grounds<'_>> {
    let mut all = Vec::new();
    for model in loaded
        .partnerships()
        .iter()
        .filter_map(|case| case.revenue_model.as_ref())
    {
        let own = model.own_values().into_iter();
        all.extend(own.filter_map(|value| {
            Grounds::of_rating(value.place, Some(value.basis), value.reason, model.reason.as_ref())
        }));
    }
    for round in loaded.programme.self_assessments.iter().flat_map(|x| &x.rounds) {
        let (group, counts) = (round.reason.as_ref(), round.counts.iter());
        all.extend(counts.filter_map(|x| Grounds::of_rating(x.statement.place(), x.basis, x.reason.as_ref(), group)));
    }
    all
}

/// The grounds of the parts of a content report that have some of their own.
fn of_report(report: &PhaseReport) -> Vec<Grounds<'_>> {
    let items = report.deliverables.items.iter();
    let items = items.map(|item| (item.id.place(), item.basis, &item.reason));
    let packages = report.changes.work_packages.iter();
    let packages = packages.map(|package| (package.number.place(), package.basis, &package.reason));
    let lessons = report.lessons.partners.iter();
    let lessons = lessons.map(|of| (of.partner.place(), of.basis, &of.reason));
    let group = report.reason.as_ref();
    let parts = items.chain(packages).chain(lessons);
    parts
        .filter_map(|(place, basis, own)| Grounds::of_rating(place, basis, own.as_ref(), group))
        .collect()
}

fn estimate_without_reason(Grounds { place, basis, reason }: Grounds<'_>, faults: &mut Faults<'_>) {
    if basis.is_estimated() && reason.is_none() {
        faults.at(place, "this is marked as an estimate without a reason");
    }
}

fn reason_without_estimate(Grounds { basis, reason, .. }: Grounds<'_>, faults: &mut Faults<'_>) {
    if let Some(reason) = reason.filter(|_| basis == Basis::Sourced) {
        let message = "this reason belongs to a value that is not marked as an estimate";
        faults.at(reason.place(), message);
    }
}
