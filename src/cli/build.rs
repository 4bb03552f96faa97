//! `brugwerk build`.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use brugwerk::check::{self, Checked};
use brugwerk::document::{self, Document, KINDS, Output, Plan};
use brugwerk::font::FONTS;
use brugwerk::load;
use brugwerk::render::TEMPLATES;
use brugwerk::write;
use serde_json::json;

use super::output::Ground;
use super::progress::Progress;
use super::{AudienceArgument, Failure, Format, LanguageArgument, cannot_read, disk, reading, report, setting};

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
    /// Build agreements as final versions, to sign; refused while a point is open
    #[arg(long = "final")]
    is_final: bool,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The language of labels, dates and amounts; the programme's own by default
    #[arg(long, value_enum)]
    lang: Option<LanguageArgument>,
    /// For whom the documents are: what is marked for others is left out; omitted, nothing is
    #[arg(long, value_enum)]
    audience: Option<AudienceArgument>,
    /// Say where the time goes
    #[arg(long)]
    timings: bool,
    /// Also write what Typst is given (templates, fonts, view, charts), to preview a template with `typst watch`
    #[arg(long, value_name = "DIR")]
    save_view: Option<PathBuf>,
}

/// Where the time went, summed over all cores.
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
    if arguments.is_final
        && matches!(
            arguments.audience,
            Some(AudienceArgument::Funder | AudienceArgument::Public)
        )
    {
        return Err(Failure::Usage(
            "A final agreement is for the partners: use --final without --audience, or with --audience partners."
                .to_owned(),
        ));
    }
    let progress = Progress::start();
    let mut timings = Timings::default();
    let programme = checked(arguments, &progress, &mut timings)?;
    let plans = chosen(document::plans(&programme), &arguments.only).map_err(|failure| {
        // What was asked for may be what a template at fault would add.
        match document::template_faults(&programme) {
            faults if faults.is_empty() => failure,
            faults => report::refused(Failure::Found(faults), programme.sources(), arguments.format),
        }
    })?;
    let ground = Ground::of(&arguments.folder, &programme)?;
    ground.judge_all(&arguments.out, &plans)?;
    if let Some(folder) = &arguments.save_view {
        ground.judge(&folder.join("view"))?;
    }
    let options = document::Options {
        language: arguments.lang.map(Into::into),
        is_final: arguments.is_final,
    };
    setting::refuse_unsettled(&programme, &plans, options, arguments.format)?;
    let view = |document: &Document| match &arguments.save_view {
        Some(folder) => save_view(folder, document),
        None => Ok(()),
    };
    let set = setting::set_all(&programme, &plans, options, &arguments.out, &view, &progress);
    let (documents, stage) = set.map_err(|failure| report::refused(failure, programme.sources(), arguments.format))?;
    progress.stage("Writing");
    let start = Instant::now();
    let mut results = Vec::new();
    for (plan, document) in plans.iter().zip(documents) {
        for warning in &document.warnings {
            report::message(&format!("{}: {warning}", plan.file_name(Output::Pdf)));
        }
        timings.add(&document.times);
        results.push(Built {
            plan,
            pages: document.pages,
            bytes: document.bytes,
            sha256: document.sha256,
        });
    }
    stage.commit().map_err(|error| Failure::Io(format!("{error}.")))?;
    timings.write += start.elapsed();
    drop(progress);
    print(arguments, &results)?;
    if arguments.timings {
        report::message(&timings.to_string());
    }
    Ok(())
}

/// A document that was written.
struct Built<'a> {
    plan: &'a Plan,
    pages: usize,
    bytes: usize,
    sha256: String,
}

/// Loads and checks the folder; prints what was found.
fn checked(arguments: &Arguments, progress: &Progress, timings: &mut Timings) -> Result<Checked, Failure> {
    progress.stage("Reading");
    let start = Instant::now();
    let reading = reading(arguments.lang, arguments.audience);
    let loaded =
        load::load(&disk(&arguments.folder), reading).map_err(|error| cannot_read(&arguments.folder, &error))?;
    timings.load = start.elapsed();
    progress.stage("Checking");
    let start = Instant::now();
    let outcome = check::check(loaded);
    timings.check = start.elapsed();
    report::accepted(outcome, arguments.format)
}

/// The plans that `--only` names; all where it names none.
fn chosen(plans: Vec<Plan>, only: &[String]) -> Result<Vec<Plan>, Failure> {
    let mut wanted = Vec::new();
    for choice in only {
        let (kind, id) = match choice.split_once(':') {
            Some((kind, id)) => (kind, Some(id)),
            None => (choice.as_str(), None),
        };
        let own = plans.iter().any(|plan| plan.name() == kind);
        if !own && KINDS.iter().all(|known| known.name() != kind) {
            let mut known: Vec<&str> = KINDS.iter().map(|kind| kind.name()).collect();
            for plan in plans.iter().filter(|plan| plan.own.is_some()) {
                if !known.contains(&plan.name()) {
                    known.push(plan.name());
                }
            }
            return Err(Failure::Usage(format!(
                "There is no kind of document called “{kind}”. Known kinds: {}.",
                known.join(", ")
            )));
        }
        if !plans
            .iter()
            .any(|plan| plan.name() == kind && id.is_none_or(|id| plan.id == id))
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
                    .any(|(kind, id)| plan.name() == *kind && id.is_none_or(|id| plan.id == id))
        })
        .collect())
}

/// Writes what Typst is given, so that its own command line can set the same document:
/// `typst compile --root DIR/PATH --font-path DIR/PATH/templates/fonts --ignore-system-fonts …`.
fn save_view(folder: &Path, document: &Document) -> Result<(), Failure> {
    let brand = document.look.font_files().enumerate();
    let brand = brand.map(|(number, bytes)| (format!("templates/fonts/brand-{}.ttf", number + 1), bytes));
    let fonts: Vec<(String, &[u8])> = FONTS
        .iter()
        .map(|font| (format!("templates/fonts/{}", font.name), font.bytes))
        .chain(brand)
        .collect();
    let data_path = document.plan.kind.data_path();
    let own: [(&str, &[u8]); 3] = [
        ("data.json", &document.view),
        ("labels.json", &document.labels),
        (data_path.trim_start_matches('/'), &document.attachment),
    ];
    let templates = TEMPLATES
        .iter()
        .map(|(path, text)| (path.trim_start_matches('/'), text.as_bytes()));
    let charts = document
        .files
        .iter()
        .map(|(path, bytes)| (path.trim_start_matches('/'), bytes.as_slice()));
    let fonts = fonts.iter().map(|(path, bytes)| (path.as_str(), *bytes));
    let beside = document
        .templates
        .iter()
        .map(|(path, bytes)| (path.trim_start_matches('/'), bytes.as_slice()));
    let files = templates.chain(beside).chain(fonts).chain(own).chain(charts);
    write::write_all(&folder.join(&document.plan.path), files)
        .map(drop)
        .map_err(|error| Failure::Io(format!("{error}.")))
}

/// Prints what was written.
fn print(arguments: &Arguments, documents: &[Built<'_>]) -> Result<(), Failure> {
    match arguments.format {
        Format::Json => {
            let list: Vec<_> = documents
                .iter()
                .map(|document| {
                    json!({
                        "kind": document.plan.name(),
                        "id": document.plan.id,
                        "path": document.plan.file_name(Output::Pdf),
                        "pages": document.pages,
                        "bytes": document.bytes,
                        "sha256": document.sha256,
                    })
                })
                .collect();
            report::result(&json!({ "documents": list }).to_string())
        }
        Format::Human => {
            for document in documents {
                let path = arguments.out.join(document.plan.file_name(Output::Pdf));
                let kib = document.bytes.div_ceil(1024);
                report::result(&format!("{}  {} pages  {kib} KiB", path.display(), document.pages))?;
            }
            Ok(())
        }
    }
}

impl Timings {
    /// Adds the time of one document.
    fn add(&mut self, times: &setting::Times) {
        self.compose += times.compose;
        self.chart += times.chart;
        self.layout += times.layout;
        self.export += times.export;
        self.write += times.write;
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
