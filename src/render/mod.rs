//! From a composed document to PDF bytes or pictures of its pages, in memory.
//!
//! Typst sees a world that holds the templates, the view, the labels, the charts and the embedded fonts, and nothing
//! else: no file of the machine, no system font, no package, no clock. The same document therefore gives the same
//! bytes on every machine. Every PDF claims PDF/A-3a and PDF/UA-1, and Typst refuses to write one that fails either.
//! A final agreement then gets its signature fields and a form its fields to fill in, by one update appended to what Typst
//! wrote.

pub mod isolated;
mod job;
mod templates;
mod world;

use std::fmt;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

use crate::diagnostic::{Diagnostic, Place, Sources};
use crate::document::{Document, Output, OwnTemplate, TEMPLATE_FAULT};
use crate::load::file_id;
use crate::message;
use crate::pdf;

pub use job::Job;
pub use templates::TEMPLATES;
use world::MemoryWorld;
pub use world::TemplatePlace;

/// A document that was set.
#[derive(Debug, Serialize, Deserialize)]
pub struct Rendered {
    /// Its files, as [`Output::path`] names them; they are not part of the serialised form.
    #[serde(skip)]
    pub files: Vec<Vec<u8>>,
    /// Its number of pages.
    pub pages: usize,
    /// Time spent on layout.
    pub layout: Duration,
    /// Time spent on writing the files.
    pub export: Duration,
    /// What Typst remarked; sound templates and data give none.
    pub warnings: Vec<String>,
}

/// Why a document could not be set; a fault of a template, not of the data.
#[derive(Debug, Serialize, Deserialize)]
pub struct RenderError {
    /// What Typst said.
    pub faults: Vec<TemplateFault>,
}

/// One remark of Typst about a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateFault {
    /// What is wrong, and Typst's hints.
    pub message: String,
    /// Where, if it is known: in the folder's own template where one had a part in it.
    pub place: Option<TemplatePlace>,
}

impl fmt::Display for TemplateFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{} ({place})", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the document could not be set")?;
        for (index, fault) in self.faults.iter().enumerate() {
            write!(f, "{} {fault}", if index == 0 { ":" } else { ";" })?;
        }
        Ok(())
    }
}

impl std::error::Error for RenderError {}

impl RenderError {
    fn plain(message: impl Into<String>) -> Self {
        Self {
            faults: vec![TemplateFault {
                message: message.into(),
                place: None,
            }],
        }
    }

    /// What is wrong with a template of the folder, at its place in these sources; what has none is put at its start.
    #[must_use]
    pub fn diagnostics(&self, template: &OwnTemplate, sources: &Sources) -> Vec<Diagnostic> {
        let start = Place::start_of(file_id(sources, &template.path).unwrap_or_default());
        let place = |fault: &TemplateFault| {
            let place = fault.place.as_ref().filter(|place| place.is_own)?;
            let file = file_id(sources, &place.path)?;
            Some(Place::new(file, place.bytes.start, place.bytes.end))
        };
        let faults = self.faults.iter();
        faults
            .map(|fault| {
                let place = place(fault).unwrap_or(start);
                let cure = if fault.message.starts_with("file not found") {
                    message!(
                        "Put the file in the folder's `templates`; a template can read nothing else of the folder or the machine."
                    )
                } else {
                    TEMPLATE_FAULT.cure.into()
                };
                TEMPLATE_FAULT.at(place, message!("{}", fault.message)).with_help(cure)
            })
            .collect()
    }
}

impl Rendered {
    /// The bytes of the PDF, where that is what the document came out as.
    #[must_use]
    pub fn pdf(&self) -> &[u8] {
        self.files.first().map_or(&[], Vec::as_slice)
    }
}

/// Sets a document as PDF.
///
/// # Errors
/// As [`typeset`].
pub fn render(document: &Document) -> Result<Rendered, RenderError> {
    typeset(&Job::of(document, Output::Pdf))
}

/// Does a job: sets its document and writes it as the output that it asks for.
///
/// A document that is set again in the same process after a small change reuses what did not change.
///
/// # Errors
/// Where a template is at fault, or the result would not conform to the claimed standards.
pub fn typeset(job: &Job<'_>) -> Result<Rendered, RenderError> {
    let world = MemoryWorld::new(job)
        .ok_or_else(|| RenderError::plain("a file of the document has a path that Typst does not accept"))?;
    let fail = |diagnostics: &[SourceDiagnostic]| RenderError {
        faults: diagnostics.iter().map(|d| describe(&world, d)).collect(),
    };
    let start = Instant::now();
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let paged = output.map_err(|errors| fail(&errors))?;
    let layout = start.elapsed();
    let start = Instant::now();
    let files = match job.head.output {
        Output::Pdf => vec![pdf(&paged, job, fail)?],
        Output::Svg { first, last } => {
            let chosen = paged.pages().iter().take(last).skip(first.saturating_sub(1));
            let options = SvgOptions::default();
            chosen.map(|page| typst_svg::svg(page, &options).into_bytes()).collect()
        }
    };
    Ok(Rendered {
        files,
        pages: paged.pages().len(),
        layout,
        export: start.elapsed(),
        warnings: warnings
            .iter()
            .map(|d| format!("warning: {}", describe(&world, d)))
            .collect(),
    })
}

/// The PDF of a document, with its fields to sign and to fill in.
fn pdf(
    paged: &PagedDocument,
    job: &Job<'_>,
    fail: impl Fn(&[SourceDiagnostic]) -> RenderError,
) -> Result<Vec<u8>, RenderError> {
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|error| RenderError::plain(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(job.head.ident.clone()),
        creator: Smart::Custom(Some(format!("Brugwerk {}", env!("CARGO_PKG_VERSION")))),
        standards,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(paged, &options).map_err(|errors| fail(&errors))?;
    if job.head.signatures.is_empty() && job.head.form.is_empty() {
        return Ok(pdf);
    }
    pdf::add_fields(&pdf, &job.head.signatures, &job.head.form).map_err(|error| RenderError::plain(error.to_string()))
}

/// Forgets what was not used by the last `age` documents, so that a long run does not fill memory.
pub fn forget(age: usize) {
    comemo::evict(age);
}

/// A remark of Typst with its place: that in the folder's own template, where one called what went wrong.
fn describe(world: &MemoryWorld, diagnostic: &SourceDiagnostic) -> TemplateFault {
    let message = std::iter::once(&diagnostic.message).chain(diagnostic.hints.iter().map(|hint| &hint.v));
    let message: Vec<&str> = message.map(|text| text.as_str()).collect();
    let trace = diagnostic.trace.iter().map(|point| point.span.into());
    let places: Vec<TemplatePlace> = std::iter::once(diagnostic.span)
        .chain(trace)
        .filter_map(|span| world.locate(span))
        .collect();
    let own = places.iter().find(|place| place.is_own);
    TemplateFault {
        message: message.join(" – "),
        place: own.or(places.first()).cloned(),
    }
}
