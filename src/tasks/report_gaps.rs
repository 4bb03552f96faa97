//! What a content report still lacks: answers, and deliverables that are the files they were.

use crate::check::Checked;
use crate::diagnostic::{Message, Place};
use crate::locale::{Locale, say};
use crate::message;
use crate::model::{ClosedList as _, PhaseAnswer, PhaseReport};

use super::questions::asked;

/// Something that a content report lacks.
#[derive(Debug)]
pub enum Gap<'a> {
    /// A question without an answer, by its number, and which answer it asks for.
    Question(usize, PhaseAnswer),
    /// A work package without its aim or its final state.
    WorkPackage(String),
    /// A deliverable that names no file.
    WithoutFile(&'a str),
    /// A file that can't be read, and its deliverable.
    Unreadable(&'a str, &'a str),
    /// A file that is not the one it was, and its checksum now.
    Changed(&'a str, &'a str),
    /// A deliverable without a checksum, and that of its file.
    WithoutSum(&'a str, &'a str),
}

impl Gap<'_> {
    /// What lacks in the report with this id, as it is reported on the command line.
    #[must_use]
    pub fn message(&self, id: &str) -> Message {
        match self {
            Self::Question(number, _) => message!("question {number} of report “{id}” has no answer", number, id),
            Self::WorkPackage(number) => message!("work package {number} lacks its aim or its final state", number),
            Self::WithoutFile(item) => message!("deliverable “{item}” names no file", item),
            Self::Unreadable(path, item) => {
                message!("the file {path} of deliverable “{item}” can't be read", path, item)
            }
            Self::Changed(path, sum) => message!("the file {path} changed: its SHA-256 is now {sum}", path, sum),
            Self::WithoutSum(item, sum) => message!(
                "deliverable “{item}” names no SHA-256; that of the file is {sum}",
                item,
                sum
            ),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Message {
        match self {
            Self::Question(..) => message!("Answer the question."),
            Self::WorkPackage(_) => message!("Write what the work package aims at and how it ended."),
            Self::WithoutFile(_) => message!("Name the file of the deliverable as `file`, or remove the deliverable."),
            Self::Unreadable(..) => message!("Put the file back, or correct its path."),
            Self::Changed(_, sum) => message!(
                "Put the file back as it was; where the new one is meant, write “{sum}” as `sha256` of the deliverable.",
                sum
            ),
            Self::WithoutSum(_, sum) => message!("Write `sha256: {sum}` beside the file.", sum),
        }
    }

    /// What lacks, in a sentence of a document.
    #[must_use]
    pub fn say(&self, locale: &Locale) -> String {
        match self {
            Self::Question(number, _) => say!(locale, "gap-question", number = *number),
            Self::WorkPackage(number) => say!(locale, "gap-package", number),
            Self::WithoutFile(item) => say!(locale, "gap-file", item = *item),
            Self::Unreadable(path, _) => say!(locale, "gap-unreadable", path = *path),
            Self::Changed(path, _) => say!(locale, "gap-changed", path = *path),
            Self::WithoutSum(item, _) => say!(locale, "gap-sum", item = *item),
        }
    }

    /// The same as something to do.
    #[must_use]
    pub fn task(&self, locale: &Locale) -> String {
        match self {
            Self::Question(number, _) => say!(locale, "task-gap-question", number = *number),
            Self::WorkPackage(number) => say!(locale, "task-gap-package", number),
            Self::WithoutFile(item) => say!(locale, "task-gap-file", item = *item),
            Self::Unreadable(path, _) => say!(locale, "task-gap-unreadable", path = *path),
            Self::Changed(path, _) => say!(locale, "task-gap-changed", path = *path),
            Self::WithoutSum(item, _) => say!(locale, "task-gap-sum", item = *item),
        }
    }

    /// What it is about, the same in every language.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Question(_, answer) => format!("question/{}", answer.key()),
            Self::WorkPackage(number) => format!("work-package/{number}"),
            Self::Unreadable(path, item) => format!("deliverable/{item}/{path}"),
            Self::Changed(path, _) => format!("changed/{path}"),
            Self::WithoutFile(item) => format!("file/{item}"),
            Self::WithoutSum(item, _) => format!("checksum/{item}"),
        }
    }
}

/// Whether a report answers this.
fn is_answered(report: &PhaseReport, answer: PhaseAnswer) -> bool {
    match answer {
        PhaseAnswer::Deliverables => !report.deliverables.items.is_empty(),
        PhaseAnswer::Remarks => report.remarks.is_some(),
        PhaseAnswer::Changes => report.changes.summary.is_some() && !report.changes.work_packages.is_empty(),
        PhaseAnswer::Lessons => !report.lessons.general.is_empty() || !report.lessons.partners.is_empty(),
        PhaseAnswer::Support => report.support.is_some(),
        PhaseAnswer::Consent => report.consent.is_some(),
        PhaseAnswer::Publicity => !report.publicity.is_empty(),
    }
}

/// Everything that a report lacks, each with its place.
#[must_use]
pub fn gaps<'a>(programme: &'a Checked, report: &'a PhaseReport) -> Vec<(Gap<'a>, Place)> {
    let mut found = Vec::new();
    let numbered = (1..).zip(asked(programme));
    let unanswered = numbered.filter(|(_, (answer, _))| !is_answered(report, *answer));
    found.extend(unanswered.map(|(number, (answer, _))| (Gap::Question(number, answer), report.id.place())));
    for package in report.changes.work_packages.iter() {
        if package.aim.is_none() || package.state.is_none() {
            found.push((Gap::WorkPackage(package.number.to_string()), package.number.place()));
        }
    }
    for item in report.deliverables.items.iter() {
        let id = item.id.as_str();
        let Some(path) = &item.file else {
            found.push((Gap::WithoutFile(id), item.id.place()));
            continue;
        };
        match (programme.notes().files.get(path.as_str()), &item.sha256) {
            (None, _) => found.push((Gap::Unreadable(path.as_str(), id), path.place())),
            (Some(file), Some(sum)) if !file.sha256.eq_ignore_ascii_case(sum.as_str()) => {
                found.push((Gap::Changed(path.as_str(), &file.sha256), sum.place()));
            }
            (Some(file), None) => found.push((Gap::WithoutSum(id, &file.sha256), item.id.place())),
            _ => {}
        }
    }
    found
}
