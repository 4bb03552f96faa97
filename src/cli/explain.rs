//! `brugwerk explain`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use brugwerk::check::Checked;
use brugwerk::document::{Options, SourcedFact, facts_of, facts_of_line};
use brugwerk::message;
use brugwerk::project::{CheckedProject, Project, select};
use serde_json::{Value, json};

use super::arguments::{Format, LanguageArgument, reading};
use super::failure::Failure;
use super::report;

/// The most letters of a fact in a list.
const MOST_LETTERS: usize = 60;

/// Arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What to explain: why the clauses of an agreement stand (`agreement:ID`), what the facts of a document rest on
    /// (`KIND` or `KIND:ID`), or those on a line of a data file (`FILE:LINE`)
    #[arg(value_name = "WHAT")]
    what: String,
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// Of an agreement, list its facts instead of its clauses
    #[arg(long)]
    facts: bool,
    /// Of an agreement, say of every clause of the library why it stands or doesn't
    #[arg(long, conflicts_with = "facts")]
    all: bool,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// The language of the agreement, by default the programme's own; and of messages
    #[arg(long, value_enum)]
    pub lang: Option<LanguageArgument>,
}

/// Prints why each clause stands or doesn't, or what facts rest on.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let checked = Project::open_folder(&arguments.folder, reading(arguments.lang, None))?.check();
    let programme = checked.accept()?;
    let (before, behind) = arguments.what.rsplit_once(':').unwrap_or((&arguments.what, ""));
    if let Ok(line) = behind.parse::<usize>() {
        let path = before.replace('\\', "/");
        let Some(facts) = facts_of_line(programme, &path, line) else {
            return Err(Failure::Usage(message!(
                "This programme reads no file “{path}”. Write the path as `brugwerk check` does, from the programme folder.",
                path
            )));
        };
        return told(&facts, arguments.format, &lines(&facts));
    }
    if before == "agreement" && !arguments.facts {
        return clauses(arguments, programme, behind);
    }
    let facts = of_documents(arguments, &checked, programme)?;
    told(&facts, arguments.format, &list(&facts))
}

/// The facts of the chosen documents, each once.
fn of_documents<'a>(
    arguments: &Arguments,
    checked: &CheckedProject,
    programme: &'a Checked,
) -> Result<Vec<SourcedFact<'a>>, Failure> {
    let options = Options {
        language: arguments.lang.map(Into::into),
        ..Options::default()
    };
    let plans = select(checked.plans(), std::slice::from_ref(&arguments.what))?;
    let mut found = BTreeMap::new();
    for plan in &plans {
        let facts = facts_of(programme, plan, options);
        let facts = facts.map_err(|error| Failure::Io(message!("{}: {error}.", plan.path, error)))?;
        found.extend(facts.into_iter().map(|fact| (fact.fact.place, fact)));
    }
    Ok(found.into_values().collect())
}

fn told(facts: &[SourcedFact<'_>], format: Format, text: &str) -> Result<(), Failure> {
    report::result(&match format {
        Format::Human => text.to_owned(),
        Format::Json => {
            let facts: Vec<Value> = facts.iter().map(fact_json).collect();
            json!({ "facts": facts }).to_string()
        }
    })
}

fn fact_json(fact: &SourcedFact<'_>) -> Value {
    let sources: Vec<&str> = fact.sources.iter().map(|source| source.id.as_str()).collect();
    json!({
        "place": format!("{}:{}", fact.path, fact.line),
        "keys": fact.fact.keys.join("."),
        "text": fact.fact.text,
        "basis": basis(fact),
        "reason": fact.fact.reason,
        "sources": sources,
    })
}

/// What a fact rests on; what says nothing of it stands in its sources, where it has any.
fn basis<'a>(fact: &'a SourcedFact<'_>) -> Option<&'a str> {
    let own = fact.fact.basis.as_deref();
    own.or((!fact.sources.is_empty()).then_some("sourced"))
}

/// The facts of a line, each whole.
fn lines(facts: &[SourcedFact<'_>]) -> String {
    if facts.is_empty() {
        return "No fact begins on this line.".to_owned();
    }
    let each = facts.iter().map(|fact| {
        let mut text = format!(
            "{}:{}  {}\n  {}",
            fact.path,
            fact.line,
            fact.fact.keys.join("."),
            fact.fact.text.trim_end()
        );
        let ground = match (basis(fact), &fact.fact.reason) {
            (None, _) => "no source covers it".to_owned(),
            (Some(basis), Some(reason)) => format!("{basis}: {reason}"),
            (Some(basis), None) => basis.to_owned(),
        };
        let sources = fact
            .sources
            .iter()
            .map(|source| format!("{}: {}", source.id, source.citation));
        for line in std::iter::once(ground).chain(sources) {
            let _ = write!(text, "\n  {line}");
        }
        text
    });
    each.collect::<Vec<_>>().join("\n")
}

/// The facts of a document, one a line, and how many rest on what.
fn list(facts: &[SourcedFact<'_>]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut text = String::new();
    for fact in facts {
        let ground = basis(fact).unwrap_or("no source");
        *counts.entry(ground).or_default() += 1;
        let sources: Vec<&str> = fact.sources.iter().map(|source| source.id.as_str()).collect();
        let shown = shortened(&fact.fact.text);
        let (path, line, keys) = (fact.path, fact.line, fact.fact.keys.join("."));
        let _ = writeln!(
            text,
            "{path}:{line}  {keys}  “{shown}”  {ground}  {}",
            sources.join(", ")
        );
    }
    let counts: Vec<String> = counts
        .iter()
        .map(|(ground, count)| format!("{count} {ground}"))
        .collect();
    let _ = write!(text, "{} facts: {}.", facts.len(), counts.join(", "));
    text
}

/// The first words of a text, on one line.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Prints why each clause of an agreement stands or doesn't.
fn clauses(arguments: &Arguments, programme: &Checked, id: &str) -> Result<(), Failure> {
    let language = arguments.lang.map(Into::into);
    let locale = programme.locale(language.unwrap_or_else(|| programme.programme.language.into()));
    let Some(contract) = programme.contract(id, locale) else {
        let partnerships = programme.partnerships.iter();
        let with_agreement = partnerships.filter(|partnership| partnership.agreement.is_some());
        let known: Vec<&str> = with_agreement.map(|partnership| partnership.id.as_str()).collect();
        let known = if known.is_empty() {
            message!("none")
        } else {
            message!("{}", known.join(", "))
        };
        return Err(Failure::Usage(message!(
            "There is no agreement “{id}” in this folder. Agreements: {known}.",
            id,
            known
        )));
    };
    report::result(&match arguments.format {
        Format::Human => {
            let owner = |id: &brugwerk::model::Id| programme.partner_name(id);
            contract.explained(&programme.notes().sources, locale, owner, arguments.all)
        }
        Format::Json => contract.explained_json(&programme.notes().sources).to_string(),
    })
}
