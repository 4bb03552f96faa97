//! The questions of a content report as a form, with the answers that are there already.

use super::form::{About, Form, Item, Part, Question, code_of, document};
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per, entry, form_names, ids};
use crate::locale::{capitalised, say};
use crate::model::{ClosedList as _, Located, PhaseAnswer, PhaseReport, RichText, WorkPackage};
use crate::tasks::asked;

/// Counts the changes of the form that older readers can't follow.
const VERSION: u32 = 1;

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "phase-report-form",
    "the questions of a content report, to fill in on screen",
    Per::Entry(|programme| ids(&programme.phase_reports)),
    compose,
);

/// Composes the form.
fn compose(composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let report = entry(&programme.phase_reports, id)?;
    let data = std::collections::BTreeMap::from([("phase_report", report)]);
    let code = code_of(&composer, id, VERSION, &data)?;
    let mut form = Form::new(&composer);
    let parts = asked(programme).into_iter();
    let parts = parts.filter_map(|(answer, text)| {
        let items = items(&mut form, report, answer);
        let title = composer.locale.text(&format!("phase-answer-{}", answer.key()));
        (!items.is_empty()).then(|| Part {
            title: capitalised(&title),
            text: text.map(|text| text.blocks()),
            items,
        })
    });
    let parts = parts.collect();
    let hand_out = form.into_hand_out(code);
    let about = About {
        title: report.project.to_string(),
        subtitle: Some(format!("{} · {}", report.phase, report.organisation)),
        intro: None,
        ending: None,
        send: Vec::new(),
    };
    document(composer, about, parts, hand_out, &data)
}

/// What is asked for one answer; nothing where a form can't hold it, as files and addresses.
fn items<'a>(form: &mut Form<'_, 'a>, report: &'a PhaseReport, answer: PhaseAnswer) -> Vec<Item<'a>> {
    let text = |form: &Form<'_, 'a>, key: &str| form.composer.locale.text(key);
    match answer {
        PhaseAnswer::Remarks => {
            let label = text(form, "phase-question-2");
            vec![prose(form, "remarks", label, report.remarks.as_ref())]
        }
        PhaseAnswer::Support => {
            let label = text(form, "phase-question-5");
            vec![prose(form, "support", label, report.support.as_ref())]
        }
        PhaseAnswer::Changes => {
            let label = text(form, "fill-in-changes");
            let mut items = vec![prose(form, "changes", label, report.changes.summary.as_ref())];
            for (package, number) in report.changes.work_packages.iter().zip(1..) {
                items.extend(package_items(form, package, number));
            }
            let (label, known) = (text(form, "phase-knowledge"), &report.changes.knowledge_sharing);
            items.push(prose(form, "knowledge", label, known.as_ref()));
            items
        }
        PhaseAnswer::Lessons => vec![
            listed(form, "lessons", text(form, "fill-in-lessons"), &report.lessons.general),
            listed(
                form,
                "success-factors",
                text(form, "phase-success-factors"),
                &report.lessons.success_factors,
            ),
        ],
        PhaseAnswer::Consent => {
            let question = Question::new("consent", text(form, "phase-consent-question"));
            let [yes, no] = ["phase-consent-yes", "phase-consent-no"].map(|key| text(form, key));
            let chosen = report
                .consent
                .as_ref()
                .map(|consent| if **consent { &*yes } else { &*no });
            vec![form.choice(question, &[&yes, &no], chosen.unwrap_or_default(), false)]
        }
        PhaseAnswer::Deliverables | PhaseAnswer::Publicity => Vec::new(),
    }
}

/// How the work on a package kept to the plan.
fn package_items<'a>(form: &mut Form<'_, 'a>, package: &'a WorkPackage, number: usize) -> [Item<'a>; 3] {
    let (title, shown) = (&package.title, &package.number);
    let name = say!(form.composer, "phase-package", number = shown, title);
    [
        ("state", "phase-state", &package.state),
        ("deviation", "phase-deviation", &package.deviation),
        ("motive", "phase-motive", &package.motive),
    ]
    .map(|(part, key, known)| {
        let label = format!("{name} – {}", form.composer.locale.text(key));
        prose(form, form_names::package(number, part), label, known.as_ref())
    })
}

/// A question that is answered in a text.
fn prose<'a>(
    form: &mut Form<'_, 'a>,
    name: impl Into<String>,
    label: String,
    known: Option<&'a Located<RichText>>,
) -> Item<'a> {
    let known = known.map(|text| text.source()).unwrap_or_default();
    form.prose(Question::new(name, label), known)
}

/// A question that is answered in points, one a line.
fn listed<'a>(form: &mut Form<'_, 'a>, name: &str, label: String, known: &'a [Located<RichText>]) -> Item<'a> {
    let lines: Vec<&str> = known.iter().map(|line| line.source()).collect();
    let help = form.composer.locale.text("fill-in-one-a-line");
    form.area(Question::new(name, label).helped(Some(help)), &lines)
}
