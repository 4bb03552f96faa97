//! The content report of a project to the fund: the questions of its form, each above its answer.
//!
//! It is built only when every question that the form asks is answered and every deliverable is the file it was; [`unsettled`] says what
//! lacks.

mod words;

use crate::check::Checked;
use crate::diagnostic::{Diagnostic, rules};
use crate::document::base::blocks::Head::{Narrow, Normal, Wide};
use crate::document::base::blocks::{Block, Cell, DataTable, Row, Verdict};
use crate::document::base::estimates::{Mark, Where};
use crate::document::base::sections::{Blocks, Credit, Section};
use crate::document::base::{
    ComposeError, Composed, Composer, Kind, Options, Per, case_name, entries, entry, ids, paragraph, points, rich,
};
use crate::locale::{Locale, capitalised, say};
use crate::model::{
    Basis, ClosedList as _, Deliverable, Eligibility, Located, Partnership, PhaseAnswer, PhaseReport, PlainText,
    WorkPackage,
};
use crate::tasks::{asked, gaps, unasked};

rules! {
    error REPORT_INCOMPLETE = "report-incomplete" {
        guards: "A content report answers every question of the form, seven where the programme gives none, and each deliverable is in the folder and unchanged.",
        example: "remarks:          # question 2 has no answer",
        cure: "Answer the question, put the file back, or name its new SHA-256.",
    }
}

/// The label of the table of deliverables.
const DELIVERABLES: &str = "deliverables-table";

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
        .map(|(gap, place)| REPORT_INCOMPLETE.at(place, gap.message(id)).with_help(gap.help()))
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
    form.mark = form
        .composer
        .mark(report, "phase-estimate", Where::unlinked(&report.phase));
    let mut sections = Vec::new();
    let questions = asked(programme);
    for (number, (answer, question)) in (1_usize..).zip(questions.iter().copied().chain(unasked(&questions))) {
        let mut section = form.answer(answer);
        if let Some(question) = question {
            section.blocks.begin_with(Block::FormQuestion {
                label: say!(form.composer, "phase-question", number),
                body: question.blocks(),
            });
        }
        sections.push(section);
    }
    let claim = form.claim();
    let mut front = form
        .composer
        .front(report.project.to_string(), report.phase.to_string(), claim);
    front.mark = form.mark;
    front.credits = form.identification();
    front.authors = vec![report.organisation.as_str()];
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

/// The label of the table of a work package.
fn package_label(package: &WorkPackage) -> String {
    format!("package-{}", package.number)
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

    /// Who reports, over which project: what the form asks before its first question.
    fn identification(&self) -> Vec<Credit> {
        let report = self.report;
        let number = report.organisation_number.as_ref();
        let organisation = number.map_or_else(
            || report.organisation.to_string(),
            |number| format!("{number} ({})", report.organisation),
        );
        let programme = [report.operational_programme.as_ref(), report.priority.as_ref()];
        let programme: Vec<String> = programme.into_iter().flatten().map(ToString::to_string).collect();
        let period = report.period.as_ref();
        let rows = [
            ("phase-organisation", vec![organisation]),
            ("phase-project-name", vec![report.project.to_string()]),
            ("phase-project-number", vec![report.project_number.to_string()]),
            ("phase-call", vec![self.composer.programme.programme.call.to_string()]),
            ("phase-programme", programme),
            (
                "phase-period",
                Vec::from_iter(period.map(|period| self.composer.months(*period.start, *period.end))),
            ),
            (
                "phase-submitted",
                Vec::from_iter(report.submitted.as_ref().map(|date| self.composer.date(**date))),
            ),
        ];
        let rows = rows.into_iter().filter(|(_, lines)| !lines.is_empty());
        rows.map(|(key, lines)| Credit {
            label: self.text(key),
            lines,
        })
        .collect()
    }

    /// The section that answers a question; without blocks where the report does not answer it.
    fn answer(&mut self, answer: PhaseAnswer) -> Section<'a> {
        match answer {
            PhaseAnswer::Deliverables => self.deliverables(),
            PhaseAnswer::Remarks => self.remarks(),
            PhaseAnswer::Changes => self.changes(),
            PhaseAnswer::Lessons => self.lessons(),
            PhaseAnswer::Support => self.support(),
            PhaseAnswer::Consent => self.consent(),
            PhaseAnswer::Publicity => self.publicity(),
        }
    }

    /// The mark of a part, which rests on what it says itself or else on what the report does.
    fn own_mark(&mut self, basis: Option<Basis>, reason: Option<&'a Located<PlainText>>, place: Where) -> Option<Mark> {
        let grounds = self.report.grounds(basis, reason);
        self.composer.mark(&grounds, "phase-estimate", place)
    }

    fn deliverables(&mut self) -> Section<'a> {
        let items = &self.report.deliverables.items;
        let mut blocks = Blocks::default();
        blocks.rich(rich(self.report.deliverables.intro.as_ref()));
        let rows: Vec<Row> = items.iter().map(|item| self.deliverable(item)).collect();
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
        blocks.table(DELIVERABLES, self.text("phase-deliverables-caption"), table);
        Section::new("deliverables", self.handed_in(), blocks)
    }

    fn deliverable(&mut self, item: &'a Deliverable) -> Row {
        let mut title = item.title.to_string();
        title.extend(item.kind.iter().map(|kind| format!(" ({kind})")));
        title.extend(item.made.iter().map(|date| format!(", {}", self.composer.date(**date))));
        let file = item.file.as_ref().map(ToString::to_string).unwrap_or_default();
        let sum = self.composer.programme.notes().files.get(&file);
        let sum: String = sum.map_or("", |file| &file.sha256).chars().take(SHORT_SUM).collect();
        let mark = self.own_mark(item.basis, item.reason.as_ref(), Where::at(DELIVERABLES, &item.title));
        Row::normal(vec![
            Cell::marked(title, mark),
            item.description.as_ref().into(),
            file.into(),
            sum.into(),
        ])
    }

    fn remarks(&self) -> Section<'a> {
        let mut blocks = Blocks::default();
        blocks.rich(rich(self.report.remarks.as_ref()));
        Section::new("remarks", self.text("phase-question-2"), blocks)
    }

    fn changes(&mut self) -> Section<'a> {
        let changes = &self.report.changes;
        let mut blocks = Blocks::default();
        blocks.rich(rich(changes.summary.as_ref()));
        for package in changes.work_packages.iter() {
            let table = self.work_package(package);
            let (number, title) = (&package.number, &package.title);
            let caption = say!(self.composer, "phase-package", number, title);
            blocks.table(package_label(package), caption, table);
        }
        if let Some(text) = &changes.knowledge_sharing {
            blocks.heading("knowledge-sharing", self.text("phase-knowledge"));
            blocks.rich(text.blocks());
        }
        Section::new("changes", capitalised(&self.deviations()), blocks)
    }

    fn work_package(&mut self, package: &'a WorkPackage) -> DataTable {
        let parts = [
            ("phase-aim", &package.aim),
            ("phase-state", &package.state),
            ("phase-deviation", &package.deviation),
            ("phase-motive", &package.motive),
            ("phase-replaced-by", &package.replaced_by),
        ];
        let mut rows = Vec::new();
        if let Some(eligible) = &package.eligible {
            let word = self.text(&format!("eligibility-{}", eligible.key()));
            rows.push(Row::normal(vec![
                self.text("phase-eligibility").into(),
                match **eligible {
                    Eligibility::Partly => word.into(),
                    Eligibility::Yes => Cell::judged(word, true),
                    Eligibility::No => Cell::judged(word, false),
                },
            ]));
        }
        for (key, text) in parts {
            let Some(text) = text else { continue };
            rows.push(Row::normal(vec![self.text(key).into(), text.into()]));
        }
        let place = Where::at(package_label(package), &package.title);
        let mark = self.own_mark(package.basis, package.reason.as_ref(), place);
        let heads = [Narrow("phase-part"), Wide("phase-what")];
        self.composer.table(&heads, rows).marked(mark)
    }

    fn lessons(&mut self) -> Section<'a> {
        let lessons = &self.report.lessons;
        let mut blocks = Blocks::default();
        blocks.points(points(&lessons.general));
        for of in &lessons.partners {
            let name = self.composer.programme.partner_name(&of.partner);
            let label = format!("lessons-{}", of.partner);
            let title = self.say("phase-lessons-of", &name);
            let mark = self.own_mark(of.basis, of.reason.as_ref(), Where::at(label.clone(), &title));
            blocks.marked_heading(label, title, mark);
            blocks.points(points(&of.lessons));
        }
        if !lessons.success_factors.is_empty() {
            blocks.heading("success-factors", self.text("phase-success-factors"));
            blocks.points(points(&lessons.success_factors));
        }
        Section::new("lessons", self.text("phase-question-4"), blocks)
    }

    fn support(&self) -> Section<'a> {
        let mut blocks = Blocks::default();
        blocks.rich(rich(self.report.support.as_ref()));
        Section::new("support", self.text("phase-question-5"), blocks)
    }

    fn consent(&self) -> Section<'a> {
        let mut blocks = Blocks::default();
        let Some(agrees) = self.report.consent.as_ref().map(|consent| **consent) else {
            return Section::new("consent", String::new(), blocks);
        };
        let answer = if agrees {
            "phase-consent-yes"
        } else {
            "phase-consent-no"
        };
        let note = self.report.consent_note.as_ref();
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

    fn publicity(&self) -> Section<'a> {
        let links = &self.report.publicity;
        let mut blocks = Blocks::default();
        let rows = links
            .iter()
            .map(|link| Row::normal(vec![link.title.as_str().into(), Cell::address(&link.url.to_string())]));
        let table = self
            .composer
            .table(&[Normal("phase-page"), Wide("phase-address")], rows);
        blocks.table("publicity-table", self.text("phase-publicity-caption"), table);
        let title = self.counted("phase-question-7", links.len());
        Section::new("publicity", capitalised(&title), blocks)
    }
}
