//! What every value of a programme rests on that can be marked as an estimate.

use crate::diagnostic::Place;

use super::{
    Basis, BusinessModelCanvas, Call, Id, ImpactRatings, Located, NeedsAnalysis, Partner, Partnership,
    PartnershipCanvas, PhaseReport, PlainText, Programme, RevenueModel, Round, SelfAssessment, StatusOverview,
    ValueChain,
};

/// What a value rests on, or a group of values.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// Where the value is.
    pub place: Place,
    /// What it rests on.
    pub basis: Basis,
    /// Why it was estimated; of a value in a group, the reason of the group where it has none of its own.
    pub reason: Option<&'a Located<PlainText>>,
    /// What kind of value it is: `estimate-tension`.
    pub what: &'static str,
    /// What it is called, where it is one of several.
    pub title: Option<&'a str>,
    /// What it belongs to.
    pub part: Part<'a>,
    /// The party of the partnership that it is a value of, or the partner of the lessons of a content report.
    pub party: Option<&'a Id>,
}

/// The part of a programme that a value belongs to.
#[derive(Debug, Clone, Copy)]
pub enum Part<'a> {
    /// The programme itself.
    Programme,
    /// Its method.
    Method,
    /// A partner.
    Partner(&'a Partner),
    /// A partnership.
    Partnership(&'a Partnership),
    /// A content report.
    Report(&'a PhaseReport),
    /// A self-assessment.
    Assessment(&'a SelfAssessment),
    /// A canvas.
    Canvas(&'a PartnershipCanvas),
    /// The needs analysis.
    Analysis(&'a NeedsAnalysis),
    /// The call.
    Call(&'a Call),
}

impl<'a> Part<'a> {
    /// What a value of this part rests on.
    fn ground(
        self,
        what: &'static str,
        place: Place,
        basis: Basis,
        reason: Option<&'a Located<PlainText>>,
    ) -> Ground<'a> {
        Ground {
            place,
            basis,
            reason,
            what,
            title: None,
            part: self,
            party: None,
        }
    }

    /// The same of a value of a group, where it has a basis of its own; it may take its reason from its group.
    fn own(
        self,
        what: &'static str,
        place: Place,
        basis: Option<Basis>,
        own: Option<&'a Located<PlainText>>,
        group: Option<&'a Located<PlainText>>,
    ) -> Option<Ground<'a>> {
        let basis = basis?;
        let reason = own.or(group).filter(|_| basis.is_estimated());
        Some(self.ground(what, place, basis, reason))
    }
}

impl<'a> Ground<'a> {
    /// The same of the one with this title.
    fn called(self, title: &'a str) -> Self {
        Self {
            title: Some(title),
            ..self
        }
    }

    fn of_party(self, party: Option<&'a Id>) -> Self {
        Self { party, ..self }
    }
}

impl Programme {
    /// What everything rests on that can be marked as an estimate, in the order of the programme.
    #[must_use]
    pub fn grounds(&self) -> Vec<Ground<'_>> {
        let mut all = self.own_grounds();
        for partner in &self.partners {
            let model = partner.business_model.iter();
            all.extend(model.map(|model| of_canvas(Part::Partner(partner), model)));
        }
        for partnership in &self.partnerships {
            all.extend(self.of_partnership(partnership));
        }
        all.extend(self.phase_reports.iter().flat_map(of_report));
        for assessment in &self.self_assessments {
            let rounds = assessment.rounds.iter();
            all.extend(rounds.flat_map(|round| of_round(Part::Assessment(assessment), round)));
        }
        for canvas in &self.partnership_canvases {
            let themes = canvas.phases.iter().flat_map(|phase| phase.themes.iter());
            let part = Part::Canvas(canvas);
            all.extend(themes.map(|theme| {
                let ground = part.ground("canvas-estimate", theme.id.place(), theme.basis, theme.reason.as_ref());
                ground.called(theme.title.as_str())
            }));
        }
        all.extend(self.needs_analysis.iter().flat_map(of_analysis));
        all.extend(
            self.call.iter().map(|call| {
                Part::Call(call).ground("call-estimate", call.id.place(), call.basis, call.reason.as_ref())
            }),
        );
        all
    }

    /// Those of the programme itself and of its method.
    fn own_grounds(&self) -> Vec<Ground<'_>> {
        let phases = self.programme.phases.iter().map(|phase| {
            let (basis, reason) = (phase.basis, phase.reason.as_ref());
            let ground = Part::Programme.ground("estimate-phase", phase.id.place(), basis, reason);
            ground.called(phase.title.as_str())
        });
        let exercises = self.method.exercises.iter();
        let sections = exercises.flat_map(|exercises| &exercises.questionnaire.sections);
        let sections = sections.map(|section| {
            let (basis, reason) = (section.basis, section.reason.as_ref());
            let ground = Part::Method.ground("estimate-questions", section.id.place(), basis, reason);
            ground.called(section.title.as_str())
        });
        let total = self.programme.impact_total.iter();
        let total = total.flat_map(|total| self.of_impact(Part::Programme, total));
        phases.chain(total).chain(sections).collect()
    }

    fn of_partnership<'a>(&'a self, partnership: &'a Partnership) -> Vec<Ground<'a>> {
        let part = Part::Partnership(partnership);
        let mut all = Vec::new();
        all.extend(partnership.business_model.iter().map(|model| of_canvas(part, model)));
        let chain = partnership.value_chain.iter();
        all.extend(chain.flat_map(|chain| of_chain(partnership, chain)));
        all.extend(partnership.tensions.iter().map(|tension| {
            let (basis, reason) = (tension.basis, tension.reason.as_ref());
            let ground = part.ground("estimate-tension", tension.id.place(), basis, reason);
            ground.called(tension.title.as_str())
        }));
        let status = partnership.status.iter();
        all.extend(status.flat_map(|status| self.of_status(part, status)));
        let impact = partnership.impact.iter();
        all.extend(impact.flat_map(|impact| self.of_impact(part, impact)));
        let model = partnership.revenue_model.iter();
        all.extend(model.flat_map(|model| of_own_values(part, model)));
        all
    }

    fn of_status<'a>(&'a self, part: Part<'a>, status: &'a StatusOverview) -> Vec<Ground<'a>> {
        let what = "estimate-status";
        let group = status.reason.as_ref();
        let facets = status.facets.iter().filter_map(|facet| {
            let ground = part.own(what, facet.facet.place(), facet.basis, facet.reason.as_ref(), group)?;
            let mut known = self.method.facets.iter();
            let known = known.find(|known| *known.id == *facet.facet);
            Some(ground.called(known.map_or(facet.facet.as_str(), |known| known.name.as_str())))
        });
        let whole = part.ground(what, status.facets.place(), status.basis, group);
        std::iter::once(whole).chain(facets).collect()
    }

    fn of_impact<'a>(&'a self, part: Part<'a>, impact: &'a ImpactRatings) -> Vec<Ground<'a>> {
        let what = "estimate-impact";
        let group = impact.reason.as_ref();
        let ratings = impact.ratings.iter().filter_map(|rating| {
            let place = rating.dimension.place();
            let ground = part.own(what, place, rating.basis, rating.reason.as_ref(), group)?;
            let mut known = self.method.impact.dimensions.iter();
            let known = known.find(|known| *known.id == *rating.dimension);
            Some(ground.called(known.map_or(rating.dimension.as_str(), |known| known.name.as_str())))
        });
        let whole = part.ground(what, impact.ratings.place(), impact.basis, group);
        std::iter::once(whole).chain(ratings).collect()
    }
}

fn of_canvas<'a>(part: Part<'a>, model: &'a BusinessModelCanvas) -> Ground<'a> {
    part.ground(
        "canvas-estimate",
        model.blocks.place(),
        model.basis,
        model.reason.as_ref(),
    )
}

fn of_chain<'a>(partnership: &'a Partnership, chain: &'a ValueChain) -> Vec<Ground<'a>> {
    let part = Part::Partnership(partnership);
    let first = chain.steps.first();
    let place = first.map_or(partnership.id.place(), |step| step.id.place());
    let whole = part.ground("estimate-chain", place, chain.basis, chain.reason.as_ref());
    let steps = chain.steps.iter().map(|step| {
        let ground = part.ground("estimate-chain-step", step.id.place(), step.basis, step.reason.as_ref());
        ground.called(step.title.as_str())
    });
    std::iter::once(whole).chain(steps).collect()
}

/// Those of values of a revenue model that have some of their own.
fn of_own_values<'a>(part: Part<'a>, model: &'a RevenueModel) -> Vec<Ground<'a>> {
    let group = model.reason.as_ref();
    let own = model.own_values().into_iter();
    own.filter_map(|value| {
        let ground = part.own("revenue-estimate", value.place, Some(value.basis), value.reason, group)?;
        let ground = ground.of_party(value.party);
        Some(match value.title {
            Some(title) => ground.called(title.as_str()),
            None => ground,
        })
    })
    .collect()
}

/// Those of a round of answers, and of the counts that have some of their own.
fn of_round<'a>(part: Part<'a>, round: &'a Round) -> Vec<Ground<'a>> {
    let what = "assessment-estimate";
    let group = round.reason.as_ref();
    let counts = round.counts.iter().filter_map(|counts| {
        let place = counts.statement.place();
        let ground = part.own(what, place, counts.basis, counts.reason.as_ref(), group)?;
        Some(ground.called(round.title.as_str()))
    });
    let whole = part.ground(what, round.id.place(), round.basis, group);
    let whole = whole.called(round.title.as_str());
    std::iter::once(whole).chain(counts).collect()
}

/// Those of a content report, and of its parts that have some of their own.
fn of_report(report: &PhaseReport) -> Vec<Ground<'_>> {
    let (what, part, group) = ("phase-estimate", Part::Report(report), report.reason.as_ref());
    let whole = part.ground(what, report.id.place(), report.basis, group);
    let items = report.deliverables.items.iter().filter_map(|item| {
        let ground = part.own(what, item.id.place(), item.basis, item.reason.as_ref(), group)?;
        Some(ground.called(item.title.as_str()))
    });
    let packages = report.changes.work_packages.iter().filter_map(|package| {
        let place = package.number.place();
        let ground = part.own(what, place, package.basis, package.reason.as_ref(), group)?;
        Some(ground.called(package.title.as_str()))
    });
    let lessons = report.lessons.partners.iter().filter_map(|of| {
        let what = "phase-estimate-lessons";
        let ground = part.own(what, of.partner.place(), of.basis, of.reason.as_ref(), group)?;
        Some(ground.of_party(Some(of.partner.get())))
    });
    std::iter::once(whole)
        .chain(items)
        .chain(packages)
        .chain(lessons)
        .collect()
}

fn of_analysis(analysis: &NeedsAnalysis) -> Vec<Ground<'_>> {
    let part = Part::Analysis(analysis);
    let levels = analysis.figures.iter().flat_map(|figures| figures.levels.iter());
    let levels = levels.map(|level| {
        let (basis, reason) = (level.basis, level.reason.as_ref());
        let ground = part.ground("needs-estimate-level", level.topic.place(), basis, reason);
        ground.called(level.topic.as_str())
    });
    let votes = analysis.focus_group.iter().flat_map(|group| group.votes.iter());
    let votes = votes.map(|vote| {
        let (basis, reason) = (vote.basis, vote.reason.as_ref());
        let ground = part.ground("needs-estimate-vote", vote.id.place(), basis, reason);
        ground.called(vote.title.as_str())
    });
    levels.chain(votes).collect()
}
