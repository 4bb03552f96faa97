//! From a composed document to PDF bytes, in memory.
//!
//! Typst sees a world that holds the templates, the view, the labels, the charts and the embedded fonts, and nothing
//! else: no file of the machine, no system font, no package, no clock. The same document therefore gives the same
//! bytes on every machine. Every PDF claims PDF/A-3a and PDF/UA-1, and Typst refuses to write one that fails either.
//! A final agreement then gets its signature fields, by one update appended to what Typst wrote.

mod signature;
mod templates;
mod world;

use std::fmt;
use std::time::{Duration, Instant};

use typst::diag::{Severity, SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::document::Document;

pub use templates::TEMPLATES;
use world::MemoryWorld;

/// A finished PDF.
#[derive(Debug)]
pub struct Rendered {
    /// The file.
    pub pdf: Vec<u8>,
    /// Its number of pages.
    pub pages: usize,
    /// Time spent on layout.
    pub layout: Duration,
    /// Time spent on writing the PDF.
    pub export: Duration,
    /// What Typst remarked; sound templates and data give none.
    pub warnings: Vec<String>,
}

/// Why a document could not be set; a fault of a template, not of the data.
#[derive(Debug)]
pub struct RenderError {
    /// What Typst said, one line each.
    pub messages: Vec<String>,
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the document could not be set: {}", self.messages.join("; "))
    }
}

impl std::error::Error for RenderError {}

/// Sets a document and writes it as PDF.
///
/// A document that is set again in the same process after a small change reuses what did not change.
///
/// # Errors
/// Where a template is at fault, or the result would not conform to the claimed standards.
pub fn render(document: &Document) -> Result<Rendered, RenderError> {
    let world = MemoryWorld::new(document).ok_or_else(|| RenderError {
        messages: vec!["a file of the document has a path that Typst does not accept".to_owned()],
    })?;
    let fail = |diagnostics: &[SourceDiagnostic]| RenderError {
        messages: diagnostics.iter().map(|d| describe(&world, d)).collect(),
    };
    let start = Instant::now();
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let paged = output.map_err(|errors| fail(&errors))?;
    let layout = start.elapsed();
    let start = Instant::now();
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(|error| RenderError {
        messages: vec![error.message().to_string()],
    })?;
    let options = PdfOptions {
        ident: Smart::Custom(document.ident.clone()),
        creator: Smart::Custom(Some(format!("Brugwerk {}", env!("CARGO_PKG_VERSION")))),
        standards,
        ..PdfOptions::default()
    };
    let mut pdf = typst_pdf::pdf(&paged, &options).map_err(|errors| fail(&errors))?;
    if !document.signatures.is_empty() {
        pdf = signature::add_signature_fields(&pdf, &document.signatures).map_err(|error| RenderError {
            messages: vec![error.to_string()],
        })?;
    }
    Ok(Rendered {
        pdf,
        pages: paged.pages().len(),
        layout,
        export: start.elapsed(),
        warnings: warnings.iter().map(|d| describe(&world, d)).collect(),
    })
}

/// Forgets what was not used by the last `age` documents, so that a long run does not fill memory.
pub fn forget(age: usize) {
    comemo::evict(age);
}

/// A remark of Typst with its place in the templates.
fn describe(world: &MemoryWorld, diagnostic: &SourceDiagnostic) -> String {
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let place = world
        .locate(diagnostic.span)
        .map(|place| format!(" ({place})"))
        .unwrap_or_default();
    let message = std::iter::once(&diagnostic.message).chain(diagnostic.hints.iter().map(|hint| &hint.v));
    let message: Vec<&str> = message.map(|text| text.as_str()).collect();
    format!("{severity}: {}{place}", message.join(" – "))
}
