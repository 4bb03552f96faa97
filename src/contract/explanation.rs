//! Why each clause of an agreement stands or doesn't, told.

use serde_json::{Value, json};

use super::condition::Condition;
use super::open::OpenPoint;
use super::{Contract, Trace};
use crate::diagnostic::{Place, Sources};
use crate::locale::{Locale, say};
use crate::model::{ChangeKind, ClosedList as _, Id, plain_text};

/// `path:line` of a place.
fn line(sources: &Sources, place: Place) -> String {
    let place = sources.describe(place);
    place
        .rsplit_once(':')
        .map_or(place.clone(), |(line, _)| line.to_owned())
}

impl Contract {
    /// What stands, what the partners changed and what is open, for people; with `all`, why each entry stands or doesn't.
    #[must_use]
    pub fn explained(&self, sources: &Sources, locale: &Locale, owner: impl Fn(&Id) -> String, all: bool) -> String {
        let telling = Telling {
            contract: self,
            sources,
            locale,
        };
        let mut lines = vec![telling.summary()];
        if all {
            lines.push(String::new());
            lines.extend(self.trace.iter().flat_map(|entry| telling.entry(entry)));
        } else {
            let changed: Vec<&Trace> = self.trace.iter().filter(|entry| entry.change.is_some()).collect();
            if !changed.is_empty() {
                lines.extend([String::new(), locale.text("explain-changed")]);
                lines.extend(changed.iter().flat_map(|entry| telling.changed(entry)));
            }
        }
        lines.extend([
            String::new(),
            say!(locale, "explain-open-count", count = self.open.len()),
        ]);
        lines.extend(
            self.open
                .iter()
                .enumerate()
                .flat_map(|(index, point)| telling.open(index + 1, point, &owner)),
        );
        if !all {
            lines.extend([String::new(), locale.text("explain-all")]);
        }
        lines.join("\n")
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
                    "field": point.field.clone().or_else(|| field(sources, point.place)),
                    "place": line(sources, point.place),
                })
            })
            .collect();
        json!({ "clauses": entries, "open_points": open })
    }
}

/// Tells a contract to a reader.
struct Telling<'a> {
    contract: &'a Contract,
    sources: &'a Sources,
    locale: &'a Locale,
}

impl Telling<'_> {
    /// How many articles and clauses stand, and how many of the library are left out.
    fn summary(&self) -> String {
        let count = |article: bool, stands: bool| {
            let entries = self.contract.trace.iter();
            let counted = entries.filter(|entry| entry.article == article && entry.number.is_some() == stands);
            counted.count()
        };
        let (articles, clauses, out) = (count(true, true), count(false, true), count(false, false));
        say!(self.locale, "explain-summary", articles, clauses, out)
    }

    /// An entry with the reasons why it stands or doesn't.
    fn entry(&self, entry: &Trace) -> Vec<String> {
        let indent = if entry.article { "" } else { "  " };
        let number = entry.number.as_deref().unwrap_or("·");
        let state = match (&entry.number, &entry.change) {
            (None, Some((ChangeKind::Drop, ..))) => "explain-dropped",
            (None, _) => "explain-left-out",
            (Some(_), _) => "explain-stands",
        };
        let mut state = self.locale.text(state);
        if entry.mandatory {
            state = format!("{state}, {}", self.locale.text("explain-mandatory"));
        }
        let mut lines = vec![format!("{indent}{number:<5} {:<34} {state}", entry.id)];
        let conditions = entry.conditions.iter().map(|condition| self.condition(condition));
        let mut reasons: Vec<String> = conditions.collect();
        reasons.extend(self.change(entry));
        reasons.extend(entry.why.clone().filter(|_| entry.number.is_some()));
        lines.extend(reasons.into_iter().map(|reason| format!("{indent}        {reason}")));
        lines
    }

    /// A condition in words, whether it holds, and where the data is that decides it.
    fn condition(&self, (condition, holds, place): &(String, bool, Option<Place>)) -> String {
        let words = Condition::parse(condition).map_or_else(
            |_| condition.clone(),
            |condition| condition.in_words(&self.contract.parameters, self.locale),
        );
        let verdict = self.locale.text(if *holds { "explain-holds" } else { "explain-fails" });
        let source = place.map_or_else(
            || self.locale.text("explain-nothing"),
            |place| line(self.sources, place),
        );
        format!("{words}: {verdict} ({source})")
    }

    fn changed(&self, entry: &Trace) -> Vec<String> {
        let number = entry.number.as_deref().unwrap_or("·");
        let mut lines = vec![format!("  {number:<5} {}", entry.id)];
        lines.extend(self.change(entry).map(|change| format!("        {change}")));
        lines
    }

    /// What the partners changed, why, and where.
    fn change(&self, entry: &Trace) -> Option<String> {
        let (kind, reason, place) = entry.change.as_ref()?;
        let word = match kind {
            ChangeKind::Add => "explain-added",
            ChangeKind::Replace => "explain-reworded",
            ChangeKind::Drop => "explain-struck",
        };
        let word = self.locale.text(word);
        Some(format!("{word}: {reason} ({})", line(self.sources, *place)))
    }

    /// An open point: what is to be settled, by whom, and the field and line of the data that it is about.
    fn open(&self, number: usize, point: &OpenPoint, name: impl Fn(&Id) -> String) -> [String; 2] {
        let owner = point.owner.as_ref();
        let owner = owner.map_or_else(|| self.locale.text("all-parties"), name);
        let place = line(self.sources, point.place);
        let written = || field(self.sources, point.place);
        let field = point.field.clone().or_else(written).unwrap_or_else(|| place.clone());
        [
            format!("{number:>3}. {}", plain_text(&point.text)),
            format!("     {}", say!(self.locale, "explain-open", owner, field, place)),
        ]
    }
}

/// The name of the field that a place lies in, as its line has it.
fn field(sources: &Sources, place: Place) -> Option<String> {
    let file = sources.get(place.file)?;
    let before = file.text.get(..usize::try_from(place.start).ok()?)?;
    let written = before.rsplit('\n').next()?;
    let key = written.rsplit(['{', ',']).next()?.trim().trim_start_matches("- ");
    let (key, _) = key.rsplit_once(':')?;
    Some(key.trim().to_owned()).filter(|key| !key.is_empty())
}
