//! `brugwerk build`.

use std::path::PathBuf;

use brugwerk::document::{Options, Output};
use brugwerk::history;
use brugwerk::message;
use brugwerk::project::{Observer as _, Stage};

use super::arguments::{AudienceArgument, Format};
use super::documents::Documents;
use super::failure::Failure;
use super::progress::Progress;
use super::report;

/// Arguments of `build`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    pub documents: Documents,
    /// Build agreements as final versions, to sign; refused while a point is open
    #[arg(long = "final")]
    is_final: bool,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
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

/// Checks the folder, sets its documents, writes those that are sound.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let documents = &arguments.documents;
    let is_for_partners = matches!(documents.audience, None | Some(AudienceArgument::Partners));
    if arguments.is_final && !is_for_partners {
        return Err(Failure::Usage(message!(
            "A final agreement is for the partners: use --final without --audience, or with --audience partners."
        )));
    }
    let progress = Progress::start(arguments.save_view.clone());
    progress.stage(Stage::Reading);
    let checked = documents.open()?.check();
    documents.accept(&checked)?;
    progress.accepted(&checked.warnings(), checked.sources());
    if let Some(folder) = &arguments.save_view {
        checked.output_guard(&documents.folder)?.judge(&folder.join("view"))?;
    }
    if let Some(programme) = checked.programme().filter(|_| arguments.is_final) {
        history::reissued(&documents.folder, programme)
            .unwrap_or_default()
            .iter()
            .for_each(|reissued| report::say(&message!("Warning: {}.", reissued.message())));
    }
    let options = Options {
        is_final: arguments.is_final,
        output: arguments.svg.unwrap_or_default(),
        ..documents.options()
    };
    let (set, commit) = documents.write(&checked, options, &progress)?;
    drop(progress);
    report::documents(&documents.out, &set, options.output, arguments.format)?;
    if arguments.timings {
        report::message(&report::timings(&checked, commit, &set.finished));
    }
    Failure::of_refused(set)
}
