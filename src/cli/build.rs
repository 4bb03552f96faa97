//! `brugwerk build`.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use brugwerk::check::{self, Checked};
use brugwerk::diagnostic::render_json;
use brugwerk::document::{self, Document, Kind, Plan, hex};
use brugwerk::font::FONTS;
use brugwerk::load;
use brugwerk::render::{self, Rendered, TEMPLATES};
use brugwerk::write;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::progress::Progress;
use super::{Failure, Format, LanguageArgument, cannot_read, disk, report};

/// Arguments of `build`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// The folder to write the documents to
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// Build only this kind of document, or only the one with this id; may be repeated
    #[arg(long, value_name = "KIND[:ID]")]
    only: Vec<String>,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The language of labels, dates and amounts; the programme's own by default
    #[arg(long, value_enum)]
    lang: Option<LanguageArgument>,
    /// Say where the time goes
    #[arg(long)]
    timings: bool,
    /// Also write what Typst is given (templates, fonts, view, charts), to preview a template with `typst watch`
    #[arg(long, value_name = "DIR")]
    save_view: Option<PathBuf>,
}

/// Where the time went.
#[derive(Debug, Default)]
struct Timings {
    load: Duration,
    check: Duration,
    compose: Duration,
    chart: Duration,
    layout: Duration,
    export: Duration,
    write: Duration,
}

/// Checks the folder, sets its documents, writes them.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let progress = Progress::start();
    let mut timings = Timings::default();
    let programme = checked(arguments, &progress, &mut timings)?;
    let plans = chosen(document::plans(&programme), &arguments.only)?;
    let mut documents = Vec::new();
    for plan in &plans {
        progress.stage(&format!("Setting {}", plan.path));
        documents.push((plan, set(&programme, plan, arguments, &mut timings)?));
    }
    progress.stage("Writing");
    let start = Instant::now();
    let files = documents
        .iter()
        .map(|(plan, rendered)| (plan.path.as_str(), rendered.pdf.as_slice()));
    write::write_all(&arguments.out, files).map_err(|error| Failure::Io(format!("{error}.")))?;
    timings.write = start.elapsed();
    drop(progress);
    print(arguments, &documents)?;
    if arguments.timings {
        report::message(&timings.to_string());
    }
    Ok(())
}

/// Loads and checks the folder; prints what was found.
fn checked(arguments: &Arguments, progress: &Progress, timings: &mut Timings) -> Result<Checked, Failure> {
    progress.stage("Reading");
    let start = Instant::now();
    let language = arguments.lang.map(Into::into);
    let loaded =
        load::load(&disk(&arguments.folder), language).map_err(|error| cannot_read(&arguments.folder, &error))?;
    timings.load = start.elapsed();
    progress.stage("Checking");
    let start = Instant::now();
    let outcome = check::check(loaded);
    timings.check = start.elapsed();
    match outcome.programme {
        Some(programme) => {
            if !outcome.diagnostics.is_empty() {
                let text = report::diagnostics(&outcome.diagnostics, &outcome.sources, report::stderr_is_terminal());
                report::message(text.trim_end());
            }
            Ok(programme)
        }
        None if arguments.format == Format::Json => {
            report::result(&render_json(&outcome.diagnostics, &outcome.sources))?;
            Err(Failure::Faults)
        }
        None => {
            let text = report::diagnostics(&outcome.diagnostics, &outcome.sources, report::stderr_is_terminal());
            report::message(text.trim_end());
            let summary = report::summary(&outcome.diagnostics).unwrap_or_default();
            report::message(&format!("\n{summary}; nothing was written."));
            Err(Failure::Faults)
        }
    }
}

/// The plans that `--only` names; all where it names none.
fn chosen(plans: Vec<Plan>, only: &[String]) -> Result<Vec<Plan>, Failure> {
    let mut wanted = Vec::new();
    for choice in only {
        let (kind, id) = match choice.split_once(':') {
            Some((kind, id)) => (kind, Some(id)),
            None => (choice.as_str(), None),
        };
        let Some(kind) = Kind::from_name(kind) else {
            let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
            return Err(Failure::Usage(format!(
                "There is no kind of document called “{kind}”. Known kinds: {}.",
                known.join(", ")
            )));
        };
        if !plans
            .iter()
            .any(|plan| plan.kind == kind && id.is_none_or(|id| plan.id == id))
        {
            return Err(Failure::Usage(format!(
                "This folder produces no document “{choice}”. `brugwerk list` shows what it produces."
            )));
        }
        wanted.push((kind, id));
    }
    Ok(plans
        .into_iter()
        .filter(|plan| {
            wanted.is_empty()
                || wanted
                    .iter()
                    .any(|(kind, id)| plan.kind == *kind && id.is_none_or(|id| plan.id == id))
        })
        .collect())
}

/// Sets one document.
fn set(programme: &Checked, plan: &Plan, arguments: &Arguments, timings: &mut Timings) -> Result<Rendered, Failure> {
    let fault = |error: &dyn std::fmt::Display| {
        Failure::Io(format!(
            "{}: {error}. This is a fault of Brugwerk; please report it.",
            plan.path
        ))
    };
    let start = Instant::now();
    let document = document::compose(programme, plan, arguments.lang.map(Into::into)).map_err(|error| fault(&error))?;
    timings.chart += document.chart_time;
    timings.compose += start.elapsed().saturating_sub(document.chart_time);
    if let Some(folder) = &arguments.save_view {
        save_view(folder, &document)?;
    }
    let rendered = render::render(&document).map_err(|error| fault(&error))?;
    timings.layout += rendered.layout;
    timings.export += rendered.export;
    for warning in &rendered.warnings {
        report::message(&format!("{}: {warning}", plan.path));
    }
    Ok(rendered)
}

/// Writes what Typst is given, so that its own command line can set the same document:
/// `typst compile --root DIR/KIND --font-path DIR/KIND/templates/fonts --ignore-system-fonts …`.
fn save_view(folder: &Path, document: &Document) -> Result<(), Failure> {
    let fonts: Vec<(String, &[u8])> = FONTS
        .iter()
        .map(|font| (format!("templates/fonts/{}", font.name), font.bytes))
        .collect();
    let own: [(&str, &[u8]); 3] = [
        ("data.json", &document.view),
        ("labels.json", &document.labels),
        ("programme.json", &document.attachment),
    ];
    let templates = TEMPLATES
        .iter()
        .map(|(path, text)| (path.trim_start_matches('/'), text.as_bytes()));
    let charts = document
        .files
        .iter()
        .map(|(path, bytes)| (path.trim_start_matches('/'), bytes.as_slice()));
    let fonts = fonts.iter().map(|(path, bytes)| (path.as_str(), *bytes));
    let files = templates.chain(fonts).chain(own).chain(charts);
    write::write_all(&folder.join(document.plan.kind.name()), files)
        .map(drop)
        .map_err(|error| Failure::Io(format!("{error}.")))
}

/// Prints what was written.
fn print(arguments: &Arguments, documents: &[(&Plan, Rendered)]) -> Result<(), Failure> {
    match arguments.format {
        Format::Json => {
            let list: Vec<_> = documents
                .iter()
                .map(|(plan, rendered)| {
                    json!({
                        "kind": plan.kind.name(),
                        "id": plan.id,
                        "path": plan.path,
                        "pages": rendered.pages,
                        "bytes": rendered.pdf.len(),
                        "sha256": hex(&Sha256::digest(&rendered.pdf)),
                    })
                })
                .collect();
            report::result(&json!({ "documents": list }).to_string())
        }
        Format::Human => {
            for (plan, rendered) in documents {
                let path = arguments.out.join(&plan.path);
                let kib = rendered.pdf.len().div_ceil(1024);
                report::result(&format!("{}  {} pages  {kib} KiB", path.display(), rendered.pages))?;
            }
            Ok(())
        }
    }
}

impl std::fmt::Display for Timings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let stages = [
            ("load", self.load),
            ("check", self.check),
            ("compose", self.compose),
            ("chart", self.chart),
            ("layout", self.layout),
            ("export", self.export),
            ("write", self.write),
        ];
        let total: Duration = stages.iter().map(|(_, time)| *time).sum();
        for (name, time) in stages {
            writeln!(f, "{name:>8} {:>8.1} ms", time.as_secs_f64() * 1000.0)?;
        }
        write!(f, "{:>8} {:>8.1} ms", "total", total.as_secs_f64() * 1000.0)
    }
}
