//! Tasks as a list for people, and for programs.

use serde_json::{Value, json};
use strum::VariantArray as _;

use crate::locale::{Locale, say};
use crate::model::Date;

use super::task::{About, Task, TaskKind, Who};

/// The tasks by who must do them and what they are about, in the order in which they come.
#[must_use]
pub fn told(tasks: &[Task], locale: &Locale) -> String {
    if tasks.is_empty() {
        return locale.text("tasks-none");
    }
    let mut lines = Vec::new();
    for of_one in tasks.chunk_by(|one, next| one.who == next.who) {
        let Some(first) = of_one.first() else { continue };
        let count = say!(locale, "tasks-count", count = of_one.len());
        lines.push(say!(locale, "tasks-of", who = first.who_name, count));
        let mut about: Option<(&Who, &About)> = None;
        for task in of_one {
            if about != Some((&task.who, &task.about)) {
                lines.push(format!("  {}", task.about_name));
                about = Some((&task.who, &task.about));
            }
            lines.extend(of_task(task, locale));
        }
        lines.push(String::new());
    }
    lines.push(total(tasks, locale));
    lines.join("\n")
}

/// A task: what is to be done, what that consists of; by when, what is asked and where it stands.
fn of_task(task: &Task, locale: &Locale) -> Vec<String> {
    let text = task.text.split('\n').filter(|line| !line.trim().is_empty());
    let mut lines: Vec<String> = text.map(|line| format!("      {}", line.trim())).collect();
    if let Some(first) = lines.first_mut() {
        first.replace_range(4..5, "•");
    }
    lines.extend(task.points.iter().map(|point| {
        let point = point.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("        – {point}")
    }));
    let due = task
        .due
        .map(|due| say!(locale, "tasks-due", date = in_words(due, locale)));
    let kind = locale.text(&format!("task-kind-{}", task.kind.key()));
    let parts = due.into_iter().chain([kind, task.location()]);
    lines.push(format!("      {}", parts.collect::<Vec<_>>().join(" · ")));
    lines
}

fn in_words(date: Date, locale: &Locale) -> String {
    locale.date(date.year(), date.month(), date.day())
}

/// "12 taken: 8 × open punt, 4 × te bevestigen."
fn total(tasks: &[Task], locale: &Locale) -> String {
    let kinds = TaskKind::VARIANTS.iter().filter_map(|kind| {
        let count = tasks.iter().filter(|task| task.kind == *kind).count();
        let word = locale.text(&format!("task-kind-{}", kind.key()));
        (count > 0).then(|| format!("{count} × {word}"))
    });
    let kinds = locale.list(&kinds.collect::<Vec<_>>());
    let count = say!(locale, "tasks-count", count = tasks.len());
    format!("{}.", say!(locale, "tasks-of", who = count, count = kinds))
}

/// The same for programs.
#[must_use]
pub fn json(tasks: &[Task]) -> Value {
    let one = |task: &Task| {
        let ((who, who_id), (about, about_id)) = (task.who.parts(), task.about.parts());
        json!({
            "id": task.id,
            "kind": task.kind.key(),
            "who": { "kind": who, "id": who_id, "name": task.who_name },
            "about": { "kind": about, "id": about_id, "name": task.about_name },
            "text": task.text,
            "points": task.points,
            "due": task.due,
            "place": task.location(),
        })
    };
    let tasks: Vec<Value> = tasks.iter().map(one).collect();
    json!({ "tasks": tasks })
}
