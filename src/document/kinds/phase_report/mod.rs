//! The content report of a project to the fund: seven questions.
//!
//! It is built only when every question is answered and every deliverable is the file it was; [`unsettled`] says what
//! lacks.

mod gaps;
mod words;

use crate::check::Checked;
use crate::diagnostic::{Diagnostic, rules};
use crate::document::base::blocks::Head::{Narrow, Normal, Wide};
use crate::document::base::blocks::{Cell, DataTable, KeyFigure, Row, Verdict};
use crate::document::base::estimates::{Mark, Where};
use crate::document::base::sections::{Blocks, Section};
use crate::document::base::{
    ComposeError, Composed, Composer, Kind, Options, Per, case_name, entries, entry, ids, paragraph, points, rich,
};
use crate::locale::{Locale, capitalised, say};
use crate::model::{Deliverable, Partnership, PhaseReport, WorkPackage};

pub(in crate::document) use gaps::gaps;

rules! {
    error REPORT_INCOMPLETE = "report-incomplete" {
        guards: "A content report answers all seven questions, and each deliverable is in the folder and unchanged.",
        example: "remarks:          # question 2 has no answer",
        cure: "Answer the question, put the file back, or name its new SHA-256.",
    }
}

/// How much of a checksum is shown.
const SHORT_SUM: usize = 16;

/// The reports, without those of which an edition leaves out what they must say.
fn built(programme: &Checked) -> Vec<&str> {
    let spoilt =
        |report: &PhaseReport| programme.is_curtailed(report.id.place()) && !gaps(programme, report).is_empty();
    ids(programme.phase_reports.iter().filter(|report| !spoilt(report)))
}

/// What keeps a report from being built, each with its place.
fn unsettled(programme: &Checked, id: &str, _: &Locale, _: Options) -> Vec<Diagnostic> {
    let Ok(report) = entry(&programme.phase_reports, id) else {
        return Vec::new();
    };
    gaps(programme, report)
        .into_iter()
        .map(|(gap, place)| REPORT_INCOMPLETE.at(place, gap.message(id)))
        .collect()
}

entries!(PhaseReport);

/// The kind.
pub(super) static KIND: Kind = Kind {
    rules: RULES,
    unsettled,
    ..Kind::new(
        "phase-report",
        "the content report of a project to the fund",
        Per::Entry(built),
        compose,
    )
};

/// Composes the report.
fn compose(composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let report = entry(&programme.phase_reports, id)?;
    if !gaps(programme, report).is_empty() {
        return Err(ComposeError::unknown(id));
    }
    let mut form = Form {
        composer,
        report,
        partnership: report
            .partnership
            .as_ref()
            .and_then(|id| programme.partnership(id.as_str())),
        mark: None,
    };
    let place = Where::at("organisation", &report.phase);
    form.mark = form.composer.mark(report, "phase-estimate", place);
    let sections = vec![
        form.deliverables(),
        form.remarks(),
        form.changes(),
        form.lessons(),
        form.support(),
        form.consent(),
        form.publicity(),
        form.organisation(),
    ];
    let mut front = form
        .composer
        .front(report.project.to_string(), report.phase.to_string(), form.claim());
    front.mark = form.mark;
    if let Some(partnership) = form.partnership {
        front.parties = form.composer.front_parties(partnership);
        front.title = case_name(programme, partnership);
        front.subtitle = format!(
            "{} · {}",
            report.phase,
            form.say("phase-project", &report.project_number)
        );
    }
    let attachment = form.composer.attachment_of("report", report)?;
    form.composer.section_document(front, sections, attachment)
}

struct Form<'a> {
    composer: Composer<'a>,
    report: &'a PhaseReport,
    partnership: Option<&'a Partnership>,
    mark: Option<Mark>,
}

impl<'a> Form<'a> {
    fn text(&self, key: &str) -> String {
        self.composer.locale.text(key)
    }

    fn say(&self, key: &str, value: &impl ToString) -> String {
        say!(self.composer, key, value = value.to_string())
    }

    fn organisation(&self) -> Section<'a> {
        let report = self.report;
        let mut rows = Vec::new();
        let mut add = |key: &str, value: Option<String>| {
            if let Some(value) = value {
                rows.push(Row::normal(vec![self.text(key).into(), value.into()]));
            }
        };
        let number = report.organisation_number.as_ref();
        let organisation = number.map_or_else(
            || report.organisation.to_string(),
            |number| format!("{number} ({})", report.organisation),
        );
        add("phase-organisation", Some(organisation));
        add("phase-project-name", Some(report.project.to_string()));
        add("phase-project-number", Some(report.project_number.to_string()));
        add("phase-call", Some(self.composer.programme.programme.call.to_string()));
        add(
            "phase-programme",
            report.operational_programme.as_ref().map(ToString::to_string),
        );
        add("phase-priority", report.priority.as_ref().map(ToString::to_string));
        let period = report.period.as_ref();
        add(
            "phase-period",
            period.map(|period| self.composer.months(*period.start, *period.end)),
        );
        add(
            "phase-submitted",
            report.submitted.as_ref().map(|date| self.composer.date(**date)),
        );
        let mut blocks = Blocks::default();
        let mut table = self
            .composer
            .table(&[Normal("phase-field"), Wide("phase-answer")], rows);
        table.mark = self.mark;
        blocks.table("organisation-table", self.text("phase-organisation-caption"), table);
        let figure = |label: &str, value: usize, note: Option<String>| KeyFigure {
            note,
            ..KeyFigure::new(self.counted(label, value), value)
        };
        let packages = report.changes.work_packages.len();
        let deviations = (packages > 0).then(|| self.deviations());
        blocks.key_figures(vec![
            figure("phase-count-deliverables", report.deliverables.items.len(), None),
            figure("phase-count-packages", packages, deviations),
            figure("phase-count-links", report.publicity.len(), None),
        ]);
        Section::appendix("organisation", self.text("phase-organisation-claim"), blocks)
    }

    /// Question 1.
    fn deliverables(&self) -> Section<'a> {
        let items = &self.report.deliverables.items;
        let mut blocks = Blocks::default();
        blocks.rich(rich(self.report.deliverables.intro.as_ref()));
        let rows = items.iter().map(|item| self.deliverable(item));
        let mut table = self.composer.table(
            &[
                Normal("phase-deliverable"),
                Wide("phase-holds"),
                Normal("phase-file"),
                Normal("phase-sum"),
            ],
            rows,
        );
        table.note = Some(self.text("phase-sum-note"));
        table.mark = self.mark;
        blocks.table("deliverables-table", self.text("phase-deliverables-caption"), table);
        let title = self.counted("phase-question-1", items.len());
        Section::new("deliverables", capitalised(&title), blocks)
    }

    fn deliverable(&self, item: &'a Deliverable) -> Row {
        let mut title = item.title.to_string();
        title.extend(item.kind.iter().map(|kind| format!(" ({kind})")));
        title.extend(item.made.iter().map(|date| format!(", {}", self.composer.date(**date))));
        let file = item.file.as_ref().map(ToString::to_string).unwrap_or_default();
        let sum = self.composer.programme.notes().files.get(&file);
        let sum: String = sum.map_or("", |file| &file.sha256).chars().take(SHORT_SUM).collect();
        Row::normal(vec![
            title.into(),
            item.description.as_ref().into(),
            file.into(),
            sum.into(),
        ])
    }

    /// Question 2.
    fn remarks(&self) -> Section<'a> {
        let mut blocks = Blocks::default();
        blocks.rich(rich(self.report.remarks.as_ref()));
        Section::new("remarks", self.text("phase-question-2"), blocks)
    }

    /// Question 3.
    fn changes(&self) -> Section<'a> {
        let changes = &self.report.changes;
        let mut blocks = Blocks::default();
        blocks.rich(rich(changes.summary.as_ref()));
        for package in changes.work_packages.iter() {
            let table = self.work_package(package);
            let (number, title) = (&package.number, &package.title);
            let caption = say!(self.composer, "phase-package", number, title);
            blocks.table(format!("package-{}", package.number), caption, table);
        }
        if let Some(text) = &changes.knowledge_sharing {
            blocks.heading("knowledge-sharing", self.text("phase-knowledge"));
            blocks.rich(text.blocks());
        }
        Section::new("changes", capitalised(&self.deviations()), blocks)
    }

    fn work_package(&self, package: &'a WorkPackage) -> DataTable {
        let parts = [
            ("phase-aim", &package.aim),
            ("phase-state", &package.state),
            ("phase-deviation", &package.deviation),
            ("phase-motive", &package.motive),
            ("phase-replaced-by", &package.replaced_by),
        ];
        let eligible = if *package.eligible {
            "phase-eligible"
        } else {
            "phase-not-eligible"
        };
        let mut rows = vec![Row::normal(vec![
            self.text("phase-eligibility").into(),
            Cell::judged(self.text(eligible), *package.eligible),
        ])];
        for (key, text) in parts {
            let Some(text) = text else { continue };
            rows.push(Row::normal(vec![self.text(key).into(), text.into()]));
        }
        let mut table = self.composer.table(&[Narrow("phase-part"), Wide("phase-what")], rows);
        table.mark = self.mark;
        table
    }

    /// Question 4.
    fn lessons(&self) -> Section<'a> {
        let lessons = &self.report.lessons;
        let mut blocks = Blocks::default();
        blocks.points(points(&lessons.general));
        for of in &lessons.partners {
            let name = self.composer.programme.partner_name(&of.partner);
            blocks.heading(format!("lessons-{}", of.partner), self.say("phase-lessons-of", &name));
            blocks.points(points(&of.lessons));
        }
        if !lessons.success_factors.is_empty() {
            blocks.heading("success-factors", self.text("phase-success-factors"));
            blocks.points(points(&lessons.success_factors));
        }
        let count = lessons.general.len() + lessons.partners.iter().map(|of| of.lessons.len()).sum::<usize>();
        let title = self.counted("phase-question-4", count);
        Section::new("lessons", capitalised(&title), blocks)
    }

    /// Question 5.
    fn support(&self) -> Section<'a> {
        let mut blocks = Blocks::default();
        blocks.rich(rich(self.report.support.as_ref()));
        Section::new("support", self.text("phase-question-5"), blocks)
    }

    /// Question 6.
    fn consent(&self) -> Section<'a> {
        let agrees = self.report.consent.as_ref().is_some_and(|consent| **consent);
        let answer = if agrees {
            "phase-consent-yes"
        } else {
            "phase-consent-no"
        };
        let note = self.report.consent_note.as_ref();
        let mut blocks = Blocks::default();
        blocks.verdict(Verdict {
            question: self.text("phase-consent-question"),
            answer: self.text(answer),
            sentence: note.map_or_else(
                || paragraph(self.text(&format!("{answer}-sentence"))),
                |note| note.blocks().to_vec(),
            ),
            good: Some(agrees),
        });
        Section::new("consent", self.text(&format!("{answer}-claim")), blocks)
    }

    /// Question 7.
    fn publicity(&self) -> Section<'a> {
        let links = &self.report.publicity;
        let mut blocks = Blocks::default();
        let rows = links
            .iter()
            .map(|link| Row::normal(vec![link.title.as_str().into(), link.url.to_string().into()]));
        let table = self
            .composer
            .table(&[Normal("phase-page"), Wide("phase-address")], rows);
        blocks.table("publicity-table", self.text("phase-publicity-caption"), table);
        let title = self.counted("phase-question-7", links.len());
        Section::new("publicity", capitalised(&title), blocks)
    }
}
