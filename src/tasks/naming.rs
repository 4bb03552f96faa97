//! What who must do a task and what it is about are called, and in which order they come.

use crate::check::Checked;
use crate::diagnostic::Place;
use crate::locale::{Locale, say};
use crate::model::{Id, Part, Partnership, PhaseReport};

use super::task::{About, Who};

/// A programme with the words of a language.
#[derive(Clone, Copy)]
pub(super) struct Naming<'a> {
    pub programme: &'a Checked,
    pub locale: &'a Locale,
}

impl Naming<'_> {
    /// All partners of a partnership together; the one, where it has one.
    pub fn together(self, partnership: &Partnership) -> Who {
        let mut partners = self.programme.partners_of(partnership);
        match (partners.next(), partners.next()) {
            (None, _) => Who::Unassigned,
            (Some(one), None) => Who::Partner(one.id.get().clone()),
            _ => Who::Together(partnership.id.get().clone()),
        }
    }

    /// The partner with this id, where it takes part in the partnership; otherwise all of them together.
    pub fn one_or_all(self, partnership: &Partnership, id: Option<&Id>) -> Who {
        let mut partners = self.programme.partners_of(partnership);
        let one = id.and_then(|id| partners.find(|partner| *partner.id == *id));
        one.map_or_else(
            || self.together(partnership),
            |partner| Who::Partner(partner.id.get().clone()),
        )
    }

    /// The organisation that hands in a content report: the partner of that name, where there is one.
    pub fn reporter(self, report: &PhaseReport) -> Who {
        let name = report.organisation.as_str();
        let mut partners = self.programme.partners.iter();
        let partner = partners.find(|partner| {
            let legal = partner.legal_name.as_ref().map(|name| name.as_str());
            partner.name.as_str() == name || legal == Some(name)
        });
        partner.map_or_else(
            || Who::Organisation(name.to_owned()),
            |partner| Who::Partner(partner.id.get().clone()),
        )
    }

    /// What a value that belongs to this part is about.
    pub fn about(part: Part<'_>) -> About {
        match part {
            Part::Programme | Part::Method => About::Programme,
            Part::Partner(partner) => About::Partner(partner.id.get().clone()),
            Part::Partnership(partnership) => About::Partnership(partnership.id.get().clone()),
            Part::Report(report) => About::Report(report.id.get().clone()),
            Part::Assessment(assessment) => About::Assessment(assessment.id.get().clone()),
            Part::Canvas(canvas) => About::Canvas(canvas.id.get().clone()),
            Part::Analysis(_) => About::Analysis,
            Part::Call(_) => About::Call,
        }
    }

    /// What a value at this place is about: what its file is of.
    pub fn about_place(self, place: Place) -> About {
        let programme = self.programme;
        let is_here = |here: Place| here.file == place.file;
        let partnerships = programme.partnerships.iter().map(Part::Partnership);
        let reports = programme.phase_reports.iter().map(Part::Report);
        let assessments = programme.self_assessments.iter().map(Part::Assessment);
        let call = programme.call.iter().map(Part::Call);
        let mut parts = partnerships.chain(reports).chain(assessments).chain(call);
        let part = parts.find(|part| match part {
            Part::Partnership(one) => is_here(one.id.place()),
            Part::Report(one) => is_here(one.id.place()),
            Part::Assessment(one) => {
                let answers = one.rounds.iter().flat_map(|round| &round.answers);
                is_here(one.id.place()) || answers.into_iter().any(|one| is_here(one.respondent.place()))
            }
            Part::Call(one) => is_here(one.id.place()),
            _ => false,
        });
        part.map_or(About::Programme, Self::about)
    }

    /// What somebody is called.
    pub fn who(self, who: &Who) -> String {
        match who {
            Who::Partner(id) => self.programme.partner_name(id),
            Who::Together(id) => {
                let partnership = self.programme.partnership(id.as_str());
                let partners = partnership.into_iter().flat_map(|one| self.programme.partners_of(one));
                let names: Vec<String> = partners.map(|partner| partner.name.to_string()).collect();
                say!(self.locale, "tasks-together", names = self.locale.list(&names))
            }
            Who::Organisation(name) => name.clone(),
            Who::Unassigned => self.locale.text("tasks-unassigned"),
        }
    }

    /// What something is called.
    pub fn about_name(self, about: &About) -> String {
        let (programme, locale) = (self.programme, self.locale);
        match about {
            About::Partner(id) => say!(locale, "tasks-about-partner", name = programme.partner_name(id)),
            About::Partnership(id) => {
                let partnership = programme.partnership(id.as_str());
                partnership.map_or_else(|| id.to_string(), |one| programme.case_name(one))
            }
            About::Report(id) => {
                let mut reports = programme.phase_reports.iter();
                let report = reports.find(|report| *report.id == *id);
                report.map_or_else(
                    || id.to_string(),
                    |report| {
                        say!(
                            locale,
                            "tasks-about-report",
                            phase = report.phase,
                            name = report.organisation
                        )
                    },
                )
            }
            About::Assessment(id) => {
                let mut all = programme.self_assessments.iter();
                let one = all.find(|one| *one.id == *id);
                one.map_or_else(|| id.to_string(), |one| one.title.to_string())
            }
            About::Canvas(id) => {
                let mut all = programme.partnership_canvases.iter();
                let one = all.find(|one| *one.id == *id);
                one.map_or_else(|| id.to_string(), |one| one.title.to_string())
            }
            About::Analysis => locale.text("document-needs-analysis"),
            About::Call => programme.programme.call.to_string(),
            About::Programme => programme.programme.title.to_string(),
        }
    }

    /// Partners first, in their order; then those of each partnership together; who is nobody last.
    pub fn who_rank(self, who: &Who) -> (usize, usize) {
        let programme = self.programme;
        match who {
            Who::Partner(id) => (0, position(&programme.partners, |one| *one.id == *id)),
            Who::Together(id) => (1, position(&programme.partnerships, |one| *one.id == *id)),
            Who::Organisation(name) => (
                2,
                position(&programme.phase_reports, |one| one.organisation.as_str() == name),
            ),
            Who::Unassigned => (3, 0),
        }
    }

    /// What is about a partner first, then partnerships in their order, then documents.
    pub fn about_rank(self, about: &About) -> (usize, usize) {
        let programme = self.programme;
        match about {
            About::Partner(id) => (0, position(&programme.partners, |one| *one.id == *id)),
            About::Partnership(id) => (1, position(&programme.partnerships, |one| *one.id == *id)),
            About::Report(id) => (2, position(&programme.phase_reports, |one| *one.id == *id)),
            About::Assessment(id) => (3, position(&programme.self_assessments, |one| *one.id == *id)),
            About::Canvas(id) => (4, position(&programme.partnership_canvases, |one| *one.id == *id)),
            About::Analysis => (5, 0),
            About::Call => (6, 0),
            About::Programme => (7, 0),
        }
    }
}

/// The place of the first item that is meant; behind all where there is none.
fn position<T>(items: &[T], is_it: impl FnMut(&T) -> bool) -> usize {
    items.iter().position(is_it).unwrap_or(items.len())
}
