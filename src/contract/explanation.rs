//! Why each clause of an agreement stands or doesn't, told.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Contract, Trace};
use crate::diagnostic::{Place, Sources};
use crate::locale::Locale;
use crate::model::{ChangeKind, ClosedList as _, plain_text};

/// `path:line` of a place.
fn line(sources: &Sources, place: Place) -> String {
    let place = sources.describe(place);
    place
        .rsplit_once(':')
        .map_or(place.clone(), |(line, _)| line.to_owned())
}

impl Contract {
    /// Why each entry stands or doesn't, and what is open, for people.
    #[must_use]
    pub fn explained(&self, sources: &Sources, locale: &Locale) -> String {
        let mut text = String::new();
        for entry in &self.trace {
            let indent = if entry.article { "" } else { "  " };
            let number = entry.number.as_deref().unwrap_or("·");
            let state = match (&entry.number, &entry.change) {
                (None, Some((ChangeKind::Drop, ..))) => "dropped",
                (None, _) => "left out",
                (Some(_), _) => "stands",
            };
            let mandatory = if entry.mandatory { ", mandatory" } else { "" };
            let _ = writeln!(text, "{indent}{number:<5} {:<34} {state}{mandatory}", entry.id);
            for reason in reasons(sources, entry) {
                let _ = writeln!(text, "{indent}        {reason}");
            }
        }
        let _ = match self.open.len() {
            1 => writeln!(text, "\n1 open point"),
            count => writeln!(text, "\n{count} open points"),
        };
        for (index, point) in self.open.iter().enumerate() {
            let owner = point
                .owner
                .as_ref()
                .map_or_else(|| locale.text("all-parties"), ToString::to_string);
            let words = plain_text(&point.text);
            let place = line(sources, point.place);
            let _ = writeln!(text, "{:>3}. {words} ({owner}; {place})", index + 1);
        }
        text.truncate(text.trim_end().len());
        text
    }

    /// The same for programs.
    #[must_use]
    pub fn explained_json(&self, sources: &Sources) -> Value {
        let entries: Vec<_> = self
            .trace
            .iter()
            .map(|entry| {
                json!({
                    "id": entry.id,
                    "article": entry.article,
                    "number": entry.number,
                    "mandatory": entry.mandatory,
                    "why": entry.why,
                    "conditions": entry.conditions.iter().map(|(condition, holds, place)| json!({
                        "condition": condition,
                        "holds": holds,
                        "place": place.map(|place| line(sources, place)),
                    })).collect::<Vec<_>>(),
                    "change": entry.change.as_ref().map(|(kind, reason, place)| json!({
                        "kind": kind.key(),
                        "reason": reason,
                        "place": line(sources, *place),
                    })),
                })
            })
            .collect();
        let open: Vec<_> = self
            .open
            .iter()
            .map(|point| {
                json!({
                    "text": plain_text(&point.text),
                    "owner": point.owner.as_ref().map(ToString::to_string),
                    "article": point.article,
                    "place": line(sources, point.place),
                })
            })
            .collect();
        json!({ "clauses": entries, "open_points": open })
    }
}

/// Why an entry stands or doesn't, one line each.
fn reasons(sources: &Sources, entry: &Trace) -> Vec<String> {
    let mut lines: Vec<String> = entry
        .conditions
        .iter()
        .map(|(condition, holds, place)| {
            let verdict = if *holds { "holds" } else { "does not hold" };
            let source = place.map_or_else(|| "nothing is known".to_owned(), |place| line(sources, place));
            format!("“{condition}” {verdict} ({source})")
        })
        .collect();
    if let Some((kind, reason, place)) = &entry.change {
        let word = match kind {
            ChangeKind::Add => "added",
            ChangeKind::Replace => "reworded",
            ChangeKind::Drop => "dropped",
        };
        lines.push(format!("{word} by the partners: {reason} ({})", line(sources, *place)));
    }
    lines.extend(entry.why.clone().filter(|_| entry.number.is_some()));
    lines
}
