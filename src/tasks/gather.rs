//! Gathers the tasks of a programme from all that knows of something open.

use std::collections::BTreeSet;
use std::ptr;

use crate::check::Checked;
use crate::contract::{Asked, OpenPoint};
use crate::diagnostic::{Diagnostic, Place};
use crate::locale::{Locale, capitalised, say};
use crate::model::{
    Audience, ClosedList as _, FacetStatus, Partnership, PhaseReport, ScenarioCase, Status, TensionState, Undertaking,
};

use super::draft::{Draft, digest};
use super::estimates;
use super::lacks::{Lack, Owner, Wanted, Wanting, What, wanting};
use super::naming::Naming;
use super::questions::asked;
use super::report_gaps::Gap;
use super::task::{About, Task, TaskKind, Who};

/// Everything that is still to be done in a programme, by who must do it, then by what it is about, then by due date and
/// place. `findings` is what the rules found in it; of these, the lacks are tasks.
///
/// What an edition leaves out is no task of its readers, and nothing of it stands in their tasks.
#[must_use]
pub fn tasks(programme: &Checked, findings: &[Diagnostic], locale: &Locale) -> Vec<Task> {
    let naming = Naming { programme, locale };
    let mut tasks = gathered(naming);
    let is_lack = |task: &Task| matches!(task.kind, TaskKind::Missing | TaskKind::Question);
    match (programme.edition.audience, programme.whole()) {
        (Audience::Internal, _) => {}
        (Audience::Partners, Some(whole)) if ptr::eq(whole, programme) => {}
        (Audience::Partners, Some(whole)) => {
            let whole = gathered(Naming {
                programme: whole,
                locale,
            });
            let open: BTreeSet<String> = whole.into_iter().map(|task| task.id).collect();
            tasks.retain(|task| open.contains(&task.id));
        }
        _ => tasks.retain(|task| !(is_lack(task) && programme.is_curtailed(task.place))),
    }
    let lacks = findings.iter().filter(|finding| finding.rule.is_lack);
    let told = lacks.filter(|finding| !programme.is_curtailed(finding.place));
    let mut gatherer = Gatherer::new(naming, tasks);
    told.for_each(|finding| gatherer.finding(finding));
    let mut tasks = gatherer.tasks;
    tasks.sort_by_cached_key(|task| {
        let (who, about) = (naming.who_rank(&task.who), naming.about_rank(&task.about));
        (who, about, task.due.is_none(), task.due, task.place, task.id.clone())
    });
    tasks
}

/// The tasks that follow from the programme itself.
fn gathered(naming: Naming<'_>) -> Vec<Task> {
    let mut gatherer = Gatherer::new(naming, Vec::new());
    // What is to be confirmed says why, so it comes before an open point that says only that.
    for draft in estimates::drafts(naming) {
        gatherer.add(draft);
    }
    for wanting in wanting(naming.programme, naming.locale) {
        gatherer.document(wanting);
    }
    for partnership in &naming.programme.partnerships {
        gatherer.unsettled(partnership);
    }
    gatherer.reports();
    gatherer.rounds();
    gatherer.tasks
}

struct Gatherer<'a> {
    naming: Naming<'a>,
    tasks: Vec<Task>,
    known: BTreeSet<String>,
}

impl<'a> Gatherer<'a> {
    fn new(naming: Naming<'a>, tasks: Vec<Task>) -> Self {
        let known = tasks.iter().map(|task| task.id.clone()).collect();
        Self { naming, tasks, known }
    }

    /// Adds a task, unless it is known from elsewhere.
    fn add(&mut self, draft: Draft) {
        let id = format!("{}/{}", draft.about.prefix(), draft.id);
        if !self.known.insert(id.clone()) {
            return;
        }
        let sources = &self.naming.programme.notes().sources;
        let file = sources.get(draft.place.file);
        self.tasks.push(Task {
            id,
            kind: draft.kind,
            who_name: self.naming.who(&draft.who),
            who: draft.who,
            about_name: self.naming.about_name(&draft.about),
            about: draft.about,
            text: draft.text,
            points: draft.points,
            due: draft.due,
            path: file.map(|file| file.path.clone()).unwrap_or_default(),
            line: sources.position(draft.place).line,
            place: draft.place,
        });
    }

    /// What a document lacks.
    fn document(&mut self, wanting: Wanting<'a>) {
        let about = match (wanting.document, wanting.partnership) {
            (Wanted::Report(report), _) => About::Report(report.id.get().clone()),
            (_, Some(partnership)) => About::Partnership(partnership.id.get().clone()),
            (_, None) => return,
        };
        for lack in wanting.lacks {
            let who = self.owner(&lack, wanting.document, wanting.partnership);
            if let Some(draft) = self.lack(&lack, who, about.clone(), wanting.partnership) {
                self.add(draft);
            }
        }
    }

    fn owner(&self, lack: &Lack<'_>, document: Wanted<'_>, partnership: Option<&Partnership>) -> Who {
        match (lack.owner, document, partnership) {
            (Owner::Partner(partner), ..) => Who::Partner(partner.id.get().clone()),
            (_, Wanted::Report(report), _) => self.naming.reporter(report),
            (_, _, Some(partnership)) => self.naming.together(partnership),
            (_, _, None) => Who::Unassigned,
        }
    }

    /// What is to be done about a lack; nothing where each of its parts is a task of its own.
    fn lack(&self, lack: &Lack<'_>, who: Who, about: About, partnership: Option<&Partnership>) -> Option<Draft> {
        let locale = self.naming.locale;
        let missing = |id: &str, text: String| (id.to_owned(), TaskKind::Missing, text, Vec::new());
        let (id, kind, text, points) = match &lack.what {
            What::SomeStatuses | What::Confirmation => return None,
            What::Point(point) => return Some(of_point(point, who, about, partnership)),
            What::Typology => missing("typology", locale.text("task-gap-typology")),
            // These are named as the open points of an agreement that say the same.
            What::Statuses => missing("status", locale.text("task-open-status")),
            What::ValueChain => missing("value-chain", locale.text("task-open-value-chain")),
            What::RevenueModel => missing("revenue-model", locale.text("task-open-revenue-model")),
            What::Agreement => missing("agreement", locale.text("task-gap-agreement")),
            What::Contribution(partner) => missing(
                &format!("contribution/{}", partner.id),
                say!(locale, "task-gap-contribution", partner = partner.name),
            ),
            What::Scenario(case) => missing(&format!("scenario/{}", case.key()), self.scenario(*case)),
            What::Report(gap) => (gap.id(), kind_of(gap), gap.task(locale), self.question(gap)),
        };
        Some(Draft {
            id,
            kind,
            who,
            about,
            text,
            points,
            due: lack.due,
            place: lack.place,
        })
    }

    fn scenario(&self, case: ScenarioCase) -> String {
        let locale = self.naming.locale;
        let word = locale.text(&format!("scenario-{}", case.key()));
        say!(locale, "task-gap-scenario", scenario = word)
    }

    /// The question of the form that a report does not answer.
    fn question(&self, gap: &Gap<'_>) -> Vec<String> {
        let Gap::Question(_, answer) = gap else {
            return Vec::new();
        };
        let asked = asked(self.naming.programme);
        let question = asked.into_iter().find(|(asked, _)| asked == answer);
        let text = question.and_then(|(_, text)| Some(text?.plain()));
        text.into_iter().collect()
    }

    /// The facets and tensions of a partnership that are not settled; where it has an agreement, they are open points of
    /// that, and known already.
    fn unsettled(&mut self, partnership: &Partnership) {
        let locale = self.naming.locale;
        let method = &self.naming.programme.method;
        let who = self.naming.together(partnership);
        let draft = |id: String, text: String, points: Vec<String>, place: Place| Draft {
            id,
            kind: TaskKind::OpenPoint,
            who: who.clone(),
            about: About::Partnership(partnership.id.get().clone()),
            text,
            points,
            due: None,
            place,
        };
        for facet in facets(partnership).filter(|facet| *facet.status != Status::Settled) {
            let known = method.facets.iter().find(|known| *known.id == *facet.facet);
            let name = known.map_or(facet.facet.as_str(), |known| known.name.as_str());
            let status = locale.text(&format!("status-{}", facet.status.key()));
            let text = say!(locale, "task-open-facet", facet = name, status);
            let id = format!("facet/{}", facet.facet);
            self.add(draft(id, text, work_points(facet), facet.status.place()));
        }
        let tensions = partnership.tensions.iter();
        for tension in tensions.filter(|tension| *tension.state == TensionState::Open) {
            let text = say!(locale, "task-open-tension", title = tension.title);
            let id = format!("tension/{}", tension.id);
            self.add(draft(id, text, Vec::new(), tension.state.place()));
        }
    }

    /// Content reports that the programme undertakes and of which there is none.
    fn reports(&mut self) {
        let programme = self.naming.programme;
        let mut stated = programme.programme.deliverables.iter();
        let stated = stated.find(|one| ***one == Undertaking::PhaseReport);
        let reports: &[PhaseReport] = &programme.phase_reports;
        if let Some(stated) = stated.filter(|_| reports.is_empty()) {
            self.add(Draft {
                id: "phase-report".to_owned(),
                kind: TaskKind::Missing,
                who: Who::Unassigned,
                about: About::Programme,
                text: self.naming.locale.text("task-phase-report"),
                points: Vec::new(),
                due: None,
                place: stated.place(),
            });
        }
    }

    /// Rounds of self-assessments that too few took part in to show what they brought. How many did is nobody's business.
    fn rounds(&mut self) {
        let locale = self.naming.locale;
        for assessment in &self.naming.programme.self_assessments {
            let minimum = u64::from(assessment.minimum.0);
            let rounds = assessment.rounds.iter();
            for round in rounds.filter(|round| assessment.respondents(round) < minimum) {
                let text = say!(locale, "task-round", round = round.title, minimum = minimum.to_string());
                self.add(Draft {
                    id: format!("round/{}", round.id),
                    kind: TaskKind::Missing,
                    who: Who::Unassigned,
                    about: About::Assessment(assessment.id.get().clone()),
                    text,
                    points: Vec::new(),
                    due: None,
                    place: round.id.place(),
                });
            }
        }
    }

    /// What a rule found that lacks.
    fn finding(&mut self, finding: &Diagnostic) {
        let language = self.naming.locale.language();
        let message = capitalised(&finding.message.in_language(language));
        // The words in English tell apart what one rule finds in one part, and do not change with the language.
        let told = digest(&[&finding.message.to_string()]);
        self.add(Draft {
            id: format!("{}/{told}", finding.rule.code),
            kind: TaskKind::Missing,
            who: Who::Unassigned,
            about: self.naming.about_place(finding.place),
            text: format!("{message}. {}", finding.help.in_language(language)),
            points: Vec::new(),
            due: None,
            place: finding.place,
        });
    }
}

/// An open point of an agreement.
fn of_point(point: &OpenPoint, who: Who, about: About, partnership: Option<&Partnership>) -> Draft {
    let mut facets = partnership.into_iter().flat_map(facets);
    let facet = point.id.strip_prefix("facet/");
    let facet = facet.and_then(|id| facets.find(|facet| *facet.facet == *id));
    let (id, about) = match (point.id.strip_prefix("partner/"), &point.owner) {
        (Some(of_partner), Some(owner)) => {
            let field = of_partner.rsplit('/').next().unwrap_or(of_partner);
            (field.to_owned(), About::Partner(owner.clone()))
        }
        _ => (point.id.clone(), about),
    };
    Draft {
        id,
        kind: match point.asked {
            Asked::Decision => TaskKind::OpenPoint,
            Asked::Datum => TaskKind::Missing,
            Asked::Confirmation => TaskKind::Confirm,
        },
        who,
        about,
        text: point.task.clone(),
        points: facet.map(work_points).unwrap_or_default(),
        due: point.due,
        place: point.place,
    }
}

fn kind_of(gap: &Gap<'_>) -> TaskKind {
    match gap {
        Gap::Question(..) => TaskKind::Question,
        Gap::Changed(..) | Gap::WithoutSum(..) => TaskKind::Confirm,
        Gap::WorkPackage(_) | Gap::WithoutFile(_) | Gap::Unreadable(..) => TaskKind::Missing,
    }
}

fn facets(partnership: &Partnership) -> impl Iterator<Item = &FacetStatus> {
    let status = partnership.status.iter();
    status.flat_map(|status| status.facets.iter())
}

fn work_points(facet: &FacetStatus) -> Vec<String> {
    facet.work_points.iter().map(|point| point.plain()).collect()
}
