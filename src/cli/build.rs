//! `brugwerk build`.

use std::path::PathBuf;
use std::time::Instant;

use brugwerk::document::{Options, Output};
use brugwerk::project::{Observer as _, Project, Stage, Staged, select};

use super::progress::Progress;
use super::{AudienceArgument, Failure, Format, LanguageArgument, reading, report};

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
    pub format: Format,
    /// The language of labels, dates and amounts; the programme's own by default
    #[arg(long, value_enum)]
    lang: Option<LanguageArgument>,
    /// For whom the documents are: what is marked for others is left out; omitted, nothing is
    #[arg(long, value_enum)]
    audience: Option<AudienceArgument>,
    /// Write these pages as SVG pictures instead of a PDF
    #[arg(long, value_name = "FIRST-LAST", value_parser = pages)]
    svg: Option<Output>,
    /// Say where the time goes
    #[arg(long)]
    timings: bool,
    /// Also write what Typst is given (templates, fonts, view, charts), to preview a template with `typst watch`
    #[arg(long, value_name = "DIR")]
    save_view: Option<PathBuf>,
}

/// Reads a range of pages: `3-5`, or one page by its number.
fn pages(text: &str) -> Result<Output, String> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    match (first.parse(), last.parse()) {
        (Ok(first), Ok(last)) if 0 < first && first <= last => Ok(Output::Svg { first, last }),
        _ => Err("write the numbers of the first and the last page, for instance 3-5".to_owned()),
    }
}

/// Checks the folder, sets its documents, writes them.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let audience = arguments.audience;
    if arguments.is_final && matches!(audience, Some(AudienceArgument::Funder | AudienceArgument::Public)) {
        return Err(Failure::Usage(
            "A final agreement is for the partners: use --final without --audience, or with --audience partners."
                .to_owned(),
        ));
    }
    let progress = Progress::start(arguments.save_view.clone());
    progress.stage(Stage::Reading);
    let checked = Project::open_folder(&arguments.folder, reading(arguments.lang, audience))?.check();
    checked.accept()?;
    progress.accepted(checked.diagnostics(), checked.sources());
    let plans = select(checked.plans(), &arguments.only).map_err(|error| Failure::Usage(error.to_string()))?;
    let options = Options {
        language: arguments.lang.map(Into::into),
        is_final: arguments.is_final,
        output: arguments.svg.unwrap_or_default(),
    };
    let guard = checked.output_guard(&arguments.folder)?;
    guard.judge_all(&arguments.out, &plans, options.output)?;
    if let Some(folder) = &arguments.save_view {
        guard.judge(&folder.join("view"))?;
    }
    let mut staged = Staged::below(&arguments.out);
    let finished = checked.set(&plans, options, &mut staged, &progress)?;
    progress.stage(Stage::Writing);
    let start = Instant::now();
    staged.commit()?;
    drop(progress);
    report::documents(&arguments.out, &finished, options.output, arguments.format)?;
    if arguments.timings {
        report::message(&report::timings(&checked, start.elapsed(), &finished));
    }
    Ok(())
}
