//! `brugwerk explain`.

use std::fmt::Write as _;
use std::path::PathBuf;

use brugwerk::check::{self, Checked};
use brugwerk::contract::{Contract, Trace};
use brugwerk::diagnostic::Place;
use brugwerk::load;
use brugwerk::locale::{Language, Locale};
use brugwerk::model::{ChangeKind, plain_text};
use serde_json::json;

use super::{Failure, Format, LanguageArgument, cannot_read, disk, reading, report};

/// Arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What to explain: the agreement of the partnership with this id
    #[arg(value_name = "agreement:ID")]
    what: String,
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The language of the agreement; the programme's own by default
    #[arg(long, value_enum)]
    lang: Option<LanguageArgument>,
}

/// Prints why each clause stands or doesn't.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let Some(("agreement", id)) = arguments.what.split_once(':') else {
        return Err(Failure::Usage(format!(
            "“{}” can't be explained. Write `agreement:` and the id of a partnership.",
            arguments.what
        )));
    };
    let language: Option<Language> = arguments.lang.map(Into::into);
    let loaded = load::load(&disk(&arguments.folder), reading(arguments.lang, None))
        .map_err(|error| cannot_read(&arguments.folder, &error))?;
    let outcome = check::check(loaded);
    let Some(programme) = outcome.programme else {
        let text = report::diagnostics(&outcome.diagnostics, &outcome.sources, report::stderr_is_terminal());
        report::message(text.trim_end());
        return Err(Failure::Faults);
    };
    let Some((partnership, agreement)) = programme.agreement(id) else {
        let known = programme
            .partnerships
            .iter()
            .filter(|partnership| partnership.agreement.is_some());
        let known: Vec<&str> = known.map(|partnership| partnership.id.as_str()).collect();
        return Err(Failure::Usage(format!(
            "There is no agreement “{id}” in this folder. Agreements: {}.",
            if known.is_empty() {
                "none".to_owned()
            } else {
                known.join(", ")
            }
        )));
    };
    let locale = Locale::of(language.unwrap_or(programme.programme.language.into()));
    let contract = Contract::of(&programme.clauses, &programme, partnership, agreement, locale);
    report::result(&match arguments.format {
        Format::Human => human(&programme, &contract, locale),
        Format::Json => in_json(&programme, &contract),
    })
}

/// `path:line` of a place.
fn line(programme: &Checked, place: Place) -> String {
    let place = programme.sources().describe(place);
    place
        .rsplit_once(':')
        .map_or(place.clone(), |(line, _)| line.to_owned())
}

fn human(programme: &Checked, contract: &Contract, locale: &Locale) -> String {
    let mut text = String::new();
    for entry in &contract.trace {
        let indent = if entry.article { "" } else { "  " };
        let number = entry.number.as_deref().unwrap_or("·");
        let state = match (&entry.number, &entry.change) {
            (None, Some((ChangeKind::Drop, ..))) => "dropped",
            (None, _) => "left out",
            (Some(_), _) => "stands",
        };
        let mandatory = if entry.mandatory { ", mandatory" } else { "" };
        let _ = writeln!(text, "{indent}{number:<5} {:<34} {state}{mandatory}", entry.id);
        for reason in reasons(programme, entry) {
            let _ = writeln!(text, "{indent}        {reason}");
        }
    }
    let _ = match contract.open.len() {
        1 => writeln!(text, "\n1 open point"),
        count => writeln!(text, "\n{count} open points"),
    };
    for (index, point) in contract.open.iter().enumerate() {
        let owner = point
            .owner
            .as_ref()
            .map_or_else(|| locale.text("all-parties"), ToString::to_string);
        let words = plain_text(&point.text);
        let place = line(programme, point.place);
        let _ = writeln!(text, "{:>3}. {words} ({owner}; {place})", index + 1);
    }
    text.truncate(text.trim_end().len());
    text
}

/// Why an entry stands or doesn't, one line each.
fn reasons(programme: &Checked, entry: &Trace) -> Vec<String> {
    let mut lines: Vec<String> = entry
        .conditions
        .iter()
        .map(|(condition, holds, place)| {
            let verdict = if *holds { "holds" } else { "does not hold" };
            let source = place.map_or_else(|| "nothing is known".to_owned(), |place| line(programme, place));
            format!("“{condition}” {verdict} ({source})")
        })
        .collect();
    if let Some((kind, reason, place)) = &entry.change {
        let word = match kind {
            ChangeKind::Add => "added",
            ChangeKind::Replace => "reworded",
            ChangeKind::Drop => "dropped",
        };
        lines.push(format!(
            "{word} by the partners: {reason} ({})",
            line(programme, *place)
        ));
    }
    lines.extend(entry.why.clone().filter(|_| entry.number.is_some()));
    lines
}

fn in_json(programme: &Checked, contract: &Contract) -> String {
    let entries: Vec<_> = contract
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
                    "place": place.map(|place| line(programme, place)),
                })).collect::<Vec<_>>(),
                "change": entry.change.as_ref().map(|(kind, reason, place)| json!({
                    "kind": kind.key(),
                    "reason": reason,
                    "place": line(programme, *place),
                })),
            })
        })
        .collect();
    let open: Vec<_> = contract
        .open
        .iter()
        .map(|point| {
            json!({
                "text": plain_text(&point.text),
                "owner": point.owner.as_ref().map(ToString::to_string),
                "article": point.article,
                "place": line(programme, point.place),
            })
        })
        .collect();
    json!({ "clauses": entries, "open_points": open }).to_string()
}
